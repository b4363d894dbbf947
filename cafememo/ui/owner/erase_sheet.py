"""The sheet that asks once before somebody is erased for good, and says plainly what goes and what stays."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractButton, QHBoxLayout, QVBoxLayout, QWidget

from cafememo.devices.signals import Emits, signal_as_annotated
from cafememo.ui.kit.icons import icon_pixmap
from cafememo.ui.kit.label import plain_label
from cafememo.ui.kit.theme import Theme
from cafememo.ui.kit.words import translate
from cafememo.ui.owner.parts import OwnerButton, heading, paragraph, scrolling
from cafememo.ui.owner.person_words import called
from cafememo.ui.owner.sheet import Sheet

_WIDEST = 720


class EraseSheet(Sheet):
    """Lies over the page; `erase_wanted` follows by its one button that takes something away, nothing by Escape."""

    erase_wanted: Emits[tuple[int, ...]] = signal_as_annotated()

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(theme, translate("erase", "Erase for good"), parent)
        self.setObjectName("erase_sheet")
        self._ids: tuple[int, ...] = ()
        px = theme.px
        content = QWidget()
        sides = QHBoxLayout(content)
        sides.setContentsMargins(0, 0, 0, 0)
        middle = QWidget()
        middle.setMaximumWidth(px(_WIDEST))
        sides.addWidget(middle, 1)
        lines = QVBoxLayout(middle)
        lines.setContentsMargins(0, px(6), 0, px(6))
        lines.setSpacing(px(16))
        self.who_label = heading(theme, "")
        self.who_label.setFont(theme.font(22, 600))
        lines.addWidget(self.who_label)
        # Above what may have to be scrolled.
        self.undo_label = paragraph(
            theme, translate("erase", "This is the one thing that no undo takes back."), "brick"
        )
        lines.addWidget(self.undo_label)
        for icon, sentence in _lines():
            lines.addLayout(self._line(icon, sentence))
        lines.addStretch(1)
        self.column.addWidget(scrolling(theme, content), 1)
        foot = QWidget()
        foot.setMaximumWidth(px(_WIDEST))
        foot.setLayout(self._buttons())
        under = QHBoxLayout()
        under.addWidget(foot, 1)
        self.column.addLayout(under)

    def ask(self, regular_ids: Sequence[int], name: str = "") -> None:
        """Ask about some regulars; `name` tells one."""
        self._ids = tuple(regular_ids)
        count = len(self._ids)
        if not count:
            return
        if count == 1 and name:
            asked = translate("erase", "Erase “{name}”?").format(name=called(name))
        else:
            asked = translate("erase", "Erase %n regulars?", "", count)
        self.who_label.setText(asked)
        self.open_sheet()
        self.keep_button.setFocus()

    def erase(self) -> None:
        """Have them erased."""
        ids, self._ids = self._ids, ()  # once, however often the key is pressed
        if ids:
            self.close_sheet()
            self.erase_wanted.emit(ids)

    def _line(self, icon: str, sentence: str) -> QHBoxLayout:
        """Return a sentence with its sign before it."""
        row = QHBoxLayout()
        row.setSpacing(self.theme.px(12))
        sign = plain_label()
        sign.setPixmap(icon_pixmap(icon, self.theme.tokens.muted, self.theme.px(22), self.devicePixelRatioF()))
        row.addWidget(sign, alignment=Qt.AlignmentFlag.AlignTop)
        row.addWidget(paragraph(self.theme, sentence, "ink"), 1)
        return row

    def _buttons(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(self.theme.px(12))
        self.keep_button = OwnerButton(self.theme, translate("erase", "Keep"), key="Esc", object_name="keep_button")
        self.keep_button.clicked.connect(self.close_sheet)
        self.erase_button = OwnerButton(
            self.theme,
            translate("erase", "Erase for good"),
            "danger",
            icon="trash-2",
            key="Ctrl+Del",
            object_name="erase_button",
        )
        self.erase_button.clicked.connect(self.erase)
        row.addWidget(self.keep_button)
        row.addStretch(1)
        row.addWidget(self.erase_button)
        return row

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Erase by its key, and by Enter only where the keyboard is on that button."""
        focused = self.focusWidget()
        key = event.key()
        if key == Qt.Key.Key_Delete and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            if not event.isAutoRepeat():
                self.erase()
        elif key in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and isinstance(focused, QAbstractButton):
            focused.click()
        else:
            super().keyPressEvent(event)


def _lines() -> tuple[tuple[str, str], ...]:
    """Return what happens, with a sign each."""
    return (
        (
            "user-minus",
            translate(
                "erase",
                "What is gone: the name and all that was told, every order and visit, stamps and rewards.",
            ),
        ),
        ("credit-card", translate("erase", "Their cards stop working, and say so when they are shown.")),
        (
            "hard-drive",
            translate(
                "erase",
                "The copies of the café are made anew without them: those in reach now, a stick that is away when it "
                "is back.",
            ),
        ),
        (
            "list",
            translate("erase", "What stays: a number in place of each visit. It says neither who, nor what, nor when."),
        ),
        ("file-down", translate("erase", "Lists you have saved or printed yourself are yours to throw away.")),
    )
