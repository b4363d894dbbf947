"""What somebody avoids, held against the menu: said when it is there, silent when it is not."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cafememo.domain.conflict import (
    DIETS,
    Conflict,
    Kind,
    contents_against,
    item_against,
    line_against,
    option_against,
    order_against,
)
from cafememo.domain.draft import Draft
from cafememo.domain.menu import Content, Menu
from cafememo.domain.order import Order, OrderLine
from cafememo.services import sample_menu

SOURCES = Path(__file__).parents[2] / "resources" / "menu"
MENUS = {one: sample_menu.parse((SOURCES / f"{one}.toml").read_text("utf-8"), one) for one in ("en", "fr")}
SETS = st.frozensets(st.sampled_from(Content))


def ordered(menu: Menu, item: str, *options: str) -> OrderLine:
    """Return a line of the English sample menu, of the same ids in every language, as the builder makes it."""
    english = MENUS["en"]
    draft = Draft().choose_item(next(one.id for one in english.items if one.name == item), menu)
    for name in options:
        ids = [option.id for group in english.groups for option in group.options if option.name == name]
        for option_id in ids:
            draft = draft.choose_option(option_id, menu)
    assert draft.line is not None
    return draft.line


@pytest.mark.parametrize("language", MENUS)
@pytest.mark.parametrize(
    ("item", "options", "avoided", "expected"),
    [
        ("Flat white", ("almond milk",), "nuts", [("holds", "nuts")]),
        ("Flat white", ("oat milk",), "nuts", []),
        ("Flat white", (), "milk", [("holds", "milk")]),
        ("Flat white", ("oat milk",), "milk", []),  # the default is milk, and was not chosen
        ("Flat white", ("oat milk",), "gluten", [("holds", "gluten")]),
        ("Flat white", (), "vegan", [("is not", "vegan")]),
        ("Flat white", ("soy milk",), "vegan", []),
        ("Flat white", ("soy milk",), "soy", [("holds", "soy")]),
        ("Flat white", ("decaf",), "caffeine", []),
        ("Flat white", ("single origin",), "caffeine", [("holds", "caffeine")]),
        ("Flat white", ("lactose-free milk", "decaf"), "vegetarian", []),
        ("Irish coffee", (), "alcohol", [("holds", "alcohol")]),
        ("Irish coffee", (), "halal", [("is not", "halal"), ("may not be", "halal")]),
        ("Brownie", (), "nuts", [("holds", "nuts")]),
        ("Brownie", (), "celery", []),
        ("Croque-monsieur", (), "vegetarian", [("is not", "vegetarian")]),
        ("Smoked salmon bagel", (), "vegetarian", [("is not", "vegetarian")]),
        ("Avocado toast", (), "vegan", []),
        ("Avocado toast", (), "kosher", [("may not be", "kosher")]),
        ("Latte", ("caramel syrup",), "nuts", [("unknown", None)]),
        ("Latte", ("caramel syrup", "almond milk"), "nuts", [("holds", "nuts"), ("unknown", None)]),
        ("Soup of the day", (), "celery", [("unknown", None)]),
        ("Mocha", ("oat milk",), "milk", [("unknown", None)]),
    ],
)
def test_the_sample_menu(
    language: str, item: str, options: tuple[str, ...], avoided: str, expected: list[tuple[str, str | None]]
) -> None:
    """Item and chosen options together are what is drunk or eaten, in every language alike."""
    menu = MENUS[language]
    line = ordered(menu, item, *options)
    found = line_against(line, menu, frozenset({Content(avoided)}))
    assert [(one.kind.value, one.content and one.content.value) for one in found] == expected
    names = {menu.item(line.item_id).name, *(menu.option(one).name for one in line.option_ids)}
    assert {one.source for one in found} <= names
    assert order_against(Order((line, line)), menu, frozenset({Content(avoided)})) == found


@pytest.mark.parametrize("language", MENUS)
def test_who_avoids_nothing_is_told_nothing(language: str) -> None:
    """For every item and option of the menu, known or not, nothing is said where nothing is avoided."""
    menu = MENUS[language]
    for item in menu.items:
        assert item_against(item, frozenset()) == ()
        line = Draft().choose_item(item.id, menu).line
        assert line is not None
        assert line_against(line, menu, frozenset()) == ()
    for group in menu.groups:
        assert [option_against(option, frozenset()) for option in group.options] == [()] * len(group.options)


@pytest.mark.parametrize("avoided", Content)
@pytest.mark.parametrize("held", [None, *Content])
def test_every_content_against_every_content(avoided: Content, held: Content | None) -> None:
    """Something that holds or is one thing only: an allergen speaks of itself, a diet of all but itself."""
    found = contents_against("it", frozenset() if held is None else frozenset({held}), frozenset({avoided}))
    if avoided not in DIETS:
        assert found == ((Conflict(Kind.HOLDS, "it", avoided),) if held is avoided else ())
    elif held is avoided or (avoided, held) == (Content.VEGETARIAN, Content.VEGAN):
        assert found == ()
    else:
        assert [one.content for one in found] == [avoided]
        assert found[0].kind in {Kind.IS_NOT, Kind.MAY_NOT_BE}


@given(SETS, SETS.filter(bool))
def test_what_is_unknown_is_never_safe(contents: frozenset[Content], avoids: frozenset[Content]) -> None:
    """Unknown contents are always spoken of; known ones speak only of what is avoided, each once, gravest first."""
    assert contents_against("it", None, avoids) == (Conflict(Kind.UNKNOWN, "it"),)
    found = contents_against("it", contents, avoids)
    assert len({one.content for one in found}) == len(found)
    assert {one.content for one in found} <= avoids
    assert {one.content for one in found if one.kind is Kind.HOLDS} == contents & avoids - DIETS
    ranks = [list(Kind).index(one.kind) for one in found]
    assert ranks == sorted(ranks)


@given(SETS, st.sampled_from(sorted(DIETS)))
def test_a_claim_does_not_make_fish_vegetarian(contents: frozenset[Content], diet: Content) -> None:
    """What a diet rules out speaks against it whatever else is claimed, and no claim is no consent."""
    ruled_out = {
        Content.VEGETARIAN: {Content.FISH},
        Content.VEGAN: {Content.FISH, Content.MILK, Content.EGGS},
        Content.HALAL: {Content.ALCOHOL},
        Content.KOSHER: {Content.CRUSTACEANS},
    }[diet]
    found = contents_against("it", contents | ruled_out, frozenset({diet}))
    assert [one.kind for one in found] == [Kind.IS_NOT]
    silent = contents_against("it", contents - {diet, Content.VEGAN}, frozenset({diet}))
    assert [one.content for one in silent] == [diet]


def test_what_left_the_menu_is_unknown() -> None:
    """A line of things that are gone is not taken for safe, and breaks nothing."""
    found = line_against(OrderLine(999, (888,)), MENUS["en"], frozenset({Content.NUTS}))
    assert found == (Conflict(Kind.UNKNOWN, ""),)
