"""What every page of the owner's window has in common."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from cafememo.devices.signals import signal
from cafememo.services.history import Changed
from cafememo.ui.kit.label import PlainLabel, plain_label
from cafememo.ui.kit.theme import Theme

if TYPE_CHECKING:
    from cafememo.ui.owner.memory import OwnerMemory


class OwnerPage(QWidget):
    """A page under the header, beside the list of pages.

    A page is made anew when theme, scale or language change: it takes all three as they are when it is made. It is
    built when it is first shown. What it shows it asks of `memory`, in `refresh`, which is called each time it is
    turned to and whenever something `concerns` it while it is seen.
    """

    tries_scanner = False
    """Whether what is typed by a scanner while the page is in front is only looked at, and nobody's card."""
    said = signal(str)
    """A sentence to be shown below for a moment, which nothing is to be done about."""
    page_wanted = signal(str, object)
    """Another page is to be turned to, by its key, and told something there; see `OwnerPage.go_to`."""

    def __init__(self, memory: "OwnerMemory", theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.memory = memory
        self.theme = theme
        self._stale = True
        memory.changed.connect(self._take_change)

    def refresh(self) -> None:
        """Ask the memory for what the page shows, and show it when it comes."""

    def concerns(self, changed: Changed) -> bool:
        """Tell whether what changed is shown here; everything, unless a page knows better."""
        return changed != Changed()

    def search(self) -> None:
        """Put the keyboard where something is looked for (Ctrl+F); nothing on a page without a search."""

    def add(self) -> None:
        """Begin something new (Ctrl+N); nothing on a page without anything to add."""

    @property
    def place(self) -> object:
        """Return what `go_to` is told so that a page made anew shows the same part of it; None for its beginning."""
        return None

    def go_to(self, told: object) -> None:
        """Show what another page asked for, see `page_wanted`."""

    def take_card(self, regular_id: int) -> bool:  # noqa: ARG002 - for pages that do
        """Show whose card was just scanned; False where the page has nothing to do with that."""
        return False

    def take_token(self, token: bytes) -> bool:  # noqa: ARG002 - for pages that do
        """Show the very card that was scanned; False where the page is about whose it is, or about neither."""
        return False

    def may_leave(self) -> bool:
        """Tell whether another page may be turned to; a page that says no says why."""
        return True

    def showEvent(self, event: QShowEvent) -> None:
        """Read anew what changed while the page was not seen."""
        super().showEvent(event)
        if self._stale:
            self._stale = False
            self.refresh()

    def _take_change(self, changed: Changed) -> None:
        """Read anew what the page shows, at once or when it is seen again."""
        if not self.concerns(changed):
            return
        if self.isVisible():
            self.refresh()
        else:
            self._stale = True

    def title_label(self, text: str) -> PlainLabel:
        """Return the page's title, in the café's voice."""
        made = plain_label(text, object_name="title_label")
        made.setFont(self.theme.font(38, voice=True))
        return made

    def header_row(self, title: str, *right: QWidget) -> QHBoxLayout:
        """Return the row on top of a page: the title at one end, what is pressed there at the other."""
        row = QHBoxLayout()
        row.setSpacing(self.theme.px(12))
        row.addWidget(self.title_label(title))
        row.addStretch(1)
        for widget in right:
            row.addWidget(widget, alignment=Qt.AlignmentFlag.AlignVCenter)
        return row

    def column(self, *, margins: tuple[int, int, int, int] = (26, 18, 26, 22), spacing: int = 14) -> QVBoxLayout:
        """Return the page's layout, from top to bottom, with the margins of the drawing."""
        column = QVBoxLayout(self)
        column.setContentsMargins(*map(self.theme.px, margins))
        column.setSpacing(self.theme.px(spacing))
        return column
