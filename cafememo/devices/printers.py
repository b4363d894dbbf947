"""Which printers this computer knows, how one is, and how it is to print; asked on a thread: it may take a second."""

from enum import StrEnum, auto
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QObject

from cafememo.devices.newest import Newest
from cafememo.devices.print_service import answers, stay_on_this_machine
from cafememo.devices.signals import signal

if TYPE_CHECKING:
    from PySide6.QtPrintSupport import QPrinter


class Printers(NamedTuple):
    """Printers by their names, and the one that is printed to where none was chosen: "" for none."""

    names: tuple[str, ...] = ()
    usual: str = ""
    silent: bool = False
    """The print service does not answer: nothing is known of any printer."""


class PrinterFinder(QObject):
    """Looks for printers when asked to; `found` follows."""

    found = signal(Printers)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._looking: Newest[None, Printers] | None = None

    def look(self) -> None:
        """Look for printers now."""
        if self._looking is None:
            self._looking = Newest("printers", _look, self._tell, self)
        self._looking.give(None)

    def stop(self) -> None:
        """Tell nothing any more; what the print service is asked is waited for. Harmless when stopped already."""
        looking, self._looking = self._looking, None
        if looking is not None:
            looking.stop()

    def _tell(self, printers: Printers) -> None:
        self.found.emit(printers)


def _look(_asked: None) -> Printers:
    return printers_here()


def printers_here() -> Printers:
    """Ask the print service of this computer which printers there are; it may take seconds to say nothing."""
    if not answers():
        return Printers(silent=True)
    from PySide6.QtPrintSupport import QPrinterInfo  # noqa: PLC0415 - only where printers are asked for

    return Printers(tuple(QPrinterInfo.availablePrinterNames()), QPrinterInfo.defaultPrinterName())


class PrinterState(StrEnum):
    """What can be learnt of a printer before it is printed to, and after."""

    READY = auto()
    STOPPED = auto()
    """Its queue stands: somebody stopped it, or a job failed."""
    GONE = auto()
    """This computer knows no printer of that name."""
    OTHER_PAPER = auto()
    """Its driver takes no paper of the size that is wanted."""
    SILENT = auto()
    """The print service of this computer does not answer."""
    ONE_SIDED = auto()
    """It does not turn sheets over, and backs are wanted."""


class PrinterFacts(NamedTuple):
    """What a printer's system tells of it."""

    state: PrinterState = PrinterState.READY
    turns_sheets: bool = True


RESOLUTION = 1_200
"""Dots an inch that positions are rounded to, whatever the printer makes of them."""


def state_of(name: str) -> PrinterState:
    """Look how a printer is, which may take a moment.

    Printing itself always says yes: a queue that stands keeps what it is sent, and one that is gone loses it.
    """
    stay_on_this_machine()
    from PySide6.QtPrintSupport import QPrinter, QPrinterInfo  # noqa: PLC0415 - only where something is printed

    info = QPrinterInfo.printerInfo(name)
    if info.isNull():
        return PrinterState.GONE
    return PrinterState.STOPPED if info.state() == QPrinter.PrinterState.Error else PrinterState.READY


def facts_of(name: str) -> PrinterFacts:
    """Look how a printer is and what it does, which may take a while.

    Qt lets no other thread go on while it asks: it asks only once the service has answered.
    """
    state = state_of(name) if answers() else PrinterState.SILENT
    return PrinterFacts(state, state is not PrinterState.READY or prints_both_sides(name))


def prints_both_sides(name: str) -> bool:
    """Tell whether a printer turns sheets over by itself, as far as its system knows."""
    from PySide6.QtPrintSupport import QPrinter, QPrinterInfo  # noqa: PLC0415 - only where something is printed

    modes = QPrinterInfo.printerInfo(name).supportedDuplexModes()
    return not modes or bool({QPrinter.DuplexMode.DuplexLongSide, QPrinter.DuplexMode.DuplexAuto} & set(modes))


def printer_named(name: str) -> "QPrinter":
    """Return a printer as it can be printed to: the one of that name where it is there, else the usual one."""
    stay_on_this_machine()
    from PySide6.QtPrintSupport import QPrinter  # noqa: PLC0415 - only where something is printed

    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    if name:
        printer.setPrinterName(name)  # one it does not know is let be
    return printer


def print_each_once(printer: "QPrinter", *, both_sides: bool) -> None:
    """Have a printer print every page once and in full size, on one side of a sheet or both.

    Cards asked for in two copies would be two people's, and one side alone must be said: a printer set to turn sheets
    over would put two sheets of cards onto one.
    """
    from PySide6.QtPrintSupport import QPrinter  # noqa: PLC0415 - only where something is printed

    printer.setCopyCount(1)
    printer.setPrintRange(QPrinter.PrintRange.AllPages)
    printer.setPageOrder(QPrinter.PageOrder.FirstPageFirst)
    printer.setFullPage(True)
    printer.setResolution(RESOLUTION)
    mode = QPrinter.DuplexMode.DuplexLongSide if both_sides else QPrinter.DuplexMode.DuplexNone
    printer.setDuplex(mode)
    _print_as_painted(printer)


_CUPS_OPTIONS = 0xFE00
"""Where Qt keeps what CUPS is told with a job, names and values in turn; it has no name for it outside."""
_RESHAPING = frozenset(
    {
        *("number-up", "number-up-layout", "page-border", "page-set", "page-ranges", "outputorder", "OutputOrder"),
        *("fit-to-page", "fitplot", "scaling", "print-scaling", "natural-scaling", "mirror", "orientation-requested"),
    }
)
_AS_PAINTED = ("number-up", "1", "print-scaling", "none")


def _print_as_painted(printer: "QPrinter") -> None:
    """Have CUPS put one page on a side, in its size: what makes pages smaller or fewer is also asked in its window.

    It is told so, rather than nothing: a queue may have wishes of its own that count where a job has none.
    """
    from PySide6.QtPrintSupport import QPrintEngine  # noqa: PLC0415 - only where something is printed

    engine, where = printer.printEngine(), QPrintEngine.PrintEnginePropertyKey(_CUPS_OPTIONS)
    told = engine.property(where)
    if not isinstance(told, list):
        return  # a PDF of Qt's own, or another system
    pairs = zip(told[::2], told[1::2], strict=False)
    kept = [word for name, value in pairs if name not in _RESHAPING for word in (name, value)]
    engine.setProperty(where, [*kept, *_AS_PAINTED])
