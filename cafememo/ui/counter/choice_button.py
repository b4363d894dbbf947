"""What the order builder is made of: something to choose, large, that says whether it is chosen and what is amiss."""

from enum import IntEnum
from typing import NamedTuple

from PySide6.QtCore import QPoint, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QAccessible, QAccessibleEvent, QFont, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QWidget

from cafememo.ui.counter.look import Look
from cafememo.ui.counter.measure import CENTRED, LEADING, SMALLEST_TEXT
from cafememo.ui.kit.direction import mirrored
from cafememo.ui.kit.keycap import keycap_size, paint_keycap
from cafememo.ui.kit.label import tool_tip, wrapped

RING = 3


class Care(IntEnum):
    """How careful one has to be with something, for the person who orders."""

    NONE = 0
    UNKNOWN = 1
    """Nobody has said what it holds."""
    CONFLICT = 2
    """It holds what the person avoids, or is not what they eat."""


class Choice(NamedTuple):
    """What a button shows."""

    text: str
    chosen: bool = False
    care: Care = Care.NONE
    why: str = ""
    """What is amiss, for who cannot see the icon."""
    below: str = ""
    """A second line, such as "sold out"."""
    offered: bool = True


class _Colours(NamedTuple):
    """Roles of a button's ground, border and words."""

    ground: str
    border: str
    text: str
    width: int = 1


class ChoiceButton(QAbstractButton):
    """A tab, an item or an option.

    It never takes the keyboard: letters go to the search field, and a ring shows what Space presses.
    """

    def __init__(self, look: Look, parent: QWidget, *, letters: int = 20, radius: int = 16, lines: int = 3) -> None:
        super().__init__(parent)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.setCheckable(True)
        self._look = look
        self._letters = letters
        self._radius = radius
        self._most_lines = lines
        self._choice = Choice("")
        self._ringed = False
        self._key = ""
        self.under = "paper"
        """The role of what it lies on."""
        self.key = ""
        """A key that presses this whether or not the ring is here; shown under the words."""
        self.leading = False
        """Whether the words stand where reading begins, instead of in the middle."""
        self.cornered = False
        """Whether an icon stands in the corner, as on a tile, instead of before the words."""
        self.most_pixels: int | None = None
        """The size of the letters where several buttons agree on one."""

    def show_choice(self, choice: Choice) -> None:
        """Show something else, or the same thing chosen or not."""
        # Always, since a press has turned the mark of the button by itself.
        self.setChecked(choice.chosen)
        if choice == self._choice:
            return
        self._choice = choice
        self.setEnabled(choice.offered)
        self.setText(choice.text.replace("&", "&&"))
        self.setAccessibleName(choice.text)
        self.setAccessibleDescription(choice.below or choice.why)
        self.setToolTip(tool_tip(choice.why))
        self.update()

    def choice(self) -> Choice:
        """Return what is shown."""
        return self._choice

    def set_ringed(self, *, ringed: bool, key: str = "") -> None:
        """Show or take away the keyboard's ring, and the key that then presses this."""
        if (ringed, key) != (self._ringed, self._key):
            newly, self._ringed, self._key = ringed and not self._ringed, ringed, key if ringed else ""
            self.update()
            if newly and QAccessible.isActive():  # a screen reader follows the ring as it would the keyboard
                QAccessible.updateAccessibility(QAccessibleEvent(self, QAccessible.Event.Focus))

    def is_ringed(self) -> bool:
        """Whether the keyboard's ring is here."""
        return self._ringed

    def set_look(self, look: Look) -> None:
        """Draw in another theme or size."""
        self._look = look
        self.update()

    def wanted_width(self) -> int:
        """Return the width that shows the words in one line, with the icon there may be."""
        look, font = self._look, self._font()
        icon = self._icon_size() + look.px(8) if self._choice.care else 0
        key = keycap_size(self.key, look.sans(look.text(13), 600)).width()
        below = look.metrics(look.sans(look.text(15), 500)).horizontalAdvance(self._choice.below)
        return max(look.metrics(font).horizontalAdvance(self._choice.text) + icon, below + icon, key) + 2 * look.px(18)

    def sizeHint(self) -> QSize:
        """Return a size one can hit."""
        return QSize(max(look_target := self._look.target(72), self.wanted_width()), look_target)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint ground, ring, words, icon and key."""
        look, box = self._look, self.rect()
        painter = QPainter(self)
        colours = self._colours()
        radius = min(look.px(self._radius), self.height() // 2)
        painter.fillRect(box, look.colour(self.under))
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setBrush(look.colour(colours.ground))
        painter.setPen(look.pen(colours.border, colours.width))
        half = colours.width / 2
        painter.drawRoundedRect(QRectF(box).adjusted(half, half, -half, -half), radius, radius)
        if self._ringed:
            painter.setBrush(Qt.BrushStyle.NoBrush)
            for inset, wide, role in ((RING + 1, 2, "surface"), (RING / 2, RING, "focus")):
                painter.setPen(look.pen(role, wide))
                ring = QRectF(box).adjusted(inset, inset, -inset, -inset)
                painter.drawRoundedRect(ring, max(1, radius - inset), max(1, radius - inset))
        self._paint_words(painter, colours)

    def _colours(self) -> _Colours:
        """Return the colours of the state; chosen is dark or framed, so that it is seen without colour too."""
        choice = self._choice
        if not choice.offered:
            return _Colours("paper", "espresso", "muted", 3) if choice.chosen else _Colours("paper", "line", "muted")
        if choice.chosen and choice.care is Care.CONFLICT:
            return _Colours("amber_soft", "amber", "amber", 3)
        if choice.chosen:
            return _Colours("espresso", "espresso", "on_espresso")
        ground = "crema_soft" if self.isDown() or self.underMouse() else "surface"
        return _Colours(ground, "amber" if choice.care is Care.CONFLICT else "edge", "ink")

    def _paint_words(self, painter: QPainter, colours: _Colours) -> None:
        """Write the words, the line under them, and beside them the icon or in the corner."""
        look, choice = self._look, self._choice
        icon = {Care.UNKNOWN: "circle-question-mark", Care.CONFLICT: "triangle-alert"}.get(choice.care, "")
        size = self._icon_size() if icon else 0
        pad = look.px(12 if self.leading else 10)
        inner = QRect(pad, RING + 2, self.width() - 2 * pad, self.height() - 2 * RING - 4)
        before = size + look.px(8) if icon and not self.cornered else 0
        spot = QRect(self.width() - size - look.px(8), look.px(8), size, size)
        below = look.sans(look.text(15), 500)
        under = look.metrics(below).lineSpacing() if choice.below else 0
        if self.key:
            under = keycap_size(self.key, look.sans(look.text(13), 600)).height() + look.px(3)
        font, lines, widths = self._lines(inner.width() - before, inner.height() - under)
        if icon and self.cornered and (inner.width() + widths[0]) // 2 + pad > spot.left() - 2 and len(lines) > 1:
            inner.setRight(spot.left() - 3)  # the words give way to the icon
            font, lines, widths = self._lines(inner.width(), inner.height() - under)
        high = look.metrics(font).lineSpacing()
        top = inner.top() + (inner.height() - high * len(lines) - under) // 2
        beside = 0 if self.leading else max(0, inner.width() - before - max(widths)) // 2
        for line, wide in zip(lines, widths, strict=True):
            left = 0 if self.leading else (inner.width() - before - wide) // 2
            at = mirrored(self, QRect(inner.left() + before + left, top, wide, high))
            look.write(painter, at, line, font, colours.text, rightward=self.isRightToLeft())
            top += high
        if choice.below:
            painter.setFont(below)
            painter.setPen(look.colour(colours.text if choice.chosen and choice.offered else "muted"))
            room = inner.width() - before
            text = look.metrics(below).elidedText(choice.below, Qt.TextElideMode.ElideRight, room)
            at = mirrored(self, QRect(inner.left() + before, top, room, under))
            painter.drawText(at, LEADING if self.leading else CENTRED, text)
        if icon:
            if not self.cornered:
                spot.moveTo(inner.left() + beside, (self.height() - size) // 2)
            role = colours.text if choice.chosen else "amber"
            painter.drawPixmap(mirrored(self, spot).topLeft(), look.icon(icon, role, size))
        self._paint_key(painter, colours, top + under)

    def _lines(self, width: int, height: int) -> tuple[QFont, list[str], list[int]]:
        """Return the font, the words in lines and the lines' widths, for a room."""
        look = self._look
        most = self.most_pixels or look.text(self._letters)
        font, lines = fitted_lines(look, self._choice.text, most, width, height, self._most_lines)
        return font, lines, [look.metrics(font).horizontalAdvance(line) + 1 for line in lines] or [0]

    def _paint_key(self, painter: QPainter, colours: _Colours, top: int) -> None:
        """Paint the key that presses this, where there is room for it under the words."""
        look = self._look
        font = look.sans(look.text(13), 600)
        cap = keycap_size(self.key or self._key, font)
        low = self.height() - RING - 5 - cap.height()
        if self.key:
            low = top - cap.height()
        if cap.height() and (self.key or low >= top):
            corner = QPoint((self.width() - cap.width()) // 2, low)
            paint_keycap(painter, QRect(corner, cap), self.key or self._key, font, look.colour(colours.text))

    def _icon_size(self) -> int:
        return max(18, self._look.px(20))

    def _font(self) -> QFont:
        return self._look.sans(self._look.text(self._letters), 600)


def fitted_lines(look: Look, text: str, pixels: int, width: int, height: int, most: int) -> tuple[QFont, list[str]]:
    """Return a font of `pixels` or less, and `text` in at most `most` lines that fit into the room.

    What does not fit in letters of SMALLEST_TEXT is shortened with "…".
    """
    whole = " ".join(text.split())
    for size in range(pixels, SMALLEST_TEXT, -1):
        font, lines = _broken(look, text, size, width, height, most)
        if " ".join(lines) == whole:
            return font, lines
    return _broken(look, text, SMALLEST_TEXT, width, height, most)


def fits(look: Look, text: str, pixels: int, width: int, height: int, most: int) -> bool:
    """Tell whether `text` can be read whole in letters of `pixels`."""
    return " ".join(_broken(look, text, pixels, width, height, most)[1]) == " ".join(text.split())


def _broken(look: Look, text: str, pixels: int, width: int, height: int, most: int) -> tuple[QFont, list[str]]:
    """Return `text` in letters of one size, in as many lines as there is height for."""
    font = look.sans(pixels, 600)
    return font, wrapped(text, font, width, max(1, min(most, height // look.metrics(font).lineSpacing())))
