"""Where cards or a test page are to go: a printer that the system's window gives, or a file."""

from pathlib import Path

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from cafememo.devices.signals import Emits, signal, signal_as_annotated
from cafememo.ui.kit.words import translate
from cafememo.ui.owner.print_dialog import PrinterQuestion
from cafememo.ui.owner.print_files import FileQuestion


class WhereTo(QObject):
    """Asks one thing at a time; `on` tells whether it does."""

    printer_chosen = signal(object)
    """A QPrinter as it is to be printed to."""
    path_chosen: Emits[Path] = signal_as_annotated()
    left = signal()
    none_there = signal(bool)
    """There is no printer; True where that is not known, since the print service does not answer."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self.on = self.for_test = False
        self.file_question = FileQuestion(window)
        self.printer_question = PrinterQuestion(window)
        self.file_question.answered.connect(self._take_path)
        self.file_question.left.connect(self._leave)
        self.printer_question.answered.connect(self._take_printer)
        self.printer_question.left.connect(self._leave)
        self.printer_question.none_there.connect(self._find_none)

    def ask_printer(self, wanted: str, *, for_test: bool) -> None:
        """Ask for a printer; the one of that name is chosen at first."""
        self.on, self.for_test = True, for_test
        self.printer_question.ask(wanted)

    def ask_file(self, *, for_test: bool) -> None:
        """Ask for a place."""
        self.on, self.for_test = True, for_test
        if for_test:
            self.file_question.ask(translate("print", "Test page as a PDF"), translate("print", "Test page", "a file"))
        else:
            self.file_question.ask(
                translate("print", "Blank cards as a PDF"), translate("print", "Blank cards", "a file")
            )

    def close(self) -> None:
        """Put what is asked away."""
        self.file_question.close()
        self.printer_question.close()
        self.on = False

    def _take_path(self, path: Path) -> None:
        self.on = False
        self.path_chosen.emit(path)

    def _take_printer(self, printer: object) -> None:
        self.on = False
        self.printer_chosen.emit(printer)

    def _leave(self) -> None:
        self.on = False
        self.left.emit()

    def _find_none(self, silent: bool) -> None:
        self.on = False
        self.none_there.emit(silent)
