"""A sheet of cards, and which way it is moved: drawn larger than it is, since a tenth of a millimetre is not seen."""

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QWidget

from cafememo.ui.kit.theme import Theme

_COLUMNS, _ROWS = 2, 5
_LEAST, _MOST = 3.0, 13.0
"""Pixels of the drawing a sheet that is moved at all is seen to be moved by, and one moved by very much."""


class SheetPicture(QWidget):
    """Cards as the sheet has them, dashed, and as they are printed, filled; an arrow from one to the other."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("sheet_picture")
        self._theme = theme
        self._offset = (0, 0)
        self.setFixedSize(theme.px(118), theme.px(158))

    def show_offset(self, x: int, y: int) -> None:
        """Show how a sheet moved by so many tenths of a millimetre to the right and down is printed."""
        if (x, y) != self._offset:
            self._offset = (x, y)
            self.update()

    def sizeHint(self) -> QSize:
        """Return its one size."""
        return self.minimumSize()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the sheet, the cards on it, the cards as printed, and the arrow."""
        tokens, px = self._theme.tokens, self._theme.px
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        sheet = QRectF(self.rect()).adjusted(1, 1, -1, -1)
        painter.setPen(QPen(QColor(tokens.edge), px(1)))
        painter.setBrush(QColor(tokens.paper))
        painter.drawRoundedRect(sheet, px(6), px(6))
        gap = px(6)
        inner = sheet.adjusted(px(15), px(15), -px(15), -px(15))
        wide = (inner.width() - gap * (_COLUMNS - 1)) / _COLUMNS
        high = (inner.height() - gap * (_ROWS - 1)) / _ROWS
        moved = QPointF(*map(self._seen, self._offset))
        cards = [
            QRectF(inner.left() + column * (wide + gap), inner.top() + row * (high + gap), wide, high)
            for row in range(_ROWS)
            for column in range(_COLUMNS)
        ]
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(tokens.crema_soft))
        for card in cards:
            painter.drawRoundedRect(card.translated(moved), px(3), px(3))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        dashed = QPen(QColor(tokens.muted), px(1))
        dashed.setStyle(Qt.PenStyle.DashLine)
        painter.setPen(dashed)
        for card in cards:
            painter.drawRoundedRect(card, px(3), px(3))
        if not moved.isNull():
            self._paint_arrow(painter, sheet.center(), moved)

    def _paint_arrow(self, painter: QPainter, middle: QPointF, moved: QPointF) -> None:
        """Paint an arrow through the middle of the sheet."""
        px = self._theme.px
        length = (moved.x() ** 2 + moved.y() ** 2) ** 0.5
        along = moved / length
        across = QPointF(-along.y(), along.x())
        tip, tail = middle + along * px(26), middle - along * px(26)
        neck = tip - along * px(11)
        pen = QPen(QColor(self._theme.tokens.crema), px(4))
        pen.setCapStyle(Qt.PenCapStyle.RoundCap)
        painter.setPen(pen)
        painter.drawLine(tail, neck)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(self._theme.tokens.crema))
        painter.drawPolygon(QPolygonF([tip, neck + across * px(9), neck - across * px(9)]))

    def _seen(self, tenths: int) -> float:
        """Return by how many pixels a card is seen to be moved."""
        if not tenths:
            return 0.0
        seen = min(_MOST, _LEAST + abs(tenths) / 5)
        return self._theme.scale * (seen if tenths > 0 else -seen)
