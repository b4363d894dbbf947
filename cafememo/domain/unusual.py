"""What is out of the ordinary in how cards are used: plain rules over times, which find and never judge."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from itertools import pairwise
from typing import NamedTuple

from cafememo.domain.cards import State

LOOKED_BACK_DAYS = 30
USUAL_A_DAY = 4
"""Visits of one person on one café day that are nothing special."""
CLOSE_SECONDS, CLOSE_TIMES = 10 * 60, 3
"""So many visits that each came so soon after the one before stand out."""
REWARD_DAYS, REWARD_TIMES = 7, 3
"""So many rewards had within so many days stand out."""
_DAY_SECONDS = 24 * 60 * 60


class Rule(StrEnum):
    """What was found. The names are kept, with what the owner has said is all right, and never change."""

    SHOWN = "shown"
    """A dead or suspended card was shown."""
    MANY = "many"
    """More visits on one café day than usual."""
    CLOSE = "close"
    """Visits that came soon after the one before."""
    REWARDS = "rewards"
    """Rewards had soon after each other."""


class When(NamedTuple):
    """When something was noted: in UTC seconds, and on which café day by the clock on the wall."""

    at: int
    day: int


@dataclass(frozen=True, slots=True)
class Found:
    """What a rule found about one person: how often, when last, and for MANY on which café day."""

    rule: Rule
    count: int
    last: int
    day: int | None = None


@dataclass(frozen=True, slots=True)
class Unusual:
    """Something found, with whose it is; times are local. `key` names it and `seen` when last, for `is_new`."""

    key: str
    seen: int
    rule: Rule
    count: int
    last: datetime
    number: int | None = None
    """The card that was shown, where one was."""
    state: State | None = None
    since: datetime | None = None
    """Since when the card is dead or suspended."""
    day: date | None = None
    regular_id: int | None = None
    name: str = ""
    surname: str = ""


def many_a_day(visits: Iterable[When]) -> list[Found]:
    """Return the café days on which there were more visits than usual."""
    visits = list(visits)
    last: dict[int, int] = {}
    for visit in visits:
        last[visit.day] = max(visit.at, last.get(visit.day, visit.at))
    counts = Counter(visit.day for visit in visits)
    return [Found(Rule.MANY, count, last[day], day) for day, count in sorted(counts.items()) if count > USUAL_A_DAY]


def close_together(visits: Iterable[When]) -> list[Found]:
    """Return how many visits came soon after the one before, where those are many."""
    times = sorted(visit.at for visit in visits)
    close = [later for earlier, later in pairwise(times) if later - earlier <= CLOSE_SECONDS]
    return [Found(Rule.CLOSE, len(close), close[-1])] if len(close) >= CLOSE_TIMES else []


def rewards_in_a_row(had: Iterable[When]) -> list[Found]:
    """Return the most rewards that were had within a week, where those are many, and when the last of those was."""
    times = sorted(one.at for one in had)
    best: Found | None = None
    first = 0
    for place, at in enumerate(times):
        while at - times[first] >= REWARD_DAYS * _DAY_SECONDS:
            first += 1
        count = place - first + 1
        if count >= REWARD_TIMES and (best is None or count >= best.count):
            best = Found(Rule.REWARDS, count, at)
    return [] if best is None else [best]


def found_about(visits: Sequence[When], rewards: Sequence[When]) -> list[Found]:
    """Return everything out of the ordinary about one person, by when they came and when they had rewards."""
    return [*many_a_day(visits), *close_together(visits), *rewards_in_a_row(rewards)]


def key_of(rule: Rule, subject: int, day: int | None = None) -> str:
    """Return what a finding is known by: the card for SHOWN, the regular for the others, and the day for MANY."""
    return f"{rule}.{subject}" if day is None else f"{rule}.{subject}.{day}"


def is_new(seen: int, all_right: str | None) -> bool:
    """Tell whether a finding is to be shown: nothing was said to it yet, or it has happened again since.

    `all_right` is what `str` made of when it was seen last as that was said.
    """
    if all_right is None:
        return True
    try:
        return seen > int(all_right)
    except ValueError:
        return True
