"""What the counter's painted widgets draw with: a theme's colours and fonts at the size of the window."""

from functools import cached_property
from math import ceil
from typing import NamedTuple

from PySide6.QtCore import QPointF, QRect, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPen, QPixmap, QStaticText, QTransform
from PySide6.QtWidgets import QAbstractButton

from cafememo.ui.counter.measure import Measure
from cafememo.ui.kit.ground import Ground
from cafememo.ui.kit.icons import icon_pixmap
from cafememo.ui.kit.label import wrapped
from cafememo.ui.kit.resources import TEXT_FAMILY, VOICE_FAMILY
from cafememo.ui.kit.theme import Theme

LINES = 2_048
"""Lines of words kept ready to be painted."""


class _Line(NamedTuple):
    """Words ready to be painted, and their size."""

    shaped: QStaticText
    width: float
    height: float

    @classmethod
    def of(cls, text: str, font: QFont) -> "_Line":
        """Shape some words."""
        shaped = QStaticText(text)
        shaped.setTextFormat(Qt.TextFormat.PlainText)
        shaped.prepare(QTransform(), font)
        size = shaped.size()
        return cls(shaped, size.width(), size.height())


class Look:
    """Colours, fonts and lengths; made anew when the theme or the window's size changes, so it can remember."""

    def __init__(self, theme: Theme, measure: Measure, pixel_ratio: float = 1.0) -> None:
        self.theme = theme
        self.measure = measure
        self.pixel_ratio = pixel_ratio
        self._colours: dict[str, QColor] = {}
        self._fonts: dict[tuple[str, int, int], QFont] = {}
        self._grounds: dict[tuple[str, str, int, int, str], Ground] = {}
        self._metrics: dict[str, QFontMetrics] = {}
        self._lines: dict[tuple[str, int], _Line] = {}
        self._own_metrics: dict[int, QFontMetrics] = {}
        self.px = measure.px
        self.text = measure.text
        self.target = measure.target
        self.gap = measure.gap

    elide = Qt.TextElideMode.ElideRight
    """Where words that are too long are shortened: at their end, in either direction of writing."""

    @cached_property
    def sized_theme(self) -> Theme:
        """Return the theme at the window's size, for the kit's own painted widgets."""
        return Theme(self.theme.tokens, self.measure.factor, self.theme.reduced_motion)

    def colour(self, role: str) -> QColor:
        """Return the colour of a token's role."""
        found = self._colours.get(role)
        if found is None:
            found = self._colours[role] = QColor(getattr(self.theme.tokens, role))
        return found

    def pen(self, role: str, width: float) -> QPen:
        """Return a solid pen in the colour of a role."""
        return QPen(self.colour(role), width)

    def sans(self, pixels: int, weight: int = 400) -> QFont:
        """Return the text's font in real pixels; weights 400, 500 and 600."""
        return self._font(TEXT_FAMILY, pixels, weight)

    def serif(self, pixels: int) -> QFont:
        """Return the font of names and titles, the café's voice, in real pixels."""
        return self._font(VOICE_FAMILY, pixels, 600)

    def _font(self, family: str, pixels: int, weight: int) -> QFont:
        """Return a font made once."""
        key = (family, pixels, weight)
        found = self._fonts.get(key)
        if found is None:
            found = QFont(family)
            found.setPixelSize(pixels)
            found.setWeight(QFont.Weight(weight))
            self._fonts[key] = found
            self._own_metrics[id(found)] = QFontMetrics(found)
        return found

    def metrics(self, font: QFont) -> QFontMetrics:
        """Return the measures of a font of this look."""
        own = self._own_metrics.get(id(font))  # this look keeps its fonts, so no other font has one's id
        if own is not None:
            return own
        key = font.key()
        found = self._metrics.get(key)
        if found is None:
            found = self._metrics[key] = QFontMetrics(font)
        return found

    def icon(self, name: str, role: str, size: int) -> QPixmap:
        """Return an icon in the colour of a role, sharp on this screen."""
        return icon_pixmap(name, getattr(self.theme.tokens, role), size, self.pixel_ratio)

    def icon_in(self, name: str, colour: str, size: int) -> QPixmap:
        """Return an icon in a colour that is the same in every theme, such as the black of a code."""
        return icon_pixmap(name, colour, size, self.pixel_ratio)

    def write(self, painter: QPainter, box: QRect, text: str, font: QFont, role: str, *, rightward: bool) -> None:
        """Write a line in the middle of the height of `box`, at its left or, `rightward`, at its right.

        What was written before is not shaped anew, which is most of what a line costs; for words that come again,
        such as a menu's, and never for names, of which nothing is to stay behind.
        """
        line = self._line(text, font)
        left = box.x() + box.width() - line.width if rightward else box.x()
        painter.setFont(font)
        painter.setPen(self.colour(role))
        painter.drawStaticText(QPointF(left, box.y() + (box.height() - line.height) / 2), line.shaped)

    def width(self, text: str, font: QFont) -> int:
        """Return how wide a line is as `write` has it; not for names either."""
        return ceil(self._line(text, font).width)

    def shortened(self, text: str, font: QFont, room: int) -> str:
        """Return a line as `write` has it, shortened where it is wider than `room`; not for names either."""
        if self._line(text, font).width <= room:
            return text
        return self.metrics(font).elidedText(text, self.elide, room)

    def wrapped(self, text: str, font: QFont, width: int, most: int) -> list[str]:
        """Return words that come again broken into lines as `label.wrapped` breaks them; not for names either."""
        if text and self._line(text, font).width <= width:
            return [text]
        return wrapped(text, font, width, most)

    def _line(self, text: str, font: QFont) -> _Line:
        """Return a line ready to be painted, as it was kept."""
        key = (text, id(font))  # this look keeps its fonts
        line = self._lines.get(key)
        if line is None:
            if len(self._lines) >= LINES:
                del self._lines[next(iter(self._lines))]
            line = self._lines[key] = _Line.of(text, font)
        return line

    def paint_ground(
        self,
        painter: QPainter,
        rect: QRect,
        fill: str,
        border: str,
        width: int,
        radius: int,
        under: str,
        *,
        rim_only: bool = False,
    ) -> None:
        """Paint a rounded ground in the colours of roles, all of `rect`; `under` is the role of what it lies on.

        `rim_only` is enough on what has the colour of `fill` already.
        """
        key = (fill, border, width, radius, under)
        found = self._grounds.get(key)
        if found is None:
            found = self._grounds[key] = Ground(
                self.colour(fill), self.colour(border), width, self.px(radius), self.colour(under)
            )
        found.paint(painter, rect, rim_only=rim_only)

    def paint_pressable(
        self, painter: QPainter, button: QAbstractButton, box: QRect, *, marked: bool = False, under: str = "surface"
    ) -> None:
        """Paint the ground of a tile one can press into `box`: a border one can see, a ring where the keyboard is."""
        focused = button.hasFocus()
        width = 3 if focused else 2 if marked else 1
        border = "focus" if focused else "espresso" if marked else "edge"
        warm = button.isDown() or button.underMouse() or marked
        self.paint_ground(painter, box, "crema_soft" if warm else "surface", border, width, 16, under)
