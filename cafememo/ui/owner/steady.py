"""What is scrolled on a page, as wide without the scroll bar as with it."""

from PySide6.QtCore import QMargins
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QScrollArea, QWidget

from cafememo.ui.kit.theme import Theme

_BESIDE = 8
"""Pixels of the drawing between what is scrolled and the bar, and below it."""


class SteadyContent(QWidget):
    """Keeps free beside it what the bar would take while that is not there: nothing moves sideways when it comes."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave room for the bar, or for what is left of it."""
        super().resizeEvent(event)
        viewport, layout = self.parentWidget(), self.layout()
        area = None if viewport is None else viewport.parentWidget()
        if not isinstance(area, QScrollArea) or layout is None:
            return
        px = self._theme.px
        taken = max(0, area.width() - self.width())
        beside = px(_BESIDE) + max(0, area.verticalScrollBar().sizeHint().width() - taken)
        right_to_left = self.isRightToLeft()
        margins = QMargins(beside if right_to_left else 0, 0, 0 if right_to_left else beside, px(_BESIDE))
        if margins != layout.contentsMargins():
            layout.setContentsMargins(margins)
            layout.activate()  # at once: a bar that comes and goes in the same turn would leave it undone
