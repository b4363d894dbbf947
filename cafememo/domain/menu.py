"""The menu: categories, items, and the options an item can be ordered with."""

from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from enum import StrEnum


class Content(StrEnum):
    """What an item or option can hold or be.

    The first fourteen are the allergens of Annex II of EU regulation 1169/2011; the others are the diets and
    effects a café is asked about.
    """

    GLUTEN = "gluten"
    CRUSTACEANS = "crustaceans"
    EGGS = "eggs"
    FISH = "fish"
    PEANUTS = "peanuts"
    SOY = "soy"
    MILK = "milk"
    NUTS = "nuts"
    CELERY = "celery"
    MUSTARD = "mustard"
    SESAME = "sesame"
    SULPHITES = "sulphites"
    LUPIN = "lupin"
    MOLLUSCS = "molluscs"
    VEGETARIAN = "vegetarian"
    VEGAN = "vegan"
    HALAL = "halal"
    KOSHER = "kosher"
    ALCOHOL = "alcohol"
    CAFFEINE = "caffeine"


@dataclass(frozen=True, slots=True)
class Option:
    """One choice of a group: `name` stands alone ("oat milk"), `short` stands under its group ("oat")."""

    id: int
    name: str
    short: str
    contents: frozenset[Content] | None = None
    """What it holds; None where nobody has said, which is never taken for safe."""
    price: int = 0
    """What it adds to the item's price, in hundredths of the café's currency."""
    sold_out_day: int | None = None
    """The café day on which it was said to be sold out: on that day it is, and on no other."""
    sold_out: bool = False
    """Whether it is on the day the menu is looked at (`Menu.on`)."""


@dataclass(frozen=True, slots=True)
class OptionGroup:
    """Options of one kind, such as milk; groups stand in making order in the menu, options within them too."""

    id: int
    name: str
    options: tuple[Option, ...]
    many: bool = False
    """Any number may be chosen; otherwise exactly one."""
    default_ids: frozenset[int] = frozenset()
    """What is made when nothing is said, and so goes without saying on the counter."""


@dataclass(frozen=True, slots=True)
class Item:
    """Something on the menu."""

    id: int
    name: str
    category_id: int
    group_ids: tuple[int, ...] = ()
    contents: frozenset[Content] | None = None
    """What it holds without its options; None where nobody has said."""
    stamped: bool = True
    """An order with it earns a stamp."""
    favourite: int = 0
    """Place among the café's favourites offered to a new regular, from 1; 0 for none."""
    sold_out_day: int | None = None
    """The café day on which it was said to be sold out: on that day it is, and on no other."""
    sold_out: bool = False
    """Whether it is on the day the menu is looked at (`Menu.on`)."""
    price: int = 0
    """Without its options, in hundredths of the café's currency; 0 where the café does not say."""


@dataclass(frozen=True, slots=True)
class Category:
    """A tab of the menu."""

    id: int
    name: str


@dataclass(frozen=True, slots=True)
class Menu:
    """The whole menu in the order it is shown; `groups` stand in making order.

    What left the menu stands apart: nobody can order it, but what was had of it keeps its name.
    """

    categories: tuple[Category, ...] = ()
    items: tuple[Item, ...] = ()
    groups: tuple[OptionGroup, ...] = ()
    former_items: tuple[Item, ...] = ()
    former_groups: tuple[OptionGroup, ...] = ()
    """Options that left, each in its group, be that one still on the menu (of the same id) or not."""
    _item: dict[int, Item] = field(init=False, repr=False, compare=False, default_factory=dict)
    _former_item: dict[int, Item] = field(init=False, repr=False, compare=False, default_factory=dict)
    _option: dict[int, tuple[int, Option, bool]] = field(init=False, repr=False, compare=False, default_factory=dict)
    _former_option: dict[int, tuple[int, Option, bool]] = field(
        init=False, repr=False, compare=False, default_factory=dict
    )
    _lacking: bool = field(init=False, repr=False, compare=False, default=False)

    def __post_init__(self) -> None:
        """Index items and options by id; an option also by its place in making order, and whether it goes unsaid."""
        lacking = any(item.sold_out for item in self.items) or any(
            option.sold_out for group in self.groups for option in group.options
        )
        object.__setattr__(self, "_lacking", lacking)  # asked at every scan
        self._item.update((item.id, item) for item in self.items)
        self._former_item.update((item.id, item) for item in self.former_items)
        former = {group.id: group for group in self.former_groups}
        place = 0
        for group in self.groups:
            for option in group.options:
                self._option[option.id] = (place, option, option.id in group.default_ids)
                place += 1
            # Something else is made by default since it left: it must be said.
            for option in former.pop(group.id).options if group.id in former else ():
                self._former_option[option.id] = (place, option, False)
                place += 1
        for group in former.values():
            for option in group.options:
                self._former_option[option.id] = (place, option, option.id in group.default_ids)
                place += 1

    def on(self, day: int) -> "Menu":
        """Return the menu as it is on a café day: `sold_out` where something is; this one where nothing is."""
        items, groups = tuple(_on(item, day) for item in self.items), tuple(_group_on(one, day) for one in self.groups)
        return self if (items, groups) == (self.items, self.groups) else replace(self, items=items, groups=groups)

    def item(self, item_id: int) -> Item:
        """Return the item; KeyError where the menu has none of that id."""
        return self._item[item_id]

    def offered(self, item_id: int) -> Item | None:
        """Return the item; None where the menu has none of that id, be it one that left."""
        return self._item.get(item_id)

    def lacks_something(self) -> bool:
        """Tell whether anything is sold out on the day the menu is looked at."""
        return self._lacking

    def without_choice(self, item: Item) -> OptionGroup | None:
        """Return the first one-of group of an item whose every option is sold out: it cannot be made that day."""
        for group in self.groups:
            one_of = group.id in item.group_ids and group.options and not group.many
            if one_of and all(option.sold_out for option in group.options):
                return group
        return None

    def to_be_had(self, item: Item) -> bool:
        """Tell whether an item can be made on the day the menu is looked at."""
        return not item.sold_out and self.without_choice(item) is None

    def name(self, item_id: int) -> str:
        """Return what an item is or was called; nothing where there never was one of that id."""
        item = self.remembered_item(item_id)
        return item.name if item else ""

    def remembered_item(self, item_id: int) -> Item | None:
        """Return an item, be it one that left the menu; None where there never was one of that id."""
        return self._item.get(item_id) or self._former_item.get(item_id)

    def remembered_option(self, option_id: int) -> Option | None:
        """Return an option, be it one that left the menu; None where there never was one of that id."""
        found = self._option.get(option_id) or self._former_option.get(option_id)
        return found[1] if found else None

    def option(self, option_id: int) -> Option:
        """Return the option; KeyError where the menu has none of that id."""
        return self._option[option_id][1]

    def price(self, item_id: int, option_ids: Iterable[int]) -> int:
        """Return the price of an item with its options, in hundredths; what left the menu has none any more."""
        item = self._item.get(item_id)
        chosen = (self._option[option_id][1] for option_id in option_ids if option_id in self._option)
        return sum((option.price for option in chosen), item.price) if item else 0

    def in_making_order(self, option_ids: Iterable[int]) -> tuple[int, ...]:
        """Return the options as a barista makes them: by group, then by place in the group."""
        return tuple(sorted(option_ids, key=lambda option_id: self._option[option_id][0]))

    def worth_saying(self, option_ids: Iterable[int]) -> tuple[Option, ...]:
        """Return the options that differ from the default, in making order: what a barista must read.

        One that left the menu is said too, but not what was the default of a group that left; where there is one, they
        stay in the order given, which is the making order of when it was had.
        """
        known = ((self._option.get(one) or self._former_option.get(one)) for one in option_ids)
        found = [entry for entry in known if entry and not entry[2]]
        if all(entry[1].id in self._option for entry in found):
            found.sort(key=lambda entry: entry[0])
        return tuple(option for _, option, _ in found)


def _on(item: Item, day: int) -> Item:
    """Return an item as it is on a café day."""
    sold_out = item.sold_out_day == day
    return item if item.sold_out == sold_out else replace(item, sold_out=sold_out)


def _group_on(group: OptionGroup, day: int) -> OptionGroup:
    """Return a group as its options are on a café day."""
    if all(option.sold_out == (option.sold_out_day == day) for option in group.options):
        return group
    options = tuple(replace(option, sold_out=option.sold_out_day == day) for option in group.options)
    return replace(group, options=options)
