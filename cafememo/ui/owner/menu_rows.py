"""The rows of the Menu page's lists, as they are read off a whole menu."""

from collections.abc import Iterator
from enum import StrEnum
from typing import NamedTuple

from cafememo.domain.menu import Content
from cafememo.domain.menu_search import folded, folded_name
from cafememo.domain.whole_menu import Of, Place, WholeGroup, WholeItem, WholeMenu, WholeOption
from cafememo.ui.kit.words import translate
from cafememo.ui.owner import menu_words as words

FOUND_SHOWN = 40
"""Of one kind; whoever finds more types another letter."""


class Listed(StrEnum):
    """What is listed: the menu, the option groups in making order, what has left; or what was found."""

    ITEMS = "items"
    ORDER = "order"
    ARCHIVED = "archived"
    FOUND = "found"


class Mark(NamedTuple):
    """A word with its sign that stands out in a row; `role` is its colour."""

    text: str
    icon: str
    role: str = "amber"
    said: str = ""
    """For who cannot see the sign, where the word needs it."""


class Row(NamedTuple):
    """One row: a thing on the menu, or, without a place, the title of those below it."""

    place: Place | None
    title: str
    small: str = ""
    """In the second line, after the marks."""
    end: str = ""
    """At the end of the first line: a price, or how many there are."""
    marks: tuple[Mark, ...] = ()
    heads: bool = False
    """It is a category, with its items below it."""

    def said(self) -> str:
        """Return all of it for who cannot see it."""
        return ", ".join(
            filter(None, (self.title, self.end, *(mark.said or mark.text for mark in self.marks), self.small))
        )


def item_rows(menu: WholeMenu) -> tuple[Row, ...]:
    """Return the categories on the menu, each with its items below it."""
    rows: list[Row] = []
    for category in menu.shown_categories():
        items = menu.items_of(category.id)
        rows.append(Row(Place(Of.CATEGORY, category.id), category.name, end=str(len(items)), heads=True))
        rows.extend(item_row(item, menu) for item in items)
    return tuple(rows)


def item_row(item: WholeItem, menu: WholeMenu, small: str | None = None) -> Row:
    """Return the row of an item; `small` where something else than its contents is to be said."""
    marks = []
    if item.sold_out:
        marks.append(Mark(words.sold_out_text(), "ban"))
    elif (group := menu.without_choice(item)) is not None:
        marks.append(Mark(words.no_choice_text(group), "ban"))
    made = menu.contents_as_made(item)
    marks += _unknown(made)
    if item.favourite:
        marks.append(Mark(str(item.favourite), "star", "muted", words.favourite_text(item.favourite)))
    said = words.contents_glance(made) if small is None else small
    return Row(Place(Of.ITEM, item.id), item.name, said, words.shown_price(item.price), tuple(marks))


def group_rows(menu: WholeMenu) -> tuple[Row, ...]:
    """Return the option groups in making order."""
    return tuple(group_row(group, menu) for group in menu.shown_groups())


def group_row(group: WholeGroup, menu: WholeMenu) -> Row:
    """Return the row of an option group."""
    count = translate("menu", "%n items", "", len(menu.shared_by(group.id)))
    return Row(Place(Of.GROUP, group.id), group.name, words.options_glance(group, menu), count)


def option_rows(group: WholeGroup, menu: WholeMenu) -> tuple[Row, ...]:
    """Return the options of a group."""
    return tuple(option_row(option) for option in menu.options_of(group.id))


def option_row(option: WholeOption, small: str | None = None) -> Row:
    """Return the row of an option; `small` where something else than its contents is to be said."""
    marks = []
    if option.default:
        marks.append(Mark(translate("menu", "made when nothing is said"), "check", "sage"))
    if option.sold_out:
        marks.append(Mark(words.sold_out_text(), "ban"))
    marks += _unknown(option.contents)
    said = words.contents_glance(option.contents) if small is None else small
    return Row(Place(Of.OPTION, option.id), option.name, said, words.surcharge_text(option.price), tuple(marks))


def archived_rows(menu: WholeMenu) -> tuple[Row, ...]:
    """Return what has left the menu, kind by kind."""
    rows: list[Row] = []
    kind: Of | None = None
    for place in menu.archived():
        if place.of is not kind:
            kind = place.of
            rows.append(Row(None, words.kinds_text(place.of)))
        rows.append(archived_row(place, menu))
    return tuple(rows)


def archived_row(place: Place, menu: WholeMenu) -> Row:
    """Return the row of something that has left the menu."""
    found = menu.find(place)
    name = found.name if found is not None else ""
    return Row(place, name, where_text(place, menu))


def where_text(place: Place, menu: WholeMenu) -> str:
    """Say where something belongs: the category of an item, the group of an option, what a category or group has."""
    match place.of:
        case Of.ITEM:
            item = menu.item(place.id)
            category = menu.category(item.category_id) if item is not None else None
            return words.named(category.name) if category is not None else ""
        case Of.OPTION:
            option = menu.option(place.id)
            group = menu.group(option.group_id) if option is not None else None
            return words.named(group.name) if group is not None else ""
        case Of.CATEGORY:
            return translate("menu", "%n items", "", len(menu.items_of(place.id)))
        case Of.GROUP:
            found = menu.group(place.id)
            return words.options_glance(found, menu) if found is not None else ""


def found_rows(menu: WholeMenu, text: str, kept: Place | None = None) -> tuple[Row, ...]:
    """Return what is called something, accents and capitals ignored: items, options, groups, then what was archived.

    Every word that was typed must be in a name, and those whose words begin with them come first. `kept` is among its
    kind whatever it is called by now: who renames what was found goes on with it.
    """
    wanted = folded(text).split()
    groups = {group.id: group for group in menu.shown_groups()}
    items = [(item.name, Place(Of.ITEM, item.id)) for item in menu.shown_items()]
    options = [(one.name, Place(Of.OPTION, one.id)) for group in groups.values() for one in menu.options_of(group.id)]
    kinds = (
        (words.kinds_text(Of.ITEM), items),
        (words.kinds_text(Of.OPTION), options),
        (words.kinds_text(Of.CATEGORY), [(one.name, Place(Of.CATEGORY, one.id)) for one in menu.shown_categories()]),
        (words.kinds_text(Of.GROUP), [(group.name, Place(Of.GROUP, group.id)) for group in groups.values()]),
        (translate("menu", "Archived"), [(_name(place, menu), place) for place in menu.archived()]),
    )
    rows: list[Row] = []
    for title, named in kinds:
        found = list(_matching(named, wanted))
        shown = found[:FOUND_SHOWN]
        if kept not in shown:
            shown += [place for _called, place in named if place == kept]
        if shown:
            rows.append(Row(None, title, end=str(max(len(found), len(shown)))))
            rows.extend(_found_row(place, menu) for place in shown)
    return tuple(rows)


def ready_to_find(menu: WholeMenu) -> WholeMenu:
    """Return the menu, its names folded ahead: on the lane, so that the first letter typed does not wait for it."""
    for things in (menu.items, menu.options, menu.categories, menu.groups):
        for one in things:
            folded_name(one.name)
    return menu


def _matching(named: list[tuple[str, Place]], wanted: list[str]) -> Iterator[Place]:
    """Yield what holds every word, those first where words begin with them all."""
    inside: list[Place] = []
    for name, place in named:
        plain = f" {folded_name(name)}"
        if all(f" {one}" in plain for one in wanted):
            yield place
        elif all(one in plain for one in wanted):
            inside.append(place)
    yield from inside


def _found_row(place: Place, menu: WholeMenu) -> Row:
    """Return the row of something that was found, told apart by where it belongs."""
    found, where = menu.find(place), where_text(place, menu)
    if isinstance(found, WholeItem) and not found.archived:
        return item_row(found, menu, where)
    if isinstance(found, WholeOption) and not found.archived:
        return option_row(found, where)
    return archived_row(place, menu)


def _name(place: Place, menu: WholeMenu) -> str:
    found = menu.find(place)
    return "" if found is None else found.name


def _unknown(contents: frozenset[Content] | None) -> tuple[Mark, ...]:
    return (Mark(words.unknown_text(), "triangle-alert"),) if contents is None else ()
