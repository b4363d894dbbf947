"""What the focused field holds, so that a scan typed into it can be taken out again.

A glance is taken before every key of a possible scan: it must cost microseconds, whatever the field holds.
Put back are the text, the cursor and the selection, and whether the field counts as changed. Programs that
listen to `textEdited` hear the scan and not its removal: listen to `textChanged`.
"""

from typing import TYPE_CHECKING, NamedTuple, Protocol

from PySide6.QtWidgets import QApplication, QLineEdit, QWidget
from shiboken6 import isValid

if TYPE_CHECKING:
    from PySide6.QtGui import QTextDocumentFragment
    from PySide6.QtWidgets import QComboBox, QPlainTextEdit, QTextEdit


class Glance(Protocol):
    """What one field held at one moment."""

    @property
    def widget(self) -> QWidget:
        """The field, which may be gone by now."""

    def put_back(self) -> None:
        """Make the field hold that again, if it still is there."""


def glance_at_focus() -> Glance | None:
    """Look at the focused field; None if what has the focus keeps no text and no choice."""
    widget = QApplication.focusWidget()
    if isinstance(widget, QLineEdit):
        return _line(widget)
    # By name: to import these classes for a screen that has none of them would delay its start.
    if widget is None or not any(map(widget.inherits, _OTHER_FIELDS)):
        return None
    from PySide6.QtWidgets import QAbstractSpinBox, QComboBox, QPlainTextEdit, QTextEdit  # noqa: PLC0415 - see above

    if isinstance(widget, QTextEdit | QPlainTextEdit):
        return _document(widget)
    if isinstance(widget, QComboBox):
        line = widget.lineEdit()
        return _Choice(widget, widget.currentIndex()) if line is None else _line(line)
    if isinstance(widget, QAbstractSpinBox):
        inner = widget.findChild(QLineEdit)
        return _line(inner) if isinstance(inner, QLineEdit) else None
    return None


def takes_text(glance: Glance | None) -> bool:
    """Tell whether the field looked at is one that a person writes words into: not a number, and not a list."""
    widget = None if glance is None else glance.widget
    if isinstance(widget, QLineEdit):
        around = widget.parentWidget()
        return not widget.isReadOnly() and not (around is not None and around.inherits("QAbstractSpinBox"))
    return isinstance(glance, _Document) and not glance.widget.isReadOnly()


_OTHER_FIELDS = ("QTextEdit", "QPlainTextEdit", "QComboBox", "QAbstractSpinBox")


class _Line(NamedTuple):
    widget: QLineEdit
    text: str
    anchor: int
    cursor: int
    modified: bool

    def put_back(self) -> None:
        if not isValid(self.widget):
            return
        if not self.widget.isVisible():
            self.widget.clear()  # put away in the middle of the scan: what it held may be somebody's name
            return
        if self.widget.text() != self.text:
            self.widget.setText(self.text)
            self.widget.setModified(self.modified)
        if self.anchor == self.cursor:
            self.widget.setCursorPosition(self.cursor)
        else:
            self.widget.setSelection(self.anchor, self.cursor - self.anchor)


def _line(widget: QLineEdit) -> _Line:
    cursor = anchor = widget.cursorPosition()
    if widget.hasSelectedText():
        start, end = widget.selectionStart(), widget.selectionEnd()
        anchor = start if cursor == end else end
    return _Line(widget, widget.text(), anchor, cursor, widget.isModified())


class _Document(NamedTuple):
    """Texts may be long: kept are the selection, which the first key replaces, and how much stood around it.

    A field in overwrite mode, which this program has none of, would lose what the scan wrote over.
    """

    widget: "QTextEdit | QPlainTextEdit"
    characters: int
    anchor: int
    cursor: int
    selected: "QTextDocumentFragment | None"
    modified: bool

    def put_back(self) -> None:
        if not isValid(self.widget) or self.widget.isReadOnly():
            return
        document, cursor = self.widget.document(), self.widget.textCursor()
        start, end = sorted((self.anchor, self.cursor))
        typed = document.characterCount() - self.characters + end - start
        if document.characterCount() != self.characters or cursor.position() != self.cursor:
            cursor.beginEditBlock()
            cursor.setPosition(start)
            cursor.setPosition(start + max(0, typed), cursor.MoveMode.KeepAnchor)
            cursor.removeSelectedText()
            if self.selected is not None:
                cursor.insertFragment(self.selected)
            cursor.endEditBlock()
            document.setModified(self.modified)
        cursor.setPosition(self.anchor)
        cursor.setPosition(self.cursor, cursor.MoveMode.KeepAnchor)
        self.widget.setTextCursor(cursor)


def _document(widget: "QTextEdit | QPlainTextEdit") -> _Document:
    document, cursor = widget.document(), widget.textCursor()
    return _Document(
        widget,
        document.characterCount(),
        cursor.anchor(),
        cursor.position(),
        cursor.selection() if cursor.hasSelection() else None,
        document.isModified(),
    )


class _Choice(NamedTuple):
    """A list that letters search: typing into it chooses."""

    widget: "QComboBox"
    chosen: int

    def put_back(self) -> None:
        if isValid(self.widget):
            self.widget.setCurrentIndex(self.chosen)
