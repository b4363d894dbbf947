"""One transaction: all of it is on the disk, or nothing of it is; and which of the two, where the disk failed.

SQLite tells the failure of the very last sync of a commit as it tells any other failure, when the change is in the file
already and everybody who reads sees it. So a failed commit is looked for in the file: what was kept after all is made
to last and told as done, what was not is told as failed, and where even that cannot be found out it is a `Doubt`.
"""

import os
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import NamedTuple

from sqlcipher3 import dbapi2 as driver

from cafememo.domain.trouble import NotSure
from cafememo.store.connection import Connection, meaning
from cafememo.store.ledger import holds
from cafememo.store.undo_log import touch, touched_so_far

_JOURNAL_HEAD = 28
"""The bytes at the head of a journal that SQLite makes zero to say that a commit is over."""


class Mark(NamedTuple):
    """What a commit leaves in the file, by which it is known again."""

    entry: tuple[int, bytes] | None
    """The id and the link of the last entry it wrote into the ledger; where it wrote none, the numbers tell."""
    before: int
    after: int
    """The number in the head of the file, before the commit and after it."""

    def is_in(self, connection: Connection) -> bool | None:
        """Tell whether the commit took; None where somebody else has written since. Raises what reading raises."""
        if self.entry is not None:
            return holds(connection, self.entry)
        found = number_of(connection)
        return found == self.after if found in {self.before, self.after} else None


@dataclass(frozen=True, slots=True)
class Doubt:
    """A change of which the disk says neither that it was kept nor that it was not."""

    mark: Mark
    deed: object
    """What was done, as whoever does the same again says it; None where it cannot be told from another."""
    result: object
    again: bool
    """Whether whoever asked for it asks again by themselves."""
    kept: Callable[[], object] | None
    """To be called where it turns out to be kept."""
    touched: list[int]
    """The regulars it changed something about, where that is taken note of."""


def number_of(connection: Connection) -> int:
    """Return the number in the head of the file, which every commit changes that writes nothing into the ledger."""
    return int(connection.execute("PRAGMA user_version").fetchone()[0])


def write_nothing(connection: Connection) -> None:
    """Write and sync a page as it is: what is in the file lasts from then on. Raises what the driver raises."""
    connection.execute("BEGIN IMMEDIATE")
    try:
        connection.execute(f"PRAGMA user_version = {number_of(connection)}")
        connection.execute("COMMIT")
    except BaseException:
        if connection.in_transaction:
            connection.execute("ROLLBACK")
        raise


class Transaction:
    """A context whose body is on the disk when it is left, all of it, or nothing of it is.

    Raises what `connection.failures` makes of the driver's errors, and then nothing was changed; but for `NotSure`.
    `lost` is called where it comes to nothing, and where nobody knows. A class and not a generator, and without
    contexts within it: whoever presses Enter waits for it.
    """

    __slots__ = ("_changes", "_connection", "_folder", "_lost", "again", "deed", "kept", "result")

    def __init__(self, connection: Connection, folder: Path, lost: Callable[[], object] | None = None) -> None:
        self._connection = connection
        self._folder = folder
        self._lost = lost
        self._changes = 0
        self.deed: object = None
        self.result: object = None
        self.again = False
        self.kept: Callable[[], object] | None = None
        """What is left of it where it stays in doubt, see `Doubt`."""

    def __enter__(self) -> "Transaction":
        """Begin, in the file that is the café's."""
        connection = self._connection
        try:
            connection.look()
            connection.execute("BEGIN IMMEDIATE")
        except BaseException as error:
            self._give_up(error)
            raise
        self._changes = connection.total_changes - connection.changes_aside
        return self

    def __exit__(self, _kind: object, error: BaseException | None, _trace: object) -> None:
        """Commit; or take everything back, where the body or the disk failed."""
        if error is not None:
            self._give_up(error)
            return
        connection = self._connection
        number = connection.number
        touched: list[int] = []
        try:
            connection.look()  # what a body took its time for must not be told as noted either
            if (
                connection.appended == connection.noted
                and connection.total_changes - connection.changes_aside != self._changes
            ):
                number = _another(number)
                connection.execute(f"PRAGMA user_version = {number}")
                touched = touched_so_far(connection)  # of a round, the ledger tells
            if not connection.says_writing:
                connection.say_writing()
        except BaseException as failed:
            self._give_up(failed)
            raise
        try:
            connection.execute("COMMIT")
        except BaseException as failed:  # noqa: BLE001 - raised again, unless the change is kept
            self._find_out(failed, number, touched)
        connection.noted, connection.number = connection.appended, number

    def _find_out(self, failed: BaseException, number: int, touched: list[int]) -> None:
        """Return where a commit that failed took all the same, and lasts; else take it back, and raise."""
        connection = self._connection
        entry = None if connection.appended == connection.noted else connection.appended
        mark = Mark(entry, connection.number, number)
        wrote = entry is not None or number != connection.number
        is_kept = None if wrote and not _is_open(connection) else False
        try:
            if connection.in_transaction:
                connection.execute("ROLLBACK")  # a full disk may already have done that
            if is_kept is None:
                is_kept = mark.is_in(connection)
            if is_kept:
                is_kept = None  # for the others who read, and not yet for good
                write_nothing(connection)
                is_kept = True
                touch(connection, touched)
        except driver.Error:
            pass
        if is_kept:
            if not isinstance(failed, driver.Error):
                connection.noted, connection.number = connection.appended, number
                raise failed  # somebody stopped the program, when it was done
            return
        if is_kept is None:
            connection.doubt = Doubt(mark, self.deed, self.result, self.again, self.kept, touched)
        self._give_up(failed)
        raise failed

    def _give_up(self, error: BaseException) -> None:
        """Take everything back, and raise what an error of the driver means."""
        connection = self._connection
        connection.appended = connection.noted
        if self._lost is not None:
            self._lost()
        try:
            # A failed COMMIT on a full disk may already have rolled back.
            if connection.in_transaction:
                connection.execute("ROLLBACK")
        except driver.Error as failed:
            raise (meaning(failed, self._folder, connection) or failed) from error
        meant = meaning(error, self._folder, connection)
        if connection.doubt is not None:
            raise NotSure(self._folder) from error
        if meant is not None:
            raise meant from error


def _another(number: int) -> int:
    """Return a number for the head of the file that it did not have before, and that nobody else gives it."""
    drawn = int.from_bytes(os.urandom(4)) >> 1
    return drawn if drawn != number else drawn ^ 1


def _is_open(connection: Connection) -> bool:
    """Tell whether the journal says for sure that a commit did not take: it will be rolled back, now or later.

    With a zero head it says neither that nor the opposite. Where reads fail as well, this is all that can be known.
    """
    if not connection.path:
        return False
    try:
        with open(f"{connection.path}-journal", "rb", buffering=0) as journal:  # noqa: PTH123 - a path and more
            return any(journal.read(_JOURNAL_HEAD))
    except OSError:
        return False
