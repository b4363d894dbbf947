"""Parts that tests share: clocks that stand, a quick hasher of PINs, a café made anew, and its cards."""

from dataclasses import dataclass
from pathlib import Path

from argon2 import PasswordHasher
from argon2.profiles import CHEAPEST
from sqlcipher3 import dbapi2 as driver

from cafememo.codes.payload import new_token
from cafememo.domain.menu import Menu
from cafememo.services.clock import Instant
from cafememo.store.connection import _PRAGMAS, Connection
from cafememo.store.people import add_regular, bind_card, token_hash
from cafememo.store.store import Store, new_store

MONDAY_MORNING = 1_795_417_200
"""2026-11-23 07:00 UTC, 08:00 in Paris."""

QUICK = PasswordHasher.from_parameters(CHEAPEST)
"""Hashes PINs as the program does, only not slowly."""


@dataclass
class Running:
    """Running time that stands until it is moved."""

    seconds: float = 5_000.0

    def __call__(self) -> float:
        """Return where it stands."""
        return self.seconds


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
    twin: Connection = driver.connect(path, isolation_level=None, factory=Connection)
    for pragma in _PRAGMAS:
        twin.execute(f"PRAGMA {pragma}")
    return twin


@dataclass(frozen=True)
class Handed:
    """A card handed out in a test, and to whom."""

    token: bytes
    card_id: int
    regular_id: int | None


def new_cafe(folder: Path, menu: Menu, *, stamps_of: int = 10, staff: tuple[str, ...] = ("Léa",)) -> Store:
    """Make a café with one stamp card, its key in a file beside it, and open it."""
    return new_store(
        folder,
        menu,
        name="Café du Coin",
        language="en",
        programme="Stamp card",
        stamps_of=stamps_of,
        staff=staff,
        use_keyring=False,
    )


def hand_out_card(
    store: Store, at: int, name: str | None = None, *, replaced_at: int | None = None, token: bytes | None = None
) -> Handed:
    """Hand out a card: to a new regular of this name, or blank; dead, where it was replaced."""
    token = token or new_token()
    with store.transaction():
        cursor = store.connection.execute(
            "INSERT INTO cards (token_hash, made_at, replaced_offset) VALUES (?, ?, 60)",
            (token_hash(store.facts.card_key, token), at),
        )
        card_id = int(cursor.lastrowid)
        regular_id = None
        if name is not None:
            regular_id = add_regular(store.connection, name, at)
            bind_card(store.connection, card_id, regular_id)
        store.connection.execute("UPDATE cards SET replaced_at = ? WHERE id = ?", (replaced_at, card_id))
    return Handed(token, card_id, regular_id)
