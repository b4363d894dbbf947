"""The line that tells what was done lies where nothing is pressed, and shows all of its sentence."""

from collections.abc import Callable

import pytest
from owner_driver import OwnerDriver
from PySide6.QtCore import QPoint, QRect, QSize
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QAbstractButton, QScrollArea, QWidget

from cafememo.store.store import Store
from cafememo.ui.kit.theme import Theme
from cafememo.ui.kit.tokens import LIGHT
from cafememo.ui.owner.pages import PAGES
from support import Handed

LONG = (
    "“Maximilienne-Andréa de la Tour du Pin is called Max” stays: "
    "something it was about has changed since, or something else needs it now."
)
ACTION = "Maximilienne-Andréa de la Tour du Pin-Chambly de Villeneuve: a card is handed out again"
FOOTS = {"menu": "archive_button", "programme": "away_button", "regulars": "bin_button"}


@pytest.fixture
def camille(store: Store, hand_out: Callable[..., Handed]) -> Handed:
    """Hand a card out to Camille, and close the café."""
    handed = hand_out("Camille")
    store.close()
    return handed


def place_of(driver: OwnerDriver, widget: QWidget) -> QRect:
    """Return where a part is seen within the window; what is scrolled away is not seen."""
    return widget.visibleRegion().boundingRect().translated(widget.mapTo(driver.owner, QPoint()))


def seen_buttons(within: QWidget) -> list[QAbstractButton]:
    """Return the buttons that can be pressed, as far as they are not scrolled out of sight."""
    buttons = within.findChildren(QAbstractButton)
    return [one for one in buttons if one.isVisible() and one.isEnabled() and not one.visibleRegion().isEmpty()]


def show_foot(driver: OwnerDriver, page: str) -> None:
    """Wait for the buttons an editor ends in, and scroll to them."""
    if page not in FOOTS:
        return
    shown = driver.page(page)

    def feet() -> list[QAbstractButton]:
        return [one for one in shown.findChildren(QAbstractButton, FOOTS[page]) if one.isVisible()]

    driver.until(lambda: bool(feet()))
    (foot,) = feet()
    for area in shown.findChildren(QScrollArea):
        if area.isAncestorOf(foot):
            area.ensureWidgetVisible(foot)
    driver.until(lambda: foot in seen_buttons(shown))


@pytest.mark.parametrize("size", [QSize(1024, 600), QSize(1280, 800)])
@pytest.mark.parametrize("sentence", ["Sold out: Croissant", LONG])
def test_the_line_covers_nothing_that_is_pressed(
    own: Callable[..., OwnerDriver], camille: Handed, size: QSize, sentence: str
) -> None:
    """While it is shown, every button of every page, the editors' and the header's, can be pressed all over."""
    driver = own()
    owner = driver.owner
    owner.resize(size)
    for page in PAGES:
        owner.turn_to(page.key)
        if page.key == "regulars":
            driver.page(page.key).go_to(camille.regular_id)
        show_foot(driver, page.key)
        owner.told.tell(sentence, undoable=True)
        line = place_of(driver, owner.told)
        assert owner.rect().contains(line)
        for button in seen_buttons(owner):
            if not owner.told.isAncestorOf(button):
                assert not line.intersects(place_of(driver, button)), (page.key, button.accessibleName())


@pytest.mark.parametrize("scale", [0.8, 1.0, 1.3, 1.6])
@pytest.mark.parametrize("sentence", [ACTION, LONG])
def test_all_of_the_sentence_is_seen(own: Callable[..., OwnerDriver], scale: float, sentence: str) -> None:
    """A long sentence is broken into lines, smaller ones in a narrow window, and none is cut."""
    driver = own()
    owner = driver.owner
    owner.resize(1024, 600)
    owner.set_theme(Theme(LIGHT, scale))
    driver.until(lambda: owner.header.width() == owner.width())
    owner.told.tell(sentence, undoable=sentence is ACTION, trouble=sentence is LONG)
    label = owner.told.sentence_label
    layout = owner.told.layout()
    assert layout is not None
    layout.activate()
    assert label.text() == label.accessibleName() == sentence
    assert label.heightForWidth(label.width()) <= label.height()
    assert QFontMetrics(label.font()).height() >= 15
    for button in seen_buttons(owner.told):
        assert not place_of(driver, button).intersects(place_of(driver, label))
        assert place_of(driver, owner.told).contains(place_of(driver, button))


def test_a_sentence_without_end_is_shortened(own: Callable[..., OwnerDriver]) -> None:
    """What no line has room for ends in dots, and is read aloud whole."""
    driver = own()
    driver.owner.told.tell("Renamed " + "Maximilienne " * 80)
    label = driver.owner.told.sentence_label
    assert driver.told().endswith("…")
    assert len(label.accessibleName()) > 1000
    assert place_of(driver, driver.owner.header).contains(place_of(driver, driver.owner.told))


def test_the_line_follows_the_window(own: Callable[..., OwnerDriver]) -> None:
    """Made narrower or wider while something is told, the line stays beside the buttons."""
    driver = own()
    owner = driver.owner
    owner.told.tell("Sold out: Croissant", undoable=True)
    for width in (1024, 1600):
        owner.resize(width, 700)
        line, undo = place_of(driver, owner.told), place_of(driver, owner.header.undo_button)
        assert 0 < undo.left() - line.right() <= 20
