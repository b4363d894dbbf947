"""The sheet that lists which regulars may be two entries of one person."""

from collections.abc import Iterable
from functools import partial
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QHBoxLayout, QProgressBar, QWidget

from cafememo.devices.signals import signal
from cafememo.services import duplicates
from cafememo.services.duplicates import Duplicate, DuplicateSearch
from cafememo.services.history import Changed
from cafememo.ui.kit.theme import Theme
from cafememo.ui.kit.words import translate
from cafememo.ui.owner.merge_words import pair_text, why_text
from cafememo.ui.owner.parts import EmptyState, OwnerButton, paragraph
from cafememo.ui.owner.person_parts import show_if
from cafememo.ui.owner.person_rows import PickList
from cafememo.ui.owner.person_words import called
from cafememo.ui.owner.sheet import Sheet

if TYPE_CHECKING:
    from cafememo.store.store import Store
    from cafememo.ui.owner.memory import OwnerMemory

PAUSE_MS = 2
"""Between two little reads the store is left to others."""
_FIRST_PAUSE_MS = 30


class _Step(NamedTuple):
    """How far a search is, and what it found once it is through."""

    search: DuplicateSearch
    done: int
    of: int
    found: tuple[Duplicate, ...] = ()


class DuplicatesSheet(Sheet):
    """Looks through everybody while it is open, and lists the pairs: to compare, or to be told apart for good."""

    compare_wanted = signal(int, int)
    """Two regulars are to be compared: the one to keep first."""

    def __init__(self, memory: "OwnerMemory", theme: Theme, parent: QWidget) -> None:
        super().__init__(theme, translate("merge", "Possible duplicates"), parent)
        self.setObjectName("duplicates_sheet")
        self._memory = memory
        self._search: DuplicateSearch | None = None
        self._found: tuple[Duplicate, ...] = ()
        self._next = QTimer(self)
        self._next.setSingleShot(True)
        self._next.setInterval(PAUSE_MS)
        self._next.timeout.connect(self._step)
        self.sentence_label = paragraph(
            theme, translate("merge", "Somebody without their card may have joined twice. Compare before you merge.")
        )
        self.column.addWidget(self.sentence_label)
        self.progress_bar = QProgressBar()
        self.progress_bar.setObjectName("progress_bar")
        self.progress_bar.setTextVisible(False)
        self.progress_bar.setAccessibleName(translate("merge", "Looking through everybody…"))
        self.column.addWidget(self.progress_bar)
        self.pairs_list = PickList(
            theme, translate("merge", "Possible duplicates"), by_press=False, object_name="pairs_list"
        )
        self.pairs_list.picked.connect(self._compare)
        self.column.addWidget(self.pairs_list, 1)
        self.nobody_state = EmptyState(
            theme,
            "users",
            translate("merge", "No duplicates"),
            translate("merge", "Nobody seems to be remembered twice."),
        )
        self.column.addWidget(self.nobody_state, 1)
        self._room = QWidget()  # while looking: what is said stays together at the top
        self.column.addWidget(self._room, 1)
        self.column.addLayout(self._foot())
        memory.changed.connect(self._take_change)

    def open_list(self) -> None:
        """Show what was found, looking anew."""
        self.open_sheet()
        self._search = None
        self.progress_bar.setRange(0, 100)
        self.progress_bar.setValue(0)
        self.progress_bar.show()
        self._show(())
        self.nobody_state.hide()
        self.close_button.setFocus()
        self._next.start(_FIRST_PAUSE_MS)

    def take_keyboard(self) -> None:
        """Put the keyboard on the pairs, or on the way back where there is none."""
        (self.pairs_list if self._found else self.close_button).setFocus()

    def close_sheet(self) -> None:
        """Look no further."""
        self._next.stop()
        self._search = None
        super().close_sheet()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Tell a pair apart by the Delete key."""
        if event.key() == Qt.Key.Key_Delete and self.pairs_list.hasFocus():
            self._tell_apart()
        else:
            super().keyPressEvent(event)

    def _foot(self) -> QHBoxLayout:
        foot = QHBoxLayout()
        foot.setSpacing(self.theme.px(12))
        self.apart_button = OwnerButton(
            self.theme, translate("merge", "Not the same"), key="Del", object_name="apart_button"
        )
        self.apart_button.clicked.connect(self._tell_apart)
        self.compare_button = OwnerButton(
            self.theme, translate("merge", "Compare…"), "primary", key="Enter", object_name="compare_button"
        )
        self.compare_button.clicked.connect(self._compare_current)
        foot.addStretch(1)
        foot.addWidget(self.apart_button)
        foot.addWidget(self.compare_button)
        return foot

    def _step(self) -> None:
        self._memory.ask(partial(_step, search=self._search), self._stepped, topic="duplicates")

    def _stepped(self, step: _Step) -> None:
        """Look further, or show what was found."""
        if self.isHidden():
            return
        self._search = step.search
        self.progress_bar.setValue(100 * step.done // max(1, step.of))
        if step.done < step.of:
            self._next.start()
            return
        self.progress_bar.hide()
        self._show(step.found)
        self.take_keyboard()

    def _show(self, found: tuple[Duplicate, ...]) -> None:
        """Show the pairs, the keyboard staying at its place."""
        place = self.pairs_list.currentIndex().row()
        keyboard_here = self.isAncestorOf(QApplication.focusWidget() or self.window())
        self._found = found
        self.pairs_list.show_things([(pair_text(one), why_text(one)) for one in found])
        self.pairs_list.choose(min(place, len(found) - 1))
        looking = not self.progress_bar.isHidden()
        show_if(self.pairs_list, bool(found))
        show_if(self.nobody_state, not found and not looking)
        self._room.setVisible(not found and looking)
        for button in (self.apart_button, self.compare_button):
            show_if(button, bool(found))
        if keyboard_here and not found:
            self.take_keyboard()

    def _current(self) -> Duplicate | None:
        place = self.pairs_list.currentIndex().row()
        return self._found[place] if 0 <= place < len(self._found) else None

    def _compare_current(self) -> None:
        self._compare(self.pairs_list.currentIndex().row())

    def _compare(self, place: int) -> None:
        if 0 <= place < len(self._found):
            pair = self._found[place]
            self.compare_wanted.emit(pair.keep.regular_id, pair.other.regular_id)

    def _tell_apart(self) -> None:
        """Remember that the two are not the same."""
        pair = self._current()
        if pair is not None:
            words = translate("merge", "{name} and {other} are not the same").format(
                name=called(pair.keep.name), other=called(pair.other.name)
            )
            job = partial(duplicates.tell_apart, regular_id=pair.keep.regular_id, other_id=pair.other.regular_id)
            self._memory.act(words, job)

    def _take_change(self, changed: Changed) -> None:
        """Show the pairs as they are now."""
        search = self._search
        if search is None or self.isHidden() or not self.progress_bar.isHidden():
            return
        if changed.regular_ids:
            self._memory.ask(
                partial(_look_again, search=search, changed_ids=changed.regular_ids), self._show, topic="duplicates"
            )


def _step(store: "Store", search: DuplicateSearch | None) -> _Step:
    """Look a little further; on the lane."""
    search = search or DuplicateSearch(store)
    done, of = search.step()
    return _Step(search, done, of, search.found() if done >= of else ())


def _look_again(_store: "Store", search: DuplicateSearch, changed_ids: Iterable[int]) -> tuple[Duplicate, ...]:
    """Look at those that changed; on the lane."""
    return search.found(changed_ids)
