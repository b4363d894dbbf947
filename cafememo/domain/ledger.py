"""The append-only ledger of visits, stamps and rewards: its rows and its hash chain.

Nothing in it is ever changed; an undo is another row. Each link of the chain covers the digest of a row, not
the row, so that a person's rows can be erased (their digests stay, as tombstones) and the chain still holds.
"""

import hashlib
import struct
from collections.abc import Iterable
from enum import IntEnum
from typing import NamedTuple

FIRST_LINK = bytes(16)
"""What the first row links to."""

_ROW = struct.Struct("<BqhQQQQiiQQ")


class Kind(IntEnum):
    """What a row notes. The numbers are stored and never change."""

    VISIT = 1
    REDEEM = 2
    UNDO = 3
    MORE = 4
    EARN = 5
    GIVE = 6
    EXPIRE = 7


class Entry(NamedTuple):
    """One row. `at` is UTC seconds, `offset` the local minutes ahead of it; ids are positive.

    A visit without `order_id` is just a visit. A redemption with `order_id` is the visit at which that order
    was free; where that order was a further one of a visit noted before, `refers_to` names the row before it, and no
    visit is counted. MORE is another order of the visit before it. `stamps` and `rewards` are what the row adds in the
    programme `programme_id`; what a visit adds in a further programme is a row EARN that names the visit in
    `refers_to`. GIVE is a reward given outright; one that names the row before it gives nothing, and only writes down
    which rewards stamps have become. EXPIRE takes waiting ones that came too long ago. An undo names the row it undoes
    in `refers_to`; that may be an undo, and then what that one took back stands again. So does a visit that was moved
    here from somebody else name the one it was there.
    `before_id` is the same person's row before this one: rows of one person are a chain that is walked from the newest,
    so that no index of 10 million rows has to be kept in the transaction the counter waits for.
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


def taken_back(newest_first: Iterable[Entry], by_newer: Iterable[int] = ()) -> set[int]:
    """Return the ids of the rows taken back by an undo that stands: one that was taken back itself undoes nothing.

    Rows come with the newest in front; `by_newer` is what rows newer than all of these took back.
    """
    gone = set(by_newer)
    for entry in newest_first:
        if entry.kind is Kind.UNDO and entry.refers_to is not None and entry.id not in gone:
            gone.add(entry.refers_to)
    return gone


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
    return digest_of(*entry[1:])


def link(previous: bytes, row_digest: bytes) -> bytes:
    """Return the 16-byte link of a row: it stands for the row and, through `previous`, all rows before it."""
    return hashlib.blake2b(previous + row_digest, digest_size=16).digest()
