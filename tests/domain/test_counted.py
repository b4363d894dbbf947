"""What counts in a programme, by the menu as it is."""

from dataclasses import replace

import pytest

from cafememo.domain.counted import Counted, Lack, counted, gone_ids, lack
from cafememo.domain.earning import worth_of
from cafememo.domain.loyalty import Collects, Per, Programme
from cafememo.domain.menu import Category, Item, Menu, Option, OptionGroup
from cafememo.domain.order import Order, OrderLine

ESPRESSO, LATTE, TEA, CAKE, BREAD = 1, 2, 3, 4, 5
MENU = Menu(
    categories=(Category(1, "Coffee"), Category(2, "Tea"), Category(3, "Bakery"), Category(4, "Nothing yet")),
    items=(
        Item(ESPRESSO, "Espresso", 1, price=220),
        Item(LATTE, "Latte", 1, (1,), price=420),
        Item(TEA, "Green tea", 2),
        Item(CAKE, "Cake", 3, stamped=False),
        Item(BREAD, "Bread", 3, stamped=False, price=190),
    ),
    groups=(OptionGroup(1, "Milk", (Option(1, "oat milk", "oat", price=50),)),),
)
CARD = Programme(1, "Stamp card", 9)


def choosing(*items: int) -> Programme:
    """Return a programme that chose its items."""
    return replace(CARD, counted_ids=frozenset(items))


@pytest.mark.parametrize(
    ("programme", "found"),
    [
        (CARD, Counted(("Coffee", "Tea"))),
        (choosing(ESPRESSO), Counted((), ("Espresso",))),
        (choosing(ESPRESSO, LATTE, CAKE), Counted(("Coffee",), ("Cake",))),
        (choosing(ESPRESSO, LATTE, TEA, CAKE, BREAD), Counted(("Coffee", "Tea", "Bakery"), everything=True)),
        (choosing(), Counted()),
        (choosing(99), Counted()),
    ],
)
def test_a_category_is_named_where_all_of_it_counts(programme: Programme, found: Counted) -> None:
    """Of the others the items are named; a category without items counts for nothing."""
    assert counted(programme, MENU) == found


def test_what_is_named_is_what_earns() -> None:
    """An item earns a stamp exactly where it, or its category, is named."""
    for programme in (CARD, choosing(ESPRESSO, CAKE), choosing(TEA), choosing()):
        named = counted(programme, MENU).things()
        for item in MENU.items:
            category = next(one.name for one in MENU.categories if one.id == item.category_id)
            earns = worth_of(programme, Order((OrderLine(item.id),)), MENU) > 0
            assert earns == (item.name in named or category in named)


def test_an_empty_menu_counts_nothing_and_not_everything() -> None:
    """Where there is nothing on the menu, nothing is named."""
    assert counted(CARD, Menu()) == Counted()


@pytest.mark.parametrize(
    ("programme", "missing"),
    [
        (CARD, None),
        (replace(CARD, per=Per.ITEM), None),
        (choosing(), Lack.NO_ITEM),
        (choosing(99), Lack.NO_ITEM),
        (choosing(CAKE), None),
        (replace(CARD, collects=Collects.POINTS), None),
        (replace(choosing(CAKE), collects=Collects.POINTS), Lack.NO_PRICE),
        (replace(choosing(TEA, LATTE), collects=Collects.POINTS), None),
        (replace(choosing(), collects=Collects.POINTS), Lack.NO_ITEM),
        (replace(choosing(), collects=Collects.VOUCHER), None),
    ],
)
def test_a_programme_that_collects_nothing_is_known(programme: Programme, missing: Lack | None) -> None:
    """Nothing chosen, nothing of it on the menu, or points for what has no price."""
    assert lack(programme, MENU) is missing


def test_a_stamp_card_collects_visits_on_an_empty_menu() -> None:
    """Just a visit is a stamp where the menu's stamped items count, even where there are none."""
    assert lack(CARD, Menu()) is None
    assert worth_of(CARD, None, Menu()) == 1
    assert lack(replace(CARD, collects=Collects.POINTS), Menu()) is Lack.NO_PRICE


def test_what_left_the_menu_is_told_apart() -> None:
    """Chosen items that are not on the menu any more are known, those of the menu are not among them."""
    assert gone_ids(choosing(ESPRESSO, 98, 99), MENU) == {98, 99}
    assert gone_ids(CARD, MENU) == frozenset()
