"""What is said of people who were found."""

from datetime import datetime

import pytest

from cafememo.domain.clock import KindOfDay, PartOfDay
from cafememo.domain.habit import Usually
from cafememo.domain.order import SpokenLine
from cafememo.services.finding import Found
from cafememo.ui.kit import words
from cafememo.ui.sentences import another_text, apart_text, usually_text

NOW = datetime(2026, 11, 23, 8, 14)  # noqa: DTZ001 - a time on the café's wall
YESTERDAY = datetime(2026, 11, 22, 9)  # noqa: DTZ001 - likewise
FLAT_WHITE = (SpokenLine("Flat white"),)
FRIDAYS = tuple((20_777 - 7 * week) * 1440 + 9 * 60 for week in range(4))[::-1]


def test_every_habit_has_words() -> None:
    """Each day of the week, part of the day and kind of day is said differently, in both languages."""
    for language in ("en", "fr"):
        words.use(language)
        habits = [Usually(weekday=weekday) for weekday in range(7)]
        habits += [Usually(part=part, day=day) for part in (*PartOfDay, None) for day in (*KindOfDay, None)][:-1]
        said = [usually_text(habit) for habit in habits]
        assert len(set(said)) == len(said)
        assert all(said)


@pytest.mark.parametrize(
    ("language", "sentence"),
    [
        ("en", "Another Camille: Flat white, on Fridays"),
        ("fr", "Une autre personne s’appelle Camille\xa0: Flat white, le vendredi"),
    ],
)
def test_somebody_of_the_same_name(language: str, sentence: str) -> None:
    """A newcomer's namesake is told by drink and day."""
    words.use(language)
    assert another_text(Found(1, "Camille", FLAT_WHITE, YESTERDAY, FRIDAYS), NOW) == sentence


def test_a_namesake_of_whom_little_is_known() -> None:
    """Without a habit the last visit is said, and without a visit that nothing was ordered yet."""
    assert another_text(Found(1, "Jo", FLAT_WHITE, YESTERDAY), NOW) == "Another Jo: Flat white, here yesterday"
    assert another_text(Found(1, "Jo", ()), NOW) == "Another Jo: nothing ordered yet"


def test_two_alike_are_told_apart() -> None:
    """By when they usually come, or where that is the same, by when they came last."""
    fridays, again = Found(1, "Jo", FLAT_WHITE, YESTERDAY, FRIDAYS), Found(2, "Jo", FLAT_WHITE, YESTERDAY, FRIDAYS)
    whenever, never = Found(3, "Jo", FLAT_WHITE, YESTERDAY), Found(4, "Jo", ())
    assert apart_text(fridays, [whenever], NOW) == "on Fridays"
    assert apart_text(fridays, [again], NOW) == apart_text(whenever, [again], NOW) == "here yesterday"
    assert apart_text(never, [never], NOW) == "not here yet"
