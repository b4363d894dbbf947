"""Preferences: how the café speaks, looks, writes and behaves."""

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QScrollArea, QWidget

from cafememo.services.history import Changed
from cafememo.ui.kit.theme import Theme
from cafememo.ui.kit.words import translate
from cafememo.ui.owner.foreign_card import ForeignCard
from cafememo.ui.owner.house_cards import CounterCard, OwnerPinCard, StartCard
from cafememo.ui.owner.memory import OwnerMemory
from cafememo.ui.owner.page import OwnerPage
from cafememo.ui.owner.parts import scrolling
from cafememo.ui.owner.preference_cards import CafeCard, FormatsCard, LookCard
from cafememo.ui.owner.rows import CardColumns

if TYPE_CHECKING:
    from cafememo.store.settings import CafeFacts


class PreferencesPage(OwnerPage):
    """Everything the owner may have another way; each change acts at once and can be taken back."""

    def __init__(self, memory: OwnerMemory, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(memory, theme, parent)
        self.setObjectName("preferences_page")
        column = self.column()
        column.addLayout(self.header_row(translate("owner", "Preferences")))
        self.cafe_card = CafeCard(memory, theme)
        self.look_card = LookCard(memory, theme)
        self.formats_card = FormatsCard(memory, theme)
        self.counter_card = CounterCard(memory, theme)
        self.foreign_card = ForeignCard(memory, theme)
        self.start_card = StartCard(memory, theme)
        self.pin_card = OwnerPinCard(memory, theme)
        self._cards = (
            (self.cafe_card, 0),
            (self.look_card, 0),
            (self.formats_card, 0),
            (self.counter_card, 1),
            (self.foreign_card, 1),
            (self.start_card, 1),
            (self.pin_card, 1),
        )
        cards = CardColumns(theme)
        for card, place in self._cards:
            cards.add(card, place)
        for telling in (self.cafe_card, self.formats_card, self.start_card, self.pin_card):
            telling.said.connect(self.said)
        self.area: QScrollArea = scrolling(theme, cards)
        column.addWidget(self.area, 1)
        self.setFocusProxy(self.cafe_card.name_field)

    def concerns(self, changed: Changed) -> bool:
        """Tell whether settings changed; who works here decides when the counter locks unless that was chosen."""
        return bool(changed.tables & {"settings", "staff"})

    def refresh(self) -> None:
        """Show what is known to be kept at once, then what is: the counter's keys may have changed the size."""
        self._show_facts(self.memory.facts)
        self.memory.ask(lambda store: store.facts, self._show_facts, topic="preferences")

    def _show_facts(self, facts: "CafeFacts") -> None:
        for card, _ in self._cards:
            card.show_facts(facts)
