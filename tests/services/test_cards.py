"""The register of cards: what is made is known before it leaves, and nothing that left is ever forgotten."""

from collections.abc import Callable

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from cafememo.codes.foreign import NoCard
from cafememo.codes.payload import Token, decode
from cafememo.domain.cards import LARGEST_BATCH, Batch, Kind, State
from cafememo.domain.clock import to_local
from cafememo.domain.reading import Blank, Foreign, Greeting, Replaced
from cafememo.services import cards as register
from cafememo.services.cards import Made, NewCard
from cafememo.services.counter import Counter
from cafememo.services.history import History
from cafememo.store.store import Store
from support import Handed, StandingClock


def token_of(card: NewCard) -> bytes:
    """Return the secret of a card that was just made."""
    read = decode(card.payload)
    assert isinstance(read, Token)
    return read.token


@pytest.fixture
def made(store: Store, clock: StandingClock) -> Made:
    """Give a batch of five that is not on paper yet."""
    return register.begin_batch(store, clock, 5, "avery-c32011")


def batch(store: Store) -> Batch:
    """Return the only batch there is."""
    (found,) = register.batches(store)
    return found


def test_a_batch_is_known_before_it_is_on_paper(store: Store, counter: Counter, made: Made) -> None:
    """Its cards have numbers that follow each other and scan as blank; it is not finished until that is said."""
    numbers = [card.number for card in made.cards]
    assert numbers == list(range(numbers[0], numbers[0] + 5))
    assert [counter.scanned(token_of(card)) for card in made.cards] == [Blank(number) for number in numbers]
    assert not batch(store).finished
    register.finish(store, made.batch_id)
    found = batch(store)
    assert (found.finished, found.count, found.free, found.sheet) == (True, 5, 5, "avery-c32011")
    assert (found.first, found.last) == (numbers[0], numbers[-1])


def test_a_token_is_shown_nowhere(made: Made) -> None:
    """What is printed of a card by mistake, in a log or an error, holds no payload."""
    for card in made.cards:
        assert card.payload not in repr(made)
        assert card.payload not in str(card)


@pytest.mark.parametrize("count", [0, -1, LARGEST_BATCH + 1])
def test_no_batch_is_empty_or_too_large(store: Store, clock: StandingClock, count: int) -> None:
    """Refused before anything is kept."""
    with pytest.raises(ValueError, match=str(count)):
        register.begin_batch(store, clock, count)
    assert register.batches(store) == ()


def test_a_withdrawn_batch_was_never_there(store: Store, counter: Counter, made: Made) -> None:
    """Its cards are none of the café's."""
    assert register.withdraw(store, made.batch_id)
    assert register.batches(store) == ()
    assert [counter.scanned(token_of(card)) for card in made.cards] == [Foreign()] * 5


def test_a_batch_of_which_a_card_is_suspended_stays(store: Store, clock: StandingClock, made: Made) -> None:
    """Somebody has been at it: it is in the register until they say otherwise."""
    with store.transaction():
        register.suspend(store, clock, made.cards[1].number)
    assert not register.withdraw(store, made.batch_id)
    assert batch(store).count == 5


def test_the_numbers_of_a_withdrawn_batch_are_never_given_again(
    store: Store, clock: StandingClock, made: Made, hand_out: Callable[..., Handed]
) -> None:
    """Neither to a batch nor to a card alone, however many batches are withdrawn, and no batch is called as one was."""
    last, older = made.cards[-1].number, made.batch_id
    small = register.begin_batch(store, clock, 1)
    assert register.withdraw(store, small.batch_id)
    assert register.withdraw(store, made.batch_id)
    again = register.begin_batch(store, clock, 2)
    assert again.cards[0].number > max(last, small.cards[0].number)
    assert again.batch_id > max(older, small.batch_id)
    assert register.withdraw(store, again.batch_id)
    camille = hand_out("Camille")
    with store.transaction():
        alone = register.make_for(store, clock, camille.regular_id or 0)
    assert alone is not None
    assert alone.number > again.cards[-1].number


def test_an_undo_never_touches_a_card_made_after_one_that_was_withdrawn(
    store: Store, clock: StandingClock, made: Made
) -> None:
    """A card of a batch was opened again, the batch withdrawn: the next one’s cards are free whatever is taken back."""
    history, number = History(store), made.cards[2].number
    history.do("Suspended", lambda opened: register.suspend(opened, clock, number))
    history.do("Opened", lambda opened: register.resume(opened, number))
    assert register.withdraw(store, made.batch_id)
    register.begin_batch(store, clock, 5)
    assert history.undo().conflict
    assert (register.counts(store)[State.FREE], register.counts(store)[State.SUSPENDED]) == (5, 0)


def test_a_card_that_was_shown_since_is_taken_back_all_the_same(
    store: Store, clock: StandingClock, hand_out: Callable[..., Handed]
) -> None:
    """How often a card was shown while of no use is no reason to leave it so."""
    history, number = History(store), hand_out("Camille").card_id
    history.do("Suspended", lambda opened: register.suspend(opened, clock, number))
    with store.transaction():
        register.note_try(store, clock, number)
    history.do("Opened", lambda opened: register.resume(opened, number))
    history.do("Dead", lambda opened: register.kill(opened, clock, number))
    with store.transaction():
        register.note_try(store, clock, number)
    assert not history.undo().conflict
    found = register.card(store, number)
    assert found is not None
    assert found.state is State.BOUND


def test_a_batch_of_which_a_card_is_used_stays(store: Store, counter: Counter, made: Made) -> None:
    """A card somebody has left the program after all: nothing is taken back."""
    greeted = counter.join("Camille", made.cards[2].number)
    assert greeted is not None
    assert not register.withdraw(store, made.batch_id)
    assert (batch(store).free, batch(store).bound) == (4, 1)
    assert isinstance(counter.scanned(token_of(made.cards[2])), Greeting)


def test_a_batch_is_put_away_but_for_what_somebody_has(
    store: Store, clock: StandingClock, counter: Counter, made: Made
) -> None:
    """Those nobody has are dead; a second time there is nothing left to put away."""
    counter.join("Camille", made.cards[0].number)
    with store.transaction():
        assert register.put_batch_away(store, clock, made.batch_id) == 4
        assert register.put_batch_away(store, clock, made.batch_id) == 0
    assert isinstance(counter.scanned(token_of(made.cards[0])), Greeting)
    assert isinstance(counter.scanned(token_of(made.cards[1])), Replaced)


def test_a_batch_is_finished_without_what_did_not_come_out(
    store: Store, clock: StandingClock, counter: Counter, made: Made
) -> None:
    """Those cards are dead, except one that somebody has: that one did come out."""
    numbers = [card.number for card in made.cards]
    counter.join("Camille", numbers[1])
    assert register.used(store, [*numbers, 99_999]) == {numbers[1], 99_999}
    assert register.finish_without(store, clock, made.batch_id, numbers[:3]) == 2
    found = batch(store)
    assert (found.finished, found.free, found.bound, found.dead) == (True, 2, 1, 2)


@pytest.mark.parametrize("whole", [True, False])
def test_a_suspended_card_of_nobody_is_put_away_with_the_others(
    store: Store, clock: StandingClock, made: Made, *, whole: bool
) -> None:
    """Whether a batch is put away or some sheets of it did not come out: what is nobody's is dead."""
    with store.transaction():
        register.suspend(store, clock, made.cards[0].number)
        if whole:
            assert register.put_batch_away(store, clock, made.batch_id) == 5
    if not whole:
        assert register.finish_without(store, clock, made.batch_id, [card.number for card in made.cards]) == 5
    assert batch(store).dead == 5
    assert register.counts(store)[State.SUSPENDED] == 0


def test_thousands_put_away_are_taken_back_by_a_few_statements(store: Store, clock: StandingClock) -> None:
    """A scan waits meanwhile; every card is as it was, and as it was left where that is done again."""
    history, made = History(store), register.begin_batch(store, clock, 1_234)
    history.do("Away", lambda opened: register.put_batch_away(opened, clock, made.batch_id))
    run: set[str] = set()  # what a statement sets off is told under its name
    store.connection.set_trace_callback(lambda one: run.add(one) if one.startswith("UPDATE main.cards") else None)
    assert not history.undo().conflict
    store.connection.set_trace_callback(None)
    assert 1 <= len(run) <= 3
    assert (batch(store).free, batch(store).dead) == (1_234, 0)
    assert not history.redo().conflict
    assert (batch(store).free, batch(store).dead) == (0, 1_234)
    history.undo()
    history.do("Away", lambda opened: register.put_batch_away(opened, clock, made.batch_id))
    with store.transaction():
        clock.pass_minutes(1)
        store.connection.execute("UPDATE cards SET replaced_at = ? WHERE id = ?", (clock.at, made.cards[700].number))
    assert history.undo().conflict  # one of them is not as it was left
    assert batch(store).dead == 1_234


def test_a_card_was_made_on_the_day_the_cafe_had(
    store: Store, clock: StandingClock, hand_out: Callable[..., Handed]
) -> None:
    """Half an hour past midnight, when in UTC it is the day before: alive or dead, of a batch or not."""
    clock.at = clock.at // 86_400 * 86_400 - 1_800
    made = register.begin_batch(store, clock, 2)
    alone = hand_out("Camille").card_id
    day = to_local(*clock.now()).date()
    clock.offset = 0  # the clocks went back meanwhile: a batch keeps what they showed
    with store.transaction():
        register.kill(store, clock, made.cards[1].number)
    listed = register.listed(store, None, None, 99, made.batch_id)
    assert [one.made_on.date() for one in listed] == [day, day]
    found = register.card(store, alone, offset=60)
    assert found is not None
    assert found.made_on.date() == day
    (held,) = register.of_regulars(store, [found.regular_id or 0], offset=60)
    assert held.made_on.date() == day


def test_a_card_is_killed_once(store: Store, clock: StandingClock, counter: Counter, made: Made) -> None:
    """Dead at once, since then, and for good; no number of none."""
    number = made.cards[0].number
    with store.transaction():
        assert register.kill(store, clock, number)
        assert not register.kill(store, clock, number)
        assert not register.kill(store, clock, 99_999)
        assert not register.suspend(store, clock, number)
        assert not register.resume(store, number)
    found = register.card(store, number)
    assert found is not None
    assert (found.state, found.since) == (State.DEAD, to_local(clock.at, clock.offset))


def test_a_suspended_card_comes_back(store: Store, clock: StandingClock, made: Made) -> None:
    """Of no use meanwhile, and as it was afterwards."""
    number = made.cards[0].number
    with store.transaction():
        assert register.suspend(store, clock, number)
        assert not register.suspend(store, clock, number)
    assert register.counts(store)[State.SUSPENDED] == 1
    with store.transaction():
        assert register.resume(store, number)
        assert not register.resume(store, number)
    assert [one.number for one in register.listed(store, State.FREE, None, 99, made.batch_id)][-1] == number


def test_a_lost_card_is_replaced(
    store: Store, clock: StandingClock, counter: Counter, hand_out: Callable[..., Handed]
) -> None:
    """The new one greets whom the old one greeted, and the old one says that it was replaced."""
    old = hand_out("Camille")
    with store.transaction():
        assert register.kill(store, clock, old.card_id)
    new = hand_out(None)
    assert isinstance(counter.replace_card(old.card_id, new.card_id), Greeting)
    assert isinstance(counter.scanned(old.token), Replaced)
    greeted = counter.scanned(new.token)
    assert isinstance(greeted, Greeting)
    assert greeted.name == "Camille"
    assert old.regular_id is not None
    assert {card.state for card in register.of_regulars(store, [old.regular_id])} == {State.DEAD, State.BOUND}


def test_a_card_of_nobody_is_not_replaced(store: Store, clock: StandingClock, counter: Counter, made: Made) -> None:
    """A blank card, and one there is none of: nothing is given, and nothing made."""
    blank, other = made.cards[0].number, made.cards[1].number
    with store.transaction():
        assert register.kill(store, clock, blank)
        assert register.make_for(store, clock, 99_999) is None
    assert counter.replace_card(blank, other) is None
    assert counter.replace_card(99_999, other) is None
    assert register.counts(store)[State.FREE] == 4


def test_a_card_for_a_phone_greets_at_once(
    store: Store, clock: StandingClock, counter: Counter, hand_out: Callable[..., Handed]
) -> None:
    """It is its regular's from the start, beside the one they have."""
    have = hand_out("Camille")
    assert have.regular_id is not None
    with store.transaction():
        made = register.make_for(store, clock, have.regular_id)
    assert made is not None
    assert isinstance(counter.scanned(token_of(made)), Greeting)
    found = register.card(store, made.number)
    assert found is not None
    assert (found.kind, found.state, found.name, found.batch_id) == (Kind.PHONE, State.BOUND, "Camille", None)


def test_a_code_of_others_is_linked_only_where_that_is_allowed(
    store: Store, clock: StandingClock, hand_out: Callable[..., Handed]
) -> None:
    """Off at first; then a code is one regular's, and nobody else's until it is unlinked."""
    camille, bo = hand_out("Camille").regular_id, hand_out("Bo").regular_id
    assert camille is not None
    assert bo is not None
    hashed = register.foreign_hash(store, "NAVIGO-0042-1187")
    assert isinstance(hashed, bytes)
    with store.transaction():
        assert register.link_foreign(store, clock, hashed, camille) is None
        register.allow_foreign(store, allowed=True)
        number = register.link_foreign(store, clock, hashed, camille)
        assert number is not None
        assert register.link_foreign(store, clock, hashed, bo) is None
        assert register.link_foreign(store, clock, hashed, 99_999) is None
        register.kill(store, clock, number)
        assert register.link_foreign(store, clock, hashed, bo) == number
    found = register.card(store, number)
    assert found is not None
    assert (found.kind, found.name, found.state) == (Kind.FOREIGN, "Bo", State.BOUND)


def test_what_can_be_nobodys_card_is_hashed_for_nobody(store: Store) -> None:
    """A web address, a short number: the reason comes back, and nothing that could be kept."""
    assert register.foreign_hash(store, "https://example.org/?who=1") is NoCard.LINK
    assert register.foreign_hash(store, "12") is NoCard.TOO_SHORT


DEEDS = st.tuples(st.sampled_from(["kill", "suspend", "resume", "join"]), st.integers(0, 5))


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    steps=st.lists(st.tuples(st.sampled_from(["kill", "suspend", "resume", "join"]), st.integers(0, 5)), max_size=12)
)
def test_whatever_is_done_every_card_is_in_one_state(
    store: Store, clock: StandingClock, steps: list[tuple[str, int]]
) -> None:
    """A batch always has as many cards as were made, and each is counted once."""
    counter = Counter(store, clock)
    made = register.begin_batch(store, clock, 6)
    before = register.counts(store)
    for what, place in steps:
        number = made.cards[place].number
        if what == "join":
            counter.join("Camille", number)
            continue
        with store.transaction():
            match what:
                case "kill":
                    register.kill(store, clock, number)
                case "suspend":
                    register.suspend(store, clock, number)
                case _:
                    register.resume(store, number)
    assert sum(register.counts(store).values()) == sum(before.values())
    newest = register.batches(store)[0]
    assert (newest.count, newest.last - newest.first + 1) == (6, 6)
    each = [len(register.listed(store, state, None, 999)) for state in State]
    assert each == [register.counts(store)[state] for state in State]
