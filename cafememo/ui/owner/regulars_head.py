"""What stands above the list of regulars: the title with how many there are, the search, and the filters."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from cafememo.domain.roll import NOT_SEEN_DAYS, Filter, Wanted
from cafememo.ui.kit.figures import whole
from cafememo.ui.kit.label import PlainLabel, plain_label
from cafememo.ui.kit.theme import Theme
from cafememo.ui.kit.words import translate
from cafememo.ui.owner.chip_row import ChipRow
from cafememo.ui.owner.fields import SavingNumber
from cafememo.ui.owner.parts import OwnerButton
from cafememo.ui.owner.regular_words import filter_title
from cafememo.ui.owner.search_field import SearchField

COUNTED_FROM, OF_ALL_FROM = 570, 900
"""Pixels of the drawing from which on there is room for how many are listed, and for of how many."""


class RegularsHead(QWidget):
    """Shows who is looked for, and how many each filter would list; what is pressed is the page's to answer."""

    def __init__(self, theme: Theme, title: PlainLabel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("regulars_head")
        self._theme = theme
        self._listed = self._of_all = ""
        px = theme.px
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(12))
        first = QHBoxLayout()
        first.setSpacing(px(12))
        first.addWidget(title)
        self.count_label = plain_label(object_name="count_label", role="muted")
        self.count_label.setFont(theme.font(17))
        first.addWidget(self.count_label)
        first.addStretch(1)
        self.search_field = SearchField(theme, translate("regulars", "Search by name, telephone or e-mail"))
        self.search_field.setPlaceholderText(translate("regulars", "Search (Ctrl+F)"))
        self.search_field.setMinimumWidth(px(120))  # long words beside it take their room from here
        self.search_field.setMaximumWidth(px(230))
        self.add_button = OwnerButton(
            theme, translate("regulars", "Add"), "primary", key="Ctrl+N", object_name="add_button"
        )
        first.addWidget(self.search_field, 8)
        first.addWidget(self.add_button)
        column.addLayout(first)
        self.filters = ChipRow(theme, translate("regulars", "Who is listed"), [one.value for one in Filter])
        self.filters.choose(Filter.ALL.value)
        self.duplicates_button = self.filters.set_action(
            translate("regulars", "Duplicates…"),
            translate("regulars", "Possible duplicates (Ctrl+D)"),
            icon="merge",
            key="Ctrl+D",
            object_name="duplicates_button",
        )
        column.addWidget(self.filters)
        self.days_field = SavingNumber(
            theme, translate("regulars", "Days without a visit"), 1, 3_650, object_name="days_field"
        )
        self.days_field.setSuffix(" " + translate("regulars", "days without a visit"))
        self.days_field.setMinimumWidth(px(240))
        self.days_field.show_number(NOT_SEEN_DAYS)
        self.days_field.hide()
        column.addWidget(self.days_field, alignment=Qt.AlignmentFlag.AlignLeading)

    def show_titles(self, counts: dict[Filter, int], days: int) -> None:
        """Say what the filters are called, with how many each lists where that is known."""
        for one in Filter:
            self.filters.set_text(one.value, filter_title(one, counts.get(one), days))

    def show_count(self, listed: int, everybody: int, wanted: Wanted) -> None:
        """Say how many are listed, of how many there are; whoever is in the bin is none of all the others."""
        self._listed = self._of_all = whole(listed)
        if wanted.shown is not Filter.BIN and (wanted.shown is not Filter.ALL or wanted.text):
            said = translate("regulars", "{listed} of {all}")
            self._of_all = said.format(listed=whole(listed), all=whole(everybody))
        self._fit()

    def _fit(self) -> None:
        """Say as much of it as there is room for; the search beside it is not to move with every letter."""
        drawn = self.width() / self._theme.scale
        self.count_label.setVisible(drawn >= COUNTED_FROM)
        self.count_label.setText(self._of_all if drawn >= OF_ALL_FROM else self._listed)
        self.count_label.setAccessibleName(self._of_all)

    # Qt's own.

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fit what is said of how many there are."""
        super().resizeEvent(event)
        self._fit()
