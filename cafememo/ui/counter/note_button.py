"""The button that notes an order: it may ask for a second press, and shows when writing takes long."""

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QWidget

from cafememo.ui.kit.button import BigButton
from cafememo.ui.kit.words import translate

CONFIRM_MS = 4000
"""How long a first press on an order that is not for this person waits for its second."""
SLOW_MS = 150
"""An order that takes longer to be written is seen being written."""


class NoteButton(BigButton):
    """Says what Enter does; what it does is the page's."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__("primary", icon="check", key="Enter", parent=parent)
        self.setObjectName("note_button")
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._said = ""
        self._offered = False
        self.noting = False
        """Whether the order is being written: nothing is to be noted meanwhile."""
        self._confirm = QTimer(self)
        self._confirm.setSingleShot(True)
        self._confirm.setInterval(CONFIRM_MS)
        self._confirm.timeout.connect(self.rest)
        self._slow = QTimer(self)
        self._slow.setSingleShot(True)
        self._slow.setInterval(SLOW_MS)
        self._slow.timeout.connect(self._show_noting)

    def offer(self, *, offered: bool) -> None:
        """Say whether there is anything to note, and ask for no second press any more."""
        self._offered = offered
        self.rest()

    def set_words(self, words: str) -> None:
        """Say what Enter does."""
        self._said = words
        self.rest()

    def ask_again(self, why: str) -> None:
        """Ask for a second press within CONFIRM_MS, and say why in few words."""
        self._confirm.start()
        self.set_icon("triangle-alert")
        self.setText(translate("change", "Press again: {why}").format(why=why))

    def asks_again(self) -> bool:
        """Whether a second press is waited for."""
        return self._confirm.isActive()

    def rest(self) -> None:
        """Say what Enter does at first."""
        self._confirm.stop()
        self.set_icon("check")
        self.setText(self._said)
        self._show_noting()

    def set_noting(self, *, noting: bool) -> None:
        """Take note that the order is being written, or no more; show it where it takes long."""
        self.noting = noting
        if noting:
            self._slow.start()
        else:
            self._slow.stop()
            self._show_noting()

    def _show_noting(self) -> None:
        """Show whether it can be pressed."""
        self.setEnabled(self._offered and not (self.noting and not self._slow.isActive()))
