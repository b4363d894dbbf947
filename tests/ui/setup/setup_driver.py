"""Drives the set-up by keys, as the owner's keyboard and scanner do."""

from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from cafememo.codes.payload import encode
from cafememo.domain.setup import Step
from cafememo.program import Program
from cafememo.ui.setup.screen import SetupScreen
from cafememo.ui.setup.setting_up import SettingUp

PIN = "246810"


@dataclass(frozen=True)
class SetupDriver:
    """Types into the program's window, and looks at what the set-up asks."""

    program: Program
    qtbot: QtBot

    @property
    def setting_up(self) -> SettingUp:
        """Return the set-up that is in front."""
        assert self.program.setup is not None
        return self.program.setup

    @property
    def screen(self) -> SetupScreen:
        """Return its screen."""
        return self.setting_up.screen

    def press(self, key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        """Press a key, as a hand does."""
        self.program.scanner.stop()
        QTest.keyClick(self.program.window.windowHandle(), key, modifier)
        self.program.scanner.start()

    def type(self, text: str) -> None:
        """Type a text into whatever has the keyboard, as a hand does: no scan."""
        self.program.scanner.stop()
        focused = QApplication.focusWidget()
        assert focused is not None
        QTest.keyClicks(focused, text)
        self.program.scanner.start()

    def scan(self, text: str) -> None:
        """Type as a scanner does."""
        window = self.program.window.windowHandle()
        for letter in text:
            QTest.keyClick(window, Qt.Key(ord(letter.upper())))
        QTest.keyClick(window, Qt.Key.Key_Return)

    def scan_test_card(self) -> None:
        """Scan the card that is on the screen."""
        self.scan(encode(self.screen.page.draft.trial.token))

    def enter(self) -> None:
        """Go on."""
        self.press(Qt.Key.Key_Return)

    def wait_for(self, step: Step) -> None:
        """Wait until a step is asked and nothing else is being done."""
        self.qtbot.waitUntil(
            lambda: self.program.setup is not None and self.screen.step is step and self.screen.next_button.isEnabled(),
            timeout=20_000,
        )
        if step is Step.MENU:
            self.qtbot.waitUntil(lambda: self.screen.page.draft.menu is not None)

    def wait_for_counter(self) -> None:
        """Wait until the counter is open."""
        self.qtbot.waitUntil(lambda: self.program.setup is None, timeout=20_000)
        self.qtbot.waitUntil(lambda: self.program.screen.header.state_label.text() == "Scanner ready")

    def answer(self, step: Step) -> None:
        """Answer a step in the shortest way there is."""
        self.wait_for(step)
        match step:
            case Step.CAFE:
                self.type("Chez Zoe")
                self.enter()
            case Step.PIN:
                self.type(PIN)
                self.enter()
                self.type(PIN)
                self.enter()
            case Step.RECOVERY:
                self.press(Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
            case Step.MENU:
                self.enter()
            case Step.SCAN:
                self.scan_test_card()
                self.enter()

    def go_to(self, step: Step) -> None:
        """Answer every step before one."""
        for before in Step:
            if before is step:
                break
            self.answer(before)
        self.wait_for(step)

    def told(self) -> str:
        """Return the sentence below the title."""
        return self.screen.sentence_label.text()
