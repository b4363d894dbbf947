"""The menu in the store: read in columns at every start, written through SQLModel when the owner changes it."""

from collections import defaultdict

from cafememo.domain.menu import Category, Content, Item, Menu, Option, OptionGroup
from cafememo.store.connection import Connection


def read_menu(connection: Connection) -> Menu:
    """Return the whole menu: categories and items in the order shown, groups and options in making order."""
    fetch = connection.execute
    item_contents = _contents(connection, "SELECT item_id, content FROM item_contents")
    option_contents = _contents(connection, "SELECT option_id, content FROM option_contents")
    groups_of: dict[int, list[int]] = defaultdict(list)
    for item_id, group_id in fetch(
        "SELECT ig.item_id, ig.group_id FROM item_groups ig JOIN option_groups g ON g.id = ig.group_id "
        "ORDER BY g.position"
    ):
        groups_of[item_id].append(group_id)
    options_of: dict[int, list[Option]] = defaultdict(list)
    defaults_of: dict[int, set[int]] = defaultdict(set)
    for option_id, group_id, name, short, is_default, known, price in fetch(
        "SELECT id, group_id, name, short, is_default, contents_known, price FROM options ORDER BY position"
    ):
        contents = frozenset(option_contents[option_id]) if known else None
        options_of[group_id].append(Option(option_id, name, short, contents, price))
        if is_default:
            defaults_of[group_id].add(option_id)
    return Menu(
        categories=tuple(Category(*row) for row in fetch("SELECT id, name FROM categories ORDER BY position")),
        items=tuple(
            Item(
                id=item_id,
                name=name,
                category_id=category_id,
                group_ids=tuple(groups_of[item_id]),
                contents=frozenset(item_contents[item_id]) if known else None,
                stamped=bool(stamped),
                favourite=favourite,
                sold_out=bool(sold_out),
                price=price,
            )
            for item_id, category_id, name, stamped, favourite, sold_out, known, price in fetch(
                "SELECT id, category_id, name, stamped, favourite, sold_out, contents_known, price FROM items "
                "ORDER BY position"
            )
        ),
        groups=tuple(
            OptionGroup(group_id, name, tuple(options_of[group_id]), bool(many), frozenset(defaults_of[group_id]))
            for group_id, name, many in fetch("SELECT id, name, many FROM option_groups ORDER BY position")
        ),
    )


def add_menu(connection: Connection, menu: Menu) -> None:
    """Write a menu into a store that has none, keeping its ids, in one transaction."""
    from cafememo.store import tables  # noqa: PLC0415 - SQLModel is too heavy for a start
    from cafememo.store.engine import session_on  # noqa: PLC0415 - likewise

    with session_on(connection) as session, session.begin():
        for position, category in enumerate(menu.categories):
            session.add(tables.CategoryRow(id=category.id, name=category.name, position=position))
        for position, group in enumerate(menu.groups):
            session.add(tables.OptionGroupRow(id=group.id, name=group.name, position=position, many=group.many))
        session.flush()
        for group in menu.groups:
            for position, option in enumerate(group.options):
                session.add(
                    tables.OptionRow(
                        id=option.id,
                        group_id=group.id,
                        name=option.name,
                        short=option.short,
                        position=position,
                        is_default=option.id in group.default_ids,
                        contents_known=option.contents is not None,
                        price=option.price,
                    )
                )
        for position, item in enumerate(menu.items):
            session.add(
                tables.ItemRow(
                    id=item.id,
                    category_id=item.category_id,
                    name=item.name,
                    position=position,
                    stamped=item.stamped,
                    favourite=item.favourite,
                    sold_out=item.sold_out,
                    contents_known=item.contents is not None,
                    price=item.price,
                )
            )
        session.flush()
        for item in menu.items:
            session.add_all(tables.ItemGroupRow(item_id=item.id, group_id=group) for group in item.group_ids)
            session.add_all(tables.ItemContentRow(item_id=item.id, content=content) for content in item.contents or ())
        for group in menu.groups:
            for option in group.options:
                session.add_all(
                    tables.OptionContentRow(option_id=option.id, content=content) for content in option.contents or ()
                )


def _contents(connection: Connection, statement: str) -> dict[int, set[Content]]:
    """Gather (owner id, content) rows into a set per owner."""
    found: dict[int, set[Content]] = defaultdict(set)
    for owner_id, content in connection.execute(statement):
        found[owner_id].add(Content(content))
    return found
