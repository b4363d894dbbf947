"""What counts as a PIN, and how long wrong ones are waited for, by clocks that may be wrong."""

from hypothesis import given
from hypothesis import strategies as st

from cafememo.domain.pin import (
    LONGEST_WAIT,
    OWNER,
    RESTART_WAIT,
    Guesses,
    is_pin,
    plain_digits,
    seconds_left,
    staff_member,
    wait_after,
)

LEA = staff_member(1)
failures = st.integers(0, 10_000)
moments = st.integers(0, 1 << 40)
ran = st.floats(0, 1e9)


def test_a_pin_is_digits_and_long_enough() -> None:
    """Four to eight digits for staff, six to twelve for the owner, and nothing but digits."""
    assert [is_pin(LEA, "1" * length) for length in range(3, 10)] == [False, *[True] * 5, False]
    assert [is_pin(OWNER, "1" * length) for length in (5, 6, 12, 13)] == [False, True, True, False]
    assert not any(is_pin(LEA, text) for text in ("", "12a4", "12 4", "½½½½", "-1234"))


def test_digits_of_any_script_are_the_same_pin() -> None:
    """A keyboard that writes other digits types the same PIN."""
    assert plain_digits("٤٥٦۷") == "4567"
    assert is_pin(LEA, "٤٥٦۷")


def test_each_wrong_pin_doubles_the_wait() -> None:
    """One second, two, four … and never more than a quarter of an hour."""
    assert [wait_after(count) for count in range(12)] == [0, 1, 2, 4, 8, 16, 32, 64, 128, 256, 512, LONGEST_WAIT]
    assert wait_after(10_000) == LONGEST_WAIT


@given(failures, moments, moments, ran)
def test_no_clock_shortens_a_wait_that_was_seen(count: int, last_at: int, now: int, passed: float) -> None:
    """Whatever the wall clock says, a program that runs waits by its own time: all of it, and no more."""
    left = seconds_left(Guesses(count, last_at), now, passed, seen=True)
    assert left - 1 < max(0, wait_after(count) - passed) <= left


@given(failures, moments, moments, ran)
def test_a_wait_ends(count: int, last_at: int, now: int, passed: float) -> None:
    """However wrong the clock is, no wait is longer than the whole of it, and the running time ends it."""
    left = seconds_left(Guesses(count, last_at), now, passed, seen=False)
    assert 0 <= left <= wait_after(count)
    assert left == 0 or passed < wait_after(count)


@given(failures, moments, st.integers(0, 1 << 30), st.integers(0, 1 << 30))
def test_a_restart_does_not_shorten_a_wait(count: int, last_at: int, closed: int, open_for: int) -> None:
    """With a clock that is right, all of the wait has passed before a PIN is looked at, closed or open."""
    left = seconds_left(Guesses(count, last_at), last_at + closed + open_for, open_for, seen=False)
    assert left >= wait_after(count) - closed - open_for


@given(failures, moments, st.integers(1, 1 << 40), ran)
def test_a_clock_put_back_begins_the_wait_anew(count: int, now: int, ahead: int, passed: float) -> None:
    """A last wrong PIN in the future says nothing: after a restart the whole wait is waited once more."""
    left = seconds_left(Guesses(count, now + ahead), now, passed, seen=False)
    assert left - 1 < max(0, wait_after(count) - passed) <= left


@given(failures, moments, moments, st.floats(0, RESTART_WAIT, exclude_max=True))
def test_a_clock_put_forward_leaves_a_minute(count: int, last_at: int, now: int, passed: float) -> None:
    """Whatever the clock says after a restart, a minute, or a shorter wait whole, is waited while the program runs."""
    left = seconds_left(Guesses(count, last_at), now, passed, seen=False)
    assert left >= min(wait_after(count), RESTART_WAIT) - passed
