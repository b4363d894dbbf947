"""The owner has left their window: told after some minutes without a touch of it, whatever the counter beside does."""

from PySide6.QtCore import QObject
from PySide6.QtGui import QWindow

from cafememo.devices.idleness import IdleWatch


class AbsenceWatch(IdleWatch):
    """Watches one window for touches, as `IdleWatch` does all of them."""

    def __init__(self, window: QWindow, parent: QObject) -> None:
        super().__init__(parent)
        self._window = window

    def _watch_windows(self) -> None:
        self._window.installEventFilter(self)

    def _leave_windows(self) -> None:
        self._window.removeEventFilter(self)
