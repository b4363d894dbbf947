"""Something saved as a file: the owner chooses where, and is told that it is there or why it is not."""

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import QDir, QObject, QStandardPaths, Qt
from PySide6.QtWidgets import QFileDialog, QWidget

from cafememo.devices.signals import signal
from cafememo.domain.trouble import DiskFull, FileHeld, FileNotWritable, FolderNotWritable, Trouble
from cafememo.ui.kit.beside import beside
from cafememo.ui.kit.words import translate

Write = Callable[[Path], object]
"""Writes the file; on a thread of its own. Raises troubles."""


class FileSaving(QObject):
    """Asks for a place, then writes there, beside everything else: a stick may be slow."""

    said = signal(str)
    """What became of it, in a sentence."""
    saved = signal()
    """It is there."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._window = parent
        self.dialog: QFileDialog | None = None
        self._write: Write | None = None

    def ask_for(self, title: str, kinds: str, suggested: str, write: Write) -> None:
        """Ask where something is to be saved; the ending of the name suggested is that of all of its kind."""
        self.forget()
        self._write = write
        dialog = self.dialog = save_dialog(self._window, title, kinds, suggested)
        dialog.setObjectName("save_dialog")
        dialog.fileSelected.connect(self.save_to)
        dialog.finished.connect(self._closed)
        dialog.show()

    def save_to(self, file: str) -> None:
        """Write what was asked about."""
        if self._write is None:
            return
        beside(partial(_written, self._write, Path(file)), self._saved, self._not_saved)

    def forget(self) -> None:
        """Put a question away that was not answered, and what it was about."""
        self._write = None
        if self.dialog is not None:
            self.dialog.close()
            self.dialog = None

    def _saved(self, name: str) -> None:
        self.said.emit(translate("insights", "Saved: {file}").format(file=name))
        self.saved.emit()

    def _not_saved(self, reason: Trouble) -> None:
        self.said.emit(_sentence(reason))

    def _closed(self, _how: int) -> None:
        self.dialog = None


def save_dialog(window: QWidget, title: str, kinds: str, suggested: str) -> QFileDialog:
    """Return a window that asks where something is to be saved, beside everything else; not shown yet."""
    dialog = QFileDialog(window, title)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.setModal(False)
    dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    dialog.setFileMode(QFileDialog.FileMode.AnyFile)
    dialog.setNameFilter(kinds)
    dialog.setDefaultSuffix(suggested.rpartition(".")[2])
    documents = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
    dialog.setDirectory(documents if documents and Path(documents).is_dir() else QDir.homePath())
    dialog.selectFile(suggested)
    return dialog


def _written(write: Write, path: Path) -> str:
    """Write, and return what the file is called: another one may have been begun meanwhile."""
    write(path)
    return path.name


def _sentence(reason: Trouble) -> str:
    """Say why a file was not written."""
    match reason:
        case DiskFull():
            return translate("insights", "Not saved: there is no room left there.")
        case FileHeld():
            return translate(
                "insights",
                "Not saved: the file of that name is protected, or open in another program. "
                "Close it there, or choose another name.",
            )
        case FolderNotWritable() | FileNotWritable():
            return translate("insights", "Not saved: nothing can be written in this folder. Choose another one.")
        case _:
            return translate("insights", "Not saved: the disk does not answer.")
