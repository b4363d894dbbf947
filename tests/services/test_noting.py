"""Taking back, moving and failing: what the ledger, the stamps and the usual are afterwards, on a real store."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from cafememo.domain.ledger import Kind
from cafememo.domain.loyalty import Per, Programme, StampCard
from cafememo.domain.order import Order, OrderLine
from cafememo.domain.portion import Portion
from cafememo.domain.reading import Greeting
from cafememo.domain.trouble import DiskFull
from cafememo.services.counter import Counter
from cafememo.services.today import NotedToday
from cafememo.store import ledger, usuals
from cafememo.store.check import check
from cafememo.store.settings import add_programme
from cafememo.store.store import Store, open_store
from support import Handed, StandingClock

HandOut = Callable[..., Handed]
FLAT_WHITE = Order((OrderLine(1, (1, 3)),))
ESPRESSO = Order((OrderLine(2, (3,)),))


def _id(handed: Handed) -> int:
    """Return whose card it is."""
    assert handed.regular_id is not None
    return handed.regular_id


def _noted(counter: Counter, handed: Handed, order: Order | None = FLAT_WHITE, **more: bool) -> int:
    """Note an order and return its entry."""
    notes = counter.note_round([Portion(_id(handed), order, **more)], staff_id=1)  # type: ignore[arg-type]
    assert notes is not None
    return notes[0].entry_id


def _greeting(counter: Counter, handed: Handed) -> Greeting:
    """Greet somebody."""
    greeting = counter.greet(_id(handed))
    assert greeting is not None
    return greeting


def _card(counter: Counter, handed: Handed, programme: int = 0) -> StampCard:
    """Return what somebody has in a programme."""
    return _greeting(counter, handed).programmes[programme].card


def _line(counter: Counter, entry_id: int) -> NotedToday:
    """Return a visit as today's list has it."""
    return next(one for one in counter.today() if one.entry_id == entry_id)


def _whole(store: Store) -> bool:
    """Tell whether every summary is what the ledger derives, and the chain unbroken."""
    return check(store).sound


def test_a_moved_visit_is_the_others_as_if_noted_for_them(
    counter: Counter, hand_out: HandOut, store: Store, clock: StandingClock
) -> None:
    """It keeps its time, its order and who noted it, earns its stamp there, and none stays behind."""
    camille, noor = hand_out("Camille"), hand_out("Noor")
    entry_id = _noted(counter, camille)
    noted = ledger.entry(store.connection, entry_id)
    clock.pass_minutes(25)
    moved = counter.move(entry_id, _id(noor))
    assert moved is not None
    assert noted is not None
    assert (moved.name, moved.lines[0].name, moved.stamps) == ("Noor", "Flat white", StampCard(1, 10, 0))
    there = ledger.entry(store.connection, moved.entry_id)
    assert there is not None
    assert (there.at, there.offset, there.order_id, there.staff_id) == (noted.at, noted.offset, noted.order_id, 1)
    assert (_card(counter, camille).have, _greeting(counter, camille).visits) == (0, 0)
    assert (_card(counter, noor).have, _greeting(counter, noor).visits) == (1, 1)
    assert _whole(store)


def test_a_moved_reward_goes_back_and_is_paid_for_by_the_other(
    counter: Counter, hand_out: HandOut, store: Store
) -> None:
    """The full card is its owner's again; the other has an order like any, with its stamp."""
    camille, noor = hand_out("Camille"), hand_out("Noor")
    for _ in range(10):
        _noted(counter, camille)
    free = counter.note_round([Portion(_id(camille), ESPRESSO, store.facts.programmes[0].id)])
    assert free is not None
    assert _card(counter, camille) == StampCard(0, 10, 0)
    moved = counter.move(free[0].entry_id, _id(noor))
    assert moved is not None
    assert not moved.redeemed
    assert _card(counter, camille) == StampCard(0, 10, 1)
    assert _card(counter, noor) == StampCard(1, 10, 0)
    assert not _line(counter, moved.entry_id).redeemed
    assert _whole(store)


def test_a_visit_moved_twice_ends_with_the_last(
    counter: Counter, hand_out: HandOut, store: Store, clock: StandingClock
) -> None:
    """Each move takes it from whom it is with; also back to the first; the list keeps it where it was."""
    camille, noor, bo = hand_out("Camille"), hand_out("Noor"), hand_out("Bo")
    first = _noted(counter, camille)
    clock.pass_minutes(3)
    later = _noted(counter, bo, ESPRESSO)
    second = counter.move(first, _id(noor))
    assert second is not None
    third = counter.move(second.entry_id, _id(bo))
    assert third is not None
    fourth = counter.move(third.entry_id, _id(camille))
    assert fourth is not None
    assert [_greeting(counter, one).visits for one in (camille, noor, bo)] == [1, 0, 1]
    ids = [line.entry_id for line in counter.today()]
    assert ids == [later, fourth.entry_id, third.entry_id, second.entry_id, first]
    assert [(line.given, line.moved, line.undone) for line in counter.today()] == [
        (False, False, False),
        (False, True, False),
        (True, True, True),
        (True, True, True),
        (True, False, True),
    ]
    assert _whole(store)


@pytest.mark.parametrize("why", ["oneself", "nobody", "no visit", "undone", "moved already"])
def test_what_cannot_be_moved_changes_nothing(counter: Counter, hand_out: HandOut, store: Store, why: str) -> None:
    """To oneself, to nobody, of nothing, of what is taken back or moved already: None, and not one row more."""
    camille, noor, bo = hand_out("Camille"), hand_out("Noor"), hand_out("Bo")
    entry_id, to = _noted(counter, camille), _id(noor)
    match why:
        case "oneself":
            to = _id(camille)
        case "nobody":
            to = 999
        case "no visit":
            entry_id = 999
        case "undone":
            assert counter.undo(entry_id)
        case _:
            assert counter.move(entry_id, _id(bo)) is not None
    before, cards = ledger.tail(store.connection), [_card(counter, one) for one in (camille, noor, bo)]
    assert counter.move(entry_id, to) is None
    assert ledger.tail(store.connection) == before
    assert [_card(counter, one) for one in (camille, noor, bo)] == cards
    assert _whole(store)


def test_a_second_cup_moved_after_its_visit_is_still_one(
    counter: Counter, hand_out: HandOut, store: Store, clock: StandingClock
) -> None:
    """A whole visit noted for the wrong person is one visit and one stamp at the right one; alone it is a visit."""
    camille, noor, bo = hand_out("Camille"), hand_out("Noor"), hand_out("Bo")
    visit = _noted(counter, camille)
    clock.pass_minutes(10)
    more = _noted(counter, camille, ESPRESSO, further=True)
    alone = _noted(counter, camille, ESPRESSO, further=True)
    clock.pass_minutes(60)
    assert counter.move(visit, _id(noor)) is not None
    moved = counter.move(more, _id(noor))
    assert moved is not None
    assert moved.further
    by_itself = counter.move(alone, _id(bo))
    assert by_itself is not None
    assert not by_itself.further
    assert (_greeting(counter, noor).visits, _card(counter, noor).have) == (1, 1)
    assert (_greeting(counter, bo).visits, _card(counter, bo).have) == (1, 1)
    assert _whole(store)


def test_what_a_visit_earned_in_two_programmes_is_taken_back_in_both(
    store: Store, cafe_folder: Path, hand_out: HandOut, clock: StandingClock
) -> None:
    """Undo and move both leave nothing of it behind, in either programme."""
    camille, noor = hand_out("Camille"), hand_out("Noor")
    with store.transaction():
        add_programme(store.connection, Programme(0, "Cups", 3, per=Per.ITEM))
    store.close()
    again = open_store(cafe_folder)
    counter = Counter(again, clock)
    two = Order((OrderLine(1, (1, 3), 2),))
    first, second = _noted(counter, camille, two), _noted(counter, camille, two)
    assert [_card(counter, camille, place) for place in (0, 1)] == [StampCard(2, 10, 0), StampCard(1, 3, 1)]
    assert counter.undo(second)
    assert [_card(counter, camille, place) for place in (0, 1)] == [StampCard(1, 10, 0), StampCard(2, 3, 0)]
    assert counter.move(first, _id(noor)) is not None
    assert [_card(counter, camille, place) for place in (0, 1)] == [StampCard(0, 10, 0), StampCard(0, 3, 0)]
    assert [_card(counter, noor, place) for place in (0, 1)] == [StampCard(1, 10, 0), StampCard(2, 3, 0)]
    assert len(counter.today()) == 3  # rows that only earn are no visits
    assert _whole(again)
    again.close()


@pytest.mark.parametrize("how", ["undo", "move"])
def test_the_usual_a_note_pinned_goes_with_it(counter: Counter, hand_out: HandOut, store: Store, how: str) -> None:
    """Taken back or moved, the usual is what it was before; whom it is moved to keeps theirs."""
    camille, noor = hand_out("Camille"), hand_out("Noor")
    _noted(counter, camille, ESPRESSO, make_usual=True)
    before = usuals.pinned(store.connection, _id(camille))
    entry_id = _noted(counter, camille, FLAT_WHITE, make_usual=True)
    assert usuals.pinned(store.connection, _id(camille)) != before
    assert counter.undo(entry_id) if how == "undo" else counter.move(entry_id, _id(noor))
    assert usuals.pinned(store.connection, _id(camille)) == before
    assert usuals.pinned(store.connection, _id(noor)) == ()


def test_a_round_that_came_to_nothing_pins_nobody_later(counter: Counter, hand_out: HandOut, store: Store) -> None:
    """Its entry ids are given out again: the undo of whoever got one leaves the usual of another person alone."""
    camille, noor = hand_out("Camille"), hand_out("Noor")
    meant = Portion(_id(camille), FLAT_WHITE, make_usual=True)
    assert counter.note_round([meant, Portion(999, ESPRESSO)]) is None
    noors = _noted(counter, noor, ESPRESSO)
    assert counter.note_round([meant]) is not None
    pinned = usuals.pinned(store.connection, _id(camille))
    assert pinned
    assert counter.undo(noors)
    assert usuals.pinned(store.connection, _id(camille)) == pinned


def test_an_undo_that_failed_can_still_give_the_usual_back(counter: Counter, hand_out: HandOut, store: Store) -> None:
    """The first try came to nothing at its end; the second takes back the visit and what it pinned."""
    camille = hand_out("Camille")
    entry_id = _noted(counter, camille, FLAT_WHITE, make_usual=True)
    with _failing_commits(store):
        counter.undo(entry_id)
    assert usuals.pinned(store.connection, _id(camille))
    assert counter.undo(entry_id)
    assert usuals.pinned(store.connection, _id(camille)) == ()


def test_a_commit_that_failed_leaves_nothing_to_be_believed(counter: Counter, hand_out: HandOut, store: Store) -> None:
    """No row, no order, no words, nothing read ahead: the next new order gets its id, and words of its own."""
    camille = hand_out("Camille")
    unknown = Order((OrderLine(1, (1, 3), 2, "not too full"),))
    other = Order((OrderLine(2, (4,)),))
    before, rollbacks = ledger.tail(store.connection), store.rollbacks
    counter.get_ready(_id(camille))
    with _failing_commits(store):
        counter.note_round([Portion(_id(camille), unknown)])
    assert store.rollbacks == rollbacks + 1
    assert ledger.tail(store.connection) == before
    assert store.orders.find(unknown) is None
    notes = counter.note_round([Portion(_id(camille), other)])
    assert notes is not None
    assert (notes[0].lines[0].name, notes[0].lines[0].options) == ("Espresso", ("extra hot",))
    assert (notes[0].stamps, _greeting(counter, camille).visits) == (StampCard(1, 10, 0), 1)
    assert [line.lines for line in counter.today()] == [notes[0].lines]
    assert _whole(store)


def test_a_round_on_a_full_disk_is_noted_for_nobody(counter: Counter, hand_out: HandOut, store: Store) -> None:
    """The first of the round is not noted either; with room again, all are, once."""
    camille, noor = hand_out("Camille"), hand_out("Noor")
    wordy = Order((OrderLine(1, (1, 3), 1, "w" * 20_000),))
    meant = [Portion(_id(camille), FLAT_WHITE), Portion(_id(noor), wordy)]
    with pytest.raises(DiskFull), _full_disk(store):
        counter.note_round(meant)
    assert counter.today() == ()
    assert [_card(counter, one).have for one in (camille, noor)] == [0, 0]
    assert counter.note_round(meant) is not None
    assert [_card(counter, one).have for one in (camille, noor)] == [1, 1]
    assert _whole(store)


def test_today_is_the_cafes_day(counter: Counter, hand_out: HandOut, clock: StandingClock, store: Store) -> None:
    """It begins at four in the morning; what was noted before is not on the list, an undo is not a line of its own."""
    camille = hand_out("Camille")
    _noted(counter, camille)
    clock.pass_minutes(19 * 60 + 59)  # 03:59 of the next night
    late = _noted(counter, camille, ESPRESSO)
    assert len(counter.today()) == 2
    clock.pass_minutes(1)
    assert counter.today() == ()
    early = _noted(counter, camille, None)
    assert counter.undo(early)
    assert [(line.entry_id, line.lines, line.undone, line.staff) for line in counter.today()] == [
        (early, (), True, "Léa")
    ]
    noted = ledger.entry(store.connection, late)
    assert noted is not None
    assert noted.kind is Kind.VISIT


@contextmanager
def _full_disk(store: Store) -> Iterator[None]:
    """Give a context in which the file cannot grow by a page."""
    execute = store.connection.execute
    (pages,) = execute("PRAGMA page_count").fetchone()
    execute(f"PRAGMA max_page_count = {pages}")
    try:
        yield
    finally:
        execute("PRAGMA max_page_count = 1000000")


@contextmanager
def _failing_commits(store: Store) -> Iterator[None]:
    """Give a context in which every row of the ledger is written, and only COMMIT refuses it."""
    execute = store.connection.execute
    execute("CREATE TABLE owed (nobody INTEGER REFERENCES regulars (id) DEFERRABLE INITIALLY DEFERRED)")
    execute("CREATE TRIGGER owing AFTER INSERT ON ledger BEGIN INSERT INTO owed VALUES (-1); END")
    with pytest.raises(Exception, match="FOREIGN KEY"):
        yield
    execute("DROP TRIGGER owing")
    execute("DROP TABLE owed")
