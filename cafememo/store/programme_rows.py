"""What the owner's page of programmes reads: the programmes themselves, and ledger and summaries in small slices."""

from typing import NamedTuple

from cafememo.domain.balance import Balance, unpack_balances
from cafememo.domain.ledger import Kind
from cafememo.domain.loyalty import Programme
from cafememo.domain.trial import Noted
from cafememo.store.connection import Connection
from cafememo.store.settings import read_programmes

_BLOCK = 64
"""Rows looked at together where the ledger is searched by time: a clock that was wrong for a while leads nowhere."""


class Kept(NamedTuple):
    """A programme as the store has it."""

    programme: Programme
    away: bool
    made_after: int
    """The last row of the ledger when it was made: none before it can be about it."""


def read_all(connection: Connection) -> tuple[Kept, ...]:
    """Return every programme, in the order shown."""
    rules = {one.id: one for running in (True, False) for one in read_programmes(connection, running=running)}
    rows = connection.execute("SELECT id, put_away, made_after FROM programmes ORDER BY position, id")
    return tuple(Kept(rules[row_id], bool(away), after) for row_id, away, after in rows)


def read_one(connection: Connection, programme_id: int) -> Kept | None:
    """Return a programme; None where there is none of that id."""
    return next((one for one in read_all(connection) if one.programme.id == programme_id), None)


def speaks_of(connection: Connection, programme_id: int, after: int, up_to: int) -> bool:
    """Tell whether one of the ledger's rows from the one after `after` up to `up_to` is about a programme."""
    row = connection.execute(
        "SELECT 1 FROM ledger WHERE id > ? AND id <= ? AND programme_id = ? LIMIT 1", (after, up_to, programme_id)
    ).fetchone()
    return row is not None


def first_noted_at(connection: Connection) -> int | None:
    """Return when the first row of the ledger was written that is not erased, in UTC seconds; None without any."""
    row = connection.execute("SELECT at FROM ledger WHERE digest IS NULL ORDER BY id LIMIT 1").fetchone()
    return None if row is None else int(row[0])


def last_before(connection: Connection, at: int, newest: int) -> int:
    """Return the id of a row after which all that was noted since `at` stands, and little from before it.

    Halving, a few dozen small reads. A row written while the clock was ahead makes it return an earlier one.
    """
    low, high = 0, newest
    while high - low > _BLOCK:
        middle = (low + high) // 2
        row = connection.execute(
            "SELECT max(at) FROM ledger WHERE id > ? AND id <= ?", (middle - _BLOCK, middle)
        ).fetchone()
        if row[0] is None or row[0] < at:
            low = middle
        else:
            high = middle
    return low


def undos_between(connection: Connection, after: int, up_to: int) -> list[tuple[int, int]]:
    """Return (row id, id of the row it takes back) of the undos after one row up to another, oldest first."""
    rows = connection.execute(
        "SELECT id, refers_to FROM ledger WHERE id > ? AND id <= ? AND kind = ? AND refers_to IS NOT NULL ORDER BY id",
        (after, up_to, int(Kind.UNDO)),
    )
    return [(int(row_id), int(undone)) for row_id, undone in rows]


def noted_between(connection: Connection, after: int, up_to: int) -> list[tuple[int, Noted]]:
    """Return (row id, what was noted) of visits and further orders; those that were erased are left out."""
    rows = connection.execute(
        "SELECT id, kind, regular_id, order_id, at, utc_offset FROM ledger "
        "WHERE id > ? AND id <= ? AND kind IN (?, ?) AND regular_id IS NOT NULL ORDER BY id",
        (after, up_to, int(Kind.VISIT), int(Kind.MORE)),
    )
    return [
        (row_id, Noted(regular_id, order_id, at, offset, kind == Kind.MORE))
        for row_id, kind, regular_id, order_id, at, offset in rows
    ]


class Holder(NamedTuple):
    """A regular's sums in one programme; `here` where they are neither in the bin nor merged into another."""

    regular_id: int
    balance: Balance
    here: bool


def holders_after(connection: Connection, programme_id: int, regular_id: int, limit: int) -> tuple[int, list[Holder]]:
    """Return how far so many summaries reach after one regular, and who of them has sums in a programme.

    The first value is the last regular looked at, 0 where there are no more.
    """
    rows = connection.execute(
        "SELECT s.regular_id, s.balances, r.binned_at IS NULL, r.merged_into IS NULL FROM summaries s "
        "JOIN regulars r ON r.id = s.regular_id WHERE s.regular_id > ? ORDER BY s.regular_id LIMIT ?",
        (regular_id, limit),
    ).fetchall()
    found = [
        Holder(row_id, balance, bool(unbinned))
        for row_id, packed, unbinned, itself in rows
        if itself
        for balance in unpack_balances(packed)
        if balance.programme_id == programme_id and (balance.stamps or balance.rewards)
    ]
    return (rows[-1][0] if rows else 0), found


def merged(connection: Connection) -> dict[int, int]:
    """Return into whom each regular was merged who was."""
    rows = connection.execute("SELECT id, merged_into FROM regulars WHERE merged_into IS NOT NULL")
    return {int(row_id): int(into) for row_id, into in rows}
