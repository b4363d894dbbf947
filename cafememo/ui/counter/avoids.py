"""What somebody avoids, in words that are seen only while they are asked for."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from cafememo.domain.menu import Content
from cafememo.ui.conflict_sentences import avoids_text
from cafememo.ui.counter.look import Look
from cafememo.ui.kit.label import fitted, leading, plain_label


class AvoidsNote(QWidget):
    """The words, on a plain ground over whatever lies below; seen only while they are asked for."""

    def __init__(self, look: Look, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("avoids_note")
        self._look = look
        self._name = ""
        self._avoids: frozenset[Content] = frozenset()
        self._below = ""
        self.label = plain_label(object_name="avoids_label", parent=self)
        self.label.setWordWrap(True)
        self.label.setAlignment(Qt.AlignmentFlag.AlignVCenter | leading())
        self.hide()

    def show_person(self, name: str, avoids: frozenset[Content], below: str = "") -> None:
        """Be ready to say what somebody avoids; the words are made only when they are asked for.

        `below` is a second line, such as how to change it.
        """
        self._name, self._avoids, self._below = name, avoids, below
        self.conceal()

    def reveal(self) -> None:
        """Show the words."""
        said = avoids_text(self._avoids, self._name)
        self.label.setText(f"{said}\n{self._below}" if self._below else said)
        self.arrange()
        self.raise_()
        self.show()

    def conceal(self) -> None:
        """Put the words away, so that they stay nowhere."""
        self.label.clear()
        self.hide()

    def set_look(self, look: Look) -> None:
        """Draw in another theme or size."""
        self._look = look
        self.arrange()
        self.update()

    def arrange(self) -> None:
        """Fill what the page has given."""
        look, pad = self._look, self._look.px(24)
        room = self.rect().adjusted(pad, pad, -pad, -pad)
        self.label.setGeometry(room)
        font = look.sans(look.text(30), 600)
        lines = max(1, room.height() // look.metrics(font).lineSpacing())
        self.label.setFont(
            fitted(self.label.text(), font, max(1, room.width()), smallest=look.text(15), lines=lines)[0]
        )

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint a ground without a colour of its own: nothing here is an alarm."""
        painter = QPainter(self)
        self._look.paint_ground(painter, self.rect(), "surface", "edge", 1, 16, "surface")
