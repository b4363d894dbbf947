"""A damaged café: what can be had instead of it, what each keeps in numbers, and doing what the owner chose.

Everything that is replaced is kept aside, with a date, and nothing is ever deleted.
"""

import shutil
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum, auto
from pathlib import Path
from typing import Protocol

from cafememo.domain.clock import to_local
from cafememo.domain.trouble import Damaged, Stopped
from cafememo.services.clock import Clock
from cafememo.store import heads, keys
from cafememo.store.files import CafeFiles, look_for, sync_folder, writing_to
from cafememo.store.keys import DataKey
from cafememo.store.quarantine import keep_aside
from cafememo.store.salvage import Salvaged, salvage

SALVAGING = "salvaging"
"""Where, among what is kept aside, a new database is made of what reads."""


class Way(StrEnum):
    """What can be done with a damaged café."""

    COPY = auto()
    """Go back to the newest copy that was proved."""
    SALVAGED = auto()
    """Go on with what reads of it."""
    LEAVE = auto()
    """Leave it as it is: nothing is changed, and the café stays closed."""


@dataclass(frozen=True, slots=True)
class Choice:
    """One way out and what it keeps; `newest` is when its newest entry was made, on the café's wall, None without any.

    `nameless` are people of whom only their visits are kept, `lost_entries` entries known to be missing, and with
    `cards_lost` every card has to be given out anew.
    """

    way: Way
    people: int = 0
    entries: int = 0
    newest: datetime | None = None
    nameless: int = 0
    lost_entries: int = 0
    cards_lost: bool = False
    whole: bool = False
    """Nothing is missing in it of what was in the café."""
    place: Path | None = None
    """Where what would be put in place is."""


class VerifiedCopy(Protocol):
    """A copy that was opened and proved, as `services.backups.newest_verified` tells of it."""

    @property
    def path(self) -> Path:
        """Return the folder of the copy."""

    @property
    def people(self) -> int:
        """Return how many people are in it."""

    @property
    def entries(self) -> int:
        """Return how many entries of the ledger are in it."""

    @property
    def newest_at(self) -> int | None:
        """Return when its newest entry was made, in UTC seconds."""


NewestVerified = Callable[[Path], VerifiedCopy | None]
"""Finds the newest proved copy of the café in a folder."""
PutCopy = Callable[[Path, Path], object]
"""Puts the copy in the second folder in the place of the café in the first, as `restore` does."""


def no_copy(_folder: Path) -> VerifiedCopy | None:
    """Find no copy, where none can be looked for."""
    return None


def choices(
    folder: Path,
    clock: Clock,
    newest_verified: NewestVerified = no_copy,
    key: DataKey | None = None,
    progress: Callable[[int, int], None] = lambda _done, _of: None,
) -> tuple[Choice, ...]:
    """Return what can be done about the café in a folder, which nobody may have open; its files are only read.

    What reads of it is made into a new database beside it, to be counted and, if it is chosen, put in place: a café of
    ten million visits takes minutes. Raises the troubles of unlocking and of writing there.
    """
    files = look_for(folder)
    found: list[Choice] = []
    copy = newest_verified(folder)
    if copy is not None:
        found.append(Choice(Way.COPY, copy.people, copy.entries, _local(copy.newest_at, clock), place=copy.path))
    place = files.quarantine / SALVAGING
    with writing_to(files.folder):
        files.quarantine.mkdir(mode=0o700, exist_ok=True)
        shutil.rmtree(place, ignore_errors=True)  # made and not chosen, or not made to the end: never the only one
    now = clock.now()
    report = salvage(files, keys.unlock(files) if key is None else key, place, (now.at, now.offset), progress)
    if report.people or report.entries:
        found.append(_of_salvaged(report, place, clock))
    else:
        shutil.rmtree(place, ignore_errors=True)
        with suppress(OSError):
            files.quarantine.rmdir()  # unless something is kept in it
    found.append(Choice(Way.LEAVE))
    return tuple(found)


def apply(folder: Path, choice: Choice, clock: Clock, put_copy: PutCopy | None = None) -> Path | None:
    """Do what was chosen, with everything that is replaced kept aside; return where, None where nothing is replaced.

    Nobody may have the café open. Whenever it is cut off, the café is the old one or the new one. Raises `Damaged`
    where what was chosen is no longer there, and the troubles of writing.
    """
    files = look_for(folder)
    if choice.way is Way.LEAVE:
        return None
    if choice.place is None or not CafeFiles(choice.place).database.is_file():
        raise Damaged(folder)
    now = clock.now()
    aside = keep_aside(files, to_local(*now))
    if choice.way is Way.COPY:
        if put_copy is None:
            raise Stopped(folder)
        put_copy(folder, choice.place)
    else:
        _put(files, CafeFiles(choice.place))
    # What is there now is right by the owner's word: it need not have what the damaged one had.
    heads.forget(files)
    return aside


def _put(files: CafeFiles, made: CafeFiles) -> None:
    """Put a database of the same key in the place of the café's."""
    with writing_to(files.folder):
        # A journal of the damaged one would be rolled back into the new one.
        files.writing.unlink(missing_ok=True)
        files.journal.unlink(missing_ok=True)
        sync_folder(files.folder)
        made.database.replace(files.database)
        sync_folder(files.folder)
        shutil.rmtree(made.folder, ignore_errors=True)


def _of_salvaged(report: Salvaged, place: Path, clock: Clock) -> Choice:
    """Tell what was salvaged as a choice."""
    return Choice(
        Way.SALVAGED,
        people=report.people,
        entries=report.entries,
        newest=_local(report.newest_at, clock),
        nameless=report.nameless,
        lost_entries=report.lost_entries,
        cards_lost=report.cards_lost,
        whole=report.whole,
        place=place,
    )


def _local(at: int | None, clock: Clock) -> datetime | None:
    """Return an instant as the café's wall shows it now; summer time may be an hour off."""
    return None if at is None else to_local(at, clock.now().offset)
