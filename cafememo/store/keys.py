"""The data key, and the slots that hold wrapped copies of it.

A random 256-bit key opens the database. It is never stored bare: each slot of `cafe.keys` holds it wrapped
(RFC 3394) under a secret kept somewhere else, so that a slot can be added or replaced without touching the
database. The secret is in the system's keyring, in the key file, on a printed sheet, or in somebody's head; `check`
tells a key that belongs to this café from one that does not. How the file is written, `slots` knows.

Whatever changes slots needs the café open by the same process: its lock keeps two of them apart.
"""

import hashlib
import hmac
import os
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass, replace

from cafememo.domain import trouble
from cafememo.store import keyrings, slots
from cafememo.store.files import CafeFiles, write_private
from cafememo.store.passphrase import SHORTEST_SALT, Work, stretch
from cafememo.store.slots import BY_ITSELF, KEY_FILE, KEYRING, PASSPHRASE, RECOVERY, KeySet, Slot, Slots

_SECRETS_KEPT = 8
"""Lines of the key file: older ones open older copies of the café."""


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


def new_data_key() -> DataKey:
    """Draw a data key and the salt of a database for it."""
    return DataKey(os.urandom(32), os.urandom(16))


def create(files: CafeFiles, *, use_keyring: bool) -> DataKey:
    """Make a data key and its slot: the OS keyring where asked for and possible, else the key file."""
    data_key = new_data_key()
    cafe = os.urandom(8).hex()
    slot = keyring_slot(cafe, data_key) if use_keyring else None
    slot = slot or key_file_slot(files, data_key)
    slots.write(files, Slots(cafe, (KeySet(data_key.salt, data_key.check(), (slot,)),)))
    return data_key


def unlock(files: CafeFiles) -> DataKey:
    """Return the data key by the first slot that opens without asking anybody.

    Raises `KeysDamaged` where the slots file cannot be read, `NewerSchema` for one of a later format, `WrongKey`
    where a secret was found but does not fit, `KeyUnavailable`, its kind `KeyringSilent`, or `KeyFileMissing` where
    no secret was found, `PassphraseNeeded` where somebody has to type one.
    """
    content = slots.read(files)
    own = _own(files, content)
    failure: type[trouble.Trouble] | None = None
    for slot in own.slots:
        if slot.kind == KEYRING:
            answer = keyrings.look(slot.account)
            secrets = [] if answer.secret is None else [answer.secret]
            silent = answer.state is keyrings.State.SILENT
            missing: type[trouble.Trouble] = trouble.KeyringSilent if silent else trouble.KeyUnavailable
            if answer.state is keyrings.State.LYING:
                missing = trouble.WrongKey
        elif slot.kind == KEY_FILE:
            secrets, missing = _key_file_secrets(files), trouble.KeyFileMissing
        else:
            continue
        for secret in secrets:
            data_key = _opened(own, slot, secret)
            if data_key is not None:
                return data_key
        # What is told is what stands in the way of the first of them, unless another's secret was wrong.
        failure = trouble.WrongKey if secrets else failure or missing
    if failure is None:
        asks = any(slot.kind in {PASSPHRASE, RECOVERY} for slot in own.slots)
        failure = trouble.PassphraseNeeded if asks else trouble.KeysDamaged
    raise failure(files.folder)


def opened_by_code(own: KeySet, secret: bytes) -> tuple[Slot, DataKey] | None:
    """Return the slot that the secret of a recovery code opens, and the data key; None where it opens none."""
    for slot in own.slots:
        if slot.kind == RECOVERY:
            data_key = _opened(own, slot, _of_code(secret, slot.salt))
            if data_key is not None:
                return slot, data_key
    return None


def opened_by_passphrase(own: KeySet, typed: str) -> tuple[Slot, DataKey] | None:
    """Return the slot that a passphrase opens, and the data key; None where it opens none."""
    for slot in own.slots:
        if slot.kind == PASSPHRASE and slot.work.is_bearable and len(slot.salt) >= SHORTEST_SALT:
            data_key = _opened(own, slot, stretch(typed, slot.salt, slot.work))
            if data_key is not None:
                return slot, data_key
    return None


def kinds(files: CafeFiles) -> tuple[str, ...]:
    """Return what kinds of slot the café has, for telling truthfully what protects it."""
    return tuple(slot.kind for slot in own_key(files).slots)


def own_key(files: CafeFiles) -> KeySet:
    """Return the key of the database that is there, with its slots."""
    return _own(files, slots.read(files))


def keyring_slot(cafe: str, data_key: DataKey) -> Slot | None:
    """Return a slot whose secret is in the keyring from now on; None where the keyring did not take it.

    Each has an account of its own, so that a copy made before still finds what it needs.
    """
    slot_id, secret = _new_id(), os.urandom(32)
    account = f"{cafe} {slot_id}"
    if not keyrings.put(account, secret):
        return None
    return Slot(slot_id, KEYRING, _wrap(secret, data_key.key), account=account)


def key_file_slot(files: CafeFiles, data_key: DataKey) -> Slot:
    """Return a slot whose secret is in the key file from now on, before those that are there already."""
    secret = os.urandom(32)
    lines = [kept.hex() for kept in (secret, *_key_file_secrets(files))][:_SECRETS_KEPT]
    write_private(files.key_file, "".join(f"{line}\n" for line in lines).encode())
    return Slot(_new_id(), KEY_FILE, _wrap(secret, data_key.key))


def recovery_slot(secret: bytes, data_key: DataKey, *, confirmed: bool = False) -> Slot:
    """Return a slot that the secret of a recovery code opens."""
    salt = os.urandom(16)
    wrapped = _wrap(_of_code(secret, salt), data_key.key)
    return Slot(_new_id(), RECOVERY, wrapped, salt=salt, confirmed=confirmed)


def passphrase_slot(text: str, data_key: DataKey, work: Work | None = None) -> Slot:
    """Return a slot that a passphrase opens; whether it is a good one, the caller has asked."""
    work, salt = work or Work(), os.urandom(16)
    wrapped = _wrap(stretch(text, salt, work), data_key.key)
    return Slot(_new_id(), PASSPHRASE, wrapped, salt=salt, work=work)


def add(files: CafeFiles, slot: Slot, *, instead_of: Callable[[Slot], bool] = lambda _other: False) -> None:
    """Add a slot in one write, in place of those that `instead_of` tells. Only with the café open."""
    content = slots.read(files)
    own = _own(files, content)
    kept = tuple(one for one in own.slots if not instead_of(one))
    slots.write(files, content.having(replace(own, slots=(*kept, slot))))


def remove(files: CafeFiles, slot_id: str, *, asked_at_start: bool = False) -> None:
    """Take a slot away, and the secret with it where it is this computer's. Only with the café open.

    Raises `LastKey` for the last slot of all, for the last recovery code that was typed back, and for the last that
    opens without asking, unless somebody wants to be asked at every start and there is a passphrase for it.
    """
    content = slots.read(files)
    own = _own(files, content)
    gone = next((slot for slot in own.slots if slot.id == slot_id), None)
    if gone is None:
        return
    kept = tuple(slot for slot in own.slots if slot.id != slot_id)
    left = {slot.kind for slot in kept if slot.confirmed}
    if gone.kind in BY_ITSELF and not left & BY_ITSELF and not (asked_at_start and PASSPHRASE in left):
        raise trouble.LastKey(files.folder)
    if gone.kind == PASSPHRASE and not left & {*BY_ITSELF, PASSPHRASE}:
        raise trouble.LastKey(files.folder)
    if gone.kind == RECOVERY and gone.confirmed and RECOVERY not in left:
        raise trouble.LastKey(files.folder)
    slots.write(files, content.having(replace(own, slots=kept)))
    if gone.kind == KEYRING:
        keyrings.forget(gone.account)
    elif gone.kind == KEY_FILE and KEY_FILE not in left:
        forget_key_file(files)


def forget_key_file(files: CafeFiles) -> None:
    """Remove the key file, which opens nothing any more."""
    with suppress(OSError):
        files.key_file.unlink()


def confirm(files: CafeFiles, slot_id: str) -> None:
    """Count on a recovery slot from now on, in place of every earlier one. Only with the café open."""
    content = slots.read(files)
    own = _own(files, content)
    kept = tuple(
        replace(slot, confirmed=True) if slot.id == slot_id else slot
        for slot in own.slots
        if slot.kind != RECOVERY or slot.id == slot_id
    )
    slots.write(files, content.having(replace(own, slots=kept)))


def _own(files: CafeFiles, content: Slots) -> KeySet:
    """Return the key of the database that is there; one that is being changed has two, and is not open."""
    if len(content.keys) == 1:
        return content.keys[0]
    return content.of(slots.head(files))


def _opened(own: KeySet, slot: Slot, secret: bytes) -> DataKey | None:
    """Return the data key of a slot; None where the secret does not fit, or fits a key of another café."""
    key = _unwrap(secret, slot.wrapped)
    if key is None:
        return None
    data_key = DataKey(key, own.salt)
    return data_key if hmac.compare_digest(data_key.check(), own.check) else None


def _of_code(secret: bytes, salt: bytes) -> bytes:
    """Return the key that the secret of a recovery code makes; 128 random bits need no slow work."""
    return hmac.new(salt, b"cafememo recovery" + secret, hashlib.sha256).digest()


def _key_file_secrets(files: CafeFiles) -> list[bytes]:
    """Return the secrets of the key file, newest first; none where there is none that could be one."""
    try:
        return [bytes.fromhex(line) for line in files.key_file.read_text("ascii").split()]
    except (OSError, ValueError):
        return []


def _new_id() -> str:
    """Draw the name of a slot."""
    return os.urandom(4).hex()


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
