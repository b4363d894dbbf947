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


def paint_chips(
    painter: QPainter | None,
    area: QRect,
    texts: Sequence[str],
    font: QFont,
    colours: ChipColours,
    *,
    right_to_left: bool = False,
) -> int:
    """Paint the texts as chips into `area`, rows first; return the height used, in pixels.

    Padding and gaps follow the size of `font`. Where the rows are higher than `area`, all chips shrink
    together, down to SMALLEST_TEXT; one wider than `area` shrinks alone, and is shortened at last. None as
    the painter measures only.
    """
    if not texts:
        return 0
    pixels = font.pixelSize()
    while True:
        made = QFont(font)
        made.setPixelSize(pixels)
        chips = [_chip(text, made, area.width()) for text in texts]
        places, height = chip_places([chip.size for chip in chips], area.width(), round(pixels * 0.45))
        if height <= area.height() or pixels <= SMALLEST_TEXT:
            break
        pixels = max(SMALLEST_TEXT, pixels - 2)
    if painter is not None:
        ratio = painter.device().devicePixelRatio()
        for chip, place in zip(chips, places, strict=True):
            box = mirrored_within(area, QRect(area.topLeft() + place, chip.size), right_to_left=right_to_left)
            painter.drawPixmap(box.topLeft(), _picture(chip, colours, ratio))
    return height


class _Chip(NamedTuple):
    """One chip as it will be seen."""

    text: str
    font: QFont
    size: QSize


_REMEMBERED = 256
_chips: dict[tuple[str, str, int], _Chip] = {}
"""Chips measured before: a menu has a few dozen options, and each greeting shows some of them."""


def _chip(text: str, font: QFont, width: int) -> _Chip:
    """Return a chip no wider than `width`."""
    key = (text, font.key(), width)
    found = _chips.get(key)
    if found is None:
        if len(_chips) >= _REMEMBERED:
            _chips.clear()
        found = _chips[key] = _measured(text, font, width)
    return found


def _picture(chip: _Chip, colours: ChipColours, ratio: float) -> QPixmap:
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


def _measured(text: str, font: QFont, width: int) -> _Chip:
    """Return a chip no wider than `width`, measured anew."""
    padding = round(font.pixelSize() * 0.64)
    inside = max(1, width - 2 * padding)
    own, room = fitted(text, font, inside)
    if room.width() > inside:
        text = QFontMetrics(own).elidedText(text, Qt.TextElideMode.ElideRight, inside)
    height = round(QFontMetrics(font).height() * 1.55)
    return _Chip(text, own, QSize(min(room.width(), inside) + 2 * padding, height))
