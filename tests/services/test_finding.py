"""Finding a regular by name, on a real encrypted store."""

import random
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from cafememo.domain.habit import Usually
from cafememo.domain.names import folded
from cafememo.domain.order import Order, OrderLine
from cafememo.services.counter import Counter
from cafememo.services.demo_names import ENGLISH, FRENCH
from cafememo.services.finding import LIST
from cafememo.store.people import add_regular
from cafememo.store.store import Store
from support import StandingClock, unencrypted_twin

Add = Callable[..., int]
Come = Callable[..., None]
DAY = 24 * 60
NAMES = sorted({name for name in (FRENCH + ENGLISH).split() if len(folded(name)) >= 4})[::6]
LETTERS = "abcdefghijklmnopqrstuvwxyzé"


@pytest.fixture
def add(store: Store, clock: StandingClock) -> Add:
    """Give a function that adds regulars and returns the id of the last."""

    def add_all(*names: str) -> int:
        with store.transaction():
            return [add_regular(store.connection, name, clock.at) for name in names][-1]

    return add_all


@pytest.fixture
def come(counter: Counter, store: Store, clock: StandingClock) -> Come:
    """Give a function that lets somebody come: at an hour, on so many days from so many days ago on."""
    with store.transaction():
        orders = {item: store.orders.keep(Order((OrderLine(item, options),))) for item, options in _PLAIN.items()}

    def visit(regular_id: int, *, ago: int = 1, days: int = 1, hour: int = 8, item: int = 1, every: int = 1) -> None:
        now = clock.at
        for day in range(days):
            clock.at = now - (ago - day * every) * 86_400 + (hour - 8) * 3_600
            counter.note(regular_id, orders[item])
        clock.at = now

    return visit


_PLAIN = {1: (1, 3), 2: (3,)}


def _found(counter: Counter, text: str) -> list[int]:
    return [one.regular_id for one in counter.find(text)]


def test_exact_comes_before_longer_and_longer_before_a_typo(counter: Counter, add: Add, come: Come) -> None:
    """However often the others come, whose name is the text comes first, and a typo last."""
    typo, longer, later, exact = add("Nina"), add("Ninon"), add("Marie-Nino"), add("Nino")
    for regular_id in (typo, longer, later):
        come(regular_id, ago=9, days=8)
    assert _found(counter, "nino") == [exact, longer, later, typo]


def test_who_comes_at_this_hour_comes_first(counter: Counter, add: Add, come: Come) -> None:
    """On a Monday morning the one of weekday mornings leads, then who comes at all, then who came last."""
    never, once, evenings, mornings = add("Camille"), add("Camille"), add("Camille"), add("Camille")
    come(evenings, ago=12, days=10, hour=19)
    come(mornings, ago=6, days=3)
    come(once, ago=200)
    assert _found(counter, "camille") == [mornings, evenings, once, never]


def test_the_order_follows_the_clock(counter: Counter, add: Add, come: Come, clock: StandingClock) -> None:
    """In the evening the one of the evenings leads."""
    evenings, mornings = add("Camille"), add("Camille")
    come(evenings, ago=6, days=3, hour=19)
    come(mornings, ago=6, days=3)
    assert _found(counter, "cam") == [mornings, evenings]
    clock.pass_minutes(11 * 60)
    assert _found(counter, "cam") == [evenings, mornings]


def test_what_is_noted_and_undone_counts_at_once(counter: Counter, add: Add, come: Come, store: Store) -> None:
    """A visit moves somebody up in the next search, and taking it back moves them down again."""
    first, second = add("Camille"), add("Camille")
    come(first, ago=20)
    assert _found(counter, "cam") == [first, second]
    come(second, ago=3, days=3)
    assert _found(counter, "cam") == [second, first]
    for entry_id in (2, 3, 4):
        assert counter.undo(entry_id)
    assert _found(counter, "cam") == [first, second]


def test_names_changed_by_anybody_are_seen(counter: Counter, add: Add, store: Store) -> None:
    """A newcomer, a corrected name, one taken back, and one erased are each found, or not, in the next search."""
    regular_id = add("Camille")
    assert _found(counter, "cam") == [regular_id]
    newcomer = counter.join("Camillo")
    assert newcomer is not None
    assert set(_found(counter, "cam")) == {regular_id, newcomer.regular_id}
    with store.transaction():
        store.connection.execute("UPDATE regulars SET name = 'Léa' WHERE id = ?", (regular_id,))
    assert _found(counter, "lea") == [regular_id]
    assert _found(counter, "cam") == [newcomer.regular_id]
    store.connection.execute("BEGIN")
    store.connection.execute("UPDATE regulars SET name = 'Zoé' WHERE id = ?", (regular_id,))
    store.connection.execute("ROLLBACK")
    assert _found(counter, "lea") == [regular_id]
    with store.transaction():
        store.connection.execute("DELETE FROM regulars WHERE id = ?", (regular_id,))
    assert _found(counter, "lea") == []


def test_a_list_says_how_many_more_there_are(counter: Counter, add: Add) -> None:
    """Ten are listed, and the others the letters fit are counted, not those with a typo."""
    add(*["Camille"] * 9, *["Camelia"] * 6, "Cmaille")
    found = counter.find("cam")
    assert (len(found), found.more) == (LIST, 5)
    assert counter.find("zz").more == 0


def test_people_are_told_apart(counter: Counter, add: Add, come: Come, clock: StandingClock) -> None:
    """Each has the drink of this hour, and says when they usually come and when they came last."""
    mondays, never = add("Camille"), add("Camille")
    come(mondays, ago=21, days=3, every=7, item=2)
    first, second = counter.find("camille")
    assert (first.regular_id, first.lines[0].name, first.usually) == (mondays, "Espresso", Usually(weekday=0))
    assert first.last_visit is not None
    assert first.last_visit.day == 16
    assert (second.regular_id, second.lines, second.usually, second.last_visit) == (never, (), None, None)
    assert "came" not in repr(first)


def test_others_of_the_same_name(counter: Counter, add: Add, come: Come) -> None:
    """Whoever has the name a newcomer has, whatever its accents, at most three, the likeliest first; no others."""
    add("Zoé", "Zoëlle", "zoe", "Zo-e")
    likeliest = add("ZOE")
    come(likeliest, ago=3, days=2)
    others = counter.others_called(" zoé ")
    assert len(others) == 3
    assert others[0].regular_id == likeliest
    assert {folded(one.name) for one in others} == {"zoe"}
    assert counter.others_called("Zo") == counter.others_called("?") == ()


def test_preparing_slowly_finds_the_same(counter: Counter, add: Add, come: Come) -> None:
    """Slice by slice or at once, the same people are found in the same order, and preparing ends."""
    add(*NAMES)
    for regular_id in range(1, 20):
        come(regular_id, ago=30 - regular_id)
    at_once = _found(counter, "ma")
    slowly = Counter(counter._store, counter._clock)
    slices = 0
    while slowly.get_ready_to_find():
        slices += 1
        assert slices < 20
    assert slices >= 3
    assert _found(slowly, "ma") == at_once


def test_what_was_decided_ahead_holds_only_while_it_is_true(
    counter: Counter, add: Add, come: Come, clock: StandingClock
) -> None:
    """Who is likeliest of a common name is decided before anybody asks; anew after a visit or at another hour."""
    add(*["Camille"] * (LIST + 5))
    come(3, ago=6, days=3)
    come(4, ago=6, days=3, hour=19)
    while counter.get_ready_to_find():
        pass
    assert _found(counter, "ca")[0] == 3
    come(LIST + 2, ago=8, days=7)
    assert _found(counter, "ca")[:2] == [LIST + 2, 3]
    clock.pass_minutes(11 * 60)
    while counter.get_ready_to_find():
        pass
    assert _found(counter, "ca")[0] == 4


def _typos(name: str) -> st.SearchStrategy[str]:
    """Return what comes of a single slip in a name."""
    place = st.integers(0, len(name) - 1)
    letter = st.sampled_from(LETTERS)
    return st.one_of(
        st.builds(lambda at, new: name[:at] + new + name[at:], st.integers(0, len(name)), letter),
        st.builds(lambda at: name[:at] + name[at + 1 :], place),
        st.builds(lambda at, new: name[:at] + new + name[at + 1 :], place, letter),
        st.builds(lambda at: name[:at] + name[at : at + 2][::-1] + name[at + 2 :], place),
    )


@given(st.data())
@settings(
    max_examples=300, suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow], deadline=None
)
def test_every_single_typo_is_forgiven(counter: Counter, add: Add, data: st.DataObject) -> None:
    """A name of four letters or more with one letter too many, too few, wrong or swapped is among the first ten.

    There are twelve of each name: those of another name that the typo happens to make do not take all places. Below
    four letters accents and capitals are forgiven, and no more is promised.
    """
    if counter._store.connection.execute("SELECT count(*) FROM regulars").fetchone()[0] == 0:
        add(*random.Random(1).sample(NAMES * 12, 12 * len(NAMES)))  # noqa: S311 - any order will do
    name = data.draw(st.sampled_from(NAMES))
    typed = data.draw(_typos(name))
    assert folded(name) in {folded(one.name) for one in counter.find(typed)}


@pytest.mark.parametrize("name", ["Jo", "Léa", "Zoé", "李明"])
def test_short_names_are_found_without_accents(counter: Counter, add: Add, name: str) -> None:
    """Names below four letters are found by their letters, whatever accents and capitals were typed."""
    regular_id = add(name)
    assert _found(counter, folded(name).upper()) == [regular_id]


def test_an_erased_name_leaves_nothing_in_the_file(
    counter: Counter, add: Add, come: Come, store: Store, tmp_path: Path
) -> None:
    """In an unencrypted twin a deleted regular's name is nowhere, nor as it is sorted by; both were there before."""
    add("Camille")
    erased = add("Théophraste")
    come(erased, days=2)
    counter.find("theo")
    twin = unencrypted_twin(store, tmp_path / "twin.db")
    before = (tmp_path / "twin.db").read_bytes()
    assert "Théophraste".encode() in before
    assert before.count(b"theophraste") == 2  # beside the name, and in the index
    twin.execute("DELETE FROM summaries WHERE regular_id = ?", (erased,))
    twin.execute("DELETE FROM regulars WHERE id = ?", (erased,))
    twin.close()
    left = (tmp_path / "twin.db").read_bytes().lower()
    assert b"camille" in left
    for name in ("théophraste", "theophraste"):
        assert name.encode() not in left


def test_nothing_about_names_is_written_to_find_them(counter: Counter, add: Add, store: Store) -> None:
    """Searching changes no byte of the file, and leaves no file beside it."""
    add("Camille")
    before = {path.name: path.read_bytes() for path in store.folder.iterdir()}
    counter.find("cam")
    assert {path.name: path.read_bytes() for path in store.folder.iterdir()} == before
