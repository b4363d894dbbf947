"""Parts that tests share: a clock that stands, and what a card handed out in a test is."""

from dataclasses import dataclass

from cafememo.services.clock import Instant

MONDAY_MORNING = 1_795_417_200
"""2026-11-23 07:00 UTC, 08:00 in Paris."""


@dataclass
class StandingClock:
    """A clock that stands still until it is moved; local time is one hour ahead of UTC."""

    at: int = MONDAY_MORNING
    offset: int = 60

    def now(self) -> Instant:
        """Return where the clock stands."""
        return Instant(self.at, self.offset)

    def pass_minutes(self, minutes: int) -> None:
        """Move the clock on."""
        self.at += 60 * minutes


@dataclass(frozen=True)
class Handed:
    """A card handed out in a test, and to whom."""

    token: bytes
    card_id: int
    regular_id: int | None
