"""A page painted before it is shown: what somebody waits for is then a copy, not a painting."""

from PySide6.QtCore import QPoint, Qt, QTimer
from PySide6.QtGui import QPainter, QPaintEvent, QPixmap
from PySide6.QtWidgets import QWidget

KEPT_MS = 1_000
"""How long a picture waits for its page to be shown; a scanner's Enter, if one comes, is there long before."""


class PaintedAhead(QWidget):
    """Lies on a hidden page as the very picture of it, for the first paint after the page is shown.

    Painting a page of fifteen parts takes several milliseconds, copying its picture a fifth of that. The parts
    below are painted in the turn after, when the picture is taken away; nothing on the screen changes then.
    """

    def __init__(self, page: QWidget) -> None:
        super().__init__(page)
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)  # so nothing below is painted
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._page = page
        self.ready = False
        """Whether there is a picture of the page; without one it is painted itself."""
        self._paper = QPixmap()
        self._kept = QTimer(self)
        self._kept.setSingleShot(True)
        self._kept.setInterval(KEPT_MS)
        self._kept.timeout.connect(self.take_away)
        self.hide()

    def paint(self) -> None:
        """Paint the page as it is now. Whatever changes it before it is shown must `take_away` the picture."""
        page, ratio = self._page, self._page.devicePixelRatio()
        self.hide()
        size = page.size() * ratio
        if self._paper.size() != size or self._paper.devicePixelRatio() != ratio:
            # Kept, since the system gives four megabytes of memory no faster than a third of the painting takes.
            self._paper = QPixmap(size)
            self._paper.setDevicePixelRatio(ratio)
        page.render(self._paper, QPoint(), renderFlags=QWidget.RenderFlag.DrawChildren)
        self.ready = True
        self.setGeometry(page.rect())
        self.raise_()
        self.show()
        self._kept.start()

    def take_away(self) -> None:
        """Let the page be seen itself, and keep nothing of what was on it."""
        if self.ready:
            self.ready = False
            self.hide()
            self._paper.fill(Qt.GlobalColor.black)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Copy the picture."""
        if self.ready:
            QPainter(self).drawPixmap(0, 0, self._paper)
