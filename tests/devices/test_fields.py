"""Fields hold again what they held before a scan went into them."""

import pytest
from PySide6.QtGui import QFont, QTextCursor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QComboBox, QLineEdit, QPlainTextEdit, QPushButton, QSpinBox, QTextEdit, QWidget
from pytestqt.qtbot import QtBot
from shiboken6 import delete

from cafememo.devices.fields import Glance, glance_at_focus, takes_text


def glance(qtbot: QtBot, field: QWidget) -> Glance:
    """Show a field with the focus, as it stands, and look at it."""
    qtbot.addWidget(field)
    field.show()
    field.activateWindow()
    field.setFocus()
    qtbot.waitUntil(field.hasFocus)
    seen = glance_at_focus()
    assert seen is not None
    return seen


def line_state(line: QLineEdit) -> tuple[str, int, str, int, bool]:
    """Tell all that a person can see of a line, or lose."""
    return line.text(), line.cursorPosition(), line.selectedText(), line.selectionStart(), line.isModified()


@pytest.mark.parametrize(("anchor", "cursor"), [(5, 5), (0, 0), (2, 2), (1, 4), (4, 1), (0, 5)])
def test_a_line_holds_its_text_cursor_and_selection_again(qtbot: QtBot, anchor: int, cursor: int) -> None:
    """Half-typed text, a cursor within it and a selection in either direction come back."""
    line = QLineEdit()
    qtbot.addWidget(line)
    line.show()
    line.activateWindow()
    line.setFocus()
    qtbot.waitUntil(line.hasFocus)
    line.setText("marie")
    line.setCursorPosition(anchor)
    if anchor != cursor:
        line.setSelection(anchor, cursor - anchor)
    before = line_state(line)
    seen = glance_at_focus()
    QTest.keyClicks(line, "CFX")
    assert line.text() != "marie"
    assert seen is not None
    seen.put_back()
    assert line_state(line) == before


def test_a_line_within_its_length_limit_loses_nothing(qtbot: QtBot) -> None:
    """A full line took only part of the scan, and holds what it held."""
    line = QLineEdit("marie")
    line.setMaxLength(6)
    seen = glance(qtbot, line)
    QTest.keyClicks(line, "CFXBBB")
    seen.put_back()
    assert line.text() == "marie"


@pytest.mark.parametrize("kind", [QTextEdit, QPlainTextEdit])
@pytest.mark.parametrize(("anchor", "cursor"), [(9, 9), (0, 0), (3, 3), (2, 7), (7, 2), (0, 17)])
def test_a_longer_text_holds_its_text_cursor_and_selection_again(
    qtbot: QtBot, kind: type[QTextEdit] | type[QPlainTextEdit], anchor: int, cursor: int
) -> None:
    """Notes of several lines come back, and so does what was selected in them."""
    note = kind()
    note.setPlainText("no milk\n\noat or🙂")
    place = note.textCursor()
    place.setPosition(anchor)
    place.setPosition(cursor, QTextCursor.MoveMode.KeepAnchor)
    note.setTextCursor(place)
    seen = glance(qtbot, note)
    QTest.keyClicks(note, "CFXBCD")
    assert "BCD" in note.toPlainText()
    seen.put_back()
    assert note.toPlainText() == "no milk\n\noat or🙂"
    assert (note.textCursor().anchor(), note.textCursor().position()) == (anchor, cursor)
    assert not note.document().isModified()


def test_formatting_comes_back(qtbot: QtBot) -> None:
    """Bold text that a scan replaced is bold again."""
    note = QTextEdit()
    note.setFontWeight(QFont.Weight.Bold)
    note.insertPlainText("nuts")
    note.selectAll()
    seen = glance(qtbot, note)
    QTest.keyClicks(note, "CFX")
    seen.put_back()
    assert note.toPlainText() == "nuts"
    assert note.textCursor().charFormat().fontWeight() == QFont.Weight.Bold


def test_what_a_read_only_field_shows_is_left_alone(qtbot: QtBot) -> None:
    """A field that takes no keys stays as it is."""
    note = QTextEdit()
    note.setPlainText("read me")
    note.setReadOnly(True)
    seen = glance(qtbot, note)
    QTest.keyClicks(note, "CFX")
    seen.put_back()
    assert note.toPlainText() == "read me"


def test_numbers_and_choices_come_back(qtbot: QtBot) -> None:
    """Digits of a foreign code do not stay in a number, nor letters in a list or what one types into it."""
    number = QSpinBox()
    number.setRange(0, 99_999)
    number.setValue(7)
    seen = glance(qtbot, number)
    QTest.keyClicks(number, "123")
    assert number.value() != 7
    seen.put_back()
    assert number.value() == 7

    choice = QComboBox()
    choice.addItems(["Bun", "Cake", "Fig"])
    seen = glance(qtbot, choice)
    QTest.keyClicks(choice, "f")
    assert choice.currentText() == "Fig"
    seen.put_back()
    assert choice.currentText() == "Bun"

    choice.setEditable(True)
    seen = glance(qtbot, choice)
    QTest.keyClicks(choice.lineEdit(), "CFX")
    seen.put_back()
    assert choice.currentText() == "Bun"


def test_a_field_that_is_gone_is_left_in_peace(qtbot: QtBot) -> None:
    """A dialog may close in the middle of a scan."""
    for field in (QLineEdit(), QTextEdit(), QComboBox()):
        field.show()
        field.activateWindow()
        field.setFocus()
        qtbot.waitUntil(field.hasFocus)
        seen = glance_at_focus()
        assert seen is not None
        delete(field)
        seen.put_back()


def test_other_widgets_hold_nothing(qtbot: QtBot) -> None:
    """A button has no text to lose."""
    button = QPushButton()
    qtbot.addWidget(button)
    button.show()
    button.activateWindow()
    button.setFocus()
    qtbot.waitUntil(button.hasFocus)
    assert glance_at_focus() is None


@pytest.mark.parametrize(
    ("field", "takes"),
    [(QLineEdit, True), (QPlainTextEdit, True), (QTextEdit, True), (QSpinBox, False), (QComboBox, False)],
)
def test_words_are_written_into_lines_and_texts_alone(qtbot: QtBot, field: type[QWidget], takes: bool) -> None:
    """A number and a list are no places for words; nor is a field that is only read, or none."""
    made = field()
    assert takes_text(glance(qtbot, made)) is takes
    if isinstance(made, QLineEdit | QPlainTextEdit | QTextEdit):
        made.setReadOnly(True)
        assert not takes_text(glance_at_focus())
    assert not takes_text(None)


def test_a_line_put_away_in_the_middle_of_a_scan_is_left_empty(qtbot: QtBot) -> None:
    """What it held before may be somebody's name, and whoever put it away has cleared it."""
    line = QLineEdit("marie")
    seen = glance(qtbot, line)
    QTest.keyClicks(line, "CF")
    line.clear()
    line.hide()
    seen.put_back()
    assert line.text() == ""
