"""What the owner's pages ask of the café's memory: questions, actions that can be taken back, and news.

Everything runs on the store lane; answers arrive on the screens' thread. A question or an action that fails by the
world is told to `troubled`, unless the page takes it itself.
"""

from collections.abc import Callable
from functools import cached_property, partial
from typing import TYPE_CHECKING, NamedTuple, TypeVar

from PySide6.QtCore import QObject

from cafememo.devices.signals import Bound, Emits, signal, signal_as_annotated
from cafememo.domain.trouble import Trouble
from cafememo.services.history import EVERYTHING, Changed, History, Undone
from cafememo.ui.kit.lane import ignore, is_there

if TYPE_CHECKING:
    from pathlib import Path

    from cafememo.domain.menu import Menu
    from cafememo.services.clock import Clock
    from cafememo.services.counting import Counting
    from cafememo.services.erasing import Erased
    from cafememo.services.pins import Pins
    from cafememo.store.keys import DataKey
    from cafememo.store.settings import CafeFacts
    from cafememo.store.store import Store
    from cafememo.ui.counter.desk import Desk
    from cafememo.ui.owner.around import Around
    from cafememo.ui.owner.erasing_work import ErasingWork
    from cafememo.ui.owner.print_run import PrintRun
    from cafememo.ui.owner.regulars_source import RegularsSource

T = TypeVar("T")


class _Outcome(NamedTuple):
    """An action that was done, an undo, or a look at what the counter did; with the café as it is by then."""

    result: object
    changed: Changed
    facts: "CafeFacts"
    menu: "Menu"
    next_undo: str


class OwnerMemory(QObject):
    """Asks and acts for the pages of the owner's window."""

    changed: Emits[Changed] = signal_as_annotated()
    """Something changed, by an action here or by the counter; every page that shows it reads it anew."""
    acted = signal(str)
    """An action was done and can be taken back; its name, as the page gave it."""
    undone: Emits[Undone] = signal_as_annotated()
    redone: Emits[Undone] = signal_as_annotated()
    troubled: Emits[Trouble] = signal_as_annotated()
    found_out = signal(bool)
    """Whether a change that was told as not sure is kept, which is known by now."""
    left = signal()
    """The window was locked or closed: whoever is before it next may be somebody else."""
    ending = signal()
    """The café is being closed: what was begun in turns comes to its end at once."""

    def __init__(
        self, desk: "Desk", facts: "CafeFacts", menu: "Menu", around: "Around", parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._desk = desk
        self.around = around
        """What of the running program a page may use besides."""
        self.facts = facts
        self.menu = menu
        self.next_undo = ""
        """The name of what Ctrl+Z would take back, "" for nothing."""
        self._history: History | None = None
        self._pins: Pins | None = None
        self._counting: Counting | None = None
        self._last_entry = 0
        desk.tells_writes = True
        desk.written.connect(self._look)
        desk.found_out.connect(self._take_found_out)
        desk.ask_store(self._begin, ignore, ignore)

    @property
    def clock(self) -> "Clock":
        """Return what tells the time."""
        return self._desk.clock

    @property
    def staff_id(self) -> int | None:
        """Return who is behind the counter, for whom visits are noted and undone."""
        return self._desk.staff_id

    def ask(
        self,
        question: "Callable[[Store], T]",
        done: Callable[[T], object],
        failed: Callable[[Trouble], object] | None = None,
        topic: str = "",
    ) -> None:
        """Put a question to the open store; of questions of one topic only the newest is answered.

        `done` and `failed` are bound methods of QObjects: nothing is delivered to one that is gone.
        """
        self._desk.ask_store(question, done, failed or self.troubled.emit, f"owner {topic}" if topic else "")

    def find(self, text: str, most: int, done: "Callable[[list[int]], object]") -> None:
        """Find so many regulars by name at the most, the likeliest meant first; for the newest text only."""
        self._desk.ask(
            lambda counter: [one.regular_id for one in counter.find(text, most)],
            done,
            self.troubled.emit,
            "owner find",
        )

    @cached_property
    def regulars(self) -> "RegularsSource":
        """Return where the list of regulars comes from; it outlives the page, which is made anew in another theme."""
        from cafememo.ui.owner.regulars_source import RegularsSource  # noqa: PLC0415 - it imports the driver

        return RegularsSource(self)

    @cached_property
    def erasing(self) -> "ErasingWork":
        """Return what erases people, and then from the copies; it outlives the page."""
        from cafememo.ui.owner.erasing_work import ErasingWork  # noqa: PLC0415 - it imports the driver

        return ErasingWork(self)

    @cached_property
    def printing(self) -> "PrintRun":
        """Return what makes cards; a batch that is begun outlives the page, which is made anew in another theme."""
        from cafememo.ui.owner.print_run import PrintRun  # noqa: PLC0415 - only where something is printed

        run = PrintRun(self)
        self.left.connect(run.forget)
        return run

    def act(
        self,
        name: str,
        job: "Callable[[Store], T]",
        done: Callable[[T], object] = ignore,
        failed: Callable[[Trouble], object] | None = None,
        key: str = "",
    ) -> None:
        """Do something in one transaction, which Ctrl+Z takes back; `name` tells it in words ("“Mocha” renamed").

        The job changes tables and returns what `done` is told, after `changed`. One that changed nothing is not
        remembered. Actions of the same `key` that follow each other are taken back together: letters of one field.
        """
        self._desk.write_store(
            lambda store: self._act(store, name, job, key),
            partial(self._tell_acted, name, done),
            failed or self.troubled.emit,
        )

    def change_key(self, change: "Callable[[Path, DataKey], DataKey]") -> None:
        """Have the café closed, its key changed on the lane, and opened again; this window is closed by that."""
        self._desk.change_key(change)

    def erase(self, regular_ids: "tuple[int, ...]", done: "Callable[[Erased], object]") -> None:
        """Erase some people for good: no undo takes it back, and nothing about them is left to be taken back.

        The file is tidied right after, with whatever else is asked of the café in between.
        """
        self._desk.write_store(
            lambda store: self._erase(store, regular_ids), partial(self._tell_erased, done), self.troubled.emit
        )

    def also(self, undo: Callable[[], object]) -> None:
        """Within a job: have something done as well when the action is taken back, see `History.also`."""
        if self._history is None:
            raise RuntimeError("no action is being done")
        self._history.also(undo)

    def undo(self) -> None:
        """Take the newest action back; `undone` follows."""
        self._desk.write_store(
            lambda store: self._turn(store, back=True), partial(self._tell_turned, self.undone), self.troubled.emit
        )

    def redo(self) -> None:
        """Do again what was taken back last; `redone` follows."""
        self._desk.write_store(
            lambda store: self._turn(store, back=False), partial(self._tell_turned, self.redone), self.troubled.emit
        )

    def pins(self, store: "Store") -> "Pins":
        """Return the PINs of the café, on the lane; the same ones as long as it is open."""
        if self._pins is None:
            from cafememo.services.pins import Pins  # noqa: PLC0415 - asked for at the door

            self._pins = Pins(store, self._desk.clock)
        return self._pins

    def counting(self) -> "Counting":
        """Return the count of the café for insights, on the lane; the same one as long as it is open."""
        if self._counting is None:
            from cafememo.services.counting import Counting  # noqa: PLC0415 - counted when it is first asked for

            self._counting = Counting(self._desk.clock)
        return self._counting

    def close(self) -> None:
        """Listen to the counter no more; what can be taken back is forgotten."""
        if "regulars" in self.__dict__:
            self.regulars.close()
        if "printing" in self.__dict__:
            self.printing.close()
        self.ending.emit()
        self._desk.tells_writes = False
        self._desk.written.disconnect(self._look)
        self._desk.found_out.disconnect(self._take_found_out)

    # On the lane.

    def _begin(self, store: "Store") -> None:
        """Be ready to record, and to tell what the counter writes from here on."""
        self._recorder(store)

    def _recorder(self, store: "Store") -> History:
        if self._history is None:
            from cafememo.store import names  # noqa: PLC0415 - it imports the driver

            self._history = History(store, self._desk.clock)
            self._last_entry = names.last_entry(store.connection)
        return self._history

    def _act(self, store: "Store", name: str, job: "Callable[[Store], T]", key: str) -> _Outcome:
        result, changed = self._recorder(store).do(name, job, key)
        return self._done(store, result, changed)

    def _turn(self, store: "Store", *, back: bool) -> _Outcome:
        history = self._recorder(store)
        undone = history.undo() if back else history.redo()
        return self._done(store, undone, undone.changed)

    def _done(self, store: "Store", result: object, changed: Changed) -> _Outcome:
        """Return the outcome of what was done, which is not told as failed where the disk fails only afterwards."""
        try:
            return self._outcome(store, result, changed)
        except Trouble:
            return _Outcome(result, changed, store.facts, store.menu, self._recorder(store).next_undo())

    def _erase(self, store: "Store", regular_ids: "tuple[int, ...]") -> _Outcome:
        from cafememo.services import erasing  # noqa: PLC0415 - a rare day

        history = self._recorder(store)
        erased = erasing.erase(store, regular_ids, self._desk.clock.now())
        history.forget(erased.regular_ids)
        if self._counting is not None:
            self._counting.start_over()
        return self._outcome(store, erased, Changed(frozenset({"regulars"}), frozenset(erased.regular_ids)))

    def _outcome(self, store: "Store", result: object, changed: Changed) -> _Outcome:
        """Add what the counter changed meanwhile, and what the ledger took in."""
        from cafememo.store import names, undo_log  # noqa: PLC0415 - they import the driver

        with store.reading():
            touched = undo_log.touched(store.connection)
            entries = names.entered_after(store.connection, self._last_entry, _MOST_ENTRIES)
        if entries:
            self._last_entry = entries[-1][0]
        noted = frozenset(regular_id for _, regular_id in entries if regular_id is not None)
        tables = changed.tables | ({"ledger"} if entries else set()) | ({"regulars"} if touched else set())
        whole = Changed(tables, changed.regular_ids | touched | noted)
        return _Outcome(result, whole, store.facts, store.menu, self._recorder(store).next_undo())

    # On the screens' thread.

    def _look(self) -> None:
        """Find out what the counter has just written."""
        self._desk.ask_store(lambda store: self._outcome(store, None, Changed()), self._tell, self.troubled.emit)

    def _take_found_out(self, is_kept: bool) -> None:
        """Look at everything anew where what was told as not sure is kept, and say what came of it."""
        anew = Changed(EVERYTHING if is_kept else frozenset())
        self._desk.ask_store(lambda store: self._outcome(store, None, anew), self._tell, self.troubled.emit)
        self.found_out.emit(is_kept)

    def _tell(self, outcome: _Outcome, *, by_owner: bool = False) -> None:
        """Tell what changed: first to the counter, unless it was the counter itself, then to the pages."""
        self.next_undo = outcome.next_undo
        if outcome.facts is not self.facts or outcome.menu is not self.menu:
            self.facts, self.menu = outcome.facts, outcome.menu
            self._desk.take_change(outcome.facts, outcome.menu)
        if by_owner and outcome.changed.regular_ids:
            self._desk.take_people(outcome.changed.regular_ids)
        if outcome.changed != Changed():
            self.changed.emit(outcome.changed)

    def _tell_acted(self, name: str, done: Callable[..., object], outcome: _Outcome) -> None:
        """Tell of an action."""
        self._tell(outcome, by_owner=True)
        if outcome.changed != Changed() and name:
            self.acted.emit(name)
        if is_there(done):
            done(outcome.result)

    def _tell_erased(self, done: "Callable[[Erased], object]", outcome: _Outcome) -> None:
        """Tell of an erasure, and have the file tidied."""
        from cafememo.services import erasing  # noqa: PLC0415 - a rare day

        self._tell(outcome, by_owner=True)
        self._desk.ask_store(erasing.tidy, ignore, ignore)
        assert isinstance(outcome.result, erasing.Erased)  # noqa: S101 - as `_erase` made it
        if is_there(done):
            done(outcome.result)

    def _tell_turned(self, told: Bound[Undone], outcome: _Outcome) -> None:
        """Tell of an undo or a redo."""
        self._tell(outcome, by_owner=True)
        assert isinstance(outcome.result, Undone)  # noqa: S101 - as `_turn` made it
        told.emit(outcome.result)


_MOST_ENTRIES = 5_000
"""Ledger entries looked at after one write; a morning's import tells of the rest at the next."""
