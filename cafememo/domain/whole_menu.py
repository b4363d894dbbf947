"""The menu as its owner sees it: with what has left it, and with what past orders still name."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace
from enum import StrEnum
from typing import NamedTuple, TypeVar

from cafememo.domain.conflict import DIETS
from cafememo.domain.menu import Content
from cafememo.domain.menu_search import folded_name
from cafememo.domain.text import clean

LONGEST_NAME = 60
"""Characters of the name of an item or an option."""
LONGEST_SHORT = 40
"""Characters of a name that stands on a tab, before a row of buttons or on one of them."""


class Of(StrEnum):
    """What a menu is made of."""

    CATEGORY = "category"
    ITEM = "item"
    GROUP = "group"
    OPTION = "option"


LONGEST = {Of.CATEGORY: LONGEST_SHORT, Of.ITEM: LONGEST_NAME, Of.GROUP: LONGEST_SHORT, Of.OPTION: LONGEST_NAME}
"""Characters of a name."""


class Place(NamedTuple):
    """One thing on the menu or once on it: what it is, and its id among its kind."""

    of: Of
    id: int


@dataclass(frozen=True, slots=True)
class WholeCategory:
    """A tab of the menu."""

    id: int
    name: str
    archived: bool = False


@dataclass(frozen=True, slots=True)
class WholeItem:
    """Something on the menu, or once on it; the fields are those of `domain.menu.Item`.

    One of an archived category is not on the menu either, and comes back with it unless it is `archived` itself.
    """

    id: int
    name: str
    category_id: int
    group_ids: tuple[int, ...] = ()
    contents: frozenset[Content] | None = None
    stamped: bool = True
    favourite: int = 0
    price: int = 0
    sold_out: bool = False
    archived: bool = False


@dataclass(frozen=True, slots=True)
class WholeGroup:
    """A kind of option."""

    id: int
    name: str
    many: bool = False
    archived: bool = False


@dataclass(frozen=True, slots=True)
class WholeOption:
    """One choice of a group; the fields are those of `domain.menu.Option`."""

    id: int
    group_id: int
    name: str
    short: str
    contents: frozenset[Content] | None = None
    price: int = 0
    default: bool = False
    sold_out: bool = False
    archived: bool = False


class Ordered(NamedTuple):
    """What orders name, up to the order of an id: it can be archived, and never goes for good."""

    item_ids: frozenset[int] = frozenset()
    option_ids: frozenset[int] = frozenset()
    last_order_id: int = 0


NONE_ORDERED = Ordered()


@dataclass(frozen=True, slots=True)
class WholeMenu:
    """All of it in its order: categories and items as they are shown, groups and options as things are made."""

    categories: tuple[WholeCategory, ...] = ()
    items: tuple[WholeItem, ...] = ()
    groups: tuple[WholeGroup, ...] = ()
    options: tuple[WholeOption, ...] = ()
    ordered: Ordered = NONE_ORDERED
    may_begin_anew: bool = False
    """Nothing was ever ordered: another menu may take the place of this one."""
    _categories: dict[int, WholeCategory] = field(init=False, repr=False, compare=False, default_factory=dict)
    _item: dict[int, WholeItem] = field(init=False, repr=False, compare=False, default_factory=dict)
    _group: dict[int, WholeGroup] = field(init=False, repr=False, compare=False, default_factory=dict)
    _option: dict[int, WholeOption] = field(init=False, repr=False, compare=False, default_factory=dict)
    _shown: list[WholeItem] = field(init=False, repr=False, compare=False, default_factory=list)
    _items: dict[int, list[WholeItem]] = field(init=False, repr=False, compare=False, default_factory=dict)
    _options: dict[int, list[WholeOption]] = field(init=False, repr=False, compare=False, default_factory=dict)
    _sold_out: dict[int, WholeGroup] = field(init=False, repr=False, compare=False, default_factory=dict)
    _shared: dict[int, list[WholeItem]] = field(init=False, repr=False, compare=False, default_factory=dict)
    _made_with: dict[int, list[frozenset[Content] | None]] = field(
        init=False, repr=False, compare=False, default_factory=dict
    )
    """What the default options of a group on the menu hold."""

    def __post_init__(self) -> None:
        """Index everything by id, and sort items and options by where they belong."""
        self._categories.update((one.id, one) for one in self.categories)
        self._item.update((one.id, one) for one in self.items)
        self._group.update((one.id, one) for one in self.groups)
        self._option.update((one.id, one) for one in self.options)
        gone = {category.id for category in self.categories if category.archived}
        for item in self.items:
            if not item.archived:
                self._items.setdefault(item.category_id, []).append(item)
                if item.category_id not in gone:
                    self._shown.append(item)
                    for group_id in item.group_ids:
                        self._shared.setdefault(group_id, []).append(item)
        for option in self.options:
            if not option.archived:
                self._options.setdefault(option.group_id, []).append(option)
        for group in self.groups:
            options = self._options.get(group.id)
            if options and not group.archived and not group.many and all(option.sold_out for option in options):
                self._sold_out[group.id] = group
            if options and not group.archived:
                self._made_with[group.id] = [option.contents for option in options if option.default]

    # What there is.

    def category(self, category_id: int) -> WholeCategory | None:
        """Return a category, None where there is none of that id."""
        return self._categories.get(category_id)

    def item(self, item_id: int) -> WholeItem | None:
        """Return an item, None where there is none of that id."""
        return self._item.get(item_id)

    def group(self, group_id: int) -> WholeGroup | None:
        """Return a group, None where there is none of that id."""
        return self._group.get(group_id)

    def option(self, option_id: int) -> WholeOption | None:
        """Return an option, None where there is none of that id."""
        return self._option.get(option_id)

    def find(self, place: Place) -> WholeCategory | WholeItem | WholeGroup | WholeOption | None:
        """Return what is at a place, None where nothing is."""
        match place.of:
            case Of.CATEGORY:
                return self.category(place.id)
            case Of.ITEM:
                return self.item(place.id)
            case Of.GROUP:
                return self.group(place.id)
            case Of.OPTION:
                return self.option(place.id)

    # What is on the menu now.

    def shown_categories(self) -> tuple[WholeCategory, ...]:
        """Return the categories on the menu, in their order."""
        return tuple(one for one in self.categories if not one.archived)

    def shown_groups(self) -> tuple[WholeGroup, ...]:
        """Return the groups on the menu, in making order."""
        return tuple(one for one in self.groups if not one.archived)

    def shown_items(self) -> tuple[WholeItem, ...]:
        """Return the items on the menu."""
        return tuple(self._shown)

    def items_of(self, category_id: int) -> tuple[WholeItem, ...]:
        """Return the items of a category in their order: those on the menu, or that come back with it."""
        return tuple(self._items.get(category_id, ()))

    def options_of(self, group_id: int) -> tuple[WholeOption, ...]:
        """Return the options of a group that are on the menu, in their order."""
        return tuple(self._options.get(group_id, ()))

    def contents_as_made(self, item: WholeItem) -> frozenset[Content] | None:
        """Return what an item holds when nothing is said, the milk of a latte with it; None where that is not known.

        It suits those whom all of it suits.
        """
        made = item.contents
        for group_id in item.group_ids:
            for contents in self._made_with.get(group_id, ()):
                if made is None or contents is None:
                    return None
                made = ((made | contents) - DIETS) | (made & contents & DIETS)
        return made

    def shared_by(self, group_id: int) -> tuple[WholeItem, ...]:
        """Return the items on the menu that can be ordered with a group."""
        return tuple(self._shared.get(group_id, ()))

    def namesakes(self, item: WholeItem) -> tuple[WholeItem, ...]:
        """Return the other items on the menu of the same name, whatever its accents and capitals."""
        name = folded_name(item.name) or item.name
        return tuple(one for one in self._shown if one.id != item.id and (folded_name(one.name) or one.name) == name)

    def favourites(self) -> tuple[WholeItem, ...]:
        """Return the items offered to new regulars, first first."""
        return tuple(sorted((one for one in self._shown if one.favourite), key=lambda one: one.favourite))

    def without_choice(self, item: WholeItem) -> WholeGroup | None:
        """Return the first one-of group of an item whose every option is sold out: it cannot be made today."""
        if not self._sold_out:
            return None
        return next((self._sold_out[group_id] for group_id in item.group_ids if group_id in self._sold_out), None)

    def default_after(self, option: WholeOption) -> WholeOption | None:
        """Return which option is made when nothing is said once this one is gone, where that changes."""
        group = self.group(option.group_id)
        if group is None or group.many or not option.default:
            return None
        return next((one for one in self.options_of(group.id) if one.id != option.id), None)

    # As it will be.

    def reordered(self, place: Place, order: Sequence[int], category_id: int | None = None) -> "WholeMenu":
        """Return the menu with something in its new place among `order`; an item in the category it comes to."""
        match place.of:
            case Of.CATEGORY:
                return replace(self, categories=_in_order(self.categories, order))
            case Of.ITEM:
                items = tuple(
                    replace(one, category_id=category_id) if one.id == place.id and category_id is not None else one
                    for one in self.items
                )
                return replace(self, items=_in_order(items, order))
            case Of.GROUP:
                return replace(self, groups=_in_order(self.groups, order))
            case Of.OPTION:
                return replace(self, options=_in_order(self.options, order))

    # What is not.

    def archived(self) -> tuple[Place, ...]:
        """Return what has left the menu: items, categories, groups, then options of groups that are still there."""
        gone_groups = {one.id for one in self.groups if one.archived}
        return (
            *(Place(Of.ITEM, one.id) for one in self.items if one.archived),
            *(Place(Of.CATEGORY, one.id) for one in self.categories if one.archived),
            *(Place(Of.GROUP, one.id) for one in self.groups if one.archived),
            *(Place(Of.OPTION, one.id) for one in self.options if one.archived and one.group_id not in gone_groups),
        )

    def may_go(self, place: Place) -> bool:
        """Tell whether something can be removed for good: no order ever named it, nor anything in it."""
        match place.of:
            case Of.CATEGORY:
                return not any(one.category_id == place.id for one in self.items)
            case Of.ITEM:
                return place.id not in self.ordered.item_ids
            case Of.GROUP:
                return not any(one.id in self.ordered.option_ids for one in self.options if one.group_id == place.id)
            case Of.OPTION:
                option = self.option(place.id)
                last = option is not None and not option.archived and len(self.options_of(option.group_id)) == 1
                return place.id not in self.ordered.option_ids and not last


def menu_name(text: str, of: Of) -> str:
    """Return a name fit to be kept, "" where nothing of it can be seen."""
    return clean(text, LONGEST[of])


Thing = TypeVar("Thing", WholeCategory, WholeItem, WholeGroup, WholeOption)


def _in_order(things: tuple[Thing, ...], order: Sequence[int]) -> tuple[Thing, ...]:
    """Return things with those of these ids in this order, in the places they have among all."""
    by_id = {one.id: one for one in things}
    places = [at for at, one in enumerate(things) if one.id in order]
    made = list(things)
    for at, thing_id in zip(places, (one for one in order if one in by_id), strict=True):
        made[at] = by_id[thing_id]
    return tuple(made)


def moved(ids: Iterable[int], what: int, before: int | None) -> tuple[int, ...]:
    """Return ids in their new order, `what` put before another, or at the end."""
    others = [one for one in ids if one != what]
    at = others.index(before) if before in others else len(others)
    return (*others[:at], what, *others[at:])
