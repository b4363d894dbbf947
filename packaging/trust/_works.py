"""What faults are put into: each work makes one change to a café that must be whole or not there.

To prove another one, write a `Work` and add it to `WORKS`; those that change several files are in `_works_of_copies`:
`before` makes the state it begins with in an empty folder, `ready` opens what it needs and returns what is to be done,
which raises a Trouble where it could not; `outside` names what it leaves beside the café, as a copy that was made.
"""

import hashlib
import shutil
import tempfile
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from cafememo.domain.copies import Why
from cafememo.domain.portion import Portion
from cafememo.domain.trouble import CafeExists, NoCafe
from cafememo.services import backups, erasing, keeping, menu_items, old_copies
from cafememo.services.cafe import make_cafe, open_cafe
from cafememo.services.clock import Instant
from cafememo.services.counter import Counter
from cafememo.services.history import History
from cafememo.store import backup, forgotten, keys
from cafememo.store.check import check
from cafememo.store.connection import connect
from cafememo.store.files import CafeFiles, look_for
from cafememo.store.store import open_store

OLD = Path(__file__).parents[2] / "tests" / "old_databases"
NOTHING = "no café"


class StandingClock:
    """A clock that stands: what is written twice is the same."""

    def now(self) -> Instant:
        """Return a Monday morning."""
        return Instant(1_795_417_200, 60)


@dataclass(frozen=True)
class Work:
    """One change, and what it begins with."""

    name: str
    before: Callable[[Path], object]
    ready: Callable[[Path], Callable[[], object]]
    again: bool = True
    """Whether whoever was told that it failed does the same again, and must find it done once."""
    outside: Callable[[Path], str] = lambda _folder: ""
    """A word for what is beside the café; it must be one of those before and after, too."""
    beside_first: bool = False
    """Whether what is beside the café may be there before the café knows of it, as a copy that is whole."""


def state(folder: Path) -> str:
    """Return a digest of all that a café holds, whatever its shape; the keys are not in it."""
    try:
        files = look_for(folder)
    except NoCafe:
        return NOTHING
    connection = connect(files.database, keys.unlock(files))
    try:
        found = hashlib.blake2b(digest_size=16)
        tables = connection.execute("SELECT name, sql FROM sqlite_master ORDER BY name").fetchall()
        for name, sql in tables:
            found.update(repr((name, sql)).encode())
        for name, sql in tables:
            if sql and sql.upper().startswith("CREATE TABLE"):
                rows = connection.execute(f'SELECT * FROM "{name}"').fetchall()  # noqa: S608 - a table's name
                if name == "settings":
                    # Drawn anew for each café; and whether the file is still to be tidied is no state of its rows.
                    rows = [row for row in rows if row[0] not in {"card_key", "cafe", "forgotten.untidy"}]
                found.update(repr(sorted(rows, key=repr)).encode())
        return found.hexdigest()
    finally:
        connection.close()


def copied(place: Path, folder: Path) -> Path:
    """Return a copy of a café: to look is to open, which may roll back, migrate, or end a making."""
    copy = folder / "looked at"
    shutil.rmtree(copy, ignore_errors=True)
    shutil.copytree(place, copy)
    return copy


def state_at(place: Path, folder: Path) -> str:
    """Return the digest of a café that is left as it is."""
    return state(copied(place, folder))


def is_sound(folder: Path) -> bool:
    """Tell whether a café opens, is brought to the newest shape, and reads back whole; so does no café at all."""
    try:
        look_for(folder)
    except NoCafe:
        return True
    store = open_store(folder)
    try:
        return check(store).sound
    finally:
        store.close()


def cafe_with_ana(folder: Path) -> None:
    """Make a café in which somebody is a regular and has been twice."""
    make_cafe(folder, "Café du Coin", "en", use_keyring=False)
    store = open_store(folder)
    counter = Counter(store, StandingClock())
    code = keeping.new_code()
    keeping.keep_code(store, code)
    keeping.confirm_code(store, code)
    counter.join("Ana")
    for _ in range(2):
        counter.note_round((Portion(1, store.favourite_ids[0]),))
    store.close()


def _visit(folder: Path) -> Callable[[], object]:
    """Note a visit, the first since the opening: it opens the journal too."""
    store = open_store(folder)
    counter = Counter(store, StandingClock())
    counter.get_ready(1)
    return lambda: counter.note_round((Portion(1, store.favourite_ids[1]),), None, StandingClock().now())


def _join(folder: Path) -> Callable[[], object]:
    """Remember a newcomer by name: of somebody else of that name nothing tells them apart."""
    counter = Counter(open_store(folder), StandingClock())
    return lambda: counter.join("Bo")


def _menu_change(folder: Path) -> Callable[[], object]:
    """Change the menu as the owner does, with its undo kept in memory."""
    store = open_store(folder)
    history = History(store)
    return lambda: history.do("taken off", lambda opened: menu_items.archive_item(opened, 1))


def _make(folder: Path) -> Callable[[], object]:
    """Make a café, as the first start does; one that is there already was made."""

    def work() -> None:
        try:
            make_cafe(folder, "Café du Coin", "en", use_keyring=False)
        except CafeExists:
            if state(folder) == NOTHING:
                raise

    return work


def _migrate(folder: Path) -> Callable[[], object]:
    """Open a café of an older shape, which brings it to the newest."""
    import cafememo.store.migrate  # noqa: PLC0415, F401 - loaded before the calls are counted

    return lambda: open_store(folder).close()


def _old(shape: str) -> Callable[[Path], object]:
    def copy(folder: Path) -> None:
        folder.mkdir(mode=0o700)
        for path in (OLD / shape).glob("cafe*"):
            shutil.copy2(path, folder)

    return copy


def _erasure(folder: Path) -> Callable[[], object]:
    """Erase the only regular, and have the file written anew; who is gone already was erased."""
    store = open_store(folder)

    def work() -> None:
        erasing.erase(store, [1], StandingClock().now())
        erasing.tidy(store)

    return work


def _cafe_with_copy(folder: Path) -> None:
    """Make a café whose only regular is erased, and is in a copy still."""
    cafe_with_ana(folder)
    store = open_store(folder)
    backups.make_now(store, StandingClock(), Why.BY_HAND)
    erasing.erase(store, [1], StandingClock().now())
    erasing.tidy(store)
    # Else each café that is copied from this one knows its copy by the path it has here.
    store.connection.execute("DELETE FROM copies")
    store.close()


def _erasure_in_copies(folder: Path) -> Callable[[], object]:
    """Make the copy anew without whom was erased."""
    import cafememo.store.rewriting  # noqa: PLC0415, F401 - loaded before the calls are counted

    store = open_store(folder)
    asked = old_copies.begin(store)

    def work() -> None:
        for _, reason in old_copies.rewrite(asked, StandingClock()).missed:
            raise reason

    return work


def _in_the_copy(folder: Path) -> str:
    """Return how many people are in the one copy, which must be whole."""
    copy = CafeFiles(next(CafeFiles(folder).backups.iterdir()))
    key = keys.unlock(CafeFiles(folder))
    return f"{backup.prove(copy, key).held.people} in the copy"


def _tombstones(folder: Path) -> str:
    """Return what the file beside the café tells once it was opened, which ends an erasure that was cut off."""
    with tempfile.TemporaryDirectory() as made:
        copy = Path(made) / "cafe"
        shutil.copytree(folder, copy)
        open_cafe(copy).close()
        files = CafeFiles(copy)
        left = "something upcoming, " if files.forgotten_next.exists() else ""
        return left + forgotten.text_beside(files)


WORKS: tuple[Work, ...] = (
    Work("visit", cafe_with_ana, _visit),
    Work("join", cafe_with_ana, _join),
    Work("menu change", cafe_with_ana, _menu_change),
    Work("making", lambda folder: folder.mkdir(mode=0o700), _make),
    Work("migration", _old("0003"), _migrate),
    Work("migration from 0001", _old("0001"), _migrate),
    Work("erasure", cafe_with_ana, _erasure, outside=_tombstones),
    Work("erasure in copies", _cafe_with_copy, _erasure_in_copies, outside=_in_the_copy),
)


def _without_transaction(folder: Path) -> Callable[[], object]:
    """Write a visit's rows one by one, each in a transaction of its own: what the control must catch."""
    store = open_store(folder)

    def work() -> None:
        for number in range(3):
            store.connection.execute("INSERT INTO settings (key, value) VALUES (?, 'x')", (f"control{number}",))

    return work


CONTROL = Work("writes without a transaction", cafe_with_ana, _without_transaction, again=False)


def _without_sync(folder: Path) -> Callable[[], object]:
    """Note a visit as one does who would rather be quick: nothing is brought to the disk."""
    store = open_store(folder)
    store.connection.execute("PRAGMA synchronous = OFF")
    counter = Counter(store, StandingClock())
    counter.get_ready(1)
    return lambda: counter.note_round((Portion(1, store.favourite_ids[1]),), None, StandingClock().now())


CARELESS = Work("synchronous = OFF", cafe_with_ana, _without_sync, again=False)
"""What the control of the power cuts must catch."""
