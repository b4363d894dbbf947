"""Names and recent orders of all regulars, read in small slices, and which of them changed since.

A name stands once in the file, with its regular: no index of names is kept on the disk, so none needs erasing. What
finds names is built from these slices in memory (`cafememo.services.finding`).
"""

from typing import NamedTuple

from cafememo.store.connection import Connection

_NOTE = "BEGIN INSERT OR IGNORE INTO names_changed (regular_id) VALUES"
_WATCHERS = (
    f"CREATE TEMP TRIGGER IF NOT EXISTS name_added AFTER INSERT ON main.regulars {_NOTE} (NEW.id); END",
    f"CREATE TEMP TRIGGER IF NOT EXISTS name_changed AFTER UPDATE OF name ON main.regulars {_NOTE} (NEW.id); END",
    f"CREATE TEMP TRIGGER IF NOT EXISTS name_deleted AFTER DELETE ON main.regulars {_NOTE} (OLD.id); END",
)


class Known(NamedTuple):
    """What ranking needs of a person, as the summary has it; `recent` is packed."""

    regular_id: int
    last_at: int
    last_offset: int
    recent: bytes


def watch(connection: Connection) -> None:
    """Take note from now on of every name added, changed or deleted through this connection, whoever does it.

    The note is kept in memory (`temp_store = MEMORY`), is undone with the transaction, and holds no name.
    """
    connection.execute("CREATE TEMP TABLE IF NOT EXISTS names_changed (regular_id INTEGER PRIMARY KEY)")
    for trigger in _WATCHERS:
        connection.execute(trigger)


def changed(connection: Connection) -> list[int]:
    """Return the regulars whose names changed since they were last asked for."""
    ids = [int(row[0]) for row in connection.execute("SELECT regular_id FROM temp.names_changed")]
    if ids:
        connection.execute("DELETE FROM temp.names_changed")
    return ids


def names_after(connection: Connection, regular_id: int, limit: int) -> list[tuple[int, str]]:
    """Return (regular id, name) of the regulars after one, in the order of their ids."""
    rows = connection.execute("SELECT id, name FROM regulars WHERE id > ? ORDER BY id LIMIT ?", (regular_id, limit))
    return list(rows)


def name_of(connection: Connection, regular_id: int) -> str | None:
    """Return the name of a regular; None where there is none of that id."""
    row = connection.execute("SELECT name FROM regulars WHERE id = ?", (regular_id,)).fetchone()
    return None if row is None else str(row[0])


def known_after(connection: Connection, regular_id: int, limit: int) -> list[Known]:
    """Return what is known of those who have been here, after a regular, in the order of their ids."""
    rows = connection.execute(
        "SELECT regular_id, last_at, last_offset, recent FROM summaries WHERE regular_id > ? "
        "ORDER BY regular_id LIMIT ?",
        (regular_id, limit),
    )
    return [Known._make(row) for row in rows]


def known_of(connection: Connection, regular_id: int) -> Known | None:
    """Return what is known of a regular; None before the first visit."""
    row = connection.execute(
        "SELECT regular_id, last_at, last_offset, recent FROM summaries WHERE regular_id = ?", (regular_id,)
    ).fetchone()
    return None if row is None else Known._make(row)


def last_entry(connection: Connection) -> int:
    """Return the id of the ledger's last entry; 0 while it is empty."""
    return int(connection.execute("SELECT coalesce(max(id), 0) FROM ledger").fetchone()[0])


def entered_after(connection: Connection, entry_id: int, limit: int) -> list[tuple[int, int | None]]:
    """Return (entry id, regular id) of what the ledger took in after an entry, oldest first; None for an erased one."""
    rows = connection.execute("SELECT id, regular_id FROM ledger WHERE id > ? ORDER BY id LIMIT ?", (entry_id, limit))
    return list(rows)
