"""One regular as the owner sees and changes them, on the real encrypted store."""

from collections.abc import Callable
from datetime import date

import pytest

from cafememo.domain.menu import Content
from cafememo.domain.order import Order, OrderLine
from cafememo.domain.past import HISTORY_KEPT
from cafememo.domain.person import Field, NotKept
from cafememo.domain.reading import Binned, Greeting
from cafememo.domain.usual import Why
from cafememo.services import cards, people, taking_back, visits
from cafememo.services import person as person_service
from cafememo.services.counter import Counter
from cafememo.services.history import History
from cafememo.services.person import Person
from cafememo.services.register import Registry
from cafememo.services.wording import Wording
from cafememo.store.check import check
from cafememo.store.store import Store
from support import Handed, StandingClock

FLAT_WHITE = Order((OrderLine(1, (2, 4)),))
ESPRESSO = Order((OrderLine(2, (3,)),))
_DAY = 24 * 60


@pytest.fixture
def camille(hand_out: Callable[..., Handed]) -> Handed:
    """Give a regular with a card."""
    return hand_out("Camille")


def read(store: Store, clock: StandingClock, regular_id: int | None) -> Person:
    """Read somebody who must be there."""
    found = person_service.person(store, clock, regular_id or 0)
    assert found is not None
    return found


def note(counter: Counter, store: Store, regular_id: int | None, order: Order | None) -> int:
    """Note a visit and return its entry."""
    with store.transaction():
        order_id = None if order is None else store.orders.keep(order)
    noted = counter.note(regular_id or 0, order_id)
    assert noted is not None
    return noted.entry_id


def in_the_bin(store: Store) -> set[int]:
    """Return who the owner's list of regulars shows as binned, read to its end."""
    registry, binned, last = Registry(store), set[int](), 0
    while entries := registry.entries_after(last):
        binned |= {one.regular_id for one in entries if one.binned}
        last = entries[-1].regular_id
    return binned


def test_somebody_new_has_a_name_and_a_card(store: Store, clock: StandingClock, camille: Handed) -> None:
    """Of a newcomer the owner sees the name, since when, and the card; nothing is made up."""
    person = read(store, clock, camille.regular_id)
    assert person.contact.name == "Camille"
    assert person.since == date(2026, 11, 23)
    assert (person.visits, person.last_visit, person.usuals, person.others) == (0, None, (), ())
    assert [card.dead_since for card in person.cards] == [None]
    assert person.avoids == frozenset()
    assert person.forgotten_on == date(2029, 11, 23)
    assert person_service.person(store, clock, 999) is None


def test_the_usual_is_told_at_the_hour_they_come(
    store: Store, counter: Counter, clock: StandingClock, camille: Handed
) -> None:
    """In the evening the owner reads what somebody has in the mornings, with the reason of the mornings."""
    for _ in range(6):
        note(counter, store, camille.regular_id, FLAT_WHITE)
        clock.pass_minutes(7 * _DAY)
    clock.pass_minutes(11 * 60)
    usual = read(store, clock, camille.regular_id).usuals[0]
    assert usual.reason is not None
    assert (usual.reason.why, usual.reason.seen, usual.reason.of) == (Why.HABIT, 6, 6)
    assert not usual.pinned


def test_pinned_orders_come_first_in_their_order(
    store: Store, counter: Counter, clock: StandingClock, camille: Handed
) -> None:
    """What is pinned is shown as pinned, in the order it was put in, and the rest can be pinned as well."""
    for order in (FLAT_WHITE, FLAT_WHITE, ESPRESSO):
        note(counter, store, camille.regular_id, order)
        clock.pass_minutes(_DAY)
    flat_white, espresso = (one.order_id for one in read(store, clock, camille.regular_id).usuals)
    with store.transaction():
        assert people.pin(store, camille.regular_id or 0, [espresso, flat_white, espresso])
    person = read(store, clock, camille.regular_id)
    assert person.pinned_ids == (espresso, flat_white)
    assert all(one.pinned and one.reason is not None for one in person.usuals)
    with store.transaction():
        assert people.pin(store, camille.regular_id or 0, [])
    assert not any(one.pinned for one in read(store, clock, camille.regular_id).usuals)


@pytest.mark.parametrize(
    ("field", "typed", "kept"),
    [
        (Field.NAME, "W" * 500, "W" * 40),
        (Field.NAME, "<b>Al</b>", "<b>Al</b>"),
        (Field.NAME, "\u202eنور\u202c 🌿", "نور 🌿"),
        (Field.SURNAME, "  Du\tpont\x07 ", "Du pont"),
        (Field.PHONE, "+33 6 12 34", "+33 6 12 34"),
        (Field.EMAIL, "", None),
        (Field.BIRTHDAY, "02-29", "02-29"),
        (Field.NOTES, "one\n\ntwo", "one\n\ntwo"),
    ],
)
def test_what_is_told_is_kept_cleaned(
    store: Store, clock: StandingClock, camille: Handed, field: Field, typed: str, kept: str | None
) -> None:
    """Long, foreign, hidden and coded text is kept as text that can be shown."""
    with store.transaction():
        assert people.tell(store, camille.regular_id or 0, field, typed)
    contact = read(store, clock, camille.regular_id).contact
    assert contact[list(Field).index(field)] == kept


@pytest.mark.parametrize(("field", "typed"), [(Field.NAME, " \u200b "), (Field.BIRTHDAY, "02-30")])
def test_what_makes_no_sense_is_refused(
    store: Store, clock: StandingClock, camille: Handed, field: Field, typed: str
) -> None:
    """No name at all, and 30 February, change nothing."""
    before = read(store, clock, camille.regular_id)
    with pytest.raises(NotKept), store.transaction():
        people.tell(store, camille.regular_id or 0, field, typed)
    assert read(store, clock, camille.regular_id) == before


def test_a_new_name_is_found_and_sorted(store: Store, counter: Counter, camille: Handed) -> None:
    """Somebody renamed is found by the new name, and no more by the old one."""
    assert [one.name for one in counter.find("camille")] == ["Camille"]
    with store.transaction():
        people.tell(store, camille.regular_id or 0, Field.NAME, "Élodie")
    assert [one.name for one in counter.find("elodie")] == ["Élodie"]
    assert not counter.find("camille")
    assert store.connection.execute("SELECT sort_name FROM regulars").fetchall() == [("elodie",)]


def test_two_people_of_one_name_stay_two(
    store: Store, clock: StandingClock, camille: Handed, hand_out: Callable[..., Handed]
) -> None:
    """Two regulars may have one name; a change of one does not touch the other."""
    other = hand_out("Camille")
    with store.transaction():
        people.tell(store, other.regular_id or 0, Field.SURNAME, "Dupont")
    assert read(store, clock, camille.regular_id).contact.surname is None
    assert read(store, clock, other.regular_id).contact.surname == "Dupont"


def test_whoever_is_gone_is_not_changed(store: Store, clock: StandingClock) -> None:
    """A change of somebody who is not there changes nothing, and says so."""
    with store.transaction():
        assert not people.tell(store, 999, Field.NAME, "Nobody")
        assert not people.pin(store, 999, [1])
        assert not people.avoid(store, clock, 999, frozenset({Content.NUTS}))
        assert not cards.kill(store, clock, 999)
        assert people.put_in_bin(store, [999], clock.now()) == 0


def test_avoids_are_kept_with_a_dated_yes_and_erased_with_it(
    store: Store, counter: Counter, clock: StandingClock, camille: Handed
) -> None:
    """What somebody avoids is kept with their yes and to whom; withdrawn, it is gone from the disk."""
    with store.transaction():
        assert people.avoid(store, clock, camille.regular_id or 0, frozenset({Content.NUTS}), 1)
    person = read(store, clock, camille.regular_id)
    assert person.avoids == {Content.NUTS}
    assert person.agreed is not None
    assert (person.agreed.since.date(), person.agreed.heard_by) == (date(2026, 11, 23), "Léa")
    with store.transaction():
        people.avoid(store, clock, camille.regular_id or 0, frozenset())
    assert read(store, clock, camille.regular_id).agreed is None
    assert store.connection.execute("SELECT count(*) FROM avoids").fetchone() == (0,)


def test_a_lost_card_is_dead_at_once(store: Store, counter: Counter, clock: StandingClock, camille: Handed) -> None:
    """A card that is lost greets nobody from then on; taken back, it does again."""
    history = History(store)
    done, _ = history.do("Lost", lambda opened: cards.kill(opened, clock, camille.card_id))
    assert done
    assert not isinstance(counter.scanned(camille.token), Greeting)
    assert not read(store, clock, camille.regular_id).live_cards
    history.undo()
    assert isinstance(counter.scanned(camille.token), Greeting)


def test_the_bin_keeps_everything(store: Store, counter: Counter, clock: StandingClock, camille: Handed) -> None:
    """Somebody in the bin is not greeted and is listed there; brought back, all is as it was."""
    note(counter, store, camille.regular_id, FLAT_WHITE)
    before = read(store, clock, camille.regular_id)
    with store.transaction():
        assert people.put_in_bin(store, [camille.regular_id or 0, 999], clock.now()) == 1
        assert people.put_in_bin(store, [camille.regular_id or 0], clock.now()) == 0
    assert isinstance(counter.scanned(camille.token), Binned)
    binned = read(store, clock, camille.regular_id)
    assert binned.binned == date(2026, 11, 23)
    assert (binned.contact, binned.usuals, binned.cards) == (before.contact, before.usuals, before.cards)
    assert in_the_bin(store) == {camille.regular_id}
    with store.transaction():
        assert people.bring_back(store, [camille.regular_id or 0], clock.now()) == 1
    assert read(store, clock, camille.regular_id) == before
    assert in_the_bin(store) == set()


def test_many_go_into_the_bin_at_once(store: Store, clock: StandingClock, hand_out: Callable[..., Handed]) -> None:
    """More people than fit one statement are binned as one action, and brought back by one undo."""
    with store.transaction():
        ids = [people.add_regular(store, clock, f"Somebody {place}") for place in range(1_200)]
    history = History(store)
    count, changed = history.do("Binned", lambda opened: people.put_in_bin(opened, ids, clock.now()))
    assert count == len(ids)
    assert changed.regular_ids == frozenset(ids)
    assert in_the_bin(store) == set(ids)
    assert not history.undo().conflict
    assert in_the_bin(store) == set()


def test_noting_for_somebody_binned_meanwhile_says_gone(
    store: Store, counter: Counter, clock: StandingClock, camille: Handed
) -> None:
    """A visit pressed for somebody who is in the bin by then is not written, and the counter is told so."""
    counter.get_ready(camille.regular_id or 0)
    with store.transaction():
        people.put_in_bin(store, [camille.regular_id or 0], clock.now())
    assert counter.note(camille.regular_id or 0, None) is None
    assert check(store).sound


# Their rows of the ledger.


def rows_of(store: Store, clock: StandingClock, regular_id: int | None, limit: int = visits.PAGE) -> list[visits.Row]:
    """Read all rows of somebody, page by page."""
    place: visits.Place | None = read(store, clock, regular_id).begin
    rows: list[visits.Row] = []
    while place is not None and place.heads:
        page = visits.page(store, Wording(store), regular_id or 0, place, limit)
        rows += page.rows
        place = page.more
    return rows


@pytest.mark.parametrize("limit", [1, 2, 3, 7, 100])
def test_pages_of_any_size_tell_the_same(
    store: Store, counter: Counter, clock: StandingClock, camille: Handed, limit: int
) -> None:
    """Every row comes once, newest first, with what was taken back or put back later, however large a page is."""
    entries = []
    for place in range(12):
        entries.append(note(counter, store, camille.regular_id, FLAT_WHITE if place % 3 else None))
        clock.pass_minutes(_DAY)
    counter.undo(entries[4])
    counter.undo(entries[7])
    with store.transaction():
        assert taking_back.put_back(store, clock.now(), entries[7], None)
    rows = rows_of(store, clock, camille.regular_id, limit)
    assert [row.entry_id for row in rows] == sorted((row.entry_id for row in rows), reverse=True)
    assert [row.entry_id for row in rows if row.is_order] == entries[::-1]
    assert [row.entry_id for row in rows if row.is_order and row.undone] == [entries[4]]
    assert [row.puts_back for row in rows if row.kind.name == "UNDO"] == [True, False, False]
    assert sum(row.is_visit and not row.undone for row in rows) == read(store, clock, camille.regular_id).visits


def test_a_visit_given_to_somebody_else_is_not_put_back(
    store: Store, counter: Counter, clock: StandingClock, camille: Handed, hand_out: Callable[..., Handed]
) -> None:
    """A visit that was moved stands with the other; with whom it was noted it is told so, and cannot be put back."""
    jan = hand_out("Jan")
    entry_id = note(counter, store, camille.regular_id, FLAT_WHITE)
    assert counter.move(entry_id, jan.regular_id or 0) is not None
    row = rows_of(store, clock, camille.regular_id)[-1]
    assert (row.undone, row.given, row.can_be_undone) == (True, True, False)
    with store.transaction():
        assert not taking_back.put_back(store, clock.now(), entry_id, None)
    assert rows_of(store, clock, jan.regular_id)[0].moved_here


def test_a_visit_is_taken_back_and_put_back_by_undo_and_redo(
    store: Store, counter: Counter, clock: StandingClock, camille: Handed
) -> None:
    """Taking a visit back is an action: undone it stands again at its place and time, redone it does not."""
    first = note(counter, store, camille.regular_id, FLAT_WHITE)
    clock.pass_minutes(3 * _DAY)
    note(counter, store, camille.regular_id, ESPRESSO)
    clock.pass_minutes(3 * _DAY)
    before = read(store, clock, camille.regular_id)
    history = History(store)

    def turn(opened: Store) -> bool:
        return taking_back.turn(opened, clock, first, None, back=True, also=history.also)

    assert history.do("Taken back", turn)[0]
    for _ in range(2):
        assert read(store, clock, camille.regular_id).visits == 1
        assert history.undo().name == "Taken back"
        after = read(store, clock, camille.regular_id)
        assert (after.visits, after.last_visit, after.programmes) == (2, before.last_visit, before.programmes)
        assert history.redo().name == "Taken back"
    assert check(store).sound


def test_an_undo_that_came_too_late_says_so(
    store: Store, counter: Counter, clock: StandingClock, camille: Handed
) -> None:
    """Where the counter put back meanwhile what the owner had taken back, the owner's undo changes nothing."""
    entry_id = note(counter, store, camille.regular_id, FLAT_WHITE)
    history = History(store)
    history.do(
        "Taken back",
        lambda opened: taking_back.turn(opened, clock, entry_id, None, back=True, also=history.also),
    )
    with store.transaction():
        assert taking_back.put_back(store, clock.now(), entry_id, None)
    assert history.undo().conflict
    assert read(store, clock, camille.regular_id).visits == 1
    assert check(store).sound


def test_a_reward_given_by_hand_waits_and_is_taken_back(
    store: Store, counter: Counter, clock: StandingClock, camille: Handed
) -> None:
    """A reward given by hand waits at the counter; undone it is gone; to nobody and of no programme none is given."""
    history = History(store)

    def give(opened: Store, regular_id: int, programme_id: int = 1) -> bool:
        return taking_back.give(opened, clock, regular_id, programme_id, 1, history.also)

    assert history.do("Given", lambda opened: give(opened, camille.regular_id or 0))[0]
    assert read(store, clock, camille.regular_id).programmes[0].card.rewards == 1
    history.undo()
    assert read(store, clock, camille.regular_id).programmes[0].card.rewards == 0
    history.redo()
    assert read(store, clock, camille.regular_id).programmes[0].card.rewards == 1
    assert not history.do("Given", lambda opened: give(opened, 999))[0]
    assert not history.do("Given", lambda opened: give(opened, camille.regular_id or 0, 99))[0]
    assert check(store).sound


def test_a_date_in_the_future_is_shown_and_keeps_nobody_longer(
    store: Store, counter: Counter, clock: StandingClock, camille: Handed
) -> None:
    """A visit noted by a wrong clock is listed with its date; whoever had it is kept no longer for it."""
    clock.pass_minutes(50 * 365 * _DAY)
    note(counter, store, camille.regular_id, FLAT_WHITE)
    clock.pass_minutes(-50 * 365 * _DAY)
    person = read(store, clock, camille.regular_id)
    assert person.last_visit is not None
    assert person.last_visit.year == 2076
    assert person.forgotten_on == date(2029, 11, 23)
    assert person.usuals


def test_a_long_history_is_read_in_pages(store: Store, counter: Counter, clock: StandingClock, camille: Handed) -> None:
    """A page is no longer than asked for, whatever there is."""
    for _ in range(HISTORY_KEPT + 5):
        note(counter, store, camille.regular_id, None)
        clock.pass_minutes(_DAY)
    begin = read(store, clock, camille.regular_id).begin
    page = visits.page(store, Wording(store), camille.regular_id or 0, begin, 10)
    assert len(page.rows) == 10
    assert page.more is not None
