"""Local time: parts and kinds of day as a café lives them."""

from datetime import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cafememo.domain.clock import (
    DOUBT_SECONDS,
    KindOfDay,
    PartOfDay,
    cafe_day,
    is_doubtful,
    kind_of_day,
    local_minute,
    part_of_day,
    stretch_of_week,
    to_local,
)
from support import MONDAY_MORNING

EPOCH = datetime(1970, 1, 1)  # noqa: DTZ001 - local wall time has no zone


def minute(text: str) -> int:
    """Return the local minute of a time of the clock on the wall."""
    return int((datetime.fromisoformat(text) - EPOCH).total_seconds()) // 60


@pytest.mark.parametrize(
    ("clock", "part"),
    [
        ("04:00", PartOfDay.MORNING),
        ("10:59", PartOfDay.MORNING),
        ("11:00", PartOfDay.MIDDAY),
        ("13:59", PartOfDay.MIDDAY),
        ("14:00", PartOfDay.AFTERNOON),
        ("17:59", PartOfDay.AFTERNOON),
        ("18:00", PartOfDay.EVENING),
        ("00:30", PartOfDay.EVENING),
        ("03:59", PartOfDay.EVENING),
    ],
)
def test_parts_of_the_day_change_at_their_hours(clock: str, part: PartOfDay) -> None:
    """Each part of the day begins and ends at the minute it is said to."""
    assert part_of_day(minute(f"2026-11-24T{clock}")) is part


@pytest.mark.parametrize(
    ("moment", "day"),
    [
        ("2026-11-23T08:00", KindOfDay.WEEKDAY),  # a Monday
        ("2026-11-27T23:00", KindOfDay.WEEKDAY),  # a Friday
        ("2026-11-28T01:00", KindOfDay.WEEKDAY),  # Friday night, still
        ("2026-11-28T04:00", KindOfDay.WEEKEND),
        ("2026-11-29T20:00", KindOfDay.WEEKEND),
        ("2026-11-30T03:59", KindOfDay.WEEKEND),  # Sunday night, still
        ("2026-11-30T04:00", KindOfDay.WEEKDAY),
    ],
)
def test_the_weekend_lasts_from_saturday_to_sunday_night(moment: str, day: KindOfDay) -> None:
    """A café day, and with it the weekend, ends at four in the morning."""
    assert kind_of_day(minute(moment)) is day


def test_a_night_is_one_cafe_day() -> None:
    """An evening and what follows after midnight count as the same day, the next morning does not."""
    evening = cafe_day(minute("2026-11-27T23:00"))
    assert cafe_day(minute("2026-11-28T01:00")) == evening
    assert cafe_day(minute("2026-11-28T04:00")) == evening + 1


@given(st.integers(-(10**6), 10**8), st.integers(-(10**6), 10**8))
def test_a_stretch_stands_for_part_and_kind(one: int, other: int) -> None:
    """Two minutes share a stretch exactly when they share part and kind of day."""
    same = (part_of_day(one), kind_of_day(one)) == (part_of_day(other), kind_of_day(other))
    assert (stretch_of_week(one) == stretch_of_week(other)) is same


@given(st.integers(0, 4 * 10**9), st.integers(-14 * 60, 14 * 60))
def test_wall_time_and_local_minute_agree(at: int, offset: int) -> None:
    """The wall time shown and the minute counted with are the same moment, and the time has no zone."""
    local = to_local(at, offset)
    assert local.tzinfo is None
    assert int((local - EPOCH).total_seconds()) // 60 == local_minute(at, offset)


def test_a_clock_is_doubted_by_what_was_noted_ahead_of_it() -> None:
    """More than an hour ahead is no skew: the clock is wrong, or was; with nothing noted there is no doubt."""
    assert not is_doubtful(MONDAY_MORNING, None)
    assert not is_doubtful(MONDAY_MORNING, MONDAY_MORNING - 365 * 86_400)
    assert not is_doubtful(MONDAY_MORNING, MONDAY_MORNING + DOUBT_SECONDS)
    assert is_doubtful(MONDAY_MORNING, MONDAY_MORNING + DOUBT_SECONDS + 1)
