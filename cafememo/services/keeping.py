"""Keeping the café openable: its recovery code, its passphrase, and what opens it on this computer.

Codes and passphrases pass through as text and are kept nowhere. They are in no log and in no error.
"""

import os
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from typing import Final

from cafememo.codes import recovery
from cafememo.domain.audit import OWNER, PROGRAM, What
from cafememo.domain.pin import OWNER as OWNERS_PIN
from cafememo.domain.protection import Opens, Protection, Recovery, protection_of
from cafememo.domain.trouble import CodeDue, Trouble, WrongCode
from cafememo.services import audit
from cafememo.services.clock import Clock, SystemClock
from cafememo.store import keyrings, keys, pins, slots
from cafememo.store.files import CafeFiles, look_for
from cafememo.store.keys import DataKey
from cafememo.store.passphrase import is_passphrase as is_passphrase  # noqa: PLC0414 - asked by whoever offers one
from cafememo.store.settings import CODE_ASKED, write_settings
from cafememo.store.slots import BY_ITSELF, KEY_FILE, KEYRING, PASSPHRASE, RECOVERY, KeySet, Slot
from cafememo.store.store import Store, open_store

_CLOCK: Final = SystemClock()


def unlock_with(folder: Path, code_or_passphrase: str) -> DataKey:
    """Return the data key by a recovery code or a passphrase, for `open_store(folder, key)`.

    Raises `WrongCode`, and what stands in the way of reading the slots. Changes nothing.
    """
    files = look_for(folder)
    found = _opened(keys.own_key(files), code_or_passphrase)
    if found is None:
        raise WrongCode(folder)
    return found[1]


def protection(folder: Path) -> Protection:
    """Return what protects the café in a folder, open or not, and how it stands with its recovery code."""
    files = CafeFiles(folder)
    own = keys.own_key(files)
    opens = frozenset(Opens(slot.kind) for slot in own.slots if slot.kind in set(Opens))
    codes = {slot.confirmed for slot in own.slots if slot.kind == RECOVERY}
    state = Recovery.CONFIRMED if True in codes else Recovery.UNCONFIRMED if codes else Recovery.NONE
    return protection_of(opens, state, file_is_open=Opens.KEY_FILE in opens and _others_may_read(files.key_file))


def new_code() -> str:
    """Draw a recovery code, kept nowhere yet: 30 letters, printed as `codes.recovery.grouped` gives them."""
    return recovery.new_code()


def is_same_code(code: str, typed: str) -> bool:
    """Tell whether what was typed is this code."""
    secret = recovery.read(code)
    return isinstance(secret, bytes) and secret == recovery.read(typed)


def keep_code(store: Store, code: str) -> None:
    """Have a code open the café from now on, beside an earlier one; it is counted on once it was typed back.

    ValueError where it is none.
    """
    secret = recovery.read(code)
    if not isinstance(secret, bytes):
        raise ValueError("this is no recovery code")  # noqa: TRY004 - and it is not repeated: it may be nearly one
    slot = keys.recovery_slot(secret, store.key)
    keys.add(_files(store), slot, instead_of=lambda one: one.kind == RECOVERY and not one.confirmed)


def confirm_code(store: Store, typed: str, clock: Clock = _CLOCK) -> bool:
    """Look at a code that was typed back: the right one counts from now on, and no earlier one opens any more."""
    own = keys.own_key(_files(store))
    secret = recovery.read(typed)
    found = keys.opened_by_code(own, secret) if isinstance(secret, bytes) else None
    if found is None:
        return False
    slot, _ = found
    # The sheet of before, typed out of habit, does not stand for the new one.
    if slot.confirmed:
        return all(one.confirmed for one in own.slots if one.kind == RECOVERY)
    keys.confirm(_files(store), slot.id)
    audit.note(store, clock, What.SLOT_ADDED, OWNER, RECOVERY)
    return True


def code_is_due(store: Store) -> bool:
    """Tell whether a recovery code has to be printed and typed back before anybody more is remembered.

    The demo café, which is thrown away, needs none.
    """
    return not store.facts.demo and not _has_code(keys.own_key(_files(store)))


def ask_for_code(store: Store) -> None:
    """Have the café remember nobody before a code was typed back; for cafés that are being made. In a transaction."""
    write_settings(store.connection, CODE_ASKED, {"": "yes"})


def stops_newcomers(store: Store) -> bool:
    """Tell whether nobody more is remembered for now; a café older than the recovery code never stops anybody."""
    return store.facts.code_asked and code_is_due(store)


def welcome_newcomers(store: Store) -> None:
    """Raise `CodeDue` where nobody more is remembered for now."""
    if stops_newcomers(store):
        raise CodeDue(store.folder)


def pin_reset(store: Store, code: str, clock: Clock = _CLOCK) -> None:
    """Take the owner's PIN away, with the recovery code; raises `WrongCode`.

    A passphrase is not enough: whoever opens in the morning may know it.
    """
    secret = recovery.read(code)
    own = keys.own_key(_files(store))
    if not isinstance(secret, bytes) or keys.opened_by_code(own, secret) is None:
        raise WrongCode(store.folder)
    with store.transaction():
        pins.keep_pin_hash(store.connection, OWNERS_PIN, None)
        pins.clear_guesses(store.connection, OWNERS_PIN)
        audit.note(store, clock, What.PIN_RESET, OWNER)


def rebuild_machine_slot(
    store: Store, *, allow_file: bool = False, use_keyring: bool = True, clock: Clock = _CLOCK
) -> Opens | None:
    """Have this computer open the café by itself again, after it was opened with a code; return by what.

    The keyring is asked first. The key goes into a file where it was in one before, or where that is allowed: else a
    café that trusted the keyring would be protected by less without anybody having said so, and None is returned: the
    code, or the passphrase, is asked for again at the next start. What opened here before opens no more.
    """
    files = _files(store)
    own = keys.own_key(files)
    had_file = any(slot.kind == KEY_FILE for slot in own.slots)
    slot = keys.keyring_slot(slots.read(files).cafe, store.key) if use_keyring else None
    if slot is None and (had_file or allow_file):
        slot = keys.key_file_slot(files, store.key)
    if slot is not None:
        keys.add(files, slot, instead_of=lambda one: one.kind in BY_ITSELF)
        if slot.kind == KEYRING:
            for old in own.slots:
                if old.kind == KEYRING:
                    keyrings.forget(old.account)
            keys.forget_key_file(files)
    audit.note(store, clock, What.RECOVERED, PROGRAM, "" if slot is None else slot.kind)
    return None if slot is None else Opens(slot.kind)


def use_passphrase(store: Store, text: str, *, ask_at_start: bool = False, clock: Clock = _CLOCK) -> bool:
    """Have a passphrase open the café, in place of an earlier one; False where it is too short to be one.

    With `ask_at_start` nothing else does by itself: the key leaves the keyring or the key file.
    """
    if not is_passphrase(text):
        return False
    files = _files(store)
    keys.add(files, keys.passphrase_slot(text, store.key), instead_of=lambda one: one.kind == PASSPHRASE)
    audit.note(store, clock, What.SLOT_ADDED, OWNER, PASSPHRASE)
    if ask_at_start:
        for slot in keys.own_key(files).slots:
            if slot.kind in BY_ITSELF:
                remove(store, slot.id, asked_at_start=True, clock=clock)
    return True


def remove(store: Store, slot_id: str, *, asked_at_start: bool = False, clock: Clock = _CLOCK) -> None:
    """Take a way in away; raises `LastKey` for one that must stay, see `store.keys.remove`."""
    files = _files(store)
    gone = next((slot for slot in keys.own_key(files).slots if slot.id == slot_id), None)
    if gone is not None:
        keys.remove(files, slot_id, asked_at_start=asked_at_start)
        audit.note(store, clock, What.SLOT_REMOVED, OWNER, gone.kind)


def change_key(
    folder: Path,
    key: DataKey,
    *,
    code: str,
    passphrase: str | None = None,
    progress: Callable[[int, int], object] = lambda _done, _of: None,
    stop: Callable[[], bool] = lambda: False,
    clock: Clock = _CLOCK,
) -> DataKey:
    """Put the closed café under a new data key; see `store.rekey.change` for what can stand in the way.

    `code` is a recovery code as somebody typed it, from a sheet they hold: the present one, or a new one. It opens the
    café from then on, no other does, and so with `passphrase`; the key on this computer is made anew. Raises
    `WrongCode` where it is no code.
    """
    from cafememo.store import rekey  # noqa: PLC0415 - once in years

    files = look_for(folder)
    secret = recovery.read(code)
    if not isinstance(secret, bytes):
        raise WrongCode(folder)
    new = rekey.change(files, key, rekey.Typed(secret, passphrase), progress, stop)
    # The change is done, whoever opened the café meanwhile or whatever the disk says now.
    with suppress(Trouble):
        store = open_store(folder, new)
        try:
            audit.note(store, clock, What.KEY_CHANGED, OWNER)
        finally:
            store.close()
    return new


def ways_in(folder: Path) -> tuple[tuple[str, str, bool], ...]:
    """Return the slots of a café, as id, kind and whether it is counted on; no secret is among them."""
    return tuple((slot.id, slot.kind, slot.confirmed) for slot in keys.own_key(CafeFiles(folder)).slots)


def _opened(own: KeySet, typed: str) -> tuple[Slot, DataKey] | None:
    """Return what a text opens: as a code where it can be one, else as a passphrase."""
    secret = recovery.read(typed)
    found = keys.opened_by_code(own, secret) if isinstance(secret, bytes) else None
    return found or keys.opened_by_passphrase(own, typed)


def _has_code(own: KeySet) -> bool:
    """Tell whether there is a recovery code that was typed back."""
    return any(slot.kind == RECOVERY and slot.confirmed for slot in own.slots)


def _files(store: Store) -> CafeFiles:
    """Return the files of an open café."""
    return CafeFiles(store.folder)


def _others_may_read(path: Path) -> bool:
    """Tell whether the permissions of a file let others read it; Windows keeps them elsewhere."""
    try:
        return os.name == "posix" and path.stat().st_mode & 0o077 != 0
    except OSError:
        return False
