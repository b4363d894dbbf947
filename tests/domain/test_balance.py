"""A balance: what waits, since when, and until when."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cafememo.domain.balance import Balance
from cafememo.domain.clock import cafe_day, local_minute
from cafememo.domain.ledger import Entry, Kind
from cafememo.domain.loyalty import NOTHING, Movement, StampCard, earn, give, redeem, reverse, shown, take
from cafememo.domain.summary import derive

AT = 1_795_417_200
DAY, HOUR = 86_400, 3_600


def row(number: int, kind: Kind, movement: Movement, at: int = AT, refers_to: int | None = None) -> Entry:
    """Return a row of somebody's in the one programme."""
    return Entry(number, kind, at, 60, 1, 5, None, 1, movement.stamps, movement.rewards, refers_to)


def test_rewards_wait_in_the_order_they_came() -> None:
    """The one had is the one that came first, be it that a clock set back noted it last."""
    balance = Balance(1).moved(Movement(0, 1), AT + DAY).moved(Movement(0, 2), AT)
    assert balance.waiting == (AT, AT, AT + DAY)
    assert balance.moved(Movement(0, -1), AT + 2 * DAY, 1).waiting == (AT, AT + DAY)


def test_a_reward_of_a_card_made_smaller_is_had_with_those_that_come() -> None:
    """Nine stamps and a reward, of three: three rewards come of the stamps, and the oldest is the one that goes."""
    balance = Balance(1, 9, 1, (AT,))
    movement = redeem(balance.card(3))
    assert movement == Movement(-9, 2)
    assert balance.moved(movement, AT + DAY, 1) == Balance(1, 0, 3, (AT + DAY,) * 3)


def test_a_reward_that_expires_leaves_the_stamps_alone() -> None:
    """What expires is the reward that waited too long, and it expires once, whatever size the card is by now."""
    balance = Balance(1, 9, 2, (AT, AT + DAY))
    movement = take(balance.card(3), balance.expired(30, AT + 30 * DAY, 60))
    assert movement == Movement(0, -1)
    after = balance.moved(movement, AT + 30 * DAY, 1)
    assert after == Balance(1, 9, 1, (AT + DAY,))
    assert after.expired(30, AT + 30 * DAY, 60) == 0
    assert take(Balance(1, 3).card(10), 2) == NOTHING


@pytest.mark.parametrize(
    ("hours", "offset", "gone"),
    [
        (30 * 24 - 4.01, 60, 0),  # 03:59 of the thirtieth day: the evening before is not over
        (30 * 24 - 4, 60, 1),
        (30 * 24 + 6, 60, 1),
        (30 * 24 - 5, 120, 1),  # summer time has begun since: 04:00 comes an hour sooner
        (-24, 60, 0),
    ],
)
def test_rewards_go_by_cafe_days(hours: float, offset: int, gone: int) -> None:
    """Come on a Monday at eight with thirty days, it is there until the last evening is over, whatever the hour."""
    balance = Balance(1, 0, 1, (AT,))
    assert balance.expired(30, AT + round(hours * HOUR), offset) == gone
    assert balance.expired(0, AT + 10_000 * DAY, offset) == 0


def test_a_reward_given_back_is_as_old_as_it_was() -> None:
    """To have a reward and take that back does not make it new: derived, it waits since it came."""
    rows = [
        row(1, Kind.GIVE, Movement(0, 1)),
        row(2, Kind.GIVE, Movement(0, 1), AT + DAY),
        row(3, Kind.REDEEM, Movement(0, -1), AT + 9 * DAY),
        row(4, Kind.UNDO, Movement(0, 1), AT + 9 * DAY + 5, 3),
    ]
    assert derive(rows).balance(1).waiting == (AT, AT + DAY)
    assert derive(rows[:3]).balance(1).waiting == (AT + DAY,)


def test_a_reward_taken_back_is_the_one_that_came() -> None:
    """Undoing the visit that filled a card takes its own reward, not one that waited before."""
    rows = [
        row(1, Kind.GIVE, Movement(0, 1)),
        row(2, Kind.VISIT, Movement(-9, 1), AT + DAY),
        row(3, Kind.GIVE, Movement(0, 1), AT + 2 * DAY),
        row(4, Kind.UNDO, Movement(9, -1), AT + 3 * DAY, 2),
    ]
    assert derive(rows).balance(1).waiting == (AT, AT + 2 * DAY)
    borrowed = [row(1, Kind.VISIT, Movement(1, 0)), *rows[2:3], row(5, Kind.UNDO, Movement(9, -1), AT + 3 * DAY, 1)]
    assert derive(borrowed).balance(1).waiting == ()


def test_earning_counts_orders_of_a_cafe_day() -> None:
    """Each order that earned is counted on its café day, and the count begins again on another."""
    balance = Balance(1).earning(AT, 60).earning(AT + 19 * HOUR, 60)
    assert (balance.earned_orders, balance.earned_day, balance.earned_at) == (
        2,
        cafe_day(AT // 60 + 60),
        AT + 19 * HOUR,
    )
    assert balance.earning(AT + 20 * HOUR, 60).earned_orders == 1
    assert balance.earning(AT - DAY, 60).earned_orders == 1


def test_an_undone_order_earned_nothing() -> None:
    """After an undo the cooldown and the cap are what they were before the order."""
    first, second = row(1, Kind.VISIT, Movement(1)), row(2, Kind.EARN, Movement(1), AT + HOUR)
    undo = row(3, Kind.UNDO, Movement(-1), AT + HOUR + 9, 2)
    balance = derive([first, second, undo]).balance(1)
    assert (balance.stamps, balance.earned_at, balance.earned_orders) == (1, AT, 1)


def test_points_undone_are_those_earned() -> None:
    """Forty points that did not fill the card are forty back, whatever the rules say an order is by now."""
    assert reverse(Movement(40), StampCard(60, 100, 0), earned=1) == Movement(-40)
    assert reverse(Movement(40), StampCard(2, 20, 3)) == Movement(0, -2)


@given(
    st.integers(1, 8),
    st.lists(
        st.tuples(st.sampled_from(["earn", "give", "redeem", "expire"]), st.integers(1, 9), st.integers(-3, 9)),
        max_size=30,
    ),
    st.lists(st.integers(1, 8), max_size=30),
)
def test_as_many_wait_as_there_are(of: int, steps: list[tuple[str, int, int]], sizes: list[int]) -> None:
    """Whatever comes and goes, on a card of any size: each reward has its instant, in order, and none is below zero."""
    balance, at = Balance(1), AT
    worth = 0
    for place, (what, much, days) in enumerate(steps):
        at += days * DAY
        of = sizes[place] if place < len(sizes) else of
        card = balance.card(of)
        if what == "earn":
            balance = balance.moved(earn(card, much), at)
            worth = much
        elif what == "give":
            balance = balance.moved(give(card), at)
            worth = of
        elif what == "redeem":
            if not shown(card).rewards:
                continue
            balance = balance.moved(redeem(card), at, 1)
            worth = -of
        else:
            gone = balance.expired(5, at, 60)
            balance = balance.moved(take(card, gone), at, gone)
            assert balance.expired(5, at, 60) == 0
            worth = -of * gone
        assert len(balance.waiting) == balance.rewards >= 0
        assert list(balance.waiting) == sorted(balance.waiting)
        assert balance.stamps + of * balance.rewards == card.have + of * card.rewards + worth


@given(st.integers(0, 2**40), st.integers(-840, 840), st.integers(1, 400))
def test_a_reward_is_there_on_its_last_day(at: int, offset: int, days: int) -> None:
    """It goes at 04:00 of the day that is so many café days after it came, and not a second sooner."""
    balance = Balance(1, 0, 1, (at,))
    goes = ((cafe_day(local_minute(at, offset)) + days) * 24 * 60 + 4 * 60 - offset) * 60
    assert balance.expired(days, goes - 1, offset) == 0
    assert balance.expired(days, goes, offset) == 1
