"""The append-only ledger of visits, stamps and rewards: its rows, its hash chain, and what it derives.

Nothing in it is ever changed; an undo is another row. Each link of the chain covers the digest of a row, not
the row, so that a person's rows can be erased (their digests stay, as tombstones) and the chain still holds.
"""

import hashlib
import struct
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from enum import IntEnum

from cafememo.domain.clock import local_minute
from cafememo.domain.usual import HISTORY_KEPT, Noted

FIRST_LINK = bytes(16)
"""What the first row links to."""

_ROW = struct.Struct("<BqhQQQQiiQQ")
_PAIR = struct.Struct("<II")
_RECENT_FORMAT = b"\x01"
"""The first byte of packed recent orders, so that another format can follow one day."""


class Kind(IntEnum):
    """What a row notes. The numbers are stored and never change."""

    VISIT = 1
    REDEEM = 2
    UNDO = 3


@dataclass(frozen=True, slots=True)
class Entry:
    """One row. `at` is UTC seconds, `offset` the local minutes ahead of it; ids are positive.

    A visit without `order_id` is just a visit. A redemption with `order_id` is the visit at which that order
    was free. An undo names the visit or redemption it undoes in `refers_to`. `stamps` and `rewards` are what
    the row adds in the programme `programme_id`. `before_id` is the same person's row before this one: rows of
    one person are a chain that is walked from the newest, so that no index of 10 million rows has to be kept in
    the transaction the counter waits for.
    """

    id: int
    kind: Kind
    at: int
    offset: int
    regular_id: int | None = None
    order_id: int | None = None
    staff_id: int | None = None
    programme_id: int | None = None
    stamps: int = 0
    rewards: int = 0
    refers_to: int | None = None
    before_id: int | None = None


@dataclass(frozen=True, slots=True)
class Summary:
    """What a scan reads of one regular, exactly as the regular's rows derive it.

    `last_at` and `last_offset` are 0 before the first visit; `stamps` and `rewards` are the sums of the
    movements (`loyalty.shown` makes them a card to look at); `newest_id` is the last row of any kind, from which
    all are found, None without any; `recent` holds the last HISTORY_KEPT orders, oldest first.
    """

    visits: int = 0
    last_at: int = 0
    last_offset: int = 0
    stamps: int = 0
    rewards: int = 0
    newest_id: int | None = None
    recent: tuple[Noted, ...] = ()


def digest_of(
    kind: int,
    at: int,
    offset: int,
    regular_id: int | None,
    order_id: int | None,
    staff_id: int | None,
    programme_id: int | None,
    stamps: int,
    rewards: int,
    refers_to: int | None,
    before_id: int | None,
) -> bytes:
    """Return the 16-byte digest of a row given as plain values; its id is its place in the chain."""
    return hashlib.blake2b(
        _ROW.pack(
            kind,
            at,
            offset,
            regular_id or 0,
            order_id or 0,
            staff_id or 0,
            programme_id or 0,
            stamps,
            rewards,
            refers_to or 0,
            before_id or 0,
        ),
        digest_size=16,
    ).digest()


def digest(entry: Entry) -> bytes:
    """Return the 16-byte digest of a row."""
    return digest_of(
        entry.kind,
        entry.at,
        entry.offset,
        entry.regular_id,
        entry.order_id,
        entry.staff_id,
        entry.programme_id,
        entry.stamps,
        entry.rewards,
        entry.refers_to,
        entry.before_id,
    )


def link(previous: bytes, row_digest: bytes) -> bytes:
    """Return the 16-byte link of a row: it stands for the row and, through `previous`, all rows before it."""
    return hashlib.blake2b(previous + row_digest, digest_size=16).digest()


def derive(entries: Iterable[Entry]) -> Summary:
    """Return the summary of one regular from all the regular's rows, in the ledger's order.

    What was undone is neither a visit nor an order. The ledger's order decides what came last, not the clock,
    which may have been wrong for a day.
    """
    rows = tuple(entries)
    undone = {entry.refers_to for entry in rows if entry.kind is Kind.UNDO}
    visits = [entry for entry in rows if _is_visit(entry) and entry.id not in undone]
    return Summary(
        visits=len(visits),
        last_at=visits[-1].at if visits else 0,
        last_offset=visits[-1].offset if visits else 0,
        stamps=sum(entry.stamps for entry in rows),
        rewards=sum(entry.rewards for entry in rows),
        newest_id=rows[-1].id if rows else None,
        recent=tuple(noted for entry in visits if (noted := _noted(entry)))[-HISTORY_KEPT:],
    )


def add(summary: Summary | None, entry: Entry) -> Summary:
    """Return the summary after one more visit or redemption, equal to what `derive` gives with it.

    None stands for somebody who has no rows yet. Raises ValueError for an undo: it may bring back an order
    that had left `recent`, so the rows must be derived again.
    """
    if entry.kind is Kind.UNDO:
        raise ValueError("after an undo the summary is derived from the rows")
    before = summary or Summary()
    stamps, rewards = before.stamps + entry.stamps, before.rewards + entry.rewards
    if not _is_visit(entry):
        return replace(before, stamps=stamps, rewards=rewards, newest_id=entry.id)
    noted = _noted(entry)
    recent = (*before.recent, noted)[-HISTORY_KEPT:] if noted else before.recent
    return Summary(before.visits + 1, entry.at, entry.offset, stamps, rewards, entry.id, recent)


def pack_recent(recent: Sequence[Noted]) -> bytes:
    """Pack orders for a summary row: a format byte, then minute and order id, four bytes each, little-endian.

    Raises ValueError where a minute or an id is negative or needs more than four bytes.
    """
    try:
        flat = [number for noted in recent for number in (noted.minute, noted.order_id)]
        return _RECENT_FORMAT + struct.pack(f"<{len(flat)}I", *flat)
    except struct.error as error:
        raise ValueError("a recent order does not fit its four bytes") from error


def unpack_recent(packed: bytes) -> tuple[Noted, ...]:
    """Undo `pack_recent`; nothing at all stands for no orders. ValueError for bytes it never made."""
    if not packed:
        return ()
    if packed[:1] != _RECENT_FORMAT or len(packed) % _PAIR.size != 1:
        raise ValueError("not recent orders as they were packed")
    return tuple(Noted(minute, order_id) for minute, order_id in _PAIR.iter_unpack(packed[1:]))


def packed_minutes(packed: bytes) -> tuple[int, ...]:
    """Return only the minutes of packed orders, many times quicker than `unpack_recent`; ValueError likewise."""
    if not packed:
        return ()
    if packed[:1] != _RECENT_FORMAT or len(packed) % _PAIR.size != 1:
        raise ValueError("not recent orders as they were packed")
    return struct.unpack_from(f"<{len(packed) // 4}I", packed, 1)[::2]


def _is_visit(entry: Entry) -> bool:
    return entry.kind is Kind.VISIT or (entry.kind is Kind.REDEEM and entry.order_id is not None)


def _noted(entry: Entry) -> Noted | None:
    if entry.order_id is None:
        return None
    return Noted(local_minute(entry.at, entry.offset), entry.order_id)
