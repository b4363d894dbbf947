"""The back of a card: the café's name, and what a card is and is not."""

from PySide6.QtCore import QSizeF
from PySide6.QtGui import QColor, QImage, QPainter

from cafememo.domain.card_design import CardDesign, Style
from cafememo.domain.sheets import Box, Size
from cafememo.ui.cards.canvas import Alignment, Words, fitted, rect
from cafememo.ui.cards.cup import GRID, paint_cup
from cafememo.ui.cards.head import Room, laid
from cafememo.ui.kit.words import translate

_MARGIN = 6.0
_FOOT = 9.6
"""Millimetres above the lower margin for what a finder reads, and the number."""
_LOGO = Size(30.0, 12.0)


def paint(painter: QPainter, size: Size, design: CardDesign, cafe: str, logo: QImage | None) -> None:
    """Paint what every back has; a café without a logo has a cup in its place."""
    ground, ink, ornament = _colours(design)
    painter.fillRect(rect(Box(0, 0, *size)), QColor(ground))
    wide, high = size
    inner = wide - 2 * _MARGIN
    head = laid(
        Room(
            Box(_MARGIN, _MARGIN, inner, high - 2 * _MARGIN - _FOOT - 1.0),
            _LOGO,
            titles=(6.4, 3.0),
            across=Alignment.AlignHCenter,
            down=0.5,
            rule=True,
        ),
        cafe,
        (
            translate("card", "Show this card: we remember how you take it."),
            about_holder(named=design.with_name),
        ),
        QSizeF(GRID, GRID) if logo is None else QSizeF(logo.size()),
    )
    head.paint(painter, logo, ink, ornament)
    if logo is None and head.logo is not None:
        paint_cup(painter, rect(head.logo), ornament, 1.4)
    painter.setPen(QColor(ink))
    found = fitted(translate("card", "Found it? Please bring it back to us."), inner, 6.0, (2.5, 2.0), most=2)
    found.paint(painter, rect(Box(_MARGIN, high - _MARGIN - _FOOT, inner, _FOOT - 3.6)), Alignment.AlignHCenter, 1.0)


def about_holder(*, named: bool) -> str:
    """Say what a card tells of who holds it; true of blank cards, too, where names may stand on cards."""
    if named:
        return translate("card", "Nothing but a first name is ever on it.")
    return translate("card", "Nothing about you is on it.")


def paint_number(painter: QPainter, size: Size, design: CardDesign, number: Words) -> None:
    """Paint the number of a card."""
    painter.setPen(QColor(_colours(design)[1]))
    box = Box(_MARGIN, size.height - _MARGIN - 3.0, size.width - 2 * _MARGIN, 3.0)
    number.paint(painter, rect(box), Alignment.AlignHCenter, 1.0)


def _colours(design: CardDesign) -> tuple[str, str, str]:
    """Return ground, ink and ornament: a back is light where its front is deep, and the other way round."""
    palette = design.palette
    if design.style is Style.COUNTER:
        return palette.light, palette.deep, palette.on_light
    return palette.deep, palette.light, palette.on_deep
