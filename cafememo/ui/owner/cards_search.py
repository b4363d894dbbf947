"""What is looked for in the register of cards: the filters, the search, and which cards are wanted by both."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer

from cafememo.devices.signals import Emits, signal_as_annotated
from cafememo.domain.cards import State
from cafememo.ui.kit.theme import Theme
from cafememo.ui.kit.words import translate
from cafememo.ui.owner.card_words import filter_title, number_in
from cafememo.ui.owner.cards_order import Wanted
from cafememo.ui.owner.chip_row import ChipRow
from cafememo.ui.owner.search_field import SearchField

if TYPE_CHECKING:
    from cafememo.ui.owner.memory import OwnerMemory

TYPED_MS = 60
"""After a letter, cards are looked for once no other came for so long."""
MOST_FOUND = 60
"""Regulars looked at for a name."""
_ALL = "all"


class CardsSearch(QObject):
    """Makes the filters and the search field, and knows which cards are `wanted`."""

    wanted_changed: Emits[Wanted] = signal_as_annotated()

    def __init__(self, memory: "OwnerMemory", theme: Theme, parent: QObject) -> None:
        super().__init__(parent)
        self._memory = memory
        self.wanted = Wanted()
        self.filters = ChipRow(theme, translate("cards", "Which cards are listed"), [_ALL, *map(str, State)])
        self.filters.choose(_ALL)
        self.filters.chosen.connect(self._filter)
        self.search_field = SearchField(theme, translate("cards", "Search by number or name"))
        self.search_field.setPlaceholderText(translate("cards", "Search (Ctrl+F)"))
        self.search_field.textEdited.connect(self._type)
        self._typed = QTimer(self)
        self._typed.setSingleShot(True)
        self._typed.setInterval(TYPED_MS)
        self._typed.timeout.connect(self._look)

    def only_number(self, number: int) -> None:
        """Want one card, whatever was wanted."""
        self.search_field.setText(str(number))
        self.filters.choose(_ALL)
        self.want(Wanted(number=number))

    def only_batch(self, batch_id: int | None) -> None:
        """Want the cards of one batch, None for those of all, in the state they are filtered by."""
        self.search_field.clear()
        self.want(Wanted(self.wanted.state, batch_id))

    def want(self, wanted: Wanted) -> None:
        """Want other cards, and tell so where they are others."""
        if wanted != self.wanted:
            self.wanted = wanted
            self.wanted_changed.emit(wanted)

    def show_counts(self, counts: dict[State, int]) -> None:
        """Say what the filters are called, with how many cards each has."""
        self.filters.set_text(_ALL, filter_title(None, sum(counts.values())))
        for state in State:
            self.filters.set_text(str(state), filter_title(state, counts.get(state)))

    def _type(self, _text: str) -> None:
        self._typed.start()

    def _look(self) -> None:
        """Want what is looked for."""
        text = self.search_field.text().strip()
        number = number_in(text)
        state = self.wanted.state
        if not text:
            self.want(Wanted(state, self.wanted.batch_id))
        elif number is not None:
            self.want(Wanted(state, number=number))
        else:
            self._memory.find(text, MOST_FOUND, self._found)

    def _found(self, regular_ids: list[int]) -> None:
        """Want the cards of those who are so called."""
        self.want(Wanted(self.wanted.state, regular_ids=tuple(regular_ids)))

    def _filter(self, key: str) -> None:
        """Want the cards in a state; no longer the one that was looked for by its number, which may be in another."""
        state = None if key == _ALL else State(key)
        if self.wanted.number is not None:
            self.search_field.clear()
        self.want(self.wanted._replace(state=state, number=None))
