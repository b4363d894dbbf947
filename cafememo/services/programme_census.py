"""What people have in a programme, counted a little at a time, and what must be written before its card changes size.

Only numbers leave here: nobody is named.
"""

from collections import Counter as Tally
from collections.abc import Mapping

from cafememo.domain import loyalty
from cafememo.domain.ledger import Entry, Kind
from cafememo.domain.resizing import Sums, unsettled
from cafememo.domain.summary import add
from cafememo.services.clock import Instant
from cafememo.services.slices import Progress, Slice
from cafememo.store import ledger, names, programme_rows
from cafememo.store.store import Store

_SUMMARIES_A_READ = 100
_ROWS_A_READ = 2_000
_PEOPLE_A_WRITE = 10


class Use:
    """Finds out whether the ledger speaks of a programme at all, from its newest row back to when it was made."""

    def __init__(self, programme_id: int) -> None:
        self.programme_id = programme_id
        self._after: int | None = None
        self._below = self.up_to = 0
        self.used: bool | None = None
        """Whether it does; None until that is known. False is sure up to the row `up_to`."""

    def step(self, store: Store) -> Progress:
        """Look at a slice of it."""
        with store.reading():
            if self._after is None:
                kept = programme_rows.read_one(store.connection, self.programme_id)
                self._below = self.up_to = names.last_entry(store.connection)
                self._after = kept.made_after if kept else self.up_to
            time = Slice()
            while self.used is None and not time.over:
                lower = max(self._after, self._below - _ROWS_A_READ)
                if programme_rows.speaks_of(store.connection, self.programme_id, lower, self._below):
                    self.used = True
                elif lower <= self._after:
                    self.used = False
                self._below = lower
        return Progress(self.up_to - self._below, max(1, self.up_to - self._after), self.used is not None)


class Census:
    """Counts who has which sums in a programme; those in the bin are left out."""

    def __init__(self, programme_id: int) -> None:
        self._programme_id = programme_id
        self._done = self._last = 0
        self._people: Tally[Sums] = Tally()
        self._over = False

    @property
    def people(self) -> Mapping[Sums, int]:
        """Return how many people have which sums."""
        return self._people

    def step(self, store: Store) -> Progress:
        """Count a slice of them."""
        with store.reading():
            time = Slice()
            while not (self._over or time.over):
                self._last, found = programme_rows.holders_after(
                    store.connection, self._programme_id, self._last, _SUMMARIES_A_READ
                )
                self._over = not self._last
                self._done += _SUMMARIES_A_READ
                self._people.update((one.balance.stamps, one.balance.rewards) for one in found if one.here)
        return Progress(self._done, 0, self._over)


class Settling:
    """Writes down what is shown of everybody's card, where the sums of the ledger are not that already.

    Before the card gets another size, and harmless without that: what is shown does not change.
    """

    def __init__(self, programme_id: int, of: int, now: Instant, staff_id: int | None) -> None:
        self._programme_id = programme_id
        self._of = of
        self._now = now
        self._staff_id = staff_id
        self._last = 0
        self._waiting: list[int] = []
        self._over = False
        self.settled = 0
        """How many people's were written."""

    def step(self, store: Store) -> Progress:
        """Look at a slice of the people, or write for some of those found; each step is on the disk or not at all."""
        if self._waiting:
            self._write(store)
        elif not self._over:
            with store.reading():
                time = Slice()
                while not (self._waiting or self._over or time.over):
                    self._last, found = programme_rows.holders_after(
                        store.connection, self._programme_id, self._last, _SUMMARIES_A_READ
                    )
                    self._over = not self._last
                    self._waiting = [one.regular_id for one in found if unsettled(one.balance.card(self._of))]
        return Progress(self.settled, 0, self._over and not self._waiting)

    def _write(self, store: Store) -> None:
        """Write for a few people."""
        with store.transaction():
            for regular_id in self._waiting[:_PEOPLE_A_WRITE]:
                if settle(store, regular_id, self._programme_id, self._of, self._now, self._staff_id):
                    self.settled += 1
        del self._waiting[:_PEOPLE_A_WRITE]


def settle(store: Store, regular_id: int, programme_id: int, of: int, now: Instant, staff_id: int | None) -> bool:
    """Write down what is shown of somebody's card of `of` stamps; False where it is. Belongs in a transaction."""
    summary = ledger.summary_of(store.connection, regular_id)
    movement = loyalty.settle(summary.balance(programme_id).card(of))
    if movement == loyalty.NOTHING:
        return False
    end = ledger.tail(store.connection)
    entry = Entry(
        id=end.entry_id + 1,
        kind=Kind.GIVE,
        at=now.at,
        offset=now.offset,
        regular_id=regular_id,
        staff_id=staff_id,
        programme_id=programme_id,
        stamps=movement.stamps,
        rewards=movement.rewards,
        refers_to=summary.newest_id or end.entry_id,  # named, so that nobody takes it for a gift to be undone
        before_id=summary.newest_id,
    )
    ledger.append(store.connection, entry, end)
    ledger.keep_summary(store.connection, regular_id, add(summary, entry))
    return True
