"""The circles of a stamp card."""

import pytest
from PySide6.QtCore import QPoint, QRect, QSize
from PySide6.QtGui import QColor, QImage, QPainter

from cafememo.ui.counter.look import Look
from cafememo.ui.counter.measure import Measure
from cafememo.ui.counter.stamp_rows import StampRows
from cafememo.ui.kit.theme import Theme

SIZE = QSize(330, 200)
AT = QPoint(10, 20)


def painted(rows: StampRows, have: int, of: int) -> tuple[QImage, int]:
    """Return a card painted on its ground, and how high it says it is."""
    image = QImage(360, 240, QImage.Format.Format_RGB32)
    image.fill(QColor(Theme().tokens.surface))
    painter = QPainter(image)
    high = rows.paint(painter, QRect(AT, SIZE), have, of)
    painter.end()
    assert high is not None
    return image, high


def stamped_in(image: QImage, *, right_to_left: bool) -> list[bool]:
    """Return for ten places in two rows of five, in reading order, whether the circle there is filled."""
    crema = QColor(Theme().tokens.crema)
    seen = []
    for row in range(2):
        for column in range(5):
            x = AT.x() + column * 67 + 8
            if right_to_left:
                x = 2 * AT.x() + SIZE.width() - 1 - x
            seen.append(image.pixelColor(x, AT.y() + row * 67 + 27) == crema)
    return seen


@pytest.mark.usefixtures("dressed")
@pytest.mark.parametrize("right_to_left", [False, True])
def test_as_many_are_stamped_as_somebody_has(*, right_to_left: bool) -> None:
    """From none to all but the last, in reading order, in whatever order the cards come."""
    rows = StampRows(Look(Theme(), Measure()), right_to_left=right_to_left)
    for have in (3, 0, 9, 5, 1, 10, 4, 6):
        image, _ = painted(rows, have, 10)
        seen = stamped_in(image, right_to_left=right_to_left)
        assert seen == [place < have for place in range(10)]


@pytest.mark.usefixtures("dressed")
@pytest.mark.parametrize(("of", "rows"), [(10, 2), (8, 2), (5, 1), (7, 2), (12, 3)])
def test_rows_are_full_where_that_costs_little(of: int, rows: int) -> None:
    """Ten stand as five and five, as on paper; seven, which has no even rows, as four and three."""
    look = Look(Theme(), Measure())
    _, high = painted(StampRows(look, right_to_left=False), 0, of)
    assert round((high + 13) / (54 + 13)) == rows


@pytest.mark.usefixtures("dressed")
@pytest.mark.parametrize("of", [10, 8, 6])
def test_a_card_lies_on_its_side_where_there_is_more_height_than_width(of: int) -> None:
    """Circles are counted row by row, as on the card of somebody with more on their page."""
    image = QImage(220, 420, QImage.Format.Format_RGB32)
    painter = QPainter(image)
    high = StampRows(Look(Theme(), Measure()), right_to_left=False).paint(painter, QRect(0, 0, 220, 420), 0, of)
    painter.end()
    assert high is not None
    assert high < 220


@pytest.mark.usefixtures("dressed")
def test_too_small_for_circles_is_said() -> None:
    """Where circles could not be counted nothing is painted."""
    rows = StampRows(Look(Theme(), Measure()), right_to_left=False)
    image = QImage(100, 40, QImage.Format.Format_RGB32)
    painter = QPainter(image)
    assert rows.paint(painter, QRect(0, 0, 100, 20), 3, 12) is None
    painter.end()
