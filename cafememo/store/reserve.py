"""Room kept for a full disk: a file that holds nothing, given free so that what is begun can be finished.

It is made while nobody waits, and again once there is room; where the disk is small it is not made at all.
"""

import os
import shutil

from cafememo.store.files import CafeFiles, writing_to

SIZE = 4 * 1024 * 1024
"""Some ten thousand visits: a day, and the evening in which the disk is cleared."""
ROOM = 4 * SIZE
"""What must be free for a reserve to be made: it must not be what fills the disk."""
LEAST = 1024 * 1024
"""With less than this free, a disk counts as full also where the last small write went well."""
_AT_ONCE = 64 * 1024


def is_there(files: CafeFiles) -> bool:
    """Tell whether there is a reserve."""
    return files.reserve.is_file()


def free(files: CafeFiles) -> int:
    """Return how many bytes are free for this person on the café's disk. Raises what `writing_to` raises."""
    with writing_to(files.folder):
        return shutil.disk_usage(files.folder).free


def keep(files: CafeFiles) -> bool:
    """Make the reserve where there is none and where there is plenty of room; tell whether there is one.

    Raises `DiskFull`, `FolderNotWritable` or `StoreUnavailable` where it cannot be made after all; nothing of it is
    left then.
    """
    if is_there(files):
        return True
    if free(files) < ROOM:
        return False
    with writing_to(files.folder):
        unfinished = files.reserve.with_name(files.reserve.name + ".new")
        try:
            descriptor = os.open(unfinished, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
            try:
                _fill(descriptor)
            finally:
                os.close(descriptor)
            unfinished.replace(files.reserve)
        except BaseException:
            unfinished.unlink(missing_ok=True)
            raise
    return True


def release(files: CafeFiles) -> bool:
    """Give the reserve free; tell whether there was one."""
    try:
        files.reserve.unlink()
    except OSError:
        return False
    return True


def _fill(descriptor: int) -> None:
    """Take the room for real: a file with a hole in it, or one that packs well, would hold none."""
    if hasattr(os, "posix_fallocate"):
        try:
            os.posix_fallocate(descriptor, 0, SIZE)
        except OSError as error:
            import errno  # noqa: PLC0415 - only where something failed

            if error.errno not in {errno.EINVAL, errno.EOPNOTSUPP}:
                raise
        else:
            return
    written = 0
    while written < SIZE:
        written += os.write(descriptor, os.urandom(_AT_ONCE))
