"""One maker at a time: while a café is made in a folder, or its making is brought to an end, nobody else does it."""

import os
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from cafememo.domain import trouble

LOCK = "lock"
PATIENCE = 20.0
"""Seconds a second maker waits for the first; making a café takes less than one, but for a demo."""
_PAUSE = 0.02


@contextmanager
def one_maker(folder: Path) -> Iterator[None]:
    """Be the only one who makes a café in a folder that is there, while the body runs; wait for another one to end.

    The lock goes with its process, however that ends. Raises `AlreadyOpen` where the other takes too long, and
    OSError where nothing can be written in the folder.
    """
    path, end = folder / LOCK, time.monotonic() + PATIENCE
    while (descriptor := _taken(path)) is None:
        if time.monotonic() > end:
            raise trouble.AlreadyOpen(folder)
        time.sleep(_PAUSE)
    try:
        yield
    finally:
        if os.name == "posix":
            with suppress(OSError):
                path.unlink()  # while it is still ours: whoever waits for it finds another one, or none
            os.close(descriptor)
        else:
            os.close(descriptor)  # Windows removes nothing that is open
            with suppress(OSError):
                path.unlink()


def _taken(path: Path) -> int | None:
    """Take the lock and return its descriptor; None where another has it, or has just removed it."""
    try:
        descriptor = os.open(path, os.O_RDWR | os.O_CREAT, 0o600)
    except PermissionError:
        if os.name == "posix":
            raise
        return None  # being removed
    try:
        if _lock(descriptor) and _is(path, descriptor):
            return descriptor
    except BaseException:
        os.close(descriptor)
        raise
    os.close(descriptor)
    return None


def _is(path: Path, descriptor: int) -> bool:
    """Tell whether a descriptor is of the file at a path: a lock that was removed meanwhile keeps nobody out."""
    try:
        return os.path.samestat(path.stat(), os.fstat(descriptor))
    except FileNotFoundError:
        return False


def _lock(descriptor: int) -> bool:
    """Lock a file for this process; False where another has it."""
    try:
        if sys.platform == "win32":
            import msvcrt  # noqa: PLC0415 - there only

            msvcrt.locking(descriptor, msvcrt.LK_NBLCK, 1)
        else:
            import fcntl  # noqa: PLC0415 - there only

            fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except (BlockingIOError, PermissionError):
        return False
    return True
