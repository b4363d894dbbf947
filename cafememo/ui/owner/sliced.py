"""Long work on the store lane, slice by slice, told how far it is; it can be given up at any time."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from cafememo.devices.signals import Emits, signal, signal_as_annotated
from cafememo.domain.trouble import Trouble
from cafememo.ui.owner.memory import OwnerMemory

if TYPE_CHECKING:
    from cafememo.services.slices import Progress, Sliced


class SlicedWork(QObject):
    """Has work done a slice at a time: whatever else the lane is asked for meanwhile comes in between.

    Given up, or deleted, it tells nothing more.
    """

    progressed = signal(int, int)
    """Done and whole; the whole is 0 where nobody knows it."""
    over = signal()
    failed: Emits[Trouble] = signal_as_annotated()

    def __init__(self, memory: OwnerMemory, work: "Sliced", parent: QObject) -> None:
        super().__init__(parent)
        self._memory = memory
        self._work = work
        self._wanted = True

    def start(self) -> None:
        """Begin, or go on after a failure."""
        if self._wanted:
            self._memory.ask(self._work.step, self._take, self._fail)

    def give_up(self) -> None:
        """Want it no more."""
        self._wanted = False
        self.deleteLater()

    def _take(self, progress: "Progress") -> None:
        """Tell how far it is, and have the next slice done."""
        if not self._wanted:
            return
        if progress.over:
            self._wanted = False
            self.over.emit()
        else:
            self.progressed.emit(progress.done, progress.of)
            self.start()

    def _fail(self, trouble: Trouble) -> None:
        """Tell what stands in the way."""
        if self._wanted:
            self.failed.emit(trouble)
