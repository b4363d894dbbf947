"""What keeps the café from being read by others, and what keeps its owner from losing it: facts, no words."""

from dataclasses import dataclass
from enum import StrEnum


class Opens(StrEnum):
    """What the café opens with, day by day."""

    KEYRING = "keyring"
    """The system's keyring, once somebody is logged in."""
    KEY_FILE = "key-file"
    """A file beside the data, readable by its owner only."""
    PASSPHRASE = "passphrase"  # noqa: S105 - the word, not one
    """Words that somebody types at each start."""
    NOTHING = "nothing"
    """Neither; only the recovery code does."""


class Recovery(StrEnum):
    """How it stands with the recovery code."""

    NONE = "none"
    UNCONFIRMED = "unconfirmed"
    """There is one, and nobody typed it back yet: it opens the café, and is not counted on."""
    CONFIRMED = "confirmed"


class Against(StrEnum):
    """Who cannot read the café."""

    COPY = "copy"
    """Whoever finds a copy of `cafe.db` and `cafe.keys`, as on a lost stick."""
    THEFT = "theft"
    """Whoever takes the computer, or its disk, while nobody is logged in."""
    OTHER_USERS = "other users"
    """Whoever has another account on the computer; its administrator is never kept out."""
    SAME_USER = "same user"
    """Who sits at the computer while the owner is logged in, and the café is not open."""


@dataclass(frozen=True, slots=True)
class Protection:
    """What the café is protected by; the weakest way in counts.

    `keeps_out` is what `opens` protects against. Nothing protects an open café from programs of the same user.
    """

    opens: frozenset[Opens]
    recovery: Recovery
    keeps_out: frozenset[Against]
    file_is_open: bool = False
    """Whether others on this computer may read the key file: its permissions were changed."""

    @property
    def weakest(self) -> Opens:
        """Return the way in that decides what the protection is worth."""
        return next((way for way in _WEAKEST_FIRST if way in self.opens), Opens.NOTHING)


_WEAKEST_FIRST = (Opens.KEY_FILE, Opens.KEYRING, Opens.PASSPHRASE)

_KEEPS_OUT = {
    # The file lies beside the data: a disk that is taken has both.
    Opens.KEY_FILE: frozenset({Against.COPY, Against.OTHER_USERS}),
    # As strong as the password of the account; whoever sits there while it is unlocked has it too.
    Opens.KEYRING: frozenset({Against.COPY, Against.THEFT, Against.OTHER_USERS}),
    Opens.PASSPHRASE: frozenset(Against),
    Opens.NOTHING: frozenset(Against),
}


def protection_of(opens: frozenset[Opens], recovery: Recovery, *, file_is_open: bool = False) -> Protection:
    """Return what these ways in are worth together: what every one of them keeps out."""
    keeps_out = frozenset(Against)
    for way in opens:
        keeps_out &= _KEEPS_OUT[way]
    if file_is_open:
        keeps_out -= {Against.OTHER_USERS}
    return Protection(opens or frozenset({Opens.NOTHING}), recovery, keeps_out, file_is_open)
