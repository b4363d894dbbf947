"""Grounds of cards, tiles and toasts: rounded rectangles that cover all of the rectangle they are given."""

from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QPixmap


class Ground:
    """A rounded rectangle's looks, ready to be painted in any size; lengths in logical pixels.

    Smooth edges are what a large one costs, half a millisecond each. Only its corners have any, so these are painted
    once, and copied; what lies between them is filled.
    """

    def __init__(self, fill: QColor, border: QColor, border_width: int, radius: int, under: QColor) -> None:
        """`under` is what its corners stand on."""
        self._fill = fill
        self._border = border
        self._width = border_width
        self._radius = radius
        self._under = under
        self._corner = radius + border_width
        self._corners: dict[int, QPixmap] = {}

    def paint(self, painter: QPainter, rect: QRect, *, rim_only: bool = False) -> None:
        """Paint it, its corners too, so that nothing needs to be painted there before.

        Where all that lies below has the colour of its fill already, `rim_only` is enough.
        """
        ratio = painter.device().devicePixelRatio()
        side = self._corner
        if ratio != int(ratio) or min(rect.width(), rect.height()) < 2 * side:
            # Where a pixel of the screen is no whole part of one drawn, pieces would not meet.
            self._paint_whole(painter, rect)
            return
        picture = self._corners.get(int(ratio))
        if picture is None:
            picture = self._corners[int(ratio)] = self._drawn_corners(int(ratio))
        left, top, wide, high, width = rect.left(), rect.top(), rect.width(), rect.height(), self._width
        right, bottom, deep = left + wide - side, top + high - side, side * int(ratio)
        if not rim_only:
            painter.fillRect(left, top + side, wide, high - 2 * side, self._fill)
            painter.fillRect(left + side, top, wide - 2 * side, side, self._fill)
            painter.fillRect(left + side, bottom, wide - 2 * side, side, self._fill)
        if width:
            painter.fillRect(left + side, top, wide - 2 * side, width, self._border)
            painter.fillRect(left + side, top + high - width, wide - 2 * side, width, self._border)
            painter.fillRect(left, top + side, width, high - 2 * side, self._border)
            painter.fillRect(left + wide - width, top + side, width, high - 2 * side, self._border)
        for x, from_x in ((left, 0), (right, deep)):
            for y, from_y in ((top, 0), (bottom, deep)):
                painter.drawPixmap(x, y, side, side, picture, from_x, from_y, deep, deep)

    def _drawn_corners(self, ratio: int) -> QPixmap:
        """Return the four corners, close together."""
        box = QRect(0, 0, 2 * self._corner, 2 * self._corner)
        picture = QPixmap(box.size() * ratio)
        picture.setDevicePixelRatio(ratio)
        painter = QPainter(picture)
        self._paint_whole(painter, box)
        painter.end()
        return picture

    def _paint_whole(self, painter: QPainter, rect: QRect) -> None:
        """Paint it in one piece."""
        painter.fillRect(rect, self._under)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setBrush(self._fill)
        width = self._width
        painter.setPen(QPen(self._border, width) if width else Qt.PenStyle.NoPen)
        box = QRectF(rect).adjusted(width / 2, width / 2, -width / 2, -width / 2)
        painter.drawRoundedRect(box, self._radius, self._radius)
        painter.restore()
