"""Which regulars may be two entries of one person, and what speaks for it; pure, and a little work at a time."""

from collections import Counter
from collections.abc import Iterator, Sequence
from enum import IntEnum
from typing import NamedTuple

from cafememo.domain.names import folded
from cafememo.domain.typos import one_typo

FEWEST_ORDERS = 3
"""An order had so often may tell a person; one had once tells nothing."""
FEWEST_LETTERS = 5
"""Of names shorter than this, a letter more or less is another name: Jan and Jean."""
FEWEST_DIGITS = 6
"""Shorter numbers are no telephone numbers, but notes in a field for one."""
MOST_ALIKE = 6
"""Where more people than this share something, it tells nobody from anybody."""


class Why(IntEnum):
    """What speaks for two entries being one person's, the strongest first."""

    ADDRESS = 1
    """The same telephone number or e-mail address."""
    FULL_NAME = 2
    """The same first name and surname."""
    NAME_AND_USUAL = 3
    """The same name, and mostly the same order."""
    LIKE_NAME_AND_USUAL = 4
    """A name one typo away, and mostly the same order."""


class Known(NamedTuple):
    """What is known of somebody who may have two entries."""

    regular_id: int
    name: str
    surname: str | None = None
    phone: str | None = None
    email: str | None = None
    order_ids: Sequence[int] = ()
    """Recent orders."""


class Candidate(NamedTuple):
    """Two entries that may be one person's, the lower id first, and why."""

    why: Why
    first_id: int
    second_id: int


class Clues:
    """Gathers what people share, and gives the pairs it speaks for; use `take` for all, then `near_names`."""

    def __init__(self) -> None:
        self._shared: dict[tuple[Why, object], list[int]] = {}
        self._orders: dict[str, dict[int, list[int]]] = {}

    def take(self, known: Known) -> list[Candidate]:
        """Take somebody in, and return with whom taken in before they share something telling."""
        name = folded(known.name)
        found: list[Candidate] = []
        for why, clue in _clues(known, name):
            found += self._shared_with(known.regular_id, why, clue)
        order_id = mostly_had(known.order_ids)
        if name and order_id is not None:
            alike = self._orders.setdefault(name, {}).setdefault(order_id, [])
            if len(alike) < MOST_ALIKE:
                found += [_pair(Why.NAME_AND_USUAL, known.regular_id, one) for one in alike]
            alike.append(known.regular_id)
        return found

    def names(self) -> list[str]:
        """Return all names of which somebody has a usual, sorted: for `near_names`."""
        return sorted(self._orders)

    def near_names(self, names: Sequence[str], name: str) -> Iterator[Candidate]:
        """Yield pairs of a name and those one typo away who mostly have the same order; each pair once."""
        if len(name) < FEWEST_LETTERS:
            return
        for near in one_typo(names, name):
            if near <= name or near not in self._orders:
                continue
            for order_id, people in self._orders[name].items():
                others = self._orders[near].get(order_id, [])
                if others and len(people) + len(others) <= MOST_ALIKE:
                    yield from (_pair(Why.LIKE_NAME_AND_USUAL, one, other) for one in people for other in others)

    def _shared_with(self, regular_id: int, why: Why, clue: object) -> list[Candidate]:
        alike = self._shared.setdefault((why, clue), [])
        alike.append(regular_id)
        if len(alike) > MOST_ALIKE:
            return []
        return [_pair(why, regular_id, one) for one in alike[:-1]]


def mostly_had(order_ids: Sequence[int]) -> int | None:
    """Return the order somebody has most, where they have it often enough to be told by it."""
    if not order_ids:
        return None
    order_id, times = Counter(order_ids).most_common(1)[0]
    return order_id if times >= FEWEST_ORDERS else None


def _clues(known: Known, name: str) -> Iterator[tuple[Why, object]]:
    digits = "".join(sign for sign in known.phone or "" if sign.isdecimal())
    if len(digits) >= FEWEST_DIGITS:
        yield Why.ADDRESS, digits[-9:]  # +33 6 … and 06 … are one number
    if known.email and "@" in known.email:
        yield Why.ADDRESS, known.email.casefold()
    surname = folded(known.surname or "")
    if name and surname:
        yield Why.FULL_NAME, (name, surname)


def _pair(why: Why, one: int, other: int) -> Candidate:
    return Candidate(why, min(one, other), max(one, other))
