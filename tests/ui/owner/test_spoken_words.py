"""What a screen reader is told of the owner's window and of the counter is words, never markup."""

from collections.abc import Callable

import pytest
from owner_driver import OwnerDriver
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QWidget

from cafememo.ui.owner.pages import PAGES
from support import Handed


def hold(window: QWidget) -> None:
    """Hold what a screen reader is told of each part of a window: no markup, and no tip that says the name again."""
    for part in (window, *window.findChildren(QWidget)):
        interface = QAccessible.queryAccessibleInterface(part)
        if interface is None:
            continue
        name, described = interface.text(QAccessible.Text.Name), interface.text(QAccessible.Text.Description)
        for text in (name, described):
            assert "<span" not in text, (part, text)
            assert "&lt;" not in text, (part, text)
            assert "&amp;" not in text, (part, text)
        assert not part.toolTip() or described != name, (part, name)


@pytest.mark.parametrize("page", [page.key for page in PAGES])
def test_a_page_is_told_in_words(own: Callable[..., OwnerDriver], camille: Handed, page: str) -> None:
    """Of every part of every page no name and no description holds markup, and no tip repeats the name."""
    driver = own(page=page)
    driver.owner.header.set_cafe("Brûlerie <b>Léa</b> & Co " * 5)
    if page == "regulars":
        shown = driver.page(page)
        shown.go_to(camille.regular_id)
        driver.until(lambda: any(one.isVisible() for one in shown.findChildren(QWidget, "lost_button")))
    if page == "menu":
        shown = driver.page(page)
        driver.until(lambda: any(one.isVisible() for one in shown.findChildren(QWidget, "archive_button")))
    hold(driver.owner)


def test_the_counter_is_told_in_words(own: Callable[..., OwnerDriver], camille: Handed) -> None:
    """So are those of the counter, where somebody is greeted."""
    driver = own()
    screen = driver.program.screen
    assert camille.regular_id is not None
    driver.program.desk.greet(camille.regular_id)
    driver.until(lambda: screen.page is screen.pages.greeting)
    hold(driver.program.window)
