"""The page of the staff and the page of the lock, by real keys and presses, in every size and direction."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QWidget
from pytestqt.qtbot import QtBot

from cafememo.devices.wedge import WedgeScanner
from cafememo.domain.pin import Gone, Wait, Wrong
from cafememo.store.settings import Staff
from cafememo.ui.counter.header import Header
from cafememo.ui.counter.lock import LockPage
from cafememo.ui.counter.look import Look
from cafememo.ui.counter.measure import SMALLEST_GAP, SMALLEST_TARGET, Measure
from cafememo.ui.counter.staff import MOST_TILES, StaffPage
from cafememo.ui.kit import words
from cafememo.ui.kit.dress import apply
from cafememo.ui.kit.theme import Theme

SIZES = [(1024, 600), (1280, 800), (1920, 1080), (800, 1280)]
NAMES = ("Léa", "Sam", "Inès", "Jo", "Noor", "Maximilienne-Andréa de la Tour", "Théo", "Ana", "Bo", "Al", "Ed", "Uma")
TEAM = tuple(Staff(place, name, asks_pin=place == 1) for place, name in enumerate(NAMES, start=1))
CROWD = (*TEAM, Staff(13, "Zoé"), Staff(14, "Max"))


class Shown:
    """A window with a page in it, and what the page tells."""

    def __init__(self, window: QWidget, page: StaffPage) -> None:
        self.window = window
        self.page = page
        self.chosen: list[tuple[int, str]] = []
        self.left: list[bool] = []
        page.chosen.connect(lambda staff_id, pin: self.chosen.append((staff_id, pin)))
        page.left.connect(lambda: self.left.append(True))

    def press(self, *keys: Qt.Key) -> None:
        """Press keys one after another."""
        for key in keys:
            QTest.keyClick(self.window.windowHandle(), key)

    def enter(self, digits: str) -> None:
        """Type digits on the keyboard."""
        self.press(*(Qt.Key(ord(digit)) for digit in digits))

    @property
    def pin(self) -> str:
        """Return what stands in the field."""
        return self.page.pin_entry.pin_field.text()

    @property
    def sentence(self) -> str:
        """Return what is said above the field."""
        return self.page.pin_entry.sentence_label.text()


Show = Callable[..., Shown]


def room(qtbot: QtBot, dressed: QApplication, size: tuple[int, int]) -> tuple[QWidget, Look]:
    """Return a window of the size of the counter's pages, and the look of such a counter."""
    theme = Theme()
    apply(dressed, theme)
    window = QWidget()
    qtbot.addWidget(window)
    window.setLayoutDirection(
        Qt.LayoutDirection.RightToLeft if words.right_to_left() else Qt.LayoutDirection.LeftToRight
    )
    window.resize(*size)
    look = Look(theme, Measure.of(window.size()))
    window.resize(size[0], size[1] - max(56, look.px(64)))
    return window, look


@pytest.fixture
def show(dressed: QApplication, qtbot: QtBot) -> Show:
    """Give a function that shows the page to some people, in a window that has the keyboard."""

    def make(staff: tuple[Staff, ...] = TEAM, present: int | None = 2, size: tuple[int, int] = (1280, 800)) -> Shown:
        window, look = room(qtbot, dressed, size)
        page = StaffPage(look, window)
        page.set_look(look)
        page.resize(window.size())
        window.show()
        window.activateWindow()
        qtbot.waitUntil(window.isActiveWindow)
        page.ask(staff, present)
        return Shown(window, page)

    return make


def test_enter_chooses_who_has_the_keyboard(show: Show) -> None:
    """The keyboard begins on who is present; arrows move it and stop at the edges; Enter chooses."""
    shown = show()
    assert [tile.accessibleDescription() for tile in shown.page.tiles[:3]] == ["PIN", "here now", ""]
    shown.press(Qt.Key.Key_Right, Qt.Key.Key_Down, Qt.Key.Key_Return)  # four beside each other
    assert shown.chosen == [(7, "")]
    shown.press(*[Qt.Key.Key_Down] * 5, *[Qt.Key.Key_Left] * 2, Qt.Key.Key_Enter)
    assert shown.chosen[-1] == (9, "")


def test_a_press_and_space_choose_too(show: Show) -> None:
    """A tile is a button as any other."""
    shown = show()
    QTest.mouseClick(shown.page.tiles[4], Qt.MouseButton.LeftButton)
    shown.press(Qt.Key.Key_Space)
    assert shown.chosen == [(5, ""), (5, "")]


def test_esc_leaves(show: Show) -> None:
    """Esc among the tiles leaves the page, and chooses nobody."""
    shown = show()
    shown.press(Qt.Key.Key_Escape)
    assert (shown.left, shown.chosen) == ([True], [])


def test_a_tile_with_a_pin_asks_for_it_on_the_same_page(show: Show) -> None:
    """Digits of the keyboard and of the pad go into one field of dots; Enter hands them over once."""
    shown = show()
    shown.enter("4711")  # digits among the tiles are nothing
    shown.press(Qt.Key.Key_Left, Qt.Key.Key_Return)
    entry = shown.page.pin_entry
    assert (entry.isVisible(), shown.pin) == (True, "")
    assert not any(tile.isVisible() for tile in shown.page.tiles)
    shown.enter("25")
    shown.press(Qt.Key.Key_Return)  # too short
    for key in ("pin_key_8", "pin_key_0", "pin_key_0", "pin_key_back"):
        found = entry.findChild(QAbstractButton, key)
        assert found is not None
        QTest.mouseClick(found, Qt.MouseButton.LeftButton)
    QTest.mouseClick(entry, Qt.MouseButton.LeftButton)
    assert (shown.pin, entry.pin_field.hasFocus()) == ("2580", True)
    assert "2" not in entry.pin_field.displayText()
    shown.press(Qt.Key.Key_Return, Qt.Key.Key_Return)
    assert shown.chosen == [(1, "2580")]


def test_letters_are_no_pin_and_a_long_one_ends(show: Show) -> None:
    """The field takes digits alone, eight at the most."""
    shown = show(present=1)
    shown.press(Qt.Key.Key_Return, Qt.Key.Key_A, Qt.Key.Key_B)
    shown.enter("1234567890")
    assert shown.pin == "12345678"


def test_esc_goes_back_from_the_pin_and_leaves_no_digit(show: Show) -> None:
    """The tiles are there again, the keyboard on the same person, and the field is empty."""
    shown = show(present=1)
    shown.press(Qt.Key.Key_Return)
    shown.enter("123")
    shown.press(Qt.Key.Key_Escape)
    assert (shown.left, shown.pin) == ([], "")
    assert shown.page.tiles[0].hasFocus()
    shown.press(Qt.Key.Key_Return)
    assert shown.page.pin_entry.isVisible()


def test_another_page_finds_no_digit_left(show: Show) -> None:
    """A scan or a lock in the middle of a PIN leaves none of it; the page begins with the tiles again."""
    shown = show(present=1)
    shown.press(Qt.Key.Key_Return)
    shown.enter("258")
    shown.page.hide()
    assert shown.pin == ""
    shown.page.show()
    shown.page.ask(TEAM, 1)
    assert shown.page.tiles[0].isVisible()
    assert not shown.page.pin_entry.isVisible()


def test_a_wrong_pin_is_waited_for_in_sight(show: Show) -> None:
    """The sentence counts down, nothing can be entered meanwhile, and then it can again."""
    shown = show(present=1)
    shown.press(Qt.Key.Key_Return)
    shown.enter("0000")
    shown.press(Qt.Key.Key_Return)
    entry = shown.page.pin_entry
    shown.page.tell(Wrong(2))
    assert shown.sentence == "That is not the PIN. Try again in 2 seconds."
    shown.enter("1111")
    shown.press(Qt.Key.Key_Return)
    assert (shown.pin, entry.pad.isEnabled(), len(shown.chosen)) == ("", False, 1)
    entry._tick.timeout.emit()
    assert shown.sentence == "That is not the PIN. Try again in 1 second."
    entry._tick.timeout.emit()
    assert (shown.sentence, entry.pad.isEnabled()) == ("Enter your PIN.", True)
    shown.enter("2580")
    shown.press(Qt.Key.Key_Return)
    assert shown.chosen[-1] == (1, "2580")


def test_too_soon_is_said_in_minutes_where_it_is_long(show: Show) -> None:
    """A wait begun before is told apart from a wrong PIN."""
    shown = show(present=1)
    shown.press(Qt.Key.Key_Return)
    shown.page.tell(Wait(840))
    assert shown.sentence == "Too soon after a wrong PIN. Try again in 14 minutes."
    shown.press(Qt.Key.Key_Escape)
    assert not shown.page.pin_entry._tick.isActive()


def test_trouble_is_said_and_one_may_try_again(show: Show) -> None:
    """A disk that refuses is no wrong PIN: it is said, the field is empty, and nothing is waited for."""
    shown = show(present=1)
    shown.press(Qt.Key.Key_Return)
    shown.enter("2580")
    shown.press(Qt.Key.Key_Return)
    shown.page.say("The disk is full.")
    assert (shown.sentence, shown.pin) == ("The disk is full.", "")
    shown.enter("2580")
    shown.press(Qt.Key.Key_Return)
    assert shown.chosen == [(1, "2580")] * 2
    assert shown.sentence == "Enter your PIN."


def test_who_is_gone_meanwhile_leaves_the_tiles(show: Show) -> None:
    """Somebody who no longer works here has no tile any more."""
    shown = show(present=1)
    shown.press(Qt.Key.Key_Return)
    shown.page.tell(Gone())
    assert "Léa" not in [tile.accessibleName() for tile in shown.page.tiles if tile.isVisible()]
    assert not shown.page.pin_entry.isVisible()


def test_what_a_scanner_types_stays_in_no_pin(show: Show, qtbot: QtBot) -> None:
    """A code of digits scanned into the field is taken out of it, and its Enter confirms nothing."""
    shown = show(present=1)
    shown.press(Qt.Key.Key_Return)
    shown.enter("25")
    scanner = WedgeScanner()
    misread: list[object] = []
    scanner.code_misread.connect(misread.append)
    scanner.start()
    shown.enter("4006381333931")
    shown.press(Qt.Key.Key_Return)
    scanner.stop()
    assert (len(misread), shown.pin, shown.chosen) == (1, "25", [])


def test_more_than_twelve_have_more_pages(show: Show) -> None:
    """F6 shows the next of them and comes round; who is present is on the first page shown."""
    shown = show(CROWD, present=13)
    seen = [tile.accessibleName() for tile in shown.page.tiles if tile.isVisible()]
    assert seen == ["Zoé", "Max"]
    shown.press(Qt.Key.Key_F6)
    assert sum(tile.isVisible() for tile in shown.page.tiles) == MOST_TILES
    shown.press(Qt.Key.Key_PageDown, Qt.Key.Key_Right, Qt.Key.Key_Return)
    assert shown.chosen == [(14, "")]


def test_nobody_on_the_list_is_said(show: Show) -> None:
    """Where there is no staff the page says so, and Esc still leaves."""
    shown = show((), present=None)
    assert shown.page.none_label.isVisible()
    shown.press(Qt.Key.Key_Return, Qt.Key.Key_Escape)
    assert (shown.left, shown.chosen) == ([True], [])


def _on(page: QWidget, button: QAbstractButton) -> QRect:
    """Return where a button is on its page."""
    return QRect(button.mapTo(page, button.rect().topLeft()), button.size())


@pytest.mark.parametrize("size", SIZES, ids=str)
@pytest.mark.parametrize("language", ["en", "fr", words.PSEUDO])
@pytest.mark.parametrize("step", ["tiles", "pin"])
def test_what_is_pressed_is_large_and_apart(show: Show, size: tuple[int, int], language: str, step: str) -> None:
    """Every button is 72 px high or more, inside the page, 12 px from the next, and has a name."""
    words.use(language)
    shown = show(CROWD, 1, size)
    if step == "pin":
        shown.press(Qt.Key.Key_Return)
    buttons = [button for button in shown.page.findChildren(QAbstractButton) if button.isVisible()]
    assert len(buttons) == (14 if step == "tiles" else 13)
    places = [_on(shown.page, button) for button in buttons]
    for button, at in zip(buttons, places, strict=True):
        assert min(at.height(), at.width()) >= SMALLEST_TARGET, button.objectName()
        assert shown.page.rect().contains(at), button.objectName()
        assert button.accessibleName(), button.objectName()
        assert button.objectName()
    grown = [at.adjusted(0, 0, SMALLEST_GAP - 1, SMALLEST_GAP - 1) for at in places]
    assert not any(one.intersects(other) for place, one in enumerate(grown) for other in grown[place + 1 :])
    field = shown.page.pin_entry.pin_field
    assert not field.isVisible() or not any(_on(shown.page.pin_entry, one).intersects(field.geometry())
                                            for one in buttons)  # fmt: skip


def test_arrows_follow_the_line_of_reading(show: Show) -> None:
    """Where it runs from the right, the tile on the left is the next one."""
    words.use(words.PSEUDO)
    shown = show()
    shown.press(Qt.Key.Key_Left, Qt.Key.Key_Return)
    assert shown.chosen == [(3, "")]
    assert shown.page.tiles[2].x() < shown.page.tiles[1].x()


@pytest.mark.parametrize("size", SIZES, ids=str)
def test_the_lock_shows_the_time_and_nothing_of_anyone(
    dressed: QApplication, qtbot: QtBot, size: tuple[int, int]
) -> None:
    """All it says is the café, the time and that it is locked; a scan is refused in the same words whatever it was."""
    window, look = room(qtbot, dressed, size)
    page = LockPage(look, window)
    page.set_look(look)
    page.resize(window.size())
    wanted: list[bool] = []
    page.unlock_wanted.connect(lambda: wanted.append(True))
    page.set_cafe("Café du Coin")
    page.set_clock("08:14")
    window.show()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    page.cover()
    labels = (page.time_label, page.locked_label, page.line_label)
    assert [label.text() for label in labels] == ["08:14", "Locked", "Nothing is shown about anyone."]
    parts = [part.geometry() for part in (page.card_picture, *labels, page.unlock_button)]
    assert all(page.rect().contains(part) for part in parts)
    assert not any(one.intersects(other) for place, one in enumerate(parts) for other in parts[place + 1 :])
    page.refuse_scan()
    assert page.line_label.text() == "Locked: unlock to scan."
    page._refusal.stop()
    page._refusal.timeout.emit()
    assert page.line_label.text() == "Nothing is shown about anyone."
    QTest.keyClick(window.windowHandle(), Qt.Key.Key_A)
    assert wanted == []
    QTest.keyClick(window.windowHandle(), Qt.Key.Key_Return)
    QTest.mouseClick(page, Qt.MouseButton.LeftButton)
    QTest.mouseClick(page.unlock_button, Qt.MouseButton.LeftButton)
    assert wanted == [True] * 3


@pytest.mark.parametrize("size", SIZES, ids=str)
@pytest.mark.parametrize("language", ["en", "fr", words.PSEUDO])
def test_the_header_offers_the_lock_and_the_staff(
    dressed: QApplication, qtbot: QtBot, size: tuple[int, int], language: str
) -> None:
    """The lock is at the trailing end, the eye and the name before it; a long name is shortened, nothing overlaps."""
    words.use(language)
    window, look = room(qtbot, dressed, size)
    header = Header(look, window)
    header.set_look(look)
    header.resize(size[0], max(56, look.px(64)))
    header.set_cafe("Café du Coin")
    header.set_state("Scanner ready", well=True)
    header.set_clock("08:14")
    assert header.staff_button.isHidden()
    assert header.lock_button.isHidden()
    header.set_staff("Maximilienne-Andréa de la Tour d’Auvergne")
    header.show_lock(shown=True)
    header.show_hide(shown=True)
    parts = [header.cafe_label, header.state_label, header.clock_label, header.staff_button]
    places = [part.geometry() for part in (*parts, header.hide_button, header.lock_button)]
    assert all(header.rect().contains(one) for one in places)
    assert not any(one.intersects(other) for place, one in enumerate(places) for other in places[place + 1 :])
    lefts = [one.left() for one in places]
    assert lefts == sorted(lefts, reverse=words.right_to_left())
    told: list[str] = []
    header.lock_wanted.connect(lambda: told.append("lock"))
    header.staff_wanted.connect(lambda: told.append("staff"))
    header.lock_button.click()
    header.staff_button.click()
    assert told == ["lock", "staff"]
    assert all("F10" in text or "Ctrl+L" in text for text in (
        header.staff_button.accessibleName(), header.lock_button.accessibleName()))  # fmt: skip
