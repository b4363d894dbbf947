"""Two entries of one person made one and two again, on the real encrypted store."""

from collections.abc import Callable

import pytest

from cafememo.domain.consent import Purpose
from cafememo.domain.menu import Content
from cafememo.domain.order import Order, OrderLine
from cafememo.domain.person import Field
from cafememo.domain.reading import Greeting
from cafememo.services import merging, people, person
from cafememo.services.counter import Counter
from cafememo.services.history import History
from cafememo.services.person import Person
from cafememo.store import consents, usuals
from cafememo.store.check import check
from cafememo.store.store import Store
from support import Handed, StandingClock

FLAT_WHITE = Order((OrderLine(1, (2, 4)),))
ESPRESSO = Order((OrderLine(2, (3,)),))
CROISSANT = Order((OrderLine(3),))
_DAY = 24 * 60


def nothing(_undo: Callable[[], object]) -> None:
    """Have nothing done later: no action is being recorded."""


class Pair:
    """Two regulars with cards, visits, and things told, and the means to look at them."""

    def __init__(self, store: Store, counter: Counter, clock: StandingClock, keep: Handed, other: Handed) -> None:
        self.store, self.counter, self.clock = store, counter, clock
        self.keep_card, self.other_card = keep, other
        self.keep, self.other = keep.regular_id or 0, other.regular_id or 0
        self.history = History(store)

    def note(self, regular_id: int, order: Order | None = FLAT_WHITE) -> int:
        """Note a visit, a day after the one before."""
        self.clock.pass_minutes(_DAY)
        with self.store.transaction():
            order_id = None if order is None else self.store.orders.keep(order)
        noted = self.counter.note(regular_id, order_id)
        assert noted is not None
        return noted.entry_id

    def read(self, regular_id: int) -> Person:
        """Read somebody."""
        found = person.person(self.store, self.clock, regular_id)
        assert found is not None
        return found

    def both(self) -> tuple[Person, Person]:
        """Read both as they are."""
        return self.read(self.keep), self.read(self.other)

    def merge(self, *, others_name: bool = False) -> bool:
        """Merge them, as an action."""
        done, _changed = self.history.do(
            "Merged",
            lambda store: merging.merge(
                store, self.clock, self.keep, self.other, self.history.also, others_name=others_name
            ),
        )
        return done

    def separate(self, regular_id: int | None = None) -> bool:
        """Make them two again, as an action."""
        done, _changed = self.history.do(
            "Separated", lambda store: merging.separate(store, regular_id or self.other, self.history.also)
        )
        return done

    def tell(self, regular_id: int, field: Field, text: str) -> None:
        """Keep something told."""
        with self.store.transaction():
            people.tell(self.store, regular_id, field, text)

    def avoid(self, regular_id: int, *contents: Content) -> None:
        """Keep what is avoided."""
        with self.store.transaction():
            people.avoid(self.store, self.clock, regular_id, frozenset(contents), 1)

    def sound(self) -> bool:
        """Tell whether the store is what the ledger says."""
        return check(self.store).sound


@pytest.fixture
def pair(store: Store, counter: Counter, clock: StandingClock, hand_out: Callable[..., Handed]) -> Pair:
    """Give two regulars who were here seven and six times."""
    made = Pair(store, counter, clock, hand_out("Camille"), hand_out("Camile"))
    for place in range(7):
        made.note(made.keep)
        if place:
            made.note(made.other, ESPRESSO)
    return made


def test_together_they_have_what_both_had(pair: Pair) -> None:
    """Visits, stamps, cards and orders of both are one person's, who is greeted by either card."""
    preview = merging.preview(pair.store, pair.clock, pair.keep, pair.other)
    assert preview is not None
    assert (preview.together.visits, preview.together.cards) == (13, 2)
    shown = preview.together.programmes[0].card
    assert (shown.have, shown.rewards) == (3, 1)  # 7 and 6 of 10
    assert pair.merge()
    merged = pair.read(pair.keep)
    assert preview.together.usuals == (*merged.usuals, *merged.others)
    assert (merged.visits, merged.programmes, len(merged.live_cards)) == (13, preview.together.programmes, 2)
    assert [(one.regular_id, one.name, one.when is not None) for one in merged.merged] == [(pair.other, "Camile", True)]
    assert {len(one.lines) for one in (*merged.usuals, *merged.others)} == {1}
    assert len(merged.usuals) == 2
    for card in (pair.keep_card, pair.other_card):
        greeting = pair.counter.scanned(card.token)
        assert isinstance(greeting, Greeting)
        assert (greeting.regular_id, greeting.visits) == (pair.keep, 13)
    assert pair.read(pair.other) == merged  # asked for by the old id as well
    assert pair.sound()


def test_merged_and_separated_they_are_as_before(pair: Pair) -> None:
    """Made two again, each has what they had, to the last stamp."""
    pair.tell(pair.keep, Field.NOTES, "window seat")
    pair.tell(pair.other, Field.SURNAME, "Dupont")
    pair.tell(pair.other, Field.NOTES, "reads Le Monde")
    pair.avoid(pair.other, Content.NUTS)
    before = pair.both()
    assert pair.merge(others_name=True)
    merged = pair.read(pair.keep)
    assert merged.contact[:2] == ("Camile", "Dupont")
    assert merged.contact.notes == "window seat\nreads Le Monde"
    assert merged.avoids == {Content.NUTS}
    assert merged.agreed == before[1].agreed
    assert pair.sound()
    assert pair.separate()
    assert pair.both() == before
    assert not pair.separate()
    assert pair.sound()


def test_a_merge_is_taken_back_and_done_again(pair: Pair) -> None:
    """Ctrl+Z after a merge gives both back, and done again they are one; the summaries follow each time."""
    before = pair.both()
    assert pair.merge()
    merged = pair.read(pair.keep)
    for _ in range(2):
        assert not pair.history.undo().conflict
        assert pair.both() == before
        assert pair.sound()
        assert not pair.history.redo().conflict
        assert pair.read(pair.keep) == merged
        assert pair.sound()


def test_both_are_told_to_have_changed(pair: Pair) -> None:
    """Whoever shows one of the two hears of merge, undo and separation, also where none of them had a card."""
    pair.store.connection.execute("UPDATE cards SET regular_id = NULL")
    both = {pair.keep, pair.other}

    def merge(store: Store) -> bool:
        return merging.merge(store, pair.clock, pair.keep, pair.other, pair.history.also)

    assert pair.history.do("Merged", merge)[1].regular_ids == both
    assert pair.history.undo().changed.regular_ids == both
    assert pair.history.redo().changed.regular_ids == both
    done, changed = pair.history.do("Two", lambda store: merging.separate(store, pair.other, pair.history.also))
    assert done
    assert changed.regular_ids == both


def test_what_is_noted_since_stays_with_who_was_kept(pair: Pair) -> None:
    """Visits noted after the merge, for either, are of the one who is kept, and stay so when they are two again."""
    assert pair.merge()
    pair.note(pair.keep)
    pair.note(pair.other)
    assert pair.read(pair.keep).visits == 15
    assert pair.sound()
    assert pair.separate()
    assert [one.visits for one in pair.both()] == [9, 6]
    assert pair.sound()


def test_a_visit_noted_meanwhile_does_not_stop_the_undo(pair: Pair) -> None:
    """Somebody who comes in between merge and Ctrl+Z is noted, and the merge is taken back all the same."""
    assert pair.merge()
    pair.note(pair.other)
    assert not pair.history.undo().conflict
    assert [one.visits for one in pair.both()] == [8, 6]
    assert pair.sound()


def test_a_visit_taken_back_while_merged_stays_so(pair: Pair) -> None:
    """A visit of the other entry, taken back while they are one, is taken back when they are two."""
    entry_id = pair.note(pair.other, ESPRESSO)
    assert pair.merge()
    assert pair.counter.undo(entry_id)
    assert pair.read(pair.keep).visits == 13
    assert pair.sound()
    assert pair.separate()
    assert [one.visits for one in pair.both()] == [7, 6]
    assert pair.sound()


def test_what_was_changed_since_is_not_put_back(pair: Pair) -> None:
    """Separating takes back only what the merge brought and nobody changed: what was typed since stays."""
    pair.tell(pair.other, Field.PHONE, "06")
    pair.tell(pair.other, Field.SURNAME, "Dupont")
    assert pair.merge()
    pair.tell(pair.keep, Field.PHONE, "07")
    assert pair.separate()
    keep, other = pair.both()
    assert (keep.contact.phone, keep.contact.surname) == ("07", None)
    assert (other.contact.phone, other.contact.surname) == ("06", "Dupont")


def test_pins_and_declined_orders_are_united(pair: Pair) -> None:
    """Usuals pinned for either are pinned, three at the most; what either did not want is not asked again."""
    ids = []
    for number in range(4):
        with pair.store.transaction():
            ids.append(pair.store.orders.keep(Order((OrderLine(2, (3,), 1, str(number)),))))
    with pair.store.transaction():
        people.pin(pair.store, pair.keep, ids[:2])
        people.pin(pair.store, pair.other, ids[1:])
        usuals.decline(pair.store.connection, pair.other, ids[3])
    preview = merging.preview(pair.store, pair.clock, pair.keep, pair.other)
    assert preview is not None
    assert tuple(one.order_id for one in preview.together.usuals if one.pinned) == tuple(ids[:3])
    assert pair.merge()
    assert pair.read(pair.keep).pinned_ids == tuple(ids[:3])
    assert usuals.declined(pair.store.connection, pair.keep) == {ids[3]}
    assert pair.separate()
    assert [one.pinned_ids for one in pair.both()] == [tuple(ids[:2]), tuple(ids[1:])]
    assert usuals.declined(pair.store.connection, pair.keep) == frozenset()


def test_avoids_need_a_consent_each(pair: Pair) -> None:
    """Only what was agreed to is united, under the yes that was given for it; one's own yes stays dated as it was."""
    pair.avoid(pair.keep, Content.MILK)
    pair.clock.pass_minutes(_DAY)
    pair.avoid(pair.other, Content.NUTS, Content.MILK)
    since = pair.read(pair.keep).agreed
    assert pair.merge()
    merged = pair.read(pair.keep)
    assert merged.avoids == {Content.MILK, Content.NUTS}
    assert merged.agreed == since
    assert pair.separate()
    keep, other = pair.both()
    assert (keep.avoids, other.avoids) == ({Content.MILK}, {Content.NUTS, Content.MILK})


def test_a_withdrawn_yes_erases_everywhere(pair: Pair) -> None:
    """Withdrawn after a merge, what was avoided is gone from both entries and from what is kept of the merge."""
    pair.avoid(pair.other, Content.NUTS)
    assert pair.merge()
    pair.counter.remember_avoids(pair.keep, frozenset())
    assert pair.store.connection.execute("SELECT count(*) FROM avoids").fetchone() == (0,)
    assert pair.store.connection.execute("SELECT avoids FROM merges").fetchall() == [("",)]
    assert pair.separate()
    for one in pair.both():
        assert (one.avoids, one.agreed) == (frozenset(), None)


def test_what_is_not_avoided_any_more_is_erased_in_both(pair: Pair) -> None:
    """Something no more avoided after a merge does not come back with the separation."""
    pair.avoid(pair.other, Content.NUTS, Content.MILK)
    assert pair.merge()
    pair.avoid(pair.keep, Content.MILK, Content.EGGS)
    assert pair.separate()
    keep, other = pair.both()
    assert (keep.avoids, other.avoids) == ({Content.EGGS}, {Content.MILK})
    assert consents.standing(pair.store.connection, pair.keep, Purpose.DIET) is not None


def test_entries_merged_before_come_along_and_go_back(pair: Pair, hand_out: Callable[..., Handed]) -> None:
    """Whoever was merged into the other is merged into the one who is kept, and goes back with the other."""
    third = hand_out("Cam")
    third_id = third.regular_id or 0
    pair.note(third_id)
    before = [pair.read(one) for one in (pair.keep, pair.other, third_id)]
    with pair.store.transaction():
        assert merging.merge(pair.store, pair.clock, pair.other, third_id, nothing)
    two = pair.both()
    assert pair.merge()
    merged = pair.read(pair.keep)
    assert merged.visits == 14
    assert len(merged.live_cards) == 3
    assert {one.regular_id for one in merged.merged} == {pair.other, third_id}
    assert pair.sound()
    assert pair.separate()
    assert pair.both() == two
    with pair.store.transaction():
        assert merging.separate(pair.store, third_id, nothing)
    assert [pair.read(one) for one in (pair.keep, pair.other, third_id)] == before
    assert pair.sound()


def test_one_of_three_is_separated_alone(pair: Pair, hand_out: Callable[..., Handed]) -> None:
    """Of three entries that are one, each can be made its own, with its card, in any order."""
    third = hand_out("Cam")
    third_id = third.regular_id or 0
    pair.note(third_id)
    with pair.store.transaction():
        assert merging.merge(pair.store, pair.clock, pair.other, third_id, nothing)
    assert pair.merge()
    assert pair.separate(third_id)
    assert pair.read(third_id).visits == 1
    assert [card.card_id for card in pair.read(third_id).cards] == [third.card_id]
    assert pair.read(pair.keep).visits == 13
    assert pair.separate()
    assert [one.visits for one in pair.both()] == [7, 6]
    assert [card.card_id for card in pair.read(pair.other).cards] == [pair.other_card.card_id]
    assert pair.sound()


def test_who_cannot_be_merged_is_not(pair: Pair) -> None:
    """Somebody with themselves, somebody gone, binned or merged already: nothing changes, and it is said."""
    before = pair.both()
    for keep_id, other_id in ((pair.keep, pair.keep), (pair.keep, 999), (999, pair.keep)):
        assert merging.preview(pair.store, pair.clock, keep_id, other_id) is None
        with pair.store.transaction():
            assert not merging.merge(pair.store, pair.clock, keep_id, other_id, nothing)
    with pair.store.transaction():
        people.put_in_bin(pair.store, [pair.other], pair.clock.now())
    assert not pair.merge()
    with pair.store.transaction():
        people.bring_back(pair.store, [pair.other], pair.clock.now())
    assert pair.both() == before
    assert pair.merge()
    assert not pair.merge()
    assert pair.history.next_undo() == "Merged"


def test_a_visit_pressed_while_they_are_merged_goes_to_the_one_kept(pair: Pair) -> None:
    """A visit for the other entry, made ready before the merge and pressed after it, is the kept one's."""
    pair.counter.get_ready(pair.other)
    assert pair.merge()
    noted = pair.counter.note(pair.other, None)
    assert noted is not None
    assert noted.regular_id == pair.keep
    assert pair.read(pair.keep).visits == 14
    assert pair.sound()


def test_a_kept_person_in_the_bin_can_be_separated(pair: Pair) -> None:
    """Somebody binned after a merge takes the other entry along; made two, only they are in the bin."""
    assert pair.merge()
    with pair.store.transaction():
        people.put_in_bin(pair.store, [pair.keep], pair.clock.now())
    assert not isinstance(pair.counter.scanned(pair.other_card.token), Greeting)
    assert pair.separate()
    assert isinstance(pair.counter.scanned(pair.other_card.token), Greeting)
    assert not isinstance(pair.counter.scanned(pair.keep_card.token), Greeting)
    assert pair.sound()


def test_the_counter_finds_one_by_the_kept_name(pair: Pair) -> None:
    """Found by first name there is one person while they are merged, and two when they are separated."""
    assert len(pair.counter.find("Camille")) == 2
    assert pair.merge()
    assert [one.regular_id for one in pair.counter.find("Camille")] == [pair.keep]
    assert pair.separate()
    assert len(pair.counter.find("Camille")) == 2
