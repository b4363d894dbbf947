"""The counter locked, whole: keys and scans into the window, the real store behind it."""

from collections.abc import Callable
from pathlib import Path

import pytest
from counter_driver import Driver
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QWidget

from cafememo.domain.copies import Why
from cafememo.services import backups
from cafememo.services.pins import Pins
from cafememo.services.staff import Staffing
from cafememo.store.store import open_store
from support import Handed, StandingClock

Drive = Callable[..., Driver]
Cards = dict[str, Handed]
CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def with_pin(cards: Cards, cafe_folder: Path, clock: StandingClock) -> None:
    """Give Léa the PIN 2580, and Sam, who joins, none."""
    store = open_store(cafe_folder)
    with store.transaction():
        store.connection.execute("INSERT INTO staff (name, active, position) VALUES ('Sam', 1, 1)")
    assert Staffing(store, Pins(store, clock)).set_pin(1, "2580")
    store.close()


def page(driver: Driver) -> str:
    """Return the name of the page on top."""
    return driver.program.screen.page.objectName()


def enter(driver: Driver, digits: str) -> None:
    """Type digits and Enter, as a person does."""
    for digit in digits:
        driver.press(Qt.Key(ord(digit)))
    driver.press(Qt.Key.Key_Return)


def said(driver: Driver) -> str:
    """Return everything that is written or named on the screen."""
    seen = [child for child in driver.program.screen.findChildren(QWidget) if child.isVisible()]
    return " ".join([child.accessibleName() for child in seen] + [c.text() for c in seen if isinstance(c, QLabel)])


def test_a_locked_counter_shows_nothing_about_anyone(drive: Drive, cards: Cards) -> None:
    """Locked in the middle of a greeting: the name goes, scans say nothing, keys do nothing; Enter opens again."""
    driver = drive()
    driver.scan_card(cards["camille"])
    driver.wait_for_page("greeting_page")
    driver.press(Qt.Key.Key_Return)
    driver.qtbot.waitUntil(lambda: page(driver) == "idle_page")
    driver.scan_card(cards["html"])
    driver.wait_for_page("greeting_page")
    driver.press(Qt.Key.Key_L, CTRL)
    assert page(driver) == "lock_page"
    assert "Camille" not in said(driver)
    assert "<b>Al</b>" not in said(driver)
    assert "noted for" not in said(driver)
    assert "Léa" not in said(driver)
    for scanned in ("camille", "blank", "dead"):
        driver.scan_card(cards[scanned])
        assert "Locked: unlock to scan." in said(driver)
    driver.scan("HTTPSEXAMPLE")
    for key, modifier in ((Qt.Key.Key_Z, CTRL), (Qt.Key.Key_F, CTRL), (Qt.Key.Key_N, CTRL), (Qt.Key.Key_F9, None),
                          (Qt.Key.Key_F10, None), (Qt.Key.Key_Escape, None)):  # fmt: skip
        driver.press(key, modifier or Qt.KeyboardModifier.NoModifier)
        assert page(driver) == "lock_page"
    driver.press(Qt.Key.Key_Return)
    assert page(driver) == "idle_page"
    assert "Léa" in said(driver)


@pytest.mark.usefixtures("with_pin")
def test_a_counter_with_a_pin_asks_for_it(drive: Drive, cards: Cards) -> None:
    """It begins locked; a wrong PIN is waited for, the right one opens, and the next note is theirs."""
    driver = drive(ready=False)
    driver.qtbot.waitUntil(lambda: page(driver) == "lock_page")
    driver.press(Qt.Key.Key_Return)
    assert page(driver) == "staff_page"
    driver.scan_card(cards["camille"])
    assert "Camille" not in said(driver)
    driver.press(Qt.Key.Key_Return)
    staff_page = driver.program.screen.pages.staff_page()
    assert staff_page.pin_entry.isVisible()
    enter(driver, "0000")
    driver.qtbot.waitUntil(lambda: "That is not the PIN" in said(driver))
    driver.qtbot.waitUntil(staff_page.pin_entry.pad.isEnabled)
    enter(driver, "2580")
    driver.qtbot.waitUntil(lambda: page(driver) == "idle_page")
    assert driver.program.desk.staff_id == 1
    driver.press(Qt.Key.Key_F10)
    driver.press(Qt.Key.Key_Right)
    driver.press(Qt.Key.Key_Return)
    driver.qtbot.waitUntil(lambda: driver.program.desk.staff_id == 2)
    assert page(driver) == "idle_page"
    assert driver.program.screen.header.staff_button.staff == "Sam"


@pytest.mark.usefixtures("with_pin")
def test_nobody_at_the_counter_locks_it(drive: Drive) -> None:
    """The watch for touches is set where somebody has a PIN, and locks; the desktop's lock does the same."""
    driver = drive(ready=False)
    driver.qtbot.waitUntil(lambda: driver.program.locks.idle_watch is not None)
    for told in (driver.program.locks.idle_watch.idle_too_long, driver.program.locks.session_lock.session_locked):  # type: ignore[union-attr]
        driver.press(Qt.Key.Key_Return)
        driver.press(Qt.Key.Key_Right)
        driver.press(Qt.Key.Key_Return)
        driver.qtbot.waitUntil(lambda: page(driver) == "idle_page")
        told.emit()
        assert page(driver) == "lock_page"


@pytest.mark.usefixtures("with_pin")
def test_what_is_told_of_the_cafe_waits_for_the_unlocking(
    drive: Drive, cafe_folder: Path, clock: StandingClock
) -> None:
    """A café that went back to a copy says so after the PIN, then the next thing; a regular's notice does not wait."""
    store = open_store(cafe_folder)
    (copy,) = backups.make_now(store, clock, Why.BY_HAND).made
    store.close()
    driver = drive(ready=False)
    driver.wait_for_page("lock_page")
    program = driver.program
    program.go_back_to(backups.rehearse(cafe_folder, copy.folder))
    driver.qtbot.waitUntil(lambda: len(program.screen.guarding._waiting) == 1)
    program.report(ValueError())
    program.screen.notice("Of somebody", "", "credit-card")
    program.screen.tell("C, of somebody")
    assert driver.page() == "lock_page"
    assert "copy" not in said(driver)
    driver.press(Qt.Key.Key_Return)
    driver.press(Qt.Key.Key_Return)
    enter(driver, "2580")
    driver.wait_for_page("notice_page")
    assert "The café is back as it was in the copy" in said(driver)
    driver.press(Qt.Key.Key_Return)
    driver.qtbot.waitUntil(lambda: "Cafémémo made a mistake" in said(driver))
    driver.press(Qt.Key.Key_Return)
    driver.press(Qt.Key.Key_Escape)
    driver.wait_for_page("idle_page")
    assert "somebody" not in said(driver)
