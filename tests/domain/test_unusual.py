"""The plain rules that find what is out of the ordinary in how cards are used."""

from hypothesis import given
from hypothesis import strategies as st

from cafememo.domain.unusual import (
    CLOSE_SECONDS,
    CLOSE_TIMES,
    REWARD_DAYS,
    REWARD_TIMES,
    USUAL_A_DAY,
    Rule,
    When,
    close_together,
    found_about,
    is_new,
    key_of,
    many_a_day,
    rewards_in_a_row,
)

DAY = 24 * 60 * 60
WEEK = REWARD_DAYS * DAY


def on_a_day(at: int) -> When:
    """Return an instant, in a country without summer time where the café day begins at midnight."""
    return When(at, at // DAY)


times = st.lists(st.integers(0, 30 * DAY).map(on_a_day), max_size=40)
busy_times = st.lists(st.integers(0, 3 * DAY).map(on_a_day), max_size=40)


@given(times | busy_times)
def test_a_day_of_many_visits_is_found_with_how_many(visits: list[When]) -> None:
    """Each café day with more visits than usual is found once, with its visits and the last of them; no other day."""
    found = {one.day: one for one in many_a_day(visits)}
    for day in {visit.day for visit in visits}:
        of_day = [visit.at for visit in visits if visit.day == day]
        assert (day in found) == (len(of_day) > USUAL_A_DAY)
        if day in found:
            assert (found[day].count, found[day].last) == (len(of_day), max(of_day))


@given(times | busy_times)
def test_visits_that_follow_each_other_closely_are_counted(visits: list[When]) -> None:
    """Of a visit, it matters only how long after the one before it came."""
    ordered = sorted(visit.at for visit in visits)
    close = [at for place, at in enumerate(ordered) if place and at - ordered[place - 1] <= CLOSE_SECONDS]
    found = close_together(visits)
    assert bool(found) == (len(close) >= CLOSE_TIMES)
    if found:
        assert (found[0].count, found[0].last) == (len(close), max(close))


@given(times | busy_times)
def test_the_most_rewards_of_any_week_are_found(had: list[When]) -> None:
    """No week has more rewards than what is found, and there is one that has as many and ends with the last of them."""
    weeks = {end.at: sum(end.at - WEEK < one.at <= end.at for one in had) for end in had}
    most = max(weeks.values(), default=0)
    found = rewards_in_a_row(had)
    assert bool(found) == (most >= REWARD_TIMES)
    if found:
        assert found[0].count == most
        assert weeks[found[0].last] == most


@given(st.permutations([on_a_day(at) for at in range(0, 5 * 300, 300)]))
def test_the_order_in_which_visits_are_told_does_not_matter(visits: list[When]) -> None:
    """Five visits within half an hour are both many on a day and close together, in whatever order they come."""
    assert {one.rule for one in found_about(visits, [])} == {Rule.MANY, Rule.CLOSE}


def test_usual_visits_and_rewards_are_nothing() -> None:
    """Four visits a day, each an hour after the other, and a reward a week are what happens in a café."""
    visits = [on_a_day(day * DAY + hour * 3_600) for day in range(30) for hour in range(8, 12)]
    rewards = [on_a_day(day * DAY) for day in range(0, 30, 7)]
    assert found_about(visits, rewards) == []


def test_what_is_all_right_is_new_again_when_it_happens_again() -> None:
    """What the owner has said is all right stays away until it is seen again; a note nobody can read hides nothing."""
    assert is_new(100, None)
    assert not is_new(100, "100")
    assert is_new(101, "100")
    assert is_new(100, "yesterday")
    assert key_of(Rule.MANY, 7, 20_000) != key_of(Rule.MANY, 7, 20_001)
