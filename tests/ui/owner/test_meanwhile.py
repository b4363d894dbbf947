"""What the owner changes about somebody while the counter greets them, holds them in a round, or takes their order."""

from collections.abc import Callable
from functools import partial

import pytest
from menu_driver import MenuDriver
from owner_driver import OwnerDriver
from PySide6.QtCore import Qt

from cafememo.domain.menu import Content
from cafememo.domain.order import Order, OrderLine
from cafememo.domain.person import Field
from cafememo.services import merging, people, programmes, taking_back
from cafememo.services.counter import Counter
from cafememo.store.store import Store
from cafememo.ui.counter.change import ChangePage
from cafememo.ui.counter.greeting import GreetingPage
from cafememo.ui.counter.screen import CounterScreen
from support import Handed, StandingClock

FLAT_WHITE, CROISSANT = Order((OrderLine(1, (1, 3)),)), Order((OrderLine(3),))
MILK = frozenset({Content.MILK})


class Both:
    """The counter and the owner's window beside each other."""

    def __init__(self, driver: OwnerDriver, clock: StandingClock) -> None:
        self.driver, self.clock = driver, clock
        self.memory = driver.owner.memory

    @property
    def screen(self) -> CounterScreen:
        """Return the counter's screen."""
        return self.driver.program.screen

    @property
    def greeting(self) -> GreetingPage:
        """Return the page of the greeting."""
        return self.screen.pages.greeting_page()

    @property
    def change(self) -> ChangePage:
        """Return the page an order is put together on."""
        return self.screen.pages.change_page()

    def scan(self, card: Handed) -> None:
        """Have a card scanned at the counter, and its regular greeted."""
        before = len(self.screen.ordering.round.seats)
        self.screen.take_card(card.token)
        self.driver.until(lambda: len(self.screen.ordering.round.seats) == before + 1)

    def press(self, key: Qt.Key) -> None:
        """Press a key at the counter."""
        page = self.screen.page
        self.driver.press(key, on=page.menu_pane.search_field if isinstance(page, ChangePage) else self.screen)
        self.settle()

    def act(self, job: Callable[[Store], object]) -> None:
        """Have the owner do something, and the counter hear of it."""
        self.memory.act("Done", job)
        self.settle()

    def take_back(self) -> None:
        """Have the owner take the last action back."""
        self.memory.undo()
        self.settle()

    def avoid(self, card: Handed, contents: frozenset[Content]) -> None:
        """Have the owner keep what somebody avoids."""
        who = card.regular_id or 0
        self.act(partial(people.avoid, clock=self.clock, regular_id=who, contents=contents, staff_id=None))

    def settle(self) -> None:
        """Wait until all that was asked of the store was answered, and what that asked for as well."""
        for _ in range(4):
            done: list[bool] = []
            self.memory.ask(lambda _store: True, done.append)
            self.driver.until(lambda done=done: bool(done))  # type: ignore[misc]  # one of its own each time

    def visits(self, card: Handed) -> int:
        """Return how often somebody was here."""
        found: list[int] = []

        def count(counter: Counter) -> int:
            greeting = counter.greet(card.regular_id or 0)
            return -1 if greeting is None else greeting.visits

        self.driver.program.desk.ask(count, found.append, found.append)
        self.driver.until(lambda: bool(found))
        return found[0]

    def toast(self) -> str:
        """Return what the line at the bottom of the counter tells."""
        return self.screen.pages.shown_toast().accessibleName()

    def tabs(self) -> list[str]:
        """Return what the tabs of the round say."""
        return [tab.accessibleName() for tab in self.greeting.round_tabs.tabs if tab.isVisible()]


@pytest.fixture
def cards(store: Store, counter: Counter, hand_out: Callable[..., Handed]) -> dict[str, Handed]:
    """Hand out three cards; Camille always has a flat white with whole milk. The café is closed then."""
    made = {name: hand_out(name) for name in ("Camille", "Malik", "Noor")}
    with store.transaction():
        order_id = store.orders.keep(FLAT_WHITE)
    for _ in range(3):
        counter.note(made["Camille"].regular_id or 0, order_id)
    store.close()
    return made


@pytest.fixture
def both(own: Callable[..., OwnerDriver], cards: dict[str, Handed], clock: StandingClock) -> Both:
    """Open the owner's window on the menu, beside the counter."""
    return Both(own(page="menu"), clock)


def test_an_order_in_the_making_is_held_against_what_is_avoided_by_now(both: Both, cards: dict[str, Handed]) -> None:
    """Told at once on the open menu, and Enter asks for a second press before anything is noted."""
    both.scan(cards["Camille"])
    both.press(Qt.Key.Key_F7)
    assert both.screen.page is both.change
    both.change.toggle_usual()
    both.avoid(cards["Camille"], MILK)
    said = both.change.ticket.open_line.sentence()
    assert said.startswith("What Camille avoids has just changed. ")
    assert "Camille avoids milk." in said
    assert both.change.ticket.usual_toggle.isChecked()
    assert both.change.draft().finish() == FLAT_WHITE
    both.press(Qt.Key.Key_Return)
    assert both.change.note_button.text().startswith("Press again: ")
    assert both.visits(cards["Camille"]) == 3
    both.press(Qt.Key.Key_Return)
    both.driver.until(lambda: both.visits(cards["Camille"]) == 4)


def test_a_second_press_is_asked_for_anew_of_what_changed_in_between(both: Both, cards: dict[str, Handed]) -> None:
    """Between the first press and the second something else is avoided: the next press is a first one again."""
    both.avoid(cards["Camille"], MILK)
    both.scan(cards["Camille"])
    both.press(Qt.Key.Key_F7)
    both.press(Qt.Key.Key_Return)
    assert both.change.note_button.asks_again()
    both.avoid(cards["Camille"], MILK | {Content.CAFFEINE})
    assert not both.change.note_button.asks_again()
    both.avoid(cards["Camille"], frozenset())
    assert both.change.ticket.open_line.sentence() == "What Camille avoids has just changed."
    both.press(Qt.Key.Key_Return)
    both.driver.until(lambda: both.visits(cards["Camille"]) == 4)


def test_a_greeting_is_held_against_what_is_avoided_by_now(both: Both, cards: dict[str, Handed]) -> None:
    """The greeting says it at once, and Enter asks; taken back by the owner, Enter notes."""
    both.scan(cards["Camille"])
    both.avoid(cards["Camille"], MILK)
    assert "Camille avoids milk." in both.greeting.message_label.text()
    both.press(Qt.Key.Key_Return)
    assert both.greeting.usual_button.text().startswith("Press again: ")
    both.take_back()
    assert "avoids" not in both.greeting.message_label.text()
    both.press(Qt.Key.Key_Return)
    both.driver.until(lambda: both.visits(cards["Camille"]) == 4)


def test_an_undo_at_the_counter_reaches_the_open_menu(both: Both, cards: dict[str, Handed]) -> None:
    """What was forgotten at the counter and is brought back by its undo speaks against the order on the open menu."""
    both.avoid(cards["Camille"], MILK)
    both.scan(cards["Camille"])
    both.screen.avoiding._regular_id = cards["Camille"].regular_id or 0
    both.screen.avoiding.remember(frozenset())
    both.settle()
    assert both.toast().startswith("Forgotten.")
    both.press(Qt.Key.Key_F7)
    both.screen.undo()
    both.settle()
    assert "Camille avoids milk." in both.change.ticket.open_line.sentence()


def test_a_visit_taken_back_from_the_list_of_today_reaches_who_waits(both: Both, cards: dict[str, Handed]) -> None:
    """Somebody in a round that is kept is greeted without a visit taken back, or with one given to them."""
    both.scan(cards["Camille"])
    both.scan(cards["Malik"])
    assert [seat.greeting.visits for seat in both.screen.ordering.round.seats] == [3, 0]
    both.screen.reviewing.open()
    both.settle()
    newest = both.screen.pages.today_page().browse_part.today_list.marked
    assert newest is not None
    both.screen.reviewing.undo(newest.entry_id)
    both.settle()
    assert [seat.greeting.visits for seat in both.screen.ordering.round.seats] == [2, 0]
    both.screen.reviewing.move(newest.entry_id - 1, cards["Malik"].regular_id or 0)
    both.settle()
    assert [seat.greeting.visits for seat in both.screen.ordering.round.seats] == [1, 1]


def test_what_is_asked_of_somebody_does_not_overwrite_the_owner(both: Both, cards: dict[str, Handed]) -> None:
    """The counter's page of what somebody avoids is left, with a sentence, where the owner changed it meanwhile."""
    both.scan(cards["Camille"])
    both.screen.avoiding.open()
    both.settle()
    assert both.screen.page is both.screen.pages.avoids
    both.avoid(cards["Camille"], MILK)
    assert both.screen.page is both.greeting
    assert both.greeting.message_label.text() == "What Camille avoids was changed meanwhile. Ask again."


def test_what_was_chosen_in_a_round_is_called_by_its_new_name(both: Both, cards: dict[str, Handed]) -> None:
    """Chosen among the favourites or put together on the menu, each seat's order says the new name, tab and tile."""
    page = MenuDriver(both.driver)
    both.scan(cards["Malik"])
    both.scan(cards["Noor"])
    both.press(Qt.Key.Key_F2)
    both.scan(cards["Camille"])
    both.press(Qt.Key.Key_F7)
    both.change.menu_pane.item_chosen.emit(2)
    both.press(Qt.Key.Key_Return)
    assert both.tabs() == ["M: Flat white", "N: Espresso", "C: Espresso"]
    page.choose("Espresso")
    page.window.press(Qt.Key.Key_Return)
    page.window.type("Ristretto")
    page.window.press(Qt.Key.Key_Tab)
    page.told("“Espresso” renamed")
    both.settle()
    assert both.tabs() == ["M: Flat white", "N: Ristretto", "C: Ristretto"]
    assert "Ristretto" in both.greeting.usual_tile.accessibleName()
    page.undo()
    both.settle()
    assert both.tabs() == ["M: Flat white", "N: Espresso", "C: Espresso"]


def test_a_new_name_stands_on_the_open_menu(both: Both, cards: dict[str, Handed]) -> None:
    """Renamed while their order is put together, somebody is called by the new name; the order stays."""
    both.scan(cards["Camille"])
    both.press(Qt.Key.Key_F7)
    both.change.change_quantity(1)
    job = partial(people.tell, regular_id=cards["Camille"].regular_id or 0, field=Field.NAME, text="Kamilla")
    both.act(job)
    assert both.change.ticket.name_label.text() == "Kamilla"
    assert both.change.draft().lines[0].quantity == 2
    assert both.change.ticket.open_line.sentence() == ""


def test_another_usual_is_shown_and_what_was_chosen_stays(both: Both, cards: dict[str, Handed]) -> None:
    """Pinned by the owner it is what Enter notes; what the counter chose before is noted, and still held against."""
    who = cards["Camille"].regular_id or 0
    both.scan(cards["Malik"])
    both.scan(cards["Camille"])

    def pin(order: Order) -> None:
        both.act(lambda store: people.pin(store, who, (store.orders.keep(order),)))

    pin(CROISSANT)
    assert both.greeting.usual_tile.accessibleName().endswith("Croissant")
    both.press(Qt.Key.Key_F2)
    assert both.tabs()[1].startswith("C: Flat white")
    both.act(lambda store: people.pin(store, who, tuple(store.orders.keep(one) for one in _OTHERS)))
    assert both.tabs()[1].startswith("C: Flat white")
    both.avoid(cards["Camille"], MILK)
    assert "Camille avoids milk." in both.greeting.message_label.text()
    both.press(Qt.Key.Key_Return)
    assert both.greeting.usual_button.text().startswith("Press again: ")


_OTHERS = tuple(Order((OrderLine(3, quantity=number),)) for number in range(1, 6))


def test_a_visit_taken_back_shows_at_the_greeting(both: Both, cards: dict[str, Handed]) -> None:
    """The visits and the stamps are those that are left, and so they are after the owner's undo."""
    both.scan(cards["Camille"])
    stamps = both.screen.ordering.round.seat.greeting.programmes[0].card.have
    both.act(
        lambda store: taking_back.turn(
            store, clock=both.clock, entry_id=1, staff_id=None, back=True, also=both.memory.also
        )
    )
    greeting = both.screen.ordering.round.seat.greeting
    assert (greeting.visits, greeting.programmes[0].card.have) == (2, stamps - 1)
    both.take_back()
    greeting = both.screen.ordering.round.seat.greeting
    assert (greeting.visits, greeting.programmes[0].card.have) == (3, stamps)


def test_a_reward_given_is_there_and_one_taken_away_is_told(both: Both, cards: dict[str, Handed]) -> None:
    """Given by the owner it can be had at once; taken away after it was chosen, the order is not free, and said so."""
    both.scan(cards["Malik"])
    both.scan(cards["Camille"])
    assert not both.greeting.redeem_button.isVisible()
    who = cards["Camille"].regular_id or 0
    both.act(
        partial(taking_back.give, clock=both.clock, regular_id=who, programme_id=1, staff_id=None, also=_also(both))
    )
    assert both.greeting.redeem_button.isVisible()
    both.press(Qt.Key.Key_F4)
    both.press(Qt.Key.Key_F4)
    assert both.screen.ordering.round.free() == 1
    both.take_back()
    assert both.screen.ordering.round.free() == 0
    assert both.toast() == "The reward of C is gone: the order is not free any more."


def _also(both: Both) -> Callable[[Callable[[], object]], None]:
    return both.memory.also


def test_another_size_of_the_card_shows_at_the_greeting(
    both: Both, cards: dict[str, Handed], clock: StandingClock
) -> None:
    """A card made smaller gives the reward at once, and it can be had; taken back, it is gone."""
    both.scan(cards["Camille"])
    before = both.screen.ordering.round.seat.greeting.programmes[0].card
    both.act(lambda store: programmes.resize(store, 1, 2, clock.at))
    card = both.screen.ordering.round.seat.greeting.programmes[0].card
    assert (card.of, card.rewards) == (2, 1)
    assert both.greeting.redeem_button.isVisible()
    both.take_back()
    assert both.screen.ordering.round.seat.greeting.programmes[0].card == before
    assert not both.greeting.redeem_button.isVisible()


def in_bin(card: Handed) -> Callable[[Store], object]:
    """Return what puts somebody into the bin."""
    return partial(people.put_in_bin, regular_ids=(card.regular_id or 0,), now=StandingClock().now())


@pytest.mark.parametrize("key", [None, Qt.Key.Key_F7])
def test_who_is_binned_leaves_the_screen(both: Both, cards: dict[str, Handed], key: Qt.Key | None) -> None:
    """Alone at the greeting, or with the menu open: the counter rests and says that nothing is noted for them."""
    both.scan(cards["Camille"])
    if key is not None:
        both.press(key)
    both.act(in_bin(cards["Camille"]))
    assert both.screen.page is both.screen.idle_page
    assert both.toast() == "C is not among the regulars any more. Nothing is noted for them."
    both.take_back()
    both.scan(cards["Camille"])
    assert both.greeting.isVisible()


def test_who_is_binned_leaves_the_round_and_the_others_are_noted(both: Both, cards: dict[str, Handed]) -> None:
    """They are taken out and named by an initial; the seat shown stays, and one Enter notes the others."""
    for name in ("Malik", "Camille", "Noor"):
        both.scan(cards[name])
    both.act(in_bin(cards["Camille"]))
    assert [tab[0] for tab in both.tabs()] == ["M", "N"]
    assert both.greeting.name_label.text() == "Noor"
    assert both.toast() == "C is not among the regulars any more. Nothing is noted for them."
    both.press(Qt.Key.Key_Return)
    both.driver.until(lambda: [both.visits(cards[name]) for name in ("Malik", "Noor")] == [1, 1])
    both.take_back()
    assert both.visits(cards["Camille"]) == 3


def test_the_menu_stays_open_for_who_is_left(both: Both, cards: dict[str, Handed]) -> None:
    """Somebody else of the round is binned while an order is put together: it goes on, and Enter says what it does."""
    both.scan(cards["Malik"])
    both.scan(cards["Camille"])
    both.press(Qt.Key.Key_F7)
    assert both.change.note_button.text() == "Take this"
    both.act(in_bin(cards["Malik"]))
    assert both.screen.page is both.change
    assert both.change.note_button.text() == "Note this order"
    both.press(Qt.Key.Key_Return)
    both.driver.until(lambda: both.visits(cards["Camille"]) == 4)


def test_who_is_brought_back_into_a_round_is_known_anew(both: Both, cards: dict[str, Handed]) -> None:
    """Left out, binned by the owner, and brought back by the counter's undo: they are not in the round."""
    both.scan(cards["Malik"])
    both.scan(cards["Camille"])
    both.press(Qt.Key.Key_Delete)
    both.act(in_bin(cards["Camille"]))
    both.screen.undo()
    both.settle()
    assert [seat.greeting.name for seat in both.screen.ordering.round.seats] == ["Malik"]


@pytest.mark.parametrize("names", [("Malik", "Camille"), ("Noor", "Malik")])
def test_enter_pressed_in_the_same_moment_notes_nothing_and_who_is_left_can_be_noted(
    both: Both, cards: dict[str, Handed], names: tuple[str, str]
) -> None:
    """Put into the bin unheard: the round is not noted, which is said; without them the next Enter notes it."""
    gone, stays = (cards[name] for name in names)
    both.scan(gone)
    both.scan(stays)
    before = both.visits(stays)
    both.memory.act("Done", in_bin(gone))
    both.press(Qt.Key.Key_Return)
    assert [seat.greeting.regular_id for seat in both.screen.ordering.round.seats] == [stays.regular_id]
    assert both.greeting.message_label.text().startswith("Not noted: this has changed meanwhile.")
    assert both.toast() == f"{names[0][0]} is not among the regulars any more. Nothing is noted for them."
    assert both.visits(stays) == before
    both.press(Qt.Key.Key_Return)
    both.driver.until(lambda: both.visits(stays) == before + 1)


def merged(both: Both, keep: Handed, other: Handed) -> Callable[[Store], object]:
    """Return what makes two entries one."""
    return lambda store: merging.merge(store, both.clock, keep.regular_id or 0, other.regular_id or 0, both.memory.also)


def test_who_is_merged_is_greeted_as_whom_they_are_by_now(both: Both, cards: dict[str, Handed]) -> None:
    """The name, the visits and what is avoided are those of both together, and Enter notes it for them."""
    both.avoid(cards["Camille"], MILK)
    both.scan(cards["Malik"])
    both.act(merged(both, cards["Camille"], cards["Malik"]))
    assert both.greeting.name_label.text() == "Camille"
    assert "Camille avoids milk." in both.greeting.message_label.text()
    both.press(Qt.Key.Key_Return)
    assert both.greeting.usual_button.text().startswith("Press again: ")
    both.press(Qt.Key.Key_Return)
    both.driver.until(lambda: both.visits(cards["Camille"]) == 4)


def test_who_is_parted_again_is_greeted_as_whose_card_was_scanned(both: Both, cards: dict[str, Handed]) -> None:
    """The merge taken back, the card in their hand says who they are; what is noted is theirs again."""
    both.scan(cards["Malik"])
    both.act(merged(both, cards["Camille"], cards["Malik"]))
    assert both.greeting.name_label.text() == "Camille"
    both.take_back()
    assert both.greeting.name_label.text() == "Malik"
    assert [seat.greeting.regular_id for seat in both.screen.ordering.round.seats] == [cards["Malik"].regular_id]
    both.press(Qt.Key.Key_F2)
    both.driver.until(lambda: both.visits(cards["Malik"]) == 1)
    assert both.visits(cards["Camille"]) == 3


def test_two_of_a_round_that_are_merged_are_one_person_with_two_orders(both: Both, cards: dict[str, Handed]) -> None:
    """The second order is a further one of the same visit, behind the first, and the others keep their seats."""
    for name in ("Camille", "Noor", "Malik"):
        both.scan(cards[name])
    both.act(merged(both, cards["Camille"], cards["Malik"]))
    seats = both.screen.ordering.round.seats
    assert [(seat.greeting.name, seat.further) for seat in seats] == [
        ("Camille", False),
        ("Camille", True),
        ("Noor", False),
    ]
    assert both.screen.ordering.round.at == 1
    both.press(Qt.Key.Key_Return)
    both.driver.until(lambda: both.visits(cards["Camille"]) == 4)
