"""A second start raises the first one's window, by a file the first one watches; no socket is needed."""

from pathlib import Path

from PySide6.QtCore import QFileSystemWatcher, QObject
from PySide6.QtWidgets import QWidget

NAME = "raise"


class SecondStart(QObject):
    """Brings the window to the front whenever another start of the same café writes the file."""

    def __init__(self, folder: Path, window: QWidget, parent: QObject) -> None:
        super().__init__(parent)
        self._window = window
        self._file = folder / NAME
        self._file.touch(mode=0o600)
        self._watcher = QFileSystemWatcher([str(self._file)], self)
        self._watcher.fileChanged.connect(self._come_forward)

    def _come_forward(self, path: str) -> None:
        """Show the window, whatever lies on it."""
        if path not in self._watcher.files():
            self._watcher.addPath(path)
        self._window.showNormal() if self._window.isMinimized() else self._window.show()
        self._window.raise_()
        self._window.activateWindow()


def raise_the_first(folder: Path) -> None:
    """Ask whoever has the café open to come forward; nothing happens where it does not watch."""
    file = folder / NAME
    if file.exists():
        file.write_text("come forward\n", encoding="ascii")
