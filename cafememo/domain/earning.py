"""What an order earns in a programme, and why it may earn nothing."""

from enum import StrEnum
from typing import NamedTuple

from cafememo.domain.balance import Balance
from cafememo.domain.clock import cafe_day, local_minute
from cafememo.domain.loyalty import NOTHING, Collects, Movement, Per, Programme, earn
from cafememo.domain.menu import Menu
from cafememo.domain.order import Order

UNIT = 100
"""Prices are kept in hundredths of the café's currency."""


class Withheld(StrEnum):
    """Why an order that counts earned nothing."""

    COOLDOWN = "cooldown"
    CAP = "cap"


class Earned(NamedTuple):
    """What an order moves in one programme; `withheld` where a rule of time kept it from earning."""

    programme: Programme | None
    """None only in a café without a programme."""
    movement: Movement
    withheld: Withheld | None = None


def worth_of(programme: Programme, order: Order | None, menu: Menu, *, further: bool = False) -> int:
    """Return the stamps or points an order counts for, 0 or more, before any rule of time; None is just a visit.

    A `further` order belongs to a visit already noted: it earns only where items are counted or points collected.
    Just a visit is a stamp, but not where the programme chose its items: nobody said one was had. Points are those of
    the whole order's amount, rounded down.
    """
    if programme.collects is Collects.VOUCHER:
        return 0
    if order is None:
        any_will_do = programme.collects is Collects.STAMPS and programme.counted_ids is None
        return 1 if any_will_do and not further else 0
    counted = [line for line in order.lines if _counts(programme, line.item_id, menu)]
    if programme.collects is Collects.POINTS:
        amount = sum(line.quantity * menu.price(line.item_id, line.option_ids) for line in counted)
        return max(0, amount * programme.points_each // UNIT)
    if programme.per is Per.ITEM:
        return sum(line.quantity for line in counted)
    return 1 if counted and not further else 0


def earned(
    programme: Programme, worth: int, balance: Balance, at: int, offset: int, *, further: bool = False
) -> Earned:
    """Return what `worth` stamps or points move at the instant `at`, within the programme's rules of time.

    A `further` order of the same visit waits for no cooldown. Nor does anybody whose last stamp seems to lie in the
    future: the clock was set back, and it was not they who did it.
    """
    if not worth:
        return Earned(programme, NOTHING)
    if programme.cooldown_minutes and balance.earned_at and not further:
        since = at - balance.earned_at
        if 0 <= since < 60 * programme.cooldown_minutes:
            return Earned(programme, NOTHING, Withheld.COOLDOWN)
    today = cafe_day(local_minute(at, offset)) == balance.earned_day
    if programme.daily_cap and today and balance.earned_orders >= programme.daily_cap:
        return Earned(programme, NOTHING, Withheld.CAP)
    return Earned(programme, earn(balance.card(programme.of), worth))


def _counts(programme: Programme, item_id: int, menu: Menu) -> bool:
    """Tell whether an item counts in a programme; one that left the menu counts only where the owner chose it."""
    if programme.counted_ids is not None:
        return item_id in programme.counted_ids
    try:
        return menu.item(item_id).stamped
    except KeyError:
        return False
