"""The counter's window: on the screen at once with the café at rest painted on it, furnished a moment later.

What a start waits for is Qt itself, then every module imported before the first paint. So the window begins with
a picture of the counter before its café is open, and the counter, which is a thousand lines more, takes its place
when there is something to look at; a test holds the two pictures against each other.
"""

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QPoint, QRect, QSize, QTimer
from PySide6.QtGui import QPainter, QPixmap
from PySide6.QtWidgets import QWidget

from cafememo.devices.signals import signal
from cafememo.ui.counter.card_picture import card_pixmap
from cafememo.ui.counter.header_picture import paint_header
from cafememo.ui.counter.look import Look
from cafememo.ui.counter.measure import CENTRED, LEADING, Measure
from cafememo.ui.counter.places import (
    HeaderFonts,
    IdleFonts,
    card_size,
    header_height,
    header_places,
    idle_places,
)
from cafememo.ui.kit.direction import mirrored
from cafememo.ui.kit.theme import Theme
from cafememo.ui.kit.words import hello, translate

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QCloseEvent, QKeyEvent, QPaintEvent, QResizeEvent, QShowEvent

SIZE = QSize(1280, 800)
SMALLEST = QSize(640, 480)


class CounterWindow(QWidget):
    """Holds the counter's screen, and paints what it will show until it is there."""

    painted = signal()
    """After the first paint; everything else is built and opened then, not before."""

    def __init__(self, theme: Theme, minute: int) -> None:
        """Begin with `theme`; `minute` is the local time in minutes since midnight."""
        super().__init__()
        self.setObjectName("counter_window")
        self.setMinimumSize(SMALLEST)
        self.resize(SIZE)
        self._theme = theme
        self._minute = minute
        self._screen: QWidget | None = None
        self._front: QPixmap | None = None
        self.may_close: Callable[[], bool] | None = None
        """Asked before the window closes; False keeps it open, and says why."""
        self.was_painted = False
        self._passing_on = False

    def prepare(self) -> None:
        """Draw the first picture ahead of the moment at which it can be shown; the fonts must be there."""
        ratio = self.devicePixelRatio()
        self._front = QPixmap(self.size() * ratio)
        self._front.setDevicePixelRatio(ratio)
        self._front.fill(self._theme.tokens.paper)
        painter = QPainter(self._front)
        self._paint_front(painter)
        painter.end()

    def furnish(self, screen: QWidget) -> None:
        """Let a screen take the whole window, instead of the one before."""
        if self._screen is not None and self._screen is not screen:
            self._screen.hide()
        self._screen = screen
        self._front = None
        screen.setParent(self)
        screen.setGeometry(self.rect())
        screen.show()
        screen.setFocus()

    def come_forward(self) -> None:
        """Be in front, whatever lies on it."""
        self.showNormal() if self.isMinimized() else self.show()
        self.raise_()
        self.activateWindow()

    def toggle_full_screen(self) -> None:
        """Fill the screen, or leave it."""
        if self.isFullScreen():
            self.showNormal()
        else:
            self.showFullScreen()

    # Qt's own.

    def resizeEvent(self, event: "QResizeEvent") -> None:
        """Give the screen the whole window."""
        super().resizeEvent(event)
        if self._screen is not None:
            self._screen.setGeometry(self.rect())

    def closeEvent(self, event: "QCloseEvent") -> None:
        """Stay where closing would lose something."""
        if self.may_close is not None and not self.may_close():
            event.ignore()
        else:
            super().closeEvent(event)

    def keyPressEvent(self, event: "QKeyEvent") -> None:
        """Hand on a key that came while nothing on the screen had the keyboard."""
        if self._screen is None or self._passing_on:
            super().keyPressEvent(event)
            return
        self._passing_on = True  # what the screen has no use for comes back here
        QCoreApplication.sendEvent(self._screen, event)
        self._passing_on = False

    def showEvent(self, event: "QShowEvent") -> None:
        """Tell at once where a screen covers the window already: nothing of the window is painted then."""
        super().showEvent(event)
        if self._screen is not None:
            self._was_shown()

    def paintEvent(self, _event: "QPaintEvent") -> None:
        """Paint the café at rest while there is no screen yet."""
        if self._screen is None:
            if self._front is None or self._front.size() != self.size() * self.devicePixelRatio():
                self.prepare()
            assert self._front is not None  # noqa: S101 - just drawn
            QPainter(self).drawPixmap(0, 0, self._front)
        self._was_shown()

    def _was_shown(self) -> None:
        """Tell of the first paint, when it is over."""
        if not self.was_painted:
            self.was_painted = True
            QTimer.singleShot(0, self._tell_painted)

    def _tell_painted(self) -> None:
        """Tell of the first paint; a method, so that nothing is told of a window that is gone."""
        self.painted.emit()

    def _paint_front(self, painter: QPainter) -> None:
        """Paint header, card, hello, and that the café is being opened."""
        look = Look(self._theme, Measure.of(self.size(), self._theme.scale), self.devicePixelRatio())
        state = translate("counter", "Not open yet")
        clock = f"{self._minute // 60:02}:{self._minute % 60:02}"
        header = QRect(0, 0, self.width(), header_height(look))
        tops = header_places(look, header.size(), cafe="", state=state, clock=clock, staff="", hide=False)
        paint_header(painter, look, self, header, tops.pill, well=False)
        page = QSize(self.width(), self.height() - header.height())
        rest = idle_places(look, page, button_width=0, with_field=False)
        down = QPoint(0, header.height())
        card = card_pixmap(look, self, card_size(look), "")
        painter.drawPixmap(mirrored(self, rest.card.translated(down)).topLeft(), card)
        head, idle = HeaderFonts.of(look), IdleFonts.of(look)
        for text, font, role, where, flags in (
            (state, head.state, "amber", tops.state, CENTRED),
            (clock, head.clock, "muted", tops.clock, LEADING),
            (hello(self._minute // 60), idle.hello, "ink", rest.hello.translated(down), CENTRED),
            (opening_text(), idle.hint, "muted", rest.hint.translated(down), CENTRED),
        ):
            painter.setFont(font)
            painter.setPen(look.colour(role))
            painter.drawText(mirrored(self, where), flags, text)


def opening_text() -> str:
    """Return what is said while the café is being opened."""
    return translate("counter", "Opening the café’s memory…")
