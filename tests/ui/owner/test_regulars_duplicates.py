"""Who may be remembered twice, from the list of regulars: found, merged and taken back by keys alone."""

from collections.abc import Callable

import pytest
from owner_driver import CONTROL, OwnerDriver
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QMenu, QWidget
from pytestqt.qtbot import QtBot

from cafememo.services.counter import Counter
from cafememo.store.store import Store
from cafememo.ui.kit.theme import Theme
from cafememo.ui.owner.chip_row import ChipRow
from cafememo.ui.owner.merge_duplicates import DuplicatesSheet
from cafememo.ui.owner.regulars import RegularsPage
from support import StandingClock


@pytest.fixture
def twice(store: Store, counter: Counter, clock: StandingClock) -> None:
    """Remember two people under two names each, and a third once; the café is closed then."""
    for name in ("Camille", "Camile", "Philippa", "Philipa", "Zdeněk"):
        joined = counter.join(name)
        assert joined is not None
        for _ in range(4):
            clock.pass_minutes(24 * 60)
            counter.note(joined.regular_id, store.favourite_ids[0])
    store.close()


def page_of(driver: OwnerDriver) -> RegularsPage:
    """Return the page, once everybody is listed or nobody is."""
    page = driver.page("regulars")
    assert isinstance(page, RegularsPage)
    driver.until(lambda: page.source.complete)
    return page


def looked_through(driver: OwnerDriver) -> DuplicatesSheet:
    """Return the sheet, once everybody was looked at."""
    sheet = page_of(driver).merging.duplicates_sheet
    driver.until(sheet.isVisible)
    driver.until(sheet.progress_bar.isHidden)
    return sheet


def pairs_in(sheet: DuplicatesSheet) -> list[str]:
    """Return which pairs are listed, by whom is to be kept."""
    model = sheet.pairs_list.model()
    return sorted(str(model.index(row, 0).data()).split(" ")[0] for row in range(model.rowCount()))


@pytest.mark.usefixtures("twice")
def test_the_button_opens_the_list_of_duplicates(own: Callable[..., OwnerDriver]) -> None:
    """Beside the filters a button looks for duplicates; Escape goes back to it, and its key opens the list as well."""
    driver = own()
    button = page_of(driver).head.duplicates_button
    assert button.isVisible()
    button.setFocus()
    driver.press(Qt.Key.Key_Space)
    sheet = looked_through(driver)
    assert pairs_in(sheet) == ["Camille", "Philippa"]
    assert sheet.pairs_list.hasFocus()
    driver.press(Qt.Key.Key_Escape)
    assert sheet.isHidden()
    assert button.hasFocus()
    driver.press(Qt.Key.Key_D, CONTROL)
    assert pairs_in(looked_through(driver)) == ["Camille", "Philippa"]


@pytest.mark.usefixtures("twice")
@pytest.mark.qt_log_ignore("This plugin does not support grabbing the keyboard", extend=True)
def test_the_menu_of_the_list_offers_them(own: Callable[..., OwnerDriver]) -> None:
    """The menu over the list opens it too, and says the key."""
    driver = own()
    page = page_of(driver)
    page.deeds.open_menu()
    menu = page.table.findChild(QMenu)
    assert menu is not None
    action = next(one for one in menu.actions() if one.text() == "Possible duplicates…")
    assert action.shortcut().toString() == "Ctrl+D"
    action.trigger()
    menu.close()
    assert pairs_in(looked_through(driver)) == ["Camille", "Philippa"]


@pytest.mark.usefixtures("twice")
def test_after_a_merge_the_list_goes_on(own: Callable[..., OwnerDriver]) -> None:
    """Enter compares, Enter merges, and the other pair is next; Ctrl+Z makes two of them again, in the list as well."""
    driver = own()
    page = page_of(driver)
    driver.press(Qt.Key.Key_D, CONTROL)
    sheet, compared = looked_through(driver), page.merging.merge_sheet
    for left in (1, 0):
        driver.press(Qt.Key.Key_Return)
        driver.until(lambda: compared.preview is not None)
        driver.press(Qt.Key.Key_Return)
        driver.until(compared.isHidden)
        driver.until(lambda left=left: len(pairs_in(sheet)) == left)  # type: ignore[misc]  # one of its own each time
        assert (sheet.pairs_list if left else sheet.close_button).hasFocus()
        assert driver.told().endswith("merged")
    assert sheet.nobody_state.isVisible()
    driver.until(lambda: len(page.model.ids()) == 3)
    for left in (1, 2):
        driver.undo()
        driver.until(lambda left=left: len(pairs_in(sheet)) == left)  # type: ignore[misc]
    driver.press(Qt.Key.Key_Escape)
    driver.until(lambda: len(page.model.ids()) == 5)


@pytest.mark.usefixtures("twice")
def test_comparing_without_merging_leads_back_to_the_list(own: Callable[..., OwnerDriver]) -> None:
    """Escape while two are compared shows the list again, as it was."""
    driver = own()
    driver.press(Qt.Key.Key_D, CONTROL)
    sheet = looked_through(driver)
    driver.press(Qt.Key.Key_Return)
    compared = page_of(driver).merging.merge_sheet
    driver.until(lambda: compared.preview is not None)
    driver.press(Qt.Key.Key_Escape)
    assert compared.isHidden()
    assert sheet.pairs_list.hasFocus()
    assert pairs_in(sheet) == ["Camille", "Philippa"]


@pytest.mark.usefixtures("twice")
def test_who_turns_to_the_page_again_is_in_the_sheet(own: Callable[..., OwnerDriver]) -> None:
    """The page below a sheet is out of reach: turned to again, the keyboard is on the uppermost sheet, where it was."""
    driver = own()
    driver.press(Qt.Key.Key_D, CONTROL)
    sheet, compared = looked_through(driver), page_of(driver).merging.merge_sheet
    for there in (sheet, compared):
        driver.press(Qt.Key.Key_9, CONTROL)
        assert not there.isVisible()
        driver.press(Qt.Key.Key_1, CONTROL)
        assert there.isAncestorOf(QApplication.focusWidget() or driver.owner)
        driver.press(Qt.Key.Key_Tab)
        assert there.isAncestorOf(QApplication.focusWidget() or driver.owner)
        if there is sheet:
            sheet.pairs_list.setFocus()
            driver.press(Qt.Key.Key_Return)
            driver.until(lambda: compared.preview is not None)


def test_where_nobody_is_remembered_twice_it_says_so(own: Callable[..., OwnerDriver]) -> None:
    """In a café that remembers nobody the list says what it means, with the keyboard on the way back."""
    driver = own()
    page_of(driver)
    driver.press(Qt.Key.Key_D, CONTROL)
    sheet = looked_through(driver)
    assert sheet.nobody_state.accessibleName() == "No duplicates. Nobody seems to be remembered twice."
    assert sheet.nobody_state.isVisible()
    assert sheet.close_button.hasFocus()


def test_the_button_takes_no_row_of_the_list(qtbot: QtBot) -> None:
    """The button is its sign alone rather than one more row, and says its name all the same."""
    row = ChipRow(Theme(), "Who is listed", ["all", "bin"])
    qtbot.addWidget(row)
    row.set_text("all", "All")
    row.set_text("bin", "Bin")
    button = row.set_action("Duplicates…", "Possible duplicates (Ctrl+D)", "merge", "Ctrl+D", object_name="button")
    before = row.findChild(QWidget, "chip_bin")
    row.resize(before.geometry().right() + 80, 100)
    row.show()
    assert button.size() == button.narrow_size()
    assert button.geometry().top() == before.geometry().top()
    assert button.accessibleName() == "Possible duplicates (Ctrl+D)"
    row.resize(600, 100)
    assert button.size() == button.sizeHint()


@pytest.mark.usefixtures("twice")
def test_what_is_asked_for_on_the_page_is_seen(own: Callable[..., OwnerDriver]) -> None:
    """Ctrl+F leaves the list of duplicates: nobody types into a search that is covered."""
    driver = own()
    page = page_of(driver)
    driver.press(Qt.Key.Key_D, CONTROL)
    sheet = looked_through(driver)
    driver.press(Qt.Key.Key_F, CONTROL)
    assert sheet.isHidden()
    assert QApplication.focusWidget() is page.head.search_field
