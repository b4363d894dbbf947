"""Left-to-right drawings, mirrored where the language is written from the right.

QStyle.visualRect would do; the class it belongs to takes 6 ms of a start to come into being.
"""

from PySide6.QtCore import QRect
from PySide6.QtWidgets import QWidget


def mirrored(widget: QWidget, rect: QRect) -> QRect:
    """Return a rectangle of a left-to-right drawing as this widget's direction has it."""
    return mirrored_within(widget.rect(), rect, right_to_left=widget.isRightToLeft())


def mirrored_within(area: QRect, rect: QRect, *, right_to_left: bool) -> QRect:
    """Return a rectangle of a left-to-right drawing of `area` as the direction has it."""
    if not right_to_left:
        return rect
    return QRect(area.left() + area.right() - rect.right(), rect.y(), rect.width(), rect.height())
