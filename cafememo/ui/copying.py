"""Copies made while the counter works: the day's by itself, those the owner asks for, and those a stick waits for.

The pages go over in slices on the store lane, between scans; proving, writing to other places and looking whether those
are there is done beside: a disk that sleeps takes seconds to answer.
"""

import threading
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QObject, QTimer

from cafememo.devices.signals import Emits, signal, signal_as_annotated
from cafememo.domain.audit import OWNER, PROGRAM, What
from cafememo.domain.copies import Why
from cafememo.domain.trouble import FolderGone, Stopped, Trouble
from cafememo.services import aside, audit, backups
from cafememo.services.backups import Making, Outcome, Sought
from cafememo.services.slices import Progress
from cafememo.ui.kit.beside import beside
from cafememo.ui.kit.lane import ignore

if TYPE_CHECKING:
    from cafememo.services.clock import Clock
    from cafememo.store.store import Store
    from cafememo.ui.counter.desk import Desk

LOOK_MS = 60_000
"""How often it is looked whether a copy is due, or a stick is there again."""
PAUSE_MS = 8
"""How long the lane is left alone between two slices of two milliseconds."""
AGAIN_MINUTES = 60
"""Minutes after which a place that refused a copy is tried again; at once where it was away meanwhile."""
_SHARE = 40
"""Hundredths of the whole that the slices are; the rest is proving, and the other places."""


class Seen(NamedTuple):
    """What is looked for, and which of the places are there."""

    sought: Sought
    there: tuple[Path, ...]


class Ended(NamedTuple):
    """What came of a copy; `reason` where there is none at all."""

    by_hand: bool
    outcome: Outcome
    reason: Trouble | None = None


class Copying(QObject):
    """Makes one copy at a time; it is the café's, not a page's, which may be made anew meanwhile."""

    changed = signal()
    """Something began, ended, or was found out about a place."""
    progressed = signal(int, int)
    ended: Emits[Ended] = signal_as_annotated()
    failed: Emits[Trouble] = signal_as_annotated()
    """The day's copy was not made; told once for each place, until one is made there."""
    reminded = signal(bool)
    """Whether a proved copy elsewhere is missing by now; told when that changes."""
    _advanced = signal(int, int)

    def __init__(self, desk: "Desk", parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._clock: Clock = desk.clock
        self.busy = False
        self.progress = 0
        """Hundredths of the copy that is being made."""
        self.by_hand = False
        self.reminds = False
        self.refused: dict[Path, tuple[Trouble, int]] = {}
        """Why there is no copy in a place, and until which local minute it is left alone."""
        self._cancelled: int | None = None
        """The local minute in which somebody stopped a copy: the day's is not begun anew right after."""
        self._stop = threading.Event()
        self._making: Making | None = None
        self._to: tuple[Path, ...] = ()
        self._looking = self._closed = False
        self._minute = QTimer(self)
        self._minute.setInterval(LOOK_MS)
        self._minute.timeout.connect(self.look)
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(PAUSE_MS)
        self._pause.timeout.connect(self._step)
        self._advanced.connect(self._advance)

    def begin(self) -> None:
        """Make the day's copy where it is due, and look every minute from now on."""
        self._minute.start()
        self.look()

    def close(self) -> None:
        """Give up what goes on; must be called before the café is put away."""
        self._closed = True
        self._minute.stop()
        self._pause.stop()
        self._stop.set()
        making, self._making = self._making, None
        if making is not None:
            self._desk.ask_store(partial(_give_up, making), ignore, ignore)

    def cancel(self) -> None:
        """Stop the copy that is being made; nothing of it stays."""
        self._stop.set()

    def copy_now(self) -> None:
        """Make a copy in every place that is there; `ended` follows."""
        if not self.busy and not self._closed:
            self._begin(by_hand=True)
            self._desk.ask_store(backups.sought, self._find_places, self._fail)

    def look(self) -> None:
        """Find out whether a copy is due somewhere, and make it then; nothing while one is made."""
        if not (self._looking or self.busy or self._closed):
            self._looking = True
            self._desk.ask_store(self._ask, self._take_asked, self._not_seen)

    # Which places.

    def _ask(self, store: "Store") -> tuple[Sought, bool]:
        """Return what is to be looked for, and whether to remind; on the lane."""
        return backups.sought(store), backups.reminder(store, self._clock)

    def _take_asked(self, asked: tuple[Sought, bool]) -> None:
        sought, reminds = asked
        if reminds != self.reminds:
            self.reminds = reminds
            self.reminded.emit(reminds)
        beside(partial(_see, sought), self._take_seen, self._not_seen)

    def _not_seen(self, _reason: Trouble) -> None:
        self._looking = False

    def _take_seen(self, seen: Seen) -> None:
        """Begin the copies that are due, where nothing else goes on."""
        self._looking = False
        if self.busy or self._closed:
            return
        now = self._clock.now().minute
        if self._cancelled is not None and 0 <= now - self._cancelled < AGAIN_MINUTES:
            return
        for place, (_reason, until) in list(self.refused.items()):
            if place not in seen.there or not 0 < until - now <= AGAIN_MINUTES:
                # Its reason is told until it is there again; only the waiting is over.
                self.refused[place] = (self.refused[place][0], now)
        waits = {place for place, (_reason, until) in self.refused.items() if until > now}
        to = [place for place in seen.sought.due(seen.there, now) if place not in waits]
        if to:
            self._begin(by_hand=False)
            self._start(tuple(to))

    def _find_places(self, sought: Sought) -> None:
        beside(partial(_see, sought), self._copy_to_all, self._fail)

    def _copy_to_all(self, seen: Seen) -> None:
        if seen.there:
            self._start(seen.there)
        else:
            self._fail(FolderGone(seen.sought.folders[0][1]))

    # Making.

    def _begin(self, *, by_hand: bool) -> None:
        self.busy, self.by_hand, self.progress = True, by_hand, 0
        self._to = ()
        self._stop = threading.Event()
        self.changed.emit()

    def _start(self, to: tuple[Path, ...]) -> None:
        self._to = to
        why = Why.BY_HAND if self.by_hand else Why.SCHEDULED
        self._desk.ask_store(lambda store: backups.begin(store, self._clock, why, to), self._take_making, self._fail)

    def _take_making(self, making: Making) -> None:
        if not self._closed:
            self._making = making
            self._step()

    def _step(self) -> None:
        if self._making is not None:
            self._desk.ask_store(self._making.step, self._stepped, self._not_made)

    def _stepped(self, progress: Progress) -> None:
        """Take the next slice after a pause, or have the copy proved."""
        making = self._making
        if making is None:
            return
        if self._stop.is_set():
            self._not_made(Stopped())
        elif progress.over:
            self._making = None
            beside(partial(_finish, making, self._stop, self._advanced.emit), self._finished, self._fail)
        else:
            self._show(_SHARE * progress.done // max(1, progress.of))
            self._pause.start()

    def _advance(self, done: int, of: int) -> None:
        self._show(_SHARE + (100 - _SHARE) * done // max(1, of))

    def _show(self, progress: int) -> None:
        """Show how far it is; what goes to another place begins anew, and is not shown backwards."""
        if progress > self.progress:
            self.progress = progress
            self.progressed.emit(progress, 100)

    def _finished(self, outcome: Outcome) -> None:
        """Remember what was made, and what was not."""
        if self._closed:
            return
        who = OWNER if self.by_hand else PROGRAM
        fresh = self._note_missed(outcome)
        done = partial(self._kept, outcome)
        self._desk.ask_store(partial(_keep, self._clock, outcome, who, fresh), done, self._fail)

    def _kept(self, outcome: Outcome, cafe: Path) -> None:
        """Tell of it, and have the old ones thinned."""
        if self._closed:
            return
        places = tuple(dict.fromkeys(made.place for made in outcome.made))
        for place in places:
            self.refused.pop(place, None)
        beside(partial(_thin, cafe, places, self._clock.now().minute), self._thinned, ignore)
        self._end(Ended(self.by_hand, outcome))

    def _thinned(self, gone: tuple[Path, ...]) -> None:
        if gone and not self._closed:
            self._desk.ask_store(lambda store: backups.forget_gone(store, self._clock, gone), self._told_gone, ignore)

    def _told_gone(self, _nothing: object) -> None:
        self.changed.emit()

    def _not_made(self, reason: Trouble) -> None:
        """Leave nothing of what the lane was at."""
        making, self._making = self._making, None
        if making is not None:
            self._desk.ask_store(partial(_give_up, making), ignore, ignore)
        self._fail(reason)

    def _fail(self, reason: Trouble) -> None:
        """Log that there is no copy, and tell it: once, unless somebody waits for the answer."""
        if self._closed:
            return
        outcome = Outcome((), tuple((place, reason) for place in self._to))
        if isinstance(reason, Stopped):
            self._cancelled = self._clock.now().minute
        else:
            who = OWNER if self.by_hand else PROGRAM
            fresh = self._note_missed(outcome)
            self._desk.ask_store(partial(_keep, self._clock, outcome, who, fresh), ignore, ignore)
        self._end(Ended(self.by_hand, outcome, reason))

    def _note_missed(self, outcome: Outcome) -> int:
        """Leave the places that refused alone for a while; return in how many of them that is news."""
        until = self._clock.now().minute + AGAIN_MINUTES
        news = []
        for place, reason in outcome.missed:
            before = self.refused.get(place)
            self.refused[place] = (reason, until)
            if before is None or type(before[0]) is not type(reason):
                news.append(reason)
        if news and not self.by_hand:
            self.failed.emit(news[0])
        return len(news)

    def _end(self, ended: Ended) -> None:
        self.busy = False
        self.ended.emit(ended)
        self.changed.emit()
        self.look()  # what is reminded of may have changed


# On the lane, or beside.


def _see(sought: Sought) -> Seen:
    return Seen(sought, tuple(place.folder for place in backups.places_of(sought) if place.is_there))


def _finish(making: Making, stop: threading.Event, tell: Callable[[int, int], None]) -> Outcome:
    """Prove the copy; leave nothing of it where that ends otherwise."""

    def told(done: int, of: int) -> None:
        if stop.is_set():
            raise Stopped
        tell(done, of)

    try:
        return making.finish(told)
    except BaseException:
        making.give_up()
        raise


def _keep(clock: "Clock", outcome: Outcome, who: str, failures: int, store: "Store") -> Path:
    """Remember copies and log what came of them; return the café's folder."""
    backups.remember(store, outcome)
    for _made in outcome.made:
        audit.note(store, clock, What.COPY_MADE, who)
    for _missed in range(failures):
        audit.note(store, clock, What.COPY_FAILED, who)
    return store.folder


def _thin(cafe: Path, places: tuple[Path, ...], now: int) -> tuple[Path, ...]:
    aside.thin(cafe, now)
    return tuple(gone for place in places for gone in backups.thin_files(cafe, place))


def _give_up(making: Making, _store: "Store") -> None:
    making.give_up()
