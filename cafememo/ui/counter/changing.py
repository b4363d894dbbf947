"""From the greeting to the menu and back: something else this time, or one more."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from cafememo.domain.round import Chosen
from cafememo.domain.staff import Deed
from cafememo.ui.kit.words import translate

if TYPE_CHECKING:
    from cafememo.ui.counter.change import Change, ChangePage
    from cafememo.ui.counter.desk import Desk
    from cafememo.ui.counter.screen import CounterScreen

BUILDER_MS = 60_000
"""A menu nobody touches hides itself after this; what was put together is kept."""


class Changing(QObject):
    """Opens the order builder for the seat that is shown, and takes what comes of it into the round."""

    def __init__(self, screen: "CounterScreen", desk: "Desk") -> None:
        super().__init__(screen)
        self._screen = screen
        self._desk = desk
        self._further = False
        desk.changed.connect(self._cafe_changed)

    def _cafe_changed(self, _facts: object) -> None:
        """Show the menu as the owner has just made it; what was put together stays."""
        page, menu = self._screen.pages.change, self._desk.menu_today()
        if page is not None and menu is not None and self._screen.page is page:
            page.take_menu(menu)

    def know_anew(self) -> None:
        """Go on for the person shown as they are known by now; what was put together stays."""
        page, built = self._screen.pages.change, self._screen.ordering.round
        if page is not None and self._screen.page is page and built:
            greeting = built.seat.greeting
            page.take_person(greeting.name, greeting.avoids)
            page.set_primary(self._primary(len(built.seats)))

    def change(self) -> None:
        """Change what the person shown has."""
        self._open(further=False)

    def one_more(self) -> None:
        """Put together another order for the person shown."""
        if self._screen.ordering.round.full:
            self._screen.ordering.say_full()
            return
        self._open(further=True)

    def _open(self, *, further: bool) -> None:
        """Show the menu as it is on this café day."""
        built, menu = self._screen.ordering.round, self._desk.menu_today()
        if not built or menu is None:
            return
        self._further = further
        seat = built.seat
        page = self._screen.pages.change_page()
        self._screen.turn_to(page)
        page.show_order(seat.greeting.name, menu, None if further else seat.order(), seat.greeting.avoids)
        page.set_primary(self._primary(len(built.seats)))
        page.refuse_usual(self._screen.guarding.refusal(Deed.USUAL))
        self._screen.hide_after(BUILDER_MS)

    def _primary(self, seats: int) -> str:
        """Return what Enter does in the menu."""
        if seats > 1:
            return translate("counter", "Take this")
        return translate("counter", "Note both") if self._further else translate("counter", "Note this order")

    def take(self, change: "Change") -> None:
        """Take what was put together; who is alone has it noted at once."""
        self._adopt(change)
        ordering = self._screen.ordering
        people = {seat.greeting.regular_id for seat in ordering.round.seats}
        ordering.show()
        if len(people) == 1 and len(ordering.round.seats) <= (2 if self._further else 1):
            ordering.note()

    def leave(self) -> None:
        """Go back without a change."""
        self._forget()
        self._screen.ordering.show()

    def touch(self) -> None:
        """Begin to wait anew before the menu hides itself."""
        self._screen.hide_after(BUILDER_MS)

    def put_aside(self) -> None:
        """Keep what was put together so far, since something else is about to be shown: another card, or nobody."""
        page = self._screen.pages.change
        if page is None or self._screen.page is not page:
            return
        from cafememo.ui.counter.change import Change  # noqa: PLC0415 - the page is there

        order = page.draft().finish()
        if order is not None:
            self._adopt(Change(order, page.ticket.usual_toggle.isChecked()))
        self._forget()

    def _adopt(self, change: "Change") -> None:
        """Put an order into the round."""
        from cafememo.domain.order import spoken  # noqa: PLC0415 - not for the first paint

        menu = self._desk.menu
        assert menu is not None  # noqa: S101 - the page was shown with it
        ordering = self._screen.ordering
        if not ordering.round:
            return  # whoever it was for has left meanwhile
        chosen = Chosen(change.order, spoken(change.order, menu), make_usual=change.make_usual)
        if self._further:
            ordering.round = ordering.round.one_more(chosen)
        elif change.order != ordering.round.seat.order() or change.make_usual:
            ordering.round = ordering.round.choose(chosen)

    def _forget(self) -> None:
        """Leave nothing about anyone on the page."""
        page: ChangePage | None = self._screen.pages.change
        if page is not None:
            page.forget()
