"""A café's file that goes away under the open program: nothing is told as noted that is not in the file."""

import os
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from cafememo.domain import trouble
from cafememo.store.check import check
from cafememo.store.connection import folder_is_gone
from cafememo.store.settings import read_settings, write_settings
from cafememo.store.store import Store, open_store


def _write(store: Store, text: str) -> None:
    """Write something small, in a transaction of its own."""
    with store.transaction():
        write_settings(store.connection, "test.", {"text": text})


def _written(folder: Path) -> str:
    """Return what was written last, as whoever opens the café next finds it."""
    store = open_store(folder)
    try:
        assert check(store).sound
        return read_settings(store.connection, "test.").get("text", "")
    finally:
        store.close()


def _unlink(database: Path) -> None:
    database.unlink()


def _rename(database: Path) -> None:
    database.rename(database.with_name("cafe.old"))


def _replace_by_copy(database: Path) -> None:
    copy = database.with_name("copy")
    shutil.copy2(database, copy)
    copy.replace(database)


@pytest.mark.skipif(os.name != "posix", reason="Windows lets nobody move or delete a file that is open")
@pytest.mark.parametrize("written_before", [False, True])
@pytest.mark.parametrize("goes_away", [_unlink, _rename, _replace_by_copy])
def test_nothing_is_written_into_a_file_that_went_away(
    store: Store, cafe_folder: Path, goes_away: Callable[[Path], None], written_before: bool
) -> None:
    """A café deleted, moved or replaced takes no write from then on, also not after the first one; it still reads."""
    if written_before:
        _write(store, "before")
    database = cafe_folder / "cafe.db"
    kept = database.read_bytes()
    goes_away(database)
    for _ in range(2):
        with pytest.raises(trouble.StoreMoved):
            _write(store, "lost")
    with store.reading():
        assert read_settings(store.connection, "test.").get("text", "") == ("before" if written_before else "")
    if goes_away is not _unlink:
        assert (cafe_folder / ("cafe.old" if goes_away is _rename else "cafe.db")).read_bytes() == kept


@pytest.mark.skipif(os.name != "posix", reason="Windows lets nobody move or delete a file that is open")
def test_a_file_deleted_within_a_transaction_takes_nothing(store: Store, cafe_folder: Path) -> None:
    """What a long piece of work wrote is not told as done where the file went away meanwhile."""
    _write(store, "before")

    def work() -> None:
        with store.transaction():
            write_settings(store.connection, "test.", {"text": "lost"})
            (cafe_folder / "cafe.db").rename(cafe_folder / "aside")

    with pytest.raises(trouble.StoreMoved):
        work()
    (cafe_folder / "aside").rename(cafe_folder / "cafe.db")
    store.close()
    assert _written(cafe_folder) == "before"


@pytest.mark.skipif(os.name != "posix", reason="Windows lets nobody move a folder a file of which is open")
def test_a_folder_that_comes_back_is_written_to_again(store: Store, cafe_folder: Path) -> None:
    """While the folder is away nothing is written, and it is said so; when it is back all goes on."""
    _write(store, "before")
    away = cafe_folder.with_name("away")
    cafe_folder.rename(away)
    with pytest.raises(trouble.FolderGone):
        _write(store, "lost")
    away.rename(cafe_folder)
    _write(store, "after")
    store.close()
    assert _written(cafe_folder) == "after"


def test_a_place_of_another_disk_is_a_folder_gone(tmp_path: Path) -> None:
    """The empty folder a stick was mounted on is not taken for the café's folder."""
    device = tmp_path.stat().st_dev
    assert not folder_is_gone(tmp_path, device)
    assert folder_is_gone(tmp_path, device + 1)
    assert folder_is_gone(tmp_path / "nothing")
