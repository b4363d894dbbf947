"""A QR code on the screen, to be scanned off it: black on white in every theme, in whole pixels of the screen."""

from math import ceil

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPaintEvent, QPen, QPixmap
from PySide6.QtWidgets import QWidget

from cafememo.codes.qr import QUIET_ZONE, matrix
from cafememo.ui.kit.theme import Theme

_EDGE = 6
"""Pixels of the drawing around the code: the card it is printed on, and its line."""


class CodePicture(QWidget):
    """Shows the code of a payload with its quiet zone, as large as there is room for."""

    def __init__(self, theme: Theme, payload: str, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("code_picture")
        self.setAccessibleName(name)
        self._theme = theme
        self._matrix = matrix(payload)
        self._drawn = QPixmap()

    def sizeHint(self) -> QSize:
        """Ask for the size at which a cheap scanner reads it from a hand's breadth."""
        edge = 2 * self._theme.px(_EDGE)
        side = ceil(self._whole_modules(self._theme.px(312) - edge)) + edge
        return QSize(side, side)

    def minimumSizeHint(self) -> QSize:
        """Return the size below which a module is smaller than four pixels."""
        side = 4 * self._modules()
        return QSize(side, side)

    def picture(self) -> QPixmap:
        """Return the code as it fits, each module so many whole pixels of the screen."""
        ratio, modules = self.devicePixelRatio(), self._modules()
        side = self._whole_modules(min(self.width(), self.height()) - 2 * self._theme.px(_EDGE))
        module = round(side * ratio / modules)
        if self._drawn.width() != module * modules or self._drawn.devicePixelRatio() != ratio:
            self._drawn = _drawn(self._matrix, module)
            self._drawn.setDevicePixelRatio(ratio)
        return self._drawn

    def _modules(self) -> int:
        """Return how many modules the code is wide, with its quiet zone."""
        return len(self._matrix) + 2 * QUIET_ZONE

    def _whole_modules(self, room: int) -> float:
        """Return how wide a code fits into so much room with each module as many whole pixels of the screen."""
        ratio, modules = self.devicePixelRatio(), self._modules()
        return max(1, int(room * ratio) // modules) * modules / ratio

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint a white card where a line of text would begin, and the code in the middle of it, on whole pixels."""
        picture, ratio = self.picture(), self.devicePixelRatio()
        side, px = picture.width() / ratio, self._theme.px
        edge = px(_EDGE)
        left = self.width() - side - edge if self.isRightToLeft() else edge
        left, top = int(left * ratio) / ratio, int(edge * ratio) / ratio
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(QColor(self._theme.tokens.line), px(1)))
        painter.setBrush(QColor("#FFFFFF"))
        around = QRectF(left, top, side, side).adjusted(-px(5), -px(5), px(5), px(5))
        painter.drawRoundedRect(around, px(14), px(14))
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, on=False)
        painter.drawPixmap(QRectF(left, top, side, side), picture, QRectF(picture.rect()))


def _drawn(rows: tuple[tuple[bool, ...], ...], module: int) -> QPixmap:
    """Return a code as a picture, `module` pixels a module."""
    side = len(rows) + 2 * QUIET_ZONE
    image = QImage(side, side, QImage.Format.Format_RGB32)
    image.fill(0xFFFFFFFF)
    for y, row in enumerate(rows, QUIET_ZONE):
        for x, dark in enumerate(row, QUIET_ZONE):
            if dark:
                image.setPixel(x, y, 0xFF000000)
    whole = image.scaled(
        side * module, side * module, Qt.AspectRatioMode.IgnoreAspectRatio, Qt.TransformationMode.FastTransformation
    )
    return QPixmap.fromImage(whole)
