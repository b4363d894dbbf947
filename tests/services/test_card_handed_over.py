"""A card that is made for somebody's phone is an action: taken back it is dead, and stays in the register."""

from collections.abc import Callable

from cafememo.codes.payload import Token, decode
from cafememo.domain.cards import Kind, State
from cafememo.domain.reading import Greeting, Replaced
from cafememo.services import cards
from cafememo.services.counter import Counter
from cafememo.services.history import History
from cafememo.store.store import Store
from support import Handed, StandingClock


def test_a_card_taken_back_is_dead_and_done_again_alive(
    store: Store, counter: Counter, clock: StandingClock, hand_out: Callable[..., Handed]
) -> None:
    """A scan greets, then says that the card was replaced, then greets again; the number is never another card's."""
    camille = hand_out("Camille").regular_id or 0
    history = History(store)
    made, changed = history.do("card", lambda store: cards.hand_over(store, clock, camille, history.also))
    assert made is not None
    assert camille in changed.regular_ids or history.next_undo() == "card"
    token = decode(made.payload)
    assert isinstance(token, Token)

    def scanned() -> object:
        return counter.scanned(token.token)

    def kept() -> State:
        card = cards.card(store, made.number)
        assert card is not None
        assert (card.kind, card.regular_id) == (Kind.PHONE, camille)
        return card.state

    assert isinstance(scanned(), Greeting)
    assert kept() is State.BOUND
    assert history.undo().name == "card"
    assert isinstance(scanned(), Replaced)
    assert kept() is State.DEAD
    history.redo()
    assert isinstance(scanned(), Greeting)
    assert kept() is State.BOUND


def test_nobody_gets_no_card(store: Store, clock: StandingClock) -> None:
    """For a regular who is gone nothing is made, and nothing is there to take back."""
    history = History(store)
    made, _changed = history.do("card", lambda store: cards.hand_over(store, clock, 999, history.also))
    assert (made, history.next_undo()) == (None, "")
