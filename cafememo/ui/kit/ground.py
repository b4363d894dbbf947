"""Grounds of cards, tiles and buttons, painted once and copied after that.

A large rounded rectangle costs a raster painter half a millisecond with its smooth edges; a copy of its picture a
tenth of that. A greeting has ten of them and half a frame.
"""

from functools import lru_cache

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QPixmap


@lru_cache(maxsize=48)
def ground(
    width: int,
    height: int,
    pixel_ratio: float,
    fill: str,
    border: str,
    border_width: float,
    radius: float,
    under: str = "",
) -> QPixmap:
    """Return a rounded rectangle of a size in logical pixels; colours as "#RRGGBB".

    `under` is the colour its corners stand on: with it the picture is opaque and is copied faster still.
    """
    made = QPixmap(round(width * pixel_ratio), round(height * pixel_ratio))
    made.setDevicePixelRatio(pixel_ratio)
    made.fill(QColor(under) if under else Qt.GlobalColor.transparent)
    painter = QPainter(made)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setBrush(QColor(fill))
    painter.setPen(QPen(QColor(border), border_width) if border_width else Qt.PenStyle.NoPen)
    inset = border_width / 2
    painter.drawRoundedRect(QRectF(0, 0, width, height).adjusted(inset, inset, -inset, -inset), radius, radius)
    painter.end()
    return made
