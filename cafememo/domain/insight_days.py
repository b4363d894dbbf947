"""Sums over café days: when the café is busy, and how visits go over the weeks."""

from collections.abc import Mapping, Sequence
from datetime import date

from cafememo.domain.clock import DAY_STARTS
from cafememo.domain.insight_time import Period, date_of, day_of, weekday_of
from cafememo.domain.insights import Busy, Hour, OverTime, Stretch

Days = Mapping[int, Sequence[int]]
"""Visits by café day and, within it, hour on the clock."""

_BY_DAY_UP_TO = 31
_BY_WEEK_UP_TO = 53 * 7
_BY_MONTH_UP_TO = 3 * 366
"""The longest time that is told by day, by week, by month; a longer one is told by year."""
_FIRST_HOUR = DAY_STARTS // 60


def first_day(days: Days) -> int | None:
    """Return the first day with a visit; None where there is none."""
    return min((day for day, hours in days.items() if any(hours)), default=None)


def busy(days: Days, since: int, today: int) -> Busy:
    """Return when the café is busy from a day on, today included; of hours equally busy the earliest in the week."""
    open_days = [0] * 7
    sums = [[0] * 24 for _ in range(7)]
    for day, hours in days.items():
        if since <= day <= today and any(hours):
            weekday = weekday_of(day)
            open_days[weekday] += 1
            for hour, visits in enumerate(hours):
                sums[weekday][hour] += visits
    order = [(_FIRST_HOUR + place) % 24 for place in range(24)]
    seen = [place for place, hour in enumerate(order) if any(row[hour] for row in sums)]
    if not seen:
        return Busy((), tuple(() for _ in range(7)), None)
    shown = tuple(order[seen[0] : seen[-1] + 1])
    averages = tuple(
        tuple(sums[weekday][hour] / open_days[weekday] if open_days[weekday] else None for hour in shown)
        for weekday in range(7)
    )
    found = [
        Hour(weekday, hour, average)
        for weekday in range(7)
        for hour, average in zip(shown, averages[weekday], strict=True)
        if average is not None
    ]
    return Busy(shown, averages, max(found, key=lambda one: one.average))


def over_time(days: Days, period: Period, today: int) -> OverTime:
    """Return how visits went over a period, from the first day with any where that is later."""
    by_day = {day: sum(hours) for day, hours in days.items() if day <= today and any(hours)}
    began = min(by_day, default=today)
    begins = today - period.days + 1
    visits = sum(count for day, count in by_day.items() if day >= begins)
    earlier = sum(count for day, count in by_day.items() if begins - period.days <= day < begins)
    # Half a period of nothing before the first visit would make any growth look like much.
    compared = began <= begins - period.days
    since = max(begins, began)
    step = _step(today - since + 1)
    stretches = [
        Stretch(date_of(first), date_of(last), sum(by_day.get(day, 0) for day in range(first, last + 1)))
        for first, last in _stretches(step, since, today)
    ]
    return OverTime(step, tuple(stretches), visits, earlier if compared else None)


def _step(length: int) -> str:
    """Return what a time of so many days is told by."""
    if length <= _BY_DAY_UP_TO:
        return "day"
    if length <= _BY_WEEK_UP_TO:
        return "week"
    return "month" if length <= _BY_MONTH_UP_TO else "year"


def _stretches(step: str, since: int, today: int) -> list[tuple[int, int]]:
    """Return the first and last days of the days, weeks, months or years of a time.

    Weeks end today, and a first one that is not whole is left out; months and years are the calendar's.
    """
    if step == "day":
        return [(day, day) for day in range(since, today + 1)]
    if step == "week":
        return [(last - 6, last) for last in range(today, since + 5, -7)][::-1]
    found = []
    first = since
    while first <= today:
        begins = date_of(first)
        after = date(begins.year + 1, 1, 1) if step == "year" else month_after(begins)
        found.append((first, min(today, day_of(after) - 1)))
        first = day_of(after)
    return found


def month_after(when: date) -> date:
    """Return the first day of the month after."""
    return date(when.year + when.month // 12, when.month % 12 + 1, 1)
