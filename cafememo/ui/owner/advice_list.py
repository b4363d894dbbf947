"""What is to be said about something, a line each: what matters most first, numbered where there are several."""

from collections.abc import Iterable

from PySide6.QtCore import Qt
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QGridLayout, QWidget

from cafememo.ui.kit.label import PlainLabel, plain_label
from cafememo.ui.kit.theme import Theme
from cafememo.ui.kit.wrapped_label import WrappedLabel


class AdviceList(QWidget):
    """Sentences below one another, apart enough to be read one by one."""

    def __init__(
        self, theme: Theme, font: QFont, object_name: str = "advice_list", parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setObjectName(object_name)
        self._font = font
        self._sentences: tuple[str, ...] = ()
        self._numbers: list[PlainLabel] = []
        self.sentence_labels: list[WrappedLabel] = []
        """One for each line ever needed; those not needed now are hidden."""
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(theme.px(8))
        self._grid.setVerticalSpacing(theme.px(6))
        self._grid.setColumnStretch(1, 1)

    def say(self, sentences: Iterable[str]) -> None:
        """Show other sentences."""
        self._sentences = tuple(one for one in sentences if one)
        several = len(self._sentences) > 1
        while len(self.sentence_labels) < len(self._sentences):
            self._add_line()
        for place, (number, label) in enumerate(zip(self._numbers, self.sentence_labels, strict=True)):
            there = place < len(self._sentences)
            label.setText(self._sentences[place] if there else "")
            label.setVisible(there)
            number.setVisible(there and several)
        self.setVisible(bool(self._sentences))

    def text(self) -> str:
        """Return all that is said, a line each."""
        return "\n".join(self._sentences)

    def _add_line(self) -> None:
        """Make room for one more sentence."""
        place = len(self.sentence_labels)
        number = plain_label(f"{place + 1}.", parent=self, role="muted")
        number.setFont(self._font)
        label = WrappedLabel("", self._font, "ink")
        self._numbers.append(number)
        self.sentence_labels.append(label)
        self._grid.addWidget(number, place, 0, Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignTrailing)
        self._grid.addWidget(label, place, 1)
