"""The stamp programme: every n-th free.

A card of n stamps, full, is one free order; the free order earns no stamp. The ledger keeps movements, what a
row adds to stamps and rewards, and never a balance: a balance is the sum of the movements. All arithmetic is
on the worth of a card in stamps, a reward being worth a full card, so that stamps are neither made nor lost.
"""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Programme:
    """A card of `of` stamps; a full card is one reward. The order given free earns no stamp itself."""

    id: int
    name: str
    of: int = 10

    def __post_init__(self) -> None:
        """Refuse a card without stamps: it would be full for ever."""
        if self.of < 1:
            raise ValueError("a stamp card has one stamp at least")


@dataclass(frozen=True, slots=True)
class StampCard:
    """Stamps on the running card (0 to of - 1), its size, and full cards waiting as rewards.

    As the sums of the ledger, before `shown`, `have` may be negative: a debt, because a stamp was undone
    whose reward had already been had. It may also be `of` or more, when the owner has made the card smaller.
    """

    have: int
    of: int
    rewards: int


@dataclass(frozen=True, slots=True)
class Movement:
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


def earn(card: StampCard) -> Movement:
    """Return the movement of one stamp; the stamp that fills the card takes it away and leaves a reward."""
    return _between(card, StampCard(card.have + 1, card.of, card.rewards))


def redeem(card: StampCard) -> Movement:
    """Return the movement of one reward had. Raises NothingToRedeem where no full card waits."""
    if _settled(card).rewards < 1:
        raise NothingToRedeem
    return _between(card, StampCard(card.have, card.of, card.rewards - 1))


def reverse(movement: Movement, card: StampCard) -> Movement:
    """Return the movement that undoes an earlier one, whatever was noted since.

    A stamp taken back from an empty card opens a waiting reward again; where none waits it stays as a debt.
    What is given back is one stamp or one reward, at today's card size, even if it was another one then.
    """
    if movement == NOTHING:
        return NOTHING
    if movement.stamps > 0 or movement.rewards > 0:  # a stamp earned, be it the one that filled the card
        return _between(card, StampCard(card.have - 1, card.of, card.rewards))
    return _between(card, StampCard(card.have, card.of, card.rewards + 1))


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
