"""The side of the register with the list: the table, what stands in its place, and which batch is listed alone."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from cafememo.devices.signals import signal
from cafememo.domain.cards import Batch
from cafememo.domain.trouble import Trouble
from cafememo.ui.kit.theme import Theme
from cafememo.ui.kit.words import translate
from cafememo.ui.owner.cards_model import CardsModel
from cafememo.ui.owner.cards_order import Wanted
from cafememo.ui.owner.cards_table import CardsTable
from cafememo.ui.owner.cards_views import PRINT, there_is
from cafememo.ui.owner.parts import EmptyState, OwnerButton, paragraph, small
from cafememo.ui.owner.state_page import TroubleState
from cafememo.ui.owner.table_look import TableFrame

LOWEST_LIST = 220
"""Pixels of the drawing; where there is less room all of it is scrolled."""


class CardsList(QWidget):
    """Shows the table, or why there is none; what is pressed is the register's."""

    print_wanted = signal()

    def __init__(self, model: CardsModel, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        px = theme.px
        self.setMinimumHeight(px(LOWEST_LIST))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(8))
        self.batch_row = QWidget()
        row = QHBoxLayout(self.batch_row)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(px(12))
        self.batch_label = small(theme, "", "ink")
        row.addWidget(self.batch_label, 1)
        self.all_button = OwnerButton(theme, translate("cards", "Show all cards"), object_name="all_button")
        row.addWidget(self.all_button)
        self.batch_row.hide()
        column.addWidget(self.batch_row)
        self.table = CardsTable(model, theme)
        self.stack = QStackedWidget()
        self.stack.setMinimumWidth(px(240))  # what says that nothing is listed is wider, and has the pane's room too
        self.stack.addWidget(TableFrame(theme, self.table))
        self.loading_label = paragraph(theme, "")
        self.loading_label.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.stack.addWidget(self.loading_label)
        self.trouble = TroubleState(theme, translate("cards", "The cards cannot be read"))
        self.stack.addWidget(self.trouble)
        self.nothing: EmptyState | None = None
        column.addWidget(self.stack, 1)

    @property
    def at_table(self) -> bool:
        """Tell whether the table is shown, and not what stands in its place."""
        return self.stack.currentIndex() == 0

    def show_table(self) -> None:
        """Show the table."""
        self.stack.setCurrentIndex(0)

    def say_reading(self) -> None:
        """Say that the first cards are being read."""
        self.loading_label.setText(translate("cards", "Reading the cards…"))
        self.stack.setCurrentWidget(self.loading_label)

    def show_trouble(self, reason: Trouble) -> None:
        """Say why the cards cannot be read."""
        self.trouble.show_reason(reason)
        self.stack.setCurrentWidget(self.trouble)

    def show_nothing(self, wanted: Wanted, *, any_cards: bool) -> None:
        """Say that nothing is listed, and what to do; `any_cards` where there are some at all."""
        if self.nothing is not None:
            self.stack.removeWidget(self.nothing)
            self.nothing.deleteLater()
        button = None
        if not any_cards:
            title = translate("cards", "No cards yet")
            sentence = translate(
                "cards", "Print a sheet of cards, or put one on a phone. Each is given at the counter."
            )
            if there_is(PRINT):
                button = OwnerButton(
                    self._theme, translate("cards", "Print cards"), "primary", key="Ctrl+N", object_name="print_button"
                )
                button.clicked.connect(self._want_print)
        elif wanted.number is not None or wanted.regular_ids is not None:
            title = translate("cards", "No such card")
            sentence = translate("cards", "Look for the number on the card, or for the name of whoever has it.")
        else:
            title = translate("cards", "No card like that")
            sentence = translate("cards", "There is none in this list. “All” shows the others.")
        self.nothing = EmptyState(self._theme, "credit-card", title, sentence, button)
        self.stack.addWidget(self.nothing)
        self.stack.setCurrentWidget(self.nothing)

    def show_batch(self, batches: Sequence[Batch], batch_id: int | None) -> None:
        """Say that the cards of one batch alone are listed, where that is so."""
        batch = next((one for one in batches if one.id == batch_id), None)
        self.batch_row.setVisible(batch is not None)
        if batch is not None:
            said = translate("cards", "Only batch {number}: cards {first} to {last}")
            self.batch_label.setText(said.format(number=batch.id, first=batch.first, last=batch.last))

    def hand_on(self) -> bool:
        """Give the keyboard to what can be pressed in the table's place; False where nothing can."""
        if self.stack.currentWidget() is self.trouble:
            self.trouble.again_button.setFocus()
        elif self.nothing is not None and (button := self.nothing.findChild(OwnerButton)) is not None:
            button.setFocus()
        else:
            return False
        return True

    def _want_print(self) -> None:
        self.print_wanted.emit()
