"""A tile about somebody: the name in the café's voice, and under it what tells them apart."""

from typing import NamedTuple

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QFont, QPainter, QResizeEvent
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
        self._places: _Places | None = None
        self.under = "paper"
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)  # its frame covers its corners too
        self._frames = frames
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)

    def set_look(self, look: Look) -> None:
        """Draw in another theme or size."""
        self._places = None
        super().set_look(look)

    def show_person(self, name: str, below: str, apart: str = "") -> None:
        """Show a name; `below` is shortened where the line is too long, what stands `apart` behind it is not."""
        self._apart = apart
        self.show_lines(name, below)
        if apart:
            self.setAccessibleDescription(f"{below} · {apart}")

    def forget(self) -> None:
        """Show nobody."""
        if self._title:
            self.show_person("", "")

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Find the places of both lines anew."""
        self._places = None
        super().resizeEvent(event)

    def paint_on(self, painter: QPainter) -> None:
        """Paint frame, name and line where the painter begins."""
        look, at = self._look, self._where()
        looks = (self._marked, self.isDown() or self.underMouse(), at.language, at.rightward)
        frame = self._frames.prepare(self, looks, look.theme.tokens.paper, self._paint_frame)
        painter.drawPixmap(0, 0, frame)
        name, font = self._title, at.name_font
        if look.metrics(font).horizontalAdvance(name) > at.width:
            font = at.small_font
            name = look.metrics(font).elidedText(name, look.elide, at.width)
        painter.setFont(font)
        painter.setPen(look.colour("ink"))
        painter.drawText(at.name, LEADING, name)
        # Not kept ready either: hundreds of drinks pass by in a morning of searching, and most are seen once.
        painter.setFont(at.below_font)
        painter.setPen(look.colour("muted"))
        metrics, apart = look.metrics(at.below_font), f" · {self._apart}" if self._apart else ""
        below, room = self._below, at.width - (metrics.horizontalAdvance(apart) if apart else 0)
        if metrics.horizontalAdvance(below) > room:
            below = metrics.elidedText(below, look.elide, room)
        painter.drawText(at.below, LEADING, below + apart)

    def _where(self) -> "_Places":
        """Return where the lines are, found once for a size: a list that is typed for is painted at every key."""
        spoken, rightward = language(), self.isRightToLeft()
        found = self._places
        if found is not None and found.language == spoken and found.rightward == rightward:
            return found
        look, inner = self._look, self._inner(self.rect())
        # The room of the key is kept free on every tile: nothing moves while the mark does.
        width = inner.width() - keycap_size("Enter", self._key_font()).width() - look.px(10)
        name_font, below_font = look.serif(look.text(22)), look.sans(look.text(16), 500)
        name_high, below_high = look.metrics(name_font).height(), look.metrics(below_font).height()
        top = inner.top() + (inner.height() - name_high - below_high) // 2
        self._places = _Places(
            mirrored(self, QRect(inner.left(), top, width, name_high)),
            mirrored(self, QRect(inner.left(), top + name_high, width, below_high)),
            width,
            spoken,
            rightward,
            name_font,
            look.serif(look.text(17)),
            below_font,
        )
        return self._places

    def _paint_frame(self, painter: QPainter) -> None:
        """Paint the tile without words."""
        self.paint_frame(painter, self.rect())


class _Places(NamedTuple):
    """Where the two lines of a tile are, and their letters; a name wider than its line is put into the small ones."""

    name: QRect
    below: QRect
    width: int
    language: str
    rightward: bool
    name_font: QFont
    small_font: QFont
    below_font: QFont
