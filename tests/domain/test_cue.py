"""Cues: one thing worth saying, the most telling first."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cafememo.domain.cue import ROUND_VISITS, About, Cue, cue

TODAY = date(2026, 11, 23)
LONG_AGO = TODAY - timedelta(days=30)
SOON = TODAY + timedelta(days=3)


def test_the_most_telling_comes_first() -> None:
    """With everything to say it is the hundredth visit, then the birthday, then the return, then what expires."""
    assert cue(visits=99, last=LONG_AGO, today=TODAY, birthday="11-24", expires_on=SOON) == Cue(About.ROUND_VISIT, 100)
    assert cue(visits=98, last=LONG_AGO, today=TODAY, birthday="11-24", expires_on=SOON) == Cue(About.BIRTHDAY)
    assert cue(visits=98, last=LONG_AGO, today=TODAY, birthday="03-01", expires_on=SOON) == Cue(About.BACK, 30)
    assert cue(visits=98, last=TODAY - timedelta(days=2), today=TODAY, expires_on=SOON) == Cue(About.EXPIRES, 3)
    assert cue(visits=98, last=TODAY - timedelta(days=2), today=TODAY) is None


@pytest.mark.parametrize(
    ("visits", "said"),
    [(0, 0), (48, 0), (49, 50), (50, 0), (98, 0), (99, 100), (100, 0), (149, 0), (199, 200), (999, 1000), (10_099, 0)],
)
def test_round_visits_are_said_at_the_visit(visits: int, said: int) -> None:
    """The hundredth is said before it is noted, at the fiftieth and every full hundred."""
    found = cue(visits=visits, last=TODAY - timedelta(days=1), today=TODAY)
    assert found == (Cue(About.ROUND_VISIT, said) if said else None)


def test_a_second_visit_of_the_day_says_nothing_again() -> None:
    """What was said this morning is not said this afternoon; a round visit is worth it at any hour."""
    assert cue(visits=20, last=TODAY, today=TODAY, birthday="11-23", expires_on=SOON) is None
    assert cue(visits=99, last=TODAY, today=TODAY) == Cue(About.ROUND_VISIT, 100)


@pytest.mark.parametrize(
    ("birthday", "today", "near"),
    [
        ("11-20", TODAY, True),
        ("11-19", TODAY, False),
        ("11-26", TODAY, True),
        ("11-27", TODAY, False),
        ("01-01", date(2026, 12, 29), True),
        ("01-02", date(2026, 12, 29), False),
        ("12-31", date(2027, 1, 3), True),
        ("12-30", date(2027, 1, 3), False),
        ("02-29", date(2028, 2, 29), True),
        ("02-29", date(2028, 3, 4), False),
        ("02-29", date(2027, 3, 4), True),  # kept on 1 March
        ("02-29", date(2027, 2, 26), True),
        ("02-29", date(2027, 2, 25), False),
        ("02-30", date(2027, 3, 1), False),
        ("13-01", TODAY, False),
        ("11", TODAY, False),
        ("-", TODAY, False),
        ("today", TODAY, False),
        ("", TODAY, False),
    ],
)
def test_a_birthday_has_its_week(birthday: str, today: date, near: bool) -> None:
    """Three days before to three days after, over the New Year and in years without a 29th too; nonsense is no day."""
    found = cue(visits=20, last=today - timedelta(days=2), today=today, birthday=birthday)
    assert found == (Cue(About.BIRTHDAY) if near else None)


@pytest.mark.parametrize(("days", "visits", "said"), [(20, 30, 0), (21, 30, 21), (400, 5, 400), (400, 4, 0)])
def test_who_was_missed_is_told(days: int, visits: int, said: int) -> None:
    """Three weeks away are worth a word to somebody who used to come."""
    found = cue(visits=visits, last=TODAY - timedelta(days=days), today=TODAY)
    assert found == (Cue(About.BACK, said) if said else None)


def test_a_clock_set_back_makes_nobody_missed() -> None:
    """A last visit in the future is nothing to say anything about."""
    assert cue(visits=30, last=TODAY + timedelta(days=40), today=TODAY) is None


@pytest.mark.parametrize(("left", "said"), [(0, 0), (1, 1), (7, 7), (8, 0), (-3, 0)])
def test_what_expires_is_said_in_its_last_week(left: int, said: int) -> None:
    """From a week before a reward goes until the last day it is there."""
    found = cue(visits=20, last=TODAY - timedelta(days=2), today=TODAY, expires_on=TODAY + timedelta(days=left))
    assert found == (Cue(About.EXPIRES, said) if said else None)


days = st.dates(date(1990, 1, 1), date(2200, 12, 31))


@given(st.integers(0, 20_000), st.none() | days, days, st.none() | st.text(max_size=6), st.none() | days)
def test_a_cue_is_true(
    visits: int, last: date | None, today: date, birthday: str | None, expires_on: date | None
) -> None:
    """Whatever is known, there is one cue or none, its number is what it says, and a birthday has none."""
    found = cue(visits=visits, last=last, today=today, birthday=birthday, expires_on=expires_on)
    if visits + 1 in ROUND_VISITS:
        assert found == Cue(About.ROUND_VISIT, visits + 1)
    elif found and found.about is About.BACK:
        assert last is not None
        assert found.number == (today - last).days >= 21
    elif found and found.about is About.EXPIRES:
        assert expires_on is not None
        assert today < expires_on == today + timedelta(days=found.number)
    elif found:
        assert (found.about, found.number) == (About.BIRTHDAY, 0)
        assert birthday


@given(days)
def test_every_birthday_comes_once_a_year(birthday: date) -> None:
    """Any day of birth has a week of seven days in a year, wherever the year begins."""
    start = date(2026, 7, 1)
    year = [start + timedelta(days=number) for number in range(365)]
    said = [
        cue(visits=20, last=None, today=one, birthday=f"{birthday:%m-%d}", expires_on=None) is not None for one in year
    ]
    assert sum(said) == 7
