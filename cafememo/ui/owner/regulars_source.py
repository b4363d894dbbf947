"""Where the list of regulars comes from: kept in memory once it is read, and asked on a lane of its own.

The store lane also answers scans, so it is only asked for slices of some milliseconds. Sorting, filtering and looking
for names happen in the register, on a second lane; rows are read a block at a time where they are seen.
"""

from array import array
from collections.abc import Iterable, Sequence
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer

from cafememo.devices.signals import Emits, signal, signal_as_annotated
from cafememo.domain.roll import Entry, Roll, Wanted
from cafememo.services.history import Changed
from cafememo.services.register import ListedRegular, Registry, wanted_by
from cafememo.store.register import Register
from cafememo.ui.kit.lane import Lane, ignore

if TYPE_CHECKING:
    from cafememo.domain.trouble import Trouble
    from cafememo.store.store import Store
    from cafememo.ui.owner.memory import OwnerMemory

FIRST = 60
"""Regulars of the alphabet that are shown before all of them are read."""
PAUSE_MS = 4
"""The store lane is left alone so long between two slices."""
SETTLE_MS = 250
"""After a change, the list is put in order anew once nothing more has changed for so long."""
MOST_AT_ONCE = 400
"""Changed regulars looked at in one go."""
NEAR_ENOUGH = 40
"""People shown for a name nobody has, nearest first."""


class RegularsSource(QObject):
    """Knows who is listed in which order, and what stands in their rows."""

    listed: Emits[Roll] = signal_as_annotated()
    """Who is wanted, in order; told anew whenever that changed."""
    first_listed: "Emits[array[int]]" = signal_as_annotated()
    """The first of the alphabet, before all of them are known."""
    rows_read: "Emits[dict[int, ListedRegular]]" = signal_as_annotated()
    read = signal(int, int)
    """How many regulars are read, of about how many; (n, n) when all are."""

    def __init__(self, memory: "OwnerMemory") -> None:
        super().__init__(memory)
        self._memory = memory
        self._lane = Lane(self)
        self._register = Register()
        self._registry: Registry | None = None
        self._wanted = Wanted()
        self._not_seen_days = 30
        self._read_to = 0
        self._cards_to = 0
        self.complete = False
        """Whether every regular is in the register."""
        self._changed: set[int] = set()
        self._next = QTimer(self)
        self._next.setSingleShot(True)
        self._next.setInterval(PAUSE_MS)
        self._settle = QTimer(self)
        self._settle.setSingleShot(True)
        self._settle.setInterval(SETTLE_MS)
        self._settle.timeout.connect(self._read_changed)
        memory.changed.connect(self._take_change)
        self._begun = False

    def begin(self) -> None:
        """Read everybody, if that was not begun; the first of the alphabet are told at once."""
        if self._begun:
            if self.complete:
                self.want(self._wanted, self._not_seen_days)
            return
        self._begun = True
        self._memory.ask(self._first, self._tell_first)
        self._next.timeout.connect(self._read_entries)
        self._next.start()

    def want(self, wanted: Wanted, not_seen_days: int) -> None:
        """Say who is to be listed; `listed` follows once everybody is read, for the newest wish only."""
        self._wanted, self._not_seen_days = wanted, not_seen_days
        if self.complete:
            meant = wanted_by(self._memory.clock.now(), wanted, not_seen_days)
            self._lane.run(partial(self._register.roll, meant), self._tell_roll, ignore, "roll")

    def read_rows(self, regular_ids: Sequence[int]) -> None:
        """Read some rows; `rows_read` follows."""
        offset = self._memory.clock.now().offset
        some = tuple(regular_ids)
        self._memory.ask(lambda store: self.rows_on_lane(store, some, offset), self.rows_read.emit)

    def close(self) -> None:
        """Forget everybody. Blocks until the register's lane is at its end."""
        self._next.stop()
        self._settle.stop()
        self._lane.run(self._register.close, ignore, ignore)
        self._lane.stop()

    # On the store lane.

    def _of(self, store: "Store") -> Registry:
        if self._registry is None:
            self._registry = Registry(store)
        return self._registry

    def _first(self, store: "Store") -> "array[int]":
        return array("q", self._of(store).first(FIRST))

    def rows_on_lane(self, store: "Store", regular_ids: Sequence[int], offset: int) -> dict[int, ListedRegular]:
        """Return the rows of some regulars by id."""
        return self._of(store).rows(regular_ids, offset)

    # Reading everybody.

    def _tell_first(self, ids: "array[int]") -> None:
        if not self.complete:
            self.first_listed.emit(ids)

    def _read_entries(self) -> None:
        after = self._read_to
        self._memory.ask(lambda store: self._of(store).entries_after(after), self._take_entries, self._try_again)

    def _take_entries(self, entries: list[Entry]) -> None:
        if entries:
            self._read_to = entries[-1].regular_id
            self._lane.run(partial(self._register.take, entries), ignore, ignore)
            self.read.emit(self._read_to, 0)
            self._next.start()
        else:
            self._next.timeout.disconnect(self._read_entries)
            self._next.timeout.connect(self._read_cards)
            self._next.start()

    def _read_cards(self) -> None:
        after = self._cards_to
        self._memory.ask(lambda store: self._of(store).holders_after(after), self._take_cards, self._try_again)

    def _take_cards(self, cards: list[tuple[int, int | None]]) -> None:
        if cards:
            self._cards_to = cards[-1][0]
            holders = [holder for _, holder in cards if holder is not None]
            self._lane.run(partial(self._register.give_cards, holders), ignore, ignore)
            self._next.start()
        else:
            self._next.timeout.disconnect(self._read_cards)
            self.complete = True
            self.read.emit(self._read_to, self._read_to)
            self.want(self._wanted, self._not_seen_days)

    def _try_again(self, reason: "Trouble") -> None:
        """Say what stands in the way of reading, and go on a moment later."""
        self._memory.troubled.emit(reason)
        QTimer.singleShot(5_000, self._next.start)

    # What changed since.

    def _take_change(self, changed: Changed) -> None:
        """Read anew whom something changed about, and everybody where the programmes did."""
        if not self._begun:
            return
        if changed.tables & {"programmes", "programme_items"}:
            self._begin_anew()
            return
        self._changed |= changed.regular_ids
        if self._changed and not self._settle.isActive():
            self._settle.start()

    def _begin_anew(self) -> None:
        """Read everybody once more; what is listed stays until then."""
        if not self.complete:
            return
        self.complete = False
        self._read_to = self._cards_to = 0
        self._next.timeout.connect(self._read_entries)
        self._next.start()

    def _read_changed(self) -> None:
        some = tuple(self._changed)[:MOST_AT_ONCE]
        self._changed.difference_update(some)
        self._memory.ask(
            lambda store: (some, *self._of(store).entries_of(some)), self._take_changed, self._memory.troubled.emit
        )
        if self._changed:
            self._settle.start()

    def _take_changed(self, read: tuple[tuple[int, ...], list[Entry], frozenset[int]]) -> None:
        some, entries, holders = read
        there = {entry.regular_id for entry in entries}
        self._lane.run(partial(self._put, entries, set(some) - there, holders, some), self._ordered_anew, ignore)

    def _put(self, entries: list[Entry], gone: Iterable[int], holders: frozenset[int], some: tuple[int, ...]) -> None:
        self._register.take(entries)
        self._register.drop(gone)
        self._register.give_cards(holders, set(some) - holders)

    def _ordered_anew(self, _done: None) -> None:
        self.want(self._wanted, self._not_seen_days)

    # Looking for names nobody has.

    def _tell_roll(self, roll: Roll) -> None:
        """Tell who is listed; where a name finds nobody, those whose names come close."""
        letters = "".join(roll.wanted.text)
        if not roll.ids and len(letters) >= 3:
            self._memory.find(" ".join(roll.wanted.text), NEAR_ENOUGH, partial(self._tell_near, roll.wanted))
        else:
            self.listed.emit(roll)

    def _tell_near(self, wanted: Wanted, near: Sequence[int]) -> None:
        self._lane.run(partial(self._register.roll, wanted, tuple(near)), self.listed.emit, ignore, "roll")
