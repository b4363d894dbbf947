"""Changing the data key: the café is written anew under another key and salt, and takes the old one's place.

The order is what makes it safe to be cut off anywhere. The new database is made beside the old one and read back
against it; then the slots file gets the new key beside the old; then the new database is renamed over the old one,
which is the moment of change; then the old key is dropped. Whoever opens the café after a crash finds one database and,
among the keys, its own: `slots.settle` drops the other, and what was left of a half-made database.

A new key opens nothing that was copied before: older copies keep the old key, and their own slots file opens them.
"""

import os
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass

from sqlcipher3 import dbapi2 as driver

from cafememo.domain import trouble
from cafememo.store import keyrings, keys, slots
from cafememo.store.connection import Connection, connect, failures
from cafememo.store.files import CafeFiles, clear_left_over, sync_folder, writing_to
from cafememo.store.keys import DataKey
from cafememo.store.slots import BY_ITSELF, KEY_FILE, KEYRING, PASSPHRASE, RECOVERY, KeySet, Slot

Progress = Callable[[int, int], object]
Stop = Callable[[], bool]

_ROWS_AT_ONCE = 1_000
_STEPS_AT_ONCE = 20_000
"""Instructions of the database between two looks at whether somebody wants to stop: a few milliseconds."""

# The export passes on what went wrong within it as a text alone: its code is that of any error.
_SAID: dict[str, type[trouble.Trouble]] = {
    "database or disk is full": trouble.DiskFull,
    "attempt to write a readonly database": trouble.FolderNotWritable,
    "database disk image is malformed": trouble.Damaged,
}


@dataclass(frozen=True, slots=True)
class Typed:
    """What only a person can give: the secret of a recovery code that was typed back, and a passphrase."""

    code: bytes | None = None
    passphrase: str | None = None

    def __repr__(self) -> str:
        """Keep both out of tracebacks and logs."""
        return "Typed(…)"


def change(
    files: CafeFiles,
    old: DataKey,
    typed: Typed,
    progress: Progress = lambda _done, _of: None,
    stop: Stop = lambda: False,
) -> DataKey:
    """Put the closed café of `files` under a new key, and return it. What opens it by itself is made anew.

    `progress` is told thousandths. A recovery code and a passphrase open the new key only where they are in `typed`.
    Raises `LastKey` where the café would be left without a recovery code it has, or without any way in; `Stopped`
    where `stop` said so in time; `AlreadyOpen`, `DiskFull`, `Damaged` and what else opening and writing raise.
    Whatever it raises, the café is as it was.
    """
    connection = connect(files.database, old)
    try:
        slots.settle(files, old.salt)
        _refuse_to_lose(files, typed)
        new = keys.new_data_key()
        try:
            _copy(connection, files, new, progress, stop)
            _compare(connection, files, new, progress, stop)
            own = _new_slots(files, new, typed)
        except BaseException:
            clear_left_over(files)
            raise
        _swap(connection, files, own)
    finally:
        connection.close()
    # It is done. Where somebody else has opened the café meanwhile, or the disk fails now, the next start settles it;
    # until then both keys are known, whichever database the power leaves there.
    with suppress(trouble.Trouble):
        with writing_to(files.folder):
            sync_folder(files.folder)
        opened = connect(files.database, new)
        try:
            slots.settle(files, new.salt)
        finally:
            opened.close()
    progress(1_000, 1_000)
    return new


def _refuse_to_lose(files: CafeFiles, typed: Typed) -> None:
    """Raise `LastKey` where the new key would have fewer ways in than somebody counts on."""
    counted = {slot.kind for slot in keys.own_key(files).slots if slot.confirmed}
    without_code = RECOVERY in counted and typed.code is None
    without_any = not counted & BY_ITSELF and typed.passphrase is None
    if without_code or (without_any and (PASSPHRASE in counted or typed.code is None)):
        raise trouble.LastKey(files.folder)


def _copy(connection: Connection, files: CafeFiles, new: DataKey, progress: Progress, stop: Stop) -> None:
    """Write the whole database under the new key into a file beside it, down to the disk."""
    place, stopped = files.remade, False
    with writing_to(files.folder):
        # SQLite would make it readable by everybody; it keeps the permissions of a file that is there.
        os.close(os.open(place, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600))
    size = max(1, files.database.stat().st_size)

    def look() -> bool:
        """Say how far it is, and whether to stop."""
        nonlocal stopped
        progress(min(500, 500 * place.stat().st_size // size), 1_000)
        stopped = stopped or stop()
        return stopped

    with failures(files.folder):
        version = int(connection.execute("PRAGMA user_version").fetchone()[0])
        connection.execute(f"ATTACH ? AS fresh KEY {new.pragma()}", (str(place),))
        try:
            # It is worth nothing until it is whole, and is synced then.
            connection.execute("PRAGMA fresh.journal_mode = OFF")
            connection.execute("PRAGMA fresh.synchronous = OFF")
            connection.set_progress_handler(look, _STEPS_AT_ONCE)
            connection.execute("SELECT sqlcipher_export('fresh')")
            connection.set_progress_handler(None, 0)
            connection.execute(f"PRAGMA fresh.user_version = {version}")
        except driver.OperationalError as error:
            if not stopped:
                raise _SAID.get(str(error), trouble.StoreUnavailable)(files.folder) from error
        finally:
            connection.set_progress_handler(None, 0)
            if connection.in_transaction:
                connection.execute("ROLLBACK")
            connection.execute("DETACH fresh")
    if stopped or stop():
        raise trouble.Stopped(files.folder)
    with writing_to(files.folder), place.open("rb+") as file:
        os.fsync(file.fileno())


def _compare(connection: Connection, files: CafeFiles, new: DataKey, progress: Progress, stop: Stop) -> None:
    """Raise `Damaged` unless every page, definition and row of the new database is as it is in the old one."""
    fresh = connect(files.remade, new)
    try:
        with failures(files.folder):
            if fresh.execute("PRAGMA cipher_integrity_check").fetchall():
                raise trouble.Damaged(files.folder)
            defined = "SELECT type, name, tbl_name, sql FROM sqlite_master ORDER BY type, name"
            whole = connection.execute(defined).fetchall()
            if fresh.execute(defined).fetchall() != whole:
                raise trouble.Damaged(files.folder)
            tables = [str(name) for kind, name, _table, _sql in whole if kind == "table"]
            for at, table in enumerate(tables):
                # The name is a table's own.
                rows = f'SELECT * FROM "{table}" NOT INDEXED'  # noqa: S608
                left, right = connection.execute(rows), fresh.execute(rows)
                while True:
                    here = left.fetchmany(_ROWS_AT_ONCE)
                    if here != right.fetchmany(_ROWS_AT_ONCE):
                        raise trouble.Damaged(files.folder)
                    if not here:
                        break
                    if stop():
                        raise trouble.Stopped(files.folder)
                progress(500 + 490 * (at + 1) // len(tables), 1_000)
    finally:
        fresh.close()


def _new_slots(files: CafeFiles, new: DataKey, typed: Typed) -> KeySet:
    """Return the new key with its slots: of what opened by itself the same kinds, and what was typed."""
    content = slots.read(files)
    kinds = {slot.kind for slot in keys.own_key(files).slots}
    made: list[Slot] = []
    if KEYRING in kinds:
        slot = keys.keyring_slot(content.cafe, new)
        if slot is None:
            raise trouble.KeyUnavailable(files.folder)
        made.append(slot)
    if KEY_FILE in kinds:
        made.append(keys.key_file_slot(files, new))
    if typed.passphrase is not None:
        made.append(keys.passphrase_slot(typed.passphrase, new))
    if typed.code is not None:
        made.append(keys.recovery_slot(typed.code, new, confirmed=True))
    return KeySet(new.salt, new.check(), tuple(made))


def _swap(connection: Connection, files: CafeFiles, own: KeySet) -> None:
    """Put the new database in the old one's place, both keys being known meanwhile; or leave everything as it was."""
    before = slots.read(files)
    try:
        slots.write(files, before.having(own))
        if os.name != "posix":
            connection.close()  # Windows renames nothing over a file that is open
        with writing_to(files.folder):
            files.remade.replace(files.database)
    except BaseException:
        with suppress(trouble.Trouble):
            slots.write(files, before)
        clear_left_over(files)
        for slot in own.slots:
            if slot.kind == KEYRING:
                keyrings.forget(slot.account)
        raise
