"""The menu of a day, and what left it."""

from dataclasses import replace

from cafememo.domain.conflict import Conflict, Kind, line_against
from cafememo.domain.draft import Draft, gone, start
from cafememo.domain.menu import Category, Content, Item, Menu, Option, OptionGroup
from cafememo.domain.order import GONE, Order, OrderLine, spoken

MILK = OptionGroup(
    1,
    "Milk",
    (Option(1, "whole milk", "whole"), Option(2, "oat milk", "oat", sold_out_day=7)),
    default_ids=frozenset({1}),
)
EXTRAS = OptionGroup(2, "Extras", (Option(5, "cocoa", "cocoa", sold_out_day=7),), many=True, default_ids=frozenset({5}))
MENU = Menu(
    (Category(1, "Coffee"),),
    (Item(1, "Flat white", 1, (1, 2)), Item(2, "Espresso", 1, sold_out_day=7)),
    (MILK, EXTRAS),
    former_items=(Item(9, "Pumpkin latte", 1, (1,), frozenset({Content.NUTS})),),
    former_groups=(
        OptionGroup(1, "Milk", (Option(3, "soy milk", "soy"), Option(4, "raw", "raw")), default_ids=frozenset({4})),
        OptionGroup(8, "Cup", (Option(6, "china", "china"), Option(7, "to go", "to go")), default_ids=frozenset({6})),
    ),
)


def test_sold_out_mends_itself() -> None:
    """What was said to be sold out is so on that café day, and neither before nor after."""
    today = MENU.on(7)
    assert [item.sold_out for item in today.items] == [False, True]
    assert today.option(2).sold_out
    assert not today.option(1).sold_out
    assert MENU.on(6) is MENU
    assert today.on(8) == MENU
    assert today.on(7) is today


def test_a_sold_out_option_is_refused() -> None:
    """It cannot be chosen, nor comes along unasked; had before it stays, to be seen, and can be put off."""
    today = MENU.on(7)
    flat_white = Draft().choose_item(1, today)
    assert flat_white.line == OrderLine(1, (1,))
    assert flat_white.choose_option(2, today) == flat_white
    assert flat_white.choose_option(2, MENU).line == OrderLine(1, (2,))
    had = start(Order((OrderLine(1, (2, 5)),)), today)
    assert had.line == OrderLine(1, (2, 5))
    assert had.choose_option(5, today).line == OrderLine(1, (2,))
    assert had.choose_option(1, today).choose_option(2, today).line == OrderLine(1, (1, 5))


def test_another_is_made_where_the_default_is_sold_out() -> None:
    """The first of the group that is there; all being sold out, the item cannot be chosen."""
    assert Draft().choose_item(1, without_milk(1)).line == OrderLine(1, (2,))
    assert Draft().choose_item(1, without_milk(1, 2)).line is None


def test_an_item_needs_something_of_each_one_of_group() -> None:
    """Without a milk left there is no flat white, and it is known why; without cocoa there is; had before it stays."""
    there, gone_milk = without_milk(1), without_milk(1, 2)
    flat_white = gone_milk.item(1)
    assert (there.without_choice(flat_white), there.to_be_had(flat_white)) == (None, True)
    assert gone_milk.without_choice(flat_white) == gone_milk.groups[0]
    assert not gone_milk.to_be_had(flat_white)
    assert MENU.on(7).to_be_had(flat_white)
    assert [menu.lacks_something() for menu in (MENU, MENU.on(7), there)] == [False, True, True]
    assert start(Order((OrderLine(1, (2,)),)), gone_milk).line == OrderLine(1, (2,))


def without_milk(*sold_out: int) -> Menu:
    """Return the menu without these milks, and without extras."""
    options = tuple(replace(one, sold_out_day=7 if one.id in sold_out else None) for one in MILK.options)
    return replace(MENU, groups=(replace(MILK, options=options),)).on(7)


def test_old_orders_keep_their_words() -> None:
    """An item and an option that left are said as before; nobody can order them, and what never was is not named."""
    order = Order((OrderLine(9, (3,)), OrderLine(77)))
    assert [(line.name, line.options) for line in spoken(order, MENU)] == [("Pumpkin latte", ("soy milk",)), (GONE, ())]
    assert gone(order, MENU) == 2
    assert start(order, MENU) == Draft()
    assert Draft().choose_item(9, MENU) == Draft()
    assert MENU.price(9, (3,)) == 0


def test_what_was_the_default_is_said_where_another_is_made_now() -> None:
    """Raw milk went without saying while it was the default; a cup of a group that left still does."""
    said = [option.name for option in MENU.worth_saying((4, 6, 7, 1))]
    assert said == ["raw", "to go"]


def test_what_left_the_menu_holds_what_it_did() -> None:
    """A usual that left the menu still speaks up for what somebody avoids."""
    (found,) = line_against(OrderLine(9), MENU, frozenset({Content.NUTS}))
    assert found == Conflict(Kind.HOLDS, "Pumpkin latte", Content.NUTS)
