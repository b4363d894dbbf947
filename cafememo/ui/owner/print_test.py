"""The test page on its way to a printer or into a PDF; it makes no card."""

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from cafememo.devices.printers import PrinterFacts, PrinterState, print_each_once
from cafememo.devices.signals import Emits, signal_as_annotated
from cafememo.domain.sheets import SINGLE
from cafememo.domain.trouble import StoreUnavailable, Trouble
from cafememo.ui.cards.page_painting import PagePainter
from cafememo.ui.cards.sheet_pages import Layout, set_up
from cafememo.ui.cards.test_page import TestPage
from cafememo.ui.kit.words import translate
from cafememo.ui.owner.print_files import FileWork
from cafememo.ui.owner.print_look import PrinterLook, wrong_with

if TYPE_CHECKING:
    from PySide6.QtPrintSupport import QPrinter


class TestPrinting(QObject):
    """Prints one test page at a time."""

    __test__ = False  # not for pytest, whatever its name is

    sent: Emits[PrinterState] = signal_as_annotated()
    """It was handed to the printer, which is in this state now."""
    refused: Emits[PrinterState] = signal_as_annotated()
    """The printer is in this state, so that nothing was sent."""
    written: Emits[Path] = signal_as_annotated()
    failed: Emits[Trouble] = signal_as_annotated()

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.on = False
        """Whether one is being printed."""
        self.printer_name = ""
        self._work: FileWork | PagePainter | None = None
        self._printer: QPrinter | None = None  # which must live as long as it is painted on
        self._layout = Layout(SINGLE)
        self._with_back = False
        self._look = PrinterLook(self)
        self._look.seen.connect(self._seen)

    def to_file(self, layout: Layout, path: Path, *, with_back: bool) -> None:
        """Write it; `written` or `failed` follows."""
        self.on = True
        work = FileWork(path, layout.sheet.paper, _title(), _page(layout, with_back=with_back), self)
        self._work = work
        work.written.connect(self._written)
        work.failed.connect(self._failed)
        work.begin()

    def to_printer(self, layout: Layout, printer: "QPrinter", *, with_back: bool) -> None:
        """Send it; `refused`, `sent` or `failed` follows."""
        self.on = True
        self._printer, self._layout, self._with_back = printer, layout, with_back
        self.printer_name = printer.printerName()
        self._look.ask(self.printer_name)

    def _seen(self, facts: PrinterFacts) -> None:
        """Send it now, or tell how the printer is after it was sent."""
        printer, layout = self._printer, self._layout
        if printer is None:
            self.on = False
            self.sent.emit(facts.state)
            return
        print_each_once(printer, both_sides=self._with_back)
        state = wrong_with(facts, with_back=self._with_back)
        if state is PrinterState.READY and not set_up(printer, layout.sheet.paper):
            state = PrinterState.OTHER_PAPER
        if state is not PrinterState.READY:
            self.on, self._printer = False, None
            self.refused.emit(state)
            return
        printer.setDocName(_title())
        work = PagePainter(printer, _page(layout, with_back=self._with_back), self)
        self._work = work
        work.painted.connect(self._sent)
        work.failed.connect(self._not_sent)
        work.begin()

    def _written(self, path: Path) -> None:
        self.on = False
        self.written.emit(path)

    def _failed(self, reason: Trouble) -> None:
        self.on = False
        self.failed.emit(reason)

    def _sent(self) -> None:
        self._printer = None
        self._look.ask(self.printer_name)

    def _not_sent(self) -> None:
        self._printer = None
        self._failed(StoreUnavailable())


def _title() -> str:
    return translate("test page", "Test page")


def _page(layout: Layout, *, with_back: bool) -> TestPage:
    return TestPage(layout.sheet, layout.x, layout.y, with_back=with_back)
