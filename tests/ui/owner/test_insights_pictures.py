"""Insights in sentences, charts and tables."""

from dataclasses import replace
from datetime import date

import pytest
from told_insights import FULL, LONG, MAY, NOTHING

from cafememo.domain.insight_time import Period
from cafememo.domain.insights import Busy, Changes, Hour, Insights, Joined, Joining, OverTime, Quiet, Stretch
from cafememo.domain.roll import Filter
from cafememo.ui.kit import words
from cafememo.ui.kit.chart_facts import Cells, Columns, Lines
from cafememo.ui.owner.insights_pictures import UNTOLD, Picture, Way, pictures


def _picture(told: Insights, key: str) -> Picture:
    return next(picture for picture in pictures(told) if picture.key == key)


def _sentence(told: Insights, key: str) -> str:
    return _picture(told, key).sentence


def test_each_picture_has_its_sentence() -> None:
    """What matters of each picture is said above it, with its figure."""
    assert [picture.sentence for picture in pictures(FULL)] == [
        "Tuesday 8 to 9 is your busiest hour: 41 visits on average.",
        "1,204 visits in the last 4 weeks, 12% more than in the 4 weeks before.",
        "Of 49 people who have joined since 1 May 2026, 40 still come.",
        "10 people have not been seen for 30 days.",
        "Had most often: Flat white, 485 times in the last 4 weeks.",
        "Ordered most often: Flat white, oat milk + Cookie, 111 times in the last 4 weeks.",
        "Of 100 orders of Flat white, 44 have “oat milk”.",
        "Had together most often: Cortado and Cookie, at 31 visits.",
        "Of 100 visits with Cortado, 31 have Cookie too; of 100 visits of any kind, 12.",
        "Of 186 people, 25 now have something else most often than in the 4 weeks before.",
    ]


def test_each_picture_has_its_sentence_in_french() -> None:
    """The same in French, with its plurals, spaces and quotes."""
    words.use("fr")
    found = [picture.sentence for picture in pictures(FULL)]
    assert found[0] == "Le mardi de 8\u00a0h à 9\u00a0h est votre heure la plus animée\u00a0: 41 visites en moyenne."
    assert found[1] == "1\u202f204 visites ces 4 dernières semaines, 12\u00a0% de plus que les 4 semaines d’avant."
    assert found[3] == "10 personnes n’ont pas été vues depuis 30 jours."


@pytest.mark.parametrize("language", ["en", "fr", words.PSEUDO])
@pytest.mark.parametrize("period", list(Period))
@pytest.mark.parametrize("told", [FULL, NOTHING, LONG, replace(NOTHING, people=0), replace(NOTHING, people=None)])
def test_everything_can_be_said(language: str, period: Period, told: Insights) -> None:
    """In every language and of every period there is a sentence for everything, and each row has all its columns."""
    words.use(language)
    changes = None if period is Period.EVERYTHING else told.changes
    for picture in pictures(replace(told, period=period, changes=changes)):
        assert picture.title
        assert picture.sentence
        assert "{" not in picture.sentence
        assert all(len(row) == len(picture.header) for row in picture.rows)
        if picture.chart is not None:
            assert picture.rows


def test_where_there_is_nothing_the_sentence_says_why() -> None:
    """No chart is drawn of nothing, and no file is offered of it."""
    for picture in pictures(NOTHING):
        assert picture.chart is None
    assert _sentence(NOTHING, "busy") == "No visit was noted in this time."
    assert _sentence(NOTHING, "quiet").startswith("Nobody has gone quiet")
    everything = replace(NOTHING, period=Period.EVERYTHING, changes=None)
    assert _sentence(everything, "changes").startswith("Choose a shorter time")


def test_of_a_time_with_too_few_people_nothing_is_told() -> None:
    """With one or two people here, only what is about all time is shown, and it is said why."""
    found = pictures(replace(FULL, people=None))
    assert [picture.key for picture in found] == ["few", "joining", "quiet"]
    assert found[0].sentence == "Fewer than three people were here in the last 4 weeks: too few to tell more."
    assert pictures(replace(FULL, people=0))[0].title == "Nobody was here"


def test_what_is_not_told_is_neither_drawn_nor_listed() -> None:
    """A group of one or two has no bar, one with such a part has a hatched one, and the table says “not told”."""
    picture = _picture(FULL, "joining")
    assert isinstance(picture.chart, Columns)
    assert picture.chart.values == (30, 18, 0)
    assert picture.chart.parts == (24, None, None)
    assert picture.chart.texts == ("30", "18", "")
    assert picture.rows[1:] == (
        ("June 2026", 18, "not told", "not told"),
        ("July 2026", "not told", "not told", "not told"),
    )
    assert UNTOLD in dict(picture.legend)
    told = replace(FULL, joining=Joining("year", (Joined(MAY, 5, 5, 0),), Joined(MAY, 5, 5, 0)))
    picture = _picture(told, "joining")
    assert UNTOLD not in dict(picture.legend)
    assert picture.rows == (("2026", 5, 5, 0),)


def test_people_who_joined_in_every_number() -> None:
    """Nobody, too few, and a number of whom it is not told how many still come."""

    def said(joined: int | None, kept: int | None) -> str:
        return _sentence(replace(FULL, joining=Joining("month", (), Joined(MAY, joined, kept, None))), "joining")

    assert said(0, 0) == "Nobody has joined since 1 May 2026."
    assert said(None, None).startswith("Fewer than three people have joined since 1 May 2026")
    assert said(7, None) == "7 people have joined since 1 May 2026."


def test_quiet_people_in_every_number() -> None:
    """Whoever is told of, the sentence counts those of 30 days and more, and no group of one or two."""

    def said(*people: int | None) -> str:
        starts = (14, 30, 60)
        groups = tuple(Quiet(since, since + 30, count) for since, count in zip(starts, people, strict=True))
        return _sentence(replace(FULL, quiet=groups), "quiet")

    assert said(9, 0, 0) == "Nobody has been away for 30 days."
    assert said(9, None, 0) == "Hardly anybody has been away for 30 days."
    assert said(9, None, 5) == "At least 5 people have not been seen for 30 days."
    assert said(None, 4, 5) == "9 people have not been seen for 30 days."
    picture = _picture(replace(FULL, quiet=(Quiet(14, 30, None), Quiet(30, None, 4))), "quiet")
    assert isinstance(picture.chart, Lines)
    assert picture.chart.texts == ("fewer than three", "4")
    assert picture.rows == (("14 to 29 days", "not told"), ("30 days or more", 4))


@pytest.mark.parametrize(("late", "leads"), [(0, False), (None, True), (4, True)])
def test_who_has_gone_quiet_can_be_seen(late: int | None, *, leads: bool) -> None:
    """A way leads to those not seen for 30 days where there are any, be they too few to be told of."""
    picture = _picture(replace(FULL, quiet=(Quiet(14, 30, 9), Quiet(30, None, late))), "quiet")
    way = Way("Show them in Regulars", "regulars", Filter.NOT_SEEN)
    assert picture.way == (way if leads else None)


@pytest.mark.parametrize(
    ("visits", "before", "end"),
    [
        (110, 100, "10% more than in the 4 weeks before."),
        (90, 100, "10% fewer than in the 4 weeks before."),
        (100, 100, "as many as in the 4 weeks before."),
        (100, None, "100 visits in the last 4 weeks."),
        (100, 0, "100 visits in the last 4 weeks."),
        (1, None, "1 visit in the last 4 weeks."),
    ],
)
def test_growth_in_words(visits: int, before: int | None, end: str) -> None:
    """More, fewer, as many; and nothing of growth where there is nothing to compare with."""
    told = replace(FULL, over_time=OverTime("day", (), visits, before))
    assert _sentence(told, "visits").endswith(end)


def test_the_busiest_hour_before_midnight() -> None:
    """The hour after eleven in the evening is midnight."""
    told = replace(FULL, busy=Busy((23,), ((1.0,),) * 7, Hour(5, 23, 1.0)))
    assert _sentence(told, "busy") == "Saturday 23 to 0 is your busiest hour: 1 visit on average."


def test_every_figure_of_the_chart_is_in_the_table() -> None:
    """The table of the busy hours has each hour of each open weekday; a closed one has neither cell nor row."""
    picture = _picture(FULL, "busy")
    assert isinstance(picture.chart, Cells)
    assert picture.chart.texts[1] == ("41", "30")
    assert picture.chart.texts[6] == ("", "")
    assert len(picture.rows) == 12
    assert picture.rows[3] == ("Tuesday", "9 to 10", 30.2)


def test_weeks_and_years_are_named() -> None:
    """A week by its first day, a January by its year, a year by itself."""

    def ticks(step: str, *firsts: date) -> tuple[str, ...]:
        stretches = tuple(Stretch(first, first, 1) for first in firsts)
        chart = _picture(replace(FULL, over_time=OverTime(step, stretches, 1, None)), "visits").chart
        assert isinstance(chart, Columns)
        return chart.ticks

    assert ticks("week", date(2026, 5, 3)) == ("3 May",)
    assert ticks("month", date(2025, 12, 1), date(2026, 1, 1)) == ("Dec", "Jan 2026")
    assert ticks("year", date(2025, 1, 1)) == ("2025",)


def test_changes_in_words() -> None:
    """From drink to drink, made otherwise, others; and why nothing is told."""
    picture = _picture(FULL, "changes")
    assert picture.rows == (("Latte → Cortado", 5), ("Latte, made otherwise", 3), ("other changes", 17))
    alone = replace(FULL, changes=Changes(186, 25, (), 25))
    assert _sentence(alone, "changes").endswith("No three of them changed alike.")
    assert _picture(alone, "changes").chart is None
    few = replace(FULL, changes=Changes(4, None, (), None))
    assert _sentence(few, "changes").endswith("too few to tell more.")


def test_a_very_long_name_is_shortened_in_a_sentence() -> None:
    """A name of 500 letters does not fill the page; the table has it in full."""
    for key in ("items", "pairs", "goes_with"):
        picture = _picture(LONG, key)
        assert len(picture.sentence) < 250
        assert any(len(str(cell)) >= 480 for row in picture.rows for cell in row)
