"""Figures saved as a file: the owner chooses where, and is told that it is there or why it is not."""

from functools import partial
from pathlib import Path

from PySide6.QtCore import QDir, QObject, QStandardPaths, Qt
from PySide6.QtWidgets import QFileDialog, QWidget

from cafememo.devices.signals import signal
from cafememo.domain.trouble import DiskFull, FolderNotWritable, Trouble
from cafememo.services.csv_file import write_csv
from cafememo.ui.kit.beside import beside
from cafememo.ui.kit.figures import decimal_comma
from cafememo.ui.kit.words import translate
from cafememo.ui.owner.insights_pictures import Picture


class Saving(QObject):
    """Asks for a place, then writes there, beside everything else: a stick may be slow."""

    said = signal(str)
    """What became of it, in a sentence."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._window = parent
        self.dialog: QFileDialog | None = None
        self._picture: Picture | None = None
        self._name = ""

    def ask(self, picture: Picture) -> None:
        """Ask where the figures of a picture are to be saved."""
        self._close()
        self._picture = picture
        dialog = self.dialog = QFileDialog(self._window, translate("insights", "Save as CSV"))
        dialog.setObjectName("save_dialog")
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setModal(False)
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setFileMode(QFileDialog.FileMode.AnyFile)
        dialog.setNameFilter(translate("insights", "Tables (*.csv)"))
        dialog.setDefaultSuffix("csv")
        documents = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
        dialog.setDirectory(documents if documents and Path(documents).is_dir() else QDir.homePath())
        dialog.selectFile(f"{picture.title}.csv")
        dialog.fileSelected.connect(self.save_to)
        dialog.destroyed.connect(self._closed)
        dialog.show()

    def save_to(self, file: str) -> None:
        """Write the figures of the picture that was asked about."""
        picture = self._picture
        if picture is None:
            return
        path = Path(file)
        self._name = path.name
        write = partial(write_csv, path, picture.header, picture.rows, decimal_comma=decimal_comma())
        beside(write, self._saved, self._not_saved)

    def _saved(self, _done: object) -> None:
        self.said.emit(translate("insights", "Saved: {file}").format(file=self._name))

    def _not_saved(self, reason: Trouble) -> None:
        self.said.emit(_sentence(reason))

    def _close(self) -> None:
        """Put a question away that was not answered."""
        if self.dialog is not None:
            self.dialog.close()
            self.dialog = None

    def _closed(self, _gone: object) -> None:
        self.dialog = None


def _sentence(reason: Trouble) -> str:
    """Say why a file was not written."""
    match reason:
        case DiskFull():
            return translate("insights", "Not saved: there is no room left there.")
        case FolderNotWritable():
            return translate("insights", "Not saved: nothing can be written in this folder. Choose another one.")
        case _:
            return translate("insights", "Not saved: the disk does not answer.")
