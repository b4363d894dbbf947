"""Labels of sentences and rows of buttons: never wider than their room, always as high as they need."""

import pytest
from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication, QPushButton, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot
from shiboken6 import delete

from cafememo.ui.kit.flow import FlowRow
from cafememo.ui.kit.theme import LIGHT, Theme
from cafememo.ui.kit.wrapped_label import WrappedLabel

WIDE = "W" * 60


def _label(qtbot: QtBot, text: str, width: int) -> WrappedLabel:
    """Return a label of a width, as high as it wants to be."""
    label = WrappedLabel(text, Theme(LIGHT).font(17), "ink")
    qtbot.addWidget(label)
    label.resize(width, 10)
    label.resize(width, label.heightForWidth(width))
    return label


def _inked(label: WrappedLabel) -> QRect:
    """Return the box of everything that is painted."""
    picture = QImage(label.size(), QImage.Format.Format_RGB32)
    picture.fill(Qt.GlobalColor.white)
    label.render(picture)
    ground = picture.pixel(0, picture.height() - 1)
    box = QRect()
    for y in range(picture.height()):
        for x in range(picture.width()):
            if picture.pixel(x, y) != ground:
                box |= QRect(x, y, 1, 1)
    return box


@pytest.mark.usefixtures("dressed")
@pytest.mark.parametrize("text", [WIDE, f"Made for {WIDE} and no one else", "Léa\nSam"])
def test_a_word_longer_than_a_line_is_broken(qtbot: QtBot, text: str) -> None:
    """The label asks for no more than a usual word's width, and all of it is painted within it."""
    label = _label(qtbot, text, 170)
    assert label.minimumSizeHint().width() <= 170
    box = _inked(label)
    lines = -(-label.fontMetrics().horizontalAdvance(text.replace("\n", "")) // 170)
    assert box.height() >= (lines - 1) * label.fontMetrics().height()
    assert box.right() < 170
    assert box.bottom() < label.height()


@pytest.mark.usefixtures("dressed")
def test_usual_words_stay_whole(qtbot: QtBot) -> None:
    """A sentence breaks between words, as it did without a long word in it."""
    label = _label(qtbot, "The tiles stand in this order", 90)
    lines = label.height() // label.fontMetrics().lineSpacing()
    assert lines == 3
    label.setText("short")
    assert label.heightForWidth(90) < label.fontMetrics().lineSpacing() * 2


def test_even_lines_leave_no_word_alone(qtbot: QtBot) -> None:
    """In as many lines as before, all of them are about as long: nothing is painted at the ends of a line."""
    label = _label(qtbot, "Choose somebody in the list to see what they have and when they were here", 300)
    label.setAlignment(Qt.AlignmentFlag.AlignCenter)

    def inked() -> list[int]:
        picture = label.grab().toImage()
        ground = picture.pixel(0, 0)
        return [
            x for x in range(picture.width()) if any(picture.pixel(x, y) != ground for y in range(picture.height()))
        ]

    before, height = inked(), label.heightForWidth(300)
    label.even = True
    assert label.heightForWidth(300) == height
    after = inked()
    assert after[-1] - after[0] < before[-1] - before[0]
    assert abs(after[0] - (299 - after[-1])) <= 6  # in the middle


class _Wide(QPushButton):
    """A button that wants to be so wide."""

    def __init__(self, width: int) -> None:
        super().__init__()
        self.wide = width

    def sizeHint(self) -> QSize:
        """Return the size it wants."""
        return QSize(self.wide, 30)


@pytest.fixture
def flow(dressed: QApplication, qtbot: QtBot) -> FlowRow:
    """Give three buttons of 100, 80 and 60 pixels in a row."""
    assert dressed
    row = FlowRow(10)
    qtbot.addWidget(row)
    for width in (100, 80, 60):
        row.add(_Wide(width))
    return row


def _corners(row: FlowRow, width: int) -> list[tuple[int, int]]:
    """Return where the buttons are in a row so wide."""
    row.resize(width, row.heightForWidth(width))
    row.show()
    return [button.pos().toTuple() for button in row.findChildren(QPushButton) if not button.isHidden()]


def test_buttons_go_under_each_other_where_a_row_is_short(flow: FlowRow) -> None:
    """As many as there is room for stand in a row, and what is hidden takes none."""
    assert _corners(flow, 260) == [(0, 0), (110, 0), (200, 0)]
    assert _corners(flow, 200) == [(0, 0), (110, 0), (0, 40)]
    assert _corners(flow, 100) == [(0, 0), (0, 40), (0, 80)]
    assert flow.minimumSizeHint() == QSize(100, 110)
    flow.findChildren(QPushButton)[1].hide()
    assert _corners(flow, 200) == [(0, 0), (110, 0)]


def test_buttons_begin_where_reading_begins(flow: FlowRow) -> None:
    """From right to left, the first stands at the right."""
    flow.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    assert _corners(flow, 260) == [(160, 0), (70, 0), (0, 0)]


def test_a_row_goes_with_its_parts_and_leaves_nothing_behind(qtbot: QtBot) -> None:
    """Made and thrown away many times over, as a window made anew does, each row has its own parts and no other's.

    A layout of our own kept layout items: of a window made anew now and then one was taken for one that was gone.
    """
    for times in range(60):
        window = QWidget()
        qtbot.addWidget(window)
        column = QVBoxLayout(window)
        rows = [FlowRow(4) for _ in range(3)]
        for row in rows:
            for width in (100, 80, 60):
                row.add(_Wide(width + times))
            column.addWidget(row)
        window.resize(320, 200)
        assert not window.grab().isNull()
        assert [part.width() for part in rows[-1].findChildren(_Wide)] == [width + times for width in (100, 80, 60)]
        delete(window)
