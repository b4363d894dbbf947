"""About: folders that open, facts to copy, licences to read."""

import getpass
import platform
from collections.abc import Callable
from pathlib import Path
from typing import cast

import pytest
from house_driver import CTRL, HouseDriver
from PySide6.QtCore import QRect, Qt, QUrl
from PySide6.QtGui import QDesktopServices, QGuiApplication
from pytestqt.qtbot import QtBot

from cafememo import __version__
from cafememo.ui.owner.about import AboutPage
from cafememo.ui.owner.licences_card import flowing


@pytest.fixture
def house(open_house: Callable[[str], HouseDriver], qtbot: QtBot) -> HouseDriver:
    """Give the open café with About shown, all licences read."""
    driver = open_house("about")
    driver.owner.activateWindow()
    qtbot.waitUntil(lambda: page(driver).licences_card._whole, timeout=30_000)
    return driver


def page(house: HouseDriver) -> AboutPage:
    """Return the page."""
    return cast("AboutPage", house.page)


def test_folders_are_opened_by_the_system(
    house: HouseDriver, cafe_folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A button shows the café's folder; logs that are not there yet are said not to be, and cannot be opened."""
    asked: list[QUrl] = []
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda url: asked.append(url) or True)
    about = page(house)
    house.focus(about.data_row.open_button)
    house.press(Qt.Key.Key_Space)
    assert [url.toLocalFile() for url in asked] == [str(cafe_folder)]
    assert about.data_row.path_label.accessibleName() == str(cafe_folder)
    assert about.logs_row.path_label.text() == "There is none yet: nothing has gone wrong."
    assert not about.logs_row.open_button.isEnabled()
    (cafe_folder / "logs").mkdir()
    (cafe_folder / "logs" / "crash.log").touch()  # which waits for a crash, and is empty until then
    about.refresh()
    assert not about.logs_row.open_button.isEnabled()
    (cafe_folder / "logs" / "cafememo.log").write_text("ValueError")
    about.refresh()
    assert about.logs_row.open_button.isEnabled()


def test_a_folder_the_system_does_not_open_is_told_of(house: HouseDriver, monkeypatch: pytest.MonkeyPatch) -> None:
    """Without a file manager a sentence says so; the path is there to be read."""
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda _url: False)
    page(house).data_row.open_button.click()
    assert house.told() == "The system opened no window for this folder. Look for it by its path."


def test_facts_are_copied_and_tell_of_nobody(house: HouseDriver, cafe_folder: Path) -> None:
    """Versions and sizes; no account, machine, folder or café."""
    house.settle()
    page(house).copy_button.click()
    copied = QGuiApplication.clipboard().text()
    assert house.told() == "Copied."
    assert f"Cafémémo {__version__}" in copied
    assert "SQLCipher" in copied
    for private in (platform.node(), str(cafe_folder), str(Path.home()), "Café du Coin"):
        assert private not in copied
    assert getpass.getuser() not in copied.split()


def test_a_licence_is_found_and_read(house: HouseDriver) -> None:
    """Ctrl+F, some letters: only what they are found in is listed, its text shown; where nothing is, it says so."""
    card = page(house).licences_card
    house.press(Qt.Key.Key_F, CTRL)
    assert card.search_field.hasFocus()
    house.type("lucide")
    assert (card.card_list.count(), card.count_label.text()) == (1, "1 part, with its licence")
    assert card.text_field.toPlainText().startswith("ISC License")
    card.search_field.setText("ofl in")
    assert card.card_list.count() == 1
    assert card.card_list.item(0).text() == "Inter · OFL-1.1"
    card.search_field.setText("qt lgpl")
    assert "may be replaced" in card.note_label.text()
    card.search_field.setText("<b>nothing")
    assert (card.count_label.text(), card.text_field.toPlainText()) == ("Nothing is called that.", "")


def test_the_list_is_as_high_as_what_is_found_in_whole_rows(house: HouseDriver) -> None:
    """Six rows at the most, fewer where fewer are found, and never a part of one."""
    card = page(house).licences_card
    row = card.card_list.visualItemRect(card.card_list.item(0)).height()
    assert card.card_list.count() > 6
    assert card.card_list.viewport().height() == 6 * row
    for typed in ("qt", "lucide", "ofl"):
        card.search_field.setText(typed)
        count = card.card_list.count()
        assert 0 < count < 6
        assert card.card_list.viewport().height() == count * row
        assert not card.card_list.verticalScrollBar().isVisible()
    card.search_field.setText("xqzw")
    assert not card.card_list.isVisible()
    card.search_field.clear()
    assert card.card_list.viewport().height() == 6 * row


@pytest.mark.parametrize("size", [(1024, 600), (1280, 800), (940, 560)], ids=str)
@pytest.mark.parametrize("typed", ["lucide", "xqzw", "m"])
def test_what_is_searched_stays_in_sight(house: HouseDriver, size: tuple[int, int], typed: str) -> None:
    """However far the page was scrolled, the field and what it found are seen once something is typed."""
    about = page(house)
    card = about.licences_card
    house.owner.resize(*size)
    house.settle()
    card.search_field.setText("m")
    about.area.verticalScrollBar().setValue(10_000)
    card.search_field.setText("")
    about.area.verticalScrollBar().setValue(10_000)
    card.search_field.setText(typed)
    house.settle()
    seen = about.area.viewport().rect()
    for part in (card.search_field, card.count_label, card.card_list):
        if part.isVisible():
            corner = part.mapTo(about.area.viewport(), part.rect().topLeft())
            assert seen.contains(QRect(corner, part.size())), part.objectName()


def test_licences_flow() -> None:
    """Lines a terminal's width broke are joined, titles and what is set in stay as they are."""
    first, second = "Permission is hereby granted, free of charge, to any person", "obtaining a copy."
    rest = "\n\n   set in\n   twice"
    assert flowing(f"MIT License\n\n{first}\n{second}{rest}") == f"MIT License\n\n{first} {second}{rest}"


def test_the_copies_are_where_about_says(house: HouseDriver, cafe_folder: Path) -> None:
    """The folder of copies is named once there is one; until then it is said that one is made every day."""
    about = page(house)
    assert about.copies_row.path_label.text() == "No copy was made yet. One is made every day, see Backups."
    assert not about.copies_row.open_button.isEnabled()
    (cafe_folder / "backups").mkdir()
    about.refresh()
    house.settle()
    assert about.copies_row.path_label.accessibleName() == str(cafe_folder / "backups")
    assert about.copies_row.open_button.isEnabled()
