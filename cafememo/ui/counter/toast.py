"""What was just noted, and ten seconds to take it back; an initial only, since the next guest reads too."""

from typing import NamedTuple

from PySide6.QtCore import QRect, QSize, Qt, QTimer
from PySide6.QtGui import QFont, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QWidget

from cafememo.devices.signals import signal
from cafememo.ui.counter.look import Look
from cafememo.ui.counter.measure import LEADING
from cafememo.ui.kit.direction import mirrored
from cafememo.ui.kit.words import translate

UNDO_SECONDS = 10


class Toast(QAbstractButton):
    """One line at the bottom; pressing it, or Ctrl+Z, undoes what it tells of while it counts down."""

    undone = signal()
    gone = signal()

    def __init__(self, look: Look, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("toast")
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._look = look
        self._text = ""
        self._seconds = 0
        self._undoable = False
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self._tick = QTimer(self)
        self._tick.setInterval(1000)
        self._tick.timeout.connect(self._count)
        self.clicked.connect(self.undo)
        self.under = "paper"
        """The role of what it lies on: its corners show it."""
        self.hide()

    def tell(self, text: str, *, undoable: bool) -> None:
        """Show a line, for as long as it can be undone or, where it cannot, for five seconds."""
        self._text, self._undoable = text, undoable
        self._seconds = UNDO_SECONDS if undoable else UNDO_SECONDS // 2
        undo = translate("counter", "Undo") + " (Ctrl+Z)" if undoable else ""
        self.setAccessibleName(f"{text} {undo}".strip())
        self._tick.start()
        self.show()
        self.raise_()
        self.update()

    def undo(self) -> None:
        """Ask for the undo, once."""
        if self._undoable and self.isVisible():
            self.undone.emit()
            self.dismiss()

    def dismiss(self) -> None:
        """Go away; nothing can be undone by it any more."""
        self._tick.stop()
        self._undoable = False
        self.hide()
        self.gone.emit()

    def set_look(self, look: Look) -> None:
        """Draw in another theme or size."""
        self._look = look
        self.update()

    def _count(self) -> None:
        """Count a second down."""
        self._seconds -= 1
        if self._seconds <= 0:
            self.dismiss()
        self.update()

    def _parts(self) -> list["_Part"]:
        """Return what is written, in order."""
        look, size = self._look, self._look.text(17)
        bold = look.sans(size, 600)
        parts = [_Part(self._text, bold)]
        if self._undoable:
            count = translate("counter", "{seconds} s").format(seconds=self._seconds)
            parts.append(_Part(translate("counter", "Undo"), bold, underlined=True))
            parts.append(_Part("Ctrl+Z", look.sans(size, 500), 0.8))
            parts.append(_Part(count, look.sans(size, 400), 0.8))
        return parts

    def sizeHint(self) -> QSize:
        """Return the size of everything written, at its widest count."""
        look, parts = self._look, self._parts()
        width = look.px(52) + look.px(14) * (len(parts) - 1)
        width += sum(look.metrics(part.font).horizontalAdvance(part.text) for part in parts)
        return QSize(width, look.target(48) if self._undoable else look.px(48))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the line on ink."""
        look = self._look
        painter = QPainter(self)
        look.paint_ground(painter, self.rect(), "ink", "ink", 0, 14, self.under)
        left, gap = look.px(20), look.px(14)
        parts = self._parts()
        widths = [look.metrics(part.font).horizontalAdvance(part.text) + 1 for part in parts]
        room = self.width() - look.px(40) - sum(widths[1:]) - gap * (len(parts) - 1)
        for number, (part, width) in enumerate(zip(parts, widths, strict=True)):
            text, taken = part.text, width
            if number == 0 and width > room:
                text, taken = look.metrics(part.font).elidedText(text, Qt.TextElideMode.ElideRight, room), room
            box = mirrored(self, QRect(left, 0, taken, self.height()))
            painter.setFont(part.font)
            painter.setPen(look.colour("paper"))
            painter.setOpacity(part.opacity)
            painter.drawText(box, LEADING, text)
            if part.underlined:
                base = box.center().y() + look.metrics(part.font).ascent() // 2
                painter.drawLine(box.left(), base, box.right() - 1, base)
            left += taken + gap


class _Part(NamedTuple):
    """Some words of the line, and what they are written in."""

    text: str
    font: QFont
    opacity: float = 1.0
    underlined: bool = False
