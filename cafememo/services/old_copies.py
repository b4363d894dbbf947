"""Erasing from the copies: each that still may hold somebody who was erased is made anew without them.

A copy says in a small file of its own who is not in it any more. One that lacks a tombstone of the café's is behind; so
no list has to be kept of what is still to be done, and a stick that was away is done when it is next reached: right
after an erasure, and whenever a copy is made (`backups.Making.finish`). What was kept aside of the café is one of them.
"""

import contextlib
import shutil
import time
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path

from cafememo.domain.copies import Held
from cafememo.domain.trouble import Stopped, Trouble
from cafememo.services import erasing
from cafememo.services.backups import Sought, found_of, sought
from cafememo.services.clock import Clock
from cafememo.services.damage import SALVAGING
from cafememo.store import backup, forgotten, quarantine, slots
from cafememo.store import copies as remembered
from cafememo.store.backup import Tell, nobody_listens
from cafememo.store.connection import key_of
from cafememo.store.files import CafeFiles
from cafememo.store.forgotten import Tombstones
from cafememo.store.keys import DataKey
from cafememo.store.store import Store

_STAGED_FOR = 3_600
"""Seconds after which what a rehearsal left is no rehearsal any more."""


@dataclass(frozen=True, slots=True)
class Work:
    """What is to be done to the copies: read on the café's thread, done on any other."""

    asked: Sought
    cafe: str
    tombstones: Tombstones
    key: DataKey


@dataclass(frozen=True, slots=True)
class Rewritten:
    """What became of the copies."""

    done: tuple[Path, ...] = ()
    """Those in which nobody is any more who was erased, also where they were in none."""
    held: tuple[tuple[Path, Held], ...] = ()
    """What those hold that were made anew."""
    missed: tuple[tuple[Path, Trouble], ...] = ()
    """Those that are there and could not be done: of another key, damaged, on a disk that takes nothing."""
    away: int = 0
    """Copies the café remembers whose place is not there now."""
    at: int = 0
    """When it was, in UTC seconds."""
    left: int = 0
    """Those that were not begun when it was stopped."""

    @property
    def still_there(self) -> int:
        """Return how many copies may still hold somebody."""
        return len(self.missed) + self.away + self.left


def begin(store: Store) -> Work:
    """Return what is to be done to the copies of the open café."""
    cafe = slots.read(CafeFiles(store.folder)).cafe
    with store.reading():
        tombstones = forgotten.remembered(store.connection, cafe)
    return Work(sought(store), cafe, tombstones, key_of(store.connection))


def behind(work: Work) -> tuple[Path, ...]:
    """Return the copies that are there and may hold somebody who was erased, on any thread; opens none of them."""
    if not work.tombstones:
        return ()
    here = CafeFiles(work.asked.cafe)
    folders = [one.folder for _, place in work.asked.folders for one in found_of(work.asked.cafe, place)]
    folders += [folder for folder in quarantine.kept_whole(here) if _is_of(folder, work.cafe)]
    # Also where copies went that go elsewhere now.
    folders += [made.folder for made in work.asked.known if _is_of(made.folder, work.cafe)]
    return tuple(
        folder
        for folder in dict.fromkeys(folders)
        if not work.tombstones <= forgotten.beside(CafeFiles(folder), work.cafe)
    )


def rewrite(work: Work, clock: Clock, progress: Tell = nobody_listens) -> Rewritten:
    """Make every copy anew that is behind, on any thread; `progress` is told in hundredths of copies.

    Whatever stands in the way of one, the others are done. Where `progress` raises `Stopped`, what is done is told: the
    copy that was begun is as it was.
    """
    if not work.tombstones:
        return Rewritten()
    _clear_stages(CafeFiles(work.asked.cafe))
    folders = behind(work)
    result = Rewritten(away=_away(work), at=clock.now().at)
    for number, folder in enumerate(folders):
        try:
            held = _rewrite(work, folder, clock, partial(_tell, progress, number, len(folders)))
        except Stopped:
            return replace(result, left=len(folders) - number)
        except Trouble as reason:
            result = replace(result, missed=(*result.missed, (folder, reason)))
        else:
            more = () if held is None else ((folder, held),)
            result = replace(result, done=(*result.done, folder), held=(*result.held, *more))
    return result


def remember(store: Store, rewritten: Rewritten) -> None:
    """Have the café know what the copies hold that were made anew; on its thread."""
    if not rewritten.held:
        return
    ids = {made.folder: made.id for made in sought(store).known}
    with store.transaction():
        for folder, held in rewritten.held:
            copy_id = ids.get(folder)
            if copy_id is not None:
                remembered.hold_now(store.connection, copy_id, held, rewritten.at)


def _rewrite(work: Work, folder: Path, clock: Clock, progress: Tell) -> Held | None:
    """Make one anew."""
    from cafememo.store import rewriting  # noqa: PLC0415 - with the migration library, for a rare day

    def forgetting(store: Store) -> None:
        erasing.erase_known(store, work.tombstones, clock.now())
        erasing.tidy(store)

    progress(0, 1)
    try:
        return rewriting.rewrite(folder, work.key, work.tombstones, forgetting, progress)
    except (Trouble, OSError) as error:
        raise backup.blamed(error, folder) from error


def _tell(progress: Tell, number: int, of: int, done: int, whole: int) -> None:
    """Tell how far all of it is."""
    progress(100 * number + 100 * done // max(1, whole), 100 * of)


def _is_of(folder: Path, cafe: str) -> bool:
    """Tell whether a café lies in a folder, and it is this one."""
    files = CafeFiles(folder)
    with contextlib.suppress(Trouble):
        return files.database.is_file() and backup.cafe_number(files.slots) == cafe
    return False


def _away(work: Work) -> int:
    """Return how many copies the café remembers that cannot be reached now."""
    return sum(not made.place.is_dir() for made in work.asked.known)


def _clear_stages(here: CafeFiles) -> None:
    """Remove what a salvage or a rehearsal left that was cut off: it was never the café, and may hold anybody."""
    shutil.rmtree(here.quarantine / SALVAGING, ignore_errors=True)
    staged = here.quarantine / quarantine.STAGE
    with contextlib.suppress(OSError):
        if time.time() - staged.stat().st_mtime > _STAGED_FOR:
            shutil.rmtree(staged)
