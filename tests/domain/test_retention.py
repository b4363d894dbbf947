"""How long somebody is remembered."""

from datetime import UTC, date, datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from cafememo.domain.retention import MONTHS, forget_on, last_day_for, months_later

days = st.dates(date(2000, 1, 1), date(2100, 1, 1))


def instant(day: date) -> int:
    """Return noon of a day in UTC seconds."""
    return int(datetime(day.year, day.month, day.day, 12, tzinfo=UTC).timestamp())


def test_three_years_after_the_last_visit() -> None:
    """Somebody is forgotten 36 months after they were last here, or after they joined and never came."""
    now = instant(date(2026, 11, 24))
    assert forget_on(instant(date(2025, 3, 4)), instant(date(2020, 1, 1)), now) == date(2028, 3, 4)
    assert forget_on(None, instant(date(2020, 1, 1)), now) == date(2023, 1, 1)


def test_a_leap_day_has_an_anniversary() -> None:
    """Whoever was here on 29 February is forgotten on the last of February, not later than was promised."""
    assert months_later(date(2024, 2, 29), MONTHS) == date(2027, 2, 28)


def test_a_wrong_clock_keeps_nobody_for_longer() -> None:
    """A visit noted in the future counts as one of today."""
    now = date(2026, 11, 24)
    assert forget_on(instant(date(2090, 1, 1)), 0, instant(now)) == months_later(now, MONTHS)


@given(days, st.integers(1, MONTHS))
def test_the_filter_finds_exactly_those(day: date, months: int) -> None:
    """Whoever was seen last on the day told or before is forgotten by then, and nobody seen after it."""
    last = last_day_for(day, months)
    assert months_later(last, months) <= day < months_later(last + timedelta(days=1), months)
