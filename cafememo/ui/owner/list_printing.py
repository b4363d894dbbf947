"""A list on paper: the rows under their headings, page by page, with a title and the page's number.

Nothing is laid out ahead: each page is painted when its turn comes, between two turns of the event loop.
"""

from collections.abc import Sequence

from PySide6.QtCore import QObject, QPoint, QRect, Qt, QTimer
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPagedPaintDevice, QPainter

from cafememo.devices.signals import signal
from cafememo.ui.kit.resources import TEXT_FAMILY, VOICE_FAMILY
from cafememo.ui.kit.words import translate

_ROW, _HEAD = 8.0, 18.0
"""Millimetres high: a row, and the title."""
_POINTS = 9


class ListPrinter(QObject):
    """Paints rows onto a printer or into a PDF; all of them: a printer would print half a list that was cancelled."""

    printed = signal(int)
    """How many pages there are; all of them are painted."""
    progressed = signal(int, int)
    failed = signal()

    def __init__(
        self,
        device: QPagedPaintDevice,
        title: str,
        heads: Sequence[str],
        shares: Sequence[int],
        rows: Sequence[Sequence[str]],
        parent: QObject,
    ) -> None:
        """Print under a title; `shares` say how wide the columns are by each other."""
        super().__init__(parent)
        self._device = device
        self._title, self._heads, self._shares, self._rows = title, heads, shares, rows
        self._painter = QPainter()
        self._done = 0
        self._page = 0
        self._turn = QTimer(self)
        self._turn.setInterval(0)
        self._turn.timeout.connect(self._paint_page)

    def begin(self) -> None:
        """Begin with the first page."""
        if not self._painter.begin(self._device):
            self.failed.emit()
            return
        dots = self._painter.device().logicalDpiX() / 25.4
        self._dots = dots
        paper = self._device.pageLayout().paintRectPixels(self._painter.device().logicalDpiX())
        self._width, self._height = paper.width(), paper.height()
        usable = self._height / dots - _HEAD - 2 * _ROW
        self._a_page = max(1, int(usable // _ROW))
        self._pages = max(1, -(-len(self._rows) // self._a_page))
        self._turn.start()

    def finish(self) -> None:
        """Print the rest at once: nobody can wait for the event loop any more."""
        while self._turn.isActive():
            self._paint_page()

    def _paint_page(self) -> None:
        """Paint one page, and go on or end."""
        if self._page and not self._device.newPage():
            self._stop()
            self.failed.emit()
            return
        self._page += 1
        some = self._rows[self._done : self._done + self._a_page]
        try:
            self._paint(some)
        except BaseException:  # a bug is told once, and not with every page
            self._stop()
            raise
        self._done += len(some)
        self.progressed.emit(self._page, self._pages)
        if self._done >= len(self._rows):
            self._stop()
            self.printed.emit(self._page)

    def _stop(self) -> None:
        self._turn.stop()
        self._painter.end()

    def _paint(self, rows: Sequence[Sequence[str]]) -> None:
        painter, dots = self._painter, self._dots
        painter.setPen(QColor(Qt.GlobalColor.black))
        painter.setFont(_font(VOICE_FAMILY, 16, 600))
        head = round(_HEAD * dots)
        painter.drawText(QRect(0, 0, self._width, head), _LEADING, self._title)
        painter.setFont(_font(TEXT_FAMILY, _POINTS, 400))
        page = translate("regulars", "Page {page} of {pages}").format(page=self._page, pages=self._pages)
        painter.drawText(QRect(0, 0, self._width, head), _TRAILING, page)
        top = head
        self._paint_row(self._heads, top, _font(TEXT_FAMILY, _POINTS, 600))
        for row in rows:
            top += round(_ROW * dots)
            self._paint_row(row, top, _font(TEXT_FAMILY, _POINTS, 400))

    def _paint_row(self, texts: Sequence[str], top: int, font: QFont) -> None:
        painter, height = self._painter, round(_ROW * self._dots)
        painter.setFont(font)
        metrics = QFontMetricsF(font, painter.device())
        left, whole, gap = 0, sum(self._shares), round(2 * self._dots)
        for text, share in zip(texts, self._shares, strict=True):
            width = self._width * share // whole
            shown = metrics.elidedText(text, Qt.TextElideMode.ElideRight, width - gap)
            painter.drawText(QRect(left, top, width - gap, height), _LEADING, shown)
            left += width
        bottom = top + height
        painter.drawLine(QPoint(0, bottom), QPoint(self._width, bottom))


def _font(family: str, points: int, weight: int) -> QFont:
    font = QFont(family, points)
    font.setWeight(QFont.Weight(weight))
    return font


_LEADING = int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeading)
_TRAILING = int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignTrailing)
