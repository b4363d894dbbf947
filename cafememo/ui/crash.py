"""What happens when the program itself is at fault: it is logged, told, and the counter goes on."""

import logging
import traceback
from logging.handlers import RotatingFileHandler
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtGui import QGuiApplication

if TYPE_CHECKING:
    from cafememo.ui.counter.screen import CounterScreen

_log = logging.getLogger("cafememo.crash")


class CrashHandler(QObject):
    """Logs where a bug struck, without its message: that could hold a name."""

    def __init__(self, folder: Path, screen: "CounterScreen", parent: QObject) -> None:
        super().__init__(parent)
        self._screen = screen
        self._details = ""
        _write_to(folder)
        _log.propagate = False

    def report(self, error: BaseException) -> None:
        """Log a bug and tell it at the counter, where Enter copies the details."""
        self._details = details_of(error)
        _log.error("%s", self._details)
        self._screen.show_bug(self._copy)

    def _copy(self) -> None:
        """Put the details where they can be pasted from."""
        QGuiApplication.clipboard().setText(self._details)
        self._screen.show_idle()


def _write_to(folder: Path) -> None:
    """Log into this folder and no other: a café opened after another one, by the same program, has its own log."""
    for handler in tuple(_log.handlers):
        _log.removeHandler(handler)
        handler.close()
    try:
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        _log.addHandler(RotatingFileHandler(folder / "cafememo.log", maxBytes=200_000, backupCount=3, encoding="utf-8"))
    except OSError:
        _log.addHandler(logging.NullHandler())


def details_of(error: BaseException) -> str:
    """Return the kind of an error and the places it came through: no values, no message, no data."""
    places = [f"  {Path(frame.filename).name}:{frame.lineno} {frame.name}" for frame in
              traceback.extract_tb(error.__traceback__)]  # fmt: skip
    return "\n".join((type(error).__name__, *places))
