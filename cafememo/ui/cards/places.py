"""Where the parts of a front lie."""

from dataclasses import dataclass

from cafememo.domain.sheets import Box
from cafememo.ui.cards.canvas import Alignment

PANEL = 27.0
"""Millimetres: the side of a code with its quiet zone. A module is 0.8 mm then: read from afar."""
MARGIN = 5.0


@dataclass(frozen=True, slots=True)
class Places:
    """Where the parts of a front lie, in millimetres from its upper left corner."""

    title: Box
    line: Box
    name: Box
    number: Box
    panel: Box
    logo: Box | None = None
    title_sizes: tuple[float, float] = (7.4, 3.2)
    title_down: float = 0.0
    line_follows: bool = False
    """Whether the café's line comes right below its name, however many lines that takes."""
    across: Alignment = Alignment.AlignLeft
    number_across: Alignment = Alignment.AlignLeft
