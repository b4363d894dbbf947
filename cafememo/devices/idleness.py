"""Nobody touches the counter: told after some minutes without a key, a pointer, a finger or a scan.

The filter sits on no window while nothing is to be told.
"""

import time
from collections.abc import Callable
from typing import Final

from PySide6.QtCore import QEvent, QObject, QTimer

from cafememo.devices.signals import signal
from cafememo.devices.windows import WindowWatch

_TOUCHES: Final = frozenset(
    {
        QEvent.Type.KeyPress,
        QEvent.Type.MouseButtonPress,
        QEvent.Type.MouseMove,
        QEvent.Type.Wheel,
        QEvent.Type.TouchBegin,
        QEvent.Type.TouchUpdate,
        QEvent.Type.TabletPress,
        QEvent.Type.TabletMove,
    }
)


class IdleWatch(WindowWatch):
    """Watches for a touch, once it was told for how long to wait for one."""

    idle_too_long = signal()
    """Nobody touched anything for as long as was said; told once, until there is a touch again.

    Told at the latest by the next touch, before any window gets it: the machine may have slept meanwhile.
    """

    def __init__(
        self,
        parent: QObject | None = None,
        *,
        running: Callable[[], float] = time.monotonic,
        wall: Callable[[], float] = time.time,
    ) -> None:
        """Wait by `running`, seconds that only go forward, and by `wall`, which goes on while the machine sleeps."""
        super().__init__(parent)
        self._running = running
        self._wall = wall
        self._limit = 0.0
        self._told = False
        self._touched = (running(), wall())
        self._due = QTimer(self)
        self._due.setSingleShot(True)
        self._due.timeout.connect(self._look)

    def set_minutes(self, minutes: int) -> None:
        """Wait that long from now on; 0 is for ever, and watches nothing."""
        was_watching, self._limit = self._limit > 0, 60.0 * minutes
        if self._limit > 0:
            if not was_watching:
                self._watch_windows()
            self.touch()
        elif was_watching:
            self._leave_windows()
            self._due.stop()

    def touch(self) -> None:
        """Take something for a touch that no window hears of: a card before a camera, for one."""
        if self._limit > 0:
            if self._left() <= 0:
                self._tell()
            self._touched = (self._running(), self._wall())
            self._told = False
            if not self._due.isActive():
                self._wait()

    def _left(self) -> float:
        """Return the seconds still to wait; a wall clock put back does not count."""
        running, wall = self._touched
        return self._limit - max(self._running() - running, self._wall() - wall)

    def _look(self) -> None:
        """Tell, or wait for what is left since the last touch."""
        if self._left() <= 0:
            self._tell()
        else:
            self._wait()

    def _wait(self) -> None:
        """Look again when the time may be over: no touch restarts a timer, there may be hundreds a second."""
        self._due.start(max(1, round(1_000 * self._left()) + 1))

    def _tell(self) -> None:
        """Tell, once."""
        if not self._told:
            self._told = True
            self.idle_too_long.emit()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: ARG002  Qt's signature
        """Take note of touches, and let everything pass."""
        if event.type() in _TOUCHES:
            self.touch()
        return False
