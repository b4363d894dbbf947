"""The menu in the store, read in columns at every start; `menu_writes` writes it."""

from collections import defaultdict

from cafememo.domain.menu import Category, Content, Item, Menu, Option, OptionGroup
from cafememo.store.connection import Connection


def read_menu(connection: Connection) -> Menu:
    """Return the whole menu: categories and items in the order shown, groups and options in making order.

    What is archived, or stands in what is, is among what left the menu. Nothing is `sold_out` yet: `Menu.on` tells.
    """
    fetch = connection.execute
    item_contents = _contents(connection, "SELECT item_id, content FROM item_contents")
    option_contents = _contents(connection, "SELECT option_id, content FROM option_contents")
    groups_of: dict[int, list[int]] = defaultdict(list)
    for item_id, group_id in fetch(
        "SELECT ig.item_id, ig.group_id FROM item_groups ig JOIN option_groups g ON g.id = ig.group_id "
        "WHERE NOT g.archived ORDER BY g.position"
    ):
        groups_of[item_id].append(group_id)
    options_of: dict[tuple[int, bool], list[Option]] = defaultdict(list)
    defaults_of: dict[tuple[int, bool], set[int]] = defaultdict(set)
    for option_id, group_id, name, short, is_default, known, price, sold_out_day, gone in fetch(
        "SELECT o.id, o.group_id, o.name, o.short, o.is_default, o.contents_known, o.price, o.sold_out_day, "
        "o.archived OR g.archived FROM options o JOIN option_groups g ON g.id = o.group_id ORDER BY o.position"
    ):
        contents = frozenset(option_contents[option_id]) if known else None
        options_of[group_id, bool(gone)].append(Option(option_id, name, short, contents, price, sold_out_day))
        if is_default:
            defaults_of[group_id, bool(gone)].add(option_id)
    items: dict[bool, list[Item]] = {False: [], True: []}
    for item_id, category_id, name, stamped, favourite, known, price, sold_out_day, gone in fetch(
        "SELECT i.id, i.category_id, i.name, i.stamped, i.favourite, i.contents_known, i.price, i.sold_out_day, "
        "i.archived OR c.archived FROM items i JOIN categories c ON c.id = i.category_id ORDER BY i.position"
    ):
        items[bool(gone)].append(
            Item(
                id=item_id,
                name=name,
                category_id=category_id,
                group_ids=tuple(groups_of[item_id]),
                contents=frozenset(item_contents[item_id]) if known else None,
                stamped=bool(stamped),
                favourite=favourite,
                sold_out_day=sold_out_day,
                price=price,
            )
        )
    groups: dict[bool, list[OptionGroup]] = {False: [], True: []}
    for group_id, name, many, archived in fetch("SELECT id, name, many, archived FROM option_groups ORDER BY position"):
        for gone in {bool(archived), (group_id, True) in options_of}:
            options, defaults = tuple(options_of[group_id, gone]), frozenset(defaults_of[group_id, gone])
            groups[gone].append(OptionGroup(group_id, name, options, bool(many), defaults))
    return Menu(
        categories=tuple(
            Category(*row) for row in fetch("SELECT id, name FROM categories WHERE NOT archived ORDER BY position")
        ),
        items=tuple(items[False]),
        groups=tuple(groups[False]),
        former_items=tuple(items[True]),
        former_groups=tuple(groups[True]),
    )


def nobody_was_served(connection: Connection) -> bool:
    """Tell whether nobody is known and nothing was noted yet, so that no order of anybody's hangs on the menu."""
    found = connection.execute("SELECT EXISTS (SELECT 1 FROM regulars) OR EXISTS (SELECT 1 FROM ledger)").fetchone()
    return not found[0]


def _contents(connection: Connection, statement: str) -> dict[int, set[Content]]:
    """Gather (owner id, content) rows into a set per owner."""
    found: dict[int, set[Content]] = defaultdict(set)
    for owner_id, content in connection.execute(statement):
        found[owner_id].add(Content(content))
    return found
