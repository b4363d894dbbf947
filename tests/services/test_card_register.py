"""What the register of cards counts and lists, on a real store."""

from collections.abc import Callable

from cafememo.domain.cards import State
from cafememo.services import cards
from cafememo.services.card_batches import MOST, BatchReader
from cafememo.store.store import Store
from support import Handed, StandingClock


def read(store: Store) -> BatchReader:
    """Read the batches to the end."""
    reader = BatchReader()
    while not reader.step(store).over:
        pass
    return reader


def test_counts_are_those_of_the_list(store: Store, clock: StandingClock, hand_out: Callable[..., Handed]) -> None:
    """Of cards in every state, of somebody or nobody, each is counted once and where it is listed."""
    some = [hand_out(name).card_id for name in ("Léa", "Noé", "Ada", "Bo", None, None, None, None)]
    with store.transaction():
        for number in (some[0], some[4]):
            cards.kill(store, clock, number)
        for number in (some[1], some[5]):
            cards.suspend(store, clock, number)
        for number in (some[2], some[6]):  # dead, and suspended before that
            cards.suspend(store, clock, number)
            cards.kill(store, clock, number)
    cards.begin_batch(store, clock, 3)
    listed = {state: len(cards.listed(store, state, None, 100)) for state in State}
    assert cards.counts(store) == listed
    assert listed == {State.FREE: 4, State.BOUND: 1, State.SUSPENDED: 2, State.DEAD: 4}


def test_batches_are_read_one_by_one(store: Store, clock: StandingClock) -> None:
    """The newest come first, as many as are shown; of the others it is said how many there are."""
    assert read(store).batches == ()
    for count in range(1, MOST + 4):
        cards.finish(store, cards.begin_batch(store, clock, count, "avery-c32011").batch_id)
    reader = read(store)
    assert reader.batches == cards.batches(store)[:MOST]
    assert reader.older == 3
    assert [batch.count for batch in reader.batches] == list(range(MOST + 3, 3, -1))


def test_a_batch_withdrawn_while_they_are_read_is_left_out(store: Store, clock: StandingClock) -> None:
    """Printing may take a batch back at any time."""
    made = [cards.begin_batch(store, clock, 2).batch_id for _ in range(3)]
    reader = BatchReader()
    reader.step(store)
    assert cards.withdraw(store, made[1])
    while not reader.step(store).over:
        pass
    assert [batch.id for batch in reader.batches] == [made[2], made[0]]
