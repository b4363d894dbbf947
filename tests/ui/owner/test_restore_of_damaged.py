"""The way back to a copy where the café itself does not open any more."""

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from cafememo.domain.copies import Why
from cafememo.services import backups
from cafememo.store.restore import Rehearsed
from cafememo.store.store import Store, open_store
from cafememo.ui.kit import resources
from cafememo.ui.kit.theme import Theme
from cafememo.ui.kit.tokens import THEMES
from cafememo.ui.owner.restore_sheet import offer_going_back
from support import StandingClock


def test_a_damaged_cafe_goes_back_to_the_copy_beside_it(
    store: Store, cafe_folder: Path, clock: StandingClock, qtbot: QtBot
) -> None:
    """The copies beside a spoiled file are found, one is rehearsed, and Ctrl+Enter hands it over; then it opens."""
    made = backups.make_now(store, clock, Why.BY_HAND)
    store.close()
    (cafe_folder / "cafe.db").write_bytes(b"\0" * 8_192)
    resources.register()
    resources.add_fonts()
    page = QWidget()
    page.resize(1024, 600)
    page.show()
    qtbot.waitUntil(page.isVisible)
    taken: list[Rehearsed] = []
    sheet = offer_going_back(page, Theme(THEMES["light"]), cafe_folder, taken.append)
    qtbot.waitUntil(sheet.copy_list.hasFocus)
    assert sheet.folder_button.isVisible()
    QTest.keyClick(sheet.copy_list, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: sheet.stack.currentWidget() is sheet.compare_page)
    assert sheet.table is not None
    assert sheet.table.model().columnCount() == 2
    QTest.keyClick(sheet, Qt.Key.Key_Return)
    assert not taken
    QTest.keyClick(sheet, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert [one.copy for one in taken] == [made.made[0].folder]
    aside = backups.restore(cafe_folder, taken[0], clock)
    assert (aside / "cafe.db").read_bytes() == b"\0" * 8_192
    open_store(cafe_folder).close()
    page.close()
    page.deleteLater()
