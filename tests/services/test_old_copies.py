"""Whoever is erased is erased from the copies too: each that is there, and each that comes back later."""

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from cafememo.domain.copies import Held, Kind, Why
from cafememo.domain.trouble import Damaged, Stopped
from cafememo.services import backups, erasing, old_copies
from cafememo.services.backups import Proving
from cafememo.services.counter import Counter
from cafememo.store import backup, keys
from cafememo.store.connection import connect
from cafememo.store.files import CafeFiles
from cafememo.store.keys import DataKey
from cafememo.store.pages import Sealed
from cafememo.store.store import Store
from killing import ONLY_WHERE_IT_CAN, kill_at_each_step
from support import Handed, StandingClock

Hand = Callable[..., Handed]


@pytest.fixture
def zoe(store: Store, clock: StandingClock, counter: Counter, hand_out: Hand) -> int:
    """Give a regular beside another, both of whom have been here, she last."""
    ids = [hand_out(name).regular_id or 0 for name in ("Idris", "Zoéline")]
    for regular_id in (*ids, ids[1]):
        clock.pass_minutes(600)
        counter.note(regular_id, store.favourite_ids[0])
    return ids[1]


@pytest.fixture
def places(store: Store, tmp_path: Path) -> tuple[Path, Path]:
    """Give a second folder and a stick that copies go to."""
    folders = []
    for kind in (Kind.SECOND, Kind.STICK):
        folder = tmp_path / kind
        folder.mkdir()
        place = backups.choose(store, kind, folder)
        assert place is not None
        folders.append(place.folder)
    return folders[0], folders[1]


def people_in(folder: Path, key: DataKey) -> list[str]:
    """Return who is in a copy."""
    connection = connect(CafeFiles(folder).database, key)
    try:
        return [row[0] for row in connection.execute("SELECT name FROM regulars ORDER BY id")]
    finally:
        connection.close()


def bytes_of(folder: Path, key: DataKey) -> bytes:
    """Return every page of a copy as it is without the seal."""
    sealed = Sealed(CafeFiles(folder).database, key)
    try:
        return b"".join(sealed.read(number) or b"" for number in range(1, sealed.count + 1))
    finally:
        sealed.close()


def rewritten(store: Store, clock: StandingClock) -> old_copies.Rewritten:
    """Erase from the copies, and have the café know."""
    done = old_copies.rewrite(old_copies.begin(store), clock)
    old_copies.remember(store, done)
    return done


def test_every_copy_is_made_anew(store: Store, zoe: int, places: tuple[Path, Path], clock: StandingClock) -> None:
    """Not one byte is left in any; each still opens, is proved, and holds what the café remembers of it."""
    outcome = backups.make_now(store, clock, Why.BY_HAND)
    assert len(outcome.made) == 3
    assert all(b"Zo\xc3\xa9line" in bytes_of(made.folder, store.key) for made in outcome.made)
    erasing.erase(store, [zoe], clock.now())
    done = rewritten(store, clock)
    assert set(done.done) == {made.folder for made in outcome.made}
    assert (done.missed, done.away, done.still_there) == ((), 0, 0)
    for made in backups.sought(store).known:
        assert people_in(made.folder, store.key) == ["Idris"]
        assert b"Zo\xc3\xa9line" not in bytes_of(made.folder, store.key)
        assert made.people == 1
        Proving(store, made).prove()
        assert {path.name for path in made.folder.iterdir()} == {"cafe.db", "cafe.keys", "cafe.forgotten"}
    assert rewritten(store, clock).done == ()


def test_a_copy_they_are_not_in_stays_as_it_is(store: Store, hand_out: Hand, clock: StandingClock) -> None:
    """Made before they came: it takes the tombstone, and not one byte of its database changes."""
    made = backups.make_now(store, clock, Why.BY_HAND).made[0]
    before = CafeFiles(made.folder).database.read_bytes()
    erasing.erase(store, [hand_out("Zoéline").regular_id or 0], clock.now())
    done = rewritten(store, clock)
    assert (done.done, done.held) == ((made.folder,), ())
    assert CafeFiles(made.folder).database.read_bytes() == before


def test_a_stick_that_was_away_is_done_when_it_is_back(
    store: Store, zoe: int, places: tuple[Path, Path], clock: StandingClock, tmp_path: Path
) -> None:
    """Told as not reached; the next copy that goes there finds the older one, and erases from it."""
    outcome = backups.make_now(store, clock, Why.BY_HAND)
    stick = places[1]
    stick.rename(tmp_path / "pulled")
    erasing.erase(store, [zoe], clock.now())
    done = rewritten(store, clock)
    assert (len(done.done), done.away, done.still_there) == (2, 1, 1)
    (tmp_path / "pulled").rename(stick)
    old = outcome.made[2].folder
    assert people_in(old, store.key) == ["Idris", "Zoéline"]
    clock.pass_minutes(1_500)
    later = backups.make_now(store, clock, Why.BY_HAND)
    assert later.rewritten is not None
    assert later.rewritten.done == (old,)
    assert people_in(old, store.key) == ["Idris"]
    assert [made.people for made in backups.sought(store).known if made.folder == old] == [1]


def test_what_was_kept_aside_is_done_too(store: Store, zoe: int, clock: StandingClock) -> None:
    """The café that was replaced by a copy is the café's as well; a damaged one is told, and stays as it is."""
    made = backups.make_now(store, clock, Why.BY_HAND).made[0]
    aside = backups.restore(store.folder, backups.rehearse(store.folder, made.folder), clock, store)
    damaged = aside.with_name("20261101-080000")
    shutil.copytree(aside, damaged)
    content = CafeFiles(damaged).database.read_bytes()
    CafeFiles(damaged).database.write_bytes(content[:4096] + bytes(len(content) - 4096))
    spoiled = CafeFiles(damaged).database.read_bytes()
    from cafememo.services.cafe import open_cafe

    opened = open_cafe(store.folder)
    erasing.erase(opened, [zoe], clock.now())
    done = rewritten(opened, clock)
    assert people_in(aside, opened.key) == ["Idris"]
    assert set(done.done) == {aside, made.folder}
    assert [(folder, type(reason)) for folder, reason in done.missed] == [(damaged, Damaged)]
    assert CafeFiles(damaged).database.read_bytes() == spoiled
    opened.close()


def test_one_that_cannot_be_opened_keeps_nobody_waiting(store: Store, zoe: int, clock: StandingClock) -> None:
    """A copy of an older key that nothing here opens is told, again and again, and the others are done."""
    made = backups.make_now(store, clock, Why.BY_HAND).made[0]
    clock.pass_minutes(1_500)
    other = backups.make_now(store, clock, Why.BY_HAND).made[0]
    strange = CafeFiles(made.folder)
    text = strange.slots.read_text()
    number = backup.cafe_number(strange.slots)
    keys.create(strange, use_keyring=False)
    strange.slots.write_text(strange.slots.read_text().replace(backup.cafe_number(strange.slots), number))
    strange.slots_copy.unlink(missing_ok=True)
    strange.key_file.unlink()
    assert text != strange.slots.read_text()
    erasing.erase(store, [zoe], clock.now())
    for _ in range(2):
        done = rewritten(store, clock)
        assert [folder for folder, _ in done.missed] == [made.folder]
    assert people_in(other.folder, store.key) == ["Idris"]


def test_it_can_be_stopped_and_goes_on_later(store: Store, zoe: int, clock: StandingClock) -> None:
    """What is done stays done, what was begun is as it was, and the next time does the rest."""
    for _ in range(3):
        clock.pass_minutes(1_500)
        backups.make_now(store, clock, Why.BY_HAND)
    erasing.erase(store, [zoe], clock.now())

    def stop_in_the_second(done: int, _of: int) -> None:
        if done > 100:
            raise Stopped

    work = old_copies.begin(store)
    done = old_copies.rewrite(work, clock, stop_in_the_second)
    assert (len(done.done), done.left, done.still_there) == (1, 2, 2)
    assert len(old_copies.behind(work)) == 2
    assert not list(CafeFiles(store.folder).backups.rglob("*.new*"))
    assert len(old_copies.rewrite(work, clock).done) == 2
    assert old_copies.behind(work) == ()


@pytest.mark.parametrize("shape", ["0001", "0002", "0003"])
def test_a_copy_of_an_older_shape_is_brought_up_to_date_by_it(shape: str, tmp_path: Path, clock: StandingClock) -> None:
    """Somebody erased from the café is erased from the copy that was made before the café was brought up to date."""
    from cafememo.services.cafe import open_cafe

    folder = tmp_path / "cafe"
    shutil.copytree(Path(__file__).parents[1] / "old_databases" / shape, folder)
    opened = open_cafe(folder)
    copy = next(CafeFiles(folder).backups.iterdir())
    regular_id, name = opened.connection.execute(
        "SELECT r.id, name FROM regulars r JOIN summaries s ON s.regular_id = r.id ORDER BY visits DESC"
    ).fetchone()
    people = people_in(copy, opened.key)
    assert erasing.erase(opened, [regular_id], clock.now()).people == 1
    done = old_copies.rewrite(old_copies.begin(opened), clock)
    assert done.done == (copy,)
    left = people_in(copy, opened.key)
    assert len(left) < len(people)
    assert left.count(name) == people.count(name) - 1
    opened.close()


_KILLED = """
from pathlib import Path
from cafememo.services import erasing, old_copies
from cafememo.services.clock import Instant
from cafememo.store import backup, files, rewriting
from cafememo.store.store import open_store

class Clock:
    def now(self):
        return Instant(1_795_500_000, 60)

def job(folder):
    store = open_store(folder)
    work = old_copies.begin(store)
    counted(files.os, "open", "fsync", "fdopen")
    counted(files.Path, "replace", "unlink")
    counted(rewriting, "connect", "check", "_keep")
    old_copies.rewrite(work, Clock())
    store.close()
"""


@ONLY_WHERE_IT_CAN
def test_killed_anywhere_a_copy_is_the_old_one_or_the_new(
    store: Store, zoe: int, tmp_path: Path, clock: StandingClock
) -> None:
    """Whole either way, under its name; and the next run does what is left, and leaves nothing beside it."""
    backups.make_now(store, clock, Why.BY_HAND)
    erasing.erase(store, [zoe], clock.now())
    key = store.key
    # Else a café that is copied knows the copy of the first one by its path.
    store.connection.execute("DELETE FROM copies")
    store.close()
    seen = set()
    places = kill_at_each_step(_KILLED, store.folder, tmp_path / "killed", every=3)
    for killed in [*map(str, places), "whole"]:
        files = CafeFiles(tmp_path / "killed" / killed)
        copy = next(files.backups.iterdir())
        seen.add(backup.prove(CafeFiles(copy), key).held)
        from cafememo.store.store import open_store

        opened = open_store(files.folder)
        old_copies.rewrite(old_copies.begin(opened), clock)
        opened.close()
        assert people_in(copy, key) == ["Idris"]
        assert {path.name for path in copy.iterdir()} == {"cafe.db", "cafe.keys", "cafe.forgotten"}
    assert {held.people for held in seen} == {1, 2}
    assert {type(held) for held in seen} == {Held}
