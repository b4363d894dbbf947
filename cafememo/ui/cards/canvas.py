"""Drawing in millimetres: a painter whose unit is a hundredth of one, on paper and on a screen alike.

Fonts have whole heights only; in hundredths of a millimetre no rounding of theirs is seen.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from unicodedata import bidirectional

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QTextLayout, QTextOption

from cafememo.domain.sheets import Box
from cafememo.ui.kit.resources import TEXT_FAMILY, VOICE_FAMILY

UNITS = 100
"""Of the painter's, to a millimetre."""
_STEP = 0.94
"""Each size tried is so much of the one before."""
_WORTH_A_LINE = 0.72
"""A text takes another line where it is so much smaller without, or more."""
_OVER = 1.05
"""A font is so much higher than what is seen of its letters, and more."""

Alignment = Qt.AlignmentFlag


def rect(box: Box) -> QRectF:
    """Return a box in the painter's units."""
    return QRectF(box.left * UNITS, box.top * UNITS, box.width * UNITS, box.height * UNITS)


def voice(height: float) -> QFont:
    """Return the font of names, its em so many millimetres high."""
    return _font(VOICE_FAMILY, height, 600)


def text_font(height: float, weight: int = 400) -> QFont:
    """Return the font of everything else."""
    return _font(TEXT_FAMILY, height, weight)


def _font(family: str, height: float, weight: int) -> QFont:
    font = QFont(family)
    font.setPixelSize(round(height * UNITS))
    font.setWeight(QFont.Weight(weight))
    font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    return font


def mixed(ground: str, colour: str, share: float) -> QColor:
    """Return a colour laid thinly on a ground, as one that needs no transparency on paper."""
    below, above = QColor(ground), QColor(colour)
    parts = (
        round(one + (other - one) * share)
        for one, other in zip(below.getRgb()[:3], above.getRgb()[:3], strict=True)  # type: ignore[index]
    )
    return QColor(*parts)


@dataclass(frozen=True)
class Words:
    """A text in lines that fit a width. `whole` unless it had to be cut."""

    lines: tuple[str, ...]
    font: QFont
    pitch: float
    """From one line to the next, in the painter's units."""
    whole: bool = True

    @property
    def height(self) -> float:
        """Return how high all lines are, in the painter's units."""
        return self.pitch * len(self.lines)

    def paint(self, painter: QPainter, box: QRectF, across: Alignment = Alignment.AlignLeft, down: float = 0.0) -> None:
        """Paint the lines into a box, `down` being 0 at its top and 1 at its bottom.

        What is written from right to left stands at the right, unless everything stands in the middle.
        """
        painter.setFont(self.font)
        metrics = QFontMetricsF(self.font)
        top = box.top() + (box.height() - self.height) * down
        for place, line in enumerate(self.lines):
            width = metrics.horizontalAdvance(line)
            left = box.left()
            if across == Alignment.AlignHCenter:
                left += (box.width() - width) / 2
            elif across == Alignment.AlignRight or from_right(line):
                left = box.right() - width
            painter.drawText(QPointF(left, top + place * self.pitch + metrics.ascent()), line)


def fitted(
    text: str,
    width: float,
    height: float,
    fonts: tuple[float, float],
    *,
    serif: bool = False,
    weight: int = 400,
    most: int = 3,
) -> Words:
    """Return a text as large as it fits so many millimetres, from `fonts[0]` down to `fonts[1]`, in `most` lines.

    Rather a little smaller than in one line more. A word is broken only where it does not fit a line in the smallest
    size; what does not fit then is cut, with an ellipsis.
    """
    best: tuple[float, Words] | None = None
    for lines in range(1, most + 1):
        size, smallest = fonts
        if best is not None:
            smallest = max(smallest, best[0] / _WORTH_A_LINE)
        while size >= smallest:
            words = _in_lines(text, width, height, size, lines, serif=serif, weight=weight)
            if words is not None:
                best = size, words
                break
            size *= _STEP
    return best[1] if best is not None else _cut(text, width, height, fonts[1], most, serif=serif, weight=weight)


def fitted_alike(
    texts: Sequence[str], width: float, height: float, fonts: tuple[float, float], *, weight: int = 400, most: int = 3
) -> Words:
    """Return several texts below each other, each beginning a line, in the largest size that fits them all."""
    if len(texts) == 1:
        return fitted(texts[0], width, height, fonts, weight=weight, most=most)
    size, smallest = fonts
    while True:
        each = [fitted(text, width, height, (size, size), weight=weight, most=most) for text in texts]
        lines = tuple(line for words in each for line in words.lines)
        whole = all(words.whole for words in each) and each[0].pitch * len(lines) <= height * UNITS * 1.05
        if whole or size <= smallest:
            return Words(lines, each[0].font, each[0].pitch, whole)
        size = max(smallest, size * _STEP)


def _in_lines(
    text: str, width: float, height: float, size: float, most: int, *, serif: bool, weight: int
) -> Words | None:
    """Return a text in a size, in lines about as long as each other; None where it does not fit."""
    font, pitch = _font_and_pitch(size, serif=serif, weight=weight)
    if pitch > height * UNITS * _OVER:
        return None  # as nearly always where it is nothing: the rest takes its time
    lines = _wrapped(text, font, width * UNITS)
    if lines is None or len(lines) > most:
        return None
    # Lines are set closer than the font says: what hangs below the last one has nothing below it to lie in.
    taken = pitch * len(lines) + (QFontMetricsF(font).height() - pitch) / 2
    if taken > height * UNITS * (_OVER if len(lines) == 1 else 1):
        return None
    low, high = 0.0, width * UNITS
    while len(lines) > 1 and high - low > 10:
        middle = (low + high) / 2
        tried = _wrapped(text, font, middle)
        if tried is None or len(tried) > len(lines):
            low = middle
        else:
            lines, high = tried, middle
    return Words(lines, font, pitch)


def _cut(text: str, width: float, height: float, size: float, most: int, *, serif: bool, weight: int) -> Words:
    """Return a text in the smallest size, what does not fit cut away."""
    font, pitch = _font_and_pitch(size, serif=serif, weight=weight)
    lines = _wrapped(text, font, width * UNITS, anywhere=True) or (text,)
    room = max(1, min(most, int(height * UNITS / pitch)))
    if len(lines) <= room:
        return Words(lines, font, pitch)
    rest = " ".join(lines[room - 1 :])
    last = QFontMetricsF(font).elidedText(rest, Qt.TextElideMode.ElideRight, width * UNITS)
    return Words((*lines[: room - 1], last), font, pitch, whole=False)


def _font_and_pitch(size: float, *, serif: bool, weight: int) -> tuple[QFont, float]:
    font = voice(size) if serif else text_font(size, weight)
    return font, QFontMetricsF(font).height() * (0.9 if serif else 1.0)


def from_right(text: str) -> bool:
    """Tell whether a text is written from right to left, by its first letter that says so (Unicode, rule P2)."""
    for character in text:
        direction = bidirectional(character)
        if direction in {"L", "R", "AL"}:
            return direction != "L"
    return False


def _wrapped(text: str, font: QFont, width: float, *, anywhere: bool = False) -> tuple[str, ...] | None:
    """Return the lines of a text; None where a word is wider than a line and may not be broken."""
    layout = QTextLayout(text, font)
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere if anywhere else QTextOption.WrapMode.WordWrap)
    layout.setTextOption(option)
    lines = []
    units = text.encode("utf-16-le", "surrogatepass")  # which Qt counts in: two for an emoji
    layout.beginLayout()
    while (line := layout.createLine()).isValid():
        line.setLineWidth(width)
        if line.naturalTextWidth() > width + 0.5:
            return None
        start = 2 * line.textStart()
        lines.append(units[start : start + 2 * line.textLength()].decode("utf-16-le", "surrogatepass").strip())
    layout.endLayout()
    return tuple(lines)
