"""The states of today's list, and of giving a visit to whom it belongs."""

from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta

from pictures_of_people import camille, long_one
from pictures_of_stage import NOW, Stage

from cafememo.domain.order import SpokenLine
from cafememo.domain.reading import Greeting
from cafememo.services.finding import Found
from cafememo.services.today import NotedToday
from cafememo.ui.counter.today import TodayPage

PEOPLE = (
    Found(8, "Camille", (SpokenLine("Flat white", ("oat milk",)),)),
    Found(9, "Camille", (SpokenLine("Espresso"),)),
    Found(10, "Camilo", ()),
)


def today(count: int) -> tuple[NotedToday, ...]:
    """Return a day's visits of each kind, the newest first; a long day has long orders."""
    kinds = (
        NotedToday(0, 1, "Camille", NOW, camille().usuals[0].lines, "Léa"),
        NotedToday(0, 4, "Bo", NOW, (), "Léa"),
        NotedToday(0, 5, "Inès", NOW, (SpokenLine("Cappuccino", (), 2), SpokenLine("Brownie")), "Sofiane", moved=True),
        NotedToday(0, 1, "Camille", NOW, (SpokenLine("Cappuccino"),), "Léa", undone=True, given=True),
        NotedToday(0, 6, "Kenza", NOW, (SpokenLine("Espresso"),), "Sofiane", redeemed=True),
        NotedToday(0, 2, long_one().name, NOW, long_one().usuals[0].lines, "Maximilienne", further=True),
        NotedToday(0, 7, "Noor", NOW, (SpokenLine("Flat white"),), "Léa", redeemed=True, undone=True),
    )
    if count > 42:
        kinds = (replace(kinds[5], redeemed=True, moved=True, further=False), *(kinds[5] for _ in range(5)))
    return tuple(
        replace(kinds[place % len(kinds)], entry_id=count - place, at=NOW - timedelta(minutes=2 * place))
        for place in range(count)
    )


class TodayStates:
    """Shows a day, takes back from it, and moves a visit."""

    def __init__(self, stage: Stage) -> None:
        self.screen = stage.screen

    def show(self, visits: tuple[NotedToday, ...] | None, *, held: bool = False) -> TodayPage:
        """Show a day's list, or that it is awaited."""
        page = self.screen.pages.today_page()
        page.begin()
        self.screen.turn_to(page)
        page.setFocus()
        if visits is not None:
            page.show_today(visits)
        page.browse_part.today_list.reveal(shown=held)
        return page

    def show_long(self) -> None:
        """Show a very long day, its second visit marked."""
        self.show(today(300)).browse_part.today_list.mark_next()

    def ask_again(self) -> None:
        """Ask for the second press that takes a visit back."""
        self.show(today(42)).browse_part.take_back()

    def move(self, *found: Found, scanned: Greeting | None = None) -> None:
        """Ask whose a visit was, answered by a card, by name, or not yet."""
        page = self.show(today(42))
        page.browse_part.ask_whose()
        if scanned is not None:
            page.card_read(scanned)
        elif found and page.move_part is not None:
            page.move_part.search_field.setText("cam")
            page.show_found(found)

    def states(self) -> dict[str, Callable[[], object]]:
        """Return how to put each state on the screen."""
        return {
            "today": lambda: self.show(today(42)),
            "today_pressed": lambda: self.show(today(42), held=True),
            "today_waiting": lambda: self.show(None),
            "today_empty": lambda: self.show(()),
            "today_long": self.show_long,
            "today_none": lambda: self.show(today(9)).browse_part.head.search_field.setText("mocha"),
            "today_asked": self.ask_again,
            "today_moving": self.move,
            "today_moving_found": lambda: self.move(*PEOPLE),
            "today_moving_card": lambda: self.move(scanned=camille()),
        }
