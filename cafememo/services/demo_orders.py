"""Orders of the demo café: what people in a café ask for, made from the menu at hand."""

import random
from collections import Counter
from collections.abc import Sequence
from itertools import accumulate

from cafememo.domain.menu import Content, Item, Menu, OptionGroup
from cafememo.domain.order import Order, OrderLine

POOL = 400
"""Different orders served, at the most."""
_ASKED = 1_200
"""Orders imagined to find the pool: few enough for its tail to hold the odd ones, asked for once."""

_FOOD_FROM = 3
_DRINKS = (0.7, 0.2, 0.1)
"""Shares of the sample menu's first categories: coffee, tea and chocolate, cold. The others are food."""
_EVENNESS = 30
"""The higher, the less the most popular orders stand out."""
_SPECIAL = (0, 1, 2, 3, 4)
_SPECIAL_WEIGHTS = (26, 32, 23, 13, 6)
"""How many wishes beside the defaults a drink is ordered with."""


def distinct_orders(menu: Menu, seed: int) -> tuple[Order, ...]:
    """Return up to POOL different orders, the most popular first, the same ones for the same seed.

    Most are one drink, some with something to eat, a few food alone; every one-of choice is named. Only ids
    decide, so a menu in another language gives the same orders.
    """
    source = random.Random(f"orders {seed}")  # noqa: S311 - made-up orders, the same ones for a seed
    kinds = _by_category(menu)
    asked = Counter(_order(source, menu, kinds) for _ in range(_ASKED))
    return tuple(order for order, _ in asked.most_common(POOL))


def _by_category(menu: Menu) -> tuple[tuple[Item, ...], ...]:
    """Return the items of each category in the menu's order, but for alcohol: it is nobody's habit here."""
    return tuple(
        tuple(
            item
            for item in menu.items
            if item.category_id == category.id and Content.ALCOHOL not in (item.contents or ())
        )
        for category in menu.categories
    )


def _order(source: random.Random, menu: Menu, kinds: Sequence[Sequence[Item]]) -> Order:
    """Imagine one order."""
    lines = []
    eats = source.random()
    if eats > 0.02:
        drinks = kinds[: len(_DRINKS)]
        lines.append(_line(source, menu, _item(source, source.choices(drinks, _DRINKS[: len(drinks)])[0])))
    if eats < 0.34 and kinds[_FOOD_FROM:]:
        # Something sweet goes with a coffee more often than a lunch does.
        food = kinds[_FOOD_FROM if eats < 0.24 else -1]
        lines.append(_line(source, menu, _item(source, food)))
    return Order(tuple(lines))


def _item(source: random.Random, items: Sequence[Item]) -> Item:
    """Choose an item, the café's favourites most often."""
    return source.choices(items, [10 - item.favourite if item.favourite else 2 for item in items])[0]


def _line(source: random.Random, menu: Menu, item: Item) -> OrderLine:
    """Order an item with its defaults, apart from a wish or two."""
    groups = [group for group in menu.groups if group.id in item.group_ids]
    chosen = {group.id: set(group.default_ids) for group in groups}
    wishes = source.choices(_SPECIAL, _SPECIAL_WEIGHTS)[0]
    for _ in range(min(wishes, len(groups) // 2)):
        # People have the most wishes where there is the most to wish for: milk, sugar.
        group = source.choices(groups, [len(group.options) for group in groups])[0]
        wish = _wish(source, group)
        chosen[group.id] = chosen[group.id] | {wish} if group.many else {wish}
    option_ids = [option_id for options in chosen.values() for option_id in options]
    return OrderLine(item.id, menu.in_making_order(option_ids))


def _wish(source: random.Random, group: OptionGroup) -> int:
    """Choose an option of a group that is not made anyway; those listed first are the common ones."""
    options = [option.id for option in group.options if option.id not in group.default_ids]
    return source.choices(options, [1 / (place + 1) for place in range(len(options))])[0]


def tastes(menu: Menu, orders: Sequence[Order], shares: Sequence[float]) -> tuple[float, ...]:
    """Return cumulative weights for choosing among `orders`, which stand most popular first.

    `shares` say how much each category of the menu is wanted at some time of day; a category past their end
    is wanted like the last one.
    """
    place_of = {category.id: place for place, category in enumerate(menu.categories)}
    last = len(shares) - 1
    weights = []
    for rank, order in enumerate(orders):
        weight = 1 / (rank + _EVENNESS)
        for line in order.lines:
            item = menu.item(line.item_id)
            weight *= shares[min(place_of[item.category_id], last)]
        weights.append(weight)
    return tuple(accumulate(weights))
