"""The proof that the store is what the ledger says: pages, chain and summaries."""

from collections.abc import Callable
from dataclasses import dataclass
from itertools import chain

from cafememo.domain.ledger import FIRST_LINK, digest, link
from cafememo.domain.summary import derive_of
from cafememo.store import ledger
from cafememo.store.connection import Connection
from cafememo.store.store import Store


@dataclass(frozen=True, slots=True)
class CheckReport:
    """What a check looked at and found wrong; ids only, nothing about anyone."""

    entries: int
    regulars: int
    bad_pages: int
    broken_links: tuple[int, ...]
    wrong_summaries: tuple[int, ...]

    @property
    def sound(self) -> bool:
        """Tell whether nothing was found wrong."""
        return not (self.bad_pages or self.broken_links or self.wrong_summaries)


SHOWN = 100
"""Ids listed of each kind of fault; more would not help anyone."""


def check(store: Store, progress: Callable[[int, int], None] = lambda _done, _of: None) -> CheckReport:
    """Read everything of an open café once; see `read_through`. Raises the store's troubles."""
    with store.reading():
        return read_through(store.connection, progress)


def read_through(
    connection: Connection,
    progress: Callable[[int, int], None] = lambda _done, _of: None,
    *,
    merges: bool = True,
) -> CheckReport:
    """Read everything once. `progress` is told entries and regulars done and their total, now and then.

    `merges` is false for a shape that knows none. Raises the driver's errors.
    """
    # Both name what is wrong a line each; a sound file gives nothing, and "ok".
    bad_pages = len(connection.execute("PRAGMA cipher_integrity_check").fetchall())
    bad_pages += sum(row[0] != "ok" for row in connection.execute("PRAGMA quick_check"))
    entries = int(connection.execute("SELECT count(*) FROM ledger").fetchone()[0])
    regulars = int(connection.execute("SELECT count(*) FROM regulars").fetchone()[0])
    broken: list[int] = []
    previous = FIRST_LINK
    newest: dict[int, int] = {}
    for done, (entry, kept_digest, kept_link) in enumerate(ledger.all_entries(connection)):
        previous = link(previous, kept_digest if kept_digest is not None else digest(entry))
        whole = previous == kept_link
        if entry.regular_id is not None:
            whole = whole and entry.before_id == newest.get(entry.regular_id)
            newest[entry.regular_id] = entry.id
        if not whole and len(broken) < SHOWN:
            broken.append(entry.id)
        previous = kept_link
        if done % 10_000 == 0:
            progress(done, entries + regulars)
    wrong: list[int] = []
    into_column = "merged_into" if merges else "NULL"
    rows = connection.execute(f"SELECT id, {into_column} FROM regulars ORDER BY id").fetchall()  # noqa: S608
    merged: dict[int, list[int]] = {}
    for regular_id, into in rows:
        if into is not None:
            merged.setdefault(into, []).append(regular_id)
    for done, (regular_id, _) in enumerate(rows):
        own = ledger.entries_back_from(connection, newest.get(regular_id))
        # Who was merged into another keeps the summary of before, to have it back.
        others = [ledger.entries_back_from(connection, newest.get(one)) for one in merged.get(regular_id, ())]
        derived = derive_of(regular_id, sorted(chain(own, *others)))
        if derived != ledger.summary_of(connection, regular_id) and len(wrong) < SHOWN:
            wrong.append(regular_id)
        if done % 1_000 == 0:
            progress(entries + done, entries + regulars)
    return CheckReport(entries, regulars, bad_pages, tuple(broken), tuple(wrong))
