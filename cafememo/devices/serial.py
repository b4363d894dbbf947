"""Scanners at a serial port or a USB port that looks like one (USB-CDC), through QtSerialPort.

Only bytes come in, never keys: such a scanner works whatever layout the keyboard has and whatever window has
the focus. QtSerialPort is part of the extra `devices` and is imported when a scanner is first started.
"""

import os
from collections.abc import Iterable
from typing import TYPE_CHECKING, Final, NamedTuple

from PySide6.QtCore import QObject, QTimer

from cafememo.codes.payload import Misread, Token
from cafememo.devices.foreign import HeldText
from cafememo.devices.framing import Framing
from cafememo.devices.signals import signal
from cafememo.devices.state import DeviceState, next_wait

if TYPE_CHECKING:
    from PySide6.QtSerialPort import QSerialPort

IDLE_MS = 100
"""Quiet after which a scan without CR or LF is whole; 9,600 baud sends a character a millisecond."""
BAUD = 9_600
"""What scanners at a real serial line leave the factory with; USB ones take any."""
SCANNER_MAKERS: Final = frozenset({0x05E0, 0x05F9, 0x065A, 0x0C2E, 0x0536, 0x11FA, 0x1EAB})
"""USB vendors that make scanners: Zebra, Datalogic, Opticon, Honeywell (two), Code, Newland.

A vendor that is not here only means that its scanner is not preferred to other USB ports.
"""


class Port(NamedTuple):
    """A port of this machine: what to open it by, its USB vendor (0: it is not USB), its maker's words."""

    path: str
    vendor: int
    description: str = ""


class SerialScanner(QObject):
    """Hears scans at one serial port between `start()` and `stop()`, and waits for it while it is unplugged."""

    card_scanned = signal(bytes)
    """The token of a card, read whole and right."""
    code_misread = signal(Misread)
    """A scan that is no card of ours, or not all of one."""
    foreign_scanned = signal(str)
    """The text of such a code that is no card of ours, instead of its being misread; only while `tells_foreign`."""
    state_changed = signal(DeviceState)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.state = DeviceState.OFF
        self.path = ""
        """The port listened to, or the last one; "" before any was found."""
        self._chosen = ""
        self._port: QSerialPort | None = None
        self._framing = Framing()
        self._held = HeldText(self)
        self._held.told.connect(self.foreign_scanned)
        self._wait_ms = 0
        self._patience = QTimer(self)
        self._patience.setSingleShot(True)
        self._patience.timeout.connect(self._open)
        self._idle = QTimer(self)
        self._idle.setSingleShot(True)
        self._idle.setInterval(IDLE_MS)
        self._idle.timeout.connect(self._rest)

    @property
    def tells_foreign(self) -> bool:
        """Tell whether codes of others may stand for regulars here; else nothing of them is handed on."""
        return self._framing.tells_foreign

    @tells_foreign.setter
    def tells_foreign(self, tells: bool) -> None:
        self._framing.tells_foreign = tells

    def start(self, chosen: str = "") -> None:
        """Listen at the port `chosen` (COM3, /dev/ttyACM0), or without one at the scanner that is found."""
        self.stop()
        self._chosen = chosen
        try:
            import PySide6.QtSerialPort  # noqa: F401, PLC0415 - an extra, and not for the start
        except ImportError:
            self._become(DeviceState.NOT_INSTALLED)
            return
        self._open()

    def stop(self) -> None:
        """Listen no more. Harmless when stopped already."""
        self._patience.stop()
        self._wait_ms = 0
        self._held.forget()
        self._close()
        self._become(DeviceState.OFF)

    def _open(self) -> None:
        """Open the port, or look again later."""
        from PySide6.QtSerialPort import QSerialPort  # noqa: PLC0415 - likewise

        path = self._chosen or scanner_port(ports_here())
        if not path:
            self._await(DeviceState.ABSENT)
            return
        self.path = path
        port = QSerialPort(path, self)
        port.setBaudRate(BAUD)
        if not port.open(QSerialPort.OpenModeFlag.ReadOnly):
            state = state_of_refusal(path, missing=port.error() == QSerialPort.SerialPortError.DeviceNotFoundError)
            port.deleteLater()
            self._await(state)
            return
        port.setDataTerminalReady(True)
        self._port = port
        self._wait_ms = 0
        port.readyRead.connect(self._read)
        port.errorOccurred.connect(self._failed)
        self._become(DeviceState.READY)

    def _read(self) -> None:
        """Take in what arrived, and tell the scans that are whole."""
        if self._port is None:
            return
        readings = self._framing.take(bytes(self._port.readAll().data()))
        waiting = self._framing.waiting()
        if waiting:
            self._idle.start()
        else:
            self._idle.stop()
        self._tell(readings)
        if waiting and self._held.follow():
            self.code_misread.emit(Misread.FOREIGN)  # of several lines, of which the first says nothing

    def _rest(self) -> None:
        """Take quiet for the end of a scan."""
        self._tell(self._framing.finish())

    def _tell(self, readings: Iterable[Token | Misread | str]) -> None:
        for reading in readings:
            if isinstance(reading, Token):
                self.card_scanned.emit(reading.token)
            elif isinstance(reading, Misread):
                self.code_misread.emit(reading)
            elif not self._held.take(reading):
                self.code_misread.emit(Misread.FOREIGN)

    def _failed(self, error: object) -> None:
        """Wait for the port to come back when it fails under us, as it does when it is unplugged."""
        from PySide6.QtSerialPort import QSerialPort  # noqa: PLC0415 - likewise

        harmless = {
            QSerialPort.SerialPortError.NoError,
            QSerialPort.SerialPortError.TimeoutError,
            QSerialPort.SerialPortError.UnsupportedOperationError,
        }
        if error in harmless or self._port is None:
            return
        self._close()
        self._await(DeviceState.LOST)

    def _await(self, state: DeviceState) -> None:
        """Be in a state in which the port is looked for again, each time later."""
        gone = state is DeviceState.ABSENT and self.state is DeviceState.LOST
        self._wait_ms = next_wait(self._wait_ms)
        self._patience.start(self._wait_ms)
        self._become(DeviceState.LOST if gone else state)

    def _close(self) -> None:
        """Let the port go, and forget the half of a scan that was in."""
        self._idle.stop()
        self._framing.forget()
        port, self._port = self._port, None
        if port is not None:
            port.close()
            port.deleteLater()  # it may be the one that is telling us of its end

    def _become(self, state: DeviceState) -> None:
        if state is not self.state:
            self.state = state
            self.state_changed.emit(state)


def ports_here() -> list[Port]:
    """Return the serial ports of this machine."""
    from PySide6.QtSerialPort import QSerialPortInfo  # noqa: PLC0415 - likewise

    return [
        Port(
            info.systemLocation(),
            info.vendorIdentifier() if info.hasVendorIdentifier() else 0,
            info.description(),
        )
        for info in QSerialPortInfo.availablePorts()
    ]


def scanner_port(ports: Iterable[Port]) -> str:
    """Return the port a scanner is at: of a maker of scanners, else the only USB one; "" where that is unclear.

    Receipt printers and card terminals are USB ports too: with several of no known maker the owner chooses.
    """
    usb = sorted(port for port in ports if port.vendor)
    made_for_it = [port for port in usb if port.vendor in SCANNER_MAKERS]
    if made_for_it:
        return made_for_it[0].path
    return usb[0].path if len(usb) == 1 else ""


def state_of_refusal(path: str, *, missing: bool) -> DeviceState:
    """Tell why a port did not open: Qt says the same of one in use and of one this account may not open."""
    if missing or (os.sep in path and not os.path.exists(path)):  # noqa: PTH110 - a device's name, not a file of ours
        return DeviceState.ABSENT
    if os.sep in path and not os.access(path, os.R_OK | os.W_OK):
        return DeviceState.NO_PERMISSION
    return DeviceState.BUSY
