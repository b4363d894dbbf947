"""What an order earns: which items count, how much they are worth, and the rules of time."""

from dataclasses import replace
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cafememo.domain.balance import Balance
from cafememo.domain.clock import cafe_day, local_minute
from cafememo.domain.earning import Earned, Withheld, earned, worth_of
from cafememo.domain.loyalty import NOTHING, Collects, Movement, Per, Programme
from cafememo.domain.menu import Category, Item, Menu, Option, OptionGroup
from cafememo.domain.order import GONE, Order, OrderLine, spoken

AT = 1_795_417_200
"""2026-11-23 07:00 UTC, a Monday; 08:00 where the clocks show an hour more."""
HOUR = 3_600

LATTE, ESPRESSO, CAKE, SOUP, LEFT = 1, 2, 3, 4, 99
OAT, SMALL = 1, 2
MENU = Menu(
    categories=(Category(1, "All"),),
    items=(
        Item(LATTE, "Latte", 1, (1,), price=420),
        Item(ESPRESSO, "Espresso", 1, price=199),
        Item(CAKE, "Cake", 1, stamped=False, price=500),
        Item(SOUP, "Soup", 1, stamped=False, price=850),
    ),
    groups=(OptionGroup(1, "Milk", (Option(OAT, "oat", "oat", price=40), Option(SMALL, "small", "small", price=-50))),),
)

VISITS = Programme(1, "A stamp a visit")
ITEMS = Programme(2, "A stamp a cup", per=Per.ITEM)
LUNCH = Programme(3, "Lunch card", 6, counted_ids=frozenset({SOUP, LEFT}))
POINTS = Programme(4, "Points", 100, Collects.POINTS)
VOUCHER = Programme(5, "Voucher", 1, Collects.VOUCHER)


def order(*lines: OrderLine | int) -> Order:
    """Return an order of lines, or of items without options."""
    return Order(tuple(line if isinstance(line, OrderLine) else OrderLine(line) for line in lines))


@pytest.mark.parametrize(
    ("had", "visits", "items", "lunch", "points"),
    [
        (order(LATTE), 1, 1, 0, 4),
        (order(LATTE, ESPRESSO), 1, 2, 0, 6),
        (order(OrderLine(LATTE, (OAT,), 3)), 1, 3, 0, 13),
        (order(OrderLine(ESPRESSO, quantity=5)), 1, 5, 0, 9),
        (order(CAKE), 0, 0, 0, 0),
        (order(CAKE, ESPRESSO), 1, 1, 0, 1),
        (order(SOUP, OrderLine(SOUP, quantity=2)), 0, 0, 1, 0),
        (None, 1, 1, 0, 0),
        (order(), 0, 0, 0, 0),
    ],
)
def test_an_order_is_worth_what_counts_in_it(
    had: Order | None, visits: int, items: int, lunch: int, points: int
) -> None:
    """Per visit it is one stamp, per item one each, in points the amount of the counted, rounded down at the end."""
    worth = [worth_of(one, had, MENU) for one in (VISITS, ITEMS, LUNCH, POINTS)]
    assert worth == [visits, items, lunch, points]
    assert worth_of(VOUCHER, had, MENU) == 0


def test_amounts_are_rounded_once() -> None:
    """Two coffees of 1.99 are 3.98, three points and not two; two points a unit are seven."""
    assert worth_of(POINTS, order(ESPRESSO, ESPRESSO), MENU) == 3
    assert worth_of(replace(POINTS, points_each=2), order(ESPRESSO, ESPRESSO), MENU) == 7


def test_a_further_order_is_no_further_visit() -> None:
    """The second cup of a visit is a stamp only where cups are counted, and its amount gives points."""
    assert [worth_of(one, order(LATTE), MENU, further=True) for one in (VISITS, ITEMS, POINTS)] == [0, 1, 4]
    assert [worth_of(one, None, MENU, further=True) for one in (VISITS, ITEMS, POINTS)] == [0, 0, 0]


def test_items_chosen_count_whatever_the_menu_marks() -> None:
    """A programme that chose its items counts those and no others, be it per visit, per item or in points."""
    both = order(OrderLine(SOUP, quantity=2), LATTE)
    assert worth_of(LUNCH, both, MENU) == 1
    assert worth_of(replace(LUNCH, per=Per.ITEM), both, MENU) == 2
    assert worth_of(replace(LUNCH, collects=Collects.POINTS), both, MENU) == 17
    assert worth_of(replace(VISITS, counted_ids=frozenset()), both, MENU) == 0


def test_an_item_that_left_the_menu_stops_nothing() -> None:
    """It counts where the owner chose it, not where the menu decided; it has no price, and the others have theirs."""
    had = order(OrderLine(LEFT, (OAT, 77)), OrderLine(ESPRESSO, (77,)))
    assert [worth_of(one, had, MENU) for one in (VISITS, ITEMS, LUNCH, POINTS)] == [1, 1, 1, 1]
    assert worth_of(VISITS, order(LEFT), MENU) == 0
    assert worth_of(replace(LUNCH, collects=Collects.POINTS), order(LEFT), MENU) == 0
    assert [line.name for line in spoken(had, MENU)] == [GONE, "Espresso"]


lines = st.builds(
    OrderLine,
    st.sampled_from([LATTE, ESPRESSO, CAKE, SOUP, LEFT]),
    st.sets(st.sampled_from([OAT, SMALL, 77])).map(tuple),
    st.integers(1, 20),
)
orders = st.none() | st.lists(lines, max_size=6).map(tuple).map(Order)
programmes = st.builds(
    Programme,
    st.just(1),
    st.just("Any"),
    st.integers(1, 200),
    st.sampled_from(Collects),
    st.sampled_from(Per),
    st.none() | st.frozensets(st.sampled_from([LATTE, ESPRESSO, CAKE, SOUP, LEFT])),
    st.integers(0, 10),
    cooldown_minutes=st.integers(0, 60),
    daily_cap=st.integers(0, 5),
)


@given(programmes, orders, st.booleans())
def test_worth_is_never_negative(programme: Programme, had: Order | None, further: bool) -> None:
    """Whatever the rules and the order, it is worth nothing or something; a further one never more than a first."""
    worth = worth_of(programme, had, MENU)
    assert 0 <= worth_of(programme, had, MENU, further=further) <= worth
    if programme.collects is Collects.STAMPS:
        per_visit = worth_of(replace(programme, per=Per.VISIT), had, MENU)
        per_item = worth_of(replace(programme, per=Per.ITEM), had, MENU)
        assert per_visit == min(1, per_item)


@given(st.lists(lines, min_size=1, max_size=4), st.integers(1, 9))
def test_points_grow_with_the_amount(some: list[OrderLine], each: int) -> None:
    """Splitting an order never gives more points than having it together, and less than a point a part fewer."""
    programme = replace(POINTS, points_each=each)
    together = worth_of(programme, Order(tuple(some)), MENU)
    apart = sum(worth_of(programme, Order((line,)), MENU) for line in some)
    assert apart <= together < apart + len(some)


def since(at: int, orders: int = 1, offset: int = 60) -> Balance:
    """Return a balance whose last stamp was earned at an instant."""
    return Balance(1, 3, earned_at=at, earned_day=cafe_day(local_minute(at, offset)), earned_orders=orders)


@pytest.mark.parametrize(
    ("seconds", "withheld"),
    [(0, True), (1, True), (20 * 60 - 1, True), (20 * 60, False), (-1, False), (-HOUR, False), (86_400, False)],
)
def test_a_cooldown_ends_to_the_second(seconds: int, withheld: bool) -> None:
    """Twenty minutes after a stamp the next is earned, a second sooner it is not; a clock set back harms nobody."""
    programme = replace(VISITS, cooldown_minutes=20)
    found = earned(programme, 1, since(AT), AT + seconds, 60)
    assert found == Earned(programme, *((NOTHING, Withheld.COOLDOWN) if withheld else (Movement(1, 0), None)))
    assert earned(programme, 1, Balance(1), AT, 60).withheld is None


def test_nothing_is_withheld_from_what_earns_nothing() -> None:
    """An order that counts for nothing needs no explanation."""
    programme = replace(VISITS, cooldown_minutes=20, daily_cap=1)
    assert earned(programme, 0, since(AT), AT, 60) == Earned(programme, NOTHING)


def test_a_further_order_waits_for_no_cooldown_but_is_capped() -> None:
    """The second cup of the same visit comes within the cooldown by its nature; the day's cap holds for it."""
    programme = replace(ITEMS, cooldown_minutes=20, daily_cap=2)
    assert earned(programme, 1, since(AT), AT, 60, further=True).movement == Movement(1, 0)
    assert earned(programme, 1, since(AT, 2), AT, 60, further=True).withheld is Withheld.CAP


@pytest.mark.parametrize(("hours", "withheld"), [(1, True), (15.99, True), (19.99, True), (20, False), (-4.01, False)])
def test_a_cap_ends_when_the_cafe_day_does(hours: float, withheld: bool) -> None:
    """Two earned at 08:00 are the day's cap until 03:59 of the next morning; at 04:00 it is another day."""
    programme = replace(VISITS, daily_cap=2)
    found = earned(programme, 1, since(AT, 2), AT + round(hours * HOUR), 60)
    assert (found.withheld is Withheld.CAP) is withheld
    assert earned(programme, 1, since(AT, 1), AT, 60).withheld is None


def test_the_day_the_clocks_change_is_one_day() -> None:
    """Earned at 01:30 and at 03:30 of a night in which an hour is left out: one café day; 04:00 is the next."""
    night = 1_774_744_200  # 2026-03-29 00:30 UTC; clocks in Paris jump from 02:00 to 03:00 half an hour later
    programme = replace(VISITS, daily_cap=1)
    before = Balance(1).earning(night, 60)
    assert earned(programme, 1, before, night + HOUR, 120).withheld is Withheld.CAP  # 03:30
    assert earned(programme, 1, before, night + HOUR + 1799, 120).withheld is Withheld.CAP
    assert earned(programme, 1, before, night + HOUR + 1800, 120).withheld is None  # 04:00


def test_an_hour_lived_twice_lengthens_no_cooldown() -> None:
    """A cooldown counts real minutes, not those of a clock that goes back an hour in the night."""
    programme = replace(VISITS, cooldown_minutes=30)
    assert earned(programme, 1, since(AT, offset=120), AT + 30 * 60, 60).withheld is None


@given(
    programmes,
    st.lists(st.tuples(st.integers(0, 40), st.integers(0, 30), st.booleans(), st.booleans()), max_size=40),
)
def test_no_day_has_more_than_its_cap(programme: Programme, steps: list[tuple[int, int, bool, bool]]) -> None:
    """However people come: no café day has more orders that earn than the cap, no two are closer than the cooldown."""
    balance, at = Balance(1), AT
    stamped: list[tuple[int, bool]] = []
    for minutes, worth, further, night in steps:
        at += 60 * minutes + (6 * HOUR if night else 0)
        gain = earned(programme, worth, balance, at, 60, further=further)
        if gain.movement == NOTHING:
            assert gain.withheld or not worth
            continue
        assert programme.of * gain.movement.rewards + gain.movement.stamps == worth
        balance = balance.moved(gain.movement, at).earning(at, 60)
        stamped.append((at, further))
    days = [cafe_day(local_minute(moment, 60)) for moment, _ in stamped]
    assert not programme.daily_cap or all(days.count(day) <= programme.daily_cap for day in days)
    apart = [later - sooner for (sooner, _), (later, again) in pairwise(stamped) if not again]
    assert all(gap >= 60 * programme.cooldown_minutes for gap in apart)
