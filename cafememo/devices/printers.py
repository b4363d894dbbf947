"""Which printers this computer knows, asked of its print service on a thread: that may take a second."""

import os
from pathlib import Path
from typing import NamedTuple

from PySide6.QtCore import QObject

from cafememo.devices.newest import Newest
from cafememo.devices.signals import signal

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
