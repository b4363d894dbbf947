"""What a screen reader says of its own accord: whom the counter greets, which page it turned to, what was told.

Never more than the screen shows, never in the way of a paint, and nothing where no screen reader runs.
"""

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QWidget

from cafememo.devices.signals import signal


class Announcer(QObject):
    """Hands sentences to the screen reader, once what they tell of is painted."""

    announced = signal(str)
    """What the screen reader was just given."""

    def __init__(self, screen: QWidget) -> None:
        super().__init__(screen)
        self._screen = screen
        self._page = ""
        self._waiting: list[str] = []
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.timeout.connect(self._announce)

    def turn_to(self, page: QWidget) -> None:
        """Say what is on the page now shown, unless it was said of this page already."""
        if not _is_heard():
            return
        announcement = getattr(page, "announcement", page.accessibleName)
        text = announcement()
        key = f"{page.objectName()} {text}"
        if key != self._page:
            self._page = key
            self.say(text)

    def say(self, text: str) -> None:
        """Say a sentence in a moment, after whatever else is to be said then; no sentence twice."""
        bare = text.rstrip(".")
        if bare and _is_heard() and not any(bare in other for other in self._waiting):
            self._waiting = [other for other in self._waiting if other.rstrip(".") not in bare] + [text]
            self._soon.start()

    def _announce(self) -> None:
        """Hand over what waits; it interrupts what was being read, since the next guest is there."""
        text = " ".join(one if one.endswith((".", "?", "…")) else f"{one}." for one in self._waiting)
        self._waiting.clear()
        from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent  # noqa: PLC0415 - see `_is_heard`

        event = QAccessibleAnnouncementEvent(self._screen, text)
        event.setPoliteness(QAccessible.AnnouncementPoliteness.Assertive)
        QAccessible.updateAccessibility(event)
        self.announced.emit(text)


def _is_heard() -> bool:
    """Tell whether something listens. The class takes milliseconds to come into being, which no start waits for."""
    from PySide6.QtGui import QAccessible  # noqa: PLC0415 - see above

    return QAccessible.isActive()
