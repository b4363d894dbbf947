"""Parts that tests share: a clock that stands, and what a card handed out in a test is."""

from dataclasses import dataclass
from pathlib import Path

from sqlcipher3 import dbapi2 as driver

from cafememo.services.clock import Instant
from cafememo.store.connection import _PRAGMAS, Connection
from cafememo.store.store import Store

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


def unencrypted_twin(store: Store, path: Path) -> Connection:
    """Copy a café into a file that can be read without a key, opened with the program's own pragmas."""
    store.connection.execute("ATTACH ? AS twin KEY ''", (str(path),))
    store.connection.execute("SELECT sqlcipher_export('twin')")
    store.connection.execute("DETACH twin")
    twin: Connection = driver.connect(path, isolation_level=None)
    for pragma in _PRAGMAS:
        twin.execute(f"PRAGMA {pragma}")
    return twin


@dataclass(frozen=True)
class Handed:
    """A card handed out in a test, and to whom."""

    token: bytes
    card_id: int
    regular_id: int | None
