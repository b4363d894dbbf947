"""A sign on a disc: what came of a scan, before a word of it is read."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from cafememo.ui.kit.icons import icon_pixmap
from cafememo.ui.kit.theme import Theme

Sign = tuple[str, str, str]
"""An icon, the role of its colour, and that of the disc behind it."""
WAITING: Sign = ("scan-qr-code", "muted", "crema_soft")
WELL: Sign = ("check", "sage", "sage_soft")
WRONG: Sign = ("triangle-alert", "amber", "amber_soft")


class Disc(QWidget):
    """A sign on a disc."""

    def __init__(self, theme: Theme, side: int = 56, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._shown = WAITING
        self.setFixedSize(theme.px(side), theme.px(side))

    def show_sign(self, sign: Sign) -> None:
        """Show another sign."""
        self._shown = sign
        self.update()

    def sizeHint(self) -> QSize:
        """Return its one size."""
        return self.minimumSize()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint both."""
        icon, role, ground = self._shown
        tokens = self._theme.tokens
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(getattr(tokens, ground)))
        painter.drawEllipse(QRectF(self.rect()))
        side = self.width() // 2
        pixmap = icon_pixmap(icon, getattr(tokens, role), side, self.devicePixelRatio())
        painter.drawPixmap((self.width() - side) // 2, (self.height() - side) // 2, pixmap)
