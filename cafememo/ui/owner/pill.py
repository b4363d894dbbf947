"""A short word in a rounded box, with its sign."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from cafememo.ui.kit.icons import icon_pixmap
from cafememo.ui.kit.label import set_tip
from cafememo.ui.kit.theme import Theme


class Pill(QWidget):
    """Says how something stands; `role` is a token that has a soft ground, or "muted"."""

    def __init__(
        self,
        theme: Theme,
        icon: str,
        text: str,
        role: str = "sage",
        *,
        weight: int = 500,
        side: int = 18,
        parent: QWidget | None = None,
    ) -> None:
        """`weight` is how heavy the words are, `side` how large the sign is in pixels of the drawing."""
        super().__init__(parent)
        self._theme = theme
        self._weight, self._side = weight, side
        self._icon, self._text, self._role = icon, text, role
        self._bare = False
        self.setAccessibleName(text)

    def show_state(self, icon: str, text: str, role: str) -> None:
        """Say something else."""
        self._icon, self._text, self._role = icon, text, role
        self.setAccessibleName(text)
        set_tip(self, text if self._bare else "")
        self.updateGeometry()
        self.update()

    def set_bare(self, *, bare: bool) -> None:
        """Show the sign alone, its words in the tool tip, or both."""
        if bare != self._bare:
            self._bare = bare
            set_tip(self, self._text if bare else "")
            self.updateGeometry()
            self.update()

    def sizeHint(self) -> QSize:
        """Return the size of sign and words."""
        px = self._theme.px
        if self._bare:
            return QSize(px(28 + self._side), px(32))
        return QSize(QFontMetrics(self._font()).horizontalAdvance(self._text) + px(38 + self._side), px(32))

    def minimumSizeHint(self) -> QSize:
        """Return the same: it is short."""
        return self.sizeHint()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the box, the sign and the words."""
        px, tokens = self._theme.px, self._theme.tokens
        muted = self._role == "muted"
        colour = tokens.ink if muted else getattr(tokens, self._role)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        height = px(32)
        box = QRectF(0, (self.height() - height) / 2, self.width(), height)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(tokens.crema_soft if muted else getattr(tokens, f"{self._role}_soft")))
        painter.drawRoundedRect(box, height / 2, height / 2)
        side = px(self._side)
        icon = icon_pixmap(self._icon, colour, side, self.devicePixelRatio())
        left = self.width() - px(14) - side if self.isRightToLeft() else px(14)
        painter.drawPixmap(left, (self.height() - side) // 2, icon)
        if self._bare:
            return
        painter.setPen(QColor(colour))
        painter.setFont(self._font())
        lead = px(22 + self._side)
        start, end = (px(14), lead) if self.isRightToLeft() else (lead, px(14))
        painter.drawText(box.adjusted(start, 0, -end, 0), int(Qt.AlignmentFlag.AlignCenter), self._text)

    def _font(self) -> QFont:
        return self._theme.font(15, self._weight)
