"""Erasing regulars for the owner's window: from the café on its lane, then from the copies beside it, at leisure."""

import threading
from collections.abc import Callable, Sequence
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from cafememo.devices.signals import Emits, signal, signal_as_annotated
from cafememo.domain.trouble import Stopped, Trouble
from cafememo.ui.kit.beside import beside
from cafememo.ui.kit.lane import ignore

if TYPE_CHECKING:
    from cafememo.services.clock import Clock
    from cafememo.services.erasing import Erased
    from cafememo.services.old_copies import Rewritten, Work
    from cafememo.ui.owner.memory import OwnerMemory


class ErasingWork(QObject):
    """Outlives the page it is asked on, which is made anew in another theme; stopped, the next copy does the rest."""

    erased: "Emits[Erased]" = signal_as_annotated()
    """Somebody is gone from the café; the copies follow."""
    progressed = signal(int, int)
    over: "Emits[Rewritten | None]" = signal_as_annotated()
    """The copies are done, as far as they can be reached; None where the café itself could not tell of them."""

    def __init__(self, memory: "OwnerMemory") -> None:
        super().__init__(memory)
        self._memory = memory
        self._stop = threading.Event()
        self._again = False
        self.busy = False
        """Whether copies are being made anew."""
        memory.ending.connect(self.stop)

    def erase(self, regular_ids: Sequence[int]) -> None:
        """Erase some people for good; `erased` and `over` follow, or `troubled` of the memory."""
        self._memory.erase(tuple(regular_ids), self._erased)

    def stop(self) -> None:
        """Begin no other copy."""
        self._again = False
        self._stop.set()

    def _erased(self, done: "Erased") -> None:
        self.erased.emit(done)
        if self.busy:
            self._again = True  # those copies hold whoever was erased meanwhile
        else:
            self._begin()

    def _begin(self) -> None:
        self.busy, self._again = True, False
        self._stop = threading.Event()
        from cafememo.services import old_copies  # noqa: PLC0415 - a rare day

        self._memory.ask(old_copies.begin, self._rewrite, self._failed)

    def _rewrite(self, work: "Work") -> None:
        clock = self._memory.clock
        beside(partial(_rewrite, work, clock, self._stop, self.progressed.emit), self._rewritten, self._failed)

    def _rewritten(self, done: "Rewritten") -> None:
        from cafememo.services import old_copies  # noqa: PLC0415 - likewise

        self._memory.ask(partial(old_copies.remember, rewritten=done), ignore, ignore)
        if self._again:
            self._begin()
            return
        self.busy = False
        self.over.emit(done)

    def _failed(self, reason: Trouble) -> None:
        self.busy = False
        self.over.emit(None)
        self._memory.troubled.emit(reason)


def _rewrite(work: "Work", clock: "Clock", stop: threading.Event, tell: Callable[[int, int], None]) -> "Rewritten":
    """Make the copies anew; on a thread of its own."""
    from cafememo.services import old_copies  # noqa: PLC0415 - likewise

    def told(done: int, of: int) -> None:
        if stop.is_set():
            raise Stopped
        tell(done, of)

    return old_copies.rewrite(work, clock, told)
