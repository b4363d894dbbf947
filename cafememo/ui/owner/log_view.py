"""What was done about the café's keeping: keys, copies, PINs, the bin, lists that left. It cannot be changed."""

from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtGui import QFocusEvent, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from cafememo.domain.clock import to_local
from cafememo.domain.trouble import Trouble
from cafememo.services.history import Changed
from cafememo.ui.kit.theme import Theme
from cafememo.ui.kit.words import translate
from cafememo.ui.owner.list_table import ListTable
from cafememo.ui.owner.log_model import LOOKS, LogModel
from cafememo.ui.owner.log_words import regular_in
from cafememo.ui.owner.page_view import PageView
from cafememo.ui.owner.parts import EmptyState, small
from cafememo.ui.owner.search_field import SearchField
from cafememo.ui.owner.state_page import TroubleState
from cafememo.ui.owner.table_look import TableFrame

if TYPE_CHECKING:
    from cafememo.domain.audit import Logged
    from cafememo.store.store import Store
    from cafememo.ui.owner.memory import OwnerMemory

MOST = 5_000
"""Entries shown, the newest; there is hardly a café with more."""


class LogView(PageView):
    """Lists the log; Enter opens the regular an entry is about."""

    def __init__(self, memory: "OwnerMemory", theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(memory, theme, parent)
        self.setObjectName("log_view")
        px = theme.px
        column = QVBoxLayout(self)
        column.setContentsMargins(px(26), px(6), px(26), px(22))
        column.setSpacing(px(12))
        head = QHBoxLayout()
        head.setSpacing(px(18))
        said = translate("log", "Nothing here can be changed or deleted. People are numbers: names are never logged.")
        head.addWidget(small(theme, said), 1)
        self.search_field = SearchField(theme, translate("log", "Search the log"))
        self.search_field.setPlaceholderText(translate("log", "Search (Ctrl+F)"))
        self.search_field.setFixedWidth(px(280))
        head.addWidget(self.search_field)
        column.addLayout(head)
        self.model = LogModel(self._today, lambda: memory.facts, self)
        self.table = ListTable(self.model, theme, LOOKS, translate("log", "Log"), object_name="log_table")
        self.stack = QStackedWidget()
        self.frame = TableFrame(theme, self.table)
        self.empty = EmptyState(
            theme,
            "history",
            translate("log", "Nothing was logged yet"),
            translate("log", "PINs, keys, copies and lists that leave the café are noted here."),
        )
        self.not_found = EmptyState(
            theme, "search", translate("log", "No such entry"), translate("log", "Look for another word.")
        )
        self.trouble = TroubleState(theme, translate("log", "The log cannot be read"))
        self.waiting = QWidget()
        for state in (self.waiting, self.frame, self.empty, self.not_found, self.trouble):
            self.stack.addWidget(state)
        column.addWidget(self.stack, 1)
        self.search_field.textChanged.connect(self._look)
        self.table.opened.connect(self._open)
        self.trouble.again_button.clicked.connect(self.refresh)

    def search(self) -> None:
        """Put the keyboard where one looks for something."""
        self.search_field.setFocus()
        self.search_field.selectAll()

    def take_change(self, changed: Changed) -> None:
        """Read the log anew: nearly everything an owner does is in it."""
        if self.isVisible() and changed.tables - {"ledger"}:
            self.refresh()

    def refresh(self) -> None:
        """Ask for the log."""
        self.memory.ask(_entries, self._show, self._fail, topic="log")

    def _show(self, entries: "tuple[Logged, ...]") -> None:
        self.model.show_entries(entries)
        self._show_state()

    def _look(self, text: str) -> None:
        self.model.look_for(text)
        self._show_state()

    def _show_state(self) -> None:
        if self.model.rowCount():
            self.stack.setCurrentWidget(self.frame)
        else:
            self.stack.setCurrentWidget(self.not_found if self.model.count else self.empty)

    def _fail(self, reason: Trouble) -> None:
        self.trouble.show_reason(reason)
        self.stack.setCurrentWidget(self.trouble)

    def _open(self) -> None:
        entry = self.model.entry_at(self.table.currentIndex().row())
        regular_id = None if entry is None else regular_in(entry.about)
        if regular_id is not None:
            self.page_wanted.emit("regulars", regular_id)

    def _today(self) -> date:
        return to_local(*self.memory.clock.now()).date()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Hand the keyboard to the list, or to the search where nothing is listed."""
        super().focusInEvent(event)
        (self.table if self.stack.currentWidget() is self.frame else self.search_field).setFocus()

    def showEvent(self, event: QShowEvent) -> None:
        """Read anew what may have changed."""
        super().showEvent(event)
        self.refresh()


def _entries(store: "Store") -> "tuple[Logged, ...]":
    """Return the newest of the log; on the lane."""
    from cafememo.services import audit  # noqa: PLC0415 - it imports the driver

    return audit.entries(store, MOST)
