"""A clock that jumps: doubted by what was noted, trusted again, and never in the way of a note."""

from collections.abc import Callable

import pytest

from cafememo.domain.clock import cafe_date, cafe_day
from cafememo.services.counter import CLOCK_TOLD_BY, Counter
from cafememo.store.check import check
from cafememo.store.store import Store
from support import Handed, StandingClock

DAY = 24 * 3_600
MIDNIGHT = 16 * 3_600
"""From the clock's Monday morning, eight on the wall, to the midnight after it."""


@pytest.fixture
def camille(hand_out: Callable[..., Handed]) -> int:
    """Give a regular."""
    regular_id = hand_out("Camille").regular_id
    assert regular_id is not None
    return regular_id


def test_a_clock_set_back_is_doubted_until_it_is_right(counter: Counter, clock: StandingClock, camille: int) -> None:
    """A day back is doubted, also after notes by the wrong clock; put right, it is trusted at once."""
    assert not counter.clock_is_doubtful()
    assert counter.note(camille, None) is not None
    assert not counter.clock_is_doubtful()
    clock.at -= DAY
    assert counter.clock_is_doubtful()
    for _ in range(3):
        assert counter.note(camille, None) is not None
    assert counter.clock_is_doubtful()
    clock.at += DAY
    assert not counter.clock_is_doubtful()


def test_a_note_from_next_year_is_not_held_against_the_clock_for_ever(
    counter: Counter, clock: StandingClock, camille: int
) -> None:
    """After a clock that was a year ahead for one note, so many right ones end the doubt."""
    clock.at += 365 * DAY
    assert counter.note(camille, None) is not None
    clock.at -= 365 * DAY
    noted = 0
    while counter.clock_is_doubtful():
        assert counter.note(camille, None) is not None
        noted += 1
        assert noted <= CLOCK_TOLD_BY
    assert noted > 5


def test_summer_time_and_other_zones_are_no_reason_to_doubt(
    counter: Counter, clock: StandingClock, camille: int
) -> None:
    """An hour that is lived twice, and a computer that is carried west, leave the clock what it is: right."""
    clock.offset = 120
    assert counter.note(camille, None) is not None
    for offset in (60, -300):
        clock.offset = offset
        clock.pass_minutes(1)
        assert not counter.clock_is_doubtful()
        assert counter.note(camille, None) is not None
    assert len(counter.today()) == 1  # five hours west it is still the night before
    clock.offset = 60
    assert len(counter.today()) == 2


@pytest.mark.parametrize("offset", [60, 0], ids=["midnight", "midnight of the night summer time ends"])
def test_a_cafe_day_goes_on_over_midnight(
    counter: Counter, store: Store, clock: StandingClock, camille: int, offset: int
) -> None:
    """What is noted before midnight and after it is one evening, also where an hour comes twice; at four it is over."""
    clock.at += MIDNIGHT - 1_800
    before = clock.now()
    assert counter.note(camille, None) is not None
    clock.at += 3_600
    clock.offset = offset
    assert counter.note(camille, None) is not None
    assert cafe_day(clock.now().minute) == cafe_day(before.minute)
    assert cafe_date(clock.now().minute).isoformat() == "2026-11-23"
    assert len(counter.today()) == 2
    clock.at += 4 * 3_600 + 60 * (60 - offset)
    assert counter.today() == ()
    greeting = counter.greet(camille)
    assert greeting is not None
    assert greeting.visits == 2
    assert check(store).sound


def test_notes_by_a_clock_set_back_count_like_others(
    counter: Counter, store: Store, clock: StandingClock, camille: int
) -> None:
    """They are kept in the order they were written, with the stamps they earn; today's list is of the clock's day."""
    assert counter.note(camille, None) is not None
    clock.at -= DAY
    back = counter.note(camille, None)
    assert back is not None
    assert [one.entry_id for one in counter.today()] == [back.entry_id]
    clock.at += DAY
    greeting = counter.greet(camille)
    assert greeting is not None
    assert greeting.visits == 2
    assert greeting.programmes[0].card.have == 2
    assert check(store).sound
