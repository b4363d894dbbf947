"""What is kept aside is all of a café, dated, and never lost to the next."""

import stat
from datetime import datetime
from pathlib import Path

import pytest

from cafememo.domain.copies import minute_in
from cafememo.domain.trouble import FolderGone, FolderNotWritable
from cafememo.services.cafe import open_cafe
from cafememo.store.files import CafeFiles
from cafememo.store.quarantine import erase, keep_aside, listed

NOON = datetime(2026, 11, 23, 12, 0, 5)  # noqa: DTZ001 - the café's wall clock


def test_all_of_a_cafe_is_kept(cafe_folder: Path) -> None:
    """The copy opens as the café does, for its owner only, and the café is where it was."""
    files = CafeFiles(cafe_folder)
    place = keep_aside(files, NOON)
    assert place == files.quarantine / "20261123-120005"
    assert (place / "cafe.db").read_bytes() == files.database.read_bytes()
    assert stat.S_IMODE(place.stat().st_mode) == 0o700
    assert {stat.S_IMODE(part.stat().st_mode) for part in place.iterdir()} == {0o600}
    open_cafe(place).close()
    open_cafe(cafe_folder).close()


def test_two_of_one_second_are_both_kept(cafe_folder: Path) -> None:
    """Another one of the same moment has a name of its own."""
    files = CafeFiles(cafe_folder)
    assert listed(files) == ()
    first, second = keep_aside(files, NOON), keep_aside(files, NOON)
    assert {one.folder for one in listed(files)} == {first, second}
    assert {one.minute for one in listed(files)} == {minute_in("cafememo-20261123-120005")}


def test_one_is_erased_whole_and_nothing_else_is(cafe_folder: Path) -> None:
    """What was kept is gone with its key; the café, its copies and strangers' folders cannot be erased by that."""
    files = CafeFiles(cafe_folder)
    first, second = keep_aside(files, NOON), keep_aside(files, NOON)
    strange = files.quarantine / "photos"
    strange.mkdir()
    erase(files, first)
    assert not first.exists()
    assert [one.folder for one in listed(files)] == [second]
    for other in (strange, files.folder, first, files.quarantine / ".." / "backups"):
        with pytest.raises(FolderGone):
            erase(files, other)
    assert strange.is_dir()
    open_cafe(cafe_folder).close()


def test_what_cannot_be_kept_leaves_nothing_half_made(cafe_folder: Path) -> None:
    """Where no folder can be made, it is said, and nothing is there."""
    files = CafeFiles(cafe_folder)
    files.quarantine.write_bytes(b"in the way")
    with pytest.raises(FolderNotWritable):
        keep_aside(files, NOON)
    assert files.quarantine.read_bytes() == b"in the way"


def test_the_second_copy_of_the_slots_is_kept_too(cafe_folder: Path) -> None:
    """Where the first is what is damaged, what was kept aside opens by the second."""
    files = CafeFiles(cafe_folder)
    open_cafe(cafe_folder).close()
    files.slots.write_bytes(b"spoiled")
    aside = keep_aside(files, NOON)
    open_cafe(aside).close()
