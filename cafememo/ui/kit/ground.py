"""Grounds of cards, tiles and buttons: a rounded corner is painted once and copied after that.

A large rounded rectangle costs a raster painter half a millisecond with its smooth edges. Its corners and sides
copied from a small picture, and the rest filled, cost a tenth of that; a greeting has seven of them.
"""

from functools import lru_cache
from math import ceil

from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QPixmap


def paint_ground(
    painter: QPainter,
    rect: QRect,
    pixel_ratio: float,
    fill: str,
    border: str,
    border_width: int,
    radius: int,
    under: str,
) -> None:
    """Paint a rounded rectangle; lengths in logical pixels, colours as "#RRGGBB".

    `under` is the colour it lies on and must be there already: where it is the colour of the inside too, that is
    left as it is.
    """
    width, height = rect.width(), rect.height()
    corner = ceil(radius) + border_width
    cut = round(corner * pixel_ratio)
    if min(width, height) < 2 * corner or cut != corner * pixel_ratio:
        painter.drawPixmap(rect.topLeft(), ground(width, height, pixel_ratio, fill, border, border_width, radius, under))
        return
    picture = ground(2 * corner, 2 * corner, pixel_ratio, fill, border, border_width, radius, under)
    left, top = rect.left(), rect.top()
    right, bottom = left + width - corner, top + height - corner
    painter.drawPixmap(left, top, picture, 0, 0, cut, cut)
    painter.drawPixmap(right, top, picture, cut, 0, cut, cut)
    painter.drawPixmap(left, bottom, picture, 0, cut, cut, cut)
    painter.drawPixmap(right, bottom, picture, cut, cut, cut, cut)
    across, down = width - 2 * corner, height - 2 * corner
    inside, line = QColor(fill), QColor(border)
    if fill != under:
        painter.fillRect(left + corner, top, across, height, inside)
        painter.fillRect(left, top + corner, corner, down, inside)
        painter.fillRect(right, top + corner, corner, down, inside)
    painter.fillRect(left + corner, top, across, border_width, line)
    painter.fillRect(left + corner, top + height - border_width, across, border_width, line)
    painter.fillRect(left, top + corner, border_width, down, line)
    painter.fillRect(left + width - border_width, top + corner, border_width, down, line)


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
