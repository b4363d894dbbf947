"""A card for the phone, on the counter's screen: made for whoever is greeted, or shown for the owner."""

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from cafememo.ui.kit.lane import ignore
from cafememo.ui.kit.words import translate

if TYPE_CHECKING:
    from cafememo.domain.trouble import Trouble
    from cafememo.services.cards import PhoneCard
    from cafememo.ui.counter.desk import Desk
    from cafememo.ui.counter.screen import CounterScreen

SHOWN_MS = 60_000
"""A code nobody touches hides itself after this."""


class Phoning(QObject):
    """Has a card made, once a greeting, and shows it until it is hidden, the counter locked or another card scanned."""

    def __init__(self, screen: "CounterScreen", desk: "Desk") -> None:
        super().__init__(screen)
        self._screen = screen
        self._desk = desk
        self._made: dict[int, PhoneCard] = {}
        """The cards made in this greeting, by whose they are, to be shown once more while it lasts."""
        self._asked: int | None = None

    def open(self) -> None:
        """Show a card for whoever is greeted; on the page that asks a newcomer's name, remember them first."""
        screen = self._screen
        if screen.page is screen.pages.naming:
            screen.pages.naming_page().remember_for_phone()
            return
        if screen.page is screen.pages.greeting and screen.ordering.round:
            self.open_for(screen.ordering.round.seat.greeting.regular_id)

    def open_for(self, regular_id: int) -> None:
        """Show a card for somebody where it is they who are greeted: a round that is full takes no newcomer."""
        built = self._screen.ordering.round
        if not built or built.seat.greeting.regular_id != regular_id:
            return
        made = self._made.get(regular_id)
        if made is not None:
            self.show_card(made)
        elif self._asked != regular_id:
            # Whoever was asked for before is greeted no more: theirs will be dropped when it comes.
            self._asked = regular_id
            self._desk.write(
                lambda counter: (regular_id, counter.phone_card(regular_id)),
                self._show_made,
                partial(self._not_made, regular_id),
            )

    def opening(self) -> bool:
        """Tell whether a card was asked for, for the person shown, and is still to come."""
        built = self._screen.ordering.round
        return self._asked is not None and bool(built) and built.seat.greeting.regular_id == self._asked

    def show_card(self, card: "PhoneCard") -> bool:
        """Show a card on the whole screen; False where the counter is locked or not open."""
        screen = self._screen
        if screen.cafe is None or screen.covered or not screen.gate.open:
            return False
        screen.changing.put_aside()
        page = screen.pages.phone_card_page()
        screen.turn_to(page)
        page.show_card(card, screen.cafe.name)
        screen.setFocus()
        self.touch()
        return True

    def turn(self) -> None:
        """Show the other code of the card that is shown."""
        self._screen.pages.phone_card_page().turn()

    def touch(self) -> None:
        """Begin to wait anew before the code hides itself."""
        self._screen.hide_after(SHOWN_MS)

    def forget(self) -> None:
        """Keep no card any more: the greeting it was made in is over."""
        self._made.clear()
        self._asked = None

    def _show_made(self, told: "tuple[int, PhoneCard | None]") -> None:
        """Show the card, if whose it is is still there; one that nobody will see is of no use to anybody."""
        regular_id, card = told
        was_opening = self._asked == regular_id and self.opening()
        self._answered(regular_id)
        screen = self._screen
        if card is None:
            if was_opening:
                said = translate("phone card", "No card was made: this has changed meanwhile.")
                screen.pages.greeting_page().say(said, "brick")
        elif was_opening and screen.page is screen.pages.greeting:
            self._made[regular_id] = card
            self.show_card(card)
        else:
            number = card.number
            self._desk.write(lambda counter: counter.drop_card(number), ignore, ignore)

    def _not_made(self, regular_id: int, reason: "Trouble") -> None:
        """Say why there is no card, unless another one is waited for: its own answer tells whether there is one."""
        self._answered(regular_id)
        if self._asked is None:
            self._screen.show_trouble(reason)

    def _answered(self, regular_id: int) -> None:
        """Wait for somebody's card no more; an answer for whoever was there before them is none for them."""
        if self._asked == regular_id:
            self._asked = None
