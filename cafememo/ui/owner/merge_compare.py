"""Two entries side by side with what they make together."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from cafememo.devices.signals import signal
from cafememo.services.merging import Preview
from cafememo.ui.kit.label import plain_label
from cafememo.ui.kit.theme import Theme
from cafememo.ui.kit.words import translate
from cafememo.ui.kit.wrapped_label import WrappedLabel
from cafememo.ui.owner.chip_row import ChipRow
from cafememo.ui.owner.merge_words import compared
from cafememo.ui.owner.parts import OwnerButton, paragraph, scrolling, small
from cafememo.ui.owner.person_parts import show_if
from cafememo.ui.owner.person_words import called

KEEPS, OTHERS = "keep", "other"


class ComparePage(QWidget):
    """Shows a preview; which entry is kept and which name, can be changed before anything is done."""

    swap_wanted = signal()
    name_chosen = signal(bool)
    """Whether both are to be called as the other is."""
    merge_wanted = signal()
    cancelled = signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("compare_page")
        self._theme = theme
        px = theme.px
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(12))
        column.addLayout(self._build_choice())
        content = QWidget()
        inside = QVBoxLayout(content)
        inside.setContentsMargins(0, 0, 0, 0)
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(px(18))
        self._grid.setVerticalSpacing(px(10))
        for place, share in enumerate((3, 6, 6, 7)):
            self._grid.setColumnStretch(place, share)
        self._build_heads()
        inside.addLayout(self._grid)
        inside.addStretch(1)
        self.area = scrolling(theme, content)
        column.addWidget(self.area, 1)
        column.addLayout(self._build_foot())
        self._rows: list[tuple[WrappedLabel, ...]] = []

    def show_preview(self, preview: Preview, *, others_name: bool) -> None:
        """Show what a merge would make."""
        names = preview.keep.contact.name, preview.other.contact.name
        self.names.set_text(KEEPS, called(names[0]))
        self.names.set_text(OTHERS, called(names[1]))
        self.names.choose(OTHERS if others_name else KEEPS)
        for part in (self.names, self.names_label):
            show_if(part, names[0] != names[1])
        rows = compared(preview)
        while len(self._rows) < len(rows):
            self._add_row()
        for place, labels in enumerate(self._rows):
            shown = place < len(rows)
            for label, text in zip(labels, rows[place] if shown else ("",) * 4, strict=True):
                label.setText(text)
                label.setAccessibleName(text)
                show_if(label, shown)

    def _build_choice(self) -> QHBoxLayout:
        """Build which name is kept, and the way to have it the other way round."""
        row = QHBoxLayout()
        row.setSpacing(self._theme.px(12))
        self.names_label = small(self._theme, translate("merge", "Called"))
        self.names_label.setWordWrap(False)
        self.names = ChipRow(self._theme, translate("merge", "Which name is kept"), (KEEPS, OTHERS))
        self.names.setObjectName("names")
        self.names.chosen.connect(self._choose_name)
        self.swap_button = OwnerButton(
            self._theme, translate("merge", "The other way round"), icon="arrow-right-left", object_name="swap_button"
        )
        self.swap_button.clicked.connect(self.swap_wanted)
        row.addWidget(self.names_label)
        row.addWidget(self.names, 1)
        row.addWidget(self.swap_button, alignment=Qt.AlignmentFlag.AlignLeading)  # alone, it is as wide as its words
        return row

    def _build_heads(self) -> None:
        """Build what the columns are called, and the ground below what they make together."""
        ground = QFrame()
        ground.setObjectName("card")
        self._grid.addWidget(ground, 0, 3, -1, 1)
        heads = ("", translate("merge", "Kept"), translate("merge", "Merged into it"), translate("merge", "Together"))
        for place, text in enumerate(heads):
            label = plain_label(text)
            label.setFont(self._theme.font(17, 600))
            self._grid.addLayout(self._inset(label, place), 0, place)

    def _add_row(self) -> None:
        """Add a row, to be filled in."""
        theme = self._theme
        labels = (
            small(theme, ""),
            WrappedLabel("", theme.font(16), "ink"),
            WrappedLabel("", theme.font(16), "ink"),
            WrappedLabel("", theme.font(16, 600), "ink"),
        )
        row = len(self._rows) + 1
        for place, label in enumerate(labels):
            label.setAlignment(label.alignment() & ~Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignTop)
            self._grid.addLayout(self._inset(label, place), row, place)
        self._grid.setRowMinimumHeight(row, 0)
        self._grid.setRowMinimumHeight(row + 1, theme.px(8))  # the last words stand off the rim below them
        self._rows.append(labels)

    def _inset(self, label: QWidget, place: int) -> QVBoxLayout:
        """Keep what is together off the rim of its ground."""
        px = self._theme.px
        layout = QVBoxLayout()
        side = px(16) if place == 3 else 0
        layout.setContentsMargins(side, px(6), side, px(2))
        layout.addWidget(label)
        layout.addStretch(1)
        return layout

    def _build_foot(self) -> QHBoxLayout:
        """Build the sentence and the two buttons."""
        foot = QHBoxLayout()
        foot.setSpacing(self._theme.px(12))
        self.promise_label = paragraph(
            self._theme,
            translate("merge", "Nothing is lost: the two can be separated again, tomorrow or in a year."),
        )
        self.cancel_button = OwnerButton(
            self._theme, translate("owner", "Cancel"), key="Esc", object_name="cancel_button"
        )
        self.cancel_button.clicked.connect(self.cancelled)
        self.merge_button = OwnerButton(
            self._theme, translate("merge", "Merge"), "primary", icon="merge", key="Enter", object_name="merge_button"
        )
        self.merge_button.clicked.connect(self.merge_wanted)
        foot.addWidget(self.promise_label, 1)
        foot.addWidget(self.cancel_button)
        foot.addWidget(self.merge_button)
        return foot

    def _choose_name(self, key: str) -> None:
        self.name_chosen.emit(key == OTHERS)
