"""What somebody avoids, held against what an item and its options hold: facts, and what nobody has said.

Who avoids an allergen, alcohol or caffeine must not be given it; who names a diet must be given only what claims
to suit it. An item's contents are those of itself and of the options chosen, no others: a latte is made with the
milk asked for, whatever is the default.
"""

from dataclasses import dataclass
from enum import StrEnum

from cafememo.domain.menu import Content, Item, Menu, Option
from cafememo.domain.order import Order, OrderLine

DIETS = frozenset((Content.VEGETARIAN, Content.VEGAN, Content.HALAL, Content.KOSHER))
"""Contents that something is, rather than holds: avoided by whoever is given something else."""

_IN_ORDER = tuple(Content)
_OF_THE_SEA = frozenset((Content.FISH, Content.CRUSTACEANS, Content.MOLLUSCS))
_AGAINST = {
    Content.VEGETARIAN: _OF_THE_SEA,
    Content.VEGAN: _OF_THE_SEA | {Content.MILK, Content.EGGS},
    Content.HALAL: frozenset((Content.ALCOHOL,)),
    Content.KOSHER: frozenset((Content.CRUSTACEANS, Content.MOLLUSCS)),
}
"""What a diet rules out by itself, whatever else is claimed."""
_CERTIFIED = frozenset((Content.HALAL, Content.KOSHER))
"""Diets of which few menus speak: what does not claim them may yet suit them, but nobody vouches for it."""


class Kind(StrEnum):
    """What is the matter, gravest first."""

    HOLDS = "holds"
    """It holds what is avoided."""
    IS_NOT = "is not"
    """It is not of the diet."""
    MAY_NOT_BE = "may not be"
    """Nobody claims that it is of the diet."""
    UNKNOWN = "unknown"
    """Nobody has said what it holds."""


@dataclass(frozen=True, slots=True)
class Conflict:
    """One reason for care: which content, from the item or option of which name; no content where none is known."""

    kind: Kind
    source: str
    content: Content | None = None


def contents_against(
    source: str, contents: frozenset[Content] | None, avoids: frozenset[Content]
) -> tuple[Conflict, ...]:
    """Return what speaks against something of these contents, gravest first; nothing where nothing is avoided."""
    if not avoids:
        return ()
    if contents is None:
        return (Conflict(Kind.UNKNOWN, source),)
    found = [
        Conflict(kind, source, content)
        for content in _IN_ORDER
        if content in avoids and (kind := _kind(content, contents))
    ]
    return gravest_first(found) if len(found) > 1 else tuple(found)


def item_against(item: Item, avoids: frozenset[Content]) -> tuple[Conflict, ...]:
    """Return what speaks against an item whatever its options."""
    return contents_against(item.name, item.contents, avoids)


def option_against(option: Option, avoids: frozenset[Content]) -> tuple[Conflict, ...]:
    """Return what speaks against an option in any item."""
    return contents_against(option.name, option.contents, avoids)


def line_against(line: OrderLine, menu: Menu, avoids: frozenset[Content]) -> tuple[Conflict, ...]:
    """Return what speaks against a line, its item and the options chosen, gravest first.

    What has left the menu holds what it did. What the menu does not know is said by nobody to hold anything, and has
    no name: its source is "".
    """
    if not avoids:
        return ()
    unknown = (Conflict(Kind.UNKNOWN, ""),)
    item = menu.remembered_item(line.item_id)
    found = list(unknown if item is None else item_against(item, avoids))
    for option_id in line.option_ids:
        option = menu.remembered_option(option_id)
        found.extend(unknown if option is None else option_against(option, avoids))
    return gravest_first(found)


def order_against(order: Order, menu: Menu, avoids: frozenset[Content]) -> tuple[Conflict, ...]:
    """Return what speaks against a whole order, gravest first, each once."""
    return gravest_first([found for line in order.lines for found in line_against(line, menu, avoids)])


def gravest_first(found: "list[Conflict]") -> tuple[Conflict, ...]:
    """Return each conflict once, by kind, and otherwise as found: the item, then its options in making order."""
    kinds = list(Kind)
    return tuple(sorted(dict.fromkeys(found), key=lambda one: kinds.index(one.kind)))


def _kind(content: Content, contents: frozenset[Content]) -> Kind | None:
    """Return what is the matter with one content that is avoided, if anything is."""
    if content not in DIETS:
        return Kind.HOLDS if content in contents else None
    if contents & _AGAINST[content]:
        return Kind.IS_NOT
    # What is vegan is vegetarian, also where only the narrower claim was made.
    if content in contents or (content is Content.VEGETARIAN and Content.VEGAN in contents):
        return None
    return Kind.MAY_NOT_BE if content in _CERTIFIED else Kind.IS_NOT
