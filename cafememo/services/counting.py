"""Counts what an owner is told of the whole café, a little at a time: the counter's questions go in between.

Whoever asks puts `Counting.step` on the store's thread again and again until it tells something; each time takes about
two milliseconds. What was counted is kept as long as the café is open: the next time only newer rows are looked at. A
new café day begins anew, since every period ends today.
"""

from collections.abc import Generator
from itertools import groupby
from typing import NamedTuple

from cafememo.domain.clock import cafe_day, local_minute
from cafememo.domain.insight_people import OFTEN, ChangeCount, Known, Often, PeopleCount
from cafememo.domain.insight_things import ThingCount
from cafememo.domain.insight_time import Period
from cafememo.domain.insights import Insights, one_person
from cafememo.services.clock import Clock
from cafememo.services.counting_rows import BrokenRows, RowCount
from cafememo.services.counting_told import tell
from cafememo.services.pace import Pace
from cafememo.store import insight_rows
from cafememo.store.insight_tally import OftenHad
from cafememo.store.store import Store

_SUM_COST, _PERSON_COST = 6, 1
"""What a person costs in sums, and among the regulars, measured in rows of the ledger."""


class Step(NamedTuple):
    """How far the counting is, in percent, and what is told when it is done."""

    percent: int
    told: Insights | None = None


class Counting:
    """The count of one open café. Use it on the store's thread; it begins when it is first asked.

    Regulars who were merged count as one. Who is in the bin has not joined and is not missed; what they had was had.
    """

    def __init__(self, clock: Clock) -> None:
        self._clock = clock
        self._running: tuple[Period, Generator[None, None, Insights]] | None = None
        self._today = -1
        self._rows = RowCount(self._today)
        self._same: dict[int, int] = {}
        self._people: tuple[int, PeopleCount] | None = None
        """The count of regulars, and after how many changes of the store it was made."""
        self._sums: dict[Period, tuple[int, ThingCount, ChangeCount]] = {}
        """What was had by period, and what was counted of the rows when it was summed."""
        self._summing = Pace(50, 5_000)
        self._reading = Pace(100, 10_000)
        self._done, self._all = 0, 1

    def step(self, store: Store, period: Period) -> Step:
        """Count a little further towards what is told of a period.

        Raises the store's troubles; what was counted before stays counted, and the next step goes on from there.
        """
        if self._running is None or self._running[0] is not period:
            self._running = (period, self._run(store, period))
        try:
            next(self._running[1])
        except StopIteration as end:
            self._running = None
            return Step(100, end.value)
        except BrokenRows:
            self.start_over()
        except BaseException:
            self._running = None
            raise
        return Step(min(99, 100 * (self._done + self._rows.done) // self._all))

    def start_over(self) -> None:
        """Forget what was counted: after an erasure, or when the café was put back to an earlier state."""
        self._running, self._people = None, None
        self._sums.clear()
        self._rows = RowCount(self._today)
        self._rows.tally.merge(self._same)

    def _run(self, store: Store, period: Period) -> Generator[None, None, Insights]:
        """Do all of it, stopping after each slice."""
        now = self._clock.now()
        with store.reading():
            newest = insight_rows.newest_id(store.connection)
            people = insight_rows.count_regulars(store.connection)
            same = one_person(insight_rows.merged(store.connection))
        self._begin(cafe_day(now.minute), newest, same)
        self._done = self._rows.done = 0
        self._all = 1 + self._rows.left(newest) + people * (_PERSON_COST + _SUM_COST)
        yield from self._rows.count(store)
        changes = store.connection.total_changes
        if self._people is None or self._people[0] != changes:
            count = yield from self._count_people(store, now.offset)
            self._people = (changes, count)
        if period not in self._sums or self._sums[period][0] != self._rows.changes:
            things, changed = yield from self._sum(period)
            self._sums[period] = (self._rows.changes, things, changed)
        _, things, changed = self._sums[period]
        return (yield from tell(store, self._today, period, self._rows, self._people[1], things, changed))

    def _begin(self, today: int, newest: int, same: dict[int, int]) -> None:
        """Keep what was counted, as far as it holds today."""
        if today != self._today or not self._rows.fits(newest):
            self._today = today
            self._rows = RowCount(today)
            self._rows.tally.merge(same)
            self._sums.clear()
            self._people = None
        elif same != self._same:
            self._rows.tally.merge(same)
            self._sums.clear()
            self._people = None
        self._same = same

    def _count_people(self, store: Store, offset: int) -> Generator[None, None, PeopleCount]:
        """Count who joined when and was here last."""
        count, after = PeopleCount(self._today), 0
        several: dict[int, Known] = {}
        binned: set[int] = set()
        while True:
            self._reading.begin()
            with store.reading():
                people = insight_rows.regulars_after(store.connection, after, self._reading.size)
            if not people:
                break
            for regular_id, joined_at, in_bin, last_at, last_offset in people:
                joined = cafe_day(local_minute(joined_at, offset))
                first = self._rows.first.get(regular_id, joined)
                last = None if last_at is None else cafe_day(local_minute(last_at, last_offset))
                known = Known(max(0, min(joined, first)), last)
                person = self._same.get(regular_id)
                if in_bin and person in {None, regular_id}:
                    binned.add(regular_id)
                if person is not None:
                    several[person] = known.with_(several.get(person, known))
                elif not in_bin:
                    count.add(known)
            self._done += (people[-1].regular_id - after) * _PERSON_COST
            after = people[-1].regular_id
            self._reading.end()
            yield
        for person, known in several.items():
            if person not in binned:
                count.add(known)
        return count

    def _sum(self, period: Period) -> Generator[None, None, tuple[ThingCount, ChangeCount]]:
        """Sum what was had in a period, a slice of people at a time."""
        tally, oldest, before = self._rows.tally, period.oldest_age, period.age_before
        things, changes = ThingCount(), ChangeCount()
        low, last = 1, tally.last_person()
        while low <= last:
            self._summing.begin()
            high = min(last + 1, low + self._summing.size)
            things.add(tally.sums(low, high, oldest))
            if before is not None:
                _compare(changes, tally.often_had(low, high, oldest, before, OFTEN))
            self._done += (high - low) * _SUM_COST
            low = high
            self._summing.end()
            yield
        if self._same:
            things.add(tally.sums_of_merged(oldest))
            if before is not None:
                _compare(changes, tally.often_had_by_merged(oldest, before, OFTEN))
            yield
        return things, changes


def _compare(changes: ChangeCount, had: list[OftenHad]) -> None:
    """Compare what each of some people had most often before and now."""
    for _, rows in groupby(had, key=lambda one: one.person):
        changes.add(Often(*row[1:]) for row in rows)
