"""What a scan turns out to be: the facts a counter screen shows, and nothing it must not show."""

from dataclasses import dataclass
from datetime import date, datetime

from cafememo.domain.cue import Cue
from cafememo.domain.foreign import ForeignHash
from cafememo.domain.loyalty import Collects, StampCard
from cafememo.domain.menu import Content
from cafememo.domain.order import Order, SpokenLine
from cafememo.domain.usual import Reason


@dataclass(frozen=True, slots=True)
class ShownUsual:
    """A usual order ready to be read aloud, and why it is shown."""

    order_id: int
    lines: tuple[SpokenLine, ...]
    reason: Reason
    order: Order | None = None
    """What it is made of, to be held against what somebody avoids, or changed."""


@dataclass(frozen=True, slots=True)
class ShownProgramme:
    """What a regular has in a programme. `expires_on` is the first day without the reward that goes first, if any."""

    programme_id: int
    name: str
    collects: Collects
    card: StampCard
    expires_on: date | None = None


@dataclass(frozen=True, slots=True)
class Greeting:
    """A regular at the counter. `last_visit` is local time without a zone; None before the first visit."""

    regular_id: int
    name: str
    usuals: tuple[ShownUsual, ...]
    """Best first, three at the most."""
    programmes: tuple[ShownProgramme, ...]
    """Those that run, the first drawn as a card; vouchers only where one waits.

    What waits of a programme that ended comes after them, as vouchers do: it earns nothing more.
    """
    visits: int
    last_visit: datetime | None
    cue: Cue | None = None
    avoids: frozenset[Content] = frozenset()
    """What they avoid and agreed to have remembered; shown only where it matters, or while asked for."""

    def ready(self) -> tuple[ShownProgramme, ...]:
        """Return the programmes in which a reward waits, the one that expires first in front."""
        waiting = [one for one in self.programmes if one.card.rewards]
        return tuple(sorted(waiting, key=lambda one: (one.expires_on is None, one.expires_on or date.max)))


@dataclass(frozen=True, slots=True)
class Blank:
    """A card of this café that belongs to nobody yet."""

    card_id: int


@dataclass(frozen=True, slots=True)
class Replaced:
    """A dead card: its regular has a newer one since `on` (local time)."""

    on: datetime
    card_id: int = 0
    held: bool = False
    """Whether somebody had it, whose it can be replaced for."""


@dataclass(frozen=True, slots=True)
class Suspended:
    """A card that is of no use since `since` (local time), until the owner opens it again."""

    since: datetime
    card_id: int = 0


@dataclass(frozen=True, slots=True)
class Binned:
    """A card whose regular is in the bin: nothing of them is shown, and only the owner can bring them back."""


@dataclass(frozen=True, slots=True)
class Foreign:
    """Text that is no card of this café: another shop's code, a web address, anything."""

    linkable: ForeignHash | None = None
    """What it would be known by, where it may be linked to a regular."""
    payment: bool = False
    """Whether it looks like a payment card, of which nothing may ever be kept; told only where codes are linked."""


@dataclass(frozen=True, slots=True)
class Unreadable:
    """Part of a card of this café, or one read wrongly; scanning again helps."""


Reading = Greeting | Blank | Replaced | Suspended | Binned | Foreign | Unreadable
