"""What every page of the counter has in common."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QWidget

from cafememo.devices.signals import signal
from cafememo.ui.counter.look import Look


class Page(QWidget):
    """A sheet of paper below the header.

    It covers all of its ground, so that neither the window nor the page before it, which leaves the screen a moment
    later, is painted underneath.
    """

    told = signal(str)
    """A sentence appeared on the page while it was shown, for who cannot see it."""

    def __init__(self, look: Look, parent: QWidget) -> None:
        super().__init__(parent)
        self._look = look
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)

    def announcement(self) -> str:
        """Return what to say to somebody who cannot see that this page is shown; never more than it shows."""
        return self.accessibleName()

    def tell_aloud(self, sentence: str) -> None:
        """Tell a sentence to who cannot see it, while the page is shown."""
        if sentence and self.isVisible():
            self.told.emit(sentence)

    def _arrange(self) -> None:
        """Put every part where the drawing has it."""

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Lay the page out anew."""
        super().resizeEvent(event)
        self._arrange()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the paper."""
        QPainter(self).fillRect(self.rect(), self._look.colour("paper"))
