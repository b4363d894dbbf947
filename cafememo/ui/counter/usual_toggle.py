"""A box to tick: make this the usual."""

from PySide6.QtCore import QPoint, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QCheckBox, QWidget

from cafememo.ui.counter.choice_button import fitted_lines
from cafememo.ui.counter.look import Look
from cafememo.ui.kit.direction import mirrored
from cafememo.ui.kit.keycap import keycap_size, paint_keycap


class UsualToggle(QCheckBox):
    """Ticked or not, by a press anywhere on it or by its key; it leaves the keyboard where it is."""

    def __init__(self, look: Look, key: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("usual_toggle")
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._look = look
        self._key = key
        self._words = ""

    def set_words(self, words: str) -> None:
        """Say what ticking it does."""
        self._words = words
        self.setAccessibleName(words)
        self.update()

    def set_look(self, look: Look) -> None:
        """Draw in another theme or size."""
        self._look = look
        self.update()

    def sizeHint(self) -> QSize:
        """Return a size one can hit."""
        return QSize(200, self._look.target(72))

    def hitButton(self, pos: QPoint) -> bool:
        """Take a press anywhere."""
        return self.rect().contains(pos)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the frame, the box, the words and the key."""
        look = self._look
        painter = QPainter(self)
        warm = self.isDown() or self.underMouse() or self.isChecked()
        look.paint_ground(painter, self.rect(), "crema_soft" if warm else "surface", "edge", 1, 16, "surface")
        font = look.sans(look.text(13), 600)
        cap, side, pad = keycap_size(self._key, font), max(20, look.px(24)), look.px(12)
        column, gap = max(cap.width(), side), look.px(5)
        top = (self.height() - side - gap - cap.height()) // 2
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = mirrored(self, QRect(pad + (column - side) // 2, top, side, side))
        painter.setPen(look.pen("espresso", 2))
        painter.setBrush(look.colour("espresso" if self.isChecked() else "surface"))
        painter.drawRoundedRect(QRectF(box).adjusted(1, 1, -1, -1), side / 4, side / 4)
        if self.isChecked():
            painter.drawPixmap(box.topLeft() + QPoint(3, 3), look.icon("check", "on_espresso", side - 6))
        under = QRect(pad + (column - cap.width()) // 2, top + side + gap, cap.width(), cap.height())
        paint_keycap(painter, mirrored(self, under), self._key, font, look.colour("muted"))
        left = pad + column + look.px(10)
        room = self.width() - left - look.px(8)
        words, lines = fitted_lines(look, self._words, look.text(17), room, self.height() - 8, 3)
        high = look.metrics(words).lineSpacing()
        top = (self.height() - high * len(lines)) // 2
        for line in lines:
            at = mirrored(self, QRect(left, top, room, high))
            look.write(painter, at, line, words, "ink", rightward=self.isRightToLeft())
            top += high
