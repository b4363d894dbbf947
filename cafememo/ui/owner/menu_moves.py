"""Where something comes when it is moved in a list: by a row, or before another."""

from collections.abc import Sequence
from typing import NamedTuple

from cafememo.domain.whole_menu import Of, Place, moved
from cafememo.ui.owner.menu_rows import Row


class Move(NamedTuple):
    """Something in its new place: what stands beside it there, in order, and for an item the category it is in."""

    place: Place
    order: tuple[int, ...]
    category_id: int | None = None


def move(rows: Sequence[Row], source: int, before: int) -> Move | None:
    """Return what it means to put one row before another, or after the last; None where nothing would change."""
    place = rows[source].place if 0 <= source < len(rows) else None
    if place is None:
        return None
    if place.of is Of.ITEM:
        return _move_item(rows, source, max(1, before))
    ids = [row.place.id for row in rows if row.place is not None and row.place.of is place.of]
    # Dropped among the items of a category, a category comes after it.
    target = next((row.place.id for row in rows[before:] if row.place is not None and row.place.of is place.of), None)
    if target == place.id:
        return None
    order = moved(ids, place.id, target)
    return None if list(order) == ids else Move(place, order)


def step(rows: Sequence[Row], source: int, by: int) -> Move | None:
    """Return what it means to move one row up (-1) or down (1); an item goes on into the next category."""
    place = rows[source].place if 0 <= source < len(rows) else None
    if place is None:
        return None
    if place.of is Of.ITEM:
        beside = source + by
        if not 0 < beside < len(rows):
            return None
        return move(rows, source, source + 2 if by > 0 else beside)
    ids = [row.place.id for row in rows if row.place is not None and row.place.of is place.of]
    at = ids.index(place.id) + by
    if not 0 <= at < len(ids):
        return None
    others = [one for one in ids if one != place.id]
    return Move(place, (*others[:at], place.id, *others[at:]))


def _move_item(rows: Sequence[Row], source: int, before: int) -> Move | None:
    """Put an item before a row, into the category that row stands in."""
    place = rows[source].place
    heads = [number for number, row in enumerate(rows[:before]) if row.heads]
    head = rows[heads[-1]].place if heads else None
    if place is None or head is None:
        return None
    below = rows[heads[-1] + 1 :]
    end = next((number for number, row in enumerate(below) if row.heads), len(below))
    ids = [row.place.id for row in below[:end] if row.place is not None]
    beside = rows[before] if before < len(rows) else None
    target = beside.place.id if beside is not None and beside.place is not None and not beside.heads else None
    if target == place.id:
        return None
    order = moved(ids, place.id, target)
    return None if list(order) == ids else Move(place, order, head.id)
