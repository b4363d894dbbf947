"""A tile of two lines and a key: another order beside the usual, or a regular found by name."""

from typing import NamedTuple

from PySide6.QtCore import QRect, QSize
from PySide6.QtGui import QFont, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QWidget

from cafememo.ui.counter.look import Look
from cafememo.ui.counter.measure import LEADING
from cafememo.ui.kit.direction import mirrored, mirrored_within
from cafememo.ui.kit.keycap import keycap_size, paint_keycap


class Tile(QAbstractButton):
    """Shows what pressing it is about, in two lines, and the key that does the same."""

    def __init__(self, look: Look, key: str, parent: QWidget) -> None:
        super().__init__(parent)
        self._look = look
        self._key = key
        self._title = ""
        self._below = ""
        self._marked = False
        self.under = "surface"
        """The role of what the tile lies on: its corners show it."""
        self.on_sheet = False
        """Whether what lies below shows the tile's frame at rest already."""
        self._lines: list[_Line] = []
        self._lines_for: object = None

    def set_look(self, look: Look) -> None:
        """Draw in another theme or size."""
        self._look = look
        self._lines_for = None
        self.update()

    def show_lines(self, title: str, below: str) -> None:
        """Show two lines, each shortened where it does not fit."""
        self._title, self._below = title, below
        self.setAccessibleName(title)
        self.setAccessibleDescription(below)
        self.update()

    def set_marked(self, *, marked: bool, key: str) -> None:
        """Mark the tile as the one the key presses, or not."""
        self._key = key if marked else ""
        self._marked = marked
        self.update()

    def sizeHint(self) -> QSize:
        """Take what the page gives."""
        return QSize(200, 80)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint both lines, and the frame and the key where they are not there yet."""
        self.paint_on(QPainter(self))

    def paint_on(self, painter: QPainter) -> None:
        """Paint the tile, its corner where the painter begins: both lines centred in height."""
        look = self._look
        if not self.on_sheet or self._marked or self.isDown() or self.underMouse() or self.hasFocus():
            self.paint_frame(painter, self.rect())
        rightward = self.isRightToLeft()
        for at, text, font, role in self._written():
            look.write(painter, at, text, font, role, rightward=rightward)

    def _written(self) -> "list[_Line]":
        """Return both lines, broken into as many as there is room for, and where they are."""
        look = self._look
        key = (self._title, self._below, self.width(), self.height(), self.isRightToLeft(), self._key)
        if self._lines_for == key:
            return self._lines
        inner = self._inner(self.rect())
        width = inner.width() - keycap_size(self._key, self._key_font()).width() - look.px(10)
        title_font, below_font = look.sans(look.text(18), 600), look.sans(look.text(15), 500)
        title_high, below_high = look.metrics(title_font).lineSpacing(), look.metrics(below_font).lineSpacing()
        most = 2 if inner.height() >= 2 * title_high + below_high else 1
        titles = look.wrapped(self._title, title_font, width, most)
        under = min(2, max(1, (inner.height() - len(titles) * title_high) // below_high))
        below = look.wrapped(self._below, below_font, width, under)
        top = inner.top() + (inner.height() - len(titles) * title_high - len(below) * below_high) // 2
        self._lines_for, self._lines = key, []
        for lines, font, high, role in (
            (titles, title_font, title_high, "ink"),
            (below, below_font, below_high, "muted"),
        ):
            for line in lines:
                self._lines.append(_Line(mirrored(self, QRect(inner.left(), top, width, high)), line, font, role))
                top += high
        return self._lines

    def paint_frame(self, painter: QPainter, box: QRect) -> None:
        """Paint ground and key into `box`, of the tile's size: a page may keep them in its sheet."""
        look = self._look
        look.paint_pressable(painter, self, box, marked=self._marked, under=self.under)
        if not self._key:
            return
        font = self._key_font()
        size, inner = keycap_size(self._key, font), self._inner(box)
        corner = QRect(
            inner.right() - size.width(), inner.center().y() - size.height() // 2, size.width(), size.height()
        )
        at = mirrored_within(box, corner, right_to_left=self.isRightToLeft())
        paint_keycap(painter, at, self._key, font, look.colour("muted"))

    def _inner(self, box: QRect) -> QRect:
        """Return where lines and key are within the tile's ground."""
        look = self._look
        return box.adjusted(look.px(18), look.px(8), -look.px(16), -look.px(8))

    def _key_font(self) -> QFont:
        return self._look.sans(self._look.text(13), 600)


class _Line(NamedTuple):
    """Words on a tile: where, what, and in which letters."""

    at: QRect
    text: str
    font: QFont
    role: str


class TextButton(QAbstractButton):
    """Underlined words with their key, for what is pressed seldom; as high as its strip, so that it is hit."""

    def __init__(self, look: Look, key: str, parent: QWidget) -> None:
        super().__init__(parent)
        self._look = look
        self._key = key

    def set_look(self, look: Look) -> None:
        """Draw in another theme or size."""
        self._look = look
        self.update()

    def set_text(self, text: str) -> None:
        """Say what pressing it does."""
        self.setText(text.replace("&", "&&"))
        self.setAccessibleName(text)

    def sizeHint(self) -> QSize:
        """Return the size of words and key."""
        look = self._look
        words = look.metrics(look.sans(look.text(16), 600)).horizontalAdvance(self.accessibleName())
        key = keycap_size(self._key, look.sans(look.text(13), 600))
        return QSize(words + look.px(10) + key.width() + look.px(4), look.target(72))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the words and the key."""
        look = self._look
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        font, key_font = look.sans(look.text(16), 600), look.sans(look.text(13), 600)
        width = look.metrics(font).horizontalAdvance(self.accessibleName()) + 1
        words = mirrored(self, QRect(0, 0, width, self.height()))
        painter.setFont(font)
        painter.setPen(look.colour("espresso" if self.underMouse() else "ink"))
        painter.drawText(words, LEADING, self.accessibleName())
        base = words.center().y() + look.metrics(font).ascent() // 2 + 2
        painter.drawLine(words.left(), base, words.right(), base)
        key = keycap_size(self._key, key_font)
        corner = QRect(width + look.px(10), (self.height() - key.height()) // 2, key.width(), key.height())
        paint_keycap(painter, mirrored(self, corner), self._key, key_font, look.colour("muted"))
