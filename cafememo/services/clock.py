"""What time it is, as the café's ledger keeps it."""

import time
from typing import NamedTuple, Protocol


class Instant(NamedTuple):
    """A moment: UTC unix seconds, and the local clock's offset from UTC in minutes."""

    at: int
    offset: int

    @property
    def minute(self) -> int:
        """Return local wall time in whole minutes since 1970-01-01 00:00."""
        return self.at // 60 + self.offset

    @property
    def minute_of_day(self) -> int:
        """Return local wall time in whole minutes since midnight."""
        return self.minute % (24 * 60)


class Clock(Protocol):
    """Tells the time; tests bring their own."""

    def now(self) -> Instant:
        """Return the present moment."""
        ...


class SystemClock:
    """The machine's clock."""

    def now(self) -> Instant:
        """Return the present moment by the machine's clock and time zone."""
        at = int(time.time())
        return Instant(at, time.localtime(at).tm_gmtoff // 60)
