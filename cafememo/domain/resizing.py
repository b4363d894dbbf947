"""What another size of the card would do to those who have stamps: known before it is done, and never a loss.

The ledger's sums stay what they are when the size changes. On a smaller card stamps turn into rewards that wait at
once; on a larger one everybody keeps stamps and waiting rewards and needs more for the next. Sums that are not
settled (`loyalty.settle`) at the old size are settled first: by them alone, a larger card would turn a reward that
waits into stamps again.
"""

from collections.abc import Mapping
from typing import NamedTuple

from cafememo.domain.loyalty import NOTHING, StampCard, settle, shown

Sums = tuple[int, int]
"""Stamps and rewards, as the ledger's movements add up."""


class Effect(NamedTuple):
    """What another size would do, in people and rewards."""

    people: int = 0
    """Who have stamps, or a reward that waits."""
    waiting: int = 0
    """Those of them for whom a reward waits now."""
    at_once: int = 0
    """Those for whom one more would wait at once, or several."""
    rewards: int = 0
    """How many would."""


def effect(people: Mapping[Sums, int], of: int, later: int) -> Effect:
    """Return what a card of `later` stamps instead of `of` would do to so many people with each of these sums."""
    having = waiting = at_once = rewards = 0
    for (stamps, reward), count in people.items():
        now, then = resized(StampCard(stamps, of, reward), later)
        if not (now.have or now.rewards):
            continue
        having += count
        waiting += count if now.rewards else 0
        if then.rewards > now.rewards:
            at_once += count
            rewards += count * (then.rewards - now.rewards)
    return Effect(having, waiting, at_once, rewards)


def resized(card: StampCard, later: int) -> tuple[StampCard, StampCard]:
    """Return what is shown of the ledger's sums before and after the card gets another size, having been settled."""
    movement = settle(card)
    have, rewards = card.have + movement.stamps, card.rewards + movement.rewards
    return shown(card), shown(StampCard(have, later, rewards))


def unsettled(card: StampCard) -> bool:
    """Tell whether a card must be settled before it gets another size."""
    return settle(card) != NOTHING
