"""The table of cards: sorted by a press on a heading or by Alt and an arrow, and chosen as a whole by Ctrl+A."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from cafememo.devices.signals import Emits, signal, signal_as_annotated
from cafememo.ui.kit.theme import Theme
from cafememo.ui.kit.words import translate
from cafememo.ui.owner.cards_model import COLUMNS, LOOKS_OF_COLUMNS, CardsModel
from cafememo.ui.owner.cards_order import NEWEST_FIRST, Order, first_order, sorted_next
from cafememo.ui.owner.list_table import ListTable

_BESIDE = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}
_WAYS = {Qt.Key.Key_Up: False, Qt.Key.Key_Down: True}


class CardsTable(ListTable):
    """Shows the model. Alt and a digit turns to another view of the page: here it is Alt and the arrows that sort."""

    order_wanted: Emits[Order] = signal_as_annotated()
    all_wanted = signal()
    """All are to be chosen, and some of them are not read yet."""

    def __init__(self, model: CardsModel, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(
            model,
            theme,
            [LOOKS_OF_COLUMNS[column] for column in COLUMNS],
            translate("cards", "Cards"),
            sorts=True,
            object_name="cards_table",
            parent=parent,
        )
        self._cards = model
        self._order = NEWEST_FIRST
        self.horizontalHeader().setToolTip(
            translate("cards", "Sort by this column (from the list: Alt+← → for another one, Alt+↑ ↓ to turn it round)")
        )
        self.place_chosen.connect(self._choose_column)
        self.show_order(NEWEST_FIRST)

    def show_order(self, order: Order) -> None:
        """Mark the column the list is sorted by."""
        self._order = order
        way = Qt.SortOrder.DescendingOrder if order.falling else Qt.SortOrder.AscendingOrder
        self.horizontalHeader().setSortIndicator(COLUMNS.index(order.column), way)

    def selectAll(self) -> None:  # noqa: N802 - Qt's name
        """Choose every card there is of those that are listed, also those not read yet."""
        if self._cards.whole:
            super().selectAll()
        else:
            self.all_wanted.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Sort by what stands beside, or the other way round."""
        if event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier != Qt.KeyboardModifier.AltModifier:
            super().keyPressEvent(event)
            return
        key = Qt.Key(event.key())
        if key in _BESIDE:
            self._choose_beside(_BESIDE[key])
        elif key in _WAYS:
            self._want(Order(self._order.column, _WAYS[key]))
        else:
            event.ignore()  # Alt and a digit is the page's

    def _choose_beside(self, step: int) -> None:
        """Sort by the next column that is shown; after the last one stands the first."""
        shown = [column for place, column in enumerate(COLUMNS) if not self.isColumnHidden(place)]
        at = shown.index(self._order.column) if self._order.column in shown else 0
        self._want(first_order(shown[(at + step) % len(shown)]))

    def _choose_column(self, place: int) -> None:
        self._want(sorted_next(self._order, COLUMNS[place]))

    def _want(self, order: Order) -> None:
        if order != self._order:
            self.show_order(order)
            self.order_wanted.emit(order)
