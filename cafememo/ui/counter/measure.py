"""Sizes of the counter: drawn at 1280 × 800, scaled to the window and to the owner's wish."""

from typing import NamedTuple

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtWidgets import QWidget

from cafememo.ui.kit.direction import mirrored

DRAWN = QSize(1280, 800)
ROOM = 1.2
"""How much larger than the drawing things can be before they do not fit into the window any more."""
SMALLEST_TEXT = 15
"""Nothing a barista reads is smaller, in pixels."""
SMALLEST_TARGET = 72
"""Nothing a barista presses is lower, in pixels."""
SMALLEST_GAP = 12
"""Targets are at least this far apart, so that a wet finger hits one."""

_MIDDLE = Qt.AlignmentFlag.AlignVCenter
LEADING = int(Qt.AlignmentFlag.AlignLeading | _MIDDLE)
TRAILING = int(Qt.AlignmentFlag.AlignTrailing | _MIDDLE)
CENTRED = int(Qt.AlignmentFlag.AlignCenter)
"""Text in the middle of its height: where reading begins, where it ends, and in between."""


class Measure(NamedTuple):
    """How large things are: `factor` is 1 in a window of 1280 × 800."""

    factor: float = 1.0

    @classmethod
    def of(cls, window: QSize, wish: float = 1.0) -> "Measure":
        """Fit the drawing into a window, landscape or portrait; `wish` is the owner's scale, 0.8 to 1.6."""
        long, short = max(window.width(), window.height()), min(window.width(), window.height())
        fitting = min(long / DRAWN.width(), short / DRAWN.height())
        # A large wish in a small window would push buttons off the screen: it never goes past the window.
        return cls(min(max(0.75, min(fitting, 2.0)) * wish, max(0.75, fitting * ROOM)))

    def px(self, drawn: float) -> int:
        """Return a length of the drawing in pixels."""
        return round(drawn * self.factor)

    def text(self, drawn: float) -> int:
        """Return a size of letters in pixels, never too small to read."""
        return max(SMALLEST_TEXT, round(drawn * self.factor))

    def target(self, drawn: float) -> int:
        """Return the height of something pressed, never too low to hit."""
        return max(SMALLEST_TARGET, round(drawn * self.factor))

    def gap(self, drawn: float) -> int:
        """Return the distance between two things pressed."""
        return max(SMALLEST_GAP, round(drawn * self.factor))


def place(widget: QWidget, within: QWidget, rect: QRect) -> None:
    """Put a widget where the drawing has it, mirrored where the language runs from right to left."""
    widget.setGeometry(mirrored(within, rect))
