"""What every step of the set-up has in common."""

from PySide6.QtCore import QMargins
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from cafememo.devices.signals import Emits, signal, signal_as_annotated
from cafememo.ui.kit.theme import Theme
from cafememo.ui.setup.draft import Answer, Draft

OVERHANG = 18
"""Pixels of the drawing that a page is wider at both sides than what stands on it; a shadow may fall there."""


class StepPage(QWidget):
    """Asks one thing. A page is made anew in another theme, size or language, and begins with what the draft holds."""

    answered: Emits[Answer] = signal_as_annotated()
    said = signal(str)
    """What is still missing, in a sentence; "" where nothing is any more."""
    changed = signal()
    """The words of the buttons below have changed."""

    def __init__(self, draft: Draft, theme: Theme, *, wide: bool, parent: QWidget | None = None) -> None:
        """Begin with `draft`; `wide` where there is room for two columns."""
        super().__init__(parent)
        self.draft, self.theme, self.wide = draft, theme, wide

    def edges(self) -> QMargins:
        """Return the margins that put what stands on the page below the title and above the buttons."""
        return QMargins(self.theme.px(OVERHANG), 0, self.theme.px(OVERHANG), 0)

    def column_in(self, row: QHBoxLayout | QVBoxLayout, share: int, *, spacing: int) -> QVBoxLayout:
        """Return a column with its share of the row, whatever stands in it: nothing there moves sideways."""
        holder = QWidget(self)
        if self.wide:
            policy = holder.sizePolicy()
            policy.setHorizontalPolicy(QSizePolicy.Policy.Ignored)
            holder.setSizePolicy(policy)
        column = QVBoxLayout(holder)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(self.theme.px(spacing))
        row.addWidget(holder, share)
        return column

    def title(self) -> str:
        """Return the title above the page."""
        raise NotImplementedError

    def sentence(self) -> str:
        """Return what is said below the title."""
        raise NotImplementedError

    def forward(self) -> str:
        """Return what the button says that goes on; "" where there is nothing to go on with yet."""
        raise NotImplementedError

    def skip_words(self) -> str:
        """Return what the button says that goes on without an answer; "" where there is none."""
        return ""

    def go_on(self) -> None:
        """Answer, or say what is missing."""
        raise NotImplementedError

    def skip(self) -> None:
        """Go on without an answer."""

    def first_field(self) -> QWidget:
        """Return what has the keyboard when the page is shown."""
        return self
