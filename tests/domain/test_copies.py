"""Which copies are kept, when the next is due, and when somebody is reminded."""

from collections.abc import Sequence
from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from cafememo.domain.clock import cafe_date, local_minute
from cafememo.domain.copies import (
    DAILY,
    MONTHLY,
    REMIND_AFTER,
    WEEKLY,
    due,
    minute_in,
    name_at,
    reminder,
    thinned,
)
from cafememo.services.clock import Instant
from support import MONDAY_MORNING

DAY = 24 * 60
NOON = local_minute(MONDAY_MORNING, 60) + 4 * 60
MINUTES = st.lists(st.integers(NOON - 800 * DAY, NOON), unique=True, max_size=120)


def _kept(minutes: Sequence[int], oldest: date | None = None) -> set[int]:
    gone = thinned(minutes, int, oldest)
    assert len(set(gone)) == len(gone)
    assert list(gone) == sorted(gone)
    return set(minutes) - set(gone)


@given(MINUTES)
def test_the_newest_is_kept_and_at_most_31(minutes: list[int]) -> None:
    """However many there are, the newest stays, and no more than 12, 10 and 9 of them."""
    kept = _kept(minutes)
    assert len(kept) <= DAILY + WEEKLY + MONTHLY == 31
    assert not minutes or max(minutes) in kept


@given(MINUTES)
def test_the_last_days_weeks_and_months_have_a_copy(minutes: list[int]) -> None:
    """Each of the last 12 days, 10 weeks and 9 months that had one keeps its newest."""
    kept = _kept(minutes)
    for most, period in ((DAILY, date.toordinal), (WEEKLY, _week), (MONTHLY, _month)):
        newest: dict[object, int] = {}
        for minute in sorted(minutes):
            newest[period(cafe_date(minute))] = minute
        assert set(sorted(newest.values())[-most:]) <= kept


def _week(day: date) -> object:
    return day.isocalendar()[:2]


def _month(day: date) -> object:
    return day.year, day.month


@given(MINUTES, st.integers(1, 400 * DAY))
def test_what_is_thinned_once_would_be_thinned_later(minutes: list[int], later: int) -> None:
    """A copy that goes would not be wanted back: thinning again, or after another copy, keeps no more of the old."""
    kept = _kept(minutes)
    assert _kept(sorted(kept)) == kept
    newer = max(minutes, default=NOON) + later
    assert _kept([*minutes, newer]) == _kept([*kept, newer])
    assert _kept([*minutes, newer]) - {newer} <= kept


@given(MINUTES, st.integers(0, 800))
def test_nothing_is_older_than_a_promise_allows(minutes: list[int], days: int) -> None:
    """Before the day a promise sets nothing is kept, but the newest of all; from it on the same as without."""
    oldest = cafe_date(NOON - days * DAY)
    kept = _kept(minutes, oldest)
    assert kept == {one for one in _kept(minutes) if cafe_date(one) >= oldest or one == max(minutes)}


@given(MINUTES)
def test_the_order_they_are_listed_in_does_not_matter(minutes: list[int]) -> None:
    """A folder gives them in any order."""
    assert _kept(list(reversed(minutes))) == _kept(minutes)


def test_after_midnight_is_the_evening_before() -> None:
    """Two copies of one café day are one day's, and the later one is kept."""
    days = [NOON - day * DAY for day in range(40)]
    evening, night = NOON + 10 * 60, NOON + 14 * 60
    kept = _kept([*days, evening, night])
    assert night in kept
    assert evening not in kept


def test_a_copy_a_day_is_due() -> None:
    """Once a café day, from its first minute; and again where the last one lies ahead of the clock."""
    assert due(None, NOON)
    assert not due(NOON - 60, NOON)
    assert not due(NOON, NOON + 15 * 60)  # three in the morning
    assert due(NOON, NOON + 16 * 60)
    assert due(NOON, NOON + DAY)
    assert due(NOON + 2 * DAY, NOON)
    assert not due(NOON + 1, NOON)


def test_somebody_is_reminded_after_a_week() -> None:
    """Seven days without a copy elsewhere are well, a second more is not; nor is never."""
    assert not reminder(MONDAY_MORNING - REMIND_AFTER, MONDAY_MORNING)
    assert reminder(MONDAY_MORNING - REMIND_AFTER - 1, MONDAY_MORNING)
    assert reminder(None, MONDAY_MORNING)


@given(st.integers(0, 4_000_000_000), st.integers(-14 * 60, 14 * 60))
def test_a_name_tells_the_clock_on_the_wall(at: int, offset: int) -> None:
    """The minute of a copy is read back from its name, with a number or without."""
    now = Instant(at, offset)
    assert minute_in(name_at(now)) == minute_in(f"{name_at(now)}-2") == now.minute


def test_other_names_are_no_copies() -> None:
    """Whatever else lies in a folder tells no minute."""
    assert name_at(Instant(MONDAY_MORNING, 60)) == "cafememo-20261123-080000"
    for name in ("", "cafememo", "cafememo-20261123", "cafememo-20261399-080000", "cafememo-20261123-080000~", ".x"):
        assert minute_in(name) is None
    assert minute_in("cafememo-20261123-080000") == local_minute(MONDAY_MORNING, 60)
