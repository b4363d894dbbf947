"""What was kept aside when a café was damaged or went back to a copy: listed, and erased when it is not needed."""

from contextlib import suppress
from datetime import date
from pathlib import Path

from cafememo.domain.copies import aside_thinned
from cafememo.domain.trouble import Trouble
from cafememo.store import quarantine
from cafememo.store.files import CafeFiles
from cafememo.store.quarantine import Kept


def listed(cafe: Path) -> tuple[Kept, ...]:
    """Return what was kept aside of the café in a folder, newest first; on any thread."""
    return quarantine.listed(CafeFiles(cafe))


def erase(cafe: Path, kept: Kept) -> None:
    """Erase one for ever, as the owner wants it. Raises `FolderGone` and `FolderNotWritable`."""
    quarantine.erase(CafeFiles(cafe), kept.folder)


def thin(cafe: Path, now: int, oldest: date | None = None) -> tuple[Path, ...]:
    """Erase what is kept no longer, see `domain.copies.aside_thinned`, and return it; one that cannot be stays.

    Belongs after a copy of the café was made and proved. `now` is the local minute. On any thread.
    """
    gone = []
    for kept in aside_thinned(listed(cafe), lambda one: one.minute, now, oldest):
        with suppress(Trouble):
            erase(cafe, kept)
            gone.append(kept.folder)
    return tuple(gone)
