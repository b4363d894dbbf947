"""What a card is in the café's register: its kind, its state, and the number by which people speak of it."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

LARGEST_BATCH = 2_000
"""Cards made at once at the most."""


class Kind(StrEnum):
    """What a card is made of. The names are kept and never change."""

    PRINTED = "printed"
    PHONE = "phone"
    FOREIGN = "foreign"
    """A code of somebody else's, a transport card or another shop's, that was linked to a regular."""


class State(StrEnum):
    """What a scan of a card comes to."""

    FREE = "free"
    """Nobody's yet."""
    BOUND = "bound"
    SUSPENDED = "suspended"
    DEAD = "dead"
    """Lost, replaced, or put away before anybody had it."""


@dataclass(frozen=True, slots=True)
class Card:
    """A card in the register. `number` stands on it; times are local, without a zone.

    `name` is its regular's first name and `surname` their surname, "" for none; `sort_name` is what they are sorted by.
    """

    number: int
    kind: Kind
    state: State
    made_on: datetime
    batch_id: int | None = None
    regular_id: int | None = None
    name: str = ""
    surname: str = ""
    since: datetime | None = None
    """Since when it is suspended or dead; None while it is neither."""
    tries: int = 0
    """How often it was shown since."""
    sort_name: str = ""


@dataclass(frozen=True, slots=True)
class Batch:
    """Cards made together: their numbers run from `first` to `last`. `sheet` is a key of `domain.sheets`, "" for none.

    One that is not `finished` was stopped while it was printed; what came out of it works.
    """

    id: int
    made_on: datetime
    first: int
    last: int
    sheet: str
    finished: bool
    free: int
    bound: int
    dead: int

    @property
    def count(self) -> int:
        """Return how many cards it has."""
        return self.free + self.bound + self.dead
