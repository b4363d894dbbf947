"""The usual, large: what to make, in making order."""

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QWidget

from cafememo.domain.order import SpokenLine
from cafememo.domain.reading import ShownUsual
from cafememo.domain.usual import Why
from cafememo.ui.counter.look import Look
from cafememo.ui.counter.measure import LEADING
from cafememo.ui.kit.chips import ChipColours, paint_chips
from cafememo.ui.kit.label import wrapped
from cafememo.ui.kit.words import translate
from cafememo.ui.sentences import item_text, order_text, reason_text

SHRINKS = (1.0, 0.85, 0.72, 0.6)
"""How much a long order is shrunk, step by step, before lines of it are left out."""


class UsualTile(QAbstractButton):
    """Shows one order; pressing it is the same as pressing the primary button."""

    def __init__(self, look: Look, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("usual_tile")
        # The primary button below does the same and has the focus: two stops for one thing would be one too many.
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._look = look
        self._usual: ShownUsual | None = None
        self._heading = ""
        self._reason = ""

    def set_look(self, look: Look) -> None:
        """Draw in another theme or size."""
        self._look = look
        self.update()

    def show_usual(self, usual: ShownUsual | None) -> None:
        """Show an order; None says that there is none yet."""
        self._usual = usual
        self.setEnabled(usual is not None)
        if usual is None:
            self._heading = translate("counter", "Nothing ordered yet")
            self._reason = ""
            self.setAccessibleName(self._heading)
        else:
            self._heading = heading_of(usual)
            # "A favourite here" is the reason already.
            self._reason = "" if usual.reason.why is Why.FAVOURITE else reason_text(usual.reason)
            self.setAccessibleName(f"{self._heading.capitalize()}: {order_text(usual.lines)}")
            self.setAccessibleDescription(self._reason)
        self.update()

    def sizeHint(self) -> QSize:
        """Take what the page gives."""
        return QSize(300, 200)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the frame and the order, centred in height and shrunk until it fits."""
        look, box = self._look, self.rect()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        fill = "crema_soft" if self.isDown() else "surface"
        look.paint_ground(painter, box, fill, "espresso", 2 if self._usual else 1, 18, "surface")
        inner = box.adjusted(look.px(30), look.px(20), -look.px(30), -look.px(20))
        shrink, shown, height = self._fit(inner)
        top = inner.top() + max(0, (inner.height() - height) // 2)
        painter.setClipRect(box)
        self._paint(painter, QRect(inner.left(), top, inner.width(), height), shrink, shown)

    def _fit(self, inner: QRect) -> tuple[float, int, int]:
        """Return how small, how many lines and how high: all of them, as large as fits, else as many as fit."""
        lines = len(self._usual.lines) if self._usual else 0
        height = 0
        for shrink in SHRINKS:
            height = self._paint(None, inner, shrink, lines)
            if height <= inner.height():
                return shrink, lines, height
        while lines > 1 and height > inner.height():
            lines -= 1
            height = self._paint(None, inner, SHRINKS[-1], lines)
        return SHRINKS[-1], lines, height

    def _paint(self, painter: QPainter | None, box: QRect, shrink: float, shown: int) -> int:
        """Paint, or only measure where there is no painter, and return the height used."""
        look = self._look
        y = self._paint_heading(painter, box)
        for place, line in enumerate(self._usual.lines[:shown] if self._usual else ()):
            size = look.text((46 if place == 0 else 30) * shrink)
            font = look.sans(size, 600)
            text = item_text(line) if place == 0 else f"+ {item_text(line)}"
            spacing = look.metrics(font).lineSpacing()
            lines = wrapped(text, font, box.width(), 2)
            height = len(lines) * spacing
            if painter is not None:
                painter.setFont(font)
                painter.setPen(look.colour("ink"))
                for number, row in enumerate(lines):
                    at = QRect(box.left(), y + number * spacing, box.width(), spacing)
                    painter.drawText(at, LEADING, row)
            y += height + look.px(8 * shrink)
            said = said_chips(line)
            if said:
                chip = look.sans(look.text((22 if place == 0 else 18) * shrink), 600)
                area = QRect(box.left(), y, box.width(), 10_000)
                colours = ChipColours.of(look.theme.tokens)
                y += paint_chips(painter, area, said, chip, colours, right_to_left=self.isRightToLeft())
            y += look.px(14 * shrink)
        left_out = len(self._usual.lines) - shown if self._usual else 0
        if left_out:
            # Never cut silently: what is not seen is not made.
            y += self._paint_left_out(painter, QRect(box.left(), y, box.width(), 0), left_out)
        return y - box.top() - (look.px(14 * shrink) if self._usual else 0)

    def _paint_left_out(self, painter: QPainter | None, box: QRect, number: int) -> int:
        """Paint how many lines had no room, and return the height of that."""
        look = self._look
        font = look.sans(look.text(18), 600)
        height = look.metrics(font).height()
        if painter is not None:
            painter.setFont(font)
            painter.setPen(look.colour("amber"))
            text = translate("counter", "and %n more", "", number)
            painter.drawText(QRect(box.left(), box.top(), box.width(), height), LEADING, text)
        return height + look.px(8)

    def _paint_heading(self, painter: QPainter | None, box: QRect) -> int:
        """Paint the line above the order and return where the order begins."""
        look = self._look
        font = look.sans(look.text(16 if self._usual else 26), 600)
        metrics = look.metrics(font)
        if painter is not None:
            painter.setFont(font)
            painter.setPen(look.colour("muted"))
            text = f"{self._heading} · {self._reason}" if self._reason else self._heading
            text = metrics.elidedText(text, Qt.TextElideMode.ElideRight, box.width())
            painter.drawText(QRect(box.left(), box.top(), box.width(), metrics.height()), LEADING, text)
        return box.top() + metrics.height() + look.px(14)


def heading_of(usual: ShownUsual) -> str:
    """Return what stands above an order: a newcomer has no usual yet."""
    if usual.reason.why is Why.FAVOURITE:
        return translate("counter", "A FAVOURITE HERE")
    return translate("counter", "THE USUAL")


def said_chips(line: SpokenLine) -> tuple[str, ...]:
    """Return what stands in chips under an item: its options, and the free word in quotes."""
    word = (translate("usual", "“{word}”").format(word=line.word),) if line.word else ()
    return (*line.options, *word)
