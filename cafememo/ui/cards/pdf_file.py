"""Files that are wholly there or not at all: written beside their place, synced, and only then given their name."""

from pathlib import Path

from PySide6.QtCore import QFileDevice, QIODevice, QSaveFile
from PySide6.QtGui import QPdfWriter

from cafememo.domain.sheets import Size
from cafememo.domain.trouble import DiskFull, FileHeld, FileNotWritable, StoreUnavailable, Trouble
from cafememo.ui.cards.sheet_pages import set_up

RESOLUTION = 1_200
"""Dots an inch that positions are rounded to: a fiftieth of a millimetre."""


class PdfFile:
    """A PDF in the making. Paint on `writer`, end the painter, then `keep` it or `drop` it."""

    def __init__(self, path: Path, paper: Size, title: str) -> None:
        """Begin a PDF of one paper.

        Raises FileNotWritable where its folder lets none be made, FileHeld where what is there cannot be replaced.
        It says what made it and what it is, nothing of anybody.
        """
        self.path = path
        self._file = _begin(path)
        self.writer = QPdfWriter(self._file)
        self.writer.setResolution(RESOLUTION)
        self.writer.setTitle(title)
        self.writer.setCreator("Cafémémo")
        set_up(self.writer, paper)

    def keep(self) -> None:
        """Have the file be there. Raises DiskFull and its like where not all of it was taken; then nothing is."""
        _keep(self._file, self.path)

    def drop(self) -> None:
        """Leave nothing of it."""
        self._file.cancelWriting()
        self._file.commit()

    def fail(self) -> Trouble:
        """Leave nothing of it, and return what stood in the way of painting it."""
        reason = _trouble(self._file, self.path)
        self.drop()
        return reason


def write_whole(path: Path, content: bytes) -> None:
    """Write a file at once. Raises FileNotWritable, DiskFull and its like; then nothing of it is there."""
    file = _begin(path)
    file.write(content)
    _keep(file, path)


def _begin(path: Path) -> QSaveFile:
    file = QSaveFile(str(path))
    # Where only the file itself may be written, a half-written one would stand in its place.
    file.setDirectWriteFallback(False)
    if not file.open(QIODevice.OpenModeFlag.WriteOnly):
        raise _not_begun(file, path)
    return file


def _keep(file: QSaveFile, path: Path) -> None:
    if not file.commit():
        raise _trouble(file, path)


def _not_begun(file: QSaveFile, path: Path) -> FileNotWritable:
    """Return why nothing could be begun: that is never a disk that failed in the middle."""
    # QSaveFile says this of a file that may not be written, and of a folder of that name.
    held = file.error() is QFileDevice.FileError.WriteError
    return FileHeld(path) if held else FileNotWritable(path)


def _trouble(file: QSaveFile, path: Path) -> Trouble:
    """Return what stood in the way, as the program speaks of it."""
    match file.error():
        case QFileDevice.FileError.RenameError if path.exists():  # on Windows, where another program has it open
            return FileHeld(path)
        case QFileDevice.FileError.ResourceError:
            return DiskFull(path)
        case QFileDevice.FileError.WriteError | QFileDevice.FileError.FatalError:
            return StoreUnavailable(path)
        case _:
            return FileNotWritable(path)
