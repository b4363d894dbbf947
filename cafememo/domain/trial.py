"""A programme tried on what was really noted: what it would have given, had everybody begun with an empty card.

Nothing is written and nobody is named; the outcome counts people, and does not tell fewer than `FEWEST` of them apart.
"""

from collections.abc import Callable
from typing import NamedTuple

from cafememo.domain.balance import Balance
from cafememo.domain.earning import earned, worth_of
from cafememo.domain.loyalty import Programme
from cafememo.domain.menu import Menu
from cafememo.domain.order import Order

FEWEST = 3
"""People; of fewer it is only said that they are fewer."""
DAYS = 30
"""How far back a trial looks."""
_WEEK = 7


class Noted(NamedTuple):
    """A visit, or a `further` order of one; `order_id` is None for just a visit."""

    regular_id: int
    order_id: int | None
    at: int
    offset: int
    further: bool


class Outcome(NamedTuple):
    """What a programme would have given in `days` days."""

    days: int
    visits: int = 0
    """Visits and further orders that were noted, those had for a reward left out: they earn nothing anywhere."""
    earning: int = 0
    """Those of them that would have earned."""
    worth: int = 0
    """Stamps or points they would have earned."""
    people: int = 0
    """Who would have earned them."""
    rewards: int = 0
    rewarded: int = 0
    """Whose rewards they would have been."""
    value: int | None = None
    """What the rewards come to, in hundredths, each at the price of what was had when it came; None without prices."""
    of: int = 1

    def rewards_a_week(self) -> float:
        """Return how many rewards a week would have come."""
        return self.rewards * _WEEK / self.days

    def in_the_long_run(self) -> float:
        """Return how many rewards a week it comes to once everybody has a card begun, if all cards get full."""
        return self.worth * _WEEK / self.of / self.days

    @property
    def too_few(self) -> bool:
        """Tell whether so few people would have earned anything that figures would tell of each of them."""
        return 0 < self.people < FEWEST

    @property
    def rewarded_too_few(self) -> bool:
        """Tell whether so few would have had a reward."""
        return 0 < self.rewarded < FEWEST


class Trial:
    """Takes what was noted, in its order, and adds up what a programme would have given for it."""

    def __init__(self, programme: Programme, menu: Menu, order_of: Callable[[int], Order]) -> None:
        """Begin; `order_of` returns an order by its id, each being asked for once."""
        self._programme = programme
        self._menu = menu
        self._order_of = order_of
        self._balances: dict[int, Balance] = {}
        self._rewarded: set[int] = set()
        self._known: dict[tuple[int | None, bool], tuple[int, int]] = {}
        self._visits = self._earning = self._worth = self._rewards = 0
        self._priced = self._value = 0

    def take(self, noted: Noted) -> None:
        """Take one visit or further order."""
        self._visits += 1
        key = (noted.order_id, noted.further)
        known = self._known.get(key)
        if known is None:
            known = self._known[key] = self._looked_at(*key)
        worth, price = known
        if not worth:
            return
        balance = self._balances.get(noted.regular_id) or Balance(self._programme.id)
        gain = earned(self._programme, worth, balance, noted.at, noted.offset, further=noted.further)
        if gain.withheld is not None:
            return
        rewards = gain.movement.rewards
        # When its rewards came is of no use here.
        balance = balance.moved(gain.movement, noted.at)._replace(waiting=())
        self._balances[noted.regular_id] = balance.earning(noted.at, noted.offset)
        self._earning += 1
        self._worth += worth
        if rewards > 0:
            self._rewarded.add(noted.regular_id)
            self._rewards += rewards
            if price:
                self._priced += rewards
                self._value += rewards * price

    def outcome(self, days: int) -> Outcome:
        """Return what it came to in so many days, 1 at least."""
        value = None
        if self._priced:
            # What was had without saying what is taken to have cost as much as the others.
            value = self._value * self._rewards // self._priced
        return Outcome(
            days=max(1, days),
            visits=self._visits,
            earning=self._earning,
            worth=self._worth,
            people=len(self._balances),
            rewards=self._rewards,
            rewarded=len(self._rewarded),
            value=value,
            of=self._programme.of,
        )

    def _looked_at(self, order_id: int | None, further: bool) -> tuple[int, int]:
        """Return what an order is worth in the programme, and what it costs by today's menu, 0 where nobody knows."""
        order = None if order_id is None else self._order_of(order_id)
        lines = order.lines if order else ()
        price = sum(line.quantity * self._menu.price(line.item_id, line.option_ids) for line in lines)
        return worth_of(self._programme, order, self._menu, further=further), max(0, price)
