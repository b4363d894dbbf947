"""Fields that save themselves: when they are left, at Enter, or when nobody has typed for a moment."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from PySide6.QtGui import QFocusEvent, QKeyEvent, QKeySequence, QPainter, QPaintEvent, QWheelEvent
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QSpinBox, QWidget

from cafememo.devices.signals import signal
from cafememo.domain.text import clean
from cafememo.ui.kit.icons import icon_pixmap
from cafememo.ui.kit.theme import Theme

PAUSE_MS = 800
"""Without a letter for so long, what was typed is saved."""


def pause(field: QObject, save: Callable[[], object]) -> QTimer:
    """Return what has a field save itself once nothing was typed for PAUSE_MS; start it at each letter."""
    made = QTimer(field)
    made.setSingleShot(True)
    made.setInterval(PAUSE_MS)
    made.timeout.connect(save)
    return made


class LineField(QLineEdit):
    """One line of text that leaves Ctrl+Z to the window, which takes actions back, while it has nothing to undo."""

    def event(self, event: QEvent) -> bool:
        """Want Ctrl+Z and its opposite for itself only while there are letters to take back."""
        if is_undo(event) and not (self.isUndoAvailable() or self.isRedoAvailable()):
            event.ignore()
            return False
        return super().event(event)


class SavingField(LineField):
    """One line of text, cleaned of what cannot be seen; `saved` tells what it holds each time that changed."""

    saved = signal(str)
    too_long = signal(int)
    """More was typed or pasted than fits; how many characters do."""
    refused_empty = signal()
    """Nothing was left where something must be; what was there is back."""

    def __init__(
        self,
        name: str,
        *,
        limit: int = 40,
        may_be_empty: bool = True,
        object_name: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setObjectName(object_name)
        self.setAccessibleName(name)
        self._limit = limit
        self._may_be_empty = may_be_empty
        self._saved = ""
        self._pause = pause(self, self.save)
        self.textEdited.connect(self._edited)
        self.editingFinished.connect(self.save)

    def show_text(self, text: str) -> None:
        """Show what is kept; while somebody types here, theirs stays."""
        self._saved = text
        if not (self.hasFocus() and self.isModified()):
            self._pause.stop()
            # A space typed before a pause is not kept, and the next word still follows it.
            if text != self.text() and not (self.hasFocus() and clean(self.text(), self._limit) == text):
                self.setText(text)

    def save(self) -> None:
        """Tell what was typed, where it is something else than what is kept."""
        self._pause.stop()
        text = clean(self.text(), self._limit)
        if not text and not self._may_be_empty:
            self.setText(self._saved)
            self.setModified(False)
            self.refused_empty.emit()
            return
        if text != self.text() and not self.hasFocus():
            self.setText(text)
        self.setModified(False)
        if text != self._saved:
            self._saved = text
            self.saved.emit(text)

    def _edited(self, text: str) -> None:
        """Wait for more, and say where no more fits."""
        if len(clean(text, self._limit + 1)) > self._limit:
            self.too_long.emit(self._limit)
        self._pause.start()

    def event(self, event: QEvent) -> bool:
        """Leave Ctrl+Z to the window, which takes actions back, unless letters typed here are not saved yet."""
        if not self.isModified() and is_undo(event):
            event.ignore()
            return False
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Put back what is kept at Escape, where something else was typed."""
        if event.key() == Qt.Key.Key_Escape and self.text() != self._saved:
            self._pause.stop()
            self.setText(self._saved)
            self.setModified(False)
            return
        super().keyPressEvent(event)


class SavingText(QPlainTextEdit):
    """Several lines of text that save themselves."""

    saved = signal(str)

    def __init__(self, name: str, *, limit: int = 2_000, object_name: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName(object_name)
        self.setAccessibleName(name)
        self.setTabChangesFocus(True)
        self._limit = limit
        self._saved = ""
        self._pause = pause(self, self.save)
        self.textChanged.connect(self._edited)

    def show_text(self, text: str) -> None:
        """Show what is kept; while somebody types here, theirs stays."""
        self._saved = text
        if not (self.hasFocus() and self._pause.isActive()) and text != self.toPlainText():
            self.blockSignals(True)  # noqa: FBT003 - Qt's
            self.setPlainText(text)
            self.blockSignals(False)  # noqa: FBT003 - Qt's
            self._pause.stop()

    def save(self) -> None:
        """Tell what was typed, where it is something else than what is kept."""
        self._pause.stop()
        lines = (clean(line, self._limit) for line in self.toPlainText().split("\n"))
        text = "\n".join(lines).strip()[: self._limit]
        if text != self._saved:
            self._saved = text
            self.saved.emit(text)

    def _edited(self) -> None:
        self._pause.start()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Save what was typed when the field is left."""
        super().focusOutEvent(event)
        self.save()

    def event(self, event: QEvent) -> bool:
        """Leave Ctrl+Z to the window, unless letters typed here are not saved yet."""
        if is_undo(event) and not self._pause.isActive():
            event.ignore()
            return False
        return super().event(event)


class SavingNumber(QSpinBox):
    """A whole number with its unit, changed by typing or the arrow keys; `saved` tells it each time it changed."""

    saved = signal(int)

    def __init__(
        self,
        theme: Theme,
        name: str,
        lowest: int,
        highest: int,
        *,
        suffix: str = "",
        object_name: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setObjectName(object_name)
        self.setAccessibleName(name)
        self._theme = theme
        self.setRange(lowest, highest)
        self.setSuffix(suffix)
        self.setMinimumWidth(theme.px(96))
        # Of a field within a field the style sheet's padding is not heeded.
        self.lineEdit().setTextMargins(theme.px(12), 0, 0, 0)
        self._saved = lowest
        self._pause = pause(self, self.save)
        self.editingFinished.connect(self.save)
        self.valueChanged.connect(self._changed)

    def show_number(self, number: int) -> None:
        """Show what is kept."""
        self._saved = number
        if number != self.value() and not self._pause.isActive():
            self.setValue(number)
            self._pause.stop()

    def save(self) -> None:
        """Tell the number, where it is another than what is kept."""
        self._pause.stop()
        if self.value() != self._saved:
            self._saved = self.value()
            self.saved.emit(self._saved)

    def _changed(self, number: int) -> None:
        if number != self._saved:
            self._pause.start()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the field, and the two signs that step it."""
        super().paintEvent(event)
        side = self._theme.px(16)
        colour = self._theme.tokens.ink if self.isEnabled() else self._theme.tokens.muted
        left = self._theme.px(10) if self.isRightToLeft() else self.width() - side - self._theme.px(10)
        painter = QPainter(self)
        for icon, place in (("chevron-up", 0.3), ("chevron-down", 0.7)):
            pixmap = icon_pixmap(icon, colour, side, self.devicePixelRatio())
            painter.drawPixmap(left, round(self.height() * place) - side // 2, pixmap)

    def event(self, event: QEvent) -> bool:
        """Leave Ctrl+Z to the window, unless a number typed here is not saved yet."""
        if is_undo(event) and not self._pause.isActive():
            event.ignore()
            return False
        return super().event(event)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Leave the wheel to the page: scrolling over a number must not change it."""
        event.ignore()


def is_undo(event: QEvent) -> bool:
    """Tell whether a field is asked if it wants Ctrl+Z, or its opposite, for itself."""
    if event.type() != QEvent.Type.ShortcutOverride or not isinstance(event, QKeyEvent):
        return False
    return event.matches(QKeySequence.StandardKey.Undo) or event.matches(QKeySequence.StandardKey.Redo)
