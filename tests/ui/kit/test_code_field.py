"""The field for a recovery code: grouped as typed, forgiving, and empty once it is put away."""

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from cafememo.codes.recovery import encode, grouped, read
from cafememo.ui.kit.code_field import CodeField

CODE = encode(bytes(range(16)))


@pytest.fixture
def field(qtbot: QtBot) -> CodeField:
    """Give a field that is seen."""
    made = CodeField("Recovery code", object_name="code_field")
    qtbot.addWidget(made)
    made.show()
    made.setFocus()
    return made


@pytest.mark.parametrize("typed", [CODE, CODE.lower(), grouped(CODE), grouped(CODE).replace("-", " ").lower()])
def test_however_it_is_typed_it_stands_in_groups(field: CodeField, typed: str) -> None:
    """Capitals, hyphens and blanks are the field's affair; letter by letter or pasted, it is the same code."""
    QTest.keyClicks(field, typed)
    assert field.text() == grouped(CODE)
    field.setText(typed)
    assert field.text() == grouped(CODE)
    assert field.wrong is None


def test_the_cursor_stays_where_it_is_mended(field: CodeField) -> None:
    """A letter put into the middle moves the groups after it, not the cursor; Backspace goes through hyphens."""
    QTest.keyClicks(field, CODE[:10])
    field.setCursorPosition(2)
    QTest.keyClicks(field, "ab")
    assert field.text() == grouped(CODE[:2] + "AB" + CODE[2:10])
    assert field.cursorPosition() == 4
    field.setCursorPosition(len(field.text()))
    for _ in range(30):
        QTest.keyClick(field, Qt.Key.Key_Backspace)
    assert field.text() == ""


def test_it_forgets_what_was_typed_when_it_is_put_away(field: CodeField) -> None:
    """Hidden, it holds nothing."""
    QTest.keyClicks(field, CODE)
    field.hide()
    assert field.text() == ""


@given(st.text(max_size=120))
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
def test_grouping_changes_no_reading(field: CodeField, text: str) -> None:
    """Whatever is pasted, the field reads it as it is read without it, or sees as well that it is no code."""
    field.setText(text)
    found, plain = read(field.text()), read(text)
    assert found == plain or not (isinstance(found, bytes) or isinstance(plain, bytes))
    again = field.text()
    field.setText(again)
    assert field.text() == again
