"""Somebody in the bin, or merged into another, at the counter: nothing is shown, noted or found wrongly."""

from collections.abc import Callable

import pytest

from cafememo.domain.menu import Content
from cafememo.domain.order import Order, OrderLine
from cafememo.domain.portion import Portion
from cafememo.domain.reading import Binned, Greeting
from cafememo.domain.summary import derive_of
from cafememo.services.counter import Counter
from cafememo.store import ledger, usuals
from cafememo.store.check import check
from cafememo.store.store import Store
from support import Handed, StandingClock

Hand = Callable[..., Handed]
ESPRESSO = Order((OrderLine(2, (3,)),))


def _bin(store: Store, regular_id: int, at: int | None = 5) -> None:
    """Put somebody into the bin, or with None bring them back."""
    with store.transaction():
        store.connection.execute("UPDATE regulars SET binned_at = ? WHERE id = ?", (at, regular_id))


def _merge(store: Store, regular_id: int, into: int) -> None:
    """Merge somebody into another, cards and all."""
    with store.transaction():
        store.connection.execute("UPDATE regulars SET merged_into = ? WHERE id = ?", (into, regular_id))
        store.connection.execute("UPDATE cards SET regular_id = ? WHERE regular_id = ?", (into, regular_id))
        _derive(store, into)


def _derive(store: Store, regular_id: int) -> None:
    """Keep the summary the ledger gives by now."""
    entries = ledger.entries_of(store.connection, regular_id)
    ledger.keep_summary(store.connection, regular_id, derive_of(regular_id, entries))


def _part(store: Store, regular_id: int) -> None:
    """Take a merge back."""
    with store.transaction():
        (into,) = store.connection.execute("SELECT merged_into FROM regulars WHERE id = ?", (regular_id,)).fetchone()
        store.connection.execute("UPDATE regulars SET merged_into = NULL WHERE id = ?", (regular_id,))
        for one in (regular_id, into):
            _derive(store, one)


def _come(counter: Counter, clock: StandingClock, regular_id: int, days: int) -> None:
    """Note an espresso a day, to the day the clock stands at."""
    clock.pass_minutes(-24 * 60 * (days - 1))
    for day in range(days):
        clock.pass_minutes(24 * 60 if day else 0)
        assert counter.note_round([Portion(regular_id, ESPRESSO)]) is not None


def _id(handed: Handed) -> int:
    assert handed.regular_id is not None
    return handed.regular_id


def _entries(store: Store) -> int:
    return int(store.connection.execute("SELECT count(*) FROM ledger").fetchone()[0])


def test_a_card_of_somebody_binned_says_so(counter: Counter, store: Store, hand_out: Hand) -> None:
    """The scan shows nothing of them and keeps nothing; brought back, they are greeted as before."""
    camille = hand_out("Camille")
    before = counter.scanned(camille.token)
    changes = store.connection.total_changes
    _bin(store, _id(camille))
    changes = store.connection.total_changes
    assert counter.scanned(camille.token) == Binned()
    assert counter.greet(_id(camille)) is None
    assert store.connection.total_changes == changes
    _bin(store, _id(camille), None)
    assert counter.scanned(camille.token) == before


def test_nothing_is_written_for_somebody_binned(counter: Counter, store: Store, hand_out: Hand) -> None:
    """Not a visit, even one made ready before, nor a reward, a card, a usual or what they avoid; a round is whole."""
    camille, jan, blank = hand_out("Camille"), hand_out("Jan"), hand_out(None)
    counter.note(_id(jan), None)
    moved = counter.note(_id(jan), None)
    assert moved is not None
    counter.get_ready(_id(camille))
    _bin(store, _id(camille))
    changes = store.connection.total_changes
    assert counter.note(_id(camille), None) is None
    assert counter.note_round([Portion(_id(jan), ESPRESSO), Portion(_id(camille), ESPRESSO)]) is None
    assert counter.give(_id(camille), 1) is None
    assert counter.move(moved.entry_id, _id(camille)) is None
    assert counter.give_card(_id(camille), blank.card_id) is None
    assert counter.proposal(_id(camille)) is None
    assert not counter.answer_proposal(_id(camille), 1, accepted=True)
    assert counter.remember_avoids(_id(camille), frozenset({Content.NUTS})) is None
    assert _entries(store) == 2
    assert store.connection.execute("SELECT count(*) FROM avoids").fetchone() == (0,)
    assert store.connection.total_changes >= changes
    assert check(store).sound


def test_what_was_noted_before_can_still_be_taken_back(counter: Counter, store: Store, hand_out: Hand) -> None:
    """Today's list names somebody binned since, and their visit can be taken back."""
    camille = hand_out("Camille")
    note = counter.note(_id(camille), None)
    assert note is not None
    _bin(store, _id(camille))
    assert [one.name for one in counter.today()] == ["Camille"]
    assert counter.undo(note.entry_id)
    assert check(store).sound


def test_nobody_in_the_bin_or_merged_is_found(
    counter: Counter, store: Store, hand_out: Hand, clock: StandingClock
) -> None:
    """They leave the finder at once, and are back with their hours when they are brought back."""
    first, second, third = (_id(hand_out("Camille")) for _ in range(3))
    _come(counter, clock, third, 3)
    _come(counter, clock, first, 1)
    assert [one.regular_id for one in counter.find("cam")] == [third, first, second]
    _bin(store, third)
    assert [one.regular_id for one in counter.find("cam")] == [first, second]
    assert [one.regular_id for one in counter.others_called("Camille")] == [first, second]
    _merge(store, second, first)
    assert [one.regular_id for one in counter.find("cam")] == [first]
    _bin(store, third, None)
    assert [one.regular_id for one in counter.find("cam")] == [third, first]
    _part(store, second)
    assert [one.regular_id for one in counter.find("cam")] == [third, first, second]


def test_a_finder_made_later_knows_neither(counter: Counter, store: Store, hand_out: Hand) -> None:
    """Who was binned or merged before the names were read is not found either, until brought back."""
    first, second, third = (_id(hand_out("Camille")) for _ in range(3))
    _bin(store, first)
    _merge(store, second, third)
    assert [one.regular_id for one in counter.find("cam")] == [third]
    _bin(store, first, None)
    assert {one.regular_id for one in counter.find("cam")} == {first, third}


def test_who_was_merged_brings_their_hours_along(
    counter: Counter, store: Store, hand_out: Hand, clock: StandingClock
) -> None:
    """After a merge the finder ranks the one who is left by the visits of both, and by their own after it is undone."""
    often, seldom, other = (_id(hand_out("Camille")) for _ in range(3))
    _come(counter, clock, often, 3)
    _come(counter, clock, other, 1)
    assert [one.regular_id for one in counter.find("cam")] == [often, other, seldom]
    _merge(store, often, seldom)
    assert [one.regular_id for one in counter.find("cam")] == [seldom, other]
    _part(store, often)
    assert [one.regular_id for one in counter.find("cam")] == [often, other, seldom]


def test_a_merged_regular_is_whom_they_were_merged_into(counter: Counter, store: Store, hand_out: Hand) -> None:
    """Greeted, noted, given and pinned by either id it is the one who is left, with visits and stamps of both."""
    old, new, blank = hand_out("Camile"), hand_out("Camille"), hand_out(None)
    for handed in (old, new, old):
        assert counter.note(_id(handed), 1) is not None
    _merge(store, _id(old), _id(new))
    by_card, by_id = counter.scanned(old.token), counter.greet(_id(old))
    assert isinstance(by_card, Greeting)
    assert by_card == by_id
    assert (by_card.regular_id, by_card.name, by_card.visits) == (_id(new), "Camille", 3)
    assert by_card.programmes[0].card.have == 3
    note = counter.note_round([Portion(_id(old), ESPRESSO), Portion(_id(new), ESPRESSO)])
    assert note is not None
    assert {one.regular_id for one in note} == {_id(new)}
    given = counter.give(_id(old), 1)
    assert given is not None
    assert given.regular_id == _id(new)
    assert counter.answer_proposal(_id(old), 1, accepted=True)
    assert usuals.pinned(store.connection, _id(new)) == (1,)
    assert counter.give_card(_id(old), blank.card_id) is not None
    assert counter.remember_avoids(_id(old), frozenset({Content.NUTS})) == frozenset()
    assert counter.consent_of(_id(old)) == counter.consent_of(_id(new))
    left = counter.greet(_id(new))
    assert left is not None
    assert (left.visits, left.avoids) == (5, {Content.NUTS})
    assert check(store).sound


def test_a_card_not_yet_re_pointed_follows_the_merge(counter: Counter, store: Store, hand_out: Hand) -> None:
    """A card that still names the one who was merged greets who is left; where that one is binned it says so."""
    old, new = hand_out("Camile"), hand_out("Camille")
    with store.transaction():
        store.connection.execute("UPDATE regulars SET merged_into = ? WHERE id = ?", (_id(new), _id(old)))
    greeting = counter.scanned(old.token)
    assert isinstance(greeting, Greeting)
    assert greeting.regular_id == _id(new)
    _bin(store, _id(new))
    assert counter.scanned(old.token) == Binned()
    assert counter.note(_id(old), None) is None


def test_visits_of_either_are_taken_back_and_stay_so_without_the_merge(
    counter: Counter, store: Store, hand_out: Hand
) -> None:
    """An undo reaches the visits from before the merge, each once; parted again, each has what is theirs."""
    old, new = hand_out("Camile"), hand_out("Camille")
    first, second = counter.note(_id(old), 1), counter.note(_id(old), 1)
    third = counter.note(_id(new), 1)
    assert first is not None
    assert second is not None
    assert third is not None
    _merge(store, _id(old), _id(new))
    assert counter.undo(first.entry_id)
    assert not counter.undo(first.entry_id)
    assert check(store).sound
    after = counter.note(_id(old), 1)
    assert after is not None
    assert counter.undo(third.entry_id)
    assert ledger.summary_of(store.connection, _id(new)).visits == 2
    assert check(store).sound
    _part(store, _id(old))
    assert ledger.summary_of(store.connection, _id(old)).visits == 1
    assert ledger.summary_of(store.connection, _id(new)).visits == 1
    assert check(store).sound


def test_a_visit_moves_between_people_and_not_within_one(counter: Counter, store: Store, hand_out: Hand) -> None:
    """What was noted for the one who was merged moves to somebody else, but not to whom they were merged into."""
    old, new, jan = hand_out("Camile"), hand_out("Camille"), hand_out("Jan")
    note = counter.note(_id(old), 1)
    assert note is not None
    _merge(store, _id(old), _id(new))
    assert counter.move(note.entry_id, _id(new)) is None
    moved = counter.move(note.entry_id, _id(jan))
    assert moved is not None
    back = counter.move(moved.entry_id, _id(old))
    assert back is not None
    assert back.regular_id == _id(new)
    assert check(store).sound


def test_who_never_came_inherits_all(counter: Counter, store: Store, hand_out: Hand, clock: StandingClock) -> None:
    """Merged into somebody without a visit, the visits are theirs; the next one begins their own chain."""
    old, new = hand_out("Camile"), hand_out("Camille")
    counter.note(_id(old), 1)
    _merge(store, _id(old), _id(new))
    summary = ledger.summary_of(store.connection, _id(new))
    assert (summary.visits, summary.newest_id) == (1, None)
    assert check(store).sound
    clock.pass_minutes(60)
    note = counter.note(_id(new), 1)
    assert note is not None
    assert counter.undo(note.entry_id)
    assert ledger.summary_of(store.connection, _id(new)).visits == 1
    assert check(store).sound


def test_a_wrong_summary_of_a_merged_person_is_found(counter: Counter, store: Store, hand_out: Hand) -> None:
    """The check holds who is left against the rows of both."""
    old, new = hand_out("Camile"), hand_out("Camille")
    counter.note(_id(old), 1)
    counter.note(_id(new), 1)
    with store.transaction():
        store.connection.execute("UPDATE regulars SET merged_into = ? WHERE id = ?", (_id(new), _id(old)))
    assert check(store).wrong_summaries == (_id(new),)


@pytest.mark.parametrize("how", ["plain", "merged"])
def test_noting_asks_the_store_no_more_than_before(counter: Counter, store: Store, hand_out: Hand, how: str) -> None:
    """A scan is one statement, and noting what was made ready is as many as ever: one to begin, four, one to commit."""
    old, new = hand_out("Camile"), hand_out("Camille")
    counter.note(_id(new), 1)
    counter.note(_id(old), 1)
    if how == "merged":
        _merge(store, _id(old), _id(new))
    asked: list[str] = []
    counter.scanned(new.token)
    store.connection.set_trace_callback(asked.append)
    counter.scanned(new.token)
    scan = list(asked)
    counter.get_ready(_id(new))
    asked.clear()
    counter.note(_id(new), 1)
    store.connection.set_trace_callback(None)
    assert len([one for one in scan if one.startswith("SELECT c.id")]) == len(scan) == 1
    assert [one.split()[0] for one in asked] == ["BEGIN", "INSERT", "UPDATE", "COMMIT"]
