"""What an owner changes of the menu, statement by statement. Everything here belongs in a transaction."""

from collections.abc import Iterable, Sequence

from cafememo.domain.menu import Content, Menu
from cafememo.domain.whole_menu import Of
from cafememo.store.connection import Connection

TABLES = {Of.CATEGORY: "categories", Of.ITEM: "items", Of.GROUP: "option_groups", Of.OPTION: "options"}
"""Where each kind is kept."""
CONTENTS = {Of.ITEM: ("item_contents", "item_id"), Of.OPTION: ("option_contents", "option_id")}
"""Where it is kept what each holds, and by which column."""
COLUMNS = frozenset(
    (
        "name",
        "short",
        "position",
        "archived",
        "category_id",
        "stamped",
        "favourite",
        "price",
        "contents_known",
        "sold_out_day",
        "many",
        "is_default",
        "group_id",
    )
)
"""What `change` changes, and `value_of` in `whole_menus` tells."""

Value = str | int | bool | None


def add_row(connection: Connection, of: Of, values: dict[str, Value]) -> int:
    """Add something after all others of its kind, and return its id."""
    columns = ", ".join(values)
    cursor = connection.execute(
        f"INSERT INTO {TABLES[of]} ({columns}, position) "  # noqa: S608 - names of our own
        f"VALUES ({', '.join('?' * len(values))}, (SELECT coalesce(max(position), -1) + 1 FROM {TABLES[of]}))",
        tuple(values.values()),
    )
    return int(cursor.lastrowid or 0)


def change(connection: Connection, of: Of, row_id: int, **values: Value) -> None:
    """Change columns, where they hold something else: a change of nothing is none."""
    refuse_unknown(values)
    connection.execute(
        f"UPDATE {TABLES[of]} SET {', '.join(f'{name} = ?' for name in values)} WHERE id = ? "  # noqa: S608 - likewise
        f"AND ({' OR '.join(f'{name} IS NOT ?' for name in values)})",
        (*values.values(), row_id, *values.values()),
    )


def put_in_order(connection: Connection, of: Of, row_ids: Sequence[int]) -> None:
    """Give rows the positions they have among them in another order; others keep theirs."""
    places = sorted(
        int(position)
        for row_id in row_ids
        for position in connection.execute(
            f"SELECT position FROM {TABLES[of]} WHERE id = ?",  # noqa: S608 - names of our own
            (row_id,),
        ).fetchone()
        or ()
    )
    for row_id, position in zip(row_ids, places, strict=False):
        change(connection, of, row_id, position=position)


def set_contents(connection: Connection, of: Of, row_id: int, contents: Iterable[Content] | None) -> None:
    """Write what an item or option holds; None where nobody says."""
    table, column = CONTENTS[of]
    change(connection, of, row_id, contents_known=contents is not None)
    wanted = set(contents or ())
    held = {
        Content(row[0])
        for row in connection.execute(f"SELECT content FROM {table} WHERE {column} = ?", (row_id,))  # noqa: S608
    }
    connection.executemany(
        f"DELETE FROM {table} WHERE {column} = ? AND content = ?",  # noqa: S608 - names of our own
        [(row_id, content) for content in sorted(held - wanted)],
    )
    connection.executemany(
        f"INSERT INTO {table} ({column}, content) VALUES (?, ?)",  # noqa: S608 - likewise
        [(row_id, content) for content in sorted(wanted - held)],
    )


def link(connection: Connection, item_id: int, group_id: int, *, on: bool) -> None:
    """Have an item ordered with a group, or no longer."""
    if on:
        connection.execute("INSERT OR IGNORE INTO item_groups (item_id, group_id) VALUES (?, ?)", (item_id, group_id))
    else:
        connection.execute("DELETE FROM item_groups WHERE item_id = ? AND group_id = ?", (item_id, group_id))


def copy_links(connection: Connection, item_id: int, copy_id: int) -> None:
    """Have a copy of an item ordered with its groups, and count in the programmes it counts in."""
    execute = connection.execute
    execute(
        "INSERT INTO item_groups (item_id, group_id) SELECT ?, group_id FROM item_groups WHERE item_id = ?",
        (copy_id, item_id),
    )
    execute(
        "INSERT INTO programme_items (programme_id, item_id) "
        "SELECT programme_id, ? FROM programme_items WHERE item_id = ?",
        (copy_id, item_id),
    )


def copy_row(connection: Connection, of: Of, row_id: int, columns: Sequence[str], **values: Value) -> int:
    """Add another row like one that is there, after all others, with its contents; and return its id."""
    row = connection.execute(
        f"SELECT {', '.join(columns)} FROM {TABLES[of]} WHERE id = ?",  # noqa: S608 - names of our own
        (row_id,),
    ).fetchone()
    copy_id = add_row(connection, of, dict(zip(columns, row, strict=True)) | values)
    if of in CONTENTS:
        table, column = CONTENTS[of]
        connection.execute(
            f"INSERT INTO {table} ({column}, content) SELECT ?, content FROM {table} WHERE {column} = ?",  # noqa: S608
            (copy_id, row_id),
        )
    return copy_id


def remove_row(connection: Connection, of: Of, row_id: int) -> None:
    """Remove something no order names, with what is said of it alone; a group's options go before it."""
    for table, column in {
        Of.ITEM: (("item_contents", "item_id"), ("item_groups", "item_id"), ("programme_items", "item_id")),
        Of.GROUP: (("item_groups", "group_id"),),
        Of.OPTION: (("option_contents", "option_id"),),
        Of.CATEGORY: (),
    }[of]:
        connection.execute(f"DELETE FROM {table} WHERE {column} = ?", (row_id,))  # noqa: S608 - names of our own
    connection.execute(f"DELETE FROM {TABLES[of]} WHERE id = ?", (row_id,))  # noqa: S608 - likewise


def remove_orders(connection: Connection) -> None:
    """Remove every order, where nobody ever had one: those kept ready of a menu's favourites."""
    for table in ("order_options", "order_lines", "orders"):
        connection.execute(f"DELETE FROM {table}")  # noqa: S608 - names of our own


def remove_menu(connection: Connection) -> None:
    """Remove all of a menu no order names."""
    for table in (
        "programme_items",
        "item_contents",
        "item_groups",
        "items",
        "categories",
        "option_contents",
        "options",
        "option_groups",
    ):
        connection.execute(f"DELETE FROM {table}")  # noqa: S608 - names of our own


def add_all(connection: Connection, menu: Menu) -> None:
    """Write a menu where there is none, keeping its ids."""
    many = connection.executemany
    many(
        "INSERT INTO categories (id, name, position, archived) VALUES (?, ?, ?, 0)",
        [(one.id, one.name, place) for place, one in enumerate(menu.categories)],
    )
    many(
        "INSERT INTO option_groups (id, name, many, position, archived) VALUES (?, ?, ?, ?, 0)",
        [(one.id, one.name, one.many, place) for place, one in enumerate(menu.groups)],
    )
    options = [(group, option, place) for group in menu.groups for place, option in enumerate(group.options)]
    many(
        "INSERT INTO options "
        "(id, group_id, name, short, price, sold_out_day, is_default, contents_known, position, archived) "
        "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, 0)",
        [
            (
                one.id,
                group.id,
                one.name,
                one.short,
                one.price,
                one.sold_out_day,
                one.id in group.default_ids,
                one.contents is not None,
                at,
            )
            for group, one, at in options
        ],
    )
    many(
        "INSERT INTO items "
        "(id, category_id, name, stamped, favourite, price, sold_out_day, contents_known, position, archived) "
        "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, 0)",
        [
            (
                one.id,
                one.category_id,
                one.name,
                one.stamped,
                one.favourite,
                one.price,
                one.sold_out_day,
                one.contents is not None,
                place,
            )
            for place, one in enumerate(menu.items)
        ],
    )
    many(
        "INSERT INTO item_groups (item_id, group_id) VALUES (?, ?)",
        [(one.id, group_id) for one in menu.items for group_id in one.group_ids],
    )
    many(
        "INSERT INTO item_contents (item_id, content) VALUES (?, ?)",
        [(one.id, content) for one in menu.items for content in sorted(one.contents or ())],
    )
    many(
        "INSERT INTO option_contents (option_id, content) VALUES (?, ?)",
        [(one.id, content) for _group, one, _at in options for content in sorted(one.contents or ())],
    )


def refuse_unknown(columns: Iterable[str]) -> None:
    """Refuse a column that is none; ValueError."""
    unknown = set(columns) - COLUMNS
    if unknown:
        raise ValueError(f"no column of the menu: {sorted(unknown)}")
