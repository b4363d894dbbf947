"""What a scan turns out to be: the facts a counter screen shows, and nothing it must not show."""

from dataclasses import dataclass
from datetime import datetime

from cafememo.domain.loyalty import StampCard
from cafememo.domain.order import SpokenLine
from cafememo.domain.usual import Reason


@dataclass(frozen=True, slots=True)
class ShownUsual:
    """A usual order ready to be read aloud, and why it is shown."""

    order_id: int
    lines: tuple[SpokenLine, ...]
    reason: Reason


@dataclass(frozen=True, slots=True)
class Greeting:
    """A regular at the counter. `last_visit` is local time without a zone; None before the first visit."""

    regular_id: int
    name: str
    usuals: tuple[ShownUsual, ...]
    """Best first, three at the most."""
    stamps: StampCard
    visits: int
    last_visit: datetime | None


@dataclass(frozen=True, slots=True)
class Blank:
    """A card of this café that belongs to nobody yet."""

    card_id: int


@dataclass(frozen=True, slots=True)
class Replaced:
    """A dead card: its regular has a newer one since `on` (local time)."""

    on: datetime


@dataclass(frozen=True, slots=True)
class Foreign:
    """Text that is no card of this café: another shop's code, a web address, anything."""


@dataclass(frozen=True, slots=True)
class Unreadable:
    """Part of a card of this café, or one read wrongly; scanning again helps."""


Reading = Greeting | Blank | Replaced | Foreign | Unreadable
