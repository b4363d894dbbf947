"""What one regular has in one programme, exactly as the ledger's rows derive it."""

import struct
from collections.abc import Sequence
from dataclasses import dataclass, replace

from cafememo.domain.clock import cafe_day, local_minute
from cafememo.domain.loyalty import Movement, StampCard

_FORMAT = b"\x01"
"""The first byte of packed balances, so that another format can follow one day."""
_HEAD = struct.Struct("<IiiqiHH")
_WHEN = struct.Struct("<q")


@dataclass(frozen=True, slots=True)
class Balance:
    """The sums of the movements in one programme, and what its rules about time ask.

    `waiting` holds when the rewards that wait came (UTC seconds), the one that came first in front; a reward had
    is always the first of them. `earned_at` is when an order last earned something, 0 before; `earned_day` is that
    café day (`clock.cafe_day`), on which `earned_orders` earned.
    """

    programme_id: int
    stamps: int = 0
    rewards: int = 0
    waiting: tuple[int, ...] = ()
    earned_at: int = 0
    earned_day: int = 0
    earned_orders: int = 0

    def card(self, of: int) -> StampCard:
        """Return the sums, which may hold a debt, as a card of today's size."""
        return StampCard(self.stamps, of, self.rewards)

    def moved(self, movement: Movement, at: int) -> "Balance":
        """Return the balance after a movement of the instant `at`."""
        waiting = self.waiting
        if movement.rewards > 0:
            waiting = (*waiting, *(at for _ in range(movement.rewards)))
        elif movement.rewards < 0:
            waiting = waiting[-movement.rewards :]
        stamps, rewards = self.stamps + movement.stamps, self.rewards + movement.rewards
        return Balance(self.programme_id, stamps, rewards, waiting, self.earned_at, self.earned_day, self.earned_orders)

    def earning(self, at: int, offset: int) -> "Balance":
        """Return the balance after an order that earned something."""
        day = cafe_day(local_minute(at, offset))
        orders = self.earned_orders + 1 if day == self.earned_day else 1
        return replace(self, earned_at=at, earned_day=day, earned_orders=orders)

    def expired(self, days: int, now: int) -> int:
        """Return how many of the waiting rewards came `days` days before `now` or earlier; 0 days mean never."""
        return sum(at + days * 86_400 <= now for at in self.waiting) if days else 0


def pack_balances(balances: Sequence[Balance]) -> bytes:
    """Pack balances for a summary row, little-endian after a format byte. ValueError where a number is too large."""
    packed = [_FORMAT]
    try:
        for one in balances:
            packed.append(
                _HEAD.pack(
                    one.programme_id,
                    one.stamps,
                    one.rewards,
                    one.earned_at,
                    one.earned_day,
                    one.earned_orders,
                    len(one.waiting),
                )
            )
            packed.extend(_WHEN.pack(at) for at in one.waiting)
    except struct.error as error:
        raise ValueError("a balance does not fit its bytes") from error
    return b"".join(packed)


def unpack_balances(packed: bytes) -> tuple[Balance, ...]:
    """Undo `pack_balances`; nothing at all stands for no balances. ValueError for bytes it never made."""
    if not packed:
        return ()
    if packed[:1] != _FORMAT:
        raise ValueError("not balances as they were packed")
    balances: list[Balance] = []
    place = 1
    try:
        while place < len(packed):
            *facts, count = _HEAD.unpack_from(packed, place)
            place += _HEAD.size
            waiting = struct.unpack_from(f"<{count}q", packed, place) if count else ()
            place += _WHEN.size * count
            programme_id, stamps, rewards, earned_at, day, orders = facts
            balances.append(Balance(programme_id, stamps, rewards, waiting, earned_at, day, orders))
    except struct.error as error:
        raise ValueError("not balances as they were packed") from error
    return tuple(balances)
