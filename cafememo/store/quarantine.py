"""Damaged and replaced cafés are kept aside, dated: what does not read today may be read one day.

They hold personal data, and are not kept for ever: the owner sees them in Backups and can erase each; by themselves
they go by the rule of `domain.copies.aside_thinned`.
"""

import os
import shutil
from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from cafememo.domain.copies import minute_in
from cafememo.domain.trouble import FolderGone
from cafememo.store.files import CafeFiles, sync_folder, writing_to

STAGE = ".rehearsal"
"""Where, among what is kept aside, a copy is rehearsed that somebody may go back to."""
_PARTS = ("cafe.db", "cafe.db-journal", "cafe.keys", "cafe.keys.bak", "cafe.key", "cafe.head", "cafe.forgotten")


@dataclass(frozen=True, slots=True)
class Kept:
    """Something that was kept aside: where, in which local minute, and how large it is."""

    folder: Path
    minute: int
    size: int


def keep_aside(files: CafeFiles, now: datetime) -> Path:
    """Copy everything of the café into a dated folder of its own, wholly or not at all, and return the folder.

    Belongs to a café that no connection has open: a copy must not be made while it is written, and the system would
    take the lock away with the first reading. The café stays where it is. Raises `DiskFull`, `FolderNotWritable` or
    `StoreUnavailable`.
    """
    with writing_to(files.folder):
        files.quarantine.mkdir(mode=0o700, exist_ok=True)
        place = _free(files.quarantine, now.strftime("%Y%m%d-%H%M%S"))
        unfinished = place.with_name(place.name + ".unfinished")
        if unfinished.exists():
            shutil.rmtree(unfinished)
        unfinished.mkdir(mode=0o700)
        try:
            for name in _PARTS:
                _copy(files.folder / name, unfinished / name)
            sync_folder(unfinished)
            unfinished.rename(place)
        except BaseException:
            shutil.rmtree(unfinished, ignore_errors=True)
            raise
        sync_folder(files.quarantine)
    return place


def listed(files: CafeFiles) -> tuple[Kept, ...]:
    """Return what was kept aside, newest first; what is being rehearsed, salvaged or copied there is none of it."""
    found = []
    with suppress(OSError):  # none was made, or it cannot be looked into
        for place in files.quarantine.iterdir():
            minute = _minute_in(place.name)
            if minute is not None and place.is_dir():
                size = sum(part.stat().st_size for part in place.iterdir() if part.is_file())
                found.append(Kept(place, minute, size))
    return tuple(sorted(found, key=lambda one: (one.minute, one.folder.name), reverse=True))


def erase(files: CafeFiles, folder: Path) -> None:
    """Erase what was kept aside in a folder, its key file and slots first: what is cut off there opens no more.

    Raises `FolderGone` where nothing was kept there, `FolderNotWritable` where it cannot be erased.
    """
    if folder.parent != files.quarantine or _minute_in(folder.name) is None or not folder.is_dir():
        raise FolderGone(folder)
    with writing_to(folder):
        kept_here = CafeFiles(folder)
        for key in (kept_here.key_file, kept_here.slots, kept_here.slots_copy):
            key.unlink(missing_ok=True)
        shutil.rmtree(folder)
        sync_folder(files.quarantine)


def _minute_in(name: str) -> int | None:
    """Return the local minute the name of a folder tells; None where it is no such name."""
    return minute_in(name if name.startswith("cafememo-") else f"cafememo-{name}")


def kept_whole(files: CafeFiles) -> tuple[Path, ...]:
    """Return the folders kept aside that hold a café, damaged or replaced, and are not being made."""
    if not files.quarantine.is_dir():
        return ()
    found = (place for place in files.quarantine.iterdir() if place.name[:1].isalnum() and not place.suffix)
    return tuple(sorted(place for place in found if CafeFiles(place).database.is_file()))


def _free(folder: Path, name: str) -> Path:
    """Return a path of this name, or of this name with a number, that nothing is at."""
    place, number = folder / name, 1
    while place.exists():
        number += 1
        place = folder / f"{name}-{number}"
    return place


def _copy(part: Path, to: Path) -> None:
    """Copy a file that may not be there, for the owner's eyes only, to the disk itself."""
    try:
        source = part.open("rb")
    except FileNotFoundError:
        return
    with source, os.fdopen(os.open(to, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "wb") as target:
        shutil.copyfileobj(source, target, 1 << 20)
        target.flush()
        os.fsync(target.fileno())
