"""The states of the owner's window that are drawn, each put on the real window by what an owner does."""

import time
from collections.abc import Callable
from typing import TYPE_CHECKING

import pictures_of_card_design as card_design
import pictures_of_cards as cards
import pictures_of_copies as copies
import pictures_of_door as door
import pictures_of_insights as insights
import pictures_of_keys as keys
import pictures_of_menu as menu
import pictures_of_pages as pages
import pictures_of_person as person
import pictures_of_print as printing
import pictures_of_programme as programme
import pictures_of_regulars as regulars
from PySide6.QtCore import QEventLoop, QSize, QTimer
from PySide6.QtGui import QPainter, QPixmap
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from cafememo.domain.person import Field
from cafememo.domain.roll import Filter
from cafememo.domain.trouble import DiskFull
from cafememo.services import people
from cafememo.ui.kit.theme import Theme
from cafememo.ui.owner.regulars import RegularsPage

if TYPE_CHECKING:
    from cafememo.program import Program
    from cafememo.store.store import Store
    from cafememo.ui.owner.page import OwnerPage
    from cafememo.ui.owner.window import OwnerWindow

PATIENCE = 20.0
SETTLE_MS = 350


class OwnerStage:
    """The owner's window of an open café, and what puts it into a state."""

    def __init__(self, program: "Program") -> None:
        self.program = program
        self.long = False
        """Whether every name is as long as it may be by now."""
        program.open_owner()
        if program.owner is None:
            raise RuntimeError("the café is not open")
        self.owner: OwnerWindow = program.owner
        if self.owner.locked:
            self.owner.unlock()

    def scale_to(self, scale: float) -> None:
        """Draw at a scale."""
        theme = self.owner.theme
        self.owner.set_theme(Theme(theme.tokens, scale, theme.reduced_motion))

    def resize(self, size: QSize) -> None:
        """Give the window a size."""
        self.owner.resize(size)

    def turn_to(self, key: str) -> "OwnerPage":
        """Show a page, without what the state before left on the window."""
        popup = QApplication.activePopupWidget()
        if popup is not None:
            popup.close()
        self.owner.told.hide()
        if self.owner.locked:
            self.owner.unlock()
        self.owner.turn_to(key)
        return self.owner.pages[key]

    def change(self, job: "Callable[[Store], object]") -> None:
        """Change something, without its line at the bottom."""
        done: list[object] = []
        self.owner.memory.act("", job, lambda _told: done.append(True))
        self.until(lambda: bool(done))

    def until(self, there: Callable[[], bool]) -> None:
        """Wait for something."""
        end = time.monotonic() + PATIENCE
        while not there():
            if time.monotonic() > end:
                raise RuntimeError("what was to be drawn never came")
            _wait(10)

    def settle(self) -> None:
        """Let everything come that is on its way."""
        _wait(SETTLE_MS)

    def picture(self) -> QPixmap:
        """Return the window as it is seen, with what has opened in front of it."""
        picture = self.owner.grab()
        popup = QApplication.activePopupWidget()
        if popup is not None:
            painter = QPainter(picture)
            painter.drawPixmap(self.owner.mapFromGlobal(popup.pos()), popup.grab())
            painter.end()
        return picture

    def regulars(self) -> RegularsPage:
        """Show the list of regulars, all read, from its beginning."""
        page = self.turn_to("regulars")
        assert isinstance(page, RegularsPage)  # noqa: S101 - its key says so
        self.until(lambda: page.source.complete)
        page.newcomer.leave()
        page.merging.close_sheets()
        page.head.search_field.clear()
        page.go_to(Filter.ALL)
        page.head.search_field.textEdited.emit("")
        self.settle()
        page.table.clearSelection()
        return page


def _wait(milliseconds: int) -> None:
    """Let the program run. QTest.qWait keeps the interpreter's lock meanwhile, and the store lane hardly gets on."""
    loop = QEventLoop()
    QTimer.singleShot(milliseconds, loop.quit)
    loop.exec()


def _regulars(stage: OwnerStage) -> None:
    page = stage.regulars()
    if page.model.ids():
        page.table.choose_row(min(4, len(page.model.ids()) - 1))
        page.table.setFocus()


def _regulars_search(stage: OwnerStage, text: str) -> None:
    page = stage.regulars()
    page.search()
    QTest.keyClicks(page.head.search_field, text)


def _regulars_several(stage: OwnerStage) -> None:
    page = stage.regulars()
    page.table.setFocus()
    page.table.choose_row(2)
    page.table.selectAll()


def _regulars_add(stage: OwnerStage) -> None:
    page = stage.regulars()
    page.add()
    page.newcomer.name_field.setText("Maximilienne-Andréa de la Tour du Pin")


def _regulars_duplicates(stage: OwnerStage) -> None:
    merging = stage.regulars().merging
    merging.list_duplicates()
    stage.until(merging.duplicates_sheet.progress_bar.isHidden)


def _regulars_same_phone(stage: OwnerStage) -> None:
    """Give three pairs one telephone each; the made-up café remembers nobody twice."""
    ids = stage.regulars().model.ids()[10:16]

    def give(store: "Store") -> None:
        for place, regular_id in enumerate(ids):
            people.tell(store, regular_id, Field.PHONE, f"06 12 34 56 7{place // 2}")

    stage.owner.memory.act("", give)
    _regulars_duplicates(stage)
    stage.owner.told.hide()


def _trouble(stage: OwnerStage) -> None:
    stage.regulars()
    stage.owner.show_trouble(DiskFull())


STATES: dict[str, dict[str, Callable[[OwnerStage], object]]] = {
    "full": {
        "regulars": _regulars,
        "regulars_search": lambda stage: _regulars_search(stage, "ma"),
        "regulars_near": lambda stage: _regulars_search(stage, "camlle"),
        "regulars_nobody": lambda stage: _regulars_search(stage, "xqzw"),
        "regulars_not_seen": lambda stage: stage.regulars().go_to(Filter.NOT_SEEN),
        "regulars_bin": lambda stage: stage.regulars().go_to(Filter.BIN),
        "regulars_several": _regulars_several,
        "regulars_add": _regulars_add,
        "regulars_duplicates": _regulars_same_phone,
        "regulars_trouble": _trouble,
        **regulars.FULL,
        **cards.FULL,
        **card_design.FULL,
        **copies.FULL,
        **insights.FULL,
        **programme.FULL,
        **menu.FULL,
        **pages.FULL,
        **person.FULL,
        **printing.FULL,
    },
    "empty": {
        "regulars_empty": _regulars,
        "regulars_duplicates_empty": _regulars_duplicates,
        **door.EMPTY,
        **keys.EMPTY,
        **cards.EMPTY,
        **card_design.EMPTY,
        **copies.EMPTY,
        **insights.EMPTY,
        **programme.EMPTY,
        **menu.EMPTY,
        **pages.EMPTY,
    },
}
"""How to put each state on the window, by the café it is of."""
