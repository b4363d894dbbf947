"""The page of the owner's window called Cards: design, print, register, unusual use."""

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from cafememo.ui.kit.theme import Theme
from cafememo.ui.kit.words import translate
from cafememo.ui.owner.cards_views import REGISTER, VIEWS
from cafememo.ui.owner.views_page import ViewsPage

if TYPE_CHECKING:
    from cafememo.store.store import Store
    from cafememo.ui.owner.memory import OwnerMemory


class CardsPage(ViewsPage):
    """Begins with the register; a card scanned is shown there."""

    def __init__(self, memory: "OwnerMemory", theme: Theme, parent: QWidget | None = None) -> None:
        described = translate("cards", "What is shown of the cards")
        super().__init__(memory, theme, translate("owner", "Cards"), described, VIEWS, REGISTER, parent)
        self.setObjectName("cards_page")

    def go_to(self, told: object) -> None:
        """Show a view by its key, or a card by its number."""
        if isinstance(told, int):
            self._show_number(told)
        else:
            super().go_to(told)

    def take_token(self, token: bytes) -> bool:
        """Show the card that was scanned in the register, whoever has it or nobody."""
        from cafememo.services import cards  # noqa: PLC0415 - it imports the driver

        def number(store: "Store") -> int | None:
            return cards.number_of(store, token)

        self.memory.ask(number, self._show_number, topic="scanned card")
        return True

    def _show_number(self, number: int | None) -> None:
        """Show a card of the register."""
        if number is None:
            self.said.emit(translate("cards", "This is no card of this café."))
            return
        from cafememo.ui.owner.cards_register import RegisterView  # noqa: PLC0415 - built when turned to

        self.turn_to(REGISTER)
        view = self.view
        if isinstance(view, RegisterView):
            view.show_number(number)
