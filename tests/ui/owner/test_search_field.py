"""The search of the owner's pages: emptied by one button, by one key."""

from collections.abc import Callable

import pytest
from owner_driver import OwnerDriver
from PySide6.QtCore import QRect, Qt
from PySide6.QtTest import QTest

from cafememo.ui.kit.theme import Theme
from cafememo.ui.owner.parts import LOWEST
from cafememo.ui.owner.search_field import SearchField


@pytest.mark.parametrize(("key", "language"), [("menu", "en"), ("regulars", "fr"), ("about", "en")])
def test_a_search_is_emptied_by_a_press(own: Callable[..., OwnerDriver], key: str, language: str) -> None:
    """The cross is there while letters are, says what it does and by which key, and the keyboard goes on typing."""
    driver = own(page=key, language=language)
    field = driver.page(key).findChild(SearchField)
    assert isinstance(field, SearchField)
    driver.until(field.isVisible)
    button = field.clear_button
    assert not button.isVisible()
    field.setFocus()
    driver.type("esp", on=field)
    assert button.isVisible()
    assert min(button.width(), button.height()) >= LOWEST
    assert field.rect().contains(button.geometry())
    said = {"en": ("Clear the search", "Esc"), "fr": ("Effacer la recherche", "Échap")}[language]
    assert button.accessibleName() == said[0]
    assert button.accessibleDescription() == f"{said[0]} ({said[1]})"
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    assert (field.text(), field.hasFocus(), button.isVisible()) == ("", True, False)
    driver.type("x", on=field)
    driver.press(Qt.Key.Key_Escape, on=field)
    assert field.text() == ""


def test_letters_keep_off_the_cross_in_a_language_written_from_the_right(own: Callable[..., OwnerDriver]) -> None:
    """The cross stands where reading ends, be that at the left, and the room of the letters ends before it."""
    driver = own(page="menu")
    field = SearchField(Theme(), "Search", parent=driver.owner)
    field.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    field.setGeometry(QRect(0, 0, 300, 44))
    field.show()
    field.setText("esp")
    assert field.clear_button.geometry().left() == 0
    assert field.textMargins().left() > 0
    assert field.textMargins().right() == 0
