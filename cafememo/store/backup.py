"""Copies of an open café: a folder each, whole and proved before it has its name.

The pages go over by the driver's backup in slices, on the connection that is open already: a write between two
slices goes into the copy as well, so that the copy is the café at the moment it ended. `VACUUM INTO` would hold scans
for as long as it takes (0.4 s for 25 MB; the slices take 2 ms each). The copy has the café's key and salt: the slots
beside it open it. A key file is never in it.
"""

import contextlib
import json
import os
import shutil
import threading
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path
from time import perf_counter
from typing import NamedTuple

from sqlcipher3 import dbapi2 as driver

from cafememo.domain import trouble
from cafememo.domain.copies import Held, MadeCopy, Moment, Why, minute_in, name_at, thinned
from cafememo.domain.ledger import FIRST_LINK, digest, link
from cafememo.store import forgotten, ledger
from cafememo.store.connection import Connection, connect, end_with, failures, key_of
from cafememo.store.files import CafeFiles, from_os, sync_folder, write_private
from cafememo.store.keys import DataKey

Tell = Callable[[int, int], None]
"""Is told how far something is, of how much; raises `Stopped` where it is to end."""

UNFINISHED = ".unfinished-"
"""A copy is made under this and the café's number; what a crash left of one is cleared away by the next."""

SLICE_SECONDS = 0.002
_PAGES = 16
"""Pages between two looks at the clock: half a millisecond."""
_RESTS_AFTER = 200
"""Entries of the ledger proved in two milliseconds."""
_CACHE_PAGES = 16
"""Pages the copy keeps back: the last slice writes all of them."""


class Proof(NamedTuple):
    """What a copy must have in common with the café it was made of."""

    held: Held
    tail: bytes
    """The link of the newest entry: the whole ledger hangs on it."""


@dataclass(frozen=True, slots=True)
class FoundCopy:
    """A copy that lies in a place; `minute` is the local minute its name tells."""

    folder: Path
    cafe: str
    minute: int
    size: int


def nobody_listens(_done: int, _of: int) -> None:
    """Take note of nothing, and never stop it."""


def make(
    connection: Connection,
    files: CafeFiles,
    place: Path,
    why: Why,
    now: Moment,
    progress: Tell = nobody_listens,
) -> MadeCopy:
    """Make a copy in `place/cafememo-YYYYMMDD-HHMMSS` and prove it, all at once.

    Nothing is left behind where it fails. Raises `DiskFull`, `FolderNotWritable`, `FolderGone`, `StoreUnavailable`
    about the place, `Damaged` where the café or the copy does not read back, and what `progress` raises.
    """
    copying = Copying(connection, files, place, why, now)
    try:
        while not copying.copied:
            progress(*copying.step())
        return copying.finish(progress)
    except BaseException:
        copying.give_up()
        raise


def before_upgrade(connection: Connection, files: CafeFiles, progress: Tell = nobody_listens) -> None:
    """Copy a café of an older shape beside itself, before it is migrated. Raises what `make` raises.

    `progress` is told how far it is: the first half is copying, the second proving, and at the end it is all.
    Where it cannot be migrated and is started again and again, one copy a day stays.
    """
    at = int(time.time())
    copying = Copying(
        connection, files, files.backups, Why.BEFORE_MIGRATION, _Now(at, time.localtime(at).tm_gmtoff // 60)
    )
    try:
        while not copying.copied:
            done, of = copying.step()
            progress(done, 2 * of)
        copying.finish(lambda done, of: progress(of + done, 2 * of))
        progress(1, 1)
    except BaseException:
        copying.give_up()
        raise
    thin(files.backups, cafe_number(files.slots))


class _Now(NamedTuple):
    at: int
    offset: int


class Copying:
    """A copy in the making: `step` on the café's thread until `copied`, then `finish` on any thread.

    Where the café is closed meanwhile, the next step raises `Stopped`. `give_up` may be called at any time, also after
    the end; not while `finish` runs.
    """

    def __init__(self, connection: Connection, files: CafeFiles, place: Path, why: Why, now: Moment) -> None:
        self._connection = connection
        self._files = files
        self._place = place
        self._why = why
        self._now = now
        self._key = key_of(connection)
        self._turns: _Turns | None = None
        self._target: Connection | None = None
        self._proof: Proof | None = None
        self._forgotten = b""
        self._made = CafeFiles(place / f"{UNFINISHED}{cafe_number(files.slots)}")

    @property
    def copied(self) -> bool:
        """Tell whether the café is not needed any more."""
        return self._proof is not None

    def step(self) -> tuple[int, int]:
        """Copy on for about SLICE_SECONDS; return how many pages are copied, and of how many. Not in a transaction."""
        if self._turns is None:
            self._begin()
        turns, target = self._turns, self._target
        if turns is None or target is None:
            raise trouble.Stopped(self._place)
        with self._blame():
            over = turns.step()
        if over:
            with failures(self._files.folder):
                refuse_unread(self._connection, self._files.folder)
                self._proof = proof_of(self._connection)
                # As the copy has them: somebody may be erased between this moment and the end.
                self._forgotten = forgotten.text_in(self._connection).encode()
        return turns.done, turns.of

    def finish(self, progress: Tell = nobody_listens, pause: float = 0.0) -> MadeCopy:
        """Bring the copy to the disk, open it, prove it, and give it its name; see `prove` for `pause`."""
        proof, target = self._proof, self._target
        if proof is None or target is None:
            raise trouble.Stopped(self._place)
        with self._blame():
            target.close()
            self._target = None
            sync_file(self._made.database)
            write_private(self._made.slots, read_small(self._files.slots))
            if self._forgotten:
                write_private(self._made.forgotten, self._forgotten)
        made = MadeCopy(
            self._made.folder,
            str(self._why),
            self._now.at,
            self._now.offset,
            0,
            proof.held.people,
            proof.held.entries,
            proof.held.newest_at,
            self._now.at,
        )
        with self._blame():
            if prove(self._made, self._key, progress, pause) != proof:
                raise trouble.Damaged(self._place)
            return give_name(made, self._place, self._now)

    def give_up(self) -> None:
        """Leave nothing of it; what has its name already stays."""
        if self._turns is not None:
            self._turns.stop()
            self._turns = None
        if self._target is not None:
            with contextlib.suppress(driver.Error):
                self._target.close()
            self._target = None
        clear(self._made.folder)

    def _begin(self) -> None:
        """Make the files, for their owner alone, and get ready."""
        made = self._made
        try:
            self._connection.execute("SELECT 1")
        except driver.ProgrammingError as error:
            # The café was closed; to copy it then would end the program in the driver.
            raise trouble.Stopped(self._place) from error
        with failures(self._place), self._blame():
            begin_folder(made.folder, inside=self._files.folder)
            os.close(os.open(made.database, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600))
            target: Connection = driver.connect(
                f"{made.database.resolve().as_uri()}?mode=rw", uri=True, isolation_level=None, check_same_thread=False
            )
            self._target = target
            target.execute("PRAGMA cipher_log_level = NONE")
            target.execute(f"PRAGMA key = {self._key.pragma()}")
            # A copy that is cut off is thrown away: it needs no journal, and is brought to the disk at its end.
            for pragma in ("journal_mode = OFF", "synchronous = OFF", f"cache_size = {_CACHE_PAGES}"):
                target.execute(f"PRAGMA {pragma}")
        self._turns = _Turns(self._connection, target)

    @contextlib.contextmanager
    def _blame(self) -> Iterator[None]:
        """Say of what fails whether it is the place that fails, and whether that is still there."""
        try:
            with failures(self._place):
                yield
        except trouble.Damaged as error:
            raise trouble.Damaged(self._files.folder if self._proof is None else self._place) from error
        except (trouble.Trouble, OSError) as error:
            raise blamed(error, self._place) from error


_MEANING = {
    "database or disk is full": trouble.DiskFull,
    "attempt to write a readonly database": trouble.FolderNotWritable,
    "unable to open database file": trouble.FolderNotWritable,
    "database disk image is malformed": trouble.Damaged,
    "file is not a database": trouble.Damaged,
}
"""What SQLite says where its backup fails: the driver gives no code with it."""


class _Turns:
    """The driver's backup on a thread of its own that runs only while `step` waits for it.

    The driver copies everything in one call; so it takes turns with its caller, and the connection is used by one of
    them at a time.
    """

    def __init__(self, source: Connection, target: Connection) -> None:
        self._source = source
        self._target = target
        self._go, self._came = threading.Semaphore(0), threading.Semaphore(0)
        self._until = 0.0
        self._over = self._stopped = False
        self._error: BaseException | None = None
        self._thread: threading.Thread | None = None
        self._leave = end_with(source, self.stop)
        self.done, self.of = 0, 0

    def step(self) -> bool:
        """Let it go on for a slice; return whether it is over. Raises what it raised."""
        if self._stopped:
            raise trouble.Stopped
        self._until = perf_counter() + SLICE_SECONDS
        if self._thread is None:
            self._thread = threading.Thread(target=self._run, name="copying", daemon=True)
            self._thread.start()
        if not self._over:
            self._go.release()
            self._came.acquire()
        if isinstance(self._error, driver.Error):
            raise _MEANING.get(str(self._error), trouble.StoreUnavailable) from self._error
        if self._error is not None:
            raise self._error
        return self._over

    def stop(self) -> None:
        """End it where it is, so that the café can be closed."""
        self._stopped = True
        self._leave()
        if self._thread is not None:
            self._go.release()
            self._thread.join()

    def _run(self) -> None:
        self._go.acquire()
        try:
            if not self._stopped:
                self._source.backup(self._target, pages=_PAGES, progress=self._between, sleep=0)
        except BaseException as error:  # noqa: BLE001 - it is raised where it is waited for
            self._error = error
        finally:
            self._over = True
            self._leave()
            self._came.release()

    def _between(self, _status: int, left: int, of: int) -> None:
        """Take note of how far it is, and give the turn back when it is over. Called by the driver."""
        self.done, self.of = of - left, of
        if left and perf_counter() >= self._until:
            self._came.release()
            self._go.acquire()
        if self._stopped:
            raise trouble.Stopped


def begin_folder(folder: Path, inside: Path) -> None:
    """Make a folder for a copy in its place, and what a crash left of another go. Raises OSError or `FolderGone`.

    The place itself must be there, unless it is the café's own: where a stick was, there may be its empty mount point.
    """
    clear(folder)
    place = folder.parent
    if place.parent == inside and inside.is_dir():
        place.mkdir(mode=0o700, exist_ok=True)
    if not place.is_dir():
        raise trouble.FolderGone(place)
    folder.mkdir(mode=0o700)


def give_name(made: MadeCopy, place: Path, now: Moment) -> MadeCopy:
    """Move a copy that is whole to its name, which is on the disk then, and return it with that. Raises OSError."""
    size = CafeFiles(made.folder).database.stat().st_size
    name = name_at(now)
    for number in range(1, 1_000):
        final = place / (name if number == 1 else f"{name}-{number}")
        if not final.exists():
            break
    else:
        raise trouble.FileExists(place)
    made.folder.rename(final)
    sync_folder(place)
    return replace(made, folder=final, size=size)


def again(
    made: MadeCopy,
    files: CafeFiles,
    key: DataKey,
    place: Path,
    progress: Tell = nobody_listens,
    pause: float = 0.0,
) -> MadeCopy:
    """Copy a copy into another place, and prove that one too; needs no café. Raises what `make` raises."""
    source = CafeFiles(made.folder)
    unfinished = CafeFiles(place / f"{UNFINISHED}{cafe_number(source.slots)}")
    try:
        begin_folder(unfinished.folder, inside=files.folder)
        write_private(unfinished.database, b"")
        copy_bytes(source.database, unfinished.database, progress)
        write_private(unfinished.slots, read_small(source.slots))
        if source.forgotten.exists():
            write_private(unfinished.forgotten, source.forgotten.read_bytes())
        if prove(unfinished, key, progress, pause).held == Held(made.people, made.entries, made.newest_at):
            named = replace(made, folder=unfinished.folder, id=None)
            return give_name(named, place, _Now(made.made_at, made.offset))
    except (trouble.Trouble, OSError) as error:
        raise blamed(error, place) from error
    finally:
        clear(unfinished.folder)
    raise trouble.Damaged(place)


def prove(files: CafeFiles, key: DataKey, progress: Tell = nobody_listens, pause: float = 0.0) -> Proof:
    """Open a copy by itself and read all of it: pages, structure and the chain of the ledger, of whatever shape.

    `pause` is how many seconds to rest after each two milliseconds or so, for a thread beside one that answers scans:
    the interpreter would let that one wait five milliseconds each time. Raises `Damaged` where something does not read
    back as it was written.
    """
    connection = connect(files.database, key)
    try:
        with failures(files.folder):
            bad = bool(connection.execute("PRAGMA cipher_integrity_check").fetchall())
            bad = bad or connection.execute("PRAGMA quick_check(1)").fetchone()[0] != "ok"
            found = proof_of(connection)
            previous = FIRST_LINK
            for done, (entry, kept_digest, kept_link) in enumerate(ledger.all_entries(connection)):
                previous = link(previous, kept_digest if kept_digest is not None else digest(entry))
                bad = bad or previous != kept_link
                if done % _RESTS_AFTER == 0:
                    progress(done, found.held.entries)
                    if pause:
                        time.sleep(pause)
    finally:
        connection.close()
    if bad or previous != found.tail:
        raise trouble.Damaged(files.folder)
    return found


def refuse_unread(connection: Connection, folder: Path) -> None:
    """Raise `Damaged` where a page of the café could not be read since it was opened. Not in a transaction.

    SQLCipher gives zeros for a page that is not as it was written, and the driver's backup copies them without a word.
    From then on the connection writes nothing any more, which is how it is known: a change of nothing is tried.
    """
    connection.execute("BEGIN IMMEDIATE")
    try:
        connection.execute("UPDATE settings SET value = value WHERE key = 'cafe'")
    except driver.OperationalError as error:
        if connection.execute("PRAGMA cipher_integrity_check").fetchone() is not None:
            raise trouble.Damaged(folder) from error
        raise
    finally:
        connection.execute("ROLLBACK")


def proof_of(connection: Connection) -> Proof:
    """Return what an open café of any shape holds.

    Entries are numbered from 1 without a gap: to count them would read the whole ledger, while scans wait.
    """
    people = connection.execute("SELECT count(*) FROM regulars").fetchone()[0]
    newest = connection.execute("SELECT id, link FROM ledger ORDER BY id DESC LIMIT 1").fetchone()
    entries, tail = newest or (0, FIRST_LINK)
    at = connection.execute("SELECT at FROM ledger WHERE digest IS NULL ORDER BY id DESC LIMIT 1").fetchone()
    return Proof(Held(int(people), int(entries), None if at is None else int(at[0])), bytes(tail))


def found_in(place: Path, cafe: str | None = None) -> tuple[FoundCopy, ...]:
    """Return the copies that lie in a place, newest first: of one café, or of all. Opens none of them.

    Raises `FolderGone` where there is no such place.
    """
    found = []
    try:
        for folder in place.iterdir():
            minute = minute_in(folder.name)
            if minute is None:
                continue
            files = CafeFiles(folder)
            with contextlib.suppress(trouble.NotACopy, OSError):
                number = cafe_number(files.slots)
                if cafe in {None, number}:
                    found.append(FoundCopy(folder, number, minute, files.database.stat().st_size))
    except OSError as error:
        raise trouble.FolderGone(place) from error
    return tuple(sorted(found, key=lambda one: (one.minute, one.folder.name), reverse=True))


def thin(place: Path, cafe: str, oldest: date | None = None) -> tuple[Path, ...]:
    """Remove the copies of a café in a place that are kept no longer, and return them; see `domain.copies.thinned`.

    One that cannot be removed stays. Raises `FolderGone` where there is no such place.
    """
    gone = []
    for one in thinned(found_in(place, cafe), lambda found: found.minute, oldest):
        clear(one.folder)
        if not one.folder.exists():
            gone.append(one.folder)
    return tuple(gone)


def cafe_number(slots: Path) -> str:
    """Return the number a café and its copies have in common, by a slots file; `NotACopy` where there is none."""
    try:
        content = json.loads(read_small(slots))
        number = content["cafe"]
        if isinstance(number, str) and number and not set(number) - set("0123456789abcdef"):
            return number
    except (trouble.Trouble, ValueError, LookupError, TypeError, RecursionError):
        pass
    raise trouble.NotACopy(slots.parent)


_MOST_SLOTS = 1 << 20


def read_small(path: Path) -> bytes:
    """Return what is in a small file, and no more than a slots file can have. Raises troubles."""
    try:
        with path.open("rb") as file:
            return file.read(_MOST_SLOTS)
    except OSError as error:
        raise from_os(error, path.parent) from error


def sync_file(path: Path) -> None:
    """Bring a file's bytes to the disk. Raises OSError."""
    descriptor = os.open(path, os.O_RDWR)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


def clear(folder: Path) -> None:
    """Remove what a copy left, as far as that goes."""
    with contextlib.suppress(OSError):
        shutil.rmtree(folder)


def blamed(error: trouble.Trouble | OSError, place: Path) -> trouble.Trouble:
    """Return what went wrong about a place: whatever it was, where the place is gone, it is that."""
    if not isinstance(error, trouble.Stopped) and not place.is_dir():
        return trouble.FolderGone(place)
    if isinstance(error, trouble.Trouble):
        error.path = place  # not the folder within it that is cleared away
        return error
    return from_os(error, place)


def copy_bytes(source: Path, target: Path, progress: Tell) -> None:
    """Copy a closed database, and have it on the disk. Raises OSError."""
    size = source.stat().st_size
    with source.open("rb") as read, target.open("r+b") as written:
        while part := read.read(1 << 20):
            written.write(part)
            progress(written.tell(), size)
        written.flush()
        os.fsync(written.fileno())
