"""Trouble of time at the counter: a clock that jumps is said to, and what is pressed is noted all the same."""

from collections.abc import Callable
from pathlib import Path

import pytest
from counter_driver import Driver
from PySide6.QtCore import Qt

from cafememo.services.counter import Counter
from cafememo.store.check import check
from cafememo.store.store import Store, open_store
from support import Handed, StandingClock

Drive = Callable[..., Driver]
DAY = 24 * 60
DOUBT = "Check the clock of this computer"


def note(driver: Driver, handed: Handed) -> None:
    """Scan somebody's card as one that was put down meanwhile, and press Enter."""
    driver.program.screen.scans._scanned.clear()
    driver.scan_card(handed)
    driver.wait_for_page("greeting_page")
    driver.press(Qt.Key.Key_Return)
    driver.wait_for_page("idle_page")


def state(driver: Driver) -> str:
    """Return what the header says."""
    return driver.program.screen.header.state_label.text()


def noted(folder: Path) -> list[int]:
    """Return when each visit was noted, in the order they were, of a café whose books are right."""
    store = open_store(folder)
    assert check(store).sound
    rows = store.connection.execute("SELECT at FROM ledger ORDER BY id").fetchall()
    store.close()
    return [at for (at,) in rows]


def test_a_clock_a_day_back_is_said_and_what_is_pressed_is_kept(
    drive: Drive, cards: dict[str, Handed], cafe_folder: Path, clock: StandingClock
) -> None:
    """The header says it from the next greeting on, nothing else changes, and it is silent once the clock is right."""
    driver = drive()
    screen, began = driver.program.screen, clock.at
    note(driver, cards["camille"])
    assert state(driver) == "Scanner ready"
    clock.pass_minutes(-DAY)
    screen.scans._scanned.clear()
    driver.scan_card(cards["camille"])
    driver.wait_for_page("greeting_page")
    driver.qtbot.waitUntil(lambda: state(driver) == DOUBT)
    assert screen.pages.greeting_page().meta_label.text() == "here lately · 2nd visit"
    driver.press(Qt.Key.Key_Return)
    driver.wait_for_page("idle_page")
    assert screen.pages.shown_toast().accessibleName().startswith("Flat white noted for C.")
    driver.qtbot.waitUntil(lambda: driver.program.lane.progress()[1] == 0)
    assert state(driver) == DOUBT
    clock.pass_minutes(DAY + 1)
    screen._show_time()  # as it does every few seconds
    driver.qtbot.waitUntil(lambda: state(driver) == "Scanner ready")
    driver.program.close()
    assert noted(cafe_folder) == [began, began - DAY * 60]


def test_a_clock_that_lost_its_battery_is_said_at_the_start(
    drive: Drive, store: Store, hand_out: Callable[..., Handed], clock: StandingClock
) -> None:
    """A café whose last visit is years ahead of the clock says so when it opens, before anybody is scanned."""
    regular_id = hand_out("Camille").regular_id
    assert regular_id is not None
    assert Counter(store, clock).note(regular_id, None) is not None
    store.close()
    clock.pass_minutes(-6 * 365 * DAY)
    driver = drive(ready=False)
    driver.qtbot.waitUntil(lambda: state(driver) == DOUBT)
    assert driver.program.screen.idle_page.hint_label.text() == "Scan a card"


def test_what_matters_more_is_said_first(drive: Drive, cards: dict[str, Handed], clock: StandingClock) -> None:
    """A counter that is locked, and a disk that is slow, are said before the clock; then the clock is again."""
    driver = drive()
    screen = driver.program.screen
    note(driver, cards["camille"])
    clock.pass_minutes(-DAY)
    driver.program.desk.look_at_clock()
    driver.qtbot.waitUntil(lambda: state(driver) == DOUBT)
    driver.press(Qt.Key.Key_L, Qt.KeyboardModifier.ControlModifier)
    assert state(driver) == "Locked"
    driver.press(Qt.Key.Key_Return)
    assert state(driver) == DOUBT
    for slow, said in ((True, "The disk is slow"), (False, DOUBT)):
        driver.program.desk.slow.emit(slow)
        assert state(driver) == said
    screen.window_activated()
    assert state(driver) == DOUBT


@pytest.mark.parametrize(("offset", "hello"), [(60, "Good morning"), (120, "Good morning"), (13 * 60, "Good evening")])
def test_hello_is_said_by_the_clock_on_the_wall(
    drive: Drive, cards: dict[str, Handed], clock: StandingClock, offset: int, hello: str
) -> None:
    """Summer time, or another zone, changes the hour that is shown and the hello with it; nothing is doubted."""
    driver = drive()
    note(driver, cards["camille"])
    clock.offset = offset
    driver.program.screen._show_time()
    assert driver.program.screen.header.clock_label.text() == f"{7 + offset // 60:02}:00"
    assert driver.program.screen.idle_page.hello_label.text().startswith(hello)
    note(driver, cards["camille"])
    assert state(driver) == "Scanner ready"


def test_an_evening_goes_on_over_midnight(
    drive: Drive, cards: dict[str, Handed], cafe_folder: Path, clock: StandingClock
) -> None:
    """A round pressed before midnight and written after it is noted for when it was pressed."""
    driver = drive()
    clock.pass_minutes(15 * 60 + 59)
    pressed = clock.at
    driver.scan_card(cards["camille"])
    driver.wait_for_page("greeting_page")
    driver.press(Qt.Key.Key_Return)
    clock.pass_minutes(2)
    driver.wait_for_page("idle_page")
    driver.program.screen._show_time()
    assert driver.program.screen.header.clock_label.text() == "00:01"
    driver.program.close()
    assert noted(cafe_folder) == [pressed]
