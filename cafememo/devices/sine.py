"""Short tones as samples, made from sines: no sound file is shipped. No Qt."""

import math
from array import array
from collections.abc import Sequence
from typing import NamedTuple

RATE = 48_000
"""Samples a second."""
_EDGE_MS = 8
"""How long a note swells and fades: a sine cut off sounds as a click."""
_LOUDEST = 0.6 * 32_767


class Note(NamedTuple):
    """A sine of `hertz` for `ms`; silence of that length for 0 hertz."""

    hertz: float
    ms: int


KNOWN = (Note(1_046.5, 70), Note(1_568.0, 110))
"""Upwards, C and G: a card that is greeted."""
UNKNOWN = (Note(392.0, 140), Note(0, 50), Note(311.1, 180))
"""Downwards and broken: a card that is not. Lower and longer, to be told apart also by ears that hear no heights."""


def samples(notes: Sequence[Note], volume: int) -> bytes:
    """Give the notes one after the other: 16-bit samples of one channel, in this machine's byte order.

    `volume` runs from 0, silence, to 100; in between it follows the ear, to which half as loud is a tenth of
    the power.
    """
    loud = _LOUDEST * (max(0, min(100, volume)) / 100) ** 1.66
    made = array("h")
    for note in notes:
        count = RATE * note.ms // 1000
        edge = min(RATE * _EDGE_MS // 1000, count // 2)
        step = 2 * math.pi * note.hertz / RATE
        made.extend(round(loud * _envelope(at, count, edge) * math.sin(step * at)) for at in range(count))
    return made.tobytes()


def _envelope(at: int, count: int, edge: int) -> float:
    """Give how far a note has swelled, 0 to 1, at sample `at` of `count`: a half cosine at either end."""
    inside = min(at, count - 1 - at)
    return 1.0 if inside >= edge else 0.5 - 0.5 * math.cos(math.pi * inside / edge)
