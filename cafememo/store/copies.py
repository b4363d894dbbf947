"""What the café remembers of the copies that were made of it."""

from pathlib import Path

from cafememo.domain.copies import Held, MadeCopy
from cafememo.store.connection import Connection

_COLUMNS = "place, name, why, made_at, utc_offset, size, people, entries, newest_at, verified_at"


def add(connection: Connection, made: MadeCopy) -> int:
    """Remember a copy and return its number. Belongs in a transaction."""
    cursor = connection.execute(
        f"INSERT INTO copies ({_COLUMNS}) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",  # noqa: S608 - constant
        (
            str(made.place),
            made.folder.name,
            str(made.why),
            made.made_at,
            made.offset,
            made.size,
            made.people,
            made.entries,
            made.newest_at,
            made.verified_at,
        ),
    )
    return int(cursor.lastrowid or 0)


def listed(connection: Connection) -> tuple[MadeCopy, ...]:
    """Return the copies that are not known to be gone, newest first."""
    rows = connection.execute(
        f"SELECT {_COLUMNS}, id FROM copies WHERE gone_at IS NULL ORDER BY made_at DESC, id DESC"  # noqa: S608 - constant
    )
    return tuple(MadeCopy(Path(place) / name, *rest) for place, name, *rest in rows)


def mark_gone(connection: Connection, copy_id: int, at: int) -> None:
    """Remember that a copy is not there any more. Belongs in a transaction."""
    connection.execute("UPDATE copies SET gone_at = ? WHERE id = ?", (at, copy_id))


def hold_now(connection: Connection, copy_id: int, held: Held, at: int) -> None:
    """Remember that a copy was made anew, and proved, with this in it. Belongs in a transaction."""
    connection.execute(
        "UPDATE copies SET people = ?, entries = ?, newest_at = ?, verified_at = ? WHERE id = ?",
        (held.people, held.entries, held.newest_at, at, copy_id),
    )


def mark_verified(connection: Connection, copy_id: int, at: int) -> None:
    """Remember that a copy was opened and proved again. Belongs in a transaction."""
    connection.execute("UPDATE copies SET verified_at = ? WHERE id = ?", (at, copy_id))
