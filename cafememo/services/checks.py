"""What is proved of a café that was just opened, in slices while the counter is in use."""

from collections.abc import Iterator
from enum import StrEnum, auto
from typing import NamedTuple

from cafememo.domain.trouble import Damaged
from cafememo.services.clock import Clock
from cafememo.services.slices import SLICE_SECONDS, Progress
from cafememo.store import heads, marks
from cafememo.store.files import CafeFiles
from cafememo.store.ledger import Tail
from cafememo.store.looks import Look
from cafememo.store.marks import Walk, walk_on, walk_since_mark
from cafememo.store.store import Store


class Found(StrEnum):
    """What is wrong with the café."""

    PAGES = auto()
    """Something of it cannot be read, or is out of order."""
    CHAIN = auto()
    """Visits do not follow from each other as they were noted."""
    JOURNAL = auto()
    """It was cut off while it wrote, and what takes that back was deleted: something may be half written."""
    OLDER = auto()
    """It is an older file than was here last: what was noted since is not in it."""


KEEP_EVERY = 2_500
"""Slices of a walk after which it is worth a write to say how far it came: about half a minute."""


class _Came(NamedTuple):
    """How far the walks came that found nothing wrong, as it is to be written."""

    proved: Tail
    """The end of what was proved since the last time, or of everything."""
    round_at: Tail | None = None
    """Where the walk over everything is; None where none is under way."""


class Checks:
    """Looks for damage, the likeliest first: is it the file of last time, what was noted since, all rows, all visits.

    A step takes about SLICE_SECONDS and writes nothing. `keep` writes how far it came, and takes as long as noting a
    visit: it is `due` now and then, and is for a moment in which nobody waits.
    """

    def __init__(self, clock: Clock) -> None:
        self._clock = clock
        self.found: set[Found] = set()
        self.missing = 0
        """At least so many entries are missing, where the file is an older one."""
        self._store: Store | None = None
        self._steps: Iterator[None] | None = None
        self._done = self._of = 0
        self._came: _Came | None = None
        self._slices = 0

    @property
    def due(self) -> bool:
        """Tell whether it came so far since the last time that it is worth a write."""
        return self._slices >= KEEP_EVERY and self._came is not None

    def step(self, store: Store) -> Progress:
        """Do the next little. Damage is no trouble here but what was looked for; the other troubles are raised."""
        if self._steps is None or store is not self._store:
            # The café may have been opened anew meanwhile: what was read of it before is of no use.
            self._store, self._steps, self._came = store, self._all(store), None
        try:
            with store.reading():
                next(self._steps)
        except StopIteration:
            return Progress(self._of, self._of, over=True)
        except Damaged:
            # Whatever comes after would meet it too; the owner is told now.
            self.found.add(Found.PAGES)
            return Progress(self._done, self._of, over=True)
        return Progress(self._done, self._of)

    def keep(self, store: Store) -> None:
        """Write how far it came, unless something is wrong or nothing is new: the next start goes on from there."""
        came, self._came, self._slices = self._came, None, 0
        if came is None or self.found or store is not self._store:
            return
        with store.transaction():
            at = self._clock.now().at
            marks.keep(store.connection, came.proved, at)
            if came.round_at is None:
                marks.end_round(store.connection)
            else:
                marks.keep_round(store.connection, came.round_at, at)

    def _all(self, store: Store) -> Iterator[None]:
        """Do everything, giving the lane free after every little."""
        connection = store.connection
        if connection.journal_gone:
            self.found.add(Found.JOURNAL)
        older = heads.compare(connection, CafeFiles(store.folder))
        if older is not None:
            self.found.add(Found.OLDER)
            self.missing = older.missing
        yield
        round_at = marks.read_round(connection)
        place = None if round_at is None else Tail(round_at.entry_id, round_at.link)
        never_proved = marks.read(connection) is None
        new = walk_since_mark(connection)
        self._of = max(1, marks.ids_up_to(connection))
        while self._walk(new):
            self._came = _Came(new.proved, place)
            if never_proved:
                self._done = new.proved.entry_id
            yield
        self._came = _Came(new.proved, place)
        yield
        look = Look(connection)
        while look.step(SLICE_SECONDS):
            yield
        if look.bad:
            self.found.add(Found.PAGES)
        if never_proved:
            return  # that was everything
        whole = walk_on(connection)
        while self._walk(whole):
            self._done = whole.proved.entry_id
            self._came = _Came(max(new.proved, whole.proved), whole.proved)
            yield
        self._came = _Came(whole.proved)

    def _walk(self, walk: Walk) -> bool:
        """Do a slice of a walk, take note of what it found, and return whether there is more."""
        more = walk.step(SLICE_SECONDS)
        self._slices += 1
        if walk.broken:
            self.found.add(Found.CHAIN)
        return more


def keep_head(store: Store) -> None:
    """Write the head of the ledger beside the database: when the café closes, and every few minutes."""
    with store.reading():
        head = heads.head_of(store.connection)
    heads.keep(CafeFiles(store.folder), head)


class HeadToKeep(NamedTuple):
    """A head, and where it is to be kept."""

    files: CafeFiles
    head: heads.Head

    def write(self) -> None:
        """Write it; on any thread."""
        heads.keep(self.files, self.head)


class HeadKeeper:
    """Keeps the head while the café is open: reading it takes the lane microseconds, writing it is done elsewhere."""

    def __init__(self) -> None:
        self._kept: heads.Head | None = None

    def look(self, store: Store) -> HeadToKeep | None:
        """Return what is to be written, if anything is new; on the lane."""
        with store.reading():
            head = heads.head_of(store.connection)
        if head == self._kept:
            return None
        self._kept = head
        return HeadToKeep(CafeFiles(store.folder), head)


def accept_older(store: Store) -> None:
    """Take the file that is there as right, since a copy was put back: what it lacks is not looked for any more."""
    heads.forget(CafeFiles(store.folder))
