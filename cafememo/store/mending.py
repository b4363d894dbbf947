"""A salvaged store is made one that can be used: what is referred to is there, and what is derived is derived anew.

What is decided here, and why, stands in `cafememo.store.salvage`.
"""

import json
from collections.abc import Collection
from contextlib import suppress
from itertools import chain
from typing import NamedTuple

from sqlcipher3 import dbapi2 as driver

from cafememo.domain.audit import PROGRAM, What
from cafememo.domain.ledger import FIRST_LINK, Entry, digest, link
from cafememo.domain.summary import derive_of
from cafememo.store import ledger
from cafememo.store.connection import Connection

_ROUNDS = 20
_AT_ONCE = 5_000


class Mended(NamedTuple):
    """How many people have lost their names, and whether the cards are of no use any more."""

    nameless: int
    cards_lost: bool


def mend(connection: Connection, damaged: Collection[str], at: tuple[int, int]) -> Mended:
    """Make a store whole of which only parts were kept; pages of the `damaged` tables are missing.

    Belongs in a transaction with foreign keys off; afterwards they all hold.
    """
    cards_lost = _settings(connection)
    nameless = _people(connection)
    _programmes(connection)
    _menu(connection, damaged)
    _orders(connection, whole_lines=not {"order_lines", "order_options"} & set(damaged))
    _let_go_of_lost(connection)
    _let_go_of_lost_orders(connection)
    _link_anew(connection)
    _summaries(connection)
    _log(connection, at)
    return Mended(nameless, cards_lost)


def _settings(connection: Connection) -> bool:
    """Put in what no café can be opened without; return whether the secret of the cards had to be made anew."""
    import secrets  # noqa: PLC0415 - seldom needed

    there = {key for (key,) in connection.execute("SELECT key FROM settings")}
    fallback = {"cafe": "?", "language": "fr", "card_key": secrets.token_hex(32)}
    connection.executemany(
        "INSERT INTO settings (key, value) VALUES (?, ?)",
        [(key, value) for key, value in fallback.items() if key not in there],
    )
    return "card_key" not in there


def _people(connection: Connection) -> int:
    """Put in everybody whom something that was kept is about, and who is lost; return how many."""
    about = ["SELECT regular_id, at FROM ledger", "SELECT regular_id, 0 FROM cards"]
    about += [f"SELECT regular_id, 0 FROM {table}" for table in ("pinned_usuals", "avoids", "consents")]  # noqa: S608
    found = connection.execute(
        f"SELECT regular_id, coalesce(min(nullif(at, 0)), 0) FROM ({' UNION ALL '.join(about)}) "  # noqa: S608
        "WHERE regular_id IS NOT NULL AND regular_id NOT IN (SELECT id FROM regulars) GROUP BY regular_id"
    ).fetchall()
    sorted_too = "sort_name" in _columns(connection, "regulars")
    for regular_id, first_at in found:
        name = f"? {regular_id}"
        if sorted_too:
            connection.execute(
                "INSERT INTO regulars (id, name, joined_at, sort_name) VALUES (?, ?, ?, ?)",
                (regular_id, name, first_at, name),
            )
        else:
            connection.execute(
                "INSERT INTO regulars (id, name, joined_at) VALUES (?, ?, ?)", (regular_id, name, first_at)
            )
    return len(found)


def _programmes(connection: Connection) -> None:
    """Put in the programmes in which something was earned, switched off: what waits in them can still be had."""
    connection.execute(
        "INSERT INTO programmes (id, name, position, active, collects, per, stamps_of, points_each, expires_days, "
        "cooldown_minutes, daily_cap, chooses_items) SELECT DISTINCT programme_id, '? ' || programme_id, 0, 0, "
        "'stamps', 'visit', 10, 1, 0, 0, 0, 0 FROM ledger "
        "WHERE programme_id IS NOT NULL AND programme_id NOT IN (SELECT id FROM programmes)"
    )


def _menu(connection: Connection, damaged: Collection[str]) -> None:
    """Put in what orders name and the menu has lost, off the menu; what it contains is unknown."""
    items: set[int] = {item_id for (item_id,) in connection.execute("SELECT item_id FROM order_lines")}
    options: set[int] = {option_id for (option_id,) in connection.execute("SELECT option_id FROM order_options")}
    for (signature,) in connection.execute("SELECT signature FROM orders"):
        for item_id, option_ids, _, _ in _lines(signature):
            items.add(item_id)
            options.update(option_ids)
    items -= {row_id for (row_id,) in connection.execute("SELECT id FROM items")}
    options -= {row_id for (row_id,) in connection.execute("SELECT id FROM options")}
    if items:
        place = _first(connection, "categories") or 1
        for item_id in sorted(items):
            facts = {"id": item_id, "category_id": place, "name": f"? {item_id}", "position": 0, "archived": 1}
            _insert(connection, "items", facts | {"stamped": 1, "favourite": 0, "contents_known": 0, "price": 0})
    if options:
        place = _first(connection, "option_groups") or 1
        for option_id in sorted(options):
            name = f"? {option_id}"
            facts = {"id": option_id, "group_id": place, "name": name, "short": name, "position": 0, "archived": 1}
            _insert(connection, "options", facts | {"is_default": 0, "contents_known": 0, "price": 0})
    _headings(connection)
    for contents, table in (("item_contents", "items"), ("option_contents", "options")):
        if contents in damaged:
            connection.execute(f"UPDATE {table} SET contents_known = 0")  # noqa: S608 - names of our own


def _headings(connection: Connection) -> None:
    """Put in what items and options are under, so that those stay on the menu as they were."""
    for table, names in (
        ("categories", "SELECT category_id FROM items"),
        ("option_groups", "SELECT group_id FROM options UNION SELECT group_id FROM item_groups"),
    ):
        lost = connection.execute(f"{names} EXCEPT SELECT id FROM {table}").fetchall()  # noqa: S608 - of our own
        for (row_id,) in lost:
            _insert(connection, table, {"id": row_id, "name": f"? {row_id}", "position": row_id, "many": 1})


def _orders(connection: Connection, *, whole_lines: bool) -> None:
    """Have the lines of every order be what its text says; an order that has lines only has its text from them."""
    if whole_lines:
        for order_id, lines in _orders_of_lines(connection).items():
            text = json.dumps(lines, ensure_ascii=False, separators=(",", ":"))
            with suppress(driver.IntegrityError):
                connection.execute(
                    "INSERT INTO orders (id, signature) SELECT ?1, ?2 WHERE NOT EXISTS "
                    "(SELECT 1 FROM orders WHERE id = ?1)",
                    (order_id, text),
                )
    connection.execute("DELETE FROM order_options")
    connection.execute("DELETE FROM order_lines")
    for order_id, signature in connection.execute("SELECT id, signature FROM orders").fetchall():
        for position, (item_id, option_ids, quantity, word) in enumerate(_lines(signature)):
            connection.execute(
                "INSERT INTO order_lines (order_id, position, item_id, quantity, word) VALUES (?, ?, ?, ?, ?)",
                (order_id, position, item_id, quantity, word),
            )
            connection.executemany(
                "INSERT INTO order_options (order_id, line, position, option_id) VALUES (?, ?, ?, ?)",
                [(order_id, position, place, option_id) for place, option_id in enumerate(option_ids)],
            )


def _orders_of_lines(connection: Connection) -> dict[int, list[list[object]]]:
    """Return every order as its lines tell it, in the form of its text."""
    orders: dict[int, list[list[object]]] = {}
    options: dict[tuple[int, int], list[int]] = {}
    for order_id, line, option_id in connection.execute(
        "SELECT order_id, line, option_id FROM order_options ORDER BY order_id, line, position"
    ):
        options.setdefault((order_id, line), []).append(option_id)
    for order_id, position, item_id, quantity, word in connection.execute(
        "SELECT order_id, position, item_id, quantity, word FROM order_lines ORDER BY order_id, position"
    ):
        orders.setdefault(order_id, []).append([item_id, options.get((order_id, position), []), quantity, word])
    return orders


def _lines(signature: str) -> list[tuple[int, list[int], int, str]]:
    """Return the lines an order's text says; none for one that was let go."""
    try:
        return [
            (int(item), list(options), int(count), str(word)) for item, options, count, word in json.loads(signature)
        ]
    except (ValueError, TypeError):
        return []


def _let_go_of_lost(connection: Connection) -> None:
    """Take away every reference to what is lost and cannot be stood in for: the reference, or the row that is it."""
    for _ in range(_ROUNDS):
        found = connection.execute("PRAGMA foreign_key_check").fetchall()
        if not found:
            return
        for table, rowid, _, number in found:
            keys = connection.execute(f'PRAGMA foreign_key_list("{table}")').fetchall()
            column = next(row[3] for row in keys if row[0] == number)
            try:
                connection.execute(f'UPDATE "{table}" SET "{column}" = NULL WHERE rowid = ?', (rowid,))  # noqa: S608
            except driver.IntegrityError:
                connection.execute(f'DELETE FROM "{table}" WHERE rowid = ?', (rowid,))  # noqa: S608 - of the schema


def _let_go_of_lost_orders(connection: Connection) -> None:
    """Have nothing be somebody's usual of which nobody knows what it was."""
    for table in ("pinned_usuals", "declined_usuals"):
        connection.execute(f"DELETE FROM {table} WHERE order_id NOT IN (SELECT order_id FROM order_lines)")  # noqa: S608


def _link_anew(connection: Connection) -> None:
    """Chain the entries that are there, from first to last; a visit whose order is lost is a visit.

    The triggers that let nothing be changed are away meanwhile; the transaction brings them back whatever happens.
    """
    orders = {order_id for (order_id,) in connection.execute("SELECT DISTINCT order_id FROM order_lines")}
    triggers = connection.execute("SELECT name, sql FROM sqlite_master WHERE tbl_name = 'ledger' AND type = 'trigger'")
    kept_triggers = triggers.fetchall()
    for name, _ in kept_triggers:
        connection.execute(f'DROP TRIGGER "{name}"')
    previous = FIRST_LINK
    newest: dict[int, int] = {}
    last = 0
    while True:
        rows = connection.execute(
            f"SELECT {ledger.COLUMNS}, digest, link FROM ledger WHERE id > ? ORDER BY id LIMIT ?",  # noqa: S608
            (last, _AT_ONCE),
        ).fetchall()
        if not rows:
            break
        last = rows[-1][0]
        changed = []
        for row in rows:
            entry, kept_digest, kept_link = ledger.to_entry(row[:12]), row[12], row[13]
            if kept_digest is None:
                entry = _as_far_as_known(entry, orders, newest)
            previous = link(previous, kept_digest if kept_digest is not None else digest(entry))
            if previous != kept_link or tuple(entry) != row[:12]:
                changed.append((entry.order_id, entry.before_id, previous, entry.id))
        connection.executemany("UPDATE ledger SET order_id = ?, before_id = ?, link = ? WHERE id = ?", changed)
    for _, sql in kept_triggers:
        connection.execute(sql)


def _as_far_as_known(entry: Entry, orders: Collection[int], newest: dict[int, int]) -> Entry:
    """Return an entry that refers to nothing that is lost."""
    if entry.order_id is not None and entry.order_id not in orders:
        entry = entry._replace(order_id=None)
    regular_id = entry.regular_id
    if regular_id is None:
        return entry
    before_id = newest.get(regular_id)
    newest[regular_id] = entry.id
    return entry._replace(before_id=before_id)


def _summaries(connection: Connection) -> None:
    """Derive what a scan reads of everybody."""
    newest: dict[int, int] = dict(
        connection.execute("SELECT regular_id, max(id) FROM ledger WHERE regular_id IS NOT NULL GROUP BY regular_id")
    )
    merged: dict[int, list[int]] = {}
    if "merged_into" in _columns(connection, "regulars"):
        for regular_id, into in connection.execute("SELECT id, merged_into FROM regulars WHERE merged_into NOT NULL"):
            merged.setdefault(into, []).append(regular_id)
    for (regular_id,) in connection.execute("SELECT id FROM regulars ORDER BY id").fetchall():
        own = ledger.entries_back_from(connection, newest.get(regular_id))
        others = [ledger.entries_back_from(connection, newest.get(one)) for one in merged.get(regular_id, ())]
        entries = sorted(chain(own, *others))
        if entries:
            ledger.keep_summary(connection, regular_id, derive_of(regular_id, entries))


def _log(connection: Connection, at: tuple[int, int]) -> None:
    """Say in the log that the café was salvaged, where its shape has one."""
    if _columns(connection, "audit"):
        connection.execute(
            "INSERT INTO audit (at, utc_offset, what, who, about) VALUES (?, ?, ?, ?, '')",
            (*at, str(What.SALVAGED), PROGRAM),
        )


def _first(connection: Connection, table: str) -> int | None:
    """Return the first id of a table."""
    found = connection.execute(f"SELECT min(id) FROM {table}").fetchone()[0]  # noqa: S608 - a name of our own
    return None if found is None else int(found)


def _insert(connection: Connection, table: str, facts: dict[str, object]) -> int:
    """Insert a row of those columns that the table has, and return its id."""
    there = _columns(connection, table)
    given = {name: value for name, value in facts.items() if name in there}
    cursor = connection.execute(
        f"INSERT INTO {table} ({', '.join(given)}) VALUES ({', '.join('?' * len(given))})",  # noqa: S608 - likewise
        list(given.values()),
    )
    return int(cursor.lastrowid or 0)


def _columns(connection: Connection, table: str) -> set[str]:
    """Return the columns of a table; none where there is no such table."""
    return {str(row[1]) for row in connection.execute(f"PRAGMA table_info({table})")}
