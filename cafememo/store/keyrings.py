"""The operating system's keyring, by allow-list: never a plaintext file that merely looks like one."""

import logging
import sys
import threading
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


def get(account: str) -> bytes | None:
    """Return the secret kept under an account name; None where no keyring has it or answers."""
    for backend in _backends():
        try:
            kept = backend.get_password(SERVICE, account)
            if kept is not None:
                return bytes.fromhex(kept)
        except Exception as error:  # noqa: BLE001 - a locked or absent keyring is KeyUnavailable, whatever it raised
            _log.info("keyring did not answer: %s", type(error).__name__)
    return None


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
