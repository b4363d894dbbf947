"""Possible duplicates, on the real encrypted store."""

from collections.abc import Callable

from cafememo.domain.duplicates import Why
from cafememo.domain.order import Order, OrderLine
from cafememo.domain.person import Field
from cafememo.services import duplicates, merging, people
from cafememo.services.counter import Counter
from cafememo.services.duplicates import DuplicateSearch
from cafememo.store.store import Store
from support import StandingClock

LATTE = Order((OrderLine(1, (2, 4)),))


def looked(store: Store) -> DuplicateSearch:
    """Look through everybody."""
    looking = DuplicateSearch(store)
    done, of = looking.step()
    while done < of:
        done, of = looking.step()
    return looking


def search(store: Store) -> tuple[duplicates.Duplicate, ...]:
    """Return the pairs found."""
    return looked(store).found()


def add(store: Store, counter: Counter, clock: StandingClock, name: str, visits: int = 0) -> int:
    """Add somebody who was here on some days in a row."""
    with store.transaction():
        regular_id = people.add_regular(store, clock, name)
        order_id = store.orders.keep(LATTE)
    for _ in range(visits):
        clock.pass_minutes(24 * 60)
        counter.note(regular_id, order_id)
    return regular_id


def test_somebody_who_joined_anew_is_found(store: Store, counter: Counter, clock: StandingClock) -> None:
    """Who came under a name and a drink, and then came as somebody new, is found, the longer entry to be kept."""
    first = add(store, counter, clock, "Camille", 3)
    second = add(store, counter, clock, "Camile", 5)
    add(store, counter, clock, "Noah", 4)
    (found,) = search(store)
    assert (found.why, found.keep.regular_id, found.other.regular_id) == (Why.LIKE_NAME_AND_USUAL, second, first)
    assert (found.keep.visits, found.other.name, found.keep.last_year) == (5, "Camille", 2026)
    assert [line.name for line in found.lines] == ["Flat white"]


def test_two_who_were_here_on_the_same_day_are_two(store: Store, counter: Counter, clock: StandingClock) -> None:
    """Namesakes with one usual who came on one day are two people, unless they gave one telephone number."""
    first, second = add(store, counter, clock, "Camille"), add(store, counter, clock, "Camille")
    with store.transaction():
        order_id = store.orders.keep(LATTE)
    for _ in range(3):
        clock.pass_minutes(24 * 60)
        counter.note(first, order_id)
        counter.note(second, order_id)
    assert search(store) == ()
    with store.transaction():
        for regular_id in (first, second):
            people.tell(store, regular_id, Field.PHONE, "06 12 34 56 78")
    assert [one.why for one in search(store)] == [Why.ADDRESS]


def test_surnames_tell_apart(store: Store, counter: Counter, clock: StandingClock) -> None:
    """Namesakes with other surnames are two people."""
    for surname in ("Durand", "Dupont"):
        regular_id = add(store, counter, clock, "Camille", 3)
        with store.transaction():
            people.tell(store, regular_id, Field.SURNAME, surname)
    assert search(store) == ()


def test_a_pair_told_apart_does_not_come_back(store: Store, counter: Counter, clock: StandingClock) -> None:
    """“Not the same” is remembered."""
    first, second = add(store, counter, clock, "Camille", 3), add(store, counter, clock, "Camille", 3)
    assert len(search(store)) == 1
    with store.transaction():
        duplicates.tell_apart(store, second, first)
        duplicates.tell_apart(store, first, second)
    assert search(store) == ()


def test_whoever_is_merged_or_binned_is_no_duplicate(store: Store, counter: Counter, clock: StandingClock) -> None:
    """Somebody merged already, or in the bin, is not found; nor where it came about after the search."""
    first, second = add(store, counter, clock, "Camille", 3), add(store, counter, clock, "Camille", 3)
    looking = looked(store)
    assert len(looking.found()) == 1

    def never(_undo: Callable[[], object]) -> None:
        """Record nothing."""

    with store.transaction():
        assert merging.merge(store, clock, first, second, never)
    assert looking.found([first, second]) == search(store) == ()
    with store.transaction():
        merging.separate(store, second, never)
    assert len(looking.found([first, second])) == 1
    with store.transaction():
        people.put_in_bin(store, [second], clock.now())
    assert looking.found([second]) == search(store) == ()
