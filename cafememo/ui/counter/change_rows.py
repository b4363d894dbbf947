"""Option groups set out in rows: as many side by side as fit, and on further pages what does not fit in height."""

from collections.abc import Sequence
from typing import NamedTuple


class Block(NamedTuple):
    """A group to be set out: how wide its name and its buttons want to be, in pixels."""

    label: int
    widths: tuple[int, ...]


class Spot(NamedTuple):
    """Where one button is: which of which group, in which row, from where, how wide."""

    group: int
    option: int
    row: int
    left: int
    width: int


class Name(NamedTuple):
    """Where the name of a group is; `again` where its buttons go on in a further row."""

    group: int
    row: int
    left: int
    width: int
    again: bool = False


class Rows(NamedTuple):
    """Everything set out, rows counted from 0."""

    names: tuple[Name, ...]
    spots: tuple[Spot, ...]
    needed: int


def set_out(blocks: Sequence[Block], width: int, gap: int, apart: int, rows: int, corner: int) -> Rows:
    """Set groups out in rows of `width`, in their order, `rows` to a page.

    Buttons are `gap` apart, two groups in a row at least `apart`, the second at the end of the row. Where all do
    not fit on one page, the last row of each leaves `corner` pixels at its end for the button that turns it.
    """
    found = _set_out(blocks, width, gap, apart, rows, 0)
    return found if found.needed <= rows else _set_out(blocks, width, gap, apart, rows, corner)


def _set_out(blocks: Sequence[Block], width: int, gap: int, apart: int, rows: int, corner: int) -> Rows:
    """Set groups out with the corners of pages left free."""
    names: list[Name] = []
    spots: list[Spot] = []
    column = max((block.label for block in blocks), default=0)
    row, filled, shared = -1, 0, False

    def room(of_row: int) -> int:
        return width - corner if of_row % rows == rows - 1 else width

    for group, block in enumerate(blocks):
        needed = block.label + sum(block.widths) + gap * (len(block.widths) - 1)
        if row >= 0 and not shared and filled + apart + needed <= room(row):
            left, shared = room(row) - needed, True
            names.append(Name(group, row, left, block.label))
            left += block.label
        else:
            row, left, shared = row + 1, column, False
            names.append(Name(group, row, 0, column))
        for option, wanted in enumerate(block.widths):
            wide = min(wanted, room(row) - column)
            if left > column and left + wide > room(row):
                row, left, shared = row + 1, column, False
                names.append(Name(group, row, 0, column, again=True))
                wide = min(wanted, room(row) - column)
            spots.append(Spot(group, option, row, left, wide))
            left += wide + gap
        filled = left - gap
    return Rows(tuple(names), tuple(spots), row + 1)
