"""The list of regulars as a table model: ids in order, rows read in blocks where they are seen."""

from array import array
from collections.abc import Callable, Sequence
from datetime import datetime
from typing import Any

from PySide6.QtCore import QModelIndex, Qt, QTimer

from cafememo.devices.signals import Emits, signal_as_annotated
from cafememo.domain.roll import Column
from cafememo.services.register import ListedRegular
from cafememo.ui.kit.words import translate
from cafememo.ui.owner.list_table import Index, ListModel
from cafememo.ui.owner.regular_words import column_title, joined_text, last_text, stamps_text
from cafememo.ui.owner.table_look import Cell
from cafememo.ui.sentences import order_text

BLOCK = 24
"""Rows read at a time: as many as a page of the screen, in two milliseconds."""
KEPT = 4_000
"""Rows kept in memory."""
COLUMNS = (Column.NAME, Column.USUAL, Column.LAST_VISIT, Column.STAMPS, Column.VISITS, Column.JOINED)
NUMBERS = frozenset((Column.VISITS,))
"""Columns of numbers, which stand with their ends below each other."""

_NOWHERE = QModelIndex()


class RegularsModel(ListModel):
    """Gives the view what stands in a cell, and asks for rows it does not have yet."""

    rows_wanted: Emits[list[int]] = signal_as_annotated()

    columns = len(COLUMNS)

    def __init__(self, now: Callable[[], datetime]) -> None:
        super().__init__()
        self._now = now
        self._ids = array("q")
        self._rows: dict[int, ListedRegular | None] = {}
        self._asked: set[int] = set()
        self._wanted: set[int] = set()
        self._ask = QTimer(self)
        self._ask.setSingleShot(True)
        self._ask.setInterval(0)
        self._ask.timeout.connect(self._ask_for_rows)

    def show_ids(self, ids: "array[int]") -> bool:
        """List these regulars, in this order; False where they stand so already."""
        if ids == self._ids:
            return False
        self._wanted.clear()
        if ids and len(ids) == len(self._ids):  # a reset counts every row anew
            self._ids = ids
            self.dataChanged.emit(self.index(0, 0), self.index(len(ids) - 1, len(COLUMNS) - 1))
        else:
            self.beginResetModel()
            self._ids = ids
            self.endResetModel()
        return True

    def ids(self) -> "array[int]":
        """Return whom the list shows, in order."""
        return self._ids

    def title(self, column: int) -> str:
        """Return what a column is called."""
        return column_title(COLUMNS[column])

    def key_at(self, row: int) -> int | None:
        """Return whose row it is."""
        return self._ids[row] if 0 <= row < len(self._ids) else None

    def row_of(self, regular_id: int) -> int | None:
        """Return where somebody stands, None where they are not listed."""
        one = array("q", (regular_id,)).tobytes()
        all_of_them = self._ids.tobytes()  # as bytes it is found three times as soon as number by number
        place = all_of_them.find(one)
        while place % len(one) and place > 0:  # parts of two ids that stand side by side
            place = all_of_them.find(one, place + 1)
        return place // len(one) if place >= 0 else None

    def rows_of(self, regular_ids: Sequence[int]) -> list[int]:
        """Return where some stand, without those that are not listed, from top to bottom."""
        sought = set(regular_ids)
        return [row for row, one in enumerate(self._ids) if one in sought]

    def take_rows(self, rows: dict[int, ListedRegular]) -> None:
        """Show rows that were read; who was asked for and is not among them is gone."""
        if len(self._rows) > KEPT:
            self._rows.clear()
        self._rows.update(rows)
        for one in self._asked - rows.keys():
            self._rows[one] = None
        self._asked.clear()
        if self._ids:
            self.dataChanged.emit(self.index(0, 0), self.index(len(self._ids) - 1, len(COLUMNS) - 1))

    def forget(self, regular_ids: frozenset[int]) -> None:
        """Read these rows anew when they are seen next; what they show stays until then."""
        for one in regular_ids & self._rows.keys():
            self._wanted.add(one)
        if self._wanted:
            self._ask.start()

    def forget_all(self) -> None:
        """Read every row anew."""
        self._rows.clear()
        if self._ids:
            self.dataChanged.emit(self.index(0, 0), self.index(len(self._ids) - 1, len(COLUMNS) - 1))

    def row(self, regular_id: int) -> ListedRegular | None:
        """Return a row that was read, None where it was not yet."""
        return self._rows.get(regular_id)

    def text(self, row: ListedRegular, column: Column) -> str:
        """Return what stands in a cell."""
        match column:
            case Column.NAME:
                return f"{row.name} {row.surname}".strip()
            case Column.USUAL:
                return order_text(row.lines) if row.lines else "–"
            case Column.LAST_VISIT:
                return last_text(row.last_visit, self._now())
            case Column.STAMPS:
                return stamps_text(row)
            case Column.VISITS:
                return str(row.visits)
            case Column.JOINED:
                return joined_text(row.joined)

    def _ask_for_rows(self) -> None:
        """Ask for what was looked for and is not there, a block at a time."""
        wanted, self._wanted = list(self._wanted), set()
        self._asked.update(wanted)
        for start in range(0, len(wanted), BLOCK):
            self.rows_wanted.emit(wanted[start : start + BLOCK])

    # Qt's own.

    def rowCount(self, parent: Index = _NOWHERE) -> int:  # noqa: N802 - Qt's name
        """Return how many regulars are listed."""
        return 0 if parent.isValid() else len(self._ids)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:  # noqa: ANN401 - Qt's
        """Return what stands in a cell, and how it is written."""
        column = COLUMNS[index.column()]
        if role not in _SHOWN:
            return None
        regular_id = self._ids[index.row()]
        if regular_id not in self._rows:
            self._want(regular_id)
        row = self._rows.get(regular_id)
        if row is not None:
            text = self.text(row, column)
        elif column is not Column.NAME:
            text = ""
        else:
            text = translate("regulars", "gone") if regular_id in self._rows else "…"
        return f"{column_title(column)}: {text}" if role == Qt.ItemDataRole.AccessibleTextRole else text

    def cells(self, row: int) -> tuple[Cell, ...]:
        """Return all cells of a row at once, asking for it where it is not read."""
        regular_id = self._ids[row]
        read = self._rows.get(regular_id)
        if read is None:
            there = regular_id not in self._rows
            if there:
                self._want(regular_id)
            first = Cell("…" if there else translate("regulars", "gone"), role="muted")
            return (first, *(Cell("") for _ in COLUMNS[1:]))
        return tuple(
            Cell(self.text(read, one), one is Column.NAME, _role(read, one), one in NUMBERS) for one in COLUMNS
        )

    def _want(self, regular_id: int) -> None:
        """Ask for a row in a moment, together with the others that are seen with it."""
        if regular_id not in self._asked:
            self._wanted.add(regular_id)
            if not self._ask.isActive():
                self._ask.start()


def _role(row: ListedRegular, column: Column) -> str:
    """Return the token a cell takes its colour from."""
    if column is Column.STAMPS and row.rewards:
        return "sage"
    return "ink" if column in {Column.NAME, Column.USUAL, Column.STAMPS} else "muted"


_SHOWN = frozenset((Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole))
