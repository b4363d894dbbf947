"""What the Menu page says where there is nothing to list: no menu at all, or nothing of what is to be listed."""

from typing import NamedTuple

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from cafememo.devices.signals import signal
from cafememo.ui.kit.theme import Theme
from cafememo.ui.kit.words import translate
from cafememo.ui.owner.menu_rows import Listed
from cafememo.ui.owner.parts import EmptyState, OwnerButton
from cafememo.ui.owner.state_page import StatePage


class MenuEmpty(StatePage):
    """Says how a menu begins."""

    def __init__(self, theme: Theme, title_row: QHBoxLayout, parent: QWidget | None = None) -> None:
        sample = OwnerButton(
            theme, translate("menu", "Begin with the sample menu"), "primary", object_name="sample_button"
        )
        state = EmptyState(
            theme,
            "coffee",
            translate("menu", "Your menu is empty"),
            translate("menu", "Begin with the sample menu of a real café, or add the first category."),
            sample,
        )
        super().__init__(theme, title_row, state, parent)
        self.setObjectName("menu_empty")
        self.sample_button, self.empty_state = sample, state
        self.category_button = OwnerButton(
            theme,
            translate("menu", "Add the first category"),
            icon="plus",
            key="Ctrl+N",
            object_name="category_button",
        )
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


class NothingListed(QWidget):
    """Stands where a list would be: why nothing is listed, and a button for what to do about it, if there is one."""

    pressed = signal(Listed)
    """What is to be done where nothing is listed of this was pressed."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("nothing_listed")
        self._theme = theme
        self._of: Listed | None = None
        self.state: EmptyState | None = None
        self.button: OwnerButton | None = None
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)

    def say(self, listed: Listed) -> None:
        """Say it of something else."""
        if listed is self._of:
            return
        self._of = listed
        if self.state is not None:
            self._column.removeWidget(self.state)
            self.state.hide()
            self.state.deleteLater()
        words = _words(listed)
        self.button = None
        if words.button:
            self.button = OwnerButton(
                self._theme, words.button, icon=words.sign, key=words.key, object_name="nothing_button"
            )
            self.button.clicked.connect(self._press)
        self.state = EmptyState(self._theme, words.icon, words.title, words.sentence, self.button)
        self._fit()
        self._column.addWidget(self.state)

    def _press(self) -> None:
        if self._of is not None:
            self.pressed.emit(self._of)

    def _fit(self) -> None:
        """Keep the lines within a page that is narrower than they would be."""
        if self.state is not None:
            px = self._theme.px
            for label in (self.state.title_label, self.state.sentence_label):
                label.setFixedWidth(max(px(200), min(px(440), self.width())))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fit the lines into the new width."""
        super().resizeEvent(event)
        self._fit()


class _Words(NamedTuple):
    """What is said, and what stands on the button."""

    icon: str
    title: str
    sentence: str
    button: str = ""
    sign: str = ""
    key: str = ""


def _words(listed: Listed) -> _Words:
    match listed:
        case Listed.ITEMS:
            return _Words(
                "coffee",
                translate("menu", "Nothing is on the menu"),
                translate("menu", "Add a category, or bring one back from “Archived”."),
                translate("menu", "Add a category"),
                "plus",
            )
        case Listed.ORDER:
            return _Words(
                "list",
                translate("menu", "No option group yet"),
                translate("menu", "Milk, size, sugar: what an item can be ordered with, in the order it is made in."),
                translate("menu", "Add the first group"),
                "plus",
                "Ctrl+N",
            )
        case Listed.ARCHIVED:
            return _Words(
                "archive",
                translate("menu", "Nothing is archived"),
                translate("menu", "What leaves the menu is kept here, and keeps its name in old orders."),
            )
        case Listed.FOUND:
            return _Words(
                "search",
                translate("menu", "Nothing is called that"),
                translate("menu", "Items, options and what was archived were looked through. Try fewer letters."),
                translate("menu", "Clear the search"),
                "x",
                "Esc",
            )
