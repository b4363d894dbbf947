"""The picture of a loyalty card on the idle screen; on the demo café's screen it is a card one can scan."""

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPixmap
from PySide6.QtWidgets import QWidget

from cafememo.ui.counter.look import Look
from cafememo.ui.counter.measure import LEADING
from cafememo.ui.counter.places import card_size
from cafememo.ui.kit.direction import mirrored_within


class CardPicture(QWidget):
    """A card with the café's name and a code, decorative unless it is given a real one."""

    def __init__(self, look: Look, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("card_picture")
        self._look = look
        self._cafe = ""
        self._icon = "qr-code"
        self._drawn: QPixmap | None = None
        self._drawn_for: object = None

    def set_look(self, look: Look) -> None:
        """Draw in another theme or size."""
        self._look = look
        self.update()

    def set_cafe(self, name: str) -> None:
        """Print the café's name on the card."""
        self._cafe = name
        self.update()

    def set_icon(self, icon: str) -> None:
        """Show another sign in the card's corner."""
        self._icon = icon
        self.update()

    def sizeHint(self) -> QSize:
        """Ask for the size of the drawing."""
        return card_size(self._look)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the picture of the card, made when something on it changed."""
        key = (self._cafe, self._icon, self.size(), self._look)
        if self._drawn is None or self._drawn_for != key:
            self._drawn = card_pixmap(self._look, self, self.size(), self._cafe, self._icon)
            self._drawn_for = key
        QPainter(self).drawPixmap(0, 0, self._drawn)


CARD_SHADOW = 18
"""Pixels of the drawing that the shadow spreads on either side of the card."""
SHADOW_LAYERS, SHADOW_LAYER = 14, 2
"""How many, and how dark each is, of 255."""


def card_pixmap(look: Look, widget: QWidget, size: QSize, cafe: str, icon: str = "qr-code") -> QPixmap:
    """Return the picture of a card of the café, with its soft shadow, as wide as `size`."""
    made = QPixmap(size * look.pixel_ratio)
    made.setDevicePixelRatio(look.pixel_ratio)
    made.fill(Qt.GlobalColor.transparent)
    painter = QPainter(made)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    spread = look.px(CARD_SHADOW)
    box = QRect(0, 0, size.width(), size.height())
    card = box.adjusted(spread, look.px(4), -spread, -2 * spread)
    painter.setPen(Qt.PenStyle.NoPen)
    _paint_shadow(painter, look, card, spread)
    painter.setBrush(QColor("#4A2C1A"))
    painter.drawRoundedRect(card, look.px(14), look.px(14))
    font = look.serif(look.text(20))
    inner = card.adjusted(look.px(20), look.px(16), -look.px(16), -look.px(16))
    if cafe:
        painter.setFont(font)
        painter.setPen(QColor("#F6E6D3"))
        title = QRect(inner.left(), inner.top(), inner.width(), look.metrics(font).height())
        text = look.metrics(font).elidedText(cafe, Qt.TextElideMode.ElideRight, title.width())
        painter.drawText(mirrored_within(box, title, right_to_left=widget.isRightToLeft()), LEADING, text)
        painter.setPen(Qt.PenStyle.NoPen)
    side = look.px(66)
    code = QRect(inner.right() + 1 - side, inner.bottom() + 1 - side, side, side)
    code = mirrored_within(box, code, right_to_left=widget.isRightToLeft())
    painter.setBrush(QColor("#FFFFFF"))
    painter.drawRoundedRect(code, look.px(7), look.px(7))
    sign = look.px(46)
    picture = look.icon_in(icon, "#000000", sign)
    painter.drawPixmap(code.center().x() - sign // 2 + 1, code.center().y() - sign // 2 + 1, picture)
    painter.end()
    return made


def _paint_shadow(painter: QPainter, look: Look, card: QRect, spread: int) -> None:
    """Paint a few thin layers, closer together near the card: a blur effect would redraw the window through an image.

    Layers as thin as these need no smooth edges, which would cost most of the time; and black ones alone keep their
    hue where so little of a colour is left.
    """
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, on=False)
    painter.setBrush(QColor(0, 0, 0, SHADOW_LAYER))
    for layer in range(1, SHADOW_LAYERS + 1):
        grown = spread * (layer / SHADOW_LAYERS) ** 1.8
        box = QRectF(card).adjusted(-grown, -grown / 3, grown, grown * 1.4)
        painter.drawRoundedRect(box, look.px(14) + grown, look.px(14) + grown)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
