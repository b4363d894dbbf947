"""Counting the ledger: in slices of any size, at any moments, it comes to what a walk over all rows comes to.

A few ledgers are tried in every test run. For a long search, some minutes:

    CAFEMEMO_LEDGERS=2000 python -m pytest tests/services/test_counting_rows.py
"""

import os
import shutil
from collections.abc import Mapping, Sequence
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory, mkdtemp

from hypothesis import given, settings
from hypothesis import strategies as st
from plain_books import MENU
from plain_insights import AGES, BEFORE, PlainSums, PlainVisit, by_hour, changed, day_and_hour, visits

from cafememo.domain.insight_people import ChangeCount
from cafememo.domain.insight_things import ThingCount
from cafememo.domain.insight_time import Period
from cafememo.domain.insights import one_person
from cafememo.domain.ledger import Entry, Kind, taken_back
from cafememo.domain.order import Order, OrderLine
from cafememo.services.counting import Counting
from cafememo.services.counting_rows import RowCount
from cafememo.store import ledger
from cafememo.store.people import add_regular
from cafememo.store.store import Store, new_store, open_store
from support import MONDAY_MORNING, StandingClock

LEDGERS = int(os.environ.get("CAFEMEMO_LEDGERS", "25"))
TODAY = MONDAY_MORNING // 86_400
ORDERS = {
    1: Order((OrderLine(1),)),
    2: Order((OrderLine(2, quantity=2),)),
    3: Order((OrderLine(1), OrderLine(3, quantity=2))),
    4: Order((OrderLine(1, word="not too full"),)),
    5: Order((OrderLine(3), OrderLine(1), OrderLine(3, word="warm"))),
}


moves = st.tuples(
    st.sampled_from(
        ["visit"] * 6
        + ["more"] * 3
        + ["undo"] * 3
        + ["put back"] * 3
        + ["free", "free more", "reward", "earn", "moved"]
    ),
    st.integers(1, 5),
    st.sampled_from([None, 1, 1, 1, 2, 3, 4, 5]),
    st.sampled_from([0, 0, 0, 1, 5, 27, 28, 55, 56, 90, 91, 181, 182, 364, 365, 729, 730, 7304, 7305, -1, 20_000]),
    st.integers(0, 1439),
    st.sampled_from([60, 120, -480]),
    st.integers(0, 5),
)
"""What is noted: the kind, for whom, what, how many days ago, at which minute in UTC, in which zone, of which row.

"put back" undoes an undo, which may be one of an undo itself.
"""


@cache
def _new_cafe() -> Path:
    """Return the folder of a café whose orders are ORDERS, made once."""
    folder = Path(mkdtemp(prefix="counting-")) / "cafe"
    with new_store(folder, MENU, name="Café", language="en", programme="Card", stamps_of=9, use_keyring=False) as store:
        store.connection.execute("DELETE FROM orders WHERE id NOT IN (SELECT order_id FROM order_lines)")
        with store.transaction():
            for statement in ("DELETE FROM order_options", "DELETE FROM order_lines", "DELETE FROM orders"):
                store.connection.execute(statement)
            assert [store.orders.keep(order) for order in ORDERS.values()] == list(ORDERS)
            for number in range(1, 6):
                assert add_regular(store.connection, "X", 0) == number
    return folder


_KINDS = {
    "visit": Kind.VISIT,
    "more": Kind.MORE,
    "free": Kind.REDEEM,
    "free more": Kind.REDEEM,
    "reward": Kind.REDEEM,
    "earn": Kind.EARN,
    "moved": Kind.VISIT,
    "undo": Kind.UNDO,
    "put back": Kind.UNDO,
}


def _entry(rows: Sequence[Entry], move: tuple[str, int, int | None, int, int, int, int]) -> Entry | None:
    """Return the next row of a ledger; None where the move makes no sense."""
    what, person, order, ago, minute, offset, which = move
    own = [row for row in rows if row.regular_id == person]
    gone = taken_back(reversed(rows))
    standing = [row for row in own if row.id not in gone and (row.kind is Kind.UNDO) == (what == "put back")]
    refers_to = 1 if what == "moved" else None
    if what in {"free more", "earn", "undo", "put back"}:
        if not standing:
            return None
        refers_to = standing[-1 - which % len(standing)].id
    if what in {"free", "free more"}:
        order = order or 1
    elif what in {"reward", "earn", "undo", "put back"}:
        order = None
    at = max(0, (TODAY - ago) * 86_400 + minute * 60)
    before = own[-1].id if own else None
    return Entry(len(rows) + 1, _KINDS[what], at, offset, person, order, None, None, 0, 0, refers_to, before)


def _compare(rows: RowCount, entries: Sequence[Entry], today: int) -> list[PlainVisit]:
    """Hold what was counted of visits against a walk over all rows."""
    expected = visits(entries, today)
    counted = {day: list(hours) for day, hours in rows.days.items() if any(hours)}
    assert counted == by_hour(expected)
    first: dict[int, int] = {}
    for entry in entries:
        first.setdefault(entry.regular_id or 0, day_and_hour(entry)[0])
    assert rows.first == {who: day for who, day in first.items() if 0 <= today - day < 20 * 365 + 5}
    return expected


def _within(all_visits: Sequence[PlainVisit], today: int, ages: tuple[int, int]) -> list[PlainVisit]:
    return [visit for visit in all_visits if ages[0] <= today - visit.day < ages[1]]


def _hold(
    things: ThingCount,
    changes: ChangeCount,
    period: Period,
    expected: Sequence[PlainVisit],
    today: int,
    same: Mapping[int, int],
) -> None:
    """Hold what was summed for a period against sums over a list."""
    now = _within(expected, today, AGES[period])
    plain = PlainSums(now, ORDERS, same)
    assert (things.people, things.visits) == (plain.people, plain.visits)
    assert things.portions == plain.portions
    for name, counts in plain.counts.items():
        assert getattr(things, name) == counts, name
    if period in BEFORE:
        before = _within(expected, today, BEFORE[period])
        assert (changes.compared, changes.changed) == changed(now, before, ORDERS, same)


@settings(max_examples=LEDGERS, deadline=None)
@given(
    parts=st.lists(st.lists(moves, max_size=25), min_size=1, max_size=4),
    size=st.integers(1, 40),
    merged=st.dictionaries(st.integers(1, 5), st.integers(1, 5), max_size=3),
)
def test_counting_in_slices_is_counting_all(
    parts: list[list[tuple[str, int, int | None, int, int, int, int]]], size: int, merged: dict[int, int]
) -> None:
    """Whatever is noted and undone, and whenever it is counted, the count is what all rows together say."""
    clock = StandingClock()
    today = TODAY
    with TemporaryDirectory(prefix="counting-") as place:
        shutil.copytree(_new_cafe(), Path(place) / "cafe")
        store = open_store(Path(place) / "cafe")
        store.connection.executemany(
            "UPDATE regulars SET merged_into = ? WHERE id = ?", [(into, one) for one, into in merged.items()]
        )
        counting = Counting(clock)
        entries: list[Entry] = []
        for part in parts:
            with store.transaction():
                end = ledger.tail(store.connection)
                for move in part:
                    entry = _entry(entries, move)
                    if entry is not None:
                        entries.append(entry)
                        end = ledger.append(store.connection, entry, end)
            for period in Period:
                _all_of(store, counting, period, size)
        expected = _compare(counting._rows, entries, today)
        for period in Period:
            _, things, changes = counting._sums[period]
            _hold(things, changes, period, expected, today, one_person(merged))
        store.close()


def _all_of(store: Store, counting: Counting, period: Period, size: int) -> None:
    """Count to the end, so many rows and people in a slice."""
    while True:
        for pace in (counting._rows._rows, counting._rows._orders, counting._summing, counting._reading):
            pace.size = size
        if counting.step(store, period).told is not None:
            return
