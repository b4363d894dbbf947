"""Words one typo away, found by walking a sorted list: no more is looked at than could be meant.

A typo is one letter too many, one too few, one for another, or two neighbours swapped. The list is walked as a tree of
letters: at each place of what was typed only the letters that words really go on with are tried, so that the work
grows with the length of the word typed, hardly with the list, and in every script.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence

_LAST = "\U0010ffff"
"""Sorts after every letter."""


def beginning(words: Sequence[str], start: str, low: int = 0, high: int | None = None) -> range:
    """Return the places in a sorted list (or in its part) of the words that begin with `start`."""
    first = bisect_left(words, start, low, high)
    return range(first, bisect_right(words, start + _LAST, first, high))


def one_typo(words: Sequence[str], typed: str) -> list[str]:
    """Return every spelling that is one typo from `typed` and begins at least one word of a sorted list."""
    found: dict[str, None] = {}
    for spelling in _spellings(words, typed):
        if spelling and spelling != typed and spelling not in found and beginning(words, spelling):
            found[spelling] = None
    return list(found)


def _spellings(words: Sequence[str], typed: str) -> Iterator[str]:
    """Yield what may have been meant, as far as words go that way; not all of it begins a word."""
    part = range(len(words))
    for place in range(len(typed) + 1):
        start, rest = typed[:place], typed[place:]
        part = beginning(words, start, part.start, part.stop)
        if not part:
            return
        if rest:
            yield start + rest[1:]
        if len(rest) > 1:
            yield start + rest[1] + rest[0] + rest[2:]
        for letter in _letters_after(words, part, place):
            yield start + letter + rest
            if rest:
                yield start + letter + rest[1:]


def _letters_after(words: Sequence[str], part: range, place: int) -> Iterator[str]:
    """Yield the different letters that words of a part of the list, alike until `place`, have there."""
    at = part.start
    while at < part.stop:
        word = words[at]
        if len(word) <= place:
            at += 1
            continue
        yield word[place]
        at = bisect_right(words, word[: place + 1] + _LAST, at, part.stop)
