"""The menu as the store keeps it: what is archived leaves it and is not forgotten."""

from dataclasses import replace

import pytest

from cafememo.domain.menu import Menu
from cafememo.domain.order import Order, OrderLine, spoken
from cafememo.store import menu_writes
from cafememo.store.store import Store


def _archive(store: Store, table: str, row_id: int) -> Menu:
    """Archive something and return the menu as it is then."""
    with store.transaction():
        store.connection.execute(f"UPDATE {table} SET archived = 1 WHERE id = ?", (row_id,))  # noqa: S608 - of the tests
    store.reload()
    return store.menu


ALL = Order((OrderLine(1, (2, 4)), OrderLine(2, (3,)), OrderLine(3)))


@pytest.mark.parametrize(("table", "row_id"), [("items", 1), ("categories", 1), ("option_groups", 1), ("options", 2)])
def test_what_left_the_menu_keeps_its_words(store: Store, menu: Menu, table: str, row_id: int) -> None:
    """Whatever of it is archived, an old order reads as before."""
    assert store.menu == menu
    assert spoken(ALL, _archive(store, table, row_id)) == spoken(ALL, menu)


def test_an_archived_item_cannot_be_ordered(store: Store) -> None:
    """It is not on the menu, and no favourite any more."""
    left = _archive(store, "items", 1)
    assert [item.id for item in left.items] == [2, 3]
    assert [item.id for item in left.former_items] == [1]
    assert [store.orders.order(one) for one in store.favourite_ids] == [Order((OrderLine(2, (3,)),))]


def test_an_archived_category_takes_its_items_along(store: Store) -> None:
    """Its tab is gone, and nothing of it can be ordered."""
    left = _archive(store, "categories", 1)
    assert [one.id for one in left.categories] == [2]
    assert [item.id for item in left.items] == [3]


def test_an_archived_option_cannot_be_chosen(store: Store) -> None:
    """The group goes on without it; a default that left is no default."""
    left = _archive(store, "options", 1)
    assert [option.id for option in left.groups[0].options] == [2]
    assert left.groups[0].default_ids == frozenset()
    with pytest.raises(KeyError):
        left.option(1)
    assert [option.name for option in left.worth_saying((1, 3))] == ["whole milk"]


def test_an_archived_group_asks_nothing(store: Store) -> None:
    """No item has its options any more, and what was its default still goes without saying."""
    left = _archive(store, "option_groups", 1)
    assert [one.id for one in left.groups] == [2]
    assert [item.group_ids for item in left.items] == [(2,), (2,), ()]
    assert [option.name for option in left.worth_saying((1, 2, 4))] == ["oat milk", "extra hot"]


def test_reloading_sees_what_the_owner_changed(store: Store) -> None:
    """Names, programmes, staff and a new favourite, whose plain order is kept so that it can be offered."""
    before = store.menu
    with store.transaction():
        store.connection.execute("UPDATE items SET name = 'Piccolo' WHERE id = 1")
        store.connection.execute("UPDATE items SET favourite = 3 WHERE id = 3")
        store.connection.execute("UPDATE staff SET name = 'Zoé', role = 'lead' WHERE id = 1")
        store.connection.execute("UPDATE programmes SET ends_on = 20000")
        store.connection.execute("UPDATE settings SET value = 'Chez Zoé' WHERE key = 'cafe'")
        store.reload()
        assert len(store.favourite_ids) == 3
    assert store.menu is not before
    assert store.menu.name(1) == "Piccolo"
    assert (store.facts.name, store.facts.staff[0].name, store.facts.staff[0].role) == ("Chez Zoé", "Zoé", "lead")
    assert store.facts.programmes[0].ends_on == 20000
    assert store.orders.order(store.favourite_ids[2]) == Order((OrderLine(3),))
    store.reload()
    assert len(store.favourite_ids) == 3


def test_a_new_favourite_is_kept_without_a_transaction(store: Store) -> None:
    """Reloading writes a plain order that was never had by itself; one it only asked for in vain is not offered."""
    with store.transaction():
        store.connection.execute("UPDATE items SET favourite = 3 WHERE id = 3")
    assert len(store.favourite_ids) == 2
    store.reload()
    assert len(store.favourite_ids) == 3


def test_who_left_keeps_the_name(store: Store) -> None:
    """Somebody who left is not offered at the counter, and is still named where they noted something."""
    with store.transaction():
        store.connection.execute("UPDATE staff SET active = 0, left_at = 5 WHERE id = 1")
    store.reload()
    assert store.facts.staff == ()
    assert store.facts.staff_name(1) == "Léa"
    assert store.facts.staff_name(None) == ""


def test_a_menu_is_written_whole(store: Store, menu: Menu) -> None:
    """Everything said of it comes back as it was written, also what is sold out and until when."""
    group, *groups = menu.groups
    option, *options = group.options
    item, *items = menu.items
    sold_out = replace(
        menu,
        items=(replace(item, sold_out_day=20_780, price=420), *items),
        groups=(replace(group, options=(replace(option, sold_out_day=20_780, price=50), *options)), *groups),
    )
    with store.transaction():
        menu_writes.remove_orders(store.connection)
        menu_writes.remove_menu(store.connection)
        menu_writes.add_all(store.connection, sold_out)
    store.reload()
    assert store.menu == sold_out
