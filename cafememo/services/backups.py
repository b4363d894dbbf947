"""Copies of the café: where they go, when they are made, which are kept, and the way back to one.

A copy is made in two parts. `Making.step` takes slices of the café's thread, between scans; `Making.finish` proves the
copy and brings it to the other places, and needs no café: any other thread may do it. `record` then remembers what was
made and thins the old ones.
"""

import contextlib
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from functools import partial
from pathlib import Path

from cafememo.domain import copies as rules
from cafememo.domain.copies import Held, Kind, MadeCopy, Why
from cafememo.domain.trouble import Damaged, FileNotWritable, FolderGone, NotACopy, Stopped, Trouble
from cafememo.services import aside
from cafememo.services.clock import Clock, SystemClock
from cafememo.services.slices import Progress
from cafememo.store import backup, forgotten, heads
from cafememo.store import copies as remembered
from cafememo.store.backup import Copying, FoundCopy, Tell, nobody_listens, proof_of
from cafememo.store.connection import key_of
from cafememo.store.files import CafeFiles
from cafememo.store.keys import DataKey
from cafememo.store.settings import read_settings, write_settings
from cafememo.store.store import Store

TYPE_CHECKING = False
if TYPE_CHECKING:  # going back reads the migration library, and a copy of every day does without it
    from cafememo.services.old_copies import Rewritten, Work
    from cafememo.store.restore import Rehearsed

IN_PLACE = "cafememo-copies"
"""Copies go into a folder of this name in the one that was chosen: where a stick is not plugged in, it is not there."""

PAUSE = 0.001
"""Seconds of rest after each two milliseconds of proving."""

_PREFIX = "backup."
_BY_ITSELF = "backup.daily"


@dataclass(frozen=True, slots=True)
class Place:
    """A place for copies: its folder, whether that is there now, and whether it is outside of the café's folder."""

    kind: Kind
    folder: Path
    is_there: bool
    elsewhere: bool


@dataclass(frozen=True, slots=True)
class Lying:
    """A copy that lies in a place that is there; `made` is what the café remembers of it, if it made it."""

    folder: Path
    kind: Kind
    minute: int
    size: int
    made: MadeCopy | None


@dataclass(frozen=True, slots=True)
class Sought:
    """What is to be looked for in the places: read on the café's thread, looked for on any other.

    A disk that sleeps, or a folder of a network that is away, takes seconds to say whether it is there.
    """

    cafe: Path
    """The café's folder."""
    folders: tuple[tuple[Kind, Path], ...]
    known: tuple[MadeCopy, ...]
    """What the café remembers of its copies, newest first."""
    daily: bool

    def due(self, there: Iterable[Path], minute: int) -> tuple[Path, ...]:
        """Return which of the places that are there still want the day's copy."""
        newest: dict[Path, int] = {}
        for made in reversed(self.known):
            newest[made.place] = made.minute
        return tuple(place for place in there if self.daily and rules.due(newest.get(place), minute))


@dataclass(frozen=True, slots=True)
class Outcome:
    """What came of copies to several places: those that are there, and why others are not."""

    made: tuple[MadeCopy, ...]
    missed: tuple[tuple[Path, Trouble], ...]
    rewritten: "Rewritten | None" = None
    """What became of older copies in the places, where somebody was erased since they were made."""


@dataclass(frozen=True, slots=True)
class Comparison:
    """The café as it is, None where it does not open, and as a copy holds it."""

    here: Held | None
    copy: Held


# Places and the plan.


def sought(store: Store) -> Sought:
    """Return what is to be looked for in the places; reads nothing there."""
    with store.reading():
        settings = read_settings(store.connection, _PREFIX)
        known = remembered.listed(store.connection)
    folders = []
    for kind in Kind:
        kept = settings.get(kind, "")
        if kept or kind is Kind.OWN:
            folders.append((kind, Path(kept) if kept else CafeFiles(store.folder).backups))
    return Sought(store.folder, tuple(folders), known, settings.get("daily", "yes") == "yes")


def places_of(asked: Sought) -> tuple[Place, ...]:
    """Return where copies go, and whether that is there; needs no café."""
    beside_it = CafeFiles(asked.cafe).backups
    return tuple(
        Place(kind, folder, folder == beside_it or folder.is_dir(), elsewhere=_is_elsewhere(asked.cafe, folder))
        for kind, folder in asked.folders
    )


def places(store: Store) -> tuple[Place, ...]:
    """Return where copies go: the café's own folder of them first, which is beside it unless another was chosen."""
    return places_of(sought(store))


def choose(store: Store, kind: Kind, folder: Path | None) -> Place | None:
    """Have copies go to a folder from now on, or not there any more; return the place.

    A folder for them is made in it, unless it is one already. Raises `FileNotWritable` where nothing can be written.
    """
    value = ""
    if folder is not None:
        chosen = folder.absolute()
        chosen = chosen if chosen.name == IN_PLACE else chosen / IN_PLACE
        try:
            chosen.mkdir(mode=0o700, exist_ok=True)
        except OSError as error:
            raise FileNotWritable(folder) from error
        value = str(chosen)
    with store.transaction():
        write_settings(store.connection, _PREFIX, {kind: value})
    return next((place for place in places(store) if place.kind is kind), None)


def by_itself(store: Store) -> bool:
    """Tell whether a copy is made every day without being asked for; so it is until the owner says otherwise."""
    with store.reading():
        return read_settings(store.connection, _BY_ITSELF).get("", "yes") == "yes"


def make_by_itself(store: Store, *, daily: bool) -> None:
    """Have a copy made every day, or only when somebody asks for one."""
    with store.transaction():
        write_settings(store.connection, _BY_ITSELF, {"": "yes" if daily else "no"})


# Making.


class Making:
    """A copy of now in the making; see the top of this file for what is called where."""

    def __init__(self, store: Store, clock: Clock, why: Why, to: Iterable[Path]) -> None:
        self._files = CafeFiles(store.folder)
        self._key = key_of(store.connection)
        self._to = tuple(to)
        self._missed: list[tuple[Path, Trouble]] = []
        self._now = clock.now()
        self._why = why
        self._at = 0
        self._copying: Copying | None = None
        self._stopped = False
        self._rewriting: Work | None = None

    def step(self, store: Store) -> Progress:
        """Copy on for some milliseconds; over when the café is not needed any more.

        A place that fails is left out. Raises the store's troubles where none is left, and `Stopped`.
        """
        if self._stopped:
            raise Stopped
        if self._copying is None:
            place = self._to[self._at]
            self._copying = Copying(store.connection, self._files, place, self._why, self._now)
        try:
            done, of = self._copying.step()
            if self._copying.copied and forgotten.text_in(store.connection):
                from cafememo.services import old_copies  # noqa: PLC0415 - where somebody was erased

                self._rewriting = old_copies.begin(store)
        except Trouble as reason:
            self._fail(reason)
            return Progress(0, 0)
        return Progress(done, of, over=self._copying.copied)

    def finish(self, progress: Tell = nobody_listens, pause: float = PAUSE) -> Outcome:
        """Prove the copy, and make the same in the other places; needs no café.

        It rests now and then, so that scans on another thread do not wait for the interpreter. Raises `Stopped`, and
        the trouble of the first place.
        """
        if self._copying is None:
            raise Stopped
        made = [self._copying.finish(progress, pause)]
        for place in self._to[self._at + 1 :]:
            try:
                made.append(backup.again(made[0], self._files, self._key, place, progress, pause))
            except Stopped:
                raise
            except Trouble as reason:
                self._missed.append((place, reason))
        return Outcome(tuple(made), tuple(self._missed), self._rewrite(progress))

    def _rewrite(self, progress: Tell) -> "Rewritten | None":
        """Have nobody be in the copies that can be reached who was erased; a stick may have been away until now."""
        if self._rewriting is None:
            return None
        from cafememo.services import old_copies  # noqa: PLC0415 - as above

        return old_copies.rewrite(self._rewriting, SystemClock(), progress)

    def give_up(self) -> None:
        """Stop it and leave nothing half-made; not while `finish` runs, which its progress can stop."""
        self._stopped = True
        if self._copying is not None:
            self._copying.give_up()

    def _fail(self, reason: Trouble) -> None:
        """Go on with the next place. Raises where there is none."""
        if self._copying is not None:
            self._copying.give_up()
            self._copying = None
        self._missed.append((self._to[self._at], reason))
        self._at += 1
        if isinstance(reason, Stopped) or self._at >= len(self._to):
            raise reason


def due(store: Store, clock: Clock) -> bool:
    """Tell whether the day's copy is to be made now."""
    if not by_itself(store):
        return False
    newest = newest_copy(store)
    return rules.due(None if newest is None else newest.minute, clock.now().minute)


def make_due(store: Store, clock: Clock) -> Making | None:
    """Return the copy that is to be made now, to be stepped through; None where there is none to make."""
    return begin(store, clock, Why.SCHEDULED) if due(store, clock) else None


def begin(store: Store, clock: Clock, why: Why, to: Iterable[Path] | None = None) -> Making:
    """Return a copy to be stepped through, to every place chosen, or to those named; what is not there is missed."""
    return Making(store, clock, why, [one.folder for one in places(store)] if to is None else to)


def make_now(
    store: Store, clock: Clock, why: Why, to: Iterable[Path] | None = None, progress: Tell = nobody_listens
) -> Outcome:
    """Make a copy at once, prove it, remember it and thin the old ones. Raises as `Making` does."""
    making = begin(store, clock, why, to)
    try:
        over = False
        while not over:
            done, of, over = making.step(store)
            progress(done, of)
        outcome = making.finish(progress, pause=0.0)
    except BaseException:
        making.give_up()
        raise
    record(store, clock, outcome)
    return outcome


def record(store: Store, clock: Clock, outcome: Outcome, oldest: date | None = None) -> tuple[Path, ...]:
    """Remember copies that were made, and thin the places they went to and what is kept aside.

    Returns the copies that were removed.

    `oldest` is the café day before which no copy may be kept, where a promise to forget somebody sets one.
    """
    remember(store, outcome)
    gone: list[Path] = []
    for place in dict.fromkeys(made.place for made in outcome.made):
        gone += thin(store, clock, place, oldest)
    if outcome.made:
        aside.thin(store.folder, clock.now().minute, oldest)
    return tuple(gone)


def remember(store: Store, outcome: Outcome) -> None:
    """Remember copies that were made; the half of `record` that needs the café."""
    with store.transaction():
        for made in outcome.made:
            remembered.add(store.connection, made)
    if outcome.rewritten is not None:
        from cafememo.services import old_copies  # noqa: PLC0415 - where somebody was erased

        old_copies.remember(store, outcome.rewritten)


def thin(store: Store, clock: Clock, place: Path, oldest: date | None = None) -> tuple[Path, ...]:
    """Remove the copies of this café in a place that are kept no longer, and return them.

    Copies of other cafés, and anything that is none, stay. One that cannot be removed stays too.
    """
    gone = thin_files(store.folder, place, oldest)
    forget_gone(store, clock, gone)
    return gone


def thin_files(cafe: Path, place: Path, oldest: date | None = None) -> tuple[Path, ...]:
    """Do what `thin` does to the files alone, for the café in a folder, on any thread; see `forget_gone`."""
    with contextlib.suppress(FolderGone):
        return backup.thin(place, backup.cafe_number(CafeFiles(cafe).slots), oldest)
    return ()


def forget_gone(store: Store, clock: Clock, gone: Iterable[Path]) -> None:
    """Remember of copies that they are not there any more."""
    folders = frozenset(gone)
    if not folders:
        return
    at = clock.now().at
    with store.transaction():
        for made in remembered.listed(store.connection):
            if made.id is not None and made.folder in folders:
                remembered.mark_gone(store.connection, made.id, at)


# What there is.


def lying(store: Store) -> tuple[Lying, ...]:
    """Return the copies of this café in the places that are there, newest first; opens none of them."""
    return lying_of(sought(store))


def lying_of(asked: Sought) -> tuple[Lying, ...]:
    """Do what `lying` does, on any thread."""
    known = {made.folder: made for made in asked.known}
    found = [
        Lying(one.folder, kind, one.minute, one.size, known.get(one.folder))
        for kind, folder in asked.folders
        for one in found_of(asked.cafe, folder)
    ]
    return tuple(sorted(found, key=lambda one: (one.minute, one.folder.name), reverse=True))


def newest_copy(store: Store) -> MadeCopy | None:
    """Return the newest copy the café remembers and does not know to be gone."""
    with store.reading():
        return next(iter(remembered.listed(store.connection)), None)


def newest_verified(store: Store, *, elsewhere: bool = False) -> MadeCopy | None:
    """Return the newest copy that was proved: anywhere, or outside of the café's folder."""
    with store.reading():
        made = remembered.listed(store.connection)
    return next(
        (
            one
            for one in made
            if one.verified_at is not None and (not elsewhere or _is_elsewhere(store.folder, one.folder))
        ),
        None,
    )


def reminder(store: Store, clock: Clock) -> bool:
    """Tell whether to say that no copy in another place is younger than a week; not in a café that is younger."""
    if store.facts.demo:
        return False
    newest = newest_verified(store, elsewhere=True)
    if newest is not None:
        return rules.reminder(newest.made_at, clock.now().at)
    with store.reading():
        first = store.connection.execute("SELECT at FROM ledger WHERE digest IS NULL ORDER BY id LIMIT 1").fetchone()
    return first is not None and rules.reminder(first[0], clock.now().at)


# The way back.


def held(store: Store) -> Held:
    """Return what the open café holds."""
    with store.reading():
        return proof_of(store.connection).held


def rehearse(folder: Path, copy: Path, key: DataKey | None = None, progress: Tell = nobody_listens) -> "Rehearsed":
    """Open a copy beside the café in `folder` and read all of it, on any thread; see `store.restore.rehearse`.

    Whoever was erased since it was made, as far as that is known here or beside the copy, is not in what it holds.
    """
    from cafememo.services import erasing  # noqa: PLC0415 - a rare day
    from cafememo.store import restore  # noqa: PLC0415 - with the migration library, for such a day

    files = CafeFiles(folder)
    forgetting = partial(erasing.erase_all_told, files, copy.parent if copy.is_file() else copy, SystemClock())
    return restore.rehearse(copy, files, key, progress, forgetting)


def compare(store: Store | None, rehearsed: "Rehearsed") -> Comparison:
    """Return what the café holds, if it is open, beside what the copy does."""
    return Comparison(None if store is None else held(store), rehearsed.held)


def forget(rehearsed: "Rehearsed") -> None:
    """Leave nothing of a rehearsal."""
    backup.clear(rehearsed.stage)


def restore(folder: Path, rehearsed: "Rehearsed", clock: Clock, store: Store | None = None) -> Path:
    """Put a rehearsed copy in the café's place; return the folder in which the present files are kept.

    `store` is the café where it is open; it is closed by this, and `open_cafe` opens the copy then. Raises
    `AlreadyOpen` where another program has it, and what the disk raises; then everything is as it was.
    """
    from cafememo.store.restore import put_in_place  # noqa: PLC0415 - see above

    connection = None if store is None else store.connection
    aside = put_in_place(rehearsed, CafeFiles(folder), clock.now(), connection)
    heads.forget(CafeFiles(folder))  # what is there now is older by the owner's own word
    return aside


@dataclass(frozen=True, slots=True)
class Opened:
    """A copy that was opened and read through: where it is, and what it holds."""

    path: Path
    people: int
    entries: int
    newest_at: int | None


def newest_that_opens(folder: Path) -> Opened | None:
    """Return the newest sound copy beside a café that does not open; each is read through, which takes time."""
    with contextlib.suppress(FolderGone):
        for found in backup.found_in(CafeFiles(folder).backups):
            with contextlib.suppress(Trouble):
                rehearsed = rehearse(folder, found.folder)
                held_there, sound = rehearsed.held, rehearsed.sound
                forget(rehearsed)
                if sound:
                    return Opened(found.folder, held_there.people, held_there.entries, held_there.newest_at)
    return None


def put_back(folder: Path, copy: Path, clock: Clock) -> None:
    """Put a copy in the place of a café that does not open. Raises as `rehearse` and `restore` do."""
    restore(folder, rehearse(folder, copy), clock)


def found_in(folder: Path) -> tuple[FoundCopy, ...]:
    """Return the copies of any café that lie in a folder, newest first. Raises `FolderGone`."""
    return backup.found_in(folder)


def found_of(cafe: Path, place: Path) -> tuple[FoundCopy, ...]:
    """Return the copies in a place of the café in a folder; none where the place is not there."""
    with contextlib.suppress(FolderGone, NotACopy):
        return backup.found_in(place, backup.cafe_number(CafeFiles(cafe).slots))
    return ()


def _is_elsewhere(cafe: Path, folder: Path) -> bool:
    return not folder.is_relative_to(cafe.absolute()) and not folder.is_relative_to(cafe)


# Proving one again.


def _was_made_anew(made: MadeCopy, held_now: Held) -> bool:
    """Tell whether somebody was erased from a copy, of which the café was not told: it was closed meanwhile."""
    fewer = held_now.people < made.people and held_now.entries == made.entries
    return fewer and bool(forgotten.text_beside(CafeFiles(made.folder)))


class Proving:
    """A copy that is opened and read through once more; made on the café's thread, since that knows the key."""

    def __init__(self, store: Store, made: MadeCopy) -> None:
        self._key = key_of(store.connection)
        self._made = made

    def prove(self, progress: Tell = nobody_listens) -> None:
        """Read all of it, on any thread. Raises `FolderGone`, `WrongKey`, `Damaged`, and what `progress` raises."""
        made = self._made
        try:
            held = backup.prove(CafeFiles(made.folder), self._key, progress, PAUSE).held
        except (Trouble, OSError) as error:
            raise backup.blamed(error, made.folder) from error
        if held != Held(made.people, made.entries, made.newest_at) and not _was_made_anew(made, held):
            raise Damaged(made.folder)

    def remember(self, store: Store, clock: Clock) -> None:
        """Remember that it was proved now."""
        if self._made.id is not None:
            with store.transaction():
                remembered.mark_verified(store.connection, self._made.id, clock.now().at)
