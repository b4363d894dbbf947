"""Labels of sentences and rows of buttons: never wider than their room, always as high as they need."""

import pytest
from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from cafememo.ui.kit.flow import FlowLayout
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


@pytest.fixture
def flow(dressed: QApplication, qtbot: QtBot) -> QWidget:
    """Give three buttons of 100, 80 and 60 pixels in a row."""
    assert dressed
    row = QWidget()
    qtbot.addWidget(row)
    layout = FlowLayout(10, row)
    for width in (100, 80, 60):
        button = QPushButton()
        button.setFixedSize(QSize(width, 30))
        layout.addWidget(button)
    return row


def _corners(row: QWidget, width: int) -> list[tuple[int, int]]:
    """Return where the buttons are in a row so wide."""
    layout = row.layout()
    assert layout is not None
    row.resize(width, layout.heightForWidth(width))
    row.show()
    layout.activate()
    return [button.pos().toTuple() for button in row.findChildren(QPushButton) if not button.isHidden()]


def test_buttons_go_under_each_other_where_a_row_is_short(flow: QWidget) -> None:
    """As many as there is room for stand in a row, and what is hidden takes none."""
    assert _corners(flow, 260) == [(0, 0), (110, 0), (200, 0)]
    assert _corners(flow, 200) == [(0, 0), (110, 0), (0, 40)]
    assert _corners(flow, 100) == [(0, 0), (0, 40), (0, 80)]
    layout = flow.layout()
    assert layout is not None
    assert layout.minimumSize() == QSize(100, 30)
    flow.findChildren(QPushButton)[1].hide()
    assert _corners(flow, 200) == [(0, 0), (110, 0)]


def test_buttons_begin_where_reading_begins(flow: QWidget) -> None:
    """From right to left, the first stands at the right."""
    flow.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    assert _corners(flow, 260) == [(160, 0), (70, 0), (0, 0)]
