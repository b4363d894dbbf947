"""Counts the ledger a slice at a time, from its newest row back; later only what it took in since.

When visits were, by day and hour; who was first noted when; and who had what, in the tally. An undo takes a visit back
whether it was counted before or not.
"""

from array import array
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field

from cafememo.domain.insight_time import age_of, is_known
from cafememo.domain.ledger import Kind
from cafememo.domain.visit_rows import Backwards, Row, Visit
from cafememo.services.pace import Pace
from cafememo.store import insight_rows
from cafememo.store.insight_tally import Tally
from cafememo.store.store import Store


@dataclass
class _Segment:
    """Rows that are being counted, from the newest back; `next` is the one to go on with."""

    low: int
    high: int
    next: int
    back: Backwards = field(default_factory=Backwards)
    late: dict[int, list[Row]] = field(default_factory=dict)
    """Rows about visits that were counted before, by regular."""


class BrokenRows(Exception):
    """The rows of a regular do not hang together: all must be counted anew."""


class RowCount:
    """What of an open café's ledger is counted, as seen on a café day."""

    def __init__(self, today: int) -> None:
        self._today = today
        self.tally = Tally()
        self.days: dict[int, array[int]] = {}
        """Visits by café day, and within it by the hour on the clock."""
        self.first: dict[int, int] = {}
        """The café day somebody was first noted on, by regular."""
        self.changes = 0
        """How often anything more was counted."""
        self.done = 0
        """Rows counted, for who waits."""
        self._counted = 0
        self._segment: _Segment | None = None
        self._rows = Pace(500, 50_000)
        self._orders = Pace(20, 2_000)

    def left(self, newest: int) -> int:
        """Return how many rows are still to be counted, of a ledger whose newest has this id."""
        segment = self._segment
        return newest - self._counted if segment is None else newest - segment.high + segment.next - segment.low + 1

    def fits(self, newest: int) -> bool:
        """Tell whether a ledger whose newest row has this id can be the one that was counted."""
        return newest >= (self._counted if self._segment is None else self._segment.high)

    def count(self, store: Store) -> Iterator[None]:
        """Count all there is, stopping after each slice. Raises BrokenRows, and the store's troubles.

        It may be left off at any slice, and begun again: it goes on where it was.
        """
        while True:
            if self._segment is None:
                with store.reading():
                    newest = insight_rows.newest_id(store.connection)
                if newest == self._counted:
                    return
                self._segment = _Segment(self._counted + 1, newest, newest)
                self.changes += 1
            yield from self._learn_orders(store)
            segment = self._segment
            while segment.next >= segment.low:
                self._rows.begin()
                low = max(segment.low, segment.next - self._rows.size + 1)
                self.done += segment.next - low + 1
                self._take(store, segment, low)
                self._rows.end()
                yield
            yield from self._finish(store, segment)
            self._counted, self._segment = segment.high, None

    def _learn_orders(self, store: Store) -> Iterator[None]:
        """Read the orders that are new."""
        with store.reading():
            newest = insight_rows.newest_order(store.connection)
        while self.tally.last_order < newest:
            self._orders.begin()
            until = min(newest, self.tally.last_order + self._orders.size)
            with store.reading():
                lines = insight_rows.order_lines(store.connection, self.tally.last_order, until)
            self.tally.learn_orders(lines, until)
            self._orders.end()
            yield

    def _take(self, store: Store, segment: _Segment, low: int) -> None:
        """Count the next rows of a segment down to one. All is read before anything is changed."""
        connection, high = store.connection, segment.next
        back = segment.back.copy()
        with store.reading():
            odd = insight_rows.out_of_order(connection, low, high)
            rows = [one.row for one in odd if not one.row.begins]
            whose = {row.regular_id for row in rows if row.goes_on} | back.waiting.keys()
            if whose:
                rows += insight_rows.begun_by(connection, low, high, whose)
                rows.sort(key=lambda row: -row.id)
            visits, together = _gathered(back, rows)
            without = [*(row_id for row_id in back.undoing if row_id >= low), *together]
            plain = insight_rows.plain_visits(connection, low, high, without, self._today)
        for one in odd:
            if one.first and is_known(one.row.day, self._today):
                self.first[one.row.regular_id] = one.row.day
        by_age: dict[int, list[str]] = {}
        for day, hour, count, had in plain:
            self._hours(day)[hour] += count
            by_age.setdefault(age_of(day, self._today), []).append(had)
        for age, texts in by_age.items():
            self.tally.take(texts, age)
        for visit in visits:
            self._count(visit, 1)
        back.pass_by(low)
        segment.back, segment.next = back, low - 1

    def _finish(self, store: Store, segment: _Segment) -> Iterator[None]:
        """Count what is left over of a segment: what is about visits further back."""
        back = segment.back
        if segment.low == 1:
            for visit in back.without_beginning():
                self._count(visit, 1)
            return
        for row in (*back.undoing.values(), *(row for rows in back.waiting.values() for row in rows)):
            segment.late.setdefault(row.regular_id, []).append(row)
        back.undoing.clear()
        back.waiting.clear()
        while segment.late:
            regular_id, rows = next(iter(segment.late.items()))
            with store.reading():
                visits = _changed(store, sorted(rows, key=lambda row: -row.id), segment.low)
            for visit, times in visits:
                self._count(visit, times)
            del segment.late[regular_id]
            yield

    def _count(self, visit: Visit, times: int) -> None:
        """Count a visit, or with `times` -1 count it no more."""
        if not is_known(visit.day, self._today):
            return
        if visit.counts:
            self._hours(visit.day)[visit.hour] += times
        if visit.counts or visit.order_ids:
            self.tally.add(visit.regular_id, age_of(visit.day, self._today), visit.order_ids, times)

    def _hours(self, day: int) -> "array[int]":
        """Return the visits of a day by the hour."""
        found = self.days.get(day)
        if found is None:
            found = self.days[day] = array("q", bytes(8 * 24))
        return found


def _gathered(back: Backwards, rows: Iterable[Row]) -> tuple[list[Visit], list[int]]:
    """Return the visits of several orders among some rows, newest first, and the ids of the rows that begin them."""
    visits, begun = [], []
    for row in rows:
        if not row.begins:
            back.take(row)
        elif further := back.further_of(row):
            visits.append(back.visit_of(row, further))
            begun.append(row.id)
    return visits, begun


def _changed(store: Store, late: list[Row], low: int) -> list[tuple[Visit, int]]:
    """Return what rows of a regular change about visits from before `low`: what to count no more, and what instead.

    Raises BrokenRows where a row that was undone is not among the regular's.
    """
    was, now = Backwards(), Backwards()
    for row in late:
        now.take(row)
    visits: list[tuple[Visit, int]] = []
    oldest = min(now.undoing, default=low)
    reached = oldest == low
    for row in insight_rows.before(store.connection, late[-1].id):
        if row.id >= low:
            continue
        visits += [(visit, times) for back, times in ((was, -1), (now, 1)) if (visit := back.take(row)) is not None]
        if row.kind == Kind.UNDO:  # where it was undone since, what it undid stands again, further back
            oldest = min({oldest} | _differing(was.undoing, now.undoing))
        reached = row.id <= oldest
        if reached and not was.waiting and not now.waiting:
            break
    for back, times in ((was, -1), (now, 1)):
        visits += [(visit, times) for visit in back.without_beginning()]
    if not reached:
        raise BrokenRows
    return visits


def _differing(was: Mapping[int, Row], now: Mapping[int, Row]) -> set[int]:
    """Return the rows that are undone in one case alone, or by another undo."""
    return {undone for undone in was.keys() | now.keys() if was.get(undone) != now.get(undone)}
