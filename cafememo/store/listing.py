"""What the owner's list of regulars is made of, read in small slices by id."""

from collections.abc import Sequence
from typing import NamedTuple

from cafememo.store.connection import Connection

_FACTS = (
    "SELECT r.id, r.name, r.sort_name, r.surname, r.phone, r.email, r.birthday, r.joined_at, r.binned_at, "
    "s.visits, s.last_at, s.last_offset, s.balances, s.recent, "
    "(SELECT p.order_id FROM pinned_usuals p WHERE p.regular_id = r.id ORDER BY p.position LIMIT 1) "
    "FROM regulars r LEFT JOIN summaries s ON s.regular_id = r.id WHERE r.merged_into IS NULL AND"
)


class Facts(NamedTuple):
    """One regular; what a summary has is None before the first visit, `pinned` is the first usual set by hand."""

    regular_id: int
    name: str
    sort_name: str
    surname: str | None
    phone: str | None
    email: str | None
    birthday: str | None
    joined_at: int
    binned_at: int | None
    visits: int | None
    last_at: int | None
    last_offset: int | None
    balances: bytes | None
    recent: bytes | None
    pinned: int | None


def first_by_name(connection: Connection, limit: int) -> list[int]:
    """Return the ids of the first regulars in the order of the alphabet, without looking at the others."""
    rows = connection.execute(
        "SELECT id FROM regulars WHERE binned_at IS NULL AND merged_into IS NULL ORDER BY sort_name, id LIMIT ?",
        (limit,),
    )
    return [int(row[0]) for row in rows]


def facts_after(connection: Connection, regular_id: int, limit: int) -> list[Facts]:
    """Return so many regulars after one, in the order of their ids."""
    rows = connection.execute(f"{_FACTS} r.id > ? ORDER BY r.id LIMIT ?", (regular_id, limit))
    return [Facts._make(row) for row in rows.fetchall()]


def facts_of(connection: Connection, regular_ids: Sequence[int]) -> list[Facts]:
    """Return some regulars, in no particular order, without those that are gone or merged into others."""
    marks = ", ".join("?" * len(regular_ids))
    rows = connection.execute(f"{_FACTS} r.id IN ({marks})", tuple(regular_ids))
    return [Facts._make(row) for row in rows.fetchall()]


def holders_after(connection: Connection, card_id: int, limit: int) -> list[tuple[int, int | None]]:
    """Return (card id, regular id) of the cards after one that are not dead; None for a blank one."""
    rows = connection.execute(
        "SELECT id, regular_id FROM cards WHERE id > ? AND replaced_at IS NULL ORDER BY id LIMIT ?", (card_id, limit)
    )
    return rows.fetchall()


def holders_among(connection: Connection, regular_ids: Sequence[int]) -> frozenset[int]:
    """Return those of some regulars who have a card that is not dead."""
    marks = ", ".join("?" * len(regular_ids))
    rows = connection.execute(
        f"SELECT DISTINCT regular_id FROM cards WHERE replaced_at IS NULL AND regular_id IN ({marks})",  # noqa: S608
        tuple(regular_ids),
    )
    return frozenset(int(row[0]) for row in rows)
