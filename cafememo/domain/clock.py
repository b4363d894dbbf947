"""Local time at the counter: minutes, parts of the day, kinds of day.

An instant is kept as UTC seconds since 1970 with the local offset of that moment in minutes. What a regular
lives by is the clock on the wall, so habits are counted in local minutes since 1970-01-01 00:00.
"""

from collections.abc import Iterable
from datetime import UTC, date, datetime
from enum import StrEnum

ROUND_MINUTES = 30
"""Orders of one person no further apart than this belong to one visit: the second cup of a round."""

DAY_STARTS = 4 * 60
"""The minute of the clock at which a new café day begins: what is drunk after midnight ends an evening."""

DOUBT_SECONDS = 3_600
"""What was noted further ahead of the clock than this shows that the clock is wrong, or was."""

_DAY = 24 * 60
_WEEK = 7 * _DAY
_THURSDAY = 3 * _DAY
"""1970-01-01 was a Thursday; weeks are counted from Monday."""
_FIRST_DAY = date(1970, 1, 1).toordinal()


class PartOfDay(StrEnum):
    """A stretch of the café's day: morning to 11:00, midday to 14:00, afternoon to 18:00, then evening."""

    MORNING = "morning"
    MIDDAY = "midday"
    AFTERNOON = "afternoon"
    EVENING = "evening"


class KindOfDay(StrEnum):
    """Weekdays and weekends have habits of their own."""

    WEEKDAY = "weekday"
    WEEKEND = "weekend"


def _part_at(hour: int) -> PartOfDay:
    if DAY_STARTS // 60 <= hour < 11:
        return PartOfDay.MORNING
    if 11 <= hour < 14:
        return PartOfDay.MIDDAY
    return PartOfDay.AFTERNOON if 14 <= hour < 18 else PartOfDay.EVENING


_STRETCHES = tuple((part, day) for day in KindOfDay for part in PartOfDay)
_HOURS = tuple(
    _STRETCHES.index(
        (_part_at((hour + DAY_STARTS // 60) % 24), KindOfDay.WEEKDAY if hour < 5 * 24 else KindOfDay.WEEKEND)
    )
    for hour in range(7 * 24)
)
"""The stretch of every hour of a café week, which begins on Monday at DAY_STARTS."""


def local_minute(at: int, offset: int) -> int:
    """Return the local minute of the instant `at` (UTC seconds) where clocks show `offset` minutes more."""
    return at // 60 + offset


def to_local(at: int, offset: int) -> datetime:
    """Return the local wall time, without a zone, of the instant `at` (UTC seconds) at `offset` minutes."""
    return datetime.fromtimestamp(at + offset * 60, UTC).replace(tzinfo=None)


def is_doubtful(now: int, noted: int | None) -> bool:
    """Tell whether a clock that shows `now` cannot be right, something having been noted at `noted`; both UTC seconds.

    Summer time and time zones move neither. With nothing noted there is nothing to doubt by.
    """
    return noted is not None and noted - now > DOUBT_SECONDS


def stretch_of_week(minute: int) -> int:
    """Return a small number that stands for part and kind of day of a local minute together."""
    return _HOURS[(minute + _THURSDAY - DAY_STARTS) % _WEEK // 60]


def stretches_of_week(minutes: Iterable[int]) -> list[int]:
    """Return `stretch_of_week` of many local minutes, without a call for each."""
    return [_HOURS[(minute + _THURSDAY - DAY_STARTS) % _WEEK // 60] for minute in minutes]


def part_of_day(minute: int) -> PartOfDay:
    """Return the stretch of the café's day that a local minute falls in."""
    return _STRETCHES[stretch_of_week(minute)][0]


def kind_of_day(minute: int) -> KindOfDay:
    """Return whether a local minute falls on a weekday or a weekend, counted in café days."""
    return _STRETCHES[stretch_of_week(minute)][1]


def cafe_day(minute: int) -> int:
    """Return the number of the café day a local minute falls on; it changes at DAY_STARTS, not midnight."""
    return (minute - DAY_STARTS) // _DAY


def cafe_date(minute: int) -> date:
    """Return the date of the café day a local minute falls on: after midnight it is still the evening before."""
    return date.fromordinal(_FIRST_DAY + cafe_day(minute))


def day_date(day: int) -> date:
    """Return the date of a café day by its number."""
    return date.fromordinal(_FIRST_DAY + day)


def day_number(day: date) -> int:
    """Return the number of the café day of a date."""
    return day.toordinal() - _FIRST_DAY
