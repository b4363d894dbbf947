"""A page painted before it is shown: what somebody waits for is then a copy, not a painting."""

from collections.abc import Hashable, Sequence
from typing import NamedTuple, Protocol

from PySide6.QtCore import QPoint, QSize, Qt, QTimer
from PySide6.QtGui import QPainter, QPaintEvent, QPixmap
from PySide6.QtWidgets import QWidget

KEPT_MS = 1_000
"""How long a picture waits for its page to be shown; a scanner's Enter, if one comes, is there long before."""


class Parts(NamedTuple):
    """The parts of a page as it is now."""

    still: Sequence[QWidget]
    """Those that nearly always look the same."""
    looks: Hashable
    """All that they, and the ground they lie on, depend on."""
    moving: Sequence[QWidget]
    """Those about somebody."""


class Foreseeable(Protocol):
    """A page that tells its parts, and can paint the ground they lie on."""

    def parts(self) -> Parts:
        """Return the parts that are shown, none of them within another."""

    def paint_ground(self, painter: QPainter) -> None:
        """Paint what the still parts lie on, all over the page."""

    def paint_frames(self, painter: QPainter) -> None:
        """Paint what the moving parts lie on besides that."""


class PaintedAhead(QWidget):
    """Lies on a hidden page as the very picture of it, for the first paint after the page is shown.

    Painting a page of fifteen parts takes several milliseconds, copying its picture a fifth of that. The parts
    below are painted in the turn after, when the picture is taken away; nothing on the screen changes then. What is
    the same for nearly everybody is painted even earlier, while nobody waits, and stays.
    """

    def __init__(self, page: QWidget, foreseeable: Foreseeable) -> None:
        """`foreseeable` is the page too, by what it tells."""
        super().__init__(page)
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)  # so nothing below is painted
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._page = page
        self._foreseeable = foreseeable
        self.ready = False
        """Whether there is a picture of the page; without one it is painted itself."""
        self._paper = QPixmap()
        self._looks: Hashable = None
        """What lies on the paper when there is no picture; None where it is blank."""
        self._kept = QTimer(self)
        self._kept.setSingleShot(True)
        self._kept.setInterval(KEPT_MS)
        self._kept.timeout.connect(self.take_away)
        self.hide()

    def paint(self) -> None:
        """Paint the page as it is now. Whatever changes it before it is shown must `take_away` the picture."""
        self.hide()
        parts = self._foreseeable.parts()
        if self.ready or parts.looks != self._looks or self._paper.size() != self._wanted():
            self._furnish(parts)
        painter = QPainter(self._paper)
        self._foreseeable.paint_frames(painter)
        painter.end()
        self._put(parts.moving)
        self.ready = True
        self.setGeometry(self._page.rect())
        self.raise_()
        self.show()
        self._kept.start()

    def take_away(self) -> None:
        """Let the page be seen itself, and keep nothing on the paper that was about somebody."""
        if self.ready:
            self.ready = False
            self.hide()
            self._furnish(self._foreseeable.parts())

    def forget(self) -> None:
        """Keep nothing at all: the page is drawn in another way from now on."""
        self.ready = False
        self.hide()
        self._paper, self._looks = QPixmap(), None

    def _wanted(self) -> QSize:
        """Return the size of the paper in the screen's pixels."""
        return self._page.size() * self._page.devicePixelRatio()

    def _furnish(self, parts: Parts) -> None:
        """Paint the ground over everything, and the still parts."""
        ratio = self._page.devicePixelRatio()
        if self._paper.size() != self._wanted() or self._paper.devicePixelRatio() != ratio:
            # Kept, since the system gives four megabytes of memory no faster than a third of the painting takes.
            self._paper = QPixmap(self._wanted())
            self._paper.setDevicePixelRatio(ratio)
        painter = QPainter(self._paper)
        self._foreseeable.paint_ground(painter)
        painter.end()
        self._put(parts.still)
        self._looks = parts.looks

    def _put(self, parts: Sequence[QWidget]) -> None:
        """Paint parts where they are on the page."""
        for part in parts:
            corner = part.mapTo(self._page, QPoint())
            part.render(self._paper, corner, renderFlags=QWidget.RenderFlag.DrawChildren)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Copy the picture."""
        if self.ready:
            QPainter(self).drawPixmap(0, 0, self._paper)
