"""The desk: what stands between the counter's screen and the café's memory on its lane.

It owns the open store, which only jobs on the lane touch, and tells outcomes as signals. It makes no sentences
and knows no widgets.
"""

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from time import monotonic
from typing import NamedTuple

from PySide6.QtCore import QObject, QTimer

from cafememo.devices.signals import Emits, signal, signal_as_annotated
from cafememo.domain.trouble import StoreUnavailable, Trouble
from cafememo.services.clock import Clock
from cafememo.ui.counter.kept import KeptRounds, Pressed
from cafememo.ui.counter.mending import STOPS, Mending
from cafememo.ui.counter.todays_menu import TodaysMenu
from cafememo.ui.kit.lane import Lane, ignore

TYPE_CHECKING = False
if TYPE_CHECKING:  # the services import the database driver; the first paint does not wait for it
    from cafememo.domain.foreign import ForeignHash
    from cafememo.domain.menu import Menu
    from cafememo.domain.portion import Portion
    from cafememo.domain.reading import Binned, Greeting, Reading, ShownUsual
    from cafememo.services.counter import Counter, Note
    from cafememo.services.finding import Found
    from cafememo.services.mending import Mended
    from cafememo.services.today import NotedToday
    from cafememo.store.keys import DataKey
    from cafememo.store.settings import CafeFacts
    from cafememo.store.store import Store

READ_AHEAD_MS, READ_ON_MS = 1_000, 20
"""How long after the opening reading ahead begins, and how long the lane is left alone between two little reads."""
MOST_FOUND = 10
"""People found at a time, unless fewer are asked for."""
RESERVE_AFTER_MS = 15_000
"""How long after the opening the reserve for a full disk is made, where there is none."""
SLOW_MS = 1_000
"""An answer that takes longer is said to."""


class Place(NamedTuple):
    """Where a café is that is to be opened, and its key where somebody typed what opens it."""

    folder: Path
    key: "DataKey | None" = None


Opener = Callable[[Callable[[int, int], None]], Path | Place]
"""Prepares the café to open, telling how far it is, and returns its folder; runs on the lane."""


class _Open(NamedTuple):
    """The open café, as the lane's jobs use it."""

    store: "Store"
    counter: "Counter"


class _Ahead:
    """A card looked up before its scan was over, and whether the scan is over by now."""

    def __init__(self, token: bytes) -> None:
        self.token = token
        self.reading: Reading | None = None
        self.wanted = False


class Desk(QObject):
    """Asks the memory and reports. Every method returns at once; the answer comes as a signal."""

    preparing = signal(int, int)
    updating = signal(int)
    """An older café is copied before it is brought up to date; so many percent of that are done."""
    opened: "Emits[CafeFacts]" = signal_as_annotated()
    not_opened: Emits[Trouble] = signal_as_annotated()
    key_changed: Emits[Trouble | None] = signal_as_annotated()
    """The café is open again after its key was to be changed; None where it was, else what stood in the way."""
    read: "Emits[Reading]" = signal_as_annotated()
    """What a scan turned out to be; one for each scan, in their order."""
    not_read: Emits[Trouble] = signal_as_annotated()
    """A scan that could not be looked up; it has its place in that order."""
    greeted: "Emits[Greeting]" = signal_as_annotated()
    foreseen: "Emits[Reading]" = signal_as_annotated()
    proposed: "Emits[tuple[int, ShownUsual]]" = signal_as_annotated()
    pinned = signal(int)
    """Whose usual a proposal is now, on the disk."""
    undone = signal(int)
    today_read: "Emits[tuple[NotedToday, ...]]" = signal_as_annotated()
    moved: "Emits[Note | None]" = signal_as_annotated()
    slow = signal(bool)
    """Whether an answer takes longer than anybody expects."""
    clock_doubted = signal(bool)
    """Whether the computer's clock cannot be right; told when that changes."""
    joined: "Emits[Greeting | None]" = signal_as_annotated()
    replaced: "Emits[Greeting | Binned | None]" = signal_as_annotated()
    """Who has a new card instead of a dead one."""
    found: "Emits[tuple[Found, ...]]" = signal_as_annotated()
    others_found: "Emits[tuple[Found, ...]]" = signal_as_annotated()
    troubled: Emits[Trouble] = signal_as_annotated()
    reopened = signal()
    """The disk failed and is well again: the café is open anew, and what was kept of the store before is of no use."""
    _hit: Emits[Trouble] = signal_as_annotated()
    found_out = signal(bool)
    """Whether a change that was told as not sure is kept; told once the disk answers again."""
    _settled: "Emits[tuple[bool, CafeFacts, Menu]]" = signal_as_annotated()
    _reads = signal(bool)
    """Whether the counter could read what it wanted to read; told from the lane where that is news."""
    written = signal()
    """The counter wrote something; told while somebody listens, see `tells_writes`."""
    changed: "Emits[CafeFacts]" = signal_as_annotated()
    """The owner changed the café itself: its menu, which is `menu` by then, or what the facts tell."""
    people_changed: "Emits[frozenset[int]]" = signal_as_annotated()
    """The owner changed something about these regulars."""

    def __init__(self, lane: Lane, clock: Clock, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._lane = lane
        self.clock = clock
        self._open: _Open | None = None
        self._ahead: _Ahead | None = None
        self._looking = 0
        self.tells_writes = False
        self.staff_id: int | None = None
        self.menu: Menu | None = None
        self._todays_menu = TodaysMenu()
        self.rounds = KeptRounds(self._write_round, self)
        self.mending = Mending(self._look_again, self)
        self._reads.connect(self.mending.take_reading)
        self._hit.connect(self.mending.hit)
        self._settled.connect(self._tell_found_out)
        self.mending.tight.connect(self.rounds.go_on)
        self.mending.went_on.connect(self.rounds.go_on)
        self._lost: _Open | None = None
        self._unread = False
        """Whether the last reading on the lane failed."""
        self._answered = 0
        self._asked_at = 0.0
        self._patience = QTimer(self)
        self._patience.setInterval(SLOW_MS)
        self._patience.timeout.connect(self._look_at_lane)
        self._is_slow = False
        self.doubts_clock = False
        """Whether what was told last of the computer's clock is that it cannot be right."""
        self._reading_ahead = QTimer(self)
        self._reading_ahead.setSingleShot(True)
        self._reading_ahead.timeout.connect(self.get_ready_to_find)
        self._reserving = QTimer(self)
        self._reserving.setSingleShot(True)
        self._reserving.setInterval(RESERVE_AFTER_MS)
        self._reserving.timeout.connect(self._keep_reserve)

    def open(self, opener: Opener) -> None:
        """Open the café, instead of one that is open; `opened` or `not_opened` follows."""
        self._lane.run(partial(self._open_on_lane, opener), self._tell_opened, self.not_opened.emit)

    def unlock(self, folder: Path, typed: str) -> None:
        """Open the café with a recovery code or a passphrase; `opened` or `not_opened` follows."""

        def find(_progress: Callable[[int, int], None]) -> Place:
            from cafememo.services.keeping import unlock_with  # noqa: PLC0415 - it imports the driver

            return Place(folder, unlock_with(folder, typed))

        self.open(find)

    def change_key(self, change: "Callable[[Path, DataKey], DataKey]") -> None:
        """Close the café, have its key changed, and open it again, whatever came of it; scans wait meanwhile.

        `opened` follows as after any opening, and then `key_changed`; `not_opened` where it cannot be opened again.
        """
        self._lane.run(partial(self._change_on_lane, change), self._tell_key_changed, self.not_opened.emit)

    def _change_on_lane(self, change: "Callable[[Path, DataKey], DataKey]") -> "tuple[Store, Trouble | None]":
        """Change the key of the open café, on the lane."""
        if self._open is None:
            raise StoreUnavailable
        key, folder = self._open.store.key, self._open.store.folder
        self._close_on_lane()
        reason: Trouble | None = None
        try:
            key = change(folder, key)
        except Trouble as trouble:
            reason = trouble
        return self._open_on_lane(lambda _progress: Place(folder, key)), reason

    def _tell_key_changed(self, outcome: "tuple[Store, Trouble | None]") -> None:
        """Tell that the café is open again, and what came of it."""
        store, reason = outcome
        self._tell_opened(store)
        self.key_changed.emit(reason)

    def look_at_ways_in(
        self, folder: Path, done: "Callable[[frozenset[str]], object]", failed: Callable[[Trouble], object]
    ) -> None:
        """Tell which kinds of slot a café has that is not open."""

        def look() -> frozenset[str]:
            from cafememo.services.keeping import ways_in  # noqa: PLC0415 - it imports the driver

            return frozenset(kind for _id, kind, _counted in ways_in(folder))

        self._lane.run(look, done, failed)

    def foresee(self, token: bytes) -> None:
        """Look up a card that will most likely be scanned in a moment; `foreseen` follows, and nothing else."""
        if self._reading_ahead.isActive():
            self._reading_ahead.start(READ_AHEAD_MS)  # not while cards come: a scan never waits for it
        if self._ahead is not None and self._ahead.wanted:
            self._look_up(self._ahead.token)  # scanned, and not answered yet
        ahead = self._ahead = _Ahead(token)
        self.ask(
            lambda counter: (ahead, counter.scanned(token)), self._looked_ahead, partial(self._not_looked_ahead, ahead)
        )

    def scan(self, token: bytes) -> None:
        """Say whose card it is; `read` or `not_read` follows, at once where it was foreseen."""
        ahead = self._ahead
        if ahead is None or ahead.token != token or ahead.wanted or self._looking:
            # A card of another scanner may still be looked up: what was foreseen must not be answered before it.
            # One scanned a second time before it was answered has two answers, as any other has.
            if ahead is not None and ahead.wanted:
                self._look_up(ahead.token)
            self._ahead = None
            self._look_up(token)
        elif ahead.reading is None:
            ahead.wanted = True
        else:
            self._ahead = None
            self.read.emit(ahead.reading)

    def _look_up(self, token: bytes) -> None:
        """Look a card up."""
        self._looking += 1
        self.ask(lambda counter: counter.scanned(token), self._looked_up, self._not_looked_up)

    def _looked_up(self, reading: "Reading") -> None:
        """Tell what a card turned out to be."""
        self._looking -= 1
        self.read.emit(reading)

    def _not_looked_up(self, reason: Trouble) -> None:
        """Tell what stands in the way."""
        self._looking -= 1
        self.not_read.emit(reason)

    def _looked_ahead(self, found: "tuple[_Ahead, Reading]") -> None:
        """Keep what a card will be answered with, until something is written or another one comes."""
        ahead, reading = found
        if ahead is not self._ahead:
            return  # void by now, though the same card may be looked up anew
        if ahead.wanted:
            self._ahead = None
            self.read.emit(reading)
        else:
            ahead.reading = reading
            self.foreseen.emit(reading)

    def _not_looked_ahead(self, ahead: _Ahead, reason: Trouble) -> None:
        """Say what stands in the way where the scan came meanwhile; else it will be met again, or not."""
        if ahead is not self._ahead:
            return
        self._ahead = None
        if ahead.wanted:
            self.not_read.emit(reason)

    def greet(self, regular_id: int) -> None:
        """Greet a regular found by name; `greeted` follows, for the newest only."""
        self.ask(lambda counter: counter.greet(regular_id), self._tell_greeted, self.troubled.emit, "greet")

    def get_ready(self, regular_id: int) -> None:
        """Read ahead what noting a visit of somebody takes, while they are being greeted; `proposed` may follow."""

        def prepare(counter: "Counter") -> "tuple[int, ShownUsual | None, bool]":
            counter.get_ready(regular_id)
            return regular_id, counter.proposal(regular_id), counter.clock_is_doubtful()

        self.ask(prepare, self._tell_ready, ignore, "ready")

    def look_at_clock(self) -> None:
        """Hold the computer's clock against what was noted; `clock_doubted` follows where that has changed."""
        self.ask(lambda counter: counter.clock_is_doubtful(), self._tell_clock, ignore, "clock")

    def answer_proposal(self, regular_id: int, order_id: int, *, accepted: bool) -> None:
        """Make an order somebody's usual, or do not propose it again."""

        def answer(counter: "Counter") -> int | None:
            return regular_id if counter.answer_proposal(regular_id, order_id, accepted=accepted) and accepted else None

        self.write(answer, self._tell_pinned, self.troubled.emit)

    def note(self, portions: "Sequence[Portion]") -> None:
        """Note a round; `rounds` tells when all of it is on the disk, and keeps what the disk refuses."""
        self.rounds.press(Pressed(tuple(portions), self.staff_id, self.clock.now()))

    def _write_round(
        self, pressed: Pressed, done: "Callable[[tuple[Note, ...] | None], object]", failed: Callable[[Trouble], object]
    ) -> None:
        """Write a round, for `KeptRounds`."""
        self.write(lambda counter: counter.note_round(*pressed), done, failed)

    def today(self) -> None:
        """Tell what was noted today; `today_read` follows."""
        self.ask(lambda counter: counter.today(), self.today_read.emit, self.troubled.emit, "today")

    def move(self, entry_id: int, regular_id: int) -> None:
        """Give a visit to whom it belongs; `moved` follows, with None where that cannot be."""
        staff_id = self.staff_id
        self.write(lambda counter: counter.move(entry_id, regular_id, staff_id), self.moved.emit, self.troubled.emit)

    def undo(self, entry_ids: Sequence[int]) -> None:
        """Take visits back; `undone` follows, with how many were."""
        staff_id = self.staff_id
        self.write(lambda counter: counter.undo_all(entry_ids, staff_id), self.undone.emit, self.troubled.emit)

    def join(self, name: str, card: "int | ForeignHash | None") -> None:
        """Remember a newcomer; `joined` follows, with nothing where the name, the card or the code will not do."""
        self.write(lambda counter: counter.join(name, card), self.joined.emit, self.troubled.emit)

    def find(self, text: str, most: int = MOST_FOUND) -> None:
        """Find so many regulars by name at the most; `found` follows, for the newest text only."""
        self.ask(lambda counter: counter.find(text, most), self.found.emit, self.troubled.emit, "find")

    def others_called(self, name: str) -> None:
        """Tell who of this name is known already; `others_found` follows, for the newest name only."""
        self.ask(lambda counter: counter.others_called(name), self.others_found.emit, ignore, "others")

    def give_card(self, regular_id: int, card: "int | ForeignHash") -> None:
        """Give a blank card or a foreign code to somebody known; `joined` follows, with nothing where it cannot be."""
        self.write(lambda counter: counter.give_card(regular_id, card), self.joined.emit, self.troubled.emit)

    def replace_card(self, dead_id: int, blank_id: int) -> None:
        """Give a blank card to whoever had a dead one; `replaced` follows, with nothing where that cannot be."""
        self.write(lambda counter: counter.replace_card(dead_id, blank_id), self.replaced.emit, self.troubled.emit)

    def note_try(self, card_id: int) -> None:
        """Take note that a dead or suspended card was shown; nobody waits for it, nor hears where it cannot be.

        What was looked up ahead stays sure: no reading depends on it.
        """
        self.ask(self._telling(lambda counter: counter.note_try(card_id)), ignore, ignore, writes=True)

    def get_ready_to_find(self) -> None:
        """Read ahead, a little at a time and while nobody waits, what finding people by name takes."""
        self.ask(lambda counter: counter.get_ready_to_find(), self._read_on, ignore, "find ready")

    def _read_on(self, more: bool) -> None:
        """Read the next little, if there is more."""
        if more:
            self._reading_ahead.start(READ_ON_MS)

    def put_away(self, then: Callable[[], object] = lambda: None) -> None:
        """Have what was asked finished and the café closed, and `then` done on the lane; another desk may follow."""
        self.rounds.hand_over()
        self._patience.stop()
        self._reading_ahead.stop()
        self._reserving.stop()
        self.mending.end()

        def close() -> None:
            self._close_on_lane()
            then()

        self._lane.run(close, ignore, ignore)

    def close(self) -> None:
        """Finish what was asked, close the café and end the lane. Blocks until then."""
        self.put_away()
        self._lane.stop()

    def ask(
        self,
        question: "Callable[[Counter], object]",
        done: Callable[..., object],
        failed: Callable[[Trouble], object],
        topic: str = "",
        *,
        writes: bool = False,
    ) -> None:
        """Put a question to the open counter, on the lane; `writes` where it does not only read."""
        self._asked_at = monotonic()
        self._ask(lambda opened: question(opened.counter), done, failed, topic, writes=writes)

    def is_quiet_for(self, seconds: float) -> bool:
        """Tell whether the counter has asked for nothing for so long: what takes its time may be done now."""
        return monotonic() - self._asked_at >= seconds

    def ask_store(
        self,
        question: "Callable[[Store], object]",
        done: Callable[..., object],
        failed: Callable[[Trouble], object],
        topic: str = "",
    ) -> None:
        """Put a question to the open store, on the lane; it may write, for all that is known here."""
        self._ask(lambda opened: question(opened.store), done, failed, topic, writes=True)

    def write_store(
        self, job: "Callable[[Store], object]", done: Callable[..., object], failed: Callable[[Trouble], object]
    ) -> None:
        """Put a job that writes to the open store; what was looked up before is then no longer sure."""
        self._doubt_ahead()
        self.ask_store(job, done, failed)

    def take_people(self, regular_ids: "frozenset[int]") -> None:
        """Take note of whom the owner changed something about, and pass the news on."""
        self.people_changed.emit(regular_ids)

    def menu_today(self) -> "Menu | None":
        """Return the menu as it is on this café day; None as long as no café is open."""
        return None if self.menu is None else self._todays_menu.of(self.menu, self.clock.now().minute)

    def take_change(self, facts: "CafeFacts", menu: "Menu") -> None:
        """Take note of what the owner changed about the café itself, and pass the news on."""
        self.menu = menu
        self.changed.emit(facts)

    def _ask(
        self,
        question: Callable[[_Open], object],
        done: Callable[..., object],
        failed: Callable[[Trouble], object],
        topic: str,
        *,
        writes: bool,
    ) -> None:
        """Put a question to the open café, on the lane, and begin to look whether it takes long."""
        self._lane.run(partial(self._answer, question, writes), done, failed, topic)
        if not self._patience.isActive():
            self._patience.start()

    def _answer(self, question: Callable[[_Open], object], writes: bool) -> object:
        """Answer on the lane; a café that did not open cannot."""
        if self._open is None:
            raise StoreUnavailable
        try:
            answer = question(self._open)
        except STOPS as reason:
            if reason.path == self._open.store.folder:
                self._tell_reading(reads=writes and self._open.store.connection.answers())
                self._hit.emit(reason)  # from the lane: it arrives on the screens' thread, and before the outcome does
            raise
        if self._unread and not writes:
            self._tell_reading(reads=True)
        return answer

    def _tell_reading(self, *, reads: bool) -> None:
        """Tell, from the lane, whether anything can be read, where that is news."""
        if self._unread is reads:
            self._unread = not reads
            self._reads.emit(reads)

    def _look_again(self, done: Callable[[bool], object], failed: Callable[[Trouble], object]) -> None:
        """Look whether the café takes writes again, for `Mending`."""
        self._lane.run(self._mend_on_lane, done, failed, "mend")

    def _mend_on_lane(self) -> bool:
        """Look whether the café takes writes again, opening it anew where that is called for; tell whether it has room.

        Where it has to be closed for that, and does not open, there is no reading either until it does.
        """
        from cafememo.services import mending  # noqa: PLC0415 - only where something is wrong
        from cafememo.services.counter import Counter  # noqa: PLC0415 - likewise, and it imports the driver

        opened = self._open or self._lost
        if opened is None:
            raise StoreUnavailable
        if self._open is not None:
            mended = self._looked_again(opened.store)
            if mended is not mending.Mended.TO_REOPEN:
                self._unread = False
                return mended is mending.Mended.WHOLE
        try:
            store = mending.reopen(opened.store)
        except Trouble:
            if opened.store.is_closed:
                self._open, self._lost = None, opened
                self._tell_reading(reads=False)
            raise
        self._open, self._lost = _Open(store, Counter(store, self.clock)), None
        self._unread = False
        self.reopened.emit()  # from the lane
        return self._looked_again(store) is mending.Mended.WHOLE

    def _looked_again(self, store: "Store") -> "Mended":
        """Look at the store, and tell what came of what was in doubt; on the lane."""
        from cafememo.services import mending  # noqa: PLC0415 - as above

        try:
            return mending.look_again(store)
        finally:
            is_kept, store.found_out = store.found_out, None
            if is_kept is not None:
                self._settled.emit((is_kept, store.facts, store.menu))  # from the lane

    def _tell_found_out(self, settled: "tuple[bool, CafeFacts, Menu]") -> None:
        """Tell what came of what was in doubt, and the café as it is with it."""
        is_kept, facts, menu = settled
        if is_kept:
            self.take_change(facts, menu)
        self.found_out.emit(is_kept)

    def _keep_reserve(self) -> None:
        """Have the reserve made, where there is none; nobody waits for it."""
        self._lane.run(self._reserve_on_lane, ignore, ignore)

    def _reserve_on_lane(self) -> None:
        """Make the reserve; on the lane."""
        if self._open is not None:
            from cafememo.services.mending import keep_reserve  # noqa: PLC0415 - not at the start

            keep_reserve(self._open.store)

    def _look_at_lane(self) -> None:
        """Say whether the lane stands: for a second or more at work on one and the same question."""
        answered, behind = self._lane.progress()
        stands = behind > 0 and answered == self._answered
        self._answered = answered
        if not behind:
            self._patience.stop()
        if stands != self._is_slow:
            self._is_slow = stands
            self.slow.emit(stands)

    def _open_on_lane(self, opener: Opener) -> "Store":
        """Open the store. The imports wait until here: the first paint does without them."""
        self._close_on_lane()
        self._lost = None
        found = opener(self.preparing.emit)
        place = found if isinstance(found, Place) else Place(found)
        from cafememo.services.cafe import open_cafe  # noqa: PLC0415
        from cafememo.services.counter import Counter  # noqa: PLC0415

        store = open_cafe(place.folder, place.key, self._tell_copying())
        self._open = _Open(store, Counter(store, self.clock))
        return store

    def _tell_copying(self) -> Callable[[int, int], None]:
        """Return what tells, from the lane, how far an older café is copied: each percent once."""
        last = -1

        def tell(done: int, of: int) -> None:
            nonlocal last
            percent = 100 * done // max(1, of)
            if percent != last:
                last = percent
                self.updating.emit(percent)

        return tell

    def write(
        self, job: "Callable[[Counter], object]", done: Callable[..., object], failed: Callable[..., object]
    ) -> None:
        """Put a question that writes; what was looked up before is then no longer sure."""
        self._doubt_ahead()
        self.ask(self._telling(job), done, failed, writes=True)

    def _telling(self, job: "Callable[[Counter], object]") -> "Callable[[Counter], object]":
        """Return a job that tells, while somebody listens, that it wrote."""
        if not self.tells_writes:
            return job

        def write_and_tell(counter: "Counter") -> object:
            try:
                return job(counter)
            finally:
                self.written.emit()  # from the lane: it arrives on the screens' thread

        return write_and_tell

    def _doubt_ahead(self) -> None:
        """Forget what was looked up before its scan was over."""
        if self._ahead is not None and not self._ahead.wanted:
            self._ahead = None

    def _close_on_lane(self) -> None:
        """Close the store, if it was opened."""
        if self._open is not None:
            self._open.store.close()
            self._open = None

    def _tell_opened(self, store: "Store") -> None:
        """Take note of the menu and of who is behind the counter, and pass the news on."""
        facts, self.menu = store.facts, store.menu
        self.staff_id = facts.staff[0].id if facts.staff else None
        self.opened.emit(facts)
        self.look_at_clock()
        self._reading_ahead.start(READ_AHEAD_MS)
        self._reserving.start()

    def _tell_greeted(self, greeting: "Greeting | None") -> None:
        """Pass a greeting on; a regular forgotten since they were found has none."""
        if greeting is not None:
            self.greeted.emit(greeting)

    def _tell_ready(self, ready: "tuple[int, ShownUsual | None, bool]") -> None:
        """Pass a proposal on, if there is one, and what is to be thought of the clock."""
        regular_id, usual, doubtful = ready
        self._tell_clock(doubtful)
        if usual is not None:
            self.proposed.emit((regular_id, usual))

    def _tell_pinned(self, regular_id: int | None) -> None:
        """Tell whose usual a proposal is now, if it is anybody's."""
        if regular_id is not None:
            self.pinned.emit(regular_id)

    def _tell_clock(self, doubtful: bool) -> None:
        """Tell of the clock where that is news."""
        if doubtful != self.doubts_clock:
            self.doubts_clock = doubtful
            self.clock_doubted.emit(doubtful)
