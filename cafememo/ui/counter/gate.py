"""Whether the counter is open or locked, and who is behind it; pure but for its signals."""

from enum import Enum
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, Qt

from cafememo.devices.signals import signal
from cafememo.domain.pin import Answer, Right

if TYPE_CHECKING:
    from cafememo.store.settings import Staff

_ALWAYS: Final = frozenset({(Qt.Key.Key_F1, False), (Qt.Key.Key_F11, False), (Qt.Key.Key_Q, True)})
"""Keys, and whether with Ctrl, that tell nothing of anyone: help, full screen, and leaving the program."""


class Standing(Enum):
    """How the counter stands."""

    OPEN = "open"
    LOCKED = "locked"
    CHOOSING = "choosing"
    """Locked still, and somebody is about to say who they are."""


class Gate(QObject):
    """Knows whether anything about anyone may be shown: nothing is, unless `open`."""

    locked = signal()
    """The lock's page is to be shown, and all else to be put away."""
    choice_wanted = signal()
    """Who unlocks is to be asked: the page of the staff is to be shown."""
    unlocked = signal()
    """The counter is open again: the café at rest is to be shown."""
    staff_changed = signal()
    """Somebody else is `present`."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._standing = Standing.OPEN
        self._asked: int | None = None
        self.staff: tuple[Staff, ...] = ()
        self.present: Staff | None = None
        """Who is behind the counter; what is noted is noted by them."""

    @property
    def open(self) -> bool:
        """Tell whether readings may be shown and keys may do what they do."""
        return self._standing is Standing.OPEN

    @property
    def standing(self) -> Standing:
        """Return how the counter stands."""
        return self._standing

    def begin(self, staff: "tuple[Staff, ...]") -> None:
        """Begin the day with the first of the staff, or locked where anybody has a PIN: then nobody is until asked."""
        self.staff = staff
        self._turn_to(staff[0] if staff else None)
        if self._asks():
            self.lock()

    def set_staff(self, staff: "tuple[Staff, ...]") -> None:
        """Say who works here now; whoever is present stays so while they do.

        Where they do no more, nobody is until somebody says who they are; the first of a staff that was empty is.
        """
        before, self.staff = self.staff, staff
        present = self.present
        if present is None:
            self._turn_to(staff[0] if staff and not before else None)
            return
        still = next((one for one in staff if one.id == present.id), None)
        self._turn_to(still)
        if still is None and staff:
            self._ask_anew()

    def _ask_anew(self) -> None:
        """Ask who is there, whoever was being gone; where anybody has a PIN nothing is shown until they gave it."""
        if self._standing is Standing.OPEN and self._asks():
            self.lock()
            self.unlock_asked()
        elif self._standing is not Standing.LOCKED:
            self.choice_wanted.emit()

    def permits(self, key: Qt.Key, *, command: bool) -> bool:
        """Tell whether a key, with Ctrl or without, may do what it does on the counter's screen."""
        return self.open or (key, command) in _ALWAYS

    def lock(self) -> None:
        """Lock; what was about to be answered opens nothing any more."""
        self._asked = None
        if self._standing is not Standing.LOCKED:
            self._standing = Standing.LOCKED
            self.locked.emit()

    def unlock_asked(self) -> None:
        """Ask who it is where anybody has a PIN, or nobody knows who is there; else open at once."""
        if self._standing is not Standing.LOCKED:
            return
        if self._asks() or (self.staff and self.present is None):
            self._standing = Standing.CHOOSING
            self.choice_wanted.emit()
        else:
            self._open()

    def staff_chosen(self, staff_id: int) -> None:
        """Take note that somebody chose their tile, and that their PIN is being looked at."""
        self._asked = staff_id if self._standing is not Standing.LOCKED else None

    def answered(self, answer: Answer) -> bool:
        """Let in whoever chose, where the answer is right; whether it did.

        An answer that comes after the counter was locked, or for which nobody asked, lets nobody in.
        """
        asked, self._asked = self._asked, None
        chosen = next((one for one in self.staff if one.id == asked), None)
        if chosen is None or not isinstance(answer, Right):
            return False
        self._turn_to(chosen)
        if self._standing is Standing.CHOOSING:
            self._open()
        return True

    def left(self) -> None:
        """Take note that nobody was chosen: a counter that was locked is again."""
        self._asked = None
        if self._standing is Standing.CHOOSING:
            self.lock()

    def _asks(self) -> bool:
        """Tell whether anybody has a PIN, without which a lock keeps nobody out."""
        return any(one.asks_pin for one in self.staff)

    def _open(self) -> None:
        """Open."""
        self._standing = Standing.OPEN
        self.unlocked.emit()

    def _turn_to(self, staff: "Staff | None") -> None:
        """Have somebody else behind the counter."""
        if staff != self.present:
            self.present = staff
            self.staff_changed.emit()
