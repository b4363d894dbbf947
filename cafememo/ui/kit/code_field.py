"""A field for a recovery code: what is typed stands in groups as on the sheet, however it was typed."""

from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QHideEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from cafememo.codes.recovery import BETWEEN, GROUP, LENGTH, Misread, read
from cafememo.ui.key_sentences import misread_sentence
from cafememo.ui.kit.words import translate

_MOST = 120
"""Characters that are looked at: a code in groups has 35, and whoever pastes a page sees that it is none."""


class CodeField(QLineEdit):
    """Takes a code with or without hyphens, small or capital; it forgets what was typed when it is put away."""

    def __init__(self, name: str, *, object_name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName(object_name)
        self.setAccessibleName(name)
        self.setMaxLength(_MOST)
        self.setInputMethodHints(
            Qt.InputMethodHint.ImhSensitiveData
            | Qt.InputMethodHint.ImhNoPredictiveText
            | Qt.InputMethodHint.ImhPreferUppercase
        )
        self._grouping = False
        self.textChanged.connect(self._group)

    @property
    def letters(self) -> int:
        """Return how many letters there are by now."""
        return len(_signs(self.text()))

    @property
    def wrong(self) -> Misread | None:
        """Return why what was typed is no code; None where it can be one."""
        found = read(self.text())
        return found if isinstance(found, Misread) else None

    @property
    def role(self) -> str:
        """Return the colour of what `so_far` says: a code that is only short yet is no fault."""
        return "brick" if self.letters and self.wrong not in {None, Misread.SHORT} else "muted"

    def so_far(self) -> str:
        """Say how far it is, or what is wrong with what was typed already; "" where there is nothing yet."""
        wrong, count = self.wrong, self.letters
        if not count:
            return ""
        if wrong is None:
            return translate("keys", "All thirty letters are there.")
        if wrong is Misread.SHORT:
            return translate("keys", "{count} of {of} letters").format(count=count, of=LENGTH)
        return misread_sentence(wrong)

    @Slot(str)
    def _group(self, text: str) -> None:
        """Put what is typed into groups, and leave the cursor between the same two letters."""
        if self._grouping:
            return
        before = len(_signs(text[: self.cursorPosition()]))
        signs = _signs(text)
        grouped = "-".join(signs[at : at + GROUP] for at in range(0, len(signs), GROUP))
        if grouped == text:
            return
        at_end = self.cursorPosition() == len(text)
        self._grouping = True
        self.setText(grouped)
        self.setCursorPosition(len(grouped) if at_end else before + max(0, before - 1) // GROUP)
        self._grouping = False

    def hideEvent(self, event: QHideEvent) -> None:
        """Leave no letter behind."""
        super().hideEvent(event)
        self.clear()


def _signs(text: str) -> str:
    """Return the letters of a text, as capitals, without what stands between groups."""
    return "".join(sign.upper() if len(sign.upper()) == 1 else sign for sign in text if sign not in BETWEEN)
