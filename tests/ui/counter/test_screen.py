"""The counter's screen, whole: keys into the window, the real store behind it."""

from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

import pytest
from counter_driver import Driver
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QApplication, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from cafememo.codes.payload import encode
from cafememo.domain.clock import cafe_day
from cafememo.domain.reading import Greeting
from cafememo.services.counter import Counter
from cafememo.store.store import open_store
from cafememo.ui.counter.desk import Desk
from cafememo.ui.counter.measure import SMALLEST_TARGET
from cafememo.ui.counter.screen import CounterScreen
from cafememo.ui.kit.lane import Lane
from cafememo.ui.kit.theme import Theme
from cafememo.ui.kit.tokens import THEMES
from support import Handed, StandingClock

Drive = Callable[..., Driver]
Cards = dict[str, Handed]
CTRL = Qt.KeyboardModifier.ControlModifier


def _visits(folder: Path, clock: StandingClock, handed: Handed) -> int:
    """Look a second time at the store, and return how often this regular has been here."""
    store = open_store(folder)
    greeting = Counter(store, clock).greet(handed.regular_id or 0)
    store.close()
    assert greeting is not None
    return greeting.visits


def test_enter_notes_the_usual_and_rests(drive: Drive, cards: Cards, cafe_folder: Path, clock: StandingClock) -> None:
    """Scan, Enter: the visit is on the disk, the toast tells it by an initial, nobody's name stays on the screen."""
    driver = drive()
    screen = driver.program.screen
    driver.scan_card(cards["camille"])
    driver.wait_for_page("greeting_page")
    page = screen.pages.greeting_page()
    assert page.name_label.text() == "Camille"
    assert page.usual_tile.accessibleName() == "A favourite here: Flat white"
    driver.press(Qt.Key.Key_Return)
    driver.wait_for_page("idle_page")
    toast = screen.pages.shown_toast()
    assert toast.isVisible()
    assert toast.accessibleName() == "Flat white noted for C. Undo (Ctrl+Z)"
    driver.qtbot.waitUntil(lambda: not page.isVisible())  # the page before goes a turn later
    seen = [child.accessibleName() for child in screen.findChildren(QWidget) if child.isVisible()]
    assert not any("Camille" in name for name in seen)
    driver.program.close()
    assert _visits(cafe_folder, clock, cards["camille"]) == 1


def test_the_same_card_at_once_is_not_a_second_visit(
    drive: Drive, cards: Cards, cafe_folder: Path, clock: StandingClock
) -> None:
    """A card read twice shows one greeting, and read again right after Enter it greets nobody anew."""
    driver = drive()
    driver.scan_card(cards["camille"])
    driver.wait_for_page("greeting_page")
    driver.scan_card(cards["camille"])
    assert driver.program.screen.pages.greeting_page().message_label.text() == "This card was scanned already."
    driver.press(Qt.Key.Key_Return)
    driver.wait_for_page("idle_page")
    driver.scan_card(cards["camille"])
    driver.press(Qt.Key.Key_Return)
    assert driver.page() == "idle_page"
    assert "moment ago" in driver.program.screen.pages.shown_toast().accessibleName()
    driver.program.close()
    assert _visits(cafe_folder, clock, cards["camille"]) == 1


def test_undo_by_key(drive: Drive, cards: Cards, cafe_folder: Path, clock: StandingClock) -> None:
    """Ctrl+Z takes the visit back, once."""
    driver = drive()
    driver.scan_card(cards["camille"])
    driver.wait_for_page("greeting_page")
    driver.press(Qt.Key.Key_F8)
    driver.wait_for_page("idle_page")
    for _ in range(2):
        driver.press(Qt.Key.Key_Z, CTRL)
    driver.qtbot.waitUntil(lambda: driver.program.screen.pages.shown_toast().accessibleName() == "Taken back.")
    driver.program.close()
    assert _visits(cafe_folder, clock, cards["camille"]) == 0


def test_a_newcomer_s_name_typed_in_haste(drive: Drive, cards: Cards) -> None:
    """A name typed as fast as a scanner types is no scan: all of it is there, and its Enter remembers them."""
    driver = drive()
    driver.press(Qt.Key.Key_N, CTRL)
    driver.wait_for_page("naming_page")
    driver.scan("maximilienne")
    driver.wait_for_page("greeting_page")
    assert driver.program.screen.pages.greeting_page().name_label.text() == "maximilienne"


def test_a_newcomer_by_first_name(drive: Drive, cards: Cards) -> None:
    """A blank card asks who it is; the name and Enter greet a regular with the menu's favourites."""
    driver = drive()
    driver.scan_card(cards["blank"])
    driver.wait_for_page("naming_page")
    page = driver.program.screen.pages.naming_page()
    assert driver.program.screen.focusWidget() is page.name_field
    page.name_field.setText("Noor")
    driver.press(Qt.Key.Key_Return)
    driver.wait_for_page("greeting_page")
    assert driver.program.screen.pages.greeting_page().name_label.text() == "Noor"
    driver.press(Qt.Key.Key_Escape)
    driver.wait_for_page("idle_page")


def test_a_newcomer_with_a_first_order_takes_ten_seconds_at_the_keyboard(drive: Drive, cards: Cards) -> None:
    """Ctrl+N, the letters of the name, Enter, and Enter for the first order: nothing else is asked.

    At two keys a second, which nobody behind a counter is slower than, a name of twelve letters is done in time.
    """
    driver = drive()
    pressed = 0

    def press(key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        nonlocal pressed
        pressed += 1
        driver.press(key, modifier)

    press(Qt.Key.Key_N, CTRL)
    driver.wait_for_page("naming_page")
    for letter in "MAXIMILIENNE":
        press(Qt.Key[f"Key_{letter}"])
    assert driver.program.screen.pages.naming_page().name_field.text() == "maximilienne"
    press(Qt.Key.Key_Return)
    driver.wait_for_page("greeting_page")
    press(Qt.Key.Key_Return)
    driver.wait_for_page("idle_page")
    assert driver.program.screen.pages.shown_toast().accessibleName().startswith("Flat white noted for M.")
    assert pressed <= 10 * 2


def test_a_card_of_somebody_in_the_bin_says_who_can_help(drive: Drive, cards: Cards, cafe_folder: Path) -> None:
    """No name is shown; the sentence says where they are and who can bring them back."""
    store = open_store(cafe_folder)
    with store.transaction():
        store.connection.execute("UPDATE regulars SET binned_at = 5 WHERE id = ?", (cards["camille"].regular_id,))
    store.close()
    driver = drive()
    driver.scan(encode(cards["camille"].token))
    driver.wait_for_page("notice_page")
    page = driver.program.screen.pages.notice
    assert page.title_label.text() == "This card’s regular is in the bin."
    assert page.sentence_label.text() == "The owner can bring them back."


def test_what_is_sold_out_today_is_back_tomorrow(
    drive: Drive, cards: Cards, cafe_folder: Path, clock: StandingClock
) -> None:
    """The menu of an evening past midnight still says so; in the morning it does not, and nobody reopened anything."""
    store = open_store(cafe_folder)
    with store.transaction():
        today = cafe_day(clock.now().minute)
        store.connection.execute("UPDATE items SET sold_out_day = ? WHERE id = 2", (today,))
    store.close()
    driver = drive()
    for minutes, sold_out in ((0, True), (19 * 60, True), (60, False)):
        clock.pass_minutes(minutes)
        driver.scan_card(cards["camille"])
        driver.wait_for_page("greeting_page")
        driver.press(Qt.Key.Key_F7)
        driver.wait_for_page("change_page")
        tiles = driver.program.screen.pages.change_page().menu_pane.grid.tiles
        assert [tile.accessibleDescription() == "sold out" for tile in tiles[:2]] == [False, sold_out]
        driver.press(Qt.Key.Key_Escape)
        driver.wait_for_page("greeting_page")
        driver.press(Qt.Key.Key_Escape)
        driver.wait_for_page("idle_page")


@pytest.mark.parametrize(
    ("scanned", "title"),
    [
        ("dead", "This card was replaced on 23 November."),
        ("https://example.org/?q=1", "Not one of our cards"),
        ("half", "Not read completely"),
        ("glued", "Not read completely"),
    ],
)
def test_every_other_scan_says_what_it_is(drive: Drive, cards: Cards, scanned: str, title: str) -> None:
    """Dead, foreign, half-read and glued cards each give a plain sentence, and Enter leads back to rest."""
    whole = encode(cards["camille"].token)
    texts = {"dead": encode(cards["dead"].token), "half": whole[:-5], "glued": whole + encode(cards["dead"].token)}
    driver = drive()
    driver.scan(texts.get(scanned, scanned))
    driver.wait_for_page("notice_page")
    assert driver.program.screen.pages.notice_page().title_label.text() == title
    driver.press(Qt.Key.Key_Return)
    assert driver.page() == "idle_page"


def test_a_name_is_shown_as_it_is(drive: Drive, cards: Cards) -> None:
    """HTML in a name is letters on the label, not a picture from the disk."""
    driver = drive()
    driver.scan_card(cards["html"])
    driver.wait_for_page("greeting_page")
    label = driver.program.screen.pages.greeting_page().name_label
    assert label.text() == "<img src=x><b>Al</b>"
    assert label.textFormat() == Qt.TextFormat.PlainText


def test_a_name_wider_than_its_room_ends_in_dots(drive: Drive, cards: Cards) -> None:
    """No letter is cut through, the whole name is read out, and whoever comes next has their own."""
    wide, page = "W" * 40, drive().program.screen.pages.greeting_page()
    page.resize(1024, 544)
    for name in (wide, "Camille", wide):
        page.show_greeting(Greeting(1, name, (), (), 0, None), datetime(2026, 3, 3, 8, tzinfo=UTC))
        label = page.name_label
        shown = label.text()
        assert (shown == name) is (name != wide)
        assert page.announcement().startswith(name)
        assert label.fontMetrics().horizontalAdvance(shown) <= label.width()
        assert label.accessibleName() == (name if name == wide else "")


def test_what_was_half_typed_survives_a_scan(drive: Drive, cards: Cards) -> None:
    """A scan into the search field is taken out of it again."""
    driver = drive()
    idle = driver.program.screen.idle_page
    driver.press(Qt.Key.Key_F, CTRL)
    assert idle.search_field.hasFocus()
    idle.search_field.setText("c")
    texts: list[str] = []
    driver.program.scanner.card_scanned.connect(lambda _token: texts.append(idle.search_field.text()))
    driver.scan_card(cards["camille"])
    driver.wait_for_page("greeting_page")
    assert texts == ["c"]
    driver.press(Qt.Key.Key_Escape)
    assert idle.search_field.text() == ""  # nobody's name stays on the screen


def test_a_regular_is_found_by_name(drive: Drive, cards: Cards) -> None:
    """Two letters list who it could be, Enter greets the marked one."""
    driver = drive()
    driver.press(Qt.Key.Key_F, CTRL)
    driver.program.screen.idle_page.search_field.setText("cam")
    driver.qtbot.waitUntil(lambda: driver.program.screen.findChild(QAbstractButton, "result_0") is not None)
    driver.press(Qt.Key.Key_Return)
    driver.wait_for_page("greeting_page")
    assert driver.program.screen.pages.greeting_page().name_label.text() == "Camille"


def test_a_scan_before_the_cafe_is_open_is_answered_when_it_is(drive: Drive, cards: Cards) -> None:
    """What was scanned while the memory was still opening is greeted as soon as it is open."""
    driver = drive(ready=False)
    driver.program.screen.take_card(cards["camille"].token)
    driver.qtbot.waitUntil(lambda: driver.program.screen.header.state_label.text() == "Scanner ready")
    driver.scan_card(cards["camille"])
    driver.wait_for_page("greeting_page")


def test_a_cafe_that_does_not_open_says_why(drive: Drive, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A folder of something else shows its sentence and where it is, ends with 2, and opens once it is mended."""
    folder = tmp_path / "photos"
    folder.mkdir()
    (folder / "photo.jpg").touch()
    driver = drive(folder, ready=False)
    driver.wait_for_page("notice_page")
    page = driver.program.screen.pages.notice_page()
    assert page.sentence_label.text().startswith("This folder does not hold a whole café.")
    assert str(folder) in page.sentence_label.text()
    assert page.action_button.text() == "Try again"
    assert driver.program.exit_code == 2
    assert "whole café" in capsys.readouterr().err
    (folder / "photo.jpg").unlink()
    driver.press(Qt.Key.Key_Return)
    driver.qtbot.waitUntil(lambda: driver.program.setup is not None)


def test_a_bug_is_told_and_logged_without_data(drive: Drive, cards: Cards, cafe_folder: Path) -> None:
    """A fault of the program's own shows a notice, logs places but no message, and the counter goes on."""
    driver = drive()
    driver.program.report(ValueError("Camille avoids nuts"))
    assert driver.page() == "notice_page"
    log = (cafe_folder / "logs" / "cafememo.log").read_text()
    assert "ValueError" in log
    assert "Camille" not in log
    driver.scan_card(cards["camille"])
    driver.wait_for_page("greeting_page")


@pytest.mark.parametrize("size", [(1024, 600), (1280, 800), (1920, 1080), (800, 1280)])
def test_what_is_pressed_is_large_and_named(drive: Drive, cards: Cards, size: tuple[int, int]) -> None:
    """Every button of the greeting is 72 px high or more, inside the window, 12 px apart, and has a name."""
    driver = drive()
    driver.program.window.resize(*size)
    driver.scan_card(cards["camille"])
    driver.wait_for_page("greeting_page")
    page = driver.program.screen.pages.greeting_page()
    buttons = [button for button in page.findChildren(QAbstractButton) if button.isVisible()]
    for button in buttons:
        assert button.height() >= SMALLEST_TARGET, button.objectName()
        assert page.rect().contains(button.geometry()), button.objectName()
        assert button.accessibleName(), button.objectName()
        assert button.objectName()
    grown = [button.geometry().adjusted(-5, -5, 6, 6) for button in buttons]
    assert not any(one.intersects(other) for place, one in enumerate(grown) for other in grown[place + 1 :])


def test_no_bare_letter_is_a_shortcut(drive: Drive, cards: Cards) -> None:
    """Letters and digits typed at rest change nothing: scanners type them."""
    driver = drive()
    for letter in "abcdefghijklmnopqrstuvwxyz0123456789":
        driver.press(Qt.Key(ord(letter.upper())))
    assert driver.page() == "idle_page"
    assert all(not field.text() for field in driver.program.screen.findChildren(QLineEdit))


def test_the_next_card_may_come_while_a_visit_is_written(drive: Drive, cards: Cards) -> None:
    """Whoever is scanned meanwhile stays on the screen, and the visit is told by an initial all the same."""
    driver = drive()
    screen = driver.program.screen
    driver.scan_card(cards["camille"])
    driver.wait_for_page("greeting_page")
    page = screen.pages.greeting_page()
    page.note()
    screen.take_card(cards["html"].token)
    driver.qtbot.waitUntil(lambda: screen.pages.toast is not None and screen.pages.toast.isVisible())
    driver.qtbot.waitUntil(lambda: page.name_label.text() == "<img src=x><b>Al</b>")
    driver.qtbot.wait(50)
    assert driver.page() == "greeting_page"
    assert screen.pages.shown_toast().accessibleName() == "Flat white noted for C. Undo (Ctrl+Z)"
    assert page.usual_button.text() == "Note this"


@pytest.mark.parametrize("theme", ["light", "dark", "contrast"])
def test_every_part_has_the_theme_from_the_start(
    dressed: QApplication, qtbot: QtBot, clock: StandingClock, theme: str
) -> None:
    """In a window of the drawing's own size, too, buttons have the colours of the theme."""
    desk = Desk(Lane(), clock)
    screen = CounterScreen(desk, Theme(THEMES[theme]), lambda: datetime(2026, 11, 23, 8, 14))  # noqa: DTZ001
    qtbot.addWidget(screen)
    screen.resize(1280, 800)
    screen.show()
    for button in (screen.header.hide_button, screen.idle_page.newcomer_button):
        button.resize(200, 80)
        inside = button.grab().toImage().pixelColor(100, 6).name().upper()
        assert inside == THEMES[theme].surface, button.objectName()
    desk.close()
