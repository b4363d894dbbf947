"""A recovery sheet on its way out of the program: onto a printer or into a file, with a code that nobody has yet."""

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QLocale, QObject
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QWidget

from cafememo.codes.recovery import new_code
from cafememo.devices.signals import signal
from cafememo.domain.clock import to_local
from cafememo.domain.trouble import Trouble
from cafememo.ui.cards.pdf_file import PdfFile
from cafememo.ui.cards.sheet_pages import set_up
from cafememo.ui.kit.beside import beside
from cafememo.ui.kit.words import language, translate
from cafememo.ui.owner.print_dialog import PrinterQuestion
from cafememo.ui.owner.print_files import FileQuestion
from cafememo.ui.owner.print_words import silent_sentence
from cafememo.ui.owner.recovery_sheet import RecoverySheet, day_text, paper_of, save_sheet, sheet_title
from cafememo.ui.sentences import trouble_sentence

if TYPE_CHECKING:
    from PySide6.QtPrintSupport import QPrinter

    from cafememo.services.clock import Clock


class SheetOut(QObject):
    """Draws a code when the sheet is first asked for; printed and saved it is the same, until it is forgotten."""

    out = signal(str)
    """The sheet is printed or saved; its code, to be kept."""
    said = signal(str)
    """Why it is not, in a sentence."""

    def __init__(self, window: QWidget, clock: "Clock", parent: QObject | None = None) -> None:
        super().__init__(parent or window)
        self._window = window
        self._clock = clock
        self._cafe = ""
        self._code = ""
        self._pdf: PdfFile | None = None
        self.question = FileQuestion(window)
        self.question.answered.connect(self.save_to)
        self.printer_question = PrinterQuestion(window, self)
        self.printer_question.answered.connect(self._print_there)
        self.printer_question.none_there.connect(self._find_none)

    def save(self, cafe: str) -> None:
        """Ask where the sheet of a café is to be saved."""
        self._cafe = cafe
        self.question.ask(translate("sheet", "Save the recovery sheet"), sheet_title())

    def save_to(self, path: Path) -> None:
        """Save it there; `out` or `said` follows."""
        try:
            self._pdf = save_sheet(path, self._sheet(), paper_of(QLocale.system()))
        except Trouble as reason:
            self._not_kept(reason)
            return
        beside(self._pdf.keep, self._kept, self._not_kept)

    def print(self, cafe: str) -> None:
        """Ask for a printer."""
        self._cafe = cafe
        self.printer_question.ask()

    def _print_there(self, printer: "QPrinter") -> None:
        self.print_on(printer, self._cafe)

    def _find_none(self, silent: bool) -> None:
        """Say that there is no printer, or none that answers."""
        none = translate("sheet", "No printer is set up on this computer. Save the sheet as a PDF instead.")
        self.said.emit(silent_sentence() if silent else none)

    def print_on(self, printer: "QPrinter", cafe: str) -> None:
        """Print it on a printer that is chosen; `out` or `said` follows."""
        self._cafe = cafe
        self._print(printer)

    def forget(self) -> None:
        """Know the code no more, and ask nothing more."""
        self._code = ""
        self.question.close()
        self.printer_question.close()

    def _print(self, printer: "QPrinter") -> None:
        """Print on a printer: one copy, from edge to edge."""
        from cafememo.devices.printers import print_each_once  # noqa: PLC0415 - only where it is printed

        printer.setDocName(sheet_title())  # it is in the list of jobs, for everybody
        print_each_once(printer, both_sides=False)
        set_up(printer, paper_of(QLocale.system()))
        painter = QPainter()
        if not painter.begin(printer):
            self.said.emit(translate("sheet", "The printer does not answer. Nothing was printed."))
            return
        self._sheet().paint(painter)
        if painter.end():
            self.out.emit(self._code)
        else:
            self.said.emit(translate("sheet", "The printer does not answer. Nothing was printed."))

    def _sheet(self) -> RecoverySheet:
        """Return the sheet, with a code drawn where there is none yet."""
        self._code = self._code or new_code()
        day = to_local(*self._clock.now()).date()
        return RecoverySheet(self._cafe, day_text(day, QLocale(language())), self._code)

    def _kept(self, _done: object) -> None:
        self._pdf = None
        if self._code:
            self.out.emit(self._code)

    def _not_kept(self, reason: Trouble) -> None:
        self._pdf = None
        self.said.emit(trouble_sentence(reason))
