"""What the owner does to the menu shows at the counter at once, while somebody is being greeted there."""

from collections.abc import Callable

import pytest
from menu_driver import MenuDriver
from owner_driver import OwnerDriver
from PySide6.QtCore import Qt

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
