"""Every page that holds somebody's row is read again, a few milliseconds at a time.

SQLite's own checks of a large database cannot be halted and gone on with, and the exclusive lock leaves no second
connection that could do them aside. So small tables are put to `quick_check` whole, which takes a fraction of a
millisecond each, and large ones are read in slices in the order of their rows and of their indexes. Reading a page
proves its seal; what is out of order shows as a row that comes too early. Pages that hold nothing are left to the
deep check.
"""

from time import perf_counter
from typing import Any

from cafememo.store.connection import Connection

SMALL = 1_500
"""A table whose ids span no more than this is checked in one go: a millisecond at the most."""
_AT_ONCE = 64


class Look:
    """Reads every table and index but the ledger, which the walk over its chain reads."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection
        self.bad: list[str] = []
        """Tables in which something is out of order."""
        self._left: list[str] = [
            name
            for (name,) in connection.execute("SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY rootpage")
            if name != "ledger" and not name.startswith("sqlite_")
        ]
        self._readings: list[_Reading] = []

    def step(self, seconds: float) -> bool:
        """Do so much of it; return whether there is more. Raises the driver's errors, with which it is over."""
        until = perf_counter() + seconds
        while self._readings or self._left:
            if not self._readings:
                self._begin(self._left.pop(0))
            elif not self._readings[0].step():
                done = self._readings.pop(0)
                if done.out_of_order and done.table not in self.bad:
                    self.bad.append(done.table)
            if perf_counter() >= until:
                break
        return bool(self._readings or self._left)

    def _begin(self, table: str) -> None:
        """Check a small table; get ready to read a large one."""
        name = _quoted(table)
        last = self._connection.execute(f"SELECT max(rowid) FROM {name}").fetchone()[0] or 0  # noqa: S608 - quoted
        if last <= SMALL:
            if [said for (said,) in self._connection.execute(f"PRAGMA quick_check({name})")] != ["ok"]:
                self.bad.append(table)
            return
        self._readings.append(_Reading(self._connection, table, None))
        for _, index, _, _, partial in self._connection.execute(f"PRAGMA index_list({name})").fetchall():
            column = self._connection.execute(f"PRAGMA index_info({_quoted(index)})").fetchone()[2]
            if not partial:
                self._readings.append(_Reading(self._connection, table, column))


class _Reading:
    """Reads one table by its rows, or by an index that begins with a column."""

    def __init__(self, connection: Connection, table: str, column: str | None) -> None:
        self._connection = connection
        self.table = table
        self.out_of_order = False
        self._last: tuple[Any, ...] | None = None
        name = _quoted(table)
        if column is None:
            self._first = f"SELECT rowid, * FROM {name} ORDER BY rowid LIMIT {_AT_ONCE}"  # noqa: S608 - quoted
            self._next = f"SELECT rowid, * FROM {name} WHERE rowid > ? ORDER BY rowid LIMIT {_AT_ONCE}"  # noqa: S608
            self._keys = 1
        else:
            by = _quoted(column)
            head = f"SELECT {by}, rowid FROM {name} WHERE {by} IS NOT NULL"  # noqa: S608 - quoted
            tail = f"ORDER BY {by}, rowid LIMIT {_AT_ONCE}"
            self._first = f"{head} {tail}"
            self._next = f"{head} AND ({by}, rowid) > (?, ?) {tail}"
            self._keys = 2

    def step(self) -> bool:
        """Read the next few rows; return whether there may be more."""
        if self._last is None:
            rows = self._connection.execute(self._first).fetchall()
        else:
            rows = self._connection.execute(self._next, self._last).fetchall()
        for row in rows:
            key = row[: self._keys]
            if self._last is not None and not _comes_after(self._last, key):
                self.out_of_order = True
                return False
            self._last = key
        return len(rows) == _AT_ONCE


def _comes_after(one: tuple[Any, ...], other: tuple[Any, ...]) -> bool:
    """Tell whether one key stands before another; what cannot be compared is in no order."""
    try:
        return other > one
    except TypeError:
        return False


def _quoted(name: str) -> str:
    """Return a name as SQL takes it whatever is in it."""
    return '"' + name.replace('"', '""') + '"'
