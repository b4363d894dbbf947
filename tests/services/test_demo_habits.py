"""The demo café's people: made up, the same every time, and like people."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from datetime import datetime, timedelta
from itertools import islice, pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from cafememo.domain.menu import Menu
from cafememo.domain.order import Order
from cafememo.services.demo_habits import distinct_orders, people, visits
from cafememo.services.sample_menu import load

Visit = tuple[int, int, int]

EPOCH = datetime(1970, 1, 1)  # noqa: DTZ001 - local wall time has no zone
PEOPLE, VISITS, SEED = 200, 6_000, 7
MENU = load("en")
ORDERS = distinct_orders(MENU, SEED)


def minutes(moment: str) -> int:
    """Return the local minute of a moment such as "2025-11-19 10:20"."""
    return (datetime.fromisoformat(moment) - EPOCH) // timedelta(minutes=1)


NOW = minutes("2025-11-19 10:20")


def at(minute: int) -> datetime:
    """Return the local time of a local minute."""
    return EPOCH + timedelta(minutes=minute)


def history(count: int = VISITS, persons: int = PEOPLE, seed: int = SEED, now: int = NOW) -> Iterator[Visit]:
    """Return the visits of a demo café."""
    return visits(persons, count, seed, now, MENU, ORDERS)


@pytest.fixture(scope="module")
def small() -> list[Visit]:
    """Return the history of a café of 200 regulars."""
    return list(history())


def by_person(found: Iterable[Visit]) -> dict[int, list[tuple[datetime, int]]]:
    """Return each person's visits."""
    of: dict[int, list[tuple[datetime, int]]] = defaultdict(list)
    for minute, person, order in found:
        of[person].append((at(minute), order))
    return of


def test_same_seed_gives_the_same_cafe(small: list[Visit]) -> None:
    """A seed gives the same names, orders and visits every time, another seed others."""
    assert list(history()) == small
    assert list(history(seed=8)) != small
    assert distinct_orders(MENU, SEED) == ORDERS
    assert distinct_orders(MENU, 8) != ORDERS
    assert list(people(50, SEED, "fr")) == list(people(50, SEED, "fr"))
    assert list(people(50, 8, "fr")) != list(people(50, SEED, "fr"))


def test_more_people_begin_with_the_same_ones() -> None:
    """Names do not depend on how many are asked for, so that cards listed before stay right."""
    assert list(people(20, SEED, "en")) == list(islice(people(5_000, SEED, "en"), 20))


@pytest.mark.parametrize(("language", "most"), [("fr", "Camille"), ("en", "James")])
def test_names_are_those_of_a_town(language: str, most: str) -> None:
    """Many different names are heard, repeated as in life, those of the country more than the neighbour's."""
    names = Counter(people(20_000, SEED, language))
    assert len(names) > 200
    neighbours = {"fr": "James", "en": "Camille"}[language]
    assert names[most] > 3 * names[neighbours] > 0
    assert [name for name in names if name != name.strip() or not name or " " in name] == []
    few = list(people(200, SEED, language))
    assert 100 < len(set(few)) < 200


def test_names_have_accents_and_hyphens() -> None:
    """Names that ill-made software breaks are among them."""
    names = set(people(20_000, SEED, "fr"))
    assert {"Éloïse", "Jean-Baptiste", "Anne-Sophie", "Łukasz", "Mei-Ling", "Gégé"} <= names


def test_orders_are_what_the_menu_offers() -> None:
    """An order names one option of every one-of group of its items, none of another's, in making order."""
    assert 200 <= len(ORDERS) == len(set(ORDERS))
    for order in ORDERS:
        assert 1 <= len(order.lines) <= 2
        for line in order.lines:
            item = MENU.item(line.item_id)
            assert line.quantity == 1
            assert line.option_ids == MENU.in_making_order(set(line.option_ids))
            allowed = set()
            for group in MENU.groups:
                if group.id in item.group_ids:
                    options = {option.id for option in group.options}
                    allowed |= options
                    assert group.many or len(options & set(line.option_ids)) == 1
            assert allowed >= set(line.option_ids)


def test_orders_are_varied() -> None:
    """The most popular order is plain; others have a wish, several, or something to eat with the drink."""

    def wishes(order: Order) -> int:
        return sum(len(MENU.worth_saying(line.option_ids)) for line in order.lines)

    assert wishes(ORDERS[0]) == 0
    assert sum(wishes(order) > 0 for order in ORDERS) > len(ORDERS) / 3
    assert sum(wishes(order) > 2 for order in ORDERS) > 5
    assert sum(len(order.lines) == 2 for order in ORDERS) > 20


def test_languages_give_the_same_cafe(small: list[Visit]) -> None:
    """The demo in French is the same café as in English, in other words."""
    french: Menu = load("fr")
    assert distinct_orders(french, SEED) == ORDERS
    assert list(visits(PEOPLE, VISITS, SEED, NOW, french, ORDERS)) == small


@settings(max_examples=60, deadline=None)
@given(
    persons=st.integers(1, 60),
    count=st.integers(0, 900),
    seed=st.integers(),
    now=st.integers(minutes("2024-02-20 00:00"), minutes("2024-03-12 23:59")),
)
def test_visits_are_exact_whatever_is_asked(persons: int, count: int, seed: int, now: int) -> None:
    """Exactly as many visits as asked come in time order, within opening hours, never after now."""
    found = list(history(count, persons, seed, now))
    assert len(found) == count
    assert all(before[0] <= after[0] for before, after in pairwise(found))
    assert all(7 * 60 + 30 <= minute % 1440 < 19 * 60 and minute <= now for minute, _, _ in found)
    assert all(0 <= person < persons and 0 <= order < len(ORDERS) for _, person, order in found)


def test_visits_need_people() -> None:
    """Nobody makes no visits; asked for some, it is refused."""
    assert list(history(0, 0)) == []
    with pytest.raises(ValueError, match="people"):
        next(history(1, 0))


def test_history_is_as_long_as_people_need(small: list[Visit]) -> None:
    """A history reaches back until people come about twice a week, and five years at the most."""
    assert 100 <= (NOW - small[0][0]) / 1440 <= 110
    crowded = list(history(4_000, 1))
    assert 1_750 < (NOW - crowded[0][0]) / 1440 <= 1_826


def test_first_visit_comes_before_the_last_is_made() -> None:
    """Visits are made as they are asked for: a history of ten million starts at once."""
    assert len(list(islice(history(10_000_000), 1_000))) == 1_000


def test_days_differ(small: list[Visit]) -> None:
    """Mornings are the peak, Saturdays are quieter than weekdays, and Sundays quieter still."""
    hours = Counter(at(minute).hour for minute, _, _ in small)
    assert hours.most_common(1)[0][0] in {8, 9}
    days = Counter(at(minute).weekday() for minute, _, _ in small)
    assert 0 < days[6] < days[5] < min(days[weekday] for weekday in range(5))


def test_morning_and_midday_differ(small: list[Visit]) -> None:
    """People eat a meal at midday far more often than in the morning."""

    def meals(hours: range) -> float:
        orders = [ORDERS[order] for minute, _, order in small if at(minute).hour in hours]
        last = MENU.categories[-1].id
        meal = [any(MENU.item(line.item_id).category_id == last for line in order.lines) for order in orders]
        return sum(meal) / len(meal)

    assert meals(range(12, 14)) > 3 * meals(range(7, 10))


def test_people_come_on_more_or_fewer_days(small: list[Visit]) -> None:
    """Some come nearly every day, many now and then, and some frequent ones have gone quiet."""
    of = by_person(small)
    days = sorted(len({moment.date() for moment, _ in found}) for found in of.values())
    assert days[-10] > 60
    assert days[len(days) // 2] < 30
    frequent = [found for found in of.values() if len(found) > 15]
    quiet = [found for found in frequent if at(NOW) - found[-1][0] > timedelta(days=21)]
    assert 0 < len(quiet) < len(frequent) / 3


def test_first_regular_has_been_here_lately(small: list[Visit]) -> None:
    """The first card of a demo is of somebody who comes on most weekdays and at weekends, to this day."""
    found = by_person(small)[0]
    assert at(NOW) - found[-1][0] < timedelta(days=4)
    assert len({moment.date() for moment, _ in found if moment.weekday() < 5}) > 50
    assert any(moment.weekday() >= 5 for moment, _ in found)


def test_usuals_can_be_learned(small: list[Visit]) -> None:
    """Frequent people have one order on five of six weekday mornings, and not all the same one."""
    usuals = []
    of_six = []
    for found in by_person(small).values():
        mornings = [order for moment, order in found if moment.weekday() < 5 and moment.hour < 11][-6:]
        if len(mornings) == 6 and len(found) > 20:
            usual, seen = Counter(mornings).most_common(1)[0]
            usuals.append(usual)
            of_six.append(seen)
    assert len(usuals) > 30
    assert sum(seen >= 5 for seen in of_six) > len(of_six) * 0.6
    assert len(set(usuals)) > len(usuals) / 2


def test_other_times_have_other_usuals(small: list[Visit]) -> None:
    """Most who come both in the morning and later in the day want something else later."""
    differ = []
    for found in by_person(small).values():
        morning = Counter(order for moment, order in found if moment.hour < 11)
        later = Counter(order for moment, order in found if moment.hour >= 12)
        if morning.total() > 10 < later.total():
            differ.append(morning.most_common(1)[0][0] != later.most_common(1)[0][0])
    assert sum(differ) > len(differ) / 2 > 2


def test_some_take_a_second_cup(small: list[Visit]) -> None:
    """A few visits follow another of the same person within twenty minutes."""
    again = sum(
        later[0] - sooner[0] <= timedelta(minutes=20)
        for found in by_person(small).values()
        for sooner, later in pairwise(found)
    )
    assert VISITS / 200 < again < VISITS / 10
