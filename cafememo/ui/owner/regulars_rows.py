"""Two rows above the list of regulars: somebody new, and what can be done with several at once."""

from typing import TYPE_CHECKING

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QWidget

from cafememo.devices.signals import signal
from cafememo.domain.text import LONGEST_NAME, clean, clean_name
from cafememo.ui.kit.label import plain_label
from cafememo.ui.kit.theme import Theme
from cafememo.ui.kit.words import translate
from cafememo.ui.owner.memory import OwnerMemory
from cafememo.ui.owner.name_row import NameRow
from cafememo.ui.owner.parts import OwnerButton

if TYPE_CHECKING:
    from cafememo.store.store import Store


class NewcomerRow(NameRow):
    """Asks for a first name, which is all it takes to remember somebody."""

    added = signal(object)
    """The id of who is remembered now."""
    said = signal(str)

    def __init__(self, memory: OwnerMemory, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(
            theme,
            translate("regulars", "First name or nickname"),
            translate("regulars", "Remember"),
            object_name="newcomer_row",
            parent=parent,
        )
        self.name_field.setAccessibleName(translate("regulars", "First name or nickname of somebody new"))
        self._memory = memory
        self.given.connect(self._keep)

    def _keep(self, text: str) -> None:
        """Remember whoever was named."""
        name = clean_name(text)
        if not name:
            self.said.emit(translate("regulars", "Somebody needs a name to be called by."))
            return
        if len(clean(text, LONGEST_NAME + 1)) > LONGEST_NAME:
            self.said.emit(translate("regulars", "A name has %n characters at the most.", "", LONGEST_NAME))
            return
        at = self._memory.clock.now().at
        done = translate("regulars", "{name} is remembered").format(name=name)

        def remember(store: "Store") -> int:
            from cafememo.services.keeping import welcome_newcomers  # noqa: PLC0415 - it imports the driver
            from cafememo.store.people import add_regular  # noqa: PLC0415 - likewise

            welcome_newcomers(store)
            return add_regular(store.connection, name, at)

        self._memory.act(done, remember, self.added.emit)


class ChosenRow(QWidget):
    """How many are chosen, and what can be done with all of them; hidden below two."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("chosen_row")
        self._lines = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._lines.setContentsMargins(0, 0, 0, 0)
        self._lines.setSpacing(theme.px(10))
        self.count_label = plain_label(object_name="chosen_label")
        self.count_label.setFont(theme.font(16, 600))
        self._lines.addWidget(self.count_label)
        row = self._row = QHBoxLayout()
        row.setSpacing(theme.px(10))
        row.addStretch(1)
        self._lines.addLayout(row, 1)
        self.merge_button = OwnerButton(theme, translate("regulars", "Merge…"), object_name="merge_button")
        self.copy_button = OwnerButton(theme, translate("regulars", "Copy"), key="Ctrl+C", object_name="copy_button")
        self.print_button = OwnerButton(
            theme, translate("regulars", "Print…"), key="Ctrl+P", object_name="print_button"
        )
        self.bin_button = OwnerButton(theme, "", "danger", key="Del", object_name="bin_button")
        self.erase_button = OwnerButton(
            theme, translate("erase", "Erase…"), "danger", key="Shift+Del", object_name="erase_button"
        )
        for button in (
            self.merge_button, self.copy_button, self.print_button, self.bin_button, self.erase_button,
        ):  # fmt: skip
            row.addWidget(button)
        self._in_bin = False
        self.set_bin(in_bin=False)
        self.hide()

    def set_bin(self, *, in_bin: bool) -> None:
        """Say what the Delete key does: put in the bin, or bring back from it."""
        self._in_bin = in_bin
        text = translate("regulars", "Bring back") if in_bin else translate("regulars", "Bin")
        self.bin_button.setText(text)
        self.bin_button.set_kind("plain" if in_bin else "danger")
        self.erase_button.setVisible(in_bin)
        # By their keys, and in the menu, also where there is no room for them beside what the bin is for.
        for button in (self.copy_button, self.print_button):
            button.setVisible(not in_bin)

    def show_count(self, count: int) -> None:
        """Say how many are chosen."""
        self.setVisible(count > 1)
        self.count_label.setText(translate("regulars", "%n chosen", "", count))
        self.merge_button.setVisible(count == 2 and not self._in_bin)
        self._arrange()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the count over the buttons where both do not fit side by side."""
        super().resizeEvent(event)
        self._arrange()

    def _arrange(self) -> None:
        self._row.invalidate()
        side_by_side = self.count_label.sizeHint().width() + self._lines.spacing() + self._row.sizeHint().width()
        fits = side_by_side <= self.width()
        self._lines.setDirection(
            QBoxLayout.Direction.LeftToRight if fits else QBoxLayout.Direction.TopToBottom,
        )
