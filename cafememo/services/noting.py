"""Writing into the ledger: a round is noted, taken back, or a visit moved to whom it belongs; each one transaction."""

from collections.abc import Callable, Sequence
from typing import NamedTuple, TypeVar

from cafememo.domain import loyalty
from cafememo.domain.clock import ROUND_MINUTES, cafe_day
from cafememo.domain.earning import Earned, Withheld
from cafememo.domain.ledger import Kind
from cafememo.domain.loyalty import Programme, StampCard
from cafememo.domain.order import Order, SpokenLine
from cafememo.domain.portion import Portion
from cafememo.domain.summary import ORDERS, Summary
from cafememo.services.clock import Clock, Instant
from cafememo.services.rows import Gone, Rows
from cafememo.services.wording import Wording
from cafememo.store import ledger, people, usuals
from cafememo.store.store import Store

T = TypeVar("T")

PINS_REMEMBERED = 64
"""Notes whose change of the usual can be taken back with them; only the last few ever are."""


class Note(NamedTuple):
    """A visit on the disk: its ledger entry, what was had, and the first programme's sums after it."""

    entry_id: int
    regular_id: int
    name: str
    lines: tuple[SpokenLine, ...]
    sums: StampCard | None
    redeemed: bool = False
    further: bool = False
    withheld: Withheld | None = None
    """Why it earned nothing in the first programme, though it counts."""

    @property
    def stamps(self) -> StampCard | None:
        """Return the stamp card after the visit; None in a café without a programme."""
        return None if self.sums is None else loyalty.shown(self.sums)


class Given(NamedTuple):
    """A reward given outright, on the disk: its ledger entry, for an undo, and the programme's card after it."""

    entry_id: int
    regular_id: int
    name: str
    programme_id: int
    card: StampCard


class _Ready(NamedTuple):
    """What noting a visit of the regular `asked` takes, as it was after `at` changes of the store.

    The facts are of another, where they were merged into one.
    """

    asked: int
    facts: people.CardFacts
    summary: Summary
    end: ledger.Tail
    at: int


class Noting:
    """Notes and takes back, on an open store."""

    def __init__(self, store: Store, clock: Clock, wording: Wording) -> None:
        self._store = store
        self._clock = clock
        self._wording = wording
        self._ready: _Ready | None = None
        self._pins: dict[int, tuple[int, tuple[int, ...], tuple[int, ...]]] = {}

    def get_ready(self, regular_id: int) -> None:
        """Read ahead what noting a visit of this regular takes, while nobody waits."""
        connection = self._store.connection
        with self._store.reading():
            facts = people.by_regular(connection, regular_id)
            if facts is not None:
                summary = ledger.summary_in(facts)
                ledger.read_ahead(connection, summary.newest_id, {one.order_id for one in summary.recent})
                self._ready = _Ready(regular_id, facts, summary, ledger.tail(connection), connection.total_changes)

    def note(
        self, portions: Sequence[Portion], staff_id: int | None = None, when: Instant | None = None
    ) -> tuple[Note, ...] | None:
        """Write a round, all of it or nothing; when this returns it is on the disk.

        `when` is when it was pressed, where it is written later: the same round tried again, by the same moment, is
        noted once. None where a regular, an order or a reward is not there any more; nothing is written then, nor where
        it raises the store's troubles, but for `NotSure`.
        """
        now = when or self._clock.now()

        def write() -> tuple[Note, ...]:
            return tuple(self._write(portion, now, staff_id) for portion in portions)

        try:
            return self._once(("note", tuple(portions), staff_id, now), write, again=True)
        except Gone:
            return None

    def give(self, regular_id: int, programme_id: int, staff_id: int | None = None) -> Given | None:
        """Write a reward given outright; None where the regular is not there or the programme runs no more."""
        store, now = self._store, self._clock.now()

        def write() -> Given:
            programme, ready = self._programme(programme_id, now, ended=False), self._ready_for(regular_id)
            person_id = ready.facts.regular_id or 0
            rows = Rows(store, person_id, ready.summary, ready.end, now, staff_id)
            given = rows.give(programme)
            ledger.keep_summary(store.connection, person_id, rows.summary)
            card = loyalty.shown(rows.card(programme))
            return Given(given.id, person_id, ready.facts.name or "", programme_id, card)

        try:
            return self._once(("give", regular_id, programme_id), write)
        except Gone:
            return None

    def undo(self, entry_ids: Sequence[int], staff_id: int | None = None) -> int:
        """Take visits and rewards given back by further entries; return how many there were, not taken back already."""
        return self._once(
            ("undo", tuple(entry_ids)), lambda: sum(self._take_back(entry_id, staff_id) for entry_id in entry_ids)
        )

    def move(self, entry_id: int, regular_id: int, staff_id: int | None = None) -> Note | None:
        """Take a visit back from whom it was noted for and note it, at its own time, for another regular.

        None where the visit is not there or taken back already, or the other is not there or the same person. A reward
        had is given back to whom it belongs, and the order is not free for the other. A second cup stays one where the
        other was here shortly before, be it by a visit moved to them as well; else it is a visit of its own.
        """
        store = self._store

        def write() -> Note | None:
            moved = ledger.entry(store.connection, entry_id)
            if moved is None or moved.kind not in ORDERS or self._same(moved.regular_id, regular_id):
                return None
            if not self._take_back(entry_id, staff_id):
                return None
            further = moved.kind is Kind.MORE and self._was_here(regular_id, moved.at)
            portion = Portion(regular_id, moved.order_id, further=further)
            when = Instant(moved.at, moved.offset)
            return self._write(portion, when, moved.staff_id, moved_from=entry_id)

        try:
            return self._once(("move", entry_id, regular_id), write)
        except Gone:
            return None

    def _once(self, deed: object, write: Callable[[], T], *, again: bool = False) -> T:
        """Write all of it or nothing, and once, see `Store.once`; what was remembered within it goes with it."""
        pins = dict(self._pins)
        pinned = pins

        def lost() -> None:
            """Forget it: the ids given out are given out again, and a pin kept under one would be somebody else's."""
            nonlocal pinned
            pinned, self._ready, self._pins = self._pins, None, pins

        def kept() -> None:
            self._ready, self._pins = None, pinned

        return self._store.once(deed, write, lost, kept, again=again)

    def _same(self, regular_id: int | None, other_id: int) -> bool:
        """Tell whether two regulars are one person: the same, or merged."""
        if regular_id is None:
            return False
        connection = self._store.connection
        return people.person_of(connection, regular_id) == people.person_of(connection, other_id)

    def _was_here(self, regular_id: int, at: int) -> bool:
        """Tell whether the last visit of somebody was shortly before an instant. Raises Gone as `_ready_for`."""
        summary = self._ready_for(regular_id).summary
        return bool(summary.visits) and 0 <= at - summary.last_at <= 60 * ROUND_MINUTES

    def _ready_for(self, regular_id: int) -> _Ready:
        """Return what noting a visit takes. Raises Gone where there is no such regular, or they are in the bin.

        What was read ahead holds where nothing was written since: the café is this process's alone.
        """
        ready = self._ready
        if ready is None or ready.asked != regular_id or ready.at != self._store.connection.total_changes:
            self._ready = None
            self.get_ready(regular_id)
        if self._ready is None:
            raise Gone
        return self._ready

    def _write(self, portion: Portion, now: Instant, staff_id: int | None, *, moved_from: int | None = None) -> Note:
        """Write one portion: its visit, what it moves in each programme, the summary, and the usual if asked."""
        store = self._store
        ready = self._ready_for(portion.regular_id)
        person_id = ready.facts.regular_id or 0
        order_id, order = self._order(portion.order)
        rows = Rows(store, person_id, ready.summary, ready.end, now, staff_id)
        for programme in store.facts.programmes:
            rows.expire(programme)
        programmes = loyalty.running(store.facts.programmes, cafe_day(now.minute))
        gains: tuple[Earned, ...] = ()
        if portion.reward_of is None:
            gains = tuple(rows.earned(one, order, further=portion.further) for one in programmes)
            kind = Kind.MORE if portion.further else Kind.VISIT
            first = gains[0] if gains else Earned(None, loyalty.NOTHING)
            visit = rows.append(kind, order_id, first.programme, first.movement, moved_from)
            for gain in gains[1:]:
                if gain.movement != loyalty.NOTHING:
                    rows.append(Kind.EARN, None, gain.programme, gain.movement, visit.id)
        else:
            programme = self._programme(portion.reward_of, now, ended=True)
            of_visit = rows.summary.newest_id if portion.further else None
            visit = rows.append(Kind.REDEEM, order_id, programme, rows.redeemed(programme), of_visit)
        ledger.keep_summary(store.connection, person_id, rows.summary)
        if portion.make_usual and order_id is not None:
            self._pin(visit.id, person_id, order_id, ready.facts.pinned_ids())
        return Note(
            entry_id=visit.id,
            regular_id=person_id,
            name=ready.facts.name or "",
            lines=self._wording.say(order_id),
            sums=rows.card(programmes[0]) if programmes else None,
            redeemed=portion.reward_of is not None,
            further=portion.further,
            withheld=gains[0].withheld if gains else None,
        )

    def _order(self, order: Order | int | None) -> tuple[int | None, Order | None]:
        """Return an order's id and lines, keeping one that is new."""
        if order is None:
            return None, None
        if isinstance(order, Order):
            return self._store.orders.keep(order), order
        try:
            return order, self._store.orders.order(order)
        except KeyError:
            raise Gone from None

    def _programme(self, programme_id: int, now: Instant, *, ended: bool) -> Programme:
        """Return a programme that runs, or with `ended` any there is. Raises Gone where it does not."""
        day = cafe_day(now.minute)
        for programme in self._store.facts.programmes:
            if programme.id == programme_id and (ended or programme.runs_on(day)):
                return programme
        raise Gone

    def _pin(self, entry_id: int, regular_id: int, order_id: int, before: tuple[int, ...]) -> None:
        """Make an order the usual, remembering for an undo what it was before."""
        after = usuals.pin_first(self._store.connection, regular_id, order_id, before)
        if len(self._pins) >= PINS_REMEMBERED:
            del self._pins[next(iter(self._pins))]
        self._pins[entry_id] = (regular_id, before, after)

    def _take_back(self, entry_id: int, staff_id: int | None) -> bool:
        """Take one visit back, and the usual that was pinned with it; False where there is nothing to take back."""
        from cafememo.services import taking_back  # noqa: PLC0415 - neither the start nor a scan needs it

        store = self._store
        if not taking_back.take_back(store, self._clock.now(), entry_id, staff_id):
            return False
        pinned = self._pins.pop(entry_id, None)
        if pinned is not None:
            regular_id, before, after = pinned
            if usuals.pinned(store.connection, regular_id) == after:  # else it was changed again since
                usuals.pin(store.connection, regular_id, before)
        return True
