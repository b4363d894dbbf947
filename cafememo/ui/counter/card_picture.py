"""The picture of a loyalty card on the idle screen; on the demo café's screen it is a card one can scan."""

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPaintEvent, QPixmap
from PySide6.QtWidgets import QWidget

from cafememo.ui.counter.look import Look
from cafememo.ui.counter.measure import LEADING, mirrored


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
        return QSize(self._look.px(250), self._look.px(172))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the picture of the card, made when something on it changed."""
        key = (self._cafe, self._icon, self.size(), self._look)
        if self._drawn is None or self._drawn_for != key:
            ratio = self._look.pixel_ratio
            self._drawn = QPixmap(self.size() * ratio)
            self._drawn.setDevicePixelRatio(ratio)
            self._drawn.fill(Qt.GlobalColor.transparent)
            self._draw(QPainter(self._drawn))
            self._drawn_for = key
        QPainter(self).drawPixmap(0, 0, self._drawn)

    def _draw(self, painter: QPainter) -> None:
        """Draw shadow, card, name and code."""
        look = self._look
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        spread = look.px(18)
        card = self.rect().adjusted(spread, look.px(4), -spread, -2 * spread)
        shadow = QColor(look.colour("espresso"))
        painter.setPen(Qt.PenStyle.NoPen)
        # A few thin layers are a soft shadow; a blur effect would redraw the whole window through an image.
        for layer in range(spread, 0, -2):
            shadow.setAlphaF(0.012)
            painter.setBrush(shadow)
            grown = QRectF(card).adjusted(-layer, -layer / 3, layer, layer * 1.4)
            painter.drawRoundedRect(grown, look.px(14) + layer, look.px(14) + layer)
        painter.setBrush(QColor("#4A2C1A"))
        painter.drawRoundedRect(card, look.px(14), look.px(14))
        font = look.serif(look.text(20))
        painter.setFont(font)
        painter.setPen(QColor("#F6E6D3"))
        inner = card.adjusted(look.px(20), look.px(16), -look.px(16), -look.px(16))
        title = QRect(inner.left(), inner.top(), inner.width(), look.metrics(font).height())
        text = look.metrics(font).elidedText(self._cafe, Qt.TextElideMode.ElideRight, title.width())
        painter.drawText(mirrored(self, title), int(LEADING), text)
        side = look.px(66)
        code = QRect(inner.right() + 1 - side, inner.bottom() + 1 - side, side, side)
        code = mirrored(self, code)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor("#FFFFFF"))
        painter.drawRoundedRect(code, look.px(7), look.px(7))
        size = look.px(46)
        sign = look.icon_in(self._icon, "#000000", size)
        painter.drawPixmap(code.center().x() - size // 2 + 1, code.center().y() - size // 2 + 1, sign)
        painter.end()


def code_pixmap(matrix: tuple[tuple[bool, ...], ...], module: int, quiet_zone: int) -> QPixmap:
    """Return a code as a picture, black on white in every theme, with its quiet zone; `module` in pixels."""
    side = len(matrix) + 2 * quiet_zone
    image = QImage(side, side, QImage.Format.Format_RGB32)
    image.fill(0xFFFFFFFF)
    for y, row in enumerate(matrix):
        for x, dark in enumerate(row):
            if dark:
                image.setPixel(x + quiet_zone, y + quiet_zone, 0xFF000000)
    return QPixmap.fromImage(image.scaled(side * module, side * module))
