"""Who works here, arranged by the owner and taken back."""

import pytest

from cafememo.domain.pin import OWNER, Gone, Right, Wrong, staff_member
from cafememo.domain.staff import Deed, Role
from cafememo.services import team
from cafememo.services.counter import Counter
from cafememo.services.history import History
from cafememo.services.pins import Pins
from cafememo.services.staff import opens_owners_window
from cafememo.store.people import add_regular
from cafememo.store.store import Store
from support import StandingClock

LEA = 1


@pytest.fixture
def history(store: Store) -> History:
    """Give what does and takes back."""
    return History(store)


def hire(history: History, store: Store, name: str) -> int:
    """Add somebody as the page does, and return their id."""

    def job(store: Store) -> int:
        staff_id = team.hire(store, name)
        assert staff_id is not None
        last = team.last_entry(store)
        history.also(lambda: team.refuse_if_busy(store, staff_id, last))
        return staff_id

    return history.do("hired", job)[0]


def names(store: Store) -> list[str]:
    """Return who works here, in order."""
    return [one.name for one in store.facts.staff]


def test_somebody_is_hired_after_the_others_and_taken_back(store: Store, history: History) -> None:
    """A new one is the last tile, a barista without a PIN; an undo leaves nobody."""
    hire(history, store, "  Sam\u202e ")
    assert names(store) == ["Léa", "Sam"]
    assert store.facts.staff[1].role is Role.BARISTA
    history.undo()
    assert names(store) == ["Léa"]


def test_who_noted_something_since_stays(
    store: Store, history: History, counter: Counter, clock: StandingClock
) -> None:
    """To take a hiring back would leave visits without a name, and is refused."""
    sam = hire(history, store, "Sam")
    with store.transaction():
        camille = add_regular(store.connection, "Camille", clock.at)
    counter.note(camille, None, staff_id=sam)
    assert history.undo().conflict
    assert names(store) == ["Léa", "Sam"]


@pytest.mark.parametrize("name", ["", "  ", "\u200b\u202e"])
def test_a_name_that_cannot_be_read_hires_nobody(store: Store, history: History, name: str) -> None:
    """Nothing is written, and nothing is there to take back."""
    assert history.do("hired", lambda store: team.hire(store, name))[0] is None
    assert history.do("renamed", lambda store: team.rename(store, LEA, name))[0] is False
    assert (names(store), history.next_undo()) == (["Léa"], "")


def test_two_may_be_called_alike(store: Store, history: History) -> None:
    """A second Léa is another person, with an id of her own."""
    assert hire(history, store, "Léa") != LEA
    assert names(store) == ["Léa", "Léa"]


def test_who_leaves_keeps_the_name_and_can_come_back(store: Store, history: History, clock: StandingClock) -> None:
    """Gone from the tiles and still named in what they noted; back, the last tile, or where they were by an undo."""
    hire(history, store, "Sam")
    history.do("left", lambda store: team.leave(store, clock, LEA))
    assert names(store) == ["Sam"]
    assert store.facts.staff_name(LEA) == "Léa"
    assert team.team(store).left_at == {LEA: clock.at}
    history.do("back", lambda store: team.come_back(store, LEA))
    assert names(store) == ["Sam", "Léa"]
    history.undo()
    history.undo()
    assert names(store) == ["Léa", "Sam"]
    assert team.team(store).left_at == {}


def test_tiles_are_put_into_another_order(store: Store, history: History) -> None:
    """The order given is the order of the tiles; the same order once more is no action."""
    sam, ines = hire(history, store, "Sam"), hire(history, store, "Inès")
    history.do("order", lambda store: team.order(store, [ines, LEA, sam]))
    assert names(store) == ["Inès", "Léa", "Sam"]
    history.do("same", lambda store: team.order(store, [ines, LEA, sam]))
    assert history.undo().name == "order"
    assert names(store) == ["Léa", "Sam", "Inès"]


def test_what_baristas_may_not_is_kept_with_the_cafe(store: Store, history: History) -> None:
    """Nothing is withheld at first; what is, is one by one, and let again by an undo."""
    assert store.facts.withheld == frozenset()
    history.do("a", lambda store: team.withhold(store, Deed.MOVE, withheld=True))
    history.do("b", lambda store: team.withhold(store, Deed.USUAL, withheld=True))
    assert store.facts.withheld == {Deed.MOVE, Deed.USUAL}
    history.undo()
    assert store.facts.withheld == {Deed.MOVE}


def test_a_pin_comes_back_by_an_undo(store: Store, history: History, clock: StandingClock) -> None:
    """Taken away by mistake, a PIN is the same one again afterwards."""
    asked = Pins(store, clock)
    history.do("set", lambda _store: asked.put(staff_member(LEA), "4321"))
    history.do("away", lambda _store: asked.put(staff_member(LEA), None))
    assert asked.check(staff_member(LEA), "") == Right()
    history.undo()
    assert isinstance(asked.check(staff_member(LEA), "9999"), Wrong)
    assert store.facts.staff[0].asks_pin


def test_only_an_owner_with_a_long_pin_opens_the_owners_window(
    store: Store, history: History, clock: StandingClock
) -> None:
    """A barista's right PIN does not, nor none at all, nor an owner's of four digits, nor who has left."""
    asked, lea = Pins(store, clock), staff_member(LEA)
    asked.set_pin(OWNER, "111111")
    history.do("set", lambda _store: asked.put(lea, "654321"))
    assert opens_owners_window(store, asked, lea, "654321") == Gone()
    history.do("owner", lambda store: team.give_role(store, LEA, Role.OWNER))
    assert opens_owners_window(store, asked, lea, "654321") == Right()
    assert isinstance(opens_owners_window(store, asked, lea, "111111"), Wrong)
    history.do("short", lambda _store: asked.put(lea, "4321"))
    assert opens_owners_window(store, asked, lea, "4321") == Gone()
    history.do("none", lambda _store: asked.put(lea, None))
    assert opens_owners_window(store, asked, lea, "") == Gone()
    history.undo()
    history.undo()
    history.do("left", lambda store: team.leave(store, clock, LEA))
    assert opens_owners_window(store, asked, lea, "654321") == Gone()
    assert opens_owners_window(store, asked, OWNER, "111111") == Right()
