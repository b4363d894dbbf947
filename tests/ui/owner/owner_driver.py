"""Drives the owner's window by real keys, and waits for what they bring."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from cafememo.program import Program
from cafememo.ui.owner.page import OwnerPage
from cafememo.ui.owner.window import OwnerWindow

CONTROL = Qt.KeyboardModifier.ControlModifier
NONE = Qt.KeyboardModifier.NoModifier


class OwnerDriver:
    """The program with its owner's window."""

    def __init__(self, program: Program, qtbot: QtBot) -> None:
        self.program = program
        self.qtbot = qtbot

    @property
    def owner(self) -> OwnerWindow:
        """Return the window."""
        assert self.program.owner is not None
        return self.program.owner

    def open(self, page: str, *, locked: bool = False) -> None:
        """Open the window; unless it is to stay locked, go in and turn to a page."""
        self.program.open_owner()
        self.until(lambda: QApplication.focusWindow() is self.owner.windowHandle())
        if not locked:
            self.owner.open(page)  # not the list of regulars before it, which takes as long as the page itself
            self.owner.unlock()

    def page(self, key: str) -> OwnerPage:
        """Return a page that was shown."""
        return self.owner.pages[key]

    def until(self, there: Callable[[], bool]) -> None:
        """Wait for something."""
        self.qtbot.waitUntil(there, timeout=10_000)

    def press(self, key: Qt.Key, modifiers: Qt.KeyboardModifier = NONE, on: QWidget | None = None) -> None:
        """Press a key where the keyboard is, or in a widget."""
        QTest.keyClick(on or self._focused(), key, modifiers)

    def type(self, text: str, on: QWidget | None = None) -> None:
        """Type letters where the keyboard is, or into a widget."""
        QTest.keyClicks(on or self._focused(), text)

    def told(self) -> str:
        """Return the sentence at the bottom of the window, "" where there is none."""
        line = self.owner.told
        return "" if line.isHidden() else line.sentence_label.text()

    def undo(self) -> None:
        """Press Ctrl+Z, and wait for what becomes of it."""
        before = self.told()
        self.press(Qt.Key.Key_Z, CONTROL)
        self.until(lambda: self.told() != before)

    def _focused(self) -> QWidget:
        return QApplication.focusWidget() or self.owner
