"""The logs of faults: what `crashes` tells of one, in files that only their owner can read."""

import contextlib
import faulthandler
import logging
import os
from logging.handlers import RotatingFileHandler
from pathlib import Path
from typing import TYPE_CHECKING, TextIO

from cafememo.crashes import details_of

if TYPE_CHECKING:
    from io import TextIOWrapper

LOG, NATIVE = "cafememo.log", "crash.log"
_log = logging.getLogger("cafememo.crash")
_native: "list[TextIO]" = []


def note(error: BaseException) -> str:
    """Log a fault, and return what was logged."""
    details = details_of(error)
    _log.error("%s", details)
    return details


def log_into(folder: Path) -> None:
    """Log faults into this folder and no other: a café opened after another one, by the same program, has its own."""
    _log.propagate = False
    for handler in tuple(_log.handlers):
        _log.removeHandler(handler)
        handler.close()
    try:
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        _log.addHandler(_OwnersFile(folder / LOG, maxBytes=200_000, backupCount=3, encoding="utf-8", delay=True))
    except OSError:
        _log.addHandler(logging.NullHandler())


def watch_native(folder: Path) -> None:
    """Have a crash below Python leave the places it struck in a file of this folder; it says nothing else."""
    with contextlib.suppress(OSError):
        folder.mkdir(mode=0o700, exist_ok=True)
        file = open(folder / NATIVE, "a", encoding="utf-8", opener=_private)  # noqa: SIM115 - pathlib has no opener
        faulthandler.enable(file)
        for before in _native:
            before.close()
        _native[:] = [file]


def end_watch() -> None:
    """Leave no file of a program that never crashed; harmless where none was watched."""
    for file in _native:
        faulthandler.disable()
        file.close()
        with contextlib.suppress(OSError):
            if (path := Path(file.name)).stat().st_size == 0:
                path.unlink()
                path.parent.rmdir()  # which fails where the other log is
    _native.clear()


def has_told(folder: Path) -> bool:
    """Tell whether a folder holds a word about any fault."""
    try:
        return any(path.stat().st_size for path in folder.iterdir())
    except OSError:
        return False


def _private(path: str, flags: int) -> int:
    return os.open(path, flags, 0o600)


class _OwnersFile(RotatingFileHandler):
    """A log that only its owner can read, whatever the mask of the process is."""

    def _open(self) -> "TextIOWrapper":
        flags = os.O_WRONLY | os.O_APPEND | os.O_CREAT
        return os.fdopen(_private(self.baseFilename, flags), "a", encoding="utf-8")
