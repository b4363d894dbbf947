"""The register of cards: making them, what becomes of them, and who holds which. Writes belong in a transaction."""

from collections.abc import Sequence
from typing import NamedTuple

from cafememo.domain.cards import Kind, State
from cafememo.store.connection import Connection

NAMED_FOREIGN = b"foreign\0"
"""What a foreign code's bytes are hashed behind: no token of ours is as long, so that none can pass for the other."""

_FACTS = (
    "SELECT c.id, c.kind, c.made_at, b.made_offset, c.replaced_at, c.replaced_offset, c.suspended_at, "
    "c.suspended_offset, c.tries, c.batch_id, r.id, r.name, r.surname, r.sort_name FROM cards c "
    "LEFT JOIN regulars r ON r.id = c.regular_id LEFT JOIN card_batches b ON b.id = c.batch_id WHERE "
)
_IN_STATE = {
    None: "1",
    State.FREE: "c.regular_id IS NULL AND c.replaced_at IS NULL AND c.suspended_at IS NULL",
    State.BOUND: "c.regular_id IS NOT NULL AND c.replaced_at IS NULL AND c.suspended_at IS NULL",
    State.SUSPENDED: "c.suspended_at IS NOT NULL AND c.replaced_at IS NULL",
    State.DEAD: "c.replaced_at IS NOT NULL",
}
_PUT_AWAY = (
    "UPDATE cards SET replaced_at = ?, replaced_offset = ?, tries = 0, tried_at = NULL "
    "WHERE regular_id IS NULL AND replaced_at IS NULL AND"
)
_SLICE = 500
"""Cards named in one statement."""
_WITHDRAWN = "cards.withdrawn"
"""The setting that holds the highest number a withdrawn batch had, as a card's and as a batch's."""
_WITHDRAWN_BATCH = "cards.withdrawn.batch"


class Row(NamedTuple):
    """A card and whose it is, as one row; instants in UTC seconds, offsets in minutes.

    `made_offset` is known of the cards of a batch alone.
    """

    number: int
    kind: str
    made_at: int
    made_offset: int | None
    replaced_at: int | None
    replaced_offset: int
    suspended_at: int | None
    suspended_offset: int
    tries: int
    batch_id: int | None
    regular_id: int | None
    name: str | None
    surname: str | None
    sort_name: str | None

    @property
    def state(self) -> State:
        """Return what a scan of it comes to."""
        if self.replaced_at is not None:
            return State.DEAD
        if self.suspended_at is not None:
            return State.SUSPENDED
        return State.FREE if self.regular_id is None else State.BOUND


class BatchRow(NamedTuple):
    """Cards made together, and how many of them are still what."""

    id: int
    made_at: int
    made_offset: int
    sheet: str
    finished: bool
    first: int
    last: int
    free: int
    bound: int
    dead: int


def add_batch(connection: Connection, hashes: Sequence[bytes], sheet: str, at: int, offset: int) -> tuple[int, int]:
    """Take blank cards into the register, not finished yet; return the batch and the number of its first card.

    Their numbers follow each other, and are those of no batch there ever was.
    """
    batch_id = _next(connection, "card_batches", _WITHDRAWN_BATCH)
    connection.execute(
        "INSERT INTO card_batches (id, made_at, made_offset, count, sheet, finished) VALUES (?, ?, ?, ?, ?, 0)",
        (batch_id, at, offset, len(hashes), sheet),
    )
    first = _next(connection, "cards", _WITHDRAWN)
    connection.executemany(
        "INSERT INTO cards (id, token_hash, made_at, batch_id, replaced_offset) VALUES (?, ?, ?, ?, 0)",
        [(first + place, hashed, at, batch_id) for place, hashed in enumerate(hashes)],
    )
    return batch_id, first


def _next(connection: Connection, table: str, key: str) -> int:
    """Return the number after all that are given, and after those that were given and withdrawn."""
    row = connection.execute(
        f"SELECT max((SELECT coalesce(max(id), 0) FROM {table}), "  # noqa: S608 - constant
        "(SELECT coalesce(max(CAST(value AS INTEGER)), 0) FROM settings WHERE key = ?)) + 1",
        (key,),
    ).fetchone()
    return int(row[0])


def finish_batch(connection: Connection, batch_id: int) -> None:
    """Take note that all cards of a batch are on paper, or in a file."""
    connection.execute("UPDATE card_batches SET finished = 1 WHERE id = ?", (batch_id,))


def withdraw_batch(connection: Connection, batch_id: int) -> bool:
    """Take a batch out of the register of which nothing left the program; False where one of its cards is used.

    Used is also one that somebody suspended. What the numbers were is kept, so that they are never given again: an
    undo that still names one finds nothing, and not somebody else's card.
    """
    used = connection.execute(
        "SELECT 1 FROM cards WHERE batch_id = ? "
        "AND (regular_id IS NOT NULL OR replaced_at IS NOT NULL OR suspended_at IS NOT NULL) LIMIT 1",
        (batch_id,),
    ).fetchone()
    if used is not None:
        return False
    last = connection.execute("SELECT max(id) FROM cards WHERE batch_id = ?", (batch_id,)).fetchone()[0]
    keep_numbers_taken(connection, last or 0)
    _keep_taken(connection, _WITHDRAWN_BATCH, batch_id)
    connection.execute("DELETE FROM cards WHERE batch_id = ?", (batch_id,))
    connection.execute("DELETE FROM card_batches WHERE id = ?", (batch_id,))
    return True


def keep_numbers_taken(connection: Connection, up_to: int) -> None:
    """Have no card be given a number up to this one any more, though the cards that had it are removed."""
    _keep_taken(connection, _WITHDRAWN, up_to)


def _keep_taken(connection: Connection, key: str, number: int) -> None:
    """Keep the highest number that was given to what is removed."""
    connection.execute(
        "INSERT INTO settings (key, value) VALUES (?, ?) ON CONFLICT (key) DO UPDATE SET value = excluded.value "
        "WHERE CAST(value AS INTEGER) < CAST(excluded.value AS INTEGER)",
        (key, str(number)),
    )


def put_batch_away(connection: Connection, batch_id: int, at: int, offset: int) -> int:
    """Have the cards of a batch that are nobody's be dead, suspended or not; return how many those were."""
    cursor = connection.execute(f"{_PUT_AWAY} batch_id = ?", (at, offset, batch_id))
    return int(cursor.rowcount)


def put_away(connection: Connection, numbers: Sequence[int], at: int, offset: int) -> int:
    """Have those of some cards be dead that are nobody's, as of a batch; return how many those were."""
    done = 0
    for place in range(0, len(numbers), _SLICE):
        some = tuple(numbers[place : place + _SLICE])
        marks = ", ".join("?" * len(some))
        done += int(connection.execute(f"{_PUT_AWAY} id IN ({marks})", (at, offset, *some)).rowcount)
    return done


def add_card(connection: Connection, hashed: bytes, kind: Kind, regular_id: int | None, at: int) -> int:
    """Take one card into the register, of somebody or nobody, and return its number."""
    number = _next(connection, "cards", _WITHDRAWN)
    connection.execute(
        "INSERT INTO cards (id, token_hash, kind, regular_id, made_at, replaced_offset) VALUES (?, ?, ?, ?, ?, 0)",
        (number, hashed, kind, regular_id, at),
    )
    return number


def link_foreign(connection: Connection, hashed: bytes, regular_id: int, at: int) -> int | None:
    """Have a foreign code be somebody's card and return its number; None where it is somebody's already.

    One that was unlinked, or suspended, begins anew: it is still the same code.
    """
    row = connection.execute("SELECT id, replaced_at FROM cards WHERE token_hash = ?", (hashed,)).fetchone()
    if row is None:
        return add_card(connection, hashed, Kind.FOREIGN, regular_id, at)
    if row[1] is None:
        return None
    connection.execute(
        "UPDATE cards SET regular_id = ?, made_at = ?, replaced_at = NULL, replaced_offset = 0, suspended_at = NULL, "
        "suspended_offset = 0, tries = 0, tried_at = NULL WHERE id = ?",
        (regular_id, at, row[0]),
    )
    return int(row[0])


def is_linkable(connection: Connection, hashed: bytes) -> bool:
    """Tell whether a foreign code is nobody's, or was somebody's and is dead."""
    row = connection.execute("SELECT replaced_at FROM cards WHERE token_hash = ?", (hashed,)).fetchone()
    return row is None or row[0] is not None


def kill(connection: Connection, number: int, at: int, offset: int) -> bool:
    """Have a card be dead, whoever has it or nobody; False where it is dead already, or there is none."""
    cursor = connection.execute(
        "UPDATE cards SET replaced_at = ?, replaced_offset = ?, tries = 0, tried_at = NULL "
        "WHERE id = ? AND replaced_at IS NULL",
        (at, offset, number),
    )
    return bool(cursor.rowcount == 1)


def suspend(connection: Connection, number: int, at: int, offset: int) -> bool:
    """Have a card be of no use for now; False where it is dead, or suspended already."""
    cursor = connection.execute(
        "UPDATE cards SET suspended_at = ?, suspended_offset = ?, tries = 0, tried_at = NULL "
        "WHERE id = ? AND suspended_at IS NULL AND replaced_at IS NULL",
        (at, offset, number),
    )
    return bool(cursor.rowcount == 1)


def resume(connection: Connection, number: int) -> bool:
    """Have a suspended card be of use again; False where it is not suspended, or dead."""
    cursor = connection.execute(
        "UPDATE cards SET suspended_at = NULL, suspended_offset = 0 "
        "WHERE id = ? AND suspended_at IS NOT NULL AND replaced_at IS NULL",
        (number,),
    )
    return bool(cursor.rowcount == 1)


def note_try(connection: Connection, number: int, at: int) -> None:
    """Take note that a card was shown that is dead or suspended."""
    connection.execute("UPDATE cards SET tries = tries + 1, tried_at = ? WHERE id = ?", (at, number))


def card(connection: Connection, number: int) -> Row | None:
    """Return a card; None where there is none of that number."""
    row = connection.execute(f"{_FACTS} c.id = ?", (number,)).fetchone()
    return None if row is None else Row._make(row)


def listed(
    connection: Connection, state: State | None, before: int | None, limit: int, batch_id: int | None = None
) -> list[Row]:
    """Return cards in a state, or in any, the newest first, from those before a number on."""
    # Said as constants, so that the index of the state is used where it has one.
    where = [_IN_STATE[state]]
    values: list[int] = []
    if batch_id is not None:
        where.append("c.batch_id = ?")
        values.append(batch_id)
    if before is not None:
        where.append("c.id < ?")
        values.append(before)
    rows = connection.execute(f"{_FACTS} {' AND '.join(where)} ORDER BY c.id DESC LIMIT ?", (*values, limit))
    return [Row._make(row) for row in rows]


def of_regulars(connection: Connection, regular_ids: Sequence[int], state: State | None = None) -> list[Row]:
    """Return the cards of some regulars, the newest first."""
    found: list[Row] = []
    for at in range(0, len(regular_ids), _SLICE):
        some = tuple(regular_ids[at : at + _SLICE])
        marks = ", ".join("?" * len(some))
        rows = connection.execute(f"{_FACTS} {_IN_STATE[state]} AND c.regular_id IN ({marks})", some)
        found += [Row._make(row) for row in rows]
    return sorted(found, key=lambda one: -one.number)


def tried(connection: Connection, since: int) -> list[Row]:
    """Return the cards that were shown since an instant when dead or suspended, the newest try first."""
    rows = connection.execute(f"{_FACTS} c.tried_at >= ? ORDER BY c.tried_at DESC", (since,))
    return [Row._make(row) for row in rows]


def counts(connection: Connection) -> dict[State, int]:
    """Return how many cards are in each state.

    Those that are somebody's are counted from an index, and of the few that are dead or suspended it is looked up
    whose they are. The plus keeps that from being done the other way round.
    """

    def count(where: str) -> int:
        return int(connection.execute(f"SELECT count(*) FROM cards c WHERE {where}").fetchone()[0])  # noqa: S608

    dead, suspended = _IN_STATE[State.DEAD], _IN_STATE[State.SUSPENDED]
    nobodys = "+c.regular_id IS NULL"
    whole = count("1")
    of_nobody = whole - count("c.regular_id IS NOT NULL")
    found = {
        State.FREE: of_nobody - count(f"{dead} AND {nobodys}") - count(f"{suspended} AND {nobodys}"),
        State.SUSPENDED: count(suspended),
        State.DEAD: count(dead),
    }
    return {**found, State.BOUND: whole - sum(found.values())}


def batch_ids(connection: Connection) -> list[int]:
    """Return which batches there are, the newest first."""
    return [int(row[0]) for row in connection.execute("SELECT id FROM card_batches ORDER BY id DESC")]


def batches(connection: Connection, batch_id: int | None = None) -> list[BatchRow]:
    """Return the batches, the newest first, or one alone: many cards are looked at for each."""
    alone, values = ("", ()) if batch_id is None else ("WHERE c.batch_id = ? ", (batch_id,))
    rows = connection.execute(
        "SELECT b.id, b.made_at, b.made_offset, b.sheet, b.finished, min(c.id), max(c.id), "  # noqa: S608 - constant
        "sum(c.regular_id IS NULL AND c.replaced_at IS NULL), sum(c.regular_id IS NOT NULL AND c.replaced_at IS NULL), "
        f"sum(c.replaced_at IS NOT NULL) FROM card_batches b JOIN cards c ON c.batch_id = b.id {alone}"
        "GROUP BY b.id ORDER BY b.id DESC",
        values,
    )
    return [BatchRow._make((*row[:4], bool(row[4]), *row[5:])) for row in rows]


def picture(connection: Connection, name: str) -> bytes | None:
    """Return a picture of the café's own; None where there is none."""
    row = connection.execute("SELECT data FROM pictures WHERE name = ?", (name,)).fetchone()
    return None if row is None else bytes(row[0])


def keep_picture(connection: Connection, name: str, data: bytes | None) -> None:
    """Keep a picture of the café's own in place of the one there was, or none."""
    if data is None:
        connection.execute("DELETE FROM pictures WHERE name = ?", (name,))
    else:
        connection.execute(
            "INSERT INTO pictures (name, data) VALUES (?, ?) "
            "ON CONFLICT (name) DO UPDATE SET data = excluded.data WHERE data <> excluded.data",
            (name, data),
        )
