"""What the ledger knows of how cards are used, read from its newest row back."""

from collections.abc import Sequence
from typing import NamedTuple

from cafememo.domain.ledger import Kind
from cafememo.store.connection import Connection

# Without the rows that no rule is about; an undo that stands takes back whatever it names.
_BACK = (
    "SELECT id, kind, at, utc_offset, regular_id, refers_to, order_id IS NOT NULL FROM ledger "  # noqa: S608 - constant
    f"WHERE id BETWEEN ? AND ? AND at >= ? AND kind IN ({int(Kind.VISIT)}, {int(Kind.REDEEM)}, {int(Kind.UNDO)}) "
    "AND digest IS NULL ORDER BY id DESC"
)
_SLICE = 500


class UseRow(NamedTuple):
    """A visit, a reward had, or an undo of either; `begins` where it is a visit of its own, and no further order."""

    id: int
    kind: Kind
    at: int
    offset: int
    regular_id: int | None
    refers_to: int | None
    has_order: bool


class Name(NamedTuple):
    """Who a regular is; `gone` where they are in the bin."""

    regular_id: int
    name: str
    surname: str
    gone: bool


def newest_id(connection: Connection) -> int:
    """Return the id of the newest row; 0 in an empty ledger."""
    return int(connection.execute("SELECT coalesce(max(id), 0) FROM ledger").fetchone()[0])


def rows_back(connection: Connection, low: int, high: int, since: int) -> list[UseRow]:
    """Return the rows with these ids that were noted since an instant, the newest first, without erased ones."""
    rows = connection.execute(_BACK, (low, high, since))
    return [UseRow(row[0], Kind(row[1]), row[2], row[3], row[4], row[5], bool(row[6])) for row in rows]


def latest_at(connection: Connection, low: int, high: int) -> int | None:
    """Return the latest instant among the rows with these ids; None where there is none."""
    latest = connection.execute("SELECT max(at) FROM ledger WHERE id BETWEEN ? AND ?", (low, high)).fetchone()[0]
    return None if latest is None else int(latest)


def names(connection: Connection, regular_ids: Sequence[int]) -> dict[int, Name]:
    """Return who some regulars are, by id."""
    found: dict[int, Name] = {}
    for at in range(0, len(regular_ids), _SLICE):
        some = tuple(regular_ids[at : at + _SLICE])
        marks = ", ".join("?" * len(some))
        rows = connection.execute(
            f"SELECT id, name, coalesce(surname, ''), binned_at IS NOT NULL FROM regulars WHERE id IN ({marks})",  # noqa: S608 - marks alone
            some,
        )
        found.update((row[0], Name(row[0], row[1], row[2], bool(row[3]))) for row in rows)
    return found


def tried_at(connection: Connection, numbers: Sequence[int]) -> dict[int, int]:
    """Return when some cards were last shown while dead or suspended, by number."""
    found: dict[int, int] = {}
    for at in range(0, len(numbers), _SLICE):
        some = tuple(numbers[at : at + _SLICE])
        marks = ", ".join("?" * len(some))
        rows = connection.execute(
            f"SELECT id, tried_at FROM cards WHERE id IN ({marks}) AND tried_at IS NOT NULL",  # noqa: S608 - marks alone
            some,
        )
        found.update(rows.fetchall())
    return found


def forget(connection: Connection, key: str) -> None:
    """Forget one setting. Belongs in a transaction."""
    connection.execute("DELETE FROM settings WHERE key = ?", (key,))
