"""Regulars and cards: what a scan reads in one statement, and the few writes the counter makes."""

import hashlib
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from cafememo.domain.menu import Content
from cafememo.store.connection import Connection

_PINNED = (
    "(SELECT group_concat(order_id) FROM "
    "(SELECT p.order_id FROM pinned_usuals p WHERE p.regular_id = r.id ORDER BY p.position))"
)
_SUMMARY = (
    "r.binned_at, r.merged_into, "  # noqa: S608 - constant
    f"r.birthday, s.visits, s.last_at, s.last_offset, s.balances, s.newest_id, s.recent, {_PINNED}, "
    # Consents have no index, and are looked through only for who avoids something. 'diet' is Purpose.DIET, which a
    # scan need not import.
    "(SELECT group_concat(content) FROM avoids a WHERE a.regular_id = r.id HAVING count(*) AND EXISTS "
    "(SELECT 1 FROM consents k WHERE k.regular_id = r.id "
    "AND k.purpose = 'diet' AND k.withdrawn_at IS NULL))"
)
_BY_CARD = (
    f"SELECT c.id, c.replaced_at, c.replaced_offset, c.suspended_at, c.suspended_offset, r.id, r.name, {_SUMMARY} "  # noqa: S608 - constant
    "FROM cards c "
    "LEFT JOIN regulars r ON r.id = c.regular_id LEFT JOIN summaries s ON s.regular_id = r.id "
    "WHERE c.token_hash = ?"
)
_BY_REGULAR = (
    f"SELECT NULL, NULL, NULL, NULL, NULL, r.id, r.name, {_SUMMARY} FROM regulars r "  # noqa: S608 - constant
    "LEFT JOIN summaries s ON s.regular_id = r.id WHERE r.id = ?"
)
_LISTED = (
    f"SELECT r.id, r.name, s.visits, s.last_at, s.last_offset, s.recent, {_PINNED} FROM regulars r "  # noqa: S608 - constant
    "LEFT JOIN summaries s ON s.regular_id = r.id WHERE r.binned_at IS NULL AND r.merged_into IS NULL AND r.id"
)


class CardFacts(NamedTuple):
    """A card and, where it has one, its regular and their summary, as one row.

    `visits` and what follows are None for a regular without any; `pinned` is order ids,
    comma-separated, `avoided` are values of `domain.menu.Content`, likewise.
    """

    card_id: int | None
    replaced_at: int | None
    replaced_offset: int | None
    suspended_at: int | None
    suspended_offset: int | None
    regular_id: int | None
    name: str | None
    binned_at: int | None
    merged_into: int | None
    birthday: str | None
    visits: int | None
    last_at: int | None
    last_offset: int | None
    balances: bytes | None
    newest_id: int | None
    recent: bytes | None
    pinned: str | None
    avoided: str | None

    def pinned_ids(self) -> tuple[int, ...]:
        """Return the orders pinned as this person's usuals, in their order."""
        return _ids(self.pinned)

    def avoids(self) -> frozenset[Content]:
        """Return what this person avoids and has agreed to have remembered."""
        return frozenset(map(Content, self.avoided.split(","))) if self.avoided else frozenset()


class Listed(NamedTuple):
    """What tells a regular from others of the same name, as one row; None likewise."""

    regular_id: int
    name: str
    visits: int | None
    last_at: int | None
    last_offset: int | None
    recent: bytes | None
    pinned: str | None

    def pinned_ids(self) -> tuple[int, ...]:
        """Return the orders pinned as this person's usuals, in their order."""
        return _ids(self.pinned)


def token_hash(card_key: bytes, token: bytes) -> bytes:
    """Return what the store keeps of a card: who has the file but not the key cannot tell which cards it knows."""
    return hashlib.blake2b(token, key=card_key, digest_size=16).digest()


def by_card(connection: Connection, hashed: bytes) -> CardFacts | None:
    """Return what is known about a card, None where it is not one of this café.

    Its regular may be in the bin, or merged into another: `by_regular` follows to that one.
    """
    row = connection.execute(_BY_CARD, (hashed,)).fetchone()
    return None if row is None else CardFacts._make(row)


def by_regular(connection: Connection, regular_id: int) -> CardFacts | None:
    """Return what is known about a regular; None where there is none of that id, or they are in the bin.

    Of one who was merged into another it is what is known about the other, whose id it has.
    """
    row = connection.execute(_BY_REGULAR, (regular_id,)).fetchone()
    facts = None if row is None else CardFacts._make(row)
    if facts is not None and facts.merged_into is not None:
        row = connection.execute(_BY_REGULAR, (facts.merged_into,)).fetchone()
        facts = None if row is None else CardFacts._make(row)
    return None if facts is None or facts.binned_at is not None else facts


def person_of(connection: Connection, regular_id: int) -> int:
    """Return the id of whom a regular was merged into, else their own; binned or not."""
    row = connection.execute("SELECT merged_into FROM regulars WHERE id = ?", (regular_id,)).fetchone()
    return int(row[0]) if row is not None and row[0] is not None else regular_id


def listed(connection: Connection, regular_ids: Sequence[int]) -> Iterator[Listed]:
    """Yield what tells some regulars apart, in their order, without those not there, in the bin or merged."""
    marks = ", ".join("?" * len(regular_ids))
    rows = connection.execute(f"{_LISTED} IN ({marks})", tuple(regular_ids)).fetchall()
    found = {one.regular_id: one for one in map(Listed._make, rows)}
    for regular_id in regular_ids:
        if regular_id in found:
            yield found[regular_id]


def add_regular(connection: Connection, name: str, joined_at: int) -> int:
    """Add a person, whose id nobody has or had who was erased. Belongs in a transaction."""
    from cafememo.domain.names import sort_name  # noqa: PLC0415 - neither the start nor a scan needs it

    cursor = connection.execute(
        "INSERT INTO regulars (id, name, sort_name, joined_at) VALUES ("
        "1 + max((SELECT coalesce(max(id), 0) FROM regulars), "
        "(SELECT coalesce(max(CAST(value AS INTEGER)), 0) FROM settings WHERE key = 'forgotten.highest')), ?, ?, ?)",
        (name, sort_name(name), joined_at),
    )
    return int(cursor.lastrowid or 0)


def rename(connection: Connection, regular_id: int, name: str) -> None:
    """Call a person by another name, also where they stand in alphabetical order. Belongs in a transaction."""
    from cafememo.domain.names import sort_name  # noqa: PLC0415 - likewise

    connection.execute("UPDATE regulars SET name = ?, sort_name = ? WHERE id = ?", (name, sort_name(name), regular_id))


def bind_card(connection: Connection, card_id: int, regular_id: int) -> bool:
    """Give a blank card to a regular; False where it is blank no more."""
    cursor = connection.execute(
        "UPDATE cards SET regular_id = ? "
        "WHERE id = ? AND regular_id IS NULL AND replaced_at IS NULL AND suspended_at IS NULL",
        (regular_id, card_id),
    )
    return bool(cursor.rowcount == 1)


def is_blank(connection: Connection, card_id: int) -> bool:
    """Tell whether a card belongs to nobody, and is neither dead nor suspended."""
    row = connection.execute(
        "SELECT 1 FROM cards WHERE id = ? AND regular_id IS NULL AND replaced_at IS NULL AND suspended_at IS NULL",
        (card_id,),
    ).fetchone()
    return row is not None


def _ids(listed: str | None) -> tuple[int, ...]:
    """Return ids that the database lists with commas, or None for none."""
    return tuple(map(int, listed.split(","))) if listed else ()
