"""The counter as it stands before each picture: open, at rest, with nobody there and nothing to be told."""

from dataclasses import replace
from datetime import datetime

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QApplication

from cafememo.domain.loyalty import Programme
from cafememo.domain.reading import Greeting
from cafememo.domain.round import Round
from cafememo.services import sample_menu
from cafememo.services.clock import SystemClock
from cafememo.store.settings import CafeFacts, Staff
from cafememo.ui.counter.desk import Desk
from cafememo.ui.counter.gate import Standing
from cafememo.ui.counter.greeting import GreetingPage
from cafememo.ui.counter.screen import CounterScreen
from cafememo.ui.kit import words
from cafememo.ui.kit.lane import Lane
from cafememo.ui.kit.theme import Theme

NOW = datetime(2026, 11, 23, 8, 14)  # noqa: DTZ001 - a time on the café's wall


class Stage:
    """A real screen before a café's memory that never answers, so that what is shown is what was put there."""

    def __init__(self, theme: Theme, size: QSize) -> None:
        self.lane = Lane()
        self.desk = Desk(self.lane, SystemClock())
        self.screen = CounterScreen(self.desk, theme, lambda: NOW)
        self.screen.resize(size)
        self.facts = CafeFacts(
            name="Café du Coin",
            language=words.language(),
            demo=False,
            card_key=b"",
            programmes=(Programme(1, "Stamps"),),
            former=(),
            staff=(Staff(1, "Léa"),),
        )

    def open(self) -> None:
        """Open the café."""
        self.desk.opened.emit(self.facts)
        self.desk.menu = self.menu = sample_menu.load(words.language())

    def rest(self) -> None:
        """Leave nothing of the picture before."""
        screen, desk = self.screen, self.desk
        if screen.cafe is None:
            self.open()
        desk.menu = self.menu
        screen.guarding.gate.set_staff(self.facts.staff)
        if screen.gate.standing is Standing.CHOOSING:
            screen.gate.left()
        screen.gate.unlock_asked()
        if screen.pages.today is not None:
            screen.pages.today.begin()
        if screen.pages.change is not None:
            screen.pages.change.forget()  # or what was begun on it would be kept for somebody
        screen.ordering.round = Round()
        screen.ordering._being_noted.clear()  # noqa: SLF001 - as if it were written
        desk.rounds._late = 0  # noqa: SLF001 - likewise
        desk.rounds.waiting.emit(0)
        desk.slow.emit(False)  # noqa: FBT003 - a signal has no names
        screen.header.set_cafe(self.facts.name)
        screen.show_care(False)  # noqa: FBT003 - a signal has no names
        screen.guarding.show_present()
        screen.show_idle()
        if screen.pages.toast is not None:
            screen.pages.toast.dismiss()
        if screen.pages.demo_strip is not None and not self.facts.demo:
            screen.pages.demo_strip.hide()
            screen.pages.demo_strip.deleteLater()
            screen.pages.demo_strip = None
            screen.arrange()
        screen.settle()

    def greet(self, greeting: Greeting) -> GreetingPage:
        """Greet somebody who is alone."""
        self.screen.ordering.round = Round()
        self.screen.ordering.welcome(greeting)
        return self.screen.pages.greeting_page()

    def press(self) -> None:
        """Be where an Enter leaves the screen."""
        ordering = self.screen.ordering
        ordering._being_noted.append((ordering.round, ()))  # noqa: SLF001 - as `note` does
        ordering.round = Round()

    def with_staff(self, *staff: Staff) -> None:
        """Have other people work here; the first of them is behind the counter."""
        self.screen.gate.present = None
        self.screen.gate.set_staff(staff)
        self.screen.guarding.show_present()

    def as_demo(self) -> CafeFacts:
        """Return the facts of the same café as a demo."""
        return replace(self.facts, demo=True)

    def strike(self) -> None:
        """Put the screen away."""
        self.screen.close()
        self.screen.deleteLater()
        self.desk.close()
        self.lane.stop()
        QApplication.processEvents()
