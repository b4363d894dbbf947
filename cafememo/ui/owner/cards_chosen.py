"""What is done to the cards chosen in the register: by the keys of the list, and by the buttons beside it."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QGuiApplication, QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget

from cafememo.devices.signals import signal
from cafememo.domain.cards import Card
from cafememo.ui.kit.words import translate
from cafememo.ui.owner.card_acts import CardActs
from cafememo.ui.owner.cards_model import COLUMNS, CardsModel, column_title
from cafememo.ui.owner.cards_pane import CardsPane
from cafememo.ui.owner.cards_table import CardsTable

if TYPE_CHECKING:
    from cafememo.ui.owner.memory import OwnerMemory


class ChosenCards(QObject):
    """Knows which cards are chosen, and has done to them what is pressed."""

    said = signal(str)
    page_wanted = signal(str, object)
    """As of `PageView`."""

    def __init__(
        self, memory: "OwnerMemory", table: CardsTable, model: CardsModel, pane: CardsPane, parent: QWidget
    ) -> None:
        super().__init__(parent)
        self._table = table
        self._model = model
        self.acts = CardActs(memory, self)
        self.acts.said.connect(self.said)
        table.removed.connect(self.kill)
        table.opened.connect(self.open_regular)
        card = pane.card
        card.kill_button.clicked.connect(self.kill)
        card.turn_button.clicked.connect(self.turn)
        card.replace_button.clicked.connect(self.replace)
        card.open_button.clicked.connect(self.open_regular)
        card.copy_button.clicked.connect(self.copy)
        for key, act in (("Ctrl+S", self.turn), ("Ctrl+R", self.replace)):
            shortcut = QShortcut(QKeySequence(key), parent)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(act)
        copied = QShortcut(QKeySequence("Ctrl+C"), table)
        copied.setContext(Qt.ShortcutContext.WidgetShortcut)
        copied.activated.connect(self.copy)

    def chosen(self) -> list[Card]:
        """Return the cards that are chosen, in the list's order."""
        cards = self._model.cards()
        return [card for rows in self._table.chosen_rows() for card in cards[rows.start : rows.stop]]

    def kill(self) -> None:
        """Have the chosen be dead at once."""
        if some := self.chosen():
            self.acts.kill(some)

    def turn(self) -> None:
        """Suspend the chosen, or have them be of use again."""
        if some := self.chosen():
            self.acts.turn(some)

    def replace(self) -> None:
        """Have the chosen card be dead, and say how the next one is given."""
        some = self.chosen()
        if len(some) == 1 and some[0].regular_id is not None:
            self.acts.replace(some[0])

    def open_regular(self) -> None:
        """Turn to whose card the chosen one is."""
        some = self.chosen()
        if len(some) == 1 and some[0].regular_id is not None:
            self.page_wanted.emit("regulars", some[0].regular_id)

    def copy(self) -> None:
        """Copy the chosen rows as a table that a spreadsheet takes."""
        from cafememo.ui.owner.regulars_actions import plain_cell  # noqa: PLC0415 - seldom wanted

        some = self.chosen() or self._model.cards()
        lines = ["\t".join(map(column_title, COLUMNS))]
        lines += ["\t".join(plain_cell(self._model.text(card, column)) for column in COLUMNS) for card in some]
        QGuiApplication.clipboard().setText("\n".join(lines))
        self.said.emit(translate("cards", "%n cards copied", "", len(some)))
