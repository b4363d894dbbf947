"""Reads the register of cards for its list, a page at a time: a scan may come in between."""

from functools import partial
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QObject

from cafememo.devices.signals import Emits, signal_as_annotated
from cafememo.domain.cards import Card, State
from cafememo.domain.trouble import Trouble
from cafememo.ui.owner.cards_order import Wanted

if TYPE_CHECKING:
    from cafememo.store.store import Store
    from cafememo.ui.owner.memory import OwnerMemory

PAGE = 100
"""Cards read at a time: some milliseconds of the store lane, which a scan may have to wait for."""


class Listed(NamedTuple):
    """Cards, the newest first, and whether there are more below the last one."""

    cards: tuple[Card, ...]
    more: bool


class _Read(NamedTuple):
    """A page of cards; the first one comes with how many there are."""

    asked: int
    cards: tuple[Card, ...]
    more: bool
    counts: dict[State, int] | None = None


class CardsReader(QObject):
    """Reads the wanted cards from the newest on, and then more of them; of two askings only the newer is answered."""

    listed: Emits[Listed] = signal_as_annotated()
    """Those that `begin` asked for, all at once: what is listed stays until then."""
    added: Emits[Listed] = signal_as_annotated()
    """The page that `read_more` asked for."""
    counted: Emits[dict[State, int]] = signal_as_annotated()
    failed: Emits[Trouble] = signal_as_annotated()

    def __init__(self, memory: "OwnerMemory", parent: QObject) -> None:
        super().__init__(parent)
        self._memory = memory
        self._wanted = Wanted()
        self._asked = 0
        self._read: list[Card] = []
        self._to_read: int | None = 0
        """How many cards `begin` asked for, None for all, 0 where that is answered."""

    def begin(self, wanted: Wanted, count: int | None) -> None:
        """Read so many of the wanted cards, None for all of them."""
        self._wanted = wanted
        self._asked += 1
        self._read, self._to_read = [], count
        self._ask(None, first=True)

    def read_more(self, below: int) -> None:
        """Read the page below a number, unless all that is listed is being read anew."""
        if self._to_read == 0:
            self._ask(below)

    def _ask(self, before: int | None, *, first: bool = False) -> None:
        offset = self._memory.clock.now().offset
        question = partial(_page, self._asked, self._wanted, before, offset, first)
        self._memory.ask(question, self._take, self._fail)

    def _take(self, read: _Read) -> None:
        """Tell what was read, unless other cards are wanted by now."""
        if read.asked != self._asked:
            return
        if read.counts is not None:
            self.counted.emit(read.counts)
        if self._to_read == 0:
            self.added.emit(Listed(read.cards, read.more))
            return
        self._read += read.cards
        if read.more and (self._to_read is None or len(self._read) < self._to_read):
            self._ask(self._read[-1].number)
            return
        cards, self._read, self._to_read = tuple(self._read), [], 0
        self.listed.emit(Listed(cards, read.more))

    def _fail(self, reason: Trouble) -> None:
        """Tell what stands in the way; what was being read is given up."""
        self._asked += 1
        self._read, self._to_read = [], 0
        self.failed.emit(reason)


def _page(asked: int, wanted: Wanted, before: int | None, offset: int, first: bool, store: "Store") -> _Read:
    """Read a page of cards; on the lane."""
    from cafememo.services import cards  # noqa: PLC0415 - it imports the driver

    with store.reading():
        if wanted.number is not None:
            one = cards.card(store, wanted.number, offset=offset)
            found: tuple[Card, ...] = () if one is None else (one,)
        elif wanted.regular_ids is not None:
            found = cards.of_regulars(store, wanted.regular_ids, wanted.state, offset=offset)
        else:
            found = cards.listed(store, wanted.state, before, PAGE, wanted.batch_id, offset=offset)
        paged = wanted.number is None and wanted.regular_ids is None
        more = paged and len(found) == PAGE
        return _Read(asked, found, more, cards.counts(store) if first else None)
