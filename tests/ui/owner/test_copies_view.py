"""The page of copies: places, the calendar, a copy made and proved by keys, and the way back to one."""

import shutil
from collections.abc import Callable
from datetime import date, datetime
from pathlib import Path

import pytest
from house_driver import CTRL, HouseDriver
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from cafememo.domain.audit import What
from cafememo.domain.copies import Kind, Why
from cafememo.services import audit, backups
from cafememo.store.files import CafeFiles
from cafememo.store.quarantine import keep_aside
from cafememo.store.store import Store, open_store
from cafememo.ui.kit import words
from cafememo.ui.owner.backups import BackupsPage
from cafememo.ui.owner.backups_copies import CopiesView
from cafememo.ui.owner.restore_sheet import RestoreSheet
from support import Handed, StandingClock


@pytest.fixture
def house(store: Store, open_house: Callable[[str], HouseDriver]) -> Callable[[], HouseDriver]:
    """Give a function that opens the test's café at its copies."""

    def at_copies() -> HouseDriver:
        store.close()
        driver = open_house("backups")
        driver.qtbot.waitUntil(lambda: _view(driver)._copies is not None)
        return driver

    return at_copies


def _view(house: HouseDriver) -> CopiesView:
    page = house.page
    assert isinstance(page, BackupsPage)
    view = page.view
    assert isinstance(view, CopiesView)
    return view


def _sheet(house: HouseDriver) -> RestoreSheet:
    sheet = _view(house).sheet
    assert sheet is not None
    return sheet


def _copy(house: HouseDriver) -> None:
    """Make a copy by its key, and wait until the page shows it."""
    before = len(_lying(house))
    with house.qtbot.waitSignal(house.program.copying.ended):
        house.press(Qt.Key.Key_N, CTRL)
    house.qtbot.waitUntil(lambda: len(_lying(house)) > before)


def _lying(house: HouseDriver) -> tuple[backups.Lying, ...]:
    copies = _view(house)._copies
    return () if copies is None else copies.lying


def test_a_copy_is_made_by_its_key_and_shown_on_its_day(house: Callable[[], HouseDriver], cafe_folder: Path) -> None:
    """Ctrl+N makes a copy: it is said, stands under its day with its time, and a screen reader hears of that day."""
    driver = house()
    _copy(driver)
    view = _view(driver)
    assert "1" in driver.told() or "copies were made" in driver.told()
    assert view.calendar.day == date(2026, 11, 23)
    assert len(view.day_copies.rows) == 1
    index = view.calendar.days.currentIndex()
    said = str(view.calendar.model.data(index, Qt.ItemDataRole.AccessibleTextRole))
    assert said.startswith("23 November 2026: ")
    assert "no copy" not in said
    assert "Newest proved copy" in view.state_line.accessibleName()
    assert len(list((cafe_folder / "backups").glob("cafememo-*"))) == 1


def test_the_calendar_is_gone_through_by_the_arrows(house: Callable[[], HouseDriver]) -> None:
    """Arrows go by days and weeks, also into the month before; Page Up and Down go by months, Home to today."""
    driver = house()
    calendar = _view(driver).calendar
    driver.focus(calendar.days)
    steps = (
        (Qt.Key.Key_Left, date(2026, 11, 22)),
        (Qt.Key.Key_Up, date(2026, 11, 15)),
        (Qt.Key.Key_PageUp, date(2026, 10, 15)),
        (Qt.Key.Key_PageDown, date(2026, 11, 15)),
        (Qt.Key.Key_PageDown, date(2026, 11, 30)),
        (Qt.Key.Key_Home, date(2026, 11, 23)),
    )
    for key, day in steps:
        driver.press(key)
        assert calendar.day == day
    for _week in range(4):
        driver.press(Qt.Key.Key_Up)
    assert calendar.day == date(2026, 10, 26)
    assert calendar.month_label.text() == "October 2026"


def test_a_stick_is_chosen_copied_to_and_forgotten(
    house: Callable[[], HouseDriver], cafe_folder: Path, tmp_path: Path
) -> None:
    """A stick that was chosen gets the day's copy at once; gone, it says so; forgotten, it keeps its copies."""
    driver = house()
    view = _view(driver)
    stick, away = tmp_path / "stick", tmp_path / "away"
    stick.mkdir()
    row = view.place_rows[Kind.STICK]
    driver.focus(row.choose_button)
    driver.press(Qt.Key.Key_Return)
    assert view.dialog is not None
    with driver.qtbot.waitSignal(driver.program.copying.ended):
        view.dialog.fileSelected.emit(str(stick))
    driver.qtbot.waitUntil(lambda: "Last proved copy" in row.state_line.accessibleName())
    assert view.elsewhere_line.isHidden()
    assert len(list((stick / backups.IN_PLACE).iterdir())) == 1
    stick.rename(away)
    view.refresh()
    driver.qtbot.waitUntil(lambda: "Not there now" in row.state_line.accessibleName())
    driver.focus(row.forget_button)
    driver.press(Qt.Key.Key_Return)
    driver.qtbot.waitUntil(row.forget_button.isHidden)
    assert row.choose_button.hasFocus()
    assert len(list((away / backups.IN_PLACE).iterdir())) == 1


def test_the_daily_copy_is_switched_off_and_stays_so(house: Callable[[], HouseDriver], cafe_folder: Path) -> None:
    """The switch is kept in the café: with it off, no copy is due."""
    driver = house()
    view = _view(driver)
    assert view.daily_switch.isChecked()
    driver.focus(view.daily_switch)
    driver.press(Qt.Key.Key_Space)
    driver.settle()
    driver.program.close()
    opened = open_store(cafe_folder)
    assert not backups.by_itself(opened)
    opened.close()


def test_a_copy_is_checked_again(house: Callable[[], HouseDriver], cafe_folder: Path, clock: StandingClock) -> None:
    """A whole copy is proved anew and says when; one with a flipped byte is told, and stays what it was before."""
    driver = house()
    _copy(driver)
    view = _view(driver)
    clock.pass_minutes(30)
    driver.focus(view.day_copies.rows[0].verify_button)
    with driver.qtbot.waitSignal(view.work.proved) as proved:
        driver.press(Qt.Key.Key_Return)
    assert proved.args == [None]
    driver.qtbot.waitUntil(lambda: "08:30" in view.day_copies.rows[0].proved_line.accessibleName())
    database = view.day_copies.rows[0].lying.folder / "cafe.db"
    spoiled = bytearray(database.read_bytes())
    spoiled[len(spoiled) // 2] ^= 1
    database.write_bytes(spoiled)
    driver.focus(view.day_copies.rows[0].verify_button)
    with driver.qtbot.waitSignal(view.work.proved) as proved:
        driver.press(Qt.Key.Key_Return)
    assert proved.args != [None]
    assert "does not read back" in driver.told()


def test_escape_stops_a_copy(house: Callable[[], HouseDriver], cafe_folder: Path) -> None:
    """Esc stops the copy that is being made, wherever the keyboard is on the page; nothing of it stays."""
    driver = house()
    view = _view(driver)
    driver.focus(view.calendar.days)
    with driver.qtbot.waitSignal(driver.program.copying.ended) as ended:
        driver.press(Qt.Key.Key_N, CTRL)
        assert view.work_bar.isVisible()
        driver.press(Qt.Key.Key_Escape)
    assert ended.args[0].reason is not None
    assert driver.told() == "Stopped. No copy was made."
    driver.settle()
    assert not list((cafe_folder / "backups").glob("cafememo-*"))


def test_going_back_takes_more_than_enter(
    store: Store,
    hand_out: Callable[..., Handed],
    open_house: Callable[[str], HouseDriver],
    cafe_folder: Path,
    clock: StandingClock,
) -> None:
    """What would be missing is said; Enter alone does nothing, Ctrl+Enter goes back, and the file of now is kept."""
    hand_out("Camille")
    backups.make_now(store, clock, Why.BY_HAND)
    hand_out("Noé")
    store.close()
    driver = open_house("backups")
    driver.qtbot.waitUntil(lambda: len(_lying(driver)) == 1)
    view = _view(driver)
    view.area.ensureWidgetVisible(view.day_copies.rows[0].restore_button)
    driver.focus(view.day_copies.rows[0].restore_button)
    driver.press(Qt.Key.Key_Return)
    sheet = _sheet(driver)
    driver.qtbot.waitUntil(lambda: sheet.stack.currentWidget() is sheet.compare_page)
    assert "1" in sheet.missing_line.accessibleName()
    assert sheet.table is not None
    model = sheet.table.model()
    assert [model.index(0, column).data() for column in range(3)] == ["People", "2", "1"]
    assert not sheet.confirm_button.hasFocus()
    before = driver.program.desk
    for _time in range(2):
        sheet.table.setFocus()
        driver.press(Qt.Key.Key_Return)
    assert driver.program.desk is before
    assert sheet.isVisible()
    driver.press(Qt.Key.Key_Return, CTRL)
    program = driver.program
    assert program.desk is not before
    driver.qtbot.waitUntil(lambda: program.screen.cafe is not None)
    driver.qtbot.waitUntil(lambda: program.screen.page is program.screen.pages.notice)
    aside = [folder for folder in CafeFiles(cafe_folder).quarantine.iterdir() if not folder.name.startswith(".")]
    assert len(aside) == 1
    assert (aside[0] / "cafe.db").is_file()
    program.close()
    opened = open_store(cafe_folder)
    assert opened.connection.execute("SELECT count(*) FROM regulars").fetchone() == (1,)
    assert audit.entries(opened)[0].what == What.RESTORED
    opened.close()


def test_leaving_the_comparison_leaves_nothing(house: Callable[[], HouseDriver], cafe_folder: Path) -> None:
    """Esc leaves everything as it is, and no rehearsal on the disk."""
    driver = house()
    _copy(driver)
    view = _view(driver)
    driver.focus(view.day_copies.rows[0].restore_button)
    driver.press(Qt.Key.Key_Return)
    sheet = _sheet(driver)
    driver.qtbot.waitUntil(lambda: sheet.stack.currentWidget() is sheet.compare_page)
    assert sheet.missing_line.accessibleName() == "Nothing was noted since: nothing would be missing."
    driver.press(Qt.Key.Key_Escape)
    assert sheet.isHidden()
    assert list(CafeFiles(cafe_folder).quarantine.iterdir()) == []


def test_a_folder_without_a_copy_is_said_so(
    house: Callable[[], HouseDriver], tmp_path: Path, cafe_folder: Path
) -> None:
    """Going back from another folder lists the copies there, and says of a folder without any that it has none."""
    driver = house()
    _copy(driver)
    view = _view(driver)
    nothing, old = tmp_path / "nothing", tmp_path / "old stick"
    nothing.mkdir()
    for name in ("cafememo-20261120-090000", "cafememo-20261121-090000"):
        shutil.copytree(_lying(driver)[0].folder, old / name)
    driver.focus(view.folder_button)
    driver.press(Qt.Key.Key_Return)
    sheet = _sheet(driver)
    assert sheet.dialog is not None
    sheet.dialog.fileSelected.emit(str(nothing))
    driver.qtbot.waitUntil(lambda: sheet.stack.currentWidget() is sheet.failed_page)
    assert "no copy of a café" in sheet.failed_page.sentence_label.text()
    sheet.dialog.fileSelected.emit(str(old))
    driver.qtbot.waitUntil(lambda: sheet.copy_list.count() == 2)
    assert sheet.copy_list.item(0).text().startswith("21 November 2026, 09:00")
    sheet._close_dialog()
    driver.focus(sheet.copy_list)
    driver.press(Qt.Key.Key_Return)
    driver.qtbot.waitUntil(lambda: sheet.stack.currentWidget() is sheet.compare_page)


def test_a_copy_without_its_key_asks_for_the_code(
    house: Callable[[], HouseDriver], tmp_path: Path, cafe_folder: Path
) -> None:
    """A copy this computer has no key for asks for a code, and says where that is not the right one."""
    driver = house()
    _copy(driver)
    view = _view(driver)
    (cafe_folder / "cafe.key").rename(tmp_path / "cafe.key")
    driver.focus(view.day_copies.rows[0].restore_button)
    driver.press(Qt.Key.Key_Return)
    sheet = _sheet(driver)
    driver.qtbot.waitUntil(lambda: sheet.stack.currentWidget() is sheet.code_page)
    driver.focus(sheet.code_field)
    QTest.keyClicks(sheet.code_field, "not the code at all")
    driver.press(Qt.Key.Key_Return)
    driver.qtbot.waitUntil(sheet.code_line.isVisible)
    assert "does not open" in sheet.code_line.accessibleName()


def test_the_page_is_made_anew_in_another_language(house: Callable[[], HouseDriver]) -> None:
    """Drawn anew while a copy is made, the page shows how far it is, and the copy is finished."""
    driver = house()
    driver.press(Qt.Key.Key_N, CTRL)
    words.use("en")
    driver.owner.speak()
    driver.qtbot.waitUntil(lambda: len(_lying(driver)) == 1)
    assert _view(driver).work_bar.isHidden()


def test_what_is_kept_aside_is_told_and_erased_by_keys(house: Callable[[], HouseDriver], cafe_folder: Path) -> None:
    """It stands with its date and size; Erase asks again, and then it is gone and logged. Nothing kept, no card."""
    noon = datetime(2026, 11, 20, 12, 0, 5)  # noqa: DTZ001 - the café's wall clock
    place = keep_aside(CafeFiles(cafe_folder), noon)
    driver = house()
    view = _view(driver)
    (row,) = view.aside_card.rows
    assert "20 November 2026" in row.title
    assert "MB" in row.title or "kB" in row.title
    driver.focus(row.erase_button)
    driver.press(Qt.Key.Key_Return)
    assert row.keep_button.hasFocus()
    assert not row.asks_label.isHidden()
    driver.press(Qt.Key.Key_Return)
    assert row.erase_button.hasFocus()
    assert place.exists()
    driver.press(Qt.Key.Key_Return)
    driver.focus(row.sure_button)
    with driver.qtbot.waitSignal(view.work.erased):
        driver.press(Qt.Key.Key_Return)
    assert not place.exists()
    assert driver.told() == "Erased. Nothing of it is left here."
    driver.qtbot.waitUntil(view.aside_card.isHidden)
    driver.program.close()
    store = open_store(cafe_folder)
    try:
        assert audit.entries(store)[0].what == What.ASIDE_ERASED
    finally:
        store.close()
