"""A long job on a page: what it is, how far it is, and its Cancel."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QProgressBar, QWidget

from cafememo.devices.signals import signal
from cafememo.ui.kit.label import plain_label
from cafememo.ui.kit.theme import Theme
from cafememo.ui.kit.words import translate
from cafememo.ui.owner.parts import OwnerButton


class WorkBar(QWidget):
    """Hidden while nothing goes on."""

    cancelled = signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("work_bar")
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.px(14))
        self.sentence_label = plain_label(object_name="work_label")
        self.sentence_label.setFont(theme.font(16, 500))
        self.progress_bar = QProgressBar()
        self.progress_bar.setObjectName("progress_bar")
        self.progress_bar.setTextVisible(False)
        self.cancel_button = OwnerButton(theme, translate("owner", "Cancel"), key="Esc", object_name="cancel_button")
        self.cancel_button.clicked.connect(self.cancel)
        row.addWidget(self.sentence_label)
        row.addWidget(self.progress_bar, 1)
        row.addWidget(self.cancel_button)
        self.hide()

    def begin(self, sentence: str) -> None:
        """Show that something goes on."""
        self.sentence_label.setText(sentence)
        self.progress_bar.setAccessibleName(sentence)
        self.progress_bar.setRange(0, 100)
        self.progress_bar.setValue(0)
        self.cancel_button.show()
        self.show()

    def step(self, done: int, of: int) -> None:
        """Show how far it is."""
        self.progress_bar.setValue(100 * done // max(1, of))

    def let_cancel(self, *, may: bool) -> None:
        """Let it be cancelled, or not: some of it is done and cannot be taken back."""
        self.cancel_button.setVisible(may)

    def end(self) -> None:
        """Show that it is over."""
        self.hide()

    def cancel(self) -> None:
        """Ask for the end, where something goes on."""
        if not self.isHidden() and not self.cancel_button.isHidden():
            self.hide()
            self.cancelled.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Cancel by Escape."""
        if event.key() == Qt.Key.Key_Escape:
            self.cancel()
        else:
            super().keyPressEvent(event)
