"""A page painted before it is shown: what somebody waits for is then a copy, not a painting."""

from collections.abc import Hashable, Sequence
from typing import NamedTuple, Protocol

from PySide6.QtCore import QPoint, QRect, Qt, QTimer
from PySide6.QtGui import QPainter, QPaintEvent, QPixmap, QRegion
from PySide6.QtWidgets import QWidget

KEPT_MS = 1_000
"""How long a picture waits for its page to be shown; a scanner's Enter, if one comes, is there long before."""


class Area(NamedTuple):
    """Some of a page, which looks the same as long as `looks` does, but for who is on it."""

    region: QRegion
    looks: Hashable
    """All that its ground and the `still` parts on it depend on."""
    still: Sequence[QWidget]


class Parts(NamedTuple):
    """A page as it is now.

    A part that has a method `paint_on(painter)` is painted by it, with its corner where the painter begins; the others
    are rendered by Qt.
    """

    areas: Sequence[Area]
    """All of the page, without gaps."""
    moving: Sequence[QWidget]
    """The parts about somebody."""


class Foreseeable(Protocol):
    """A page that tells its parts, and can paint the ground they lie on."""

    def parts(self) -> Parts:
        """Return the areas and the parts that are shown, none of these within another."""

    def paint_ground(self, painter: QPainter) -> None:
        """Paint what all parts lie on, all over the page."""

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
        self._seen = False
        self._paper = QPixmap()
        self._regions: list[QRegion] = []
        self._looks: list[Hashable] = []
        """What each area on the paper looks like; None where somebody is on it."""
        self._kept = QTimer(self)
        self._kept.setSingleShot(True)
        self._kept.setInterval(KEPT_MS)
        self._kept.timeout.connect(self.take_away)
        self.hide()

    def paint(self) -> None:
        """Paint the page as it is now. Whatever changes it before it is shown must `take_away` the picture."""
        self.hide()
        parts = self._foreseeable.parts()
        self._furnish(parts)
        painter = QPainter(self._paper)
        self._foreseeable.paint_frames(painter)
        painter.end()
        self._put(parts.moving)
        for place, area in enumerate(parts.areas):
            if any(area.region.intersects(self._box(part)) for part in parts.moving):
                self._looks[place] = None
        self.ready, self._seen = True, False
        self.setGeometry(self._page.rect())
        self.raise_()
        self.show()
        self._kept.start()

    def awaited(self) -> bool:
        """Tell whether there is a picture that has not been on the screen yet."""
        return self.ready and not self._seen

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
        self._paper, self._regions, self._looks = QPixmap(), [], []

    def _furnish(self, parts: Parts) -> None:
        """Paint what has changed of the areas, with nobody on them."""
        page, ratio = self._page, self._page.devicePixelRatio()
        size, regions = page.size() * ratio, [area.region for area in parts.areas]
        if self._paper.size() != size or self._paper.devicePixelRatio() != ratio:
            # Kept, since the system gives four megabytes of memory no faster than a third of the painting takes.
            self._paper = QPixmap(size)
            self._paper.setDevicePixelRatio(ratio)
            self._regions = []
        if regions != self._regions:
            self._regions, self._looks = regions, [None] * len(regions)
        changed = [place for place, area in enumerate(parts.areas) if self._looks[place] != area.looks]
        painter = QPainter(self._paper)
        for place in changed:
            # One by one: a clip of several takes twice the time.
            for rect in regions[place]:  # type: ignore[attr-defined]  # the stub does not say so
                painter.setClipRect(rect)
                self._foreseeable.paint_ground(painter)
        painter.end()
        for place in changed:
            self._put(parts.areas[place].still)
            self._looks[place] = parts.areas[place].looks

    def _box(self, part: QWidget) -> QRect:
        """Return where a part is on the page."""
        return QRect(part.mapTo(self._page, QPoint()), part.size())

    def _put(self, parts: Sequence[QWidget]) -> None:
        """Paint parts where they are on the page."""
        painter = QPainter(self._paper)
        for part in parts:
            corner = part.mapTo(self._page, QPoint())
            # To have Qt render a part on a hidden page takes longer than most parts do.
            paint_on = getattr(part, "paint_on", None)
            if paint_on is None:
                part.render(painter, corner, renderFlags=QWidget.RenderFlag.DrawChildren)
                continue
            painter.save()
            painter.translate(corner)
            paint_on(painter)
            painter.restore()
        painter.end()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Copy the picture."""
        if self.ready:
            self._seen = True
            QPainter(self).drawPixmap(0, 0, self._paper)
