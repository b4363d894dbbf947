"""The test page on its way to a printer or into a PDF; it makes no card."""

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from cafememo.devices.printers import PrinterState, print_each_once, state_of
from cafememo.devices.signals import Emits, signal_as_annotated
from cafememo.domain.trouble import StoreUnavailable, Trouble
from cafememo.ui.cards.page_painting import PagePainter
from cafememo.ui.cards.sheet_pages import Layout, set_up
from cafememo.ui.cards.test_page import TestPage
from cafememo.ui.kit.words import translate
from cafememo.ui.owner.print_files import FileWork

if TYPE_CHECKING:
    from PySide6.QtPrintSupport import QPrinter


class TestPrinting(QObject):
    """Prints one test page at a time."""

    __test__ = False  # not for pytest, whatever its name is

    sent: Emits[PrinterState] = signal_as_annotated()
    written: Emits[Path] = signal_as_annotated()
    failed: Emits[Trouble] = signal_as_annotated()

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.on = False
        """Whether one is being printed."""
        self.printer_name = ""
        self._work: FileWork | PagePainter | None = None

    def to_file(self, layout: Layout, path: Path, *, with_back: bool) -> None:
        """Write it; `written` or `failed` follows."""
        self.on = True
        work = FileWork(path, layout.sheet.paper, _title(), _page(layout, with_back=with_back), self)
        self._work = work
        work.written.connect(self._written)
        work.failed.connect(self._failed)
        work.begin()

    def to_printer(self, layout: Layout, printer: "QPrinter", *, with_back: bool) -> None:
        """Send it; `sent` or `failed` follows."""
        self.on = True
        self.printer_name = printer.printerName()
        print_each_once(printer, both_sides=with_back)
        if not set_up(printer, layout.sheet.paper):
            self.on = False
            self.sent.emit(PrinterState.OTHER_PAPER)
            return
        printer.setDocName(_title())
        work = PagePainter(printer, _page(layout, with_back=with_back), self)
        self._work = work
        self._printer = printer  # which must live as long as it is painted on
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
        self.on = False
        self.sent.emit(state_of(self.printer_name))

    def _not_sent(self) -> None:
        self._failed(StoreUnavailable())


def _title() -> str:
    return translate("test page", "Test page")


def _page(layout: Layout, *, with_back: bool) -> TestPage:
    return TestPage(layout.sheet, layout.x, layout.y, with_back=with_back)
