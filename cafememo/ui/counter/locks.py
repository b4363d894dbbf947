"""What locks the counter by itself: the desktop's own lock, and nobody touching anything for some minutes."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from cafememo.devices.signals import signal

if TYPE_CHECKING:
    from cafememo.devices.idleness import IdleWatch
    from cafememo.devices.session_lock import SessionLock


class Locks(QObject):
    """Made of two watches, each imported when it is first set."""

    left_alone = signal()
    """Nobody has touched anything for as long as was said."""
    desktop_locked = signal()

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.idle_watch: IdleWatch | None = None
        self.session_lock: SessionLock | None = None

    def set_minutes(self, minutes: int) -> None:
        """Tell of the desktop's lock from now on, and when nobody touches anything for so long; 0 means never."""
        if self.session_lock is None:
            from cafememo.devices.session_lock import SessionLock  # noqa: PLC0415 - after the first paint

            self.session_lock = SessionLock(self)
            self.session_lock.session_locked.connect(self.desktop_locked)
            self.session_lock.start()
        if minutes and self.idle_watch is None:
            from cafememo.devices.idleness import IdleWatch  # noqa: PLC0415 - only where a lock keeps somebody out

            self.idle_watch = IdleWatch(self)
            self.idle_watch.idle_too_long.connect(self.left_alone)
        if self.idle_watch is not None:
            self.idle_watch.set_minutes(minutes)

    def stop(self) -> None:
        """Tell nothing more."""
        if self.idle_watch is not None:
            self.idle_watch.set_minutes(0)
        if self.session_lock is not None:
            self.session_lock.stop()
            self.session_lock = None
