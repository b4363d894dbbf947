"""What a scanner that types sent, as facts, and what is wrong with it. No Qt, and no words: those are in the ui.

For the scanner test page; a scan at the counter imports none of this. A record holds nothing of a code but how
it was sent: whoever looks over the owner's shoulder reads no token.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from itertools import pairwise
from typing import Any

from cafememo.codes.payload import LENGTH, PREFIX, Misread, Token, decode
from cafememo.devices.burst import Key
from cafememo.devices.layouts import Layout, host_layout, scanner_layout

MOST_SHOWN = 8
"""Characters of a prefix or suffix a record keeps."""
SLOW_MS = 60
"""A median gap above this is slow for a scanner; wired ones need 1 to 30 ms a key."""


class Holds(StrEnum):
    """What a burst of keys turned out to hold."""

    CARD = "card"
    SEVERAL = "several"
    """Two cards with nothing between them."""
    PART = "part"
    """Less than a whole code of ours."""
    WRONG = "wrong"
    """As long as a code of ours, and some letter of it is not what was printed."""
    FOREIGN = "foreign"
    TYPING = "typing"
    """Keys at a person's pace, and no card among them."""


class End(StrEnum):
    """What came after the last key."""

    ENTER = "enter"
    TAB = "tab"
    QUIET = "quiet"


class How(StrEnum):
    """What a card was read by."""

    LETTERS = "letters"
    """By what this computer's layout made of the keys."""
    POSITIONS = "positions"
    """By where the keys are: the letters were wrong."""
    BOTH = "both"


@dataclass(frozen=True, slots=True)
class BurstRecord:
    """One burst of keys, told without telling what it said. Times in milliseconds."""

    keys: int
    median_ms: int
    longest_ms: int
    gap_limit_ms: int
    taken: bool
    """Whether it was taken for a scan, and out of the field it went into."""
    holds: Holds
    end: End
    how: How | None = None
    prefix: str = ""
    """What the scanner put before a card, such as ]Q1, as it arrived; eight characters at the most."""
    suffix: str = ""
    """The same after it, without Enter and Tab."""
    small_letters: bool = False
    """Whether a card, which is in capitals, arrived in small letters."""
    scanner: Layout | None = None
    host: Layout | None = None
    """The layouts the scanner and this computer are set to, where the keys show it."""


class What(StrEnum):
    """One thing to be said about a burst."""

    WELL = "well"
    SEVERAL = "several"
    PART = "part"
    WRONG = "wrong"
    FOREIGN = "foreign"
    TYPING = "typing"
    TOO_SLOW = "too slow"
    """A card whose keys are further apart than the limit: it was not read."""
    SLOW = "slow"
    LAYOUTS_DIFFER = "layouts differ"
    SMALL_LETTERS = "small letters"
    SUFFIX = "suffix"
    """Characters after the code, so that it was not read."""
    NO_END = "no end"


_FAULTS = {
    Holds.SEVERAL: What.SEVERAL,
    Holds.PART: What.PART,
    Holds.WRONG: What.WRONG,
    Holds.FOREIGN: What.FOREIGN,
    Holds.TYPING: What.TYPING,
}
HARMLESS = frozenset({What.WELL, What.LAYOUTS_DIFFER, What.SMALL_LETTERS, What.SLOW})
"""What needs nothing done: cards are read all the same."""


def diagnose(record: BurstRecord) -> tuple[What, ...]:
    """Say what is wrong, what matters most first; WELL alone where nothing is."""
    if record.holds is Holds.TYPING:
        return (What.TYPING,)
    found = []
    card = record.holds is Holds.CARD
    if card and not record.taken:
        found.append(What.TOO_SLOW if record.median_ms > record.gap_limit_ms else What.SLOW)
    if record.holds in _FAULTS:
        found.append(_FAULTS[record.holds])
    if record.suffix.strip():
        found.append(What.SUFFIX)
    if record.end is End.QUIET and not record.suffix.strip():
        found.append(What.NO_END)
    if record.median_ms > SLOW_MS and not {What.TOO_SLOW, What.SLOW} & set(found):
        found.append(What.SLOW)
    if card and record.scanner and record.host and record.scanner is not record.host:
        found.append(What.LAYOUTS_DIFFER)
    if record.small_letters:
        found.append(What.SMALL_LETTERS)
    return tuple(found) or (What.WELL,)


def record_of(
    keys: Sequence[Key[Any]], gap_limit_ms: int, reading: Token | Misread | None, end: End, *, taken: bool
) -> BurstRecord:
    """Tell how keys came and what they hold; `reading` is what they were taken for, None for nothing."""
    gaps = sorted(later.at - earlier.at for earlier, later in pairwise(keys))
    typed = "".join(key.typed for key in keys)
    pressed = "".join(key.pressed for key in keys)
    by_text, by_place = _cards_in(typed), _cards_in(pressed)
    cards = by_text or by_place
    how = None
    prefix, suffix, start = "", "", 0
    if cards:
        how = How.BOTH if by_text and by_place else How.LETTERS if by_text else How.POSITIONS
        start = cards[0]
        first = _scanner_from(keys, start)
        prefix, suffix = typed[first:start][-MOST_SHOWN:], typed[cards[-1] + LENGTH :].rstrip("\t ")[:MOST_SHOWN]
    body = typed[start : start + LENGTH] if cards else ""
    aim = slice(max(0, start - 3), start)
    scanner = scanner_layout(pressed[aim], by_position=how is How.POSITIONS)
    return BurstRecord(
        keys=len(keys),
        median_ms=gaps[len(gaps) // 2] if gaps else 0,
        longest_ms=gaps[-1] if gaps else 0,
        gap_limit_ms=gap_limit_ms,
        taken=taken,
        holds=_holds(len(cards), reading, typed, pressed),
        end=end,
        how=how,
        prefix=prefix,
        suffix=suffix,
        small_letters=body.islower(),
        scanner=scanner,
        host=host_layout(typed[aim] + body, pressed[aim] + pressed[start : start + LENGTH]) if cards else None,
    )


def _cards_in(text: str) -> list[int]:
    """Find where cards begin in a text, wherever they stand in it."""
    capitals = text.upper() if text.isascii() else "".join(one.upper() if one.isascii() else "?" for one in text)
    places, at = [], capitals.find(PREFIX)
    while at >= 0:
        whole = isinstance(decode(capitals[at : at + LENGTH]), Token)
        if whole:
            places.append(at)
        at = capitals.find(PREFIX, at + (LENGTH if whole else 1))
    return places


def _scanner_from(keys: Sequence[Key[Any]], start: int) -> int:
    """Find the first key before place `start` that came at the scanner's pace: a hand may have typed before it."""
    body = [later.at - earlier.at for earlier, later in pairwise(keys[start : start + LENGTH])]
    most = 3 * max(10, sorted(body)[len(body) // 2])
    first = start
    while first > 0 and keys[first].at - keys[first - 1].at <= most:
        first -= 1
    return first


def _holds(cards: int, reading: Token | Misread | None, typed: str, pressed: str) -> Holds:
    if cards:
        return Holds.CARD if cards == 1 else Holds.SEVERAL
    if reading is None:
        # At a person's pace: a scanner slower than any, or somebody who types.
        readings = (decode(typed), decode(pressed))
        reading = Misread.UNREADABLE if Misread.UNREADABLE in readings else None
    if reading is Misread.UNREADABLE:
        return Holds.PART if len(typed.strip()) < LENGTH else Holds.WRONG
    return Holds.TYPING if reading is None else Holds.FOREIGN
