"""Opening a café, and making a new one with the sample menu."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from cafememo.domain.menu import Menu
from cafememo.domain.trouble import NoCafe, Trouble
from cafememo.store import forgotten, keys, slots
from cafememo.store.connection import Connection
from cafememo.store.files import CafeFiles, look_for
from cafememo.store.store import Store, new_store, open_store

STAMPS_OF = 10
_PROGRAMME = {"fr": "Carte de fidélité", "en": "Stamp card"}


def make_cafe(folder: Path, name: str, language: str, *, use_keyring: bool = True) -> bool:
    """Make a café with the sample menu in an empty folder, its key in the OS keyring where there is one.

    Return whether the key had to be kept in a file instead. Raises `CafeExists`, `FolderNotWritable`, `DiskFull`.
    """
    from cafememo.services.sample_menu import load  # noqa: PLC0415 - a café is made once, and opened every day

    with cafe_in_making(folder, load(language), name, language, use_keyring=use_keyring):
        pass
    return slots.KEY_FILE in keys.kinds(CafeFiles(folder))


@contextmanager
def cafe_in_making(folder: Path, menu: Menu, name: str, language: str, *, use_keyring: bool) -> Iterator[Store]:
    """Make a café with the usual programme, which remembers nobody before its code; give it for what else goes in.

    It is all of one transaction, and in the folder only when the body ended well. Raises as `new_store` does.
    """
    from cafememo.services.keeping import ask_for_code  # noqa: PLC0415 - a café is made once, and opened every day

    with (
        new_store(
            folder,
            menu,
            name=name,
            language=language,
            programme=programme_name(language),
            stamps_of=STAMPS_OF,
            use_keyring=use_keyring,
        ) as store,
        store.transaction(),
    ):
        ask_for_code(store)
        yield store


def programme_name(language: str) -> str:
    """Return what the stamp programme is called until the owner gives it another name."""
    return _PROGRAMME.get(language, _PROGRAMME["en"])


def is_default_programme(name: str) -> bool:
    """Tell whether the owner has given the stamp programme no name of their own."""
    return name in _PROGRAMME.values()


def is_without_cafe(folder: Path) -> bool:
    """Tell whether a folder is one in which a café could be made."""
    try:
        look_for(folder)
    except NoCafe:
        return True
    except Trouble:
        pass
    return False


def open_cafe(
    folder: Path,
    key: keys.DataKey | None = None,
    copying: Callable[[int, int], None] = lambda _done, _of: None,
) -> Store:
    """Open the café in a folder, with a key that is known already; see `store.open_store` for what stands in the way.

    One that an older release wrote is copied into its folder of copies first, and `copying` is told how far that is, in
    parts of any size; where that cannot be done, it is not migrated, and what stands in the way is raised. Whoever was
    erased and is there again, as in an older file that was put in place, is erased before anybody sees them.
    """

    def copy_first(connection: Connection, files: CafeFiles) -> None:
        """Make a proved copy of an older café."""
        from cafememo.store.backup import before_upgrade  # noqa: PLC0415 - once for each release

        before_upgrade(connection, files, copying)

    store = open_store(folder, key, before_upgrade=copy_first)
    try:
        with store.reading():
            is_settled = forgotten.is_settled(store.connection, CafeFiles(folder))
        if not is_settled:
            _catch_up(store)
    except BaseException:
        store.close()
        raise
    return store


def _catch_up(store: Store) -> None:
    """Erase whom an older file brought back, and end an erasure that was cut off."""
    from cafememo.services import clock, erasing  # noqa: PLC0415 - once after such a day

    erasing.catch_up(store, clock.SystemClock())
