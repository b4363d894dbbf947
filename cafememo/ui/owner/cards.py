"""The page of the owner's window called Cards: its views, one of which is shown."""

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QFocusEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QWidget

from cafememo.services.history import Changed
from cafememo.ui.kit.theme import Theme
from cafememo.ui.kit.words import translate
from cafememo.ui.owner.cards_views import REGISTER, VIEWS, CardsView
from cafememo.ui.owner.chip_row import ChipRow
from cafememo.ui.owner.page import OwnerPage

if TYPE_CHECKING:
    from cafememo.store.store import Store
    from cafememo.ui.owner.memory import OwnerMemory


class CardsPage(OwnerPage):
    """The title, the views beside it as chips, and below the view that is chosen; each is built when turned to."""

    def __init__(self, memory: "OwnerMemory", theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(memory, theme, parent)
        self.setObjectName("cards_page")
        self.views: dict[str, CardsView] = {}
        self._key = REGISTER
        column = self.column(margins=(0, 18, 0, 0), spacing=6)
        head = QHBoxLayout()
        head.setContentsMargins(theme.px(26), 0, theme.px(26), 0)
        head.setSpacing(theme.px(22))
        head.addWidget(self.title_label(translate("owner", "Cards")))
        keys = [view.key for view in VIEWS]
        caps = {key: f"Alt+{place}" for place, key in enumerate(keys, 1)}
        self.choice = ChipRow(theme, translate("cards", "What is shown of the cards"), keys, caps=caps)
        self.choice.setObjectName("view_choice")
        for view in VIEWS:
            self.choice.set_text(view.key, view.title())
        self.choice.chosen.connect(self.turn_to)
        head.addWidget(self.choice, 1, Qt.AlignmentFlag.AlignVCenter)
        column.addLayout(head)
        self.stack = QStackedWidget()
        column.addWidget(self.stack, 1)
        for place, key in enumerate(keys[:9], 1):
            shortcut = QShortcut(QKeySequence(f"Alt+{place}"), self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(partial(self._turn_by_key, key))
        self.turn_to(REGISTER)

    @property
    def view(self) -> CardsView:
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
            spec = next(one for one in VIEWS if one.key == key)
            view = self.views[key] = spec.make()(self.memory, self.theme)
            view.setAccessibleName(spec.title())
            view.said.connect(self.said)
            view.page_wanted.connect(self.page_wanted)
            view.view_wanted.connect(self._turn_by_key)
            self.stack.addWidget(view)
        self._key = key
        self.choice.choose(key)
        self.stack.setCurrentWidget(view)

    def _turn_by_key(self, key: str) -> None:
        """Show a view, and put the keyboard there."""
        self.turn_to(key)
        self.view.setFocus()

    # What every page has.

    def concerns(self, changed: Changed) -> bool:
        """Tell the views what changed; each reads anew what it shows."""
        for view in self.views.values():
            view.take_change(changed)
        return False

    def search(self) -> None:
        """Look for something in the view that is shown, and in the register where it has nothing to look in."""
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
        """Show a view by its key, or a card by its number."""
        if isinstance(told, str):
            self._turn_by_key(told)
        elif isinstance(told, int):
            self._show_number(told)

    def take_token(self, token: bytes) -> bool:
        """Show the card that was scanned in the register, whoever has it or nobody."""
        from cafememo.services import cards  # noqa: PLC0415 - it imports the driver

        def number(store: "Store") -> int | None:
            return cards.number_of(store, token)

        self.memory.ask(number, self._show_number, topic="scanned card")
        return True

    def _show_number(self, number: int | None) -> None:
        """Show a card of the register."""
        if number is None:
            self.said.emit(translate("cards", "This is no card of this café."))
            return
        from cafememo.ui.owner.cards_register import RegisterView  # noqa: PLC0415 - built when turned to

        self.turn_to(REGISTER)
        view = self.view
        if isinstance(view, RegisterView):
            view.show_number(number)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Hand the keyboard on to the view."""
        super().focusInEvent(event)
        self.view.setFocus()
