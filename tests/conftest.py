"""What every test may use: a real encrypted café on disk, and a clock that stands where it is put."""

import gc
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from cafememo.domain.menu import Category, Content, Item, Menu, Option, OptionGroup
from cafememo.services.counter import Counter
from cafememo.store.store import Store, open_store
from cafememo.ui.kit import words
from cafememo.ui.kit.garbage import put_away
from support import Handed, StandingClock, hand_out_card, new_cafe

gc.disable()  # as the program does: a widget that a test has left would be put away on another one's thread


@pytest.fixture(autouse=True)
def _put_away() -> Iterator[None]:
    """Put away what a test has left, on the thread of the tests."""
    yield
    put_away()


@pytest.fixture(autouse=True)
def _english() -> Iterator[None]:
    """Every test begins in English, whatever the machine speaks or the test before spoke."""
    words.use("en")
    words.use_formats(None)
    yield
    words.use("en")
    words.use_formats(None)


@pytest.fixture
def clock() -> StandingClock:
    """Give a clock that stands on a Monday morning."""
    return StandingClock()


@pytest.fixture
def menu() -> Menu:
    """Give a small menu: two drinks with milk and heat, and a croissant that earns no stamp."""
    milk = OptionGroup(
        1,
        "Milk",
        (
            Option(1, "whole milk", "whole", frozenset({Content.MILK})),
            Option(2, "oat milk", "oat", frozenset({Content.GLUTEN})),
        ),
        default_ids=frozenset({1}),
    )
    heat = OptionGroup(
        2,
        "Heat",
        (Option(3, "normal heat", "normal", frozenset()), Option(4, "extra hot", "extra hot", frozenset())),
        default_ids=frozenset({3}),
    )
    return Menu(
        categories=(Category(1, "Coffee"), Category(2, "Bakery")),
        items=(
            Item(1, "Flat white", 1, (1, 2), frozenset({Content.MILK, Content.CAFFEINE}), favourite=1),
            Item(2, "Espresso", 1, (2,), frozenset({Content.CAFFEINE}), favourite=2),
            Item(3, "Croissant", 2, (), None, stamped=False),
        ),
        groups=(milk, heat),
    )


@pytest.fixture(scope="session")
def _made_cafes(tmp_path_factory: pytest.TempPathFactory) -> Callable[[Menu], Path]:
    """Give a function that returns a closed café of a menu to be copied: to make one takes longer than most tests."""
    made: dict[Menu, Path] = {}

    def cafe_of(menu: Menu) -> Path:
        if menu not in made:
            made[menu] = tmp_path_factory.mktemp("made") / "cafe"
            with new_cafe(made[menu], menu):
                pass
        return made[menu]

    return cafe_of


@pytest.fixture
def cafe_folder(tmp_path: Path, menu: Menu, _made_cafes: Callable[[Menu], Path]) -> Path:
    """Give the folder of a closed café with the small menu, this test's own."""
    folder = tmp_path / "cafe"
    shutil.copytree(_made_cafes(menu), folder)
    return folder


@pytest.fixture
def store(cafe_folder: Path) -> Iterator[Store]:
    """Give an open café."""
    opened = open_store(cafe_folder)
    yield opened
    opened.close()


@pytest.fixture
def counter(store: Store, clock: StandingClock) -> Counter:
    """Give the counter of the open café."""
    return Counter(store, clock)


@pytest.fixture
def hand_out(store: Store, clock: StandingClock) -> Callable[..., Handed]:
    """Give a function that hands out a card: to a name, or blank, dead or alive."""

    def hand(name: str | None, *, replaced_at: int | None = None) -> Handed:
        return hand_out_card(store, clock.at, name, replaced_at=replaced_at)

    return hand
