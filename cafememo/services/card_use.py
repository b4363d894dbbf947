"""Looks a month back for what is out of the ordinary in how cards are used, a little at a time.

Whoever wants to know puts `CardUse.step` on the store's thread until it is over (`slices.Sliced`); each takes about two
milliseconds, so that a scan never waits. The ledger is read from its newest row back, as far as the month goes.
"""

from collections import defaultdict
from collections.abc import Generator

from cafememo.domain.clock import cafe_day, day_date, local_minute, to_local
from cafememo.domain.insights import one_person
from cafememo.domain.ledger import Kind
from cafememo.domain.text import whole_number
from cafememo.domain.unusual import (
    LOOKED_BACK_DAYS,
    Found,
    Rule,
    Unusual,
    When,
    found_about,
    is_new,
    key_of,
)
from cafememo.services.clock import Clock
from cafememo.services.pace import Pace
from cafememo.services.slices import Progress
from cafememo.store import card_use as kept
from cafememo.store import cards, insight_rows, settings
from cafememo.store.store import Store

ALL_RIGHT = "cards.all_right."
OLD_IN_A_ROW = 20_000
"""After so many rows from before the month there is no more of it: what is noted late stands among newer rows."""
_DAY = 24 * 60 * 60


class CardUse:
    """One look at a month; `found` when it is over, the latest first."""

    def __init__(self, clock: Clock) -> None:
        self._now = clock.now()
        self._since = self._now.at - LOOKED_BACK_DAYS * _DAY
        self._pace = Pace(500, 20_000)
        self._people = Pace(40, 5_000)
        self._running: Generator[None, None, None] | None = None
        self._done = 0
        self._visits: dict[int, list[When]] = defaultdict(list)
        self._rewards: dict[int, list[When]] = defaultdict(list)
        self.found: tuple[Unusual, ...] = ()

    def step(self, store: Store) -> Progress:
        """Look a little further. Raises the store's troubles; the next step then begins anew."""
        if self._running is None:
            self._running = self._run(store)
        try:
            next(self._running)
        except StopIteration:
            self._running = None
            return Progress(100, 100, over=True)
        except BaseException:
            self._running = None
            raise
        return Progress(self._done, 100)

    def _run(self, store: Store) -> Generator[None, None, None]:
        """Do all of it, stopping after each slice."""
        self._visits.clear()
        self._rewards.clear()
        self._done = 0
        yield from self._read(store)
        with store.reading():
            same = one_person(insight_rows.merged(store.connection))
        yield
        about = yield from self._judge(same)
        with store.reading():
            told = settings.read_settings(store.connection, ALL_RIGHT)
            shown = self._shown(store)
            people = kept.names(store.connection, sorted({regular_id for regular_id, _ in about}))
        found = [*shown]
        for regular_id, one in about:
            who = people.get(regular_id)
            if who is not None and not who.gone:
                found.append(self._of(one, who))
        wanted = [one for one in found if is_new(one.seen, told.get(one.key))]
        self.found = tuple(sorted(wanted, key=lambda one: (-one.seen, one.key)))

    def _read(self, store: Store) -> Generator[None, None, None]:
        """Read visits and rewards of the month that were not taken back."""
        with store.reading():
            high = kept.newest_id(store.connection)
        old, gone = 0, set[int]()
        while high > 0 and old < OLD_IN_A_ROW:
            self._pace.begin()
            low = max(1, high - self._pace.size + 1)
            with store.reading():
                rows = kept.rows_back(store.connection, low, high, self._since)
                latest = kept.latest_at(store.connection, low, high)
            for row in rows:
                self._take(row, gone)
            if latest is not None and latest < self._since:
                old += high - low + 1
            else:
                old = 0
            if latest is not None and not old:
                passed = (self._now.at - latest) * 95 // (LOOKED_BACK_DAYS * _DAY)
                self._done = min(95, max(self._done, passed))
            high = low - 1
            self._pace.end()
            yield

    def _take(self, row: kept.UseRow, gone: set[int]) -> None:
        """Take a row, the newest first: an undo is met before what it takes back."""
        if row.kind is Kind.UNDO:
            if row.refers_to is not None and row.id not in gone:
                gone.add(row.refers_to)
            return
        if row.id in gone or row.regular_id is None:
            return
        when = When(row.at, cafe_day(local_minute(row.at, row.offset)))
        if row.kind is Kind.REDEEM:
            self._rewards[row.regular_id].append(when)
        if row.kind is Kind.VISIT or (row.has_order and row.refers_to is None):
            self._visits[row.regular_id].append(when)

    def _judge(self, same: dict[int, int]) -> Generator[None, None, list[tuple[int, Found]]]:
        """Put the rules to everybody, those who are several entries once."""
        for times in (self._visits, self._rewards):
            for regular_id in [one for one in times if same.get(one, one) != one]:
                times[same[regular_id]] += times.pop(regular_id)
        everybody = sorted(self._visits.keys() | self._rewards.keys())
        found: list[tuple[int, Found]] = []
        at = 0
        while at < len(everybody):
            self._people.begin()
            size = self._people.size
            for one in everybody[at : at + size]:
                found += [(one, this) for this in found_about(self._visits.get(one, ()), self._rewards.get(one, ()))]
            at += size
            self._people.end()
            yield
        self._done = 99
        return found

    def _shown(self, store: Store) -> list[Unusual]:
        """Return the cards that were shown when dead or suspended."""
        tried = cards.tried(store.connection, self._since)
        when = kept.tried_at(store.connection, [row.number for row in tried])
        found = []
        for row in tried:
            at, offset = row.replaced_at, row.replaced_offset
            if at is None:
                at, offset = row.suspended_at, row.suspended_offset
            if at is None or row.number not in when:
                continue  # of use again since
            last = when[row.number]
            found.append(
                Unusual(
                    key=key_of(Rule.SHOWN, row.number),
                    seen=last,
                    rule=Rule.SHOWN,
                    count=row.tries,
                    last=to_local(last, self._now.offset),
                    number=row.number,
                    state=row.state,
                    since=to_local(at, offset),
                    regular_id=row.regular_id,
                    name=row.name or "",
                    surname=row.surname or "",
                )
            )
        return found

    def _of(self, found: Found, who: kept.Name) -> Unusual:
        """Return what a rule found, with who it is about."""
        return Unusual(
            key=key_of(found.rule, who.regular_id, found.day),
            seen=found.last,
            rule=found.rule,
            count=found.count,
            last=to_local(found.last, self._now.offset),
            day=None if found.day is None else day_date(found.day),
            regular_id=who.regular_id,
            name=who.name,
            surname=who.surname,
        )


def all_right(store: Store, clock: Clock, found: Unusual) -> None:
    """Take note that something found is all right, until it happens again. Belongs in a transaction.

    What was said so long ago that nothing of it is found any more is forgotten: a start reads all settings.
    """
    oldest = clock.now().at - LOOKED_BACK_DAYS * _DAY
    for key, seen in settings.read_settings(store.connection, ALL_RIGHT).items():
        at = whole_number(seen)
        if key != found.key and at is not None and at < oldest:
            kept.forget(store.connection, ALL_RIGHT + key)
    settings.write_settings(store.connection, ALL_RIGHT, {found.key: str(found.seen)})
