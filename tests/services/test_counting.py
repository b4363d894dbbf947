"""Counting for insights, beside the counter."""

from collections.abc import Callable
from datetime import date

import pytest

from cafememo.domain.insight_time import Period
from cafememo.domain.insights import Insights
from cafememo.domain.order import Order, OrderLine
from cafememo.domain.portion import Portion
from cafememo.domain.trouble import StoreUnavailable
from cafememo.services.counter import Counter
from cafememo.services.counting import Counting
from cafememo.services.taking_back import put_back, take_back
from cafememo.store import insight_rows
from cafememo.store.store import Store
from support import Handed, StandingClock

HandOut = Callable[..., Handed]
FLAT_WHITE = Order((OrderLine(1, (1, 3)),))
OAT = Order((OrderLine(1, (2, 3)),))
ESPRESSO = Order((OrderLine(2, (3,)),))
CROISSANT = Order((OrderLine(3),))


def told(counting: Counting, store: Store, period: Period = Period.FOUR_WEEKS) -> Insights:
    """Count to the end."""
    percent = -1
    while True:
        step = counting.step(store, period)
        assert percent <= step.percent <= 100
        percent = step.percent
        if step.told is not None:
            return step.told
        assert percent < 100


@pytest.fixture
def counting(clock: StandingClock) -> Counting:
    """Give a count that has not begun."""
    return Counting(clock)


@pytest.fixture
def regulars(hand_out: HandOut) -> list[int]:
    """Give four regulars."""
    return [hand_out(name).regular_id or 0 for name in ("Ana", "Bo", "Chloé", "Driss")]


def _note(counter: Counter, person: int, *orders: Order | None) -> list[int]:
    """Note a visit, and further orders of it; return the ledger entries."""
    portions = [Portion(person, order, further=place > 0) for place, order in enumerate(orders)]
    notes = counter.note_round(portions)
    assert notes is not None
    return [note.entry_id for note in notes]


def test_an_empty_cafe_tells_nothing(counting: Counting, store: Store) -> None:
    """Where nothing was noted yet, that is what is told, of every period."""
    for period in Period:
        found = told(counting, store, period)
        assert (found.first, found.people, found.busy.busiest, found.over_time.visits) == (None, 0, None, 0)
        assert (found.items, found.orders, found.pairs, found.goes_with) == ((), (), (), ())


def test_what_is_noted_is_told(counting: Counting, counter: Counter, store: Store, regulars: list[int]) -> None:
    """Visits, items and pairs are those of the counter; a second cup is of the same visit."""
    for person in regulars:
        _note(counter, person, FLAT_WHITE, CROISSANT)
    found = told(counting, store)
    assert found.over_time.visits == 4
    assert found.people == 4
    assert found.busy.busiest == (0, 8, 4.0)
    assert found.first == date(2026, 11, 23)
    assert [(one.name, one.times, one.people) for one in found.items] == [("Croissant", 4, 4), ("Flat white", 4, 4)]
    assert [(one.first, one.second, one.visits) for one in found.pairs] == [("Flat white", "Croissant", 4)]
    assert found.joining.all == (date(2025, 12, 1), 4, 4, 0)


def test_an_undo_takes_a_visit_back_when_it_was_counted_before(
    counting: Counting, counter: Counter, store: Store, regulars: list[int]
) -> None:
    """Taken back or moved after it was counted, a visit is told as if it had been so from the start."""
    entries = [_note(counter, person, FLAT_WHITE) for person in regulars]
    assert told(counting, store).over_time.visits == 4
    counter.undo_all(entries[0])
    counter.move(entries[1][0], regulars[0])
    _note(counter, regulars[2], CROISSANT)
    found = told(counting, store)
    assert found == told(Counting(StandingClock()), store)
    assert (found.over_time.visits, found.people) == (4, 3)
    assert [(one.name, one.times) for one in found.items] == [("Flat white", 3)]


def test_an_undo_taken_back_gives_a_visit_back(
    counting: Counting, counter: Counter, store: Store, clock: StandingClock, regulars: list[int]
) -> None:
    """Taken back and put back by the owner, a visit is told whenever it was counted, and as often as that is done."""
    ((entry, more), *_others) = [_note(counter, person, FLAT_WHITE, CROISSANT) for person in regulars]
    assert told(counting, store).over_time.visits == 4
    for back, visits in ((True, 3), (False, 4), (True, 3), (False, 4)):
        with store.transaction():
            turn = take_back if back else put_back
            assert turn(store, clock.now(), entry, None)
            assert turn(store, clock.now(), more, None)
        found = told(counting, store)
        assert (found.over_time.visits, found.people) == (visits, visits)
        assert [one.times for one in found.items] == [visits] * 2
        assert found == told(Counting(StandingClock()), store)


def test_only_newer_rows_are_read_again(
    counting: Counting, counter: Counter, store: Store, regulars: list[int], monkeypatch: pytest.MonkeyPatch
) -> None:
    """Coming back, nothing is counted twice; another period sums what was counted."""
    for person in regulars:
        _note(counter, person, FLAT_WHITE)
    told(counting, store)
    read: list[tuple[int, int]] = []
    real = insight_rows.plain_visits

    def watched(connection: object, low: int, high: int, *rest: object) -> object:
        read.append((low, high))
        return real(connection, low, high, *rest)  # type: ignore[arg-type]

    monkeypatch.setattr(insight_rows, "plain_visits", watched)
    told(counting, store)
    told(counting, store, Period.EVERYTHING)
    assert read == []
    _note(counter, regulars[0], ESPRESSO)
    assert told(counting, store).over_time.visits == 5
    assert read == [(5, 5)]


def test_a_trouble_keeps_what_was_counted(
    counting: Counting, counter: Counter, store: Store, regulars: list[int], monkeypatch: pytest.MonkeyPatch
) -> None:
    """When the disk does not answer the trouble is raised; asked again, it goes on and nothing is counted twice."""
    for person in regulars:
        _note(counter, person, FLAT_WHITE, CROISSANT)
    counting._rows._rows.size = 3
    with monkeypatch.context() as patched:
        counting.step(store, Period.FOUR_WEEKS)

        def refuse(*_given: object) -> object:
            raise StoreUnavailable

        patched.setattr(insight_rows, "plain_visits", refuse)
        with pytest.raises(StoreUnavailable):
            told(counting, store)
    found = told(counting, store)
    assert found.over_time.visits == 4
    assert [one.times for one in found.items] == [4, 4]


def test_a_new_day_begins_anew(
    counting: Counting, counter: Counter, store: Store, regulars: list[int], clock: StandingClock
) -> None:
    """Four weeks later the visits of today are in the four weeks before."""
    for person in regulars:
        _note(counter, person, FLAT_WHITE)
    assert told(counting, store).over_time.visits == 4
    clock.pass_minutes(28 * 24 * 60)
    found = told(counting, store)
    assert (found.over_time.visits, found.people, found.first) == (0, 0, date(2026, 11, 23))
    assert told(counting, store, Period.THREE_MONTHS).over_time.visits == 4


def test_merged_regulars_are_one(counting: Counting, counter: Counter, store: Store, regulars: list[int]) -> None:
    """Who was merged into another counts as them; three regulars who are two people are too few to be told."""
    for person in regulars:
        _note(counter, person, FLAT_WHITE)
    assert told(counting, store).people == 4
    _merge(store, regulars[0], regulars[1])
    found = told(counting, store)
    assert (found.people, found.joining.all.joined, found.items[0].people) == (3, 3, 3)
    _merge(store, regulars[2], regulars[1])
    found = told(counting, store)
    assert (found.people, found.joining.all.joined, found.items) == (None, None, ())


def _merge(store: Store, one: int, into: int) -> None:
    with store.transaction():
        store.connection.execute("UPDATE regulars SET merged_into = ? WHERE id = ?", (into, one))


def test_who_is_in_the_bin_has_not_joined(
    counting: Counting, counter: Counter, store: Store, regulars: list[int]
) -> None:
    """Somebody put into the bin is among those who joined no more, nor is who was merged into them."""
    for person in regulars:
        _note(counter, person, FLAT_WHITE)
    told(counting, store)
    _bin(store, regulars[3])
    found = told(counting, store)
    assert (found.joining.all.joined, found.people) == (3, 4)
    _bin(store, None)
    _merge(store, regulars[0], regulars[1])
    _bin(store, regulars[0])
    assert told(counting, store).joining.all.joined == 3


def _bin(store: Store, regular_id: int | None) -> None:
    """Put somebody into the bin, and everybody else out of it."""
    with store.transaction():
        store.connection.execute("UPDATE regulars SET binned_at = CASE WHEN id = ? THEN 1 END", (regular_id,))


def test_erased_rows_tell_nothing(counting: Counting, counter: Counter, store: Store, regulars: list[int]) -> None:
    """What was emptied into a tombstone is neither a visit nor anybody's first day."""
    entries = [_note(counter, person, FLAT_WHITE) for person in regulars]
    with store.transaction():
        store.connection.execute(
            "UPDATE ledger SET digest = x'00', regular_id = NULL, order_id = NULL, staff_id = NULL, stamps = 0, "
            "programme_id = NULL, refers_to = NULL, before_id = NULL, rewards = 0, at = 0, utc_offset = 0 WHERE id = ?",
            (entries[0][0],),
        )
    found = told(counting, store)
    assert (found.over_time.visits, found.people) == (3, 3)


def test_start_over_counts_all_again(counting: Counting, counter: Counter, store: Store, regulars: list[int]) -> None:
    """After an erasure what was counted can be forgotten, and is counted again."""
    for person in regulars:
        _note(counter, person, FLAT_WHITE)
    before = told(counting, store)
    counting.start_over()
    assert told(counting, store) == before


def test_a_free_word_is_nobodys_business(
    counting: Counting, counter: Counter, store: Store, regulars: list[int]
) -> None:
    """Orders that differ by a word are one order, and the word is told nowhere."""
    for person, word in zip(regulars, ("for Marie", "hot", "", "in the blue cup"), strict=True):
        _note(counter, person, Order((OrderLine(1, (2, 3), word=word),)))
    found = told(counting, store)
    assert [(one.lines[0].name, one.lines[0].options, one.times) for one in found.orders] == [
        ("Flat white", ("oat milk",), 4)
    ]
    assert "Marie" not in repr(found)


def test_names_are_told_of_what_left_the_menu(
    counting: Counting, counter: Counter, store: Store, regulars: list[int]
) -> None:
    """An item is called what it was called, whatever the menu has now."""
    for person in regulars:
        _note(counter, person, FLAT_WHITE)
    with store.transaction():
        store.connection.execute("UPDATE items SET archived = 1, name = 'Old flat white' WHERE id = 1")
    store.reload()
    found = told(counting, store)
    assert found.items[0].name == found.orders[0].lines[0].name == "Old flat white"


def test_a_usual_that_changed_is_counted(
    counting: Counting, counter: Counter, store: Store, regulars: list[int], clock: StandingClock
) -> None:
    """People who had flat whites in the four weeks before and espressos now have changed; nobody is named."""
    clock.at -= 50 * 86_400
    for now, before in ((30, (FLAT_WHITE,) * 4), (20, (ESPRESSO, ESPRESSO, ESPRESSO, FLAT_WHITE))):
        for _ in range(3):
            for person, order in zip(regulars, before, strict=True):
                _note(counter, person, order)
            clock.pass_minutes(24 * 60)
        clock.pass_minutes((now - 3) * 24 * 60)
    found = told(counting, store).changes
    assert found is not None
    assert found.compared == 4
    assert found.changed is None  # one who has not changed would follow from it
    clock.at -= 86_400
    assert told(counting, store, Period.EVERYTHING).changes is None
