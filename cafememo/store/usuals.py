"""Usuals set by hand, and those a person did not want when asked."""

from collections.abc import Sequence

from cafememo.store.connection import Connection

MOST = 3
"""Usuals a person may have pinned: as many as a greeting shows."""


def pinned(connection: Connection, regular_id: int) -> tuple[int, ...]:
    """Return the orders pinned as a person's usuals, the first shown first."""
    rows = connection.execute(
        "SELECT order_id FROM pinned_usuals WHERE regular_id = ? ORDER BY position", (regular_id,)
    )
    return tuple(int(row[0]) for row in rows)


def pin(connection: Connection, regular_id: int, order_ids: Sequence[int]) -> None:
    """Make these orders a person's usuals, and no others. Belongs in a transaction."""
    connection.execute("DELETE FROM pinned_usuals WHERE regular_id = ?", (regular_id,))
    connection.executemany(
        "INSERT INTO pinned_usuals (regular_id, position, order_id) VALUES (?, ?, ?)",
        [(regular_id, position, order_id) for position, order_id in enumerate(order_ids)],
    )


def pin_first(connection: Connection, regular_id: int, order_id: int, before: Sequence[int]) -> tuple[int, ...]:
    """Make an order the first of a person's usuals, which were `before`; return what they are then.

    Belongs in a transaction.
    """
    after = (order_id, *(one for one in before if one != order_id))[:MOST]
    pin(connection, regular_id, after)
    return after


def decline(connection: Connection, regular_id: int, order_id: int) -> None:
    """Remember that a person does not want an order to be their usual. Belongs in a transaction."""
    connection.execute(
        "INSERT OR IGNORE INTO declined_usuals (regular_id, order_id) VALUES (?, ?)", (regular_id, order_id)
    )


def ask_again(connection: Connection, regular_id: int, order_id: int) -> None:
    """Forget that a person does not want an order to be their usual. Belongs in a transaction."""
    connection.execute("DELETE FROM declined_usuals WHERE regular_id = ? AND order_id = ?", (regular_id, order_id))


def declined(connection: Connection, regular_id: int) -> frozenset[int]:
    """Return the orders a person did not want to be their usual."""
    rows = connection.execute("SELECT order_id FROM declined_usuals WHERE regular_id = ?", (regular_id,))
    return frozenset(int(row[0]) for row in rows)
