"""What somebody has had for weeks is asked about once, and is their usual only when that is on the disk."""

import threading
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest
from counter_driver import Driver
from PySide6.QtCore import Qt

from cafememo.domain.order import Order, OrderLine
from cafememo.services.counter import Counter
from cafememo.store.store import Store, open_store
from cafememo.store.usuals import declined, pinned
from support import Handed, StandingClock

Drive = Callable[..., Driver]
MINUTES_OF_TWO_DAYS = 2 * 24 * 60


@pytest.fixture
def steady(store: Store, hand_out: Callable[..., Handed], clock: StandingClock) -> Handed:
    """Hand out the card of somebody who had the same every other morning for weeks, and close the café."""
    handed = hand_out("Camille")
    counter = Counter(store, clock)
    order_id = store.orders.keep(Order((OrderLine(1),)))
    for _ in range(20):
        assert counter.note(handed.regular_id or 0, order_id) is not None
        clock.pass_minutes(MINUTES_OF_TWO_DAYS)
    store.close()
    return handed


def ask(drive: Drive, handed: Handed) -> Driver:
    """Scan the card, and wait until the question is there."""
    driver = drive()
    driver.scan_card(handed)
    driver.wait_for_page("greeting_page")
    driver.qtbot.waitUntil(driver.program.screen.pages.greeting_page().person.asks)
    return driver


def test_yes_is_said_to_be_so_once_it_is_written(drive: Drive, steady: Handed, cafe_folder: Path) -> None:
    """F5 takes the question away at once; that it is the usual is said only when the disk has it."""
    driver = ask(drive, steady)
    page = driver.program.screen.pages.greeting_page()
    goes_on = threading.Event()
    driver.program.desk.ask(lambda _counter: goes_on.wait(10), lambda _done: None, lambda _reason: None)
    driver.press(Qt.Key.Key_F5)
    assert not page.person.asks()
    assert page.message_label.text() == ""
    goes_on.set()
    driver.qtbot.waitUntil(lambda: page.message_label.text() == "The usual from now on.")
    driver.program.close()
    with closing(open_store(cafe_folder)) as store:
        assert len(pinned(store.connection, steady.regular_id or 0)) == 1


def test_no_is_remembered_and_nothing_is_said(
    drive: Drive, steady: Handed, cafe_folder: Path, clock: StandingClock
) -> None:
    """Del is for ever: the card scanned again asks nothing."""
    driver = ask(drive, steady)
    page = driver.program.screen.pages.greeting_page()
    driver.press(Qt.Key.Key_Delete)
    assert not page.person.asks()
    driver.program.close()
    assert page.message_label.text() == ""
    with closing(open_store(cafe_folder)) as store:
        assert len(declined(store.connection, steady.regular_id or 0)) == 1
        assert pinned(store.connection, steady.regular_id or 0) == ()
        assert Counter(store, clock).proposal(steady.regular_id or 0) is None
