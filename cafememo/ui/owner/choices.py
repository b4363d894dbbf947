"""Choices that save themselves."""

from collections.abc import Iterable

from PySide6.QtWidgets import QComboBox, QSizePolicy, QWidget

from cafememo.devices.signals import signal
from cafememo.ui.kit.theme import Theme
from cafememo.ui.owner.parts import Choice


class SavingChoice(Choice):
    """One of a few values, each in words; `saved` tells the value each time another one was chosen."""

    saved = signal(str)

    def __init__(self, theme: Theme, name: str, *, object_name: str = "", parent: QWidget | None = None) -> None:
        super().__init__(theme, name, object_name=object_name, parent=parent)
        # As wide as the row gives it: a long name is shortened in the field and whole in the list.
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(4)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._saved = ""
        self.activated.connect(self._chosen)

    def offer(self, choices: Iterable[tuple[str, str]]) -> None:
        """Offer values with their words, instead of those before."""
        self.clear()
        for value, words in choices:
            self.addItem(words, value)
        self.show_value(self._saved)

    def show_value(self, value: str) -> None:
        """Show what is kept; a value that is not among those offered shows as none of them."""
        self._saved = value
        self.setCurrentIndex(self.findData(value))

    def words(self) -> str:
        """Return the words of what is chosen."""
        return self.currentText()

    def _chosen(self, place: int) -> None:
        value = str(self.itemData(place))
        if value != self._saved:
            self._saved = value
            self.saved.emit(value)
