"""The model behind the Menu page's lists: rows that stand as they are read, and can be dragged."""

from collections.abc import Sequence

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from cafememo.domain.whole_menu import Place
from cafememo.ui.owner.menu_rows import Row

_Index = QModelIndex | QPersistentModelIndex
_NOWHERE = QModelIndex()


class RowsModel(QAbstractListModel):
    """Holds rows; a menu whose rows stand as before changes only what is in them."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.rows: tuple[Row, ...] = ()
        self.movable = False
        """Whether rows can be put into another order here."""

    def show_rows(self, rows: Sequence[Row], *, movable: bool) -> None:
        """Show other rows."""
        before, self.movable = self.rows, movable
        if rows == before:
            return
        if [row.place for row in rows] == [row.place for row in before]:
            self.rows = tuple(rows)
            changed = [number for number, row in enumerate(rows) if row != before[number]]
            self.dataChanged.emit(self.index(changed[0]), self.index(changed[-1]))
            return
        self.beginResetModel()
        self.rows = tuple(rows)
        self.endResetModel()

    def row_of(self, place: Place | None) -> int:
        """Return the row of something, -1 where it has none."""
        if place is None:
            return -1
        return next((number for number, row in enumerate(self.rows) if row.place == place), -1)

    # Qt's own.

    def rowCount(self, parent: _Index = _NOWHERE) -> int:  # noqa: N802 - Qt's name
        """Return how many rows there are."""
        return 0 if parent.isValid() else len(self.rows)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return the words of a row; the delegate takes the row itself from `rows`."""
        if not index.isValid() or index.row() >= len(self.rows):
            return None
        row = self.rows[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return row.title
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return row.said()
        return None

    def flags(self, index: _Index) -> Qt.ItemFlag:
        """Return what can be done with a row; between rows everything can be dropped."""
        if not index.isValid():
            return Qt.ItemFlag.ItemIsDropEnabled if self.movable else Qt.ItemFlag.NoItemFlags
        if self.rows[index.row()].place is None:
            return Qt.ItemFlag.ItemIsEnabled
        flags = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        return flags | Qt.ItemFlag.ItemIsDragEnabled if self.movable else flags

    def supportedDropActions(self) -> Qt.DropAction:  # noqa: N802 - Qt's name
        """Return that rows are moved, not copied."""
        return Qt.DropAction.MoveAction
