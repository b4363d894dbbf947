"""The states of the page about what somebody avoids, for packaging/pictures.py."""

from collections.abc import Callable
from datetime import datetime
from pathlib import Path

from pictures_of_people import LONG_NAME
from pictures_of_stage import Stage

from cafememo.domain.menu import Content
from cafememo.domain.trouble import DiskFull
from cafememo.ui.sentences import trouble_sentence

AGREED = datetime(2026, 5, 3, 9, 12)  # noqa: DTZ001 - a time on the café's wall


class AvoidsStates:
    """Puts the page on the screen, each time as it would be found."""

    def __init__(self, stage: Stage) -> None:
        self.screen = stage.screen

    def show(self, name: str, avoids: frozenset[Content], agreed_on: datetime | None, *pressed: Content) -> None:
        """Show the page for somebody, and press some of it."""
        page = self.screen.pages.avoids_page()
        self.screen.turn_to(page)
        page.show_person(name, avoids, agreed_on)
        for content in pressed:
            next(one for one in page.buttons if one.objectName() == f"{content}_button").click()

    def said(self) -> None:
        """Show why it was not remembered."""
        self.show("Noor", frozenset(), None, Content.NUTS)
        self.screen.pages.avoids_page().say(trouble_sentence(DiskFull(Path())))

    def states(self) -> dict[str, Callable[[], object]]:
        """Return how to put each state on the screen."""
        known = frozenset({Content.NUTS, Content.PEANUTS, Content.HALAL})
        return {
            "avoids_new": lambda: self.show("Noor", frozenset(), None),
            "avoids_chosen": lambda: self.show("Noor", frozenset(), None, Content.MILK, Content.NUTS, Content.VEGAN),
            "avoids_known": lambda: self.show("Noor", known, AGREED),
            "avoids_forget": lambda: self.show("Noor", known, AGREED, *known),
            "avoids_long_name": lambda: self.show(LONG_NAME, known, AGREED, Content.CAFFEINE),
            "avoids_failed": self.said,
        }
