"""Items found by typing a few letters."""

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from cafememo.domain.menu import Category, Item, Menu
from cafememo.domain.menu_search import folded, matching

MENU = Menu(
    (Category(1, "All"),),
    tuple(
        Item(number, name, 1)
        for number, name in enumerate(
            ("Café crème", "Thé vert", "Crème brûlée", "Œufs brouillés", "Pain au chocolat", "Chocolat chaud"), 1
        )
    ),
)


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ("creme", ["Café crème", "Crème brûlée"]),
        ("CAFÉ CR", ["Café crème"]),
        ("cr ca", ["Café crème"]),
        ("oeuf", ["Œufs brouillés"]),
        ("choc", ["Pain au chocolat", "Chocolat chaud"]),
        ("rême", ["Café crème", "Crème brûlée"]),
        ("hau", ["Chocolat chaud"]),
        ("xyz", []),
        ("  ", [item.name for item in MENU.items]),
    ],
)
def test_accents_capitals_and_order_do_not_matter(typed: str, found: list[str]) -> None:
    """Every word typed is somewhere in the name, at the beginning of a word before elsewhere."""
    assert [item.name for item in matching(MENU, typed)] == found


def test_beginnings_of_words_come_first() -> None:
    """What begins with the letters stands before what only holds them."""
    menu = Menu((Category(1, "All"),), (Item(1, "Iced tea", 1), Item(2, "Steak", 1), Item(3, "Tea", 1)))
    assert [item.name for item in matching(menu, "tea")] == ["Iced tea", "Tea", "Steak"]


@given(st.text(max_size=30))
@example("\U0001d400")
def test_folding_twice_changes_nothing(text: str) -> None:
    """A folded text is folded, and has no space too many."""
    once = folded(text)
    assert folded(once) == once
    assert once == " ".join(once.split())


@given(st.sampled_from(MENU.items), st.data())
def test_a_name_is_found_by_its_own_beginning(item: Item, data: st.DataObject) -> None:
    """However much of an item's name is typed, the item is among what is found."""
    typed = item.name[: data.draw(st.integers(0, len(item.name)))]
    assert item in matching(MENU, typed)
