"""A copy of the café, or a café that was kept aside, made anew without those who were erased since it was made.

It is made beside the old one, in the same folder, and takes its name once it is proved: cut off anywhere, the folder
holds one of the two. Its tombstones are written last, so that it is done again where it was cut off.
"""

from collections.abc import Callable
from pathlib import Path

from cafememo.domain import trouble
from cafememo.domain.copies import Held
from cafememo.store import forgotten, keys, slots
from cafememo.store.backup import Tell, cafe_number, copy_bytes, nobody_listens, proof_of, sync_file
from cafememo.store.check import check
from cafememo.store.connection import connect, failures
from cafememo.store.files import CafeFiles, clear_left_over, sync_folder, write_private, writing_to
from cafememo.store.forgotten import Tombstones
from cafememo.store.keys import DataKey
from cafememo.store.migrate import upgrade
from cafememo.store.restore import refuse_foreign, shape_of
from cafememo.store.schema import SHAPES
from cafememo.store.store import Store


def rewrite(
    folder: Path,
    key: DataKey,
    tombstones: Tombstones,
    forgetting: Callable[[Store], object],
    progress: Tell = nobody_listens,
) -> Held | None:
    """Make what lies in a folder anew if one of the erased is in it; return what it holds then, else None.

    `key` is tried first, then what opens it by itself; `forgetting` erases from it. What was there stays where this
    raises: `NotACopy`, `NewerSchema`, `WrongKey` and what else unlocking raises, `Damaged` where it does not read back,
    and what the disk raises.
    """
    files = CafeFiles(folder)
    cafe = cafe_number(files.slots)
    key = _key_of(files, key)
    clear_left_over(files)
    if not _holds(files, key, cafe, tombstones):
        _keep(files, cafe, tombstones)
        return None
    try:
        with writing_to(folder):
            write_private(files.remade, b"")
            copy_bytes(files.database, files.remade, progress)
        held = _make_anew(files, key, forgetting, progress)
        with writing_to(folder):
            sync_file(files.remade)
            files.remade.replace(files.database)
            sync_folder(folder)
    finally:
        clear_left_over(files)
    _keep(files, cafe, tombstones)
    return held


def _key_of(files: CafeFiles, key: DataKey) -> DataKey:
    """Return the key of a copy: the café's, or the one its own slots give without asking anybody."""
    if any(one.salt == key.salt and one.check == key.check() for one in slots.read(files).keys):
        return key
    return keys.unlock(files)


def _holds(files: CafeFiles, key: DataKey, cafe: str, tombstones: Tombstones) -> bool:
    """Tell whether one of the erased is in a copy, of whatever shape."""
    connection = connect(files.database, key)
    try:
        with failures(files.folder):
            refuse_foreign(connection, shape_of(connection, files.folder), files.folder)
            return bool(forgotten.found_among(connection, cafe, tombstones))
    finally:
        connection.close()


def _make_anew(files: CafeFiles, key: DataKey, forgetting: Callable[[Store], object], progress: Tell) -> Held:
    """Erase from the new one, and prove it."""
    connection = connect(files.remade, key)
    try:
        with failures(files.folder):
            if shape_of(connection, files.folder) != SHAPES[-1]:
                upgrade(connection)
        store = Store(connection, files.folder, key)
        forgetting(store)
        with failures(files.folder):
            held = proof_of(connection).held
        if not check(store, progress).sound:
            raise trouble.Damaged(files.folder)
    finally:
        connection.close()
    return held


def _keep(files: CafeFiles, cafe: str, tombstones: Tombstones) -> None:
    """Have a copy say who is not in it."""
    forgotten.keep(files, cafe, tombstones | forgotten.beside(files, cafe))
