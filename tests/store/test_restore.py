"""Going back to a copy: rehearsed without touching the café, then in its place wholly or not at all."""

import json
import shutil
import subprocess
import sys
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from cafememo.domain import trouble
from cafememo.domain.copies import Held, MadeCopy, Why
from cafememo.domain.menu import Menu
from cafememo.services.cafe import open_cafe
from cafememo.store import backup, keys, slots
from cafememo.store.check import check
from cafememo.store.connection import connect, key_of
from cafememo.store.files import RESTORING, CafeFiles
from cafememo.store.keys import DataKey
from cafememo.store.restore import forget, fresh_schema, put_in_place, rehearse
from cafememo.store.schema import SHAPES
from cafememo.store.store import Store, open_store
from killing import ONLY_WHERE_IT_CAN, ROOT, kill_at_each_step
from support import Handed, StandingClock, new_cafe

Hand = Callable[..., Handed]
OLD = Path(__file__).parents[1] / "old_databases"


@pytest.fixture
def place(tmp_path: Path) -> Path:
    """Give a folder elsewhere that copies go to."""
    folder = tmp_path / "elsewhere"
    folder.mkdir()
    return folder


@pytest.fixture
def copy(store: Store, place: Path, clock: StandingClock, hand_out: Hand) -> MadeCopy:
    """Give a copy of the café with one regular, who has another beside them since."""
    hand_out("Camille")
    made = backup.make(store.connection, CafeFiles(store.folder), place, Why.BY_HAND, clock.now())
    hand_out("Idris")
    return made


def _names(store: Store) -> list[str]:
    return [row[0] for row in store.connection.execute("SELECT name FROM regulars ORDER BY id")]


def _contents(folder: Path) -> dict[str, bytes]:
    """Return every file of a folder but what is kept aside."""
    return {path.name: path.read_bytes() for path in folder.iterdir() if path.is_file()}


def _changed(copy: MadeCopy, key: DataKey, *statements: str) -> None:
    """Change a copy as somebody does who has its key."""
    connection = connect(CafeFiles(copy.folder).database, key)
    for statement in statements:
        connection.execute(statement)
    connection.close()


def test_a_rehearsal_tells_what_a_copy_holds_and_touches_nothing(store: Store, copy: MadeCopy) -> None:
    """With the café open; what it needed meanwhile is gone afterwards, and the copy is as it was."""
    before, of_copy = _names(store), _contents(copy.folder)
    rehearsed = rehearse(copy.folder, CafeFiles(store.folder))
    assert rehearsed.held == Held(1, 0, None)
    assert rehearsed.sound
    assert rehearsed.opens_by_itself
    assert rehearsed.keeps_slots
    assert rehearsed.shape == SHAPES[-1]
    assert "key=" not in repr(rehearsed)
    forget(rehearsed)
    assert not rehearsed.stage.exists()
    assert _contents(copy.folder) == of_copy
    assert _names(store) == before
    assert check(store).sound


def test_a_copy_takes_the_cafes_place_and_the_present_one_is_kept(
    store: Store, copy: MadeCopy, clock: StandingClock
) -> None:
    """Who came since is not there any more, and is in what was kept aside, which is a café that opens."""
    files = CafeFiles(store.folder)
    aside = put_in_place(rehearse(copy.folder, files), files, clock.now(), store.connection)
    again = open_store(files.folder)
    assert _names(again) == ["Camille"]
    assert check(again).sound
    again.close()
    assert aside == files.quarantine / "cafememo-20261123-080000"
    kept = open_store(aside)
    assert _names(kept) == ["Camille", "Idris"]
    kept.close()
    there = {"cafe.db", "cafe.keys", "cafe.keys.bak", "cafe.key", "kept-aside"}
    assert {path.name for path in files.folder.iterdir()} == there


def test_there_is_a_way_back_from_going_back(store: Store, copy: MadeCopy, clock: StandingClock) -> None:
    """What was kept aside is put in place again, as any other copy is."""
    files = CafeFiles(store.folder)
    aside = put_in_place(rehearse(copy.folder, files), files, clock.now(), store.connection)
    again = put_in_place(rehearse(aside, files), files, clock.now())
    assert again == files.quarantine / "cafememo-20261123-080000-2"
    store = open_store(files.folder)
    assert _names(store) == ["Camille", "Idris"]
    store.close()


@pytest.mark.parametrize("shape", SHAPES[:-1])
def test_an_older_copy_is_brought_up_to_date_in_the_rehearsal(shape: str, tmp_path: Path, clock: StandingClock) -> None:
    """Into a folder that holds nothing; the copy stays of its shape."""
    source, files = tmp_path / "old", CafeFiles(tmp_path / "new")
    shutil.copytree(OLD / shape, source)
    before = _contents(source)
    rehearsed = rehearse(source, files)
    assert (rehearsed.shape, rehearsed.sound, rehearsed.keeps_slots) == (shape, True, False)
    assert rehearsed.held.people >= 7
    assert _contents(source) == before
    put_in_place(rehearsed, files, clock.now())
    store = open_store(files.folder)
    assert len(_names(store)) == rehearsed.held.people
    store.close()


@pytest.mark.parametrize(
    "statement",
    [
        "CREATE TRIGGER sly AFTER INSERT ON regulars BEGIN DELETE FROM cards; END",
        "CREATE VIEW sly AS SELECT name FROM regulars",
        "CREATE TABLE sly (id INTEGER)",
        "CREATE INDEX sly ON regulars (surname)",
        "DROP TRIGGER ledger_keeps_its_facts",
        "DROP TABLE guesses",
        "ALTER TABLE regulars ADD COLUMN sly TEXT",
    ],
)
def test_what_no_cafememo_makes_is_refused(store: Store, copy: MadeCopy, statement: str) -> None:
    """Somebody's triggers, views, tables and columns never come near the café, and nothing stays of them."""
    _changed(copy, key_of(store.connection), statement)
    with pytest.raises(trouble.NotACopy):
        rehearse(copy.folder, CafeFiles(store.folder))
    assert list(CafeFiles(store.folder).quarantine.iterdir()) == []


def test_foreign_things_are_refused_before_they_can_act(tmp_path: Path) -> None:
    """In an older copy a trigger would act while it is brought up to date: it is held against its own shape first."""
    source = tmp_path / "old"
    shutil.copytree(OLD / "0003", source)
    _changed(
        MadeCopy(source, "", 0, 0, 0, 0, 0, None, None),
        keys.unlock(CafeFiles(source)),
        "CREATE TRIGGER sly AFTER UPDATE ON alembic_version BEGIN DELETE FROM settings; END",
    )
    with pytest.raises(trouble.NotACopy):
        rehearse(source, CafeFiles(tmp_path / "new"))
    assert len({fresh_schema(shape) for shape in SHAPES}) == len(SHAPES)


@pytest.mark.parametrize(
    ("statement", "expected"),
    [
        ("UPDATE alembic_version SET version_num = '9999'", trouble.NewerSchema),
        ("DELETE FROM alembic_version", trouble.NotACopy),
        ("DROP TABLE alembic_version", trouble.NotACopy),
        ("DELETE FROM settings", trouble.NotACopy),
        ("UPDATE settings SET value = 'no key' WHERE key = 'card_key'", trouble.NotACopy),
    ],
)
def test_a_copy_this_program_cannot_read_is_refused(
    store: Store, copy: MadeCopy, statement: str, expected: type[trouble.Trouble]
) -> None:
    """One of a newer Cafémémo is told from one that is none; the café is as it was."""
    _changed(copy, key_of(store.connection), statement)
    with pytest.raises(expected):
        rehearse(copy.folder, CafeFiles(store.folder))
    assert _names(store) == ["Camille", "Idris"]


def test_an_unsound_copy_is_told(store: Store, copy: MadeCopy) -> None:
    """One whose stamps are not what its ledger says can be looked at, and is said not to be sound."""
    _changed(
        copy,
        key_of(store.connection),
        "INSERT INTO summaries (regular_id, visits, last_at, last_offset, balances, recent) "
        "VALUES (1, 9, 0, 0, x'', x'')",
    )
    rehearsed = rehearse(copy.folder, CafeFiles(store.folder))
    assert not rehearsed.sound
    forget(rehearsed)


def test_another_cafes_copy_is_refused(store: Store, tmp_path: Path, menu: Menu, clock: StandingClock) -> None:
    """Where there is a café, only its own copies may take its place; in an empty folder any may."""
    with new_cafe(tmp_path / "other", menu):
        pass
    with pytest.raises(trouble.AnotherCafe):
        rehearse(tmp_path / "other", CafeFiles(store.folder))
    moved = CafeFiles(tmp_path / "moved")
    put_in_place(rehearse(tmp_path / "other", moved), moved, clock.now())
    open_store(moved.folder).close()


def test_a_cafe_with_spoiled_slots_takes_its_own_copy(store: Store, copy: MadeCopy) -> None:
    """Whose copy it is, is known by the second copy of the slots where the first is spoiled."""
    files = CafeFiles(store.folder)
    assert files.slots_copy.exists()
    files.slots.write_bytes(b"spoiled")
    forget(rehearse(copy.folder, files))


def test_what_is_no_copy_is_refused(store: Store, copy: MadeCopy, tmp_path: Path) -> None:
    """An empty folder, photos, spoiled slots, and the café itself."""
    files = CafeFiles(store.folder)
    (tmp_path / "photos").mkdir()
    (tmp_path / "photos" / "cafe.db").write_bytes(b"\xff\xd8" * 5_000)
    for nothing in (tmp_path / "nothing", tmp_path / "photos", files.folder, files.database):
        with pytest.raises(trouble.NotACopy):
            rehearse(nothing, files)
    path = CafeFiles(copy.folder).slots
    whole = path.read_bytes()
    for spoiled in (b"", b"{}", b"[" * 100_000, b'{"cafe": 3}', b'{"cafe": "zz"}', b"\xff" * 50):
        path.write_bytes(spoiled)
        with pytest.raises(trouble.NotACopy):
            rehearse(copy.folder, files)
    path.write_bytes(json.dumps({"cafe": json.loads(whole)["cafe"]}).encode())
    with pytest.raises(trouble.NotACopy):
        rehearse(copy.folder, files)
    assert check(store).sound


def test_a_damaged_copy_is_told(store: Store, copy: MadeCopy) -> None:
    """Wherever it is damaged, it does not take the café's place as a sound one."""
    database = CafeFiles(copy.folder).database
    whole = database.read_bytes()
    for place in (20, 40, 5_000, len(whole) // 2, len(whole) - 50):
        database.write_bytes(whole[:place] + bytes([whole[place] ^ 1]) + whole[place + 1 :])
        try:
            rehearsed = rehearse(copy.folder, CafeFiles(store.folder))
        except (trouble.Damaged, trouble.WrongKey):
            continue
        assert not rehearsed.sound
        forget(rehearsed)
    database.write_bytes(whole[: len(whole) // 2])
    with pytest.raises(trouble.Damaged):
        rehearse(copy.folder, CafeFiles(store.folder))


def test_a_copy_whose_key_this_machine_has_not_needs_a_code(
    store: Store, copy: MadeCopy, clock: StandingClock, tmp_path: Path
) -> None:
    """Without its secret it says which is missing; opened with the key a code gave, it says that it needs one."""
    key, files = key_of(store.connection), CafeFiles(tmp_path / "new")
    with pytest.raises(trouble.KeyFileMissing):
        rehearse(copy.folder, files)
    rehearsed = rehearse(copy.folder, files, key)
    assert not rehearsed.opens_by_itself
    put_in_place(rehearsed, files, clock.now())
    with pytest.raises(trouble.KeyFileMissing):
        open_store(files.folder)
    restored = open_store(files.folder, key)
    assert _names(restored) == ["Camille"]
    restored.close()


def test_newer_slots_stay_and_older_ones_come_with_their_copy(
    store: Store, copy: MadeCopy, clock: StandingClock
) -> None:
    """Slots of the same key stay, whatever was added to them; after the key was changed, the copy brings its own."""
    files = CafeFiles(store.folder)
    now = slots.read(files)
    (key,) = now.keys
    added = replace(key, slots=(*key.slots, slots.Slot("later", "recovery", bytes(40))))
    slots.write(files, replace(now, keys=(added,)))
    newer = files.slots.read_bytes()
    aside = put_in_place(rehearse(copy.folder, files), files, clock.now(), store.connection)
    assert files.slots.read_bytes() == newer == CafeFiles(aside).slots.read_bytes()
    slots.write(files, replace(now, keys=(replace(key, salt=bytes(16), check="22" * 32),)))
    of_another_key = files.slots.read_bytes()
    rehearsed = rehearse(copy.folder, files)
    assert not rehearsed.keeps_slots
    aside = put_in_place(rehearsed, files, clock.now())
    assert files.slots.read_bytes() == CafeFiles(copy.folder).slots.read_bytes()
    assert CafeFiles(aside).slots.read_bytes() == of_another_key
    open_store(files.folder).close()


HOLDS = """
import sys
from pathlib import Path
from cafememo.store.store import open_store
store = open_store(Path(sys.argv[1]))
print("open", flush=True)
sys.stdin.readline()
"""


def test_an_open_cafe_is_not_replaced_by_somebody_else(store: Store, copy: MadeCopy, clock: StandingClock) -> None:
    """Another program that has it open is told of, and nothing is moved."""
    files = CafeFiles(store.folder)
    store.close()
    held_by = [sys.executable, "-c", HOLDS, str(files.folder)]
    with subprocess.Popen(held_by, cwd=ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE) as other:
        assert other.stdout is not None
        assert other.stdout.readline() == b"open\n"
        rehearsed = rehearse(copy.folder, files)
        with pytest.raises(trouble.AlreadyOpen):
            put_in_place(rehearsed, files, clock.now())
        other.communicate(b"\n")
    again = open_store(files.folder)
    assert _names(again) == ["Camille", "Idris"]
    again.close()
    forget(rehearsed)


def test_an_unfinished_write_of_the_old_cafe_does_not_reach_the_new_one(
    store: Store, copy: MadeCopy, clock: StandingClock
) -> None:
    """The journal of a café that was cut off belongs to it alone, and is kept with it."""
    files = CafeFiles(store.folder)
    store.close()
    files.database.write_bytes(b"damaged" * 5_000)
    files.journal.write_bytes(b"an old page")
    aside = put_in_place(rehearse(copy.folder, files), files, clock.now())
    assert not files.journal.exists()
    assert CafeFiles(aside).journal.read_bytes() == b"an old page"
    assert CafeFiles(aside).database.read_bytes() == b"damaged" * 5_000
    again = open_store(files.folder)
    assert _names(again) == ["Camille"]
    again.close()


RESTORE = """
from cafememo.services.clock import Instant
from cafememo.store import files as files_
from cafememo.store import restore
from cafememo.store.files import CafeFiles
from cafememo.store.store import open_store

counted(Path, "rename", "mkdir", "unlink", "replace")
for where in (files_, restore):
    counted(where, *(name for name in ("write_private", "sync_folder", "sync_file") if hasattr(where, name)))
counted(files_.shutil, "rmtree")

restore.fresh_schema("0004")

def job(folder):
    files = CafeFiles(folder)
    store = open_store(folder)
    rehearsed = restore.rehearse(folder / "backups" / "cafememo-20261123-080000", files)
    restore.put_in_place(rehearsed, files, Instant(1_795_417_200, 60), store.connection)
    count()
"""


@ONLY_WHERE_IT_CAN
@pytest.mark.parametrize("same_key", [True, False])
def test_a_kill_at_any_step_leaves_the_old_cafe_or_the_new(
    store: Store, clock: StandingClock, hand_out: Hand, tmp_path: Path, same_key: bool
) -> None:
    """The next start opens one of them, sound and whole, and once it was the new one the old one is kept aside."""
    files, key = CafeFiles(store.folder), key_of(store.connection)
    hand_out("Camille")
    backup.make(store.connection, files, files.backups, Why.BY_HAND, clock.now())
    hand_out("Idris")
    store.close()
    if not same_key:  # as if the present slots were of a key that came later
        now = slots.read(files)
        later = slots.Slot("later", "later", bytes(40))
        slots.write(files, replace(now, keys=(replace(now.keys[0], slots=(*now.keys[0].slots, later)),)))
    job = RESTORE if same_key else RESTORE + "\nrestore._opens_here = lambda files, key: False\n"
    news, left = [], files
    for after in kill_at_each_step(job, files.folder, tmp_path / "killed", every=3):
        left = CafeFiles(tmp_path / "killed" / str(after))
        opened = open_cafe(left.folder)
        news.append(_names(opened) == ["Camille"])
        assert news[-1] or _names(opened) == ["Camille", "Idris"]
        assert check(opened).sound
        opened.close()
        assert not (left.folder / RESTORING).exists()
        if news[-1]:
            aside = CafeFiles(left.quarantine / "cafememo-20261123-080000")
            kept = open_store(aside.folder, key)
            assert _names(kept) == ["Camille", "Idris"]
            kept.close()
    forget(rehearse(left.backups / "cafememo-20261123-080000", left))
    assert {path.name for path in left.folder.iterdir()} == {path.name for path in files.folder.iterdir()} | {
        "kept-aside"
    }
    assert news == sorted(news)
    assert set(news) == {False, True}
