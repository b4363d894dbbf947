"""What erases regulars from the page that lists them: the sheet that asks, how far it is, and what is said then."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from cafememo.devices.signals import signal
from cafememo.ui.kit.theme import Theme
from cafememo.ui.kit.words import translate
from cafememo.ui.owner.erase_sheet import EraseSheet
from cafememo.ui.owner.work_bar import WorkBar

if TYPE_CHECKING:
    from cafememo.services.erasing import Erased
    from cafememo.services.old_copies import Rewritten
    from cafememo.ui.owner.memory import OwnerMemory


class RegularsErasing(QObject):
    """Asks, has it done, and says what became of the copies."""

    said = signal(str)

    def __init__(self, memory: "OwnerMemory", theme: Theme, page: QWidget) -> None:
        super().__init__(page)
        self._work = memory.erasing
        self.sheet = EraseSheet(theme, page)
        self.bar = WorkBar(theme, page)
        self.sheet.erase_wanted.connect(self._work.erase)
        self.bar.cancelled.connect(self._work.stop)
        self._work.erased.connect(self._show_work)
        self._work.progressed.connect(self.bar.step)
        self._work.over.connect(self._tell)
        if self._work.busy:
            self.bar.begin(_from_copies())

    def ask(self, regular_ids: Sequence[int], name: str = "") -> None:
        """Ask whether some regulars are to be erased; `name` tells one."""
        self.sheet.ask(regular_ids, name)

    def close_sheet(self) -> None:
        """Show the page again: something on it was asked for."""
        self.sheet.close_sheet()

    def _show_work(self, erased: "Erased") -> None:
        """Say that somebody is gone, and show how far the copies are."""
        self.said.emit(translate("erase", "%n regulars erased", "", erased.people))
        self.bar.begin(_from_copies())

    def _tell(self, copies: "Rewritten | None") -> None:
        """Say what became of the copies; nothing where there were none."""
        self.bar.end()
        if copies is None:
            return
        done, still_there = len(copies.done), copies.still_there
        if not done and not still_there:
            return
        told = [translate("erase", "%n copies are without them.", "", done)]
        if still_there:
            told.append(
                translate(
                    "erase", "%n are still to be done: away, of another key, damaged, or stopped.", "", still_there
                )
            )
        self.said.emit(" ".join(told))


def _from_copies() -> str:
    return translate("erase", "Erasing from the copies…")
