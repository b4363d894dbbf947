"""What an owner's action did to the tables, kept in memory so that it can be taken back.

While an action is recorded, triggers on every table the owner can change write down the statement that takes each
change back. A statement names what it found as well as what it puts back: where something else changed the same
thing since, it finds nothing, and the whole undo is given up rather than half done.

The log is a table in memory (`temp_store = MEMORY`): nothing of it comes to the disk, and it is gone when the café
closes. The ledger takes no part in it; what is undone there is another row (`services.history` has both).
"""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import NamedTuple

from sqlcipher3 import dbapi2 as driver

from cafememo.store.connection import Connection

_NOT_RECORDED = frozenset(
    {
        *("ledger", "summaries", "orders", "order_lines", "order_options", "guesses", "alembic_version"),
        *("audit", "marks", "copies"),
    }
)
"""What only ever grows, is derived, counts wrong PINs, or tells of the café's keeping."""
_COUNTED = {"cards": frozenset(("tries", "tried_at"))}
"""What goes on counting by itself: it is put back, but stands in no undo's way."""
_OF_A_REGULAR = "regular_id"
_AT_ONCE = 500
"""Rows one statement takes back."""


class Undoing(NamedTuple):
    """One statement that takes one change back; `table` is what it is about.

    Where the row is named by its id alone, the statement reads `{head} id IN (…){tail}`, for several rows of which the
    same is to be put back; otherwise `head` is all of it and `row_id` is None.
    """

    table: str
    regular_id: int | None
    head: str
    row_id: int | None = None
    tail: str = ""


class Conflict(Exception):
    """Something that was changed meanwhile stands in the way; nothing was taken back."""


CONFLICTS = (Conflict, driver.IntegrityError)
"""What an undo can fail by: what it would change is not as it was left, or something else came to need it."""


def watch(connection: Connection) -> None:
    """Be ready to record, and take note from now on of every regular something changes about."""
    execute = connection.execute
    execute("CREATE TEMP TABLE IF NOT EXISTS undo_switch (is_on INTEGER NOT NULL)")
    if not execute("SELECT count(*) FROM temp.undo_switch").fetchone()[0]:
        execute("INSERT INTO temp.undo_switch VALUES (0)")
    execute(
        "CREATE TEMP TABLE IF NOT EXISTS undo_log (tbl TEXT, regular_id INTEGER, head TEXT, row_id INTEGER, tail TEXT)"
    )
    execute("CREATE TEMP TABLE IF NOT EXISTS touched (regular_id INTEGER PRIMARY KEY)")
    tables = [str(row[0]) for row in execute("SELECT name FROM main.sqlite_master WHERE type = 'table'")]
    for table in sorted(set(tables) - _NOT_RECORDED):
        if not table.startswith("sqlite_"):
            for statement in _triggers(connection, table):
                execute(statement)
    connection.is_watched = True


def record(connection: Connection, *, on: bool) -> None:
    """Begin or end to record. Belongs in the transaction of the action."""
    connection.execute("UPDATE temp.undo_switch SET is_on = ?", (on,))
    connection.changes_aside += 1


@contextmanager
def aside(connection: Connection) -> Iterator[None]:
    """Within an action: have what is done meanwhile be no part of what takes the action back."""
    record(connection, on=False)
    try:
        yield
    finally:
        record(connection, on=True)


def recorded(connection: Connection) -> list[Undoing]:
    """Return what takes back all that was recorded since this was asked last, in the order to do it in."""
    rows = connection.execute(
        "SELECT tbl, regular_id, head, row_id, tail FROM temp.undo_log ORDER BY rowid DESC"
    ).fetchall()
    connection.execute("DELETE FROM temp.undo_log")
    return [Undoing._make(row) for row in rows]


def touched(connection: Connection) -> frozenset[int]:
    """Return the regulars something changed about since this was asked last, whoever changed it."""
    found = frozenset(int(row[0]) for row in connection.execute("SELECT regular_id FROM temp.touched"))
    if found:
        connection.execute("DELETE FROM temp.touched")
    return found


def touched_so_far(connection: Connection) -> list[int]:
    """Return the same and go on taking note; nobody where nothing is watched."""
    if not connection.is_watched:
        return []
    return [int(row[0]) for row in connection.execute("SELECT regular_id FROM temp.touched")]


def touch(connection: Connection, regular_ids: list[int]) -> None:
    """Take note of regulars anew: what is in memory was rolled back with a commit that is kept all the same."""
    if connection.is_watched:
        connection.executemany(
            "INSERT OR IGNORE INTO temp.touched VALUES (?)", [(regular_id,) for regular_id in regular_ids]
        )


def take_back(connection: Connection, undoing: list[Undoing]) -> None:
    """Take changes back. Belongs in a transaction; raises Conflict where one of them is not as it was left.

    Changes of the same kind that follow each other are taken back together: most of the time goes into reading a
    statement and what it sets off, and thousands of cards are put away at once.
    """
    connection.execute("PRAGMA defer_foreign_keys = ON")
    at = 0
    while at < len(undoing):
        one, ids = undoing[at], _alike(undoing, at)
        at += max(1, len(ids))
        names = ", ".join(map(str, ids))
        statement = f"{one.head} id IN ({names}){one.tail}" if ids else one.head
        if connection.execute(statement).rowcount != max(1, len(ids)):
            raise Conflict


def _alike(undoing: list[Undoing], at: int) -> list[int]:
    """Return the rows, from a place on, that one statement takes back; none where it names its row itself."""
    first, ids = undoing[at], dict[int, None]()
    for place in range(at, min(at + _AT_ONCE, len(undoing))):
        one = undoing[place]
        if one.row_id is None or one.row_id in ids or one.head != first.head or one.tail != first.tail:
            break
        ids[one.row_id] = None
    return list(ids)


# Everything put into the statements below is a table's or a column's own name.


def _triggers(connection: Connection, table: str) -> list[str]:
    """Return what records the changes of one table."""
    columns, keys = [], []
    counted = _COUNTED.get(table, frozenset())
    for _place, name, _type, _notnull, _default, key in connection.execute(f"PRAGMA main.table_info({table})"):
        columns.append(str(name))
        if key:
            keys.append(str(name))
    about = "id" if table == "regulars" else _OF_A_REGULAR if _OF_A_REGULAR in columns else ""
    old, new = (f"OLD.{about}", f"NEW.{about}") if about else ("NULL", "NULL")
    is_new = " || ' AND ' || ".join(_is(name, f"NEW.{name}") for name in columns if name not in counted)
    key_is = " || ' AND ' || ".join(_is(name, f"NEW.{name}") for name in keys)
    changed = " || ".join(
        f"CASE WHEN OLD.{name} IS NOT NEW.{name} THEN ', {name} = ' || quote(OLD.{name}) ELSE '' END"
        for name in columns
    )
    as_left = " || ".join(
        f"CASE WHEN OLD.{name} IS NOT NEW.{name} THEN ' AND {name} IS ' || quote(NEW.{name}) ELSE '' END"
        for name in columns
        if name not in counted
    )
    away = f"'DELETE FROM main.{table} WHERE ' || {is_new}"  # noqa: S608
    again = f"'INSERT INTO main.{table} ({', '.join(columns)}) VALUES (' || {_quoted(columns)} || ')'"  # noqa: S608
    # What did not change is not put back: it may be changed by somebody else meanwhile.
    # The key is put back only where there is nothing else: to write it writes every index of the row anew.
    head = f"'UPDATE main.{table} SET ' || coalesce(nullif(substr({changed}, 3), ''), '{keys[0]} = {keys[0]}')"  # noqa: S608
    if keys == ["id"]:
        before = f"{head} || ' WHERE', NEW.id, {as_left}"
    else:
        before = f"{head} || ' WHERE ' || {key_is} || {as_left}, NULL, ''"
    statements = (("INSERT", new, f"{away}, NULL, ''"), ("DELETE", old, f"{again}, NULL, ''"), ("UPDATE", new, before))
    made = [_trigger(table, event, about_id, statement) for event, about_id, statement in statements]
    if about:
        made += [_toucher(table, event, about_id) for event, about_id, _ in statements]
        if about == _OF_A_REGULAR:
            made.append(_toucher(table, "UPDATE", old, before=True))
    return made


def _trigger(table: str, event: str, about_id: str, statement: str) -> str:
    return (
        f"CREATE TEMP TRIGGER IF NOT EXISTS undo_{table}_{event} AFTER {event} ON main.{table} "  # noqa: S608
        "WHEN (SELECT is_on FROM undo_switch) "
        f"BEGIN INSERT INTO undo_log VALUES ('{table}', {about_id}, {statement}); END"
    )


def _toucher(table: str, event: str, about_id: str, *, before: bool = False) -> str:
    when = "BEFORE" if before else "AFTER"
    return (
        f"CREATE TEMP TRIGGER IF NOT EXISTS touched_{table}_{when}_{event} {when} {event} ON main.{table} "  # noqa: S608
        f"WHEN {about_id} IS NOT NULL BEGIN INSERT OR IGNORE INTO touched VALUES ({about_id}); END"
    )


def _is(name: str, value: str) -> str:
    """Return SQL that says in SQL that a column holds a value."""
    return f"'{name} IS ' || quote({value})"


def _quoted(columns: list[str]) -> str:
    return " || ', ' || ".join(f"quote(OLD.{name})" for name in columns)
