"""The demo café: made whole, the same for the same seed, and sound."""

from pathlib import Path

import pytest

from cafememo.domain.reading import Blank, Greeting, Replaced
from cafememo.domain.trouble import CafeExists
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
    assert (report.entries, report.regulars, store.facts.demo) == (900, 40, True)
    redeemed = store.connection.execute("SELECT count(*) FROM ledger WHERE kind = 2").fetchone()[0]
    assert redeemed > 0
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
