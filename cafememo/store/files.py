"""The files of a café: a few in one folder, readable by their owner only."""

import os
import shutil
import sys
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path

from cafememo.domain import trouble
from cafememo.store.one_maker import LOCK, one_maker

TRIED = ".cafememo-try"
"""A file written for a moment, to see whether the folder takes any."""
UNFINISHED = ".cafememo-unfinished"
"""A new café is made whole in this folder and then moved into place: a half-made one is never opened."""


RESTORING, ASIDE = ".cafememo-restoring", "aside"
"""What takes the place of the café's files lies whole in this folder; the file in it names where those go."""


@dataclass(frozen=True, slots=True)
class CafeFiles:
    """Where a café's files are; `key_file` exists only where the key is kept in one."""

    folder: Path

    @property
    def database(self) -> Path:
        """Return the encrypted database."""
        return self.folder / "cafe.db"

    @property
    def slots(self) -> Path:
        """Return the file of wrapped copies of the data key."""
        return self.folder / "cafe.keys"

    @property
    def slots_copy(self) -> Path:
        """Return the second copy of that file, read where the first is spoiled or gone."""
        return self.folder / "cafe.keys.bak"

    @property
    def remade(self) -> Path:
        """Return the database that is being made under a new key, to take the place of the one that is there."""
        return self.folder / "cafe.db.new"

    @property
    def left_over(self) -> tuple[Path, ...]:
        """Return what a change of key that was cut off may have left half made; nothing ever reads it."""
        names = (
            "cafe.db.new",
            "cafe.db.new-journal",
            "cafe.db.new-writing",
            "cafe.keys.new",
            "cafe.keys.bak.new",
            "cafe.key.new",
        )
        return tuple(self.folder / name for name in names)

    @property
    def key_file(self) -> Path:
        """Return the secret that opens the key-file slot."""
        return self.folder / "cafe.key"

    @property
    def backups(self) -> Path:
        """Return the folder of copies beside the café, made where no other place was chosen."""
        return self.folder / "backups"

    @property
    def quarantine(self) -> Path:
        """Return the folder that a damaged or replaced café is kept in."""
        return self.folder / "kept-aside"

    @property
    def journal(self) -> Path:
        """Return what SQLite takes an unfinished write back with; it belongs to one database and to no other."""
        return self.folder / "cafe.db-journal"

    @property
    def writing(self) -> Path:
        """Return an empty file that says that a journal belongs to the database; see `Connection.say_writing`."""
        return self.folder / "cafe.db-writing"

    @property
    def forgotten(self) -> Path:
        """Return the file of tombstones of who was erased, which goes with every copy; see `store.forgotten`."""
        return self.folder / "cafe.forgotten"

    @property
    def forgotten_next(self) -> Path:
        """Return what takes its place once an erasure is committed."""
        return self.folder / "cafe.forgotten.next"

    @property
    def reserve(self) -> Path:
        """Return a file that holds nothing but room, given free when the disk is full."""
        return self.folder / "reserve"

    def present(self) -> None:
        """Raise `NoCafe` where there is nothing, and `NotACafe` where there is only a part of a café."""
        # SQLite takes an empty file for a new database and writes its first page into it.
        there = [self.database.is_file() and self.database.stat().st_size > 0]
        there.append(self.slots.is_file() or self.slots_copy.is_file())
        if all(there):
            return
        if self.database.exists() or self.slots.exists() or self._anything_else():
            raise trouble.NotACafe(self.folder)
        raise trouble.NoCafe(self.folder)

    def _anything_else(self) -> bool:
        """Tell whether the folder is something other than an empty folder, or nothing at all."""
        if not self.folder.exists():
            return False
        if not self.folder.is_dir():
            return True
        return any(entry.name not in _NOT_COUNTED for entry in self.folder.iterdir())


_OWN = ("cafe.db", "cafe.key", "cafe.head")
"""How the names of the café's own files begin, also of those that are being written anew."""

_NOT_COUNTED = frozenset(
    {
        UNFINISHED,
        RESTORING,
        "preferences.json",
        "logs",
        "demo",
        "raise",
        "backups",
        "kept-aside",
        "reserve",
        "reserve.new",
        "cafe.db-writing",
        # They outlive the café: what is gone back to later must not bring anybody back.
        "cafe.forgotten",
        "cafe.forgotten.new",
        "cafe.forgotten.next",
        "cafe.forgotten.next.new",
        LOCK,
        TRIED,
    }
)


def look_for(folder: Path) -> CafeFiles:
    """Return the files of the café in a folder; `NoCafe` where there is nothing, `NotACafe` where there is a part.

    A making or a restoring that was cut off while its parts were moved into place is brought to its end first; a making
    that is under way is waited for. Raises `AlreadyOpen` where that takes too long.
    """
    files = CafeFiles(folder)
    if (folder / RESTORING).is_dir():
        finish_restoring(files)
    try:
        files.present()
    except trouble.NotACafe:
        if _half_made(files):
            with writing_to(folder), one_maker(folder):
                if _cut_off(files):
                    _move_into_place(CafeFiles(folder / UNFINISHED), files)
        files.present()  # it may have come to its end between two looks
    return files


def _half_made(files: CafeFiles) -> bool:
    """Tell whether somebody may be making a café here, or was cut off while the parts were moved into place."""
    if not files.folder.is_dir():
        return False
    return (files.folder / LOCK).exists() or _cut_off(files)


def _cut_off(files: CafeFiles) -> bool:
    """Tell whether some parts of a café made whole were moved here, and its database, which comes last, was not."""
    made = CafeFiles(files.folder / UNFINISHED)
    pairs = [(files.key_file, made.key_file), (files.slots_copy, made.slots_copy), (files.slots, made.slots)]
    pairs.append((files.database, made.database))
    if any(moved.exists() and left.exists() for moved, left in pairs):
        return False  # not the same café
    return made.database.is_file() and any(moved.exists() for moved, _ in pairs)


def _move_into_place(made: CafeFiles, final: CafeFiles) -> None:
    """Move the parts of a café that was made whole; the database comes last: until then there is no café.

    Where that fails they are moved back, as far as they go: whoever was told so finds the folder free.
    """
    moved: list[Path] = []
    try:
        with writing_to(final.folder):
            for part in (made.key_file, made.slots_copy, made.slots, made.database):
                if part.exists():
                    part.rename(final.folder / part.name)
                    moved.append(part)
            sync_folder(final.folder)
    except BaseException:
        with suppress(OSError):
            for part in reversed(moved):
                (final.folder / part.name).rename(part)
        raise
    with suppress(OSError):
        shutil.rmtree(made.folder)


def finish_restoring(files: CafeFiles) -> None:
    """Move every file of the café aside for which there is another, and that one into its place.

    Each move is one rename, and what was moved already is left alone: cut off anywhere, this goes on where it was.
    Raises `AlreadyOpen` while another start does it.
    """
    ready = CafeFiles(files.folder / RESTORING)
    with writing_to(files.folder), _alone_with(ready.folder) as alone:
        if alone and (ready.folder / ASIDE).exists():
            aside = CafeFiles(files.quarantine / (ready.folder / ASIDE).read_text("utf-8"))
            aside.folder.mkdir(mode=0o700, parents=True, exist_ok=True)
            if ready.database.exists():
                # The journal first: beside another database it would write old pages into it.
                _move_aside(files.journal, aside.journal)
                files.writing.unlink(missing_ok=True)
            if ready.slots.exists():
                _move_aside(files.slots_copy, aside.slots_copy)  # of the old ones; opening makes one of the new
            for new, old, kept in (
                (ready.slots, files.slots, aside.slots),
                (ready.key_file, files.key_file, aside.key_file),
                (ready.database, files.database, aside.database),
            ):
                if new.exists():
                    _move_aside(old, kept)
                    new.rename(old)
            for folder in (aside.folder, files.quarantine, files.folder):
                sync_folder(folder)
        if alone:
            shutil.rmtree(ready.folder)


def _move_aside(old: Path, kept: Path) -> None:
    """Move a file of the replaced café to where it is kept, unless that was done before."""
    if old.exists() and not kept.exists():
        old.rename(kept)


@contextmanager
def _alone_with(folder: Path) -> Iterator[bool]:
    """Keep other starts from a folder meanwhile; False where one of them was here before and it is gone."""
    if sys.platform == "win32":
        yield folder.is_dir()
        return
    import fcntl  # noqa: PLC0415 - only where something was cut off, or is replaced

    try:
        descriptor = os.open(folder, os.O_RDONLY)
    except FileNotFoundError:
        yield False
        return
    try:
        try:
            fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError as error:
            raise trouble.AlreadyOpen(folder.parent) from error
        yield folder.is_dir()
    finally:
        os.close(descriptor)


@contextmanager
def making(folder: Path) -> Iterator[CafeFiles]:
    """Give a place to make a café in; move it into `folder` when the body ends well, else remove it.

    Raises `CafeExists` where the folder holds anything of its own, `FolderNotWritable` where it cannot be made.
    """
    final = CafeFiles(folder)
    _must_be_free(final)
    with ExitStack() as ends:
        with writing_to(folder):
            folder.mkdir(mode=0o700, parents=True, exist_ok=True)
            ends.enter_context(one_maker(folder))
            _must_be_free(final)  # another may have been quicker
            _narrow(folder)
            place = folder / UNFINISHED
            if place.exists():
                shutil.rmtree(place)
            place.mkdir(mode=0o700)
        try:
            made = CafeFiles(place)
            yield made
            _move_into_place(made, final)
        finally:
            # What could not be moved back is brought to its end by the next look.
            if not _cut_off(final):
                with suppress(OSError):
                    shutil.rmtree(place)


def _must_be_free(files: CafeFiles) -> None:
    """Raise `CafeExists` where a folder holds anything of its own, be it a part of a café."""
    try:
        files.present()
    except trouble.NoCafe:
        return
    except trouble.NotACafe as reason:
        raise trouble.CafeExists(files.folder) from reason
    raise trouble.CafeExists(files.folder)


def _narrow(folder: Path) -> None:
    """Let nobody but its owner look into a folder that was there before; `others_may_look` tells where that failed."""
    if others_may_look(folder):
        with suppress(OSError):  # somebody else's folder, or a disk that knows no owners
            folder.chmod(0o700)


def narrow(files: CafeFiles) -> None:
    """Leave a café that was made before, or copied here, to its owner alone; what cannot be is left as it is.

    Its own files always; its folder only where nothing but the café is in it, whoever named it: what somebody else put
    there may be for others too. Nothing of another owner's is changed, nor what a link points to.
    """
    if os.name != "posix":
        return
    with suppress(OSError), os.scandir(files.folder) as entries:
        strange = False
        for entry in entries:
            if not (entry.name.startswith(_OWN) or entry.name in _NOT_COUNTED):
                strange = True
            elif not entry.is_symlink():
                _narrow_own(entry.path, entry.stat(follow_symlinks=False))
        if not strange:
            _narrow_own(files.folder, files.folder.stat())


def _narrow_own(path: str | Path, there: os.stat_result) -> None:
    """Take everybody else's rights off something, where it is ours and they have any."""
    if there.st_uid == os.geteuid() and there.st_mode & 0o077:
        with suppress(OSError):
            Path(path).chmod(there.st_mode & 0o700)


def others_may_look(folder: Path) -> bool:
    """Tell whether others of this computer may list or change what is in a folder; never known on Windows."""
    return os.name == "posix" and bool(folder.stat().st_mode & 0o077)


@contextmanager
def writing_to(folder: Path) -> Iterator[None]:
    """Turn the operating system's refusals to write in `folder` into ours."""
    try:
        yield
    except OSError as error:
        raise from_os(error, folder) from error


def from_os(error: OSError, folder: Path) -> trouble.Trouble:
    """Say what an operating system's error means for the person."""
    import errno  # noqa: PLC0415 - only where something failed

    if error.errno in {errno.ENOSPC, errno.EDQUOT}:
        return trouble.DiskFull(folder)
    if error.errno in {errno.EACCES, errno.EPERM, errno.EROFS, errno.ENOTDIR, errno.EEXIST, errno.ENOENT}:
        return trouble.FolderNotWritable(folder)
    return trouble.StoreUnavailable(folder)


def write_private(path: Path, content: bytes) -> None:
    """Write a small file so that it is whole or not there, readable by its owner only."""
    with writing_to(path.parent):
        unfinished = path.with_name(path.name + ".new")
        descriptor = os.open(unfinished, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
        with os.fdopen(descriptor, "wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        unfinished.replace(path)
        sync_folder(path.parent)


def clear_left_over(files: CafeFiles) -> None:
    """Remove what was half made of a new database and its keys; what cannot be removed now goes another time."""
    for left in files.left_over:
        with suppress(OSError):
            left.unlink()


def takes_writing(folder: Path) -> bool:
    """Tell whether a small file can be written and synced in a folder; it does not stay there."""
    tried = folder / TRIED
    try:
        descriptor = os.open(tried, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
        try:
            os.write(descriptor, b"Cafememo")
            os.fsync(descriptor)
        finally:
            os.close(descriptor)
            tried.unlink()
    except OSError:
        return False
    return True


def sync_folder(folder: Path) -> None:
    """Make renames in the folder survive a power cut; Windows does so by itself and cannot be asked."""
    if os.name != "posix":
        return
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
