"""Sums over regulars: who joined when and still comes, who has gone quiet, whose usual changed. Counts, never who."""

from bisect import bisect_right
from collections import Counter
from collections.abc import Iterable, Mapping
from datetime import date
from typing import NamedTuple

from cafememo.domain.insight_time import Period, date_of
from cafememo.domain.insights import (
    FEWEST_PEOPLE,
    LOST_AFTER_DAYS,
    QUIET_FROM,
    Changes,
    Joined,
    Joining,
    Move,
    Quiet,
    told,
)

_MONTHS_AT_LEAST = 12
_MONTHS_AT_MOST = 36
"""Months of joining that are told apart; for a longer time it is years."""


class Known(NamedTuple):
    """The café days on which somebody joined and was last here; None before the first visit."""

    joined: int
    last: int | None

    def with_(self, other: "Known") -> "Known":
        """Return the same of two regulars who are one person."""
        lasts = [last for last in (self.last, other.last) if last is not None]
        return Known(min(self.joined, other.joined), max(lasts, default=None))


class PeopleCount:
    """Counts regulars one by one; what it holds grows with the months, not with the people."""

    def __init__(self, today: int) -> None:
        self._today = today
        self._joined: Counter[tuple[int, int]] = Counter()
        self._lost: Counter[tuple[int, int]] = Counter()
        self._quiet: Counter[int] = Counter()

    def add(self, known: Known) -> None:
        """Count one person; a day ahead of today is today."""
        joined = min(known.joined, self._today)
        last = min(joined if known.last is None else known.last, self._today)
        when = date_of(joined)
        self._joined[when.year, when.month] += 1
        away = self._today - last
        if away >= LOST_AFTER_DAYS:
            self._lost[when.year, when.month] += 1
        if known.last is not None and away >= QUIET_FROM[0]:
            self._quiet[bisect_right(QUIET_FROM, away) - 1] += 1

    def quiet(self) -> tuple[Quiet, ...]:
        """Return who has gone quiet, by how long."""
        ends = (*QUIET_FROM[1:], None)
        return tuple(
            Quiet(since, until, told(self._quiet[place]))
            for place, (since, until) in enumerate(zip(QUIET_FROM, ends, strict=True))
        )

    def joining(self, period: Period) -> Joining:
        """Return what became of those who joined in a period, or in the last twelve months where that is longer."""
        this = _month(date_of(self._today))
        joined = {_number(month): count for month, count in self._joined.items()}
        lost = {_number(month): count for month, count in self._lost.items()}
        since = this - _MONTHS_AT_LEAST + 1
        if period is Period.EVERYTHING:
            since = min((month for month, count in joined.items() if count), default=this)
        step = "month"
        if this - since >= _MONTHS_AT_MOST:
            step, since = "year", since // 12 * 12
        width = 12 if step == "year" else 1
        groups, untold_came, untold_went = [], 0, 0
        for start in range(since, this + 1, width):
            months = range(start, start + width)
            came, went = (sum(counts.get(month, 0) for month in months) for counts in (joined, lost))
            groups.append(_group(date(start // 12, start % 12 + 1, 1), came, went))
            if groups[-1].kept is None:
                untold_came, untold_went = untold_came + came, untold_went + went
        came, went = (sum(count for month, count in counts.items() if month >= since) for counts in (joined, lost))
        everybody = _group(date(since // 12, since % 12 + 1, 1), came, went)
        if told(untold_came - untold_went) is None or told(untold_went) is None:
            everybody = everybody._replace(kept=None, lost=None)  # all but those told would be those who are not
        return Joining(step, tuple(groups), everybody)


def _month(when: date) -> int:
    """Return the number of a month."""
    return _number((when.year, when.month))


def _number(month: tuple[int, int]) -> int:
    return month[0] * 12 + month[1] - 1


def _group(first: date, joined: int, lost: int) -> Joined:
    """Return what is told of a group: of a part of one or two people nothing, so nothing of the rest of it either."""
    kept = joined - lost
    if told(joined) is None:
        return Joined(first, None, None, None)
    if told(kept) is None or told(lost) is None:
        return Joined(first, joined, None, None)
    return Joined(first, joined, kept, lost)


class Often(NamedTuple):
    """How often somebody had an order, in a period and in the one before."""

    order_id: int
    now: int
    before: int


OFTEN = 3
"""Times somebody had what they have most often in a period, at the least, for it to be told from chance."""


class ChangeCount:
    """Counts whose most frequent order is another than in the period before, person by person."""

    def __init__(self) -> None:
        self.compared = 0
        self.changed: Counter[tuple[int, int]] = Counter()
        """People, by the order they had most often before and the one they have now."""

    def add(self, had: Iterable[Often]) -> None:
        """Count one person. Of several orders had equally often, none may be one from before for it to be a change."""
        orders = list(had)
        now, before = (_most({one.order_id: one[place] for one in orders}) for place in (1, 2))
        if not now or not before:
            return
        self.compared += 1
        if not now & before:
            self.changed[min(before), min(now)] += 1

    def changes(self, main_items: Mapping[int, int], names: Mapping[int, str], most: int) -> Changes:
        """Return what is told: the commonest changes from item to item, `most` at the most."""
        moved: Counter[tuple[int, int]] = Counter()
        for (before, after), people in self.changed.items():
            if before in main_items and after in main_items:
                moved[main_items[before], main_items[after]] += people
        commonest = sorted(moved.items(), key=lambda one: (-one[1], one[0]))
        shown = [
            Move(names[before], names[after], people)
            for (before, after), people in commonest[:most]
            if people >= FEWEST_PEOPLE and before in names and after in names
        ]
        changed = sum(self.changed.values())
        others = changed - sum(move.people for move in shown)
        if told(others) is None and shown and others:
            # What one or two did would follow from the sum: the smallest group goes with them.
            others += shown.pop().people
        if told(self.compared) is None or told(changed) is None or told(self.compared - changed) is None:
            return Changes(told(self.compared), None, (), None)
        return Changes(self.compared, changed, tuple(shown), told(others))


def _most(times: Mapping[int, int]) -> set[int]:
    """Return what was had most often, if it was often enough."""
    most = max(times.values(), default=0)
    return {order_id for order_id, count in times.items() if count == most} if most >= OFTEN else set()
