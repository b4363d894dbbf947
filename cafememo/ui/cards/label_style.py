"""The design "label": as on a coffee bag, a double frame, and everything in its middle."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QPainter, QPen

from cafememo.domain.card_design import Palette
from cafememo.domain.sheets import Box, Size
from cafememo.ui.cards.canvas import UNITS, Alignment, mixed, rect
from cafememo.ui.cards.head import Room
from cafememo.ui.cards.places import PANEL, Places

_FRAME, _INNER = 2.6, 3.6
"""Millimetres from the edge: enough that a sheet fed a little askew does not show."""
_EDGE = 7.0
_LOGO = Size(26.0, 11.0)


def places(size: Size, *, named: bool) -> Places:
    """Return where things lie on a front of that size, whether names stand on it or not."""
    wide, high = size
    foot = high - _EDGE
    panel = _panel(size)
    if wide > high:
        column = panel.left - _EDGE - 4
        above = foot - (10.5 if named else 4.5)
        box, name = Box(_EDGE, _EDGE - 1.0, column, above - _EDGE + 1.0), Box(_EDGE, foot - 9.4, column, 6.0)
        number = Box(_EDGE, foot - 3.0, column, 3.0)
    else:
        inner = wide - 2 * _EDGE
        above = panel.top - (7.6 if named else 2.0)
        box, name = Box(_EDGE, _EDGE - 0.5, inner, above - _EDGE + 0.5), Box(_EDGE, panel.top - 7.2, inner, 6.0)
        number = Box(_EDGE, foot - 2.6, inner, 3.0)
    return Places(
        head=Room(box, _LOGO, titles=(8.2, 3.0), across=Alignment.AlignHCenter, down=0.5, rule=True),
        name=name,
        number=number,
        panel=panel,
        across=Alignment.AlignHCenter,
        number_across=Alignment.AlignHCenter,
    )


def _panel(size: Size) -> Box:
    """Return where the code is."""
    wide, high = size
    if wide > high:
        return Box(wide - _EDGE - PANEL, (high - PANEL) / 2, PANEL, PANEL)
    return Box((wide - PANEL) / 2, high - _EDGE - PANEL - 4.0, PANEL, PANEL)


def paint_ground(painter: QPainter, size: Size, palette: Palette) -> None:
    """Paint the light ground, the frames, and a fine line around the code."""
    painter.fillRect(rect(Box(0, 0, *size)), QColor(palette.light))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    for inset, width, corner in ((_FRAME, 0.55, 2.2), (_INNER, 0.18, 1.4)):
        pen = QPen(QColor(palette.deep), width * UNITS)
        pen.setJoinStyle(Qt.PenJoinStyle.MiterJoin)
        painter.setPen(pen)
        frame = Box(inset, inset, size.width - 2 * inset, size.height - 2 * inset)
        painter.drawRoundedRect(rect(frame), corner * UNITS, corner * UNITS)
    # A hairline around the code, or its white would lie on the paper as if by mistake.
    painter.setPen(QPen(mixed(palette.light, palette.on_light, 0.45), 0.2 * UNITS))
    painter.drawRoundedRect(rect(_panel(size)).adjusted(-10, -10, 10, 10), 1.7 * UNITS, 1.7 * UNITS)


def inks(palette: Palette) -> tuple[str, str]:
    """Return the colour of words and that of ornaments."""
    return palette.deep, palette.on_light
