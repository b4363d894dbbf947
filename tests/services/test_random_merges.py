"""People merged, separated, binned, noted and taken back in whatever order: the books are right after every step.

A few afternoons are tried in every test run. For a long search, some minutes:

    CAFEMEMO_AFTERNOONS=400 python -m pytest tests/services/test_random_merges.py
"""

import os
import shutil
from collections.abc import Callable
from functools import cache, partial
from pathlib import Path
from tempfile import TemporaryDirectory, mkdtemp

from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule
from plain_books import MENU, PROGRAMMES

from cafememo.domain.ledger import taken_back
from cafememo.domain.menu import Content
from cafememo.domain.order import Order, OrderLine
from cafememo.domain.person import Field
from cafememo.domain.portion import Portion
from cafememo.domain.summary import ORDERS
from cafememo.services import merging, people, person, taking_back, visits
from cafememo.services.counter import Counter
from cafememo.services.history import History
from cafememo.services.wording import Wording
from cafememo.store import ledger
from cafememo.store.check import check
from cafememo.store.settings import add_programme
from cafememo.store.store import Store, new_store, open_store
from support import StandingClock

AFTERNOONS = int(os.environ.get("CAFEMEMO_AFTERNOONS", "25"))
STEPS = 25
PEOPLE = 4


@cache
def _new_cafe() -> Path:
    """Return the folder of a café with four regulars, made once and copied for each afternoon."""
    folder = Path(mkdtemp(prefix="merges-")) / "cafe"
    made = new_store(folder, MENU, name="Café", language="en", programme="", stamps_of=1, use_keyring=False)
    with made as store, store.transaction():
        store.connection.execute("DELETE FROM programmes")
        for programme in PROGRAMMES:
            add_programme(store.connection, programme)
        for name in ("Camille", "Camile", "Kamille", "Cam")[:PEOPLE]:
            people.add_regular(store, StandingClock(), name)
    return folder


somebody = st.integers(1, PEOPLE)
orders = st.sampled_from([Order((OrderLine(2),)), Order((OrderLine(1), OrderLine(3, quantity=2))), None])


class RandomMerges(RuleBasedStateMachine):
    """One café over an afternoon."""

    def __init__(self) -> None:
        super().__init__()
        self.place = TemporaryDirectory(prefix="merge-")
        folder = Path(self.place.name) / "cafe"
        shutil.copytree(_new_cafe(), folder)
        self.clock = StandingClock()
        self.store: Store = open_store(folder)
        self.counter = Counter(self.store, self.clock)
        self.history = History(self.store)

    @initialize(order=orders)
    def first(self, order: Order | None) -> None:
        """Everybody was here."""
        for regular_id in range(1, PEOPLE + 1):
            self.note(regular_id, order, None, 1)

    @rule(who=somebody, order=orders, had=st.sampled_from([None, None, None, 1, 4]), count=st.integers(1, 5))
    def note(self, who: int, order: Order | None, had: int | None, count: int) -> None:
        """Somebody has something, perhaps several times; whoever is binned, or has no reward, has nothing."""
        for _ in range(count):
            self.clock.pass_minutes(11)
            self.counter.note_round([Portion(who, order, had)])

    @rule(who=somebody, programme_id=st.integers(1, 4))
    def give(self, who: int, programme_id: int) -> None:
        """Somebody is given a reward."""
        self.do(partial(taking_back.give, clock=self.clock, regular_id=who, programme_id=programme_id, staff_id=1))

    @rule(place=st.integers(0, 60), back=st.booleans())
    def turn(self, place: int, back: bool) -> None:
        """Take a visit back, or put it back."""
        entry_id = max(1, ledger.tail(self.store.connection).entry_id - place)
        self.do(partial(taking_back.turn, clock=self.clock, entry_id=entry_id, staff_id=1, back=back))

    @rule(place=st.integers(0, 60))
    def counter_undoes(self, place: int) -> None:
        """Take a visit back at the counter."""
        self.counter.undo(max(1, ledger.tail(self.store.connection).entry_id - place))

    @rule(place=st.integers(0, 60), who=somebody)
    def move(self, place: int, who: int) -> None:
        """Give a visit to somebody else at the counter."""
        self.counter.move(max(1, ledger.tail(self.store.connection).entry_id - place), who)

    @rule(keep=somebody, other=somebody, others_name=st.booleans())
    def merge(self, keep: int, other: int, others_name: bool) -> None:
        """Two are merged: what was foreseen is what comes."""
        foreseen = merging.preview(self.store, self.clock, keep, other, others_name=others_name)
        job = partial(merging.merge, clock=self.clock, keep_id=keep, other_id=other, others_name=others_name)
        assert self.do(job) == (foreseen is not None)
        if foreseen is not None:
            merged = person.person(self.store, self.clock, other)
            assert merged is not None
            together = foreseen.together
            assert (merged.contact, merged.visits, merged.avoids) == (
                together.contact, together.visits, together.avoids,
            )  # fmt: skip
            assert merged.programmes == together.programmes
            assert len(merged.live_cards) == together.cards

    @rule(who=somebody)
    def separate(self, who: int) -> None:
        """Somebody is made their own again."""
        self.do(partial(merging.separate, regular_id=who))

    @rule(keep=somebody, other=somebody)
    def merge_and_separate(self, keep: int, other: int) -> None:
        """Merge two and separate them at once: everybody has what they had."""
        before = self.everybody()
        with self.store.transaction():
            if merging.merge(self.store, self.clock, keep, other, _never):
                assert merging.separate(self.store, other, _never)
        assert self.everybody() == before

    @rule(who=somebody, back=st.booleans())
    def bin(self, who: int, back: bool) -> None:
        """Somebody is put into the bin, or brought back."""
        if back:
            self.history.do("Back", partial(people.bring_back, regular_ids=[who], now=self.clock.now()))
        else:
            self.history.do("Binned", partial(people.put_in_bin, regular_ids=[who], now=self.clock.now()))

    @rule(who=somebody, contents=st.frozensets(st.sampled_from([Content.NUTS, Content.MILK, Content.VEGAN])))
    def avoid(self, who: int, contents: frozenset[Content]) -> None:
        """Somebody says what they avoid, or withdraws it: then it is kept nowhere."""
        self.history.do("Avoids", partial(people.avoid, clock=self.clock, regular_id=who, contents=contents))
        found = person.person(self.store, self.clock, who)
        if found is not None and found.regular_id == who and not contents:
            ids = (who, *(one.regular_id for one in found.merged))
            marks = ", ".join(map(str, ids))
            asked = f"SELECT count(*) FROM avoids WHERE regular_id IN ({marks})"  # noqa: S608 - whole numbers
            assert self.store.connection.execute(asked).fetchone() == (0,)

    @rule(who=somebody, field=st.sampled_from([Field.PHONE, Field.NOTES]), text=st.sampled_from(["", "06", "07"]))
    def tell(self, who: int, field: Field, text: str) -> None:
        """Somebody tells something."""
        self.history.do("Told", partial(people.tell, regular_id=who, field=field, text=text))

    @rule(times=st.integers(1, 3))
    def undo(self, times: int) -> None:
        """Take actions back: each as it was, or none of it where something changed meanwhile."""
        for _ in range(times):
            self.history.undo()

    @rule(times=st.integers(1, 3))
    def redo(self, times: int) -> None:
        """Do them again."""
        for _ in range(times):
            self.history.redo()

    @rule(days=st.integers(1, 9))
    def days_pass(self, days: int) -> None:
        """Days pass."""
        self.clock.pass_minutes(days * 24 * 60)

    @invariant()
    def the_store_is_sound(self) -> None:
        """Pages and chain are whole, and every summary is what the ledger derives."""
        assert check(self.store).sound

    @invariant()
    def nobody_is_merged_in_steps(self) -> None:
        """Whoever others are merged into is merged into nobody."""
        asked = (
            "SELECT count(*) FROM regulars o JOIN regulars k ON k.id = o.merged_into WHERE k.merged_into IS NOT NULL"
        )
        assert self.store.connection.execute(asked).fetchone() == (0,)

    @invariant()
    def every_row_is_somebodys_once(self) -> None:
        """Read page by page, the rows of all people are the ledger's, and those that stand are their visits."""
        seen: list[int] = []
        for regular_id in range(1, PEOPLE + 1):
            found = person.person(self.store, self.clock, regular_id)
            assert found is not None
            if found.regular_id != regular_id:
                continue
            rows, place = [], found.begin
            while place is not None and place.heads:
                page = visits.page(self.store, Wording(self.store), regular_id, place, 3)
                rows += page.rows
                place = page.more
            seen += [row.entry_id for row in rows]
            assert [row.entry_id for row in rows] == sorted((row.entry_id for row in rows), reverse=True)
            entries = ledger.entries_of(self.store.connection, regular_id)
            gone = taken_back(reversed(entries))
            standing = [entry.id for entry in entries if entry.kind in ORDERS and entry.id not in gone]
            assert [row.entry_id for row in reversed(rows) if row.is_order and not row.undone] == standing
            assert sum(row.is_visit and not row.undone for row in rows) == found.visits
        assert sorted(seen) == list(range(1, ledger.tail(self.store.connection).entry_id + 1))

    def teardown(self) -> None:
        """Close the café and remove it."""
        self.store.close()
        self.place.cleanup()

    def do(self, job: Callable[..., bool]) -> bool:
        """Do an action that has more to do when it is taken back."""
        return self.history.do("Something", partial(job, also=self.history.also))[0]

    def everybody(self) -> list[person.Person | None]:
        """Return everybody as they are."""
        return [person.person(self.store, self.clock, regular_id) for regular_id in range(1, PEOPLE + 1)]


def _never(_undo: Callable[[], object]) -> None:
    """Have nothing done later: no action is being recorded."""


TestRandomMerges = RandomMerges.TestCase
TestRandomMerges.settings = settings(
    max_examples=AFTERNOONS,
    stateful_step_count=STEPS,
    deadline=None,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.filter_too_much],
)
