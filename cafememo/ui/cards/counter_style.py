"""The design "counter": the whole card in one deep colour, rings as a cup leaves them in a corner."""

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath

from cafememo.domain.card_design import Palette
from cafememo.domain.sheets import Box, Size
from cafememo.ui.cards.canvas import UNITS, mixed, rect
from cafememo.ui.cards.places import MARGIN, PANEL, Places

_LOGO = 13.0


def places(size: Size, *, with_logo: bool) -> Places:
    """Return where things lie on a front of that size."""
    wide, high = size
    inner = wide - 2 * MARGIN
    indent = _LOGO + 3.5 if with_logo else 0.0
    logo = Box(MARGIN, MARGIN, _LOGO, _LOGO) if with_logo else None
    if wide > high:
        panel = Box(wide - MARGIN - PANEL, high - MARGIN - PANEL, PANEL, PANEL)
        column = panel.left - MARGIN - 4
        return Places(
            title=Box(MARGIN + indent, MARGIN, inner - indent, _LOGO),
            line=Box(MARGIN, panel.top + 0.4, column, 9.5),
            name=Box(MARGIN, high - MARGIN - 11.0, column, 7.0),
            number=Box(MARGIN, high - MARGIN - 3.0, column, 3.0),
            panel=panel,
            logo=logo,
            title_down=0.5 if with_logo else 0.0,
            line_follows=not with_logo,
        )
    panel = Box((wide - PANEL) / 2, high - MARGIN - PANEL - 5.5, PANEL, PANEL)
    top = MARGIN + (_LOGO + 2.5 if with_logo else 0.0)
    return Places(
        title=Box(MARGIN, top, inner, 14.0),
        line=Box(MARGIN, top + 15.0, inner, 8.2),
        name=Box(panel.left, panel.top - 7.0, panel.width + MARGIN, 6.0),
        number=Box(panel.left, high - MARGIN - 3.0, PANEL, 3.0),
        panel=panel,
        logo=logo,
        line_follows=True,
    )


def paint_ground(painter: QPainter, size: Size, palette: Palette) -> None:
    """Paint the deep ground, and rings that run off it."""
    painter.fillRect(rect(Box(0, 0, *size)), QColor(palette.deep))
    painter.setPen(Qt.PenStyle.NoPen)
    card = QPainterPath()
    card.addRect(rect(Box(0, 0, *size)))
    middle = QPointF(size.width * 0.10 * UNITS, size.height * 1.02 * UNITS)
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
