"""What counts in a programme, by the menu as it is: whole categories, single items, or nothing at all."""

from enum import StrEnum
from typing import NamedTuple

from cafememo.domain.loyalty import Collects, Programme
from cafememo.domain.menu import Item, Menu


class Lack(StrEnum):
    """Why a programme collects nothing, whatever is ordered."""

    NO_ITEM = "no item"
    """It chose its items, and none of them is on the menu."""
    NO_PRICE = "no price"
    """It collects points by the amount, and nothing that counts has a price."""


class Counted(NamedTuple):
    """What counts, by name and in the menu's order; of a category of which everything counts only its name."""

    categories: tuple[str, ...] = ()
    items: tuple[str, ...] = ()
    """Items of categories of which not everything counts."""
    everything: bool = False
    """The whole menu counts."""

    def things(self) -> tuple[str, ...]:
        """Return the names of all that counts, categories in front."""
        return (*self.categories, *self.items)


def counts(programme: Programme, item: Item) -> bool:
    """Tell whether an item of the menu counts in a programme."""
    return item.stamped if programme.counted_ids is None else item.id in programme.counted_ids


def counted(programme: Programme, menu: Menu) -> Counted:
    """Return what counts in a programme."""
    categories: list[str] = []
    items: list[str] = []
    everything = bool(menu.items)
    for category in menu.categories:
        there = [item for item in menu.items if item.category_id == category.id]
        counting = [item.name for item in there if counts(programme, item)]
        everything = everything and len(counting) == len(there)
        if counting and len(counting) == len(there):
            categories.append(category.name)
        else:
            items.extend(counting)
    return Counted(tuple(categories), tuple(items), everything)


def lack(programme: Programme, menu: Menu) -> Lack | None:
    """Return why a programme would collect nothing; None where it would.

    A stamp programme that counts what the menu stamps always collects: just a visit is a stamp as well.
    """
    if programme.collects is Collects.VOUCHER:
        return None
    counting = [item for item in menu.items if counts(programme, item)]
    if programme.counted_ids is not None and not counting:
        return Lack.NO_ITEM
    if programme.collects is Collects.POINTS and not any(_has_price(item, menu) for item in counting):
        return Lack.NO_PRICE
    return None


def gone_ids(programme: Programme, menu: Menu) -> frozenset[int]:
    """Return the chosen items that are not on the menu any more; they count again where they come back to it."""
    return (programme.counted_ids or frozenset()) - {item.id for item in menu.items}


def _has_price(item: Item, menu: Menu) -> bool:
    """Tell whether an item costs something, or one of its options does."""
    return item.price > 0 or any(
        option.price > 0 for group in menu.groups if group.id in item.group_ids for option in group.options
    )
