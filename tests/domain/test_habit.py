"""When somebody usually comes."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cafememo.domain.clock import KindOfDay, PartOfDay, cafe_day, stretch_of_week
from cafememo.domain.habit import HALF_LIFE_DAYS, Usually, presences, weight_of, when_usually

MONDAY = 4 * 24 * 60
"""Midnight of 1970-01-05."""
NINE, ONE, EIGHT = 9 * 60, 13 * 60, 20 * 60
MINUTES = st.lists(st.integers(0, 40_000_000), max_size=40).map(sorted)


def _days(*days: int, at: int = NINE) -> list[int]:
    return [MONDAY + day * 24 * 60 + at for day in days]


def test_the_same_weekday() -> None:
    """Whoever comes on Fridays comes on Fridays, at whatever hour, and a Monday once does not change that."""
    assert when_usually([*_days(4, 11), *_days(14), *_days(18, 25, at=ONE)]) == Usually(weekday=4)


def test_the_same_stretch_of_the_week() -> None:
    """Different days at the same part of the same kind of day are that."""
    assert when_usually(_days(0, 1, 3, 8)) == Usually(part=PartOfDay.MORNING, day=KindOfDay.WEEKDAY)


def test_the_same_part_of_any_day() -> None:
    """Mornings of all kinds of day are mornings."""
    assert when_usually(_days(0, 1, 5, 6, 12, 15)) == Usually(part=PartOfDay.MORNING)


def test_the_same_kind_of_day() -> None:
    """Weekends at all hours are weekends."""
    assert when_usually([*_days(5, 13), *_days(6, 19, at=ONE), *_days(12, 20, at=EIGHT)]) == Usually(
        day=KindOfDay.WEEKEND
    )


def test_little_or_nothing_in_common() -> None:
    """Two days are no habit, and neither is coming whenever; a second cup is not a second day."""
    assert when_usually(_days(0, 7)) is None
    assert when_usually([*_days(0, 7), *_days(7, at=NINE + 20)]) is None
    assert when_usually([*_days(0, 5), *_days(2, 6, at=ONE), *_days(8, 13, at=EIGHT)]) is None


@given(MINUTES)
def test_what_is_said_is_true(minutes: list[int]) -> None:
    """Most of the days that are counted are what is said of all."""
    usually = when_usually(minutes)
    days = {cafe_day(minute): minute for minute in minutes}
    if usually is not None and usually.weekday is not None:
        assert sum((day + 3) % 7 == usually.weekday for day in days) * 2 > len(days)


@given(MINUTES)
def test_a_round_is_one_presence(minutes: list[int]) -> None:
    """Each stretch of each day somebody was at counts once."""
    assert set(presences(minutes)) == {(stretch_of_week(minute), cafe_day(minute)) for minute in minutes}
    assert len(list(presences(minutes))) == len(set(presences(minutes)))


def test_days_fade_alike() -> None:
    """A day counts half as much as one a half-life later, whenever one looks."""
    for today in (0, 20_000):
        assert weight_of(100, today) * 2 == pytest.approx(weight_of(100 + HALF_LIFE_DAYS, today))
    assert weight_of(7, 7) == 1
