"""Writing into the ledger: a round is noted, taken back, or a visit moved to whom it belongs; each one transaction."""

from collections.abc import Sequence
from contextlib import AbstractContextManager
from typing import NamedTuple

from cafememo.domain import loyalty
from cafememo.domain.clock import ROUND_MINUTES, cafe_day
from cafememo.domain.earning import Earned, Withheld, earned, worth_of
from cafememo.domain.ledger import Entry, Kind
from cafememo.domain.loyalty import Collects, Movement, Per, Programme, StampCard
from cafememo.domain.order import Order, SpokenLine
from cafememo.domain.portion import Portion
from cafememo.domain.summary import ORDERS, Summary, add, derive, derive_of
from cafememo.services.clock import Clock, Instant
from cafememo.services.wording import Wording
from cafememo.store import ledger, people, usuals
from cafememo.store.store import Store

UNDOABLE = (*ORDERS, Kind.GIVE)
"""Rows that can be taken back; those that came with one go with it."""

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


class _GoneError(Exception):
    """The regular, the order or the reward is not there any more: nothing of the round is written."""


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

        `when` is when it was pressed, where it is written later. None where a regular, an order or a reward is not
        there any more; nothing is written then, nor where it raises the store's troubles.
        """
        now = when or self._clock.now()
        try:
            with self._writing():
                return tuple(self._write(portion, now, staff_id) for portion in portions)
        except _GoneError:
            return None

    def give(self, regular_id: int, programme_id: int, staff_id: int | None = None) -> Given | None:
        """Write a reward given outright; None where the regular is not there or the programme runs no more."""
        store, now = self._store, self._clock.now()
        try:
            with self._writing():
                programme, ready = self._programme(programme_id, now, ended=False), self._ready_for(regular_id)
                person_id = ready.facts.regular_id or 0
                rows = _Rows(store, person_id, ready.summary, ready.end, now, staff_id)
                rows.expire(programme)
                given = rows.append(Kind.GIVE, None, programme, loyalty.give(rows.card(programme)))
                ledger.keep_summary(store.connection, person_id, rows.summary)
                card = loyalty.shown(rows.card(programme))
                return Given(given.id, person_id, ready.facts.name or "", programme_id, card)
        except _GoneError:
            return None

    def undo(self, entry_ids: Sequence[int], staff_id: int | None = None) -> int:
        """Take visits and rewards given back by further entries; return how many there were, not taken back already."""
        with self._writing():
            return sum(self._take_back(entry_id, staff_id) for entry_id in entry_ids)

    def move(self, entry_id: int, regular_id: int, staff_id: int | None = None) -> Note | None:
        """Take a visit back from whom it was noted for and note it, at its own time, for another regular.

        None where the visit is not there or taken back already, or the other is not there or the same person. A reward
        had is given back to whom it belongs, and the order is not free for the other. A second cup stays one where the
        other was here shortly before, be it by a visit moved to them as well; else it is a visit of its own.
        """
        store = self._store
        try:
            with self._writing():
                moved = ledger.entry(store.connection, entry_id)
                if moved is None or moved.kind not in ORDERS or self._same(moved.regular_id, regular_id):
                    return None
                if not self._take_back(entry_id, staff_id):
                    return None
                further = moved.kind is Kind.MORE and self._was_here(regular_id, moved.at)
                portion = Portion(regular_id, moved.order_id, further=further)
                when = Instant(moved.at, moved.offset)
                return self._write(portion, when, moved.staff_id, moved_from=entry_id)
        except _GoneError:
            return None

    def _writing(self) -> AbstractContextManager[None]:
        """Write all of the body or nothing; what was read or remembered within it holds no more in that case."""
        pins = dict(self._pins)

        def lost() -> None:
            """Forget it: the ids given out are given out again, and a pin kept under one would be somebody else's."""
            self._ready, self._pins = None, pins

        return self._store.transaction(lost)

    def _same(self, regular_id: int | None, other_id: int) -> bool:
        """Tell whether two regulars are one person: the same, or merged."""
        if regular_id is None:
            return False
        connection = self._store.connection
        return people.person_of(connection, regular_id) == people.person_of(connection, other_id)

    def _was_here(self, regular_id: int, at: int) -> bool:
        """Tell whether the last visit of somebody was shortly before an instant. Raises _GoneError as `_ready_for`."""
        summary = self._ready_for(regular_id).summary
        return bool(summary.visits) and 0 <= at - summary.last_at <= 60 * ROUND_MINUTES

    def _ready_for(self, regular_id: int) -> _Ready:
        """Return what noting a visit takes. Raises _GoneError where there is no such regular, or they are in the bin.

        What was read ahead holds where nothing was written since: the café is this process's alone.
        """
        ready = self._ready
        if ready is None or ready.asked != regular_id or ready.at != self._store.connection.total_changes:
            self._ready = None
            self.get_ready(regular_id)
        if self._ready is None:
            raise _GoneError
        return self._ready

    def _write(self, portion: Portion, now: Instant, staff_id: int | None, *, moved_from: int | None = None) -> Note:
        """Write one portion: its visit, what it moves in each programme, the summary, and the usual if asked."""
        store = self._store
        ready = self._ready_for(portion.regular_id)
        person_id = ready.facts.regular_id or 0
        order_id, order = self._order(portion.order)
        rows = _Rows(store, person_id, ready.summary, ready.end, now, staff_id)
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
            raise _GoneError from None

    def _programme(self, programme_id: int, now: Instant, *, ended: bool) -> Programme:
        """Return a programme that runs, or with `ended` has run. Raises _GoneError where it does not."""
        day = cafe_day(now.minute)
        for programme in self._store.facts.programmes:
            if programme.id == programme_id and (programme.has_begun(day) if ended else programme.runs_on(day)):
                return programme
        raise _GoneError

    def _pin(self, entry_id: int, regular_id: int, order_id: int, before: tuple[int, ...]) -> None:
        """Make an order the usual, remembering for an undo what it was before."""
        after = usuals.pin_first(self._store.connection, regular_id, order_id, before)
        if len(self._pins) >= PINS_REMEMBERED:
            del self._pins[next(iter(self._pins))]
        self._pins[entry_id] = (regular_id, before, after)

    def _take_back(self, entry_id: int, staff_id: int | None) -> bool:
        """Take one visit back; False where it is not there, is no visit or is taken back already."""
        store, now = self._store, self._clock.now()
        undone = ledger.entry(store.connection, entry_id)
        if undone is None or undone.regular_id is None or undone.kind not in UNDOABLE:
            return False
        owner_id, person_id = undone.regular_id, people.person_of(store.connection, undone.regular_id)
        entries = ledger.entries_of(store.connection, person_id)
        if any(entry.refers_to == entry_id and entry.kind is Kind.UNDO for entry in entries):
            return False
        # What was noted for somebody merged since is taken back in their own chain: so it stays without the merge.
        own = [entry for entry in entries if entry.regular_id == owner_id]
        summary = derive(entries)._replace(newest_id=own[-1].id if own else None)
        rows = _Rows(store, owner_id, summary, ledger.tail(store.connection), now, staff_id)
        with_it = [entry for entry in entries if entry.kind is Kind.EARN and entry.refers_to == entry_id]
        written = [rows.undo(entry) for entry in (undone, *with_it)]
        ledger.keep_summary(store.connection, person_id, derive_of(person_id, (*entries, *written)))
        if owner_id != person_id:
            ledger.keep_summary(store.connection, owner_id, derive((*own, *written)))
        pinned = self._pins.pop(entry_id, None)
        if pinned is not None:
            regular_id, before, after = pinned
            if usuals.pinned(store.connection, regular_id) == after:  # else it was changed again since
                usuals.pin(store.connection, regular_id, before)
        return True


class _Rows:
    """The rows one person is being given, in a transaction: the running summary and the end of the ledger."""

    def __init__(
        self,
        store: Store,
        regular_id: int,
        summary: Summary,
        end: ledger.Tail,
        now: Instant,
        staff_id: int | None,
    ) -> None:
        self._store = store
        self._regular_id = regular_id
        self.summary = summary
        self._newest_id = summary.newest_id
        self._end = end
        self._now = now
        self._staff_id = staff_id

    def card(self, programme: Programme) -> StampCard:
        """Return the sums of a programme, as they are by now."""
        return self.summary.balance(programme.id).card(programme.of)

    def earned(self, programme: Programme, order: Order | None, *, further: bool) -> Earned:
        """Return what an order earns in a programme."""
        worth = worth_of(programme, order, self._store.menu, further=further)
        balance = self.summary.balance(programme.id)
        return earned(programme, worth, balance, self._now.at, self._now.offset, further=further)

    def redeemed(self, programme: Programme) -> Movement:
        """Return the movement of a reward had. Raises _GoneError where none waits."""
        try:
            return loyalty.redeem(self.card(programme))
        except loyalty.NothingToRedeem:
            raise _GoneError from None

    def expire(self, programme: Programme) -> None:
        """Take waiting rewards that came too long ago; none where the programme's never expire."""
        if not programme.expires_days:
            return
        balance = self.summary.balance(programme.id)
        gone = balance.expired(programme.expires_days, self._now.at, self._now.offset)
        movement = loyalty.take(self.card(programme), gone)
        if movement != loyalty.NOTHING:
            self.append(Kind.EXPIRE, None, programme, movement)

    def append(
        self,
        kind: Kind,
        order_id: int | None,
        programme: Programme | None,
        movement: Movement,
        refers_to: int | None = None,
    ) -> Entry:
        """Write one row and count it."""
        entry = self._append(kind, order_id, programme.id if programme else None, movement, refers_to)
        self.summary = add(self.summary, entry)
        return entry

    def undo(self, undone: Entry) -> Entry:
        """Write the row that takes another back. The summary is then derived anew; only the chain goes on here."""
        movement = loyalty.NOTHING
        if undone.programme_id is not None:
            programme = self._rules(undone.programme_id)
            one_a_visit = programme.collects is Collects.STAMPS and programme.per is Per.VISIT
            earned = 1 if one_a_visit and undone.kind is not Kind.GIVE else 0
            movement = loyalty.reverse(Movement(undone.stamps, undone.rewards), self.card(programme), earned)
        return self._append(Kind.UNDO, None, undone.programme_id, movement, undone.id)

    def _rules(self, programme_id: int) -> Programme:
        """Return the rules of a programme, be it one that runs no more."""
        facts = self._store.facts
        return next(one for one in (*facts.programmes, *facts.former) if one.id == programme_id)

    def _append(
        self, kind: Kind, order_id: int | None, programme_id: int | None, movement: Movement, refers_to: int | None
    ) -> Entry:
        """Write one row, chained to the person's last one and to the ledger's."""
        entry = Entry(
            id=self._end.entry_id + 1,
            kind=kind,
            at=self._now.at,
            offset=self._now.offset,
            regular_id=self._regular_id,
            order_id=order_id,
            staff_id=self._staff_id,
            programme_id=programme_id,
            stamps=movement.stamps,
            rewards=movement.rewards,
            refers_to=refers_to,
            before_id=self._newest_id,
        )
        self._end = ledger.append(self._store.connection, entry, self._end)
        self._newest_id = entry.id
        return entry
