"""What an owner is told of the whole café: facts for pictures and sentences, about no fewer than three people each.

A figure that is None is one about one or two people: it is not told. Nor is one from which such a figure would follow.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import NamedTuple

from cafememo.domain.insight_time import Period
from cafememo.domain.order import SpokenLine

FEWEST_PEOPLE = 3
"""People a figure is about, at the least."""

LOST_AFTER_DAYS = 60
"""Days not seen after which somebody counts as lost."""

QUIET_FROM = (14, 30, 60, 90, 180, 365)
"""Days not seen at which each of the groups of those who have gone quiet begins."""


class Stretch(NamedTuple):
    """Some café days, both ends included, and the visits on them."""

    first: date
    last: date
    visits: int


class Hour(NamedTuple):
    """An hour of a weekday (0 is Monday), and how many visits begin in it on average."""

    weekday: int
    hour: int
    average: float


@dataclass(frozen=True, slots=True)
class Busy:
    """When the café is busy: averages over the days of each weekday with any visit, None where there was no such day.

    `hours` are the hours on the clock from the first to the last with visits, in the order of the café's day;
    `averages` has a row of them for each weekday.
    """

    hours: tuple[int, ...]
    averages: tuple[tuple[float | None, ...], ...]
    busiest: Hour | None


@dataclass(frozen=True, slots=True)
class OverTime:
    """Visits by day, by week, by month or by year; those of the period before are None where nothing was noted then."""

    step: str
    stretches: tuple[Stretch, ...]
    visits: int
    visits_before: int | None


class Joined(NamedTuple):
    """Regulars who joined in a month, or in a year, by what became of them."""

    first: date
    joined: int | None
    kept: int | None
    lost: int | None


@dataclass(frozen=True, slots=True)
class Joining:
    """Regulars gained, kept and lost, by month or by year of joining; and all of them together."""

    step: str
    groups: tuple[Joined, ...]
    all: Joined


class Quiet(NamedTuple):
    """Regulars not seen for so many days: up to `until`, not with it, where there is a next group."""

    since: int
    until: int | None
    people: int | None


class Favourite(NamedTuple):
    """An item, how often it was had, and by how many people."""

    name: str
    times: int
    people: int


class FavouriteOrder(NamedTuple):
    """An order in the menu's words, how often it was had, and by how many people."""

    lines: tuple[SpokenLine, ...]
    times: int
    people: int


class Pair(NamedTuple):
    """Two items, at how many visits they were had together, and by how many people."""

    first: str
    second: str
    visits: int
    people: int


class Chosen(NamedTuple):
    """An item, an option that does not go without saying, and in how many of the orders of the item it was chosen."""

    item: str
    option: str
    times: int
    of: int
    people: int


class GoesWith(NamedTuple):
    """At how many `of` the visits with `first` there is `second` as well; `usually` is its share of all visits."""

    first: str
    second: str
    times: int
    of: int
    usually: float

    @property
    def share(self) -> float:
        """Return the share, 0 to 1."""
        return self.times / self.of


class Move(NamedTuple):
    """People whose most frequent order was one of an item and became one of another, or the same made otherwise."""

    before: str
    after: str
    people: int


@dataclass(frozen=True, slots=True)
class Changes:
    """Changes of what people have most often, from the period before to this one.

    `compared` people had something often enough in both, `changed` of them something else. `moves` are the changes of
    three people or more, `others` the people whose changes are none of these.
    """

    compared: int | None
    changed: int | None
    moves: tuple[Move, ...]
    others: int | None


@dataclass(frozen=True, slots=True)
class Insights:
    """Everything an owner is told about a period; all names are of the menu, none of a person."""

    period: Period
    first: date | None
    """The first day with a visit, of all time; None in a café where nothing was noted."""
    people: int | None
    """Who was here in the period: 0 for nobody; where it is None, nothing of the period is told."""
    busy: Busy
    over_time: OverTime
    joining: Joining
    quiet: tuple[Quiet, ...]
    items: tuple[Favourite, ...]
    orders: tuple[FavouriteOrder, ...]
    pairs: tuple[Pair, ...]
    options: tuple[Chosen, ...]
    goes_with: tuple[GoesWith, ...]
    changes: Changes | None
    """None where there is no period before."""


def told(people: int) -> int | None:
    """Return how many people, as far as it is told: nobody, or three and more."""
    return people if people == 0 or people >= FEWEST_PEOPLE else None


def one_person(merged: Mapping[int, int]) -> dict[int, int]:
    """Return, of everybody who is several regulars, each id with the one that stands for all of them.

    `merged` names for an id the one it was merged into, which may have been merged in its turn. Ids that go round in a
    circle stand for each other, by the lowest.
    """
    same: dict[int, int] = {}
    for start in merged:
        way = [start]
        while way[-1] in merged and merged[way[-1]] not in way:
            way.append(merged[way[-1]])
        last = way[-1]
        if last in merged:  # a circle
            last = min(way[way.index(merged[last]) :])
        for one in way:
            same[one] = last
    return same
