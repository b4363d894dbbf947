"""The demo café's history: its regulars keep their habits, day by day, and so leave something to remember."""

import random
from collections.abc import Iterator, Sequence
from itertools import accumulate
from operator import itemgetter
from typing import NamedTuple

from cafememo.domain.menu import Menu
from cafememo.domain.order import Order
from cafememo.services.demo_names import people
from cafememo.services.demo_orders import distinct_orders
from cafememo.services.demo_regulars import CLOSES, DAILY, OPENS, SPREAD, Habit, habits_of

__all__ = ["distinct_orders", "people", "visits"]

_PER_DAY = 0.28
"""Visits per day and person over a long time; how long a history is follows from it."""
_SHORTEST, _LONGEST = 14, 5 * 365
"""Days of history at the least and at the most."""
_MINUTES = 24 * 60
_SATURDAY, _SUNDAY = 5, 6
_SUNDAY_SHARE = 0.45
_ODD = 0.97
"""Above this, a mood is for any hour and for what somebody else has."""
_SECOND_CUP = (5, 20)
"""Minutes after which a second cup is ordered."""


class _Day(NamedTuple):
    """A day of the history."""

    week: int
    """Its week, counted from the start of the history."""
    quota: int
    """Visits that fall on it."""
    last: int
    """The last minute of the day at which one may."""


def visits(
    people_count: int, visit_count: int, seed: int, now_minute: int, menu: Menu, orders: Sequence[Order]
) -> Iterator[tuple[int, int, int]]:
    """Yield exactly `visit_count` visits (local minute, person from 0, index in `orders`) in time order.

    They end on the day of `now_minute`, never after it, and reach back as far as it takes for people to come
    as often as people do: two weeks to five years. `orders` stand most popular first, as `distinct_orders`
    gives them. Memory is bounded by the number of people. The same arguments give the same visits. Raises
    ValueError for visits without people.
    """
    if visit_count < 1:
        return
    if people_count < 1:
        raise ValueError("visits need people")
    source = random.Random(f"visits {seed}")  # noqa: S311 - made-up visits, the same ones for a seed
    length = min(_LONGEST, max(_SHORTEST, round(visit_count / (people_count * _PER_DAY))))
    today, latest = divmod(now_minute, _MINUTES)
    days = range(today - length + 1, today + 1)
    habits = list(habits_of(source, people_count, _weeks(days), menu, orders))
    crowds: tuple[list[Habit], list[Habit]] = ([], [])
    for place, quota in enumerate(_quotas(source, habits, days, latest, visit_count)):
        number, week = days[place], place // 7
        if place % 7 == 0:
            kept = [habit for habit in habits if habit.joined <= week < habit.left]
            crowds = ([one for one in kept if not one.weekend], [one for one in kept if one.weekend])
        if quota:
            crowd, last = crowds[_is_weekend(number)], CLOSES - 1
            if number == today and latest < last:
                last = latest
                crowd = [habit for habit in crowd if habit.minute <= latest]
            start = number * _MINUTES
            for minute, person, order in _visits_of_day(source, crowd, _Day(week, quota, last)):
                yield start + minute, person, order


def _quotas(
    source: random.Random, habits: Sequence[Habit], days: range, latest: int, visit_count: int
) -> Iterator[int]:
    """Yield how many of the visits fall on each of the days, the last of which goes on until minute `latest`.

    They follow from the habits of each week; Sundays are quiet, and every day is a little better or worse.
    A day nobody has a habit for gets none.
    """
    weeks = _weeks(days)
    changes = ([0] * (weeks + 1), [0] * (weeks + 1))
    for habit in habits:
        changes[habit.weekend][habit.joined] += habit.rate
        changes[habit.weekend][habit.left] -= habit.rate
    rates = tuple(list(accumulate(change)) for change in changes)
    expected = [float(rates[_is_weekend(day)][place // 7]) for place, day in enumerate(days)]
    expected[-1] = float(
        sum(
            habit.rate
            for habit in habits
            if habit.weekend == _is_weekend(days[-1]) and habit.minute <= latest and habit.left == weeks
        )
    )
    for place, day in enumerate(days):
        luck = source.uniform(0.88, 1.12)
        expected[place] *= luck * _SUNDAY_SHARE if _weekday(day) == _SUNDAY else luck
    running = list(accumulate(expected))
    done = 0
    for so_far in running:
        quota = round(visit_count * (so_far / running[-1])) - done
        done += quota
        yield quota


def _visits_of_day(source: random.Random, crowd: Sequence[Habit], day: _Day) -> list[tuple[int, int, int]]:
    """Return a day's visits (minute of the day, person, order) in time order, exactly its quota.

    Each habit of the crowd is kept or not by its own rate, so that a daily regular comes once a day; the
    quota only raises or lowers the rates.
    """
    chance = source.random
    need = sum(habit.rate for habit in crowd) / day.quota
    came = [habit for habit in crowd if chance() * need < habit.rate]
    found = list(_moments(source, came, crowd, day))
    while len(found) < day.quota:
        habit = crowd[int(chance() * len(crowd))]
        if chance() * DAILY < habit.rate:
            found.extend(_moments(source, (habit,), crowd, day))
    while len(found) > day.quota:
        place = int(chance() * len(found))
        found[place] = found[-1]
        found.pop()
    found.sort(key=itemgetter(0))
    return found


def _moments(
    source: random.Random, came: Sequence[Habit], crowd: Sequence[Habit], day: _Day
) -> Iterator[tuple[int, int, int]]:
    """Yield when those who came ordered what (minute of the day, person, order), second cups too."""
    chance, last, week = source.random, day.last, day.week  # looked up once: this runs ten million times
    for _, _, person, time, order, earlier, changed, _, _, steady, other, second in came:
        minute, had = time + int(chance() * (2 * SPREAD + 1)) - SPREAD, order
        mood = chance()
        if mood > _ODD:
            minute, had = last + 1, crowd[int(chance() * len(crowd))].order
        elif mood > steady:
            had = other
        elif week < changed:
            had = earlier
        if minute > last:
            minute = OPENS + int(chance() * (last - OPENS + 1))
        yield minute, person, had
        if chance() < second:
            minute += _SECOND_CUP[0] + int(chance() * (_SECOND_CUP[1] - _SECOND_CUP[0] + 1))
            if minute <= last:
                yield minute, person, other


def _weeks(days: range) -> int:
    """Return how many weeks it takes to hold the days."""
    return -(-len(days) // 7)


def _weekday(day: int) -> int:
    """Return the weekday of a day counted from 1970-01-01, which was a Thursday; Monday is 0."""
    return (day + 3) % 7


def _is_weekend(day: int) -> bool:
    return _weekday(day) >= _SATURDAY
