"""PINs: what counts as one, what an answer to one is, and how long to wait after wrong ones."""

from dataclasses import dataclass
from math import ceil
from typing import NewType

FIRST_WAIT = 1
"""Seconds after the first wrong PIN; each further one in a row doubles it."""
LONGEST_WAIT = 15 * 60
"""Seconds; no wait is longer, however many were wrong."""
RESTART_WAIT = 60
"""Seconds of a wait that must pass while the program runs, see `seconds_left`."""

STAFF_DIGITS = range(4, 9)
OWNER_DIGITS = range(6, 13)
"""How many digits a PIN may have."""

Who = NewType("Who", str)
"""Whose PIN it is: `OWNER`, or `staff_member` of an id."""
OWNER = Who("owner")


@dataclass(frozen=True, slots=True)
class Right:
    """It is their PIN, or they have none."""


@dataclass(frozen=True, slots=True)
class Wrong:
    """It is not; the next one is looked at in so many seconds."""

    seconds: int


@dataclass(frozen=True, slots=True)
class Wait:
    """It was not looked at: so many seconds must pass first."""

    seconds: int


@dataclass(frozen=True, slots=True)
class Gone:
    """There is nobody of that id behind the counter any more."""


Answer = Right | Wrong | Wait | Gone


@dataclass(frozen=True, slots=True)
class Guesses:
    """Wrong PINs in a row; `last_at` is when the last one was looked at, in UTC unix seconds."""

    failures: int = 0
    last_at: int = 0


def staff_member(staff_id: int) -> Who:
    """Return who a staff member is to the PINs."""
    return Who(f"staff {staff_id}")


def plain_digits(pin: str) -> str:
    """Return a PIN in the digits 0 to 9, whichever digits the keyboard writes; other signs stay as they are."""
    return "".join(str(int(sign)) if sign.isdecimal() else sign for sign in pin)


def digits_of(who: Who) -> range:
    """Return how many digits somebody's PIN may have."""
    return OWNER_DIGITS if who == OWNER else STAFF_DIGITS


def is_pin(who: Who, pin: str) -> bool:
    """Tell whether these digits may become somebody's PIN: 4 to 8 for staff, 6 to 12 for the owner."""
    digits = plain_digits(pin)
    return digits.isascii() and digits.isdecimal() and len(digits) in digits_of(who)


def wait_after(failures: int) -> int:
    """Return how many seconds must pass after so many wrong PINs in a row: 0, 1, 2, 4 … up to 15 minutes."""
    if failures < 1:
        return 0
    return min(LONGEST_WAIT, FIRST_WAIT << min(failures - 1, 10))


def seconds_left(guesses: Guesses, now: int, ran: float, *, seen: bool) -> int:
    """Return how many whole seconds are still to wait; 0 where a PIN may be looked at.

    `now` is the wall clock in UTC unix seconds. `ran` is how many seconds the program ran since the last wrong PIN
    where it has `seen` that itself, else since it opened the café. What is promised:

    - While the program runs its own running time counts and no other: a clock put forward or back changes nothing.
    - A restart does not shorten a wait. What passed while the program was closed only the wall clock tells; a clock
      put back, so that the last wrong PIN lies in the future, tells nothing, and the whole wait begins anew.
    - The wall clock is not believed altogether, since the machine's administrator can put it forward: of every wait
      its last minute, or all of a shorter one, passes while the program runs.
    - No wait is longer than the whole wait of running time: nobody is locked out for good by a clock that was wrong.
    """
    whole = wait_after(guesses.failures)
    left = whole - ran
    if not seen:
        left = min(left, max(whole - (now - guesses.last_at), min(whole, RESTART_WAIT) - ran))
    return max(0, ceil(left))
