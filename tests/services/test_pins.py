"""PINs in a real café: set, asked for, waited for, and still counted after a restart or a kill."""

import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from cafememo.domain.pin import OWNER, Gone, Right, Wait, Wrong, staff_member, wait_after
from cafememo.domain.trouble import Damaged
from cafememo.services.pins import Pins
from cafememo.services.staff import LOCK_AFTER, USUAL_MINUTES, Staffing
from cafememo.store import pins as stored
from cafememo.store.settings import Staff
from cafememo.store.store import Store, open_store
from support import QUICK, Running, StandingClock

LEA = staff_member(1)
ROOT = Path(__file__).parents[2]


@pytest.fixture
def running() -> Running:
    """Give the running time of a program that opened its café just now."""
    return Running()


@pytest.fixture
def asked(store: Store, clock: StandingClock, running: Running) -> Pins:
    """Give the PINs of the open café, Léa's being 2580."""
    made = Pins(store, clock, running=running, hasher=QUICK)
    assert made.set_pin(LEA, "2580")
    return made


def failures(store: Store) -> int:
    """Return how many wrong ones Léa has in a row, as the disk has it."""
    return stored.guesses_of(store.connection, LEA).failures


def pass_seconds(clock: StandingClock, running: Running, seconds: int) -> None:
    """Let both clocks go on."""
    clock.at += seconds
    running.seconds += seconds


def test_the_right_pin_is_right_and_the_wrong_one_is_waited_for(
    asked: Pins, store: Store, clock: StandingClock, running: Running
) -> None:
    """A wrong PIN makes the next one wait, twice as long each time; a right one begins anew."""
    assert asked.check(LEA, "2580") == Right()
    assert asked.check(LEA, "0000") == Wrong(1)
    assert asked.check(LEA, "2580") == Wait(1)
    pass_seconds(clock, running, 1)
    assert asked.check(LEA, "0000") == Wrong(2)
    assert failures(store) == 2
    pass_seconds(clock, running, 2)
    assert asked.check(LEA, "2580") == Right()
    assert failures(store) == 0
    assert asked.check(LEA, "1111") == Wrong(1)


def test_who_has_no_pin_needs_none(asked: Pins, store: Store) -> None:
    """Somebody without a PIN, or whose PIN was taken away, is not asked; nobody at all is told so."""
    assert asked.check(OWNER, "") == Right()
    assert asked.check(staff_member(99), "2580") == Gone()
    assert not asked.set_pin(staff_member(99), "2580")
    assert asked.check(LEA, "") == Wrong(1)
    assert asked.remove_pin(LEA)
    assert asked.check(LEA, "") == Right()
    assert failures(store) == 0


def test_what_is_no_pin_is_not_set(asked: Pins) -> None:
    """Too short, too long or not of digits: the PIN before stays."""
    assert not any(asked.set_pin(LEA, text) for text in ("", "123", "123456789", "abcd"))
    assert asked.check(LEA, "2580") == Right()


def test_only_an_argon2id_hash_is_kept(asked: Pins, store: Store) -> None:
    """The store holds no PIN, and the same PIN twice is two hashes; a default one takes 64 MiB to try."""
    first = stored.pin_hash(store.connection, LEA)
    asked.set_pin(LEA, "2580")
    second = stored.pin_hash(store.connection, LEA)
    assert first is not None
    assert second is not None
    assert first.startswith("$argon2id$")
    assert first != second
    assert "2580" not in first
    assert asked.set_pin(OWNER, "246810")
    costly = Pins(store, StandingClock())
    costly.set_pin(OWNER, "135791")
    hashed = stored.pin_hash(store.connection, OWNER)
    assert hashed is not None
    assert "m=65536" in hashed
    assert costly.check(OWNER, "135791") == Right()


def test_everyone_is_counted_alone(asked: Pins) -> None:
    """Wrong PINs of one person keep nobody else waiting."""
    assert asked.set_pin(OWNER, "246810")
    assert asked.check(LEA, "0000") == Wrong(1)
    assert asked.check(OWNER, "246810") == Right()


def test_a_restart_forgets_nothing(cafe_folder: Path, clock: StandingClock) -> None:
    """The count and the wait are there again after the café was closed and opened."""
    with reopened(cafe_folder, clock) as before:
        before.set_pin(LEA, "2580")
    for wrong in range(1, 6):
        with reopened(cafe_folder, clock, ran=60) as again:
            assert again.check(LEA, "0000") == Wrong(wait_after(wrong))
        with reopened(cafe_folder, clock) as too_soon:
            assert too_soon.check(LEA, "2580") == Wait(wait_after(wrong))
        clock.at += wait_after(wrong)
    clock.at -= 1_000_000
    with reopened(cafe_folder, clock, ran=15) as put_back:
        assert put_back.check(LEA, "2580") == Wait(1)
    with reopened(cafe_folder, clock, ran=16) as waited:
        assert waited.check(LEA, "2580") == Right()


@contextmanager
def reopened(folder: Path, clock: StandingClock, *, ran: float = 0) -> Iterator[Pins]:
    """Open the café for a moment, by a program that has run for so long."""
    store = open_store(folder)
    running = Running()
    made = Pins(store, clock, running=running, hasher=QUICK)
    running.seconds += ran
    yield made
    store.close()


KILLED = """
import os, signal, sys
from pathlib import Path
from cafememo.domain.pin import staff_member
from cafememo.services.clock import SystemClock
from cafememo.services.pins import Pins
from cafememo.store.store import open_store

class Killed:
    def verify(self, hashed, pin):
        os.kill(os.getpid(), signal.SIGKILL)

Pins(open_store(Path(sys.argv[1])), SystemClock(), hasher=Killed()).check(staff_member(1), "2580")
"""


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such signal")
def test_a_guess_is_counted_though_the_program_is_killed(cafe_folder: Path, clock: StandingClock) -> None:
    """Killed after the count and before the look, the program has used the guess up, right as it was."""
    with reopened(cafe_folder, clock) as before:
        before.set_pin(LEA, "2580")
    done = subprocess.run([sys.executable, "-c", KILLED, str(cafe_folder)], cwd=ROOT, check=False)
    assert done.returncode == -9
    store = open_store(cafe_folder)
    assert failures(store) == 1
    store.close()


def test_a_hash_that_is_none_is_told_without_the_pin(asked: Pins, store: Store) -> None:
    """A spoiled hash lets nobody in, and the trouble carries no PIN and no cause that does."""
    with store.transaction():
        stored.keep_pin_hash(store.connection, LEA, "spoiled")
    with pytest.raises(Damaged) as raised:
        asked.check(LEA, "2580")
    assert "2580" not in repr(raised.value)
    assert raised.value.__cause__ is None
    assert raised.value.__suppress_context__


def test_a_counter_that_asks_nothing_does_not_load_the_library(cafe_folder: Path) -> None:
    """Opening the café and its PINs, and a check of somebody who has none, import no Argon2."""
    program = (
        "import sys; from pathlib import Path; from cafememo.domain.pin import OWNER; "
        "from cafememo.services.clock import SystemClock; from cafememo.services.pins import Pins; "
        "from cafememo.store.store import open_store; "
        "Pins(open_store(Path(sys.argv[1])), SystemClock()).check(OWNER, '1'); "
        "sys.exit('argon2' in sys.modules)"
    )
    assert subprocess.run([sys.executable, "-c", program, str(cafe_folder)], cwd=ROOT, check=False).returncode == 0


moves = st.lists(st.tuples(st.integers(-2_000, 2_000), st.integers(0, 1_000), st.booleans()), min_size=1, max_size=25)


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(moves)
def test_no_clock_gives_more_guesses(
    asked: Pins, store: Store, clock: StandingClock, running: Running, moved: list[tuple[int, int, bool]]
) -> None:
    """Wrong PINs looked at are as far apart as they must be, whatever the clock is put to; others are not counted."""
    asked.set_pin(LEA, "2580")
    looked_at: list[float] = []
    for jump, passed, tried in moved:
        running.seconds += passed
        clock.at = max(0, clock.at + passed + jump)
        before = failures(store)
        if not tried:
            continue
        answer = asked.check(LEA, "0000")
        if isinstance(answer, Wrong):
            assert not looked_at or running.seconds - looked_at[-1] >= wait_after(len(looked_at))
            looked_at.append(running.seconds)
        assert failures(store) == before + isinstance(answer, Wrong)


def test_the_staff_says_who_has_a_pin(asked: Pins, store: Store) -> None:
    """Who has a PIN is known to the café's facts as soon as it is set or taken away."""
    staffing = Staffing(store, asked)
    assert staffing.staff() == (Staff(1, "Léa", asks_pin=True),)
    assert staffing.check_pin(1, "2580") == Right()
    assert staffing.remove_pin(1)
    assert store.facts.staff == (Staff(1, "Léa"),)
    assert staffing.set_pin(1, "1234")
    assert store.facts.staff[0].asks_pin


@pytest.fixture
def lock_after(store: Store, asked: Pins) -> Callable[[str | None], int]:
    """Give a function that sets after how many minutes the counter locks, and returns what comes of it."""
    staffing = Staffing(store, asked)
    staffing.staff()

    def set_to(text: str | None) -> int:
        with store.transaction():
            store.connection.execute("DELETE FROM settings WHERE key = ?", (LOCK_AFTER,))
            if text is not None:
                store.connection.execute("INSERT INTO settings VALUES (?, ?)", (LOCK_AFTER, text))
        return staffing.lock_after_minutes()

    return set_to


def test_the_counter_locks_itself_where_somebody_has_a_pin(
    lock_after: Callable[[str | None], int], store: Store, asked: Pins
) -> None:
    """Ten minutes by itself where a lock keeps somebody out, what was set where it was set, and never at zero."""
    assert lock_after(None) == USUAL_MINUTES
    assert [lock_after(text) for text in ("3", "0", "x", "-1", "999999")] == [3, 0, 10, 10, 1440]
    Staffing(store, asked).remove_pin(1)
    assert lock_after(None) == 0
    assert lock_after("3") == 3


def test_a_full_screen_is_left_with_the_owners_pin(asked: Pins, store: Store) -> None:
    """Where the owner set a PIN it is asked for; where not, one may leave."""
    staffing = Staffing(store, asked)
    assert staffing.may_leave() == Right()
    asked.set_pin(OWNER, "246810")
    assert staffing.may_leave("111111") == Wrong(1)
