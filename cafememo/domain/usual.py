"""The usual: ranked from a person's own orders, each with its reason as data.

`cafememo.domain.guess` finds the likeliest orders; here they are put after what is pinned, filled up with the
café's favourites where little is known, and each is given the most telling reason that is true.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from cafememo.domain.clock import KindOfDay, PartOfDay, cafe_day, kind_of_day, part_of_day
from cafememo.domain.guess import by_likelihood
from cafememo.domain.past import HISTORY_KEPT, Noted, Past, look_back

__all__ = [
    "FEW",
    "HISTORY_KEPT",
    "KindOfDay",
    "Noted",
    "PartOfDay",
    "Ranked",
    "Reason",
    "Why",
    "propose",
    "rank",
]

FEW = 10
"""Below so many orders a person's tastes are not known yet, and the café's favourites fill up the offer."""

_VISITS_COUNTED = 5
_DAYS_COUNTED = 6
_SECOND_CUPS_COUNTED = 6
"""How far back reasons count: recent enough to be remembered on both sides of the counter."""

_STEADY_VISITS = 10
_STEADY_SEEN = 8
_STEADY_DAYS = 14
"""A pin is proposed for no less: seen so often on so many visits, which go back so many days."""


class Why(StrEnum):
    """The kind of reason an order is offered for."""

    PINNED = "pinned"
    HABIT = "habit"
    AFTER = "after"
    LATELY = "lately"
    FAVOURITE = "favourite"


@dataclass(frozen=True, slots=True)
class Reason:
    """Why an order is offered: it was seen in `seen` of the last `of` comparable cases of the history given.

    HABIT counts café days on which the person ordered at that part of that kind of day, LATELY counts visits,
    AFTER counts orders that followed `after_order_id` within a visit. PINNED and FAVOURITE count nothing.
    """

    why: Why
    seen: int = 0
    of: int = 0
    part: PartOfDay | None = None
    day: KindOfDay | None = None
    after_order_id: int | None = None


@dataclass(frozen=True, slots=True)
class Ranked:
    """An order offered, with its reason."""

    order_id: int
    reason: Reason


def rank(
    history: Sequence[Noted],
    minute: int,
    *,
    pinned: Sequence[int] = (),
    favourites: Sequence[int] = (),
    limit: int = 3,
) -> tuple[Ranked, ...]:
    """Rank what a person is likely to want at local `minute`, best first, each order once, `limit` at most.

    `history` is oldest first; only its last HISTORY_KEPT orders count. Pinned orders come first, as pinned;
    the person's own follow; the favourites fill up only while fewer than FEW orders are known: somebody who
    has had one drink 43 times is shown that drink, not two strangers beside it.
    """
    past = look_back(history)
    offered = {order_id: Reason(Why.PINNED) for order_id in pinned[:limit]}
    own = [order_id for order_id in by_likelihood(past, minute) if order_id not in offered]
    if own and len(offered) < limit:
        memory = _Memory(past, minute)
        offered.update((order_id, memory.reason(order_id)) for order_id in own[: limit - len(offered)])
    if len(past.order_ids) < FEW:
        for order_id in favourites:
            if len(offered) >= limit:
                break
            offered.setdefault(order_id, Reason(Why.FAVOURITE))
    return tuple(Ranked(order_id, reason) for order_id, reason in offered.items())


def propose(history: Sequence[Noted], pinned: Sequence[int], minute: int) -> Ranked | None:
    """Return an order worth asking about, "make it the usual?", with its reason; None where there is none.

    Slow to ask: the order must lead the ranking at local `minute` without being pinned, must have been had on
    eight of the last ten visits, or on all of the last six days with an order at this part of this kind of
    day, and what was counted must go back two weeks. Never within a visit: a second cup is not yet a usual.
    """
    past = look_back(history)
    ranked = by_likelihood(past, minute)
    if not ranked or ranked[0] in pinned or past.following(minute) is not None:
        return None
    best = ranked[0]
    visits = past.visits()[:_STEADY_VISITS]
    seen = _among(best, visits)
    first = past.minutes[-sum(map(len, visits))]
    if len(visits) == _STEADY_VISITS and seen >= _STEADY_SEEN and _long_enough(cafe_day(first), minute):
        return Ranked(best, Reason(Why.LATELY, seen, len(visits)))
    days = list(past.days_like(minute).items())[:_DAYS_COUNTED]
    seen = _among(best, [had for _, had in days])
    if seen == _DAYS_COUNTED and _long_enough(days[-1][0], minute):
        return Ranked(best, Reason(Why.HABIT, seen, len(days), part_of_day(minute), kind_of_day(minute)))
    return None


class _Memory:
    """What the reasons of one ranking count, each looked up once."""

    def __init__(self, past: Past, minute: int) -> None:
        self._minute = minute
        self._days = list(past.days_like(minute).values())[:_DAYS_COUNTED]
        self._visits = past.visits()
        self._previous = past.following(minute)
        self._after: list[int] = []
        if self._previous is not None:
            pairs = zip(past.order_ids, past.follows, strict=True)
            self._after = [order_id for order_id, follows in pairs if follows == self._previous]

    def reason(self, order_id: int) -> Reason:
        """Return the most telling true reason: second cup, habit of the hour, or the last visits."""
        after = self._after[-_SECOND_CUPS_COUNTED:]
        seen = after.count(order_id)
        if seen >= 2 and seen * 2 > len(after):
            return Reason(Why.AFTER, seen, len(after), after_order_id=self._previous)
        seen = _among(order_id, self._days)
        if seen >= 3 and seen * 2 > len(self._days):
            part, day = part_of_day(self._minute), kind_of_day(self._minute)
            return Reason(Why.HABIT, seen, len(self._days), part, day)
        lately = self._visits[:_VISITS_COUNTED]
        seen = _among(order_id, lately)
        if not seen:  # had longer ago: all that is remembered is counted
            lately = self._visits
            seen = _among(order_id, lately)
        return Reason(Why.LATELY, seen, len(lately))


def _among(order_id: int, occasions: Sequence[Sequence[int]]) -> int:
    """Return on how many occasions an order was had."""
    return sum([order_id in had for had in occasions])


def _long_enough(first_day: int, minute: int) -> bool:
    return cafe_day(minute) - first_day >= _STEADY_DAYS
