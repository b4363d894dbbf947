"""Several programmes at once, on a real encrypted store: earned together, had apart, expired, given, retired."""

from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from datetime import date
from pathlib import Path

import pytest

from cafememo.domain.clock import cafe_day
from cafememo.domain.cue import About, Cue
from cafememo.domain.earning import Withheld
from cafememo.domain.ledger import Kind
from cafememo.domain.loyalty import Collects, Per, Programme, StampCard
from cafememo.domain.order import Order, OrderLine
from cafememo.domain.portion import Portion
from cafememo.domain.reading import Greeting
from cafememo.services.counter import Counter, Note
from cafememo.store import ledger
from cafememo.store.check import check
from cafememo.store.settings import add_programme
from cafememo.store.store import Store, open_store
from support import StandingClock

Opened = Callable[..., AbstractContextManager[tuple[Store, Counter, int]]]

FLAT_WHITE, ESPRESSO, CROISSANT = (
    Order((OrderLine(item, options),)) for item, options in ((1, (1, 3)), (2, (3,)), (3, ()))
)
DAY = 24 * 60
"""Minutes of a day."""


@pytest.fixture
def opened(cafe_folder: Path, clock: StandingClock) -> Opened:
    """Give a function that opens the café with further programmes, or with its own retired."""

    @contextmanager
    def open_with(*programmes: Programme, first: bool = True) -> Iterator[tuple[Store, Counter, int]]:
        store = open_store(cafe_folder)
        try:
            with store.transaction():
                store.connection.execute("UPDATE programmes SET active = ?", (first,))
                for programme in programmes:
                    add_programme(store.connection, programme)
        finally:
            store.close()
        with _open(cafe_folder, clock) as (store, counter):
            joined = counter.join("Camille")
            assert joined is not None
            yield store, counter, joined.regular_id
            assert check(store).sound

    return open_with


@contextmanager
def _open(folder: Path, clock: StandingClock) -> Iterator[tuple[Store, Counter]]:
    """Open a café and close it again."""
    store = open_store(folder)
    try:
        yield store, Counter(store, clock)
    finally:
        store.close()


def _note(counter: Counter, *portions: Portion) -> tuple[Note, ...]:
    """Note a round that must succeed."""
    notes = counter.note_round(portions)
    assert notes is not None
    return notes


def _greet(counter: Counter, regular: int) -> Greeting:
    """Greet somebody who is there."""
    greeting = counter.greet(regular)
    assert greeting is not None
    return greeting


def _cards(counter: Counter, regular: int) -> list[tuple[int, int]]:
    """Return stamps and rewards of each programme shown."""
    return [(one.card.have, one.card.rewards) for one in _greet(counter, regular).programmes]


def _rows(store: Store, regular: int) -> list[tuple[Kind, int | None, int, int]]:
    """Return somebody's rows: kind, programme, stamps and rewards."""
    newest = ledger.summary_of(store.connection, regular).newest_id
    entries = ledger.entries_back_from(store.connection, newest)
    return [(entry.kind, entry.programme_id, entry.stamps, entry.rewards) for entry in entries]


LUNCH = Programme(0, "Lunch card", 2, per=Per.ITEM, counted_ids=frozenset({3}))


def test_one_order_earns_in_every_programme(opened: Opened) -> None:
    """The visit is one row with the first programme's stamp; what it earns in another is a row that names it."""
    both = Order((*FLAT_WHITE.lines, *CROISSANT.lines))
    with opened(LUNCH) as (store, counter, regular):
        (note,) = _note(counter, Portion(regular, both))
        assert _cards(counter, regular) == [(1, 0), (1, 0)]
        assert _rows(store, regular) == [(Kind.VISIT, 1, 1, 0), (Kind.EARN, 2, 1, 0)]
        earn = ledger.entry(store.connection, note.entry_id + 1)
        assert earn is not None
        assert earn.refers_to == note.entry_id
        assert counter.undo(note.entry_id)
        assert _cards(counter, regular) == [(0, 0), (0, 0)]
        assert _greet(counter, regular).visits == 0
        assert not counter.undo(note.entry_id + 1)  # an EARN row goes with its visit, never alone


def test_a_reward_of_the_second_programme_is_had(opened: Opened) -> None:
    """Two croissants are a lunch; it is had once, earns nothing anywhere, and taken back it waits again."""
    two = Order((OrderLine(3, quantity=2),))
    with opened(LUNCH) as (_, counter, regular):
        assert counter.note_round([Portion(regular, CROISSANT, reward_of=2)]) is None
        _note(counter, Portion(regular, two))
        assert _cards(counter, regular) == [(0, 0), (0, 1)]
        assert [one.programme_id for one in _greet(counter, regular).ready()] == [2]
        (free,) = _note(counter, Portion(regular, Order((*FLAT_WHITE.lines, *CROISSANT.lines)), reward_of=2))
        assert free.redeemed
        assert _cards(counter, regular) == [(0, 0), (0, 0)]
        assert _greet(counter, regular).visits == 2
        assert counter.undo(free.entry_id)
        assert _cards(counter, regular) == [(0, 0), (0, 1)]
        assert counter.note_round([Portion(regular, CROISSANT, reward_of=9)]) is None


def test_points_are_collected_beside_stamps(opened: Opened) -> None:
    """What has no price gives no points, and points undone are those earned."""
    with opened(Programme(0, "Points", 5, Collects.POINTS, points_each=2)) as (store, counter, regular):
        with store.transaction():
            store.connection.execute("UPDATE items SET price = 380 WHERE id = 1")
        _note(counter, Portion(regular, FLAT_WHITE))
        assert _cards(counter, regular) == [(1, 0), (0, 0)]
    folder = store.folder
    with _open(folder, StandingClock()) as (again, counter):
        (note,) = _note(counter, Portion(regular, FLAT_WHITE))
        assert _cards(counter, regular) == [(2, 0), (2, 1)]
        assert counter.undo(note.entry_id)
        assert _cards(counter, regular) == [(1, 0), (0, 0)]
        assert check(again).sound


def test_a_reward_expires_where_it_is_seen_and_written(opened: Opened, clock: StandingClock) -> None:
    """In its last week it is spoken of, from its day on no more shown, and at the next visit written off."""
    monthly = Programme(0, "Monthly", 1, expires_days=30)
    with opened(monthly, first=False) as (store, counter, regular):
        _note(counter, Portion(regular, ESPRESSO))
        waiting = _greet(counter, regular)
        assert (waiting.programmes[0].card.rewards, waiting.programmes[0].expires_on) == (1, date(2026, 12, 23))
        clock.pass_minutes(20 * DAY)
        assert _greet(counter, regular).cue is None
        clock.pass_minutes(9 * DAY)
        last_day = _greet(counter, regular)
        assert (last_day.cue, last_day.programmes[0].card.rewards) == (Cue(About.EXPIRES, 1), 1)
        clock.pass_minutes(DAY - 4 * 60)  # 04:00 of the day it goes
        gone = _greet(counter, regular)
        assert (gone.programmes[0].card, gone.programmes[0].expires_on) == (StampCard(0, 1, 0), None)
        assert counter.note_round([Portion(regular, ESPRESSO, reward_of=2)]) is None
        assert _rows(store, regular) == [(Kind.VISIT, 2, 0, 1)]  # a refusal writes nothing, not even what expired
        (note,) = _note(counter, Portion(regular, ESPRESSO))
        assert [kind for kind, *_ in _rows(store, regular)] == [Kind.VISIT, Kind.EXPIRE, Kind.VISIT]
        assert _cards(counter, regular) == [(0, 1)]
        assert counter.undo(note.entry_id)
        assert _cards(counter, regular) == [(0, 0)]


def test_an_undo_leaves_a_reward_as_old_as_it_was(opened: Opened, clock: StandingClock) -> None:
    """A reward had by mistake and given back goes on the day it would have gone."""
    with opened(Programme(0, "Monthly", 1, expires_days=30), first=False) as (_, counter, regular):
        _note(counter, Portion(regular, ESPRESSO))
        clock.pass_minutes(10 * DAY)
        before = _greet(counter, regular)
        (free,) = _note(counter, Portion(regular, ESPRESSO, reward_of=2))
        clock.pass_minutes(2)
        assert counter.undo(free.entry_id)
        assert _greet(counter, regular).programmes == before.programmes


def test_a_voucher_is_given_had_and_taken_back(opened: Opened) -> None:
    """It is shown only to who has one, is had like any reward, and one given by mistake is taken back, once."""
    with opened(Programme(0, "A coffee on us", 1, Collects.VOUCHER)) as (store, counter, regular):
        assert _cards(counter, regular) == [(0, 0)]
        given = counter.give(regular, 2, staff_id=1)
        assert given is not None
        assert (given.name, given.programme_id, given.card) == ("Camille", 2, StampCard(0, 1, 1))
        assert _cards(counter, regular) == [(0, 0), (0, 1)]
        assert _greet(counter, regular).visits == 0
        assert counter.undo(given.entry_id)
        assert not counter.undo(given.entry_id)
        assert _cards(counter, regular) == [(0, 0)]
        assert counter.give(regular, 2) is not None
        (free,) = _note(counter, Portion(regular, ESPRESSO, reward_of=2))
        assert (free.redeemed, _cards(counter, regular)) == (True, [(0, 0)])
        assert [kind for kind, *_ in _rows(store, regular)] == [Kind.GIVE, Kind.UNDO, Kind.GIVE, Kind.REDEEM]
        assert counter.today()[0].entry_id == free.entry_id


def test_a_reward_given_on_a_stamp_card_is_taken_back_whole(counter: Counter) -> None:
    """On a card of ten stamps, a reward given outright and taken back leaves the stamps where they were."""
    joined = counter.join("Camille")
    assert joined is not None
    regular = joined.regular_id
    counter.note(regular, None)
    given = counter.give(regular, 1)
    assert given is not None
    assert _cards(counter, regular) == [(1, 1)]
    assert counter.undo(given.entry_id)
    assert _cards(counter, regular) == [(1, 0)]


def test_nothing_is_given_to_nobody(counter: Counter, store: Store) -> None:
    """Neither somebody unknown nor a programme that is not there; a gift moves to nobody else."""
    joined, other = counter.join("Camille"), counter.join("Jan")
    assert joined is not None
    assert other is not None
    assert counter.give(999, 1) is None
    assert counter.give(joined.regular_id, 9) is None
    given = counter.give(joined.regular_id, 1)
    assert given is not None
    assert counter.move(given.entry_id, other.regular_id) is None
    assert _cards(counter, joined.regular_id) == [(0, 1)]
    assert check(store).sound


def test_a_visit_in_a_retired_programme_is_taken_back(opened: Opened, cafe_folder: Path, clock: StandingClock) -> None:
    """Off, it earns nothing and shows only what waits; what was earned in it goes all the same, by its own rules."""
    with opened(LUNCH) as (_, counter, regular):
        (note,) = _note(counter, Portion(regular, Order((*ESPRESSO.lines, OrderLine(3, quantity=3)))))
        assert _cards(counter, regular) == [(1, 0), (1, 1)]
    store = open_store(cafe_folder)
    with store.transaction():
        store.connection.execute("UPDATE programmes SET active = 0")
    store.close()
    with _open(cafe_folder, clock) as (store, counter):
        (shown,) = _greet(counter, regular).programmes
        assert (shown.name, shown.collects, shown.card.rewards) == ("Lunch card", Collects.VOUCHER, 1)
        assert counter.give(regular, 2) is None
        (free,) = _note(counter, Portion(regular, CROISSANT, reward_of=2))
        assert _greet(counter, regular).programmes == ()
        assert counter.undo(free.entry_id)
        assert counter.undo(note.entry_id)
        summary = ledger.summary_of(store.connection, regular)
        assert [(one.stamps, one.rewards) for one in summary.balances] == [(0, 0), (0, 0)]
        assert check(store).sound


def test_a_cafe_without_a_programme_notes_visits(opened: Opened) -> None:
    """No card is shown, nothing is earned, nothing can be had for free; visits are noted, moved and undone."""
    with opened(first=False) as (store, counter, regular):
        other = counter.join("Jan")
        assert other is not None
        note = counter.note(regular, None)
        assert note is not None
        assert (note.stamps, note.withheld, note.redeemed) == (None, None, False)
        assert counter.note(regular, None, redeem=True) is None
        assert (_greet(counter, regular).programmes, _greet(counter, regular).visits) == ((), 1)
        moved = counter.move(note.entry_id, other.regular_id)
        assert moved is not None
        assert (_greet(counter, regular).visits, _greet(counter, other.regular_id).visits) == (0, 1)
        assert counter.undo(moved.entry_id)
        assert {programme for _, programme, *_ in _rows(store, regular)} == {None}


def test_what_was_withheld_is_explained(opened: Opened, clock: StandingClock) -> None:
    """Too soon and too often are told apart; the second programme earns by its own rules meanwhile."""
    strict = Programme(0, "Strict", 10, cooldown_minutes=20, daily_cap=2)
    with opened(strict, Programme(0, "Easy", 10), first=False) as (_, counter, regular):
        said = []
        for minutes in (0, 19, 1, 25, 24 * 60):
            clock.pass_minutes(minutes)
            (note,) = _note(counter, Portion(regular, ESPRESSO))
            said.append(note.withheld)
        assert said == [None, Withheld.COOLDOWN, None, Withheld.CAP, None]
        assert _cards(counter, regular) == [(3, 0), (5, 0)]


def test_what_was_undone_withholds_nothing(opened: Opened, clock: StandingClock) -> None:
    """A visit noted by mistake and taken back starts no cooldown for the right one."""
    with opened(Programme(0, "Strict", 10, cooldown_minutes=20, daily_cap=1), first=False) as (_, counter, regular):
        (wrong,) = _note(counter, Portion(regular, ESPRESSO))
        counter.undo(wrong.entry_id)
        clock.pass_minutes(1)
        (right,) = _note(counter, Portion(regular, FLAT_WHITE))
        assert right.withheld is None
        assert _cards(counter, regular) == [(1, 0)]


def test_a_free_second_cup_is_no_second_visit(counter: Counter, store: Store) -> None:
    """Had for a reward within a visit, it is an order of that visit, and shown as a further one."""
    joined = counter.join("Camille")
    assert joined is not None
    regular = joined.regular_id
    assert counter.give(regular, 1) is not None
    _, free = _note(counter, Portion(regular, ESPRESSO), Portion(regular, FLAT_WHITE, reward_of=1, further=True))
    greeting = _greet(counter, regular)
    assert (greeting.visits, greeting.programmes[0].card) == (1, StampCard(1, 10, 0))
    assert len(ledger.summary_of(store.connection, regular).recent) == 2
    listed = counter.today()[0]
    assert (listed.entry_id, listed.redeemed, listed.further, listed.moved) == (free.entry_id, True, True, False)
    assert counter.undo(free.entry_id)
    assert _cards(counter, regular) == [(1, 1)]
    assert check(store).sound


def test_what_a_failed_round_pinned_is_forgotten(counter: Counter, store: Store) -> None:
    """The id of a note that came to nothing is given out again; undoing that one must not touch anybody's usual."""
    camille, jan = counter.join("Camille"), counter.join("Jan")
    assert camille is not None
    assert jan is not None
    failing = [Portion(camille.regular_id, ESPRESSO, make_usual=True), Portion(999, ESPRESSO)]
    assert counter.note_round(failing) is None
    espresso = store.orders.find(ESPRESSO)
    assert espresso is not None
    (note,) = _note(counter, Portion(jan.regular_id, FLAT_WHITE))
    assert counter.answer_proposal(camille.regular_id, espresso, accepted=True)
    assert counter.undo(note.entry_id)
    assert _greet(counter, camille.regular_id).usuals[0].order_id == espresso
    assert _greet(counter, camille.regular_id).usuals[0].reason.why == "pinned"


def test_an_item_that_left_the_menu_can_be_noted(counter: Counter, store: Store) -> None:
    """A usual with something that is not on the menu any more is greeted and noted, and the rest of it counts."""
    from dataclasses import replace

    joined = counter.join("Camille")
    assert joined is not None
    both = Order((*ESPRESSO.lines, *CROISSANT.lines))
    _note(counter, Portion(joined.regular_id, both))
    store.menu = replace(store.menu, items=store.menu.items[:2])
    assert [line.name for line in _greet(counter, joined.regular_id).usuals[0].lines] == ["Espresso", "…"]
    (note,) = _note(counter, Portion(joined.regular_id, both))
    assert note.stamps == StampCard(2, 10, 0)
    assert check(store).sound


def test_after_midnight_it_is_still_the_evening(counter: Counter, store: Store, clock: StandingClock) -> None:
    """A birthday said at eleven is not said again at one; the next morning it is."""
    joined = counter.join("Camille")
    assert joined is not None
    with store.transaction():
        store.connection.execute("UPDATE regulars SET birthday = '11-24'")
    clock.pass_minutes(15 * 60)
    assert _greet(counter, joined.regular_id).cue == Cue(About.BIRTHDAY)
    counter.note(joined.regular_id, None)
    clock.pass_minutes(2 * 60)
    assert _greet(counter, joined.regular_id).cue is None
    clock.pass_minutes(7 * 60)
    assert _greet(counter, joined.regular_id).cue == Cue(About.BIRTHDAY)


def _runs(store: Store, starts_on: int | None, ends_on: int | None) -> None:
    """Give all programmes these days."""
    with store.transaction():
        store.connection.execute("UPDATE programmes SET starts_on = ?, ends_on = ?", (starts_on, ends_on))
    store.reload()


def test_a_programme_that_ended_takes_nothing_away(opened: Opened, clock: StandingClock) -> None:
    """After its last day a visit earns nothing, a waiting reward is still shown and had; then it shows no more."""
    with opened(Programme(0, "Card of two", 2), first=False) as (store, counter, regular):
        today = cafe_day(clock.now().minute)
        _runs(store, None, today)
        for _ in range(3):
            _note(counter, Portion(regular, ESPRESSO))
        assert _cards(counter, regular) == [(1, 1)]
        clock.pass_minutes(DAY)
        (note,) = _note(counter, Portion(regular, ESPRESSO))
        assert (note.sums, note.withheld) == (None, None)
        (shown,) = _greet(counter, regular).programmes
        assert (shown.collects, shown.card.rewards) == (Collects.VOUCHER, 1)
        assert counter.give(regular, shown.programme_id) is None
        assert counter.note(regular, None, redeem=True) is not None
        assert counter.note(regular, None, redeem=True) is None
        assert _greet(counter, regular).programmes == ()
        assert counter.undo(note.entry_id)
        assert _greet(counter, regular).visits == 3


def test_a_programme_that_has_not_begun_is_not_there(opened: Opened, clock: StandingClock) -> None:
    """Before its first day it is not shown, earns nothing and gives nothing; from that day on it does."""
    with opened() as (store, counter, regular):
        _runs(store, cafe_day(clock.now().minute) + 1, None)
        _note(counter, Portion(regular, ESPRESSO))
        assert _greet(counter, regular).programmes == ()
        assert counter.give(regular, 1) is None
        assert counter.note(regular, None, redeem=True) is None
        clock.pass_minutes(DAY)
        _note(counter, Portion(regular, ESPRESSO))
        assert _cards(counter, regular) == [(1, 0)]


def test_what_runs_is_drawn_before_what_ended(opened: Opened, clock: StandingClock) -> None:
    """The card that is drawn is of a programme that runs; what waits of one that ended comes after it."""
    with opened(Programme(0, "Second", 5)) as (store, counter, regular):
        assert counter.give(regular, 1) is not None
        with store.transaction():
            store.connection.execute("UPDATE programmes SET ends_on = 0 WHERE id = 1")
        store.reload()
        (note,) = _note(counter, Portion(regular, ESPRESSO))
        assert note.stamps == StampCard(1, 5, 0)
        assert [(one.name, one.card.rewards) for one in _greet(counter, regular).programmes] == [
            ("Second", 0),
            ("Stamp card", 1),
        ]
        assert counter.note_round([Portion(regular, ESPRESSO, 1)]) is not None


def test_a_round_written_later_earns_what_it_was_pressed_for(opened: Opened, clock: StandingClock) -> None:
    """Pressed on the last day and written on the next, the stamp is earned."""
    with opened() as (store, counter, regular):
        pressed = clock.now()
        _runs(store, None, cafe_day(pressed.minute))
        clock.pass_minutes(DAY)
        notes = counter.note_round([Portion(regular, ESPRESSO)], None, pressed)
        assert notes is not None
        assert notes[0].stamps == StampCard(1, 10, 0)
