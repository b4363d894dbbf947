"""Copies as the program keeps them: where they go, when, which stay, and what the café remembers of them."""

import shutil
import threading
from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path

import pytest

from cafememo.domain import trouble
from cafememo.domain.copies import REMIND_AFTER, Held, Kind, Why
from cafememo.services import backups
from cafememo.services.backups import IN_PLACE, Outcome
from cafememo.services.cafe import open_cafe
from cafememo.services.counter import Counter
from cafememo.store.files import CafeFiles
from cafememo.store.store import Store
from support import Handed, StandingClock

Hand = Callable[..., Handed]
DAY = 24 * 3_600


@pytest.fixture
def stick(tmp_path: Path) -> Path:
    """Give a stick that is plugged in."""
    folder = tmp_path / "stick"
    folder.mkdir()
    return folder


def _visit(counter: Counter, store: Store, regular_id: int | None) -> None:
    """Have somebody come in."""
    greeting = counter.greet(regular_id or 0)
    assert greeting is not None
    counter.note(greeting.regular_id, store.favourite_ids[0])


def test_copies_go_beside_the_cafe_until_told_otherwise(store: Store, stick: Path, tmp_path: Path) -> None:
    """A stick or a second folder is added with a folder of copies made in it, and taken away again."""
    (own,) = backups.places(store)
    assert (own.kind, own.folder, own.is_there, own.elsewhere) == (Kind.OWN, store.folder / "backups", True, False)
    place = backups.choose(store, Kind.STICK, stick)
    assert place is not None
    assert (place.folder, place.is_there, place.elsewhere) == (stick / IN_PLACE, True, True)
    assert place.folder.is_dir()
    assert backups.choose(store, Kind.STICK, place.folder) == place
    shutil.rmtree(stick)
    assert [one.is_there for one in backups.places(store)] == [True, False]
    assert backups.choose(store, Kind.STICK, None) is None
    with pytest.raises(trouble.FileNotWritable):
        backups.choose(store, Kind.SECOND, tmp_path / "nothing" / "there")
    assert backups.places(store) == (own,)


def test_a_copy_a_day_in_slices(store: Store, clock: StandingClock, stick: Path, hand_out: Hand) -> None:
    """Stepped between scans, proved on another thread, the same in each place; then not due before tomorrow."""
    hand_out("Camille")
    backups.choose(store, Kind.STICK, stick)
    making = backups.make_due(store, clock)
    assert making is not None
    while not making.step(store).over:
        pass
    hand_out("Idris")
    outcomes: list[Outcome] = []
    thread = threading.Thread(target=lambda: outcomes.append(making.finish()))
    thread.start()
    thread.join()
    (outcome,) = outcomes
    assert [made.place for made in outcome.made] == [store.folder / "backups", stick / IN_PLACE]
    assert {(made.people, made.why) for made in outcome.made} == {(1, "scheduled")}
    assert backups.record(store, clock, outcome) == ()
    assert backups.make_due(store, clock) is None
    assert [one.kind for one in backups.lying(store)] == [Kind.OWN, Kind.STICK]
    assert {one.made.folder for one in backups.lying(store) if one.made} == {made.folder for made in outcome.made}
    newest = backups.newest_verified(store, elsewhere=True)
    assert newest is not None
    assert newest.place == stick / IN_PLACE
    clock.at += DAY
    assert backups.due(store, clock)
    backups.make_by_itself(store, daily=False)
    assert not backups.due(store, clock)


def test_a_place_that_fails_does_not_keep_the_others_without(
    store: Store, clock: StandingClock, stick: Path, tmp_path: Path
) -> None:
    """Whichever it is: the copy is in the other places, and what failed is told with its reason."""
    own = store.folder / "backups"
    gone = tmp_path / "pulled" / IN_PLACE
    for to in ([own, gone, stick], [gone, own, stick]):
        outcome = backups.make_now(store, clock, Why.BY_HAND, to)
        assert [made.place for made in outcome.made] == [own, stick]
        assert [(place, type(reason)) for place, reason in outcome.missed] == [(gone, trouble.FolderGone)]
        clock.at += 60
    with pytest.raises(trouble.FolderGone):
        backups.make_now(store, clock, Why.BY_HAND, [gone])
    assert backups.newest_copy(store) is not None


def test_a_copy_given_up_leaves_nothing(store: Store, clock: StandingClock) -> None:
    """Before, in the middle and after the copying; the café can be closed and opened then."""
    for steps in (0, 1, 100):
        making = backups.begin(store, clock, Why.BY_HAND)
        over = False
        for _ in range(steps):
            over = over or making.step(store).over
        making.give_up()
        with pytest.raises(trouble.Stopped):
            making.step(store)
        with pytest.raises(trouble.Stopped):
            making.finish()
    assert not (store.folder / "backups").exists() or list((store.folder / "backups").iterdir()) == []
    store.close()
    open_cafe(store.folder).close()


def test_old_copies_are_thinned(store: Store, clock: StandingClock) -> None:
    """After a hundred days there are 12 days, 10 weeks and a few months, the café knows which, and photos stay."""
    place = store.folder / "backups"
    (place / "holiday").mkdir(parents=True)
    first = last = backups.make_now(store, clock, Why.SCHEDULED).made[0].folder
    for day in range(1, 100):
        moved = StandingClock(clock.at + day * DAY)
        name = f"cafememo-{date.fromordinal(date(2026, 11, 23).toordinal() + day):%Y%m%d}-080000"
        last = Path(shutil.copytree(last, place / name))
        if day > 90:
            backups.thin(store, moved, place)
    left = [one.folder for one in backups.lying(store)]
    assert 20 <= len(left) <= 31
    assert (place / "holiday").is_dir()
    assert all(one.exists() for one in left)
    assert not first.exists()
    assert backups.newest_copy(store) is None
    oldest = date(2027, 2, 20)
    gone = backups.thin(store, StandingClock(clock.at + 99 * DAY), place, oldest)
    assert gone
    assert min(one.folder.name for one in backups.lying(store)) >= "cafememo-20270220"


def test_whoever_has_no_copy_elsewhere_is_reminded(
    store: Store, clock: StandingClock, counter: Counter, hand_out: Hand, stick: Path
) -> None:
    """A week after the first visit; a copy beside the café does not count, one on a stick does, for a week."""
    assert not backups.reminder(store, clock)
    camille = hand_out("Camille")
    _visit(counter, store, camille.regular_id)
    assert not backups.reminder(store, clock)
    clock.at += REMIND_AFTER + 1
    assert backups.reminder(store, clock)
    backups.make_now(store, clock, Why.SCHEDULED)
    assert backups.reminder(store, clock)
    backups.choose(store, Kind.STICK, stick)
    backups.make_now(store, clock, Why.BY_HAND)
    assert not backups.reminder(store, clock)
    clock.at += REMIND_AFTER
    assert not backups.reminder(store, clock)
    clock.at += 1
    assert backups.reminder(store, clock)


@pytest.fixture
def reopened(store: Store) -> Iterator[list[Store]]:
    """Give a list for stores that a test opens, which are closed after it."""
    opened: list[Store] = []
    yield opened
    for one in opened:
        one.close()


def test_going_back_tells_both_sides_first(
    store: Store, clock: StandingClock, counter: Counter, hand_out: Hand, reopened: list[Store]
) -> None:
    """People, visits and the newest, here and in the copy; then the copy is the café, and still has its copies."""
    camille = hand_out("Camille")
    _visit(counter, store, camille.regular_id)
    made = backups.make_now(store, clock, Why.BY_HAND).made[0]
    clock.pass_minutes(60)
    _visit(counter, store, camille.regular_id)
    hand_out("Idris")
    there, here = clock.at - 3_600, clock.at
    rehearsed = backups.rehearse(store.folder, made.folder)
    compared = backups.compare(store, rehearsed)
    assert compared.copy == Held(1, 1, there)
    assert compared.here == Held(2, 2, here)
    assert backups.compare(None, rehearsed).here is None
    aside = backups.restore(store.folder, rehearsed, clock, store)
    again = open_cafe(store.folder)
    reopened.append(again)
    assert backups.held(again) == compared.copy
    assert [one.folder for one in backups.lying(again)] == [made.folder]
    assert CafeFiles(aside).database.is_file()
    assert [one.folder for one in backups.found_in(store.folder / "kept-aside")] == [aside]
    with pytest.raises(trouble.FolderGone):
        backups.found_in(store.folder / "nothing")


def test_a_rehearsal_is_forgotten(store: Store, clock: StandingClock) -> None:
    """Looking at a copy leaves nothing behind."""
    made = backups.make_now(store, clock, Why.BY_HAND).made[0]
    rehearsed = backups.rehearse(store.folder, made.folder)
    backups.forget(rehearsed)
    assert list((store.folder / "kept-aside").iterdir()) == []
