"""Buttons of the counter: large, with the key that presses them, painted from the tokens."""

from typing import Literal

from PySide6.QtCore import QEvent, QPoint, QRect, QRectF, QSize, Qt
from PySide6.QtGui import (
    QColor,
    QEnterEvent,
    QFont,
    QFontMetrics,
    QPainter,
    QPaintEvent,
    QPen,
    QPixmap,
    QResizeEvent,
)
from PySide6.QtWidgets import QAbstractButton, QWidget

from cafememo.ui.kit.direction import mirrored
from cafememo.ui.kit.icons import icon_pixmap
from cafememo.ui.kit.kept import KeptPictures
from cafememo.ui.kit.keycap import keycap_size, paint_keycap
from cafememo.ui.kit.label import SMALLEST_TEXT, fitted, set_tip
from cafememo.ui.kit.theme import Theme
from cafememo.ui.kit.words import language

Kind = Literal["primary", "plain", "danger"]

LOWEST = 72
"""Pixels; nothing pressed at the counter is lower, however small the window."""
FOCUS_RING = 3
STATES = 8
"""Pictures a button keeps of itself: at rest, pressed, disabled …, in the few words it has."""


class _Painted(QAbstractButton):
    """A button whose ground is painted here: hovered, pressed, disabled, and with the keyboard's ring."""

    def __init__(self, icon: str, parent: QWidget | None, theme: Theme | None) -> None:
        super().__init__(parent)
        self._icon = icon
        self._theme = theme or Theme()
        self._pictures = KeptPictures(STATES)
        self.under = "paper"
        """The role of what the button lies on."""
        self._now: QPixmap | None = None
        self._foreseen: QPixmap | None = None

    def set_theme(self, theme: Theme) -> None:
        """Paint in another theme or size."""
        if theme != self._theme:
            self._theme = theme
            self._foreseen = None
            self._pictures.clear()
            self.updateGeometry()
            self.update()

    def set_icon(self, name: str) -> None:
        """Show another icon, "" for none."""
        if name == self._icon:
            return
        self._icon = name
        self.updateGeometry()
        self.update()

    def enterEvent(self, event: QEnterEvent) -> None:
        """Show that the pointer is over the button."""
        self.update()
        super().enterEvent(event)

    def leaveEvent(self, event: QEvent) -> None:
        """Show that the pointer is gone."""
        self.update()
        super().leaveEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Forget what was foreseen for another size."""
        self._foreseen = None
        super().resizeEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Show the button as it is now."""
        if self._now is not None:
            QPainter(self).drawPixmap(0, 0, self._now)
            return
        under = getattr(self._theme.tokens, self.under)
        self._pictures.show(self, self.looks(), under, self._paint)

    def looks(self) -> tuple[object, ...]:
        """Return all that the button's looks depend on besides its size and theme."""
        state = (self.isEnabled(), self.isDown(), self.underMouse(), self.hasFocus(), self.isRightToLeft())
        return (self._shown(), state, language())

    def _shown(self) -> tuple[str, ...]:
        """Return all that stands on the button."""
        return (self._icon,)

    def _paint(self, painter: QPainter) -> None:
        """Paint the button."""
        raise NotImplementedError

    def _paint_ground(self, painter: QPainter, ground: str, text: str, border: str, radius: int) -> None:
        """Paint the button's ground, for what stands on it."""
        tokens, px = self._theme.tokens, self._theme.px
        pressed = ground if not self.isEnabled() else tokens.crema_soft
        if ground == tokens.espresso:
            pressed = mixed(ground, text, 0.16).name()
        painter.setBrush(mixed(ground, pressed, 1.0 if self.isDown() else 0.5 if self.underMouse() else 0.0))
        width = px(1)
        painter.setPen(QPen(QColor(border), width))
        box = QRectF(self.rect()).adjusted(width / 2, width / 2, -width / 2, -width / 2)
        painter.drawRoundedRect(box, radius, radius)
        if self.hasFocus():
            # The ring on the rim, and a gap of the surface's colour within, so that it shows on any ground.
            painter.setBrush(Qt.BrushStyle.NoBrush)
            for inset, thick, colour in (
                (FOCUS_RING + 1, 2, tokens.surface),
                (FOCUS_RING / 2, FOCUS_RING, tokens.focus),
            ):
                painter.setPen(QPen(QColor(colour), thick))
                box = QRectF(self.rect()).adjusted(inset, inset, -inset, -inset)
                painter.drawRoundedRect(box, max(1, radius - inset), max(1, radius - inset))


class BigButton(_Painted):
    """A button with an icon, words and the key that does the same, each optional but the words.

    "primary" is the one thing to do, "plain" anything else, "danger" what takes something away. It shows
    the key; the screen listens for it. Words too long for the button shrink, then wrap, and are shortened
    last.
    """

    def __init__(
        self,
        kind: Kind = "plain",
        *,
        icon: str = "",
        key: str = "",
        parent: QWidget | None = None,
        theme: Theme | None = None,
    ) -> None:
        super().__init__(icon, parent, theme)
        self._kind = kind
        self._hint = QSize()
        self._measured: object = None
        self._changing = QRect()
        self._foreseen_for = ""
        self._key = key
        self._words = ""

    def set_kind(self, kind: Kind) -> None:
        """Be another kind of thing to do."""
        if kind != self._kind:
            self._kind = kind
            self.updateGeometry()
            self.update()

    def setText(self, text: str) -> None:  # noqa: N802 - Qt's name
        """Show `text` as it is: an ampersand in it stays one, and no letter becomes a shortcut."""
        if text == self._words:
            return  # nearly every greeting finds the words of the one before it
        self._words = text
        super().setText(text.replace("&", "&&"))
        self.setAccessibleName(text)
        self.updateGeometry()

    def foresee(self, text: str) -> None:
        """Paint a picture of the button with other words ahead, to be there at once when they are `say`-ed."""
        said, before = self._words, self.sizeHint().width()
        self._words = text
        under = getattr(self._theme.tokens, self.under)
        self._foreseen = self._pictures.prepare(self, self.looks(), under, self._paint)
        # What changes is in the middle; the fewer pixels go to the window system, the sooner they are seen.
        width = max(before, self.sizeHint().width())
        self._changing = self.rect()
        if width <= self.width():
            key = keycap_size(self._key, self._key_font()).height()
            height = max(self._icon_size(), QFontMetrics(self._font()).height(), key) + 2
            self._changing = QRect(0, 0, width, height)
            self._changing.moveCenter(self.rect().center())
        self._foreseen_for = text
        self._words = said

    def say(self, text: str) -> None:
        """Show words that were foreseen on the screen now, before this returns, and tell them."""
        if self._foreseen is None or text != self._foreseen_for:
            self.setText(text)  # never foreseen, or for another size or theme
            self.repaint()
            return
        self._now = self._foreseen
        self.repaint(self._changing)
        self._now = None
        self.setText(text)

    def text(self) -> str:
        """Return the words as they were given."""
        return self._words

    def set_key(self, key: str) -> None:
        """Show another key, "" for none."""
        self._key = key
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """Return the size that shows everything in one line."""
        measured = (self._shown(), self._theme, language())
        if measured != self._measured:
            px = self._theme.px
            words = QFontMetrics(self._font()).horizontalAdvance(self._words)
            self._hint = QSize(words + self._beside() + 2 * px(24), max(LOWEST, px(LOWEST)))
            self._measured = measured
        return QSize(self._hint)

    def minimumSizeHint(self) -> QSize:
        """Return a size at which the words can still be read, shrunk."""
        return QSize(self._beside() + 2 * self._theme.px(12) + self._theme.px(60), LOWEST)

    def _shown(self) -> tuple[str, ...]:
        return (self._icon, self._words, self._key, self._kind)

    def _paint(self, painter: QPainter) -> None:
        """Paint the ground, then icon, words and key in the middle of it."""
        tokens, px = self._theme.tokens, self._theme.px
        if not self.isEnabled():
            ground, text, border, second = tokens.paper, tokens.muted, tokens.line, tokens.muted
        elif self._kind == "primary":
            ground, text, border, second = (tokens.espresso, tokens.on_espresso, tokens.espresso, "")
            second = mixed(text, ground, 0.25).name()
        else:
            text = tokens.brick if self._kind == "danger" else tokens.ink
            ground, border, second = tokens.surface, tokens.edge, tokens.muted
        self._paint_ground(painter, ground, text, border, px(16))
        beside, icon = self._beside(), self._icon_size()
        words, font, size = self._fitted(max(1, self.width() - 2 * px(12) - beside))
        cramped = words != self._words or size.height() > 2.5 * QFontMetrics(font).height()
        if self._icon and cramped:
            # What it says matters more than what it looks like.
            beside -= icon + px(13)
            words, font, size = self._fitted(max(1, self.width() - 2 * px(12) - beside))
        left = (self.width() - beside - size.width()) // 2
        if self._icon and not cramped:
            pixmap = icon_pixmap(self._icon, text, icon, self.devicePixelRatio(), right_to_left=self.isRightToLeft())
            painter.drawPixmap(self._place(left, QSize(icon, icon)).topLeft(), pixmap)
            left += icon + px(13)
        painter.setPen(QColor(text))
        painter.setFont(font)
        flags = int(Qt.AlignmentFlag.AlignCenter)
        if size.height() > QFontMetrics(font).height():
            flags |= int(Qt.TextFlag.TextWordWrap)  # never in one line: a fraction of a pixel would break it in two
        painter.drawText(self._place(left, QSize(size.width(), self.height())), flags, words)
        left += size.width() + px(12)
        key_font = self._key_font()
        cap = self._place(left, keycap_size(self._key, key_font))
        paint_keycap(painter, cap, self._key, key_font, QColor(second))

    def _fitted(self, room: int) -> tuple[str, QFont, QSize]:
        """Return the words, their font and their size within `room`: one line, else two, else shortened."""
        font = self._font()
        readable = max(SMALLEST_TEXT, round(font.pixelSize() * 0.8))
        found, size = fitted(self._words, font, room, smallest=readable)
        inside = self.height() - 4 * FOCUS_RING
        if size.width() > room:
            font.setPixelSize(max(SMALLEST_TEXT, min(readable, inside * 2 // 5)))  # two lines fit the height
            found, size = fitted(self._words, font, room, lines=2)
        if size.width() <= room and size.height() <= inside:
            return self._words, found, size + QSize(1, 0)
        metrics = QFontMetrics(found)
        words = metrics.elidedText(self._words, Qt.TextElideMode.ElideRight, room)
        return words, found, QSize(metrics.horizontalAdvance(words) + 1, metrics.height())

    def _place(self, left: int, size: QSize) -> QRect:
        """Return a rectangle centred in height, `left` from where the line of reading begins."""
        corner = QPoint(left, (self.height() - size.height()) // 2)
        return mirrored(self, QRect(corner, size))

    def _beside(self) -> int:
        """Return the width of everything but the words."""
        px = self._theme.px
        icon = self._icon_size() + px(13) if self._icon else 0
        cap = keycap_size(self._key, self._key_font()).width() + px(12) if self._key else 0
        return icon + cap

    def _icon_size(self) -> int:
        return max(20, self._theme.px(26))

    def _font(self) -> QFont:
        font = self._theme.font(27 if self._kind == "primary" else 20, 500 if self._kind == "primary" else 600)
        font.setPixelSize(max(SMALLEST_TEXT, font.pixelSize()))
        return font

    def _key_font(self) -> QFont:
        font = self._theme.font(SMALLEST_TEXT, 600)
        font.setPixelSize(max(SMALLEST_TEXT, font.pixelSize()))
        return font


class IconButton(_Painted):
    """A square with an icon alone; its name is in the tool tip and for screen readers."""

    def __init__(self, icon: str, *, name: str = "", parent: QWidget | None = None, theme: Theme | None = None) -> None:
        super().__init__(icon, parent, theme)
        self.set_name(name)

    def set_name(self, name: str) -> None:
        """Say what pressing it does."""
        self.setAccessibleName(name)
        set_tip(self, name)

    def sizeHint(self) -> QSize:
        """Return a square of 48 pixels at scale 1."""
        return QSize(self._theme.px(48), self._theme.px(48))

    def _paint(self, painter: QPainter) -> None:
        """Paint the ground and the icon."""
        tokens, px = self._theme.tokens, self._theme.px
        text, edge = (tokens.ink, tokens.edge) if self.isEnabled() else (tokens.muted, tokens.line)
        self._paint_ground(painter, tokens.surface, text, edge, px(12))
        side = px(22)
        pixmap = icon_pixmap(self._icon, text, side, self.devicePixelRatio(), right_to_left=self.isRightToLeft())
        painter.drawPixmap((self.width() - side) // 2, (self.height() - side) // 2, pixmap)


def mixed(first: str, second: str, share: float) -> QColor:
    """Return the colour `share` (0 to 1) of the way from `first` to `second`."""
    a, b = QColor(first), QColor(second)
    return QColor(
        round(a.red() + (b.red() - a.red()) * share),
        round(a.green() + (b.green() - a.green()) * share),
        round(a.blue() + (b.blue() - a.blue()) * share),
    )
