"""Where an open café lies, and what it is kept with."""

from dataclasses import dataclass
from pathlib import Path

from cafememo.services.backups import sought
from cafememo.store.connection import versions
from cafememo.store.store import Store


@dataclass(frozen=True, slots=True)
class Kept:
    """The folder of the café's data, that of its copies, and the versions of what encrypts and stores it."""

    folder: Path
    copies: Path
    """The first place for copies; it may not be there yet."""
    cipher: str
    database: str


def kept(store: Store) -> Kept:
    """Return where and with what the café is kept."""
    with store.reading():
        cipher, database = versions(store.connection)
    return Kept(store.folder, sought(store).folders[0][1], cipher, database)
