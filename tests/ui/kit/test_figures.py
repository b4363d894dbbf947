"""Figures and dates in each language."""

from datetime import date

import pytest

from cafememo.domain.formats import Formats
from cafememo.ui.kit import words
from cafememo.ui.kit.figures import (
    average,
    decimal_comma,
    hour_text,
    hour_tick,
    percent,
    plural_of,
    short_date,
    whole,
    whole_date,
    whole_month,
    with_year,
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


def test_dates_and_hours_are_written_as_the_cafe_chose() -> None:
    """The month first, or the year; hours twice to twelve; in French an hour says that it is one."""
    may = date(2024, 5, 3)
    assert [hour_text(8), hour_tick(8), hour_text(0)] == ["8", "8", "0"]
    words.use_formats(Formats(twelve_hours=True, date_order="mdy"))
    assert [whole_date(may), short_date(may), whole_date(may, "dmy")] == ["May 3, 2024", "May 3", "3 May 2024"]
    assert [hour_text(8), hour_tick(12), hour_text(0)] == ["8 am", "12 pm", "12 am"]
    words.use_formats(Formats(date_order="ymd"))
    assert [whole_date(may), with_year(short_date(may), may), short_date(may)] == ["2024-05-03", "2024-05-03", "3 May"]
    words.use("fr")
    words.use_formats(None)
    assert [hour_text(8), hour_tick(8)] == ["8\u00a0h", "8"]


def test_decimals_are_written_as_the_cafe_chose() -> None:
    """A comma before decimals is none between thousands; who writes English numbers in French keeps narrow spaces."""
    words.use_formats(Formats(decimal=","))
    assert [average(2.5), whole(1234), decimal_comma()] == ["2,5", "1\u202f234", True]
    words.use("fr")
    words.use_formats(Formats(decimal="."))
    assert [average(2.5), whole(1234), decimal_comma()] == ["2.5", "1\u202f234", False]
