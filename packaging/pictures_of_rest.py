"""The states without anybody: the opening, rest, the search, notices and the demo."""

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime
from pathlib import Path

from pictures_of_people import LONG_NAME, camilles
from pictures_of_stage import Stage

from cafememo.codes.payload import encode
from cafememo.domain import trouble
from cafememo.domain.loyalty import StampCard
from cafememo.domain.order import SpokenLine
from cafememo.domain.reading import Foreign, Replaced, Unreadable
from cafememo.services.counter import Note
from cafememo.services.finding import Found
from cafememo.store.settings import Staff
from cafememo.ui.counter.demo_cards import cards_to_try

FOLDER = Path("/home/lea/.local/share/cafememo")


class RestStates:
    """Puts the counter into each state without anybody there."""

    def __init__(self, stage: Stage) -> None:
        self.stage, self.screen, self.desk = stage, stage.screen, stage.desk

    def noted(self) -> None:
        """Tell what was noted, while it can be undone."""
        self.stage.press()
        self.desk.rounds.noted.emit((Note(1, 1, "Camille", (SpokenLine("Flat white"),), StampCard(0, 10, 1)),))

    def care(self, *, toast: bool = False) -> None:
        """Say quietly that a copy elsewhere is wanted; a line that passes has its place meanwhile."""
        self.screen.show_care(True)  # noqa: FBT003 - a signal has no names
        if toast:
            self.noted()

    def long_header(self) -> None:
        """Show a café and somebody with long names, and a disk that is behind."""
        self.screen.header.set_cafe("Le Petit Café de la Place du Marché aux Fleurs")
        self.stage.with_staff(Staff(1, LONG_NAME))
        self.desk.rounds._late = 12  # noqa: SLF001 - as if the disk had refused them
        self.desk.rounds.waiting.emit(12)

    def searching(self, found: tuple[Found, ...], text: str = "cam") -> None:
        """Show who is found for some letters."""
        page = self.screen.idle_page
        page.searched.disconnect(self.desk.find)
        page.start_search()
        page.search_field.setText(text)
        page.show_found(found)
        page.searched.connect(self.desk.find)

    def demo(self) -> None:
        """Show the demo café, with cards to try."""
        cards = [(encode(bytes([place] * 10)), "Camille", "active") for place in range(5)]
        cards += [(encode(bytes([9] * 10)), None, "blank"), (encode(bytes([8] * 10)), None, "replaced")]
        self.screen.pages.set_cards(cards_to_try(cards), offers_setup=True)
        self.desk.opened.emit(self.stage.as_demo())

    def demo_cards(self) -> None:
        """Show the cards to try."""
        self.demo()
        self.screen.show_demo_cards()

    def opening(self) -> None:
        """Show the café before it is open."""
        self.screen.set_cafe(None)
        self.screen.header.set_cafe("")
        self.screen.header.show_lock(shown=False)
        self.screen.header.set_staff("")
        self.screen.idle_page.set_ready("", ready=False)
        self.screen.show_state()

    def states(self) -> dict[str, Callable[[], object]]:
        """Return how to put each state on the screen."""
        drinks = (SpokenLine("Flat white", ("oat milk",)),)
        three = (Found(1, "Camille", drinks), Found(2, "Camille", (SpokenLine("Espresso"),)), Found(3, "Camilo", ()))
        same = tuple(replace(camilles()[0], regular_id=number) for number in range(3))
        replaced = Replaced(datetime(2026, 5, 3))  # noqa: DTZ001 - a time on the café's wall
        return {
            "preparing": lambda: (self.opening(), self.desk.preparing.emit(2400, 6000)),
            "failed": lambda: (self.opening(), self.desk.not_opened.emit(trouble.Damaged(FOLDER))),
            "failed_else": lambda: (self.opening(), self.desk.not_opened.emit(trouble.NotACafe(FOLDER))),
            "idle": lambda: None,
            "idle_noted": self.noted,
            "idle_long": self.long_header,
            "idle_care": self.care,
            "idle_care_noted": lambda: self.care(toast=True),
            "idle_slow": lambda: self.desk.slow.emit(True),  # noqa: FBT003 - a signal has no names
            "searching": lambda: self.searching(three),
            "searching_one_letter": lambda: self.searching((), "c"),
            "searching_many": lambda: self.searching(camilles()),
            "searching_same": lambda: self.searching(same, "camille"),
            "searching_none": lambda: self.searching((), LONG_NAME),
            "searching_signs": lambda: self.searching((), "?!"),
            "searching_noted": lambda: (self.noted(), self.searching(camilles())),
            "replaced": lambda: self.desk.read.emit(replaced),
            "foreign": lambda: self.desk.read.emit(Foreign()),
            "unreadable": lambda: self.desk.read.emit(Unreadable()),
            "troubled": lambda: self.desk.troubled.emit(trouble.DiskFull()),
            "bug": lambda: self.screen.show_bug(lambda: None),
            "demo": self.demo,
            "demo_cards": self.demo_cards,
        }
