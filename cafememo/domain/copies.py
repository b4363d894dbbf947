"""Copies of the café: why one is made, when the next is due, and which of the old ones are kept.

Days are the café's: what is copied after midnight belongs to the evening before. Times of copies are local minutes
(`domain.clock`), which is also what a copy's name tells to whoever looks into the folder.
"""

import re
from collections.abc import Callable, Hashable, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum, auto
from pathlib import Path
from typing import Protocol, TypeVar

from cafememo.domain.clock import cafe_date, cafe_day, local_minute, to_local

DAILY, WEEKLY, MONTHLY = 12, 10, 9
"""The newest copy is kept of so many days, weeks and months that have one: at most 31 copies."""

REMIND_AFTER = 7 * 24 * 3_600
"""Seconds after which a café without a proved copy in another place is reminded of it."""

_DOUBT = 60
"""Minutes a copy may lie ahead of the clock before it is the clock that was wrong."""
_NAME = re.compile(r"cafememo-(\d{8}-\d{6})(?:-\d+)?")
_WRITTEN = "%Y%m%d-%H%M%S"
_EPOCH = datetime(1970, 1, 1)  # noqa: DTZ001 - wall time has no zone


class Why(StrEnum):
    """What a copy was made for; kept as text."""

    SCHEDULED = auto()
    BY_HAND = auto()
    BEFORE_MIGRATION = auto()
    BEFORE_RESTORE = auto()
    BEFORE_KEY = auto()
    BEFORE_REMOVAL = auto()


class Kind(StrEnum):
    """The places copies can go to; kept as text."""

    OWN = auto()
    """The folder of copies, beside the café unless another was chosen."""
    SECOND = auto()
    """A second folder, on another disk at best."""
    STICK = auto()
    """A stick, which is there now and then."""


class Moment(Protocol):
    """An instant as clocks of the program tell it: UTC seconds, and the local offset in minutes."""

    @property
    def at(self) -> int:
        """Return UTC seconds since 1970."""
        ...

    @property
    def offset(self) -> int:
        """Return how many minutes local clocks show more than UTC."""
        ...


@dataclass(frozen=True, slots=True)
class Held:
    """What a café holds: people, entries of the ledger, and when its newest entry was made (UTC seconds)."""

    people: int
    entries: int
    newest_at: int | None


@dataclass(frozen=True, slots=True)
class MadeCopy:
    """A copy that was made, whole and proved; `folder` is its own folder, `size` the bytes of its database."""

    folder: Path
    why: str
    made_at: int
    offset: int
    size: int
    people: int
    entries: int
    newest_at: int | None
    verified_at: int | None
    id: int | None = None
    """Its number among those the café remembers; None while it does not."""

    @property
    def place(self) -> Path:
        """Return the folder it was made in."""
        return self.folder.parent

    @property
    def minute(self) -> int:
        """Return when it was made, in local minutes."""
        return local_minute(self.made_at, self.offset)


Aside = TypeVar("Aside")

ASIDE_DAYS = 90
"""For so long what was kept aside stays whatever comes; three months are enough to find out that it is needed."""


def aside_thinned(
    found: Sequence[Aside], minute_of: Callable[[Aside], int], now: int, oldest: date | None = None
) -> list[Aside]:
    """Return what was kept aside longer than ASIDE_DAYS, by local minutes; never the newest.

    Only for who has proved a copy just now. `oldest` is the café day before which nothing may be kept, where a promise
    to forget somebody sets one: then the newest goes too.
    """
    newest = max(map(minute_of, found), default=0)

    def goes(minute: int) -> bool:
        """Tell whether what was kept aside then is kept no longer."""
        too_old = oldest is not None and cafe_date(minute) < oldest
        return too_old or (minute < newest and now - minute > ASIDE_DAYS * 24 * 60)

    return [one for one in found if goes(minute_of(one))]


def name_at(now: Moment) -> str:
    """Return the name of a copy made now, by the clock on the wall."""
    return f"cafememo-{to_local(now.at, now.offset).strftime(_WRITTEN)}"


def minute_in(name: str) -> int | None:
    """Return the local minute a copy's name tells; None where it is no copy's name."""
    found = _NAME.fullmatch(name)
    if found is None:
        return None
    try:
        told = datetime.strptime(found[1], _WRITTEN)  # noqa: DTZ007 - wall time has no zone
    except ValueError:
        return None
    return (told - _EPOCH) // _MINUTE


_MINUTE = datetime(1970, 1, 1, 0, 1) - _EPOCH  # noqa: DTZ001 - a difference

Copy = TypeVar("Copy", bound=Hashable)


def thinned(copies: Sequence[Copy], minute: Callable[[Copy], int], oldest: date | None = None) -> tuple[Copy, ...]:
    """Return the copies that are not kept any more, oldest first.

    Kept is the newest copy of each of the last 12 days, 10 weeks and 9 months that have one, however long ago they
    are: a café that was closed for a season loses none. Before `oldest`, which the promise to forget people sets,
    nothing is kept. The newest copy is kept always: whoever wants it gone makes a newer one first.
    Of two of the same minute the one listed first is the newer.
    """
    newest_first = sorted(copies, key=minute, reverse=True)
    kept = set(newest_first[:1])
    for most, period in ((DAILY, _day), (WEEKLY, _week), (MONTHLY, _month)):
        first: dict[Hashable, Copy] = {}
        for copy in newest_first:
            first.setdefault(period(cafe_date(minute(copy))), copy)
        kept.update(list(first.values())[:most])
    gone = [
        copy
        for place, copy in enumerate(newest_first)
        if place and (copy not in kept or (oldest is not None and cafe_date(minute(copy)) < oldest))
    ]
    return tuple(reversed(gone))


def _day(day: date) -> Hashable:
    return day


def _week(day: date) -> Hashable:
    return day.isocalendar()[:2]


def _month(day: date) -> Hashable:
    return day.year, day.month


def due(last: int | None, now: int) -> bool:
    """Tell whether the day's copy is still to be made, the last having been made at a local minute.

    One that lies ahead of the clock was made while the clock was wrong, and does not count.
    """
    return last is None or cafe_day(last) < cafe_day(now) or last > now + _DOUBT


def reminder(newest: int | None, now: int) -> bool:
    """Tell whether it is time to say that there is no fresh copy elsewhere; both UTC seconds.

    `newest` is when the newest copy outside of the café's folder was made and proved, or when there was first
    something to lose; None where neither is known.
    """
    return newest is None or now - newest > REMIND_AFTER
