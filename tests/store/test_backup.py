"""Copies of an open café: whole, proved, for their owner only; or not there."""

import os
import shutil
import stat
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

import pytest
from sqlcipher3 import dbapi2 as driver

from cafememo.domain import trouble
from cafememo.domain.copies import MadeCopy, Why
from cafememo.services.counter import Counter
from cafememo.store import backup
from cafememo.store.backup import UNFINISHED, Copying, cafe_number, found_in, make
from cafememo.store.check import check
from cafememo.store.connection import key_of
from cafememo.store.files import CafeFiles
from cafememo.store.store import Store, open_store
from killing import ONLY_WHERE_IT_CAN, kill_at_each_step
from support import Handed, StandingClock

Hand = Callable[..., Handed]


@pytest.fixture
def files(store: Store) -> CafeFiles:
    """Give the files of the open café."""
    return CafeFiles(store.folder)


@pytest.fixture
def place(tmp_path: Path) -> Path:
    """Give a folder elsewhere that copies go to."""
    folder = tmp_path / "elsewhere"
    folder.mkdir()
    return folder


@pytest.fixture
def larger(store: Store, hand_out: Hand) -> Store:
    """Give an open café that takes many slices to copy."""
    for number in range(20):
        hand_out(f"Camille {number}")
    with store.transaction():
        store.connection.execute("CREATE TABLE filler (id INTEGER PRIMARY KEY, it BLOB)")
        store.connection.executemany("INSERT INTO filler (it) VALUES (randomblob(3000))", [()] * 3_000)
    return store


def _opened(copy: MadeCopy, cafe: Path, tmp_path: Path) -> Store:
    """Open a copy, as somebody does who puts the key file back beside it."""
    folder = tmp_path / "opened"
    shutil.copytree(copy.folder, folder)
    shutil.copy(CafeFiles(cafe).key_file, folder)
    return open_store(folder)


def test_a_copy_is_the_cafe(
    store: Store, files: CafeFiles, place: Path, counter: Counter, clock: StandingClock, hand_out: Hand, tmp_path: Path
) -> None:
    """It opens with the café's own key, holds everybody, is sound, and says truthfully what it holds."""
    for name in ("Camille", "Idris"):
        person = hand_out(name)
        greeting = counter.greet(person.regular_id or 0)
        assert greeting is not None
    made = make(store.connection, files, place, Why.BY_HAND, clock.now())
    assert made.folder == place / "cafememo-20261123-080000"
    assert (made.people, made.entries, made.newest_at, made.why) == (2, 0, None, "by_hand")
    assert made.size == CafeFiles(made.folder).database.stat().st_size
    assert {path.name for path in made.folder.iterdir()} == {"cafe.db", "cafe.keys"}
    copy = _opened(made, store.folder, tmp_path)
    try:
        names = "SELECT name FROM regulars ORDER BY id"
        assert copy.connection.execute(names).fetchall() == store.connection.execute(names).fetchall()
        assert check(copy).sound
    finally:
        copy.close()


@pytest.mark.skipif(os.name != "posix", reason="Windows keeps permissions elsewhere")
def test_a_copy_is_for_its_owner_only(store: Store, files: CafeFiles, place: Path, clock: StandingClock) -> None:
    """Whatever the place allows, and at no moment otherwise: nobody else may read a copy or list its folder."""
    before = os.umask(0)
    seen: set[int] = set()
    try:
        copying = Copying(store.connection, files, place, Why.BY_HAND, clock.now())
        while not copying.copied:
            copying.step()
            seen |= {stat.S_IMODE(path.stat().st_mode) for path in place.rglob("*") if path.is_file()}
        made = copying.finish()
    finally:
        os.umask(before)
    assert seen == {0o600}
    assert stat.S_IMODE(made.folder.stat().st_mode) == 0o700
    assert {stat.S_IMODE(path.stat().st_mode) for path in made.folder.iterdir()} == {0o600}


def test_a_copy_cannot_be_read_without_the_key(
    store: Store, files: CafeFiles, place: Path, clock: StandingClock, hand_out: Hand
) -> None:
    """No name is in it that anybody could read."""
    hand_out("Mathurine")
    made = make(store.connection, files, place, Why.BY_HAND, clock.now())
    assert b"Mathurine" not in CafeFiles(made.folder).database.read_bytes()
    with pytest.raises(driver.DatabaseError):
        driver.connect(CafeFiles(made.folder).database).execute("SELECT count(*) FROM regulars")


def test_what_is_written_meanwhile_is_in_the_copy(
    larger: Store, files: CafeFiles, place: Path, clock: StandingClock, hand_out: Hand, tmp_path: Path
) -> None:
    """Between slices the café is used as ever, and what comes to nothing meanwhile is not in the copy either."""
    copying = Copying(larger.connection, files, place, Why.SCHEDULED, clock.now())
    slices = 0
    while not copying.copied:
        copying.step()
        slices += 1
        if slices in {1, 3}:
            hand_out(f"Late {slices}")
            with suppress(trouble.Stopped), larger.transaction():
                larger.connection.execute("UPDATE filler SET it = zeroblob(3000)")
                raise trouble.Stopped
    assert slices > 3
    made = copying.finish()
    assert made.people == 22
    copy = _opened(made, larger.folder, tmp_path)
    try:
        late = copy.connection.execute("SELECT count(*) FROM regulars WHERE name LIKE 'Late%'").fetchone()
        assert late == (2,)
        filler = "SELECT count(*), sum(it = zeroblob(3000)) FROM filler"
        assert copy.connection.execute(filler).fetchone() == (3_000, 0)
    finally:
        copy.close()


def test_a_copy_is_stopped_and_leaves_nothing(
    larger: Store, files: CafeFiles, place: Path, clock: StandingClock
) -> None:
    """Stopped anywhere, nothing is in the place, the café goes on, and it can be closed for others."""
    for after in range(4):
        copying = Copying(larger.connection, files, place, Why.SCHEDULED, clock.now())
        for _ in range(after):
            copying.step()
        copying.give_up()
        copying.give_up()
        with pytest.raises(trouble.Stopped):
            copying.finish()
        assert list(place.iterdir()) == []

    def stop(done: int, of: int) -> None:
        raise trouble.Stopped

    with pytest.raises(trouble.Stopped):
        make(larger.connection, files, place, Why.BY_HAND, clock.now(), stop)
    assert list(place.iterdir()) == []
    larger.close()
    open_store(files.folder).close()


@pytest.mark.parametrize("after", [0, 1, 3])
def test_a_cafe_closed_meanwhile_is_free_for_others(
    larger: Store, files: CafeFiles, place: Path, clock: StandingClock, after: int
) -> None:
    """The copy is stopped by that, and what is left of it gets no name; the café opens again at once."""
    copying = Copying(larger.connection, files, place, Why.SCHEDULED, clock.now())
    for _ in range(after):
        copying.step()
    larger.close()
    again = open_store(files.folder)
    with pytest.raises(trouble.Stopped):
        copying.step()
    with pytest.raises(trouble.Stopped):
        copying.finish()
    copying.give_up()
    assert list(place.iterdir()) == []
    again.close()


def test_two_copies_of_one_second_have_a_name_each(
    store: Store, files: CafeFiles, place: Path, clock: StandingClock
) -> None:
    """Neither takes the place of the other, and both are found, newest first."""
    made = [make(store.connection, files, place, Why.BY_HAND, clock.now()) for _ in range(2)]
    assert [one.folder.name for one in made] == ["cafememo-20261123-080000", "cafememo-20261123-080000-2"]
    found = found_in(place)
    assert {one.folder for one in found} == {one.folder for one in made}
    assert {one.cafe for one in found} == {cafe_number(files.slots)}
    assert found_in(place, "another") == ()


def test_a_copy_of_a_copy_is_proved_too(store: Store, files: CafeFiles, place: Path, clock: StandingClock) -> None:
    """It is the same in the other place, without the café being asked again."""
    made = make(store.connection, files, files.backups, Why.SCHEDULED, clock.now())
    key = key_of(store.connection)
    store.close()
    other = backup.again(made, files, key, place)
    assert other.folder == place / made.folder.name
    for name in ("cafe.db", "cafe.keys"):
        assert (other.folder / name).read_bytes() == (made.folder / name).read_bytes()


def test_a_place_that_is_not_there_is_not_made(
    store: Store, files: CafeFiles, tmp_path: Path, clock: StandingClock
) -> None:
    """Where a stick was there may be an empty folder on the computer's own disk: no copy goes there."""
    with pytest.raises(trouble.FolderGone) as caught:
        make(store.connection, files, tmp_path / "stick" / "cafememo-copies", Why.BY_HAND, clock.now())
    assert caught.value.path == tmp_path / "stick" / "cafememo-copies"
    assert not (tmp_path / "stick").exists()


def test_a_stick_pulled_in_the_middle_is_told(
    larger: Store, files: CafeFiles, place: Path, clock: StandingClock, tmp_path: Path
) -> None:
    """At any point of it the trouble is that the folder is gone; the café is as it was."""
    for after in (1, 3, 10_000):
        copying = Copying(larger.connection, files, place, Why.SCHEDULED, clock.now())
        for _ in range(after):
            if not copying.copied:
                copying.step()
        place.rename(tmp_path / "pulled")
        with pytest.raises(trouble.FolderGone):
            _end(copying)
        copying.give_up()
        shutil.rmtree(tmp_path / "pulled")
        place.mkdir()
    assert check(larger).entries == 0


def _end(copying: Copying) -> MadeCopy:
    while not copying.copied:
        copying.step()
    return copying.finish()


def test_a_damaged_copy_gets_no_name(
    larger: Store, files: CafeFiles, place: Path, clock: StandingClock, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A disk that writes something else than it was given is found out before the copy has its name."""
    synced = backup.sync_file

    def write_badly(path: Path) -> None:
        synced(path)
        with path.open("r+b") as file:
            file.seek(path.stat().st_size // 2)
            file.write(b"\0" * 16)

    monkeypatch.setattr(backup, "sync_file", write_badly)
    with pytest.raises(trouble.Damaged) as caught:
        make(larger.connection, files, place, Why.BY_HAND, clock.now())
    assert caught.value.path == place
    assert list(place.iterdir()) == []


@pytest.mark.parametrize("where", [200, 600, -1])
def test_a_damaged_cafe_is_not_copied(cafe_folder: Path, place: Path, clock: StandingClock, where: int) -> None:
    """What does not read back in the café is told of the café, also at the end of a picture, where no structure is."""
    database = cafe_folder / "cafe.db"
    store = open_store(cafe_folder)
    with store.transaction():
        store.connection.execute("CREATE TABLE filler (it BLOB)")
        store.connection.execute("INSERT INTO filler VALUES (randomblob(3000000))")
    store.close()
    page = where % (database.stat().st_size // 4096)
    with database.open("r+b") as file:
        file.seek(4096 * page + 100)
        file.write(b"\0" * 16)
    store = open_store(cafe_folder)
    try:
        with pytest.raises(trouble.Damaged) as caught:
            make(store.connection, CafeFiles(cafe_folder), place, Why.BY_HAND, clock.now())
        assert caught.value.path == cafe_folder
        assert list(place.iterdir()) == []
    finally:
        store.close()


COPY = """
from cafememo.domain.copies import Why
from cafememo.services.clock import Instant
from cafememo.store import backup, files
from cafememo.store.store import open_store

backup.SLICE_SECONDS = 0  # the same steps each time, whatever the clock
counted(backup.Copying, "step")
counted(backup, "sync_file", "write_private", "prove", "give_name", "sync_folder")
counted(Path, "rename", "mkdir")

def job(folder):
    store = open_store(folder)
    backup.make(store.connection, files.CafeFiles(folder), folder / "backups", Why.BY_HAND, Instant(1_795_417_200, 60))
    count()
"""


@ONLY_WHERE_IT_CAN
def test_a_kill_anywhere_leaves_no_half_copy_under_a_name(
    cafe_folder: Path, tmp_path: Path, clock: StandingClock
) -> None:
    """Killed at each step, a copy that has a name is whole; what is half-made is cleared away by the next one."""
    killed = kill_at_each_step(COPY, cafe_folder, tmp_path / "killed")
    assert len(killed) > 6
    had_a_name = []
    for after in killed:
        files = CafeFiles(tmp_path / "killed" / str(after))
        files.backups.mkdir(exist_ok=True)
        store = open_store(files.folder)
        try:
            found = found_in(files.backups)
            had_a_name.append(bool(found))
            for one in found:
                backup.prove(CafeFiles(one.folder), key_of(store.connection))
            half = [path for path in files.backups.iterdir() if path.name.startswith(UNFINISHED)]
            assert len(half) + len(found) == len(list(files.backups.iterdir())) <= 1
            made = make(store.connection, files, files.backups, Why.BY_HAND, clock.now())
            assert {path.name for path in files.backups.iterdir()} == {
                made.folder.name,
                *(o.folder.name for o in found),
            }
        finally:
            store.close()
    assert had_a_name == sorted(had_a_name)
    assert had_a_name[-1]
