"""The design "cup": a light card on which the code is a cup, with its handle, its saucer and its steam."""

from PySide6.QtCore import QLineF, QPointF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen

from cafememo.domain.card_design import Palette
from cafememo.domain.sheets import Box, Size
from cafememo.ui.cards.canvas import UNITS, Alignment, mixed, rect
from cafememo.ui.cards.head import Room
from cafememo.ui.cards.places import MARGIN, PANEL, Places

_LOGO = Size(24.0, 12.0)
_HANDLE = 7.5
"""Millimetres the handle stands out."""
_STROKE = 1.5
_STEAM = 6.4
"""Millimetres the steam rises."""
_OVER_CUP = 2.6
"""Millimetres from the cup to its steam."""


def places(size: Size, *, named: bool) -> Places:
    """Return where things lie on a front of that size, whether names stand on it or not."""
    wide, high = size
    panel = _panel(size)
    foot = high - MARGIN
    if wide > high:
        column = panel.left - MARGIN - 4
        above = foot - (12.5 if named else 6.0)
        return Places(
            head=Room(Box(MARGIN, MARGIN, column, above - MARGIN), _LOGO, titles=(8.2, 3.0)),
            name=Box(MARGIN, foot - 11.0, column, 7.0),
            number=Box(MARGIN, foot - 3.0, column, 3.0),
            panel=panel,
        )
    inner = wide - 2 * MARGIN
    steam = panel.top - _STROKE - _OVER_CUP - _STEAM
    return Places(
        head=Room(Box(MARGIN, MARGIN, inner, steam - 2.0 - MARGIN), _LOGO, titles=(8.2, 3.0), beside=True),
        name=Box(MARGIN, foot - 5.4, inner * 0.7, 6.0),
        number=Box(MARGIN + (inner * 0.7 if named else 0.0), foot - 3.0, inner * 0.3, 3.0),
        panel=panel,
        number_across=Alignment.AlignRight if named else Alignment.AlignLeft,
    )


def _panel(size: Size) -> Box:
    """Return where the code is: the handle keeps the margin, the saucer the edge."""
    wide, high = size
    if wide > high:
        return Box(wide - MARGIN - _HANDLE - PANEL, high - MARGIN - PANEL - 4.0, PANEL, PANEL)
    return Box((wide - PANEL - _HANDLE) / 2, high - MARGIN - PANEL - 12.0, PANEL, PANEL)


def paint_ground(painter: QPainter, size: Size, palette: Palette) -> None:
    """Paint the light ground, and the cup around its code."""
    painter.fillRect(rect(Box(0, 0, *size)), QColor(palette.light))
    panel = _panel(size)
    pen = QPen(QColor(palette.on_light), _STROKE * UNITS)
    pen.setCapStyle(Qt.PenCapStyle.RoundCap)
    painter.setPen(pen)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    wall = rect(panel).adjusted(*(side * _STROKE * UNITS / 2 for side in (-1, -1, 1, 1)))
    painter.drawRoundedRect(wall, 2.4 * UNITS, 2.4 * UNITS)
    handle = QPainterPath(QPointF(wall.right(), wall.top() + 5.0 * UNITS))
    out, low = wall.right() + (_HANDLE + 2.0) * UNITS, wall.top() + 19.0 * UNITS
    handle.cubicTo(QPointF(out, wall.top() + 4.0 * UNITS), QPointF(out, low), QPointF(wall.right(), low))
    painter.drawPath(handle)
    under = wall.bottom() + 2.8 * UNITS
    painter.drawLine(QLineF(wall.left() - 2.5 * UNITS, under, wall.right() + 2.5 * UNITS, under))
    self_coloured = QPen(mixed(palette.light, palette.on_light, 0.55), 1.2 * UNITS)
    self_coloured.setCapStyle(Qt.PenCapStyle.RoundCap)
    painter.setPen(self_coloured)
    for share in (0.28, 0.5, 0.72):
        _paint_steam(painter, QPointF(wall.left() + wall.width() * share, wall.top() - _OVER_CUP * UNITS))


def _paint_steam(painter: QPainter, foot: QPointF) -> None:
    """Paint one wisp of steam, upwards from its foot."""
    tall, wave = _STEAM * UNITS, 1.5 * UNITS
    wisp = QPainterPath(foot)
    middle = foot - QPointF(0, tall / 2)
    wisp.cubicTo(foot + QPointF(wave, -tall / 6), middle + QPointF(wave, tall / 6), middle)
    top = foot - QPointF(0, tall)
    wisp.cubicTo(middle + QPointF(-wave, -tall / 6), top + QPointF(-wave, tall / 6), top)
    painter.drawPath(wisp)


def inks(palette: Palette) -> tuple[str, str]:
    """Return the colour of words and that of ornaments."""
    return palette.deep, palette.on_light
