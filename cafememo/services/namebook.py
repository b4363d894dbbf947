"""Everybody's names in memory, folded and sorted, and who is called so."""

from array import array
from bisect import bisect_left, insort
from collections.abc import Iterable, Sequence
from itertools import chain
from typing import NamedTuple

from cafememo.domain.names import FEWEST_FOR_TYPOS, folded, words_of
from cafememo.domain.typos import beginning, one_typo

_FEWEST_FOR_A_BEGINNING = 4
"""Letters from which on a typo is thought of in the beginning of a name, not only in all of it."""
_FEWEST_FOR_TWO = 7
"""Letters from which on two typos are thought of."""
_MOST_FAR = 8


class Near(NamedTuple):
    """Names one typo away from what was typed: with all of them, and with their beginning."""

    whole: list[str]
    beginning: list[str]


class NameBook:
    """Finds folded names and who is called so. A name can be found by its later words too."""

    def __init__(self) -> None:
        self._people: dict[str, array[int]] = {}
        self._tails: dict[str, list[str]] = {}
        self._sorted: list[str] = []
        """Every folded name and what is left of it from its later words on, each once."""
        self._name_of: list[str | None] = []
        self._folding: dict[str, str] = {}
        self.knows_resemblance = False

    def fill(self, rows: Iterable[tuple[int, str]]) -> None:
        """Take in (regular id, name) of people who are not there yet; `sort` when all are in."""
        for regular_id, name in rows:
            key = self._folding.get(name)
            if key is None:
                key = self._folding[name] = folded(name)
                if key and key not in self._people:
                    self._sorted += self._begin(key, name)
            self._call(regular_id, key)

    def sort(self) -> None:
        """Make what was filled in ready to be looked through."""
        self._sorted = sorted(set(self._sorted))
        self._folding = {}

    def put(self, regular_id: int, name: str | None) -> None:
        """Call a regular by another name from now on, or with None by none; what nobody is called is forgotten."""
        before = self.name_of(regular_id)
        if before:
            self._people[before].remove(regular_id)
            self._name_of[regular_id] = None
            if not self._people[before]:
                self._end(before)
        key = folded(name or "")
        if key and name is not None:
            if key not in self._people:
                for word in self._begin(key, name):
                    place = bisect_left(self._sorted, word)
                    if self._sorted[place : place + 1] != [word]:
                        insort(self._sorted, word)
            self._call(regular_id, key)

    def name_of(self, regular_id: int) -> str | None:
        """Return the folded name of a regular; None where there is none."""
        return self._name_of[regular_id] if 0 <= regular_id < len(self._name_of) else None

    def people(self, name: str) -> Sequence[int]:
        """Return the ids of those with a folded name."""
        return self._people.get(name, ())

    def at(self, place: int) -> str | None:
        """Return what stands at a place in the order of names and of what else people are found by; None past it."""
        return self._sorted[place] if place < len(self._sorted) else None

    def everybody(self, names: Iterable[str]) -> Iterable[int]:
        """Return the ids of those with any of some folded names."""
        return chain.from_iterable(map(self._people.__getitem__, names))

    def count(self, names: Iterable[str]) -> int:
        """Return how many have any of some folded names."""
        return sum(map(len, map(self._people.__getitem__, names)))

    def beginning(self, typed: str) -> list[str]:
        """Return the names that begin with a folded text, or go on with it from a later word."""
        return self._whole(self._sorted[place] for place in beginning(self._sorted, typed))

    def near(self, typed: str) -> Near:
        """Return the names one typo away from a folded text, those of which all letters are typed first."""
        if len(typed) < FEWEST_FOR_TYPOS:
            return Near([], [])
        spellings = one_typo(self._sorted, typed)
        whole = self._whole(spelling for spelling in spellings if self._stands(spelling))
        if len(typed) < _FEWEST_FOR_A_BEGINNING:
            return Near(whole, [])
        places = chain.from_iterable(beginning(self._sorted, spelling) for spelling in spellings)
        began = self._whole(self._sorted[place] for place in places)
        known = set(whole)
        return Near(whole, [name for name in began if name not in known])

    def learn_resemblance(self) -> None:
        """Import what compares two words further apart: some twenty milliseconds, once."""
        import rapidfuzz.distance  # noqa: PLC0415 - neither the start nor a scan needs it
        import rapidfuzz.process  # noqa: F401, PLC0415 - likewise

        self.knows_resemblance = True

    def far(self, typed: str) -> list[str]:
        """Return a few names two typos away from a folded text that begin like it, the nearest first."""
        if len(typed) < _FEWEST_FOR_TWO:
            return []
        from rapidfuzz import process  # noqa: PLC0415 - see `learn_resemblance`
        from rapidfuzz.distance import OSA  # noqa: PLC0415 - likewise

        alike = [
            self._sorted[place]
            for place in beginning(self._sorted, typed[0])
            if abs(len(self._sorted[place]) - len(typed)) <= 2
        ]
        nearest = process.extract(typed, alike, scorer=OSA.distance, score_cutoff=2, limit=_MOST_FAR)
        return self._whole(word for word, _, _ in nearest)

    def _whole(self, words: Iterable[str]) -> list[str]:
        """Return the names that words of the list stand for, each once."""
        found: dict[str, None] = {}
        for word in words:
            if word in self._people:
                found[word] = None
            for name in self._tails.get(word, ()):
                found[name] = None
        return list(found)

    def _stands(self, word: str) -> bool:
        """Tell whether a word is a name, or what is left of one from a later word on."""
        return word in self._people or word in self._tails

    def _begin(self, key: str, name: str) -> list[str]:
        """Begin a folded name that nobody had, and return what it is to be found by."""
        self._people[key] = array("I")
        words = words_of(name)
        tails = ["".join(words[place:]) for place in range(1, len(words))]
        for tail in tails:
            self._tails.setdefault(tail, []).append(key)
        return [key, *tails]

    def _end(self, key: str) -> None:
        """Forget a name that nobody has any more."""
        del self._people[key]
        for tail in [tail for tail, keys in self._tails.items() if key in keys]:
            self._tails[tail].remove(key)
            if not self._tails[tail]:
                del self._tails[tail]
        self._sorted = [word for word in self._sorted if self._stands(word)]

    def _call(self, regular_id: int, key: str) -> None:
        """Enter a regular under a folded name; without letters there is nothing to find them by."""
        if not key:
            return
        if regular_id >= len(self._name_of):
            self._name_of.extend([None] * (regular_id + 1 - len(self._name_of)))
        self._name_of[regular_id] = key
        self._people[key].append(regular_id)
