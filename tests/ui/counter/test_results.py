"""Who it could be, listed under what was typed."""

from collections.abc import Callable, Iterator
from datetime import datetime
from functools import partial
from pathlib import Path

import pytest
from counter_driver import Driver
from PySide6.QtCore import QSize, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QWidget
from pytestqt.qtbot import QtBot

from cafememo.domain.order import SpokenLine
from cafememo.services.finding import Found, FoundPeople
from cafememo.store.people import add_regular
from cafememo.store.store import open_store
from cafememo.ui.counter.look import Look
from cafememo.ui.counter.measure import SMALLEST_TARGET, Measure
from cafememo.ui.counter.results import ResultList
from cafememo.ui.kit import words
from cafememo.ui.kit.theme import Theme

Drive = Callable[..., Driver]
CTRL = Qt.KeyboardModifier.ControlModifier
NOW = datetime(2026, 11, 23, 8, 14)  # noqa: DTZ001 - a time on the café's wall
YESTERDAY = datetime(2026, 11, 22, 9)  # noqa: DTZ001 - likewise
FLAT_WHITE = (SpokenLine("Flat white", ("oat milk",)),)
FRIDAYS = tuple((20_777 - 7 * week) * 1440 + 9 * 60 for week in range(4))[::-1]


@pytest.fixture
def results(qtbot: QtBot) -> Iterator[ResultList]:
    """Give a list with room for three people and a line."""
    window = QWidget()
    qtbot.addWidget(window)
    look = Look(Theme(), Measure())
    made = ResultList(look, window)
    made.resize(560, 3 * (SMALLEST_TARGET + 12) + 30)
    window.show()
    yield made
    window.close()


@pytest.fixture
def people(cafe_folder: Path) -> Path:
    """Give a café with two called Camille and one called Zoé."""
    store = open_store(cafe_folder)
    with store.transaction():
        for name in ("Camille", "Camille", "Zoé"):
            add_regular(store.connection, name, 1)
    store.close()
    return cafe_folder


def _lines(results: ResultList) -> list[str]:
    """Return what stands on the tiles that are seen."""
    return [f"{tile.accessibleName()}: {tile.accessibleDescription()}" for tile in results.tiles if _seen(tile)]


def _type(driver: Driver, text: str) -> None:
    """Type a name into the search field, key by key, as a person does."""
    driver.press(Qt.Key.Key_F, CTRL)
    for letter in text:
        driver.press(Qt.Key(ord(letter.upper())))


def _listed(driver: Driver, name: str) -> bool:
    """Tell whether the part of the list of this name is seen."""
    part = driver.program.screen.findChild(QWidget, name)
    return part is not None and part.isVisible() and _seen(part)


def _seen(part: QWidget) -> bool:
    """Tell whether a part is there to be seen: not hidden, nor laid aside above the list."""
    return not part.isHidden() and part.y() >= 0


def test_people_are_told_apart_by_drink_then_by_habit(results: ResultList) -> None:
    """A drink is enough; two of the same name and drink are told by when they come."""
    found = (
        Found(1, "Camille", FLAT_WHITE, YESTERDAY, FRIDAYS),
        Found(2, "Camille", (SpokenLine("Espresso"),), YESTERDAY),
        Found(3, "Camille", FLAT_WHITE, YESTERDAY),
    )
    results.show_found(found, 0, "cam", NOW)
    assert _lines(results) == [
        "Camille: Flat white, oat milk · on Fridays",
        "Camille: Espresso",
        "Camille: Flat white, oat milk · here yesterday",
    ]
    assert not _seen(results.more_label)


@pytest.mark.parametrize(
    ("language", "typed", "sentence"),
    [
        ("en", "cam", "and 9 more: type another letter"),
        ("en", "camille", "and 9 more of that name"),
        ("fr", "cam", "et 9 autres\xa0: tapez une lettre de plus"),
    ],
)
def test_more_than_there_is_room_for_are_counted(results: ResultList, language: str, typed: str, sentence: str) -> None:
    """As many are shown as fit with the line that counts the others, and nothing scrolls."""
    words.use(language)
    results.show_found((Found(1, "Camille", ()),) * 5, 7, typed, NOW)
    assert len(_lines(results)) == 3
    assert results.more_label.text() == sentence
    last = results.tiles[2].geometry()
    assert last.bottom() < results.more_label.y()
    assert results.more_label.geometry().bottom() < results.height()


def test_the_mark_stays_among_those_seen(results: ResultList, qtbot: QtBot) -> None:
    """Whatever is pressed, the marked one is one that is shown, and it is the one chosen."""
    results.show_found(tuple(Found(number, "Camille", ()) for number in range(5)), 0, "cam", NOW)
    results.mark_further(1)
    for _ in range(9):
        results.mark_further(1)
    with qtbot.waitSignal(results.chosen) as chosen:
        results.choose()
    assert chosen.args == [len(_lines(results)) - 1]
    for _ in range(9):
        results.mark_further(-1)
    with qtbot.waitSignal(results.chosen) as chosen:
        results.choose()
    assert chosen.args == [0]


def test_a_tile_is_pressed(results: ResultList, qtbot: QtBot) -> None:
    """A finger chooses as Enter does, and every tile is high enough for it."""
    results.show_found((Found(4, "Camille", ()), Found(5, "Camille", ())), 0, "cam", NOW)
    assert all(tile.height() >= SMALLEST_TARGET for tile in results.tiles)
    with qtbot.waitSignal(results.chosen) as chosen:
        results.tiles[1].click()
    assert chosen.args == [5]


def test_a_name_is_not_kept(results: ResultList) -> None:
    """What was shown is forgotten, also by what is painted, and by the words kept ready."""
    results.show_found((Found(4, "Camille", FLAT_WHITE),), 0, "cam", NOW)
    results.grab()
    results.forget()
    assert not any("Camille" in part.accessibleName() for part in results.findChildren(QWidget))
    assert not any("Camille" in text for text, _ in results._look._lines)


def test_a_long_name_and_order_stay_on_the_tile(results: ResultList) -> None:
    """Forty letters and an endless order are shortened; what tells two apart is still painted whole."""
    order = (SpokenLine("Cappuccino", ("very",) * 40),)
    results.show_found((Found(1, "M" * 40, order, YESTERDAY), Found(2, "M" * 40, order, YESTERDAY)), 0, "mm", NOW)
    picture = results.tiles[1].grab().toImage()
    blank = results.tiles[1].grab().toImage().pixelColor(picture.width() - 30, picture.height() // 2)
    edge = {picture.pixelColor(picture.width() - 30, y).name() for y in range(10, picture.height() - 10)}
    assert edge == {blank.name()}


def test_keys_move_in_the_list(drive: Drive, people: Path) -> None:
    """Down and Tab mark the next one, Up and Shift+Tab the one before, and Enter greets the marked one."""
    driver = drive()
    _type(driver, "cam")
    # All letters answered: a later answer marks the first of its own people.
    driver.qtbot.waitUntil(lambda: _listed(driver, "result_1") and not driver.program.screen.idle_page._awaiting)
    results = driver.program.screen.findChild(ResultList)
    assert results is not None
    for key, marked in ((Qt.Key.Key_Tab, 1), (Qt.Key.Key_Up, 0), (Qt.Key.Key_Down, 1), (Qt.Key.Key_Backtab, 0)):
        driver.press(key)
        assert results._marked == marked
        assert driver.program.screen.idle_page.search_field.hasFocus()
    driver.press(Qt.Key.Key_Return)
    driver.wait_for_page("greeting_page")
    assert driver.program.screen.pages.greeting_page().name_label.text() == "Camille"


def test_an_enter_quicker_than_the_answer(drive: Drive, people: Path) -> None:
    """Enter right after the last letter chooses from what these letters find, not from what fewer did."""
    driver = drive()
    _type(driver, "ca")
    driver.qtbot.waitUntil(lambda: _listed(driver, "result_0"))
    field = driver.program.screen.idle_page.search_field
    field.setText("zo")
    driver.press(Qt.Key.Key_Return)
    driver.wait_for_page("greeting_page")
    assert driver.program.screen.pages.greeting_page().name_label.text() == "Zoé"


def test_nobody_found_offers_a_newcomer(drive: Drive, people: Path, qtbot: QtBot) -> None:
    """Enter, where nobody has that name, asks for a newcomer and hands the name over as it will be written."""
    driver = drive()
    _type(driver, "xavier")
    driver.qtbot.waitUntil(lambda: _listed(driver, "newcomer_tile"))
    assert _listed(driver, "none_label")
    with qtbot.waitSignal(driver.program.screen.idle_page.newcomer_named) as named:
        driver.press(Qt.Key.Key_Return)
    assert named.args == ["Xavier"]
    driver.wait_for_page("naming_page")


def test_signs_alone_are_nobody(drive: Drive, people: Path) -> None:
    """Where no letter was typed nobody is found and no newcomer is offered, and Enter does nothing."""
    driver = drive()
    driver.press(Qt.Key.Key_F, CTRL)
    driver.program.screen.idle_page.search_field.setText("?!")
    driver.qtbot.waitUntil(lambda: _listed(driver, "none_label"))
    assert not _listed(driver, "newcomer_tile")
    driver.press(Qt.Key.Key_Return)
    assert driver.page() == "idle_page"


def test_the_button_hands_the_name_over_too(drive: Drive, people: Path, qtbot: QtBot) -> None:
    """Somebody else of a name that was found is a newcomer of that name; without a search there is none."""
    driver = drive()
    page = driver.program.screen.idle_page
    with qtbot.assertNotEmitted(page.newcomer_named):
        page.newcomer_button.click()
    driver.press(Qt.Key.Key_Escape)
    _type(driver, "cam")
    driver.qtbot.waitUntil(partial(_listed, driver, "result_0"))
    with qtbot.waitSignal(page.newcomer_named) as named:
        page.newcomer_button.click()
    assert named.args == ["Cam"]


@pytest.mark.parametrize("size", [(1024, 600), (1280, 800), (1920, 1080), (800, 1280)])
def test_the_list_stays_above_the_buttons(drive: Drive, people: Path, size: tuple[int, int]) -> None:
    """In every size at least three people fit between the field and the row of buttons."""
    driver = drive()
    driver.program.window.resize(QSize(*size))
    page = driver.program.screen.idle_page
    driver.press(Qt.Key.Key_F, CTRL)
    page.search_field.setText("cam")
    driver.qtbot.waitUntil(lambda: _listed(driver, "result_0"))
    found = FoundPeople((Found(1, "Camille", ()),) * 10)
    found.more = 3
    page.show_found(found)
    results = driver.program.screen.findChild(ResultList)
    assert results is not None
    assert len(_lines(results)) >= 3
    assert results.geometry().bottom() < page.newcomer_button.y()
    assert results.y() > page.search_field.geometry().bottom()
    assert results.more_label.geometry().bottom() <= results.height()
    QTest.keyClick(page.search_field, Qt.Key.Key_Escape)
    assert not any("Camille" in part.accessibleName() for part in page.findChildren(QWidget))


def test_a_larger_window_lists_more_people(drive: Drive, people: Path) -> None:
    """As many are found as there is room for; where the window grows meanwhile, the others are found then."""
    store = open_store(people)
    with store.transaction():
        for _ in range(7):
            add_regular(store.connection, "Camille", 1)
    store.close()
    driver = drive()
    driver.program.window.resize(QSize(1024, 600))
    for text in ("cam", "cami"):  # the first list is made without knowing how much room it has
        driver.press(Qt.Key.Key_F, CTRL)
        driver.program.screen.idle_page.search_field.setText(text)
        driver.qtbot.waitUntil(lambda: _listed(driver, "result_0"))
    results = driver.program.screen.findChild(ResultList)
    assert results is not None
    driver.qtbot.waitUntil(lambda: len(results._found) == results.room())
    few = len(_lines(results))
    assert few < 9
    assert results.more_label.text() == f"and {9 - few} more: type another letter"
    driver.program.window.resize(QSize(1280, 1100))
    driver.qtbot.waitUntil(lambda: len(_lines(results)) == 9)
    assert not _seen(results.more_label)


def test_what_is_laid_aside_is_told_to_nobody(results: ResultList, qtbot: QtBot) -> None:
    """A tile that a letter leaves without a person has no name at once, and is hidden when nobody types any more."""
    three = tuple(Found(number, name, FLAT_WHITE) for number, name in enumerate(("Camille", "Camilla", "Camil")))
    results.ask_for_letters()
    results.show_found(three, 0, "cam", NOW)
    results.show_found(three[:1], 0, "camille", NOW)
    assert _lines(results) == ["Camille: Flat white, oat milk"]
    assert [tile.accessibleName() for tile in results.tiles[1:3]] == ["", ""]
    qtbot.waitUntil(lambda: [tile.isHidden() for tile in results.tiles[:3]] == [False, True, True])
    assert results.none_label.isHidden()
    results.show_found(three, 0, "cam", NOW)
    assert len(_lines(results)) == 3


def test_the_page_makes_room_at_the_first_letter(drive: Drive, people: Path) -> None:
    """After one letter another is asked for; nobody found before is left, and without letters it is at rest."""
    driver = drive()
    page = driver.program.screen.idle_page
    driver.press(Qt.Key.Key_F, CTRL)
    assert page.hello_label.isVisible()
    _type(driver, "c")
    assert not page.hello_label.isVisible()
    assert _said(driver) == "Type another letter."
    page.search_field.setText("cam")
    driver.qtbot.waitUntil(lambda: _listed(driver, "result_0"))
    assert not _listed(driver, "none_label")
    driver.press(Qt.Key.Key_Backspace)
    driver.press(Qt.Key.Key_Backspace)
    assert _said(driver) == "Type another letter."
    assert not _listed(driver, "result_0")
    driver.press(Qt.Key.Key_Down)
    driver.press(Qt.Key.Key_Return)
    assert page.isVisible()
    driver.press(Qt.Key.Key_Backspace)
    assert page.hello_label.isVisible()
    assert not _listed(driver, "none_label")


def test_a_name_pasted_is_asked_for_no_letter(drive: Drive, people: Path) -> None:
    """Until the answer to all of it is there the list is empty, also where somebody was listed before."""
    driver = drive()
    page = driver.program.screen.idle_page
    driver.press(Qt.Key.Key_F, CTRL)
    for _ in range(2):
        page.search_field.setText("cam")
        assert not page.hello_label.isVisible()
        assert _said(driver) == ""
        assert not _listed(driver, "result_0")
        driver.qtbot.waitUntil(lambda: _listed(driver, "result_0"))
        page.clear_search()
        assert page.hello_label.isVisible()


def _said(driver: Driver) -> str:
    """Return what is said in place of a list."""
    label = driver.program.screen.findChild(QLabel, "none_label")
    assert label is not None
    assert label.isVisible()
    return label.text()
