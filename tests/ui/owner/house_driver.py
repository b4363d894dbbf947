"""Drives the owner's window of a whole program by keys, with the counter beside it."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from cafememo.options import Options
from cafememo.program import Program
from cafememo.services.clock import Clock
from cafememo.services.history import Undone
from cafememo.ui.owner.page import OwnerPage
from cafememo.ui.owner.window import OwnerWindow

NONE = Qt.KeyboardModifier.NoModifier
CTRL = Qt.KeyboardModifier.ControlModifier
ALT = Qt.KeyboardModifier.AltModifier


@dataclass(frozen=True)
class HouseDriver:
    """Turns to a page of the owner's window, presses keys there, and waits for what was kept."""

    program: Program
    qtbot: QtBot

    @property
    def owner(self) -> OwnerWindow:
        """Return the owner's window."""
        assert self.program.owner is not None
        return self.program.owner

    @property
    def page(self) -> OwnerPage:
        """Return the page that is shown."""
        assert self.owner.page is not None
        return self.owner.page

    def turn_to(self, key: str) -> None:
        """Turn to a page, and have the keyboard there."""
        self.owner.turn_to(key)
        self.settle()

    def settle(self) -> None:
        """Wait until the memory has answered everything it was asked, and what was asked because of that."""
        for _ in range(3):
            answered: list[None] = []
            self.owner.memory.ask(lambda _store: None, answered.append)
            self.qtbot.waitUntil(lambda answered=answered: bool(answered))

    def part(self, kind: type[QWidget], name: str) -> QWidget:
        """Return the part of that name on the page shown, as it is now: pages are made anew."""
        found = self.page.findChild(kind, name)
        assert found is not None, name
        return found

    def focus(self, part: QWidget) -> QWidget:
        """Put the keyboard on a part."""
        self.owner.activateWindow()
        self.qtbot.waitUntil(self.owner.isActiveWindow)
        part.setFocus()
        self.qtbot.waitUntil(part.hasFocus)
        return part

    def press(self, key: Qt.Key, modifier: Qt.KeyboardModifier = NONE) -> None:
        """Press a key where the keyboard is, later than the tail of a scan."""
        self.program.scanner.stop()
        QTest.keyClick(self.owner.windowHandle(), key, modifier)
        self.program.scanner.start()

    def type(self, text: str) -> None:
        """Type letters where the keyboard is."""
        self.program.scanner.stop()
        focused = self.owner.focusWidget()
        assert focused is not None
        QTest.keyClicks(focused, text)
        self.program.scanner.start()

    def done(self, act: Callable[[], object]) -> str:
        """Do something that is kept, wait until it is, and return the name it can be taken back by."""
        with self.qtbot.waitSignal(self.owner.memory.acted) as acted:
            act()
        self.settle()
        return str(acted.args[0])

    def undo(self) -> Undone:
        """Take the newest action back by its key."""
        with self.qtbot.waitSignal(self.owner.memory.undone) as undone:
            self.press(Qt.Key.Key_Z, CTRL)
        self.settle()
        found = undone.args[0]
        assert isinstance(found, Undone)
        return found

    def told(self) -> str:
        """Return the sentence at the bottom of the window."""
        return self.owner.told.sentence_label.text()


@contextmanager
def opened(
    application: QApplication,
    qtbot: QtBot,
    folder: Path,
    clock: Clock,
    *,
    language: str | None = None,
    theme: str | None = None,
) -> Iterator[HouseDriver]:
    """Open a café with its owner's window, the door already passed."""
    program = Program(application, Options(folder, language=language, theme=theme), clock)
    program.window.show()
    qtbot.waitUntil(lambda: program.screen.cafe is not None)
    program.open_owner()
    assert program.owner is not None
    program.owner.unlock()
    driver = HouseDriver(program, qtbot)
    qtbot.waitUntil(program.owner.isActiveWindow)
    driver.settle()
    try:
        yield driver
    finally:
        program.close()
        program.window.deleteLater()
        program.deleteLater()
        application.processEvents()
