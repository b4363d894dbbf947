"""What the ledger holds of one regular, newest first and a page at a time: visits, and what moved their stamps."""

from datetime import datetime
from typing import NamedTuple

from cafememo.domain.clock import to_local
from cafememo.domain.ledger import Entry, Kind, taken_back
from cafememo.domain.order import SpokenLine
from cafememo.domain.summary import ORDERS
from cafememo.services.wording import Wording
from cafememo.store import chains
from cafememo.store.store import Store

PAGE = 100
"""Rows of the ledger read in one go: a few milliseconds, and a scan that comes meanwhile waits no longer."""


class Row(NamedTuple):
    """A row of the ledger about a regular, in words as far as services have them. `at` is local time."""

    entry_id: int
    kind: Kind
    at: datetime
    lines: tuple[SpokenLine, ...]
    """What was had; nothing for just a visit, and for what is no visit."""
    staff: str
    """Who noted it, "" where nobody is known."""
    programme: str
    """In which programme it moved something, "" for none."""
    stamps: int
    rewards: int
    undone: bool
    """It was taken back, and not put back again."""
    puts_back: bool
    """It took back an undo."""
    refers_to: int | None
    given: bool = False
    """It was taken back because it was given to somebody else."""

    @property
    def is_order(self) -> bool:
        """Tell whether something was noted at the counter, be it just a visit."""
        return self.kind in ORDERS

    @property
    def is_visit(self) -> bool:
        """Tell whether it counts as a visit of its own, as `domain.summary` counts them."""
        if self.kind is Kind.REDEEM:
            return bool(self.lines) and self.refers_to is None
        return self.kind is Kind.VISIT

    @property
    def further(self) -> bool:
        """Tell whether it is a further order of the visit before it."""
        return self.kind is Kind.MORE or (self.kind is Kind.REDEEM and self.refers_to is not None)

    @property
    def moved_here(self) -> bool:
        """Tell whether it was noted for somebody else first."""
        return self.refers_to is not None and self.kind in {Kind.VISIT, Kind.MORE}

    @property
    def can_be_undone(self) -> bool:
        """Tell whether it can be taken back, or put back: a visit, or a reward given outright."""
        return (self.is_order or self.kind is Kind.GIVE) and not self.given


class Place(NamedTuple):
    """How far somebody's rows were read: where their chains go on, and what newer rows took back."""

    heads: tuple[int, ...]
    undone: frozenset[int] = frozenset()
    given: frozenset[int] = frozenset()


class Page(NamedTuple):
    """Some rows, newest first; `more` is where the next page begins, None after the last one."""

    regular_id: int
    rows: tuple[Row, ...]
    more: Place | None


def page(store: Store, wording: Wording, regular_id: int, place: Place, limit: int = PAGE) -> Page:
    """Return the next rows of a regular from a place on; the first place is in `person.Person`."""
    with store.reading():
        entries, heads = chains.newest_first(store.connection, place.heads, limit)
        gone = taken_back(entries, place.undone)
        undos = [entry for entry in entries if entry.kind is Kind.UNDO]
        known = _Known(
            gone,
            chains.undos_among(store.connection, [entry.refers_to for entry in undos]),
            {*place.given, *chains.moved_on(store.connection, undos)},
        )
        tell = _Teller(store, wording, known)
        rows = tuple(tell.row(entry) for entry in entries)
    more = Place(heads, frozenset(gone), frozenset(known.given)) if heads else None
    return Page(regular_id, rows, more)


class _Known(NamedTuple):
    """What is known of rows by others: taken back, being undos themselves, given to somebody else."""

    gone: set[int]
    undos: set[int]
    given: set[int]


class _Teller:
    """Puts rows into words, as far as services have them."""

    def __init__(self, store: Store, wording: Wording, known: _Known) -> None:
        self._wording = wording
        self._known = known
        self._staff_name = store.facts.staff_name
        self._programmes = {one.id: one.name for one in (*store.facts.programmes, *store.facts.former)}

    def row(self, entry: Entry) -> Row:
        """Return one row."""
        return Row(
            entry_id=entry.id,
            kind=entry.kind,
            at=to_local(entry.at, entry.offset),
            lines=self._wording.say(entry.order_id),
            staff=self._staff_name(entry.staff_id),
            programme=self._programmes.get(entry.programme_id or 0, ""),
            stamps=entry.stamps,
            rewards=entry.rewards,
            undone=entry.id in self._known.gone,
            puts_back=entry.kind is Kind.UNDO and entry.refers_to in self._known.undos,
            refers_to=entry.refers_to,
            given=entry.id in self._known.given,
        )
