"""What is asked for when cards are printed, how far that is, and how it can end."""

from dataclasses import dataclass, field
from enum import Enum, auto
from typing import TYPE_CHECKING

from cafememo.domain.card_design import AS_NOBODY_CHOSE, CardDesign
from cafememo.domain.preferences import DevicePreferences
from cafememo.services import cards as register
from cafememo.services.preferences import device_preferences
from cafememo.ui.cards.sheet_pages import Layout

if TYPE_CHECKING:
    from cafememo.store.store import Store


@dataclass(frozen=True)
class PrintFacts:
    """What of the café is on a card, and what is wanted of the printer."""

    design: CardDesign = AS_NOBODY_CHOSE
    cafe: str = ""
    logo: bytes | None = None
    wishes: DevicePreferences = field(default_factory=DevicePreferences)


def print_facts(store: "Store") -> PrintFacts:
    """Return them as they are now; on the lane."""
    with store.reading():
        design, logo = register.design(store), register.logo(store)
    return PrintFacts(design, store.facts.name, logo, device_preferences(store))


@dataclass(frozen=True)
class Order:
    """So many cards, and how they go onto sheets."""

    count: int
    layout: Layout


class Stage(Enum):
    """How far a run is."""

    NOTHING = auto()
    LOOKING = auto()
    """The printer is looked at."""
    MAKING = auto()
    """Cards are being made; all of it can be taken back."""
    PRINTING = auto()
    """Pages go to the printer; it prints what it was given."""
    ASKING = auto()
    """Everything was sent; nobody has said yet what came out."""


class End(Enum):
    """How a run ended."""

    IN_FILE = auto()
    WELL = auto()
    """All sheets came out."""
    PUT_AWAY = auto()
    """Some did not, and their cards are dead."""
    CANCELLED = auto()
    """Nothing left the program, and no card was made."""
    UNANSWERED = auto()
    """Nobody said what came out; what did is of use."""
    NO_ANSWER = auto()
    """The printer took no page, and no card was made."""
