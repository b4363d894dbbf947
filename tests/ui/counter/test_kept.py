"""Trouble with the disk at the counter: what was pressed is kept, said, and written when it can be."""

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


@pytest.fixture
def people(store: Store, hand_out: Callable[..., Handed]) -> list[Handed]:
    """Hand out three cards, and close the café."""
    made = [hand_out(name) for name in ("Camille", "Malik", "Noor")]
    store.close()
    return made


def pragma(driver: Driver, words: str) -> None:
    """Tell the open database something, on its lane, and wait until it is told."""
    desk, told = driver.program.desk, []

    def say(_counter: Counter) -> None:
        assert desk._open is not None
        desk._open.store.connection.execute(f"PRAGMA {words}").fetchall()

    desk.ask(say, told.append, told.append)
    driver.qtbot.waitUntil(lambda: bool(told))


def note(driver: Driver, handed: Handed) -> None:
    """Scan somebody's card and press Enter."""
    driver.scan_card(handed)
    driver.wait_for_page("greeting_page")
    driver.press(Qt.Key.Key_Return)
    driver.wait_for_page("idle_page")


def stamps(driver: Driver, handed: Handed) -> str:
    """Return what the stamp card of somebody says on the screen."""
    driver.program.screen.scans._scanned.clear()  # as if some seconds had gone by
    driver.scan_card(handed)
    driver.wait_for_page("greeting_page")
    said = driver.program.screen.pages.greeting_page().stamps_view.accessibleName()
    driver.press(Qt.Key.Key_Escape)
    driver.wait_for_page("idle_page")
    return said


def test_a_file_that_cannot_be_written_keeps_what_was_pressed(
    drive: Drive, people: list[Handed], cafe_folder: Path, clock: StandingClock
) -> None:
    """The screen says it in a sentence and goes on; no stamp is shown that is not on the disk; later it is written.

    The visit is noted for the moment it was pressed, not for the one it was written.
    """
    driver = drive()
    desk, screen = driver.program.desk, driver.program.screen
    desk.rounds._retry.setInterval(1)
    pragma(driver, "query_only = ON")
    note(driver, people[0])
    toast = screen.pages.shown_toast()
    assert toast.accessibleName() == "Kept for C, not noted yet: the café’s folder cannot be written."
    assert screen.header.state_label.text() == "1 waiting for the disk"
    assert stamps(driver, people[0]).startswith("0 of 10 stamps")
    note(driver, people[1])
    assert screen.header.state_label.text() == "2 waiting for the disk"
    pressed = clock.at
    clock.pass_minutes(30)
    pragma(driver, "query_only = OFF")
    driver.qtbot.waitUntil(lambda: screen.header.state_label.text() == "Scanner ready")
    assert toast.accessibleName().startswith("Flat white noted for M.")
    assert stamps(driver, people[0]).startswith("1 of 10 stamps")
    driver.program.close()
    store = open_store(cafe_folder)
    assert check(store).sound
    rows = store.connection.execute("SELECT regular_id, at FROM ledger ORDER BY id").fetchall()
    store.close()
    assert rows == [(handed.regular_id, pressed) for handed in people[:2]]


def test_closing_with_orders_that_wait_asks_once(drive: Drive, people: list[Handed]) -> None:
    """The window stays, and says that something is not on the disk; closed once more, it goes."""
    driver = drive()
    pragma(driver, "query_only = ON")
    note(driver, people[0])
    window = driver.program.window
    assert not window.close()
    assert driver.program.screen.pages.notice_page().title_label.text() == "1 waiting for the disk"
    assert window.close()


def test_a_full_disk_keeps_what_was_pressed(drive: Drive, people: list[Handed], cafe_folder: Path) -> None:
    """When the file can grow no more, a visit waits; when it can again, it is written, once."""
    driver = drive()
    desk, screen = driver.program.desk, driver.program.screen
    desk.rounds._retry.setInterval(1)
    pragma(driver, "max_page_count = 1")  # never less than there is: from now on the file cannot grow
    noted = 0
    while not desk.rounds.count():
        screen.scans._scanned.clear()
        note(driver, people[noted % 3])
        noted += 1
        assert noted < 400, "the file never filled up"
    assert "the disk is full" in screen.pages.shown_toast().accessibleName()
    pragma(driver, "max_page_count = 100000")
    driver.qtbot.waitUntil(lambda: desk.rounds.count() == 0)
    driver.program.close()
    store = open_store(cafe_folder)
    assert check(store).sound
    assert store.connection.execute("SELECT count(*) FROM ledger").fetchone() == (noted,)
    store.close()


def test_an_enter_quicker_than_the_memory_is_kept(
    drive: Drive, people: list[Handed], cafe_folder: Path, clock: StandingClock
) -> None:
    """While the lane stands, cards and Enters are taken; each Enter is for the card before it; the screen says so."""
    import threading

    driver = drive()
    desk, screen = driver.program.desk, driver.program.screen
    desk._patience.setInterval(20)
    slow = threading.Event()
    desk.ask(lambda _counter: slow.wait(10), lambda _done: None, lambda _reason: None)
    for handed in people:
        driver.scan_card(handed)
        driver.press(Qt.Key.Key_Return)
    driver.qtbot.waitUntil(lambda: screen.header.state_label.text() == "The disk is slow")
    assert driver.page() == "idle_page"
    slow.set()
    driver.qtbot.waitUntil(lambda: screen.header.state_label.text() == "Scanner ready")
    driver.wait_for_page("idle_page")
    driver.program.close()
    store = open_store(cafe_folder)
    counter = Counter(store, clock)
    assert check(store).sound
    assert [line.name for line in counter.today()] == ["Noor", "Malik", "Camille"]
    store.close()
