"""The strip that says: these people are made up."""

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QWidget

from cafememo.devices.signals import signal
from cafememo.ui.counter.look import Look
from cafememo.ui.counter.measure import place
from cafememo.ui.counter.tile import TextButton
from cafememo.ui.kit.label import plain_label
from cafememo.ui.kit.words import translate


class DemoStrip(QWidget):
    """A thin strip under the header, with the way to cards one can scan or press."""

    cards_wanted = signal()
    setup_wanted = signal()

    def __init__(self, look: Look, parent: QWidget, *, has_cards: bool, offers_setup: bool = False) -> None:
        super().__init__(parent)
        self.setObjectName("demo_strip")
        self._look = look
        self.text_label = plain_label(object_name="demo_label", parent=self, role="ink")
        self.text_label.setWordWrap(True)  # beside two buttons, on a screen that stands upright
        self.cards_button = TextButton(look, "F9", self)
        self.cards_button.setObjectName("demo_cards_button")
        self.cards_button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.cards_button.setVisible(has_cards)
        self.cards_button.clicked.connect(self.cards_wanted.emit)
        self.setup_button = TextButton(look, "Ctrl+O", self)
        self.setup_button.setObjectName("demo_setup_button")
        self.setup_button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setup_button.setVisible(offers_setup)
        self.setup_button.clicked.connect(self.setup_wanted.emit)
        self.speak()

    def speak(self) -> None:
        """Put every word into the language now spoken."""
        self.text_label.setText(translate("demo", "Demo café: everyone here is made up."))
        self.cards_button.set_text(translate("demo", "Cards to try"))
        self.setup_button.set_text(translate("demo", "Set up my café"))

    def set_look(self, look: Look) -> None:
        """Draw in another theme or size."""
        self._look = look
        self.cards_button.set_look(look)
        self.setup_button.set_look(look)
        self._arrange()
        self.update()

    def wanted_height(self) -> int:
        """Return how high the strip is: what is pressed in it must be hit."""
        pressed = [button for button in (self.cards_button, self.setup_button) if not button.isHidden()]
        return self._look.target(72) if pressed else self._look.px(44)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Lay the strip out anew."""
        super().resizeEvent(event)
        self._arrange()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the ground."""
        QPainter(self).fillRect(self.rect(), self._look.colour("crema_soft"))

    def _arrange(self) -> None:
        """Words at the start, buttons at the end."""
        look = self._look
        self.text_label.setFont(look.sans(look.text(16), 500))
        margin = look.px(24)
        end = self.width() - margin
        for button in (self.cards_button, self.setup_button):
            if not button.isHidden():
                width = button.sizeHint().width()
                place(button, self, QRect(end - width, 0, width, self.height()))
                end -= width + look.gap(12)
        place(self.text_label, self, QRect(margin, 0, end - margin, self.height()))
