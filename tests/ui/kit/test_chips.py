"""Chips fill their rows, shrink together and mirror."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtWidgets import QApplication

from cafememo.ui.kit.chips import ChipColours, chip_places, lay_out_chips, paint_chips
from cafememo.ui.kit.theme import Theme
from cafememo.ui.kit.tokens import LIGHT

TEXTS = ("oat milk", "extra hot", "1 sugar", "own cup")
GROUND = LIGHT.crema_soft.lower()


def painted(area: QRect, texts: tuple[str, ...], direction: Qt.LayoutDirection) -> tuple[QImage, int]:
    """Return a picture of the chips on white, and the height used."""
    image = QImage(600, 300, QImage.Format.Format_RGB32)
    image.fill(QColor("white"))
    painter = QPainter(image)
    colours = ChipColours.of(LIGHT)
    laid = lay_out_chips(area.width(), area.height(), texts, Theme().font(22, 600))
    paint_chips(painter, area, laid, colours, right_to_left=direction is Qt.LayoutDirection.RightToLeft)
    painter.end()
    return image, laid.height


def inked(image: QImage) -> QRect:
    """Return the rectangle around everything drawn."""
    white = QColor("white")
    points = [(x, y) for x in range(600) for y in range(300) if image.pixelColor(x, y) != white]
    xs, ys = [x for x, _ in points], [y for _, y in points]
    return QRect(min(xs), min(ys), max(xs) - min(xs) + 1, max(ys) - min(ys) + 1)


@given(st.lists(st.integers(1, 300), max_size=12), st.integers(300, 800), st.integers(0, 20))
def test_chips_lie_in_rows_without_touching(widths: list[int], width: int, gap: int) -> None:
    """Every chip is within the width, none overlaps another, and the height is that of the last row's foot."""
    sizes = [QSize(wide, 40) for wide in widths]
    places, height = chip_places(sizes, width, gap)
    boxes = [QRect(place, size) for place, size in zip(places, sizes, strict=True)]
    assert all(box.left() >= 0 and box.right() < width for box in boxes)
    assert not any(one.intersects(other) for at, one in enumerate(boxes) for other in boxes[at + 1 :])
    assert height == max((box.bottom() + 1 for box in boxes), default=0)


def test_the_height_used_is_the_height_painted(dressed: QApplication) -> None:
    """What is told is what is drawn, and measuring without a painter tells the same."""
    area = QRect(10, 20, 500, 200)
    image, height = painted(area, TEXTS, Qt.LayoutDirection.LeftToRight)
    assert inked(image).top() == 20
    assert inked(image).height() == height
    measured = lay_out_chips(area.width(), area.height(), TEXTS, Theme().font(22, 600)).height
    assert measured == height


def test_chips_begin_where_reading_begins(dressed: QApplication) -> None:
    """From the left they begin at the left end, from the right at the right end."""
    area = QRect(10, 20, 500, 200)
    left, _ = painted(area, ("oat milk",), Qt.LayoutDirection.LeftToRight)
    right, _ = painted(area, ("oat milk",), Qt.LayoutDirection.RightToLeft)
    assert inked(left).left() == area.left()
    assert inked(right).right() == area.right()


def test_chips_shrink_together_to_fit_the_height(dressed: QApplication) -> None:
    """Where two rows do not fit at full size, all chips are smaller, and fit."""
    full = lay_out_chips(300, 1000, TEXTS, Theme().font(22, 600)).height
    image, height = painted(QRect(0, 0, 300, full - 10), TEXTS, Qt.LayoutDirection.LeftToRight)
    assert height <= full - 10
    assert inked(image).right() < 300


@pytest.mark.parametrize("text", ["a very long option that nobody can read at once", "W" * 200])
def test_a_chip_too_long_stays_within_the_width(dressed: QApplication, text: str) -> None:
    """One chip wider than the place shrinks, and is shortened at last; nothing is drawn outside."""
    area = QRect(10, 20, 300, 200)
    image, _ = painted(area, (text,), Qt.LayoutDirection.LeftToRight)
    assert area.contains(inked(image))


def test_no_chips_take_no_room(dressed: QApplication) -> None:
    """An order without options leaves no gap."""
    assert lay_out_chips(300, 100, (), Theme().font(22)).height == 0


def test_a_warning_has_its_own_colours(dressed: QApplication) -> None:
    """A chip that conflicts with a diet is amber, an ordinary one the colour of crema."""
    assert ChipColours.of(LIGHT).ground.name() == GROUND
    warning = ChipColours.of(LIGHT, warning=True)
    assert (warning.ground.name(), warning.text.name()) == (LIGHT.amber_soft.lower(), LIGHT.amber.lower())
