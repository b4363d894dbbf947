"""Sums over what was had: favourites, pairs, options, and what goes with what."""

from collections.abc import Mapping
from typing import NamedTuple, TypeVar

from cafememo.domain.insights import FEWEST_PEOPLE, Chosen, Favourite, GoesWith, Pair

T = TypeVar("T")

FEWEST_VISITS = 20
"""Visits, or orders, a share is told of at the least: of fewer, one more or less changes it by too much."""

_WORTH_TELLING = 1.15
"""How many times its usual share something must have to go with something."""


class Count(NamedTuple):
    """How often something was had, and by how many people."""

    times: int
    people: int


class Sums(NamedTuple):
    """What some people had in a period. Of several slices of people, nobody in two of them, all of it adds up."""

    people: int
    """Who was here at all."""
    visits: int
    """Visits at which anything was had."""
    portions: dict[int, int]
    """By item, counting each of several of one."""
    items: dict[int, Count]
    """Orders with an item."""
    options: dict[tuple[int, int], Count]
    """Orders with an item in which an option was chosen, by both."""
    orders: dict[int, Count]
    """By order, its words left out."""
    visits_with: dict[int, Count]
    """Visits with an item."""
    pairs: dict[tuple[int, int], Count]
    """Visits with two items, by both, the lower id first."""


class ThingCount:
    """What was had in a period, summed over slices of people; it grows with the menu, not with the people."""

    def __init__(self) -> None:
        self.people = 0
        self.visits = 0
        self.portions: dict[int, int] = {}
        self.items: dict[int, Count] = {}
        self.options: dict[tuple[int, int], Count] = {}
        self.orders: dict[int, Count] = {}
        self.visits_with: dict[int, Count] = {}
        self.pairs: dict[tuple[int, int], Count] = {}

    def add(self, sums: Sums) -> None:
        """Add a slice."""
        self.people += sums.people
        self.visits += sums.visits
        for item, portions in sums.portions.items():
            self.portions[item] = self.portions.get(item, 0) + portions
        _add(self.items, sums.items)
        _add(self.options, sums.options)
        _add(self.orders, sums.orders)
        _add(self.visits_with, sums.visits_with)
        _add(self.pairs, sums.pairs)

    def favourites(self, names: Mapping[int, str], most: int) -> tuple[Favourite, ...]:
        """Return the items had most often, counting each of several of one."""
        found = [
            Favourite(names[item], self.portions.get(item, 0), count.people)
            for item, count in self.items.items()
            if count.people >= FEWEST_PEOPLE and item in names
        ]
        return tuple(sorted(found, key=lambda one: (-one.times, one.name))[:most])

    def favourite_orders(self, most: int) -> list[tuple[int, Count]]:
        """Return the ids of the orders had most often, each with its count."""
        found = [(order, count) for order, count in self.orders.items() if count.people >= FEWEST_PEOPLE]
        return sorted(found, key=lambda one: (-one[1].times, one[0]))[:most]

    def favourite_pairs(self, names: Mapping[int, str], most: int) -> tuple[Pair, ...]:
        """Return the items most often had at one visit."""
        found = [
            Pair(names[first], names[second], *count)
            for (first, second), count in self.pairs.items()
            if count.people >= FEWEST_PEOPLE and first in names and second in names
        ]
        return tuple(sorted(found, key=lambda one: (-one.visits, one.first, one.second))[:most])

    def favourite_options(self, items: Mapping[int, str], options: Mapping[int, str], most: int) -> tuple[Chosen, ...]:
        """Return the options most often chosen, by their share; `options` are those that do not go without saying."""
        found = [
            Chosen(items[item], options[option], count.times, self.items[item].times, count.people)
            for (item, option), count in self.options.items()
            if count.people >= FEWEST_PEOPLE
            and item in items
            and option in options
            and self.items[item].times >= FEWEST_VISITS
        ]
        commonest = sorted(found, key=lambda one: (-one.times, one.item, one.option))[:most]
        return tuple(sorted(commonest, key=lambda one: -one.times / one.of))

    def goes_with(self, names: Mapping[int, str], most: int) -> tuple[GoesWith, ...]:
        """Return what is had with what more often than by chance, where that makes the most visits, by their share.

        Of two items it is told of the one, rather than of the other, of which more visits have both.
        """
        found: list[tuple[float, GoesWith]] = []
        for pair, both in self.pairs.items():
            one, other = pair if self.visits_with[pair[0]].times <= self.visits_with[pair[1]].times else pair[::-1]
            of, usually = self.visits_with[one], self.visits_with[other].times / self.visits
            expected = of.times * usually
            enough = both.people >= FEWEST_PEOPLE and of.times >= FEWEST_VISITS
            if enough and both.times > _WORTH_TELLING * expected and one in names and other in names:
                told = GoesWith(names[one], names[other], both.times, of.times, usually)
                found.append((both.times - expected, told))
        found.sort(key=lambda one: (-one[0], one[1].first, one[1].second))
        return tuple(sorted((told for _, told in found[:most]), key=lambda one: -one.share))


def _add(counts: dict[T, Count], further: Mapping[T, Count]) -> None:
    """Add counts to counts."""
    for key, count in further.items():
        before = counts.get(key)
        counts[key] = count if before is None else Count(before.times + count.times, before.people + count.people)
