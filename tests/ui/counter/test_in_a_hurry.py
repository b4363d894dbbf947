"""Keys and scans that come while something is still being answered: none is lost, and none does what was not meant."""

import threading
from collections.abc import Callable
from pathlib import Path

from counter_driver import Driver
from PySide6.QtCore import Qt

from cafememo.codes.payload import encode
from cafememo.store.store import open_store
from support import Handed

Drive = Callable[..., Driver]
Cards = dict[str, Handed]
CTRL = Qt.KeyboardModifier.ControlModifier


def stand(driver: Driver) -> threading.Event:
    """Have the lane stand until the event is set."""
    goes_on = threading.Event()
    driver.program.desk.ask(lambda _counter: goes_on.wait(10), lambda _done: None, lambda _reason: None)
    return goes_on


def all_answered(driver: Driver) -> None:
    """Wait until everything asked so far is answered, and shown."""
    told: list[object] = []
    driver.program.lane.run(lambda: True, told.append, told.append)
    driver.qtbot.waitUntil(lambda: bool(told) and not driver.program.screen._follow.isActive())


def greet(driver: Driver, handed: Handed) -> None:
    """Scan a card, and wait until its regular is greeted."""
    driver.scan_card(handed)
    driver.wait_for_page("greeting_page")
    all_answered(driver)


def test_a_blank_card_answered_after_the_lock_asks_for_no_name(drive: Drive, cards: Cards) -> None:
    """Scanned just before the counter was locked, it opens nothing."""
    driver = drive()
    goes_on = stand(driver)
    driver.scan_card(cards["blank"])
    driver.press(Qt.Key.Key_L, CTRL)
    goes_on.set()
    all_answered(driver)
    assert driver.page() == "lock_page"


def test_keys_that_turn_do_nothing_while_a_round_is_being_written(drive: Drive, cards: Cards) -> None:
    """Between Enter and "Noted" there is no seat to turn to; the note arrives all the same."""
    driver = drive()
    greet(driver, cards["camille"])
    goes_on = stand(driver)
    driver.press(Qt.Key.Key_Return)
    for key in (Qt.Key.Key_PageDown, Qt.Key.Key_PageUp, Qt.Key.Key_Delete, Qt.Key.Key_F6, Qt.Key.Key_F8):
        driver.press(key)
    assert driver.page() == "greeting_page"
    goes_on.set()
    driver.wait_for_page("idle_page")
    assert driver.program.screen.pages.shown_toast().accessibleName().startswith("Flat white noted for C.")


def test_an_enter_too_quick_leaves_a_notice_to_be_read(drive: Drive, cards: Cards) -> None:
    """Pressed before a card turned out to be a dead one, it does not take away what says so."""
    driver = drive()
    goes_on = stand(driver)
    driver.scan_card(cards["dead"])
    driver.press(Qt.Key.Key_Return)
    goes_on.set()
    all_answered(driver)
    assert driver.page() == "notice_page"
    driver.press(Qt.Key.Key_Return)
    driver.wait_for_page("idle_page")


def test_a_second_enter_remembers_nobody_twice(drive: Drive, cards: Cards, cafe_folder: Path) -> None:
    """A newcomer without a card is one regular, however often Enter is pressed before they are greeted."""
    driver = drive()
    driver.press(Qt.Key.Key_N, CTRL)
    for letter in "INES":
        driver.press(Qt.Key(ord(letter)))
    goes_on = stand(driver)
    driver.press(Qt.Key.Key_Return)
    driver.press(Qt.Key.Key_Return)
    goes_on.set()
    driver.wait_for_page("greeting_page")
    all_answered(driver)
    assert driver.program.screen.pages.naming_page().name_field.text() == ""
    driver.program.close()
    store = open_store(cafe_folder)
    assert store.connection.execute("SELECT count(*) FROM regulars WHERE name = 'ines'").fetchone() == (1,)
    store.close()


def test_a_foreign_code_leaves_what_was_put_together(drive: Drive, cards: Cards) -> None:
    """In the middle of the menu a scan that is none, or a blank card, shows its page; the order waits behind it."""
    driver = drive()
    for scanned in ("HTTPSEXAMPLEORGXYZ0123456789", encode(cards["blank"].token)):
        greet(driver, cards["camille"])
        driver.press(Qt.Key.Key_F7)
        driver.press(Qt.Key.Key_Right)
        driver.press(Qt.Key.Key_Space)
        put_together = driver.program.screen.pages.change_page().draft().finish()
        driver.scan(scanned)
        all_answered(driver)
        assert driver.page() in {"notice_page", "naming_page"}
        driver.press(Qt.Key.Key_Escape)
        all_answered(driver)
        assert driver.page() == "greeting_page"
        assert driver.program.screen.ordering.round.seat.order() == put_together
        driver.program.screen.scans._scanned.clear()


def test_who_was_left_out_comes_back_without_who_was_noted(drive: Drive, cards: Cards) -> None:
    """Ctrl+Z while the rest of the round is being written brings back only whom it was left without."""
    driver = drive()
    greet(driver, cards["camille"])
    greet(driver, cards["html"])
    driver.press(Qt.Key.Key_Delete)
    goes_on = stand(driver)
    driver.press(Qt.Key.Key_Return)
    driver.press(Qt.Key.Key_Z, CTRL)
    seats = driver.program.screen.ordering.round.seats
    assert [seat.greeting.regular_id for seat in seats] == [cards["html"].regular_id]
    goes_on.set()
    all_answered(driver)
    assert driver.page() == "greeting_page"
    assert driver.program.screen.pages.shown_toast().accessibleName().startswith("Flat white noted for C.")


def test_an_enter_right_after_a_card_is_for_the_card_though_somebody_was_looked_for(drive: Drive, cards: Cards) -> None:
    """With the keyboard in the search field, empty or with people found, the card's visit is noted each time."""
    driver = drive()
    screen = driver.program.screen
    noted: list[int | None] = []
    driver.program.desk.rounds.noted.connect(lambda notes: noted.extend(note.regular_id for note in notes))
    for typed in ("", "al"):
        driver.press(Qt.Key.Key_F, CTRL)
        screen.idle_page.search_field.setText(typed)
        all_answered(driver)
        screen.scans._scanned.clear()  # put down meanwhile
        driver.scan_card(cards["camille"])
        driver.press(Qt.Key.Key_Return)
        driver.qtbot.waitUntil(lambda expected=typed: len(noted) == 1 + bool(expected))  # the greeting may pass unseen
        driver.wait_for_page("idle_page")
        assert not screen.idle_page.search_field.text()
    assert noted == [cards["camille"].regular_id] * 2


def test_an_enter_after_ctrl_d_notes_nothing(drive: Drive, cards: Cards) -> None:
    """While the page that asks what somebody avoids is still to come, Enter is not for the usual behind it."""
    driver = drive()
    greet(driver, cards["camille"])
    goes_on = stand(driver)
    noted: list[object] = []
    driver.program.desk.rounds.noted.connect(noted.append)
    driver.press(Qt.Key.Key_D, CTRL)
    driver.press(Qt.Key.Key_Return)
    goes_on.set()
    driver.wait_for_page("avoids_page")
    driver.press(Qt.Key.Key_Escape)
    all_answered(driver)
    assert (driver.page(), noted) == ("greeting_page", [])
    driver.press(Qt.Key.Key_Return)
    driver.wait_for_page("idle_page")
    assert len(noted) == 1


def test_closing_says_once_that_a_round_is_not_noted(drive: Drive, cards: Cards) -> None:
    """A round that waits is not dropped without a word: closing is asked for twice, and anew after a look at it."""
    driver = drive()
    screen = driver.program.screen
    greet(driver, cards["camille"])
    assert screen.may_close()  # alone, and nothing chosen: one more scan brings it back
    greet(driver, cards["html"])
    driver.press(Qt.Key.Key_Escape)
    for _ in range(2):
        assert not screen.may_close()
        assert driver.page() == "notice_page"
        driver.press(Qt.Key.Key_Escape)
    assert not screen.may_close()
    assert screen.may_close()
