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

    def __init__(self) -> None:
        self._asked = (-1, 0)

    def now(self) -> Instant:
        """Return the present moment by the machine's clock and time zone.

        The system is asked for the zone once a minute: it looks at its files each time, which is most of what this
        costs, and summer time begins and ends on a full minute.
        """
        at = int(time.time())
        minute, offset = self._asked
        if minute != at // 60:
            offset = time.localtime(at).tm_gmtoff // 60
            self._asked = (at // 60, offset)  # in one piece: more than one thread asks
        return Instant(at, offset)
