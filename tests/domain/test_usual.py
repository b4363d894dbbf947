"""The usual: what is offered first, and that every reason given is true."""

from collections.abc import Sequence
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from cafememo.domain.clock import ROUND_MINUTES, KindOfDay, PartOfDay, cafe_day, kind_of_day, part_of_day
from cafememo.domain.usual import FEW, HISTORY_KEPT, Noted, Ranked, Reason, Why, propose, rank

DAY = 24 * 60
MONDAY = 20_780 * DAY
"""Monday 2026-11-23, 00:00."""
LATTE, TEA, JUICE, MOCHA = 1, 2, 3, 4


def at(day: int, hour: float) -> int:
    """Return the local minute of an hour, `day` days after that Monday."""
    return MONDAY + day * DAY + int(hour * 60)


def orders(ranked: Sequence[Ranked]) -> list[int]:
    """Return only what is offered."""
    return [one.order_id for one in ranked]


def mornings(days: Sequence[int], order_id: int = LATTE) -> list[Noted]:
    """Return an order at eight on each of these days."""
    return [Noted(at(day, 8), order_id) for day in days]


@st.composite
def histories(draw: st.DrawFn) -> list[Noted]:
    """Draw orders of few kinds, oldest first, some in rounds, some days or weeks apart."""
    minute = MONDAY
    history = []
    steps = st.sampled_from([0, 1, 10, ROUND_MINUTES, ROUND_MINUTES + 1, 300, DAY, 2 * DAY + 240, 9 * DAY])
    for step, order_id in draw(st.lists(st.tuples(steps, st.integers(1, 5)), max_size=HISTORY_KEPT + 8)):
        minute += step
        history.append(Noted(minute, order_id))
    return history


waits = st.sampled_from([0, 5, ROUND_MINUTES, ROUND_MINUTES + 1, 200, DAY, 5 * DAY + 400])


def test_recent_orders_outweigh_old_ones() -> None:
    """A drink had lately comes before one had as often, longer ago."""
    history = mornings(range(5), TEA) + mornings(range(5, 10))
    assert orders(rank(history, at(10, 8))) == [LATTE, TEA]


def test_of_equals_the_latest_comes_first() -> None:
    """Two orders of the same moment and weight are offered with the one noted last in front."""
    assert orders(rank([Noted(at(0, 8), TEA), Noted(at(1, 8), LATTE)], at(2, 8)))[0] == LATTE


def test_the_hour_decides_for_whoever_lives_by_it() -> None:
    """Coffee in the morning and tea in the afternoon are each offered at their hour, with the reason said."""
    history = [Noted(at(day, hour), order) for day in range(4) for hour, order in ((8, LATTE), (15, TEA))]
    morning, afternoon = rank(history, at(4, 8.5))[0], rank([*history, Noted(at(4, 8), LATTE)], at(4, 15.5))[0]
    assert morning == Ranked(LATTE, Reason(Why.HABIT, 4, 4, PartOfDay.MORNING, KindOfDay.WEEKDAY))
    assert afternoon == Ranked(TEA, Reason(Why.HABIT, 4, 4, PartOfDay.AFTERNOON, KindOfDay.WEEKDAY))


def test_saturdays_are_remembered_over_a_working_week() -> None:
    """A cup had on weekend mornings only is offered then, though ten others were had since."""
    history = [Noted(at(day, 9), TEA if day % 7 == 5 else LATTE) for day in range(26) if day % 7 < 6]
    saturday = rank(history, at(26, 9))[0]
    assert saturday == Ranked(TEA, Reason(Why.HABIT, 3, 3, PartOfDay.MORNING, KindOfDay.WEEKEND))
    assert orders(rank(history, at(25, 9)))[0] == LATTE


def test_the_second_cup_follows_the_first() -> None:
    """Who takes a juice after each latte is offered the juice once the latte is noted, and the latte before."""
    history = [Noted(at(day, 8) + wait, order) for day in range(4) for wait, order in ((0, LATTE), (9, JUICE))]
    assert orders(rank(history, at(4, 8)))[0] == LATTE
    second = rank([*history, Noted(at(4, 8), LATTE)], at(4, 8.2))[0]
    assert second == Ranked(JUICE, Reason(Why.AFTER, 4, 4, after_order_id=LATTE))


def test_a_round_lasts_thirty_minutes() -> None:
    """What is ordered 31 minutes later begins another visit."""
    history = [Noted(at(day, 8) + wait, order) for day in range(4) for wait, order in ((0, LATTE), (9, JUICE))]
    history.append(Noted(at(4, 8), LATTE))
    within, later = (rank(history, at(4, 8) + wait)[0].reason.why for wait in (ROUND_MINUTES, ROUND_MINUTES + 1))
    assert within is Why.AFTER
    assert later is not Why.AFTER


def test_pinned_orders_come_first_as_pinned() -> None:
    """Pins keep their order, whatever was had, and the person's own orders fill what is left."""
    ranked = rank(mornings(range(12)), at(12, 8), pinned=[TEA, JUICE], favourites=[MOCHA])
    assert orders(ranked) == [TEA, JUICE, LATTE]
    assert [one.reason.why for one in ranked[:2]] == [Why.PINNED, Why.PINNED]
    assert ranked[0].reason == Reason(Why.PINNED)
    assert orders(rank(mornings([0]), at(1, 8), pinned=[TEA, JUICE, MOCHA, 5])) == [TEA, JUICE, MOCHA]


def test_a_newcomer_is_offered_favourites() -> None:
    """Who never ordered gets the café's favourites, in their order."""
    assert rank((), at(0, 8), favourites=[3, 1, 2, 4]) == tuple(
        Ranked(order_id, Reason(Why.FAVOURITE)) for order_id in (3, 1, 2)
    )
    assert rank((), at(0, 8)) == ()


def test_a_regular_of_one_drink_is_shown_one_drink() -> None:
    """Favourites fill up while few orders are known, never for somebody whose taste is known."""
    favourites = [TEA, LATTE, JUICE]
    few, many = mornings(range(FEW - 1)), mornings(range(43))
    assert orders(rank(few, at(50, 8), favourites=favourites)) == [LATTE, TEA, JUICE]
    assert orders(rank(few + mornings([FEW]), at(50, 8), favourites=favourites)) == [LATTE]
    assert orders(rank(many, at(50, 8), favourites=favourites)) == [LATTE]


def test_one_exception_does_not_unseat_the_usual() -> None:
    """A tea after six lattes leaves the latte in front."""
    assert orders(rank([*mornings(range(6)), *mornings([7], TEA)], at(8, 8))) == [LATTE, TEA]


def test_a_pattern_that_was_as_often_wrong_has_no_say() -> None:
    """The hour was right once on Wednesday and wrong once on Thursday, so on Monday the latte stays in front."""
    week = [(0, 8, LATTE), (1, 15, TEA), (2, 8, LATTE), (3, 15, LATTE), (4, 15, TEA)]
    history = [Noted(at(day, hour), order_id) for day, hour, order_id in week]
    assert orders(rank(history, at(7, 15))) == [LATTE, TEA]


def test_two_mornings_are_no_habit_yet() -> None:
    """A reason speaks of a habit only once it was seen three times; before, it speaks of the last visits."""
    two, three = (rank(mornings(range(days)), at(3, 8))[0].reason for days in (2, 3))
    assert two == Reason(Why.LATELY, 2, 2)
    assert three == Reason(Why.HABIT, 3, 3, PartOfDay.MORNING, KindOfDay.WEEKDAY)


@given(
    histories(),
    waits,
    st.lists(st.integers(1, 9), max_size=4, unique=True),
    st.lists(st.integers(1, 9), max_size=5, unique=True),
    st.integers(0, 5),
)
def test_what_is_offered_is_known_and_offered_once(
    history: list[Noted], wait: int, pinned: list[int], favourites: list[int], limit: int
) -> None:
    """Never more than asked for, nothing twice, pins first, nothing out of the blue; old orders change nothing."""
    minute = (history[-1].minute if history else MONDAY) + wait
    ranked = rank(history, minute, pinned=pinned, favourites=favourites, limit=limit)
    offered = orders(ranked)
    assert len(offered) == len(set(offered)) <= limit
    assert offered[: len(pinned)] == pinned[:limit]
    own = {noted.order_id for noted in history[-HISTORY_KEPT:]}
    for one in ranked:
        match one.reason.why:
            case Why.PINNED:
                assert one.order_id in pinned
            case Why.FAVOURITE:
                assert one.order_id in set(favourites) - own
            case _:
                assert one.order_id in own - set(pinned)
    assert len(offered) >= min(limit, len(own | set(pinned)))
    again = rank(history[-HISTORY_KEPT:], minute, pinned=pinned, favourites=favourites, limit=limit)
    assert again == ranked


def visits_of(history: Sequence[Noted]) -> list[list[Noted]]:
    """Return the visits, oldest first, found the slow way."""
    visits: list[list[Noted]] = []
    for noted in history:
        if visits and noted.minute - visits[-1][-1].minute <= ROUND_MINUTES:
            visits[-1].append(noted)
        else:
            visits.append([noted])
    return visits


def counted(history: Sequence[Noted], minute: int, one: Ranked) -> tuple[int, int]:
    """Count afresh what a reason says of an order: how often it was seen, of how many."""
    reason = one.reason
    if reason.why is Why.LATELY:
        cases = [{noted.order_id for noted in visit} for visit in visits_of(history)]
    elif reason.why is Why.HABIT:
        assert (reason.part, reason.day) == (part_of_day(minute), kind_of_day(minute))
        days: dict[int, set[int]] = {}
        for noted in history:
            if (part_of_day(noted.minute), kind_of_day(noted.minute)) == (reason.part, reason.day):
                days.setdefault(cafe_day(noted.minute), set()).add(noted.order_id)
        cases = [days[day] for day in sorted(days)]
    else:
        assert reason.why is Why.AFTER
        assert history[-1].order_id == reason.after_order_id
        assert minute - history[-1].minute <= ROUND_MINUTES
        cases = [
            {second.order_id}
            for visit in visits_of(history)
            for first, second in pairwise(visit)
            if first.order_id == reason.after_order_id
        ]
    return sum(one.order_id in case for case in cases[-reason.of :]), len(cases[-reason.of :])


@given(histories(), waits)
def test_every_reason_is_a_true_count(history: list[Noted], wait: int) -> None:
    """Counted afresh and differently, each reason says what the history says, and never a zero."""
    minute = (history[-1].minute if history else MONDAY) + wait
    for one in rank(history, minute, limit=5):
        assert (one.reason.seen, one.reason.of) == counted(history[-HISTORY_KEPT:], minute, one)
        assert one.reason.seen > 0


@given(histories(), waits, st.lists(st.integers(1, 5), max_size=3, unique=True))
def test_a_proposal_is_true_and_not_pinned(history: list[Noted], wait: int, pinned: list[int]) -> None:
    """What is proposed leads the ranking, is not pinned yet, and its count is true."""
    minute = (history[-1].minute if history else MONDAY) + wait
    proposed = propose(history, pinned, minute)
    if proposed is not None:
        assert proposed.order_id not in pinned
        assert proposed.order_id == rank(history, minute, limit=1)[0].order_id
        counts = (proposed.reason.seen, proposed.reason.of)
        assert counts == counted(history[-HISTORY_KEPT:], minute, proposed)
        assert proposed.reason.seen >= 6


def test_a_steady_order_is_proposed() -> None:
    """Eight of the last ten visits over two weeks are worth asking about, once; a pinned order is not."""
    history = mornings([0, 1], TEA) + mornings(range(2, 18, 2))
    assert propose(history, (), at(20, 8)) == Ranked(LATTE, Reason(Why.LATELY, 8, 10))
    assert propose(history, [TEA], at(20, 8)) == Ranked(LATTE, Reason(Why.LATELY, 8, 10))
    assert propose(history, [LATTE], at(20, 8)) is None


def test_seven_of_ten_are_not_enough() -> None:
    """A person who varies is not asked."""
    assert propose(mornings([0, 1, 3], TEA) + mornings(range(4, 18, 2)), (), at(32, 20)) is None


def test_a_fad_is_not_proposed() -> None:
    """Ten visits in one week, or a second cup, say nothing about the usual yet."""
    week = [Noted(at(day, hour), LATTE) for day in range(5) for hour in (8, 15)]
    assert propose(week, (), at(6, 8)) is None
    steady = mornings(range(0, 24, 2))
    assert propose(steady, (), at(22, 8) + ROUND_MINUTES) is None
    assert propose(steady, (), at(22, 8) + ROUND_MINUTES + 1) is not None
    assert propose((), (), at(0, 8)) is None


def test_a_habit_of_the_hour_is_proposed() -> None:
    """An afternoon tea beside a pinned morning latte is proposed in the afternoon, and only then."""
    tea_days = [0, 2, 7, 9, 14, 16]
    history = sorted(
        mornings(range(18)) + [Noted(at(day, 15), TEA) for day in tea_days], key=lambda noted: noted.minute
    )
    proposed = propose(history, [LATTE], at(18, 15))
    assert proposed == Ranked(TEA, Reason(Why.HABIT, 6, 6, PartOfDay.AFTERNOON, KindOfDay.WEEKDAY))
    assert propose(history, [LATTE], at(18, 8)) is None
