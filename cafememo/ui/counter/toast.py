"""What was just noted, and ten seconds to take it back; an initial only, since the next guest reads too."""

from PySide6.QtCore import QRect, QSize, Qt, QTimer
from PySide6.QtGui import QPainter, QPaintEvent
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
        self._tick = QTimer(self)
        self._tick.setInterval(1000)
        self._tick.timeout.connect(self._count)
        self.clicked.connect(self.undo)
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

    def _parts(self) -> list[tuple[str, str, int]]:
        """Return (text, role, weight) of what is written, in order."""
        parts = [(self._text, "paper", 600)]
        if self._undoable:
            parts.append((translate("counter", "Undo"), "paper", 600))
            parts.append(("Ctrl+Z", "paper", 500))
            parts.append((translate("counter", "{seconds} s").format(seconds=self._seconds), "paper", 400))
        return parts

    def sizeHint(self) -> QSize:
        """Return the size of everything written, at its widest count."""
        look = self._look
        width = look.px(40)
        for place_in_row, (text, _, weight) in enumerate(self._parts()):
            font = look.sans(look.text(17), weight)
            width += look.metrics(font).horizontalAdvance(text) + (look.px(14) if place_in_row else 0)
        return QSize(width + look.px(12), look.target(48) if self._undoable else look.px(48))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the line on ink."""
        look = self._look
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(look.colour("ink"))
        painter.drawRoundedRect(self.rect(), look.px(14), look.px(14))
        left, room = look.px(20), self.width() - look.px(40)
        parts = self._parts()
        fixed = sum(
            look.metrics(look.sans(look.text(17), weight)).horizontalAdvance(text) + look.px(14)
            for text, _, weight in parts[1:]
        )
        for place_in_row, (text, role, weight) in enumerate(parts):
            font = look.sans(look.text(17), weight)
            shown = text
            if place_in_row == 0:
                shown = look.metrics(font).elidedText(text, Qt.TextElideMode.ElideRight, room - fixed)
            width = look.metrics(font).horizontalAdvance(shown) + 1
            underlined = self._undoable and place_in_row == 1
            painter.setFont(font)
            painter.setPen(look.colour(role))
            painter.setOpacity(1 if weight == 600 else 0.8)
            box = mirrored(self, QRect(left, 0, width, self.height()))
            painter.drawText(box, LEADING, shown)
            if underlined:
                base = box.center().y() + look.metrics(font).ascent() // 2
                painter.drawLine(box.left(), base, box.right() - 1, base)
            left += width + look.px(14)
