"""Setting a PIN, and asking for one: counted before it is looked at, waited for after a wrong one.

A PIN is a gate in the screen, never the encryption key. It is in no log and in no error: what fails here says so
without it.
"""

import time
from collections.abc import Callable
from typing import TYPE_CHECKING

from cafememo.domain.audit import What
from cafememo.domain.pin import (
    OWNER,
    Answer,
    Gone,
    Right,
    Wait,
    Who,
    Wrong,
    is_pin,
    plain_digits,
    seconds_left,
    wait_after,
)
from cafememo.domain.trouble import Damaged
from cafememo.services import audit
from cafememo.services.clock import Clock
from cafememo.store import pins
from cafememo.store.store import Store

if TYPE_CHECKING:
    from argon2 import PasswordHasher


class Pins:
    """The PINs of an open café, those of its staff and the owner's; used on the store's thread.

    `running` tells seconds that only go forward. Keep one of these as long as the café is open: it remembers when a
    wrong PIN was looked at by that clock, see `domain.pin.seconds_left`.
    """

    def __init__(
        self,
        store: Store,
        clock: Clock,
        *,
        running: Callable[[], float] = time.monotonic,
        hasher: "PasswordHasher | None" = None,
    ) -> None:
        self._store = store
        self._clock = clock
        self._running = running
        self._opened = running()
        self._counted: dict[Who, float] = {}
        self._hasher = hasher

    def set_pin(self, who: Who, pin: str) -> bool:
        """Give somebody a PIN and forget their wrong ones; False where it is none or nobody of that id is here."""
        if not is_pin(who, pin):
            return False
        hashed = self._argon2().hash(plain_digits(pin))
        return self._keep(who, hashed)

    def remove_pin(self, who: Who) -> bool:
        """Ask somebody for no PIN any more; False where nobody of that id is here."""
        return self._keep(who, None)

    def put(self, who: Who, pin: str | None) -> bool:
        """Do as `set_pin` does, or `remove_pin` with None. Belongs in a transaction: the owner's, to be taken back."""
        if pin is not None and not is_pin(who, pin):
            return False
        return self._write(who, None if pin is None else self._argon2().hash(plain_digits(pin)))

    def asks(self, who: Who) -> bool:
        """Tell whether somebody has a PIN."""
        with self._store.reading():
            return pins.pin_hash(self._store.connection, who) is not None

    def check(self, who: Who, pin: str) -> Answer:
        """Look at a PIN, unless it is too soon after a wrong one.

        The guess is counted, on the disk, before it is looked at: whoever stops the program meanwhile has used it
        up. A right one clears the count. Raises what a write raises, and `Damaged` where the hash is none.
        """
        store, connection = self._store, self._store.connection
        with store.reading():
            if not pins.is_there(connection, who):
                return Gone()
            hashed = pins.pin_hash(connection, who)
            guesses = pins.guesses_of(connection, who)
        if hashed is None:
            return Right()
        now, running = self._clock.now().at, self._running()
        seen = self._counted.get(who)
        since = self._opened if seen is None else seen
        left = seconds_left(guesses, now, running - since, seen=seen is not None)
        if left > 0:
            return Wait(left)
        with store.transaction():
            pins.count_guess(connection, who, now)
        self._counted[who] = running
        if not self._is(hashed, pin):
            audit.note(store, self._clock, What.PIN_WRONG, who)
            return Wrong(wait_after(guesses.failures + 1))
        with store.transaction():
            pins.clear_guesses(connection, who)
            if who == OWNER:
                audit.note(store, self._clock, What.OWNER_CAME, who)
        return Right()

    def _keep(self, who: Who, hashed: str | None) -> bool:
        """Write or take away a hash, and begin to count anew."""
        with self._store.transaction():
            return self._write(who, hashed)

    def _write(self, who: Who, hashed: str | None) -> bool:
        """Write a hash, or its absence. Belongs in a transaction."""
        connection = self._store.connection
        if not pins.is_there(connection, who):
            return False
        pins.keep_pin_hash(connection, who, hashed)
        pins.clear_guesses(connection, who)
        audit.note(self._store, self._clock, What.PIN_REMOVED if hashed is None else What.PIN_SET, OWNER, who)
        return True

    def _is(self, hashed: str, pin: str) -> bool:
        """Tell whether a PIN is the one of a hash."""
        from argon2.exceptions import InvalidHashError, VerificationError, VerifyMismatchError  # noqa: PLC0415 - asked

        try:
            return self._argon2().verify(hashed, plain_digits(pin))
        except VerifyMismatchError:
            return False
        except (InvalidHashError, VerificationError):
            raise Damaged(self._store.folder) from None

    def _argon2(self) -> "PasswordHasher":
        """Return what hashes: Argon2id with the library's figures (RFC 9106, 64 MiB), imported when first needed."""
        if self._hasher is None:
            from argon2 import PasswordHasher  # noqa: PLC0415 - most starts and scans ask for no PIN

            self._hasher = PasswordHasher()
        return self._hasher
