"""Chips: short words in rounded boxes, in rows, such as the options of an order."""

from collections.abc import Sequence
from typing import NamedTuple

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter
from PySide6.QtWidgets import QStyle

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
    direction: Qt.LayoutDirection = Qt.LayoutDirection.LeftToRight,
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
        places, height = chip_places([size for _, _, size in chips], area.width(), round(pixels * 0.45))
        if height <= area.height() or pixels <= SMALLEST_TEXT:
            break
        pixels = max(SMALLEST_TEXT, pixels - 2)
    if painter is not None:
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for (text, own, size), place in zip(chips, places, strict=True):
            box = QStyle.visualRect(direction, area, QRect(area.topLeft() + place, size))
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(colours.ground)
            painter.drawRoundedRect(box, size.height() / 4, size.height() / 4)
            painter.setPen(colours.text)
            painter.setFont(own)
            painter.drawText(box, int(Qt.AlignmentFlag.AlignCenter), text)
        painter.restore()
    return height


def _chip(text: str, font: QFont, width: int) -> tuple[str, QFont, QSize]:
    """Return a chip's text, font and size, no wider than `width`."""
    padding = round(font.pixelSize() * 0.64)
    inside = max(1, width - 2 * padding)
    own, room = fitted(text, font, inside)
    if room.width() > inside:
        text = QFontMetrics(own).elidedText(text, Qt.TextElideMode.ElideRight, inside)
    height = round(QFontMetrics(font).height() * 1.55)
    return text, own, QSize(min(room.width(), inside) + 2 * padding, height)
