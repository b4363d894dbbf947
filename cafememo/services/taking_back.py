"""Taking a visit or a reward given back, and putting it back again: each by further rows of the ledger.

Everything here belongs in a transaction.
"""

from collections.abc import Callable
from functools import partial

from cafememo.domain.clock import cafe_day
from cafememo.domain.ledger import Entry, Kind, taken_back
from cafememo.domain.loyalty import running
from cafememo.domain.summary import ORDERS, derive, derive_of
from cafememo.services.clock import Clock, Instant
from cafememo.services.rows import Rows
from cafememo.store import chains, ledger, people
from cafememo.store.store import Store
from cafememo.store.undo_log import Conflict

UNDOABLE = (*ORDERS, Kind.GIVE)
"""Rows that can be taken back; those that came with one go with it."""

Also = Callable[[Callable[[], object]], object]
"""Has something done as well when an action is taken back, see `services.history`."""


def take_back(store: Store, now: Instant, entry_id: int, staff_id: int | None) -> bool:
    """Take a visit or a reward given back; False where it is not there, is neither, or is taken back already."""
    chain = _chain_of(store, entry_id)
    if chain is None or entry_id in chain.gone:
        return False
    chain.write(now, staff_id, [(entry, None) for entry in chain.with_it])
    return True


def put_back(store: Store, now: Instant, entry_id: int, staff_id: int | None) -> bool:
    """Have a visit or a reward that was taken back stand again, at its place and time.

    False where it is not there or stands, or where it was given to somebody else, with whom it stands.
    """
    chain = _chain_of(store, entry_id)
    if chain is None or entry_id not in chain.gone:
        return False
    undos = {
        entry.refers_to: entry for entry in chain.entries if entry.kind is Kind.UNDO and entry.id not in chain.gone
    }
    if chains.moved_on(store.connection, [undos[entry_id]]):
        return False
    chain.write(now, staff_id, [(entry, undos[entry.id]) for entry in chain.with_it if entry.id in undos])
    return True


def turn(
    store: Store, clock: Clock, entry_id: int, staff_id: int | None, *, back: bool, also: Also, must: bool = False
) -> bool:
    """Take something back, or put it back, as an action that can be taken back itself; False where it cannot be.

    With `must`, as when another action is being taken back, it raises `Conflict` instead.
    """
    done = (take_back if back else put_back)(store, clock.now(), entry_id, staff_id)
    if done:
        also(partial(turn, store, clock, entry_id, staff_id, back=not back, also=also, must=True))
    elif must:
        raise Conflict
    return done


def give(store: Store, clock: Clock, regular_id: int, programme_id: int, staff_id: int | None, also: Also) -> bool:
    """Give a reward outright, as an action; False where the regular is gone or binned, or no such programme runs."""
    now, connection = clock.now(), store.connection
    facts = people.by_regular(connection, regular_id)
    programmes = running(store.facts.programmes, cafe_day(now.minute))
    programme = next((one for one in programmes if one.id == programme_id), None)
    if facts is None or facts.regular_id is None or programme is None:
        return False
    rows = Rows(store, facts.regular_id, ledger.summary_in(facts), ledger.tail(connection), now, staff_id)
    given = rows.give(programme)
    ledger.keep_summary(connection, facts.regular_id, rows.summary)
    also(partial(turn, store, clock, given.id, staff_id, back=True, also=also, must=True))
    return True


class _Chain:
    """All that the ledger holds of a person, and the row of theirs it is about with those that came with it."""

    def __init__(self, store: Store, entry: Entry, owner_id: int) -> None:
        self._store = store
        self._owner_id = owner_id
        self._person_id = people.person_of(store.connection, owner_id)
        self.entries = ledger.entries_of(store.connection, self._person_id)
        self.gone = taken_back(reversed(self.entries))
        earned = [one for one in self.entries if one.kind is Kind.EARN and one.refers_to == entry.id]
        self.with_it = [entry, *earned]

    def write(self, now: Instant, staff_id: int | None, undone: list[tuple[Entry, Entry | None]]) -> None:
        """Write a row for each of some rows: to take it back, or to take back the undo that stands beside it.

        What was noted for somebody merged since is written in their own chain, so that it stays so without the merge.
        """
        connection = self._store.connection
        own = [entry for entry in self.entries if entry.regular_id == self._owner_id]
        summary = derive(self.entries)._replace(newest_id=own[-1].id)
        rows = Rows(self._store, self._owner_id, summary, ledger.tail(connection), now, staff_id)
        written = [rows.undo(entry) if undo is None else rows.undo_undo(undo, entry) for entry, undo in undone]
        after = derive_of(self._person_id, (*self.entries, *written))
        ledger.keep_summary(connection, self._person_id, after)
        if self._owner_id != self._person_id:
            ledger.keep_summary(connection, self._owner_id, derive((*own, *written)))


def _chain_of(store: Store, entry_id: int) -> _Chain | None:
    """Return what is known of whom a row is about; None where it is not there, or none that can be taken back."""
    entry = ledger.entry(store.connection, entry_id)
    if entry is None or entry.regular_id is None or entry.kind not in UNDOABLE:
        return None
    if entry.kind is Kind.GIVE and entry.refers_to is not None:
        return None  # it gave nothing, see `Entry`
    return _Chain(store, entry, entry.regular_id)
