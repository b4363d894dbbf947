"""What speaks against what somebody is about to have; imported only for who avoids something."""

from typing import NamedTuple

from cafememo.domain.conflict import Conflict, order_against
from cafememo.domain.menu import Menu
from cafememo.domain.order import SpokenLine
from cafememo.domain.round import Seat
from cafememo.ui.conflict_sentences import conflict_text, short_conflict_text
from cafememo.ui.counter.change_lines import said_chips


class Against(NamedTuple):
    """Conflicts of one seat, in words, and the order with what speaks against it marked."""

    conflicts: tuple[Conflict, ...]
    sentence: str
    short: str
    lines: tuple[SpokenLine, ...]
    warned: frozenset[str]
    """Options among the lines that speak against them."""


def against(seat: Seat, menu: Menu) -> Against | None:
    """Return what speaks against a seat's order; None where nothing does."""
    order = seat.order()
    if order is None:
        return None
    avoids = seat.greeting.avoids
    conflicts = order_against(order, menu, avoids)
    if not conflicts:
        return None
    lines: list[SpokenLine] = []
    warned: set[str] = set()
    for line, said in zip(order.lines, seat.having().lines, strict=True):
        chips = said_chips(line, menu, avoids)
        warned.update(chip.text for chip in chips if chip.warning)
        options = tuple(chip.text for chip in (chips[:-1] if line.word else chips))
        lines.append(SpokenLine(said.name, options, said.quantity, said.word))
    return Against(
        conflicts,
        conflict_text(conflicts, seat.greeting.name),
        short_conflict_text(conflicts),
        tuple(lines),
        frozenset(warned),
    )
