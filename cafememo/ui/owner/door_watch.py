"""Noticing that nobody may see a page any more, which is another thing than that another page is shown."""

from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QWidget

from cafememo.devices.signals import signal

BEHIND_THE_DOOR = "owner_body"
"""What of the owner's window is hidden when it is locked or closed, and not when another page is turned to."""


class DoorWatch(QObject):
    """Tells a part of a page that the window was locked or closed; a part that is a window itself, that it was."""

    shut = signal()

    def __init__(self, part: QWidget) -> None:
        super().__init__(part)
        self._part = part
        self._door: QWidget | None = None

    def look(self) -> None:
        """Find what to watch, where that is not known: the part must be in its place."""
        if self._door is not None:
            return
        door, above = self._part, self._part.parentWidget()
        while above is not None and door.objectName() != BEHIND_THE_DOOR:
            door, above = above, above.parentWidget()
        self._door = door
        door.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Notice that the door is shut."""
        # A window that is made small hides what is in it as well, by the window system: nobody shut anything.
        if watched is self._door and event.type() == QEvent.Type.Hide and not event.spontaneous():
            self.shut.emit()
        return False
