"""What happens at the counter on a day, key by key, in the real window of the whole program."""

import random
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from _windows import Qt, press_and_let_go, settle, show_to_keys, until

from cafememo.program import Program
from cafememo.services.clock import Instant, SystemClock

_NONE, _CTRL = Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ControlModifier
_SOUGHT = ("cam", "lou", "noo", "zoe", "mar")
_FIRST = 12
"""Cards shown while everything is seen once."""


@dataclass
class Calendar:
    """The system's clock, some days ahead: each morning is another day."""

    days: int = 0

    def now(self) -> Instant:
        """Return what time it is on that day."""
        here = SystemClock().now()
        return Instant(here.at + self.days * 86_400, here.offset)


class Day:
    """The hands of a barista and of a scanner."""

    def __init__(self, program: Program, payloads: Sequence[str], dice: random.Random) -> None:
        self._program, self._screen = program, program.screen
        self._payloads, self._dice = payloads, dice
        self.keys = 0
        self.noted: list[int] = []
        program.desk.rounds.noted.connect(self._note)

    def guest(self, number: int) -> None:
        """Serve somebody, and do what is done now and then."""
        # A card is shown again sooner than people come back.
        self._screen.scans._scanned.clear()  # noqa: SLF001 - only time does it otherwise
        self._scan(self._dice.choice(self._payloads))
        until(lambda: not self._at_rest())
        if number % 17 == 3:
            self._open_and_leave(Qt.Key.Key_F7)
        if number % 23 == 5:
            self._open_and_leave(Qt.Key.Key_D, _CTRL)
        self._note_shown()
        self._back_to_rest()
        if number % 11 == 7:
            self._press(Qt.Key.Key_Z, _CTRL)
        if number % 13 == 9:
            self._find(self._dice.choice(_SOUGHT))
        if number % 19 == 2:
            self._scan("example.org/menu")
            self._back_to_rest()

    def see_everything(self) -> None:
        """Do whatever is done now and then, so that all pages are built: what they take is no leak."""
        for payload in self._payloads[:_FIRST]:
            self._screen.scans._scanned.clear()  # noqa: SLF001 - as in `guest`
            self._scan(payload)
            until(lambda: not self._at_rest())
            self._open_and_leave(Qt.Key.Key_F7)
            self._open_and_leave(Qt.Key.Key_D, _CTRL)
            self._back_to_rest()
        for name in _SOUGHT:
            self._find(name)
        self._scan("example.org/menu")
        self._back_to_rest()
        self.look_around()

    def look_around(self) -> None:
        """Look at today's visits, the help and the scanner, lock and unlock, and open the owner's window."""
        for key, modifiers in ((Qt.Key.Key_H, _CTRL), (Qt.Key.Key_F1, _NONE), (Qt.Key.Key_T, _CTRL)):
            self._press(key, modifiers)
            until(lambda: not self._at_rest())
            self._back_to_rest()
        self._press(Qt.Key.Key_Comma, _CTRL)
        until(lambda: self._program.owner is not None and self._program.owner.isVisible())
        until(lambda: not self._program.lane.progress()[1])  # its page is built when what it asked for is there
        owner = self._program.owner
        if owner is not None:
            press_and_let_go(owner, Qt.Key.Key_W, "", _CTRL)
            until(lambda: not owner.isVisible())
        show_to_keys(self._program.window)

    def _note_shown(self) -> None:
        """Press Enter for whoever is greeted, later than the tail of a scan, and wait until it is written."""
        if self._screen.page is not self._screen.pages.greeting:
            return
        before = len(self.noted)
        self._by_hand(lambda: self._press(Qt.Key.Key_Return))
        until(lambda: len(self.noted) > before or self._at_rest())

    def _find(self, name: str) -> None:
        self._press(Qt.Key.Key_F, _CTRL)
        self._by_hand(lambda: self._type(name))
        self._back_to_rest()
        self._press(Qt.Key.Key_Escape)

    def _by_hand(self, pressing: Callable[[], None]) -> None:
        """Have keys pressed that no scanner presses, though they come as fast."""
        self._program.scanner.stop()
        pressing()
        self._program.scanner.start()

    def _open_and_leave(self, key: Qt.Key, modifiers: Qt.KeyboardModifier = _NONE) -> None:
        if self._screen.page is self._screen.pages.greeting:
            self._press(key, modifiers)
            self._press(Qt.Key.Key_Escape)

    def _back_to_rest(self) -> None:
        def left() -> bool:
            if not self._at_rest():
                self._press(Qt.Key.Key_Escape)
            return self._at_rest()

        until(left)

    def _at_rest(self) -> bool:
        return self._screen.page is self._screen.idle_page

    def _scan(self, text: str) -> None:
        self._type(text)
        self._press(Qt.Key.Key_Return)

    def _type(self, text: str) -> None:
        for letter in text:
            self._press(Qt.Key(ord(letter.upper())), text=letter)

    def _press(self, key: Qt.Key, modifiers: Qt.KeyboardModifier = _NONE, text: str = "") -> None:
        self.keys += 1
        press_and_let_go(self._screen, key, text, modifiers)
        settle()

    def _note(self, _notes: object) -> None:
        # Of what was noted only that it was: what is kept here must not grow as the program might.
        self.noted.append(1)
