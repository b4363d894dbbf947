"""What a page shows in place of what it is for, under its title: that it is being read, or that it cannot be."""

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from cafememo.domain.trouble import Trouble
from cafememo.ui.kit.theme import Theme
from cafememo.ui.kit.words import translate
from cafememo.ui.owner.parts import EmptyState, OwnerButton, paragraph
from cafememo.ui.sentences import trouble_sentence

LOADING_AFTER_MS = 400
"""What is read sooner is shown without saying that it is being read."""


class StatePage(QWidget):
    """The title of a page, where it stands at all times, and one thing in the room below it."""

    def __init__(self, theme: Theme, title_row: QHBoxLayout, state: QWidget, parent: QWidget | None = None) -> None:
        """`title_row` is the page's own, see `OwnerPage.header_row`."""
        super().__init__(parent)
        column = QVBoxLayout(self)
        column.setContentsMargins(*map(theme.px, (26, 18, 26, 22)))
        column.addLayout(title_row)
        column.addWidget(state, 1)


class Reading(StatePage):
    """Says that something is being read, where that takes longer than a blink."""

    def __init__(self, theme: Theme, title_row: QHBoxLayout, sentence: str, parent: QWidget | None = None) -> None:
        label = paragraph(theme, sentence)
        super().__init__(theme, title_row, label, parent)
        self.setObjectName("loading_state")
        self.loading_label = label
        self.loading_label.setObjectName("loading_label")
        self.loading_label.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.loading_label.hide()
        self._long = QTimer(self)
        self._long.setSingleShot(True)
        self._long.setInterval(LOADING_AFTER_MS)
        self._long.timeout.connect(self.loading_label.show)
        self._long.start()

    def over(self) -> None:
        """Say nothing any more: it was read."""
        self._long.stop()


class TroubleState(EmptyState):
    """Says why something cannot be read, and lets it be tried again."""

    def __init__(self, theme: Theme, title: str, parent: QWidget | None = None) -> None:
        self.again_button = OwnerButton(
            theme, translate("owner", "Try again"), icon="refresh-cw", object_name="again_button"
        )
        super().__init__(theme, "triangle-alert", title, "", self.again_button, parent)

    def show_reason(self, reason: Trouble) -> None:
        """Say what stands in the way."""
        self.sentence_label.setText(trouble_sentence(reason))
        self.setAccessibleName(f"{self.title_label.text()}. {self.sentence_label.text()}")


class Unreadable(StatePage):
    """Says why a page cannot be read, and lets it be tried again."""

    def __init__(self, theme: Theme, title_row: QHBoxLayout, title: str, parent: QWidget | None = None) -> None:
        self.state = TroubleState(theme, title)
        self.again_button = self.state.again_button
        super().__init__(theme, title_row, self.state, parent)
        self.setObjectName("trouble_state")
        self.show_reason = self.state.show_reason
