"""What people agreed to have remembered, dated, and what they avoid, which stands or falls with that."""

from typing import NamedTuple

from cafememo.domain.consent import Purpose
from cafememo.domain.menu import Content
from cafememo.store.connection import Connection


class Consent(NamedTuple):
    """A yes that was not withdrawn: since when, in UTC seconds and the minutes clocks showed more, and who took it."""

    given_at: int
    given_offset: int
    staff_id: int | None


def standing(connection: Connection, regular_id: int, purpose: Purpose) -> Consent | None:
    """Return a person's consent to something; None where it was never given, or was withdrawn."""
    row = connection.execute(
        "SELECT given_at, given_offset, staff_id FROM consents "
        "WHERE regular_id = ? AND purpose = ? AND withdrawn_at IS NULL ORDER BY id",
        (regular_id, purpose),
    ).fetchone()
    return None if row is None else Consent._make(row)


def give(connection: Connection, regular_id: int, purpose: Purpose, consent: Consent) -> None:
    """Record a consent, unless one stands: it is dated by the first yes. Belongs in a transaction."""
    if standing(connection, regular_id, purpose) is None:
        connection.execute(
            "INSERT INTO consents (regular_id, purpose, given_at, given_offset, staff_id, withdrawn_offset) "
            "VALUES (?, ?, ?, ?, ?, 0)",
            (regular_id, purpose, *consent),
        )


def withdraw(connection: Connection, regular_id: int, purpose: Purpose, at: int, offset: int) -> None:
    """Date the end of a consent, if one stands: that it was given is kept as a proof. Belongs in a transaction."""
    connection.execute(
        "UPDATE consents SET withdrawn_at = ?, withdrawn_offset = ? "
        "WHERE regular_id = ? AND purpose = ? AND withdrawn_at IS NULL",
        (at, offset, regular_id, purpose),
    )


def keep_avoids(connection: Connection, regular_id: int, contents: frozenset[Content]) -> None:
    """Keep what a person avoids, and nothing they avoided before. Belongs in a transaction, with the consent."""
    connection.execute("DELETE FROM avoids WHERE regular_id = ?", (regular_id,))
    connection.executemany(
        "INSERT INTO avoids (regular_id, content) VALUES (?, ?)",
        [(regular_id, content) for content in sorted(contents)],
    )


def avoids_of(connection: Connection, regular_id: int) -> frozenset[Content]:
    """Return what is kept of what a person avoids; it holds while a consent stands."""
    rows = connection.execute("SELECT content FROM avoids WHERE regular_id = ?", (regular_id,))
    return frozenset(Content(row[0]) for row in rows)


def take_away(connection: Connection, regular_id: int, purpose: Purpose) -> None:
    """Have a standing consent never been given: it was another's. Belongs in a transaction."""
    connection.execute(
        "DELETE FROM consents WHERE regular_id = ? AND purpose = ? AND withdrawn_at IS NULL", (regular_id, purpose)
    )
