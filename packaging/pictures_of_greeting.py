"""The states of the greeting, of one and of several, and of asking who somebody is."""

from collections.abc import Callable
from dataclasses import replace

from pictures_of_people import (
    LONG_NAME,
    camille,
    camilles,
    card,
    long_one,
    newcomer,
    several_programmes,
    with_nut_milk,
    without_milk,
)
from pictures_of_stage import NOW, Stage
from PySide6.QtCore import QEventLoop, QTimer

from cafememo.domain import trouble
from cafememo.domain.cue import About, Cue
from cafememo.domain.loyalty import StampCard
from cafememo.domain.menu import Content
from cafememo.domain.order import SpokenLine
from cafememo.domain.reading import Blank, Greeting, ShownUsual
from cafememo.domain.round import Chosen
from cafememo.domain.usual import Reason, Why
from cafememo.services.counter import Note
from cafememo.services.finding import Found
from cafememo.ui.counter.greeting import SLOW_MS


class GreetingStates:
    """Puts somebody before the counter, in every way somebody can be there."""

    def __init__(self, stage: Stage) -> None:
        self.stage, self.screen, self.desk = stage, stage.screen, stage.desk

    # One alone.

    def with_toast(self) -> None:
        """Greet the next one while the one before can be undone."""
        self.stage.press()
        self.desk.rounds.noted.emit((Note(1, 1, "Camille", (SpokenLine("Flat white"),), StampCard(0, 10, 1)),))
        self.stage.greet(camille())

    def said_noted(self) -> None:
        """Say that it is on the disk."""
        page = self.stage.greet(camille())
        page.set_noting(noting=True)
        page.say_noted()

    def slow(self) -> None:
        """Show a disk that takes its time."""
        self.stage.greet(camille()).set_noting(noting=True)
        loop = QEventLoop()
        QTimer.singleShot(2 * SLOW_MS, loop.quit)
        loop.exec()

    def kept(self) -> None:
        """Show what the disk refused waiting for it."""
        self.stage.greet(camille())
        self.stage.press()
        self.desk.rounds._late = 1  # noqa: SLF001 - as if the disk had refused it
        self.desk.rounds.kept.emit(trouble.DiskFull())
        self.desk.rounds.waiting.emit(1)

    def asks(self) -> None:
        """Ask whether an order should be the usual."""
        self.stage.greet(camille())
        usual = ShownUsual(1, camille().usuals[0].lines, Reason(Why.LATELY, 8, 10))
        self.screen.ordering._propose((1, usual))  # noqa: SLF001 - as the desk tells

    def reward_had(self) -> None:
        """Show a reward that was taken."""
        self.stage.greet(camille(rewards=1))
        having = self.screen.ordering.round.seat.having()
        self.screen.ordering.round = self.screen.ordering.round.choose(Chosen(having.order, having.lines, reward_of=1))
        self.screen.ordering.show()

    def everything(self) -> None:
        """Show all there can be at once for somebody with long words."""
        reason = Cue(About.EXPIRES, 6)
        self.stage.greet(replace(long_one(), programmes=several_programmes(), cue=reason))

    def sold_out(self, *, avoids: bool) -> None:
        """Greet somebody whose usual cannot be made today, and who may avoid it besides."""
        assert self.desk.menu is not None  # noqa: S101 - the stage has one
        somebody = with_nut_milk(self.desk.menu)
        self.desk.menu = without_milk(self.desk.menu)
        self.stage.greet(somebody if avoids else replace(somebody, avoids=frozenset()))

    def cue(self, about: About, number: int) -> None:
        """Say what is worth a word."""
        self.stage.greet(replace(camille(), cue=Cue(about, number), visits=99, programmes=several_programmes()))

    # Several.

    def round(self, people: int, last: Greeting | None = None) -> None:
        """Have several people there, who came one after another."""
        for place, name in enumerate(("Malik", "Noor", "Ida", "Jan", "Zoé", "Bo", "Ada")[: people - 1], 10):
            self.screen.ordering.welcome(replace(newcomer(), regular_id=place, name=name))
        self.screen.ordering.welcome(last or camille())

    def one_more(self) -> None:
        """Show a further order of one of two."""
        self.round(2)
        ordering = self.screen.ordering
        ordering.round = ordering.round.one_more(Chosen(5, (SpokenLine("Espresso", ("double",)),)))
        ordering.show()

    def round_conflict(self) -> None:
        """Have two people there, one of whom is about to get what is not for them."""
        assert self.desk.menu is not None  # noqa: S101 - the stage has one
        self.round(2, with_nut_milk(self.desk.menu))
        self.screen.pages.greeting_page().note()

    def round_kept(self) -> None:
        """Show that a round waits to be gone on with."""
        self.round(3)
        self.screen.show_idle()
        self.screen.tell("Flat white · C", undo=lambda: None)

    def conflict(self) -> None:
        """Show a first Enter on what is not for this person."""
        assert self.desk.menu is not None  # noqa: S101 - the stage has one
        self.stage.greet(with_nut_milk(self.desk.menu)).note()

    def revealed(self) -> None:
        """Show what somebody avoids, while it is asked for."""
        avoids = frozenset({Content.NUTS, Content.MILK, Content.VEGETARIAN})
        self.stage.greet(replace(camille(), avoids=avoids)).person.avoids_button.hold()

    # Who is it?

    def naming(self, name: str, *others: Found) -> None:
        """Ask who it is, some of it written, and who of that name is known already."""
        page = self.screen.pages.naming_page()
        self.screen.newcomers.ask(Blank(1))
        page.name_typed.disconnect(self.screen.newcomers.look_for_others)
        page.name_field.setText(name)
        page.show_others(others, NOW)
        page.name_typed.connect(self.screen.newcomers.look_for_others)

    def refused(self) -> None:
        """Say that a name will not do."""
        self.naming("…")
        self.screen.pages.naming_page().say("")
        self.desk.joined.emit(None)

    def states(self) -> dict[str, Callable[[], object]]:
        """Return how to put each state on the screen."""
        found = camilles()
        greet = self.stage.greet
        return {
            "greeting": lambda: greet(camille()),
            "greeting_toast": self.with_toast,
            "greeting_reward": lambda: greet(camille(rewards=1)),
            "greeting_reward_sure": lambda: greet(camille(rewards=1)).redeem(),
            "greeting_reward_had": self.reward_had,
            "greeting_noted": self.said_noted,
            "greeting_slow": self.slow,
            "greeting_cue": lambda: self.cue(About.ROUND_VISIT, 100),
            "greeting_cue_birthday": lambda: self.cue(About.BIRTHDAY, 0),
            "greeting_cue_back": lambda: self.cue(About.BACK, 40),
            "greeting_cue_expires": lambda: self.cue(About.EXPIRES, 3),
            "greeting_asks": self.asks,
            "greeting_conflict": self.conflict,
            "greeting_sold_out": lambda: self.sold_out(avoids=False),
            "greeting_sold_out_conflict": lambda: self.sold_out(avoids=True),
            "greeting_revealed": self.revealed,
            "greeting_long": lambda: greet(long_one()),
            "greeting_everything": self.everything,
            "greeting_new": lambda: greet(newcomer()),
            "greeting_empty": lambda: greet(Greeting(4, "Bo", (), card(0, 10, 0), 0, None)),
            "kept_note": self.kept,
            "round": lambda: self.round(3),
            "round_full": lambda: self.round(8),
            "round_long": lambda: self.round(4, replace(long_one(), name=LONG_NAME)),
            "round_conflict": self.round_conflict,
            "round_one_more": self.one_more,
            "round_kept": self.round_kept,
            "blank": lambda: self.desk.read.emit(Blank(1)),
            "naming": lambda: self.naming("Camille"),
            "naming_others": lambda: self.naming("Camille", *found[:3]),
            "naming_other": lambda: self.naming("Camille", found[0]),
            "naming_long": lambda: self.naming(LONG_NAME[:40], *found[3:5], found[9]),
            "naming_refused": self.refused,
        }
