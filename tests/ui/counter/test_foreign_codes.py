"""Codes of others at the counter: offered for linking where the owner allows it, and nothing at all where not."""

from collections.abc import Callable
from pathlib import Path

import pytest
from counter_driver import Driver
from PySide6.QtCore import QMimeData, Qt
from PySide6.QtWidgets import QLabel

from cafememo.services import cards as kept
from cafememo.store.store import Store, open_store
from pictured import scene
from support import Handed

Drive = Callable[..., Driver]
Cards = dict[str, Handed]
CTRL = Qt.KeyboardModifier.ControlModifier
EAN = "2012345678903"
GOODS = "5449000000996"
PAYMENT = "4111111111111111"


@pytest.fixture
def allowed(cards: Cards, cafe_folder: Path) -> None:
    """Let codes of others be linked."""
    store = open_store(cafe_folder)
    with store.transaction():
        kept.allow_foreign(store, allowed=True)
    store.close()


def _said(driver: Driver) -> tuple[str, str]:
    page = driver.program.screen.pages.notice_page()
    return page.title_label.text(), page.sentence_label.text()


def _link(driver: Driver, text: str, name: str) -> None:
    driver.scan(text)
    driver.wait_for_page("notice_page")
    driver.press(Qt.Key.Key_F2)
    driver.wait_for_page("naming_page")
    driver.program.screen.pages.naming_page().name_field.setText(name)
    driver.press(Qt.Key.Key_Return)
    driver.wait_for_page("greeting_page")
    driver.press(Qt.Key.Key_Escape)
    driver.wait_for_page("idle_page")
    driver.program.screen.scans._scanned.clear()


def _done(driver: Driver, change: Callable[[Store], object]) -> None:
    """Change something in the open store, as the owner's window does, and wait until the counter knows it."""
    desk = driver.program.desk

    def job(store: Store) -> object:
        with store.transaction():
            change(store)
        store.reload()
        return store.facts, store.menu

    told: list[object] = []
    desk.write_store(job, lambda both: (desk.take_change(*both), told.append(both)), told.append)
    driver.qtbot.waitUntil(lambda: bool(told))


def _name(driver: Driver) -> str:
    return driver.program.screen.pages.greeting_page().name_label.text()


def _picture(text: str) -> QMimeData:
    given = QMimeData()
    given.setImageData(scene([text]))
    return given


def test_a_number_is_linked_to_a_newcomer_and_greets_them(drive: Drive, allowed: None) -> None:
    """Scan, F2, a name, Enter; from then on a scan greets, and the number is shown nowhere."""
    driver = drive()
    driver.scan(EAN)
    driver.wait_for_page("notice_page")
    page = driver.program.screen.pages.notice_page()
    assert _said(driver)[0] == "Not one of our cards"
    assert page.other_button.text() == "Link it to a regular"
    driver.press(Qt.Key.Key_F2)
    driver.wait_for_page("naming_page")
    naming = driver.program.screen.pages.naming_page()
    assert naming.title_label.text() == "Whose code is it?"
    shown = " ".join(label.text() for label in driver.program.screen.findChildren(QLabel))
    assert EAN not in shown + naming.name_field.text()
    naming.name_field.setText("Noor")
    driver.press(Qt.Key.Key_Return)
    driver.wait_for_page("greeting_page")
    assert _name(driver) == "Noor"
    driver.press(Qt.Key.Key_Escape)
    driver.wait_for_page("idle_page")
    driver.program.screen.scans._scanned.clear()
    driver.scan(EAN)
    driver.wait_for_page("greeting_page")
    assert _name(driver) == "Noor"


def test_a_code_is_linked_to_somebody_known(drive: Drive, allowed: None) -> None:
    """Their name typed, F2 chooses them, and the code is theirs."""
    driver = drive()
    driver.scan("MEMBER 4711")
    driver.wait_for_page("notice_page")
    driver.program.screen.pages.notice_page().other_button.click()
    driver.wait_for_page("naming_page")
    page = driver.program.screen.pages.naming_page()
    page.name_field.setText("Camille")
    driver.qtbot.waitUntil(page.other_tiles[0].isVisible)
    driver.press(Qt.Key.Key_F2)
    driver.wait_for_page("greeting_page")
    assert _name(driver) == "Camille"
    driver.press(Qt.Key.Key_Escape)
    driver.wait_for_page("idle_page")
    driver.program.screen.scans._scanned.clear()
    driver.scan("MEMBER 4711")
    driver.wait_for_page("greeting_page")
    assert _name(driver) == "Camille"


def test_a_code_linked_meanwhile_is_told(drive: Drive, allowed: None) -> None:
    """Forbidden or somebody's by the time a name is typed: that is said, and not that a name is missing."""
    driver = drive()
    driver.scan(EAN)
    driver.wait_for_page("notice_page")
    driver.press(Qt.Key.Key_F2)
    driver.wait_for_page("naming_page")
    _done(driver, lambda store: kept.allow_foreign(store, allowed=False))
    naming = driver.program.screen.pages.naming_page()
    naming.name_field.setText("Noor")
    driver.press(Qt.Key.Key_Return)
    driver.qtbot.waitUntil(
        lambda: naming.promise_label.text() == "Nothing was kept: this code can be linked no more. Scan it once again."
    )


@pytest.mark.parametrize("known", [False, True], ids=["newcomer", "somebody known"])
def test_a_card_dead_meanwhile_is_told(drive: Drive, cards: Cards, known: bool) -> None:
    """A blank card put away while it is asked whose it is: that is said, for a newcomer and for somebody known."""
    driver = drive()
    driver.scan_card(cards["blank"])
    driver.wait_for_page("naming_page")
    clock, token = driver.program.desk.clock, cards["blank"].token
    _done(driver, lambda store: kept.kill(store, clock, kept.number_of(store, token) or 0))
    naming = driver.program.screen.pages.naming_page()
    naming.name_field.setText("Camille")
    if known:
        driver.qtbot.waitUntil(naming.other_tiles[0].isVisible)
    driver.press(Qt.Key.Key_F2 if known else Qt.Key.Key_Return)
    driver.qtbot.waitUntil(
        lambda: naming.promise_label.text() == "Nothing was kept: this card is free no more. Scan it once again."
    )


def test_a_picture_is_the_same_code_as_the_scanner_s(drive: Drive, allowed: None) -> None:
    """What was linked by a picture greets by the keys of a scanner."""
    driver = drive()
    driver.program.instruments.begin()
    driver.program.instruments.take_picture(_picture(EAN))
    driver.wait_for_page("notice_page")
    driver.press(Qt.Key.Key_F2)
    driver.wait_for_page("naming_page")
    driver.program.screen.pages.naming_page().name_field.setText("Noor")
    driver.press(Qt.Key.Key_Return)
    driver.wait_for_page("greeting_page")
    driver.press(Qt.Key.Key_Escape)
    driver.wait_for_page("idle_page")
    driver.program.screen.scans._scanned.clear()
    driver.scan(EAN)
    driver.wait_for_page("greeting_page")
    assert _name(driver) == "Noor"


def test_the_same_code_at_once_is_not_a_second_visit(drive: Drive, allowed: None) -> None:
    """A linked code read twice shows one greeting, as a card does."""
    driver = drive()
    _link(driver, EAN, "Noor")
    driver.scan(EAN)
    driver.wait_for_page("greeting_page")
    driver.scan(EAN)
    message = driver.program.screen.pages.greeting_page().message_label
    driver.qtbot.waitUntil(lambda: message.text() == "This card was scanned already.")


@pytest.mark.parametrize(
    ("text", "title"),
    [
        (GOODS, "Not one of our cards"),
        ("https://example.org/?q=1", "Not one of our cards"),
        (PAYMENT, "This looks like a payment card."),
    ],
)
def test_what_is_nobody_s_card_is_not_offered(drive: Drive, allowed: None, text: str, title: str) -> None:
    """Goods, links and payment cards have a sentence and nothing to press but the way back."""
    driver = drive()
    driver.scan(text)
    driver.wait_for_page("notice_page")
    assert _said(driver)[0] == title
    assert not driver.program.screen.pages.notice_page().other_button.isVisible()
    driver.press(Qt.Key.Key_F2)
    assert driver.page() == "notice_page"


@pytest.mark.parametrize("text", [EAN, PAYMENT, "MEMBER 4711"])
def test_where_it_is_not_allowed_nothing_has_changed(drive: Drive, cards: Cards, text: str) -> None:
    """The plain sentence, at once; the text leaves no device."""
    driver = drive()
    heard: list[str] = []
    driver.program.scanner.foreign_scanned.connect(heard.append)
    driver.scan(text)
    driver.wait_for_page("notice_page")
    assert _said(driver) == ("Not one of our cards", "This code is from somewhere else. Nothing of it was kept.")
    assert not driver.program.screen.pages.notice_page().other_button.isVisible()
    driver.program.instruments.begin()
    driver.program.instruments.devices.foreign_scanned.connect(heard.append)
    driver.press(Qt.Key.Key_Return)
    driver.program.instruments.take_picture(_picture("MEMBER 4711"))
    driver.wait_for_page("notice_page")
    assert heard == []


def test_the_owner_s_change_is_heard_at_once(drive: Drive, cards: Cards) -> None:
    """Allowed while the counter is open, the next scan is offered; forbidden again, it is not, nor greets anybody."""
    driver = drive()
    _done(driver, lambda store: kept.allow_foreign(store, allowed=True))
    _link(driver, EAN, "Noor")
    _done(driver, lambda store: kept.allow_foreign(store, allowed=False))
    driver.scan(EAN)
    driver.wait_for_page("notice_page")
    assert _said(driver)[1] == "This code is from somewhere else. Nothing of it was kept."


def test_a_locked_counter_looks_nothing_up(drive: Drive, allowed: None) -> None:
    """A foreign code scanned while it is locked is refused like any card."""
    driver = drive()
    _link(driver, EAN, "Noor")
    driver.press(Qt.Key.Key_L, CTRL)
    driver.wait_for_page("lock_page")
    driver.scan(EAN)
    driver.qtbot.wait(200)
    assert driver.page() == "lock_page"
