"""Long work on many regulars: reading their rows for a copy or a print, and doing something to each, in slices."""

from array import array
from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer

from cafememo.devices.signals import Emits, signal, signal_as_annotated
from cafememo.domain.trouble import Trouble
from cafememo.services.register import ListedRegular

if TYPE_CHECKING:
    from cafememo.store.store import Store
    from cafememo.ui.owner.memory import OwnerMemory

READ_AT_ONCE = 48
DONE_AT_ONCE = 100
"""Regulars of one slice: some milliseconds of the store lane, which a scan may have to wait for."""
PAUSE_MS = 2


class WorkOnMany(QObject):
    """Goes through some regulars slice by slice, until it is done or cancelled."""

    progressed = signal(int, int)
    failed: Emits[Trouble] = signal_as_annotated()

    def __init__(self, memory: "OwnerMemory", ids: Sequence[int], size: int, parent: QObject) -> None:
        super().__init__(parent)
        self._memory = memory
        self._ids = array("q", ids)
        self._size = size
        self._done = 0
        self._running = True
        self._next = QTimer(self)
        self._next.setSingleShot(True)
        self._next.setInterval(PAUSE_MS)
        self._next.timeout.connect(self._slice)

    def begin(self) -> None:
        """Begin with the first slice."""
        self._next.start()

    def cancel(self) -> None:
        """Do no more; what was done stays done."""
        self._running = False
        self._next.stop()

    def _slice(self) -> None:
        """Hand the next slice over."""
        if self._running:
            self._work_on(tuple(self._ids[self._done : self._done + self._size]))

    def _work_on(self, ids: tuple[int, ...]) -> None:
        raise NotImplementedError

    def _slice_done(self) -> None:
        """Go on, or tell that all is done."""
        self._done = min(self._done + self._size, len(self._ids))
        if not self._running:
            return
        self.progressed.emit(self._done, len(self._ids))
        if self._done < len(self._ids):
            self._next.start()
        else:
            self._running = False
            self._finish()

    def _finish(self) -> None:
        raise NotImplementedError

    def _fail(self, reason: Trouble) -> None:
        """Stop where the disk does."""
        self.cancel()
        self.failed.emit(reason)


class RowReader(WorkOnMany):
    """Reads the rows of some regulars in their order; `finished` tells them without those that are gone."""

    finished: Emits[list[ListedRegular]] = signal_as_annotated()

    def __init__(self, memory: "OwnerMemory", ids: Sequence[int], parent: QObject) -> None:
        super().__init__(memory, ids, READ_AT_ONCE, parent)
        self._rows: list[ListedRegular] = []

    def _work_on(self, ids: tuple[int, ...]) -> None:
        source, offset = self._memory.regulars, self._memory.clock.now().offset
        self._memory.ask(lambda store: (ids, source.rows_on_lane(store, ids, offset)), self._take, self._fail)

    def _take(self, read: tuple[tuple[int, ...], dict[int, ListedRegular]]) -> None:
        ids, rows = read
        self._rows += [rows[one] for one in ids if one in rows]
        self._slice_done()

    def _finish(self) -> None:
        self.finished.emit(self._rows)


class Deed(WorkOnMany):
    """Does something to many regulars, as one action that can be taken back; `finished` tells how many."""

    finished = signal(int)
    _number = 0

    def __init__(
        self,
        memory: "OwnerMemory",
        ids: Sequence[int],
        name: str,
        job: "Callable[[Store, tuple[int, ...]], object]",
        parent: QObject,
    ) -> None:
        super().__init__(memory, ids, DONE_AT_ONCE, parent)
        self._name = name
        self._job = job
        Deed._number += 1
        self._key = f"deed {Deed._number}"

    def _work_on(self, ids: tuple[int, ...]) -> None:
        job = self._job
        self._memory.act(self._name, lambda store: job(store, ids), self._take, self._fail, key=self._key)

    def _take(self, _result: object) -> None:
        self._slice_done()

    def _finish(self) -> None:
        self.finished.emit(len(self._ids))
