"""Favourites, pairs, options, and what goes with what."""

from cafememo.domain.insight_things import Count, Sums, ThingCount
from cafememo.domain.insights import Chosen, Favourite, GoesWith, Pair

NAMES = {1: "Cortado", 2: "Cookie", 3: "Tea"}


def _sums(**given: object) -> Sums:
    """Return sums of nothing but what is given."""
    empty = Sums(0, 0, {}, {}, {}, {}, {}, {})
    return empty._replace(**given)


def _of(*slices: Sums) -> ThingCount:
    things = ThingCount()
    for one in slices:
        things.add(one)
    return things


def test_slices_add_up() -> None:
    """What two slices of people had is what both had."""
    things = _of(
        _sums(people=2, visits=5, portions={1: 6}, items={1: Count(5, 2)}),
        _sums(people=3, visits=4, portions={1: 1, 2: 9}, items={1: Count(1, 1), 2: Count(4, 3)}),
    )
    assert (things.people, things.visits) == (5, 9)
    assert things.favourites(NAMES, 5) == (Favourite("Cookie", 9, 3), Favourite("Cortado", 7, 3))


def test_what_two_people_have_is_not_told() -> None:
    """An item, an order, a pair or an option of fewer than three people is left out, however often it was had."""
    few = Count(500, 2)
    things = _of(
        _sums(
            visits=900,
            portions={1: 500},
            items={1: few, 2: Count(900, 9)},
            options={(2, 7): few},
            orders={4: few},
            visits_with={1: few, 2: Count(900, 9)},
            pairs={(1, 2): few},
        )
    )
    assert [one.name for one in things.favourites(NAMES, 9)] == ["Cookie"]
    assert things.favourite_orders(9) == []
    assert things.favourite_pairs(NAMES, 9) == ()
    assert things.favourite_options(NAMES, {7: "warm"}, 9) == ()
    assert things.goes_with(NAMES, 9) == ()


def test_pairs_stand_by_how_often() -> None:
    """The pair had most often stands first; a pair of something without a name is left out."""
    things = _of(_sums(pairs={(1, 2): Count(4, 3), (2, 3): Count(9, 4), (2, 8): Count(99, 9)}))
    assert things.favourite_pairs(NAMES, 9) == (Pair("Cookie", "Tea", 9, 4), Pair("Cortado", "Cookie", 4, 3))


def test_an_option_is_told_as_a_share_of_its_item() -> None:
    """Of the orders of an item; an option that goes without saying, or an item hardly ordered, is left out."""
    things = _of(
        _sums(
            items={1: Count(100, 30), 2: Count(19, 9)},
            options={(1, 7): Count(44, 12), (1, 8): Count(56, 20), (2, 7): Count(10, 5)},
        )
    )
    assert things.favourite_options(NAMES, {7: "oat milk"}, 9) == (Chosen("Cortado", "oat milk", 44, 100, 12),)


def test_what_goes_with_what_is_more_than_chance() -> None:
    """Of 100 visits with a cortado 31 have a cookie, where 12 of 100 have one; tea and cookies meet by chance."""
    things = _of(
        _sums(
            visits=1_000,
            visits_with={1: Count(100, 30), 2: Count(120, 40), 3: Count(500, 90)},
            pairs={(1, 2): Count(31, 9), (2, 3): Count(60, 20), (1, 3): Count(51, 20)},
        )
    )
    assert things.goes_with(NAMES, 9) == (GoesWith("Cortado", "Cookie", 31, 100, 0.12),)
    assert things.goes_with(NAMES, 9)[0].share == 0.31
