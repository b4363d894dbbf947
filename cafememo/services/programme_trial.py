"""Trying a programme on what the ledger holds of the last weeks, a little at a time; nothing is written."""

from cafememo.domain.loyalty import Programme
from cafememo.domain.order import Order
from cafememo.domain.trial import DAYS, Outcome, Trial
from cafememo.services.clock import Instant
from cafememo.services.slices import Progress, Slice
from cafememo.store import names, programme_rows
from cafememo.store.store import Store

_DAY = 86_400
_UNDONE_A_READ, _NOTED_A_READ = 2_000, 120
"""Rows of the ledger read at once: looking for what was taken back, and going through what was noted."""
_NOTHING = Order(())


class TrialRun:
    """A trial of a programme by the rules given, whether it is switched on or not. Use it where the store is used."""

    def __init__(self, programme: Programme, now: Instant) -> None:
        self._programme = programme
        self._now = now
        self._since = now.at - DAYS * _DAY
        self._trial: Trial | None = None
        self._merged: dict[int, int] = {}
        self._undos: list[tuple[int, int]] = []
        self._undone: set[int] = set()
        self._first = self._up_to = self._undone_to = self._at = 0
        self.outcome: Outcome | None = None
        """What came of it, when it is over."""

    def step(self, store: Store) -> Progress:
        """Go on for a slice."""
        with store.reading():
            if self._trial is None:
                self._begin(store)
            time = Slice()
            while not time.over:
                if self._undone_to < self._up_to:
                    self._look_for_undone(store)
                elif self._at < self._up_to:
                    self._go_through(store)
                else:
                    break
            if self._at == self._up_to and self.outcome is None:
                self._end(store)
        whole = 2 * (self._up_to - self._first)
        return Progress(self._undone_to + self._at - 2 * self._first, whole, self.outcome is not None)

    def _begin(self, store: Store) -> None:
        """Find where the last weeks begin."""
        self._trial = Trial(self._programme, store.menu, lambda order_id: _order(store, order_id))
        self._merged = programme_rows.merged(store.connection)
        self._up_to = names.last_entry(store.connection)
        self._first = programme_rows.last_before(store.connection, self._since, self._up_to)
        self._undone_to = self._at = self._first

    def _look_for_undone(self, store: Store) -> None:
        """Take note of what was taken back: it stands in the ledger before that is known."""
        up_to = min(self._up_to, self._undone_to + _UNDONE_A_READ)
        self._undos += programme_rows.undos_between(store.connection, self._undone_to, up_to)
        self._undone_to = up_to
        if up_to == self._up_to:
            for row_id, undone in reversed(self._undos):
                if row_id not in self._undone:  # an undo that was undone itself undoes nothing
                    self._undone.add(undone)

    def _go_through(self, store: Store) -> None:
        """Try the programme on a few rows more."""
        assert self._trial is not None  # noqa: S101 - `_begin` made it
        up_to = min(self._up_to, self._at + _NOTED_A_READ)
        for row_id, noted in programme_rows.noted_between(store.connection, self._at, up_to):
            if self._since <= noted.at <= self._now.at and row_id not in self._undone:
                person_id = self._merged.get(noted.regular_id, noted.regular_id)
                self._trial.take(noted._replace(regular_id=person_id))
        self._at = up_to

    def _end(self, store: Store) -> None:
        """Add up; a café that has not been here as long is told for as long as it has."""
        assert self._trial is not None  # noqa: S101 - `_begin` made it
        first = programme_rows.first_noted_at(store.connection)
        days = DAYS if first is None else min(DAYS, -(-(self._now.at - first) // _DAY))
        self.outcome = self._trial.outcome(days)


def _order(store: Store, order_id: int) -> Order:
    """Return an order; one that is not there counts for nothing."""
    try:
        return store.orders.order(order_id)
    except KeyError:
        return _NOTHING
