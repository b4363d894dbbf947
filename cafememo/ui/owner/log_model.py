"""The log of the café's keeping as a table model, of which a search shows a part."""

from collections.abc import Callable, Sequence
from datetime import date
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QModelIndex, QObject, Qt

from cafememo.domain.names import sort_name
from cafememo.ui.kit.words import translate
from cafememo.ui.owner.list_table import ColumnLook, Index, ListModel
from cafememo.ui.owner.log_words import ICONS, USUAL_ICON, what_text, who_text
from cafememo.ui.owner.person_words import moment_text
from cafememo.ui.owner.table_look import Cell

if TYPE_CHECKING:
    from cafememo.domain.audit import Logged
    from cafememo.store.settings import CafeFacts

LOOKS = (ColumnLook(24, 220), ColumnLook(54, flexible=True), ColumnLook(22, 200))
_NOWHERE = QModelIndex()


class LogModel(ListModel):
    """When, what and who, newest first."""

    columns = len(LOOKS)

    def __init__(self, today: Callable[[], date], facts: "Callable[[], CafeFacts]", parent: QObject) -> None:
        super().__init__(parent)
        self._today, self._facts = today, facts
        self._all: tuple[Logged, ...] = ()
        self._shown: tuple[Logged, ...] = ()
        self._wanted = ""

    def show_entries(self, entries: "Sequence[Logged]") -> None:
        """List these, as far as they are looked for."""
        if tuple(entries) != self._all:
            self._all = tuple(entries)
            self._list()

    def look_for(self, text: str) -> None:
        """List what has these letters anywhere, whatever their accents; "" for everything."""
        self._wanted = sort_name(text)
        self._list()

    @property
    def count(self) -> int:
        """Return how many there are, looked for or not."""
        return len(self._all)

    def entry_at(self, row: int) -> "Logged | None":
        """Return what stands in a row."""
        return self._shown[row] if 0 <= row < len(self._shown) else None

    def _list(self) -> None:
        self.beginResetModel()
        wanted = self._wanted
        self._shown = tuple(one for one in self._all if not wanted or wanted in sort_name(" ".join(self._texts(one))))
        self.endResetModel()

    def _texts(self, one: "Logged") -> tuple[str, str, str]:
        return moment_text(one.at, self._today()), what_text(one), who_text(one.who, self._facts())

    # What the table asks.

    def title(self, column: int) -> str:
        """Return what a column is called."""
        return (translate("log", "When"), translate("log", "What"), translate("log", "By"))[column]

    def key_at(self, row: int) -> int | None:
        """Return the entry's id."""
        one = self.entry_at(row)
        return None if one is None else one.id

    def cells(self, row: int) -> tuple[Cell, ...]:
        """Return all cells of a row at once."""
        one = self._shown[row]
        when, what, who = self._texts(one)
        icon = next((icon for kind, icon in ICONS.items() if kind == one.what), USUAL_ICON)
        role = "amber" if icon == "triangle-alert" else "ink"
        return Cell(when, role="muted"), Cell(what, heavy=True, icon=icon, role=role), Cell(who, role="muted")

    def rowCount(self, parent: Index = _NOWHERE) -> int:  # noqa: N802 - Qt's name
        """Return how much is listed."""
        return 0 if parent.isValid() else len(self._shown)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:  # noqa: ANN401 - Qt's
        """Return what stands in a cell, and the whole row where it is said."""
        if role == Qt.ItemDataRole.DisplayRole:
            return self._texts(self._shown[index.row()])[index.column()]
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return ", ".join(self._texts(self._shown[index.row()]))
        return None
