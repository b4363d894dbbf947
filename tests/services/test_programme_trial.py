"""Trying a programme on the real ledger: what was taken back or is long past does not count, and nothing is written."""

from collections.abc import Callable
from dataclasses import replace

import pytest

from cafememo.domain.loyalty import Per, Programme
from cafememo.domain.order import Order, OrderLine
from cafememo.domain.portion import Portion
from cafememo.domain.trial import Outcome
from cafememo.services import programme_trial
from cafememo.services.counter import Counter
from cafememo.services.programme_trial import TrialRun
from cafememo.services.taking_back import put_back, take_back
from cafememo.store import programme_rows
from cafememo.store.check import check
from cafememo.store.store import Store
from support import StandingClock

DAY = 24 * 60
ESPRESSO, CROISSANT = Order((OrderLine(2, (3,)),)), Order((OrderLine(3),))
EVERY_ITEM = Programme(9, "Tried", 2, per=Per.ITEM, counted_ids=frozenset({2, 3}))
EVERY_VISIT = Programme(9, "Tried", 2)


@pytest.fixture
def person(counter: Counter) -> Callable[[], int]:
    """Give a function that has somebody join."""

    def join() -> int:
        joined = counter.join("Somebody")
        assert joined is not None
        return joined.regular_id

    return join


def tried(store: Store, clock: StandingClock, programme: Programme = EVERY_VISIT) -> Outcome:
    """Try a programme to the end."""
    run = TrialRun(programme, clock.now())
    total = store.connection.total_changes
    for _ in range(10_000):
        progress = run.step(store)
        assert 0 <= progress.done <= progress.of
        if progress.over:
            break
    assert run.outcome is not None
    assert store.connection.total_changes == total
    return run.outcome


def note(counter: Counter, regular: int, order: Order | None, *, further: bool = False) -> int:
    """Note something, and return its entry."""
    notes = counter.note_round([Portion(regular, order, further=further)])
    assert notes is not None
    return notes[0].entry_id


def test_an_empty_ledger_has_nothing_to_try_it_on(store: Store, clock: StandingClock) -> None:
    """A café without a visit gives no figure."""
    assert tried(store, clock) == Outcome(30, of=2)


def test_the_last_thirty_days_are_tried(
    store: Store, counter: Counter, clock: StandingClock, person: Callable[[], int]
) -> None:
    """What is older does not count, nor what was taken back, had for a reward, or given."""
    camille = person()
    for _ in range(6):
        note(counter, camille, ESPRESSO)
    clock.pass_minutes(31 * DAY)
    undone = note(counter, camille, ESPRESSO)
    note(counter, camille, ESPRESSO)
    note(counter, camille, ESPRESSO, further=True)
    assert counter.undo(undone)
    assert counter.give(camille, 1) is not None
    assert counter.note(camille, None, redeem=True) is not None
    clock.pass_minutes(DAY)
    note(counter, camille, None)
    note(counter, camille, CROISSANT)
    outcome = tried(store, clock)
    assert (outcome.visits, outcome.earning, outcome.worth, outcome.rewards) == (4, 2, 2, 1)
    assert (outcome.people, outcome.rewarded, outcome.days) == (1, 1, 30)
    by_item = tried(store, clock, EVERY_ITEM)
    assert (by_item.visits, by_item.worth, by_item.rewards) == (4, 3, 1)
    assert check(store).sound


def test_what_was_put_back_counts_again(
    store: Store, counter: Counter, clock: StandingClock, person: Callable[[], int], monkeypatch: pytest.MonkeyPatch
) -> None:
    """A visit that was taken back and put back is tried, however the slices fall, and one taken back again is not."""
    monkeypatch.setattr(programme_trial, "_UNDONE_A_READ", 2)
    entry = note(counter, person(), ESPRESSO)
    for turn, visits in ((take_back, 0), (put_back, 1), (take_back, 0), (put_back, 1)):
        with store.transaction():
            assert turn(store, clock.now(), entry, None)
        assert tried(store, clock).visits == visits


def test_a_young_cafe_is_tried_on_its_days(
    store: Store, counter: Counter, clock: StandingClock, person: Callable[[], int]
) -> None:
    """With ten days of visits a week is one of these days, not of thirty."""
    note(counter, person(), ESPRESSO)
    clock.pass_minutes(10 * DAY)
    assert tried(store, clock).days == 10


def test_rewards_are_worth_what_was_had(
    store: Store, counter: Counter, clock: StandingClock, person: Callable[[], int]
) -> None:
    """By the menu's prices as they are today; without any, no amount is told."""
    camille = person()
    for _ in range(4):
        note(counter, camille, ESPRESSO)
    assert tried(store, clock).value is None
    with store.transaction():
        store.connection.execute("UPDATE items SET price = 250 WHERE id = 2")
    store.reload()
    assert (tried(store, clock).rewards, tried(store, clock).value) == (2, 500)


def test_people_who_turned_out_to_be_one_are_one(
    store: Store, counter: Counter, clock: StandingClock, person: Callable[[], int]
) -> None:
    """Of two who were merged the visits fill one card."""
    first, second = person(), person()
    note(counter, first, ESPRESSO)
    note(counter, second, ESPRESSO)
    assert tried(store, clock).rewards == 0
    with store.transaction():
        store.connection.execute("UPDATE regulars SET merged_into = ? WHERE id = ?", (first, second))
    assert (tried(store, clock).rewards, tried(store, clock).people) == (1, 1)


def test_a_visit_moved_to_another_is_theirs(
    store: Store, counter: Counter, clock: StandingClock, person: Callable[[], int]
) -> None:
    """It counts once, for whom it was moved to."""
    first, second = person(), person()
    entry = note(counter, first, ESPRESSO)
    note(counter, second, ESPRESSO)
    assert counter.move(entry, second) is not None
    outcome = tried(store, clock)
    assert (outcome.visits, outcome.people, outcome.rewards) == (2, 1, 1)


def test_a_slice_is_a_part(
    store: Store,
    counter: Counter,
    clock: StandingClock,
    person: Callable[[], int],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """Given next to no time, a step reads a few rows and comes back; all steps together are the whole."""
    camille = person()
    for _ in range(40):
        note(counter, camille, ESPRESSO)
    whole = tried(store, clock)
    monkeypatch.setattr(programme_trial, "_NOTED_A_READ", 7)
    monkeypatch.setattr(programme_trial, "_UNDONE_A_READ", 11)
    run, steps, done = TrialRun(EVERY_VISIT, clock.now()), 0, []
    while run.outcome is None:
        done.append(run.step(store).done)
        steps += 1
    assert run.outcome == whole
    assert done == sorted(done)
    assert run.step(store).over


@pytest.mark.parametrize("wrong", [0, 200 * DAY, -200 * DAY])
def test_where_the_weeks_begin_is_found(
    store: Store, counter: Counter, clock: StandingClock, person: Callable[[], int], wrong: int
) -> None:
    """By halving, whatever the clock showed for a while; nothing since then is left out."""
    camille = person()
    for number in range(300):
        clock.pass_minutes(60)
        if number == 150:
            clock.pass_minutes(wrong)
        note(counter, camille, None)
        if number == 150:
            clock.pass_minutes(-wrong)
    for back in (10, 100, 299, 1_000):
        since = clock.at - back * 3_600
        rows = store.connection.execute("SELECT id FROM ledger WHERE at >= ? ORDER BY id", (since,)).fetchall()
        first = programme_rows.last_before(store.connection, since, 300)
        missed = [row_id for (row_id,) in rows if row_id <= first]
        assert missed in ([], [151])  # the one that was noted while the clock was ahead


def test_an_order_that_is_gone_counts_for_nothing(
    store: Store, counter: Counter, clock: StandingClock, person: Callable[[], int], monkeypatch: pytest.MonkeyPatch
) -> None:
    """A row that names an order nobody finds is a visit, and earns nothing."""
    note(counter, person(), ESPRESSO)

    def missing(order_id: int) -> Order:
        raise KeyError(order_id)

    monkeypatch.setattr(store.orders, "order", missing)
    outcome = tried(store, clock, replace(EVERY_VISIT, counted_ids=frozenset({2})))
    assert (outcome.visits, outcome.earning) == (1, 0)
