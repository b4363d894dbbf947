"""One regular as the owner's window shows and changes them."""

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from cafememo.domain.person import Contact, Field
from cafememo.store import people
from cafememo.store.connection import Connection

_SLICE = 500
"""Ids named in one statement."""


class Details(NamedTuple):
    """What a regular told, and what became of their entry; instants in UTC seconds, offsets in minutes."""

    regular_id: int
    contact: Contact
    joined_at: int
    binned_at: int | None
    binned_offset: int
    merged_into: int | None


class Card(NamedTuple):
    """A card of somebody's; dead from `replaced_at` on, of no use while `suspended_at`."""

    card_id: int
    regular_id: int
    made_at: int
    replaced_at: int | None
    replaced_offset: int
    suspended_at: int | None
    suspended_offset: int
    kind: str


def details(connection: Connection, regular_id: int) -> Details | None:
    """Return what is known of a regular; None where there is none of that id."""
    row = connection.execute(
        "SELECT name, surname, phone, email, birthday, notes, joined_at, binned_at, binned_offset, merged_into "
        "FROM regulars WHERE id = ?",
        (regular_id,),
    ).fetchone()
    return None if row is None else Details(regular_id, Contact(*row[:6]), *row[6:])


def keep(connection: Connection, regular_id: int, field: Field, value: str | None) -> None:
    """Keep something a regular told, fit to be kept. Belongs in a transaction."""
    if field is Field.NAME:
        people.rename(connection, regular_id, value or "")
    else:
        connection.execute(f"UPDATE regulars SET {field} = ? WHERE id = ?", (value, regular_id))  # noqa: S608 - an enum


def cards_of(connection: Connection, regular_id: int) -> list[Card]:
    """Return somebody's cards, the newest first."""
    rows = connection.execute(
        "SELECT id, regular_id, made_at, replaced_at, replaced_offset, suspended_at, suspended_offset, kind "
        "FROM cards WHERE regular_id = ? "
        "ORDER BY made_at DESC, id DESC",
        (regular_id,),
    )
    return [Card._make(row) for row in rows]


def put_in_bin(connection: Connection, regular_ids: Sequence[int], at: int, offset: int) -> list[int]:
    """Put regulars into the bin who are not there yet, and return who was. Belongs in a transaction."""
    return _mark(
        connection,
        "UPDATE regulars SET binned_at = ?, binned_offset = ? WHERE binned_at IS NULL AND merged_into IS NULL",
        (at, offset),
        regular_ids,
    )


def take_out_of_bin(connection: Connection, regular_ids: Sequence[int]) -> list[int]:
    """Bring regulars back from the bin, and return who was there. Belongs in a transaction."""
    # The offset is put back as well: what is not in the bin is as if it had never been there.
    statement = "UPDATE regulars SET binned_at = NULL, binned_offset = 0 WHERE binned_at IS NOT NULL"
    return _mark(connection, statement, (), regular_ids)


def _mark(connection: Connection, statement: str, values: tuple[int, ...], regular_ids: Sequence[int]) -> list[int]:
    """Do a statement for some regulars, a slice of them at a time, and return whom it changed."""
    changed: list[int] = []
    for part in _slices(regular_ids):
        marks = ", ".join("?" * len(part))
        rows = connection.execute(f"{statement} AND id IN ({marks}) RETURNING id", (*values, *part))
        changed.extend(int(row[0]) for row in rows.fetchall())
    return changed


def _slices(regular_ids: Sequence[int]) -> Iterable[Sequence[int]]:
    for start in range(0, len(regular_ids), _SLICE):
        yield regular_ids[start : start + _SLICE]
