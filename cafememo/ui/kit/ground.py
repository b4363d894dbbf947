"""Grounds of cards, tiles and toasts: rounded rectangles that cover all of the rectangle they are given."""

from typing import NamedTuple

from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen


class Ground(NamedTuple):
    """A rounded rectangle's looks; lengths in logical pixels."""

    fill: QColor
    border: QColor
    border_width: int
    radius: int
    under: QColor
    """What its corners stand on."""


def paint_ground(painter: QPainter, rect: QRect, ground: Ground) -> None:
    """Paint a rounded rectangle, its corners too, so that nothing needs to be painted there before.

    A large one costs half a millisecond with its smooth edges: what is painted for every guest is kept as a picture.
    """
    painter.fillRect(rect, ground.under)
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setBrush(ground.fill)
    width = ground.border_width
    painter.setPen(QPen(ground.border, width) if width else Qt.PenStyle.NoPen)
    box = QRectF(rect).adjusted(width / 2, width / 2, -width / 2, -width / 2)
    painter.drawRoundedRect(box, ground.radius, ground.radius)
    painter.restore()
