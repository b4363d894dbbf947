"""The design "counter": the whole card in one deep colour, rings as a cup leaves them in a corner."""

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath

from cafememo.domain.card_design import Palette
from cafememo.domain.sheets import Box, Size
from cafememo.ui.cards.canvas import UNITS, mixed, rect
from cafememo.ui.cards.head import Room
from cafememo.ui.cards.places import MARGIN, PANEL, Places

_LOGO = Size(22.0, 13.0)
_NAMED = 12.0
"""Millimetres above the lower margin that name and number take."""


def places(size: Size, *, named: bool) -> Places:
    """Return where things lie on a front of that size, whether names stand on it or not."""
    wide, high = size
    inner = wide - 2 * MARGIN
    foot = high - MARGIN
    if wide > high:
        panel = Box(wide - MARGIN - PANEL, foot - PANEL, PANEL, PANEL)
        column = panel.left - MARGIN - 4
        return Places(
            head=Room(
                Box(MARGIN, MARGIN, inner, panel.top - MARGIN - 1.5),
                _LOGO,
                titles=(8.2, 3.0),
                beside=True,
                line=Box(MARGIN, MARGIN, column, foot - MARGIN - _NAMED),
            ),
            name=Box(MARGIN, foot - 11.0, column, 7.0),
            number=Box(MARGIN, foot - 3.0, column, 3.0),
            panel=panel,
        )
    # Everything on one edge, and the other side left to the rings.
    panel = Box(MARGIN, foot - PANEL - 5.5, PANEL, PANEL)
    above = panel.top - (8.5 if named else 2.5)
    return Places(
        head=Room(Box(MARGIN, MARGIN, inner, above - MARGIN), _LOGO, titles=(10.5, 3.0)),
        name=Box(MARGIN, panel.top - 7.4, inner, 6.0),
        number=Box(MARGIN, foot - 3.0, PANEL, 3.0),
        panel=panel,
    )


def paint_ground(painter: QPainter, size: Size, palette: Palette) -> None:
    """Paint the deep ground, and rings that run off it."""
    painter.fillRect(rect(Box(0, 0, *size)), QColor(palette.deep))
    painter.setPen(Qt.PenStyle.NoPen)
    card = QPainterPath()
    card.addRect(rect(Box(0, 0, *size)))
    across, down = (0.10, 1.02) if size.width > size.height else (0.98, 0.86)
    middle = QPointF(size.width * across * UNITS, size.height * down * UNITS)
    for radius, width, share in ((34.0, 0.5, 0.22), (31.0, 1.6, 0.16), (24.0, 0.3, 0.2)):
        ring = QPainterPath()
        for edge in (radius + width / 2, radius - width / 2):
            ring.addEllipse(middle, edge * UNITS, edge * UNITS)
        painter.setBrush(mixed(palette.deep, palette.on_deep, share))
        # Cut exactly where the card ends: what a clipping lets through would stand on the next card.
        painter.drawPath(ring.intersected(card))


def inks(palette: Palette) -> tuple[str, str]:
    """Return the colour of words and that of ornaments."""
    return palette.light, palette.on_deep
