"""A tile of somebody behind the counter: an initial in a disc, a name, and whether they are there or have a PIN."""

from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFocusEvent, QFont, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QWidget

from cafememo.ui.counter.look import Look
from cafememo.ui.counter.measure import CENTRED, LEADING
from cafememo.ui.kit.direction import mirrored
from cafememo.ui.kit.keycap import keycap_size, paint_keycap
from cafememo.ui.kit.label import fitted, wrapped
from cafememo.ui.kit.words import translate
from cafememo.ui.sentences import initial_of

if TYPE_CHECKING:
    from cafememo.store.settings import Staff


class _Mark(NamedTuple):
    """A sign and a word under the name."""

    icon: str
    role: str
    text: str


class StaffTile(QAbstractButton):
    """Shows who pressing it makes present; the one with the keyboard shows Enter."""

    def __init__(self, look: Look, parent: QWidget) -> None:
        super().__init__(parent)
        self._look = look
        self._name = ""
        self._marks: tuple[_Mark, ...] = ()
        self._present = False
        self.staff_id = 0

    def set_look(self, look: Look) -> None:
        """Draw in another theme or size."""
        self._look = look
        self.update()

    def show_staff(self, staff: "Staff", *, present: bool) -> None:
        """Show somebody; `present` marks who is behind the counter now."""
        self.staff_id, self._name, self._present = staff.id, staff.name, present
        marks = []
        if present:
            marks.append(_Mark("check", "sage", translate("staff", "here now")))
        if staff.asks_pin:
            marks.append(_Mark("lock", "muted", translate("staff", "PIN")))
        self._marks = tuple(marks)
        self.setAccessibleName(staff.name)
        self.setAccessibleDescription(", ".join(mark.text for mark in marks))
        self.update()

    def sizeHint(self) -> QSize:
        """Take what the page gives."""
        return QSize(240, 112)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave arrows and Enter to the page; Space presses, as it does any button."""
        if event.key() == Qt.Key.Key_Space:
            super().keyPressEvent(event)
        else:
            event.ignore()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show the ring and the key."""
        super().focusInEvent(event)
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Show neither."""
        super().focusOutEvent(event)
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint disc, name and marks, centred in height."""
        look = self._look
        painter = QPainter(self)
        look.paint_pressable(painter, self, self.rect(), marked=self._present, under="paper")
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        pad, gap = look.px(18), look.px(14)
        inner = self.rect().adjusted(pad, look.px(8), -pad, -look.px(8))
        side = min(look.px(64), inner.height(), inner.width() // 4)
        disc = QRect(inner.left(), inner.center().y() - side // 2, side, side)
        paint_initial(painter, look, mirrored(self, disc), self._name, filled=self._present)
        words = inner.adjusted(side + gap, 0, 0, 0)
        name_font, mark_font = self._name_font(words.width()), look.sans(look.text(15), 500)
        name_high, mark_high = look.metrics(name_font).lineSpacing(), look.metrics(mark_font).lineSpacing()
        key_font = look.sans(look.text(13), 600)
        key = keycap_size("Enter" if self.hasFocus() else "", key_font)
        below = max(mark_high, key.height()) if self._marks or self.hasFocus() else 0
        lines = wrapped(self._name, name_font, words.width(), 2 if inner.height() >= 2 * name_high + below else 1)
        space = look.px(4) if below else 0
        top = inner.top() + (inner.height() - len(lines) * name_high - space - below) // 2
        painter.setFont(name_font)
        painter.setPen(look.colour("ink"))
        for line in lines:
            painter.drawText(mirrored(self, QRect(words.left(), top, words.width(), name_high)), LEADING, line)
            top += name_high
        row = QRect(words.left(), top + space, words.width(), below)
        self._paint_marks(painter, row.adjusted(0, 0, -key.width() - look.px(8), 0))
        corner = QRect(row.right() - key.width(), row.center().y() - key.height() // 2, key.width(), key.height())
        if self.hasFocus():
            paint_keycap(painter, mirrored(self, corner), "Enter", key_font, look.colour("muted"))

    def _name_font(self, width: int) -> QFont:
        """Return letters in which the longest word of the name fits, as long as they are readable."""
        look = self._look
        longest = max(self._name.split(), key=len, default="")
        return fitted(longest, look.sans(look.text(22), 600), width, smallest=look.text(16))[0]

    def _paint_marks(self, painter: QPainter, row: QRect) -> None:
        """Paint signs one after another, with their words where these leave room for the signs that follow."""
        look = self._look
        font = look.sans(look.text(15), 500)
        side, left = look.text(16), row.left()
        painter.setFont(font)
        for number, mark in enumerate(self._marks, 1):
            following = (len(self._marks) - number) * (side + look.px(14))
            width = look.metrics(font).horizontalAdvance(mark.text) + 1
            sign = QRect(left, row.center().y() - side // 2, side, side)
            painter.drawPixmap(mirrored(self, sign).topLeft(), look.icon(mark.icon, mark.role, side))
            left += side + look.px(6)
            if left + width + following > row.right():
                continue
            painter.setPen(look.colour(mark.role))
            painter.drawText(mirrored(self, QRect(left, row.top(), width, row.height())), LEADING, mark.text)
            left += width + look.px(14)


def paint_initial(painter: QPainter, look: Look, box: QRect, name: str, *, filled: bool) -> None:
    """Paint the first letter of a name in a disc; `filled` is the disc of who is present."""
    painter.setPen(look.pen("espresso" if filled else "edge", 1))
    painter.setBrush(look.colour("espresso" if filled else "crema_soft"))
    painter.drawEllipse(QRectF(box).adjusted(0.5, 0.5, -0.5, -0.5))
    painter.setFont(look.serif(max(look.text(15), box.height() * 9 // 20)))
    painter.setPen(look.colour("on_espresso" if filled else "ink"))
    painter.drawText(box, CENTRED, initial_of(name))
