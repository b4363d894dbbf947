"""The counter keeps up with what changes while somebody is there: shown, held in a round, or ordering.

It is the owner who changes things beside it, or its own list of today.
"""

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from cafememo.domain.reading import Greeting
from cafememo.ui.kit.lane import ignore
from cafememo.ui.kit.words import translate
from cafememo.ui.sentences import initial_of

if TYPE_CHECKING:
    from cafememo.services.counter import Counter
    from cafememo.ui.counter.desk import Desk
    from cafememo.ui.counter.screen import CounterScreen


class KeepingUp(QObject):
    """Knows those of the round anew when something about them changed; what was chosen for them stays."""

    def __init__(self, screen: "CounterScreen", desk: "Desk") -> None:
        super().__init__(screen)
        self._screen = screen
        self._desk = desk
        desk.changed.connect(self._look_at_all)
        desk.people_changed.connect(self._people_changed)
        desk.undone.connect(self._look_at_all)
        desk.moved.connect(self._look_at_all)

    def look_again(self, sentence: str = "") -> None:
        """Ask how everybody in the round is known by now; what is said on their page stays said."""
        self._ask(self._there(), sentence)

    def _show(self) -> None:
        """Show what is known by now on the page that is open."""
        screen = self._screen
        pages, page = screen.pages, screen.page
        if page is pages.greeting:
            screen.ordering.show()
        elif page is pages.change:
            screen.changing.know_anew()
        elif page is pages.avoids:
            screen.avoiding.know_anew()

    def _there(self) -> set[int]:
        return {seat.greeting.regular_id for seat in self._screen.ordering.round.seats}

    def _look_at_all(self, _what: object) -> None:
        """Look at everybody: at the café's new menu and programmes, or without a visit taken back or given away."""
        self._ask(self._there())

    def _people_changed(self, regular_ids: "frozenset[int]") -> None:
        """Look at those of whom the owner changed something, also where they were found or noted."""
        self._screen.idle_page.search_again()
        self._ask(self._there() & regular_ids)

    def _ask(self, regular_ids: set[int], sentence: str = "") -> None:
        for regular_id in sorted(regular_ids):
            card = self._screen.ordering.card_of(regular_id)
            self._desk.ask(partial(_greeting_of, regular_id, card), partial(self._known, sentence), ignore)

    def _known(self, sentence: str, known: "tuple[int, Greeting | None]") -> None:
        """Take what is known of somebody by now, and say what of it whoever is at the counter must hear."""
        (regular_id, greeting), ordering = known, self._screen.ordering
        place = ordering.round.place_of(regular_id)
        if place is None:
            return
        if greeting is None:
            self._lose(regular_id, ordering.round.seats[place].greeting.name)
            self._say(sentence)
            return
        free = ordering.round.free()
        ordering.know_anew(regular_id, greeting)
        self._show()
        if ordering.round.free() < free:
            said = translate("counter", "The reward of {initial} is gone: the order is not free any more.")
            self._screen.tell(said.format(initial=initial_of(greeting.name)))
        self._say(sentence)

    def _say(self, sentence: str) -> None:
        """Say once more what was said at the greeting before it was shown anew."""
        if sentence and self._screen.page is self._screen.pages.greeting:
            self._screen.pages.greeting_page().say(sentence, "brick")

    def _lose(self, regular_id: int, name: str) -> None:
        """Take somebody who was binned or removed out of the round: with them in it nothing could be noted."""
        screen, ordering = self._screen, self._screen.ordering
        pages, page = screen.pages, screen.page
        was_shown = ordering.round.seat.greeting.regular_id == regular_id
        ordering.lose(regular_id)
        if page is pages.greeting:
            ordering.show()
        elif was_shown and page is pages.change:
            screen.changing.leave()
        elif was_shown and page is pages.avoids:
            screen.avoiding.leave()
        elif page is pages.change:
            screen.changing.know_anew()
        else:
            screen.idle_page.show_kept(len(ordering.round.seats) if ordering.round.worth_keeping() else 0)
        said = translate("counter", "{initial} is not among the regulars any more. Nothing is noted for them.")
        screen.tell(said.format(initial=initial_of(name)))


def _greeting_of(regular_id: int, card: bytes | None, counter: "Counter") -> "tuple[int, Greeting | None]":
    """Return how somebody is greeted by now; on the lane.

    The card in their hand says who they are, also where two entries were merged and are parted again; a card that is
    dead by now says nothing.
    """
    read = counter.scanned(card) if card is not None else None
    return regular_id, read if isinstance(read, Greeting) else counter.greet(regular_id)
