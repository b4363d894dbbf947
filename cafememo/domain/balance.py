"""What one regular has in one programme, exactly as the ledger's rows derive it."""

import struct
from collections.abc import Sequence
from typing import NamedTuple

from cafememo.domain.clock import cafe_day, local_minute
from cafememo.domain.loyalty import Movement, StampCard

_FORMAT = b"\x01"
"""The first byte of packed balances, so that another format can follow one day."""
_HEAD = struct.Struct("<IiiqiHH")
_WHEN = struct.Struct("<q")


class Balance(NamedTuple):
    """The sums of the movements in one programme, and what its rules about time ask.

    `waiting` holds when the rewards that wait came (UTC seconds), the earliest in front even where the clock was set
    back in between; a reward had is always the first of them. `earned_at` is when an order last earned something, 0
    before; `earned_day` is that café day (`clock.cafe_day`), on which `earned_orders` earned.
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

    def moved(self, movement: Movement, at: int, gone: int = 0) -> "Balance":
        """Return the balance after a movement of the instant `at`, in which `gone` rewards were had or expired.

        A movement tells the rewards that came less those gone: had of a card made smaller, one goes and others come.
        """
        waiting = _with(self.waiting, (at,) * (movement.rewards + gone))
        return self._after(movement, waiting[gone:])

    def undone(self, movement: Movement, at: int, since: int, had: Sequence[int] = ()) -> "Balance":
        """Return the balance after a movement of the instant `at` that took back a row of the instant `since`.

        A reward given back is as old as it was: `had` is when those had in that row came. A reward taken back is one
        that came with the row, else the one that came last.
        """
        given = max(0, movement.rewards)
        back = (*had[:given], *(at,) * (given - len(had)))
        waiting = list(_with(self.waiting, back))
        for _ in range(min(len(waiting), -movement.rewards)):
            waiting.remove(since if since in waiting else waiting[-1])
        return self._after(movement, tuple(waiting))

    def first(self, rewards: int, at: int, came: int) -> tuple[int, ...]:
        """Return when the first of the waiting rewards came, `came` more of the instant `at` being among them."""
        return _with(self.waiting, (at,) * came)[:rewards]

    def _after(self, movement: Movement, waiting: tuple[int, ...]) -> "Balance":
        """Return the sums after a movement, and what waits then."""
        stamps, rewards = self.stamps + movement.stamps, self.rewards + movement.rewards
        return Balance(self.programme_id, stamps, rewards, waiting, self.earned_at, self.earned_day, self.earned_orders)

    def earning(self, at: int, offset: int) -> "Balance":
        """Return the balance after an order that earned something."""
        day = cafe_day(local_minute(at, offset))
        orders = self.earned_orders + 1 if day == self.earned_day else 1
        return Balance(self.programme_id, self.stamps, self.rewards, self.waiting, at, day, orders)

    def expired(self, days: int, now: int, offset: int, since: int = 0) -> int:
        """Return how many of the waiting rewards came `days` café days before `now` or earlier; 0 days mean never.

        Those that came before the instant `since` count as having come then. Whole days, so that a reward is there
        until the evening before the day it is said to go, at any hour.
        """
        if not (days and self.waiting):
            return 0
        last = cafe_day(local_minute(now, offset)) - days
        return sum(cafe_day(local_minute(max(at, since), offset)) <= last for at in self.waiting)


def _with(waiting: tuple[int, ...], more: tuple[int, ...]) -> tuple[int, ...]:
    """Return the instants with more of them, the earliest in front."""
    return tuple(sorted((*waiting, *more))) if more else waiting


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
