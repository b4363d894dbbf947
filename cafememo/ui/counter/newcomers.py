"""Somebody new: a first name, Enter, and they are greeted."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from cafememo.ui.kit.words import translate

if TYPE_CHECKING:
    from cafememo.domain.reading import Blank, Greeting
    from cafememo.ui.counter.desk import Desk
    from cafememo.ui.counter.screen import CounterScreen


class Newcomers(QObject):
    """Asks who somebody is, and has them remembered."""

    def __init__(self, screen: "CounterScreen", desk: "Desk") -> None:
        super().__init__(screen)
        self._screen = screen
        self._desk = desk
        self._card: Blank | None = None
        desk.joined.connect(self._joined)

    def ask(self, card: "Blank | None", name: str = "") -> None:
        """Ask who a blank card is for, or who a newcomer without one is; `name` is what was typed already."""
        if self._screen.cafe is None:
            return
        self._card = card
        page = self._screen.pages.naming_page()
        self._screen.turn_to(page)
        page.ask(self._screen.cafe.name, card=card is not None)
        if name:
            page.name_field.setText(name)

    def ask_without_card(self) -> None:
        """Ask for the name of somebody without a card."""
        self.ask(None)

    def join(self, name: str) -> None:
        """Remember a newcomer."""
        self._desk.join(name, self._card.card_id if self._card else None)

    def _joined(self, greeting: "Greeting | None") -> None:
        """Greet the newcomer, or say that the name will not do."""
        if greeting is not None:
            self._card = None
            self._screen.ordering.welcome(greeting)
        else:
            self._screen.pages.naming_page().say(translate("counter", "Not remembered: write a first name."))
