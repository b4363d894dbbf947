"""The words the barista reads out before somebody's answer, on a card of their own."""

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from cafememo.ui.counter.look import Look
from cafememo.ui.counter.measure import LEADING, place
from cafememo.ui.kit.direction import mirrored
from cafememo.ui.kit.label import plain_label, recolour


class PromiseCard(QWidget):
    """Shows words to be read out; or, in another colour, a sentence for the barista alone."""

    def __init__(self, look: Look, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("promise_card")
        self._look = look
        self._trouble = False
        self.label = plain_label(object_name="promise_label", parent=self)
        self.label.setWordWrap(True)
        self.label.setAlignment(Qt.AlignmentFlag(LEADING))

    def show_words(self, words: str, *, trouble: bool = False) -> None:
        """Show other words; `trouble` where they say what stands in the way."""
        self.label.setText(words)
        recolour(self.label, "brick" if trouble else "ink")
        self._trouble = trouble
        self.update()

    def set_look(self, look: Look) -> None:
        """Draw in another theme or size."""
        self._look = look
        self.label.setFont(look.sans(look.text(19), 500))
        self.update()

    def height_for(self, width: int, *texts: str) -> int:
        """Return the height in which each of these can be read, so that nothing jumps when they change."""
        look = self._look
        metrics, wrap = look.metrics(look.sans(look.text(19), 500)), int(Qt.TextFlag.TextWordWrap)
        room = QRect(0, 0, width - self._beside() - look.px(18), 10_000)
        return max(metrics.boundingRect(room, wrap, text).height() for text in texts) + 2 * look.px(14)

    def arrange(self) -> None:
        """Put the words beside the icon."""
        place(self.label, self, self.rect().adjusted(self._beside(), 0, -self._look.px(18), 0))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the card and its icon."""
        look, painter = self._look, QPainter(self)
        look.paint_ground(painter, self.rect(), "surface", "line", 1, 16, "paper")
        icon = ("triangle-alert", "brick") if self._trouble else ("message-circle", "crema")
        size = look.px(24)
        spot = QRect(look.px(18), (self.height() - size) // 2, size, size)
        painter.drawPixmap(mirrored(self, spot).topLeft(), look.icon(*icon, size))

    def _beside(self) -> int:
        return self._look.px(18 + 24 + 14)
