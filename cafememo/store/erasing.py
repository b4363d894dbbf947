"""Emptying the database of a person: what is removed, what is left as a number, table by table.

Decided (see also packaging/decisions/2026-11-29-erasing.md):
- `ledger`: their rows are emptied into tombstones that keep the kind and the digest, so that the chain holds and
  nobody else's sums change. A row of somebody else's that names one of theirs names a tombstone.
- `regulars`, `summaries`, `consents`, `avoids`, `pinned_usuals`, `declined_usuals`, `merges`, `not_the_same`: removed,
  with those of every entry merged into theirs. Their id is never given again.
- `orders`: what nobody else had, and is no favourite, is emptied with the words in it; its id stays taken.
- `cards`: a card of ours stays in the register as dead, with its number, its kind and the hash it is known by, so that
  it says so when it is shown; of whom it was, when it was made and how often it was tried are gone. A code of somebody
  else's is removed: it is not ours, and says nothing of the café.
- `settings`: what was said of unusual cards of theirs is removed. The tombstones of `store.forgotten` are added.
- `audit`: stays; it tells of numbers only. `marks` and `copies` tell of the ledger's links and of files.
- `categories`, `items`, `options`, their groups and contents, `programmes`, `staff`, `guesses`, `pictures`,
  `card_batches`: are the café's, and say nothing of a regular.
"""

import json
from collections.abc import Collection, Iterable, Iterator
from contextlib import contextmanager
from typing import NamedTuple

from sqlcipher3 import dbapi2 as driver

from cafememo.domain.cards import Kind as CardKind
from cafememo.domain.ledger import Entry, digest
from cafememo.store import cards, forgotten
from cafememo.store.connection import Connection
from cafememo.store.forgotten import Tombstone
from cafememo.store.ledger import COLUMNS, to_entry

UNTIDY = "forgotten.untidy"
"""The setting that says "yes" from an erasure until `tidy` came to its end."""
_ALL_RIGHT = "cards.all_right."
_AMONG = "IN (SELECT value FROM json_each(?))"
_OF_A_REGULAR = ("pinned_usuals", "declined_usuals", "consents", "avoids", "merges", "summaries")


class Emptied(NamedTuple):
    """What there was of some people: how many entries, cards and orders, and what stands for each of them now."""

    entries: int
    cards: int
    orders: int
    tombstones: frozenset[Tombstone]


@contextmanager
def leaving_no_journal(connection: Connection) -> Iterator[None]:
    """Have a transaction end by emptying the journal: an open café keeps it, with the pages as they were before."""
    connection.execute("PRAGMA journal_size_limit = 0")
    try:
        yield
    finally:
        connection.execute("PRAGMA journal_size_limit = -1")


def tidy(connection: Connection) -> bool:
    """Write the whole database anew where somebody was erased since; tell whether that is done. In no transaction.

    What is deleted is overwritten at once (`secure_delete`). But where SQLite moves rows to make room on a page, it
    leaves what stood there before: of 390 people erased after years of changes one name was still readable. It takes
    about a second for a million entries. False while another statement is read from; to be tried again then. Raises
    the driver's errors.
    """
    if connection.execute("SELECT 1 FROM settings WHERE key = ?", (UNTIDY,)).fetchone() is None:
        return True
    with leaving_no_journal(connection):
        try:
            connection.execute("VACUUM")
        except driver.OperationalError as error:
            if error.sqlite_errorcode & 0xFF == driver.SQLITE_ERROR:
                return False
            raise
        connection.execute("DELETE FROM settings WHERE key = ?", (UNTIDY,))
    return True


def whole(connection: Connection, regular_ids: Iterable[int]) -> tuple[int, ...]:
    """Return every entry of the people some regulars are: whom they were merged into, and who was merged into them."""
    rows = connection.execute(
        f"SELECT id FROM regulars WHERE coalesce(merged_into, id) IN "  # noqa: S608 - constant
        f"(SELECT coalesce(merged_into, id) FROM regulars WHERE id {_AMONG}) ORDER BY id",
        (_listed(regular_ids),),
    )
    return tuple(int(row[0]) for row in rows)


def count_people(connection: Connection, regular_ids: Iterable[int]) -> int:
    """Return how many people some entries are: those that were merged are one."""
    row = connection.execute(
        f"SELECT count(DISTINCT coalesce(merged_into, id)) FROM regulars WHERE id {_AMONG}",  # noqa: S608 - constant
        (_listed(regular_ids),),
    ).fetchone()
    return int(row[0])


def merged_across(connection: Connection, regular_ids: Collection[int]) -> tuple[int, ...]:
    """Return the entries that have to be parted first: of some regulars and others, one was merged into the other."""
    rows = connection.execute(
        f"SELECT id FROM regulars WHERE merged_into IS NOT NULL AND (id {_AMONG}) <> (merged_into {_AMONG})",  # noqa: S608 - constant
        (_listed(regular_ids), _listed(regular_ids)),
    )
    return tuple(int(row[0]) for row in rows)


def empty(
    connection: Connection, cafe: str, regular_ids: Collection[int], favourites: Collection[int], at: tuple[int, int]
) -> Emptied:
    """Remove all there is of these entries, which nobody else's are merged with. Belongs in a transaction.

    The ledger is read through, which takes a second for some millions of entries: it has no index of people or orders.
    """
    those = _listed(regular_ids)
    had = _orders_of(connection, those)
    rows = [
        to_entry(row)
        for row in connection.execute(f"SELECT {COLUMNS} FROM ledger WHERE regular_id {_AMONG} ORDER BY id", (those,))  # noqa: S608 - constant
    ]
    had.update(entry.order_id for entry in rows if entry.order_id is not None)
    tombstones = _tombstones(connection, cafe, regular_ids, rows)
    connection.executemany(
        "UPDATE ledger SET digest = ?, at = 0, utc_offset = 0, regular_id = NULL, order_id = NULL, staff_id = NULL, "
        "programme_id = NULL, stamps = 0, rewards = 0, refers_to = NULL, before_id = NULL WHERE id = ?",
        [(digest(entry), entry.id) for entry in rows],
    )
    for table in _OF_A_REGULAR:
        connection.execute(f"DELETE FROM {table} WHERE regular_id {_AMONG}", (those,))  # noqa: S608 - constant
    connection.execute(f"DELETE FROM not_the_same WHERE regular_id {_AMONG} OR other_id {_AMONG}", (those, those))  # noqa: S608 - constant
    let_go = _let_cards_go(connection, those, at)
    _forget_all_right(connection, regular_ids, let_go)
    connection.execute(f"DELETE FROM regulars WHERE id {_AMONG}", (those,))  # noqa: S608 - constant
    orders = _let_orders_go(connection, had - set(favourites))
    connection.execute("INSERT OR REPLACE INTO settings (key, value) VALUES (?, 'yes')", (UNTIDY,))
    return Emptied(len(rows), len(let_go), orders, tombstones)


def _orders_of(connection: Connection, those: str) -> set[int]:
    """Return the orders that are, or are not to be, somebody's usual, also by what a merge keeps."""
    rows = connection.execute(
        f"SELECT order_id FROM pinned_usuals WHERE regular_id {_AMONG} "  # noqa: S608 - constant
        f"UNION SELECT order_id FROM declined_usuals WHERE regular_id {_AMONG} "
        f"UNION SELECT pin.value FROM merges, json_each(merges.record, '$.pins') AS pin WHERE regular_id {_AMONG} "
        f"UNION SELECT pin.value FROM merges, json_each(merges.record, '$.declined') AS pin WHERE regular_id {_AMONG}",
        (those,) * 4,
    )
    return {int(row[0]) for row in rows}


def _tombstones(
    connection: Connection, cafe: str, regular_ids: Collection[int], rows: list[Entry]
) -> frozenset[Tombstone]:
    """Return what will stand for some people."""
    first: dict[int, int] = {}
    for entry in rows:
        first.setdefault(entry.regular_id or 0, entry.id)
    found = set()
    for regular_id in regular_ids:
        joined = connection.execute("SELECT joined_at FROM regulars WHERE id = ?", (regular_id,)).fetchone()[0]
        entry_id = first.get(regular_id, 0)
        link = connection.execute("SELECT link FROM ledger WHERE id = ?", (entry_id,)).fetchone()
        found.add(forgotten.of_regular(cafe, regular_id, joined, entry_id, b"" if link is None else bytes(link[0])))
    return frozenset(found)


def _let_cards_go(connection: Connection, those: str, at: tuple[int, int]) -> list[int]:
    """Have cards of ours be dead and nobody's, and codes of others not be known; return the numbers of all of them."""
    numbers = [
        int(row[0])
        for row in connection.execute(f"SELECT id FROM cards WHERE regular_id {_AMONG}", (those,))  # noqa: S608 - constant
    ]
    if numbers:
        cards.keep_numbers_taken(connection, max(numbers))
    connection.execute(f"DELETE FROM cards WHERE regular_id {_AMONG} AND kind = ?", (those, str(CardKind.FOREIGN)))  # noqa: S608 - constant
    connection.execute(
        "UPDATE cards SET regular_id = NULL, replaced_at = ?1, replaced_offset = ?2, suspended_at = NULL, "
        "suspended_offset = 0, tries = 0, tried_at = NULL, made_at = "
        "coalesce((SELECT b.made_at FROM card_batches b WHERE b.id = cards.batch_id), ?1) "
        "WHERE regular_id IN (SELECT value FROM json_each(?3))",
        (*at, those),
    )
    return numbers


def _forget_all_right(connection: Connection, regular_ids: Collection[int], numbers: Collection[int]) -> None:
    """Forget what was said of unusual cards of theirs: such a setting is named by a rule, an id and perhaps a day."""
    gone = {f"shown.{number}" for number in numbers}
    ids = {str(regular_id) for regular_id in regular_ids}
    keys = connection.execute("SELECT key FROM settings WHERE key LIKE ?", (f"{_ALL_RIGHT}%",)).fetchall()
    for (key,) in keys:
        rule, _, subject = str(key).removeprefix(_ALL_RIGHT).partition(".")
        if f"{rule}.{subject}" in gone or (rule != "shown" and subject.split(".")[0] in ids):
            connection.execute("DELETE FROM settings WHERE key = ?", (key,))


def _let_orders_go(connection: Connection, order_ids: Collection[int]) -> int:
    """Empty those of some orders that nobody has, and return how many; see `orders.OrderBook.let_go` for their ids."""
    those = _listed(order_ids)
    somebodys = connection.execute(
        f"SELECT DISTINCT order_id FROM ledger WHERE order_id {_AMONG} "  # noqa: S608 - constant
        "UNION SELECT order_id FROM pinned_usuals UNION SELECT order_id FROM declined_usuals "
        "UNION SELECT pin.value FROM merges, json_each(merges.record, '$.pins') AS pin "
        "UNION SELECT pin.value FROM merges, json_each(merges.record, '$.declined') AS pin",
        (those,),
    )
    gone = _listed(set(order_ids).difference(int(row[0]) for row in somebodys))
    for table in ("order_options", "order_lines"):
        connection.execute(f"DELETE FROM {table} WHERE order_id {_AMONG}", (gone,))  # noqa: S608 - constant
    emptied = connection.execute(f"UPDATE orders SET signature = 'gone ' || id WHERE id {_AMONG}", (gone,))  # noqa: S608 - constant
    return int(emptied.rowcount)


def _listed(ids: Iterable[int]) -> str:
    """Return ids as the one value a statement takes them by, however many there are."""
    return json.dumps(sorted(ids))
