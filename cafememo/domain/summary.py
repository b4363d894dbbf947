"""What a scan reads of one regular: derived from the regular's rows of the ledger, and kept beside them."""

import struct
from collections.abc import Iterable, Sequence
from itertools import chain
from typing import NamedTuple

from cafememo.domain.balance import Balance
from cafememo.domain.clock import local_minute
from cafememo.domain.ledger import Entry, Kind, taken_back
from cafememo.domain.loyalty import NOTHING, Movement
from cafememo.domain.past import HISTORY_KEPT, Noted

_RECENT_FORMAT = b"\x01"
"""The first byte of packed recent orders, so that another format can follow one day."""

ORDERS = (Kind.VISIT, Kind.MORE, Kind.REDEEM)
"""Rows that note what was had."""
_EARNING = (Kind.VISIT, Kind.MORE, Kind.EARN)


class Summary(NamedTuple):
    """What a scan reads of one regular, exactly as the regular's rows derive it.

    `last_at` and `last_offset` are 0 before the first visit; `balances` are the sums of the movements, a programme
    each, in the order of their ids (`loyalty.shown` makes one a card to look at); `newest_id` is the last row of any
    kind that is their own, from which all such are found, None without any; `recent` holds the last HISTORY_KEPT
    orders, oldest first.
    """

    visits: int = 0
    last_at: int = 0
    last_offset: int = 0
    balances: tuple[Balance, ...] = ()
    newest_id: int | None = None
    recent: tuple[Noted, ...] = ()

    def balance(self, programme_id: int) -> Balance:
        """Return what there is in a programme, perhaps nothing yet."""
        for balance in self.balances:
            if balance.programme_id == programme_id:
                return balance
        return Balance(programme_id)


def derive(entries: Iterable[Entry]) -> Summary:
    """Return the summary of one regular from all the regular's rows, in the ledger's order.

    What was undone is neither a visit nor an order, and has not earned anything; where the undo was undone, it is and
    has, at its place. The ledger's order decides what came
    last, not the clock, which may have been wrong for a day.
    """
    rows = tuple(entries)
    undone = taken_back(reversed(rows))
    visits = [entry for entry in rows if _is_visit(entry) and entry.id not in undone]
    balances = _balances(rows, undone)
    recent = (noted for entry in rows if entry.id not in undone and (noted := _noted(entry)))
    return Summary(
        visits=len(visits),
        last_at=visits[-1].at if visits else 0,
        last_offset=visits[-1].offset if visits else 0,
        balances=_sorted(balances),
        newest_id=rows[-1].id if rows else None,
        recent=tuple(recent)[-HISTORY_KEPT:],
    )


def derive_of(regular_id: int, entries: Iterable[Entry]) -> Summary:
    """Return the summary of one regular from their own rows and those of people merged into them, oldest first.

    The chain from `newest_id` stays that of their own rows, so that a merge can be taken back.
    """
    rows = tuple(entries)
    own = max((entry.id for entry in rows if entry.regular_id == regular_id), default=None)
    return derive(rows)._replace(newest_id=own)


def add(summary: Summary | None, entry: Entry) -> Summary:
    """Return the summary after one more row that is no undo, equal to what `derive` gives with it.

    None stands for somebody who has no rows yet. Raises ValueError for an undo: it may bring back an order
    that had left `recent`, so the rows must be derived again.
    """
    if entry.kind is Kind.UNDO:
        raise ValueError("after an undo the summary is derived from the rows")
    before = summary or Summary()
    balances = before.balances
    if entry.programme_id is not None and (entry.stamps or entry.rewards):
        moved = _moved(before.balance(entry.programme_id), entry, stands=True)
        balances = _sorted({one.programme_id: one for one in balances} | {moved.programme_id: moved})
    noted = _noted(entry)
    recent = (*before.recent, noted)[-HISTORY_KEPT:] if noted else before.recent
    if not _is_visit(entry):
        return before._replace(balances=balances, newest_id=entry.id, recent=recent)
    return Summary(before.visits + 1, entry.at, entry.offset, balances, entry.id, recent)


def pack_recent(recent: Sequence[Noted]) -> bytes:
    """Pack orders for a summary row: a format byte, then minute and order id, four bytes each, little-endian.

    Raises ValueError where a minute or an id is negative or needs more than four bytes.
    """
    try:
        flat = [*chain.from_iterable(recent)]
        return _RECENT_FORMAT + struct.pack(f"<{len(flat)}I", *flat)
    except struct.error as error:
        raise ValueError("a recent order does not fit its four bytes") from error


def unpack_recent(packed: bytes) -> tuple[Noted, ...]:
    """Undo `pack_recent`; nothing at all stands for no orders. ValueError for bytes it never made."""
    flat = _flat(packed)
    return tuple(map(Noted, flat[::2], flat[1::2]))


def unpack_columns(packed: bytes) -> tuple[tuple[int, ...], tuple[int, ...]]:
    """Return the minutes and the order ids of packed orders, much quicker than `unpack_recent`; ValueError likewise."""
    flat = _flat(packed)
    return flat[::2], flat[1::2]


def packed_minutes(packed: bytes) -> tuple[int, ...]:
    """Return only the minutes of packed orders; ValueError as `unpack_recent`."""
    return _flat(packed)[::2]


def _flat(packed: bytes) -> tuple[int, ...]:
    """Return minute and order id of packed orders by turns."""
    if not packed:
        return ()
    if packed[:1] != _RECENT_FORMAT or len(packed) % 8 != 1:
        raise ValueError("not recent orders as they were packed")
    return struct.unpack_from(f"<{len(packed) // 4}I", packed, 1)


class _Moved(NamedTuple):
    """What a row that was taken back did to the waiting rewards: since when those it had, and those it gave, waited."""

    had: tuple[int, ...]
    since: int


def _balances(rows: Sequence[Entry], undone: set[int]) -> dict[int, Balance]:
    """Return the sums of the movements in each programme; rows that are `undone` have earned nothing."""
    named = {entry.refers_to for entry in rows if entry.kind is Kind.UNDO}
    balances: dict[int, Balance] = {}
    taken: dict[int, _Moved] = {}
    for entry in rows:
        if entry.programme_id is None:
            continue
        balance = balances.get(entry.programme_id) or Balance(entry.programme_id)
        what = taken.get(entry.refers_to or 0) if entry.kind is Kind.UNDO else None
        movement = Movement(entry.stamps, entry.rewards)
        if what is not None:
            after = balance.undone(movement, entry.at, what.since, what.had)
            if entry.id in named:
                taken[entry.id] = _exchanged(balance, after, entry.at)
        else:
            if entry.id in named:
                gone = _gone(entry)
                taken[entry.id] = _Moved(balance.first(gone, entry.at, entry.rewards + gone), entry.at)
            after = _moved(balance, entry, stands=entry.id not in undone)
        if movement != NOTHING:
            balances[entry.programme_id] = after
    return balances


def _exchanged(before: Balance, after: Balance, at: int) -> _Moved:
    """Return what an undo, which is undone in its turn, did to the waiting rewards."""
    had, gave = list(before.waiting), list(after.waiting)
    for since in before.waiting:
        if since in gave:
            gave.remove(since)
            had.remove(since)
    return _Moved(tuple(had), gave[0] if gave else at)


def _moved(balance: Balance, entry: Entry, *, stands: bool) -> Balance:
    """Return a balance after a row; one that does not stand, being undone, has earned nothing."""
    if not (entry.stamps or entry.rewards):
        return balance
    balance = balance.moved(Movement(entry.stamps, entry.rewards), entry.at, _gone(entry))
    if stands and entry.kind in _EARNING and (entry.stamps > 0 or entry.rewards > 0):
        balance = balance.earning(entry.at, entry.offset)
    return balance


def _gone(entry: Entry) -> int:
    """Return how many rewards went with a row, whatever came with it."""
    if entry.kind is Kind.REDEEM:
        return 1 if entry.programme_id is not None else 0
    return max(0, -entry.rewards)


def _sorted(balances: dict[int, Balance]) -> tuple[Balance, ...]:
    """Return balances in the order of their programmes."""
    if len(balances) < 2:
        return tuple(balances.values())
    return tuple(balances[programme_id] for programme_id in sorted(balances))


def _is_visit(entry: Entry) -> bool:
    """Tell whether a row is a visit of its own; a free order of a visit noted before names the row before it."""
    if entry.kind is Kind.REDEEM:
        return entry.order_id is not None and entry.refers_to is None
    return entry.kind is Kind.VISIT


def _noted(entry: Entry) -> Noted | None:
    if entry.order_id is None or entry.kind not in ORDERS:
        return None
    return Noted(local_minute(entry.at, entry.offset), entry.order_id)
