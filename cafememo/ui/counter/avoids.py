"""What somebody avoids, shown to nobody who does not ask for it: a plain icon, and words while it is held down."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from cafememo.devices.signals import signal
from cafememo.domain.menu import Content
from cafememo.ui.conflict_sentences import avoids_text
from cafememo.ui.counter.icon_key_button import IconKeyButton
from cafememo.ui.counter.look import Look
from cafememo.ui.kit.label import plain_label
from cafememo.ui.kit.words import translate

AVOIDS_KEY = Qt.Key.Key_F12
"""Held down, it reveals what the person avoids."""


class AvoidsButton(IconKeyButton):
    """Looks the same for everybody, whatever they avoid; it tells when it is held down, and when let go."""

    asked = signal()
    answered = signal()

    def __init__(self, look: Look, parent: QWidget) -> None:
        super().__init__(look, "info", "F12", parent)
        self.setObjectName("avoids_button")
        self._held = False
        self.pressed.connect(self.hold)
        self.released.connect(self.let_go)

    def show_person(self, name: str) -> None:
        """Say whose it is, and reveal nothing."""
        self.let_go()
        said = translate("avoids", "What {name} avoids").format(name=name)
        self.set_name(said)

    def hold(self) -> None:
        """Begin to reveal, as the key does when it goes down."""
        if not self._held:
            self._held = True
            self.asked.emit()

    def let_go(self) -> None:
        """Reveal no more, as when the key comes up or the window is left."""
        if self._held:
            self._held = False
            self.answered.emit()


class AvoidsNote(QWidget):
    """The words, on a plain ground over whatever lies below; seen only while they are asked for."""

    def __init__(self, look: Look, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("avoids_note")
        self._look = look
        self._name = ""
        self._avoids: frozenset[Content] = frozenset()
        self.label = plain_label(object_name="avoids_label", parent=self)
        self.label.setWordWrap(True)
        self.label.setAlignment(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeading)
        self.hide()

    def show_person(self, name: str, avoids: frozenset[Content]) -> None:
        """Be ready to say what somebody avoids; the words are made only when they are asked for."""
        self._name, self._avoids = name, avoids
        self.conceal()

    def reveal(self) -> None:
        """Show the words."""
        self.label.setText(avoids_text(self._avoids, self._name))
        self.raise_()
        self.show()

    def conceal(self) -> None:
        """Put the words away, so that they stay nowhere."""
        self.label.clear()
        self.hide()

    def set_look(self, look: Look) -> None:
        """Draw in another theme or size."""
        self._look = look
        self.label.setFont(look.sans(look.text(20), 600))
        self.update()

    def arrange(self) -> None:
        """Fill what the page has given."""
        pad = self._look.px(18)
        self.label.setGeometry(self.rect().adjusted(pad, pad, -pad, -pad))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint a ground without a colour of its own: nothing here is an alarm."""
        painter = QPainter(self)
        self._look.paint_ground(painter, self.rect(), "surface", "edge", 1, 16, "surface")
