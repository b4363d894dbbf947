"""The window is on the screen before anything is built, and what it first shows is the counter itself."""

from collections.abc import Callable, Iterator
from datetime import datetime

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from cafememo.ui.counter.desk import Desk
from cafememo.ui.counter.screen import CounterScreen
from cafememo.ui.counter.window import CounterWindow
from cafememo.ui.kit import words
from cafememo.ui.kit.dress import apply
from cafememo.ui.kit.lane import Lane
from cafememo.ui.kit.theme import Theme
from cafememo.ui.kit.tokens import THEMES
from support import StandingClock

MORNING = datetime(2026, 11, 23, 8, 4)  # noqa: DTZ001 - a time on the café's wall


@pytest.fixture
def desk(qtbot: QtBot, clock: StandingClock) -> Iterator[Desk]:
    """Give a desk whose café is not open yet."""
    made = Desk(Lane(), clock)
    yield made
    made.close()


@pytest.mark.parametrize("size", [(1024, 600), (1280, 800), (1920, 1080), (800, 1280)], ids=str)
@pytest.mark.parametrize("theme", sorted(THEMES))
@pytest.mark.parametrize("language", ["en", "fr", words.PSEUDO])
def test_the_counter_takes_the_place_of_its_picture(
    dressed: QApplication, qtbot: QtBot, desk: Desk, size: tuple[int, int], theme: str, language: str
) -> None:
    """Not a pixel moves when the counter is furnished, in any size, theme, language and direction."""
    words.use(language)
    look = Theme(THEMES[theme])
    apply(dressed, look)
    window = CounterWindow(look, 8 * 60 + 4)
    qtbot.addWidget(window)
    window.setLayoutDirection(
        Qt.LayoutDirection.RightToLeft if words.right_to_left() else Qt.LayoutDirection.LeftToRight
    )
    window.resize(*size)
    first = window.grab().toImage()
    screen = CounterScreen(desk, look, lambda: MORNING)
    window.furnish(screen)
    assert window.grab().toImage() == first


def test_the_first_paint_is_told_once(dressed: QApplication, qtbot: QtBot) -> None:
    """What comes after the first paint begins once, however often the window is painted."""
    told: list[bool] = []
    window = CounterWindow(Theme(), 0)
    qtbot.addWidget(window)
    window.painted.connect(lambda: told.append(True))
    window.show()
    qtbot.waitUntil(lambda: window.was_painted)
    window.repaint()
    qtbot.waitUntil(lambda: bool(told))
    window.repaint()
    dressed.processEvents()
    assert told == [True]


def direction() -> Qt.LayoutDirection:
    """Return the direction of the language now spoken."""
    return Qt.LayoutDirection.RightToLeft if words.right_to_left() else Qt.LayoutDirection.LeftToRight


class _Page(QWidget):
    """Keeps the keys it gets, and has a field that can have the keyboard instead."""

    def __init__(self) -> None:
        super().__init__()
        self.keys: list[int] = []
        self.field = QLineEdit(self)

    def keyPressEvent(self, event: object) -> None:
        """Keep the key, and have no use for F5, which goes on to the window."""
        key = event.key()  # type: ignore[attr-defined]
        self.keys.append(key)
        event.setAccepted(key != Qt.Key.Key_F5)  # type: ignore[attr-defined]


@pytest.fixture
def furnished(dressed: QApplication, qtbot: QtBot) -> Callable[[], tuple[CounterWindow, _Page]]:
    """Give a function that shows a window with a page in it."""

    def make() -> tuple[CounterWindow, _Page]:
        window = CounterWindow(Theme(), 0)
        qtbot.addWidget(window)
        page = _Page()
        window.furnish(page)
        window.show()
        window.activateWindow()
        qtbot.waitUntil(window.isActiveWindow)
        return window, page

    return make


def test_a_key_arrives_though_nothing_has_the_keyboard(furnished: Callable[[], tuple[CounterWindow, _Page]]) -> None:
    """A scan is heard by the screen whatever became of the focus."""
    window, page = furnished()
    focused = QApplication.focusWidget()
    if focused is not None:
        focused.clearFocus()
    handle = window.windowHandle()
    assert handle is not None
    QTest.keyClick(handle, Qt.Key.Key_B)
    QTest.keyClick(handle, Qt.Key.Key_F5)
    assert page.keys == [Qt.Key.Key_B, Qt.Key.Key_F5]


def test_the_screen_fills_the_window(furnished: Callable[[], tuple[CounterWindow, _Page]]) -> None:
    """The screen has the window's size, from the start and after."""
    window, page = furnished()
    assert page.size() == window.size()
    window.resize(1000, 700)
    assert page.size() == window.size()
