"""Visits put together from ledger rows, read from the newest back: an undo is met before what it undoes.

A visit is a row that begins one and the further orders noted for it. A further order belongs to the last visit of the
same person that stood when it was noted, and stays an order where that visit is taken back later. An undo that was
undone is as if it had never been.
"""

from collections.abc import Iterator
from typing import NamedTuple

from cafememo.domain.clock import cafe_day, local_minute
from cafememo.domain.ledger import Kind


class Row(NamedTuple):
    """What of a ledger row its visit is told by."""

    id: int
    kind: int
    at: int
    offset: int
    regular_id: int
    order_id: int | None = None
    refers_to: int | None = None

    @property
    def begins(self) -> bool:
        """Tell whether it begins a visit."""
        if self.kind == Kind.REDEEM:
            return self.order_id is not None and self.refers_to is None
        return self.kind == Kind.VISIT

    @property
    def goes_on(self) -> bool:
        """Tell whether it is a further order of a visit that began before."""
        if self.kind == Kind.REDEEM:
            return self.order_id is not None and self.refers_to is not None
        return self.kind == Kind.MORE

    @property
    def day(self) -> int:
        """Return the number of its café day."""
        return cafe_day(local_minute(self.at, self.offset))

    @property
    def hour(self) -> int:
        """Return its hour on the clock."""
        return local_minute(self.at, self.offset) % 1440 // 60


class Visit(NamedTuple):
    """What stands of a visit: when it began, whether it counts as one, and what was had."""

    regular_id: int
    day: int
    hour: int
    counts: bool
    order_ids: tuple[int, ...]


class Backwards:
    """Takes rows from the newest back, of one person or of many, and gives visits once all of them is known."""

    def __init__(self) -> None:
        self.undoing: dict[int, Row] = {}
        """Undo rows, by the row they undo, which has not come yet."""
        self.waiting: dict[int, list[Row]] = {}
        """Further orders, by regular, whose visit has not come yet."""

    def copy(self) -> "Backwards":
        """Return one that goes on from here by itself."""
        made = Backwards()
        made.undoing = dict(self.undoing)
        made.waiting = {regular_id: list(rows) for regular_id, rows in self.waiting.items()}
        return made

    def take_undo(self, row: Row) -> None:
        """Take a row that undoes another; one that was undone itself undoes nothing, as `ledger.taken_back` has it."""
        if row.refers_to is not None and row.id not in self.undoing:
            self.undoing[row.refers_to] = row

    def take_further(self, row: Row) -> None:
        """Take a further order; one that was undone is none."""
        if row.id not in self.undoing:
            self.waiting.setdefault(row.regular_id, []).append(row)

    def further_of(self, row: Row) -> list[Row]:
        """Return the further orders of the visit that a row begins, and wait for them no more."""
        waiting = self.waiting.pop(row.regular_id, None)
        if waiting is None:
            return []
        undo = self.undoing.get(row.id)
        if undo is None:
            return waiting
        # What was noted after the visit had been taken back belongs to the one before it.
        later = [one for one in waiting if undo.id < one.id]
        if later:
            self.waiting[row.regular_id] = later
        return [one for one in waiting if one.id < undo.id]

    def visit_of(self, row: Row, further: list[Row]) -> Visit:
        """Return the visit that a row begins, with its further orders, the newest first."""
        counts = row.id not in self.undoing
        own = (row.order_id,) if counts else ()
        had = tuple(order for order in (*own, *(one.order_id for one in reversed(further))) if order is not None)
        return Visit(row.regular_id, row.day, row.hour, counts, had)

    def take(self, row: Row) -> Visit | None:
        """Take any row; return the visit it begins, if it does."""
        if row.kind == Kind.UNDO:
            self.take_undo(row)
        elif row.goes_on:
            self.take_further(row)
        elif row.begins:
            return self.visit_of(row, self.further_of(row))
        return None

    def pass_by(self, row_id: int) -> None:
        """Forget the undone rows from an id on: all of them have come."""
        for undone in [one for one in self.undoing if one >= row_id]:
            del self.undoing[undone]

    def without_beginning(self) -> Iterator[Visit]:
        """Yield the further orders no visit came for, when there are no more rows."""
        for rows in self.waiting.values():
            for row in rows:
                if row.order_id is not None:
                    yield Visit(row.regular_id, row.day, row.hour, counts=False, order_ids=(row.order_id,))
        self.waiting.clear()
