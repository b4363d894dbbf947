"""The café's own settings, and what of them every part needs from the start."""

from dataclasses import dataclass

from cafememo.domain.loyalty import Programme
from cafememo.store.connection import Connection


@dataclass(frozen=True, slots=True)
class Staff:
    """Somebody who notes orders."""

    id: int
    name: str


@dataclass(frozen=True, slots=True)
class CafeFacts:
    """What is known about the café itself. `demo` marks one whose people are made up."""

    name: str
    language: str
    demo: bool
    card_key: bytes
    programme: Programme
    staff: tuple[Staff, ...]


def read_facts(connection: Connection) -> CafeFacts:
    """Return the café's facts; KeyError where the store has none, which a made café always has."""
    settings = dict(connection.execute("SELECT key, value FROM settings"))
    programme_id, programme_name, stamps_of = connection.execute(
        "SELECT id, name, stamps_of FROM programmes WHERE active ORDER BY id LIMIT 1"
    ).fetchone()
    return CafeFacts(
        name=settings["cafe"],
        language=settings["language"],
        demo=settings.get("demo") == "yes",
        card_key=bytes.fromhex(settings["card_key"]),
        programme=Programme(programme_id, programme_name, stamps_of),
        staff=tuple(Staff(*row) for row in connection.execute("SELECT id, name FROM staff WHERE active ORDER BY id")),
    )


def write_facts(
    connection: Connection,
    *,
    name: str,
    language: str,
    demo: bool,
    programme: str,
    stamps_of: int,
    staff: tuple[str, ...] = (),
) -> None:
    """Write the facts of a new café, with a fresh secret for its cards. Belongs in a transaction.

    The secret is not the data key: changing that one must not make every printed card foreign.
    """
    import secrets  # noqa: PLC0415 - a café is made once, and opened every day

    settings = {"cafe": name, "language": language, "card_key": secrets.token_hex(32)}
    if demo:
        settings["demo"] = "yes"
    connection.executemany("INSERT INTO settings (key, value) VALUES (?, ?)", list(settings.items()))
    connection.execute("INSERT INTO programmes (name, stamps_of, active) VALUES (?, ?, 1)", (programme, stamps_of))
    connection.executemany("INSERT INTO staff (name, active) VALUES (?, 1)", [(person,) for person in staff])
