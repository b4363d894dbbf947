"""The data key, and the slots that hold wrapped copies of it.

A random 256-bit key opens the database. It is never stored bare: each slot of `cafe.keys` holds it wrapped
(RFC 3394) under a secret kept somewhere else, so that a slot can be added or replaced without touching the
database. The file is JSON: `{"format": 1, "cafe": hex, "salt": hex, "check": hex, "slots": [{"kind": …,
"wrapped": hex}]}`; `check` tells a key that belongs to this café from one that does not.
"""

import hashlib
import hmac
import json
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from cafememo.domain import trouble
from cafememo.store import keyrings
from cafememo.store.files import CafeFiles, from_os, write_private

FORMAT = 1
KEY_FILE = "key-file"
KEYRING = "keyring"


@dataclass(frozen=True, slots=True)
class DataKey:
    """What SQLCipher needs: 32 bytes of key and the 16 bytes of salt at the head of the file."""

    key: bytes
    salt: bytes

    def pragma(self) -> str:
        """Return the key as SQLCipher's raw key specification, key and salt in one."""
        return f"\"x'{self.key.hex()}{self.salt.hex()}'\""

    def check(self) -> str:
        """Return a fingerprint that proves the key without giving it away."""
        return hmac.new(self.key, b"cafememo data key", hashlib.sha256).hexdigest()

    def __repr__(self) -> str:
        """Keep the key out of tracebacks and logs."""
        return "DataKey(…)"


def create(files: CafeFiles, *, use_keyring: bool) -> DataKey:
    """Make a data key and its slot: the OS keyring where asked for and possible, else the key file."""
    import secrets  # noqa: PLC0415 - a café is made once, and opened every day

    data_key = DataKey(secrets.token_bytes(32), secrets.token_bytes(16))
    cafe = secrets.token_hex(8)
    secret = secrets.token_bytes(32)
    if use_keyring and keyrings.put(cafe, secret):
        kind = KEYRING
    else:
        kind = KEY_FILE
        write_private(files.key_file, secret.hex().encode() + b"\n")
    content = {
        "format": FORMAT,
        "cafe": cafe,
        "salt": data_key.salt.hex(),
        "check": data_key.check(),
        "slots": [{"kind": kind, "wrapped": _wrap(secret, data_key.key).hex()}],
    }
    write_private(files.slots, json.dumps(content, indent=1).encode() + b"\n")
    return data_key


def unlock(files: CafeFiles) -> DataKey:
    """Return the data key by the first slot that opens.

    Raises `NotACafe` for a slots file that is not one, `NewerSchema` for one of a later format, `WrongKey`
    where a secret was found but does not fit, `KeyUnavailable` or `KeyFileMissing` where no secret was found.
    """
    content = _read(files.slots)
    in_keyring = any(slot["kind"] == KEYRING for slot in content["slots"])
    failure: type[trouble.Trouble] = trouble.KeyUnavailable if in_keyring else trouble.KeyFileMissing
    for slot in content["slots"]:
        find = _SECRETS.get(slot["kind"])
        secret = find(files, content["cafe"]) if find else None
        if secret is None:
            continue
        key = _unwrap(secret, bytes.fromhex(slot["wrapped"]))
        if key is not None:
            data_key = DataKey(key, bytes.fromhex(content["salt"]))
            if hmac.compare_digest(data_key.check(), content["check"]):
                return data_key
        failure = trouble.WrongKey
    raise failure(files.folder)


def kinds(files: CafeFiles) -> tuple[str, ...]:
    """Return what kinds of slot the café has, for telling truthfully what protects it."""
    return tuple(slot["kind"] for slot in _read(files.slots)["slots"])


def _read(path: Path) -> dict[str, Any]:
    """Read the slots file, refusing anything that is not one."""
    try:
        content = json.loads(path.read_bytes())
    except OSError as error:
        raise from_os(error, path.parent) from error
    except ValueError as error:
        raise trouble.NotACafe(path.parent) from error
    if isinstance(content, dict) and isinstance(content.get("format"), int) and content["format"] > FORMAT:
        raise trouble.NewerSchema(path.parent)
    if not _is_slots_file(content):
        raise trouble.NotACafe(path.parent)
    return dict(content)


def _is_slots_file(content: object) -> bool:
    """Tell whether a parsed file has every field in its type, hexadecimal where it must be."""
    if not isinstance(content, dict) or content.get("format") != FORMAT:
        return False
    slots = content.get("slots")
    if not isinstance(slots, list) or not all(isinstance(slot, dict) for slot in slots):
        return False
    fields = [content.get(name) for name in ("cafe", "salt", "check")]
    fields += [slot.get("wrapped") for slot in slots]
    return all(isinstance(slot.get("kind"), str) for slot in slots) and all(map(_is_hex, fields))


def _is_hex(text: object) -> bool:
    """Tell whether a value is text of whole hexadecimal bytes."""
    if not isinstance(text, str):
        return False
    try:
        bytes.fromhex(text)
    except ValueError:
        return False
    return True


def _key_file_secret(files: CafeFiles, cafe: str) -> bytes | None:  # noqa: ARG001 - one shape for every slot
    """Return the secret of the key file; None where there is none that could be one."""
    try:
        return bytes.fromhex(files.key_file.read_text("ascii").strip())
    except (OSError, ValueError):
        return None


def _keyring_secret(files: CafeFiles, cafe: str) -> bytes | None:  # noqa: ARG001 - one shape for every slot
    """Return the secret the OS keyring keeps for this café; None where it has none or does not answer."""
    return keyrings.get(cafe)


_SECRETS: dict[str, Callable[[CafeFiles, str], bytes | None]] = {
    KEY_FILE: _key_file_secret,
    KEYRING: _keyring_secret,
}


def _wrap(secret: bytes, key: bytes) -> bytes:
    """Wrap a key under a 32-byte secret."""
    from cryptography.hazmat.primitives.keywrap import aes_key_wrap  # noqa: PLC0415 - 30 ms, lane only

    return aes_key_wrap(secret, key)


def _unwrap(secret: bytes, wrapped: bytes) -> bytes | None:
    """Return the wrapped key; None where the secret does not fit it."""
    from cryptography.hazmat.primitives.keywrap import (  # noqa: PLC0415 - 30 ms, lane only
        InvalidUnwrap,
        aes_key_unwrap,
    )

    try:
        return aes_key_unwrap(secret, wrapped)
    except (InvalidUnwrap, ValueError):
        return None
