"""What was noted today, newest first: to take back, or to give to whom it belongs."""

from dataclasses import dataclass
from datetime import datetime

from cafememo.domain.clock import cafe_day, local_minute, to_local
from cafememo.domain.ledger import Entry, Kind, taken_back
from cafememo.domain.order import SpokenLine
from cafememo.domain.summary import ORDERS
from cafememo.services.clock import Clock
from cafememo.services.wording import Wording
from cafememo.store import ledger
from cafememo.store.store import Store

ROWS_LOOKED_AT = 2_000
"""The newest rows of the ledger that are looked through: a very long day of a busy café."""


@dataclass(frozen=True, slots=True)
class NotedToday:
    """A visit of today. `name` is for whoever presses the line; until then its initial is all that is shown."""

    entry_id: int
    regular_id: int
    name: str
    at: datetime
    lines: tuple[SpokenLine, ...]
    staff: str
    redeemed: bool = False
    further: bool = False
    undone: bool = False
    moved: bool = False
    """It was noted for somebody else first."""
    given: bool = False
    """It was moved to somebody else, and so is taken back here."""


def noted_today(store: Store, clock: Clock, wording: Wording) -> tuple[NotedToday, ...]:
    """Return the visits noted on this café day, the one noted last first; one that was moved stands where it was.

    By the ledger's order, not the clock's: an hour that was lived twice, or a clock that was wrong, hides nothing.
    """
    today = cafe_day(clock.now().minute)
    with store.reading():
        rows = list(ledger.newest(store.connection, ROWS_LOOKED_AT))
    undone = taken_back(entry for entry, _ in rows)
    noted = [(entry, name) for entry, name in rows if entry.kind in ORDERS]
    moved_from = {
        entry.id: entry.refers_to
        for entry, _ in noted
        if entry.refers_to is not None and entry.kind is not Kind.REDEEM  # of a second cup, the visit it belongs to
    }
    given = set(moved_from.values())

    def stands_at(entry: Entry) -> tuple[int, int]:
        """Return where a visit stands: beside the one it was at first, after it."""
        first = entry.id
        while (before := moved_from.get(first, first)) < first:
            first = before
        return first, entry.id

    noted.sort(key=lambda one: stands_at(one[0]), reverse=True)
    with store.reading():
        return tuple(
            NotedToday(
                entry_id=entry.id,
                regular_id=entry.regular_id or 0,
                name=name,
                at=to_local(entry.at, entry.offset),
                lines=wording.say(entry.order_id),
                staff=store.facts.staff_name(entry.staff_id),
                redeemed=entry.kind is Kind.REDEEM,
                further=entry.kind is Kind.MORE or (entry.kind is Kind.REDEEM and entry.refers_to is not None),
                undone=entry.id in undone,
                moved=entry.id in moved_from,
                given=entry.id in given,
            )
            for entry, name in noted
            if cafe_day(local_minute(entry.at, entry.offset)) == today
        )
