"""Periods and ages."""

import pytest

from cafememo.domain.insight_time import KNOWN_DAYS, Period, age_of, date_of, day_of, is_known, weekday_of

TODAY = 20_780


@pytest.mark.parametrize("period", list(Period))
def test_a_period_is_a_sum_of_ages(period: Period) -> None:
    """The days of a period are those whose ages are no older than its oldest, and no others."""
    days = [day for day in range(TODAY - KNOWN_DAYS - 3, TODAY + 3) if is_known(day, TODAY)]
    within = [day for day in days if age_of(day, TODAY) <= period.oldest_age]
    assert within == list(range(TODAY - period.days + 1, TODAY + 1))


@pytest.mark.parametrize("period", [one for one in Period if one is not Period.EVERYTHING])
def test_the_period_before_is_one_age(period: Period) -> None:
    """The days of the period before are those of one age, as many as the period has."""
    before = [day for day in range(TODAY - 2_000, TODAY) if age_of(day, TODAY) == period.age_before]
    assert before == list(range(TODAY - 2 * period.days + 1, TODAY - period.days + 1))


def test_days_of_wrong_clocks_are_not_known() -> None:
    """Neither tomorrow, nor what lies twenty years back, nor what lies before there were such clocks."""
    assert not is_known(TODAY + 1, TODAY)
    assert not is_known(TODAY - KNOWN_DAYS, TODAY)
    assert not is_known(-1, 100)
    with pytest.raises(ValueError, match="ahead"):
        age_of(TODAY + 1, TODAY)


def test_days_are_dates() -> None:
    """A day's number, date and weekday agree."""
    assert date_of(TODAY).isoformat() == "2026-11-23"
    assert day_of(date_of(TODAY)) == TODAY
    assert weekday_of(TODAY) == date_of(TODAY).weekday() == 0
