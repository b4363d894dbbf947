"""Settings on a page: a row each, in cards that stand in two columns where there is room."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from cafememo.ui.kit.theme import Theme
from cafememo.ui.kit.wrapped_label import WrappedLabel
from cafememo.ui.owner.parts import Card, small
from cafememo.ui.owner.steady import SteadyContent

TWO_COLUMNS_FROM = 820
"""Pixels of the drawing."""
CONTROL = 212
"""The width of what is pressed or typed in; pixels of the drawing."""


class SettingRow(QWidget):
    """What a setting is called, what there is to know about it, and the control that changes it."""

    def __init__(self, theme: Theme, name: str, control: QWidget, sentence: str = "", *, wide: bool = False) -> None:
        """Begin with a control of the usual width; a `wide` one has the room below the name."""
        super().__init__()
        self.name_label = WrappedLabel(name, theme.font(17, 500), "ink")
        self.sentence_label = small(theme, sentence)
        if not sentence:
            self.sentence_label.hide()  # to show it here, without a parent yet, would open a window
        self.control = control
        control.setFixedHeight(max(40, theme.px(44)))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(4))
        if wide:
            for part in (self.name_label, self.sentence_label, control):
                column.addWidget(part)
            return
        row = QHBoxLayout()
        row.setSpacing(theme.px(16))
        row.addWidget(self.name_label, 1, Qt.AlignmentFlag.AlignVCenter)
        control.setFixedWidth(theme.px(CONTROL))
        row.addWidget(control, alignment=Qt.AlignmentFlag.AlignVCenter)
        column.addLayout(row)
        column.addWidget(self.sentence_label)  # below both: beside the control a sentence has no room

    def say(self, sentence: str) -> None:
        """Say something else about the setting, or nothing."""
        self.sentence_label.setText(sentence)
        self.sentence_label.setVisible(bool(sentence))


class CardColumns(SteadyContent):
    """Cards in two columns, in a narrow window below one another; the order of the keyboard is theirs.

    The columns are as wide as each other, and as wide without the scroll bar as with it: a form that opens in a card
    moves nothing sideways.
    """

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self._cards: list[tuple[Card, int]] = []
        self._count = 0
        self._row = row = QHBoxLayout(self)
        row.setSpacing(theme.px(16))
        self._columns = (QVBoxLayout(), QVBoxLayout())
        for column in self._columns:
            column.setSpacing(theme.px(16))
            column.addStretch(1)
            row.addLayout(column, 1)

    def add(self, card: Card, column: int) -> None:
        """Add a card to the first or the second column, below those that are there."""
        card.setParent(self)
        policy = card.sizePolicy()
        policy.setHorizontalPolicy(QSizePolicy.Policy.Ignored)
        card.setSizePolicy(policy)
        self._cards.append((card, column))
        self._count = 0
        self._arrange()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the cards where there is room for them."""
        super().resizeEvent(event)
        self._arrange()

    def minimumSizeHint(self) -> QSize:
        """Return a size that never makes a page scroll sideways."""
        return QSize(0, super().minimumSizeHint().height())

    def _arrange(self) -> None:
        count = 2 if self.width() >= self._theme.px(TWO_COLUMNS_FROM) else 1
        if count == self._count:
            return
        self._count = count
        row = self._row
        row.setStretch(1, count - 1)
        row.setSpacing(self._theme.px(16) if count == 2 else 0)
        for card, _ in self._cards:
            for column in self._columns:
                column.removeWidget(card)
        for card, wanted in self._cards:
            column = self._columns[wanted if count == 2 else 0]
            column.insertWidget(column.count() - 1, card)
