"""Every page in the smallest window, in each language: no word is cut, and nothing lies beside what is seen."""

from collections.abc import Callable

import pytest
from owner_driver import OwnerDriver
from PySide6.QtCore import QRect, Qt
from PySide6.QtWidgets import QAbstractButton, QComboBox, QLabel, QLineEdit, QScrollArea, QWidget

from cafememo.services import team
from cafememo.ui.kit.wrapped_label import WrappedLabel
from cafememo.ui.owner.pages import PAGES
from cafememo.ui.owner.staff import StaffPage

PAGE_KEYS = [page.key for page in PAGES]


@pytest.mark.parametrize("language", ["en", "fr"])
@pytest.mark.parametrize("key", PAGE_KEYS)
def test_a_page_cuts_nothing(own: Callable[..., OwnerDriver], key: str, language: str) -> None:
    """All labels are whole, all controls have their least size, and nothing is scrolled sideways."""
    driver = own(page=key, language=language)
    show_small(driver)
    check(driver.page(key))


@pytest.mark.parametrize("language", ["en", "fr"])
def test_the_longest_name_widens_no_page(own: Callable[..., OwnerDriver], language: str) -> None:
    """A name of the most and widest letters, without a blank to break it at, stays within Staff."""
    driver = own(page="staff", language=language)
    done: list[object] = []
    driver.owner.memory.act("", lambda store: team.hire(store, "W" * 40), done.append)
    driver.until(lambda: bool(done))
    show_small(driver)
    page = driver.page("staff")
    assert isinstance(page, StaffPage)
    driver.until(lambda: "W" * 40 in [row.member.name for row in page.list.people.rows if row.member])
    driver.press(Qt.Key.Key_End, on=page.list)
    driver.until(lambda: any("WWWW" in label.text() for label in page.findChildren(QLabel)))
    check(page)


def show_small(driver: OwnerDriver) -> None:
    """Make the window as small as it may be, and wait for all that is asked."""
    driver.owner.resize(1024, 600)
    lane = driver.program.lane
    driver.until(lambda: lane.progress()[1] == 0 and lane._outcomes.empty())
    driver.qtbot.wait(50)


def check(page: QWidget) -> None:
    """Find nothing that is cut."""
    for label in page.findChildren(QLabel):
        if label.isVisible() and isinstance(label, WrappedLabel):  # it breaks a word no line has room for
            assert label.heightForWidth(label.width()) <= label.height() + 2, label.text()
        elif label.isVisible() and label.text():
            flags = int(Qt.TextFlag.TextWordWrap) if label.wordWrap() else 0
            room = label.fontMetrics().boundingRect(QRect(0, 0, label.width(), 10_000), flags, label.text())
            assert room.height() <= label.height() + 2, label.text()
            assert room.width() <= label.width() + 1, label.text()
    for control in page.findChildren(QWidget):
        if control.isVisible() and isinstance(control, (QAbstractButton, QLineEdit, QComboBox)):
            assert control.width() >= control.minimumSizeHint().width(), (control.objectName(), control.size())
            assert control.height() >= min(36, control.sizeHint().height()), (control.objectName(), control.size())
    for area in page.findChildren(QScrollArea):
        content = area.widget()
        if area.isVisible() and content is not None:
            assert content.width() <= area.viewport().width(), area.objectName()
