"""PINs as the store keeps them: Argon2id hashes, and how many wrong ones came in a row."""

from cafememo.domain.pin import OWNER, Guesses, Who
from cafememo.store.connection import Connection

OWNER_PIN = "owner_pin"
"""The setting that holds the hash of the owner's PIN."""


def is_there(connection: Connection, who: Who) -> bool:
    """Tell whether somebody works here; the owner does."""
    if who == OWNER:
        return True
    return connection.execute("SELECT 1 FROM staff WHERE active AND id = ?", (_staff_id(who),)).fetchone() is not None


def pin_hash(connection: Connection, who: Who) -> str | None:
    """Return the hash of somebody's PIN, None where they have none."""
    if who == OWNER:
        return setting(connection, OWNER_PIN)
    row = connection.execute("SELECT pin FROM staff WHERE id = ?", (_staff_id(who),)).fetchone()
    return None if row is None else row[0]


def keep_pin_hash(connection: Connection, who: Who, hashed: str | None) -> None:
    """Give somebody a PIN by its hash, or take it away. Belongs in a transaction."""
    if who != OWNER:
        connection.execute("UPDATE staff SET pin = ? WHERE id = ?", (hashed, _staff_id(who)))
    elif hashed is None:
        connection.execute("DELETE FROM settings WHERE key = ?", (OWNER_PIN,))
    else:
        # Never OR REPLACE: that row's end is told to no trigger, and an undo would leave the café without a PIN.
        connection.execute(
            "INSERT INTO settings (key, value) VALUES (?, ?) ON CONFLICT (key) DO UPDATE SET value = excluded.value",
            (OWNER_PIN, hashed),
        )


def guesses_of(connection: Connection, who: Who) -> Guesses:
    """Return how many wrong PINs in a row somebody was asked for, and when the last one came."""
    row = connection.execute("SELECT failures, last_at FROM guesses WHERE who = ?", (who,)).fetchone()
    return Guesses() if row is None else Guesses(*row)


def count_guess(connection: Connection, who: Who, at: int) -> None:
    """Count one more, before it is looked at. Belongs in a transaction of its own."""
    connection.execute(
        "INSERT INTO guesses (who, failures, last_at) VALUES (?, 1, ?) "
        "ON CONFLICT (who) DO UPDATE SET failures = failures + 1, last_at = excluded.last_at",
        (who, at),
    )


def clear_guesses(connection: Connection, who: Who) -> None:
    """Begin to count anew. Belongs in a transaction."""
    connection.execute("DELETE FROM guesses WHERE who = ?", (who,))


def setting(connection: Connection, key: str) -> str | None:
    """Return one setting of the café, None where it was never set."""
    row = connection.execute("SELECT value FROM settings WHERE key = ?", (key,)).fetchone()
    return None if row is None else row[0]


def _staff_id(who: Who) -> int:
    """Return the id of a staff member."""
    return int(who.removeprefix("staff "))
