"""The stretches of time insights are told for, and how long ago a café day is.

Whatever is counted is counted once, by its age, and each period is a sum of ages; so is the one before it, which
changes are told against.
"""

from bisect import bisect_right
from datetime import date
from enum import StrEnum

KNOWN_DAYS = 20 * 365 + 5
"""Café days back that are looked at; what lies further back, or ahead, was noted while a clock was wrong."""

AGE_ENDS = (28, 56, 91, 182, 365, 730)
"""Days ago at which each age but the last ends: ages are numbered from 0, the newest."""

AGES = len(AGE_ENDS) + 1

_FIRST_DAY = date(1970, 1, 1).toordinal()


class Period(StrEnum):
    """What an owner looks back on, today included: 28 days, 91 days, 365 days, or all there is."""

    FOUR_WEEKS = "four_weeks"
    THREE_MONTHS = "three_months"
    TWELVE_MONTHS = "twelve_months"
    EVERYTHING = "everything"

    @property
    def days(self) -> int:
        """Return how many café days it has."""
        return _DAYS[self]

    @property
    def oldest_age(self) -> int:
        """Return its oldest age; all newer ones are part of it."""
        return _OLDEST[self]

    @property
    def age_before(self) -> int | None:
        """Return the age that is the period of the same length before it; None where there is none."""
        return _BEFORE[self]


_DAYS = {
    Period.FOUR_WEEKS: 28,
    Period.THREE_MONTHS: 91,
    Period.TWELVE_MONTHS: 365,
    Period.EVERYTHING: KNOWN_DAYS,
}
_OLDEST = {Period.FOUR_WEEKS: 0, Period.THREE_MONTHS: 2, Period.TWELVE_MONTHS: 4, Period.EVERYTHING: AGES - 1}
_BEFORE = {Period.FOUR_WEEKS: 1, Period.THREE_MONTHS: 3, Period.TWELVE_MONTHS: 5, Period.EVERYTHING: None}


def is_known(day: int, today: int) -> bool:
    """Tell whether a café day is one that is looked at."""
    return 0 <= today - day < KNOWN_DAYS and day >= 0


def age_of(day: int, today: int) -> int:
    """Return the age of a café day; ValueError for one that is not known."""
    if not is_known(day, today):
        raise ValueError("the day is ahead, or too far back")
    return bisect_right(AGE_ENDS, today - day)


def date_of(day: int) -> date:
    """Return the date of a café day, as `clock.cafe_day` numbers them."""
    return date.fromordinal(_FIRST_DAY + day)


def day_of(when: date) -> int:
    """Return the number of the café day of a date."""
    return when.toordinal() - _FIRST_DAY


def weekday_of(day: int) -> int:
    """Return the weekday of a café day; Monday is 0."""
    return (day + 3) % 7  # day 0 was a Thursday
