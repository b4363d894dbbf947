"""A second start raises the first one's window, by a file the first one watches; no socket is needed."""

from pathlib import Path

from PySide6.QtCore import QFileSystemWatcher, QObject

from cafememo.devices.signals import signal
from cafememo.ui.counter.window import CounterWindow

NAME = "raise"
_OWNER = "owner"


class SecondStart(QObject):
    """Brings the window to the front whenever another start of the same café writes the file."""

    owner_wanted = signal()
    """The other start was for the owner's window."""

    def __init__(self, folder: Path, window: CounterWindow, parent: QObject) -> None:
        super().__init__(parent)
        self._window = window
        self._file = folder / NAME
        self._file.touch(mode=0o600)
        self._watcher = QFileSystemWatcher([str(self._file)], self)
        self._watcher.fileChanged.connect(self._come_forward)

    def stop(self) -> None:
        """Hear of no other start any more."""
        self._watcher.fileChanged.disconnect(self._come_forward)

    def _come_forward(self, path: str) -> None:
        """Show the window, whatever lies on it."""
        if path not in self._watcher.files():
            self._watcher.addPath(path)
        if self._file.read_text(encoding="ascii", errors="ignore").strip() == _OWNER:
            self.owner_wanted.emit()
            return
        self._window.come_forward()


def raise_the_first(folder: Path, *, owner: bool = False) -> None:
    """Ask whoever has the café open to come forward, or to open the owner's window.

    Nothing happens where it does not watch.
    """
    file = folder / NAME
    if file.exists():
        file.write_text(f"{_OWNER}\n" if owner else "come forward\n", encoding="ascii")
