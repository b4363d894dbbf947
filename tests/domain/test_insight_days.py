"""When the café is busy, and how visits go over time."""

from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from cafememo.domain.insight_days import busy, first_day, month_after, over_time
from cafememo.domain.insight_time import Period, date_of, weekday_of

MONDAY = 20_780
"""2026-11-23."""


def _day(**hours: int) -> list[int]:
    """Return the hours of a day: `_day(h8=3)` has three visits at eight."""
    return [hours.get(f"h{hour}", 0) for hour in range(24)]


def test_the_busiest_hour_is_an_average_over_open_days() -> None:
    """A Tuesday on which the café was closed is none of its Tuesdays."""
    days = {
        MONDAY: _day(h9=3),
        MONDAY - 6: _day(h8=41),
        MONDAY - 13: _day(h8=40),
        MONDAY - 20: _day(),
        MONDAY - 7: _day(h9=1),
    }
    found = busy(days, MONDAY - 27, MONDAY)
    assert found.hours == (8, 9)
    assert found.averages[0] == (0, 2)
    assert found.averages[1] == (40.5, 0)
    assert found.averages[2] == (None, None)
    assert found.busiest == (1, 8, 40.5)


def test_the_night_comes_after_the_evening() -> None:
    """Hours stand in the order of the café's day, those without visits between them too."""
    found = busy({MONDAY: _day(h22=2, h1=1)}, MONDAY, MONDAY)
    assert found.hours == (22, 23, 0, 1)
    assert found.averages[0] == (2, 0, 0, 1)


def test_nothing_noted_has_no_hours() -> None:
    """Of an empty time nothing is busy."""
    found = busy({MONDAY: _day()}, MONDAY, MONDAY)
    assert (found.hours, found.busiest, first_day({MONDAY: _day()})) == ((), None, None)


def test_four_weeks_are_told_by_day() -> None:
    """Each of 28 days has its bar, and the four weeks before are compared where the café was there."""
    days = {MONDAY - back: _day(h8=back % 3) for back in range(100)}
    found = over_time(days, Period.FOUR_WEEKS, MONDAY)
    assert (found.step, len(found.stretches)) == ("day", 28)
    assert found.visits == sum(back % 3 for back in range(28))
    assert found.visits_before == sum(back % 3 for back in range(28, 56))
    assert found.stretches[-1] == (date(2026, 11, 23), date(2026, 11, 23), 0)


def test_a_young_cafe_is_not_compared() -> None:
    """Where the period before is not whole, nothing is said of growth, and the bars begin with the first visit."""
    days = {MONDAY - 40: _day(h8=1), MONDAY: _day(h8=1)}
    assert over_time(days, Period.FOUR_WEEKS, MONDAY).visits_before is None
    found = over_time(days, Period.TWELVE_MONTHS, MONDAY)
    assert found.stretches[0].first == date_of(MONDAY - 34)
    assert found.step == "week"


def test_months_and_years_are_the_calendars() -> None:
    """A long time is told by calendar months, a very long one by years."""
    found = over_time({MONDAY - 500: _day(h8=1), MONDAY: _day(h8=1)}, Period.EVERYTHING, MONDAY)
    assert found.step == "month"
    assert found.stretches[1].first == date(2025, 8, 1)
    assert found.stretches[1].last == date(2025, 8, 31)
    found = over_time({MONDAY - 3_000: _day(h8=1), MONDAY: _day(h8=1)}, Period.EVERYTHING, MONDAY)
    assert found.step == "year"
    assert [one.first.year for one in found.stretches] == list(range(2018, 2027))


@given(
    st.dictionaries(st.integers(MONDAY - 4_000, MONDAY + 5), st.integers(0, 9), max_size=60),
    st.sampled_from(list(Period)),
)
def test_bars_hold_every_visit(visits: dict[int, int], period: Period) -> None:
    """Bars follow each other without a gap; but for the days before the first whole week they hold all visits."""
    found = over_time({day: _day(h8=count) for day, count in visits.items()}, period, MONDAY)
    for one, after in zip(found.stretches, found.stretches[1:], strict=False):
        assert after.first == one.last + timedelta(days=1)
    begins = found.stretches[0].first if found.stretches else date_of(MONDAY + 1)
    inside = sum(count for day, count in visits.items() if begins <= date_of(day) <= date_of(MONDAY))
    assert sum(one.visits for one in found.stretches) == inside
    if found.step != "week":
        assert inside == found.visits


@given(
    st.dictionaries(
        st.integers(MONDAY - 60, MONDAY), st.lists(st.integers(0, 5), min_size=24, max_size=24), max_size=30
    )
)
def test_averages_are_what_a_clerk_would_work_out(days: dict[int, list[int]]) -> None:
    """Each average is all visits of the hour on such weekdays, over the days of that weekday with any visit."""
    found = busy(days, MONDAY - 27, MONDAY)
    for weekday in range(7):
        its = [hours for day, hours in days.items() if weekday_of(day) == weekday and day > MONDAY - 28 and any(hours)]
        for place, hour in enumerate(found.hours):
            expected = sum(hours[hour] for hours in its) / len(its) if its else None
            assert found.averages[weekday][place] == expected


def test_months_follow_each_other() -> None:
    """After December comes January."""
    assert month_after(date(2026, 12, 31)) == date(2027, 1, 1)
    assert month_after(date(2026, 1, 31)) == date(2026, 2, 1)
