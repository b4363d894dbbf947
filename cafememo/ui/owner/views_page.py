"""A page of several views: its title, the views beside it as chips, and below the view that is chosen."""

from collections.abc import Sequence
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QFocusEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QWidget

from cafememo.services.history import Changed
from cafememo.ui.kit.theme import Theme
from cafememo.ui.owner.chip_row import ChipRow
from cafememo.ui.owner.page import OwnerPage
from cafememo.ui.owner.page_view import PageView, ViewSpec

if TYPE_CHECKING:
    from cafememo.ui.owner.memory import OwnerMemory


class ViewsPage(OwnerPage):
    """Builds each view when it is turned to; Alt and a digit turns to it."""

    def __init__(
        self,
        memory: "OwnerMemory",
        theme: Theme,
        title: str,
        described: str,
        specs: Sequence[ViewSpec],
        first: str,
        parent: QWidget | None = None,
    ) -> None:
        """Begin with the view called `first`; `described` is what a screen reader calls the choice of views."""
        super().__init__(memory, theme, parent)
        self._specs = tuple(specs)
        self.views: dict[str, PageView] = {}
        self._key = first
        column = self.column(margins=(0, 18, 0, 0), spacing=6)
        head = QHBoxLayout()
        head.setContentsMargins(theme.px(26), 0, theme.px(26), 0)
        head.setSpacing(theme.px(22))
        head.addWidget(self.title_label(title))
        keys = [view.key for view in specs]
        caps = {key: f"Alt+{place}" for place, key in enumerate(keys, 1)}
        self.choice = ChipRow(theme, described, keys, caps=caps)
        self.choice.setObjectName("view_choice")
        for view in specs:
            self.choice.set_text(view.key, view.title())
        self.choice.chosen.connect(self.turn_to)
        head.addWidget(self.choice, 1, Qt.AlignmentFlag.AlignVCenter)
        column.addLayout(head)
        self.stack = QStackedWidget()
        column.addWidget(self.stack, 1)
        for place, key in enumerate(keys[:9], 1):
            shortcut = QShortcut(QKeySequence(f"Alt+{place}"), self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(partial(self.turn_by_key, key))
        self.turn_to(first)

    @property
    def view(self) -> PageView:
        """Return the view that is shown."""
        return self.views[self._key]

    def turn_to(self, key: str) -> None:
        """Show a view, building it where it was not shown before."""
        shown = self.views.get(self._key)
        if shown is not None and key != self._key and not shown.may_leave():
            self.choice.choose(self._key)
            return
        view = self.views.get(key)
        if view is None:
            spec = next(one for one in self._specs if one.key == key)
            view = self.views[key] = spec.make()(self.memory, self.theme)
            view.setAccessibleName(spec.title())
            view.said.connect(self.said)
            view.page_wanted.connect(self.page_wanted)
            view.view_wanted.connect(self.turn_by_key)
            self.stack.addWidget(view)
        self._key = key
        self.choice.choose(key)
        self.stack.setCurrentWidget(view)

    def turn_by_key(self, key: str) -> None:
        """Show a view, and put the keyboard there."""
        self.turn_to(key)
        self.view.setFocus()

    def concerns(self, changed: Changed) -> bool:
        """Tell the views what changed; each reads anew what it shows."""
        for view in self.views.values():
            view.take_change(changed)
        return False

    def search(self) -> None:
        """Look for something in the view that is shown."""
        self.view.search()

    def add(self) -> None:
        """Begin something new in the view that is shown."""
        self.view.add()

    def may_leave(self) -> bool:
        """Ask the view that is shown."""
        return self.view.may_leave()

    @property
    def place(self) -> object:
        """Return the key of the view that is shown."""
        return self._key

    def go_to(self, told: object) -> None:
        """Show a view by its key."""
        if isinstance(told, str):
            self.turn_by_key(told)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Hand the keyboard on to the view."""
        super().focusInEvent(event)
        self.view.setFocus()
