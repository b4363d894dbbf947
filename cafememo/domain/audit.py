"""What the log of the café's keeping tells: things done about keys, copies, PINs and people, by whom, never by name."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum, auto


class What(StrEnum):
    """What was done; kept as text, so that a newer release may add to it."""

    PIN_SET = auto()
    PIN_REMOVED = auto()
    PIN_WRONG = auto()
    """A wrong PIN; each is one entry."""
    PIN_RESET = auto()
    """With the recovery code."""
    OWNER_CAME = auto()
    """Somebody gave the owner's PIN and saw the window."""
    SLOT_ADDED = auto()
    SLOT_REMOVED = auto()
    KEY_CHANGED = auto()
    RECOVERED = auto()
    """The café was opened with its recovery code."""
    COPY_MADE = auto()
    COPY_FAILED = auto()
    RESTORED = auto()
    DAMAGE_FOUND = auto()
    SALVAGED = auto()
    REGULAR_BINNED = auto()
    REGULAR_BACK = auto()
    REGULARS_MERGED = auto()
    REGULAR_ERASED = auto()
    """One entry for each of the register; by PROGRAM where an older copy brought somebody back who was erased."""
    EXPORTED = auto()
    UNDONE = auto()
    """An action of the owner's was taken back by Ctrl+Z."""
    REDONE = auto()
    ASIDE_ERASED = auto()
    """What was kept aside of a damaged or replaced café was erased by the owner."""
    IMPORTED = auto()
    """Regulars were added out of a file."""


OWNER, PROGRAM = "owner", "program"


@dataclass(frozen=True, slots=True)
class Logged:
    """One entry of the log; `who` is OWNER, PROGRAM or "staff" and an id, `about` "" or a kind and an opaque id."""

    id: int
    at: datetime
    what: str
    who: str
    about: str
