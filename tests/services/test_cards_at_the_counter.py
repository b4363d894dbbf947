"""Suspended and dead cards, their replacement, and codes of others, on a real encrypted store."""

from collections.abc import Callable
from urllib.parse import unquote

import pytest

from cafememo.codes.foreign import NoCard
from cafememo.codes.payload import encode
from cafememo.domain.cards import Kind, State
from cafememo.domain.foreign import ForeignHash
from cafememo.domain.reading import Binned, Blank, Foreign, Greeting, Replaced, Suspended
from cafememo.services import cards
from cafememo.services.counter import Counter
from cafememo.store.store import Store
from support import Handed, StandingClock

Hand = Callable[..., Handed]
MEMBER = "2012345678903"
"""A shop's own thirteen digits."""


@pytest.fixture
def allowed(store: Store) -> None:
    """Let codes of others be linked."""
    with store.transaction():
        cards.allow_foreign(store, allowed=True)
    store.reload()


def _hash(store: Store, text: str = MEMBER) -> ForeignHash:
    hashed = cards.foreign_hash(store, text)
    assert isinstance(hashed, ForeignHash)
    return hashed


def _suspend(store: Store, clock: StandingClock, handed: Handed) -> None:
    with store.transaction():
        assert cards.suspend(store, clock, handed.card_id)


def _name(reading: object) -> str:
    assert isinstance(reading, Greeting)
    return reading.name


# Suspended and dead.


def test_a_suspended_card_says_since_when(counter: Counter, store: Store, hand_out: Hand, clock: StandingClock) -> None:
    """It greets nobody, tells local time, and greets again once it is of use again."""
    camille = hand_out("Camille")
    _suspend(store, clock, camille)
    suspended = counter.scanned(camille.token)
    assert isinstance(suspended, Suspended)
    assert (suspended.since.day, suspended.since.hour, suspended.card_id) == (23, 8, camille.card_id)
    assert counter.read(encode(camille.token)) == suspended
    with store.transaction():
        cards.resume(store, camille.card_id)
    assert _name(counter.scanned(camille.token)) == "Camille"


def test_a_suspended_blank_card_becomes_nobody_s(
    counter: Counter, store: Store, hand_out: Hand, clock: StandingClock
) -> None:
    """It is suspended before it is blank, and cannot be given to a newcomer, nor to somebody known."""
    blank, jan = hand_out(None), hand_out("Jan")
    assert isinstance(counter.scanned(blank.token), Blank)
    _suspend(store, clock, blank)
    assert isinstance(counter.scanned(blank.token), Suspended)
    assert counter.join("Noor", blank.card_id) is None
    assert counter.give_card(jan.regular_id or 0, blank.card_id) is None
    assert store.connection.execute("SELECT count(*) FROM regulars").fetchone() == (1,)


def test_a_card_both_suspended_and_dead_is_dead(
    counter: Counter, store: Store, hand_out: Hand, clock: StandingClock
) -> None:
    """What cannot be opened again is not said to be."""
    camille = hand_out("Camille")
    _suspend(store, clock, camille)
    with store.transaction():
        cards.kill(store, clock, camille.card_id)
    assert isinstance(counter.scanned(camille.token), Replaced)


@pytest.mark.parametrize("kind", ["living", "dead", "suspended"])
def test_a_scan_of_any_card_is_one_statement(
    counter: Counter, store: Store, hand_out: Hand, clock: StandingClock, kind: str
) -> None:
    """A card of no use costs no more than any other, and its try is written later."""
    camille = hand_out("Camille", replaced_at=clock.at if kind == "dead" else None)
    if kind == "suspended":
        _suspend(store, clock, camille)
    counter.scanned(camille.token)
    asked: list[str] = []
    store.connection.set_trace_callback(asked.append)
    counter.scanned(camille.token)
    store.connection.set_trace_callback(None)
    assert [one.split()[0] for one in asked] == ["SELECT"]
    counter.note_try(camille.card_id)
    told = cards.card(store, camille.card_id)
    assert told is not None
    assert told.tries == 1


def test_a_new_card_takes_a_dead_one_s_place(
    counter: Counter, store: Store, hand_out: Hand, clock: StandingClock
) -> None:
    """The blank card is the holder's, who is greeted; the old one stays dead, and the new one is blank no more."""
    dead, blank, other = hand_out("Camille", replaced_at=clock.at), hand_out(None), hand_out("Jan")
    reading = counter.scanned(dead.token)
    assert isinstance(reading, Replaced)
    assert (reading.card_id, reading.held) == (dead.card_id, True)
    assert _name(counter.replace_card(dead.card_id, blank.card_id)) == "Camille"
    assert _name(counter.scanned(blank.token)) == "Camille"
    assert isinstance(counter.scanned(dead.token), Replaced)
    assert counter.replace_card(dead.card_id, blank.card_id) is None
    assert counter.replace_card(dead.card_id, other.card_id) is None
    assert counter.replace_card(other.card_id, hand_out(None).card_id) is None  # which is not dead
    assert counter.replace_card(99_999, hand_out(None).card_id) is None


def test_a_dead_card_nobody_had_offers_nothing(
    counter: Counter, store: Store, hand_out: Hand, clock: StandingClock
) -> None:
    """A blank card that was put away has no holder for whom it could be replaced."""
    dead = hand_out(None, replaced_at=clock.at)
    reading = counter.scanned(dead.token)
    assert isinstance(reading, Replaced)
    assert not reading.held
    assert counter.replace_card(dead.card_id, hand_out(None).card_id) is None


def test_a_dead_card_of_somebody_merged_or_binned(
    counter: Counter, store: Store, hand_out: Hand, clock: StandingClock
) -> None:
    """The new card is whose the old one is by now; of somebody in the bin it stays blank, and that is said."""
    old, new, blank = hand_out("Camile", replaced_at=clock.at), hand_out("Camille"), hand_out(None)
    with store.transaction():
        store.connection.execute("UPDATE regulars SET merged_into = ? WHERE id = ?", (new.regular_id, old.regular_id))
    assert _name(counter.replace_card(old.card_id, blank.card_id)) == "Camille"
    second = hand_out(None)
    with store.transaction():
        store.connection.execute("UPDATE regulars SET binned_at = 5 WHERE id = ?", (new.regular_id,))
    assert counter.replace_card(old.card_id, second.card_id) == Binned()
    assert isinstance(counter.scanned(second.token), Blank)


# Codes of others.


def test_where_it_is_not_allowed_a_foreign_code_is_nothing(counter: Counter, store: Store, hand_out: Hand) -> None:
    """Nothing is hashed, looked up or offered, and nothing can be linked, in whatever way it is asked."""
    hashed, jan = _hash(store), hand_out("Jan")
    asked: list[str] = []
    store.connection.set_trace_callback(asked.append)
    assert counter.read(MEMBER) == Foreign()
    assert counter.scanned(hashed) == Foreign()
    assert asked == []
    store.connection.set_trace_callback(None)
    assert counter.join("Noor", hashed) is None
    assert counter.give_card(jan.regular_id or 0, hashed) is None
    assert store.connection.execute("SELECT count(*) FROM regulars").fetchone() == (1,)


def test_a_foreign_code_is_linked_and_greets(counter: Counter, store: Store, allowed: None) -> None:
    """A newcomer's code greets them, however it is read; a scan of it is one statement, its text is nowhere."""
    assert counter.read(MEMBER) == Foreign(_hash(store))
    assert _name(counter.join("Noor", _hash(store))) == "Noor"
    assert _name(counter.read(f"]E0{MEMBER}\r\n")) == "Noor"
    asked: list[str] = []
    store.connection.set_trace_callback(asked.append)
    assert _name(counter.scanned(_hash(store))) == "Noor"
    store.connection.set_trace_callback(None)
    assert [one.split()[0] for one in asked] == ["SELECT"]
    tables = [name for (name,) in store.connection.execute("SELECT name FROM sqlite_master WHERE type = 'table'")]
    kept = [store.connection.execute(f"SELECT * FROM {name}").fetchall() for name in tables]  # noqa: S608
    assert MEMBER not in repr(kept)


def test_a_linked_code_is_not_somebody_else_s(counter: Counter, store: Store, hand_out: Hand, allowed: None) -> None:
    """One person has it, and a newcomer who cannot have it is not remembered either."""
    jan, camille = hand_out("Jan"), hand_out("Camille")
    assert _name(counter.give_card(jan.regular_id or 0, _hash(store))) == "Jan"
    assert counter.give_card(camille.regular_id or 0, _hash(store)) is None
    assert counter.join("Noor", _hash(store)) is None
    assert counter.holder(_hash(store)) == jan.regular_id
    assert store.connection.execute("SELECT count(*) FROM regulars").fetchone() == (2,)


def test_an_unlinked_code_is_unknown_again(
    counter: Counter, store: Store, hand_out: Hand, clock: StandingClock, allowed: None
) -> None:
    """Dead it may be linked anew, to anybody; suspended it says so and stays whose it is."""
    jan, camille = hand_out("Jan"), hand_out("Camille")
    counter.give_card(jan.regular_id or 0, _hash(store))
    (linked,) = (one for one in cards.of_regulars(store, [jan.regular_id or 0]) if one.number != jan.card_id)
    with store.transaction():
        cards.suspend(store, clock, linked.number)
    assert isinstance(counter.scanned(_hash(store)), Suspended)
    assert counter.give_card(camille.regular_id or 0, _hash(store)) is None
    with store.transaction():
        cards.kill(store, clock, linked.number)
    assert counter.scanned(_hash(store)) == Foreign(_hash(store))
    assert _name(counter.give_card(camille.regular_id or 0, _hash(store))) == "Camille"
    told = cards.card(store, linked.number)
    assert told is not None
    assert told.state is State.BOUND


def test_what_may_be_nobody_s_card_is_refused(counter: Counter, store: Store, allowed: None) -> None:
    """Links, goods and payment cards are offered to nobody; of the last it is said what they look like."""
    assert counter.read("https://example.org/?q=1") == Foreign()
    assert counter.read("5449000000996") == Foreign()
    assert counter.read("4111 1111 1111 1111") == Foreign(payment=True)
    assert cards.foreign_hash(store, "4111111111111111") is NoCard.PAYMENT


def test_a_hash_shows_nothing(store: Store) -> None:
    """Neither a log nor an error tells a code's hash."""
    assert repr(_hash(store)) == "ForeignHash(…)"
    assert repr(Foreign(_hash(store))) == "Foreign(linkable=ForeignHash(…), payment=False)"


# For the phone.


def test_a_card_for_the_phone_is_theirs_at_once(counter: Counter, store: Store, hand_out: Hand) -> None:
    """Its payload greets them, its link holds the payload and the café's name, and dropped it greets nobody."""
    camille = hand_out("Camille")
    made = counter.phone_card(camille.regular_id or 0)
    assert made is not None
    assert _name(counter.read(made.payload)) == "Camille"
    link = unquote(unquote(made.link))
    assert made.payload in link
    assert "Café+du+Coin" in link
    told = cards.card(store, made.number)
    assert told is not None
    assert (told.kind, told.state) == (Kind.PHONE, State.BOUND)
    counter.drop_card(made.number)
    assert isinstance(counter.read(made.payload), Replaced)


def test_a_card_for_the_phone_of_somebody_gone(counter: Counter, store: Store, hand_out: Hand) -> None:
    """Merged, it is whose they are by now; in the bin or unknown, there is none."""
    old, new = hand_out("Camile"), hand_out("Camille")
    with store.transaction():
        store.connection.execute("UPDATE regulars SET merged_into = ? WHERE id = ?", (new.regular_id, old.regular_id))
    made = counter.phone_card(old.regular_id or 0)
    assert made is not None
    assert _name(counter.read(made.payload)) == "Camille"
    with store.transaction():
        store.connection.execute("UPDATE regulars SET binned_at = 5 WHERE id = ?", (new.regular_id,))
    assert counter.phone_card(new.regular_id or 0) is None
    assert counter.phone_card(99_999) is None
