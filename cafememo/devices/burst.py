"""Keys that came close together, and whether a scanner typed them. No Qt: what a key is stands in `Key`."""

from collections.abc import Callable
from dataclasses import dataclass, field
from itertools import pairwise
from typing import Generic, NamedTuple, TypeVar

from cafememo.codes.layout import UNKNOWN
from cafememo.codes.payload import AIM, AIM_LENGTH, Found, Misread, Token, decode, find_at_end, unchecked_token

Before = TypeVar("Before")

MOST_KEYS = 8_000
"""Keys a burst keeps; the fullest QR code holds 7,089 characters."""
_FEWEST_KEYS = 6
_SCANNER_PACE_MS = 35  # scanners type at 1 to 30 ms a key; the fastest typists' median is above 60
_PAUSE_MS = 2 * _SCANNER_PACE_MS
STALL_MS = 600
"""Gap up to which a payload may go on after all: a busy host passes keys on late."""
_MOST_STALLS = 3
_BETWEEN_LETTERS = " '’-"
# What a field held is wanted from before the first key of a scan: the first keys of a burst (after a few
# typed by hand) or the last ones (a payload and its AIM prefix, twice). Those between would fill memory.
_FIRST_BEFORES = 32
_LAST_BEFORES = 64


@dataclass(slots=True)
class Key(Generic[Before]):
    """One key pressed. Times are milliseconds of any one clock."""

    typed: str
    """The one character it typed on this host."""
    pressed: str
    """The one character it types on a US keyboard, by its position."""
    at: int
    before: Before | None
    """What the focused field held before it; None if nothing to put back, or no longer needed."""


class Verdict(NamedTuple):
    """A scanner typed the keys from place `first` on. `reading` is None for one more line of a code."""

    first: int
    reading: Token | Misread | None


@dataclass(slots=True)
class Burst(Generic[Before]):
    """Keys in the order they came.

    `gap_limit_ms` is how far apart the keys of a scan may be; `follows` says that they came on the heels of
    a scan, as its next line would.
    """

    gap_limit_ms: int = 120
    follows: bool = False
    keys: list[Key[Before]] = field(default_factory=list)
    overflowed: bool = False
    last_at: int = 0
    _since: int = 0  # the place after the last gap beyond the limit

    def add(self, typed: str, pressed: str, at: int, before: Callable[[], Before | None]) -> None:
        """Append a key; `before` is asked only while the answer may be needed."""
        if at - self.last_at > self.gap_limit_ms:
            self._since = len(self.keys)
        self.last_at = at
        if len(self.keys) >= MOST_KEYS:
            self.overflowed = True
            return
        self.keys.append(Key(typed, pressed, at, before()))
        unneeded = len(self.keys) - 1 - _LAST_BEFORES
        if unneeded >= 0 and not self._since <= unneeded < self._since + _FIRST_BEFORES:
            self.keys[unneeded].before = None

    def pace(self) -> int:
        """Tell the median gap between its keys in milliseconds; 0 with fewer than two."""
        gaps = sorted(self._gaps(0))
        return gaps[len(gaps) // 2] if gaps else 0

    def verdict(self) -> Verdict | None:
        """Judge whether the keys so far are a scan; None when they may be a person's.

        A payload at the end is one at any pace within the gap limit, three stalls of the host forgiven, and
        whatever was typed before it stays out of it. All else counts as a scan by its pace alone: six keys or
        more since the last gap beyond the limit, their median gap 35 ms at the most.
        """
        found = None if self.overflowed else self._payload()
        if found is not None:
            stalls = sum(gap > self.gap_limit_ms for gap in self._gaps(found.start))
            if stalls <= _MOST_STALLS:
                return Verdict(found.start, found.reading)
        first = self._first_in_haste()
        gaps = sorted(self._gaps(first))
        hasty = not gaps or gaps[len(gaps) // 2] <= _SCANNER_PACE_MS
        if self.follows and hasty:
            return Verdict(0, None)
        if len(gaps) < _FEWEST_KEYS - 1 or not hasty:
            return None
        return Verdict(first, self._misread(first))

    def written(self, first: int) -> bool:
        """Tell whether the keys from place `first` on are words as a person writes them: letters, blanks, ’ and -."""
        return all(key.typed.isalpha() or key.typed in _BETWEEN_LETTERS for key in self.keys[first:])

    def text(self, first: int) -> str:
        """Return what the keys from place `first` on say, "" where some of them say nothing.

        That is what they typed on this host. Digits are known by their places too: on a host with another layout
        than the scanner's a number types signs, and is still the number it is on every other host.
        """
        typed = "".join(key.typed for key in self.keys[first:])
        pressed = "".join(key.pressed for key in self.keys[first:])
        number = pressed[AIM_LENGTH:] if AIM.match(pressed) else pressed
        if number.isascii() and number.isdigit() and not typed.endswith(number):
            return number
        return "" if UNKNOWN in typed or self.overflowed else typed

    def unchecked_token(self) -> bytes | None:
        """Return the token of a card of which all keys but those of the check have come; see `codes.payload`."""
        by_text = unchecked_token("".join(key.typed for key in self.keys))
        return by_text or unchecked_token("".join(key.pressed for key in self.keys))

    def _payload(self) -> Found | None:
        """Find the payload at the end, by what was typed first, then by where the keys are."""
        by_text = find_at_end("".join(key.typed for key in self.keys))
        by_place = find_at_end("".join(key.pressed for key in self.keys))
        if by_text is None or by_place is None:
            return by_text or by_place
        # Letters alike on both layouts, the AIM prefix perhaps only by its place: it belongs to the scan too.
        return Found(min(by_text.start, by_place.start), by_text.reading)

    def _misread(self, first: int) -> Misread:
        if self.overflowed:
            return Misread.FOREIGN
        hasty = self.keys[first:]
        readings = (
            decode("".join(key.typed for key in hasty)),
            decode("".join(key.pressed for key in hasty)),
        )
        return Misread.UNREADABLE if Misread.UNREADABLE in readings else Misread.FOREIGN

    def _first_in_haste(self) -> int:
        """Skip what came before a gap, and what a hand typed just before: keys with a pause after each."""
        first = min(self._since, len(self.keys) - 1)
        for gap in self._gaps(first):
            if gap <= _PAUSE_MS:
                break
            first += 1
        return first

    def _gaps(self, first: int) -> list[int]:
        return [later.at - earlier.at for earlier, later in pairwise(self.keys[first:])]
