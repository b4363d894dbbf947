"""A café whose writes stopped: looked at again until they go on. On the store's thread, while nobody waits."""

from enum import StrEnum

from cafememo.domain.trouble import DiskFull, FolderGone, StoreMoved, StoreUnavailable
from cafememo.store import reserve
from cafememo.store.files import CafeFiles, takes_writing
from cafememo.store.ledger import holds
from cafememo.store.store import Store, open_store


class Mended(StrEnum):
    """How a café is that was looked at again."""

    WHOLE = "whole"
    SHORT_OF_ROOM = "short of room"
    """It writes, but the disk is so full that no reserve is kept, or it was just given free."""
    TO_REOPEN = "to reopen"
    """The disk is well again and the connection is not: after some errors it answers nothing any more."""


def look_again(store: Store) -> Mended:
    """Try whether the café takes writes; raises the trouble that still stands in their way."""
    files = CafeFiles(store.folder)
    try:
        store.write_nothing()
    except DiskFull:
        if not reserve.release(files):
            raise
        store.write_nothing()
    except (FolderGone, StoreMoved):
        if files.database.is_file():
            return Mended.TO_REOPEN  # maybe the same café come back, as a stick that was plugged in again
        raise
    except StoreUnavailable:
        if takes_writing(store.folder):
            return Mended.TO_REOPEN
        raise
    if reserve.keep(files):
        return Mended.WHOLE
    room = reserve.free(files)
    if room < reserve.LEAST:
        raise DiskFull(store.folder)
    return Mended.SHORT_OF_ROOM if room < reserve.ROOM else Mended.WHOLE


def reopen(store: Store) -> Store:
    """Open the café anew; `store` is closed for it where its own file is still there.

    Only a file that holds the last visit that was told as noted is taken for the café: else visits would go missing
    without a word. Raises `StoreMoved` for another one, and what `open_store` raises.
    """
    connection = store.connection
    try:
        connection.look()
    except (FolderGone, StoreMoved):
        pass  # another file, or the same one on a disk that came back: the old one is held open until it is known
    else:
        store.close()
    opened = open_store(store.folder, store.key)
    opened.go_on_from(store)
    if not holds(opened.connection, connection.noted):
        opened.close()
        raise StoreMoved(store.folder)
    store.close()
    return opened


def keep_reserve(store: Store) -> None:
    """Make the reserve of a café that has none, where there is plenty of room; a demo needs none.

    Where an erasure was cut off before the file was tidied, that is done too.
    """
    if not store.facts.demo:
        reserve.keep(CafeFiles(store.folder))
    from cafememo.services.erasing import tidy  # noqa: PLC0415 - some seconds after a start

    tidy(store)
