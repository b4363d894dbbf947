"""Grounds of cards, tiles and buttons: smooth corners painted once and copied after that, the rest filled.

A large rounded rectangle costs a raster painter half a millisecond with its smooth edges, a copy of its picture a
fifth of that, and filling all but the corners half as much again. A greeting has ten of them and half a frame.
"""

from functools import lru_cache
from typing import NamedTuple

from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QPixmap


class Ground(NamedTuple):
    """A rounded rectangle's looks; colours as "#RRGGBB", lengths in logical pixels."""

    fill: str
    border: str
    border_width: int
    radius: int
    under: str
    """The colour its corners stand on."""


def paint_ground(painter: QPainter, rect: QRect, ground: Ground) -> None:
    """Paint a rounded rectangle. It covers all of `rect`, so that nothing needs to be painted there before."""
    radius = min(ground.radius + ground.border_width, rect.width() // 2, rect.height() // 2)
    ratio = painter.device().devicePixelRatio()
    corners = _corners(ground, radius, ratio)
    x, y, width, height = rect.x(), rect.y(), rect.width(), rect.height()
    right, bottom = x + width - radius, y + height - radius
    side = round(radius * ratio)
    fill, border, line = _colour(ground.fill), _colour(ground.border), ground.border_width
    painter.drawPixmap(x, y, radius, radius, corners, 0, 0, side, side)
    painter.drawPixmap(right, y, radius, radius, corners, side, 0, side, side)
    painter.drawPixmap(x, bottom, radius, radius, corners, 0, side, side, side)
    painter.drawPixmap(right, bottom, radius, radius, corners, side, side, side, side)
    inner = width - 2 * radius
    painter.fillRect(x + radius, y + line, inner, radius - line, fill)
    painter.fillRect(x + line, y + radius, width - 2 * line, height - 2 * radius, fill)
    painter.fillRect(x + radius, bottom, inner, radius - line, fill)
    if line:
        painter.fillRect(x + radius, y, inner, line, border)
        painter.fillRect(x + radius, y + height - line, inner, line, border)
        painter.fillRect(x, y + radius, line, height - 2 * radius, border)
        painter.fillRect(x + width - line, y + radius, line, height - 2 * radius, border)


@lru_cache(maxsize=48)
def _corners(ground: Ground, radius: int, ratio: float) -> QPixmap:
    """Return the four corners pushed together: a rounded square of twice the radius."""
    side = 2 * radius
    made = QPixmap(2 * round(radius * ratio), 2 * round(radius * ratio))
    made.fill(QColor(ground.under))
    if not side:
        return made
    painter = QPainter(made)
    painter.scale(made.width() / side, made.height() / side)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setBrush(QColor(ground.fill))
    width = ground.border_width
    painter.setPen(QPen(QColor(ground.border), width) if width else Qt.PenStyle.NoPen)
    box = QRectF(0, 0, side, side).adjusted(width / 2, width / 2, -width / 2, -width / 2)
    painter.drawRoundedRect(box, ground.radius, ground.radius)
    painter.end()
    return made


@lru_cache(maxsize=64)
def _colour(name: str) -> QColor:
    return QColor(name)
