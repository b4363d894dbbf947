"""Erasing from the list of regulars, by keys alone: asked once, for good, also from the copies and at the counter."""

from collections.abc import Callable
from pathlib import Path

import pytest
from owner_driver import NONE, OwnerDriver
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from cafememo.domain.copies import Why
from cafememo.domain.roll import Filter
from cafememo.services import backups, people
from cafememo.services.cafe import open_cafe
from cafememo.services.counter import Counter
from cafememo.services.finding import Found
from cafememo.services.today import NotedToday
from cafememo.store.check import check
from cafememo.store.connection import connect
from cafememo.store.files import CafeFiles
from cafememo.store.store import Store, open_store
from cafememo.ui.owner.regulars import RegularsPage
from support import Handed, StandingClock

SHIFT, CONTROL = Qt.KeyboardModifier.ShiftModifier, Qt.KeyboardModifier.ControlModifier
NAMES = ("Zoé", "Camille", "Élise", "Bo")


@pytest.fixture
def ids(store: Store, counter: Counter, hand_out: Callable[..., Handed], clock: StandingClock) -> dict[str, int]:
    """Give four regulars, of whom two are in the bin, and a copy of all; the café is closed then."""
    found = {}
    for name in NAMES:
        found[name] = hand_out(name).regular_id or 0
        counter.note(found[name], store.favourite_ids[0])
    with store.transaction():
        people.put_in_bin(store, [found["Zoé"], found["Bo"]], clock.now())
    backups.make_now(store, clock, Why.BY_HAND)
    store.close()
    return found


@pytest.fixture
def listed(own: Callable[..., OwnerDriver], ids: dict[str, int]) -> OwnerDriver:
    """Open the list at the bin, the keyboard in it."""
    driver = own()
    page = page_of(driver)
    driver.until(lambda: page.source.complete)
    page.go_to(Filter.BIN)
    driver.until(lambda: list(page.model.ids()) == [ids["Bo"], ids["Zoé"]])
    return driver


def page_of(driver: OwnerDriver) -> RegularsPage:
    """Return the page."""
    page = driver.page("regulars")
    assert isinstance(page, RegularsPage)
    return page


def chosen(driver: OwnerDriver, row: int) -> RegularsPage:
    """Put the keyboard on a row, whom the pane shows then."""
    page = page_of(driver)
    page.table.choose_row(row)
    page.table.setFocus()
    driver.until(lambda: page.pane.person is not None and page.pane.person.regular_id == page.model.ids()[row])
    return page


def in_copy(folder: Path) -> list[str]:
    """Return who is in the one copy."""
    store = open_store(folder)
    key = store.key
    store.close()
    copy = next(CafeFiles(folder).backups.iterdir())
    connection = connect(CafeFiles(copy).database, key)
    names = [row[0] for row in connection.execute("SELECT name FROM regulars ORDER BY id")]
    connection.close()
    return names


def test_somebody_in_the_bin_is_erased_by_two_keys(listed: OwnerDriver, ids: dict[str, int], cafe_folder: Path) -> None:
    """Shift+Del asks, Ctrl+Del does it; they are gone from the list, the café, the copy, and Ctrl+Z too."""
    page = chosen(listed, 0)
    listed.press(Qt.Key.Key_Delete, SHIFT)
    sheet = page.erasing.sheet
    listed.until(sheet.isVisible)
    assert sheet.who_label.text() == "Erase “Bo”?"
    assert QApplication.focusWidget() is sheet.keep_button
    listed.press(Qt.Key.Key_Delete, CONTROL)
    listed.until(lambda: list(page.model.ids()) == [ids["Zoé"]])
    listed.until(lambda: "without them" in listed.told())
    assert sheet.isHidden()
    assert page.erasing.bar.isHidden()
    assert page.memory.next_undo == ""
    listed.program.close()
    opened = open_cafe(cafe_folder)
    assert [row[0] for row in opened.connection.execute("SELECT name FROM regulars ORDER BY id")] == [
        "Zoé",
        "Camille",
        "Élise",
    ]
    assert opened.connection.execute("SELECT 1 FROM settings WHERE key = 'forgotten.untidy'").fetchone() is None
    assert check(opened).sound
    opened.close()
    assert in_copy(cafe_folder) == ["Zoé", "Camille", "Élise"]


def test_escape_keeps_them(listed: OwnerDriver, ids: dict[str, int]) -> None:
    """So does Enter, on the button that has the keyboard; the keyboard is in the list again."""
    page = chosen(listed, 1)
    for key in (Qt.Key.Key_Escape, Qt.Key.Key_Return):
        listed.press(Qt.Key.Key_Delete, SHIFT)
        listed.until(page.erasing.sheet.isVisible)
        listed.press(key, NONE)
        assert page.erasing.sheet.isHidden()
        assert page.table.hasFocus()
    assert list(page.model.ids()) == [ids["Bo"], ids["Zoé"]]


def test_everybody_in_the_bin_is_erased_together(listed: OwnerDriver, ids: dict[str, int]) -> None:
    """Chosen by Ctrl+A or from the menu; the page says that the bin is empty."""
    page = chosen(listed, 0)
    listed.press(Qt.Key.Key_A, CONTROL)
    listed.until(lambda: page.chosen_row.isVisible() and page.chosen_row.erase_button.isVisible())
    page.chosen_row.erase_button.click()
    assert page.erasing.sheet.who_label.text() == "Erase 2 regulars?"
    page.erasing.sheet.close_sheet()
    page.deeds.erase_all()
    page.erasing.sheet.erase_button.click()
    listed.until(lambda: not page.model.ids() and page.nobody.currentIndex() == 1)
    listed.until(lambda: not page.memory.erasing.busy)


def test_only_the_bin_can_be_erased(own: Callable[..., OwnerDriver], ids: dict[str, int]) -> None:
    """In the list of everybody the key asks nothing, and no button is there."""
    driver = own()
    page = page_of(driver)
    driver.until(lambda: page.source.complete and len(page.model.ids()) == 2)
    chosen(driver, 0)
    driver.press(Qt.Key.Key_Delete, SHIFT)
    assert page.erasing.sheet.isHidden()
    assert not page.pane.body.banner.isVisible()
    driver.press(Qt.Key.Key_A, CONTROL)
    driver.until(page.chosen_row.isVisible)
    assert not page.chosen_row.erase_button.isVisible()


def test_the_pane_of_somebody_in_the_bin_offers_it(listed: OwnerDriver, ids: dict[str, int]) -> None:
    """Beside the way back."""
    page = chosen(listed, 1)
    page.pane.body.banner.erase_button.click()
    assert page.erasing.sheet.who_label.text() == "Erase “Zoé”?"
    page.erasing.sheet.erase_button.click()
    page.erasing.sheet.erase()  # a second press finds nothing to do
    listed.until(lambda: list(page.model.ids()) == [ids["Bo"]])
    listed.until(lambda: not page.memory.erasing.busy)


def test_a_copy_that_is_away_is_said(
    own: Callable[..., OwnerDriver], ids: dict[str, int], cafe_folder: Path, tmp_path: Path
) -> None:
    """And is still to be done."""
    CafeFiles(cafe_folder).backups.rename(tmp_path / "pulled")
    driver = own()
    page = page_of(driver)
    driver.until(lambda: page.source.complete)
    page.go_to(Filter.BIN)
    driver.until(lambda: list(page.model.ids()) == [ids["Bo"], ids["Zoé"]])
    chosen(driver, 0)
    driver.press(Qt.Key.Key_Delete, SHIFT)
    driver.press(Qt.Key.Key_Delete, CONTROL)
    driver.until(lambda: "still to be done" in driver.told())


def test_the_counter_lets_go_of_whom_it_greets(listed: OwnerDriver, ids: dict[str, int]) -> None:
    """Brought back, greeted, and erased with the greeting open: nobody is greeted, and it says so."""
    page = chosen(listed, 0)
    listed.press(Qt.Key.Key_Delete)
    listed.until(lambda: list(page.model.ids()) == [ids["Zoé"]])
    screen = listed.program.screen
    listed.program.desk.greet(ids["Bo"])
    listed.until(lambda: bool(screen.ordering.round.seats))
    page.memory.erasing.erase([ids["Bo"]])
    listed.until(lambda: not screen.ordering.round.seats)
    listed.until(lambda: not page.memory.erasing.busy)


def test_the_counter_lists_them_no_more(listed: OwnerDriver, ids: dict[str, int]) -> None:
    """Found by their first letters, or in the list of today, they are gone from both at once."""
    page, screen = page_of(listed), listed.program.screen
    found: list[tuple[Found, ...]] = []
    listed.program.desk.found.connect(found.append)
    screen.idle_page.search_field.setText("cami")
    listed.until(lambda: bool(found) and [one.name for one in found[-1]] == ["Camille"])
    page.memory.erasing.erase([ids["Camille"]])
    listed.until(lambda: not found[-1])
    listed.until(lambda: not page.memory.erasing.busy)
    screen.idle_page.clear_search()
    noted: list[tuple[NotedToday, ...]] = []
    listed.program.desk.today_read.connect(noted.append)
    screen.reviewing.open()
    listed.until(lambda: len(noted) == 1)
    assert ids["Élise"] in {one.regular_id for one in noted[-1]}
    page.memory.erasing.erase([ids["Élise"]])
    listed.until(lambda: len(noted) > 1)
    assert ids["Élise"] not in {one.regular_id for one in noted[-1]}
    listed.until(lambda: not page.memory.erasing.busy)
