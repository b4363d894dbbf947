"""What a card says of its café: logo, name, and the café's own line, laid out below each other without a collision."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, QSizeF, Qt
from PySide6.QtGui import QColor, QImage, QPainter

from cafememo.domain.sheets import Box, Size
from cafememo.ui.cards.canvas import UNITS, Alignment, Words, fitted, fitted_alike, from_right, rect

_AFTER_LOGO = 2.4
_AFTER_TITLE = 1.5
_OVER_RULE, _UNDER_RULE = 2.2, 1.7
"""Millimetres between the parts; the last above a rule and below it."""
_BESIDE_LOGO = 3.5
_SHARES = (1.0, 0.85, 0.7, 0.55)
_LEAST_TITLE = 5.0
"""Millimetres: rather a smaller logo than a smaller name, or one that is cut short."""
_MOST_BESIDE = 0.45
"""Of the width; a wider logo stands above."""
_MOST_LINES = 4
_SMALL_WORD = 3
_LEAST_BESIDE = 4.4
"""Millimetres: a name beside a logo is not smaller for the line's sake."""
_LINE_SIZES = (3.1, 2.2)
_LINE_PART = 0.38
"""Of the room, which a line may take at the most."""
_LINE_BESIDE = 8.0
"""Millimetres it may be high where it has a room of its own."""


@dataclass(frozen=True, slots=True)
class Room:
    """Where a head goes, in millimetres, and how it stands there."""

    box: Box
    logo: Size
    """How large a logo may be."""
    titles: tuple[float, float] = (7.4, 3.0)
    across: Alignment = Alignment.AlignLeft
    down: float = 0.0
    """0 has it at the top of its room, 1 at the bottom."""
    beside: bool = False
    """Whether the logo stands beside the name, not above it."""
    line: Box | None = None
    """Where the line must stay where that is not everywhere: beside a code."""
    rule: bool = False
    """Whether a rule is between name and line."""


@dataclass(frozen=True, slots=True)
class Head:
    """A head as it is laid out. `logo` is the picture's own box; `rule` is the height of the rule."""

    title: Words
    title_box: Box
    logo: Box | None = None
    line: Words | None = None
    line_box: Box | None = None
    rule: float | None = None
    across: Alignment = Alignment.AlignLeft

    def paint(self, painter: QPainter, logo: QImage | None, ink: str, ornament: str) -> None:
        """Paint it."""
        if self.logo is not None and logo is not None:
            painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
            painter.drawImage(rect(self.logo), logo)
        if self.rule is not None:
            _paint_rule(painter, self.title_box.left + self.title_box.width / 2, self.rule, ornament)
        painter.setPen(QColor(ink))
        self.title.paint(painter, rect(self.title_box), self.across)
        if self.line is not None and self.line_box is not None:
            self.line.paint(painter, rect(self.line_box), self.across)


def laid(room: Room, cafe: str, texts: Sequence[str], logo: QSizeF | None = None) -> Head:
    """Lay a café's name, its line or lines, and its logo into a room; what does not fit is cut, and told by `whole`."""
    cafe = _glued(cafe)
    if logo is None:
        return _stacked(room, cafe, texts, None)
    tried = []
    for share in _SHARES:
        most = Size(min(room.logo.width, room.box.width), min(room.logo.height, room.box.height))
        mark = _size(logo, most, share)
        beside = room.beside and mark.width <= room.box.width * _MOST_BESIDE
        head = (_beside if beside else _stacked)(room, cafe, texts, mark)
        whole = head.title.whole and (head.line is None or head.line.whole)
        if whole and head.title.font.pixelSize() >= _LEAST_TITLE * UNITS:
            return head
        tried.append((whole, head.title.font.pixelSize(), mark.height, head))
    return max(tried, key=lambda one: one[:3])[3]


def _glued(name: str) -> str:
    """Return a name in which a small word stays with what follows it: no line ends in “de” or “la”."""
    words = name.split(" ")
    small = [len(word) <= _SMALL_WORD and word.islower() for word in words]
    return "".join(
        word if place == len(words) - 1 else word + ("\u00a0" if small[place] else " ")
        for place, word in enumerate(words)
    )


def _stacked(room: Room, cafe: str, texts: Sequence[str], logo: Size | None) -> Head:
    """Lay everything below each other."""
    box = room.box
    above = 0.0 if logo is None else logo.height + _AFTER_LOGO
    between = _OVER_RULE + _UNDER_RULE if room.rule else _AFTER_TITLE
    line = _line(texts, box if room.line is None else room.line, _for_line(room, above))
    within = line is not None and room.line is None
    below = between + _height(line) if within else _OVER_RULE if room.rule else 0.0
    title = fitted(cafe, box.width, box.height - above - below, room.titles, serif=True, most=_MOST_LINES)
    top = box.top + max(0.0, box.height - above - below - _height(title)) * room.down
    place = None
    if logo is not None:
        place = Box(_left(room, cafe, logo.width), top, *logo)
    top += above
    title_box = Box(box.left, top, box.width, _height(title))
    bottom = title_box.bottom
    return Head(
        title,
        title_box,
        place,
        line,
        _line_box(room, line, bottom + between),
        bottom + _OVER_RULE if room.rule else None,
        room.across,
    )


def _beside(room: Room, cafe: str, texts: Sequence[str], logo: Size) -> Head:
    """Lay the name beside the logo, and the line below the name, or below both where it needs the room."""
    box = room.box
    high = min(room.logo.height, box.height)
    place = Box(_left(room, cafe, logo.width), box.top + (high - logo.height) / 2, *logo)
    indent = logo.width + _BESIDE_LOGO
    right = from_right(cafe)
    words = Box(box.left + (0 if right else indent), box.top, box.width - indent, high)
    line = _line(texts, words, 4.0, most=1)
    together = None
    if line is not None and line.whole:
        together = fitted(
            cafe, words.width, words.height - _AFTER_TITLE - _height(line), room.titles, serif=True, most=_MOST_LINES
        )
    if together is None or not together.whole or together.font.pixelSize() < _LEAST_BESIDE * UNITS:
        title = fitted(cafe, words.width, words.height, room.titles, serif=True, most=_MOST_LINES)
        title_box = Box(words.left, box.top + (words.height - _height(title)) / 2, words.width, _height(title))
        line = _line(texts, box if room.line is None else room.line, _for_line(room, 0.0))
        bottom = max(title_box.bottom, place.bottom) + _AFTER_LOGO
        return Head(title, title_box, place, line, _line_box(room, line, bottom), None, room.across)
    spare = (words.height - _height(together) - _AFTER_TITLE - _height(line)) / 2
    title_box = Box(words.left, box.top + spare, words.width, _height(together))
    line_box = Box(words.left, title_box.bottom + _AFTER_TITLE, words.width, _height(line))
    return Head(together, title_box, place, line, line_box, None, room.across)


def _line(texts: Sequence[str], room: Box, height: float, most: int = 3) -> Words | None:
    if not any(texts):
        return None
    return fitted_alike([one for one in texts if one], room.width, height, _LINE_SIZES, weight=500, most=most)


def _for_line(room: Room, above: float) -> float:
    """Return how high the line may be."""
    return (room.box.height - above) * _LINE_PART if room.line is None else _LINE_BESIDE


def _line_box(room: Room, line: Words | None, top: float) -> Box | None:
    """Return where the line goes that is not above `top`."""
    if line is None:
        return None
    if room.line is None:
        return Box(room.box.left, top, room.box.width, _height(line))
    return Box(room.line.left, max(top, room.line.top), room.line.width, _height(line))


def _size(logo: QSizeF, most: Size, share: float) -> Size:
    """Return how large a logo is: as large as it fits."""
    size = logo.scaled(most.width * share, most.height * share, Qt.AspectRatioMode.KeepAspectRatio)
    return Size(size.width(), size.height())


def _left(room: Room, cafe: str, width: float) -> float:
    """Return where a logo begins: where the name does."""
    if room.across == Alignment.AlignHCenter:
        return room.box.left + (room.box.width - width) / 2
    return room.box.right - width if from_right(cafe) else room.box.left


def _height(words: Words | None) -> float:
    """Return a height in millimetres."""
    return 0.0 if words is None else words.height / UNITS


def _paint_rule(painter: QPainter, middle: float, height: float, colour: str) -> None:
    """Paint a rule with a bean's dot in its middle."""
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(colour))
    for left in (middle - 9.0, middle + 2.0):
        painter.drawRect(QRectF(left * UNITS, (height - 0.15) * UNITS, 7.0 * UNITS, 0.3 * UNITS))
    painter.drawEllipse(QPointF(middle * UNITS, height * UNITS), 0.7 * UNITS, 0.7 * UNITS)
    painter.setBrush(Qt.BrushStyle.NoBrush)
