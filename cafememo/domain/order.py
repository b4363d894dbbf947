"""An order: items, each with its chosen options and a free word."""

from dataclasses import dataclass

from cafememo.domain.menu import Menu


@dataclass(frozen=True, slots=True)
class OrderLine:
    """One item of an order; `option_ids` stand in making order and name every one-of choice, default or not.

    A default that the owner changes later thus never changes what somebody ordered.
    """

    item_id: int
    option_ids: tuple[int, ...] = ()
    quantity: int = 1
    word: str = ""
    """A free word for the maker, such as "not too full"."""


@dataclass(frozen=True, slots=True)
class Order:
    """What one person has at one visit. Equal orders are the same order: the store keeps each once."""

    lines: tuple[OrderLine, ...]


@dataclass(frozen=True, slots=True)
class SpokenLine:
    """One line in the menu's words: the item and the options that differ from the default, in making order."""

    name: str
    options: tuple[str, ...] = ()
    quantity: int = 1
    word: str = ""


GONE = "…"
"""How an item is called that the menu knows nothing of."""


def spoken(order: Order, menu: Menu) -> tuple[SpokenLine, ...]:
    """Put an order into the menu's words, those it had where something left; an item it does not know is `GONE`."""
    return tuple(
        SpokenLine(
            name=menu.name(line.item_id) or GONE,
            options=tuple(option.name for option in menu.worth_saying(line.option_ids)),
            quantity=line.quantity,
            word=line.word,
        )
        for line in order.lines
    )
