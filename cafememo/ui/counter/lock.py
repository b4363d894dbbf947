"""The counter locked: the time, the café's card, and nothing about anyone."""

from PySide6.QtCore import QRect, Qt, QTimer
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QWidget

from cafememo.devices.signals import signal
from cafememo.ui.counter.card_picture import CardPicture
from cafememo.ui.counter.look import Look
from cafememo.ui.counter.measure import place
from cafememo.ui.counter.page import Page
from cafememo.ui.counter.places import card_size
from cafememo.ui.kit.button import BigButton
from cafememo.ui.kit.label import fitted, plain_label, recolour
from cafememo.ui.kit.words import translate

REFUSAL_MS = 4_000
"""How long it is said that a scan was not looked at."""


class LockPage(Page):
    """Covers everything until somebody unlocks it, by Enter or a press anywhere on it."""

    unlock_wanted = signal()

    def __init__(self, look: Look, parent: QWidget) -> None:
        super().__init__(look, parent)
        self.setObjectName("lock_page")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.card_picture = CardPicture(look, self)
        self.card_picture.set_icon("lock")
        self.time_label = plain_label(object_name="lock_time_label", parent=self, role="ink")
        self.locked_label = plain_label(object_name="locked_label", parent=self, role="ink")
        self.line_label = plain_label(object_name="lock_line_label", parent=self, role="muted")
        for label in (self.time_label, self.locked_label, self.line_label):
            label.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.unlock_button = BigButton("primary", icon="lock-open", key="Enter", parent=self)
        self.unlock_button.setObjectName("unlock_button")
        self.unlock_button.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # the page has the keyboard, and Enter
        self.unlock_button.clicked.connect(self.unlock_wanted.emit)
        self._refusal = QTimer(self)
        self._refusal.setSingleShot(True)
        self._refusal.setInterval(REFUSAL_MS)
        self._refusal.timeout.connect(self._show_line)
        self.speak()

    def speak(self) -> None:
        """Put every word into the language now spoken."""
        self.locked_label.setText(translate("lock", "Locked"))
        self.setAccessibleName(self.locked_label.text())
        self.unlock_button.setText(translate("lock", "Unlock"))
        self._show_line()

    def set_cafe(self, name: str) -> None:
        """Print the café's name on the card."""
        self.card_picture.set_cafe(name)

    def set_clock(self, text: str) -> None:
        """Show the time."""
        if text != self.time_label.text():
            self.time_label.setText(text)
            self._arrange()

    def cover(self) -> None:
        """Begin anew, with the keyboard here: call it when the page is turned to."""
        self._refusal.stop()
        self._show_line()
        self.setFocus()

    def refuse_scan(self) -> None:
        """Say that a scan was not looked at, in the same words whatever was scanned."""
        self._refusal.start()
        self.tell_aloud(locked_line())
        self._show_line()

    def set_look(self, look: Look) -> None:
        """Draw in another theme or size."""
        self._look = look
        self.card_picture.set_look(look)
        self.unlock_button.set_theme(look.sized_theme)
        self._arrange()
        self.update()

    def _show_line(self) -> None:
        """Say what is so, or that a scan was refused."""
        refused = self._refusal.isActive()
        self.line_label.setText(locked_line() if refused else translate("lock", "Nothing is shown about anyone."))
        recolour(self.line_label, "amber" if refused else "muted")
        self._arrange()

    def _arrange(self) -> None:
        """Stack card, time, word and line in the middle; what is pressed is at the bottom."""
        look, width, height = self._look, self.width(), self.height()
        if width < 100:
            return
        margin, button = look.px(24), look.target(88)
        column = width - 2 * margin
        self.time_label.setFont(look.serif(look.text(112)))
        self.locked_label.setFont(look.serif(look.text(40)))
        self.line_label.setFont(fitted(self.line_label.text(), look.sans(look.text(22), 500), column)[0])
        card = card_size(look)
        time, word, line = (
            look.metrics(font).height()
            for font in (self.time_label.font(), self.locked_label.font(), look.sans(look.text(22), 500))
        )
        gaps = look.px(6 + 0 + 12)
        total = card.height() + time + word + line + gaps
        top = max(look.px(8), (height - button - 2 * margin - total) // 2)
        place(self.card_picture, self, QRect((width - card.width()) // 2, top, card.width(), card.height()))
        top += card.height() + look.px(6)
        place(self.time_label, self, QRect(margin, top, column, time))
        top += time
        place(self.locked_label, self, QRect(margin, top, column, word))
        top += word + look.px(12)
        place(self.line_label, self, QRect(margin, top, column, line))
        place(self.unlock_button, self, QRect(margin, height - margin - button, column, button))

    # Qt's own.

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Unlock with Enter; what is not for this page goes on."""
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.unlock_wanted.emit()
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Unlock with a press anywhere."""
        event.accept()
        self.unlock_wanted.emit()


def locked_line() -> str:
    """Return what is said to any scan while the counter is locked: no name, and nothing about the card."""
    return translate("lock", "Locked: unlock to scan.")
