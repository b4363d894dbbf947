"""What faults are put into besides `_works`: a copy made, a copy gone back to, another key; each changes several files.

What is beside the café is told in a word each (`Work.outside`), and opened for it: a copy that lies there under its
name, the café's own files kept aside, and the recovery code, must open and be whole at every moment.
"""

import shutil
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from _works import StandingClock, Work, cafe_with_ana

from cafememo.codes import recovery
from cafememo.domain.copies import Why
from cafememo.domain.portion import Portion
from cafememo.services import backups, keeping
from cafememo.services.counter import Counter
from cafememo.store import backup, keys, rekey
from cafememo.store.backup import proof_of
from cafememo.store.check import check
from cafememo.store.connection import connect
from cafememo.store.files import CafeFiles, look_for
from cafememo.store.store import Store, open_store

CODE = recovery.new_code()
"""The recovery code of every café of these works: what is forked knows it as well."""


@contextmanager
def _looked_at(folder: Path, key_file: Path) -> Iterator[Path]:
    """Give a copy of a folder with a café's files, and the café's key file: to open is to mend."""
    with tempfile.TemporaryDirectory() as made:
        copy = Path(made) / "cafe"
        shutil.copytree(folder, copy)
        if not CafeFiles(copy).key_file.exists() and key_file.exists():
            shutil.copy2(key_file, CafeFiles(copy).key_file)
        yield copy


def _entries_in(folder: Path, key_file: Path) -> int:
    """Return how many entries a sound café in a folder has. Raises where it does not open, or is not sound."""
    with _looked_at(folder, key_file) as copy:
        store = open_store(copy)
        try:
            if not check(store).sound:
                raise RuntimeError("what lies beside the café is not sound")
            return proof_of(store.connection).held.entries
        finally:
            store.close()


def _cafe_with_code(folder: Path) -> None:
    """Make a café with a regular, and with the code these works know."""
    cafe_with_ana(folder)
    with _opened(folder) as store:
        keeping.keep_code(store, CODE)
        keeping.confirm_code(store, CODE, StandingClock())


@contextmanager
def _opened(folder: Path) -> Iterator[Store]:
    store = open_store(folder)
    try:
        yield store
    finally:
        store.close()


# A copy.


def _copy(folder: Path) -> Callable[[], object]:
    """Make the day's copy, prove it, remember it and thin the others, as the open café does."""
    store = open_store(folder)
    return lambda: backups.make_now(store, StandingClock(), Why.SCHEDULED)


def _copies(folder: Path) -> str:
    """Return how many entries the copies that lie there have; each of them must be whole."""
    files = CafeFiles(folder)
    if not files.backups.exists():
        return ""
    found = backup.found_in(files.backups)
    return ", ".join(str(_entries_in(one.folder, files.key_file)) for one in found)


# Going back to one.


def _copied_cafe(folder: Path) -> None:
    """Make a café with a copy, and a visit that is not in the copy."""
    cafe_with_ana(folder)
    with _opened(folder) as store:
        backups.make_now(store, StandingClock(), Why.BY_HAND)
        counter = Counter(store, StandingClock())
        counter.get_ready(1)
        counter.note_round((Portion(1, store.favourite_ids[1]),), None, StandingClock().now())


def _go_back(folder: Path) -> Callable[[], object]:
    """Rehearse the copy while the café is open, and put it in its place."""
    import cafememo.store.restore  # noqa: PLC0415, F401 - loaded before the calls are counted

    store = open_store(folder)
    copy = next(iter(backups.lying(store))).folder

    def work() -> None:
        rehearsed = backups.rehearse(folder, copy)
        backups.restore(folder, rehearsed, StandingClock(), store)

    return work


def _what_the_copy_lacks(folder: Path) -> str:
    """Return the most entries the café, or a café kept aside, has: what the copy lacks must be in one of them."""
    files = look_for(folder)
    kept = [one for one in files.quarantine.glob("*") if CafeFiles(one).database.exists() and one.name[0] != "."]
    return f"{max(_entries_in(one, files.key_file) for one in (folder, *kept))} entries"


# Another key.


def _another_key(folder: Path) -> Callable[[], object]:
    """Put the closed café under another key, which the same recovery code opens."""
    files = look_for(folder)
    old = keys.unlock(files)
    secret = recovery.read(CODE)
    assert isinstance(secret, bytes)  # noqa: S101 - it was drawn here
    return lambda: rekey.change(files, old, rekey.Typed(secret))


def _key(folder: Path) -> str:
    """Tell which key the café has; the recovery code must open it, and find everything."""
    with _looked_at(folder, CafeFiles(folder).key_file) as copy:
        key = keeping.unlock_with(copy, CODE)
        connection = connect(CafeFiles(copy).database, key)
        entries = proof_of(connection).held.entries
        connection.close()
    first = _first_key.setdefault("salt", key.salt)
    return f"{'the first' if key.salt == first else 'another'} key, {entries} entries"


_first_key: dict[str, bytes] = {}
"""The salt of the café before the work: there is one such café in a run, and it is looked at first."""

COPY_WORKS: tuple[Work, ...] = (
    # Told as failed and made again, there may be two: that does no harm, and the older one goes in its time.
    Work("copy", cafe_with_ana, _copy, again=False, outside=_copies, beside_first=True),
    Work("going back", _copied_cafe, _go_back, again=False, outside=_what_the_copy_lacks),
    Work("another key", _cafe_with_code, _another_key, outside=_key),
)
