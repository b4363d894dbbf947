"""Loyalty programmes: a card of stamps or points that is a reward when full, and rewards given outright.

A card of n, full, is one reward; the order given free earns nothing in any programme. The ledger keeps movements,
what a row adds to stamps and rewards, and never a balance: a balance is the sum of the movements. All arithmetic is
on the worth of a card in stamps, a reward being worth a full card, so that stamps are neither made nor lost.
What an order earns is in `cafememo.domain.earning`.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum
from typing import NamedTuple


class Collects(StrEnum):
    """What a programme counts: stamps, points by the amount, or nothing, its rewards being given outright."""

    STAMPS = "stamps"
    POINTS = "points"
    VOUCHER = "voucher"


class Per(StrEnum):
    """What a stamp is for: a visit at which something counted was had, or each counted item."""

    VISIT = "visit"
    ITEM = "item"


@dataclass(frozen=True, slots=True)
class Programme:
    """The rules of one programme, as the owner set them. A card of `of` stamps or points is one reward."""

    id: int
    name: str
    of: int = 10
    collects: Collects = Collects.STAMPS
    per: Per = Per.VISIT
    counted_ids: frozenset[int] | None = None
    """Items that count; None stands for those the menu marks as stamped."""
    points_each: int = 1
    """Points for a whole unit of the café's currency, where points are collected."""
    expires_days: int = 0
    """Days after which a waiting reward is gone; 0 for never."""
    expires_since: int = 0
    """When rewards last came to go sooner, in UTC seconds: those that waited by then count as having come then."""
    cooldown_minutes: int = 0
    """Within so many minutes of an order that earned, the next one earns nothing; 0 for no such rule."""
    daily_cap: int = 0
    """Orders a café day that earn; 0 for any number."""
    on: bool = True
    """Switched on; off, it earns nothing, whatever its days."""
    starts_on: int | None = None
    ends_on: int | None = None
    """The first and the last café day on which it earns; None where there is no such day."""

    def __post_init__(self) -> None:
        """Refuse a card without stamps: it would be full for ever."""
        if self.of < 1:
            raise ValueError("a stamp card has one stamp at least")

    def has_begun(self, day: int) -> bool:
        """Tell whether its first day is this café day or one before."""
        return self.starts_on is None or self.starts_on <= day

    def runs_on(self, day: int) -> bool:
        """Tell whether it earns on a café day; what was earned before can be had on any other as well."""
        return self.on and self.has_begun(day) and (self.ends_on is None or day <= self.ends_on)


def running(programmes: Iterable[Programme], day: int) -> tuple[Programme, ...]:
    """Return those that earn on a café day, in their order."""
    return tuple([one for one in programmes if one.runs_on(day)])


def with_ended(programmes: Iterable[Programme], day: int) -> tuple[Programme, ...]:
    """Return those that earn on a café day and after them those that do not, of which rewards may wait."""
    return tuple(sorted(programmes, key=lambda one: not one.runs_on(day)))


class StampCard(NamedTuple):
    """Stamps on the running card (0 to of - 1), its size, and full cards waiting as rewards.

    As the sums of the ledger, before `shown`, `have` may be negative: a debt, because a stamp was undone
    whose reward had already been had. It may also be `of` or more, when the owner has made the card smaller.
    """

    have: int
    of: int
    rewards: int


class Movement(NamedTuple):
    """What one row of the ledger adds; either number may be negative."""

    stamps: int = 0
    rewards: int = 0


NOTHING = Movement()
"""The movement of a visit that earns no stamp."""


class NothingToRedeem(Exception):
    """No full card is waiting."""


def shown(card: StampCard) -> StampCard:
    """Return the card a person sees; a debt shows as an empty card, and the next stamps pay it back."""
    settled = _settled(card)
    return StampCard(max(0, settled.have), settled.of, settled.rewards)


def earn(card: StampCard, stamps: int = 1) -> Movement:
    """Return the movement of so many stamps; the one that fills the card takes it away and leaves a reward."""
    return _between(card, StampCard(card.have + stamps, card.of, card.rewards)) if stamps else NOTHING


def redeem(card: StampCard) -> Movement:
    """Return the movement of one reward had. Raises NothingToRedeem where no full card waits."""
    if _settled(card).rewards < 1:
        raise NothingToRedeem
    return _between(card, StampCard(card.have, card.of, card.rewards - 1))


def reverse(movement: Movement, card: StampCard, earned: int = 0) -> Movement:
    """Return the movement that undoes an earlier one, whatever was noted since.

    A stamp taken back from an empty card opens a waiting reward again; where none waits it stays as a debt.
    What is given back are the stamps earned, as the row tells where they did not fill a card; where they did, those
    that were `earned`, as far as the caller knows, else counted at today's card size. Or it is the reward had, at
    today's size, even if it was another one then.
    """
    if movement == NOTHING:
        return NOTHING
    if _earned_something(movement):
        return _between(card, StampCard(card.have - _worth(movement, card, earned), card.of, card.rewards))
    return _between(card, StampCard(card.have, card.of, card.rewards + max(1, -movement.rewards)))


def again(movement: Movement, card: StampCard, earned: int = 0) -> Movement:
    """Return the movement that brings back an earlier one which `reverse` undid, whatever was noted since.

    A reward had is had again, though none may wait any more: then it stays as a debt.
    """
    if movement == NOTHING:
        return NOTHING
    if _earned_something(movement):
        return _between(card, StampCard(card.have + _worth(movement, card, earned), card.of, card.rewards))
    return _between(card, StampCard(card.have, card.of, card.rewards - max(1, -movement.rewards)))


def give(card: StampCard, rewards: int = 1) -> Movement:
    """Return the movement of rewards given outright."""
    return _between(card, StampCard(card.have, card.of, card.rewards + rewards))


def take(card: StampCard, rewards: int) -> Movement:
    """Return the movement of waiting rewards that have expired, as many as there still are; stamps stay untouched."""
    gone = min(rewards, card.rewards, _settled(card).rewards)
    return Movement(0, -gone) if gone > 0 else NOTHING


def settle(card: StampCard) -> Movement:
    """Return the movement that writes down what is shown of a card, so that another size changes nothing of it.

    Stamps beyond the size are rewards by today's rules alone, and would be stamps again on a larger card.
    """
    return _between(card, card)


def _earned_something(movement: Movement) -> bool:
    """Tell whether a row earned stamps, be it those that filled a card, rather than had a reward."""
    return movement.stamps > 0 or movement.rewards > 0


def _worth(movement: Movement, card: StampCard, earned: int) -> int:
    """Return the stamps a row earned, see `reverse`."""
    worth = movement.stamps if movement.rewards <= 0 else earned
    return worth or max(1, movement.stamps + card.of * movement.rewards)


def _settled(card: StampCard) -> StampCard:
    """Return the same worth with every full card as a reward and no debt beside a reward."""
    worth = card.have + card.of * card.rewards
    if worth < 0:
        return StampCard(worth, card.of, 0)
    return StampCard(worth % card.of, card.of, worth // card.of)


def _between(card: StampCard, wanted: StampCard) -> Movement:
    """Return what leads from the sums of the ledger to the wanted card, settled."""
    settled = _settled(wanted)
    return Movement(settled.have - card.have, settled.rewards - card.rewards)
