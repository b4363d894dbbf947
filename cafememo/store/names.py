"""Names and recent orders of all regulars, read in small slices, and which of them changed since.

What finds names at the counter is built from these slices in memory (`cafememo.services.finding`). On the disk a name
stands with its regular, and folded beside it and in the index the owner's list is sorted by; `secure_delete` erases all
three (packaging/decisions/2026-11-28-the-owners-list-is-sorted-on-the-disk.md). Who is in the bin or was merged into
somebody has no name here.
"""

from collections.abc import Iterator
from typing import NamedTuple

from cafememo.store.connection import Connection

_NOTE = "BEGIN INSERT OR IGNORE INTO names_changed (regular_id) VALUES"
# Whom somebody was merged into, or was before, has been here more often since, or less.
_NOTE_MERGED = (
    "BEGIN INSERT OR IGNORE INTO names_changed (regular_id) "
    "SELECT OLD.merged_into WHERE OLD.merged_into IS NOT NULL UNION SELECT NEW.merged_into "
    "WHERE NEW.merged_into IS NOT NULL; END"
)
_NAME_CHANGED = (
    "CREATE TEMP TRIGGER IF NOT EXISTS name_changed "
    f"AFTER UPDATE OF name, binned_at, merged_into ON main.regulars {_NOTE} (NEW.id); END"
)
_WATCHERS = (
    f"CREATE TEMP TRIGGER IF NOT EXISTS name_added AFTER INSERT ON main.regulars {_NOTE} (NEW.id); END",
    _NAME_CHANGED,
    f"CREATE TEMP TRIGGER IF NOT EXISTS regular_merged AFTER UPDATE OF merged_into ON main.regulars {_NOTE_MERGED}",
    f"CREATE TEMP TRIGGER IF NOT EXISTS name_deleted AFTER DELETE ON main.regulars {_NOTE} (OLD.id); END",
)


class Known(NamedTuple):
    """What ranking needs of a person, as the summary has it; `recent` is packed."""

    regular_id: int
    last_at: int
    last_offset: int
    recent: bytes


def watch(connection: Connection) -> None:
    """Take note from now on of every name added, changed, binned, merged or deleted through this connection.

    The note is kept in memory (`temp_store = MEMORY`), is undone with the transaction, and holds no name.
    """
    connection.execute("CREATE TEMP TABLE IF NOT EXISTS names_changed (regular_id INTEGER PRIMARY KEY)")
    for trigger in _WATCHERS:
        connection.execute(trigger)


def changed(connection: Connection) -> list[int]:
    """Return the regulars of whom something changed since they were last asked for."""
    ids = [int(row[0]) for row in connection.execute("SELECT regular_id FROM temp.names_changed")]
    if ids:
        connection.execute("DELETE FROM temp.names_changed")
    return ids


def names_after(connection: Connection, regular_id: int, limit: int) -> list[tuple[int, str]]:
    """Return (regular id, name) of the regulars after one, in the order of their ids."""
    rows = connection.execute(
        "SELECT id, name FROM regulars WHERE id > ? AND binned_at IS NULL AND merged_into IS NULL ORDER BY id LIMIT ?",
        (regular_id, limit),
    )
    return list(rows)


def everybodys(connection: Connection) -> Iterator[str]:
    """Yield the name of every entry there is, in the bin or merged into another too; some names more than once."""
    return (str(row[0]) for row in connection.execute("SELECT name FROM regulars"))


def name_of(connection: Connection, regular_id: int) -> str | None:
    """Return the name of a regular; None where there is none of that id, in the bin or merged into another."""
    row = connection.execute(
        "SELECT name FROM regulars WHERE id = ? AND binned_at IS NULL AND merged_into IS NULL", (regular_id,)
    ).fetchone()
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
    """Return (entry id, regular id) of what the ledger took in after an entry, oldest first; None for an erased one.

    Of somebody who was merged into another it is that one's id.
    """
    rows = connection.execute(
        "SELECT l.id, coalesce(r.merged_into, l.regular_id) FROM ledger l LEFT JOIN regulars r ON r.id = l.regular_id "
        "WHERE l.id > ? ORDER BY l.id LIMIT ?",
        (entry_id, limit),
    )
    return list(rows)
