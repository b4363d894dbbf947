"""The register of cards as a table model: the newest first, read a page at a time as one goes down."""

from collections.abc import Callable, Sequence
from datetime import date
from enum import StrEnum
from typing import Any

from PySide6.QtCore import QModelIndex, QObject, Qt

from cafememo.devices.signals import signal
from cafememo.domain.cards import Card
from cafememo.ui.kit.label import tool_tip
from cafememo.ui.kit.words import translate
from cafememo.ui.owner.card_words import LOOKS, day_text, holder_text, kind_text, state_text
from cafememo.ui.owner.list_table import ColumnLook, Index, ListModel
from cafememo.ui.owner.table_look import Cell


class Column(StrEnum):
    """What the register says of a card, in the order of the table."""

    NUMBER = "number"
    STATE = "state"
    HOLDER = "holder"
    KIND = "kind"
    SINCE = "since"
    MADE = "made"
    BATCH = "batch"


COLUMNS = tuple(Column)
LOOKS_OF_COLUMNS = {
    Column.NUMBER: ColumnLook(12, 110),
    Column.STATE: ColumnLook(25, 178),
    Column.HOLDER: ColumnLook(24, flexible=True),
    Column.KIND: ColumnLook(26, 158, 480),
    Column.SINCE: ColumnLook(17, 120, 690),
    Column.MADE: ColumnLook(17, 120, 780),
    Column.BATCH: ColumnLook(12, 90, 860),
}
_NOWHERE = QModelIndex()


def column_title(column: Column) -> str:
    """Return what a column is called."""
    return {
        Column.NUMBER: translate("cards", "Number"),
        Column.STATE: translate("cards", "State"),
        Column.HOLDER: translate("cards", "Whose"),
        Column.KIND: translate("cards", "Kind"),
        Column.SINCE: translate("cards", "Since"),
        Column.MADE: translate("cards", "Made on"),
        Column.BATCH: translate("cards", "Batch"),
    }[column]


class CardsModel(ListModel):
    """Gives the view what stands in a cell, and asks for the next page where its end is seen."""

    more_wanted = signal()

    columns = len(COLUMNS)

    def __init__(self, today: Callable[[], date], parent: QObject) -> None:
        super().__init__(parent)
        self._today = today
        self._cards: list[Card] = []
        self._places: dict[int, int] = {}
        self._more = False
        self.whole = False
        """Whether all there are of the wanted cards are listed."""

    def show_cards(self, cards: Sequence[Card], *, more: bool) -> bool:
        """List these cards, in place of those before; False where they stand so already."""
        self._more, self.whole = more, not more
        if list(cards) == self._cards:
            return False
        same = [one.number for one in cards] == [one.number for one in self._cards]
        if not same:
            self.beginResetModel()
        self._cards = list(cards)
        self._places = {card.number: place for place, card in enumerate(self._cards)}
        if not same:
            self.endResetModel()
        elif self._cards:
            self.dataChanged.emit(self.index(0, 0), self.index(len(self._cards) - 1, len(COLUMNS) - 1))
        return True

    def add_cards(self, cards: Sequence[Card], *, more: bool) -> None:
        """List further cards below the others."""
        self._more, self.whole = more, not more
        if not cards:
            return
        before = len(self._cards)
        self.beginInsertRows(QModelIndex(), before, before + len(cards) - 1)
        self._cards += cards
        self._places.update((card.number, before + place) for place, card in enumerate(cards))
        self.endInsertRows()

    def cards(self) -> list[Card]:
        """Return the cards that are listed so far."""
        return self._cards

    def card_at(self, row: int) -> Card | None:
        """Return whose row it is."""
        return self._cards[row] if 0 <= row < len(self._cards) else None

    def title(self, column: int) -> str:
        """Return what a column is called."""
        return column_title(COLUMNS[column])

    def key_at(self, row: int) -> int | None:
        """Return the number of the card in a row."""
        card = self.card_at(row)
        return None if card is None else card.number

    def row_of(self, number: int) -> int | None:
        """Return where a card stands, None where it is not listed yet."""
        return self._places.get(number)

    def text(self, card: Card, column: Column) -> str:
        """Return what stands in a cell."""
        today = self._today()
        return {
            Column.NUMBER: str(card.number),
            Column.STATE: state_text(card.state),
            Column.HOLDER: holder_text(card.name, card.surname) or "–",
            Column.KIND: kind_text(card.kind),
            Column.SINCE: "–" if card.since is None else day_text(card.since, today),
            Column.MADE: day_text(card.made_on, today),
            Column.BATCH: "–" if card.batch_id is None else str(card.batch_id),
        }[column]

    def cells(self, row: int) -> tuple[Cell, ...]:
        """Return all cells of a row at once."""
        card = self._cards[row]
        return tuple(_cell(card, column, self.text(card, column)) for column in COLUMNS)

    # Qt's own.

    def canFetchMore(self, parent: Index) -> bool:  # noqa: N802 - Qt's name
        """Tell whether there may be cards below the last one listed."""
        return self._more and not parent.isValid()

    def fetchMore(self, parent: Index) -> None:  # noqa: N802 - Qt's name
        """Ask for them, once."""
        if self._more and not parent.isValid():
            self._more = False
            self.more_wanted.emit()

    def rowCount(self, parent: Index = _NOWHERE) -> int:  # noqa: N802 - Qt's name
        """Return how many cards are listed so far."""
        return 0 if parent.isValid() else len(self._cards)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:  # noqa: ANN401 - Qt's
        """Return what stands in a cell, whole where it is said or shown beside the pointer."""
        if role not in _SHOWN:
            return None
        column = COLUMNS[index.column()]
        text = self.text(self._cards[index.row()], column)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return f"{column_title(column)}: {text}"
        if role == Qt.ItemDataRole.ToolTipRole:
            return tool_tip(text) if column is Column.HOLDER and self._cards[index.row()].name else None
        return text


_SHOWN = frozenset((Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.ToolTipRole))


def _cell(card: Card, column: Column, text: str) -> Cell:
    """Return a cell as it looks."""
    if column is Column.STATE:
        return Cell(text, role=LOOKS[card.state].role, icon=LOOKS[card.state].icon)
    strong = column in {Column.NUMBER, Column.HOLDER}
    return Cell(text, heavy=column is Column.NUMBER, role="ink" if strong else "muted")
