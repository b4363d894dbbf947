"""A sheet that lies over a page until it is closed; the page waits below, out of the keyboard's reach."""

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QFrame, QHBoxLayout, QVBoxLayout, QWidget

from cafememo.devices.signals import signal
from cafememo.ui.kit.theme import Theme
from cafememo.ui.kit.words import translate
from cafememo.ui.owner.parts import heading
from cafememo.ui.owner.person_parts import SmallIcon


class Sheet(QFrame):
    """Covers its parent while it is shown; Esc closes it."""

    closed = signal()

    def __init__(self, theme: Theme, title: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.setProperty("sheet", True)  # noqa: FBT003 - Qt's
        self.setAccessibleName(title)
        self.theme = theme
        self._before: QWidget | None = None
        px = theme.px
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(px(26), px(16), px(26), px(18))
        self.column.setSpacing(px(12))
        self.head = QHBoxLayout()
        self.head.setSpacing(px(12))
        self.close_button = SmallIcon(
            theme, "arrow-left", translate("person", "Back (Esc)"), object_name="close_button"
        )
        self.close_button.under = "paper"
        self.close_button.clicked.connect(self.close_sheet)
        self.head.addWidget(self.close_button)
        self.title_label = heading(theme, title)
        self.title_label.setFont(theme.font(28, voice=True))
        self.head.addWidget(self.title_label, 1)
        self.column.addLayout(self.head)
        parent.installEventFilter(self)
        self.hide()

    def open_sheet(self) -> None:
        """Lie over the page, the keyboard within."""
        self._before = QApplication.focusWidget()
        parent = self.parentWidget()
        if parent is not None:
            self.setGeometry(parent.rect())
        self.show()
        self.raise_()

    def close_sheet(self) -> None:
        """Show the page again, the keyboard where it was."""
        if self.isHidden():
            return
        self.hide()
        if self._before is not None and self._before.isVisible():
            self._before.setFocus()
        self.closed.emit()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Stay as large as the page, and take the keyboard where the page is given it: it was turned to again."""
        if isinstance(watched, QWidget) and self.isVisible():
            if event.type() == QEvent.Type.Resize:
                self.setGeometry(watched.rect())
            elif event.type() == QEvent.Type.FocusIn and self._is_uppermost(watched):
                last: QWidget | None = self.focusWidget()
                (last if last is not None and last.isVisible() else self.close_button).setFocus()
        return super().eventFilter(watched, event)

    def _is_uppermost(self, page: QWidget) -> bool:
        """Tell whether no other sheet lies over this one."""
        return [one for one in page.children() if isinstance(one, Sheet) and one.isVisible()][-1] is self

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Close at Escape."""
        if event.key() == Qt.Key.Key_Escape:
            self.close_sheet()
        else:
            super().keyPressEvent(event)

    def focusNextPrevChild(self, forwards: bool) -> bool:
        """Keep the keyboard within the sheet."""
        at = QApplication.focusWidget() or self
        widget = _next_of(at, forwards=forwards)
        while widget is not None and widget is not at:
            can = widget.isEnabled() and widget.isVisibleTo(self) and widget.focusPolicy() & Qt.FocusPolicy.TabFocus
            if can and self.isAncestorOf(widget):
                reason = Qt.FocusReason.TabFocusReason if forwards else Qt.FocusReason.BacktabFocusReason
                widget.setFocus(reason)
                return True
            widget = _next_of(widget, forwards=forwards)
        return False


def _next_of(widget: QWidget, *, forwards: bool) -> QWidget | None:
    """Return which widget has the keyboard after one, or before it."""
    return widget.nextInFocusChain() if forwards else widget.previousInFocusChain()
