"""Pictures a widget keeps of itself: what looks the same as before is copied instead of painted again."""

from collections.abc import Callable, Hashable

from PySide6.QtGui import QColor, QPainter, QPixmap
from PySide6.QtWidgets import QWidget


class KeptPictures:
    """What one widget has looked like, by whatever its looks depend on besides its size; for paint events only.

    Painting words and round shapes takes half a millisecond a button, copying them a twentieth of that.
    """

    def __init__(self, most: int) -> None:
        """Keep up to `most` pictures; the oldest gives way to a new one."""
        self._most = most
        self._made: dict[Hashable, QPixmap] = {}

    def clear(self) -> None:
        """Forget all pictures: something has changed that no key tells."""
        self._made.clear()

    def show(self, widget: QWidget, key: Hashable, under: str, paint: Callable[[QPainter], None]) -> None:
        """Put the picture of `key` on the widget; `paint` makes it, with smooth edges, if it is new.

        It is painted on the colour `under`, so that nothing needs to be painted below the widget.
        """
        painter = QPainter(widget)
        painter.drawPixmap(0, 0, self.prepare(widget, key, under, paint))
        painter.end()

    def prepare(self, widget: QWidget, key: Hashable, under: str, paint: Callable[[QPainter], None]) -> QPixmap:
        """Return the picture of `key`, made if it is new."""
        width, height, ratio = widget.width(), widget.height(), widget.devicePixelRatio()
        whole = (key, under, width, height, ratio)
        picture = self._made.get(whole)
        if picture is None:
            if len(self._made) >= self._most:
                del self._made[next(iter(self._made))]
            picture = self._made[whole] = QPixmap(round(width * ratio), round(height * ratio))
            picture.setDevicePixelRatio(ratio)
            picture.fill(QColor(under))
            painter = QPainter(picture)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            paint(painter)
            painter.end()
        return picture
