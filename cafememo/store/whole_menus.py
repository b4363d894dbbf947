"""The menu read as its owner sees it, and what an action must know of it."""

from cafememo.domain.menu import Content
from cafememo.domain.whole_menu import (
    NONE_ORDERED,
    Of,
    Ordered,
    WholeCategory,
    WholeGroup,
    WholeItem,
    WholeMenu,
    WholeOption,
)
from cafememo.store.connection import Connection
from cafememo.store.menu_writes import CONTENTS, TABLES, Value, refuse_unknown


def read_whole(connection: Connection, day: int, ordered: Ordered = NONE_ORDERED) -> WholeMenu:
    """Return the whole menu, with what is sold out on a café day; `ordered` is what was known of orders before."""
    fetch = connection.execute
    item_contents = _contents(connection, Of.ITEM)
    option_contents = _contents(connection, Of.OPTION)
    groups_of: dict[int, list[int]] = {}
    for item_id, group_id in fetch(
        "SELECT l.item_id, l.group_id FROM item_groups l JOIN option_groups g ON g.id = l.group_id "
        "WHERE NOT g.archived ORDER BY g.position, g.id"
    ):
        groups_of.setdefault(item_id, []).append(group_id)
    return WholeMenu(
        categories=tuple(
            WholeCategory(category_id, name, bool(archived))
            for category_id, name, archived in fetch("SELECT id, name, archived FROM categories ORDER BY position, id")
        ),
        items=tuple(
            WholeItem(
                id=item_id,
                name=name,
                category_id=category_id,
                group_ids=tuple(groups_of.get(item_id, ())),
                contents=frozenset(item_contents.get(item_id, ())) if known else None,
                stamped=bool(stamped),
                favourite=favourite,
                price=price,
                sold_out=sold_out_day == day,
                archived=bool(archived),
            )
            for item_id, name, category_id, stamped, favourite, price, known, sold_out_day, archived in fetch(
                "SELECT id, name, category_id, stamped, favourite, price, contents_known, sold_out_day, archived "
                "FROM items ORDER BY position, id"
            )
        ),
        groups=tuple(
            WholeGroup(group_id, name, bool(many), bool(archived))
            for group_id, name, many, archived in fetch(
                "SELECT id, name, many, archived FROM option_groups ORDER BY position, id"
            )
        ),
        options=tuple(
            WholeOption(
                id=option_id,
                group_id=group_id,
                name=name,
                short=short,
                contents=frozenset(option_contents.get(option_id, ())) if known else None,
                price=price,
                default=bool(is_default),
                sold_out=sold_out_day == day,
                archived=bool(archived),
            )
            for option_id, group_id, name, short, price, known, is_default, sold_out_day, archived in fetch(
                "SELECT id, group_id, name, short, price, contents_known, is_default, sold_out_day, archived "
                "FROM options ORDER BY position, id"
            )
        ),
        ordered=read_ordered(connection, ordered),
        may_begin_anew=nothing_ordered(connection),
    )


def read_ordered(connection: Connection, known: Ordered = NONE_ORDERED) -> Ordered:
    """Return what orders name, reading only those kept since `known` was read: an order never changes.

    One that an undo emptied goes on counting until the café is opened anew: an item then stays, and can be archived.
    """
    last = connection.execute("SELECT coalesce(max(id), 0) FROM orders").fetchone()[0]
    if last == known.last_order_id:
        return known
    since = min(known.last_order_id, last)
    return Ordered(
        known.item_ids | _ids(connection, "SELECT DISTINCT item_id FROM order_lines WHERE order_id > ?", since),
        known.option_ids | _ids(connection, "SELECT DISTINCT option_id FROM order_options WHERE order_id > ?", since),
        last,
    )


def nothing_ordered(connection: Connection) -> bool:
    """Tell whether nobody ever ordered anything, nor has a usual: an order then is but a favourite's plain one."""
    return not connection.execute(
        "SELECT EXISTS (SELECT 1 FROM ledger WHERE order_id IS NOT NULL) "
        "OR EXISTS (SELECT 1 FROM pinned_usuals) OR EXISTS (SELECT 1 FROM declined_usuals)"
    ).fetchone()[0]


def is_ordered(connection: Connection, of: Of, row_id: int) -> bool:
    """Tell whether an order names an item or an option."""
    table, column = ("order_lines", "item_id") if of is Of.ITEM else ("order_options", "option_id")
    found = connection.execute(
        f"SELECT EXISTS (SELECT 1 FROM {table} WHERE {column} = ?)",  # noqa: S608 - names of our own
        (row_id,),
    )
    return bool(found.fetchone()[0])


def ids_of(connection: Connection, of: Of, parent_id: int | None = None, *, archived: bool = False) -> list[int]:
    """Return the ids of what is on the menu, or of what left it, in order; within a category or group, or all."""
    within = {Of.ITEM: "category_id", Of.OPTION: "group_id"}.get(of, "") if parent_id is not None else ""
    rows = connection.execute(
        f"SELECT id FROM {TABLES[of]} WHERE archived = ? "  # noqa: S608 - names of our own
        f"{f'AND {within} = ? ' if within else ''}ORDER BY position, id",
        (archived, parent_id) if within else (archived,),
    )
    return [int(row[0]) for row in rows]


def favourite_ids(connection: Connection) -> list[int]:
    """Return the items on the menu that are offered to new regulars, first first."""
    rows = connection.execute(
        "SELECT i.id FROM items i JOIN categories c ON c.id = i.category_id "
        "WHERE i.favourite > 0 AND NOT i.archived AND NOT c.archived ORDER BY i.favourite, i.position"
    )
    return [int(row[0]) for row in rows]


def value_of(connection: Connection, of: Of, row_id: int, column: str) -> Value:
    """Return what one column holds; None also where there is no such row."""
    refuse_unknown((column,))
    row = connection.execute(
        f"SELECT {column} FROM {TABLES[of]} WHERE id = ?",  # noqa: S608 - names of our own
        (row_id,),
    ).fetchone()
    return None if row is None else row[0]


def exists(connection: Connection, of: Of, row_id: int) -> bool:
    """Tell whether there is something of that id, on the menu or not."""
    row = connection.execute(f"SELECT 1 FROM {TABLES[of]} WHERE id = ?", (row_id,))  # noqa: S608 - likewise
    return row.fetchone() is not None


def _contents(connection: Connection, of: Of) -> dict[int, list[Content]]:
    """Gather contents by item or option."""
    table, column = CONTENTS[of]
    found: dict[int, list[Content]] = {}
    for row_id, content in connection.execute(f"SELECT {column}, content FROM {table}"):  # noqa: S608 - likewise
        found.setdefault(row_id, []).append(Content(content))
    return found


def _ids(connection: Connection, statement: str, since: int) -> frozenset[int]:
    return frozenset(int(row[0]) for row in connection.execute(statement, (since,)))
