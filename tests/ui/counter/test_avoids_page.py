"""The page about what somebody avoids: real keys and clicks into a real window."""

from collections.abc import Callable, Iterator
from itertools import combinations

import pytest
from avoids_driver import THIRD_OF_MAY, AvoidsDriver
from counter_driver import Driver
from pictures_of_people import LONG_NAME
from PySide6.QtCore import QCoreApplication, QEvent, QSize, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel
from pytestqt.qtbot import QtBot

from cafememo.codes.payload import Misread, encode
from cafememo.domain.menu import Content
from cafememo.ui.counter.avoids_page import AvoidsPage
from cafememo.ui.counter.choice_button import fits
from cafememo.ui.counter.look import Look
from cafememo.ui.counter.measure import SMALLEST_GAP, SMALLEST_TARGET, SMALLEST_TEXT, Measure
from cafememo.ui.kit import words
from cafememo.ui.kit.theme import Theme
from support import Handed

Open = Callable[..., AvoidsDriver]
TOKEN = bytes.fromhex("0123456789abcdef0011")
KNOWN = frozenset({Content.NUTS, Content.HALAL})
PAGE, WINDOW = QSize(1280, 736), QSize(1280, 800)
NOBODY = frozenset[Content]()
PROMISE = "“May we remember this? Only on this machine, only to warn you, and gone as soon as you say so.”"

# Windows, and what a page has of them below the header; the last with a line to undo something below it as well.
PAGES = {
    "1024x600": (1024, 544, 1024, 600),
    "1280x800": (1280, 736, 1280, 800),
    "1920x1080": (1920, 994, 1920, 1080),
    "800x1280": (800, 1216, 800, 1280),
    "low": (1024, 480, 1024, 600),
}


@pytest.fixture
def open_page(dressed: QApplication, qtbot: QtBot) -> Iterator[Open]:
    """Give a function that opens the page for Noor."""
    drivers = []

    def opened(
        known: frozenset[Content] = NOBODY,
        *,
        name: str = "Noor",
        page: QSize = PAGE,
        window: QSize = WINDOW,
    ) -> AvoidsDriver:
        driver = AvoidsDriver.build(page, window)
        drivers.append(driver)
        driver.window.show()
        qtbot.waitUntil(lambda: dressed.focusWindow() is driver.window.windowHandle())
        driver.page.show_person(name, known, THIRD_OF_MAY if known else None)
        return driver

    yield opened
    for driver in drivers:
        driver.scanner.stop()
        driver.window.close()
        driver.window.deleteLater()
    dressed.processEvents()


def test_nothing_is_chosen_for_a_newcomer(open_page: Open) -> None:
    """Nothing is preselected, nothing said to be agreed on, and Enter does nothing."""
    driver = open_page()
    assert driver.page.title_label.text() == "What does Noor avoid?"
    assert driver.page.since_label.text() == ""
    assert driver.page.promise_card.label.text() == PROMISE
    assert driver.shown_chosen() == set()
    assert not driver.page.agree_button.isEnabled()
    driver.press(Qt.Key.Key_Return)
    driver.click(driver.page.agree_button)
    assert driver.agreed == []


def test_without_an_agreement_nothing_known_is_shown(open_page: Open) -> None:
    """What somebody is said to avoid, but never agreed to have remembered, is not shown as chosen."""
    driver = open_page()
    driver.page.show_person("Noor", KNOWN, None)
    assert driver.shown_chosen() == set()
    assert not driver.page.agree_button.isEnabled()


def test_by_keys_alone(open_page: Open) -> None:
    """Arrows, Tab and Space choose, and Enter tells what was agreed to, once."""
    driver = open_page()
    assert driver.ringed() == ["gluten"]
    driver.press(Qt.Key.Key_Space, Qt.Key.Key_Right, Qt.Key.Key_Right, Qt.Key.Key_Space)
    driver.press(Qt.Key.Key_Tab)
    assert driver.ringed() == ["vegetarian"]
    driver.press(Qt.Key.Key_Right, Qt.Key.Key_Space)
    assert driver.shown_chosen() == {"gluten", "eggs", "vegan"}
    assert driver.page.agree_button.text() == "They agree: remember it"
    driver.press(Qt.Key.Key_Enter, Qt.Key.Key_Return)
    assert driver.agreed == [frozenset({Content.GLUTEN, Content.EGGS, Content.VEGAN})]
    assert driver.left == []


def test_by_finger_alone(open_page: Open) -> None:
    """Everything can be pressed, a second press takes it back, and the page keeps the keyboard."""
    driver = open_page()
    for content in (Content.MILK, Content.CAFFEINE, Content.SOY, Content.MILK):
        driver.click(driver.button(content))
    assert driver.window.focusWidget() is driver.page
    assert driver.ringed() == ["milk"]
    driver.click(driver.page.agree_button)
    assert driver.agreed == [frozenset({Content.CAFFEINE, Content.SOY})]
    driver.click(driver.page.back_button)
    assert driver.left == [True]


@pytest.mark.parametrize("content", Content)
def test_each_can_be_chosen_by_its_toggle(open_page: Open, content: Content) -> None:
    """Each of the twenty contents has a toggle of its own, which says with its heading what it is."""
    driver = open_page()
    button = driver.button(content)
    driver.click(button)
    diet = content in {Content.VEGETARIAN, Content.VEGAN, Content.HALAL, Content.KOSHER}
    assert button.accessibleName() == f"{'eats' if diet else 'avoids'} {button.text()}"
    driver.press(Qt.Key.Key_Return)
    assert driver.agreed == [frozenset({content})]


def test_what_was_agreed_to_is_shown_with_its_day(open_page: Open) -> None:
    """For who agreed before, the present choices are shown and since when; more can be added, and one taken away."""
    driver = open_page(KNOWN)
    assert driver.page.since_label.text() == "agreed on 3 May"
    assert driver.shown_chosen() == {"nuts", "halal"}
    driver.click(driver.button(Content.NUTS))
    driver.click(driver.button(Content.ALCOHOL))
    driver.press(Qt.Key.Key_Return)
    assert driver.agreed == [frozenset({Content.HALAL, Content.ALCOHOL})]


def test_nothing_left_of_what_was_known_forgets_all_of_it(open_page: Open) -> None:
    """With nothing chosen any more, button and words say that all is forgotten, and Enter tells so."""
    driver = open_page(KNOWN)
    for content in KNOWN:
        driver.click(driver.button(content))
    assert driver.page.agree_button.text() == "Forget all of it"
    assert driver.page.promise_card.label.text() == "“Then we forget all of it, now.”"
    driver.press(Qt.Key.Key_Return)
    assert driver.agreed == [frozenset()]


def test_a_change_of_mind_before_forgetting(open_page: Open) -> None:
    """Choosing again brings back the question to be read out."""
    driver = open_page(KNOWN)
    for content in (*KNOWN, Content.NUTS):
        driver.click(driver.button(content))
    assert driver.page.agree_button.text() == "They agree: remember it"
    assert driver.page.promise_card.label.text() == PROMISE


def test_leaving_changes_nothing(open_page: Open) -> None:
    """Esc leaves without an answer, and nothing chosen is there the next time."""
    driver = open_page()
    driver.press(Qt.Key.Key_Space, Qt.Key.Key_Escape)
    assert (driver.agreed, driver.left) == ([], [True])
    driver.page.show_person("Malik", NOBODY, None)
    assert driver.shown_chosen() == set()


@pytest.mark.parametrize("how", ["forget", "hide"])
def test_nothing_stays_on_a_page_that_was_left(open_page: Open, how: str) -> None:
    """A page forgotten or hidden holds no name and no choice, nothing seen and nothing told to a screen reader."""
    driver = open_page(KNOWN)
    driver.click(driver.button(Content.LUPIN))
    page = driver.page
    if how == "forget":
        page.forget()
    else:
        page.hide()
    assert page.chosen() == frozenset()
    assert not any(one.isChecked() or one.choice().chosen for one in page.buttons)
    labels = " ".join(label.text() for label in page.findChildren(QLabel))
    assert "Noor" not in f"{labels} {page.accessibleName()}"
    assert "May 3" not in labels
    assert "3 May" not in labels
    assert not page.agree_button.isEnabled()


def test_it_can_be_tried_again_where_the_disk_refused(open_page: Open) -> None:
    """A sentence says why; what was chosen is still there for a second Enter, and the next choice takes it away."""
    driver = open_page()
    driver.press(Qt.Key.Key_Space, Qt.Key.Key_Return)
    driver.page.say("The disk is full.")
    assert driver.page.promise_card.label.text() == "The disk is full."
    driver.press(Qt.Key.Key_Return)
    assert driver.agreed == [frozenset({Content.GLUTEN})] * 2
    driver.page.say("The disk is full.")
    driver.press(Qt.Key.Key_Right, Qt.Key.Key_Space)
    assert driver.page.promise_card.label.text() == PROMISE


def test_arrows_go_where_they_point(open_page: Open) -> None:
    """Up and down lead to the nearest below or above, over the groups; an edge is a wall."""
    driver = open_page()
    driver.press(Qt.Key.Key_Left, Qt.Key.Key_Up)
    assert driver.ringed() == ["gluten"]
    driver.press(Qt.Key.Key_Down)
    assert driver.ringed() == ["nuts"]
    driver.press(Qt.Key.Key_Left, Qt.Key.Key_Down)
    assert driver.ringed() == ["vegetarian"]
    driver.press(*[Qt.Key.Key_Right] * 4)
    assert driver.ringed() == ["alcohol"]
    driver.press(Qt.Key.Key_Right, Qt.Key.Key_Right, Qt.Key.Key_Down)
    assert driver.ringed() == ["caffeine"]
    driver.press(Qt.Key.Key_Up, Qt.Key.Key_Up, Qt.Key.Key_Up)
    assert driver.ringed() == ["milk"]


def test_tab_goes_round_the_groups(open_page: Open) -> None:
    """Tab goes on to the next group, where the ring was in it, and Shift+Tab back."""
    driver = open_page()
    driver.press(Qt.Key.Key_Right, Qt.Key.Key_Tab, Qt.Key.Key_Right, Qt.Key.Key_Tab)
    assert driver.ringed() == ["alcohol"]
    driver.press(Qt.Key.Key_Tab)
    assert driver.ringed() == ["crustaceans"]
    driver.press(Qt.Key.Key_Backtab, Qt.Key.Key_Backtab, modifier=Qt.KeyboardModifier.ShiftModifier)
    assert driver.ringed() == ["vegan"]


def test_every_toggle_is_reached_by_arrows_upright_too(open_page: Open) -> None:
    """In an upright window, too, arrows alone reach all twenty."""
    driver = open_page(page=QSize(800, 1216), window=QSize(800, 1280))
    reached = set[str]()
    for _ in range(6):
        driver.press(*[Qt.Key.Key_Left] * 3)
        for _ in range(4):
            reached |= set(driver.ringed())
            driver.press(Qt.Key.Key_Right)
        driver.press(Qt.Key.Key_Down)
    assert len(reached) == 20


def test_arrows_follow_the_script(open_page: Open) -> None:
    """Where writing runs from right to left, the page is mirrored, and so are the arrows."""
    words.use(words.PSEUDO)
    driver = open_page()
    driver.window.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    driver.page.set_look(Look(Theme(), Measure.of(QSize(1280, 800))))
    page = driver.page
    assert page.buttons[0].x() > page.buttons[1].x()
    assert page.agree_button.x() > page.back_button.x()
    driver.press(Qt.Key.Key_Left)
    assert driver.ringed() == [page.buttons[1].text()]


def test_a_card_is_heard_and_presses_nothing(open_page: Open) -> None:
    """A card scanned while the page is open reaches the program, and neither its letters nor its Enter do anything."""
    driver = open_page(KNOWN)
    driver.scan(encode(TOKEN))
    assert driver.scanned == [TOKEN]
    assert (driver.agreed, driver.left, driver.ringed()) == ([], [], ["gluten"])
    assert driver.page.chosen() == KNOWN


def test_a_space_in_a_foreign_code_chooses_nothing(open_page: Open) -> None:
    """A code of another shop with spaces in it is heard as foreign, and is no answer of a person."""
    driver = open_page(KNOWN)
    driver.scan("WIFI MY CAFE 12")
    assert driver.misread == [Misread.FOREIGN]
    assert (driver.agreed, driver.page.chosen()) == ([], KNOWN)


def test_a_short_code_does_not_agree(open_page: Open, qtbot: QtBot) -> None:
    """The Enter after a few letters, too few to be told from a person's, is no consent; a later one is."""
    driver = open_page(KNOWN)
    driver.scan("12345")
    assert driver.agreed == []
    qtbot.waitUntil(lambda: not driver.page._typing.isActive())
    driver.press(Qt.Key.Key_Return)
    assert driver.agreed == [KNOWN]


@pytest.mark.parametrize(("key", "text"), [(Qt.Key.Key_Return, "\r"), (Qt.Key.Key_Space, " ")])
def test_a_key_held_down_is_one_press(open_page: Open, key: Qt.Key, text: str) -> None:
    """What the keyboard repeats chooses nothing and agrees to nothing."""
    driver = open_page(KNOWN)
    repeat = QKeyEvent(QEvent.Type.KeyPress, key, Qt.KeyboardModifier.NoModifier, text, autorep=True)
    QCoreApplication.sendEvent(driver.page, repeat)
    assert (driver.agreed, driver.page.chosen()) == ([], KNOWN)


def test_every_touch_is_told(open_page: Open) -> None:
    """Keys, Tab and presses are told, so that the page is not hidden under somebody's hands."""
    driver = open_page()
    driver.press(Qt.Key.Key_Right)
    by_arrow = len(driver.touches)
    driver.press(Qt.Key.Key_Tab)
    by_tab = len(driver.touches)
    driver.click(driver.button(Content.MILK))
    assert 0 < by_arrow < by_tab < len(driver.touches)


@pytest.mark.parametrize("language", words.LANGUAGES)
@pytest.mark.parametrize("size", PAGES)
def test_all_fits_large_and_apart(open_page: Open, size: str, language: str) -> None:
    """All twenty and both buttons are on the page at once, 72 high and 12 apart, and every word can be read whole."""
    words.use(language)
    width, height, *window = PAGES[size]
    driver = open_page(KNOWN, name=LONG_NAME, page=QSize(width, height), window=QSize(*window))
    page, look = driver.page, driver.page._look
    parts = [one for one in page.findChildren(QAbstractButton) if one.isVisible()]
    assert len(parts) == 22
    for part in parts:
        assert page.rect().contains(part.geometry()), part.objectName()
        assert part.height() >= SMALLEST_TARGET, part.objectName()
    for one, other in combinations(parts, 2):
        room = one.geometry().adjusted(-SMALLEST_GAP + 1, -SMALLEST_GAP + 1, SMALLEST_GAP - 1, SMALLEST_GAP - 1)
        assert not room.intersects(other.geometry()), (one.objectName(), other.objectName())
    for button in page.buttons:
        assert fits(look, button.text(), SMALLEST_TEXT, button.width() - 2 * look.px(10), button.height() - 10, 2)
    labels = [page.title_label, page.since_label, *page.heading_labels, page.promise_card.label]
    for label in labels:
        if label.isVisible():
            assert label.font().pixelSize() >= SMALLEST_TEXT
            assert label.heightForWidth(label.width()) <= label.height() + 1, label.objectName()
            needed = label.fontMetrics().horizontalAdvance(label.text())
            assert label.wordWrap() or needed <= label.width(), label.objectName()
    seen = [one.geometry() for one in (*labels[:-1], page.promise_card, *parts) if one.isVisible()]
    for first, second in combinations(seen, 2):
        assert not first.intersects(second)


def test_a_card_scanned_meanwhile_greets_its_regular(
    drive: Callable[..., Driver], cards: dict[str, Handed], qtbot: QtBot
) -> None:
    """In the whole program, with the page open on the screen, a scanned card greets whose it is."""
    driver = drive()
    screen = driver.program.screen
    page = AvoidsPage(screen._look, screen)
    page.set_look(screen._look)
    screen.turn_to(page)
    page.show_person("Noor", KNOWN, THIRD_OF_MAY)
    agreed = list[frozenset[Content]]()
    page.agreed.connect(agreed.append)
    driver.scan_card(cards["camille"])
    qtbot.waitUntil(lambda: screen.page is screen.pages.greeting)
    assert agreed == []
