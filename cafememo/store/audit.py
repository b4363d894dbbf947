"""The log of the café's keeping: written in the transaction of what it tells, and never changed."""

from cafememo.store.connection import Connection, Row


def add(connection: Connection, at: int, utc_offset: int, what: str, who: str, about: str) -> None:
    """Write one entry. Belongs in a transaction."""
    connection.execute(
        "INSERT INTO audit (at, utc_offset, what, who, about) VALUES (?, ?, ?, ?, ?)",
        (at, utc_offset, what, who, about),
    )


def newest(connection: Connection, limit: int, before: int | None = None) -> list[Row]:
    """Return entries as (id, at, utc_offset, what, who, about), newest first; those older than id `before`."""
    return connection.execute(
        "SELECT id, at, utc_offset, what, who, about FROM audit WHERE id < ? ORDER BY id DESC LIMIT ?",
        (before if before is not None else 2**63 - 1, limit),
    ).fetchall()
