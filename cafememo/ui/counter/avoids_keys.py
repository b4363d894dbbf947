"""The keys of the page about what somebody avoids. Letters, digits and signs are left alone: scanners type them."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent

if TYPE_CHECKING:
    from cafememo.ui.counter.avoids_page import AvoidsPage

_ARROWS = {
    Qt.Key.Key_Left: (-1, 0),
    Qt.Key.Key_Right: (1, 0),
    Qt.Key.Key_Up: (0, -1),
    Qt.Key.Key_Down: (0, 1),
}


def step_of(event: QKeyEvent, *, right_to_left: bool) -> tuple[int, int] | None:
    """Return how far a key moves the ring, in the order of reading and down; None where it does not."""
    step = _ARROWS.get(Qt.Key(event.key()))
    if step is None or event.modifiers() & Qt.KeyboardModifier.ControlModifier:
        return None
    return (-step[0] if right_to_left else step[0], step[1])


def act_of(page: "AvoidsPage", event: QKeyEvent) -> Callable[[], object] | None:
    """Return what a key chooses, answers or leaves; None where it does none of it."""
    if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
        return None
    return {
        Qt.Key.Key_Space: page.press_ringed,
        Qt.Key.Key_Return: page.answer,
        Qt.Key.Key_Enter: page.answer,
        Qt.Key.Key_Escape: page.left.emit,
    }.get(Qt.Key(event.key()))
