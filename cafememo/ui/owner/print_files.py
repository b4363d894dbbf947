"""Pages on their way into a PDF: it is wholly there in the end, or not at all."""

from pathlib import Path

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QFileDialog, QWidget

from cafememo.devices.signals import Emits, signal, signal_as_annotated
from cafememo.domain.sheets import Size
from cafememo.domain.trouble import Trouble
from cafememo.ui.cards.page_painting import PagePainter, Pages
from cafememo.ui.cards.pdf_file import PdfFile
from cafememo.ui.kit.beside import beside
from cafememo.ui.kit.words import translate
from cafememo.ui.owner.file_saving import save_dialog


class FileWork(QObject):
    """Writes one file. `written` or `failed` follows `begin`, unless it was cancelled in time."""

    progressed = signal(int, int)
    written: Emits[Path] = signal_as_annotated()
    failed: Emits[Trouble] = signal_as_annotated()

    def __init__(self, path: Path, paper: Size, title: str, pages: Pages, parent: QObject) -> None:
        super().__init__(parent)
        self._path, self._paper, self._title, self._pages = path, paper, title, pages
        self._pdf: PdfFile | None = None
        self._painter: PagePainter | None = None

    def begin(self) -> None:
        """Begin with the first page."""
        try:
            self._pdf = PdfFile(self._path, self._paper, self._title)
        except Trouble as reason:
            self.failed.emit(reason)
            return
        self._painter = PagePainter(self._pdf.writer, self._pages, self)
        self._painter.progressed.connect(self.progressed)
        self._painter.painted.connect(self._keep)
        self._painter.failed.connect(self._not_painted)
        self._painter.begin()

    def cancel(self) -> bool:
        """Leave nothing of it; False where all of it is painted and being written, which then goes on."""
        painter, pdf = self._painter, self._pdf
        if painter is None or pdf is None:
            return False
        self._painter = self._pdf = None
        painter.cancel()
        pdf.drop()
        return True

    def _keep(self) -> None:
        """Have the file be there; beside everything else, since a stick may be slow."""
        pdf, self._painter, self._pdf = self._pdf, None, None
        if pdf is not None:
            beside(pdf.keep, self._kept, self._not_kept)

    def _kept(self, _done: object) -> None:
        self.written.emit(self._path)

    def _not_kept(self, reason: Trouble) -> None:
        self.failed.emit(reason)

    def _not_painted(self) -> None:
        """Leave nothing of it, and say what the file says is wrong."""
        pdf = self._pdf
        assert pdf is not None  # noqa: S101 - it was painted on
        self._painter = self._pdf = None
        self.failed.emit(pdf.fail())


class FileQuestion(QObject):
    """Asks where a PDF is to be put; `answered` or `left` follows."""

    answered: Emits[Path] = signal_as_annotated()
    left = signal()

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        self.dialog: QFileDialog | None = None

    def ask(self, title: str, name: str) -> None:
        """Ask, beside everything else; a question not answered yet is put away."""
        self.close()
        kinds = translate("print", "PDF files (*.pdf)")
        dialog = self.dialog = save_dialog(self._window, title, kinds, f"{name}.pdf")
        dialog.setObjectName("pdf_dialog")
        dialog.accepted.connect(self._take)
        dialog.rejected.connect(self._leave)
        dialog.show()

    def close(self) -> None:
        """Put the question away."""
        dialog, self.dialog = self.dialog, None
        if dialog is not None:
            dialog.close()

    def _take(self) -> None:
        dialog, self.dialog = self.dialog, None
        if dialog is not None and dialog.selectedFiles():
            self.answered.emit(Path(dialog.selectedFiles()[0]))

    def _leave(self) -> None:
        if self.dialog is not None:
            self.dialog = None
            self.left.emit()
