"""Somebody new: a first name, Enter, and they are greeted."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from cafememo.ui.kit.words import translate

if TYPE_CHECKING:
    from cafememo.domain.reading import Blank, Greeting
    from cafememo.domain.trouble import Trouble
    from cafememo.services.finding import Found
    from cafememo.ui.counter.desk import Desk
    from cafememo.ui.counter.screen import CounterScreen


class Newcomers(QObject):
    """Asks who somebody is, and has them remembered."""

    def __init__(self, screen: "CounterScreen", desk: "Desk") -> None:
        super().__init__(screen)
        self._screen = screen
        self._desk = desk
        self._card: Blank | None = None
        self._joining = False
        """Enter was pressed for whoever is asked for, and a second one is not for somebody else of that name."""
        desk.joined.connect(self._joined)
        desk.troubled.connect(self._not_joined)
        desk.others_found.connect(self._show_others)

    def ask(self, card: "Blank | None") -> None:
        """Ask who a blank card is for, or who a newcomer without one is."""
        if self._screen.cafe is None or not self._screen.gate.open:
            return  # a blank card may have been scanned just before the counter was locked
        self._screen.changing.put_aside()
        self._card = card
        self._joining = False
        page = self._screen.pages.naming_page()
        self._screen.turn_to(page)
        page.ask(self._screen.cafe.name, card=card is not None)

    def propose_name(self, name: str) -> None:
        """Begin with what was typed already to find somebody."""
        self._screen.pages.naming_page().name_field.setText(name)

    def look_for_others(self, name: str) -> None:
        """Ask who of this name is known already."""
        self._desk.others_called(name)

    def _show_others(self, others: "tuple[Found, ...]") -> None:
        """Hint at who it may be, while the name is still asked for."""
        page = self._screen.pages.naming
        if page is not None and self._screen.page is page:
            page.show_others(others, self._screen.local_time())

    def choose_other(self, regular_id: int) -> None:
        """Greet somebody who is known already; a blank card in hand becomes theirs."""
        card, self._card = self._card, None
        if card is None:
            self._desk.greet(regular_id)
        else:
            self._desk.give_card(regular_id, card.card_id)

    def ask_without_card(self) -> None:
        """Ask for the name of somebody without a card."""
        self.ask(None)

    def join(self, name: str) -> None:
        """Remember a newcomer, once."""
        if self._joining:
            return
        self._joining = True
        self._desk.join(name, self._card.card_id if self._card else None)

    def _joined(self, greeting: "Greeting | None") -> None:
        """Greet the newcomer, or say that the name will not do."""
        self._joining = False
        if greeting is not None:
            self._card = None
            self._screen.ordering.welcome(greeting)
        else:
            self._screen.pages.naming_page().say(translate("counter", "Not remembered: write a first name."))

    def _not_joined(self, _reason: "Trouble") -> None:
        """Take Enter again: what was asked last may have been to remember somebody."""
        self._joining = False
