"""What the counter's painted widgets draw with: a theme's colours and fonts at the size of the window."""

from functools import cached_property

from PySide6.QtCore import QRect
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPen, QPixmap
from PySide6.QtWidgets import QAbstractButton

from cafememo.ui.counter.measure import Measure
from cafememo.ui.kit.ground import ground
from cafememo.ui.kit.icons import icon_pixmap
from cafememo.ui.kit.resources import TEXT_FAMILY, VOICE_FAMILY
from cafememo.ui.kit.theme import Theme


class Look:
    """Colours, fonts and lengths; made anew when the theme or the window's size changes, so it can remember."""

    def __init__(self, theme: Theme, measure: Measure, pixel_ratio: float = 1.0) -> None:
        self.theme = theme
        self.measure = measure
        self.pixel_ratio = pixel_ratio
        self._colours: dict[str, QColor] = {}
        self._fonts: dict[tuple[str, int, int], QFont] = {}
        self._metrics: dict[str, QFontMetrics] = {}
        self._own_metrics: dict[int, QFontMetrics] = {}
        self.px = measure.px
        self.text = measure.text
        self.target = measure.target
        self.gap = measure.gap

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

    def paint_ground(
        self, painter: QPainter, rect: QRect, fill: str, border: str, width: float, radius: int, under: str
    ) -> None:
        """Paint a rounded ground in the colours of roles; `under` is the role of what it lies on."""
        tokens = self.theme.tokens
        picture = ground(
            rect.width(),
            rect.height(),
            self.pixel_ratio,
            getattr(tokens, fill),
            getattr(tokens, border),
            width,
            self.px(radius),
            getattr(tokens, under),
        )
        painter.drawPixmap(rect.topLeft(), picture)

    def paint_pressable(
        self, painter: QPainter, button: QAbstractButton, *, marked: bool = False, under: str = "surface"
    ) -> None:
        """Paint the ground of a tile one can press: a border one can see, and a ring where the keyboard is."""
        focused = button.hasFocus()
        width = 3 if focused else 2 if marked else 1
        border = "focus" if focused else "espresso" if marked else "edge"
        warm = button.isDown() or button.underMouse() or marked
        self.paint_ground(painter, button.rect(), "crema_soft" if warm else "surface", border, width, 16, under)
