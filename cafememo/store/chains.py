"""The ledger's entries of a person from the newest backwards, a slice at a time, however many there are."""

from collections.abc import Sequence
from typing import NamedTuple

from cafememo.domain.ledger import Entry, Kind
from cafememo.store.connection import Connection
from cafememo.store.ledger import COLUMNS, NAMES, to_entry

# Without an order of its own, the recursion goes only as far as there are rows asked for.
_SLICE = (
    f"WITH RECURSIVE chain AS (SELECT {COLUMNS} FROM ledger WHERE id = ? "  # noqa: S608 - constant
    f"UNION ALL SELECT {', '.join(f'l.{name}' for name in NAMES)} FROM chain "
    "JOIN ledger l ON l.id = chain.before_id AND l.id < chain.id) "
    f"SELECT {COLUMNS} FROM chain LIMIT ?"
)


_TOGETHER = 64
"""Rows that one move may write at the most: what the visit earned is taken back, what expired is written off."""


class Slice(NamedTuple):
    """Some entries, the newest in front, and from where each of the chains goes on."""

    entries: list[Entry]
    heads: tuple[int, ...]


def newest_first(connection: Connection, heads: tuple[int, ...], limit: int) -> Slice:
    """Return so many entries of some chains together, whose newest entries not yet seen are the heads."""
    if len(heads) == 1:
        entries = _chain(connection, heads[0], limit)
        return Slice(entries, _further(entries[-1:], limit if len(entries) == limit else 0))
    together = sorted((one for head in heads for one in _chain(connection, head, limit)), reverse=True)
    shown, left = together[:limit], together[limit:]
    oldest: dict[int | None, Entry] = {one.regular_id: one for one in shown}
    going_on = {one.regular_id: one.id for one in reversed(left)}
    for regular_id, entry in oldest.items():
        if regular_id not in going_on and entry.before_id is not None:
            going_on[regular_id] = entry.before_id
    return Slice(shown, tuple(sorted(going_on.values(), reverse=True)))


def undos_among(connection: Connection, entry_ids: Sequence[int | None]) -> set[int]:
    """Return which of some entries are undos."""
    marks = ", ".join("?" * len(entry_ids))
    rows = connection.execute(
        f"SELECT id FROM ledger WHERE kind = {int(Kind.UNDO)} AND id IN ({marks})",  # noqa: S608 - numbers and marks
        tuple(entry_ids),
    )
    return {int(row[0]) for row in rows}


def moved_on(connection: Connection, undos: Sequence[Entry]) -> set[int]:
    """Return which visits were taken back, by these undos, because they were given to somebody else.

    The row that notes one for them is written in the same transaction, right after what takes it back.
    """
    found: set[int] = set()
    for undo in undos:
        row = connection.execute(
            "SELECT 1 FROM ledger WHERE id > ? AND id <= ? AND refers_to = ? AND kind IN (?, ?)",
            (undo.id, undo.id + _TOGETHER, undo.refers_to, int(Kind.VISIT), int(Kind.MORE)),
        ).fetchone()
        if row is not None and undo.refers_to is not None:
            found.add(undo.refers_to)
    return found


def _chain(connection: Connection, head: int, limit: int) -> list[Entry]:
    rows = connection.execute(_SLICE, (head, limit))
    return [to_entry(row) for row in rows]


def _further(last: list[Entry], more: int) -> tuple[int, ...]:
    """Return where one chain goes on after its last entry read, if it does."""
    return (last[0].before_id,) if more and last and last[0].before_id is not None else ()
