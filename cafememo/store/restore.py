"""Going back to a copy: rehearsed beside the café first, then put in its place in one step.

A copy is somebody's file: it may have been changed. Before anything in it is read, its tables, triggers and views are
held against those of a fresh café of the same shape.
"""

import contextlib
import os
import re
import sys
from collections.abc import Callable
from dataclasses import dataclass, field
from functools import lru_cache
from pathlib import Path

from sqlcipher3 import dbapi2 as driver

from cafememo.domain import trouble
from cafememo.domain.copies import Held, Moment, name_at
from cafememo.store import keys, slots
from cafememo.store.backup import (
    Tell,
    cafe_number,
    clear,
    nobody_listens,
    proof_of,
    read_small,
    sync_file,
)
from cafememo.store.check import check
from cafememo.store.connection import Connection, connect, failures
from cafememo.store.files import ASIDE, RESTORING, CafeFiles, finish_restoring, sync_folder, write_private, writing_to
from cafememo.store.keys import DataKey
from cafememo.store.migrate import upgrade
from cafememo.store.quarantine import STAGE
from cafememo.store.schema import SHAPES
from cafememo.store.store import Store


@dataclass(frozen=True, slots=True)
class Rehearsed:
    """A copy that was opened, brought up to date and read through in a temporary place.

    `opens_by_itself` tells whether this machine holds a key that still opens it; where it does not, it was opened with
    a code, which is asked for again at the next start unless a new slot is made.
    """

    copy: Path
    stage: Path
    shape: str
    """The shape it had."""
    held: Held
    sound: bool
    opens_by_itself: bool
    keeps_slots: bool
    """Whether the café's present slots open it too, and stay: they may be newer than those of the copy."""
    key: DataKey = field(repr=False)


Forgetting = Callable[[Store], object]
"""What is done with an older café before anybody sees it: whoever was erased since is erased in it too."""


def rehearse(
    copy: Path,
    files: CafeFiles,
    key: DataKey | None = None,
    progress: Tell = nobody_listens,
    forgetting: Forgetting = lambda _store: None,
) -> Rehearsed:
    """Open a copy in a temporary place and read all of it; the café in `files` is not touched, and may be open.

    `key` is known where a code was typed. `forgetting` is done before it is told what the copy holds. Raises `NotACopy`
    where it is none or holds what no Cafémémo writes, `AnotherCafe`, `NewerSchema`, `KeyUnavailable`, `KeyFileMissing`,
    `WrongKey`, `Damaged`, and what the disk raises. Nothing stays where it raises; else `forget` or `put_in_place` ends
    it.
    """
    source = _source(copy, files)
    stage = CafeFiles(files.quarantine / STAGE)
    try:
        with writing_to(files.folder):
            files.quarantine.mkdir(mode=0o700, parents=True, exist_ok=True)
            clear(stage.folder)
            stage.folder.mkdir(mode=0o700)
        _bring(source, files, stage, progress)
        opens_by_itself, known = _open_with(stage, key)
        shape, held, sound = _read_through(stage, known, progress, forgetting)
    except BaseException:
        clear(stage.folder)
        raise
    return Rehearsed(
        copy=source.folder,
        stage=stage.folder,
        shape=shape,
        held=held,
        sound=sound,
        opens_by_itself=opens_by_itself,
        keeps_slots=_opens_here(files, known),
        key=known,
    )


def forget(rehearsed: Rehearsed) -> None:
    """Leave nothing of a rehearsal."""
    clear(rehearsed.stage)


def put_in_place(rehearsed: Rehearsed, files: CafeFiles, now: Moment, connection: Connection | None = None) -> Path:
    """Put what was rehearsed in the café's place, and return the folder in which the present files are kept.

    `connection` is the café's where it is open; it is closed by this. Up to one rename it is the old café, from then
    on the new one, and whoever opens the folder next brings to its end what was cut off. Raises `AlreadyOpen`, and what
    the disk raises: then it is the old one.
    """
    if connection is None and files.database.exists():
        _nobody_has(files)
    stage = CafeFiles(rehearsed.stage)
    with writing_to(files.folder):
        aside = CafeFiles(_new_folder(files.quarantine, name_at(now)))
        for present, kept in ((files.slots, aside.slots), (files.key_file, aside.key_file)):
            if present.exists():
                write_private(kept, read_small(present))
        if rehearsed.keeps_slots:
            stage.slots.unlink()
            stage.key_file.unlink(missing_ok=True)
        elif not CafeFiles(rehearsed.copy).key_file.exists():
            stage.key_file.unlink(missing_ok=True)  # the café's own: it stays where it is
        write_private(stage.folder / ASIDE, aside.folder.name.encode())
        sync_file(stage.database)
        # What is kept of the old one is on the disk before anything is moved: its slots are what opens it.
        for folder in (stage.folder, aside.folder, files.quarantine, files.folder):
            sync_folder(folder)
        if connection is not None and os.name != "posix":
            connection.close()  # a file that is open is not replaced there
        stage.folder.rename(files.folder / RESTORING)
        sync_folder(files.folder)
    try:
        finish_restoring(files)
    finally:
        # Until here nobody else could open the old one.
        if connection is not None:
            connection.close()
    return aside.folder


def _source(copy: Path, files: CafeFiles) -> CafeFiles:
    """Return the files of a copy named by its folder or its database, if they may come here."""
    folder = copy.parent if copy.is_file() else copy
    source = CafeFiles(folder.absolute())
    # To read a database that is open here and close it would give up SQLite's lock on it.
    if not source.database.is_file() or source.folder.resolve() == files.folder.resolve():
        raise trouble.NotACopy(folder)
    number = cafe_number(source.slots)
    if files.slots.exists() or files.slots_copy.exists() or files.database.exists():
        present = ""
        for path in (files.slots_copy, files.slots):  # by the second copy, where the first is spoiled
            with contextlib.suppress(trouble.NotACopy):
                present = cafe_number(path)
        if present != number:
            raise trouble.AnotherCafe(folder)
    return source


def _bring(source: CafeFiles, files: CafeFiles, stage: CafeFiles, progress: Tell) -> None:
    """Copy what belongs to a copy to where it is rehearsed; with it the key file, which a copy does not hold."""
    with writing_to(files.folder):
        size = source.database.stat().st_size
        for read, written in ((source.database, stage.database), (source.journal, stage.journal)):
            if not read.exists():
                continue
            write_private(written, b"")
            with read.open("rb") as from_file, written.open("r+b") as to_file:
                while part := from_file.read(1 << 20):
                    to_file.write(part)
                    progress(min(to_file.tell(), size), size)
        write_private(stage.slots, read_small(source.slots))
        for key_file in (source.key_file, files.key_file):
            if key_file.exists():
                write_private(stage.key_file, read_small(key_file))
                break


def _open_with(stage: CafeFiles, key: DataKey | None) -> tuple[bool, DataKey]:
    """Return whether a slot opens by itself, and the key. Raises what `keys.unlock` raises where nothing opens it."""
    try:
        found = keys.unlock(stage)
    except (trouble.NotACafe, trouble.KeysDamaged) as error:
        raise trouble.NotACopy(stage.folder) from error
    except trouble.Trouble:
        if key is None:
            raise
        return False, key
    return True, found


def _read_through(stage: CafeFiles, key: DataKey, progress: Tell, forgetting: Forgetting) -> tuple[str, Held, bool]:
    """Return the shape of a staged copy, what it holds, and whether all of it reads back, once it is up to date."""
    connection = connect(stage.database, key)
    try:
        with failures(stage.folder):
            shape = shape_of(connection, stage.folder)
            refuse_foreign(connection, shape, stage.folder)
            if shape != SHAPES[-1]:
                upgrade(connection)
        store = Store(connection, stage.folder, key)
        forgetting(store)
        with failures(stage.folder):
            held = proof_of(connection).held
        report = check(store, progress)
    except trouble.Trouble:
        raise
    except Exception as error:
        # Somebody's file may hold any values; the café itself never meets what its own code did not write.
        raise trouble.NotACopy(stage.folder) from error
    finally:
        connection.close()
    return shape, held, report.sound


def shape_of(connection: Connection, folder: Path) -> str:
    """Return the shape of a database, which must be one this program knows."""
    tables = connection.execute("SELECT type FROM sqlite_master WHERE name = 'alembic_version'").fetchall()
    if tables != [("table",)]:
        raise trouble.NotACopy(folder)
    shapes = connection.execute("SELECT version_num FROM alembic_version LIMIT 2").fetchall()
    if len(shapes) != 1:
        raise trouble.NotACopy(folder)
    if shapes[0][0] not in SHAPES:
        raise trouble.NewerSchema(folder)
    return str(shapes[0][0])


def refuse_foreign(connection: Connection, shape: str, folder: Path) -> None:
    """Raise `NotACopy` where a database has tables, triggers or views that no Cafémémo makes, or lacks one."""
    if _schema(connection) != fresh_schema(shape):
        raise trouble.NotACopy(folder)


@lru_cache
def fresh_schema(shape: str) -> frozenset[tuple[str, ...]]:
    """Return what a fresh database of a shape is made of: every table, index, trigger and view, as it was written."""
    connection: Connection = driver.connect(":memory:", isolation_level=None)
    try:
        upgrade(connection, shape)
        return _schema(connection)
    finally:
        connection.close()


def _schema(connection: Connection) -> frozenset[tuple[str, ...]]:
    rows = connection.execute("SELECT type, name, tbl_name, coalesce(sql, '') FROM sqlite_master")
    return frozenset((*map(str, row[:3]), _WHITE.sub("", str(row[3])).lower()) for row in rows)


_WHITE = re.compile(r'[\s"]+')
"""What another release of the migration library may write otherwise."""


def _opens_here(files: CafeFiles, key: DataKey) -> bool:
    """Tell whether the slots beside the present café are also for this key."""
    with contextlib.suppress(trouble.Trouble):
        return any(one.salt == key.salt and one.check == key.check() for one in slots.read(files).keys)
    return False


_LOCKED_FROM, _LOCKED_BYTES = 0x40000000, 512
"""Where SQLite puts its locks: past the first gigabyte, whatever the size of the file."""


def _nobody_has(files: CafeFiles) -> None:
    """Raise `AlreadyOpen` where a café is open elsewhere. SQLite itself is not asked: it would begin to mend the file.

    Where locks are of another kind, an open file cannot be moved either, and that tells.
    """
    if sys.platform == "win32":
        return
    import fcntl  # noqa: PLC0415 - not everywhere

    with writing_to(files.folder), files.database.open("r+b") as file:
        try:
            fcntl.lockf(file, fcntl.LOCK_EX | fcntl.LOCK_NB, _LOCKED_BYTES, _LOCKED_FROM)
        except (BlockingIOError, PermissionError) as error:
            raise trouble.AlreadyOpen(files.folder) from error


def _new_folder(inside: Path, name: str) -> Path:
    """Make a folder of a name that is not there yet. Raises OSError."""
    number = 1
    while True:
        folder = inside / (name if number == 1 else f"{name}-{number}")
        with contextlib.suppress(FileExistsError):
            folder.mkdir(mode=0o700, parents=True)
            return folder
        number += 1
