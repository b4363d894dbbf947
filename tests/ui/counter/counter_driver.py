"""Drives the counter by keys."""

from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from cafememo.codes.payload import encode
from cafememo.program import Program
from support import Handed


@dataclass(frozen=True)
class Driver:
    """Drives the counter by keys, and looks at what it shows."""

    program: Program
    qtbot: QtBot

    def scan(self, text: str) -> None:
        """Type as a scanner does, into the window."""
        window = self.program.window.windowHandle()
        for letter in text:
            QTest.keyClick(window, Qt.Key(ord(letter.upper())))
        QTest.keyClick(window, Qt.Key.Key_Return)

    def scan_card(self, handed: Handed) -> None:
        """Scan a card."""
        self.scan(encode(handed.token))

    def press(self, key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        """Press a key later than the tail of a scan."""
        self.program.scanner.stop()
        QTest.keyClick(self.program.window.windowHandle(), key, modifier)
        self.program.scanner.start()

    def wait_for_page(self, name: str) -> None:
        """Wait until the page of this object name is seen."""
        self.qtbot.waitUntil(lambda: self.page() == name)

    def page(self) -> str:
        """Return the name of the page that is seen."""
        names = (
            "idle_page",
            "greeting_page",
            "naming_page",
            "notice_page",
            "demo_cards_page",
            "staff_page",
            "lock_page",
            "change_page",
            "today_page",
            "scanner_test_page",
            "avoids_page",
            "help_page",
            "phone_card_page",
        )
        seen = [child.objectName() for child in self.program.screen.children() if child.objectName() in names
                and child.isVisible()]  # type: ignore[attr-defined]  # fmt: skip
        return seen[-1]  # children stand in the order they are stacked; the page before goes a turn later
