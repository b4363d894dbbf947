"""What the owner does to the menu shows at the counter at once, while somebody is being greeted there."""

from collections.abc import Callable

import pytest
from menu_driver import MenuDriver
from owner_driver import OwnerDriver
from PySide6.QtCore import Qt

from cafememo.domain.order import Order, OrderLine
from cafememo.services.counter import Counter
from cafememo.store.store import Store
from cafememo.ui.counter.greeting import GreetingPage
from cafememo.ui.owner.menu_group import GroupEditor
from support import Handed


@pytest.fixture
def camille(store: Store, counter: Counter, hand_out: Callable[..., Handed]) -> Handed:
    """Hand a card out to Camille, whose usual is an espresso, and close the café."""
    handed = hand_out("Camille")
    assert handed.regular_id is not None
    for _ in range(3):
        counter.note(handed.regular_id, store.favourite_ids[1])
    store.close()
    return handed


def greet(driver: OwnerDriver, card: Handed) -> GreetingPage:
    """Have somebody greeted at the counter, and return the page."""
    screen = driver.program.screen
    screen.take_card(card.token)
    page = screen.pages.greeting_page()
    driver.until(page.isVisible)
    return page


def test_a_name_shows_in_the_greeting_on_the_counter(own: Callable[..., OwnerDriver], camille: Handed) -> None:
    """Somebody is being greeted while their usual is renamed: the greeting says the new name, and an undo the old."""
    page = MenuDriver(own(page="menu"))
    greeting = greet(page.window, camille)
    assert "Espresso" in greeting.usual_tile.accessibleName()
    page.choose("Espresso")
    page.window.press(Qt.Key.Key_Return)
    page.window.type("Ristretto")
    page.window.press(Qt.Key.Key_Tab)
    page.told("“Espresso” renamed")
    page.until(lambda: "Ristretto" in greeting.usual_tile.accessibleName())
    page.undo()
    page.until(lambda: "Espresso" in greeting.usual_tile.accessibleName())


def test_an_archived_usual_is_told_and_cannot_be_chosen(own: Callable[..., OwnerDriver], camille: Handed) -> None:
    """The greeting keeps the name of what somebody always has, and the order builder says that it has left the menu."""
    page = MenuDriver(own(page="menu"))
    page.choose("Espresso")
    page.window.press(Qt.Key.Key_Delete)
    page.told("“Espresso” archived")
    screen = page.window.program.screen
    greeting = greet(page.window, camille)
    assert "Espresso" in greeting.usual_tile.accessibleName()
    greeting.change_button.click()
    change = screen.pages.change_page()
    page.until(change.isVisible)
    assert "The item had before is no longer on the menu." in change.ticket.open_line.accessibleName()
    assert "Espresso" not in [one.accessibleName() for one in change.menu_pane.grid.tiles if one.isVisible()]


def test_the_order_builder_has_a_new_option_at_once(own: Callable[..., OwnerDriver], camille: Handed) -> None:
    """An option added to a group is there for whoever is being asked what they want."""
    page = MenuDriver(own(page="menu"))
    greeting = greet(page.window, camille)
    greeting.change_button.click()
    change = page.window.program.screen.pages.change_page()
    page.until(change.isVisible)
    page.segment("Making order")
    page.choose("Heat")
    editor = page.editor
    assert isinstance(editor, GroupEditor)
    page.click(editor.add_button)
    page.told("Option added to “Heat”")
    page.window.type("lukewarm")
    page.window.press(Qt.Key.Key_Tab)
    page.told("“New option” renamed")
    assert "lukewarm" in [one.accessibleName() for one in change.options_pane.buttons if one.isVisible()]


def test_a_newcomer_is_offered_what_the_owner_has_just_chosen(
    store: Store, hand_out: Callable[..., Handed], own: Callable[..., OwnerDriver]
) -> None:
    """An item given the first place is offered to the next newcomer, without a restart."""
    noor = hand_out("Noor")
    store.close()
    page = MenuDriver(own(page="menu"))
    page.choose("Croissant")
    choice = page.editor.findChild(type(page.page.pane.item_editor.favourite_choice), "favourite_choice")  # type: ignore[union-attr]
    assert choice is not None
    choice.setFocus()
    page.window.press(Qt.Key.Key_Down)
    page.told("“Croissant” offered to new regulars")
    greeting = greet(page.window, noor)
    assert greeting.usual_tile.accessibleName() == "A favourite here: Croissant"


def sell_out(page: MenuDriver, group: str, *options: str) -> None:
    """Say of options that they are sold out today, or that they are not."""
    page.segment("Making order")
    page.choose(group)
    for option in options:
        editor = page.editor
        assert isinstance(editor, GroupEditor)
        model = editor.card_list.rows_model
        editor.card_list.setCurrentIndex(model.index([row.title for row in model.rows].index(option)))
        page.settle()
        page.click(editor.option_editor.sold_out_switch)
        page.settle()


@pytest.fixture
def noor(store: Store, counter: Counter, hand_out: Callable[..., Handed]) -> Handed:
    """Hand a card out to Noor, whose usual is a flat white with oat milk, and close the café."""
    handed = hand_out("Noor")
    assert handed.regular_id is not None
    with store.transaction():
        oat = store.orders.keep(Order((OrderLine(1, (2, 3)),)))
    for _ in range(3):
        counter.note(handed.regular_id, oat)
    store.close()
    return handed


def test_a_usual_that_cannot_be_made_is_told_at_the_greeting(own: Callable[..., OwnerDriver], noor: Handed) -> None:
    """Live, while Noor is being greeted: first the oat milk is sold out, then every milk; an undo takes it back."""
    page = MenuDriver(own(page="menu"))
    greeting = greet(page.window, noor)
    assert greeting.message_label.text() == ""
    sell_out(page, "Milk", "oat milk")
    page.until(lambda: greeting.message_label.text() == "Oat milk is sold out today.")
    assert "Oat milk is sold out today" in greeting.announcement()
    sell_out(page, "Milk", "whole milk")
    why = "Flat white cannot be made today: no choice of “Milk” is left."
    page.until(lambda: greeting.message_label.text() == why)
    page.undo()
    page.undo()
    page.until(lambda: greeting.message_label.text() == "")


def test_what_is_sold_out_while_the_order_is_put_together_is_said_there(
    own: Callable[..., OwnerDriver], noor: Handed
) -> None:
    """The open page marks it at once, also after the owner changed something else, and refuses it in a sentence."""
    page = MenuDriver(own(page="menu"))
    greet(page.window, noor).change_button.click()
    change = page.window.program.screen.pages.change_page()
    page.until(change.isVisible)
    sell_out(page, "Milk", "oat milk", "whole milk")
    tile = next(one for one in change.menu_pane.grid.tiles if one.accessibleName() == "Flat white")
    page.until(lambda: tile.accessibleDescription() == "sold out: Milk")
    assert "no choice of “Milk” is left" in change.ticket.open_line.sentence()
    page.segment("Items")
    page.choose("Espresso")
    page.window.press(Qt.Key.Key_Return)
    page.window.type("Ristretto")
    page.window.press(Qt.Key.Key_Tab)
    page.told("“Espresso” renamed")
    assert "Ristretto" in [one.accessibleName() for one in change.menu_pane.grid.tiles if one.isVisible()]
    assert tile.accessibleDescription() == "sold out: Milk"
    assert not tile.isEnabled()


def test_what_is_archived_while_it_is_ordered_is_taken_out(own: Callable[..., OwnerDriver], camille: Handed) -> None:
    """The open page says that it has just left the menu, and there is nothing of it to be noted."""
    page = MenuDriver(own(page="menu"))
    greet(page.window, camille).change_button.click()
    change = page.window.program.screen.pages.change_page()
    page.until(change.isVisible)
    page.choose("Espresso")
    page.window.press(Qt.Key.Key_Delete)
    page.told("“Espresso” archived")
    page.until(lambda: change.draft().lines == ())
    assert change.ticket.open_line.sentence() == "Espresso has just left the menu."
    assert not change.note_button.isEnabled()
