"""Choosing a printer, whatever is printed.

Which there are is asked first, beside everything else: a service that says nothing would hold the program up. Then the
system's own window opens, the café's printer chosen.
"""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QDialog, QWidget

from cafememo.devices.printers import Printers, printer_named, printers_here
from cafememo.devices.signals import Emits, signal, signal_as_annotated
from cafememo.ui.kit.beside import beside
from cafememo.ui.kit.lane import ignore

if TYPE_CHECKING:
    from PySide6.QtPrintSupport import QPrintDialog, QPrinter


class PrinterQuestion(QObject):
    """Asks for a printer; `answered`, `left` or `none_there` follows."""

    answered: "Emits[QPrinter]" = signal_as_annotated()
    """A printer as it is to be printed to."""
    left = signal()
    none_there = signal(bool)
    """There is none; True where that is not known, since the print service does not answer."""

    def __init__(self, window: QWidget, parent: QObject | None = None, *, to_file: bool = False) -> None:
        """Ask over `window`; `to_file` where the system's window may make a file, which needs no printer."""
        super().__init__(parent or window)
        self._window = window
        self._to_file = to_file
        self._wanted = ""
        self._waiting = False
        self.printer: QPrinter | None = None
        self.dialog: QPrintDialog | None = None

    def ask(self, wanted: str = "") -> None:
        """Look which printers there are, and ask, the one of that name being chosen at first."""
        self.close()
        self._wanted, self._waiting = wanted, True
        beside(printers_here, self._open, ignore)

    def close(self) -> None:
        """Put the question away."""
        self._waiting = False
        dialog, self.dialog = self.dialog, None
        if dialog is not None:
            dialog.close()

    def _open(self, printers: Printers) -> None:
        """Open the window, unless somebody else had asked."""
        if not self._waiting:
            return
        self._waiting = False
        if not printers.names and (printers.silent or not self._to_file):
            self.none_there.emit(printers.silent)
            return
        from PySide6.QtPrintSupport import QAbstractPrintDialog, QPrintDialog  # noqa: PLC0415 - as `printer_named`

        self.printer = printer_named(self._wanted if self._wanted in printers.names else printers.usual)
        dialog = self.dialog = QPrintDialog(self.printer, self._window)
        dialog.setObjectName("print_dialog")
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        option = QAbstractPrintDialog.PrintDialogOption
        if not self._to_file:  # there is a button for that, whose file is there wholly or not at all
            dialog.setOption(option.PrintToFile, False)  # noqa: FBT003 - Qt's
        for one in (
            option.PrintSelection,
            option.PrintPageRange,
            option.PrintCurrentPage,
            option.PrintCollateCopies,
        ):
            dialog.setOption(one, False)  # noqa: FBT003 - Qt's
        dialog.finished.connect(self._finished)
        QDialog.open(dialog)  # whose own signature its stubs do not know

    def _finished(self, result: int) -> None:
        if self.dialog is None:
            return
        self.dialog = None
        if result == QDialog.DialogCode.Accepted and self.printer is not None:
            self.answered.emit(self.printer)
        else:
            self.left.emit()
