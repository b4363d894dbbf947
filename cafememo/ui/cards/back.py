"""The back of a card: the café's name, and what a card is and is not."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPen

from cafememo.domain.card_design import CardDesign, Style
from cafememo.domain.sheets import Box, Size
from cafememo.ui.cards.canvas import UNITS, Alignment, Words, fitted, rect
from cafememo.ui.kit.icons import painter_path
from cafememo.ui.kit.resources import icon_path
from cafememo.ui.kit.words import translate

_MARGIN = 6.0
_AFTER_RULE = 2.4
_SIGN = 12.0
_GRID = 24.0
"""Icons are drawn on a square of so many units."""


def paint(painter: QPainter, size: Size, design: CardDesign, cafe: str, logo: QImage | None) -> None:
    """Paint what every back has."""
    from cafememo.ui.cards.face import paint_logo  # noqa: PLC0415 - a face has a back

    ground, ink, ornament = _colours(design)
    painter.fillRect(rect(Box(0, 0, *size)), QColor(ground))
    wide, high = size
    inner = wide - 2 * _MARGIN
    top = _MARGIN
    if logo is not None:
        paint_logo(painter, logo, Box(_MARGIN, top, inner, 11.0), Alignment.AlignHCenter)
        top += 12.5
    painter.setPen(QColor(ink))
    title = fitted(cafe, inner, 12.0, (6.0, 3.2), serif=True, most=2)
    title.paint(painter, rect(Box(_MARGIN, top, inner, 12.0)), Alignment.AlignHCenter)
    top += title.height / UNITS + 2.4
    painter.setPen(QPen(QColor(ornament), 0.3 * UNITS))
    painter.drawLine(
        round((wide / 2 - 8) * UNITS), round(top * UNITS), round((wide / 2 + 8) * UNITS), round(top * UNITS)
    )
    painter.setPen(QColor(ink))
    room = high - top - _AFTER_RULE - 13.5
    below = top + _AFTER_RULE
    for sentence in (
        translate("card", "Show this card: we remember how you take it."),
        translate("card", "Nothing about you is on it."),
    ):
        words = fitted(sentence, inner, room, (3.0, 2.2), most=3)
        words.paint(painter, rect(Box(_MARGIN, below, inner, room)), Alignment.AlignHCenter)
        below += words.height / UNITS + 0.6
    spare = top + _AFTER_RULE + room - below
    if spare > _SIGN * 1.6:
        middle = below + spare / 2
        _paint_sign(painter, Box((wide - _SIGN) / 2, middle - _SIGN / 2, _SIGN, _SIGN), ornament)
        painter.setPen(QColor(ink))
    found = fitted(translate("card", "Found it? Please bring it back to us."), inner, 6.4, (2.5, 2.0), most=2)
    found.paint(painter, rect(Box(_MARGIN, high - _MARGIN - 10.2, inner, 6.4)), Alignment.AlignHCenter, 1.0)


def _paint_sign(painter: QPainter, box: Box, colour: str) -> None:
    """Paint a cup where nothing else is."""
    painter.save()
    painter.translate(rect(box).topLeft())
    scale = box.width * UNITS / _GRID
    painter.scale(scale, scale)
    pen = QPen(QColor(colour), 1.2)
    pen.setCapStyle(Qt.PenCapStyle.RoundCap)
    pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    painter.setPen(pen)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawPath(painter_path(icon_path("coffee")))
    painter.restore()


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
