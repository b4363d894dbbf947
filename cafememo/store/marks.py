"""How far the ledger was proved: the mark in the database, and the walk that proves what comes after it.

The mark says that up to an entry every link was as it must be. A start proves the mark against its entry, then only
what was written since; the whole chain is walked while nobody waits. A page of an older file put among newer ones is
sealed as it should be, and shows only here: the mark's entry is not there, or a link does not follow.

A second mark says how far the walk over everything came: of ten million visits it takes longer than a short morning,
and goes on the next day.
"""

from time import perf_counter
from typing import NamedTuple

from cafememo.domain.ledger import FIRST_LINK, digest_of, link
from cafememo.store.connection import Connection
from cafememo.store.ledger import COLUMNS, Tail

STEP_SECONDS = 0.002
"""What one step should take: a scan that comes meanwhile waits no longer."""
SHOWN = 100
"""Ids listed of each kind of fault; more would not help anyone."""
_AT_ONCE = 64
_CHAIN, _ROUND = "chain", "round"
_NEXT = f"SELECT {COLUMNS}, digest, link FROM ledger WHERE id > ? ORDER BY id LIMIT {_AT_ONCE}"  # noqa: S608 - constant


class Mark(NamedTuple):
    """Up to this entry, whose link is this one, the ledger was proved; at that instant, in UTC seconds."""

    entry_id: int
    link: bytes
    at: int


def read(connection: Connection) -> Mark | None:
    """Return how far the ledger was proved; None where it never was, or in a shape that keeps no mark."""
    return _read(connection, _CHAIN)


def read_round(connection: Connection) -> Mark | None:
    """Return how far the walk over everything came; None where it begins anew."""
    return _read(connection, _ROUND)


def _read(connection: Connection, name: str) -> Mark | None:
    """Return a mark."""
    if not connection.execute("SELECT count(*) FROM sqlite_master WHERE name = 'marks'").fetchone()[0]:
        return None
    row = connection.execute("SELECT entry_id, link, at FROM marks WHERE name = ?", (name,)).fetchone()
    return None if row is None else Mark(*row)


def keep(connection: Connection, proved: Tail, at: int) -> None:
    """Write how far the ledger was proved. Belongs in a transaction."""
    _keep(connection, _CHAIN, proved, at)


def keep_round(connection: Connection, proved: Tail, at: int) -> None:
    """Write how far the walk over everything came. Belongs in a transaction."""
    _keep(connection, _ROUND, proved, at)


def end_round(connection: Connection) -> None:
    """Have the next walk over everything begin anew. Belongs in a transaction."""
    connection.execute("DELETE FROM marks WHERE name = ?", (_ROUND,))


def _keep(connection: Connection, name: str, proved: Tail, at: int) -> None:
    """Write a mark."""
    connection.execute(
        "INSERT INTO marks (name, entry_id, link, at) VALUES (?, ?, ?, ?) ON CONFLICT (name) "
        "DO UPDATE SET entry_id = excluded.entry_id, link = excluded.link, at = excluded.at",
        (name, proved.entry_id, proved.link, at),
    )


def link_of(connection: Connection, entry_id: int) -> bytes | None:
    """Return the link an entry has; None where there is no such entry, and the first link for 0, before all."""
    if entry_id == 0:
        return FIRST_LINK
    row = connection.execute("SELECT link FROM ledger WHERE id = ?", (entry_id,)).fetchone()
    return None if row is None else bytes(row[0])


def ids_up_to(connection: Connection) -> int:
    """Return the id of the newest entry, 0 where there is none: how much there is to walk."""
    return int(connection.execute("SELECT coalesce(max(id), 0) FROM ledger").fetchone()[0])


class Walk:
    """Proves the chain a few milliseconds at a time, from an entry to the end the ledger has when it gets there.

    Between two steps entries may be appended, and anything else may be done on the connection: nothing is kept open.
    """

    def __init__(self, connection: Connection, start: Tail | None = None) -> None:
        """Begin after `start`, which is proved first; or at the first entry."""
        self._connection = connection
        self.proved = start or Tail(0, FIRST_LINK)
        """The last entry looked at."""
        self.looked_at = 0
        self.broken: list[int] = []
        """Entries whose link does not follow from the one before, SHOWN of them; the start's id, where that is gone."""
        self.over = False
        if start is not None and link_of(connection, start.entry_id) != start.link:
            self.broken.append(start.entry_id)

    def step(self, seconds: float = STEP_SECONDS) -> bool:
        """Do so much of it; return whether there is more. Raises the driver's errors: then it goes on from there."""
        until = perf_counter() + seconds
        while not self.over:
            self._prove_some()
            if perf_counter() >= until:
                break
        return not self.over

    def _prove_some(self) -> None:
        """Prove the next few entries."""
        entry_id, previous = self.proved
        rows = self._connection.execute(_NEXT, (entry_id,)).fetchall()
        for row in rows:
            kept_digest, kept_link = row[-2:]
            own = kept_digest if kept_digest is not None else digest_of(*row[1:-2])
            if link(previous, own) != kept_link and len(self.broken) < SHOWN:
                self.broken.append(row[0])
            entry_id, previous = row[0], kept_link
        self.proved = Tail(entry_id, previous)
        self.looked_at += len(rows)
        self.over = len(rows) < _AT_ONCE


def walk_since_mark(connection: Connection) -> Walk:
    """Return a walk over what was written since the ledger was last proved."""
    mark = read(connection)
    return Walk(connection, None if mark is None else Tail(mark.entry_id, mark.link))


def walk_on(connection: Connection) -> Walk:
    """Return a walk over everything, from where the last one came to; it is proved that its place is as it was."""
    mark = read_round(connection)
    return Walk(connection, None if mark is None else Tail(mark.entry_id, mark.link))
