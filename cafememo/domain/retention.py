"""How long somebody is remembered who does not come any more."""

from calendar import monthrange
from datetime import date, timedelta

from cafememo.domain.clock import to_local

MONTHS = 36
"""Months after the last visit: the CNIL's guidance for customers, and the most that can be chosen."""

SOON = timedelta(days=60)
"""Whoever is to be forgotten within so many days is to be forgotten soon."""


def forget_on(last_at: int | None, joined_at: int, now: int, *, offset: int = 0, months: int = MONTHS) -> date:
    """Return the first day on which somebody is to be forgotten, by instants in UTC seconds.

    Counted from the last visit, or from joining for whoever was never here. An instant after `now`, noted by a clock
    that was wrong, counts as now: nobody is kept for longer than was promised because of it.
    """
    seen = min(now, joined_at if last_at is None else last_at)
    return months_later(to_local(seen, offset).date(), months)


def months_later(day: date, months: int) -> date:
    """Return the same day some months later; the last of the month where it has no such day."""
    count = day.year * 12 + day.month - 1 + months
    year, month = count // 12, count % 12 + 1
    return date(year, month, min(day.day, monthrange(year, month)[1]))


def last_day_for(forgotten_on: date, months: int = MONTHS) -> date:
    """Return the last day on which whoever was seen last is to be forgotten on a day or before: for a filter."""
    day = months_later(forgotten_on, -months)
    while months_later(day + timedelta(days=1), months) <= forgotten_on:
        day += timedelta(days=1)
    return day
