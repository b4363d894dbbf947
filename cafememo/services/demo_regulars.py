"""The demo café's regulars: when each of them comes, and what they have.

Nobody real stands behind them. Everybody has one to three habits, each of a stretch of the day, on weekdays
or at the weekend, with an order of its own. Some have joined lately, some have gone quiet, some changed their
mind, some take a second cup.
"""

import random
from bisect import bisect
from collections.abc import Iterator, Sequence
from functools import reduce
from itertools import accumulate
from operator import or_
from typing import NamedTuple

from cafememo.domain.menu import Menu
from cafememo.domain.order import Order
from cafememo.services.demo_orders import tastes

OPENS, CLOSES = 7 * 60 + 30, 19 * 60
"""Minutes of the day from which on and before which people are served."""
SPREAD = 12
"""Minutes by which people come before or after their time."""

DAILY = 820
"""The most days in a thousand anybody comes."""
_RATES = (DAILY, 450, 200, 90, 30)
"""Days in a thousand on which somebody comes: from daily to now and then."""
_RATE_WEIGHTS = tuple(accumulate((12, 24, 28, 20, 16)))
_OTHER_RATES = (0.2, 0.4, 0.7)
"""How often somebody comes for a second or third habit, against the first."""
_HABIT_WEIGHTS = (45, 80, 100)
"""Of a hundred people, those with at most one, two and three habits."""
_STEADY = (0.95, 0.88, 0.75)
_LOOKS, _ALIKE = 4, 8
"""Orders looked at to find one like another, and how many such are known of each."""


class _Part(NamedTuple):
    """A stretch of the day people make a habit of, in minutes of the day."""

    earliest: int
    likeliest: int
    latest: int
    weight: int
    """How many habits belong here, against the other parts."""
    shares: tuple[float, ...]
    """How much coffee, tea and chocolate, cold drinks, bakery and food are wanted."""
    weekend: bool = False


_PARTS = (
    _Part(OPENS + SPREAD, 8 * 60 + 20, 11 * 60 - 20, 44, (1.0, 0.45, 0.06, 1.0, 0.25)),
    _Part(12 * 60 + 5, 13 * 60, 14 * 60 + 15, 20, (1.0, 0.3, 0.4, 0.5, 3.0)),
    _Part(14 * 60 + 45, 16 * 60, CLOSES - 60, 14, (0.7, 1.0, 0.9, 1.0, 0.1)),
    _Part(8 * 60 + 30, 10 * 60, 11 * 60 - 20, 22, (1.0, 0.5, 0.3, 2.0, 1.0), weekend=True),
    _Part(13 * 60 + 30, 15 * 60 + 30, CLOSES - 60, 12, (0.7, 1.0, 0.8, 1.5, 0.3), weekend=True),
)
_SLOW_MORNING = 3
_PART_WEIGHTS = tuple(accumulate(part.weight for part in _PARTS))


class Habit(NamedTuple):
    """What one person does around one time of the day. Weeks are counted from the start of the history."""

    weekend: bool
    rate: int
    """Days in a thousand on which it is kept."""
    person: int
    minute: int
    """Their time, a minute of the day."""
    order: int
    earlier: int
    """What the order was before the week `changed`."""
    changed: int
    joined: int
    """The first week they come."""
    left: int
    """The first week they do not come any more."""
    steady: float
    """Share of the visits that are for the order."""
    other: int
    """What they have at the other visits, and for a second cup."""
    second: float
    """Share of the visits with a second cup."""


def habits_of(
    source: random.Random, people_count: int, weeks: int, menu: Menu, orders: Sequence[Order]
) -> Iterator[Habit]:
    """Yield everybody's habits over `weeks` weeks, in the order of persons.

    Person 0 comes nearly every weekday morning, from the first week to the last, has a habit at the
    weekend and a third one: the first card of a demo has something to show.
    """
    wanted = [tastes(menu, orders, part.shares) for part in _PARTS]
    # What makes two orders alike: whoever takes oat milk in the morning takes it in the afternoon.
    wishes = [
        reduce(or_, (1 << wish.id for line in order.lines for wish in menu.worth_saying(line.option_ids)), 0)
        for order in orders
    ]

    known: dict[tuple[int, int], list[int]] = {}

    def draw(weights: Sequence[float]) -> int:
        """Return a place by cumulative weights; Random.choices does the same at ten times the price."""
        return bisect(weights, source.random() * weights[-1], hi=len(weights) - 1)

    def look(part: int, liked: int) -> int:
        looked_at = [draw(wanted[part]) for _ in range(_LOOKS)]
        return min(looked_at, key=lambda order: (wishes[order] ^ wishes[liked]).bit_count())

    def alike(part: int, liked: int) -> int:
        """Return an order wanted at that part of the day, close to a liked one."""
        if (part, liked) not in known:
            known[part, liked] = [look(part, liked) for _ in range(_ALIKE)]
        return known[part, liked][int(source.random() * _ALIKE)]

    for person in range(people_count):
        count = draw(_HABIT_WEIGHTS) + 1 if person else len(_HABIT_WEIGHTS)
        rate = _RATES[draw(_RATE_WEIGHTS)] if person else _RATES[0]
        joined, left = _stay(source, weeks) if person else (0, weeks)
        steady = source.choice(_STEADY)
        second = 0.3 if source.random() < 0.1 else 0.0
        parts = [] if person else [0, _SLOW_MORNING]
        while len(parts) < count:
            part = draw(_PART_WEIGHTS)
            if part not in parts:
                parts.append(part)
        liked = draw(wanted[parts[0]])
        for number, part in enumerate(parts):
            order = alike(part, liked) if number else liked
            when = _PARTS[part]
            changed = source.randrange(weeks) if source.random() < 0.15 else 0
            yield Habit(
                weekend=when.weekend,
                rate=max(1, round(rate * source.choice(_OTHER_RATES))) if number else rate,
                person=person,
                minute=int(source.triangular(when.earliest, when.latest, when.likeliest)),
                order=order,
                earlier=alike(part, liked) if changed else order,
                changed=changed,
                joined=joined,
                left=left,
                steady=steady,
                other=alike(part, liked),
                second=second,
            )


def _stay(source: random.Random, weeks: int) -> tuple[int, int]:
    """Return the first week somebody comes, and the first they do not any more: most come all the time."""
    joined = source.randrange(weeks) if source.random() < 0.35 else 0
    left = source.randrange(joined, weeks) + 1 if source.random() < 0.14 else weeks
    return joined, left
