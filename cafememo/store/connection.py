"""One encrypted connection with the pragmas the café's memory rests on."""

import os
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import TYPE_CHECKING, Any

from sqlcipher3 import dbapi2 as driver

from cafememo.domain import trouble
from cafememo.store.files import from_os, write_private
from cafememo.store.keys import DataKey

if TYPE_CHECKING:
    # The driver has the shape of the standard library's module, and no types of its own.
    from sqlite3 import Connection as _DriverConnection

    from cafememo.store.transaction import Doubt
else:
    _DriverConnection = driver.Connection
Row = tuple[Any, ...]

JOURNAL, WRITING = "-journal", "-writing"
"""What the names of the files end with that stand beside a database while it is written."""


class Connection(_DriverConnection):
    """A connection that knows which file it has open, so that nothing is written into one that is not there any more.

    SQLite looks only when it first opens its journal, which it then keeps: from the second transaction on, a café
    that was deleted takes visits until it is closed, and all of them are gone.
    """

    path: str = ""
    """The café's file; "" where there is none to look after, as in memory."""
    identity: tuple[int, int] = (0, 0)
    """The device and the number of the file that was opened."""
    data_key: DataKey | None = None
    """What it was opened with."""
    beside: list[Callable[[], object]]
    """Ends what still reads through the connection: closed under it, the café would stay locked."""

    journal_gone: bool = False
    """Whether the café was cut off with its journal there, and the journal is gone: something may be half written."""
    says_writing: bool = False
    """Whether a file beside the database says that a journal belongs to it."""

    def say_writing(self) -> None:
        """Make sure, before a commit, that a file beside the database says that a journal belongs to it.

        The journal stays from the first write to the closing, and takes back what is cut off. Where somebody deletes
        it after a kill, pages of a half-written transaction would look like any others: the file that is left tells.
        It is empty; SQLite itself syncs the folder in the same commit. Only what is larger than the cache, and is the
        first thing written, is in the database sooner.
        """
        if self.path and os.path.exists(self.path + JOURNAL):  # noqa: PTH110 - whoever presses Enter waits for it
            with suppress(OSError):  # then the commit will not do either
                os.close(os.open(self.path + WRITING, os.O_WRONLY | os.O_CREAT, 0o600))
            self.says_writing = True

    def close(self) -> None:
        """End what uses it, and close it."""
        for end in getattr(self, "beside", ()):
            end()
        self.beside = []
        super().close()
        if self.says_writing and not self.journal_gone and _identity(Path(self.path)) == self.identity:
            with suppress(OSError):
                if not Path(self.path + JOURNAL).exists():  # it is there where the disk failed
                    Path(self.path + WRITING).unlink(missing_ok=True)

    appended: tuple[int, bytes] = (0, b"")
    """Id and link of the last entry of the ledger, also of one that is not on the disk yet."""
    noted: tuple[int, bytes] = (0, b"")
    """Id and link of the last entry that is on the disk: what whoever opens the café next must find."""
    number: int = 0
    """The number in the head of the file: it tells whether a commit took that wrote nothing into the ledger."""
    changes_aside: int = 0
    """How many of `total_changes` were no changes of the café, but of what is kept in memory beside it."""
    is_watched: bool = False
    """Whether it takes note of every regular something changes about, see `undo_log.watch`."""
    doubt: "Doubt | None" = None
    """The last change, where the disk did not tell whether it was kept."""
    is_ill: bool = False
    """Whether the disk failed under it: what it says of the file from then on is not to be believed."""

    def answers(self) -> bool:
        """Tell whether it reads anything at all: after a failed read it may say for ever that all is damaged."""
        try:
            self.execute("SELECT count(*) FROM sqlite_master").fetchone()
        except driver.Error:
            return False
        return True

    def look(self) -> None:
        """Make sure that the file is where it was opened; some microseconds.

        Raises `StoreMoved` where it was deleted, moved or replaced, `FolderGone` where its folder is not there.
        Windows lets nobody move or delete a file that is open; there it finds a stick that was pulled.
        """
        path = self.path
        if not path:
            return
        try:
            there = os.stat(path)  # noqa: PTH116 - whoever presses Enter waits for it
        except OSError as error:
            raise _where_it_went(Path(path), self.identity, error) from error
        if (there.st_dev, there.st_ino) != self.identity:
            raise _where_it_went(Path(path), self.identity)


def _where_it_went(database: Path, identity: tuple[int, int], error: OSError | None = None) -> trouble.Trouble:
    """Say why a café's file is not at its place: its folder is gone, or it was moved within a folder that is there."""
    folder = database.parent
    if folder_is_gone(folder, identity[0]):
        return trouble.FolderGone(folder)
    if error is None or isinstance(error, FileNotFoundError):
        return trouble.StoreMoved(folder)
    return from_os(error, folder)


def folder_is_gone(folder: Path, device: int | None = None) -> bool:
    """Tell whether a folder is not there, or only the empty place where its disk was.

    `device` is the one it was on, where that is known.
    """
    try:
        there = folder.stat()
    except PermissionError:
        return False
    except OSError:
        return True  # also a disk that is there by name and answers nothing
    return device is not None and there.st_dev != device


def key_of(connection: Connection) -> DataKey:
    """Return the key a connection was opened with: a copy is proved by opening it, whatever the slots do."""
    if connection.data_key is None:
        raise TypeError
    return connection.data_key


def end_with(connection: Connection, end: Callable[[], object]) -> Callable[[], None]:
    """Have `end` called when the connection is closed; return what takes that back."""
    beside = connection.beside
    beside.append(end)

    def done() -> None:
        if end in beside:
            beside.remove(end)

    return done


CACHE_KIB = 24_576
"""Page cache: holds the summaries, cards and names of 100,000 regulars' busiest third in little memory."""

# DELETE with EXTRA lost no acknowledged commit in 500 power cuts where WAL lost hundreds; and one file at rest is
# what an owner can copy. The exclusive lock doubles as the single-instance check.
_PRAGMAS = (
    "journal_mode = DELETE",
    "locking_mode = EXCLUSIVE",
    "synchronous = EXTRA",
    "secure_delete = ON",
    "foreign_keys = ON",
    "trusted_schema = OFF",
    "cell_size_check = ON",
    "temp_store = MEMORY",
    f"cache_size = -{CACHE_KIB}",
)


_PAUSES = (0.03, 0.06, 0.12)
"""Seconds between tries to open a café that another start has, or tries to have."""


def connect(database: Path, key: DataKey, *, create: bool = False) -> Connection:
    """Open the database for this process alone, see `_connect`.

    Two starts at once keep each other from the lock, and both would go: they try again, each after a while of its own.
    """
    for pause in () if create else _PAUSES:
        try:
            return _connect(database, key)
        except trouble.AlreadyOpen:
            time.sleep(pause * (1 + os.getpid() % 7 / 7))
    return _connect(database, key, create=create)


def _connect(database: Path, key: DataKey, *, create: bool = False) -> Connection:
    """Open the database for this process alone.

    Raises `AlreadyOpen` where another process has it, `WrongKey` or `Damaged` where it does not decrypt,
    `StoreUnavailable` or `FolderNotWritable` where the disk refuses. Creates nothing unless `create`.
    """
    folder = database.parent
    mode = "rwc" if create else "rw"
    if create:
        # SQLite would make it readable by everybody; it keeps the permissions of a file that is there.
        write_private(database, b"")
    before = _identity(database)
    writing, journal = Path(f"{database}{WRITING}"), Path(f"{database}{JOURNAL}")
    journal_gone = writing.exists() and not journal.exists()
    with failures(folder):
        # Used on one thread at a time: the lane opens, uses and closes it; a check in the driver would forbid
        # building a store in a test and handing it to a lane.
        connection: Connection = driver.connect(
            f"{database.resolve().as_uri()}?mode={mode}",
            uri=True,
            isolation_level=None,
            timeout=0,
            check_same_thread=False,
            cached_statements=256,
            factory=Connection,
        )
        connection.data_key, connection.beside = key, []
    try:
        connection.execute("PRAGMA cipher_log_level = NONE")
        connection.execute(f"PRAGMA key = {key.pragma()}")
        with failures(folder):
            for pragma in _PRAGMAS:
                connection.execute(f"PRAGMA {pragma}")
            if sys.platform == "darwin":
                connection.execute("PRAGMA fullfsync = ON")
            # Takes the lock now and keeps it, and reads the first page: a wrong key shows here.
            connection.execute("BEGIN EXCLUSIVE")
            connection.execute("SELECT count(*) FROM sqlite_master")
            connection.execute("COMMIT")
        _know_again(connection, database, before)
        connection.journal_gone = journal_gone
        if not journal_gone:
            with suppress(OSError):
                writing.unlink(missing_ok=True)  # what was cut off is taken back by now
    except trouble.Damaged as reason:
        connection.close()
        raise _why_unreadable(database, key) from reason
    except BaseException:
        connection.close()
        raise
    return connection


def _identity(database: Path) -> tuple[int, int] | None:
    """Return the device and the number of a file; None where it is not there."""
    try:
        there = database.stat()
    except OSError:
        return None
    return there.st_dev, there.st_ino


def _know_again(connection: Connection, database: Path, before: tuple[int, int] | None) -> None:
    """Have the connection know its file again. It was opened between two looks, which must find the same one."""
    after = _identity(database)
    if after is None or after != before:
        raise trouble.StoreMoved(database.parent)
    connection.path, connection.identity = str(database.absolute()), after


def versions(connection: Connection) -> tuple[str, str]:
    """Return the versions of SQLCipher and of the SQLite in it."""
    cipher = connection.execute("PRAGMA cipher_version").fetchone()
    return str(cipher[0]) if cipher else "", str(connection.execute("SELECT sqlite_version()").fetchone()[0])


def _why_unreadable(database: Path, key: DataKey) -> trouble.Trouble:
    """Tell a database of another café, which starts with another salt, from a damaged one of this café."""
    with database.open("rb") as file:
        head = file.read(len(key.salt))
    return trouble.Damaged(database.parent) if head == key.salt else trouble.WrongKey(database.parent)


@contextmanager
def failures(folder: Path, connection: Connection | None = None) -> Iterator[None]:
    """Turn the driver's errors that the world causes into ours; the others are bugs and pass."""
    try:
        yield
    except Exception as error:
        found = meaning(error, folder, connection)
        if found is None:
            raise
        raise found from error


def meaning(error: BaseException, folder: Path, connection: Connection | None = None) -> trouble.Trouble | None:
    """Return what an error of the driver means; None where it is no error of the world's."""
    # Migrations and menus go through SQLAlchemy, which wraps what the driver raises and keeps it in `orig`.
    said = getattr(error, "orig", error)
    # The low byte is the primary result code; the rest tells where it came from.
    code = getattr(said, "sqlite_errorcode", 0) if isinstance(said, driver.DatabaseError) else 0
    found = _MEANING.get(code & 0xFF)
    if connection is not None:
        if found is trouble.StoreUnavailable:
            connection.is_ill = True
        elif found in _MAY_BE_ILL and (connection.is_ill or not connection.answers()):
            connection.is_ill, found = True, trouble.StoreUnavailable
    if found in _MAY_BE_GONE and folder_is_gone(folder):
        found = trouble.FolderGone
    return None if found is None else found(folder)


_MEANING: dict[int, type[trouble.Trouble]] = {
    driver.SQLITE_PERM: trouble.FolderNotWritable,
    driver.SQLITE_BUSY: trouble.AlreadyOpen,
    driver.SQLITE_READONLY: trouble.FolderNotWritable,
    driver.SQLITE_IOERR: trouble.StoreUnavailable,
    driver.SQLITE_CORRUPT: trouble.Damaged,
    driver.SQLITE_FULL: trouble.DiskFull,
    driver.SQLITE_CANTOPEN: trouble.FolderNotWritable,
    driver.SQLITE_PROTOCOL: trouble.StoreUnavailable,
    driver.SQLITE_NOTADB: trouble.Damaged,
}

_MAY_BE_ILL = frozenset({trouble.Damaged, trouble.FolderNotWritable})
"""What a connection says of a sound file on a sound disk after one failed read."""
_MAY_BE_GONE = frozenset({trouble.FolderNotWritable, trouble.StoreUnavailable})
"""What the driver says of a folder that is not there."""
