"""The counter's use cases, on a real encrypted store."""

from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from cafememo.codes.payload import encode, new_token
from cafememo.domain.order import Order, OrderLine
from cafememo.domain.reading import Blank, Foreign, Greeting, Replaced, Unreadable
from cafememo.domain.usual import Why
from cafememo.services.counter import Counter
from cafememo.store.check import check
from cafememo.store.store import Store, open_store
from support import Handed, StandingClock

HandOut = Callable[..., Handed]


def _order(store: Store, *item_ids: int) -> int:
    """Keep an order of plain items and return its id."""
    options = {1: (1, 3), 2: (3,), 3: ()}
    with store.transaction():
        return store.orders.keep(Order(tuple(OrderLine(item, options[item]) for item in item_ids)))


def _greeting(counter: Counter, handed: Handed) -> Greeting:
    """Scan a card that must give a greeting."""
    reading = counter.scanned(handed.token)
    assert isinstance(reading, Greeting)
    return reading


def test_a_card_greets_its_regular(counter: Counter, hand_out: HandOut) -> None:
    """A bound card gives the name, no visits yet, an empty stamp card, and the menu's favourites."""
    greeting = _greeting(counter, hand_out("Camille"))
    assert (greeting.name, greeting.visits, greeting.last_visit) == ("Camille", 0, None)
    assert (greeting.programmes[0].card.have, greeting.programmes[0].card.of, greeting.programmes[0].card.rewards) == (
        0,
        10,
        0,
    )
    assert [usual.lines[0].name for usual in greeting.usuals] == ["Flat white", "Espresso"]
    assert {usual.reason.why for usual in greeting.usuals} == {Why.FAVOURITE}


def test_a_payload_is_read_like_its_card(counter: Counter, hand_out: HandOut) -> None:
    """The text on the card and the token in it say the same, in capitals or not."""
    handed = hand_out("Camille")
    assert counter.read(encode(handed.token).lower()) == counter.scanned(handed.token)


def test_other_cards_are_told_apart(counter: Counter, hand_out: HandOut, clock: StandingClock) -> None:
    """Blank, dead, unknown and half-read cards and foreign text each give their own reading."""
    assert isinstance(counter.scanned(hand_out(None).token), Blank)
    dead = counter.scanned(hand_out("Camille", replaced_at=clock.at).token)
    assert isinstance(dead, Replaced)
    assert (dead.on.day, dead.on.hour) == (23, 8)  # local time, an hour ahead of UTC
    assert isinstance(counter.scanned(new_token()), Foreign)
    assert isinstance(counter.read("https://example.org"), Foreign)
    assert isinstance(counter.read(encode(new_token())[:-3]), Unreadable)


def test_a_visit_is_on_the_disk_when_it_is_told(
    counter: Counter, hand_out: HandOut, store: Store, cafe_folder: Path, clock: StandingClock
) -> None:
    """What `note` returned is there after the café was closed and opened again."""
    handed = hand_out("Camille")
    espresso = _order(store, 2)
    note = counter.note(handed.regular_id or 0, espresso, staff_id=1)
    assert note is not None
    assert (note.name, note.lines[0].name, note.stamps.have) == ("Camille", "Espresso", 1)
    store.close()
    again = open_store(cafe_folder)
    greeting = _greeting(Counter(again, clock), handed)
    assert (greeting.visits, greeting.programmes[0].card.have, greeting.usuals[0].lines[0].name) == (1, 1, "Espresso")
    assert greeting.last_visit is not None
    assert greeting.last_visit.hour == clock.now().minute // 60 % 24
    again.close()


def test_the_tenth_stamp_is_a_reward_had_once(counter: Counter, hand_out: HandOut, store: Store) -> None:
    """Ten stamps are one free order; the free one earns no stamp, and there is no second free one."""
    handed = hand_out("Camille")
    espresso, regular = _order(store, 2), handed.regular_id or 0
    assert counter.note(regular, espresso, redeem=True) is None
    for _ in range(10):
        counter.note(regular, espresso)
    assert _greeting(counter, handed).programmes[0].card.rewards == 1
    free = counter.note(regular, espresso, redeem=True)
    assert free is not None
    assert (free.redeemed, free.stamps.have, free.stamps.rewards) == (True, 0, 0)
    assert counter.note(regular, espresso, redeem=True) is None
    assert _greeting(counter, handed).visits == 11


def test_food_alone_earns_no_stamp(counter: Counter, hand_out: HandOut, store: Store) -> None:
    """An order without anything stamped is a visit without a stamp; with a drink in it, it has one."""
    regular = hand_out("Camille").regular_id or 0
    food = counter.note(regular, _order(store, 3))
    drink = counter.note(regular, _order(store, 2, 3))
    visit = counter.note(regular, None)
    assert food is not None
    assert drink is not None
    assert visit is not None
    assert (food.stamps.have, drink.stamps.have, visit.stamps.have) == (0, 1, 2)
    assert visit.lines == ()


def test_an_undo_takes_everything_back_once(counter: Counter, hand_out: HandOut, store: Store) -> None:
    """After an undo the greeting is what it was before; a second undo and an unknown one do nothing."""
    handed = hand_out("Camille")
    before = _greeting(counter, handed)
    note = counter.note(handed.regular_id or 0, _order(store, 2))
    assert note is not None
    assert counter.undo(note.entry_id)
    assert _greeting(counter, handed) == before
    assert not counter.undo(note.entry_id)
    assert not counter.undo(note.entry_id + 1)  # the undo itself
    assert not counter.undo(999)
    assert check(store).sound


def test_what_was_read_ahead_is_not_believed_after_a_write(counter: Counter, hand_out: HandOut, store: Store) -> None:
    """A note that was made ready for, then overtaken by others, by an undo or by a newcomer, is right all the same."""
    camille, jan = hand_out("Camille").regular_id or 0, hand_out("Jan").regular_id or 0
    espresso = _order(store, 2)
    counter.get_ready(camille)
    overtaking = counter.note(jan, espresso)
    assert overtaking is not None
    first = counter.note(camille, espresso)
    counter.get_ready(camille)
    assert counter.undo(overtaking.entry_id)
    second = counter.note(camille, espresso)
    counter.get_ready(camille)
    counter.join("Noor")
    third = counter.note(camille, espresso)
    assert [note and note.stamps.have for note in (first, second, third)] == [1, 2, 3]
    assert check(store).sound


def test_getting_ready_writes_nothing(counter: Counter, hand_out: HandOut, store: Store) -> None:
    """To read ahead is to read, for somebody who is there and for somebody who is not."""
    regular = hand_out("Camille").regular_id or 0
    before = store.connection.total_changes
    counter.get_ready(regular)
    counter.get_ready(999)
    assert store.connection.total_changes == before
    assert counter.note(999, None) is None


def test_nobody_is_noted_for_nothing(counter: Counter, store: Store) -> None:
    """A visit of somebody who is not there writes nothing."""
    assert counter.note(999, _order(store, 2)) is None
    assert store.connection.execute("SELECT count(*) FROM ledger").fetchone() == (0,)


def test_a_newcomer_gets_the_blank_card(counter: Counter, hand_out: HandOut) -> None:
    """A first name on a blank card is a regular from then on; the card cannot be given twice."""
    handed = hand_out(None)
    joined = counter.join("  Noor\t", handed.card_id)
    assert joined is not None
    assert joined.name == "Noor"
    assert _greeting(counter, handed) == joined
    assert counter.join("Ida", handed.card_id) is None
    assert _greeting(counter, handed).name == "Noor"


@pytest.mark.parametrize("name", ["", "   ", "\u202e\u200b", "\x00\x1b"])
def test_nothing_to_call_somebody_by_is_no_name(counter: Counter, store: Store, name: str) -> None:
    """Blanks and signs that cannot be seen are no name, and nothing is kept of them."""
    assert counter.join(name) is None
    assert store.connection.execute("SELECT count(*) FROM regulars").fetchone() == (0,)


def test_a_name_is_kept_as_it_looks(counter: Counter) -> None:
    """HTML and SQL in a name are just its letters."""
    for name in ("<b>Al</b>", "Robert'); DROP TABLE", "A&B", "Zoë"):
        joined = counter.join(name)
        assert joined is not None
        assert joined.name == name


def test_people_are_found_by_the_start_of_their_name(counter: Counter, hand_out: HandOut, store: Store) -> None:
    """Two letters find a name whatever its accents; the drink tells two of one name apart."""
    first, second = hand_out("Élodie"), hand_out("Elodie")
    hand_out("Camille")
    counter.note(first.regular_id or 0, _order(store, 1))
    counter.note(second.regular_id or 0, _order(store, 2))
    found = counter.find("el")
    assert {(one.name, one.lines[0].name) for one in found} == {("Élodie", "Flat white"), ("Elodie", "Espresso")}
    assert [one.lines for one in counter.find("cam")] == [()]


@given(st.text(max_size=60))
@settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
def test_any_text_can_be_looked_for(counter: Counter, text: str) -> None:
    """Whatever is typed into the search field, it is an answer and never an error."""
    counter.find(text)
    counter.read(text)


@given(st.lists(st.sampled_from(["espresso", "both", "food", "visit", "redeem", "undo", "undo first"]), max_size=40))
@settings(max_examples=25, suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
def test_summaries_equal_what_the_ledger_derives(
    counter: Counter, hand_out: HandOut, store: Store, clock: StandingClock, steps: list[str]
) -> None:
    """Whatever is noted, redeemed and undone in whatever order, summary, ledger and chain agree."""
    regular = hand_out("Camille").regular_id or 0
    orders = {"espresso": _order(store, 2), "both": _order(store, 1, 3), "food": _order(store, 3), "visit": None}
    entries: list[int] = []
    for step in steps:
        clock.pass_minutes(7)
        if step in orders:
            note = counter.note(regular, orders[step])
        elif step == "redeem":
            note = counter.note(regular, orders["espresso"], redeem=True)
        else:
            note = None
            if entries:
                counter.undo(entries.pop(0 if step == "undo first" else -1))
        if note is not None:
            entries.append(note.entry_id)
        greeting = counter.greet(regular)
        assert greeting is not None
        assert 0 <= greeting.programmes[0].card.have < greeting.programmes[0].card.of
        assert greeting.programmes[0].card.rewards >= 0
    assert check(store).sound
