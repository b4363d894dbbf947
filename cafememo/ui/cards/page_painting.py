"""Pages painted one by one between turns of the event loop, onto a printer or into a file."""

from typing import Protocol

from PySide6.QtCore import QObject, QTimer
from PySide6.QtGui import QPagedPaintDevice, QPainter

from cafememo.devices.signals import signal


class Pages(Protocol):
    """What is to be painted, page by page."""

    @property
    def count(self) -> int:
        """Return how many pages there are."""

    def paint(self, painter: QPainter, page: int) -> None:
        """Paint a page, from 0; the painter's unit is as its device has it."""


class PagePainter(QObject):
    """Paints pages. `painted` or `failed` follows `begin`, unless it is cancelled."""

    progressed = signal(int, int)
    painted = signal()
    """All of them are; the device was given everything."""
    failed = signal()
    """The device takes no pages."""

    def __init__(self, device: QPagedPaintDevice, pages: Pages, parent: QObject) -> None:
        super().__init__(parent)
        self._device = device
        self._pages = pages
        self._painter = QPainter()
        self._page = 0
        self._turn = QTimer(self)
        self._turn.setInterval(0)
        self._turn.timeout.connect(self._paint_one)

    @property
    def begun(self) -> bool:
        """Tell whether the device was given a page."""
        return self._page > 0

    def begin(self) -> None:
        """Begin with the first page."""
        if self._painter.begin(self._device):
            self._turn.start()
        else:
            self.failed.emit()

    def finish(self) -> None:
        """Paint all that is left at once: nobody can wait for the event loop any more."""
        while self._turn.isActive():
            self._paint_one()

    def cancel(self) -> None:
        """Paint no further page. A printer prints those it was given: ask for this of files alone."""
        if self._turn.isActive():
            self._turn.stop()
            self._painter.end()

    def _paint_one(self) -> None:
        """Paint one page, and go on or end."""
        if self._page and not self._device.newPage():
            self.cancel()
            self.failed.emit()
            return
        try:
            self._pages.paint(self._painter, self._page)
        except BaseException:  # a bug is told once, and not with every turn
            self.cancel()
            raise
        self._page += 1
        self.progressed.emit(self._page, self._pages.count)
        if self._page >= self._pages.count:
            self._turn.stop()
            self._painter.end()
            self.painted.emit()
