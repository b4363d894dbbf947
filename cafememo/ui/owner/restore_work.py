"""Going back to a copy, as work: copies are looked for in a folder, and one is rehearsed beside the café."""

import threading
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import NamedTuple

from PySide6.QtCore import QObject

from cafememo.devices.signals import Emits, signal, signal_as_annotated
from cafememo.domain.copies import Held
from cafememo.domain.trouble import (
    FolderGone,
    KeyFileMissing,
    KeyUnavailable,
    NotACopy,
    PassphraseNeeded,
    Stopped,
    Trouble,
    WrongCode,
    WrongKey,
)
from cafememo.services import backups, keeping
from cafememo.store.backup import FoundCopy
from cafememo.store.restore import Rehearsed
from cafememo.ui.kit.beside import beside

NEEDS_CODE = (KeyFileMissing, KeyUnavailable, PassphraseNeeded, WrongCode, WrongKey)
"""What a code or a passphrase may help against."""

AskHere = Callable[[Callable[[Held], object], Callable[[Trouble], object]], object]
"""Asks what the open café holds."""
GoBack = Callable[[Rehearsed], object]


class _Ready(NamedTuple):
    """A copy that was rehearsed, unless the sheet was closed meanwhile."""

    rehearsed: Rehearsed


class RestoreWork(QObject):
    """Rehearses one copy at a time; what is not wanted any more leaves nothing behind."""

    found: Emits[tuple[FoundCopy, ...]] = signal_as_annotated()
    progressed = signal(int, int)
    rehearsed: Emits[Rehearsed] = signal_as_annotated()
    code_wanted: Emits[Trouble] = signal_as_annotated()
    failed: Emits[Trouble] = signal_as_annotated()

    def __init__(self, folder: Path, parent: QObject) -> None:
        """Rehearse for the café in a folder, be it open or not."""
        super().__init__(parent)
        self._folder = folder
        self._stop = threading.Event()
        self._running = False
        self._next: Callable[[], object] | None = None
        self._ready: Rehearsed | None = None
        self.copy: Path | None = None
        parent.destroyed.connect(partial(_leave, self))

    def look_in(self, folder: Path) -> None:
        """Find the copies in a folder, be it one itself; `found` or `failed` follows."""
        beside(partial(_copies_in, folder), self._found, self.failed.emit)

    def _found(self, copies: tuple[FoundCopy, ...]) -> None:
        self.found.emit(copies)

    def rehearse(self, copy: Path, code: str = "") -> None:
        """Rehearse a copy, opened with a code or a passphrase where one is given."""
        self.forget()
        self.copy = copy
        if self._running:
            self._next = partial(self.rehearse, copy, code)
            return
        self._running = True
        self._stop = threading.Event()
        beside(
            partial(_rehearse, self._folder, copy, code, self._stop, self.progressed.emit), self._rehearsed, self._fail
        )

    def forget(self) -> None:
        """Stop what goes on, and leave nothing of what was rehearsed."""
        self._stop.set()
        self._next = None
        ready, self._ready = self._ready, None
        if ready is not None:
            backups.forget(ready)

    def hand_over(self) -> Rehearsed | None:
        """Return what was rehearsed, which is no longer cleared away then."""
        ready, self._ready = self._ready, None
        return ready

    def _rehearsed(self, ready: _Ready) -> None:
        self._running = False
        if self._stop.is_set():
            backups.forget(ready.rehearsed)
            self._go_on()
            return
        self._ready = ready.rehearsed
        self.rehearsed.emit(ready.rehearsed)

    def _fail(self, reason: Trouble) -> None:
        self._running = False
        if self._stop.is_set():
            self._go_on()
        elif isinstance(reason, NEEDS_CODE):
            self.code_wanted.emit(reason)
        else:
            self.failed.emit(reason)

    def _go_on(self) -> None:
        """Begin what was asked for while the one before was being stopped."""
        following, self._next = self._next, None
        if following is not None:
            following()


def _leave(work: RestoreWork, _gone: object = None) -> None:
    work._stop.set()  # noqa: SLF001 - its own, when it is gone already
    if work._ready is not None:  # noqa: SLF001 - likewise
        backups.forget(work._ready)  # noqa: SLF001 - likewise


def _copies_in(folder: Path) -> tuple[FoundCopy, ...]:
    """Return the copies in a folder, in the folder of copies in it, or the one it is. Raises `NotACopy`."""
    if not folder.is_dir():
        raise FolderGone(folder)
    for place in (folder, folder / backups.IN_PLACE, folder / "backups"):
        found = backups.found_in(place) if place.is_dir() else ()
        if found:
            return found
    if (folder / "cafe.db").is_file():
        one = tuple(copy for copy in backups.found_in(folder.parent) if copy.folder == folder)
        return one or (FoundCopy(folder, "", -1, (folder / "cafe.db").stat().st_size),)
    raise NotACopy(folder)


def _rehearse(folder: Path, copy: Path, code: str, stop: threading.Event, tell: Callable[[int, int], None]) -> _Ready:
    def told(done: int, of: int) -> None:
        if stop.is_set():
            raise Stopped
        tell(done, of)

    key = keeping.unlock_with(copy, code) if code else None
    rehearsed = backups.rehearse(folder, copy, key, told)
    if stop.is_set():
        backups.forget(rehearsed)
        raise Stopped
    return _Ready(rehearsed)
