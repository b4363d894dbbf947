"""The sign of a cup, where there is no logo."""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from cafememo.ui.kit.icons import painter_path
from cafememo.ui.kit.resources import icon_path

GRID = 24.0
"""Icons are drawn on a square of so many units."""


def paint_cup(painter: QPainter, square: QRectF, colour: str, stroke: float) -> None:
    """Paint a cup into a square, its line so many of the icon's own units wide."""
    painter.save()
    painter.translate(square.topLeft())
    painter.scale(square.width() / GRID, square.width() / GRID)
    pen = QPen(QColor(colour), stroke)
    pen.setCapStyle(Qt.PenCapStyle.RoundCap)
    pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    painter.setPen(pen)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawPath(painter_path(icon_path("coffee")))
    painter.restore()
