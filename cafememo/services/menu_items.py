"""What the owner does to categories and items. Functions here belong in a transaction, see `services.menu`."""

from collections.abc import Sequence

from cafememo.domain.whole_menu import Of, menu_name, moved
from cafememo.store import menu_writes as writes
from cafememo.store import whole_menus as reads
from cafememo.store.store import Store

_COPIED = ("category_id", "stamped", "price", "contents_known")


def add_category(store: Store, name: str) -> int | None:
    """Add a category after the others and return its id; None for a name of which nothing can be seen."""
    name = menu_name(name, Of.CATEGORY)
    return writes.add_row(store.connection, Of.CATEGORY, {"name": name, "archived": False}) if name else None


def archive_category(store: Store, category_id: int) -> None:
    """Take a category off the menu, and what is in it; it comes back with those items."""
    writes.change(store.connection, Of.CATEGORY, category_id, archived=True)
    _close_ranks(store)


def bring_back_category(store: Store, category_id: int) -> None:
    """Put a category back on the menu, with what was in it."""
    writes.change(store.connection, Of.CATEGORY, category_id, archived=False)
    _close_ranks(store)


def remove_category(store: Store, category_id: int) -> bool:
    """Remove an empty category for good; False where there are items in it, archived ones among them."""
    ids = reads.ids_of
    if any(ids(store.connection, Of.ITEM, category_id, archived=archived) for archived in (False, True)):
        return False
    writes.remove_row(store.connection, Of.CATEGORY, category_id)
    return True


def add_item(store: Store, category_id: int, name: str) -> int | None:
    """Add an item at the end of a category and return its id; nobody has said yet what it holds.

    None where the category is not there, or nothing of the name can be seen.
    """
    name = menu_name(name, Of.ITEM)
    if not name or not reads.exists(store.connection, Of.CATEGORY, category_id):
        return None
    return writes.add_row(
        store.connection,
        Of.ITEM,
        {
            "category_id": category_id,
            "name": name,
            "stamped": True,
            "favourite": 0,
            "contents_known": False,
            "price": 0,
            "archived": False,
        },
    )


def duplicate_item(store: Store, item_id: int, name: str) -> int | None:
    """Add an item like another just after it, under another name, and return its id.

    It counts in the programmes the other counts in; it is no favourite, and not sold out. None as for `add_item`.
    """
    connection, name = store.connection, menu_name(name, Of.ITEM)
    category_id = reads.value_of(connection, Of.ITEM, item_id, "category_id")
    if not name or not isinstance(category_id, int):
        return None
    copy_id = writes.copy_row(connection, Of.ITEM, item_id, _COPIED, name=name, favourite=0, archived=False)
    writes.copy_links(connection, item_id, copy_id)
    order = reads.ids_of(connection, Of.ITEM, category_id)
    if item_id in order:
        after = order.index(item_id) + 1
        before = order[after] if order[after] != copy_id else None
        writes.put_in_order(connection, Of.ITEM, moved(order, copy_id, before))
    return copy_id


def place_item(store: Store, item_id: int, category_id: int, order: Sequence[int]) -> None:
    """Put an item into a category whose items stand in this order from then on."""
    if not reads.exists(store.connection, Of.CATEGORY, category_id):
        return
    writes.change(store.connection, Of.ITEM, item_id, category_id=category_id)
    writes.put_in_order(store.connection, Of.ITEM, order)


def set_group(store: Store, item_id: int, group_id: int, *, on: bool) -> None:
    """Have an item ordered with the options of a group, or no longer."""
    there = reads.exists(store.connection, Of.ITEM, item_id)
    if there and reads.exists(store.connection, Of.GROUP, group_id):
        writes.link(store.connection, item_id, group_id, on=on)


def set_stamped(store: Store, item_id: int, *, stamped: bool) -> None:
    """Say whether an order with an item earns a stamp."""
    writes.change(store.connection, Of.ITEM, item_id, stamped=stamped)


def set_favourite(store: Store, item_id: int, place: int) -> None:
    """Give an item a place among those offered to new regulars, from 1, and the others the places after it; 0 none."""
    others = [one for one in reads.favourite_ids(store.connection) if one != item_id]
    if place > 0:
        others.insert(min(place, len(others) + 1) - 1, item_id)
    else:
        writes.change(store.connection, Of.ITEM, item_id, favourite=0)
    _rank(store, others)


def archive_item(store: Store, item_id: int) -> None:
    """Take an item off the menu: old orders and usuals keep its name, and nobody is offered it any more."""
    writes.change(store.connection, Of.ITEM, item_id, archived=True, favourite=0)
    _close_ranks(store)


def bring_back_item(store: Store, item_id: int) -> None:
    """Put an item back on the menu, and its category with it."""
    connection = store.connection
    writes.change(connection, Of.ITEM, item_id, archived=False)
    category_id = reads.value_of(connection, Of.ITEM, item_id, "category_id")
    if isinstance(category_id, int):
        bring_back_category(store, category_id)


def remove_item(store: Store, item_id: int) -> bool:
    """Remove an item for good; False where an order names it, and it can only be archived."""
    if reads.is_ordered(store.connection, Of.ITEM, item_id):
        return False
    writes.remove_row(store.connection, Of.ITEM, item_id)
    _close_ranks(store)
    return True


def _close_ranks(store: Store) -> None:
    """Give the favourites on the menu places from 1, without a gap."""
    _rank(store, reads.favourite_ids(store.connection))


def _rank(store: Store, item_ids: Sequence[int]) -> None:
    for place, item_id in enumerate(item_ids, 1):
        writes.change(store.connection, Of.ITEM, item_id, favourite=place)
