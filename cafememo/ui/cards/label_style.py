"""The design "label": as on a coffee bag, a double frame, and everything in its middle."""

from PySide6.QtCore import QLineF, QPointF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from cafememo.domain.card_design import Palette
from cafememo.domain.sheets import Box, Size
from cafememo.ui.cards.canvas import UNITS, Alignment, mixed, rect
from cafememo.ui.cards.places import PANEL, Places

_FRAME, _INNER = 2.6, 3.6
"""Millimetres from the edge: enough that a sheet fed a little askew does not show."""
_EDGE = 7.0
_LOGO = 11.0


def places(size: Size, *, with_logo: bool) -> Places:
    """Return where things lie on a front of that size."""
    wide, high = size
    below = _LOGO + 1.5 if with_logo else 0.0
    if wide > high:
        panel = Box(wide - _EDGE - PANEL, (high - PANEL) / 2, PANEL, PANEL)
        column = panel.left - _EDGE - 4
        return Places(
            title=Box(_EDGE, _EDGE + below * 0.8, column, 15.0 - below / 2),
            line=Box(_EDGE, _rule(size) + 2.0, column, 7.4),
            name=Box(_EDGE, high - _EDGE - 9.8, column, 6.0),
            number=Box(_EDGE, high - _EDGE - 2.2, column, 3.0),
            panel=panel,
            logo=Box(_EDGE, _EDGE, column, _LOGO) if with_logo else None,
            title_down=1.0,
            across=Alignment.AlignHCenter,
            number_across=Alignment.AlignHCenter,
        )
    inner = wide - 2 * _EDGE
    panel = Box((wide - PANEL) / 2, high - _EDGE - PANEL - 4.0, PANEL, PANEL)
    return Places(
        title=Box(_EDGE, _EDGE + below, inner, 15.0 - below / 2),
        line=Box(_EDGE, _rule(size) + 2.0, inner, 8.2),
        name=Box(_EDGE, panel.top - 6.6, inner, 6.0),
        number=Box(_EDGE, high - _EDGE - 2.6, inner, 3.0),
        panel=panel,
        logo=Box(_EDGE, _EDGE, inner, _LOGO) if with_logo else None,
        title_down=1.0,
        across=Alignment.AlignHCenter,
        number_across=Alignment.AlignHCenter,
    )


def _rule(size: Size) -> float:
    """Return at which height the rule is."""
    return size.height / 2 - 1.6 if size.width > size.height else _EDGE + 17.8


def paint_ground(painter: QPainter, size: Size, palette: Palette) -> None:
    """Paint the light ground, the frames, and the rule between the café's name and its line."""
    painter.fillRect(rect(Box(0, 0, *size)), QColor(palette.light))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    for inset, width, corner in ((_FRAME, 0.55, 2.2), (_INNER, 0.18, 1.4)):
        pen = QPen(QColor(palette.deep), width * UNITS)
        pen.setJoinStyle(Qt.PenJoinStyle.MiterJoin)
        painter.setPen(pen)
        frame = Box(inset, inset, size.width - 2 * inset, size.height - 2 * inset)
        painter.drawRoundedRect(rect(frame), corner * UNITS, corner * UNITS)
    lying = size.width > size.height
    middle = (_EDGE + (size.width - 2 * _EDGE - PANEL - 4) / 2) if lying else size.width / 2
    height = _rule(size)
    painter.setPen(QPen(mixed(palette.light, palette.on_light, 0.9), 0.3 * UNITS))
    for from_middle in (-9.0, 2.0):
        left = (middle + from_middle) * UNITS
        painter.drawLine(QLineF(left, height * UNITS, left + 7.0 * UNITS, height * UNITS))
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(palette.on_light))
    painter.drawEllipse(QPointF(middle * UNITS, height * UNITS), 0.7 * UNITS, 0.7 * UNITS)


def inks(palette: Palette) -> tuple[str, str]:
    """Return the colour of words and that of ornaments."""
    return palette.deep, palette.on_light
