"""A visit of today in one line; whose it was, only while the line is held."""

from datetime import time
from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QWidget

from cafememo.ui.counter.look import Look
from cafememo.ui.counter.measure import CENTRED, LEADING, TRAILING
from cafememo.ui.counter.today_words import Mark, marks, spoken_line, visit_text
from cafememo.ui.kit.direction import mirrored
from cafememo.ui.kit.keycap import keycap_size, paint_keycap
from cafememo.ui.kit.words import clock
from cafememo.ui.sentences import initial_of

if TYPE_CHECKING:
    from cafememo.services.today import NotedToday

WIDEST_TIMES = (time(0), time(22))
REVEAL_KEY = "F12"
STAFF_FROM = 640
"""A line narrower than this, in pixels of the drawing, does not say who noted it."""


class TodayRow(QAbstractButton):
    """Shows time, initial, order, marks and staff. Its own accessible name never holds more than the initial."""

    def __init__(self, look: Look, parent: QWidget) -> None:
        super().__init__(parent)
        self._look = look
        self._visit: NotedToday | None = None
        self._marked = False
        self._revealed = False
        self.has_key = True
        """Whether it is one of those a key shows the name of, and keeps room to say which."""
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)

    @property
    def visit(self) -> "NotedToday | None":
        """The visit shown."""
        return self._visit

    @property
    def revealed(self) -> bool:
        """Whether the whole name can be read."""
        return self._revealed

    def show_visit(self, visit: "NotedToday | None") -> None:
        """Show a visit, or none; a name that could be read is covered again where it is another one."""
        if visit is None or self._visit is None or visit.entry_id != self._visit.entry_id:
            self._revealed = False
        self._visit = visit
        self.setAccessibleName(spoken_line(visit) if visit is not None else "")
        self.update()

    def set_marked(self, *, marked: bool) -> None:
        """Mark the line as the one the keys are about."""
        self._marked = marked
        self.update()

    def reveal(self, *, shown: bool) -> None:
        """Show the whole name, or the initial alone."""
        self._revealed = shown
        self.update()

    def set_look(self, look: Look) -> None:
        """Draw in another theme or size."""
        self._look = look
        self.update()

    def sizeHint(self) -> QSize:
        """Take what the page gives, and be high enough to be hit."""
        return QSize(200, self._look.target(72))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint from both ends; the order has what room is left."""
        look, visit = self._look, self._visit
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        look.paint_pressable(painter, self, self.rect(), marked=self._marked, under="paper")
        if visit is None:
            return
        box = self.rect().adjusted(look.px(20), 0, -look.px(18), 0)
        left = self._paint_time(painter, visit, box)
        left = self._paint_disc(painter, visit, left) + look.px(16)
        right = box.right() + 1
        if self.has_key:
            right = self._paint_key(painter, right) - look.px(16)
        if visit.staff and self.width() >= look.px(STAFF_FROM):
            right = self._paint_staff(painter, visit.staff, right) - look.px(16)
        right = self._paint_marks(painter, marks(visit), right, right - left)
        self._paint_words(painter, visit, QRect(left, 0, max(0, right - left), self.height()))

    def _paint_time(self, painter: QPainter, visit: "NotedToday", box: QRect) -> int:
        """Paint when it was; return where the disc begins."""
        look = self._look
        font = look.sans(look.text(18), 600)
        width = max(look.metrics(font).horizontalAdvance(clock(one)) for one in WIDEST_TIMES) + 1
        self._write(painter, QRect(box.left(), 0, width, self.height()), clock(visit.at), font, "muted")
        return box.left() + width + look.px(18)

    def _paint_disc(self, painter: QPainter, visit: "NotedToday", left: int) -> int:
        """Paint the initial on its disc; return where the disc ends."""
        look = self._look
        side = look.px(44)
        disc = mirrored(self, QRect(left, (self.height() - side) // 2, side, side))
        painter.setBrush(look.colour("surface" if self._warm() else "crema_soft"))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.drawEllipse(QRectF(disc))
        painter.setFont(look.serif(look.text(22)))
        painter.setPen(look.colour("muted" if visit.undone else "ink"))
        painter.drawText(disc, CENTRED, initial_of(visit.name))
        return left + side

    def _paint_key(self, painter: QPainter, right: int) -> int:
        """Paint the eye and the key that shows the name, on the line they are about; return where they begin."""
        look = self._look
        font, eye = look.sans(look.text(15), 600), look.px(20)
        size = keycap_size(REVEAL_KEY, font)
        left = right - size.width()
        if not self._marked:  # its room stays free, so that the lines have their columns
            return left - look.px(8) - eye
        at = mirrored(self, QRect(left, (self.height() - size.height()) // 2, size.width(), size.height()))
        paint_keycap(painter, at, REVEAL_KEY, font, look.colour("muted"))
        left -= eye + look.px(8)
        at = mirrored(self, QRect(left, (self.height() - eye) // 2, eye, eye))
        painter.drawPixmap(at.topLeft(), look.icon("eye", "muted", eye))
        return left

    def _paint_staff(self, painter: QPainter, staff: str, right: int) -> int:
        """Paint by whom it was noted, in a column of its own; return where it begins."""
        look = self._look
        font, width = look.sans(look.text(16), 500), self.width() // 9
        text = look.metrics(font).elidedText(staff, Qt.TextElideMode.ElideRight, width)
        self._write(painter, QRect(right - width, 0, width, self.height()), text, font, "muted", TRAILING)
        return right - width

    def _paint_marks(self, painter: QPainter, shown: tuple[Mark, ...], right: int, room: int) -> int:
        """Paint what is special, by icons alone where words would push the order out; return where it begins."""
        look = self._look
        font, icon, pad = look.sans(look.text(15), 600), look.px(18), look.px(10)
        high = max(look.metrics(font).height(), icon) + look.px(10)
        warm = self._warm()
        words = [look.metrics(font).horizontalAdvance(mark.text) + look.px(7) for mark in shown]
        if sum(words) + len(shown) * (icon + 3 * pad) > room // 2:
            words = [0 for _ in shown]
        for mark, word in reversed(list(zip(shown, words, strict=True))):
            width = icon + word + 2 * pad
            right -= width
            chip = QRect(right, (self.height() - high) // 2, width, high)
            painter.setBrush(look.colour("surface" if warm and mark.ground == "crema_soft" else mark.ground))
            painter.setPen(QPen(look.colour("line"), 1))
            painter.drawRoundedRect(QRectF(mirrored(self, chip)), high / 2, high / 2)
            at = mirrored(self, QRect(chip.left() + pad, (self.height() - icon) // 2, icon, icon))
            painter.drawPixmap(at.topLeft(), look.icon(mark.icon, mark.role, icon))
            if word:
                at = QRect(chip.left() + pad + icon + look.px(6), 0, word, self.height())
                self._write(painter, at, mark.text, font, mark.role)
            right -= look.px(12)
        return right

    def _paint_words(self, painter: QPainter, visit: "NotedToday", box: QRect) -> None:
        """Paint the order, struck through where it was taken back; above it the name, while it may be read."""
        look = self._look
        font = look.sans(look.text(18), 500)
        if self._revealed:
            name_font, font = look.serif(look.text(24)), look.sans(look.text(15), 500)
            high, below = look.metrics(name_font).height(), look.metrics(font).height()
            top = (self.height() - high - below) // 2
            name = look.metrics(name_font).elidedText(visit.name, Qt.TextElideMode.ElideRight, box.width())
            self._write(painter, QRect(box.left(), top, box.width(), high), name, name_font, "ink")
            box = QRect(box.left(), top + high, box.width(), below)
        metrics = look.metrics(font)
        text = metrics.elidedText(visit_text(visit), Qt.TextElideMode.ElideRight, box.width())
        role = "muted" if visit.undone or self._revealed else "ink"
        self._write(painter, box, text, font, role)
        if visit.undone:
            struck = mirrored(self, QRect(box.left(), box.top(), metrics.horizontalAdvance(text), box.height()))
            painter.setPen(look.pen("muted", max(1, look.px(2))))
            painter.drawLine(struck.left(), struck.center().y() + 1, struck.right(), struck.center().y() + 1)

    def _warm(self) -> bool:
        """Tell whether the line lies on crema, so that what is on it needs another ground."""
        return self._marked or self.isDown() or self.underMouse()

    def _write(self, painter: QPainter, box: QRect, text: str, font: QFont, role: str, flags: int = LEADING) -> None:
        """Write a line; nothing of it is kept, as `Look.write` would."""
        painter.setFont(font)
        painter.setPen(self._look.colour(role))
        painter.drawText(mirrored(self, box), flags, text)
