"""Figures and dates in each language."""

from datetime import date

import pytest

from cafememo.ui.kit import words
from cafememo.ui.kit.figures import (
    average,
    percent,
    plural_of,
    short_date,
    whole,
    whole_date,
    whole_month,
)


def test_english_figures() -> None:
    """Thousands have commas, decimals points."""
    assert [whole(12), whole(1234), whole(1_234_567)] == ["12", "1,234", "1,234,567"]
    assert [average(0.25), average(1), average(9.94), average(9.96), average(1234.4)] == [
        "0.2",
        "1",
        "9.9",
        "10",
        "1,234",
    ]


def test_french_figures() -> None:
    """Thousands have narrow spaces, decimals commas."""
    words.use("fr")
    assert [whole(1234), average(2.5), average(41.2)] == ["1\u202f234", "2,5", "41"]


@pytest.mark.parametrize(
    ("figure", "plural"), [(0.0, 0), (0.4, 0), (1.0, 1), (1.02, 1), (1.5, 0), (2.0, 2), (41.3, 41)]
)
def test_averages_take_the_plural_of_their_language(figure: float, plural: int) -> None:
    """Of 0.4 and 1.5 there are visits in English and a visite in French: both as of none."""
    assert plural_of(figure) == plural


def test_dates() -> None:
    """Whole dates, months, and short ones under a chart."""
    may = date(2026, 5, 1)
    assert [whole_date(may), whole_month(may), short_date(may)] == [
        "1 May 2026",
        "May 2026",
        "1 May",
    ]
    words.use("fr")
    assert [whole_date(may), whole_month(may), short_date(date(2026, 11, 3))] == ["1er mai 2026", "mai 2026", "3 nov."]


def test_shares() -> None:
    """A share is a whole number of hundred."""
    assert [percent(0.314), percent(1), percent(0)] == [31, 100, 0]
