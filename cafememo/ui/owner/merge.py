"""The sheet on which two entries of one person are compared and merged."""

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractButton, QStackedWidget, QWidget

from cafememo.devices.signals import signal
from cafememo.services import merging
from cafememo.services.history import Changed
from cafememo.services.merging import Preview
from cafememo.ui.kit.theme import Theme
from cafememo.ui.kit.words import translate
from cafememo.ui.owner.merge_choose import ChoosePage
from cafememo.ui.owner.merge_compare import ComparePage
from cafememo.ui.owner.parts import EmptyState
from cafememo.ui.owner.person_words import called
from cafememo.ui.owner.sheet import Sheet

if TYPE_CHECKING:
    from cafememo.ui.owner.memory import OwnerMemory


class MergeSheet(Sheet):
    """Lies over a page: asks for the other entry, compares, merges; `merged` tells who was kept."""

    merged = signal(int)
    said = signal(str)

    def __init__(self, memory: "OwnerMemory", theme: Theme, parent: QWidget) -> None:
        super().__init__(theme, translate("merge", "Two entries of one person"), parent)
        self.setObjectName("merge_sheet")
        self._memory = memory
        self._keep = self._other = 0
        self._others_name = False
        self.preview: Preview | None = None
        self.stack = QStackedWidget()
        self.choose_page = ChoosePage(memory, theme)
        self.choose_page.picked.connect(self._pick)
        self.compare_page = ComparePage(theme)
        self.compare_page.swap_wanted.connect(self._swap)
        self.compare_page.name_chosen.connect(self._choose_name)
        self.compare_page.merge_wanted.connect(self.merge)
        self.compare_page.cancelled.connect(self.close_sheet)
        self.gone_state = EmptyState(
            theme,
            "user-minus",
            translate("merge", "Not two any more"),
            translate("merge", "One of the two is in the bin, merged already, or forgotten. Nothing was changed."),
        )
        for page in (self.choose_page, self.compare_page, self.gone_state):
            self.stack.addWidget(page)
        self.column.addWidget(self.stack, 1)
        memory.changed.connect(self._take_change)

    def open_for(self, keep_id: int, other_id: int | None = None, name: str = "") -> None:
        """Compare two regulars; or ask for the other entry of one, who is called so."""
        self._keep, self._other, self._others_name = keep_id, other_id or 0, False
        self.preview = None
        self.open_sheet()
        if other_id is None:
            self.stack.setCurrentWidget(self.choose_page)
            self.choose_page.begin(keep_id, called(name))
        else:
            self._ask()

    def merge(self) -> None:
        """Merge the two as they are shown."""
        if self.preview is None:
            return
        memory = self._memory
        words = translate("merge", "{name} and {other} merged").format(
            name=called(self.preview.keep.contact.name), other=called(self.preview.other.contact.name)
        )
        job = partial(
            merging.merge,
            clock=memory.clock,
            keep_id=self._keep,
            other_id=self._other,
            also=memory.also,
            others_name=self._others_name,
        )
        self.preview = None  # once, however often Enter is pressed
        memory.act(words, job, self._done)

    def _ask(self) -> None:
        """Ask what the two make together."""
        question = partial(
            merging.preview,
            clock=self._memory.clock,
            keep_id=self._keep,
            other_id=self._other,
            others_name=self._others_name,
        )
        self._memory.ask(question, self._show, topic="merge")

    def _show(self, preview: Preview | None) -> None:
        """Show it, or that it cannot be."""
        if self.isHidden():
            return
        self.preview = preview
        if preview is None:
            self.stack.setCurrentWidget(self.gone_state)
            self.close_button.setFocus()
            return
        self.compare_page.show_preview(preview, others_name=self._others_name)
        if self.stack.currentWidget() is not self.compare_page:
            self.stack.setCurrentWidget(self.compare_page)
        if not self.compare_page.isAncestorOf(self.focusWidget()):
            self.compare_page.merge_button.setFocus()

    def _pick(self, regular_id: int) -> None:
        self._other = regular_id
        self._ask()

    def _swap(self) -> None:
        """Keep the other one; who is kept gives the name."""
        self._keep, self._other, self._others_name = self._other, self._keep, not self._others_name
        self._ask()

    def _choose_name(self, others: bool) -> None:
        self._others_name = others
        self._ask()

    def _done(self, done: bool) -> None:
        """Close; or say that it could not be."""
        if done:
            self.close_sheet()
            self.merged.emit(self._keep)
        else:
            self.stack.setCurrentWidget(self.gone_state)

    def _take_change(self, changed: Changed) -> None:
        """Show the two as they are now: somebody may have come in the meantime."""
        if self.preview is not None and self.isVisible() and changed.regular_ids & {self._keep, self._other}:
            self._ask()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Merge at Enter; on another button, do what that one says."""
        focused = self.focusWidget()
        if event.key() not in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            super().keyPressEvent(event)
        elif isinstance(focused, QAbstractButton):
            focused.click()
        else:
            self.merge()
