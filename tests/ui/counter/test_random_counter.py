"""Random days at the counter: whatever is scanned, pressed and pulled out in whatever order, nothing is lost or shown.

The whole program is driven by scans and keys into its window, on a real encrypted café: people served in a hurry,
rounds, the menu, notes taken back and moved, names looked for, the lock, a clock that jumps, a disk that refuses and
one that stands, and the program closed in the middle. After every step one page is shown, nobody is named at rest,
and no order put together has vanished; at the end of the day the ledger is what was pressed, each once, and no more.

A few days are tried in every test run. For a long search, some minutes:

    CAFEMEMO_COUNTER_DAYS=400 python -m pytest tests/ui/counter/test_random_counter.py
"""

import os
from contextlib import closing
from pathlib import Path
from tempfile import TemporaryDirectory

from hypothesis import HealthCheck, given, note, settings
from hypothesis import strategies as st
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot
from random_cafe import AVOIDING, NAMES, STAMPS_OF, RandomCafe, the_cafe
from random_counter import NEWCOMERS, RandomCounter

from cafememo.domain.ledger import Entry, Kind
from cafememo.domain.menu import Menu
from cafememo.domain.order import Order
from cafememo.domain.summary import ORDERS
from cafememo.services.counter import Counter
from cafememo.store import ledger
from cafememo.store.check import check
from cafememo.store.store import Store, open_store

DAYS = int(os.environ.get("CAFEMEMO_COUNTER_DAYS", "20"))
FEWEST, MOST = 20, 60

Step = tuple[str, str | int]
GREETING_KEYS = ("Return", "Escape", "Delete", "PageUp", "PageDown", "F2", "F3", "F4", "F5", "F6", "F7", "F8")
MENU_KEYS = ("Space", "Left", "Right", "Up", "Down", "Tab", "Backtab", "F", "E", "C", "Ctrl+Up", "Ctrl+Down")
COMMANDS = ("Ctrl+Z", "Ctrl+F", "Ctrl+N", "Ctrl+L", "Ctrl+P", "F10", "F9")
LOSING = {"Delete", "Backspace"}
"""Keys that are there to take somebody out."""
LEAVING = {"Escape", "Return", "Ctrl+Z", "Space", *LOSING, "F6"}
"""Keys that are there to take or leave what is being put together, or to change it."""


def _step(name: str, *values: str | int) -> st.SearchStrategy[Step]:
    return st.tuples(st.just(name), st.sampled_from(values))


hands = st.lists(st.sampled_from((*GREETING_KEYS, "Return", "Ctrl+Z")), min_size=2, max_size=5).map(" ".join)
"""Keys pressed one right after another."""
steps = st.one_of(
    _step("seconds_pass", ""),
    st.tuples(st.just("keys"), hands),
    st.tuples(st.just("visit"), st.tuples(st.sampled_from(NAMES), hands).map(" ".join)),
    st.tuples(st.just("visit"), st.tuples(st.sampled_from(NAMES), hands).map(" ".join)),
    _step("key", *GREETING_KEYS),
    _step("serve", *NAMES),
    _step("scan", *NAMES, "blank", "dead", "half", "foreign", "another blank", "lost", "number"),
    _step("scan", "lost", "suspended", "number", "foreign"),
    _step("press_on_notice", "lost", "number", "foreign"),
    _step("key", *GREETING_KEYS),
    _step("scan", *NAMES),
    _step("key", *MENU_KEYS),
    _step("key", *COMMANDS),
    _step("key", "Return", "F7", "F6", "F4"),
    _step("key", "Ctrl+Z"),
    _step("letters", "fl", "esp", "croi", "x"),
    _step("find", "cam", "mal", "no", "xyz"),
    _step("newcomer", *NEWCOMERS[:2]),
    _step("name", *NEWCOMERS[2:]),
    _step("time_is_up", ""),
    _step("toast_goes", ""),
    _step("press_toast", ""),
    _step("eye", ""),
    _step("serial_scan", *NAMES),
    _step("half_typed", *NAMES),
    _step("pass_minutes", 1, 20, 45, 17 * 60, -24 * 60, 7 * 24 * 60),
    _step("change_offset", 60, 120, -300),
    _step("disk", "writes not", "well", "reads not", "well"),
    _step("lane", "stands", "stands", "goes on"),
    _step("move", *range(7)),
    _step("restart", ""),
)
days = st.lists(st.tuples(steps, st.booleans()), min_size=FEWEST, max_size=MOST)


@settings(
    max_examples=DAYS,
    deadline=None,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.function_scoped_fixture, HealthCheck.data_too_large],
)
@given(day=days)
def test_random_days_at_the_counter(qapp: QApplication, qtbot: QtBot, menu: Menu, day: list[tuple[Step, bool]]) -> None:
    """Nothing pressed is lost or noted twice, nothing crashes, and nobody is named where they may not be."""
    assert isinstance(qapp, QApplication)
    cafe = the_cafe(menu)
    with TemporaryDirectory(prefix="counter-day-") as place:
        counter = RandomCounter(cafe, Path(place) / "cafe", qapp, qtbot)
        try:
            for (name, value), in_a_hurry in day:
                note(f"{name} {value}{', in a hurry' if in_a_hurry else ''}")
                _do(counter, name, value, in_a_hurry=in_a_hurry)
            counter.disk("well")
            counter.lane("goes on")
            counter.settle()
            counter.check(settled=True)
            counter.close()
            with closing(open_store(counter.folder)) as store:
                _hold_against(store, counter, cafe)
        finally:
            counter.finish()


def _do(counter: RandomCounter, name: str, value: str | int, *, in_a_hurry: bool) -> None:
    """Take one step, and look at what must be so after it."""
    held, draft, presses = counter.held(), counter.draft(), len(counter.witness.pressed)
    rests = counter.rests()
    getattr(counter, name)(value)
    if name == "restart":
        counter.check(settled=True)
        return
    if not in_a_hurry:
        counter.settle()
    counter.check(settled=not in_a_hurry)
    pressed = [portion for one in counter.witness.pressed[presses:] for portion in one.portions]
    if name == "serve" and rests and not in_a_hurry and value != AVOIDING:
        (portion,) = pressed
        assert portion.regular_id == counter.cafe.regulars[str(value)], "somebody else was noted"
    keys = set(str(value).split())
    if not keys & LOSING:
        gone = held - {seat.greeting.regular_id for seat in counter.program.screen.ordering.round.seats}
        assert gone <= {portion.regular_id for portion in pressed}, "somebody fell out of the round"
    if draft is not None and counter.draft() is None and not keys & LEAVING:
        orders = [seat.order() for seat in counter.program.screen.ordering.round.seats]
        assert draft in [*orders, *(portion.order for portion in pressed)], "an order put together is gone"


def _hold_against(store: Store, counter: RandomCounter, cafe: RandomCafe) -> None:
    """Hold the ledger and all that is derived from it against what was heard at the counter."""
    assert check(store).sound
    witness = counter.witness
    struck: set[int] = set()
    wanted: dict[int, tuple[int, int, int, int | None]] = {}
    kinds: dict[int, Kind] = {}
    for pressed, notes in witness.answered:
        for portion, noted in zip(pressed.portions, notes or (), strict=notes is not None):
            wanted[noted.entry_id] = (portion.regular_id, *pressed.when, pressed.staff_id)
            further = Kind.MORE if portion.further else Kind.VISIT
            kinds[noted.entry_id] = further if portion.reward_of is None else Kind.REDEEM
            order = portion.order
            kept = ledger.entry(store.connection, noted.entry_id)
            assert kept is not None
            assert kept.order_id == order if not isinstance(order, Order) else _order(store, kept.order_id) == order
    for entry_ids, number in witness.undone:
        assert len(struck | set(entry_ids)) - len(struck) <= len(set(entry_ids))
        assert number <= len(set(entry_ids))
        struck |= set(entry_ids)
    for moved_from, noted in witness.moved:
        struck.add(moved_from)
        _, at, offset, staff = wanted[moved_from]
        wanted[noted.entry_id] = (noted.regular_id, at, offset, staff)
        kinds[noted.entry_id] = Kind.VISIT
    rows = [entry for entry, _, _ in ledger.all_entries(store.connection) if entry.id > cafe.entries]
    orders = {entry.id: entry for entry in rows if entry.kind in ORDERS}
    assert {key: (row.regular_id, row.at, row.offset, row.staff_id) for key, row in orders.items()} == wanted
    assert {key: row.kind for key, row in orders.items()} == kinds
    undone = [entry.refers_to for entry in rows if entry.kind is Kind.UNDO]
    assert len(undone) == len(set(undone))
    assert set(undone) == struck
    assert len(rows) == len(orders) + len(undone)
    _hold_people(store, counter, cafe, [row for key, row in orders.items() if key not in struck])


def _hold_people(store: Store, counter: RandomCounter, cafe: RandomCafe, standing: list[Entry]) -> None:
    """Hold everybody's visits and stamps against the orders that stand."""
    joined = [regular_id for _, regular_id in counter.witness.joined]
    assert len(joined) == len(set(joined))
    people = store.connection.execute("SELECT count(*) FROM regulars").fetchone()[0]
    assert people == len(cafe.regulars) + len(joined)
    services = Counter(store, counter.clock)
    for regular_id in (*cafe.regulars.values(), *joined):
        greeting = services.greet(regular_id)
        assert greeting is not None
        theirs = [row for row in standing if row.regular_id == regular_id]
        visits = [row for row in theirs if row.kind is Kind.VISIT or (row.kind is Kind.REDEEM and _is_visit(row))]
        assert greeting.visits == cafe.visits.get(regular_id, 0) + len(visits)
        worth = cafe.worth.get(regular_id, 0)
        worth += sum(row.kind is Kind.VISIT and _is_stamped(store, row.order_id) for row in theirs)
        worth = max(0, worth - STAMPS_OF * sum(row.kind is Kind.REDEEM for row in theirs))
        card = greeting.programmes[0].card
        assert (card.have, card.rewards) == (worth % STAMPS_OF, worth // STAMPS_OF)


def _is_visit(row: Entry) -> bool:
    """Tell whether a reward had is a visit: with an order, and not beside another of the person's."""
    return row.order_id is not None and row.refers_to is None


def _is_stamped(store: Store, order_id: int | None) -> bool:
    """Tell whether an order earns: a visit without one does, and one with anything but a croissant."""
    order = _order(store, order_id)
    return order is None or any(line.item_id != 3 for line in order.lines)


def _order(store: Store, order_id: int | None) -> Order | None:
    """Return an order by its id."""
    return None if order_id is None else store.orders.order(order_id)
