"""The likeliest order: a person's recent orders, corrected by the patterns that were right for this person.

The recent orders, the newest weighing most, are the first guess. Two patterns may correct it: what the person
has at this part of this kind of day, and what the person has after what was just ordered in the same visit. A
pattern has a say only in so far as it knew better than the first guess before, for this very person. Why, and
the figures: packaging/decisions/2026-11-24-ranking-the-usual.md.
"""

from collections.abc import Iterable
from itertools import accumulate, repeat
from typing import NamedTuple

from cafememo.domain.clock import stretch_of_week
from cafememo.domain.past import HISTORY_KEPT, Past

FADING = 0.9
"""What an order weighs against the next newer one of its kind."""

_UNITS = tuple(accumulate(repeat(1 / FADING, HISTORY_KEPT - 1), lambda unit, _: unit / FADING, initial=1.0))
"""What the first, second, … order of its kind weighs: each outweighs the one before, so seen from the end they fade."""
_TOTALS = tuple(accumulate(_UNITS, initial=0.0))
"""What so many orders of one kind weigh together."""


class _Guess:
    """What was ordered in one kind of case, the newest weighing most, and which order leads."""

    __slots__ = ("leader", "number", "weights")

    def __init__(self, order_id: int) -> None:
        """Begin with the first order."""
        self.weights = {order_id: _UNITS[0]}
        self.number = 1
        self.leader = order_id


class _Pattern(NamedTuple):
    """One way of telling cases apart: a guess for each case, and the say it has earned."""

    guesses: dict[int | None, _Guess]
    say: int


def _pattern(cases: Iterable[int | None], order_ids: Iterable[int], expectations: Iterable[int | None]) -> _Pattern:
    """Learn order by order what is had in which case; a say is won by knowing better than expected, lost by worse.

    One loop without calls: a list of people found by name asks this of everyone in it, at every letter.
    """
    guesses: dict[int | None, _Guess] = {}
    say = 0
    for case, order_id, expected in zip(cases, order_ids, expectations, strict=True):
        guess = guesses.get(case)
        if guess is None:
            guesses[case] = _Guess(order_id)
            continue
        leader, weights = guess.leader, guess.weights
        if leader != expected:
            if leader == order_id:
                say += 1
            elif expected == order_id:
                say -= 1
        weight = weights[order_id] = weights.get(order_id, 0.0) + _UNITS[guess.number]
        guess.number += 1
        if order_id != leader and weight >= weights[leader]:
            guess.leader = order_id
    return _Pattern(guesses, say)


def _expectations(order_ids: Iterable[int]) -> tuple[list[int | None], dict[int, float]]:
    """Return which order led before each one, whatever the case, and what each weighs in the end."""
    led: list[int | None] = []
    weights: dict[int, float] = {}
    leader: int | None = None
    for unit, order_id in zip(_UNITS, order_ids, strict=False):
        led.append(leader)
        weight = weights[order_id] = weights.get(order_id, 0.0) + unit
        if order_id != leader and (leader is None or weight >= weights[leader]):
            leader = order_id
    return led, weights


def by_likelihood(past: Past, minute: int) -> list[int]:
    """Return a person's orders, the likeliest at local `minute` first; of equals, the one had last."""
    order_ids = past.order_ids
    latest_first = list(dict.fromkeys(reversed(order_ids)))
    if len(latest_first) < 2:
        return latest_first
    led, weights = _expectations(order_ids)
    hours, rounds = _pattern(past.stretches, order_ids, led), _pattern(past.follows, order_ids, led)
    total = _TOTALS[len(order_ids)]
    scores = {order_id: weights[order_id] / total for order_id in latest_first}
    for pattern, case in ((hours, stretch_of_week(minute)), (rounds, past.following(minute))):
        guess = pattern.guesses.get(case)
        if guess is not None and pattern.say > 0:
            total = _TOTALS[guess.number]
            for order_id, weight in guess.weights.items():
                scores[order_id] += pattern.say * weight / total
    return sorted(scores, key=scores.__getitem__, reverse=True)
