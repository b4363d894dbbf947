"""A programme tried on what was noted: the figures are those the counter would have come to."""

import random

from hypothesis import given
from hypothesis import strategies as st

from cafememo.domain.balance import Balance
from cafememo.domain.earning import earned, worth_of
from cafememo.domain.loyalty import Collects, Per, Programme
from cafememo.domain.menu import Category, Item, Menu
from cafememo.domain.order import Order, OrderLine
from cafememo.domain.trial import Noted, Outcome, Trial

MENU = Menu(
    (Category(1, "All"),),
    (Item(1, "Coffee", 1, price=300), Item(2, "Cake", 1, stamped=False, price=450), Item(3, "Water", 1)),
)
ORDERS = {
    1: Order((OrderLine(1),)),
    2: Order((OrderLine(1), OrderLine(2, quantity=2))),
    3: Order((OrderLine(2),)),
    4: Order((OrderLine(3),)),
}
AT = 1_795_417_200
CARD = Programme(1, "Card", 3)


def tried(programme: Programme, *noted: Noted) -> Outcome:
    """Return what came of a trial over thirty days."""
    trial = Trial(programme, MENU, ORDERS.__getitem__)
    for one in noted:
        trial.take(one)
    return trial.outcome(30)


def visits(person: int, count: int, order: int | None = 1, first: int = 0) -> list[Noted]:
    """Return so many visits of somebody, a day apart."""
    return [Noted(person, order, AT + 86_400 * (first + day), 60, further=False) for day in range(count)]


def test_visits_people_and_rewards_are_counted() -> None:
    """Seven coffees of one person are two rewards of three; somebody with a cake alone has nothing."""
    outcome = tried(CARD, *visits(1, 7), *visits(2, 2), *visits(3, 4, order=3))
    assert outcome == Outcome(30, 13, 9, 9, people=2, rewards=2, rewarded=1, value=600, of=3)
    assert outcome.rewards_a_week() == 2 * 7 / 30
    assert outcome.in_the_long_run() == 9 * 7 / 3 / 30


def test_nothing_is_told_of_one_or_two() -> None:
    """Figures of fewer than three people are known to be such."""
    assert tried(CARD, *visits(1, 3), *visits(2, 3)).too_few
    three = tried(CARD, *visits(1, 3), *visits(2, 3), *visits(3, 1))
    assert not three.too_few
    assert three.rewarded_too_few
    assert not tried(CARD).too_few


def test_what_has_no_price_costs_what_others_do() -> None:
    """Of just a visit nobody knows the price: its reward counts as much as the others; without any, none is told."""
    just = tried(CARD, *visits(1, 3, order=None), *visits(2, 3))
    assert (just.rewards, just.value) == (2, 600)
    assert tried(CARD, *visits(1, 3, order=None)).value is None
    assert tried(CARD, *visits(1, 3, order=4)).value is None


def test_the_days_are_one_at_least() -> None:
    """A café on its first day is tried on a day."""
    assert Trial(CARD, MENU, ORDERS.__getitem__).outcome(0).days == 1


programmes = st.builds(
    Programme,
    id=st.just(1),
    name=st.just("Card"),
    of=st.integers(1, 12),
    collects=st.sampled_from([Collects.STAMPS, Collects.POINTS]),
    per=st.sampled_from(Per),
    counted_ids=st.sampled_from([None, frozenset({2}), frozenset({1, 3}), frozenset()]),
    points_each=st.integers(1, 3),
    cooldown_minutes=st.sampled_from([0, 30, 600]),
    daily_cap=st.integers(0, 2),
)


@given(programmes, st.integers(0, 2**32 - 1), st.integers(0, 80))
def test_a_trial_is_what_the_counter_would_have_done(programme: Programme, seed: int, count: int) -> None:
    """Held against the rules of earning, applied one by one to balances that are kept in full."""
    source = random.Random(seed)  # noqa: S311 - the same visits for the same seed
    at, noted = AT, []
    for _ in range(count):
        at += source.choice([0, 600, 7_200, 86_400])
        noted.append(Noted(source.randrange(4), source.choice([None, 1, 2, 3, 4]), at, 60, source.random() < 0.2))
    balances: dict[int, Balance] = {}
    earning = worth = rewards = 0
    for one in noted:
        order = None if one.order_id is None else ORDERS[one.order_id]
        balance = balances.get(one.regular_id, Balance(1))
        counts = worth_of(programme, order, MENU, further=one.further)
        gain = earned(programme, counts, balance, one.at, one.offset, further=one.further)
        if counts and gain.withheld is None:
            balances[one.regular_id] = balance.moved(gain.movement, one.at).earning(one.at, one.offset)
            earning, worth, rewards = earning + 1, worth + counts, rewards + max(0, gain.movement.rewards)
    outcome = tried(programme, *noted)
    assert (outcome.visits, outcome.earning, outcome.worth) == (count, earning, worth)
    assert (outcome.people, outcome.rewards) == (len(balances), rewards)
    assert rewards == sum(one.rewards for one in balances.values())
