"""When somebody usually comes, and how likely it is now: from their recent orders alone."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import TypeVar

from cafememo.domain.clock import KindOfDay, PartOfDay, cafe_day, kind_of_day, part_of_day, stretch_of_week

T = TypeVar("T")

STRETCHES = len(PartOfDay) * len(KindOfDay)
"""How many stretches of the week `clock.stretch_of_week` tells apart."""

HALF_LIFE_DAYS = 28
"""A day somebody was here counts half as much as one four weeks later."""

_FEWEST_DAYS = 3
_SAME_WEEKDAY = 0.7
_SAME_STRETCH = 0.6
_SAME_PART = 0.7
_SAME_KIND = 0.85
"""Shares of the days from which on one may say that somebody usually comes then; the narrower word is tried first."""


@dataclass(frozen=True, slots=True)
class Usually:
    """When somebody usually comes: on a weekday (0 is Monday), or at a part of the day, a kind of day, or both."""

    weekday: int | None = None
    part: PartOfDay | None = None
    day: KindOfDay | None = None


def when_usually(minutes: Iterable[int]) -> Usually | None:
    """Return what most of the café days of some orders (local minutes) have in common; None for nothing in common."""
    days = {cafe_day(minute): minute for minute in minutes}
    if len(days) < _FEWEST_DAYS:
        return None
    weekday, share = _commonest([(day + 3) % 7 for day in days])  # day 0 was a Thursday
    if share >= _SAME_WEEKDAY:
        return Usually(weekday=weekday)
    parts = [(part_of_day(minute), kind_of_day(minute)) for minute in days.values()]
    (part, kind), share = _commonest(parts)
    if share >= _SAME_STRETCH:
        return Usually(part=part, day=kind)
    part, share = _commonest([part for part, _ in parts])
    if share >= _SAME_PART:
        return Usually(part=part)
    kind, share = _commonest([kind for _, kind in parts])
    return Usually(day=kind) if share >= _SAME_KIND else None


def usual_minute(minutes: Sequence[int]) -> int:
    """Return the last of some minutes (local, oldest first) in the stretch of the week on most of their days."""
    days: dict[int, set[int]] = {}
    for minute in minutes:
        days.setdefault(stretch_of_week(minute), set()).add(cafe_day(minute))
    stretch = max(days, key=lambda one: len(days[one]))
    return next(minute for minute in reversed(minutes) if stretch_of_week(minute) == stretch)


def presences(minutes: Iterable[int]) -> Iterator[tuple[int, int]]:
    """Yield (stretch of the week, café day) of each time somebody was here, orders oldest first."""
    before = (-1, -1)
    for minute in minutes:
        now = (stretch_of_week(minute), cafe_day(minute))
        if now != before:
            yield now
            before = now


def weight_of(day: int, today: int) -> float:
    """Return what a café day counts against `today`, which counts 1; later days count more, without end.

    That everything fades alike leaves the order of people as it is: nothing needs to be counted anew the day after.
    """
    return float(2.0 ** ((day - today) / HALF_LIFE_DAYS))


def _commonest(things: list[T]) -> tuple[T, float]:
    """Return the commonest of some things, and its share."""
    best = max(dict.fromkeys(things), key=things.count)
    return best, things.count(best) / len(things)
