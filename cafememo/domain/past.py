"""A person's past orders, laid out the way ranking and its reasons look at them."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import NamedTuple

from cafememo.domain.clock import ROUND_MINUTES, cafe_day, stretch_of_week, stretches_of_week

HISTORY_KEPT = 40
"""Orders of one person that are looked at; older ones weigh next to nothing."""


class Noted(NamedTuple):
    """One past order. `minute` is local wall time in whole minutes since 1970-01-01 00:00."""

    minute: int
    order_id: int


@dataclass(frozen=True, slots=True)
class Past:
    """The last HISTORY_KEPT orders, oldest first, in columns of the same length."""

    minutes: Sequence[int]
    order_ids: Sequence[int]
    stretches: list[int]
    """Part and kind of day of each, as `clock.stretch_of_week` numbers them."""
    follows: list[int | None]
    """The order each follows within a visit; None where it began the visit."""

    def following(self, minute: int) -> int | None:
        """Return the order that one at `minute` would follow within a visit; None where it begins one."""
        if self.minutes and 0 <= minute - self.minutes[-1] <= ROUND_MINUTES:
            return self.order_ids[-1]
        return None

    def visits(self) -> list[list[int]]:
        """Return the orders of each visit, newest visit first."""
        visits: list[list[int]] = []
        for order_id, follows in zip(self.order_ids, self.follows, strict=True):
            if follows is None:
                visits.append([order_id])
            else:
                visits[-1].append(order_id)
        return visits[::-1]

    def days_like(self, minute: int) -> dict[int, list[int]]:
        """Return, newest café day first, what was had at the part and kind of day of `minute`."""
        stretch = stretch_of_week(minute)
        days: dict[int, list[int]] = {}
        for place in range(len(self.minutes) - 1, -1, -1):
            if self.stretches[place] == stretch:
                days.setdefault(cafe_day(self.minutes[place]), []).append(self.order_ids[place])
        return days


def look_back(history: Sequence[Noted]) -> Past:
    """Lay out the last HISTORY_KEPT orders of a history that is oldest first."""
    return laid_out([noted.minute for noted in history], [noted.order_id for noted in history])


def laid_out(minutes: Sequence[int], order_ids: Sequence[int]) -> Past:
    """Lay out the last HISTORY_KEPT orders of a history that stands in columns already, oldest first."""
    minutes, order_ids = minutes[-HISTORY_KEPT:], order_ids[-HISTORY_KEPT:]
    follows: list[int | None] = [None] * len(minutes)
    for place, (before, minute) in enumerate(pairwise(minutes), 1):
        if 0 <= minute - before <= ROUND_MINUTES:
            follows[place] = order_ids[place - 1]
    return Past(minutes, order_ids, stretches_of_week(minutes), follows)
