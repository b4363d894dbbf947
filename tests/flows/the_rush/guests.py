"""Who comes in the morning: people of a café made for it, with cards, habits, and something a few of them avoid."""

import random
from collections.abc import Iterator
from dataclasses import dataclass, field

from cafememo.domain.menu import Content
from cafememo.domain.order import Order, OrderLine

FLAT_WHITE = Order((OrderLine(1, (1, 3)),))
FLAT_WHITE_OAT = Order((OrderLine(1, (2, 3)),))
ESPRESSO = Order((OrderLine(2, (3,)),))
CROISSANT = Order((OrderLine(3),))
FAVOURITE = FLAT_WHITE
"""What somebody nothing is known of is offered first."""
SPOKEN = {FLAT_WHITE: "Flat white", FLAT_WHITE_OAT: "Flat white", ESPRESSO: "Espresso", CROISSANT: "Croissant"}
"""What the line at the bottom calls an order."""


@dataclass(eq=False)
class Guest:
    """A regular; `payload` is "" without a card, `had` is what the café remembers of them, each order once."""

    id: int
    name: str
    payload: str = ""
    pinned: Order | None = None
    avoids: frozenset[Content] = frozenset()
    had: list[Order] = field(default_factory=list)

    @property
    def initial(self) -> str:
        """Return what the next guest may read."""
        return self.name[0]

    @property
    def usual(self) -> Order | None:
        """Return what they are offered first; None where that is for the program to weigh, not for a plain script."""
        if self.pinned is not None:
            return self.pinned
        return None if len(self.had) > 1 else (self.had or [FAVOURITE])[0]

    @property
    def is_warned(self) -> bool:
        """Tell whether their usual holds what they avoid."""
        return Content.MILK in self.avoids and self.usual in (FLAT_WHITE,)

    def remember(self, order: Order | None) -> None:
        """Take note of what they had."""
        if order is not None and order not in self.had:
            self.had.append(order)


def first_names(source: random.Random) -> Iterator[str]:
    """Yield made-up first names, any two of which differ in three places: with a typo it is still one person."""
    told: list[str] = []
    letters = ("BDFGJKLMNPRSTVZ", "aeiou", "bdfgklmnprstvz", "aeiou", "bdlmnrstv", "aeiou")
    while True:
        name = "".join(map(source.choice, letters))
        if all(sum(one != other for one, other in zip(name, before, strict=True)) > 2 for before in told):
            told.append(name)
            yield name
