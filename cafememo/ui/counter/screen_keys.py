"""The keys of the counter's screen: what each does on the page that is shown."""

from collections.abc import Callable
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

if TYPE_CHECKING:
    from cafememo.ui.counter.screen import CounterScreen

Keys = dict[Qt.Key, Callable[[], object]]

_CONTROL: Final = Qt.KeyboardModifier.ControlModifier.value


class ScreenKeys:
    """Knows what a key does. Enter notes, and is waited for: nothing is made of it that is not needed."""

    def __init__(self, screen: "CounterScreen") -> None:
        self._screen = screen
        self._bare: Keys | None = None

    def get_ready(self) -> None:
        """Find out ahead what keys do on the page shown."""
        self._bare = self.bare()

    def forget(self) -> None:
        """Find it out anew: another page is shown, or something else on it."""
        self._bare = None

    def pressed(self, event: QKeyEvent) -> bool:
        """Do what a key is for on the page shown; tell whether it was for anything."""
        command = bool(event.modifiers().value & _CONTROL)
        # The number of a key finds it as well as its name does, and need not be made one.
        key: Qt.Key = event.key()  # type: ignore[assignment]
        if not self._screen.gate.permits(key, command=command) or not self._has_place(key, command=command):
            return False
        if command:
            commands = self.commands()
            action = commands.get(key) or commands.get(_key_by_place(event))
        else:
            if self._bare is None:
                self._bare = self.bare()
            action = self._bare.get(key)
        if action is None:
            return False
        action()
        return True

    def _has_place(self, key: Qt.Key, *, command: bool) -> bool:
        """Tell whether a key has a place here: where what opens the café is typed, none leads elsewhere.

        Hardly any has where something lies over the screen: what that does not use comes here.
        """
        screen = self._screen
        if screen.covered:
            return (key, command) in _WHILE_COVERED
        return screen.page is not screen.pages.unlocking or (key, command) in _WHILE_UNLOCKING

    def commands(self) -> Keys:
        """Return what keys do together with Ctrl."""
        screen = self._screen
        return {
            Qt.Key.Key_Z: screen.undo,
            Qt.Key.Key_F: screen.search,
            Qt.Key.Key_N: screen.newcomers.ask_without_card,
            Qt.Key.Key_L: screen.guarding.lock,
            Qt.Key.Key_D: screen.avoiding.open,
            Qt.Key.Key_H: screen.reviewing.open,
            Qt.Key.Key_P: screen.phoning.open,
            Qt.Key.Key_T: screen.try_scanner,
            Qt.Key.Key_V: screen.paste,
            Qt.Key.Key_Comma: screen.want_owner,
            Qt.Key.Key_O: screen.want_setup,
            Qt.Key.Key_Q: screen.quit_wanted.emit,
            Qt.Key.Key_Plus: screen.scaling.larger,
            Qt.Key.Key_Equal: screen.scaling.larger,  # Plus without Shift, on most keyboards
            Qt.Key.Key_Minus: screen.scaling.smaller,
            Qt.Key.Key_0: screen.scaling.as_drawn,
        }

    def bare(self) -> Keys:
        """Return what bare keys do on the page shown; never a letter or digit, which scanners type."""
        screen, pages = self._screen, self._screen.pages
        keys: Keys = {
            Qt.Key.Key_F11: screen.full_screen_wanted.emit,
            Qt.Key.Key_F10: screen.guarding.ask_who,
            Qt.Key.Key_F1: screen.show_help,
            Qt.Key.Key_Return: screen.press_enter,
            Qt.Key.Key_Enter: screen.press_enter,
        }
        if screen.page not in {pages.change, pages.avoids}:
            keys[Qt.Key.Key_F9] = screen.show_demo_cards
        if screen.page is pages.greeting:
            keys |= self._of_greeting()
        elif screen.page is pages.notice:
            keys[Qt.Key.Key_F2] = screen.act_other
        elif screen.page is pages.unlocking:
            keys |= {Qt.Key.Key_F2: pages.unlocking_page().switch, Qt.Key.Key_F5: screen.opening.try_again}
        elif pages.damaged is not None and screen.page is pages.damaged:
            keys[Qt.Key.Key_F2] = pages.damaged.choose_first
            keys[Qt.Key.Key_F3] = pages.damaged.choose_second
            keys[Qt.Key.Key_F4] = pages.damaged.choose_third
            keys[Qt.Key.Key_F5] = pages.damaged.choose_other
        elif screen.page is pages.phone_card:
            keys[Qt.Key.Key_F2] = screen.phoning.turn
        elif screen.page is screen.idle_page and screen.idle_page.keeps():
            keys[Qt.Key.Key_Delete] = screen.ordering.drop_all
        if screen.cafe is not None and screen.page not in self._with_own_escape():
            away = screen.page in {pages.notice, pages.naming, pages.phone_card}
            keys[Qt.Key.Key_Escape] = screen.go_back if away else screen.show_idle
        return keys

    def _of_greeting(self) -> Keys:
        """Return what bare keys do while somebody is greeted."""
        page, ordering = self._screen.pages.greeting_page(), self._screen.ordering
        return {
            Qt.Key.Key_F2: page.choose_first_other,
            Qt.Key.Key_F3: page.choose_second_other,
            Qt.Key.Key_F4: page.redeem,
            Qt.Key.Key_F5: ordering.accept_proposal,
            Qt.Key.Key_F6: page.one_more,
            Qt.Key.Key_F7: page.change,
            Qt.Key.Key_F8: page.choose_visit,
            Qt.Key.Key_F12: page.person.avoids_button.hold,
            Qt.Key.Key_PageDown: ordering.turn_on,
            Qt.Key.Key_PageUp: ordering.turn_back,
            Qt.Key.Key_Delete: ordering.leave_out,
        }

    def _with_own_escape(self) -> tuple[QWidget | None, ...]:
        """Return the pages on which Esc does nothing here: the one at rest, and those that know what it leaves."""
        pages = self._screen.pages
        return (self._screen.idle_page, pages.change, pages.today, pages.avoids)


_WHILE_UNLOCKING: Final = frozenset(
    {
        *((key, False) for key in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_F2, Qt.Key.Key_F5, Qt.Key.Key_F11)),
        *((key, True) for key in (Qt.Key.Key_Q, Qt.Key.Key_Plus, Qt.Key.Key_Equal, Qt.Key.Key_Minus, Qt.Key.Key_0)),
    }
)
"""Keys, and whether with Ctrl."""
_WHILE_COVERED: Final = frozenset({(Qt.Key.Key_F11, False), (Qt.Key.Key_Q, True)})


def _key_by_place(event: QKeyEvent) -> Qt.Key:
    """Return the key a US keyboard has in the place pressed: on a Greek one Ctrl+Z has no Latin letter."""
    from cafememo.codes.layout import us_character  # noqa: PLC0415 - for few keyboards
    from cafememo.devices.wedge import numbering_here  # noqa: PLC0415 - likewise

    letter = us_character(event.nativeScanCode(), numbering_here())
    return Qt.Key(ord(letter.upper())) if letter.isascii() and letter.isalnum() else Qt.Key.Key_unknown
