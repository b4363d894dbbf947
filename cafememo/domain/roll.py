"""What the owner's list of regulars is sorted and filtered by."""

from array import array
from collections import Counter
from dataclasses import dataclass
from enum import StrEnum
from typing import NamedTuple

NOT_SEEN_DAYS = 30
"""Days without a visit after which somebody has gone quiet, unless the owner asks for another number."""


class Column(StrEnum):
    """What the list can be sorted by."""

    NAME = "name"
    USUAL = "usual"
    LAST_VISIT = "last_visit"
    STAMPS = "stamps"
    VISITS = "visits"
    JOINED = "joined"


class Filter(StrEnum):
    """Who is listed."""

    ALL = "all"
    NOT_SEEN = "not_seen"
    REWARD = "reward"
    BIRTHDAY = "birthday"
    NO_CARD = "no_card"
    FORGET_SOON = "forget_soon"
    BIN = "bin"


class Entry(NamedTuple):
    """One regular as the list knows them, all in memory: `words` is what is looked for, folded, each after a space.

    `drink` is the folded name of what they mostly have; `birth_month` is 0 where no birthday is known.
    """

    regular_id: int
    sort_name: str
    words: str
    drink: str
    last_at: int
    visits: int
    stamps: int
    rewards: int
    joined_at: int
    birth_month: int
    binned: bool


@dataclass(frozen=True, slots=True)
class Wanted:
    """Which regulars, in which order; `not_seen_since` and `forget_before` are UTC seconds, `month` is 1 to 12."""

    text: tuple[str, ...] = ()
    """Folded words; each must begin a word of the regular."""
    shown: Filter = Filter.ALL
    column: Column = Column.NAME
    falling: bool = False
    not_seen_since: int = 0
    forget_before: int = 0
    month: int = 0


@dataclass(frozen=True, slots=True)
class Roll:
    """The ids of those wanted, in their order, and how many each filter has without any text."""

    ids: "array[int]"
    counts: dict[Filter, int]
    wanted: Wanted
    near: bool = False
    """Nobody has what was looked for in their name; these come close."""


def mostly(order_ids: tuple[int, ...], pinned: int | None) -> int | None:
    """Return the order that stands for somebody in a list: the usual set by hand, else the one had most often.

    Of those had equally often the latest. Unlike at the counter, the hour plays no part: a list that says
    something else in the afternoon could not be sorted.
    """
    if pinned is not None:
        return pinned
    if not order_ids:
        return None
    counted = Counter(reversed(order_ids))
    return max(counted, key=counted.__getitem__)
