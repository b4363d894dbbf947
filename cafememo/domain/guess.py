"""The likeliest order: a person's recent orders, corrected by the patterns that were right for this person.

The recent orders, the newest weighing most, are the first guess. Two patterns may correct it: what the person
has at this part of this kind of day, and what the person has after what was just ordered in the same visit. A
pattern has a say only in so far as it knew better than the first guess before, for this very person. Why, and
the figures: packaging/decisions/2026-11-24-ranking-the-usual.md.
"""

from cafememo.domain.clock import stretch_of_week
from cafememo.domain.past import Past

FADING = 0.9
"""What an order weighs against the next newer one of its kind."""


class _Guess:
    """What was ordered in one kind of case, the newest weighing most, and which order leads."""

    __slots__ = ("leader", "total", "unit", "weights")

    def __init__(self) -> None:
        self.weights: dict[int, float] = {}
        self.unit = 1.0
        self.total = 0.0
        self.leader: int | None = None

    def learn(self, order_id: int) -> None:
        """Count one more order. Each outweighs the one before it, so that seen from the end they fade."""
        unit = self.unit
        weights = self.weights
        weight = weights[order_id] = weights.get(order_id, 0.0) + unit
        self.total += unit
        self.unit = unit / FADING
        if order_id != self.leader and (self.leader is None or weight >= weights[self.leader]):
            self.leader = order_id


class _Pattern:
    """One way of telling cases apart, with a guess for each case and the say it has earned."""

    __slots__ = ("guesses", "say")

    def __init__(self) -> None:
        self.guesses: dict[int | None, _Guess] = {}
        self.say = 0

    def learn(self, case: int | None, order_id: int, expected: int | None) -> None:
        """Count one more order; win a say for knowing better than `expected`, lose one for knowing worse."""
        guess = self.guesses.get(case)
        if guess is None:
            guess = self.guesses[case] = _Guess()
        elif guess.leader != expected:
            if guess.leader == order_id:
                self.say += 1
            elif expected == order_id:
                self.say -= 1
        guess.learn(order_id)


def by_likelihood(past: Past, minute: int) -> list[int]:
    """Return a person's orders, the likeliest at local `minute` first; of equals, the one had last."""
    latest_first = list(dict.fromkeys(reversed(past.order_ids)))
    if len(latest_first) < 2:
        return latest_first
    overall, hours, rounds = _Guess(), _Pattern(), _Pattern()
    for order_id, stretch, follows in zip(past.order_ids, past.stretches, past.follows, strict=True):
        expected = overall.leader
        hours.learn(stretch, order_id, expected)
        rounds.learn(follows, order_id, expected)
        overall.learn(order_id)
    scores = dict.fromkeys(latest_first, 0.0)
    for say, guess in (
        (1, overall),
        (hours.say, hours.guesses.get(stretch_of_week(minute))),
        (rounds.say, rounds.guesses.get(past.following(minute))),
    ):
        if guess is not None and say > 0:
            for order_id, weight in guess.weights.items():
                scores[order_id] += say * weight / guess.total
    return sorted(scores, key=scores.__getitem__, reverse=True)
