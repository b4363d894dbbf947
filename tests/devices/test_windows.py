"""Filters on the windows that get the focus."""

from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QGuiApplication, QWindow
from pytestqt.qtbot import QtBot

from cafememo.devices.windows import WindowWatch


class Watch(WindowWatch):
    """Writes down which windows are sent an event of ours."""

    def __init__(self) -> None:
        super().__init__()
        self.heard: list[QObject] = []

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Write down, and let pass."""
        if event.type() is QEvent.Type.User:
            self.heard.append(watched)
        return False


def test_windows_are_watched_from_their_first_focus_until_all_are_left(qtbot: QtBot) -> None:
    """A window that never had the focus is not watched, one that had it is heard once an event, and none afterwards."""
    windows = QWindow(), QWindow()
    first, second = windows

    def heard(watch: Watch) -> list[QObject]:
        watch.heard.clear()
        for window in windows:
            QGuiApplication.sendEvent(window, QEvent(QEvent.Type.User))
        return list(watch.heard)

    def focus(window: QWindow) -> None:
        window.show()
        window.requestActivate()
        qtbot.waitUntil(lambda: QGuiApplication.focusWindow() is window)

    watch = Watch()
    focus(first)
    watch._watch_windows()
    assert heard(watch) == [first]
    focus(second)
    focus(first)
    assert heard(watch) == [first, second]
    watch._leave_windows()
    assert heard(watch) == []
    focus(second)
    assert heard(watch) == []
