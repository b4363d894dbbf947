"""The table of regulars, sorted by a press on a heading or by Alt and a digit."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from cafememo.devices.signals import signal
from cafememo.domain.roll import Column
from cafememo.ui.kit.theme import Theme
from cafememo.ui.kit.words import translate
from cafememo.ui.owner.list_table import ColumnLook, ListTable
from cafememo.ui.owner.regulars_model import COLUMNS, RegularsModel

_LOOKS = {
    Column.NAME: ColumnLook(22),
    Column.USUAL: ColumnLook(34, flexible=True),
    Column.LAST_VISIT: ColumnLook(20, 150),
    Column.STAMPS: ColumnLook(20, 150),
    Column.VISITS: ColumnLook(11, 110, 700, numbers=True),
    Column.JOINED: ColumnLook(18, 140, 820),
}
"""What stands in most of them has a longest; an order has none, and says most by its beginning."""


class RegularsTable(ListTable):
    """Shows the model; Enter opens who is chosen, Delete puts them in the bin."""

    sort_wanted = signal(object)

    def __init__(self, model: RegularsModel, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(
            model,
            theme,
            [_LOOKS[column] for column in COLUMNS],
            translate("regulars", "Regulars"),
            sorts=True,
            object_name="regulars_table",
            parent=parent,
        )
        tip = translate("regulars", "Sort by this column (Alt+{digit})").format(digit=1)
        self.horizontalHeader().setToolTip(tip)
        self.place_chosen.connect(self._sort)

    def show_order(self, column: Column, *, falling: bool) -> None:
        """Mark the column the list is sorted by."""
        way = Qt.SortOrder.DescendingOrder if falling else Qt.SortOrder.AscendingOrder
        self.horizontalHeader().setSortIndicator(COLUMNS.index(column), way)

    def _sort(self, place: int) -> None:
        self.sort_wanted.emit(COLUMNS[place])
