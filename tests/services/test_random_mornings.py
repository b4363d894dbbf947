"""Random mornings at a real counter: whatever happens in whatever order, the café's books are right.

People are greeted, noted alone and in rounds, given rewards and have them; notes are taken back and moved; the clock
goes on, jumps and is set back; the café is closed and opened; writing fails in the middle. After every step the store
is sound, and everybody has what `plain_books` says, which is written quite otherwise than the code.

A few mornings are tried in every test run. For a long search, some minutes:

    CAFEMEMO_MORNINGS=400 python -m pytest tests/services/test_random_mornings.py
"""

import os
import shutil
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from copy import deepcopy
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory, mkdtemp
from typing import TypeVar
from unittest.mock import patch

from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule
from plain_books import MENU, ORDERS, PROGRAMMES, Books, Refused, Written, day_of, kind_of

from cafememo.domain.loyalty import Collects
from cafememo.domain.order import Order, SpokenLine, spoken
from cafememo.domain.past import HISTORY_KEPT
from cafememo.domain.portion import Portion
from cafememo.services import taking_back
from cafememo.services.counter import Counter
from cafememo.store import ledger, usuals
from cafememo.store.check import check
from cafememo.store.settings import add_programme
from cafememo.store.store import Store, new_store, open_store
from support import StandingClock

MORNINGS = int(os.environ.get("CAFEMEMO_MORNINGS", "40"))
STEPS = 30
MOST_PEOPLE = 5

T = TypeVar("T")


class _PowerCut(Exception):
    """Raised in the middle of writing."""


@cache
def _new_cafe() -> Path:
    """Return the folder of a café with the programmes of the books, made once and copied for each morning."""
    folder = Path(mkdtemp(prefix="mornings-")) / "cafe"
    made = new_store(folder, MENU, name="Café", language="en", programme="", stamps_of=1, use_keyring=False)
    with made as store, store.transaction():
        store.connection.execute("DELETE FROM programmes")
        for programme in PROGRAMMES:
            assert add_programme(store.connection, programme) == programme.id
    return folder


@contextmanager
def _cut(after: int | None, where: str) -> Iterator[None]:
    """Fail at the n-th row, or summary, that is written; None lets everything pass."""
    left, real = after, getattr(ledger, where)

    def cut(*facts: object) -> object:
        nonlocal left
        if left is not None:
            left -= 1
            if left <= 0:
                raise _PowerCut
        return real(*facts)

    with patch.object(ledger, where, cut):
        yield


people = st.integers(0, MOST_PEOPLE - 1)
orders = st.sampled_from(["espresso", "espresso", "breakfast", "breakfast", "croissant", "", "new"])
portions = st.tuples(
    people,
    orders,
    st.sampled_from([None, None, None, 1, 2, 3, 4]),
    st.sampled_from([False, False, False, True]),
    st.sampled_from([False, False, False, True]),
)
cuts = st.none() | st.tuples(st.integers(1, 6), st.sampled_from(["append", "append", "keep_summary"]))


class RandomMornings(RuleBasedStateMachine):
    """One café over some mornings."""

    def __init__(self) -> None:
        super().__init__()
        self.place = TemporaryDirectory(prefix="morning-")
        self.folder = Path(self.place.name) / "cafe"
        shutil.copytree(_new_cafe(), self.folder)
        self.clock = StandingClock()
        self.books = Books()
        self.regulars: list[int] = []
        self.said = 0
        self.cut_off = False
        """The last writing failed in the middle."""
        self.opened()

    def opened(self) -> None:
        """Open the café, as at a start."""
        self.store: Store = open_store(self.folder)
        self.counter = Counter(self.store, self.clock)

    @initialize()
    def first_regulars(self) -> None:
        """Two people are known from the start."""
        self.join()
        self.join()

    @precondition(lambda self: len(self.regulars) < MOST_PEOPLE)
    @rule()
    def join(self) -> None:
        """Somebody new joins."""
        joined = self.counter.join(f"Somebody {len(self.regulars)}")
        assert joined is not None
        assert joined.visits == 0
        self.regulars.append(joined.regular_id)

    @rule(round_of=st.lists(portions, min_size=1, max_size=4), cut=cuts)
    def note(self, round_of: list[tuple[int, str, int | None, bool, bool]], cut: tuple[int, str] | None) -> None:
        """One to four people are noted at once, or nobody where a reward is not there or the power fails."""
        now, asked, before = self.clock.now(), [], deepcopy(self.books)
        lines: list[tuple[Written, bool]] = []
        refused = False
        for who, order, had, further, usual in round_of:
            person, name = self.person(who), self.spoken(order)
            asked.append(Portion(person, self.order(name), had, further, usual))
            try:
                if not refused:
                    line = self.books.note(person, name, *now, had=had, further=further)
                    lines.append((line, usual and bool(name)))
            except Refused:
                refused = True
        notes = self.written(before, cut, lambda: self.counter.note_round(asked))
        if refused or notes is None:
            assert notes is None
            assert refused or self.cut_off
            self.books = before
            return
        for note, (line, usual) in zip(notes, lines, strict=True):
            assert (note.regular_id, note.redeemed) == (line.person, line.had is not None)
            assert note.lines == self.words(line.order)
            line.entry_id = note.entry_id
            if usual:
                self.books.make_usual(line)

    @rule(who=people, programme_id=st.integers(1, 4), cut=cuts)
    def give(self, who: int, programme_id: int, cut: tuple[int, str] | None) -> None:
        """Somebody is given a reward."""
        before = deepcopy(self.books)
        line = self.books.give(self.person(who), programme_id, *self.clock.now())
        given = self.written(before, cut, lambda: self.counter.give(line.person, programme_id))
        assert (given is None) == self.cut_off
        if given is not None:
            line.entry_id = given.entry_id

    @precondition(lambda self: self.books.lines)
    @rule(places=st.lists(st.integers(0, 50), min_size=1, max_size=3), cut=cuts)
    def undo(self, places: list[int], cut: tuple[int, str] | None) -> None:
        """Earlier notes are taken back, each once; one that was never there is not."""
        before, lines = deepcopy(self.books), [self.line(place) for place in places]
        done = sum(self.books.strike(line) for line in lines)
        ids = [line.entry_id for line in lines]
        undone = self.written(before, cut, lambda: self.counter.undo_all([*ids, 10**9, 0]))
        assert undone == (None if self.cut_off else done)

    @precondition(lambda self: any(not line.stands for line in self.books.lines))
    @rule(place=st.integers(0, 50), cut=cuts)
    def put_back(self, place: int, cut: tuple[int, str] | None) -> None:
        """Something taken back is put back; what was given to somebody else, or stands, is not."""
        before, struck = deepcopy(self.books), [line for line in self.books.lines if not line.stands]
        lines = [struck[place % len(struck)], self.line(place)]
        done = [self.books.unstrike(line, self.clock.now().at) for line in lines]

        def put() -> list[bool]:
            with self.store.transaction():
                return [taking_back.put_back(self.store, self.clock.now(), line.entry_id, None) for line in lines]

        put_back = self.written(before, cut, put)
        assert put_back == (None if self.cut_off else done)

    @precondition(lambda self: self.books.lines)
    @rule(place=st.integers(0, 50), who=people, cut=cuts)
    def move(self, place: int, who: int, cut: tuple[int, str] | None) -> None:
        """Somebody gets a note that is theirs, at its own time; a gift, or what was taken back, moves to nobody."""
        line, person, before = self.line(place), self.person(who), deepcopy(self.books)
        possible = line.stands and line.gift is None and line.person != person
        new = None
        if possible:
            self.books.strike(line)
            second = line.further and line.had is None and self.books.was_here(person, line.at)
            new = self.books.note(person, line.order, line.at, line.offset, further=second)
            new.moved, new.beside = True, line.beside or line.entry_id
            line.given = True
        moved = self.written(before, cut, lambda: self.counter.move(line.entry_id, person))
        assert (moved is not None) == (possible and not self.cut_off)
        if moved is not None and new is not None:
            new.entry_id = moved.entry_id

    @rule(who=people)
    def get_ready(self, who: int) -> None:
        """Somebody is expected: what noting them takes is read ahead."""
        self.counter.get_ready(self.person(who))

    @rule(minutes=st.integers(0, 45))
    def minutes_pass(self, minutes: int) -> None:
        """Minutes pass."""
        self.clock.at += 60 * minutes + 1

    @rule(hours=st.sampled_from([6, 20, 24, 24, 72, 7 * 24, 14 * 24, 22 * 24, -1, -24]))
    def days_pass(self, hours: int) -> None:
        """Days pass, or the clock is set back."""
        self.clock.at += 3_600 * hours

    @rule(offset=st.sampled_from([60, 120, -300]))
    def clocks_change(self, offset: int) -> None:
        """Summer time begins or ends, or the machine is put into another zone."""
        self.clock.offset = offset

    @rule()
    def restart(self) -> None:
        """Close the café and open it; what a note pinned is then no more taken back with it."""
        self.store.close()
        self.opened()
        self.books.pinned_with.clear()

    @invariant()
    def everybody_has_what_the_books_say(self) -> None:
        """Visits, cards, orders and usuals are those of the books, and every card shown is a card."""
        for person in self.regulars:
            greeting = self.counter.greet(person)
            assert greeting is not None
            standing = self.books.standing(person)
            visits = [line for line in standing if line.counts]
            assert greeting.visits == len(visits)
            for usual in greeting.usuals:
                assert usual.lines == spoken(self.store.orders.order(usual.order_id), MENU)
            seen = {one.programme_id: (one.card.have, one.card.rewards) for one in greeting.programmes}
            for programme in PROGRAMMES:
                card = self.books.card(person, programme, *self.clock.now())
                shown = seen.get(programme.id)
                assert shown == card or (shown is None and programme.collects is Collects.VOUCHER and card == (0, 0))
                assert 0 <= card[0] < programme.of
            summary = ledger.summary_of(self.store.connection, person)
            assert (summary.last_at, summary.last_offset) == ((visits[-1].at, visits[-1].offset) if visits else (0, 0))
            had = [self.order(line.order) for line in standing if line.order]
            read = self.store.orders.order
            assert [read(noted.order_id) for noted in summary.recent] == had[-HISTORY_KEPT:]
            pinned = [self.order(one) for one in self.books.usuals.get(person, [])]
            assert [read(one) for one in usuals.pinned(self.store.connection, person)] == pinned

    @invariant()
    def today_is_listed(self) -> None:
        """All of the café day is listed, newest first, what was moved where it was; what was done with it is said."""
        today = day_of(*self.clock.now())
        wanted = [
            (line.entry_id, self.words(line.order), not line.stands, line.moved, line.had is not None, line.further)
            for line in sorted(self.books.lines, key=lambda line: line.place, reverse=True)
            if line.gift is None and line.day == today
        ]
        assert [
            (one.entry_id, one.lines, one.undone, one.moved, one.redeemed, one.further) for one in self.counter.today()
        ] == wanted

    @invariant()
    def the_store_is_sound(self) -> None:
        """Pages and chain are whole, and every summary is what the ledger derives."""
        assert check(self.store).sound

    def teardown(self) -> None:
        """Close the café and remove it."""
        self.store.close()
        self.place.cleanup()

    def written(self, before: Books, cut: tuple[int, str] | None, write: Callable[[], T]) -> T | None:
        """Write, perhaps failing in the middle: then nothing is there that was not, and the books are as before."""
        counts, self.cut_off = self.counts(), False
        try:
            with _cut(*(cut or (None, "append"))):
                return write()
        except _PowerCut:
            self.books, self.cut_off = before, True
            assert self.counts() == counts
            assert not self.store.connection.in_transaction
            return None

    def counts(self) -> list[int]:
        """Return how many rows each table has that a note writes."""
        tables = ("ledger", "orders", "order_lines", "summaries", "pinned_usuals")
        ask = self.store.connection.execute
        return [ask(f"SELECT count(*) FROM {table}").fetchone()[0] for table in tables]  # noqa: S608 - of the line above

    def person(self, who: int) -> int:
        """Return somebody who is known."""
        return self.regulars[who % len(self.regulars)]

    def line(self, place: int) -> Written:
        """Return a line of the books, counted from the end."""
        return self.books.lines[-1 - place % len(self.books.lines)]

    def spoken(self, order: str) -> str:
        """Return the name of an order; a new one is an espresso with a word nobody said before."""
        if order != "new":
            return order
        self.said += 1
        return f"espresso:{self.said}"

    def words(self, name: str) -> tuple[SpokenLine, ...]:
        """Return an order in the menu's words, nothing for just a visit."""
        order = self.order(name)
        return spoken(order, MENU) if order else ()

    def order(self, name: str) -> Order | None:
        """Return an order by its name."""
        kind, word = kind_of(name), name.partition(":")[2]
        if not word:
            return ORDERS.get(kind)
        (line,) = ORDERS[kind].lines
        return Order((type(line)(line.item_id, line.option_ids, line.quantity, word),))


TestRandomMornings = RandomMornings.TestCase
TestRandomMornings.settings = settings(
    max_examples=MORNINGS,
    stateful_step_count=STEPS,
    deadline=None,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.filter_too_much],
)
