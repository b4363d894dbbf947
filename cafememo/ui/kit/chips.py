"""Chips: short words in rounded boxes, in rows, such as the options of an order."""

from collections.abc import Sequence
from typing import NamedTuple

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPixmap, QPixmapCache

from cafememo.ui.kit.direction import mirrored_within
from cafememo.ui.kit.label import SMALLEST_TEXT, fitted
from cafememo.ui.kit.tokens import Tokens


class ChipColours(NamedTuple):
    """The box and the words in it."""

    ground: QColor
    text: QColor

    @classmethod
    def of(cls, tokens: Tokens, *, warning: bool = False) -> "ChipColours":
        """Return the colours of an ordinary chip, or of one that conflicts with a diet or an allergy."""
        if warning:
            return cls(QColor(tokens.amber_soft), QColor(tokens.amber))
        return cls(QColor(tokens.crema_soft), QColor(tokens.ink))


def chip_places(sizes: Sequence[QSize], width: int, gap: int) -> tuple[list[QPoint], int]:
    """Return the chips' corners, row by row from the left within `width`, and the height of all rows."""
    places: list[QPoint] = []
    x = y = row = 0
    for size in sizes:
        if x and x + size.width() > width:
            x, y, row = 0, y + row + gap, 0
        places.append(QPoint(x, y))
        x += size.width() + gap
        row = max(row, size.height())
    return places, y + row


class Chip(NamedTuple):
    """One chip as it will be seen."""

    text: str
    font: QFont
    size: QSize


class LaidChips(NamedTuple):
    """Chips with their corners, from the top left of their area, and the height of all rows."""

    chips: tuple[Chip, ...]
    corners: tuple[QPoint, ...]
    height: int


def lay_out_chips(width: int, height: int, texts: Sequence[str], font: QFont) -> LaidChips:
    """Lay the texts out as chips in an area, rows first.

    Padding and gaps follow the size of `font`. Where the rows are higher than the area, all chips shrink
    together, down to SMALLEST_TEXT; one wider than the area shrinks alone, and is shortened at last.
    """
    pixels = font.pixelSize()
    while True:
        made = QFont(font)
        made.setPixelSize(pixels)
        chips = tuple(_chip(text, made, width) for text in texts)
        places, used = chip_places([chip.size for chip in chips], width, round(pixels * 0.45))
        if used <= height or pixels <= SMALLEST_TEXT or not texts:
            return LaidChips(chips, tuple(places), used)
        pixels = max(SMALLEST_TEXT, pixels - 2)


def paint_chips(
    painter: QPainter, area: QRect, laid: LaidChips, colours: ChipColours, *, right_to_left: bool = False
) -> None:
    """Paint chips that were laid out for an area of this size."""
    ratio = painter.device().devicePixelRatio()
    for chip, corner in zip(laid.chips, laid.corners, strict=True):
        box = mirrored_within(area, QRect(area.topLeft() + corner, chip.size), right_to_left=right_to_left)
        painter.drawPixmap(box.topLeft(), _picture(chip, colours, ratio))


_REMEMBERED = 256
_chips: dict[tuple[str, str, int], Chip] = {}
"""Chips measured before: a menu has a few dozen options, and each greeting shows some of them."""


def _chip(text: str, font: QFont, width: int) -> Chip:
    """Return a chip no wider than `width`."""
    key = (text, font.key(), width)
    found = _chips.get(key)
    if found is None:
        if len(_chips) >= _REMEMBERED:
            _chips.clear()
        found = _chips[key] = _measured(text, font, width)
    return found


def _picture(chip: Chip, colours: ChipColours, ratio: float) -> QPixmap:
    """Return the picture of a chip, painted once."""
    size = chip.size
    key = (
        f"cafememo chip {chip.text} {chip.font.key()} {size.width()} {size.height()} "
        f"{colours.ground.name()} {colours.text.name()} {ratio}"
    )
    picture = QPixmap()
    if QPixmapCache.find(key, picture):
        return picture
    picture = QPixmap(round(size.width() * ratio), round(size.height() * ratio))
    picture.setDevicePixelRatio(ratio)
    picture.fill(Qt.GlobalColor.transparent)
    box = QRect(0, 0, size.width(), size.height())
    painter = QPainter(picture)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(colours.ground)
    painter.drawRoundedRect(box, size.height() / 4, size.height() / 4)
    painter.setPen(colours.text)
    painter.setFont(chip.font)
    painter.drawText(box, int(Qt.AlignmentFlag.AlignCenter), chip.text)
    painter.end()
    QPixmapCache.insert(key, picture)
    return picture


def _measured(text: str, font: QFont, width: int) -> Chip:
    """Return a chip no wider than `width`, measured anew."""
    padding = round(font.pixelSize() * 0.64)
    inside = max(1, width - 2 * padding)
    own, room = fitted(text, font, inside)
    if room.width() > inside:
        text = QFontMetrics(own).elidedText(text, Qt.TextElideMode.ElideRight, inside)
    height = round(QFontMetrics(font).height() * 1.55)
    return Chip(text, own, QSize(min(room.width(), inside) + 2 * padding, height))
