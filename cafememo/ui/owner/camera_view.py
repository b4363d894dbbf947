"""What the camera sees, so that a person can put it where cards are held."""

import time
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPainterPath, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from cafememo.ui.kit.icons import icon_pixmap
from cafememo.ui.kit.theme import Theme
from cafememo.ui.kit.words import translate

if TYPE_CHECKING:
    from PySide6.QtMultimedia import QVideoFrame

EVERY_MS = 120
"""A picture is shown no sooner after the one before: enough to aim by."""


class CameraView(QWidget):
    """Shows the newest picture of a camera, whole, in the middle; nothing of it is kept."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("camera_view")
        self.setAccessibleName(translate("devices", "What the camera sees"))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._theme = theme
        self._picture = QImage()
        self._shown_at = 0.0

    @property
    def picture(self) -> QImage:
        """Return what is shown; a null image for nothing."""
        return self._picture

    def show_frame(self, frame: "QVideoFrame") -> None:
        """Show a picture, unless one was a moment ago."""
        now = time.monotonic()
        if now - self._shown_at < EVERY_MS / 1_000:
            return
        self._shown_at = now
        ratio = self.devicePixelRatio()
        image = frame.toImage()
        self._picture = image.scaled(
            self.size() * ratio, Qt.AspectRatioMode.KeepAspectRatio, Qt.TransformationMode.FastTransformation
        )
        self._picture.setDevicePixelRatio(ratio)
        self.update()

    def clear(self) -> None:
        """Show nothing any more."""
        if not self._picture.isNull():
            self._picture = QImage()
            self.update()

    def sizeHint(self) -> QSize:
        """Return a height that shows a card held up."""
        return QSize(self._theme.px(320), self._theme.px(190))

    def minimumSizeHint(self) -> QSize:
        """Return the same height, whatever the width."""
        return QSize(self._theme.px(120), self.sizeHint().height())

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the picture, or a sign where there is none."""
        tokens, px = self._theme.tokens, self._theme.px
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        frame = QPainterPath()
        box = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        frame.addRoundedRect(box, px(12), px(12))
        painter.fillPath(frame, QColor(tokens.paper))
        if self._picture.isNull():
            side = px(48)
            pixmap = icon_pixmap("camera", tokens.muted, side, self.devicePixelRatio())
            painter.drawPixmap((self.width() - side) // 2, (self.height() - side) // 2, pixmap)
        else:
            painter.setClipPath(frame)
            size = self._picture.deviceIndependentSize()
            corner = QRectF(self.rect()).center() - QPointF(size.width() / 2, size.height() / 2)
            painter.drawImage(corner.toPoint(), self._picture)
            painter.setClipping(False)
        painter.setPen(QPen(QColor(tokens.line), px(1)))
        painter.drawPath(frame)
