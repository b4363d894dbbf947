"""Two scanners at one counter: one that types and one at a serial port."""

import os
from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtGui import QGuiApplication, QKeyEvent
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from cafememo.codes.layout import Numbering
from cafememo.codes.payload import Misread, encode
from cafememo.devices.serial import SerialScanner
from cafememo.devices.wedge import WedgeScanner

pytest.importorskip("PySide6.QtSerialPort", exc_type=ImportError)
pytestmark = pytest.mark.skipif(not hasattr(os, "openpty"), reason="needs a pseudo-terminal")

TYPED, SENT = bytes(range(10)), bytes(range(20, 30))
Heard = list[tuple[str, bytes | Misread]]


@pytest.fixture
def heard() -> Heard:
    """Give the list of who told what."""
    return []


@pytest.fixture
def send(qtbot: QtBot, heard: Heard) -> Iterator[Callable[[bytes], None]]:
    """Give a way to send bytes as a scanner at a serial port."""
    far, near = os.openpty()
    scanner = SerialScanner()
    scanner.card_scanned.connect(lambda token: heard.append(("serial", token)))
    scanner.code_misread.connect(lambda why: heard.append(("serial", why)))
    scanner.start(os.ttyname(near))
    os.close(near)
    yield lambda sent: (os.write(far, sent), None)[1]
    scanner.stop()
    os.close(far)


@pytest.fixture
def press(qtbot: QtBot, heard: Heard) -> Iterator[Callable[[str], None]]:
    """Give a way to press keys, 8 ms apart, as a scanner that types; Enter is a line feed."""
    wedge = WedgeScanner(numbering=Numbering.X11)
    wedge.card_scanned.connect(lambda token: heard.append(("wedge", token)))
    wedge.code_misread.connect(lambda why: heard.append(("wedge", why)))
    wedge.start()
    now = [1_000_000]

    def pressed(text: str) -> None:
        window = QGuiApplication.focusWindow()
        assert window is not None
        for letter in text:
            now[0] += 8
            key = Qt.Key.Key_Return if letter == "\n" else Qt.Key(ord(letter.upper()))
            for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
                event = QKeyEvent(kind, key, Qt.KeyboardModifier.NoModifier, "\r" if letter == "\n" else letter)
                event.setTimestamp(now[0])
                QCoreApplication.sendEvent(window, event)

    yield pressed
    wedge.stop()


def test_scans_at_the_same_time_do_not_mix(
    qtbot: QtBot, heard: Heard, send: Callable[[bytes], None], press: Callable[[str], None]
) -> None:
    """With letters of one scan coming between those of the other, both cards are read, each by its own scanner."""
    field = QLineEdit("Mar")
    qtbot.addWidget(field)
    field.show()
    field.activateWindow()
    qtbot.waitUntil(field.hasFocus)
    for typed, sent in zip(encode(TYPED), encode(SENT), strict=True):
        press(typed)
        send(sent.encode())
        QCoreApplication.processEvents()
    press("\n")
    send(b"\r\n")
    qtbot.waitUntil(lambda: len(heard) == 2)
    assert sorted(heard) == [("serial", SENT), ("wedge", TYPED)]
    assert field.text() == "Mar"


def test_a_half_scan_of_one_is_not_finished_by_the_other(
    qtbot: QtBot, heard: Heard, send: Callable[[bytes], None], press: Callable[[str], None]
) -> None:
    """Half a card from each is a misreading of each, and never one card together."""
    field = QLineEdit()
    qtbot.addWidget(field)
    field.show()
    field.activateWindow()
    qtbot.waitUntil(field.hasFocus)
    card = encode(TYPED)
    press(card[:14] + "\n")
    send(card[14:].encode() + b"\r")
    qtbot.waitUntil(lambda: len(heard) == 2)
    assert sorted(heard) == [("serial", Misread.UNREADABLE), ("wedge", Misread.UNREADABLE)]
