"""The demo café: made whole, the same for the same seed, and sound."""

from pathlib import Path

import pytest

from cafememo.domain.consent import Purpose
from cafememo.domain.cue import About, Cue
from cafememo.domain.ledger import Kind
from cafememo.domain.menu import Content
from cafememo.domain.reading import Blank, Greeting, Replaced
from cafememo.domain.trouble import CafeExists
from cafememo.domain.usual import Why
from cafememo.services.counter import Counter
from cafememo.services.demo import DemoCard, make_demo
from cafememo.store.check import check
from cafememo.store.store import open_store
from support import StandingClock


def _make(folder: Path, clock: StandingClock, *, regulars: int = 40, visits: int = 900) -> tuple[DemoCard, ...]:
    """Make a demo café of a size that takes a moment."""
    return make_demo(folder, regulars=regulars, visit_count=visits, seed=5, language="en", clock=clock)


def test_a_demo_is_sound_and_whole(tmp_path: Path, clock: StandingClock) -> None:
    """Every visit is in the ledger, the chain holds, and every summary is what the ledger derives."""
    _make(tmp_path / "demo", clock)
    store = open_store(tmp_path / "demo")
    report = check(store)
    assert report.sound
    assert (report.regulars, store.facts.demo) == (40, True)
    assert 900 < report.entries < 1_000  # those asked for, and a few lunches
    redeemed = store.connection.execute("SELECT count(*) FROM ledger WHERE kind = 2").fetchone()[0]
    assert redeemed > 0
    store.close()


def test_everybody_joined_when_they_first_came(tmp_path: Path, clock: StandingClock) -> None:
    """Nobody came before they joined, and nobody's card was made after it was used or replaced."""
    _make(tmp_path / "demo", clock)
    store = open_store(tmp_path / "demo")
    known = store.connection.execute(
        "SELECT joined_at, (SELECT min(at) FROM ledger WHERE regular_id = regulars.id AND kind = 1) FROM regulars"
    ).fetchall()
    assert {joined for joined, first in known if first is not None and joined > first} == set()
    assert len({joined for joined, _ in known}) > 20
    cards = "SELECT count(*) FROM cards JOIN regulars ON regulars.id = cards.regular_id"
    assert store.connection.execute(f"{cards} WHERE made_at > joined_at").fetchone()[0] == 0
    assert store.connection.execute(f"{cards} WHERE made_at > replaced_at").fetchone()[0] == 0
    store.close()


@pytest.mark.parametrize("regulars", [0, 3, 40])
def test_every_card_listed_reads_as_it_says(tmp_path: Path, clock: StandingClock, regulars: int) -> None:
    """Thirty cards or more, of each state, and a scan of each gives that state and that name."""
    cards = _make(tmp_path / "demo", clock, regulars=regulars, visits=10 * regulars)
    assert len(cards) >= 30
    store = open_store(tmp_path / "demo")
    counter = Counter(store, clock)
    kinds = {"active": Greeting, "blank": Blank, "replaced": Replaced}
    for card in cards:
        reading = counter.read(card.payload)
        assert isinstance(reading, kinds[card.state])
        if isinstance(reading, Greeting):
            assert reading.name == card.name
    assert {card.state for card in cards} == ({"active", "blank", "replaced"} if regulars else {"blank", "replaced"})
    store.close()


def test_the_same_seed_gives_the_same_cards(tmp_path: Path, clock: StandingClock) -> None:
    """A demo card once printed works in every demo of that seed."""
    assert _make(tmp_path / "one", clock) == _make(tmp_path / "two", clock)


@pytest.mark.parametrize("seed", [1, 5])
def test_the_first_cards_have_something_to_show(tmp_path: Path, clock: StandingClock, seed: int) -> None:
    """One with a habit and nothing in the way; one who avoids nuts; a birthday; a reward; a pinned usual; lunches."""
    cards = make_demo(tmp_path / "demo", regulars=40, visit_count=900, seed=seed, language="en", clock=clock)
    store = open_store(tmp_path / "demo")
    counter = Counter(store, clock)
    greetings = [one for one in (counter.read(card.payload) for card in cards) if isinstance(one, Greeting)]
    habit, nuts, birthday, reward, pinned = greetings[:5]
    assert habit.visits > 40
    assert (habit.avoids, habit.cue and habit.cue.about) == (frozenset(), None)
    assert habit.usuals[0].reason.why is Why.HABIT
    assert nuts.avoids == {Content.NUTS}
    assert birthday.cue == Cue(About.BIRTHDAY)
    assert reward.programmes[0].card.rewards > 0
    assert pinned.usuals[0].reason.why is Why.PINNED
    assert 2 <= len([one for one in greetings if one.avoids]) <= 4
    assert all([one.name for one in greeting.programmes] == ["Stamp card", "Lunch card"] for greeting in greetings)
    lunches = [one.programmes[1].card for one in greetings]
    assert len({card.have for card in lunches}) >= 3
    asks = store.connection.execute
    consents = asks(
        "SELECT regular_id, purpose FROM consents WHERE withdrawn_at IS NULL ORDER BY regular_id"
    ).fetchall()
    assert consents == [(one.regular_id, Purpose.DIET) for one in greetings if one.avoids]
    assert check(store).sound
    store.close()


def test_nobody_avoids_what_they_always_have(tmp_path: Path, clock: StandingClock) -> None:
    """Whoever avoids milk or gluten has ordered none of it: the demo shows no careless café."""
    cards = _make(tmp_path / "demo", clock)
    store = open_store(tmp_path / "demo")
    counter = Counter(store, clock)
    for card in [card for card in cards if card.state == "active"][2:]:
        greeting = counter.read(card.payload)
        assert isinstance(greeting, Greeting)
        had = [one for one in greeting.usuals if greeting.avoids and one.reason.why is not Why.FAVOURITE]
        for usual in had:
            for line in store.orders.order(usual.order_id).lines:
                chosen = [store.menu.option(option_id).contents for option_id in line.option_ids]
                for contents in (store.menu.item(line.item_id).contents, *chosen):
                    assert not greeting.avoids & (contents or frozenset())
    store.close()


def test_the_same_seed_gives_the_same_cafe(tmp_path: Path, clock: StandingClock) -> None:
    """Every visit, lunch, birthday and pin of a demo is there again in another of that seed and moment."""
    found = []
    for name in ("one", "two"):
        _make(tmp_path / name, clock)
        store = open_store(tmp_path / name)
        asked = ("SELECT link FROM ledger", "SELECT id, name, birthday FROM regulars", "SELECT * FROM pinned_usuals")
        found.append([store.connection.execute(one).fetchall() for one in (*asked, "SELECT * FROM avoids")])
        store.close()
    assert found[0] == found[1]


def test_lunches_are_in_the_order_of_time(tmp_path: Path, clock: StandingClock) -> None:
    """What is added after the history is later than anything the same person had, and none of it lies ahead."""
    _make(tmp_path / "demo", clock)
    store = open_store(tmp_path / "demo")
    rows = store.connection.execute("SELECT regular_id, at, kind FROM ledger ORDER BY regular_id, id").fetchall()
    assert rows == sorted(rows, key=lambda row: (row[0], row[1]))
    assert max(at for _, at, _ in rows) <= clock.at
    assert [row for row in rows if row[2] == Kind.EARN]
    store.close()


def test_a_folder_with_a_cafe_is_refused(tmp_path: Path, clock: StandingClock, cafe_folder: Path) -> None:
    """The demo never goes where a café is."""
    before = (cafe_folder / "cafe.db").read_bytes()
    with pytest.raises(CafeExists):
        _make(cafe_folder, clock)
    assert (cafe_folder / "cafe.db").read_bytes() == before


def test_visits_need_regulars(tmp_path: Path, clock: StandingClock) -> None:
    """Visits of nobody are refused before anything is made."""
    with pytest.raises(ValueError, match="regulars"):
        _make(tmp_path / "demo", clock, regulars=0, visits=5)
    assert not (tmp_path / "demo").exists()
