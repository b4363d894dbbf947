"""A line of a table of facts: a name and what it is."""

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QWidget

from cafememo.ui.counter.look import Look
from cafememo.ui.counter.measure import place
from cafememo.ui.kit.label import SMALLEST_TEXT, fitted, leading, plain_label


class Row:
    """A name and what it is."""

    def __init__(self, name: str, page: QWidget) -> None:
        self.label = plain_label(object_name=f"{name}_name", parent=page, role="muted")
        self.value = plain_label(object_name=f"{name}_value", parent=page, role="ink")
        for label in (self.label, self.value):
            label.setAlignment(leading() | Qt.AlignmentFlag.AlignVCenter)
        self.value.setWordWrap(True)
        self.shown = False

    def show_value(self, text: str) -> None:
        """Show a value; the row is not there without one."""
        self.shown = bool(text)
        self.value.setText(text)
        self.value.setAccessibleName(f"{self.label.text()}: {text}")
        self.label.setVisible(self.shown)
        self.value.setVisible(self.shown)

    def is_long(self, width: int, look: Look) -> bool:
        """Tell whether the value needs two lines in a column of this width."""
        font = _font(look)
        readable = max(SMALLEST_TEXT, round(font.pixelSize() * 0.85))
        return fitted(self.value.text(), font, width, smallest=readable)[1].width() > width

    def place(self, page: QWidget, box: QRect, names: int, name_font: QFont, look: Look) -> None:
        """Lay the row into `box`, the first `names` pixels for the name."""
        self.label.setFont(fitted(self.label.text(), name_font, names)[0])
        place(self.label, page, QRect(box.left(), box.top(), names, box.height()))
        room = box.width() - names
        lines = 2 if self.is_long(room, look) else 1
        font = _font(look)
        while font.pixelSize() > SMALLEST_TEXT and not self._fits(look, font, room, lines):
            font = look.sans(font.pixelSize() - 1, 600)
        self.value.setFont(font)
        place(self.value, page, QRect(box.left() + names, box.top(), room, box.height()))

    def _fits(self, look: Look, font: QFont, width: int, lines: int) -> bool:
        """Tell whether the value takes no more than so many lines; a line's height varies by a pixel or two."""
        metrics = look.metrics(font)
        needed = metrics.boundingRect(QRect(0, 0, width, 10_000), int(Qt.TextFlag.TextWordWrap), self.value.text())
        return needed.width() <= width and needed.height() < (lines + 0.5) * metrics.height()


def _font(look: Look) -> QFont:
    return look.sans(look.text(18), 600)
