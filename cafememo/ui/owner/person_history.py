"""One regular's rows of the ledger as the pane reads them: page by page, until a year is known or more is asked for."""

from collections.abc import Callable
from datetime import date, timedelta
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from cafememo.devices.signals import Emits, signal, signal_as_annotated
from cafememo.domain.clock import to_local
from cafememo.domain.trouble import Trouble
from cafememo.services import visits
from cafememo.services.visits import Page, Place, Row
from cafememo.services.wording import Wording

if TYPE_CHECKING:
    from cafememo.services.person import Person
    from cafememo.store.store import Store
    from cafememo.ui.owner.memory import OwnerMemory

_YEAR = timedelta(days=366)
_PAGES_FOR_A_YEAR = 12
"""Pages read for the picture of a year, at the most: somebody noted so often is here every hour."""


class PersonHistory(QObject):
    """Reads rows, and tells of the first page, of each further one, and when a year is known."""

    begun: Emits[tuple[Row, ...]] = signal_as_annotated()
    """The newest rows; all that was told before is void."""
    went_on: Emits[tuple[Row, ...]] = signal_as_annotated()
    year_known = signal()
    troubled: Emits[Trouble] = signal_as_annotated()

    def __init__(self, memory: "OwnerMemory", parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._memory = memory
        self._regular_id = 0
        self._more: Place | None = None
        self._pages = 0
        self._asked = False
        self._coming: list[Row] = []
        self._least = 0
        self.rows: list[Row] = []
        """The rows read so far, newest first."""

    @property
    def more(self) -> bool:
        """Tell whether there are older rows."""
        return self._more is not None

    @property
    def today(self) -> date:
        """Return the date on the café's wall."""
        now = self._memory.clock.now()
        return to_local(now.at, now.offset).date()

    def read(self, person: "Person") -> None:
        """Begin anew with somebody; of the same person as many rows are read as were there, and shown at once."""
        self._least = len(self.rows) if person.regular_id == self._regular_id else 0
        self._regular_id, self._pages, self._coming = person.regular_id, 0, []
        self._ask(person.begin, self._take_first)

    def read_on(self) -> None:
        """Read the next page, if there is one and it is not asked for already."""
        if self._more is not None and not self._asked:
            self._ask(self._more, self._take_next)

    def _ask(self, place: Place, done: Callable[[Page], object]) -> None:
        """Ask for a page."""
        self._asked = True
        question = partial(_page, regular_id=self._regular_id, place=place)
        self._memory.ask(question, done, self.troubled.emit, "history")

    def _take_first(self, page: Page) -> None:
        """Take a page of those that are shown together."""
        self._coming += page.rows
        if page.more is not None and len(self._coming) < self._least:
            self._ask(page.more, self._take_first)
            return
        self.rows = self._coming
        self._took(page)
        self.begun.emit(tuple(self.rows))
        self._look_for_year()

    def _take_next(self, page: Page) -> None:
        self.rows += page.rows
        self._took(page)
        self.went_on.emit(page.rows)
        self._look_for_year()

    def _took(self, page: Page) -> None:
        self._more, self._asked = page.more, False
        self._pages += 1

    def _look_for_year(self) -> None:
        """Read on until a whole year is known, then say so, once."""
        if self._pages > _PAGES_FOR_A_YEAR:
            return
        first = self.today - _YEAR
        old = bool(self.rows) and all(row.at.date() < first for row in self.rows[-visits.PAGE // 4 :])
        if self._more is None or old or self._pages == _PAGES_FOR_A_YEAR:
            self._pages = _PAGES_FOR_A_YEAR + 1
            self.year_known.emit()
        else:
            self.read_on()


def _page(store: "Store", regular_id: int, place: Place) -> Page:
    """Read a page; on the lane."""
    return visits.page(store, Wording(store), regular_id, place)
