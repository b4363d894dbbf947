"""What insights read of the café's file, in slices: sums rather than rows wherever that is possible.

SQLite sums without holding the interpreter's lock, and hands over a text of numbers that the tally in memory takes as
it is (`store.insight_tally`): ten million visits pass without one object of Python each.
"""

import json
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from cafememo.domain.clock import DAY_STARTS, cafe_day
from cafememo.domain.insight_time import KNOWN_DAYS
from cafememo.domain.ledger import Kind
from cafememo.domain.visit_rows import Row
from cafememo.store.connection import Connection

ALONE, SHARED, TOGETHER, NOTHING = range(4)
"""What a visit left in the tally: one order alone, orders that shared it, what they were together, or just a visit."""

_DAY = 24 * 60
_VISIT, _REDEEM, _UNDO, _MORE = int(Kind.VISIT), int(Kind.REDEEM), int(Kind.UNDO), int(Kind.MORE)
_ROW = "id, kind, at, utc_offset, regular_id, order_id, refers_to"
# An erased row keeps its place and its kind, and tells nothing.
_SLICE = "FROM ledger WHERE id BETWEEN ? AND ? AND digest IS NULL AND regular_id IS NOT NULL"
_BEGINS = f"(kind = {_VISIT} OR kind = {_REDEEM} AND refers_to IS NULL AND order_id IS NOT NULL)"

# Everything put into the statements below is a constant.
_OUT_OF_ORDER = (
    f"SELECT {_ROW}, before_id IS NULL {_SLICE} AND (kind IN ({_UNDO}, {_MORE}) "
    f"OR kind = {_REDEEM} AND refers_to IS NOT NULL OR before_id IS NULL) ORDER BY id DESC"
)
_BEGUN_BY = (
    f"SELECT {_ROW} {_SLICE} AND {_BEGINS} "  # noqa: S608
    "AND regular_id IN (SELECT value FROM json_each(?)) ORDER BY id DESC"
)
_PLAIN_VISITS = (
    "SELECT local / 60 AS hour, count(*), "  # noqa: S608
    f"json_group_array((regular_id << 35) | coalesce(order_id << 2, {NOTHING})) "
    f"FROM (SELECT at / 60 + utc_offset AS local, regular_id, order_id {_SLICE} AND {_BEGINS} AND at >= 0 "
    "AND id NOT IN (SELECT value FROM json_each(?))) WHERE local BETWEEN ? AND ? GROUP BY hour"
)


class OutOfOrder(NamedTuple):
    """A row that is looked at by itself; `first` where it is the first about its regular."""

    row: Row
    first: bool


class PlainVisits(NamedTuple):
    """Standing visits of one café day and hour, of one order each or none; `had` is for `Tally.take`."""

    day: int
    hour: int
    visits: int
    had: str


class Person(NamedTuple):
    """When a regular joined, and was last here; `last_at` is None before the first visit."""

    regular_id: int
    joined_at: int
    binned: bool
    last_at: int | None
    last_offset: int


class LineRow(NamedTuple):
    """One line of an order, with one of its options, if it has any."""

    order_id: int
    position: int
    item_id: int
    quantity: int
    option_id: int | None


def newest_id(connection: Connection) -> int:
    """Return the id of the ledger's newest row; 0 while it is empty."""
    return int(connection.execute("SELECT coalesce(max(id), 0) FROM ledger").fetchone()[0])


def out_of_order(connection: Connection, low: int, high: int) -> list[OutOfOrder]:
    """Return the rows between two ids that are no plain visits, or the first of somebody; the newest first."""
    rows = connection.execute(_OUT_OF_ORDER, (low, high)).fetchall()
    return [OutOfOrder(Row._make(facts), bool(first)) for *facts, first in rows]


def begun_by(connection: Connection, low: int, high: int, regular_ids: Iterable[int]) -> list[Row]:
    """Return the rows between two ids that begin visits of some regulars; the newest first."""
    return [Row._make(row) for row in connection.execute(_BEGUN_BY, (low, high, json.dumps(list(regular_ids))))]


def plain_visits(connection: Connection, low: int, high: int, without: Iterable[int], today: int) -> list[PlainVisits]:
    """Return the visits that rows between two ids begin, `without` some of these rows, on the days that are known."""
    since = max(0, today - KNOWN_DAYS + 1) * _DAY + DAY_STARTS
    until = (today + 1) * _DAY + DAY_STARTS - 1
    rows = connection.execute(_PLAIN_VISITS, (low, high, json.dumps(list(without)), since, until)).fetchall()
    return [PlainVisits(cafe_day(60 * hour), hour % 24, visits, had) for hour, visits, had in rows]


def before(connection: Connection, row_id: int) -> Iterator[Row]:
    """Yield the rows of the same regular before one of theirs, the newest first, each as it is asked for."""
    while True:
        found = connection.execute(
            f"SELECT {', '.join(f'b.{name}' for name in _ROW.split(', '))} FROM ledger l "  # noqa: S608
            "JOIN ledger b ON b.id = l.before_id AND b.id < l.id WHERE l.id = ? AND b.digest IS NULL "
            "AND b.regular_id IS NOT NULL",
            (row_id,),
        ).fetchone()
        if found is None:
            return
        row = Row._make(found)
        yield row
        row_id = row.id


def count_regulars(connection: Connection) -> int:
    """Return the highest id of a regular: about how many there are."""
    return int(connection.execute("SELECT coalesce(max(id), 0) FROM regulars").fetchone()[0])


def regulars_after(connection: Connection, regular_id: int, limit: int) -> list[Person]:
    """Return the regulars after one, in the order of their ids."""
    rows = connection.execute(
        "SELECT r.id, r.joined_at, r.binned_at IS NOT NULL, CASE WHEN s.visits > 0 THEN s.last_at END, "
        "coalesce(s.last_offset, 0) "
        "FROM regulars r LEFT JOIN summaries s ON s.regular_id = r.id WHERE r.id > ? ORDER BY r.id LIMIT ?",
        (regular_id, limit),
    )
    return [Person._make(row) for row in rows.fetchall()]


def merged(connection: Connection) -> dict[int, int]:
    """Return into whom each regular was merged who was."""
    return dict(connection.execute("SELECT id, merged_into FROM regulars WHERE merged_into IS NOT NULL").fetchall())


def newest_order(connection: Connection) -> int:
    """Return the id of the newest order; 0 where there is none."""
    return int(connection.execute("SELECT coalesce(max(id), 0) FROM orders").fetchone()[0])


def order_lines(connection: Connection, after: int, until: int) -> list[LineRow]:
    """Return the lines of the orders whose ids are above one and up to another, in making order; words left out."""
    rows = connection.execute(
        "SELECT l.order_id, l.position, l.item_id, l.quantity, o.option_id FROM order_lines l "
        "LEFT JOIN order_options o ON o.order_id = l.order_id AND o.line = l.position "
        "WHERE l.order_id > ? AND l.order_id <= ? ORDER BY l.order_id, l.position, o.position",
        (after, until),
    )
    return [LineRow._make(row) for row in rows.fetchall()]
