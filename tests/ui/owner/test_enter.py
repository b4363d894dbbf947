"""Enter presses whatever button has the keyboard, on every page, and nothing that has not."""

from collections.abc import Callable

import pytest
from owner_driver import CONTROL, OwnerDriver
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QSignalSpy, QTest
from PySide6.QtWidgets import QAbstractButton, QApplication

from cafememo.services.counter import Counter
from cafememo.store.store import Store
from cafememo.ui.owner.parts import Choice
from cafememo.ui.owner.regulars import RegularsPage

Own = Callable[..., OwnerDriver]
KEYS = ((Qt.Key.Key_Return, Qt.KeyboardModifier.NoModifier), (Qt.Key.Key_Enter, Qt.KeyboardModifier.KeypadModifier))


@pytest.fixture
def camille(store: Store, counter: Counter) -> int:
    """Remember somebody who was here; the café is closed then."""
    joined = counter.join("Camille")
    assert joined is not None
    counter.note(joined.regular_id, store.favourite_ids[0])
    store.close()
    return joined.regular_id


def shown(driver: OwnerDriver, regular_id: int) -> RegularsPage:
    """Show somebody beside the list, and return the page."""
    page = driver.page("regulars")
    assert isinstance(page, RegularsPage)
    driver.until(lambda: page.source.complete)
    page.go_to(regular_id)
    driver.until(lambda: page.pane.whole)
    return page


def button_of(driver: OwnerDriver, page: str, name: str) -> QAbstractButton:
    """Return a button of a page once it can be pressed, the keyboard on it."""

    def there() -> list[QAbstractButton]:
        found = driver.page(page).findChildren(QAbstractButton, name)
        return [one for one in found if one.isVisible() and one.isEnabled()]

    driver.until(lambda: bool(there()))
    button = there()[0]
    button.setFocus()
    driver.until(button.hasFocus)
    return button


@pytest.mark.parametrize(("key", "modifier"), KEYS)
def test_enter_presses_the_buttons_of_the_pane(
    own: Own, camille: int, key: Qt.Key, modifier: Qt.KeyboardModifier
) -> None:
    """Beside the list Enter opens all visits, goes back, and asks with whom to merge; both keys of that name do."""
    driver = own()
    page = shown(driver, camille)
    pane = page.pane
    button_of(driver, "regulars", "all_button")
    driver.press(key, modifier)
    driver.until(lambda: pane.stack.currentWidget() is not pane.body)
    button_of(driver, "regulars", "back_button")
    driver.press(key, modifier)
    driver.until(lambda: pane.stack.currentWidget() is pane.body)
    button_of(driver, "regulars", "merge_button")
    driver.press(key, modifier)
    assert page.merging.merge_sheet.isVisible()


@pytest.mark.parametrize(
    ("page", "name"),
    [
        ("regulars", "add_button"),
        ("regulars", "chip_reward"),
        ("menu", "chip_archived"),
        ("menu", "sold_out_switch"),
        ("programme", "try_button"),
        ("insights", "chip_three_months"),
        ("devices", "sound_switch"),
        ("staff", "add_button"),
        ("preferences", "change_pin_button"),
        ("about", "copy_button"),
    ],
)
def test_enter_presses_on_every_page(own: Own, page: str, name: str) -> None:
    """Whatever kind of button it is, Enter does what the space bar does, once."""
    driver = own(page=page)
    pressed = QSignalSpy(button_of(driver, page, name).clicked)
    driver.press(Qt.Key.Key_Return)
    assert pressed.count() == 1


def test_a_button_made_anew_is_pressed_too(own: Own) -> None:
    """In another scale everything is made anew, and Enter still presses it."""
    driver = own()
    theme = driver.owner.theme
    driver.owner.set_theme(type(theme)(theme.tokens, 1.2, theme.reduced_motion))
    button_of(driver, "regulars", "add_button")
    driver.press(Qt.Key.Key_Return)
    page = driver.page("regulars")
    assert isinstance(page, RegularsPage)
    assert page.newcomer.name_field.hasFocus()


def test_enter_in_a_text_is_the_texts_own(own: Own, camille: int) -> None:
    """In a field of several lines Enter begins a line, and in one of a single line it presses nothing."""
    driver = own()
    page = shown(driver, camille)
    notes = page.pane.body.details.notes_field
    notes.setFocus()
    driver.type("a")
    driver.press(Qt.Key.Key_Return)
    driver.type("b")
    assert notes.toPlainText() == "a\nb"
    pressed = QSignalSpy(page.head.add_button.clicked)
    page.head.search_field.returnPressed.connect(page.head.add_button.setFocus)
    driver.press(Qt.Key.Key_F, CONTROL)
    driver.press(Qt.Key.Key_Return)
    assert page.head.add_button.hasFocus()
    assert pressed.count() == 0


def test_a_held_enter_presses_once(own: Own) -> None:
    """The key held down repeats nothing, and with Ctrl it presses nothing."""
    driver = own()
    button = button_of(driver, "regulars", "chip_reward")
    pressed = QSignalSpy(button.clicked)
    driver.press(Qt.Key.Key_Return, CONTROL)
    assert pressed.count() == 0
    QTest.keyPress(button, Qt.Key.Key_Return)
    repeated = QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_Return, Qt.KeyboardModifier.NoModifier, "\r", autorep=True)
    QApplication.sendEvent(button, repeated)
    assert pressed.count() == 1


def test_enter_on_leaving_a_pin_leaves_it(own: Own) -> None:
    """Where Enter in a field keeps a new PIN, on the button that leaves it alone it does that."""
    driver = own(page="preferences")
    button_of(driver, "preferences", "change_pin_button")
    driver.press(Qt.Key.Key_Return)
    leave = button_of(driver, "preferences", "leave_pin_button")
    driver.press(Qt.Key.Key_Return)
    driver.until(lambda: not leave.isVisible())
    assert QApplication.focusWidget() is not leave


@pytest.mark.qt_log_ignore("This plugin does not support", extend=True)  # raising a list, grabbing keys: no screen
def test_enter_opens_a_choice(own: Own) -> None:
    """The list of a choice opens by Enter as by the space bar, and Enter chooses from it."""
    driver = own(page="menu")
    driver.until(lambda: any(one.isVisible() for one in driver.page("menu").findChildren(Choice)))
    choice = next(one for one in driver.page("menu").findChildren(Choice) if one.isVisible())
    choice.setFocus()
    before = choice.currentIndex()
    driver.press(Qt.Key.Key_Return)
    driver.until(choice.view().isVisible)
    QTest.keyClick(choice.view(), Qt.Key.Key_Down)
    QTest.keyClick(choice.view(), Qt.Key.Key_Return)
    driver.until(lambda: not choice.view().isVisible())
    assert choice.currentIndex() == before + 1
