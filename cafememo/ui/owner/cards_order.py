"""Which cards of the register are listed, and by what they are sorted."""

from collections.abc import Callable, Sequence
from datetime import datetime
from typing import Any, NamedTuple

from cafememo.domain.cards import Card, Kind, State
from cafememo.ui.owner.cards_model import Column


class Wanted(NamedTuple):
    """Which cards are listed: in a state, of a batch, one by its number, or those of some regulars."""

    state: State | None = None
    batch_id: int | None = None
    number: int | None = None
    regular_ids: tuple[int, ...] | None = None


class Order(NamedTuple):
    """What the cards are sorted by, and whether from the last to the first."""

    column: Column
    falling: bool


NEWEST_FIRST = Order(Column.NUMBER, falling=True)
"""The order cards are read in; any other takes all of them."""
_FALLING_FIRST = frozenset((Column.NUMBER, Column.SINCE, Column.MADE, Column.BATCH))
"""What is looked at from the newest on."""
_STATES, _KINDS = tuple(State), tuple(Kind)


def sorted_next(order: Order, column: Column) -> Order:
    """Return what a press on a column sorts by: the other way round where it was that column already."""
    return Order(column, not order.falling if column is order.column else column in _FALLING_FIRST)


def first_order(column: Column) -> Order:
    """Return how a column is sorted first."""
    return Order(column, column in _FALLING_FIRST)


def in_order(cards: Sequence[Card], order: Order) -> list[Card]:
    """Return cards, given the newest first, in an order; those of which nothing stands in the column come last."""
    if order == NEWEST_FIRST:
        return list(cards)
    key = _key(order.column)
    told = [(found, card) for card in cards if (found := key(card)) is not None]
    told.sort(key=_first, reverse=order.falling)  # those of the same stay the newest first
    return [card for _key_of_it, card in told] + [card for card in cards if key(card) is None]


def _first(told: tuple[Any, Card]) -> Any:  # noqa: ANN401 - whatever the column is sorted by
    return told[0]


def _key(column: Column) -> "Callable[[Card], int | str | datetime | None]":
    """Return what a card is sorted by."""
    keys: dict[Column, Callable[[Card], int | str | datetime | None]] = {
        Column.NUMBER: lambda card: card.number,
        Column.STATE: lambda card: _STATES.index(card.state),
        Column.HOLDER: lambda card: card.sort_name or None,
        Column.KIND: lambda card: _KINDS.index(card.kind),
        Column.SINCE: lambda card: card.since,
        Column.MADE: lambda card: card.made_on,
        Column.BATCH: lambda card: card.batch_id,
    }
    return keys[column]
