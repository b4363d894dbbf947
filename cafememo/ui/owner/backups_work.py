"""What the page of copies has the café do: look what is there, keep what was chosen, and prove a copy once more."""

import threading
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QObject

from cafememo.devices.signals import Emits, signal, signal_as_annotated
from cafememo.domain.audit import OWNER, What
from cafememo.domain.copies import Kind, MadeCopy
from cafememo.domain.trouble import Damaged, Stopped, Trouble
from cafememo.services import aside, audit, backups
from cafememo.services.backups import Lying, Place, Proving, Sought
from cafememo.store.quarantine import Kept
from cafememo.ui.kit.beside import beside

if TYPE_CHECKING:
    from cafememo.services.clock import Clock
    from cafememo.store.store import Store
    from cafememo.ui.owner.memory import OwnerMemory


class Copies(NamedTuple):
    """What there is: the places, the copies that lie there, and what the café remembers."""

    places: tuple[Place, ...]
    lying: tuple[Lying, ...]
    sought: Sought
    aside: tuple[Kept, ...] = ()
    """What is kept aside, newest first."""

    def newest_in(self, place: Path) -> MadeCopy | None:
        """Return the newest proved copy the café remembers in a place."""
        known = (made for made in self.sought.known if made.place == place and made.verified_at is not None)
        return next(known, None)


class CopiesWork(QObject):
    """Asks the store on its lane and the disks beside it."""

    found: Emits[Copies] = signal_as_annotated()
    troubled: Emits[Trouble] = signal_as_annotated()
    """What is there cannot be read."""
    refused: Emits[Trouble] = signal_as_annotated()
    """A folder cannot take copies."""
    chosen = signal()
    progressed = signal(int, int)
    erased: Emits[Trouble | None] = signal_as_annotated()
    """Something kept aside is no more, or why it was not erased."""
    proved: Emits[Trouble | None] = signal_as_annotated()
    """A copy was proved once more, or why it was not."""

    def __init__(self, memory: "OwnerMemory", parent: QObject) -> None:
        super().__init__(parent)
        self._memory = memory
        self._stop = threading.Event()
        self._looking = self._again = False
        self.proving = False
        parent.destroyed.connect(partial(_stop, self))

    def look(self) -> None:
        """Find out what there is; `found` follows, once for several askings."""
        if self._looking:
            self._again = True
            return
        self._looking = True
        self._memory.ask(backups.sought, self._look_beside, self._not_found, topic="copies")

    def _look_beside(self, sought: Sought) -> None:
        beside(partial(_look, sought), self._found, self._not_found)

    def _found(self, copies: Copies) -> None:
        self._looking = False
        if self._again:
            self._again = False
            self.look()
        self.found.emit(copies)

    def _not_found(self, reason: Trouble) -> None:
        self._looking = self._again = False
        self.troubled.emit(reason)

    def choose(self, kind: Kind, folder: Path | None) -> None:
        """Have copies go to a folder from now on, or not there any more; `chosen` or `refused` follows."""
        self._memory.ask(lambda store: backups.choose(store, kind, folder), self._chosen, self.refused.emit)

    def _chosen(self, _place: Place | None) -> None:
        self.chosen.emit()
        self.look()

    def make_daily(self, *, daily: bool) -> None:
        """Have a copy made every day, or only when somebody asks for one."""
        self._memory.ask(lambda store: backups.make_by_itself(store, daily=daily), self._kept, self.refused.emit)

    def _kept(self, _nothing: object) -> None:
        self.chosen.emit()

    def prove(self, made: MadeCopy) -> None:
        """Open a copy and read all of it; `proved` follows."""
        if not self.proving:
            self.proving = True
            self._stop = threading.Event()
            self._memory.ask(lambda store: Proving(store, made), self._prove, self._not_proved)

    def erase(self, cafe: Path, kept: Kept) -> None:
        """Erase what was kept aside; `erased` follows."""
        beside(partial(aside.erase, cafe, kept), self._log_erased, self._not_erased)

    def _log_erased(self, _nothing: object) -> None:
        clock = self._memory.clock
        job = partial(audit.note, clock=clock, what=What.ASIDE_ERASED, who=OWNER)
        self._memory.ask(job, self._tell_erased, self._not_erased)

    def _tell_erased(self, _nothing: object) -> None:
        self.erased.emit(None)
        self.look()

    def _not_erased(self, reason: Trouble) -> None:
        self.erased.emit(reason)
        self.look()

    def cancel(self) -> None:
        """Stop proving."""
        self._stop.set()

    def _prove(self, proving: Proving) -> None:
        beside(partial(_prove, proving, self._stop, self.progressed.emit), self._remember, self._not_proved)

    def _remember(self, proving: Proving) -> None:
        clock = self._memory.clock
        self._memory.ask(partial(_remember, proving, clock), self._proved, self._not_proved)

    def _proved(self, _nothing: object) -> None:
        self.proving = False
        self.proved.emit(None)
        self.look()

    def _not_proved(self, reason: Trouble) -> None:
        self.proving = False
        self.proved.emit(reason)
        if not isinstance(reason, Stopped | Damaged):
            self.look()  # it may be gone


def _stop(work: CopiesWork, _gone: object = None) -> None:
    work._stop.set()  # noqa: SLF001 - its own, when it is gone already


def _look(sought: Sought) -> Copies:
    return Copies(backups.places_of(sought), backups.lying_of(sought), sought, aside.listed(sought.cafe))


def _prove(proving: Proving, stop: threading.Event, tell: Callable[[int, int], None]) -> Proving:
    def told(done: int, of: int) -> None:
        if stop.is_set():
            raise Stopped
        tell(done, of)

    proving.prove(told)
    return proving


def _remember(proving: Proving, clock: "Clock", store: "Store") -> None:
    proving.remember(store, clock)
