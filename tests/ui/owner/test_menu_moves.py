"""Where something comes when it is moved in a list of the Menu page."""

from cafememo.domain.whole_menu import Of, Place, WholeCategory, WholeGroup, WholeItem, WholeMenu
from cafememo.ui.owner.menu_moves import Move, move, step
from cafememo.ui.owner.menu_rows import group_rows, item_rows

MENU = WholeMenu(
    categories=(WholeCategory(1, "Coffee"), WholeCategory(2, "Tea"), WholeCategory(3, "Empty")),
    items=(WholeItem(1, "Espresso", 1), WholeItem(2, "Latte", 1), WholeItem(3, "Green", 2)),
    groups=(WholeGroup(7, "Milk"), WholeGroup(8, "Size"), WholeGroup(9, "Sugar")),
)
ITEMS = item_rows(MENU)
"""Coffee, Espresso, Latte, Tea, Green, Empty."""
GROUPS = group_rows(MENU)


def test_an_item_moves_among_those_of_its_category() -> None:
    """A row down, it stands after the one it was before; what changes nothing is no move."""
    assert step(ITEMS, 1, 1) == Move(Place(Of.ITEM, 1), (2, 1), 1)
    assert step(ITEMS, 2, -1) == Move(Place(Of.ITEM, 2), (2, 1), 1)
    assert move(ITEMS, 1, 1) is None
    assert move(ITEMS, 1, 2) is None
    assert move(ITEMS, 1, 3) == Move(Place(Of.ITEM, 1), (2, 1), 1)


def test_an_item_goes_on_into_the_next_category() -> None:
    """Below its last neighbour it comes first in the category after, above the first one last in the one before."""
    assert step(ITEMS, 2, 1) == Move(Place(Of.ITEM, 2), (2, 3), 2)
    assert step(ITEMS, 4, 1) == Move(Place(Of.ITEM, 3), (3,), 3)
    assert step(ITEMS, 4, -1) == Move(Place(Of.ITEM, 3), (1, 2, 3), 1)
    assert move(ITEMS, 1, 6) == Move(Place(Of.ITEM, 1), (1,), 3)
    assert move(ITEMS, 4, 0) == Move(Place(Of.ITEM, 3), (3, 1, 2), 1)


def test_nothing_moves_off_the_ends() -> None:
    """The first item of all and the last row of all stay."""
    assert step(ITEMS, 1, -1) is None
    assert step(ITEMS, 0, -1) is None
    assert step(ITEMS, 5, 1) is None
    assert step(ITEMS, -1, 1) is None
    assert step((), 0, 1) is None


def test_a_category_moves_whole() -> None:
    """Dropped among the items of another one it comes after that."""
    assert step(ITEMS, 0, 1) == Move(Place(Of.CATEGORY, 1), (2, 1, 3))
    assert move(ITEMS, 5, 1) == Move(Place(Of.CATEGORY, 3), (1, 3, 2))
    assert move(ITEMS, 0, 2) is None
    assert move(ITEMS, 0, 6) == Move(Place(Of.CATEGORY, 1), (2, 3, 1))


def test_groups_move_in_making_order() -> None:
    """By a row, and to either end."""
    assert step(GROUPS, 0, 1) == Move(Place(Of.GROUP, 7), (8, 7, 9))
    assert move(GROUPS, 2, 0) == Move(Place(Of.GROUP, 9), (9, 7, 8))
    assert move(GROUPS, 0, 3) == Move(Place(Of.GROUP, 7), (8, 9, 7))
    assert move(GROUPS, 0, 1) is None
