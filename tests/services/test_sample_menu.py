"""The sample menu: what a new café starts from."""

import tomllib
from pathlib import Path

import pytest

from cafememo.domain.menu import Content, Menu
from cafememo.services import sample_menu

SOURCES = Path(__file__).parents[2] / "resources" / "menu"
LANGUAGES = ("en", "fr")

SMALL = """
[[category]]
key = "coffee"
name = "Coffee"

[[group]]
key = "milk"
name = "Milk"
default = "whole"
options = [
  { key = "whole", name = "whole milk", short = "whole", contents = ["milk", "vegetarian"] },
  { key = "none", name = "no milk", short = "none", contents = "nothing" },
]

[[group]]
key = "extras"
name = "Extras"
many = true
options = [{ key = "caramel", name = "caramel", short = "caramel", price = 60 }]

[[item]]
key = "latte"
name = "Latte"
category = "coffee"
groups = ["extras", "milk"]
contents = ["caffeine"]
favourite = 1
price = 420

[[item]]
key = "cake"
name = "Cake"
category = "coffee"
stamped = false
"""


def shape(table: object) -> object:
    """Return a menu file without the words people read."""
    if isinstance(table, dict):
        return {key: shape(value) for key, value in table.items() if key not in {"name", "short"}}
    return [shape(value) for value in table] if isinstance(table, list) else table


@pytest.fixture(params=LANGUAGES)
def menu(request: pytest.FixtureRequest) -> Menu:
    """Return the sample menu of each language, as it is in resources/."""
    name = f"{request.param}.toml"
    return sample_menu.parse((SOURCES / name).read_text(encoding="utf-8"), name)


def test_languages_have_the_same_menu() -> None:
    """The files of all languages differ in words only: same keys, same order, same contents."""
    first, *others = (shape(tomllib.loads((SOURCES / f"{one}.toml").read_text("utf-8"))) for one in LANGUAGES)
    assert others == [first] * len(others)


def test_every_language_of_resources_is_held_side_by_side() -> None:
    """A sample menu added in another language is compared too."""
    assert sorted(path.stem for path in SOURCES.glob("*.toml")) == sorted(LANGUAGES)


def test_words_are_typographic(menu: Menu) -> None:
    """No name on a menu has a typewriter's apostrophe or space around it."""
    words = [one.name for one in (*menu.categories, *menu.groups, *menu.items)]
    words += [word for group in menu.groups for option in group.options for word in (option.name, option.short)]
    assert [word for word in words if "'" in word or '"' in word or word != word.strip() or not word] == []


def test_names_are_told_apart(menu: Menu) -> None:
    """No two items have the same name, nor two options of a group: a barista reads names, not ids."""
    items = [item.name for item in menu.items]
    assert len(set(items)) == len(items)
    for group in menu.groups:
        assert len({option.name for option in group.options}) == len(group.options)
        assert len({option.short for option in group.options}) == len(group.options)


def test_what_is_worth_saying_is_said_once(menu: Menu) -> None:
    """No two wishes an item can be ordered with sound the same on the ticket."""
    for item in menu.items:
        groups = [group for group in menu.groups if group.id in item.group_ids]
        wishes = [one.name for group in groups for one in group.options if one.id not in group.default_ids]
        assert len(set(wishes)) == len(wishes), item.name


def test_menu_is_one_of_a_real_cafe(menu: Menu) -> None:
    """There is enough to choose from, six favourites in order, and only drinks earn a stamp."""
    assert len(menu.items) >= 40
    assert sorted(item.favourite for item in menu.items if item.favourite) == [1, 2, 3, 4, 5, 6]
    drinks, food = menu.categories[:3], menu.categories[3:]
    assert {item.category_id for item in menu.items if item.stamped} == {one.id for one in drinks}
    assert {item.category_id for item in menu.items if not item.stamped} == {one.id for one in food}


def test_prices_are_those_of_a_cafe(menu: Menu) -> None:
    """Everything has a price between a coffee's and a lunch's; what is made when nothing is said costs nothing more."""
    assert all(150 <= item.price <= 1_200 for item in menu.items)
    espresso, lunch = menu.item(1).price, [item.price for item in menu.items if item.category_id == 5]
    assert espresso < min(lunch)
    for group in menu.groups:
        assert all(menu.option(option_id).price == 0 for option_id in group.default_ids)
        assert all(0 <= option.price <= 100 for option in group.options)
    assert sum(option.price > 0 for group in menu.groups for option in group.options) > 10


def test_diets_do_not_contradict_allergens(menu: Menu) -> None:
    """Nothing vegan holds milk, eggs, fish or shellfish, nothing vegetarian fish or shellfish."""
    of_the_sea = {Content.FISH, Content.CRUSTACEANS, Content.MOLLUSCS}
    options = [option for group in menu.groups for option in group.options]
    for one in (*menu.items, *options):
        contents = one.contents or frozenset()
        if Content.VEGETARIAN in contents:
            assert not contents & of_the_sea, one.name
        if Content.VEGAN in contents:
            assert Content.VEGETARIAN in contents, one.name
            assert not contents & {*of_the_sea, Content.MILK, Content.EGGS}, one.name


def test_some_contents_are_not_known(menu: Menu) -> None:
    """A sample cannot know every supplier: some items and options say nothing, and many do say."""
    options = [option for group in menu.groups for option in group.options]
    for things in (menu.items, options):
        unknown = sum(one.contents is None for one in things)
        assert 0 < unknown < len(things) / 4


def test_file_is_read_as_written() -> None:
    """Ids count from 1 in file order, groups come in making order, contents are said, nothing or unknown."""
    menu = sample_menu.parse(SMALL, "small.toml")
    latte, cake = menu.items
    assert [(item.id, item.name, item.category_id) for item in menu.items] == [
        (1, "Latte", 1),
        (2, "Cake", 1),
    ]
    assert (latte.group_ids, latte.favourite, latte.stamped) == ((1, 2), 1, True)
    assert (latte.contents, cake.contents, cake.stamped) == (frozenset({Content.CAFFEINE}), None, False)
    milk, extras = menu.groups
    assert [option.id for group in menu.groups for option in group.options] == [1, 2, 3]
    assert (milk.many, milk.default_ids, extras.many, extras.default_ids) == (False, {1}, True, frozenset())
    assert menu.option(1).contents == {Content.MILK, Content.VEGETARIAN}
    assert menu.option(2).contents == {Content.VEGETARIAN, Content.VEGAN, Content.HALAL, Content.KOSHER}
    assert menu.option(3).contents is None
    assert (latte.price, cake.price, menu.option(3).price, menu.option(1).price) == (420, 0, 60, 0)


@pytest.mark.parametrize(
    ("right", "wrong", "place", "what"),
    [
        ('["caffeine"]', '["coffeine"]', "item 'latte'", "'coffeine'"),
        ('["milk", "vegetarian"]', '["cream"]', "group 'milk': option 'whole'", "'cream'"),
        ('["extras", "milk"]', '["extras", "size"]', "item 'latte'", "'size'"),
        ('["extras", "milk"]', "[1]", "item 'latte'", "'groups'"),
        ('category = "coffee"', 'category = "tea"', "item 'latte'", "'tea'"),
        ('default = "whole"', 'default = "oat"', "group 'milk'", "'oat'"),
        ('default = "whole"\n', "", "group 'milk'", "default"),
        ("many = true", 'many = true\ndefault = "caramel"', "group 'extras'", "default"),
        ("many = true", 'many = "yes"', "group 'extras'", "'many'"),
        ('key = "cake"', 'key = "latte"', "item 'latte'", "key"),
        ('key = "none"', 'key = "whole"', "option 'whole'", "key"),
        ('name = "Cake"\n', "", "item 'cake'", "'name'"),
        ("stamped = false", "stamped = 0", "item 'cake'", "'stamped'"),
        ("stamped = false", "stampd = false", "item 'cake'", "'stampd'"),
        ("stamped = false", "favourite = 1", "item 'cake'", "favourite 1"),
        ("favourite = 1", "favourite = true", "item 'latte'", "'favourite'"),
        ("price = 420", 'price = "4.20"', "item 'latte'", "'price'"),
        ("price = 420", "price = -1", "item 'latte'", "-1"),
        ("price = 60", "price = 0.6", "option 'caramel'", "'price'"),
        ("[[category]]", "[[kategory]]", "small.toml", "'kategory'"),
        ("[[category]]", "[[category]", "small.toml", "line"),
    ],
)
def test_mistake_is_named_with_its_place(right: str, wrong: str, place: str, what: str) -> None:
    """Whatever does not fit in a menu file is refused, saying where it stands and what it is."""
    assert right in SMALL
    with pytest.raises(ValueError, match=r"^small\.toml") as caught:
        sample_menu.parse(SMALL.replace(right, wrong, 1), "small.toml")
    assert place in str(caught.value)
    assert what in str(caught.value)


@pytest.mark.parametrize(
    ("asked", "given"),
    [
        ("fr", "fr"),
        ("fr_CH.UTF-8", "fr"),
        ("FR-be", "fr"),
        ("en_GB", "en"),
        ("de", "en"),
        ("C", "en"),
        ("", "en"),
        ("../secret", "en"),
        ("fr/../en", "en"),
    ],
)
def test_language_is_found_by_its_locale(tmp_path: Path, asked: str, given: str) -> None:
    """A locale gives its language's menu, anything else the English one, and none leads out of the folder."""
    for language in LANGUAGES:
        named = SMALL.replace('"Coffee"', f'"{language}"')
        (tmp_path / f"menu-{language}.toml").write_text(named, encoding="utf-8")
    assert sample_menu.load(asked, tmp_path).categories[0].name == given


def test_missing_build_is_said(tmp_path: Path) -> None:
    """Where nothing is built yet, the error says what to run."""
    with pytest.raises(RuntimeError, match=r"build_hook\.py"):
        sample_menu.load("fr", tmp_path)


@pytest.mark.parametrize("language", LANGUAGES)
def test_shipped_menu_is_the_one_of_resources(language: str) -> None:
    """What the program reads is what resources/ holds; where it is not, the build was not run since."""
    source = SOURCES / f"{language}.toml"
    assert sample_menu.load(language) == sample_menu.parse(source.read_text(encoding="utf-8"), source.name)
