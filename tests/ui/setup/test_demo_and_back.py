"""The demo café tried from the set-up, and the set-up found from the demo: nobody made up comes along."""

import tempfile
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from setup_driver import SetupDriver

from cafememo.domain import trouble
from cafememo.domain.menu import Menu
from cafememo.domain.setup import Step
from cafememo.services import throwaway
from cafememo.ui.kit import words
from support import StandingClock, hand_out_card, new_cafe

Start = Callable[..., SetupDriver]
CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture(autouse=True)
def demos(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Give the folder demos are made in, small ones, and see that none is left."""
    made = tmp_path / "demos"
    made.mkdir()
    monkeypatch.setattr(tempfile, "tempdir", str(made))
    monkeypatch.setattr(throwaway, "REGULARS", 12)
    monkeypatch.setattr(throwaway, "VISITS", 60)
    return made


def wait_for_demo(driver: SetupDriver) -> None:
    """Wait until the demo's counter is at rest."""
    screen = driver.program.screen
    driver.qtbot.waitUntil(
        lambda: screen.cafe is not None and screen.cafe.demo and driver.program.setup is None, timeout=20_000
    )
    driver.qtbot.waitUntil(lambda: screen.header.state_label.text() == "Scanner ready")


@pytest.mark.parametrize("step", list(Step))
def test_the_demo_is_there_on_every_step_and_leads_back(start: Start, demos: Path, step: Step) -> None:
    """F9 opens it, its strip has the way back, and the same step is asked again; nothing of the demo is left."""
    driver = start()
    driver.go_to(step)
    if step is Step.CAFE:
        driver.type("Chez Zoe")
    driver.press(Qt.Key.Key_F9)
    wait_for_demo(driver)
    assert list(demos.iterdir()) != []
    strip = driver.program.screen.pages.demo_strip
    assert strip is not None
    assert strip.setup_button.isVisible()
    driver.press(Qt.Key.Key_O, CTRL)
    driver.wait_for(step)
    assert driver.screen.page.draft.name == "Chez Zoe"
    driver.qtbot.waitUntil(lambda: list(demos.iterdir()) == [])
    driver.answer(step) if step is not Step.CAFE else driver.enter()
    driver.qtbot.waitUntil(lambda: driver.program.setup is None or driver.screen.step is not step)


def test_nobody_of_the_demo_comes_along(start: Start, demos: Path) -> None:
    """A round and a search left open in the demo are gone, and its cards are none of the café's."""
    driver = start()
    driver.go_to(Step.SCAN)
    driver.press(Qt.Key.Key_F9)
    wait_for_demo(driver)
    demo_card = driver.program.demo_cards[0]
    assert demo_card.name is not None
    driver.scan(demo_card.payload)
    driver.qtbot.waitUntil(lambda: driver.program.screen.page is driver.program.screen.pages.greeting)
    driver.press(Qt.Key.Key_O, CTRL)
    driver.answer(Step.SCAN)
    driver.wait_for_counter()
    screen = driver.program.screen
    assert screen.ordering.round.seats == ()
    assert driver.program.demo_cards == ()
    assert screen.pages.demo_strip is None
    driver.scan(demo_card.payload)
    driver.qtbot.waitUntil(lambda: screen.page is screen.pages.notice)
    assert screen.pages.notice_page().title_label.text() == "Not one of our cards"


def test_a_visit_pressed_in_the_demo_never_reaches_the_cafe(start: Start) -> None:
    """What is noted the moment before the demo is left is noted there, or nowhere."""
    driver = start()
    driver.go_to(Step.SCAN)
    driver.press(Qt.Key.Key_F9)
    wait_for_demo(driver)
    driver.scan(driver.program.demo_cards[0].payload)
    driver.qtbot.waitUntil(lambda: driver.program.screen.page is driver.program.screen.pages.greeting)
    driver.press(Qt.Key.Key_Return)
    driver.press(Qt.Key.Key_O, CTRL)
    driver.answer(Step.SCAN)
    driver.wait_for_counter()
    seen: list[int] = []
    driver.program.desk.ask_store(
        lambda store: store.connection.execute("SELECT count(*) FROM ledger").fetchone()[0], seen.append, print
    )
    driver.qtbot.waitUntil(lambda: bool(seen))
    assert seen == [0]


def test_the_demo_speaks_the_language_chosen(start: Start) -> None:
    """French chosen in the first step is what the demo speaks, and the way back."""
    driver = start()
    driver.wait_for(Step.CAFE)
    driver.screen.language_chosen.emit("fr")
    driver.press(Qt.Key.Key_F9)
    screen = driver.program.screen
    driver.qtbot.waitUntil(lambda: screen.cafe is not None, timeout=20_000)
    strip = screen.pages.demo_strip
    assert strip is not None
    assert strip.setup_button.accessibleName() == "Installer mon café" or words.language() == "fr"
    driver.qtbot.mouseClick(strip.setup_button, Qt.MouseButton.LeftButton)
    driver.wait_for(Step.CAFE)
    assert driver.screen.title_label.text() == "Bienvenue"


def test_a_demo_that_cannot_be_made_is_said_and_the_step_stays(
    start: Start, demos: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A full disk keeps the demo from being made: the set-up says so, its café is open again, and it goes on."""
    plain = throwaway.make_demo

    def refused(folder: Path, **_more: object) -> None:
        raise trouble.DiskFull(folder)

    monkeypatch.setattr(throwaway, "make_demo", refused)
    driver = start()
    driver.go_to(Step.MENU)
    driver.press(Qt.Key.Key_F9)
    driver.qtbot.waitUntil(lambda: driver.told().startswith("The disk is full."))
    driver.wait_for(Step.MENU)
    assert list(demos.iterdir()) == []
    driver.answer(Step.MENU)
    driver.wait_for(Step.SCAN)
    monkeypatch.setattr(throwaway, "make_demo", plain)
    driver.press(Qt.Key.Key_F9)
    wait_for_demo(driver)


def test_a_demo_opened_where_there_is_no_cafe_leads_to_the_set_up(start: Start, folder: Path, demos: Path) -> None:
    """As `dev.py run` and the desktop's entry open it: the way to a café of one's own is on the strip."""
    for more in ({"demo": True}, {"demo_if_none": True}):
        driver = start(**more)
        wait_for_demo(driver)
        driver.press(Qt.Key.Key_O, CTRL)
        driver.wait_for(Step.CAFE)
        assert not folder.exists()
        driver.qtbot.waitUntil(lambda: list(demos.iterdir()) == [])


def test_a_demo_beside_a_cafe_offers_no_set_up(start: Start, folder: Path, menu: Menu, clock: StandingClock) -> None:
    """Where the folder holds a café there is nothing to set up: no button, and the key does nothing."""
    with new_cafe(folder, menu) as store:
        hand_out_card(store, clock.at, "Camille")
    driver = start(demo=True)
    wait_for_demo(driver)
    strip = driver.program.screen.pages.demo_strip
    assert strip is not None
    assert strip.setup_button.isHidden()
    driver.press(Qt.Key.Key_O, CTRL)
    assert driver.program.screen.cafe is not None
    assert driver.program.screen.cafe.demo


def test_a_cafe_opens_though_the_demo_is_wanted_without_one(
    start: Start, folder: Path, menu: Menu, demos: Path
) -> None:
    """Asked for the demo where there is no café, the program opens the café where there is one."""
    with new_cafe(folder, menu):
        pass
    driver = start(demo_if_none=True)
    driver.qtbot.waitUntil(lambda: driver.program.screen.cafe is not None)
    assert driver.program.screen.cafe is not None
    assert not driver.program.screen.cafe.demo
    assert list(demos.iterdir()) == []


def test_closing_in_the_demo_leaves_nothing_of_it(start: Start, demos: Path) -> None:
    """Whoever closes the program in the demo finds the set-up again at the next start, and no demo on the disk."""
    driver = start()
    driver.go_to(Step.PIN)
    driver.press(Qt.Key.Key_F9)
    wait_for_demo(driver)
    driver = start()
    driver.wait_for(Step.PIN)
    assert list(demos.iterdir()) == []
