"""What somebody avoids, asked at the counter and remembered only if they agree."""

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from cafememo.domain.trouble import Trouble
from cafememo.ui.counter.changing import BUILDER_MS
from cafememo.ui.kit.words import translate

if TYPE_CHECKING:
    from cafememo.domain.menu import Content
    from cafememo.services.consents import Agreed
    from cafememo.ui.counter.desk import Desk
    from cafememo.ui.counter.screen import CounterScreen

    Told = tuple[int, frozenset[Content], frozenset[Content] | None]


class Avoiding(QObject):
    """Opens the page for whoever is shown, and has their answer kept."""

    def __init__(self, screen: "CounterScreen", desk: "Desk") -> None:
        super().__init__(screen)
        self._screen = screen
        self._desk = desk
        self._regular_id = 0
        self._shown: frozenset[Content] = frozenset()
        """What the page was opened with."""
        self._opening = 0

    def open(self) -> None:
        """Ask about the person shown; nothing where nobody is."""
        screen = self._screen
        if screen.page is screen.pages.greeting and screen.ordering.round:
            regular_id = screen.ordering.round.seat.greeting.regular_id
            self._opening = regular_id
            self._desk.ask(lambda counter: (regular_id, counter.consent_of(regular_id)), self._show, self._not_opened)

    def know_anew(self) -> None:
        """Leave the page where it would overwrite what was changed meanwhile, and say so."""
        screen, built = self._screen, self._screen.ordering.round
        page = screen.pages.avoids
        if page is None or screen.page is not page or not built:
            return
        greeting = built.seat.greeting
        if greeting.regular_id == self._regular_id and greeting.avoids == self._shown:
            return
        screen.ordering.show()
        said = translate("avoids", "What {name} avoids was changed meanwhile. Ask again.")
        screen.pages.greeting_page().say(said.format(name=greeting.name))

    def opening(self) -> bool:
        """Tell whether the page was asked for, of the person shown, and is still to come."""
        built = self._screen.ordering.round
        return bool(self._opening and built and built.seat.greeting.regular_id == self._opening)

    def remember(self, contents: "frozenset[Content]") -> None:
        """Keep what they avoid, or with nothing forget all of it."""
        self._keep(self._regular_id, contents)

    def leave(self) -> None:
        """Go back without a change."""
        self._screen.ordering.show()

    def touch(self) -> None:
        """Begin to wait anew before the page hides itself."""
        self._screen.hide_after(BUILDER_MS)

    def _show(self, told: "tuple[int, Agreed | None]") -> None:
        """Show the page, if the person is still there."""
        screen, (regular_id, agreed) = self._screen, told
        self._opening = 0
        if screen.page is not screen.pages.greeting or not screen.ordering.round:
            return
        greeting = screen.ordering.round.seat.greeting
        if greeting.regular_id == regular_id:
            self._regular_id, self._shown = regular_id, greeting.avoids
            page = screen.pages.avoids_page()
            screen.turn_to(page)
            page.show_person(greeting.name, greeting.avoids, agreed.since if agreed else None)
            self.touch()

    def _not_opened(self, reason: Trouble) -> None:
        """Say why the page does not come."""
        self._opening = 0
        self._screen.show_trouble(reason)

    def _keep(self, regular_id: int, contents: "frozenset[Content]") -> None:
        """Have it written."""
        staff_id = self._desk.staff_id
        self._desk.write(
            lambda counter: (regular_id, contents, counter.remember_avoids(regular_id, contents, staff_id)),
            self._tell,
            self._refuse,
        )

    def _refuse(self, reason: Trouble) -> None:
        """Say why it is not kept."""
        from cafememo.ui.sentences import trouble_sentence  # noqa: PLC0415 - only where something is wrong

        page = self._screen.pages.avoids
        if page is not None and self._screen.page is page:
            page.say(trouble_sentence(reason))
        else:
            self._screen.show_trouble(reason)

    def _tell(self, told: "Told") -> None:
        """Hold what they have against it from now on, and say that it is kept: never what it is."""
        regular_id, contents, before = told
        screen = self._screen
        if before is None:
            screen.show_idle()
            screen.tell(translate("counter", "Not remembered: this has changed meanwhile."))
            return
        built = screen.ordering.round
        place = built.place_of(regular_id)
        if place is not None:
            screen.ordering.round = built.known_anew(replace(built.seats[place].greeting, avoids=contents))
        if screen.page is screen.pages.avoids or screen.page is screen.pages.greeting:
            screen.go_back()
        else:
            screen.changing.know_anew()
        text = translate("counter", "Remembered.") if contents else translate("counter", "Forgotten.")
        screen.tell(text, undo=lambda: self._keep(regular_id, before))
