"""Today's list alone in a window, driven by keys and the mouse: what is seen, and what it says is wanted."""

from collections.abc import Iterator
from datetime import datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QPoint, QSize, Qt
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from cafememo.domain.loyalty import Collects, StampCard
from cafememo.domain.order import SpokenLine
from cafememo.domain.reading import Greeting, ShownProgramme
from cafememo.services.counter import Note
from cafememo.services.finding import Found
from cafememo.services.today import NotedToday
from cafememo.ui.counter.look import Look
from cafememo.ui.counter.measure import SMALLEST_TARGET, Measure
from cafememo.ui.counter.today import TodayPage
from cafememo.ui.counter.today_row import TodayRow
from cafememo.ui.counter.today_words import matching, spoken_line
from cafememo.ui.kit import words
from cafememo.ui.kit.theme import Theme

MORNING = datetime(2026, 11, 23, 8, 14)  # noqa: DTZ001 - a time on the café's wall
NAMES = ("Camille", "Noor", "Bo", "Inès")
FLAT_WHITE = (SpokenLine("Flat white", ("oat milk",)),)
ORDERS = (FLAT_WHITE, (SpokenLine("Espresso"),), (), (SpokenLine("Thé à la menthe", (), 2),))


def a_day(count: int) -> tuple[NotedToday, ...]:
    """Return so many visits, the newest first, with the highest id."""
    return tuple(
        NotedToday(
            count - place,
            place % 4 + 1,
            NAMES[place % 4],
            MORNING - timedelta(minutes=place),
            ORDERS[place % 4],
            "Léa",
        )
        for place in range(count)
    )


class Wanted:
    """Keeps what a page says is wanted of the store."""

    def __init__(self, page: TodayPage) -> None:
        self.said: list[tuple[object, ...]] = []
        page.undo_wanted.connect(self.undo)
        page.move_wanted.connect(self.move)
        page.searched.connect(self.search)
        page.left.connect(self.leave)

    def undo(self, entry_id: int) -> None:
        """Keep an undo."""
        self.said.append(("undo", entry_id))

    def move(self, entry_id: int, regular_id: int) -> None:
        """Keep a move."""
        self.said.append(("move", entry_id, regular_id))

    def search(self, text: str) -> None:
        """Keep a search."""
        self.said.append(("search", text))

    def leave(self) -> None:
        """Keep that it was left."""
        self.said.append(("left",))


@pytest.fixture
def page(dressed: QApplication, qtbot: QtBot) -> Iterator[TodayPage]:
    """Give the page in a window of its own, with the keyboard, waiting for its list."""
    window = QWidget()
    window.resize(QSize(1280, 736))
    made = TodayPage(Look(Theme(), Measure()), window)
    made.set_look(Look(Theme(), Measure()))
    made.resize(window.size())
    made.begin()
    window.show()
    made.setFocus()
    qtbot.waitUntil(lambda: dressed.focusWindow() is window.windowHandle())
    yield made
    window.close()
    window.deleteLater()
    dressed.processEvents()


@pytest.fixture
def wanted(page: TodayPage) -> Wanted:
    """Give what the page says is wanted."""
    return Wanted(page)


def press(page: TodayPage, *keys: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    """Press keys where the keyboard is."""
    for key in keys:
        QTest.keyClick(page.window().windowHandle(), key, modifier)


def write(page: TodayPage, text: str) -> None:
    """Type a word."""
    press(page, *(Qt.Key(ord(letter.upper())) for letter in text))


def said(page: TodayPage) -> str:
    """Return the sentence that is shown."""
    part = page.move_part
    return part.hint_label.text() if page.moving and part else page.browse_part.head.message_label.text()


def readable(page: TodayPage) -> list[str]:
    """Return every text a person or a screen reader can read without pressing anything."""
    seen = [part for part in page.findChildren(QWidget) if part.isVisible()] + [page]
    texts = [part.accessibleName() + " " + part.accessibleDescription() for part in seen]
    return texts + [part.text() for part in seen if isinstance(part, QLabel)]


def picture(widget: QWidget) -> QImage:
    """Return what a widget looks like."""
    return widget.grab().toImage()


def test_the_list_comes_after_a_moment_newest_first(page: TodayPage) -> None:
    """Until it is there the page says so; then the first line is the newest, and marked, with its place told."""
    browse = page.browse_part
    assert browse.today_list.none_label.isVisible()
    assert browse.today_list.none_label.text() == "One moment…"
    page.show_today(a_day(42))
    assert not browse.today_list.none_label.isVisible()
    seen = browse.today_list.position
    assert browse.foot.position_label.text() == f"1–{seen.last} of 42"
    assert browse.today_list.rows[0].accessibleName() == "08:14, C, Flat white, oat milk, Léa"
    assert browse.today_list.marked == a_day(42)[0]


def test_a_day_without_visits_says_so(page: TodayPage, wanted: Wanted) -> None:
    """Nothing is listed, nothing can be done but leave."""
    page.show_today(())
    foot = page.browse_part.foot
    assert page.browse_part.today_list.none_label.text() == "Nothing noted yet today."
    assert [button.isEnabled() for button in foot.buttons()] == [True, False, False, False, False]
    press(page, Qt.Key.Key_Delete, Qt.Key.Key_Delete, Qt.Key.Key_F6, Qt.Key.Key_F12, Qt.Key.Key_Down)
    press(page, Qt.Key.Key_PageDown, Qt.Key.Key_Escape)
    assert wanted.said == [("left",)]


def test_names_are_read_only_while_a_line_is_held(page: TodayPage) -> None:
    """By key or by mouse the name shows, and is gone when let go; no accessible name ever holds it."""
    page.show_today(a_day(8))
    row, other = page.browse_part.today_list.rows[0], page.browse_part.today_list.rows[1]
    covered = picture(row)
    QTest.keyPress(page.window().windowHandle(), Qt.Key.Key_F12)
    assert row.revealed
    assert picture(row) != covered
    assert not any(name in text for text in readable(page) for name in ("Camille", "Noor", "Inès"))
    QTest.keyRelease(page.window().windowHandle(), Qt.Key.Key_F12)
    assert not row.revealed
    assert picture(row) == covered
    QTest.mousePress(other, Qt.MouseButton.LeftButton)
    assert (row.revealed, other.revealed) == (False, True)
    assert page.browse_part.today_list.marked == a_day(8)[1]
    QTest.mouseRelease(other, Qt.MouseButton.LeftButton)
    assert not other.revealed
    assert not any(name in text for text in readable(page) for name in ("Camille", "Noor", "Inès"))


def test_a_finger_that_slides_off_covers_the_name(page: TodayPage) -> None:
    """Whoever presses and moves away leaves no name behind."""
    page.show_today(a_day(8))
    row = page.browse_part.today_list.rows[2]
    QTest.mousePress(row, Qt.MouseButton.LeftButton)
    assert row.revealed
    QTest.mouseMove(row, QPoint(5, row.height() + 40))
    assert not row.revealed
    QTest.mouseRelease(row, Qt.MouseButton.LeftButton, pos=QPoint(5, row.height() + 40))
    assert not row.revealed


def test_a_window_that_is_left_covers_the_name(page: TodayPage, qtbot: QtBot) -> None:
    """The press is let go elsewhere, then: neither on the list nor where it is asked whose it was a name stays."""
    page.show_today(a_day(8))
    listed = page.browse_part.today_list.rows[2]
    _leave_while_pressing(page, listed, qtbot)
    page.browse_part.ask_whose()
    assert page.move_part is not None
    _leave_while_pressing(page, page.move_part.row, qtbot)


def _leave_while_pressing(page: TodayPage, row: TodayRow, qtbot: QtBot) -> None:
    """Hold a line, and turn to another window meanwhile: the name is covered."""
    QTest.mousePress(row, Qt.MouseButton.LeftButton)
    assert row.revealed
    other = QWidget()
    qtbot.addWidget(other)
    other.show()
    other.activateWindow()
    qtbot.waitUntil(lambda: not page.isActiveWindow())
    assert not row.revealed
    QTest.mouseRelease(row, Qt.MouseButton.LeftButton)
    other.close()
    page.window().activateWindow()
    qtbot.waitUntil(page.isActiveWindow)


def test_another_visit_on_the_line_is_not_revealed(page: TodayPage) -> None:
    """The key is still held when the mark moves or the list changes: the name that comes is covered."""
    page.show_today(a_day(8))
    QTest.keyPress(page.window().windowHandle(), Qt.Key.Key_F12)
    press(page, Qt.Key.Key_Down)
    assert not any(row.revealed for row in page.browse_part.today_list.rows)
    QTest.keyPress(page.window().windowHandle(), Qt.Key.Key_F12)
    page.show_today(a_day(9)[:1] + a_day(8)[2:])
    assert not any(row.revealed for row in page.browse_part.today_list.rows)
    QTest.keyRelease(page.window().windowHandle(), Qt.Key.Key_F12)


def test_pages_are_turned_and_nothing_scrolls(page: TodayPage) -> None:
    """The keys and the buttons turn to every visit once; the ends are ends, and the place is always told."""
    day = a_day(20)
    page.show_today(day)
    shown, foot = page.browse_part.today_list, page.browse_part.foot
    fits = shown.fitting()
    assert 1 < fits < 20
    assert (foot.newer_button.isEnabled(), foot.older_button.isEnabled()) == (False, True)
    met = [row.visit for row in shown.rows if row.isVisible()]
    while foot.older_button.isEnabled():
        press(page, Qt.Key.Key_PageDown)
        met += [row.visit for row in shown.rows if row.isVisible()]
    assert tuple(met) == day
    assert foot.position_label.text().endswith("–20 of 20")
    QTest.mouseClick(foot.newer_button, Qt.MouseButton.LeftButton)
    press(page, Qt.Key.Key_PageUp, Qt.Key.Key_PageUp, Qt.Key.Key_PageUp, Qt.Key.Key_PageUp)
    assert shown.position.first == 1
    press(page, *(Qt.Key.Key_Down for _ in range(fits)))
    assert shown.position.first == fits + 1
    press(page, Qt.Key.Key_Up)
    assert shown.position.first == 1
    assert shown.marked == day[fits - 1]


def test_a_visit_is_taken_back_by_a_second_press(page: TodayPage, wanted: Wanted) -> None:
    """One press asks; the second, on the same visit, wants it; a third waits for what came of it."""
    page.show_today(a_day(8))
    press(page, Qt.Key.Key_Down, Qt.Key.Key_Delete)
    assert wanted.said == []
    assert page.browse_part.foot.undo_button.text() == "Press again"
    assert "not put back" in said(page)
    press(page, Qt.Key.Key_Delete, Qt.Key.Key_Delete, Qt.Key.Key_Delete)
    assert wanted.said == [("undo", 7)]
    page.show_undone(1)
    assert said(page) == "Taken back."
    day = a_day(8)
    gone = NotedToday(7, 2, "Noor", day[1].at, day[1].lines, "Léa", undone=True)
    page.show_today((day[0], gone, *day[2:]))
    row = page.browse_part.today_list.rows[1]
    assert row.accessibleName() == "08:13, N, Espresso, Taken back, Léa"
    assert page.browse_part.today_list.marked == gone
    assert not page.browse_part.foot.undo_button.isEnabled()
    press(page, Qt.Key.Key_Delete, Qt.Key.Key_Delete)
    assert "already" in said(page)
    press(page, Qt.Key.Key_F6)
    assert not page.moving
    assert wanted.said == [("undo", 7)]


@pytest.mark.parametrize("between", ["mark", "time", "search", "whose"])
def test_a_first_press_is_forgotten(page: TodayPage, wanted: Wanted, between: str) -> None:
    """Once something else is meant, or four seconds are over, the next press is a first one again."""
    page.show_today(a_day(8))
    press(page, Qt.Key.Key_Delete)
    match between:
        case "mark":
            press(page, Qt.Key.Key_Down)
        case "time":
            page.browse_part.confirm.timeout.emit()
        case "search":
            press(page, Qt.Key.Key_F, modifier=Qt.KeyboardModifier.ControlModifier)
            write(page, "flat")
        case _:
            press(page, Qt.Key.Key_F6, Qt.Key.Key_Escape)
    assert page.browse_part.foot.undo_button.text() == "Take back"
    press(page, Qt.Key.Key_Delete)
    assert ("undo", 8) not in wanted.said
    assert page.browse_part.foot.undo_button.text() == "Press again"


def test_a_second_press_is_about_the_same_visit(page: TodayPage, wanted: Wanted) -> None:
    """A list that comes between the presses moves nothing under the finger: what was asked about, or nothing."""
    page.show_today(a_day(8))
    press(page, Qt.Key.Key_Delete)
    page.show_today(a_day(9)[:1] + a_day(8))
    press(page, Qt.Key.Key_Delete)
    assert wanted.said == [("undo", 8)]
    page.show_undone(1)
    page.show_today(a_day(8))
    press(page, Qt.Key.Key_Delete)
    page.show_today(a_day(8)[1:])
    press(page, Qt.Key.Key_Delete)
    assert wanted.said == [("undo", 8)]


def test_a_key_held_down_is_one_press(page: TodayPage, wanted: Wanted) -> None:
    """What the keyboard repeats never confirms by itself."""
    page.show_today(a_day(8))
    window = page.window().windowHandle()
    QTest.keyPress(window, Qt.Key.Key_Delete)
    QTest.simulateEvent(page.browse_part, True, Qt.Key.Key_Delete, Qt.KeyboardModifier.NoModifier, "", True)  # noqa: FBT003 - Qt's signature
    QTest.keyRelease(window, Qt.Key.Key_Delete)
    assert wanted.said == []
    press(page, Qt.Key.Key_Delete)
    assert wanted.said == [("undo", 8)]


def test_typing_narrows_the_list(page: TodayPage, wanted: Wanted) -> None:
    """By order, initial or time; Delete is the field's within its text; Esc leaves the search, then the page."""
    page.show_today(a_day(8))
    press(page, Qt.Key.Key_F, modifier=Qt.KeyboardModifier.ControlModifier)
    write(page, "the")
    rows = page.browse_part.today_list.rows
    assert {row.visit.name for row in rows if row.isVisible() and row.visit} == {"Inès"}
    press(page, Qt.Key.Key_Home, Qt.Key.Key_Delete)
    assert page.browse_part.head.search_field.text() == "he"
    assert page.browse_part.today_list.none_label.text() == "Nothing like that today."
    assert page.browse_part.foot.undo_button.text() == "Take back"
    press(page, Qt.Key.Key_Escape)
    assert page.browse_part.today_list.position.all == 8
    assert wanted.said == []
    press(page, Qt.Key.Key_Escape)
    assert wanted.said == [("left",)]


def test_nobody_is_found_by_more_than_is_seen() -> None:
    """Words of a name find nothing; each word typed must fit; accents and case do not matter."""
    day = a_day(8)
    assert matching(day, "") == day
    assert matching(day, "camille") == ()
    assert {visit.name for visit in matching(day, "c FLÁT")} == {"Camille"}
    assert matching(day, "n flat") == ()
    assert {visit.name for visit in matching(day, "i menthe")} == {"Inès"}
    assert matching(day, "08:14") == day[:1]
    assert {visit.name for visit in matching(day, "visit")} == {"Bo"}


def test_letters_joined_and_words_joined_are_found_as_they_are_typed() -> None:
    """An order is found as an item of the menu is: œ is typed as oe, and signs between words do not matter."""
    day = (NotedToday(1, 1, "Œdipe", MORNING, (SpokenLine("Œufs brouillés"), SpokenLine("Jus d’orange")), "Léa"),)
    for typed in ("oeuf", "ŒUFS", "orange", "jus-d’orange", "oeuf+jus", "08:1 brouilles", "œ", "…"):
        assert matching(day, typed) == day, typed
    for typed in ("oedipe", "brouilles orange x", "08:15", "14"):
        assert matching(day, typed) == (), typed


@given(st.text(max_size=40))
def test_any_text_can_be_typed(text: str) -> None:
    """Whatever it is, it only ever leaves out visits, and asks for nothing else."""
    day = a_day(8)
    assert set(matching(day, text)) <= set(day)


@given(st.sampled_from(a_day(8)))
def test_a_line_read_aloud_holds_an_initial(visit: NotedToday) -> None:
    """No screen reader says a name that is not seen."""
    assert visit.name == "Bo" or visit.name not in spoken_line(visit)


def test_a_card_says_whose_it_was(page: TodayPage, wanted: Wanted) -> None:
    """F6, the right card, Enter: the move is wanted once, told by an initial, and the moved visit is marked."""
    page.show_today(a_day(8))
    assert not page.moving
    press(page, Qt.Key.Key_F6)
    assert page.moving
    assert page.move_part is not None
    press(page, Qt.Key.Key_Return)
    assert wanted.said == []
    page.card_read(_greeting(9, "Nadia"))
    assert page.move_part.result_list.tiles[0].accessibleName() == "Nadia"
    press(page, Qt.Key.Key_Return, Qt.Key.Key_Return)
    page.card_read(_greeting(10, "Zoé"))
    press(page, Qt.Key.Key_Return)
    assert wanted.said == [("move", 8, 9)]
    page.show_moved(Note(9, 9, "Nadia", FLAT_WHITE, StampCard(1, 10, 0)))
    assert not page.moving
    assert said(page) == "Moved to N."
    there = NotedToday(9, 9, "Nadia", MORNING, FLAT_WHITE, "Léa", moved=True)
    away = NotedToday(8, 1, "Camille", MORNING, FLAT_WHITE, "Léa", undone=True, given=True)
    page.show_today((there, away, *a_day(8)[1:]))
    assert page.browse_part.today_list.marked == there
    names = [row.accessibleName() for row in page.browse_part.today_list.rows[:2]]
    assert names == [
        "08:14, N, Flat white, oat milk, Moved here, Léa",
        "08:14, C, Flat white, oat milk, Moved away, Léa",
    ]
    assert said(page) == "Moved to N."
    assert not any("Nadia" in text for text in readable(page))


def test_a_name_says_whose_it_was(page: TodayPage, wanted: Wanted) -> None:
    """Two letters look for people; the arrows mark one, Enter takes them."""
    page.show_today(a_day(8))
    press(page, Qt.Key.Key_Down, Qt.Key.Key_F6)
    write(page, "na")
    assert wanted.said == [("search", "na")]
    page.show_found((Found(9, "Nadia", FLAT_WHITE), Found(10, "Nabil", ())))
    press(page, Qt.Key.Key_Down, Qt.Key.Key_Return)
    assert wanted.said[1:] == [("move", 7, 10)]
    page.show_moved(None)
    assert not page.moving
    assert "changed meanwhile" in said(page)


def test_who_has_it_already_is_told(page: TodayPage, wanted: Wanted) -> None:
    """The same person's card changes nothing, and the right one can be scanned still; so after a trouble."""
    page.show_today(a_day(8))
    press(page, Qt.Key.Key_F6)
    page.card_read(_greeting(1, "Camille"))
    press(page, Qt.Key.Key_Return)
    assert (wanted.said, said(page)) == ([], "It is noted for this person already.")
    page.card_read(_greeting(9, "Nadia"))
    press(page, Qt.Key.Key_Return)
    page.tell("The disk is full.", "brick")
    assert (page.moving, said(page)) == (True, "The disk is full.")
    press(page, Qt.Key.Key_Return)
    assert wanted.said == [("move", 8, 9), ("move", 8, 9)]


def test_letters_taken_back_find_nobody(page: TodayPage, wanted: Wanted) -> None:
    """An answer to letters that are gone is not shown, and Enter then takes nobody; Esc goes back to the list."""
    page.show_today(a_day(8))
    press(page, Qt.Key.Key_F6)
    write(page, "na")
    press(page, Qt.Key.Key_Backspace, Qt.Key.Key_Backspace)
    page.show_found((Found(9, "Nadia", ()),))
    press(page, Qt.Key.Key_Return)
    assert wanted.said == [("search", "na")]
    press(page, Qt.Key.Key_Escape)
    assert not page.moving
    page.card_read(_greeting(9, "Nadia"))
    page.show_found((Found(9, "Nadia", ()),))
    assert not any("Nadia" in text for text in readable(page))
    press(page, Qt.Key.Key_Escape)
    assert wanted.said[-1] == ("left",)


def test_nothing_about_anyone_is_left_behind(page: TodayPage) -> None:
    """Hidden in the middle of a move, the page forgets; a list that comes too late is not taken in."""
    page.show_today(a_day(8))
    press(page, Qt.Key.Key_F6)
    page.card_read(_greeting(9, "Nadia"))
    page.hide()
    page.show_today(a_day(8))
    assert not page.moving
    assert page.browse_part.today_list.marked is None
    assert all(row.visit is None for row in page.browse_part.today_list.rows)
    assert page.move_part is not None
    assert page.move_part.row.visit is None
    page.show()
    assert page.browse_part.today_list.none_label.text() == "One moment…"


@pytest.mark.parametrize("language", ["en", "fr", words.PSEUDO])
@pytest.mark.parametrize("size", [(1024, 544), (1280, 736), (1920, 994), (800, 1216)])
def test_everything_fits(page: TodayPage, size: tuple[int, int], language: str) -> None:
    """In every size and language: targets 72 high, apart, on the page; the whole position can be read."""
    words.use(language)
    page.window().resize(*size)
    look = Look(Theme(), Measure.of(QSize(*size)))
    page.set_look(look)
    page.resize(*size)
    page.speak()
    page.show_today(a_day(300))
    _check_targets(page)
    label = page.browse_part.foot.position_label
    assert label.fontMetrics().horizontalAdvance(label.text()) <= label.width()
    press(page, Qt.Key.Key_F6)
    page.card_read(_greeting(9, "Nadia"))
    _check_targets(page)


def _check_targets(page: TodayPage) -> None:
    """Check every button that is seen."""
    boxes = {}
    for button in page.findChildren(QAbstractButton):
        if button.isVisible() and isinstance(button.objectName(), str) and button.width() > 1:
            box = button.rect().translated(button.mapTo(page, QPoint(0, 0)))
            assert page.rect().contains(box), button.objectName()
            assert box.height() >= SMALLEST_TARGET, button.objectName()
            boxes[button.objectName()] = box
    for name, box in boxes.items():
        for other, there in boxes.items():
            assert name == other or not box.adjusted(-11, -11, 11, 11).intersects(there), (name, other)


def _greeting(regular_id: int, name: str) -> Greeting:
    """Return the greeting of somebody new."""
    card = ShownProgramme(1, "Stamps", Collects.STAMPS, StampCard(0, 10, 0))
    return Greeting(regular_id, name, (), (card,), 0, None)
