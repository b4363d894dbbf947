"""The design "cup": a light card on which the code is a cup, with its handle, its saucer and its steam."""

from PySide6.QtCore import QLineF, QPointF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen

from cafememo.domain.card_design import Palette
from cafememo.domain.sheets import Box, Size
from cafememo.ui.cards.canvas import UNITS, mixed, rect
from cafememo.ui.cards.places import MARGIN, PANEL, Places

_LOGO = 12.0
_HANDLE = 7.5
"""Millimetres the handle stands out."""
_STROKE = 1.5


def places(size: Size, *, with_logo: bool) -> Places:
    """Return where things lie on a front of that size."""
    wide, high = size
    logo = Box(MARGIN, MARGIN, _LOGO * 1.8, _LOGO) if with_logo else None
    below = _LOGO + 2.5 if with_logo else 0.0
    panel = _panel(size)
    if wide > high:
        column = panel.left - MARGIN - 4
        return Places(
            title=Box(MARGIN, MARGIN + below, column, 18.0 - below / 3),
            line=Box(MARGIN, MARGIN + below + 17, column, 8.2),
            name=Box(MARGIN, high - MARGIN - 11.0, column, 7.0),
            number=Box(MARGIN, high - MARGIN - 3.0, column, 3.0),
            panel=panel,
            logo=logo,
            line_follows=True,
        )
    inner = wide - 2 * MARGIN
    return Places(
        title=Box(MARGIN, MARGIN + below, inner, 15.0 - below / 3),
        line=Box(MARGIN, MARGIN + below + 15, inner, 7.4),
        name=Box(MARGIN, high - MARGIN - 5.4, inner * 0.66, 6.0),
        number=Box(MARGIN + inner * 0.7, high - MARGIN - 3.0, inner * 0.3, 3.0),
        panel=panel,
        logo=logo,
        line_follows=True,
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
        _paint_steam(painter, QPointF(wall.left() + wall.width() * share, wall.top() - 2.6 * UNITS))


def _paint_steam(painter: QPainter, foot: QPointF) -> None:
    """Paint one wisp of steam, upwards from its foot."""
    tall, wave = 6.4 * UNITS, 1.5 * UNITS
    wisp = QPainterPath(foot)
    middle = foot - QPointF(0, tall / 2)
    wisp.cubicTo(foot + QPointF(wave, -tall / 6), middle + QPointF(wave, tall / 6), middle)
    top = foot - QPointF(0, tall)
    wisp.cubicTo(middle + QPointF(-wave, -tall / 6), top + QPointF(-wave, tall / 6), top)
    painter.drawPath(wisp)


def inks(palette: Palette) -> tuple[str, str]:
    """Return the colour of words and that of ornaments."""
    return palette.deep, palette.on_light
