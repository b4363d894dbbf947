"""What happens when the program itself is at fault: it is logged, told, and the counter goes on."""

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtGui import QGuiApplication

from cafememo import crash_log

if TYPE_CHECKING:
    from cafememo.ui.counter.screen import CounterScreen


class CrashHandler(QObject):
    """Logs where a bug struck, without its message: that could hold a name."""

    def __init__(self, folder: Path, screen: "CounterScreen", parent: QObject) -> None:
        super().__init__(parent)
        self._screen = screen
        self._details = ""
        crash_log.log_into(folder)

    def report(self, error: BaseException) -> None:
        """Log a bug and tell it at the counter, where Enter copies the details."""
        self._details = crash_log.note(error)
        self._screen.show_bug(self._copy)

    def _copy(self) -> None:
        """Put the details where they can be pasted from."""
        QGuiApplication.clipboard().setText(self._details)
        self._screen.show_idle()
