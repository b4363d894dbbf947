"""The append-only ledger and the summaries kept with it."""

from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from cafememo.domain.balance import pack_balances, unpack_balances
from cafememo.domain.ledger import FIRST_LINK, Entry, Kind, digest, link
from cafememo.domain.summary import Summary, pack_recent, unpack_recent
from cafememo.store.connection import Connection
from cafememo.store.people import CardFacts

NAMES = (
    "id",
    "kind",
    "at",
    "utc_offset",
    "regular_id",
    "order_id",
    "staff_id",
    "programme_id",
    "stamps",
    "rewards",
    "refers_to",
    "before_id",
)
"""The columns of a row, in the order of `Entry`."""
COLUMNS = ", ".join(NAMES)
_APPEND = f"INSERT INTO ledger ({COLUMNS}, link) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"  # noqa: S608 - constant
# Only ever backwards, so that a damaged chain cannot go round in circles.
_BACK = (
    f"UNION ALL SELECT {', '.join(f'l.{name}' for name in NAMES)} FROM chain "  # noqa: S608 - constant
    "JOIN ledger l ON l.id = chain.before_id AND l.id < chain.id) "
    f"SELECT {COLUMNS} FROM chain ORDER BY id"
)
_BACK_FROM = f"WITH RECURSIVE chain AS (SELECT {COLUMNS} FROM ledger WHERE id = ? {_BACK}"  # noqa: S608 - constant
_OF = (
    f"WITH RECURSIVE chain AS (SELECT {COLUMNS} FROM ledger WHERE id IN "  # noqa: S608 - constant
    "(SELECT newest_id FROM summaries WHERE regular_id = ?1 "
    "UNION ALL SELECT s.newest_id FROM regulars m JOIN summaries s ON s.regular_id = m.id WHERE m.merged_into = ?1) "
    f"{_BACK}"
)


class Tail(NamedTuple):
    """The last entry of the ledger, which the next one is chained to."""

    entry_id: int
    link: bytes


def tail(connection: Connection) -> Tail:
    """Return the end of the ledger."""
    last = connection.execute("SELECT id, link FROM ledger ORDER BY id DESC LIMIT 1").fetchone()
    return Tail(*last) if last else Tail(0, FIRST_LINK)


def append(connection: Connection, entry: Entry, after: Tail) -> Tail:
    """Write an entry after the last one, chained to it, and return the new end. Belongs in a transaction.

    `after` is the end of the ledger; the id of the entry must be the next one.
    """
    next_link = link(after.link, digest(entry))
    connection.execute(
        _APPEND,
        (entry.id, int(entry.kind), *entry[2:], next_link),
    )
    end = connection.appended = Tail(entry.id, next_link)
    return end


def holds(connection: Connection, end: tuple[int, bytes]) -> bool:
    """Tell whether the ledger holds an entry of this id and link, and so everything that came before it."""
    if not end[0]:
        return True
    found = connection.execute("SELECT link FROM ledger WHERE id = ?", (end[0],)).fetchone()
    return found is not None and bytes(found[0]) == end[1]


def read_ahead(connection: Connection, entry_id: int | None, order_ids: Iterable[int]) -> None:
    """Bring into memory what the next entry of a person refers to: their newest one, and the orders named.

    Each may be anywhere in a large file, and would otherwise be read and decrypted while somebody waits.
    """
    connection.execute("SELECT kind FROM ledger WHERE id = ?", (entry_id,)).fetchone()
    for order_id in order_ids:
        connection.execute("SELECT id FROM orders WHERE id = ?", (order_id,)).fetchone()


def entry(connection: Connection, entry_id: int) -> Entry | None:
    """Return an entry; None where there is none of that id or it was erased."""
    row = connection.execute(
        f"SELECT {COLUMNS} FROM ledger WHERE id = ? AND digest IS NULL",  # noqa: S608 - constant
        (entry_id,),
    ).fetchone()
    return None if row is None else to_entry(row)


def entries_back_from(connection: Connection, newest_id: int | None) -> list[Entry]:
    """Return a person's own entries, oldest first, given the newest of them if any."""
    return [to_entry(row) for row in connection.execute(_BACK_FROM, (newest_id,))]


def entries_of(connection: Connection, regular_id: int) -> list[Entry]:
    """Return everything the ledger holds about a person, oldest first, with what is of those merged into them.

    What they come to is told by `domain.summary.derive_of`.
    """
    return [to_entry(row) for row in connection.execute(_OF, (regular_id,))]


def newest(connection: Connection, limit: int) -> Iterator[tuple[Entry, str]]:
    """Yield the newest entries that are not erased, newest first, with the name of whom each is about."""
    columns = ", ".join(f"l.{name}" for name in NAMES)
    rows = connection.execute(
        f"SELECT {columns}, coalesce(r.name, '') FROM ledger l "  # noqa: S608 - constant
        "LEFT JOIN regulars r ON r.id = l.regular_id WHERE l.digest IS NULL ORDER BY l.id DESC LIMIT ?",
        (limit,),
    )
    for *facts, name in rows.fetchall():
        yield to_entry(facts), name


def latest_at(connection: Connection, among: int) -> int | None:
    """Return the latest instant among so many of the newest entries, in UTC seconds; None in an empty ledger."""
    latest = connection.execute(
        "SELECT max(at) FROM (SELECT at FROM ledger ORDER BY id DESC LIMIT ?)", (among,)
    ).fetchone()[0]
    return None if latest is None else int(latest)


def all_entries(connection: Connection) -> Iterator[tuple[Entry, bytes | None, bytes]]:
    """Yield every entry, oldest first, with the digest kept of an erased one and its link."""
    for row in connection.execute(f"SELECT {COLUMNS}, digest, link FROM ledger ORDER BY id"):  # noqa: S608 - constant
        *facts, kept_digest, kept_link = row
        yield to_entry(facts), kept_digest, kept_link


def summary_in(facts: CardFacts) -> Summary:
    """Return the summary among what a scan read; an empty one before the first visit."""
    return Summary(
        visits=facts.visits or 0,
        last_at=facts.last_at or 0,
        last_offset=facts.last_offset or 0,
        balances=unpack_balances(facts.balances or b""),
        newest_id=facts.newest_id,
        recent=unpack_recent(facts.recent or b""),
    )


def summary_of(connection: Connection, regular_id: int) -> Summary:
    """Return the summary kept for a person; an empty one before the first visit."""
    row = connection.execute(
        "SELECT visits, last_at, last_offset, balances, newest_id, recent FROM summaries WHERE regular_id = ?",
        (regular_id,),
    ).fetchone()
    if row is None:
        return Summary()
    visits, last_at, last_offset, balances, newest_id, recent = row
    return Summary(visits, last_at, last_offset, unpack_balances(balances), newest_id, unpack_recent(recent))


def keep_summary(connection: Connection, regular_id: int, summary: Summary) -> None:
    """Write the summary of a person. Belongs in the transaction that appended what changed it."""
    facts = (
        summary.visits,
        summary.last_at,
        summary.last_offset,
        pack_balances(summary.balances),
        summary.newest_id,
        pack_recent(summary.recent),
        regular_id,
    )
    changed = connection.execute(
        "UPDATE summaries SET visits = ?, last_at = ?, last_offset = ?, balances = ?, newest_id = ?, "
        "recent = ? WHERE regular_id = ?",
        facts,
    )
    if not changed.rowcount:  # the first visit
        connection.execute(
            "INSERT INTO summaries (visits, last_at, last_offset, balances, newest_id, recent, regular_id) "
            "VALUES (?, ?, ?, ?, ?, ?, ?)",
            facts,
        )


def to_entry(row: Sequence[int]) -> Entry:
    """Build an entry from the columns of `COLUMNS`."""
    return Entry(row[0], Kind(row[1]), *row[2:])
