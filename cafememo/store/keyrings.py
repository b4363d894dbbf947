"""The operating system's keyring, by allow-list: never a plaintext file that merely looks like one.

A keyring may never answer. It is asked on a thread of its own, and left to itself after a time: 10 seconds where it
says nothing; where it is locked, and so shows a prompt of its own, two minutes, for somebody has to find and type a
password. An answer that comes later is not lost: who asks again is given it, and no second prompt is shown meanwhile.
"""

import logging
import sys
import threading
from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum
from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from keyring.backend import KeyringBackend

SERVICE = "cafememo"

_ALLOWED = {
    "linux": ("keyring.backends.SecretService:Keyring", "keyring.backends.kwallet:DBusKeyring"),
    "darwin": ("keyring.backends.macOS:Keyring",),
    "win32": ("keyring.backends.Windows:WinVaultKeyring",),
}

_log = logging.getLogger(__name__)


PATIENCE = 120.0
"""Seconds somebody has to answer a keyring that asks for its password; one that cannot ask would wait for ever."""
ANSWERING = 10.0
"""Seconds a keyring has to answer that asks nobody for anything."""


class State(StrEnum):
    """What a keyring that was asked for a secret turned out to be."""

    FOUND = "found"
    ABSENT = "absent"
    """There is none here, or it does not work."""
    LOCKED = "locked"
    """It was not unlocked: its prompt was refused, or could not be shown."""
    SILENT = "silent"
    """It gave no answer in time."""
    LYING = "lying"
    """It gave something that Cafémémo never put there."""
    EMPTY = "empty"
    """It is open, and holds nothing for this café."""


@dataclass(frozen=True, slots=True)
class Answer:
    """What the keyring said; `secret` only where it was FOUND."""

    state: State
    secret: bytes | None = None

    def __repr__(self) -> str:
        """Keep the secret out of tracebacks and logs."""
        return f"Answer({self.state})"


class _Asked:
    """A question a keyring was asked, on a thread that may outlive everybody's patience."""

    def __init__(self, account: str) -> None:
        self.answer: Answer | None = None
        self.prompts = threading.Event()
        """Set where the keyring is locked, and somebody may be typing its password."""
        self.over = threading.Event()
        self._account = account
        threading.Thread(target=self._ask, name="keyring", daemon=True).start()

    def _ask(self) -> None:
        """Ask, however long that takes."""
        try:
            self.answer = _ask(self._account, self.prompts.set)
        finally:
            self.over.set()

    def wait(self) -> bool:
        """Wait as long as the keyring deserves; tell whether it answered."""
        if self.over.wait(ANSWERING):
            return True
        return self.prompts.is_set() and self.over.wait(max(0.0, PATIENCE - ANSWERING))


_asked: dict[str, _Asked] = {}
"""Questions that were given up, and may still be answered."""
_lock = threading.Lock()


def put(account: str, secret: bytes) -> bool:
    """Keep a secret under an account name; True only when it reads back the same, within `PATIENCE`.

    What a keyring keeps after that opens nothing: the key is wrapped by another secret then.
    """
    kept: list[bool] = []
    asking = threading.Thread(target=lambda: kept.append(_put(account, secret)), name="keyring", daemon=True)
    asking.start()
    asking.join(PATIENCE)
    return kept == [True]


def _put(account: str, secret: bytes) -> bool:
    """Keep a secret, however long that takes."""
    for backend in _backends():
        try:
            backend.set_password(SERVICE, account, secret.hex())
            if backend.get_password(SERVICE, account) == secret.hex():
                return True
        except Exception as error:  # noqa: BLE001 - each backend raises its own; the next slot kind is the way out
            _log.info("keyring refused: %s", type(error).__name__)
    return False


def look(account: str) -> Answer:
    """Ask for the secret kept under an account name, and say what the keyring was like; never for ever."""
    with _lock:
        asked = _asked.get(account)
        if asked is None:
            asked = _asked[account] = _Asked(account)
    answered = asked.wait()
    if answered:
        with _lock:
            if _asked.get(account) is asked:
                del _asked[account]
        return asked.answer or Answer(State.ABSENT)
    return Answer(State.LOCKED if asked.prompts.is_set() else State.SILENT)


def get(account: str) -> bytes | None:
    """Return the secret kept under an account name; None where no keyring has it or answers in time."""
    return look(account).secret


def forget(account: str) -> None:
    """Take a secret out of the keyring, where it is there; what does not answer keeps it, and it opens nothing."""
    asking = threading.Thread(target=_forget, args=(account,), name="keyring", daemon=True)
    asking.start()
    asking.join(ANSWERING)


def _forget(account: str) -> None:
    """Take a secret out, however long that takes."""
    for backend in _backends():
        try:
            backend.delete_password(SERVICE, account)
        except Exception as error:  # noqa: BLE001 - each backend raises its own; there may be nothing to take out
            _log.info("keyring took nothing out: %s", type(error).__name__)


def _ask(account: str, prompts: Callable[[], object]) -> Answer:
    """Ask every keyring that is here; the first secret wins, else what the last one was like."""
    found = Answer(State.ABSENT)
    for backend in _backends():
        try:
            if _is_locked(backend):
                found = Answer(State.LOCKED)
                prompts()
            kept = backend.get_password(SERVICE, account)
        except Exception as error:  # noqa: BLE001 - a locked or absent keyring says so each in its own way
            _log.info("keyring did not answer: %s", type(error).__name__)
            if "Locked" in type(error).__name__:
                found = Answer(State.LOCKED)
            continue
        if kept is None:
            found = Answer(State.EMPTY)
            continue
        secret = _secret(kept)
        if secret is not None:
            return Answer(State.FOUND, secret)
        found = Answer(State.LYING)
    return found


def _secret(kept: object) -> bytes | None:
    """Return the secret of what was kept; None for what this program never puts there."""
    try:
        secret = bytes.fromhex(kept) if isinstance(kept, str) else b""
    except ValueError:
        return None
    return secret if len(secret) == 32 else None


def _is_locked(backend: "KeyringBackend") -> bool:
    """Tell whether a keyring will ask for its password; only the Secret Service can be asked that beforehand."""
    if type(backend).__module__ != "keyring.backends.SecretService":
        return False
    from contextlib import closing  # noqa: PLC0415 - at a start, and only on Linux

    import secretstorage  # noqa: PLC0415 - likewise; the keyring library brings it

    try:
        with closing(secretstorage.dbus_init()) as bus:
            return bool(secretstorage.Collection(bus, "/org/freedesktop/secrets/aliases/default").is_locked())
    except secretstorage.exceptions.SecretStorageException:
        return False  # there is no such keyring yet: it holds nothing


def _backends() -> "list[KeyringBackend]":
    """Return the allowed keyrings that work here; each is imported alone, the package's search costs 100 ms."""
    found: list[KeyringBackend] = []
    for place in _ALLOWED.get(sys.platform, ()):
        module, name = place.split(":")
        try:
            backend = getattr(import_module(module), name)
            backend.priority  # noqa: B018 - raises where the keyring cannot work here
            found.append(backend())
        except Exception as error:  # noqa: BLE001 - a missing daemon, bus or library all mean: not here
            _log.info("keyring %s is not here: %s", name, type(error).__name__)
    return found
