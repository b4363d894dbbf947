"""What was out of the ordinary in the last month: shown to the owner, who knows why it may be all right."""

from collections.abc import Sequence
from datetime import date
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer
from PySide6.QtGui import QFocusEvent, QKeyEvent, QShowEvent
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from cafememo.domain.clock import to_local
from cafememo.domain.trouble import Trouble
from cafememo.services.history import Changed
from cafememo.ui.kit.flow import FlowRow
from cafememo.ui.kit.theme import Theme
from cafememo.ui.kit.words import translate
from cafememo.ui.kit.wrapped_label import WrappedLabel
from cafememo.ui.owner.list_table import ListTable
from cafememo.ui.owner.page_view import PageView
from cafememo.ui.owner.parts import Card, EmptyState, OwnerButton, small
from cafememo.ui.owner.person_parts import SmallButton, show_if
from cafememo.ui.owner.sliced import SlicedWork
from cafememo.ui.owner.state_page import LOADING_AFTER_MS, TroubleState
from cafememo.ui.owner.table_look import TableFrame
from cafememo.ui.owner.unusual_model import LOOKS, UnusualModel
from cafememo.ui.owner.unusual_words import sentence, who_text
from cafememo.ui.owner.work_bar import WorkBar

if TYPE_CHECKING:
    from cafememo.domain.unusual import Unusual
    from cafememo.services.card_use import CardUse
    from cafememo.store.store import Store
    from cafememo.ui.owner.memory import OwnerMemory

CALM_MS = 5_000
"""After something changed at the counter: not every visit makes it look anew."""


class UnusualView(PageView):
    """Looks through the last month when it is turned to, and lists what it found."""

    def __init__(self, memory: "OwnerMemory", theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(memory, theme, parent)
        self.setObjectName("unusual_view")
        px = theme.px
        self._use: CardUse | None = None
        self._work: SlicedWork | None = None
        self._known = False
        column = QVBoxLayout(self)
        column.setContentsMargins(px(26), px(6), px(26), px(22))
        column.setSpacing(px(12))
        column.addWidget(
            small(
                theme,
                translate(
                    "cards",
                    "The last 30 days, visits that were taken back left out. There may be a good reason for each.",
                ),
            )
        )
        self.bar = WorkBar(theme)
        self.bar.cancelled.connect(self.stop)
        column.addWidget(self.bar)
        self.model = UnusualModel(self._today, self)
        self.table = ListTable(self.model, theme, LOOKS, translate("cards", "Unusual use"), object_name="unusual_table")
        self.stack = QStackedWidget()
        self.frame = TableFrame(theme, self.table)
        self.stack.addWidget(self.frame)
        self.nothing = EmptyState(
            theme,
            "shield-check",
            translate("cards", "Nothing unusual in the last 30 days."),
            translate(
                "cards", "Cards shown after they were lost, and many visits or rewards at once, are listed here."
            ),
        )
        self.stopped_button = OwnerButton(theme, translate("cards", "Look again"), object_name="again_button")
        self.stopped = EmptyState(
            theme,
            "pause",
            translate("cards", "Stopped"),
            translate("cards", "The month was not looked through to its end."),
            self.stopped_button,
        )
        self.stopped_button.clicked.connect(self.refresh)
        self.trouble = TroubleState(theme, translate("cards", "The visits cannot be read"))
        self.trouble.again_button.clicked.connect(self.refresh)
        self.waiting = QWidget()
        for state in (self.nothing, self.stopped, self.trouble, self.waiting):
            self.stack.addWidget(state)
        self.stack.setCurrentWidget(self.waiting)
        column.addWidget(self.stack, 1)
        self._build_below(column)
        self._late = QTimer(self)
        self._late.setSingleShot(True)
        self._late.setInterval(LOADING_AFTER_MS)
        self._late.timeout.connect(self._say_looking)
        self._calm = QTimer(self)
        self._calm.setSingleShot(True)
        self._calm.setInterval(CALM_MS)
        self._calm.timeout.connect(self.refresh)
        self.table.selection_grew.connect(self._show_chosen)
        self.table.removed.connect(self.accept)
        self.table.opened.connect(self.open_regular)

    def _build_below(self, column: QVBoxLayout) -> None:
        """Build what says the chosen row whole, and what can be done about it."""
        theme = self.theme
        self.below = Card(theme)
        self.below.column.setContentsMargins(*map(theme.px, (16, 10, 16, 12)))
        self.below.column.setSpacing(theme.px(8))
        self.sentence_label = WrappedLabel("", theme.font(17, 500), "ink")
        self.below.column.addWidget(self.sentence_label)
        buttons = FlowRow(theme.px(8))
        self.right_button = SmallButton(
            theme, translate("cards", "It is all right"), icon="check", key="Del", object_name="right_button"
        )
        self.open_button = SmallButton(
            theme, translate("cards", "Open the regular"), key="Enter", object_name="open_button"
        )
        self.right_button.clicked.connect(self.accept)
        self.open_button.clicked.connect(self.open_regular)
        buttons.add(self.right_button)
        buttons.add(self.open_button)
        self.below.column.addWidget(buttons)
        self.below.hide()
        column.addWidget(self.below)

    # What every view has.

    def take_change(self, changed: Changed) -> None:
        """Look anew: at once after an action here, and after a while when it was the counter."""
        if not self.isVisible():
            return
        if "settings" in changed.tables or ("regulars" in changed.tables and "ledger" not in changed.tables):
            self.refresh()
        elif changed.tables & {"ledger", "cards"} and not self._calm.isActive():
            self._calm.start()

    # Looking.

    @property
    def looking(self) -> bool:
        """Tell whether the month is being looked through."""
        return self._work is not None

    def refresh(self) -> None:
        """Look through the month, what was found before staying until then."""
        from cafememo.services.card_use import CardUse  # noqa: PLC0415 - it imports the driver

        self._give_up()
        self._calm.stop()
        self._use = CardUse(self.memory.clock)
        work = self._work = SlicedWork(self.memory, self._use, self)
        work.progressed.connect(self.bar.step)
        work.over.connect(self._over)
        work.failed.connect(self._fail)
        self._late.start()
        work.start()

    def stop(self) -> None:
        """Look no further; what was found before stays."""
        self._give_up()
        if not self._known:
            self.stack.setCurrentWidget(self.stopped)
            self.stopped_button.setFocus()

    def _give_up(self) -> None:
        self._late.stop()
        self.bar.end()
        if self._work is not None:
            self._work.give_up()
            self._work = None

    def _say_looking(self) -> None:
        """Say that it takes a while, and offer to stop."""
        if self._work is not None:
            self.bar.begin(translate("cards", "Looking through the last 30 days…"))

    def _over(self) -> None:
        """List what was found."""
        found = self._use.found if self._use is not None else ()
        self._give_up()
        self._known = True
        self._show(found)

    def _fail(self, reason: Trouble) -> None:
        """Say why nothing can be found; what is listed stays."""
        self._give_up()
        if self._known:
            self.memory.troubled.emit(reason)
            return
        self.trouble.show_reason(reason)
        self.stack.setCurrentWidget(self.trouble)

    def _show(self, found: "Sequence[Unusual]") -> None:
        """List these; the keyboard stays on what it was on, or near it."""
        row = self.table.currentIndex().row()
        before = self.model.found()
        key = before[row].key if 0 <= row < len(before) else ""
        had_keyboard = self.table.hasFocus()
        self.model.show_found(found)
        self.stack.setCurrentWidget(self.frame if found else self.nothing)
        again = next((place for place, one in enumerate(found) if one.key == key), -1)
        if found and row >= 0:
            self.table.choose_row(again if again >= 0 else min(row, len(found) - 1))
        self._show_chosen()
        if had_keyboard and not found:
            self.setFocus()
        elif self.hasFocus():
            self._hand_on()

    # What is done.

    def chosen(self) -> "Unusual | None":
        """Return what is chosen, where that is one."""
        rows = self.table.chosen_rows()
        found = self.model.found()
        return found[rows[0].start] if self.table.chosen_count() == 1 and rows[0].start < len(found) else None

    def accept(self) -> None:
        """List what is chosen no more, until it happens again."""
        found = self.model.found()
        some = [found[row] for rows in self.table.chosen_rows() for row in rows]
        if not some:
            return
        name = translate("cards", "%n lines are all right", "", len(some))
        if len(some) == 1:
            name = translate("cards", "{who}: it is all right").format(who=who_text(some[0]))
        self.memory.act(name, partial(_accept, self.memory, some))

    def open_regular(self) -> None:
        """Turn to whom it is about."""
        one = self.chosen()
        if one is not None and one.regular_id is not None:
            self.page_wanted.emit("regulars", one.regular_id)

    def _show_chosen(self) -> None:
        """Say the chosen row whole."""
        one = self.chosen()
        count = self.table.chosen_count()
        show_if(self.below, count > 0)
        if one is not None:
            self.sentence_label.setText(sentence(one, self._today()))
        elif count:
            self.sentence_label.setText(translate("cards", "%n lines chosen", "", count))
        show_if(self.open_button, one is not None and one.regular_id is not None)

    # The keyboard, and Qt's own.

    def _hand_on(self) -> None:
        """Give the keyboard to what can be gone through or pressed."""
        shown = self.stack.currentWidget()
        if shown is self.frame:
            self.table.setFocus()
            if not self.table.chosen_count() and self.model.found():
                self.table.choose_row(0)
        elif shown is self.trouble:
            self.trouble.again_button.setFocus()
        elif shown is self.stopped:
            self.stopped_button.setFocus()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Hand the keyboard on."""
        super().focusInEvent(event)
        self._hand_on()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Stop looking by Escape."""
        if not self.bar.isHidden():
            self.bar.keyPressEvent(event)
        else:
            super().keyPressEvent(event)

    def showEvent(self, event: QShowEvent) -> None:
        """Look for what came meanwhile."""
        super().showEvent(event)
        self.refresh()

    def _today(self) -> date:
        """Return the day on the café's wall."""
        return to_local(*self.memory.clock.now()).date()


def _accept(memory: "OwnerMemory", some: "Sequence[Unusual]", store: "Store") -> None:
    """Take note that these are all right; on the lane."""
    from cafememo.services.card_use import all_right  # noqa: PLC0415 - it imports the driver

    for one in some:
        all_right(store, memory.clock, one)
