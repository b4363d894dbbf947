"""A square button of the counter: an icon, and under it the key that does the same."""

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QWidget

from cafememo.ui.counter.look import Look
from cafememo.ui.kit.button import IconButton
from cafememo.ui.kit.keycap import keycap_size, paint_keycap


class IconKeyButton(IconButton):
    """Large enough to hit; it leaves the keyboard where it is, since its key presses it from anywhere."""

    def __init__(self, look: Look, icon: str, key: str, parent: QWidget) -> None:
        super().__init__(icon, parent=parent, theme=look.sized_theme)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.under = "surface"
        self._look = look
        self._key = key

    def set_look(self, look: Look) -> None:
        """Draw in another theme or size."""
        self._look = look
        self.set_theme(look.sized_theme)

    def sizeHint(self) -> QSize:
        """Return a square one can hit."""
        look = self._look
        side, cap = look.target(72), keycap_size(self._key, look.sans(look.text(13), 600))
        return QSize(max(side, cap.width() + look.px(12)), side)

    def _paint(self, painter: QPainter) -> None:
        """Paint the ground, the icon and the key under it."""
        look, tokens = self._look, self._theme.tokens
        text, edge = ("ink", tokens.edge) if self.isEnabled() else ("muted", tokens.line)
        ground = tokens.surface if self.isEnabled() else tokens.paper
        self._paint_ground(painter, ground, getattr(tokens, text), edge, look.px(16))
        font = look.sans(look.text(13), 600)
        side, cap, gap = look.px(26), keycap_size(self._key, font), look.px(5)
        top = (self.height() - side - gap - cap.height()) // 2
        painter.drawPixmap((self.width() - side) // 2, top, look.icon(self._icon, text, side))
        corner = QRect((self.width() - cap.width()) // 2, top + side + gap, cap.width(), cap.height())
        paint_keycap(painter, corner, self._key, font, look.colour("muted"))
