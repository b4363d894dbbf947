"""What the Menu page shows in place of a menu: that it is being read, that it is empty, that it cannot be read."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from cafememo.domain.trouble import Trouble
from cafememo.ui.kit.theme import Theme
from cafememo.ui.kit.words import translate
from cafememo.ui.owner.parts import EmptyState, OwnerButton, paragraph
from cafememo.ui.sentences import trouble_sentence


class LoadingState(QWidget):
    """Says that the menu is being read, where that takes longer than a blink."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("loading_state")
        column = QVBoxLayout(self)
        self.loading_label = paragraph(theme, translate("menu", "The menu is being read."))
        self.loading_label.setObjectName("loading_label")
        self.loading_label.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.loading_label.hide()
        column.addWidget(self.loading_label)

    def say(self) -> None:
        """Say it."""
        self.loading_label.show()


class MenuEmpty(QWidget):
    """Says how a menu begins."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("menu_empty")
        self.sample_button = OwnerButton(
            theme, translate("menu", "Begin with the sample menu"), "primary", object_name="sample_button"
        )
        self.category_button = OwnerButton(
            theme,
            translate("menu", "Add the first category"),
            icon="plus",
            key="Ctrl+N",
            object_name="category_button",
        )
        self.empty_state = EmptyState(
            theme,
            "coffee",
            translate("menu", "Your menu is empty"),
            translate("menu", "Begin with the sample menu of a real café, or add the first category."),
            self.sample_button,
        )
        column = QVBoxLayout(self)
        column.addWidget(self.empty_state)
        within = self.empty_state.layout()
        if isinstance(within, QVBoxLayout):
            within.insertWidget(within.count() - 1, self.category_button, alignment=Qt.AlignmentFlag.AlignHCenter)

    def offer_sample(self, *, offered: bool) -> None:
        """Offer the sample menu, or not: it is for a café in which nothing was ordered yet."""
        self.sample_button.setVisible(offered)
        self.empty_state.sentence_label.setText(
            translate("menu", "Begin with the sample menu of a real café, or add the first category.")
            if offered
            else translate("menu", "Add the first category, then what is in it.")
        )


class MenuTrouble(QWidget):
    """Says why the menu cannot be read, and lets it be tried again."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("menu_trouble")
        self.again_button = OwnerButton(
            theme, translate("menu", "Try again"), icon="refresh-cw", object_name="again_button"
        )
        self.trouble_state = EmptyState(
            theme, "triangle-alert", translate("menu", "The menu cannot be read"), "", self.again_button
        )
        row = QHBoxLayout(self)
        row.addWidget(self.trouble_state)

    def show_reason(self, reason: Trouble) -> None:
        """Say what stands in the way."""
        self.trouble_state.sentence_label.setText(trouble_sentence(reason))


class NothingChosen(QWidget):
    """Says, where an editor would be, why nothing is listed beside it."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("nothing_chosen")
        self._theme = theme
        self._said: tuple[str, str, str] | None = None
        self.state: EmptyState | None = None
        self._column = QVBoxLayout(self)

    def say(self, icon: str, title: str, sentence: str) -> None:
        """Say something else."""
        if (icon, title, sentence) == self._said:
            return
        self._said = (icon, title, sentence)
        if self.state is not None:
            self._column.removeWidget(self.state)
            self.state.hide()
            self.state.deleteLater()
        self.state = EmptyState(self._theme, icon, title, sentence)
        self._fit()
        self._column.addWidget(self.state)

    def _fit(self) -> None:
        """Keep the lines within a pane that is narrower than they would be."""
        if self.state is not None:
            px = self._theme.px
            for label in (self.state.title_label, self.state.sentence_label):
                label.setFixedWidth(max(px(200), min(px(440), self.width() - px(48))))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fit the lines into the new width."""
        super().resizeEvent(event)
        self._fit()
