"""Scanners at a serial port, over a real pseudo-terminal."""

import os
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from cafememo.codes.payload import Misread, encode
from cafememo.devices.serial import Port, SerialScanner, scanner_port, state_of_refusal
from cafememo.devices.state import LONGEST_WAIT_MS, DeviceState, next_wait

pytest.importorskip("PySide6.QtSerialPort", exc_type=ImportError)
terminal = pytest.mark.skipif(not hasattr(os, "openpty"), reason="needs a pseudo-terminal")

TOKEN, OTHER = bytes(range(10)), bytes(range(20, 30))


class Line:
    """A serial line with a scanner at its far end, under a name that stays while it is replugged."""

    def __init__(self, place: Path) -> None:
        self.place = place
        self._far = -1

    def plug(self) -> None:
        """Plug the scanner in."""
        self._far, near = os.openpty()
        self.place.unlink(missing_ok=True)
        self.place.symlink_to(os.ttyname(near))
        os.close(near)

    def send(self, sent: bytes) -> None:
        """Send bytes."""
        os.write(self._far, sent)

    def unplug(self) -> None:
        """Pull the plug: the port is gone too."""
        if self._far >= 0:
            os.close(self._far)
            self.place.unlink()
        self._far = -1


@pytest.fixture
def line(tmp_path: Path) -> Iterator[Line]:
    """Give a line nothing is plugged into yet."""
    line = Line(tmp_path / "scanner")
    yield line
    line.unplug()


@pytest.fixture
def heard() -> list[bytes | Misread]:
    """Give the list of all a scanner told."""
    return []


@pytest.fixture
def scanner(qtbot: QtBot, heard: list[bytes | Misread]) -> Iterator[SerialScanner]:
    """Give a scanner that tells."""
    scanner = SerialScanner()
    scanner.card_scanned.connect(heard.append)
    scanner.code_misread.connect(heard.append)
    yield scanner
    scanner.stop()


@pytest.fixture
def until(qtbot: QtBot) -> Callable[[Callable[[], bool]], None]:
    """Give a way to wait for something to become true."""
    return lambda true: qtbot.waitUntil(true, timeout=15_000)


@terminal
def test_a_card_is_heard(
    line: Line, scanner: SerialScanner, heard: list[bytes | Misread], until: Callable[[Callable[[], bool]], None]
) -> None:
    """A card sent with an AIM prefix and CR LF is scanned once, and a second one after it too."""
    line.plug()
    scanner.start(str(line.place))
    assert scanner.state is DeviceState.READY
    line.send(b"]Q1" + encode(TOKEN).encode() + b"\r\n" + encode(OTHER).encode() + b"\r\n")
    until(lambda: heard == [TOKEN, OTHER])


@terminal
def test_quiet_ends_a_scan(
    line: Line, scanner: SerialScanner, heard: list[bytes | Misread], until: Callable[[Callable[[], bool]], None]
) -> None:
    """A scanner set to send nothing after the code is heard too, and a code from elsewhere is told."""
    line.plug()
    scanner.start(str(line.place))
    line.send(encode(TOKEN).encode())
    until(lambda: heard == [TOKEN])
    line.send(b"https://example.org")
    until(lambda: heard == [TOKEN, Misread.FOREIGN])


@terminal
def test_a_code_from_elsewhere_is_told_where_it_is_wanted(
    line: Line, scanner: SerialScanner, heard: list[bytes | Misread | str], until: Callable[[Callable[[], bool]], None]
) -> None:
    """One line is told with its text; of several, which only the first of would look like it, none is."""
    scanner.foreign_scanned.connect(heard.append)
    scanner.tells_foreign = True
    line.plug()
    scanner.start(str(line.place))
    line.send(b"MEMBER 4711\r\n")
    until(lambda: heard == ["MEMBER 4711"])
    line.send(b"COMPANY CARD\rNAME X\r" + encode(TOKEN).encode() + b"\r")
    until(lambda: heard == ["MEMBER 4711", Misread.FOREIGN, TOKEN])


@terminal
def test_unplugged_and_replugged(
    line: Line, scanner: SerialScanner, heard: list[bytes | Misread], until: Callable[[Callable[[], bool]], None]
) -> None:
    """A scanner that is unplugged is lost; plugged in again it is ready, and half a scan from before is forgotten."""
    states: list[DeviceState] = []
    scanner.state_changed.connect(states.append)
    line.plug()
    scanner.start(str(line.place))
    line.send(encode(OTHER).encode()[:20])
    until(scanner._framing.waiting)
    line.unplug()
    until(lambda: scanner.state is DeviceState.LOST)
    line.plug()
    until(lambda: scanner.state is DeviceState.READY)
    line.send(encode(TOKEN).encode() + b"\r")
    until(lambda: heard == [TOKEN])
    assert states == [DeviceState.READY, DeviceState.LOST, DeviceState.READY]


@terminal
def test_a_scanner_plugged_in_late(
    line: Line, scanner: SerialScanner, until: Callable[[Callable[[], bool]], None]
) -> None:
    """A chosen port that is not there yet is absent, and ready once it is."""
    scanner.start(str(line.place))
    assert scanner.state is DeviceState.ABSENT
    line.plug()
    until(lambda: scanner.state is DeviceState.READY)


@terminal
def test_stopped_it_hears_nothing(line: Line, scanner: SerialScanner, heard: list[bytes | Misread]) -> None:
    """A stopped scanner has let the port go and looks for none."""
    line.plug()
    scanner.start(str(line.place))
    scanner.stop()
    scanner.stop()
    assert scanner.state is DeviceState.OFF
    assert scanner._port is None
    assert not scanner._patience.isActive()
    assert heard == []


def test_without_the_extra_it_says_so(scanner: SerialScanner, monkeypatch: pytest.MonkeyPatch) -> None:
    """Where QtSerialPort is not installed nothing fails: the state tells."""
    monkeypatch.setitem(sys.modules, "PySide6.QtSerialPort", None)
    scanner.start("/dev/ttyACM0")
    assert scanner.state is DeviceState.NOT_INSTALLED
    scanner.stop()
    assert scanner.state is DeviceState.OFF


def test_why_a_port_does_not_open(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Qt says the same of a port in use and of one that is not allowed; who is asked tells them apart."""
    there = tmp_path / "ttyACM0"
    assert state_of_refusal(str(there), missing=False) is DeviceState.ABSENT
    assert state_of_refusal("COM3", missing=True) is DeviceState.ABSENT
    assert state_of_refusal("COM3", missing=False) is DeviceState.BUSY
    there.touch()
    assert state_of_refusal(str(there), missing=False) is DeviceState.BUSY
    monkeypatch.setattr("os.access", lambda *_: False)
    assert state_of_refusal(str(there), missing=False) is DeviceState.NO_PERMISSION


def test_a_scanner_is_found_among_ports() -> None:
    """A maker of scanners comes first, then the only USB port; of several unknown ones none is taken."""
    line, printer = Port("/dev/ttyS0", 0), Port("/dev/ttyACM1", 0x04B8)
    assert scanner_port([line]) == ""
    assert scanner_port([line, printer]) == "/dev/ttyACM1"
    assert scanner_port([printer, Port("/dev/ttyACM0", 0x1A86), line]) == ""
    assert scanner_port([printer, Port("/dev/ttyACM7", 0x0C2E), line]) == "/dev/ttyACM7"


def test_patience_grows_up_to_a_bound() -> None:
    """Each wait is longer than the one before until the longest, so that nothing is asked all the time."""
    waits = [next_wait(0)]
    while waits[-1] < LONGEST_WAIT_MS:
        waits.append(next_wait(waits[-1]))
    assert waits == sorted(set(waits))
    assert next_wait(waits[-1]) == LONGEST_WAIT_MS
