"""The strip on top of the owner's window: nothing on it is cut or covered, in any window and size of letters."""

from collections.abc import Callable
from itertools import combinations

import pytest
from owner_driver import OwnerDriver
from PySide6.QtCore import QPoint, QRect
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QWidget

from cafememo.ui.kit.theme import Theme
from cafememo.ui.kit.tokens import LIGHT

SHORT = "Café du Coin"
LONG = "Café Torréfaction de la Place Saint-Germain-des-Prés et du Marché aux Fleurs"


@pytest.fixture
def drawn(own: Callable[..., OwnerDriver]) -> Callable[[str, float, int], OwnerDriver]:
    """Give a function that shows the window of a café of that name, at a scale, so many pixels wide."""

    def draw(cafe: str, scale: float, width: int) -> OwnerDriver:
        driver = own()
        owner = driver.owner
        owner.resize(width, 600)
        owner.set_theme(Theme(LIGHT, scale))
        owner.header.set_cafe(cafe)
        driver.until(lambda: owner.header.width() == width and not owner.header.pill.visibleRegion().isEmpty())
        layout = owner.header.layout()
        assert layout is not None
        layout.activate()
        return driver

    return draw


def parts(driver: OwnerDriver) -> list[QWidget]:
    """Return what stands on the strip, from one end to the other."""
    header = driver.owner.header
    buttons = [header.undo_button, header.counter_button, header.lock_button]
    return [header.cafe_label, header.owner_label, header.pill, *buttons]


@pytest.mark.parametrize("cafe", [SHORT, LONG])
@pytest.mark.parametrize("scale", [1.0, 1.3, 1.6])
@pytest.mark.parametrize("width", [940, 1024, 1280])
def test_nothing_is_cut_or_covered(
    drawn: Callable[[str, float, int], OwnerDriver], cafe: str, scale: float, width: int
) -> None:
    """Every part has the room it asks for, within the strip, and none lies on another."""
    driver = drawn(cafe, scale, width)
    header = driver.owner.header
    places = [QRect(part.mapTo(header, QPoint()), part.size()) for part in parts(driver)]
    for part, place in zip(parts(driver), places, strict=True):
        assert part.width() >= part.sizeHint().width(), part.objectName() or part.accessibleName()
        assert header.rect().contains(place)
    for one, other in combinations(places, 2):
        assert not one.intersects(other)
    label = header.cafe_label
    assert label.width() >= QFontMetrics(label.font()).horizontalAdvance(label.text())
    assert label.accessibleName() == cafe
    assert label.text() == cafe or (label.text().endswith("…") and cafe in label.toolTip())
    assert len(label.text()) >= len(SHORT)


def test_the_pill_is_its_sign_where_its_words_have_no_room(drawn: Callable[[str, float, int], OwnerDriver]) -> None:
    """In a narrow window of large letters its words are in the tool tip and read aloud; in a wider one they stand."""
    driver = drawn(LONG, 1.6, 1024)
    owner, pill = driver.owner, driver.owner.header.pill
    assert pill.sizeHint().width() < 120
    assert "Data on this machine only" in pill.toolTip()
    assert pill.accessibleName() == "Data on this machine only"
    owner.resize(1600, 600)
    driver.until(lambda: pill.width() > 300)
    assert pill.toolTip() == ""


def test_a_long_name_has_the_room_there_is(drawn: Callable[[str, float, int], OwnerDriver]) -> None:
    """In a wide window a long name is whole, and no tool tip says it twice."""
    label = drawn(LONG, 1.0, 1920).owner.header.cafe_label
    assert label.text() == LONG
    assert label.toolTip() == ""
