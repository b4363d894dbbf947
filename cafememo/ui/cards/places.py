"""Where the parts of a front lie."""

from dataclasses import dataclass

from cafememo.domain.sheets import Box
from cafememo.ui.cards.canvas import Alignment
from cafememo.ui.cards.head import Room

PANEL = 33 * 25.4 / 30
"""Millimetres: the side of a code with its quiet zone, 27.94.

A module is a thirtieth of an inch, which is whole dots of every printer and of pictures of 150 and 300 dots an inch.
"""
MARGIN = 5.0


@dataclass(frozen=True, slots=True)
class Places:
    """Where the parts of a front lie, in millimetres from its upper left corner."""

    head: Room
    name: Box
    number: Box
    panel: Box
    across: Alignment = Alignment.AlignLeft
    number_across: Alignment = Alignment.AlignLeft
