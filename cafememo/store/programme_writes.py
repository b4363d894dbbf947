"""What the owner writes about programmes. Everything here belongs in a transaction."""

from collections.abc import Sequence

from cafememo.domain.loyalty import Programme
from cafememo.store.connection import Connection
from cafememo.store.settings import add_programme


def insert(connection: Connection, programme: Programme, made_after: int) -> int:
    """Write a new programme, shown after the others and switched off, and return its id."""
    programme_id = add_programme(connection, programme)
    connection.execute("UPDATE programmes SET active = 0, made_after = ? WHERE id = ?", (made_after, programme_id))
    return programme_id


def rewrite(connection: Connection, programme: Programme) -> None:
    """Write the rules of a programme that is there, as they are from now on."""
    connection.execute(
        "UPDATE programmes SET name = ?, collects = ?, per = ?, stamps_of = ?, points_each = ?, expires_days = ?, "
        "expires_since = ?, cooldown_minutes = ?, daily_cap = ?, chooses_items = ?, starts_on = ?, ends_on = ? "
        "WHERE id = ?",
        (
            programme.name,
            programme.collects,
            programme.per,
            programme.of,
            programme.points_each,
            programme.expires_days,
            programme.expires_since,
            programme.cooldown_minutes,
            programme.daily_cap,
            programme.counted_ids is not None,
            programme.starts_on,
            programme.ends_on,
            programme.id,
        ),
    )
    _choose(connection, programme.id, programme.counted_ids or frozenset())


def switch(connection: Connection, programme_id: int, *, on: bool) -> None:
    """Switch a programme on or off."""
    connection.execute("UPDATE programmes SET active = ?1 WHERE id = ?2 AND active <> ?1", (on, programme_id))


def put_away(connection: Connection, programme_id: int, *, away: bool) -> None:
    """Put a programme away from the list, or bring it back."""
    connection.execute("UPDATE programmes SET put_away = ?1 WHERE id = ?2 AND put_away <> ?1", (away, programme_id))


def arrange(connection: Connection, programme_ids: Sequence[int]) -> None:
    """Show the programmes in this order."""
    connection.executemany(
        "UPDATE programmes SET position = ?1 WHERE id = ?2 AND position <> ?1",
        list(enumerate(programme_ids)),
    )


def remove(connection: Connection, programme_id: int) -> None:
    """Take a programme out of the store; the caller knows that the ledger does not speak of it."""
    connection.execute("DELETE FROM programme_items WHERE programme_id = ?", (programme_id,))
    connection.execute("DELETE FROM programmes WHERE id = ?", (programme_id,))


def _choose(connection: Connection, programme_id: int, item_ids: frozenset[int]) -> None:
    """Have these items count, and no others."""
    rows = connection.execute("SELECT item_id FROM programme_items WHERE programme_id = ?", (programme_id,))
    before = {int(row[0]) for row in rows}
    connection.executemany(
        "DELETE FROM programme_items WHERE programme_id = ? AND item_id = ?",
        [(programme_id, item_id) for item_id in sorted(before - item_ids)],
    )
    connection.executemany(
        "INSERT INTO programme_items (programme_id, item_id) VALUES (?, ?)",
        [(programme_id, item_id) for item_id in sorted(item_ids - before)],
    )
