"""A greeting foreseen at a card's last letter is painted before it is shown, and is the very greeting."""

from collections.abc import Callable

import pytest
from counter_driver import Driver
from PySide6.QtCore import QEvent, QObject, QPoint, QRect, QSize, Qt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QWidget

from cafememo.ui.counter.greeting import GreetingPage
from cafememo.ui.kit.theme import Theme
from cafememo.ui.kit.tokens import DARK
from support import Handed

Drive = Callable[..., Driver]
Cards = dict[str, Handed]
NAMES = {"camille": "Camille", "html": "<img src=x><b>Al</b>"}

SMOOTHING = 32
"""Of 255: Qt fills large letters in bands, and now and then smooths their edges a little differently."""


class Paints(QObject):
    """Counts how often a widget is painted."""

    def __init__(self, widget: QWidget) -> None:
        super().__init__(widget)
        self.count = 0
        widget.installEventFilter(self)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """Count paint events, and let everything pass."""
        self.count += event.type() == QEvent.Type.Paint
        return False


def foreseen(driver: Driver, card: Handed) -> GreetingPage:
    """Type all of a card but its Enter, and return the page it will be greeted on, painted ahead."""
    page = driver.program.screen.pages.greeting_page()
    driver.program.screen.foresee_card(card.token)
    driver.qtbot.waitUntil(lambda: not page.painted_ahead.isHidden())
    return page


def furthest_apart(one: QImage, other: QImage) -> int:
    """Return by how much of 255 the two pictures differ where they differ most."""
    assert one.size() == other.size()
    pairs = zip(bytes(one.constBits()), bytes(other.constBits()), strict=True)
    return 0 if one == other else max(abs(a - b) for a, b in pairs)


def left_of(page: GreetingPage, part: QWidget) -> int:
    """Return how many colours a picture that is shown no more still has where a part of the page was."""
    box = QRect(part.mapTo(page, QPoint()), part.size())
    image = page.painted_ahead._paper.toImage().copy(box)
    return len({image.pixel(x, y) for x in range(image.width()) for y in range(image.height())})


@pytest.mark.parametrize("size", [QSize(1280, 800), QSize(1024, 600), QSize(800, 1280)])
@pytest.mark.parametrize("card", NAMES)
def test_the_picture_is_the_page(drive: Drive, cards: Cards, size: QSize, card: str) -> None:
    """What is shown first and what is painted a turn later are the same to the eye."""
    driver = drive()
    driver.program.window.resize(size)
    hold_against_page(driver, cards[card], NAMES[card])


def test_the_picture_is_the_page_for_one_after_the_other(drive: Drive, cards: Cards) -> None:
    """Whoever was greeted before, in whatever theme and size, leaves nothing on the picture of the next."""
    driver = drive()
    driver.program.window.resize(1280, 800)
    for turn, card in enumerate(("camille", "html", "camille", "html")):
        driver.program.screen.scans._scanned.clear()  # put down meanwhile
        hold_against_page(driver, cards[card], NAMES[card])
        driver.press(Qt.Key.Key_Escape)
        driver.wait_for_page("idle_page")
        if turn == 1:
            driver.press(Qt.Key.Key_Plus, Qt.KeyboardModifier.ControlModifier)
        if turn == 2:
            driver.program.screen.set_theme(Theme(DARK))


def hold_against_page(driver: Driver, card: Handed, name: str) -> None:
    """Have somebody greeted, and hold the picture that is seen first against the page that is seen then."""
    page = foreseen(driver, card)
    driver.program.desk.scan(card.token)
    assert page.isVisible()
    assert page.painted_ahead.isVisible()
    first = driver.program.window.grab().toImage()
    driver.qtbot.waitUntil(page.painted_ahead.isHidden)
    header = driver.program.screen.header.height()
    own = driver.program.window.grab().toImage()
    below = (0, header, own.width(), own.height() - header)
    assert furthest_apart(first.copy(*below), own.copy(*below)) <= SMOOTHING
    assert page.name_label.text() == name


def test_the_first_paint_is_a_copy(drive: Drive, cards: Cards) -> None:
    """No part of the page is painted while the picture lies on it; all are once it is taken away."""
    driver = drive()
    page = foreseen(driver, cards["camille"])
    picture, part = Paints(page.painted_ahead), Paints(page.usual_button)
    driver.program.desk.scan(cards["camille"].token)
    driver.program.window.repaint()
    assert (picture.count, part.count) == (1, 0)
    driver.qtbot.waitUntil(lambda: part.count > 0)
    assert page.painted_ahead.isHidden()


def test_a_timer_before_the_paint_does_not_take_the_picture_away(drive: Drive, cards: Cards) -> None:
    """Whichever the event loop comes to first, the first paint is the copy; then the page is seen itself."""
    driver = drive()
    page = foreseen(driver, cards["camille"])
    picture, part = Paints(page.painted_ahead), Paints(page.usual_button)
    driver.program.desk.scan(cards["camille"].token)
    driver.program.screen._follow.timeout.emit()
    driver.program.window.repaint()
    assert (picture.count, part.count) == (1, 0)
    driver.qtbot.waitUntil(page.painted_ahead.isHidden)
    assert not driver.program.screen.idle_page.isVisible()


def test_a_window_that_is_not_painted_settles_all_the_same(drive: Drive, cards: Cards) -> None:
    """Behind another window nothing is painted, and still the page before is put away."""
    driver = drive()
    page = foreseen(driver, cards["camille"])
    driver.program.window.setUpdatesEnabled(False)
    driver.program.desk.scan(cards["camille"].token)
    driver.qtbot.waitUntil(lambda: not driver.program.screen.idle_page.isVisible())
    assert page.isVisible()
    driver.program.window.setUpdatesEnabled(True)


def test_nothing_is_shown_before_the_enter_and_nothing_is_kept_without_it(drive: Drive, cards: Cards) -> None:
    """A card whose Enter does not come leaves rest as it is, and its picture goes by itself."""
    driver = drive()
    page = foreseen(driver, cards["camille"])
    assert driver.page() == "idle_page"
    assert not page.isVisible()
    driver.qtbot.waitUntil(page.painted_ahead.isHidden)
    assert not page.painted_ahead.ready
    assert [left_of(page, part) for part in (page.name_label, page.meta_label, page.usual_tile)] == [1, 1, 1]
    assert left_of(page, page.change_button) > 1


def test_a_picture_that_is_not_true_any_more_is_not_shown(drive: Drive, cards: Cards) -> None:
    """Another size, another person, and a sentence on the page each make the picture void."""
    driver = drive()
    page = foreseen(driver, cards["camille"])
    driver.program.window.resize(1024, 600)
    driver.program.desk.scan(cards["camille"].token)
    assert page.painted_ahead.isHidden()
    driver.press(Qt.Key.Key_Escape)
    driver.wait_for_page("idle_page")
    page = foreseen(driver, cards["camille"])
    driver.program.desk.scan(cards["html"].token)
    driver.wait_for_page("greeting_page")
    assert page.name_label.text() == NAMES["html"]
    assert not page.painted_ahead.ready
    driver.press(Qt.Key.Key_Escape)
    driver.wait_for_page("idle_page")
    page = foreseen(driver, cards["camille"])
    page.say("A sentence.")
    assert not page.painted_ahead.ready
