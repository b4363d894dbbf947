"""What is proved of a café that was just opened, in slices while the counter is in use."""

from collections.abc import Iterator
from enum import StrEnum, auto
from typing import NamedTuple

from cafememo.domain.trouble import Damaged
from cafememo.services.clock import Clock
from cafememo.services.slices import SLICE_SECONDS, Progress
from cafememo.store import heads, marks
from cafememo.store.files import CafeFiles
from cafememo.store.looks import Look
from cafememo.store.marks import Walk, walk_since_mark
from cafememo.store.store import Store


class Found(StrEnum):
    """What is wrong with the café."""

    PAGES = auto()
    """Something of it cannot be read, or is out of order."""
    CHAIN = auto()
    """Visits do not follow from each other as they were noted."""
    OLDER = auto()
    """It is an older file than was here last: what was noted since is not in it."""


class Checks:
    """Looks for damage, the likeliest first: is it the file of last time, what was noted since, all rows, all visits.

    Nothing is written but how far the ledger was proved. A step takes about SLICE_SECONDS, the one that writes the mark
    as long as noting a visit.
    """

    def __init__(self, clock: Clock) -> None:
        self._clock = clock
        self.found: set[Found] = set()
        self.missing = 0
        """At least so many entries are missing, where the file is an older one."""
        self._steps: Iterator[None] | None = None
        self._done = self._of = 0

    def step(self, store: Store) -> Progress:
        """Do the next little. Damage is no trouble here but what was looked for; the other troubles are raised."""
        if self._steps is None:
            self._steps = self._all(store)
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

    def _all(self, store: Store) -> Iterator[None]:
        """Do everything, giving the lane free after every little."""
        connection = store.connection
        older = heads.compare(connection, CafeFiles(store.folder))
        if older is not None:
            self.found.add(Found.OLDER)
            self.missing = older.missing
        yield
        new = walk_since_mark(connection)
        self._of = max(1, marks.ids_up_to(connection))
        while new.step(SLICE_SECONDS):
            yield
        self._take(new)
        yield
        look = Look(connection)
        while look.step(SLICE_SECONDS):
            yield
        if look.bad:
            self.found.add(Found.PAGES)
        whole = Walk(connection)
        while whole.step(SLICE_SECONDS):
            self._done = whole.proved.entry_id
            yield
        self._take(whole)
        if not self.found:
            with store.transaction():
                marks.keep(connection, whole.proved, self._clock.now().at)

    def _take(self, walk: Walk) -> None:
        """Take note of what a walk found."""
        if walk.broken:
            self.found.add(Found.CHAIN)


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
