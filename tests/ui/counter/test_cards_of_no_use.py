"""Suspended and dead cards at the counter: what is said, that it is counted, and how a dead one is replaced."""

from collections.abc import Callable
from pathlib import Path

import pytest
from counter_driver import Driver
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel

from cafememo.codes.payload import encode
from cafememo.services import cards as kept
from cafememo.store.store import Store, open_store
from support import Handed, StandingClock

Drive = Callable[..., Driver]
Cards = dict[str, Handed]
CTRL = Qt.KeyboardModifier.ControlModifier


def _said(driver: Driver) -> tuple[str, str]:
    page = driver.program.screen.pages.notice_page()
    return page.title_label.text(), page.sentence_label.text()


def _seen_words(driver: Driver) -> str:
    return " ".join(label.text() for label in driver.program.screen.findChildren(QLabel) if label.isVisible())


def _suspend(folder: Path, clock: StandingClock, handed: Handed) -> None:
    store = open_store(folder)
    with store.transaction():
        kept.suspend(store, clock, handed.card_id)
    store.close()


def _ask(driver: Driver, question: Callable[[Store], object]) -> object:
    """Ask the open store, behind what was asked already."""
    told: list[object] = []
    driver.program.desk.ask_store(question, told.append, told.append)
    driver.qtbot.waitUntil(lambda: bool(told))
    return told[0]


def _tries(driver: Driver, handed: Handed) -> object:
    def tries(store: Store) -> int:
        found = kept.card(store, handed.card_id)
        return -1 if found is None else found.tries

    return _ask(driver, tries)


def _sql(folder: Path, statement: str, *values: object) -> None:
    store = open_store(folder)
    with store.transaction():
        store.connection.execute(statement, values)
    store.close()


def test_a_suspended_card_says_so_and_names_nobody(
    drive: Drive, cards: Cards, cafe_folder: Path, clock: StandingClock
) -> None:
    """The sentence tells since when and who can help; there is nothing to press but the way back."""
    _suspend(cafe_folder, clock, cards["camille"])
    driver = drive()
    driver.scan_card(cards["camille"])
    driver.wait_for_page("notice_page")
    assert _said(driver) == ("This card is suspended since 23 November.", "The owner can open it again.")
    assert "Camille" not in _seen_words(driver)
    assert not driver.program.screen.pages.notice_page().other_button.isVisible()
    driver.press(Qt.Key.Key_F2)
    assert driver.page() == "notice_page"
    driver.press(Qt.Key.Key_Return)
    assert driver.page() == "idle_page"


@pytest.mark.parametrize("kind", ["dead", "suspended"])
def test_a_try_is_counted_once_a_moment(
    drive: Drive, cards: Cards, cafe_folder: Path, clock: StandingClock, kind: str
) -> None:
    """The scanner's second reading of a card of no use is no second try; one after a while is."""
    handed = cards["dead" if kind == "dead" else "camille"]
    if kind == "suspended":
        _suspend(cafe_folder, clock, handed)
    driver = drive()
    screen = driver.program.screen
    for _ in range(2):
        screen.take_card(handed.token)
    driver.wait_for_page("notice_page")
    assert _tries(driver, handed) == 1
    screen.take_card(handed.token)
    assert _tries(driver, handed) == 1
    screen.scans._tried.clear()
    screen.take_card(handed.token)
    driver.qtbot.waitUntil(lambda: not screen.scans.awaited())
    assert _tries(driver, handed) == 2


def test_a_new_card_takes_the_dead_one_s_place(drive: Drive, cards: Cards) -> None:
    """F2, the next blank card, and its holder is greeted; until then nobody is named, whoever found the old one."""
    driver = drive()
    driver.scan_card(cards["dead"])
    driver.wait_for_page("notice_page")
    page = driver.program.screen.pages.notice_page()
    assert page.other_button.text() == "Give a new card"
    driver.press(Qt.Key.Key_F2)
    assert _said(driver) == ("Scan the new card", "It takes the old one’s place.")
    assert "Jan" not in _seen_words(driver)
    driver.scan_card(cards["blank"])
    driver.wait_for_page("greeting_page")
    assert driver.program.screen.pages.greeting_page().name_label.text() == "Jan"
    driver.press(Qt.Key.Key_Escape)
    driver.wait_for_page("idle_page")
    driver.program.screen.scans._scanned.clear()
    driver.scan_card(cards["blank"])
    driver.wait_for_page("greeting_page")


def test_who_does_not_want_it_leaves(drive: Drive, cards: Cards) -> None:
    """After Esc a blank card asks who it is, as ever."""
    driver = drive()
    driver.scan_card(cards["dead"])
    driver.wait_for_page("notice_page")
    driver.program.screen.pages.notice_page().other_button.click()
    driver.press(Qt.Key.Key_Escape)
    driver.wait_for_page("idle_page")
    driver.scan_card(cards["blank"])
    driver.wait_for_page("naming_page")


def test_a_card_read_badly_is_still_awaited(drive: Drive, cards: Cards) -> None:
    """Half of a card says so, in place of the promise, and the whole of it takes the old one's place."""
    driver = drive()
    driver.scan_card(cards["dead"])
    driver.wait_for_page("notice_page")
    driver.press(Qt.Key.Key_F2)
    driver.scan(encode(cards["blank"].token)[:-5])
    driver.qtbot.waitUntil(lambda: _said(driver)[1].startswith("Not read completely."))
    assert _said(driver)[0] == "Scan the new card"
    driver.scan_card(cards["blank"])
    driver.wait_for_page("greeting_page")


def test_somebody_else_s_card_is_theirs(drive: Drive, cards: Cards) -> None:
    """A card that is somebody's greets them, and no card is awaited any more."""
    driver = drive()
    driver.scan_card(cards["dead"])
    driver.wait_for_page("notice_page")
    driver.press(Qt.Key.Key_F2)
    driver.scan_card(cards["camille"])
    driver.wait_for_page("greeting_page")
    assert driver.program.screen.pages.greeting_page().name_label.text() == "Camille"
    driver.press(Qt.Key.Key_Escape)
    driver.wait_for_page("idle_page")
    driver.scan_card(cards["blank"])
    driver.wait_for_page("naming_page")


def test_a_locked_counter_awaits_no_card(drive: Drive, cards: Cards) -> None:
    """The lock covers it, and after it a blank card asks who it is."""
    driver = drive()
    driver.scan_card(cards["dead"])
    driver.wait_for_page("notice_page")
    driver.press(Qt.Key.Key_F2)
    driver.press(Qt.Key.Key_L, CTRL)
    driver.wait_for_page("lock_page")
    driver.program.screen.gate.unlock_asked()
    driver.wait_for_page("idle_page")
    driver.scan_card(cards["blank"])
    driver.wait_for_page("naming_page")


def test_a_dead_card_of_somebody_binned(drive: Drive, cards: Cards, cafe_folder: Path) -> None:
    """The blank card stays blank, nobody is named, and the sentence says who can help."""
    _sql(cafe_folder, "UPDATE regulars SET binned_at = 5 WHERE id = ?", cards["dead"].regular_id)
    driver = drive()
    driver.scan_card(cards["dead"])
    driver.wait_for_page("notice_page")
    driver.press(Qt.Key.Key_F2)
    driver.scan_card(cards["blank"])
    driver.qtbot.waitUntil(lambda: _said(driver)[0] == "This card’s regular is in the bin.")
    driver.press(Qt.Key.Key_Return)
    driver.program.screen.scans._scanned.clear()
    driver.scan_card(cards["blank"])
    driver.wait_for_page("naming_page")


def test_a_dead_card_of_somebody_merged(drive: Drive, cards: Cards, cafe_folder: Path) -> None:
    """Whoever they are by now is greeted."""
    into, was = cards["camille"].regular_id, cards["dead"].regular_id
    _sql(cafe_folder, "UPDATE regulars SET merged_into = ? WHERE id = ?", into, was)
    driver = drive()
    driver.scan_card(cards["dead"])
    driver.wait_for_page("notice_page")
    driver.press(Qt.Key.Key_F2)
    driver.scan_card(cards["blank"])
    driver.wait_for_page("greeting_page")
    assert driver.program.screen.pages.greeting_page().name_label.text() == "Camille"


def test_a_dead_card_nobody_had_is_not_replaced(drive: Drive, cards: Cards, cafe_folder: Path) -> None:
    """A blank card that was put away offers nothing."""
    _sql(cafe_folder, "UPDATE cards SET replaced_at = 5 WHERE id = ?", cards["blank"].card_id)
    driver = drive()
    driver.scan_card(cards["blank"])
    driver.wait_for_page("notice_page")
    assert not driver.program.screen.pages.notice_page().other_button.isVisible()


def test_a_card_that_is_no_use_meanwhile(drive: Drive, cards: Cards, cafe_folder: Path) -> None:
    """Where the dead card is alive again by then, the counter says that nothing was given."""
    driver = drive()
    driver.scan_card(cards["dead"])
    driver.wait_for_page("notice_page")
    driver.press(Qt.Key.Key_F2)
    number = cards["dead"].card_id

    def revive(store: Store) -> None:
        store.connection.execute("UPDATE cards SET replaced_at = NULL WHERE id = ?", (number,))

    _ask(driver, revive)
    driver.scan_card(cards["blank"])
    driver.qtbot.waitUntil(lambda: _said(driver)[0] == "The new card was not given")
