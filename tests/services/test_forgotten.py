"""Whoever was erased stays so, whatever older file the café goes back to, and however an erasure was cut off."""

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from cafememo.domain.copies import MadeCopy, Why
from cafememo.domain.trouble import StoreUnavailable
from cafememo.services import backups, damage, erasing
from cafememo.services.audit import entries
from cafememo.services.cafe import open_cafe
from cafememo.services.counter import Counter
from cafememo.services.merging import merge, separate
from cafememo.store import backup, forgotten, slots
from cafememo.store.check import check
from cafememo.store.files import CafeFiles
from cafememo.store.people import add_regular
from cafememo.store.store import Store, open_store
from killing import ONLY_WHERE_IT_CAN, kill_at_each_step
from support import Handed, StandingClock

Hand = Callable[..., Handed]


def never(_undo: object) -> None:
    """Keep nothing that would take an action back."""


@pytest.fixture
def place(tmp_path: Path) -> Path:
    """Give a folder elsewhere that copies go to."""
    folder = tmp_path / "elsewhere"
    folder.mkdir()
    return folder


@pytest.fixture
def people(store: Store, clock: StandingClock, counter: Counter, hand_out: Hand) -> dict[str, int]:
    """Give three regulars, of whom two have been here."""
    ids = {name: hand_out(name).regular_id or 0 for name in ("Camille", "Idris", "Zoé")}
    for name in ("Idris", "Zoé", "Idris"):
        clock.pass_minutes(600)
        counter.note(ids[name], store.favourite_ids[0])
    return ids


def copied(store: Store, place: Path, clock: StandingClock) -> MadeCopy:
    """Make a copy of the café as it is."""
    clock.pass_minutes(10)
    return backup.make(store.connection, CafeFiles(store.folder), place, Why.BY_HAND, clock.now())


def names(store: Store) -> list[str]:
    """Return who is remembered."""
    return [row[0] for row in store.connection.execute("SELECT name FROM regulars ORDER BY id")]


def told(files: CafeFiles) -> int:
    """Return how many tombstones are beside a café."""
    return len(forgotten.beside(files, slots.read(files).cafe))


def gone_back(folder: Path, copy: Path, clock: StandingClock, store: Store | None = None) -> Store:
    """Go back to a copy and open the café."""
    backups.restore(folder, backups.rehearse(folder, copy), clock, store)
    return open_cafe(folder)


def test_an_older_copy_brings_nobody_back(
    store: Store, place: Path, people: dict[str, int], clock: StandingClock
) -> None:
    """With visits or without; the rehearsal tells how many will be there, and the log that the program erased them."""
    copy = copied(store, place, clock)
    erasing.erase(store, [people["Camille"], people["Zoé"]], clock.now())
    rehearsed = backups.rehearse(store.folder, copy.folder)
    assert (rehearsed.held.people, rehearsed.held.entries, rehearsed.sound) == (1, 3, True)
    backups.restore(store.folder, rehearsed, clock, store)
    again = open_cafe(store.folder)
    assert names(again) == ["Idris"]
    assert check(again).sound
    assert {(one.what, one.who) for one in entries(again)[:2]} == {("regular_erased", "program")}
    assert told(CafeFiles(again.folder)) == 2
    again.close()


def test_a_file_put_in_place_by_hand_brings_nobody_back(
    store: Store, people: dict[str, int], clock: StandingClock, tmp_path: Path
) -> None:
    """They are erased before anybody sees them; the second opening has nothing to do."""
    files = CafeFiles(store.folder)
    store.close()
    shutil.copy(files.database, tmp_path / "older.db")
    opened = open_cafe(files.folder)
    erasing.erase(opened, [people["Zoé"]], clock.now())
    opened.close()
    shutil.copy(tmp_path / "older.db", files.database)
    for _ in range(2):
        opened = open_cafe(files.folder)
        assert names(opened) == ["Camille", "Idris"]
        assert forgotten.is_settled(opened.connection, files)
        assert check(opened).sound
        opened.close()


def test_a_new_computer_is_told_by_the_newer_copy(
    store: Store, place: Path, people: dict[str, int], clock: StandingClock, tmp_path: Path
) -> None:
    """Nothing is left but the stick: going back to the older copy on it, the newer one beside it tells who is not."""
    older = copied(store, place, clock)
    erasing.erase(store, [people["Zoé"]], clock.now())
    newer = copied(store, place, clock)
    store.close()
    shutil.copy(CafeFiles(store.folder).key_file, older.folder)
    new = tmp_path / "new"
    opened = gone_back(new, older.folder, clock)
    assert names(opened) == ["Camille", "Idris"]
    assert told(CafeFiles(new)) == 1
    opened.close()
    assert told(CafeFiles(newer.folder)) == 1
    assert told(CafeFiles(older.folder)) == 0


def test_every_copy_made_since_tells_it(
    store: Store, place: Path, people: dict[str, int], clock: StandingClock, tmp_path: Path
) -> None:
    """Also the second one, made of the first; one made before anybody was erased has no such file."""
    before = copied(store, place, clock)
    assert not CafeFiles(before.folder).forgotten.exists()
    erasing.erase(store, [people["Zoé"]], clock.now())
    first = copied(store, place, clock)
    other = tmp_path / "stick"
    other.mkdir()
    second = backup.again(first, CafeFiles(store.folder), store.key, other)
    assert told(CafeFiles(first.folder)) == told(CafeFiles(second.folder)) == 1


def test_who_has_the_id_now_is_not_taken_for_them(
    store: Store, place: Path, people: dict[str, int], clock: StandingClock
) -> None:
    """Back to before they joined, another joins under their id, and stays, however often the café is opened."""
    copy = copied(store, place, clock)
    with store.transaction():
        erased = add_regular(store.connection, "Maud", clock.at)
    Counter(store, clock).note(erased, None)
    erasing.erase(store, [erased], clock.now())
    opened = gone_back(store.folder, copy.folder, clock, store)
    clock.pass_minutes(60)
    opened.connection.execute(
        "DELETE FROM settings WHERE key = 'forgotten.highest'"
    )  # as a copy of older programs has it
    with opened.transaction():
        assert add_regular(opened.connection, "Noé", clock.at) == erased
    Counter(opened, clock).note(erased, None)
    opened.connection.execute("UPDATE settings SET value = '' WHERE key = 'forgotten'")
    opened.close()
    again = open_cafe(opened.folder)
    assert names(again) == ["Camille", "Idris", "Zoé", "Noé"]
    again.close()


def test_who_was_parted_since_stays(store: Store, place: Path, people: dict[str, int], clock: StandingClock) -> None:
    """In the older copy they are one with somebody who was erased alone: they are parted there, and one stays."""
    with store.transaction():
        assert merge(store, clock, people["Idris"], people["Zoé"], never)
    copy = copied(store, place, clock)
    with store.transaction():
        assert separate(store, people["Zoé"], never)
    erasing.erase(store, [people["Idris"]], clock.now())
    opened = gone_back(store.folder, copy.folder, clock, store)
    assert names(opened) == ["Camille", "Zoé"]
    assert Counter(opened, clock).greet(people["Zoé"]) is not None
    assert check(opened).sound
    opened.close()


def test_lost_tombstones_are_written_again(
    store: Store, place: Path, people: dict[str, int], clock: StandingClock
) -> None:
    """The file gone, torn or of another café, the database tells; the database older, the file does."""
    erasing.erase(store, [people["Camille"], people["Zoé"]], clock.now())
    files = CafeFiles(store.folder)
    whole = files.forgotten.read_text()
    store.close()
    for spoiled in (None, whole.replace("1", "2", 1), whole[:30], "1 0123456789abcdef 0 - 01234567\n", "\0\xff \n\n"):
        if spoiled is None:
            files.forgotten.unlink()
        else:
            files.forgotten.write_text(spoiled)
        open_cafe(files.folder).close()
        assert files.forgotten.read_text() == whole
    assert files.forgotten.stat().st_mode & 0o777 == 0o600


def test_a_salvaged_cafe_brings_nobody_back(store: Store, people: dict[str, int], clock: StandingClock) -> None:
    """Its settings did not read: the tombstones beside it are taken in again, and its id is nobody's."""
    erasing.erase(store, [people["Zoé"]], clock.now())
    files = CafeFiles(store.folder)
    root = store.connection.execute("SELECT rootpage FROM sqlite_master WHERE name = 'settings'").fetchone()[0]
    store.close()
    with files.database.open("r+b") as file:
        file.seek((root - 1) * 4096 + 99)
        file.write(b"damage")
    salvaged = damage.choices(files.folder, clock)[0]
    damage.apply(files.folder, salvaged, clock)
    opened = open_cafe(files.folder)
    assert names(opened) == ["Camille", "Idris"]
    assert len(forgotten.remembered(opened.connection, slots.read(files).cafe)) == 1
    with opened.transaction():
        assert add_regular(opened.connection, "Noé", clock.at) > people["Zoé"]
    assert check(opened).sound
    opened.close()


def test_the_newest_copy_after_damage_brings_nobody_back(
    store: Store, people: dict[str, int], clock: StandingClock
) -> None:
    """The copy of yesterday is put in the place of a café that reads no more; who was erased today is not there."""
    copied(store, CafeFiles(store.folder).backups, clock)
    erasing.erase(store, [people["Zoé"]], clock.now())
    files = CafeFiles(store.folder)
    store.close()
    content = files.database.read_bytes()
    files.database.write_bytes(content[:4096] + bytes(len(content) - 4096))
    found = damage.choices(files.folder, clock, backups.newest_that_opens)
    assert found[0].way is damage.Way.COPY
    assert found[0].people == 2
    damage.apply(files.folder, found[0], clock, lambda folder, copy: backups.put_back(folder, copy, clock))
    opened = open_cafe(files.folder)
    assert names(opened) == ["Camille", "Idris"]
    opened.close()


def test_what_is_left_of_an_erasure_that_failed_comes_to_nothing(
    store: Store, people: dict[str, int], clock: StandingClock, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The disk failed after the tombstone was written: the next opening finds the person, and no tombstone."""
    plain = forgotten.intend

    def failing(*given: object) -> None:
        plain(*given)  # type: ignore[arg-type]
        store.connection.is_ill = True
        raise StoreUnavailable(store.folder)

    with monkeypatch.context() as patched:
        patched.setattr(forgotten, "intend", failing)
        with pytest.raises(StoreUnavailable):
            erasing.erase(store, [people["Zoé"]], clock.now())
    store.close()
    files = CafeFiles(store.folder)
    assert files.forgotten_next.exists()
    opened = open_cafe(files.folder)
    assert names(opened) == ["Camille", "Idris", "Zoé"]
    assert not files.forgotten_next.exists()
    assert not files.forgotten.exists()
    opened.close()


_KILLED = """
from pathlib import Path
from cafememo.services import erasing
from cafememo.services.clock import Instant
from cafememo.store import files, forgotten
from cafememo.store.store import open_store

def job(folder):
    store = open_store(folder)
    counted(files.os, "open", "fsync", "fdopen")
    counted(files.Path, "replace")
    counted(forgotten, "intend", "settle", "remember")
    erasing.erase(store, [3], Instant(1_795_500_000, 60))
    count()
    erasing.tidy(store)
    store.close()
"""


@ONLY_WHERE_IT_CAN
def test_killed_anywhere_it_is_all_or_nothing(
    store: Store, people: dict[str, int], tmp_path: Path, clock: StandingClock
) -> None:
    """Erased with the tombstone beside the café, or neither; and both again in whatever is opened next."""
    store.close()
    places = kill_at_each_step(_KILLED, store.folder, tmp_path / "killed")
    seen = set()
    for killed in [*map(str, places), "whole"]:
        files = CafeFiles(tmp_path / "killed" / killed)
        opened = open_cafe(files.folder)
        is_there = people["Zoé"] in [row[0] for row in opened.connection.execute("SELECT id FROM regulars")]
        assert told(files) == (0 if is_there else 1)
        assert not files.forgotten_next.exists()
        assert erasing.tidy(opened)
        assert check(opened).sound
        opened.close()
        seen.add(is_there)
    assert seen == {True, False}


def test_a_cafe_with_nobody_erased_has_no_file_and_opens_as_before(store: Store, people: dict[str, int]) -> None:
    """Nothing is written at an opening."""
    store.close()
    before = CafeFiles(store.folder).database.read_bytes()
    open_cafe(store.folder).close()
    assert CafeFiles(store.folder).database.read_bytes() == before
    assert not CafeFiles(store.folder).forgotten.exists()
    open_store(store.folder).close()
