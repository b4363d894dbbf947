"""Something to say to a regular: one at a time, the most telling first."""

from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

ROUND_VISITS = frozenset((50, *range(100, 10_001, 100)))
"""Visits worth a word."""
MISSED_DAYS = 21
"""Away so long, somebody was missed."""
MISSED_VISITS = 5
"""Nobody is missed who came fewer times than this."""
BIRTHDAY_DAYS = 3
"""Days before and after a birthday that are still its week."""
_LONGEST_DAY = 5
"""Letters of a birthday: MM-DD."""
EXPIRES_DAYS = 7
"""A waiting reward is spoken of so many days before it goes."""


class About(StrEnum):
    """What a cue is about, most telling first."""

    ROUND_VISIT = "round visit"
    BIRTHDAY = "birthday"
    BACK = "back"
    EXPIRES = "expires"


@dataclass(frozen=True, slots=True)
class Cue:
    """A cue; `number` is the visit, or the days away or left. A birthday has none: how old is nobody's business."""

    about: About
    number: int = 0


def cue(
    *, visits: int, last: date | None, today: date, birthday: str | None = None, expires_on: date | None = None
) -> Cue | None:
    """Return what is worth saying at the visit that follows `visits` others, or None.

    `birthday` is MM-DD; 29 February is kept on 1 March in other years. `expires_on` is the first day on which the
    reward that goes first is no longer there. Today's second visit gives no cue: it was said at the first.
    """
    if last == today and (visits + 1) not in ROUND_VISITS:
        return None
    if visits + 1 in ROUND_VISITS:
        return Cue(About.ROUND_VISIT, visits + 1)
    if birthday and _near(birthday, today):
        return Cue(About.BIRTHDAY)
    away = (today - last).days if last else 0
    if away >= MISSED_DAYS and visits >= MISSED_VISITS:
        return Cue(About.BACK, away)
    left = (expires_on - today).days if expires_on else 0
    if 0 < left <= EXPIRES_DAYS:
        return Cue(About.EXPIRES, left)
    return None


def _near(birthday: str, today: date) -> bool:
    """Tell whether a birthday, MM-DD, is within its week; False for what is no day."""
    month, _, day = birthday.partition("-")
    if len(birthday) > _LONGEST_DAY or not (month.isdecimal() and day.isdecimal()):
        return False
    for year in (today.year - 1, today.year, today.year + 1):
        try:
            kept = date(year, int(month), int(day))
        except ValueError:
            if (int(month), int(day)) != (2, 29):
                return False
            kept = date(year, 3, 1)
        if abs(kept - today) <= timedelta(days=BIRTHDAY_DAYS):
            return True
    return False
