"""Possible duplicates: regulars who may be two entries of one person, looked for in slices nobody waits for."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import chain

from cafememo.domain.clock import cafe_day, to_local
from cafememo.domain.duplicates import Candidate, Clues, Known, Why, mostly_had
from cafememo.domain.names import folded
from cafememo.domain.order import SpokenLine
from cafememo.domain.summary import unpack_columns
from cafememo.services.wording import Wording
from cafememo.store import merges
from cafememo.store.listing import Facts, facts_after, facts_of
from cafememo.store.store import Store

PEOPLE_A_SLICE = 100
NAMES_A_SLICE = 4
PAIRS_A_SLICE = 8
"""Looked at in one go: two or three milliseconds, and a scan that comes meanwhile waits no longer."""
MOST = 200
"""Pairs told; who has seen these may look again."""


@dataclass(frozen=True, slots=True)
class Side:
    """One entry of a pair."""

    regular_id: int
    name: str
    visits: int
    last_year: int | None
    """The year of the last visit; None before the first."""


@dataclass(frozen=True, slots=True)
class Duplicate:
    """Two entries that may be one person's, of which the one with more visits is to be kept.

    `lines` is what both mostly have, nothing where that is not the same.
    """

    why: Why
    keep: Side
    other: Side
    lines: tuple[SpokenLine, ...] = ()

    @property
    def candidate(self) -> Candidate:
        """Return which two they are, and why."""
        first, second = sorted((self.keep.regular_id, self.other.regular_id))
        return Candidate(self.why, first, second)


class DuplicateSearch:
    """Looks through everybody, step by step, on the store's thread."""

    def __init__(self, store: Store) -> None:
        self._store = store
        self._clues = Clues()
        self._candidates: dict[tuple[int, int], Why] = {}
        self._steps = chain(self._read_people(), self._compare_names(), self._look_closer())
        self._known: dict[Candidate, Duplicate | None] = {}

    def step(self) -> tuple[int, int]:
        """Look at a few more; return how far it is, of how much: equal when all is seen."""
        with self._store.reading():
            return next(self._steps, (1, 1))

    def found(self, changed_ids: Iterable[int] = ()) -> tuple[Duplicate, ...]:
        """Return the pairs found, the likeliest first, some regulars having changed since they were looked at."""
        changed, wording = frozenset(changed_ids), Wording(self._store)
        with self._store.reading():
            for candidate in self._known:
                if changed & {*candidate[1:]}:
                    self._known[candidate] = self._told(candidate, wording)
            apart = merges.told_apart(self._store.connection)
        return tuple(one for pair, one in self._known.items() if one is not None and pair[1:] not in apart)

    def _read_people(self) -> Iterator[tuple[int, int]]:
        """Gather what people share: a third of the work, whose length is not known before."""
        people = facts_after(self._store.connection, 0, PEOPLE_A_SLICE)
        while people:
            for one in people:
                if one.binned_at is None:
                    self._take(self._clues.take(_known(one)))
            yield 1, 6
            people = facts_after(self._store.connection, people[-1].regular_id, PEOPLE_A_SLICE)

    def _compare_names(self) -> Iterator[tuple[int, int]]:
        """Look for names one typo apart."""
        names = self._clues.names()
        for start in range(0, len(names), NAMES_A_SLICE):
            for name in names[start : start + NAMES_A_SLICE]:
                self._take([*self._clues.near_names(names, name)])
            yield len(names) + start, 3 * len(names)

    def _look_closer(self) -> Iterator[tuple[int, int]]:
        """Leave out pairs that cannot be one person, and tell the others."""
        wording = Wording(self._store)
        pairs = sorted(Candidate(why, *pair) for pair, why in self._candidates.items())
        for start in range(0, len(pairs), PAIRS_A_SLICE):
            for pair in pairs[start : start + PAIRS_A_SLICE]:
                duplicate = self._told(pair, wording)
                if duplicate is not None:
                    self._known[pair] = duplicate
            if len(self._known) >= MOST:
                return
            yield 2 * len(pairs) + start, 3 * len(pairs)

    def _take(self, found: list[Candidate]) -> None:
        """Keep the strongest reason of each pair."""
        for why, first, second in found:
            before = self._candidates.get((first, second), why)
            self._candidates[first, second] = min(before, why)

    def _told(self, candidate: Candidate, wording: Wording) -> Duplicate | None:
        """Return a pair as it is shown; None where it cannot be one person."""
        facts = {one.regular_id: one for one in facts_of(self._store.connection, candidate[1:])}
        if len(facts) < 2 or any(one.binned_at is not None for one in facts.values()):
            return None
        first, second = facts[candidate.first_id], facts[candidate.second_id]
        usual = mostly_had(_orders(first))
        same = usual is not None and usual == mostly_had(_orders(second))
        if candidate.why > Why.FULL_NAME and (_told_apart_by_surname(first, second) or _days(first) & _days(second)):
            return None
        keep, other = sorted((first, second), key=_weight, reverse=True)
        lines = wording.say(usual) if same else ()
        return Duplicate(candidate.why, _side(keep), _side(other), lines)


def tell_apart(store: Store, regular_id: int, other_id: int) -> None:
    """Remember that two regulars are not the same. Belongs in a transaction."""
    merges.tell_apart(store.connection, regular_id, other_id)


def _known(facts: Facts) -> Known:
    return Known(facts.regular_id, facts.name, facts.surname, facts.phone, facts.email, _orders(facts))


def _orders(facts: Facts) -> tuple[int, ...]:
    return unpack_columns(facts.recent or b"")[1]


def _days(facts: Facts) -> set[int]:
    """Return the café days of somebody's recent orders: who is here twice on one day is two people."""
    return {cafe_day(minute) for minute in unpack_columns(facts.recent or b"")[0]}


def _told_apart_by_surname(first: Facts, second: Facts) -> bool:
    surnames = folded(first.surname or ""), folded(second.surname or "")
    return all(surnames) and surnames[0] != surnames[1]


def _weight(facts: Facts) -> tuple[int, int]:
    """Return by what the entry to keep is chosen: visits, then who was there first."""
    return facts.visits or 0, -facts.regular_id


def _side(facts: Facts) -> Side:
    last = to_local(facts.last_at, facts.last_offset or 0).year if facts.last_at else None
    return Side(facts.regular_id, facts.name, facts.visits or 0, last)
