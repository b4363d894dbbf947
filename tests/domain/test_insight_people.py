"""Regulars in counts: joined, kept, lost, gone quiet, changed. Never fewer than three."""

from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from cafememo.domain.insight_people import ChangeCount, Known, Often, PeopleCount
from cafememo.domain.insight_time import Period, date_of, day_of
from cafememo.domain.insights import Changes, Joined, Move, Quiet, one_person, told

TODAY = 20_780
"""2026-11-23."""


def _count(*people: Known) -> PeopleCount:
    count = PeopleCount(TODAY)
    for known in people:
        count.add(known)
    return count


def _joined(year: int, month: int) -> int:
    return day_of(date(year, month, 5))


def test_lost_is_not_seen_for_sixty_days() -> None:
    """Who was here 59 days ago is kept, who was here 60 days ago is lost."""
    may = _joined(2026, 5)
    people = [Known(may, TODAY - 59)] * 4 + [Known(may, TODAY - 60)] * 3
    found = _count(*people).joining(Period.FOUR_WEEKS)
    assert found.all == Joined(date(2025, 12, 1), 7, 4, 3)
    assert [one for one in found.groups if one.joined] == [Joined(date(2026, 5, 1), 7, 4, 3)]
    assert len(found.groups) == 12


def test_of_one_or_two_people_nothing_is_told() -> None:
    """Neither of the month two joined in, nor of the one lost, nor of those kept from whom the one would follow."""
    people = [Known(_joined(2026, 5), TODAY)] * 9 + [Known(_joined(2026, 5), TODAY - 100)]
    people += [Known(_joined(2026, 6), TODAY)] * 2
    groups = {one.first.month: one for one in _count(*people).joining(Period.TWELVE_MONTHS).groups}
    assert groups[5] == Joined(date(2026, 5, 1), 10, None, None)
    assert groups[6] == Joined(date(2026, 6, 1), None, None, None)
    assert groups[7] == Joined(date(2026, 7, 1), 0, 0, 0)


def test_one_who_is_lost_does_not_follow_from_the_whole() -> None:
    """Where a month's one lost is not told, nor is how many of all are: the others taken from it would tell."""
    people = [Known(_joined(2026, 5), TODAY)] * 9 + [Known(_joined(2026, 5), TODAY - 100)]
    people += [Known(_joined(2026, 6), TODAY)] * 9 + [Known(_joined(2026, 6), TODAY - 100)] * 3
    assert _count(*people).joining(Period.TWELVE_MONTHS).all == Joined(date(2025, 12, 1), 22, None, None)
    people += [Known(_joined(2026, 7), TODAY)] * 9 + [Known(_joined(2026, 7), TODAY - 100)] * 2
    assert _count(*people).joining(Period.TWELVE_MONTHS).all == Joined(date(2025, 12, 1), 33, 27, 6)


def test_a_long_time_is_told_by_years() -> None:
    """Everything there is, once it is more than three years, is told by year of joining."""
    people = [Known(_joined(2019, 3), TODAY)] * 3 + [Known(_joined(2026, 1), TODAY)] * 3
    found = _count(*people).joining(Period.EVERYTHING)
    assert found.step == "year"
    assert [(one.first.year, one.joined) for one in found.groups if one.joined] == [(2019, 3), (2026, 3)]


def test_who_never_came_is_not_quiet() -> None:
    """Somebody remembered who has not been here yet has joined, and is missed by nobody."""
    count = _count(*[Known(TODAY - 40, None)] * 3)
    assert all(group.people == 0 for group in count.quiet())
    assert count.joining(Period.FOUR_WEEKS).all.joined == 3


def test_quiet_is_told_by_how_long() -> None:
    """Each person is in the group of the days since they were here; one or two in a group are not told."""
    people = (
        [Known(0, TODAY - 13)] * 5 + [Known(0, TODAY - 14)] * 3 + [Known(0, TODAY - 29)] + [Known(0, TODAY - 30)] * 2
    )
    people += [Known(0, TODAY - 4_000)] * 6
    found = _count(*people).quiet()
    assert found[0] == Quiet(14, 30, 4)
    assert found[1] == Quiet(30, 60, None)
    assert found[-1] == Quiet(365, None, 6)


@given(st.lists(st.tuples(st.integers(TODAY - 3_000, TODAY + 9), st.none() | st.integers(TODAY - 3_000, TODAY + 9))))
def test_groups_hold_everybody_or_keep_silent(people: list[tuple[int, int | None]]) -> None:
    """Where all groups are told they make up the whole; no figure is ever one or two; parts make up their group."""
    joining = _count(*(Known(*one) for one in people)).joining(Period.EVERYTHING)
    for group in (*joining.groups, joining.all):
        assert not {group.joined, group.kept, group.lost} & {1, 2}
        if group.kept is not None and group.lost is not None:
            assert group.kept + group.lost == group.joined
    if all(group.joined is not None for group in joining.groups):
        assert sum(group.joined or 0 for group in joining.groups) == len(people)
    assert joining.groups[-1].first <= date_of(TODAY)


def test_a_change_is_from_item_to_item() -> None:
    """Three people who went from one drink to another are told, two are only among the others."""
    count = ChangeCount()
    for _ in range(4):
        count.add([Often(1, 0, 5), Often(2, 6, 1)])
    for _ in range(3):
        count.add([Often(1, 0, 5), Often(3, 6, 1)])
    for _ in range(3):
        count.add([Often(1, 4, 4)])
    found = count.changes({1: 10, 2: 20, 3: 10}, {10: "Latte", 20: "Cortado"}, 9)
    assert found == Changes(10, 7, (Move("Latte", "Cortado", 4), Move("Latte", "Latte", 3)), 0)


def test_a_habit_is_three_times_and_clear() -> None:
    """Who had nothing three times is not compared; who has two equally often has not changed if one was it before."""
    count = ChangeCount()
    count.add([Often(1, 2, 5)])
    assert count.compared == 0
    count.add([Often(1, 3, 5), Often(2, 3, 0)])
    assert (count.compared, sum(count.changed.values())) == (1, 0)


def test_changes_of_few_do_not_follow_from_the_rest() -> None:
    """Where one or two changed otherwise, the smallest group told goes with them; and all of few is none."""
    count = ChangeCount()
    for _ in range(5):
        count.add([Often(1, 0, 5), Often(2, 5, 0)])
    for _ in range(3):
        count.add([Often(1, 0, 5), Often(3, 5, 0)])
    count.add([Often(2, 0, 5), Often(3, 5, 0)])
    for _ in range(5):
        count.add([Often(1, 5, 5)])
    names = {10: "Latte", 20: "Cortado", 30: "Tea"}
    found = count.changes({1: 10, 2: 20, 3: 30}, names, 9)
    assert found == Changes(14, 9, (Move("Latte", "Cortado", 5),), 4)
    few = ChangeCount()
    few.add([Often(1, 0, 5), Often(2, 5, 0)])
    assert few.changes({1: 10, 2: 20}, names, 9) == Changes(None, None, (), None)


def test_one_person_of_several_regulars() -> None:
    """Chains of merging end at one id, that of the one who stands for all; a circle at its lowest."""
    assert one_person({1: 2, 2: 3, 5: 6}) == {1: 3, 2: 3, 3: 3, 5: 6, 6: 6}
    assert set(one_person({1: 2, 2: 1}).values()) == {1}
    assert one_person({}) == {}


def test_nobody_is_told_and_one_is_not() -> None:
    """Zero is no person; one and two are too few."""
    assert [told(count) for count in range(5)] == [0, None, None, 3, 4]
