"""What is out of the ordinary as a table model."""

from collections.abc import Callable, Sequence
from datetime import date
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QModelIndex, QObject, Qt

from cafememo.domain.unusual import Rule
from cafememo.ui.kit.label import tool_tip
from cafememo.ui.kit.words import translate
from cafememo.ui.owner.list_table import ColumnLook, Index, ListModel
from cafememo.ui.owner.table_look import Cell
from cafememo.ui.owner.unusual_words import last_text, sentence, what_text, who_text

if TYPE_CHECKING:
    from cafememo.domain.unusual import Unusual

LOOKS = (ColumnLook(34, 300), ColumnLook(46, flexible=True), ColumnLook(20, 160))
ICONS = {Rule.SHOWN: "credit-card", Rule.MANY: "calendar", Rule.CLOSE: "clock", Rule.REWARDS: "gift"}
_NOWHERE = QModelIndex()


class UnusualModel(ListModel):
    """Who, what, and when last; a screen reader is told the whole sentence."""

    columns = len(LOOKS)

    def __init__(self, today: Callable[[], date], parent: QObject) -> None:
        super().__init__(parent)
        self._today = today
        self._found: tuple[Unusual, ...] = ()

    def show_found(self, found: "Sequence[Unusual]") -> None:
        """List what was found, in place of what was listed before."""
        if tuple(found) != self._found:
            self.beginResetModel()
            self._found = tuple(found)
            self.endResetModel()

    def found(self) -> "tuple[Unusual, ...]":
        """Return what is listed."""
        return self._found

    def title(self, column: int) -> str:
        """Return what a column is called."""
        return (translate("cards", "Who"), translate("cards", "What"), translate("cards", "Last"))[column]

    def key_at(self, row: int) -> int | None:
        """Return the row itself, None where there is none."""
        return row if 0 <= row < len(self._found) else None

    def cells(self, row: int) -> tuple[Cell, ...]:
        """Return all cells of a row at once."""
        one = self._found[row]
        who, what, last = (self._text(row, place) for place in range(len(LOOKS)))
        return Cell(who, heavy=True, icon=ICONS[one.rule]), Cell(what), Cell(last, role="muted")

    def _text(self, row: int, place: int) -> str:
        one, today = self._found[row], self._today()
        return (who_text(one), what_text(one, today), last_text(one.last, today))[place]

    # Qt's own.

    def rowCount(self, parent: Index = _NOWHERE) -> int:  # noqa: N802 - Qt's name
        """Return how much is listed."""
        return 0 if parent.isValid() else len(self._found)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:  # noqa: ANN401 - Qt's
        """Return what stands in a cell, and the whole sentence where it is said or shown beside the pointer."""
        if role == Qt.ItemDataRole.DisplayRole:
            return self._text(index.row(), index.column())
        if role in {Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.AccessibleTextRole}:
            said = sentence(self._found[index.row()], self._today())
            return tool_tip(said) if role == Qt.ItemDataRole.ToolTipRole else said
        return None
