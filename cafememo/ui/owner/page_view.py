"""A view: one of the parts a page of the owner's window is divided into; each is built when it is first turned to."""

from collections.abc import Callable
from importlib import import_module
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtWidgets import QWidget

from cafememo.devices.signals import signal
from cafememo.services.history import Changed
from cafememo.ui.kit.theme import Theme

if TYPE_CHECKING:
    from cafememo.ui.owner.memory import OwnerMemory


class PageView(QWidget):
    """A view below the title of a page. It asks for what it shows when it is shown, and at `take_change`."""

    said = signal(str)
    """A sentence to be shown for a moment, which nothing is to be done about."""
    page_wanted = signal(str, object)
    """Another page is to be turned to, and told something there; see `OwnerPage.page_wanted`."""
    view_wanted = signal(str)
    """Another view of this page is to be turned to, by its key."""

    def __init__(self, memory: "OwnerMemory", theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.memory = memory
        self.theme = theme

    def search(self) -> None:
        """Put the keyboard where something is looked for (Ctrl+F); nothing in a view without a search."""

    def add(self) -> None:
        """Begin something new (Ctrl+N); nothing in a view without anything to add."""

    def take_change(self, changed: Changed) -> None:
        """Show what changed, at once or when the view is seen again."""

    def may_leave(self) -> bool:
        """Tell whether another view may be turned to; one that says no says why."""
        return True


class ViewSpec(NamedTuple):
    """A view: its key, its class within ui.owner, and what it is called in the language now spoken."""

    key: str
    place: str
    title: Callable[[], str]

    def make(self) -> type[PageView]:
        """Return the view's class. TypeError where it is no view."""
        module, _, name = self.place.partition(":")
        found = getattr(import_module(f"cafememo.ui.owner.{module}"), name)
        if not (isinstance(found, type) and issubclass(found, PageView)):
            raise TypeError(f"{self.place} is no view")
        return found
