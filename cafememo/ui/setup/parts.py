"""What the set-up is made of: its buttons, the tiles one of which is chosen, and how far it is."""

from collections.abc import Iterable

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from cafememo.ui.kit.button import FOCUS_RING
from cafememo.ui.kit.direction import mirrored
from cafememo.ui.kit.theme import Theme
from cafememo.ui.kit.wrapped_label import WrappedLabel
from cafememo.ui.owner.parts import OwnerButton

LOWEST_SCALE, LARGEST_SCALE, ROOM = 0.85, 1.6, 1.25
DRAWN = QSize(1280, 800)


def sized(theme: Theme, window: QSize) -> Theme:
    """Return a theme at the size of a window, so that a step fills a large one and fits into a small one."""
    fitting = min(window.width() / DRAWN.width(), window.height() / DRAWN.height())
    scale = max(LOWEST_SCALE, min(fitting, LARGEST_SCALE)) * theme.scale
    # A large wish in a small window would push the buttons off it.
    return theme._replace(scale=round(min(scale, max(LOWEST_SCALE, fitting * ROOM)), 2))


def sentence(theme: Theme, text: str, role: str = "muted") -> WrappedLabel:
    """Return sentences that wrap, in the size of the set-up."""
    return WrappedLabel(text, theme.font(20), role)


def aside(theme: Theme, text: str, role: str = "muted") -> WrappedLabel:
    """Return second sentences, never too small to be read."""
    return WrappedLabel(text, theme.font(18), role)


class SetupButton(OwnerButton):
    """A button of the set-up, in the size of a page that asks one thing."""

    def sizeHint(self) -> QSize:
        """Return the size that shows everything in one line."""
        words = QFontMetrics(self._font()).horizontalAdvance(self._words)
        return QSize(words + self._beside() + 2 * self._theme.px(24), max(48, self._theme.px(60)))

    def _font(self) -> QFont:
        return self._theme.font(20, 600)


class ChoiceTile(QAbstractButton):
    """One of several, of which exactly one is chosen: arrow keys turn to the next, Enter is for the page."""

    def __init__(
        self, theme: Theme, title: str, more: str = "", *, object_name: str = "", parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._title, self._more = title, more
        self.setObjectName(object_name)
        self.setAccessibleName(title)
        self.setAccessibleDescription(more)
        self.setText(title.replace("&", "&&"))
        self.setCheckable(True)
        self.setAutoExclusive(True)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def hasHeightForWidth(self) -> bool:
        """Be as high as the sentence makes it."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Return the height of the title and, in so much width, of the sentence below."""
        px = self._theme.px
        height = QFontMetrics(self._theme.font(20, 600)).height()
        if self._more:
            height += px(4) + self._more_height(width)
        return max(48, px(60), height + 2 * px(14))

    def sizeHint(self) -> QSize:
        """Return a size in which the title is in one line."""
        px = self._theme.px
        width = QFontMetrics(self._theme.font(20, 600)).horizontalAdvance(self._title) + px(52 + 20)
        return QSize(max(width, px(170)), self.heightForWidth(max(width, px(360))))

    def minimumSizeHint(self) -> QSize:
        """Return the same width: a title is never cut."""
        return QSize(self.sizeHint().width(), max(48, self._theme.px(60)))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave Enter to the page, which goes on by it; on some desktops it would press the tile."""
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            event.ignore()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the tile, its dot and its words."""
        px, tokens = self._theme.px, self._theme.tokens
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        on, radius = self.isChecked(), px(14)
        thick = px(2) if on else px(1)
        painter.setPen(QPen(QColor(tokens.espresso if on else tokens.edge), thick))
        painter.setBrush(QColor(tokens.crema_soft if on or self.isDown() else tokens.surface))
        box = QRectF(self.rect()).adjusted(thick / 2, thick / 2, -thick / 2, -thick / 2)
        painter.drawRoundedRect(box, radius, radius)
        if self.hasFocus():
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(QColor(tokens.focus), FOCUS_RING))
            inset = FOCUS_RING / 2
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(inset, inset, -inset, -inset), radius, radius)
        title_font = self._theme.font(20, 600)
        title = QFontMetrics(title_font).height()
        whole = title + (px(4) + self._more_height(self.width()) if self._more else 0)
        top = (self.height() - whole) // 2
        self._paint_dot(painter, QRectF(px(18), top + (title - px(20)) / 2, px(20), px(20)), on=on)
        painter.setLayoutDirection(self.layoutDirection())
        painter.setFont(title_font)
        painter.setPen(QColor(tokens.ink))
        wide = self.width() - px(52) - px(20)
        flags = int(Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignTop)
        words = mirrored(self, QRectF(px(52), top, wide, title).toRect())
        painter.drawText(words, flags, self._title)
        if self._more:
            painter.setFont(self._theme.font(18))
            painter.setPen(QColor(tokens.ink if on else tokens.muted))
            below = QRectF(px(52), top + title + px(4), wide, self._more_height(self.width()) + 2)
            painter.drawText(mirrored(self, below.toRect()), flags | int(Qt.TextFlag.TextWordWrap), self._more)

    def _paint_dot(self, painter: QPainter, place: QRectF, *, on: bool) -> None:
        """Paint the ring, filled where the tile is the chosen one: colour never says it alone."""
        tokens, px = self._theme.tokens, self._theme.px
        ring = QRectF(mirrored(self, place.toRect()))
        painter.setBrush(QColor(tokens.surface))
        painter.setPen(QPen(QColor(tokens.espresso if on else tokens.edge), px(2)))
        painter.drawEllipse(ring)
        if on:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(tokens.espresso))
            inner = px(5)
            painter.drawEllipse(ring.adjusted(inner, inner, -inner, -inner))

    def _more_height(self, width: int) -> int:
        px = self._theme.px
        metrics = QFontMetrics(self._theme.font(18))
        room = max(px(120), width - px(52) - px(20))
        flags = int(Qt.TextFlag.TextWordWrap)
        return metrics.boundingRect(0, 0, room, 10_000, flags, self._more).height()


def mark(chosen: ChoiceTile, others: Iterable[ChoiceTile]) -> None:
    """Have one of the tiles beside each other chosen; Tab leads to it, and arrow keys from there."""
    for tile in others:
        tile.setFocusPolicy(Qt.FocusPolicy.StrongFocus if tile is chosen else Qt.FocusPolicy.ClickFocus)
    chosen.setChecked(True)


class Progress(QWidget):
    """So many bars, those up to the present step filled."""

    def __init__(self, theme: Theme, step: int, of: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("progress")
        self._theme, self._step, self._of = theme, step, of
        self.setFixedSize(of * theme.px(56) + (of - 1) * theme.px(8), theme.px(8))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the bars."""
        px, tokens = self._theme.px, self._theme.tokens
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        for number in range(self._of):
            bar = QRectF(number * px(64), 0, px(56), px(8))
            painter.setBrush(QColor(tokens.crema if number < self._step else tokens.line))
            painter.drawRoundedRect(QRectF(mirrored(self, bar.toRect())), px(4), px(4))
