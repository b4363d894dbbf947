"""What is kept aside is all of a café, dated, and never lost to the next."""

import stat
from datetime import datetime
from pathlib import Path

import pytest

from cafememo.domain.trouble import FolderNotWritable
from cafememo.services.cafe import open_cafe
from cafememo.store.files import CafeFiles
from cafememo.store.quarantine import keep_aside, kept

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
    assert kept(files) == ()
    first, second = keep_aside(files, NOON), keep_aside(files, NOON)
    assert kept(files) == (first, second)


def test_what_cannot_be_kept_leaves_nothing_half_made(cafe_folder: Path) -> None:
    """Where no folder can be made, it is said, and nothing is there."""
    files = CafeFiles(cafe_folder)
    files.quarantine.write_bytes(b"in the way")
    with pytest.raises(FolderNotWritable):
        keep_aside(files, NOON)
    assert files.quarantine.read_bytes() == b"in the way"
