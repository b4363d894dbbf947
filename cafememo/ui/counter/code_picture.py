"""A QR code on the screen, black on white in every theme, every module a whole number of the screen's pixels."""

from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from cafememo.codes.qr import QUIET_ZONE
from cafememo.ui.counter.look import Look

Matrix = tuple[tuple[bool, ...], ...]


class CodePicture(QWidget):
    """Shows a code on a white sheet as large as it is, its quiet zone at least as wide as the norm asks."""

    def __init__(self, look: Look, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("code_picture")
        self._look = look
        self._matrix: Matrix = ()

    def set_look(self, look: Look) -> None:
        """Draw in another theme or size; the code itself is the same in all of them."""
        self._look = look
        self.update()

    def show_code(self, matrix: Matrix) -> None:
        """Show a code, given without its quiet zone; an empty one shows the sheet alone."""
        self._matrix = matrix
        self.update()

    def module(self) -> int:
        """Return how many of the screen's pixels a module is wide and high; 0 without a code."""
        if not self._matrix:
            return 0
        side = int(min(self.width(), self.height()) * self.devicePixelRatioF())
        return max(1, side // (len(self._matrix) + 2 * QUIET_ZONE))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the sheet, and the code in its middle."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor("#FFFFFF"))
        radius = self._look.px(12)
        painter.drawRoundedRect(self.rect(), radius, radius)
        if not self._matrix:
            return
        image = self._drawn()
        ratio = self.devicePixelRatioF()
        image.setDevicePixelRatio(ratio)
        # Where a scale is no whole number, a widget may begin between two of the screen's pixels; a code must not.
        window = self.mapTo(self.window(), QPoint(0, 0))
        left = round(window.x() * ratio + (self.width() * ratio - image.width()) / 2) / ratio - window.x()
        top = round(window.y() * ratio + (self.height() * ratio - image.height()) / 2) / ratio - window.y()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, on=False)
        painter.drawImage(QPointF(left, top), image)

    def _drawn(self) -> QImage:
        """Return the code in the screen's own pixels."""
        side, count = self.module(), len(self._matrix)
        image = QImage(side * count, side * count, QImage.Format.Format_RGB32)
        image.fill(QColor("#FFFFFF"))
        painter = QPainter(image)
        for y, row in enumerate(self._matrix):
            for x, dark in enumerate(row):
                if dark:
                    painter.fillRect(x * side, y * side, side, side, QColor("#000000"))
        painter.end()
        return image
