"""The sample menu of a language: what a new café starts from, and what the demo café serves.

It is read from cafememo/shipped/menu-<language>.toml, which the build copies from resources/menu/. The top of
resources/menu/en.toml tells what the fields mean.
"""

import re
import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, TypeVar

from cafememo.domain.menu import Category, Content, Item, Menu, Option, OptionGroup

SHIPPED = Path(__file__).parents[1] / "shipped"
FALLBACK = "en"

EVERY_DIET = frozenset((Content.VEGETARIAN, Content.VEGAN, Content.HALAL, Content.KOSHER))
"""What `contents = "nothing"` means: a large cup or no sugar takes nothing away from any diet."""

_FIELDS = {
    "menu": {"category", "group", "item"},
    "category": {"key", "name"},
    "group": {"key", "name", "default", "many", "options"},
    "option": {"key", "name", "short", "contents", "price"},
    "item": {"key", "name", "category", "groups", "contents", "stamped", "favourite", "price"},
}

T = TypeVar("T", str, int, bool, list)  # type: ignore[type-arg]


def load(language: str, folder: Path = SHIPPED) -> Menu:
    """Return the sample menu for a language such as "fr" or "fr_CH.UTF-8", in English where it is unknown.

    Categories, groups, options and items are numbered from 1 in the order of the file, so the same thing has
    the same id in every language. Raises RuntimeError where the build has not made the file yet, and
    ValueError, naming the place, where something in it does not fit.
    """
    base = re.split(r"[-_.@]", language.lower(), maxsplit=1)[0]
    path = folder / f"menu-{base}.toml"
    # Only letters make a file's name: what comes from the environment leads nowhere else.
    if not re.fullmatch("[a-z]+", base) or not path.is_file():
        path = folder / f"menu-{FALLBACK}.toml"
    try:
        text = path.read_text(encoding="utf-8")
    except FileNotFoundError:
        raise RuntimeError(f"{path} is missing. Run: python packaging/build_hook.py") from None
    return parse(text, path.name)


def parse(text: str, source: str) -> Menu:
    """Return the menu a TOML text describes; ValueError, beginning with `source`, where it does not fit."""
    try:
        top = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise ValueError(f"{source}: {error}") from None
    menu = _Table(source, "menu", top)
    categories: dict[str, Category] = {}
    for table in menu.tables("category"):
        categories[table.new_key(categories)] = Category(len(categories) + 1, table.take("name", str))
    groups: dict[str, OptionGroup] = {}
    options = 0
    for table in menu.tables("group"):
        key = table.new_key(groups)
        groups[key] = _group(table, len(groups) + 1, options)
        options += len(groups[key].options)
    items: dict[str, Item] = {}
    places: set[int] = set()
    for table in menu.tables("item"):
        item = _item(table, len(items) + 1, categories, groups)
        if item.favourite in places:
            raise table.wrong(f"favourite {item.favourite} is taken")
        places.update({item.favourite} - {0})
        items[table.new_key(items)] = item
    return Menu(tuple(categories.values()), tuple(items.values()), tuple(groups.values()))


def _group(table: "_Table", group_id: int, options_before: int) -> OptionGroup:
    """Read a group; its options are numbered on from those of the groups before it."""
    options: dict[str, Option] = {}
    for option in table.tables("options", "option"):
        options[option.new_key(options)] = Option(
            id=options_before + len(options) + 1,
            name=option.take("name", str),
            short=option.take("short", str),
            contents=option.contents(),
            price=option.price(),
        )
    many = table.take("many", bool, default=False)
    default = table.take("default", str, default="")
    if many == bool(default):
        raise table.wrong("either a default or many = true is needed, and not both")
    if default and default not in options:
        raise table.wrong(f"default {default!r} is none of its options")
    return OptionGroup(
        id=group_id,
        name=table.take("name", str),
        options=tuple(options.values()),
        many=many,
        default_ids=frozenset({options[default].id} if default else ()),
    )


def _item(table: "_Table", item_id: int, categories: Mapping[str, Category], groups: Mapping[str, OptionGroup]) -> Item:
    """Read an item; its groups come out in making order, whatever order they are listed in."""
    category = table.take("category", str)
    if category not in categories:
        raise table.wrong(f"category {category!r} is not there")
    listed = table.words("groups")
    for group in listed:
        if group not in groups:
            raise table.wrong(f"group {group!r} is not there")
    return Item(
        id=item_id,
        name=table.take("name", str),
        category_id=categories[category].id,
        group_ids=tuple(sorted({groups[group].id for group in listed})),
        contents=table.contents(),
        stamped=table.take("stamped", bool, default=True),
        favourite=table.take("favourite", int, default=0),
        price=table.price(),
    )


@dataclass(frozen=True, slots=True)
class _Table:
    """A table of the file that knows where it stands, for the words of an error."""

    place: str
    kind: str
    fields: dict[str, Any]

    def __post_init__(self) -> None:
        for field in self.fields:
            if field not in _FIELDS[self.kind]:
                raise self.wrong(f"{field!r} is no field here")

    def wrong(self, what: str) -> ValueError:
        """Return the error for something that does not fit in this table."""
        return ValueError(f"{self.place}: {what}")

    def take(self, field: str, kind: type[T], default: T | None = None) -> T:
        """Return a field's value, or its default; ValueError where it is missing or of another kind."""
        value = self.fields.get(field, default)
        if value is None:
            raise self.wrong(f"{field!r} is missing")
        if type(value) is not kind:  # exactly: TOML's true is not a number
            raise self.wrong(f"{field!r} is not of kind {kind.__name__}")
        return value

    def words(self, field: str) -> list[str]:
        """Return the words listed in a field, none where it is missing."""
        listed = self.take(field, list, default=[])
        if not all(isinstance(word, str) for word in listed):
            raise self.wrong(f"{field!r} lists something other than words")
        return listed

    def tables(self, field: str, kind: str = "") -> "Iterator[_Table]":
        """Yield the tables listed in a field, each under its own key."""
        kind = kind or field
        for number, fields in enumerate(self.take(field, list), 1):
            if not isinstance(fields, dict):
                raise self.wrong(f"{kind} {number} is not a table")
            yield _Table(f"{self.place}: {kind} {fields.get('key', number)!r}", kind, fields)

    def new_key(self, taken: Mapping[str, object]) -> str:
        """Return this table's key; ValueError where another has it already."""
        key = self.take("key", str)
        if key in taken:
            raise self.wrong("this key is taken")
        return key

    def price(self) -> int:
        """Return the price in hundredths, 0 where the table says none; ValueError for one below nothing."""
        price = self.take("price", int, default=0)
        if price < 0:
            raise self.wrong(f"price {price} is below nothing")
        return price

    def contents(self) -> frozenset[Content] | None:
        """Return what the table says is in it; None where it says nothing, which is never taken for safe."""
        if "contents" not in self.fields:
            return None
        if self.fields["contents"] == "nothing":
            return EVERY_DIET
        found = set()
        for word in self.words("contents"):
            if word not in set(Content):
                raise self.wrong(f"content {word!r} is not known")
            found.add(Content(word))
        return frozenset(found)
