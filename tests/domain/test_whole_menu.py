"""The menu as its owner sees it."""

from hypothesis import given
from hypothesis import strategies as st

from cafememo.domain.menu import Content
from cafememo.domain.whole_menu import (
    Of,
    Ordered,
    Place,
    WholeCategory,
    WholeGroup,
    WholeItem,
    WholeMenu,
    WholeOption,
    menu_name,
    moved,
)

MENU = WholeMenu(
    categories=(WholeCategory(1, "Coffee"), WholeCategory(2, "Old", archived=True), WholeCategory(3, "Cold")),
    items=(
        WholeItem(1, "Mocha", 1, (1, 2), favourite=2),
        WholeItem(2, "Latte", 1, (1,), favourite=1),
        WholeItem(3, "Móchà", 3),
        WholeItem(4, "Mocha", 1, (1,), archived=True, favourite=3),
        WholeItem(5, "Mocha", 2, (1,), favourite=4),
    ),
    groups=(WholeGroup(1, "Milk"), WholeGroup(2, "Extras", many=True), WholeGroup(3, "Gone", archived=True)),
    options=(
        WholeOption(1, 1, "whole milk", "whole", default=True),
        WholeOption(2, 1, "oat milk", "oat"),
        WholeOption(3, 1, "goat milk", "goat", archived=True),
        WholeOption(4, 2, "cinnamon", "cinnamon", default=True, sold_out=True),
        WholeOption(5, 3, "small", "small"),
        WholeOption(6, 3, "tiny", "tiny", archived=True),
    ),
    ordered=Ordered(frozenset({1}), frozenset({1, 5}), 9),
)


def test_what_left_the_menu_is_nowhere_among_what_is_on_it() -> None:
    """What is archived, with its category or alone, is no favourite, shares no group and is nobody's namesake."""
    assert [one.id for one in MENU.shown_items()] == [1, 2, 3]
    assert [one.id for one in MENU.items_of(1)] == [1, 2]
    assert [one.id for one in MENU.favourites()] == [2, 1]
    assert [one.id for one in MENU.shared_by(1)] == [1, 2]
    mocha = MENU.item(1)
    assert mocha is not None
    assert [one.id for one in MENU.namesakes(mocha)] == [3]


def test_an_archived_category_keeps_what_comes_back_with_it() -> None:
    """Its items are still told, and are not listed one by one among what left."""
    assert [one.id for one in MENU.items_of(2)] == [5]
    assert MENU.archived() == (
        Place(Of.ITEM, 4),
        Place(Of.CATEGORY, 2),
        Place(Of.GROUP, 3),
        Place(Of.OPTION, 3),
    )


def test_what_an_order_names_never_goes_for_good() -> None:
    """An item or option orders name, a group with such an option, a category with items, and a last option stay."""
    assert not MENU.may_go(Place(Of.ITEM, 1))
    assert MENU.may_go(Place(Of.ITEM, 2))
    assert not MENU.may_go(Place(Of.CATEGORY, 2))
    assert not MENU.may_go(Place(Of.GROUP, 1))
    assert MENU.may_go(Place(Of.GROUP, 2))
    assert not MENU.may_go(Place(Of.OPTION, 1))
    assert MENU.may_go(Place(Of.OPTION, 2))
    assert not MENU.may_go(Place(Of.OPTION, 4))


def test_another_default_is_foretold() -> None:
    """Of a one-of group the first of the others is made once the default is gone; elsewhere nothing changes."""
    whole, oat, cinnamon = MENU.option(1), MENU.option(2), MENU.option(4)
    assert whole is not None
    assert oat is not None
    assert cinnamon is not None
    assert MENU.default_after(whole) == oat
    assert MENU.default_after(oat) is None
    assert MENU.default_after(cinnamon) is None


def test_an_item_of_which_nothing_can_be_chosen_is_told() -> None:
    """Where every option of a one-of group is sold out its items say so; of an any-of group nothing has to be there."""
    assert all(MENU.without_choice(item) is None for item in MENU.items)
    options = tuple(WholeOption(id_, 1, name, name, sold_out=True) for id_, name in ((1, "whole"), (2, "oat")))
    dry = WholeMenu(MENU.categories, MENU.items, MENU.groups, options)
    mocha, iced = dry.item(1), dry.item(3)
    assert mocha is not None
    assert iced is not None
    assert dry.without_choice(mocha) == dry.group(1)
    assert dry.without_choice(iced) is None


def test_a_latte_holds_the_milk_it_is_made_with() -> None:
    """It holds what its default options hold and suits whom all of it suits; one unknown part leaves it unknown."""
    suits_all = frozenset({Content.VEGAN, Content.VEGETARIAN})
    coffee = frozenset({Content.CAFFEINE, *suits_all})
    menu = WholeMenu(
        items=(
            WholeItem(1, "Latte", 1, (1, 2), coffee),
            WholeItem(2, "Espresso", 1, (2,), coffee),
            WholeItem(3, "Mocha", 1, (3,), coffee),
            WholeItem(4, "Tea", 1, (4,), coffee),
            WholeItem(5, "Cake", 1, (2,)),
        ),
        groups=(
            WholeGroup(1, "Milk"),
            WholeGroup(2, "Size"),
            WholeGroup(3, "Cocoa"),
            WholeGroup(4, "Gone", archived=True),
        ),
        options=(
            WholeOption(1, 1, "whole", "", frozenset({Content.MILK, Content.VEGETARIAN}), default=True),
            WholeOption(2, 1, "almond", "", frozenset({Content.NUTS, *suits_all})),
            WholeOption(3, 2, "small", "", suits_all, default=True),
            WholeOption(4, 3, "dark", "", None, default=True),
            WholeOption(5, 4, "gone", "", frozenset({Content.FISH}), default=True),
        ),
    )
    made = [menu.contents_as_made(one) for one in menu.items]
    assert made == [frozenset({Content.CAFFEINE, Content.MILK, Content.VEGETARIAN}), coffee, None, coffee, None]


def test_a_new_order_is_foreseen() -> None:
    """A menu with something in its new place is as it will be read, and everything else stands as before."""
    by_hand = MENU.reordered(Place(Of.ITEM, 3), (1, 3, 2), 1)
    assert [one.id for one in by_hand.items_of(1)] == [1, 3, 2]
    assert by_hand.items_of(3) == ()
    assert [one.id for one in MENU.reordered(Place(Of.CATEGORY, 3), (3, 1)).shown_categories()] == [3, 1]
    assert [one.id for one in MENU.reordered(Place(Of.GROUP, 2), (2, 1)).shown_groups()] == [2, 1]
    assert [one.id for one in MENU.reordered(Place(Of.OPTION, 2), (2, 1)).options_of(1)] == [2, 1]


@given(st.lists(st.integers(), unique=True), st.integers(), st.one_of(st.none(), st.integers()))
def test_moving_loses_nothing(ids: list[int], what: int, before: int | None) -> None:
    """Whatever is moved wherever, every id is there once, and what was moved stands where it was put."""
    order = moved(ids, what, before)
    assert sorted(order) == sorted({*ids, what})
    if before is not None and before in ids and before != what:
        assert order.index(what) == order.index(before) - 1


def test_names_are_made_fit_to_be_kept() -> None:
    """Control characters, turned writing and what is too long never reach the menu; HTML stays what it is: letters."""
    assert menu_name("  Mocha\n\x00\u202e  blanc ", Of.ITEM) == "Mocha blanc"
    assert menu_name("<b>Mocha</b> ☕", Of.ITEM) == "<b>Mocha</b> ☕"
    assert len(menu_name("x" * 500, Of.ITEM)) == 60
    assert len(menu_name("é" * 500, Of.GROUP)) == 40
    assert menu_name("\u200b\u0007", Of.ITEM) == ""
