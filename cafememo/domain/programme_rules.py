"""What an owner may make of a programme, and how far along it is."""

from enum import StrEnum

from cafememo.domain.loyalty import Collects, Programme
from cafememo.domain.names import folded
from cafememo.domain.text import LONGEST_NAME

MOST_STAMPS = 1_000
MOST_POINTS = 100_000
"""More for one reward than anybody collects in a life is a slip of the finger."""
MOST_POINTS_EACH = 1_000
MOST_DAYS = 3_650
MOST_MINUTES = 24 * 60
MOST_ORDERS_A_DAY = 100

USUAL_SIZE = {Collects.STAMPS: 9, Collects.POINTS: 100, Collects.VOUCHER: 1}
"""How many make a reward until the owner says: after nine coffees the tenth is free."""


class State(StrEnum):
    """How far along a programme is on a day."""

    RUNNING = "running"
    NOT_YET = "not yet"
    """Switched on, and its first day is still to come."""
    ENDED = "ended"
    """Switched on, and its last day is over."""
    OFF = "off"
    AWAY = "away"
    """Switched off and archived; its history is kept."""


class Refusal(StrEnum):
    """Why something is not made of a programme; nothing was changed then."""

    NO_NAME = "no name"
    NAME_TAKEN = "name taken"
    TOO_FEW = "too few"
    """A card without a stamp would be full for ever."""
    TOO_MANY = "too many"
    ENDS_BEFORE_START = "ends before it starts"
    IN_USE = "in use"
    """Something was noted in it: what it collects cannot become something else, nor can it go without a trace."""
    NO_ITEM = "no item"
    NO_PRICE = "no price"
    OVER = "over"
    """Its last day is over: switched on, it would earn nothing."""
    GONE = "gone"
    """It is not there any more."""


def state(programme: Programme, day: int, *, away: bool = False) -> State:
    """Return how far along a programme is on a café day."""
    if not programme.on:
        return State.AWAY if away else State.OFF
    if programme.runs_on(day):
        return State.RUNNING
    return State.ENDED if programme.has_begun(day) else State.NOT_YET


def largest(collects: Collects) -> int:
    """Return how many stamps or points a reward may take at the most."""
    return MOST_POINTS if collects is Collects.POINTS else MOST_STAMPS


def refusal(before: Programme, after: Programme, names: frozenset[str], *, used: bool) -> Refusal | None:
    """Return why the owner's wish `after` is refused, None where it is not.

    `names` are those of the other programmes, as `same_name` gives them; `used` tells that the ledger speaks of it.
    """
    if not after.name:
        return Refusal.NO_NAME
    if after.name != before.name and same_name(after.name) in names:
        return Refusal.NAME_TAKEN
    if used and after.collects is not before.collects:
        return Refusal.IN_USE
    if after.starts_on is not None and after.ends_on is not None and after.ends_on < after.starts_on:
        return Refusal.ENDS_BEFORE_START
    return _out_of_bounds(after)


def _out_of_bounds(programme: Programme) -> Refusal | None:
    """Return whether a number is one that nobody means."""
    if programme.points_each < 1 or min(programme.expires_days, programme.cooldown_minutes, programme.daily_cap) < 0:
        return Refusal.TOO_FEW
    most = (
        (programme.of, largest(programme.collects)),
        (programme.points_each, MOST_POINTS_EACH),
        (programme.expires_days, MOST_DAYS),
        (programme.cooldown_minutes, MOST_MINUTES),
        (programme.daily_cap, MOST_ORDERS_A_DAY),
    )
    return Refusal.TOO_MANY if any(number > limit for number, limit in most) else None


def same_name(name: str) -> str:
    """Return what two names share that a barista would take for one: large and small letters, accents."""
    return folded(name) or name


def free_name(name: str, names: frozenset[str]) -> str:
    """Return the name, or with the first number that makes it another than all of `names`, which are `same_name`d."""
    found, number = name, 1
    while same_name(found) in names:
        number += 1
        ending = f" {number}"
        found = name[: LONGEST_NAME - len(ending)].rstrip() + ending
    return found


def sooner(before: int, after: int) -> bool:
    """Tell whether rewards that wait would go sooner with an expiry of `after` days than of `before`; 0 means never."""
    return after != 0 and (before == 0 or after < before)
