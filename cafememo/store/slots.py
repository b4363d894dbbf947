"""The slots file: wrapped copies of the data key, in a file of a kilobyte that is never half written.

`cafe.keys` is JSON: `{"format": 2, "cafe": hex, "keys": [{"salt": hex, "check": hex, "slots": [{"id", "kind",
"wrapped", …}]}], "sum": hex}`. There is one entry of `keys`, and two while the data key is being changed: the salt at
the head of the database tells which is its own. `sum` tells a torn or flipped file; `cafe.keys.bak` holds the same
bytes, written after it, and is read where `cafe.keys` is spoiled or gone. Format 1 had one key and no sum; it is read,
and written as format 2, which a program that knows only 1 refuses as newer.

Nothing here opens anything: see `keys`.
"""

import hashlib
import json
from contextlib import suppress
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from cafememo.domain import trouble
from cafememo.store.files import CafeFiles, clear_left_over, from_os, sync_folder, write_private, writing_to
from cafememo.store.passphrase import Work

FORMAT = 2
KEYRING, KEY_FILE, RECOVERY, PASSPHRASE = "keyring", "key-file", "recovery", "passphrase"
_USUAL_WORK = Work()
BY_ITSELF = frozenset({KEYRING, KEY_FILE})
"""The kinds that open without asking anybody."""


@dataclass(frozen=True, slots=True)
class Slot:
    """One wrapped copy of the data key, and what is needed to find or make the secret it is wrapped under."""

    id: str
    kind: str
    wrapped: bytes
    account: str = ""
    """The name the secret has in the keyring."""
    salt: bytes = b""
    """Of a recovery code or passphrase."""
    work: Work = _USUAL_WORK
    """Of a passphrase."""
    confirmed: bool = True
    """False for a recovery code that nobody typed back yet."""


@dataclass(frozen=True, slots=True)
class KeySet:
    """One data key: the salt of its database, a fingerprint of it, and its slots."""

    salt: bytes
    check: str
    slots: tuple[Slot, ...]


@dataclass(frozen=True, slots=True)
class Slots:
    """A whole slots file; `cafe` is a name made at random, kept for the café's life."""

    cafe: str
    keys: tuple[KeySet, ...]

    def of(self, salt: bytes) -> KeySet:
        """Return the key of a database whose head is `salt`; the first where there is none of it."""
        return next((one for one in self.keys if one.salt == salt), self.keys[0])

    def having(self, key: KeySet) -> "Slots":
        """Return them with this key in place of the one of its salt, or added."""
        if all(one.salt != key.salt for one in self.keys):
            return replace(self, keys=(*self.keys, key))
        return replace(self, keys=tuple(key if one.salt == key.salt else one for one in self.keys))


def read(files: CafeFiles) -> Slots:
    """Return what the slots file says, or its second copy where it is spoiled or gone.

    Raises `NewerSchema` for one of a later format, `KeysDamaged` where neither can be read, and what the disk says.
    """
    found: list[tuple[bool, Slots]] = []
    refused: trouble.Trouble | None = None
    for path in (files.slots, files.slots_copy):
        try:
            content = path.read_bytes()
        except FileNotFoundError:
            continue
        except OSError as error:
            refused = refused or from_os(error, files.folder)
            continue
        read_back = parse(content, files.folder)
        if read_back is not None:
            found.append(read_back)
            if read_back[0]:
                break
    if not found:
        raise refused or trouble.KeysDamaged(files.folder)
    # A file whose sum is wrong may still have a slot that opens: each is proved by itself when it is unwrapped.
    return next((slots for is_sound, slots in found if is_sound), found[0][1])


def write(files: CafeFiles, slots: Slots) -> None:
    """Write the slots file and then its second copy; after a crash one of them is whole, with the old or the new."""
    content = render(slots)
    write_private(files.slots, content)
    write_private(files.slots_copy, content)


def heal(files: CafeFiles) -> None:
    """Make both copies say the same again, where a crash or the disk came between. Only with the café open.

    What cannot be written now is made good at another start.
    """
    with suppress(OSError, trouble.Trouble):
        contents = {path: path.read_bytes() if path.exists() else b"" for path in (files.slots, files.slots_copy)}
        if contents[files.slots] != contents[files.slots_copy]:
            write(files, read(files))


def settle(files: CafeFiles, salt: bytes) -> None:
    """Bring a change of the data key that was cut off to its end, or back to its beginning. Only with the café open.

    `salt` is that of the database that opened: a key that is not its own is dropped, and so is a half-made database.
    From then on the file has one key. Raises what a write raises.
    """
    clear_left_over(files)
    slots = read(files)
    if len(slots.keys) > 1:
        with writing_to(files.folder):
            sync_folder(files.folder)  # the database that opened is the one that stays
        write(files, replace(slots, keys=(slots.of(salt),)))
    else:
        heal(files)


def head(files: CafeFiles) -> bytes:
    """Return the salt at the head of the database; what there is of it. Never while this process has it open.

    Closing any file takes every lock that the process has on it, on POSIX, and with it the one that keeps others out.
    """
    try:
        with files.database.open("rb") as file:
            return file.read(16)
    except OSError as error:
        raise from_os(error, files.folder) from error


def render(slots: Slots) -> bytes:
    """Return the bytes of a slots file."""
    content: dict[str, Any] = {
        "format": FORMAT,
        "cafe": slots.cafe,
        "keys": [
            {"salt": key.salt.hex(), "check": key.check, "slots": [_fields(slot) for slot in key.slots]}
            for key in slots.keys
        ],
    }
    return json.dumps(content | {"sum": _sum(content)}, indent=1).encode() + b"\n"


def parse(content: bytes, folder: Path) -> tuple[bool, Slots] | None:
    """Return what bytes say, and whether their sum is right; None where they are no slots file.

    Raises `NewerSchema` where a later format is whole enough to be known as one.
    """
    try:
        fields = json.loads(content)
    except (ValueError, RecursionError):
        return None
    if not isinstance(fields, dict):
        return None
    form = fields.get("format")
    if not isinstance(form, int) or isinstance(form, bool) or form < 1:
        return None
    if form > FORMAT:
        raise trouble.NewerSchema(folder)
    try:
        return _first_format(fields) if form == 1 else _second_format(fields)
    except (KeyError, TypeError, ValueError):
        return None


def _first_format(fields: dict[str, Any]) -> tuple[bool, Slots]:
    """Read format 1: one key, nothing that tells a flipped byte."""
    cafe = _hex_text(fields["cafe"])
    slots = tuple(
        Slot(str(at), _text(slot["kind"]), _hex(slot["wrapped"]), cafe if slot["kind"] == KEYRING else "")
        for at, slot in enumerate(_list(fields["slots"]))
    )
    return True, Slots(cafe, (KeySet(_hex(fields["salt"]), _hex_text(fields["check"]), slots),))


def _second_format(fields: dict[str, Any]) -> tuple[bool, Slots]:
    """Read format 2."""
    keys = tuple(
        KeySet(_hex(key["salt"]), _hex_text(key["check"]), tuple(map(_slot, _list(key["slots"]))))
        for key in _list(fields["keys"])
    )
    if not keys:
        raise ValueError("no key")
    rest = {name: value for name, value in fields.items() if name != "sum"}
    return fields.get("sum") == _sum(rest), Slots(_hex_text(fields["cafe"]), keys)


def _slot(fields: dict[str, Any]) -> Slot:
    """Read one slot of format 2."""
    work = fields.get("work")
    return Slot(
        id=_text(fields["id"]),
        kind=_text(fields["kind"]),
        wrapped=_hex(fields["wrapped"]),
        account=_text(fields.get("account", "")),
        salt=_hex(fields.get("salt", "")),
        work=_USUAL_WORK if work is None else Work(*(_number(one) for one in work)),
        confirmed=fields.get("confirmed", True) is True,
    )


def _fields(slot: Slot) -> dict[str, Any]:
    """Return a slot as it is written: only what its kind needs."""
    fields: dict[str, Any] = {"id": slot.id, "kind": slot.kind, "wrapped": slot.wrapped.hex()}
    if slot.account:
        fields["account"] = slot.account
    if slot.salt:
        fields["salt"] = slot.salt.hex()
    if slot.kind == PASSPHRASE:
        fields["work"] = [slot.work.rounds, slot.work.memory, slot.work.lanes]
    if not slot.confirmed:
        fields["confirmed"] = False
    return fields


def _sum(content: dict[str, Any]) -> str:
    """Return what tells a flipped byte; it is no secret and proves nothing against who means to change the file."""
    return hashlib.sha256(json.dumps(content, sort_keys=True).encode()).hexdigest()[:32]


def _text(value: object) -> str:
    """Return a text; ValueError for anything else."""
    if not isinstance(value, str):
        raise ValueError("no text")  # noqa: TRY004 - one error for all that a spoiled file may hold
    return value


def _number(value: object) -> int:
    """Return a whole number; ValueError for anything else."""
    if not isinstance(value, int) or isinstance(value, bool):
        raise ValueError("no number")  # noqa: TRY004 - likewise
    return value


def _hex(value: object) -> bytes:
    """Return the bytes of hexadecimal text; ValueError for anything else."""
    return bytes.fromhex(_text(value))


def _hex_text(value: object) -> str:
    """Return hexadecimal text as it is; ValueError for anything else."""
    _hex(value)
    return _text(value)


def _list(value: object) -> list[Any]:
    """Return a list of objects; ValueError for anything else."""
    if not isinstance(value, list) or not all(isinstance(one, dict) for one in value):
        raise ValueError("no list")
    return value
