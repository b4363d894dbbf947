"""The states of cards at the counter: suspended, dead and replaced, linked codes, and one for the phone."""

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime

from pictures_of_people import LONG_NAME, camille, camilles
from pictures_of_stage import NOW, Stage

from cafememo.codes.catima import share_link
from cafememo.codes.payload import Misread, encode
from cafememo.domain.foreign import ForeignHash
from cafememo.domain.reading import Foreign, Replaced, Suspended
from cafememo.services.finding import Found

DAY = datetime(2026, 5, 3)  # noqa: DTZ001 - a time on the café's wall
PAYLOAD = encode(bytes(range(10)))
LONG_CAFE = "Le Très Grand Café de la Place du Marché aux Fleurs d’Été"


class CardStates:
    """Puts a card of each kind before the counter."""

    def __init__(self, stage: Stage) -> None:
        self.stage, self.screen, self.desk = stage, stage.screen, stage.desk

    def replacing(self) -> None:
        """Wait for the card that takes a dead one's place."""
        self.desk.read.emit(Replaced(DAY, 1, held=True))
        self.screen.act_other()

    def half_read(self) -> None:
        """Say that the new card was not read completely."""
        self.replacing()
        self.screen.take_misread(Misread.UNREADABLE)

    def payment(self) -> None:
        """Refuse a payment card."""
        cafe = self.screen.cafe
        assert cafe is not None  # noqa: S101 - the stage has one
        self.screen.set_cafe(replace(cafe, foreign_allowed=True))
        self.screen.scans.take_foreign("4111 1111 1111 1111")
        self.screen.set_cafe(cafe)

    def whose_code(self) -> None:
        """Ask whose a code is."""
        self.desk.read.emit(Foreign(ForeignHash(bytes(16))))
        self.screen.act_other()

    def without_card(self, name: str, *others: Found) -> None:
        """Ask the name of somebody without a card, who may have one on their phone."""
        page = self.screen.pages.naming_page()
        self.screen.newcomers.ask_without_card()
        page.name_typed.disconnect(self.screen.newcomers.look_for_others)
        page.name_field.setText(name)
        page.show_others(others, NOW)
        page.name_typed.connect(self.screen.newcomers.look_for_others)

    def phone_card(self, cafe: str = "", *, app: bool = False) -> None:
        """Show a card to be taken along."""
        facts = self.screen.cafe
        assert facts is not None  # noqa: S101 - the stage has one
        name = cafe or facts.name
        self.screen.set_cafe(replace(facts, name=name))
        self.screen.show_phone_card(PAYLOAD, share_link(PAYLOAD, name, ground="#4A2C1A"))
        self.screen.set_cafe(facts)
        if app:
            self.screen.phoning.turn()

    def phone_card_alone(self) -> None:
        """Show one that has no link, over a greeting."""
        self.stage.greet(camille())
        self.screen.show_phone_card(PAYLOAD)

    def states(self) -> dict[str, Callable[[], object]]:
        """Return how to put each state on the screen."""
        return {
            "suspended": lambda: self.desk.read.emit(Suspended(DAY, 1)),
            "dead": lambda: self.desk.read.emit(Replaced(DAY, 1, held=True)),
            "replacing": self.replacing,
            "replacing_half_read": self.half_read,
            "linkable": lambda: self.desk.read.emit(Foreign(ForeignHash(bytes(16)))),
            "whose_code": self.whose_code,
            "payment": self.payment,
            "naming_phone": lambda: self.without_card("Camille"),
            "naming_phone_empty": lambda: self.without_card(""),
            "naming_phone_others": lambda: self.without_card("Camille", *camilles()[:3]),
            "naming_phone_long": lambda: self.without_card(LONG_NAME[:40]),
            "phone_card": self.phone_card,
            "phone_card_app": lambda: self.phone_card(app=True),
            "phone_card_alone": self.phone_card_alone,
            "phone_card_long": lambda: self.phone_card(LONG_CAFE),
            "phone_card_long_app": lambda: self.phone_card("W" * 60, app=True),
        }
