"""A row that asks for the name of somebody new: the field, and beside it what keeps the name and what leaves it."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from cafememo.devices.signals import signal
from cafememo.ui.kit.theme import Theme
from cafememo.ui.kit.words import translate
from cafememo.ui.owner.fields import LineField
from cafememo.ui.owner.parts import OwnerButton


class NameRow(QWidget):
    """Hidden until somebody is to be added; Enter keeps the name, Esc leaves it."""

    given = signal(str)
    """A name was typed; whether it is one, and what becomes of the row, is up to whoever asked."""
    left = signal()
    """Nobody is asked for any more, and the keyboard was here."""

    def __init__(
        self, theme: Theme, hint: str, keep: str, *, object_name: str = "name_row", parent: QWidget | None = None
    ) -> None:
        """Begin with a field that says `hint` while it is empty, and a button of the words `keep`."""
        super().__init__(parent)
        self.setObjectName(object_name)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.px(12))
        self.name_field = LineField()
        self.name_field.setObjectName("name_field")
        self.name_field.setPlaceholderText(hint)
        self.name_field.setAccessibleName(hint)
        self.name_field.returnPressed.connect(self._give)
        self.keep_button = OwnerButton(theme, keep, "primary", key="Enter", object_name="keep_button")
        self.keep_button.clicked.connect(self._give)
        self.leave_button = OwnerButton(theme, translate("owner", "Cancel"), key="Esc", object_name="leave_button")
        self.leave_button.clicked.connect(self.leave)
        row.addWidget(self.name_field, 1)
        row.addWidget(self.keep_button)
        row.addWidget(self.leave_button)
        self.hide()

    def ask(self) -> None:
        """Show the field, with the keyboard in it."""
        self.show()
        self.name_field.setFocus()

    def leave(self) -> None:
        """Hide, and forget what was typed."""
        focused: QWidget | None = self.window().focusWidget()
        keyboard_here = focused is not None and self.isAncestorOf(focused)
        self.name_field.clear()
        self.hide()
        if keyboard_here:
            self.left.emit()

    def _give(self) -> None:
        self.given.emit(self.name_field.text())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave by Escape."""
        if event.key() == Qt.Key.Key_Escape:
            self.leave()
        else:
            super().keyPressEvent(event)
