"""A tile about somebody: the name in the café's voice, and under it what tells them apart."""

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from cafememo.ui.counter.look import Look
from cafememo.ui.counter.measure import LEADING
from cafememo.ui.counter.tile import Tile
from cafememo.ui.kit.direction import mirrored
from cafememo.ui.kit.kept import KeptPictures
from cafememo.ui.kit.keycap import keycap_size
from cafememo.ui.kit.words import language


class PersonTile(Tile):
    """Shows a name and a line under it. Unlike an order, a name is never kept ready to be painted again."""

    def __init__(self, look: Look, frames: KeptPictures, parent: QWidget) -> None:
        """Share `frames`, the pictures of what is the same on all tiles, with the others of a list."""
        super().__init__(look, "", parent)
        self._apart = ""
        self._typed = False
        self.under = "paper"
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)  # its frame covers its corners too
        self._frames = frames
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)

    def show_person(self, name: str, below: str, apart: str = "", *, typed: bool = False) -> None:
        """Show a name; `below` is shortened where the line is too long, what stands `apart` behind it is not.

        A line that was `typed` may be a name too, and is not kept ready either.
        """
        self._apart, self._typed = apart, typed
        self.show_lines(name, below)
        if apart:
            self.setAccessibleDescription(f"{below} · {apart}")

    def forget(self) -> None:
        """Show nobody."""
        self.show_person("", "")

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint frame, name and line."""
        look = self._look
        painter = QPainter(self)
        looks = (self._marked, self.isDown() or self.underMouse(), language(), self.isRightToLeft())
        frame = self._frames.prepare(self, looks, look.colour(self.under).name(), self._paint_frame)
        painter.drawPixmap(0, 0, frame)
        inner = self._inner(self.rect())
        # The room of the key is kept free on every tile: nothing moves while the mark does.
        width = inner.width() - keycap_size("Enter", self._key_font()).width() - look.px(10)
        name_font, below_font = look.serif(look.text(22)), look.sans(look.text(16), 500)
        name_high, below_high = look.metrics(name_font).height(), look.metrics(below_font).height()
        top = inner.top() + (inner.height() - name_high - below_high) // 2
        name, metrics = self._title, look.metrics(name_font)
        if metrics.horizontalAdvance(name) > width:
            name_font = look.serif(look.text(17))
            name = look.metrics(name_font).elidedText(name, look.elide, width)
        painter.setFont(name_font)
        painter.setPen(look.colour("ink"))
        painter.drawText(mirrored(self, QRect(inner.left(), top, width, name_high)), LEADING, name)
        at = mirrored(self, QRect(inner.left(), top + name_high, width, below_high))
        if self._typed:
            painter.setFont(below_font)
            painter.setPen(look.colour("muted"))
            painter.drawText(at, LEADING, look.metrics(below_font).elidedText(self._below, look.elide, width))
            return
        apart = f" · {self._apart}" if self._apart else ""
        room = width - (look.width(apart, below_font) if apart else 0)
        below = look.shortened(self._below, below_font, room) + apart
        look.write(painter, at, below, below_font, "muted", rightward=self.isRightToLeft())

    def _paint_frame(self, painter: QPainter) -> None:
        """Paint the tile without words."""
        self.paint_frame(painter, self.rect())
