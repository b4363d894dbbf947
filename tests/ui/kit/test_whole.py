"""A window is seen whole on the screen it opens on."""

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from cafememo.ui.kit.whole import show_whole


def shown(qtbot: QtBot, size: QSize, *, large: bool = False) -> QWidget:
    """Return a window of this size, as it was shown."""
    window = QWidget()
    qtbot.addWidget(window)
    window.resize(size)
    show_whole(window, large=large)
    return window


def test_a_window_larger_than_its_screen_takes_the_room_there_is(qtbot: QtBot) -> None:
    """A window larger than its screen is no larger than that any more."""
    room = QApplication.primaryScreen().availableGeometry().size()
    window = shown(qtbot, room + QSize(300, 200))
    assert window.isMaximized()
    assert (window.width() <= room.width(), window.height() <= room.height()) == (True, True)


def test_a_window_that_has_room_keeps_its_size(qtbot: QtBot) -> None:
    """A window that has room is shown as large as it is."""
    window = shown(qtbot, QSize(300, 200))
    assert (window.isMaximized(), window.size()) == (False, QSize(300, 200))


def test_a_window_beside_one_that_takes_all_room_takes_it_too(qtbot: QtBot) -> None:
    """A window that is to be large is, whatever its size was."""
    assert shown(qtbot, QSize(300, 200), large=True).isMaximized()
