"""Writes that stopped, and going on by themselves: looked at every few seconds, on the lane."""

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer

from cafememo.devices.signals import Emits, signal, signal_as_annotated
from cafememo.domain.trouble import DiskFull, FolderGone, FolderNotWritable, StoreMoved, StoreUnavailable, Trouble

MEND_MS, ROOM_MS = 3_000, 30_000
"""How long the disk is left alone between two looks: while nothing can be written, and while it has little room."""

STOPS = (DiskFull, FolderNotWritable, StoreUnavailable, StoreMoved, FolderGone)
"""What stops the café's writes, and not only what was just asked."""

Look = Callable[[Callable[[bool], object], Callable[[Trouble], object]], None]
"""Looks at the café on the lane and tells whether it has room, or the trouble that still stands."""


class Mending(QObject):
    """Knows whether the café takes writes, and looks again as long as it does not."""

    stopped: Emits[Trouble] = signal_as_annotated()
    """Nothing can be written; told once for each reason, and where it changes whether anything can be read."""
    tight = signal()
    """It can, but the disk is nearly full."""
    went_on = signal()
    """It can, and all is well."""

    def __init__(self, look: Look, parent: QObject) -> None:
        super().__init__(parent)
        self._look = look
        self.reason: Trouble | None = None
        """Why nothing can be written; None where it can."""
        self.reads = True
        """Whether people are still read, and so greeted, while nothing can be written."""
        self.is_tight = False
        """Whether the disk is nearly full."""
        self._ended = False
        self._again = QTimer(self)
        self._again.setSingleShot(True)
        self._again.timeout.connect(self.look)

    def hit(self, reason: Trouble) -> None:
        """Take note of a trouble that a job met."""
        if not isinstance(reason, STOPS) or self._ended:
            return
        news = type(reason) is not type(self.reason)
        self.reason = reason
        if not self._again.isActive() or news:
            self._again.start(MEND_MS)
        if news:
            self.stopped.emit(reason)

    def take_reading(self, reads: bool) -> None:
        """Take note whether anything can be read."""
        news, self.reads = reads != self.reads, reads
        if news and self.reason is not None and not self._ended:
            self.stopped.emit(self.reason)

    def look(self) -> None:
        """Look at the café again."""
        self._again.stop()
        if not self._ended:
            self._look(self._mended, self.hit_again)

    def hit_again(self, reason: Trouble) -> None:
        """Take note that it is not mended; whatever it is, look again later."""
        if self._ended:
            return
        news = type(reason) is not type(self.reason)
        self.reason = reason
        self._again.start(MEND_MS)
        if news:
            self.stopped.emit(reason)

    def end(self) -> None:
        """Look no more: the café is closed."""
        self._ended = True
        self._again.stop()

    def _mended(self, has_room: bool) -> None:
        """Take note that it takes writes again."""
        stopped, was_tight = self.reason is not None, self.is_tight
        self.reason, self.is_tight, self.reads = None, not has_room, True
        if not has_room:
            self._again.start(ROOM_MS)
            if stopped or not was_tight:
                self.tight.emit()
        elif stopped or was_tight:
            self.went_on.emit()
