"""Which printers this computer knows, asked of its print service on a thread: that may take a second."""

import os
from enum import StrEnum, auto
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QObject

from cafememo.devices.newest import Newest
from cafememo.devices.signals import signal

if TYPE_CHECKING:
    from PySide6.QtPrintSupport import QPrinter

_CUPS_SOCKETS = ("/run/cups/cups.sock", "/var/run/cups/cups.sock", "/private/var/run/cupsd")


class Printers(NamedTuple):
    """Printers by their names, and the one that is printed to where none was chosen: "" for none."""

    names: tuple[str, ...] = ()
    usual: str = ""


class PrinterFinder(QObject):
    """Looks for printers when asked to; `found` follows."""

    found = signal(Printers)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._looking: Newest[None, Printers] | None = None

    def look(self) -> None:
        """Look for printers now."""
        if self._looking is None:
            self._looking = Newest("printers", _printers_here, self._tell, self)
        self._looking.give(None)

    def stop(self) -> None:
        """Tell nothing any more; what the print service is asked is waited for. Harmless when stopped already."""
        looking, self._looking = self._looking, None
        if looking is not None:
            looking.stop()

    def _tell(self, printers: Printers) -> None:
        self.found.emit(printers)


def _printers_here(_asked: None) -> Printers:
    """Ask the print service of this computer."""
    stay_on_this_machine()
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


def stay_on_this_machine() -> None:
    """Have CUPS asked through a socket of this machine, whatever the system's settings say: nothing goes to a network.

    Left to itself its library goes to a port where the socket is not there, and to servers elsewhere. Where
    CUPS_SERVER names a socket that is there, which is on this machine as any file is, that one is kept.
    """
    named = os.environ.get("CUPS_SERVER", "")
    if named.startswith("/") and Path(named).is_socket():
        return
    sockets = [one for one in _CUPS_SOCKETS if Path(one).exists()]
    os.environ["CUPS_SERVER"] = sockets[0] if sockets else _CUPS_SOCKETS[0]
