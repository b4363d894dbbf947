"""Who was erased, told by nothing about them, so that an older copy never brings them back.

A tombstone is one line: `regular joined entry link check`. `regular` is the id they had and `joined` a hash of it and
of the second they joined; `entry` and `link` are their first entry of the ledger (0 and "-" for who had none): an id
may be another person's after the café went back to a copy, and neither of the two can be. `check` proves the line, and
that it is of this café.

The same lines are in the database (a setting) and beside it in `cafe.forgotten`, and in every copy in both places. The
database's are written in the transaction of the erasure; before it is committed, all lines lie in
`cafe.forgotten.next`, which takes its name afterwards. Cut off between the two, the next opening tells by the
database's own lines whether there was an erasure, see `settle`. So an erasure and its tombstone are both there or
neither is.
"""

import hashlib
from collections.abc import Iterable
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from cafememo.store.connection import Connection
from cafememo.store.files import CafeFiles, sync_folder, write_private, writing_to

SETTING = "forgotten"
HIGHEST = "forgotten.highest"
"""The setting that holds the highest id an erased regular had: it is never given to another."""
_FIELDS = 5
_NO_ENTRY = "-"


@dataclass(frozen=True, slots=True, order=True)
class Tombstone:
    """One entry of the register of regulars that was erased; see the top of this file."""

    regular_id: int
    joined: str
    entry_id: int = 0
    link: str = _NO_ENTRY


Tombstones = frozenset[Tombstone]
NOBODY: Tombstones = frozenset()


def of_regular(cafe: str, regular_id: int, joined_at: int, entry_id: int = 0, link: bytes = b"") -> Tombstone:
    """Return the tombstone of a regular, and of their first entry of the ledger if there is one."""
    return Tombstone(regular_id, _joined(cafe, regular_id, joined_at), entry_id, link[:8].hex() or _NO_ENTRY)


def to_text(cafe: str, tombstones: Iterable[Tombstone]) -> str:
    """Return tombstones as lines, always in the same order."""
    return "".join(
        f"{body} {_check(cafe, body)}\n"
        for body in (f"{one.regular_id} {one.joined} {one.entry_id} {one.link}" for one in sorted(tombstones))
    )


def from_text(cafe: str, text: str) -> Tombstones:
    """Return the tombstones of a café; lines that are of another, or not as they were written, tell nothing."""
    found = set()
    for line in text.splitlines():
        body, _, check = line.rpartition(" ")
        fields = body.split(" ")
        if len(fields) == _FIELDS - 1 and check == _check(cafe, body):
            found.add(Tombstone(int(fields[0]), fields[1], int(fields[2]), fields[3]))
    return frozenset(found)


def found_among(connection: Connection, cafe: str, tombstones: Iterable[Tombstone]) -> tuple[int, ...]:
    """Return the regulars of an open café, of whatever shape, who were erased elsewhere or later."""
    found = set()
    for one in tombstones:
        row = connection.execute("SELECT joined_at FROM regulars WHERE id = ?", (one.regular_id,)).fetchone()
        if row is not None and _joined(cafe, one.regular_id, row[0]) == one.joined:
            found.add(one.regular_id)
        if one.entry_id:
            row = connection.execute(
                "SELECT l.regular_id, l.link FROM ledger l JOIN regulars r ON r.id = l.regular_id WHERE l.id = ?",
                (one.entry_id,),
            ).fetchone()
            if row is not None and bytes(row[1])[:8].hex() == one.link:
                found.add(int(row[0]))
    return tuple(sorted(found))


# In the database.


def text_in(connection: Connection) -> str:
    """Return the lines the database holds."""
    row = connection.execute("SELECT value FROM settings WHERE key = ?", (SETTING,)).fetchone()
    return "" if row is None else str(row[0])


def is_settled(connection: Connection, files: CafeFiles) -> bool:
    """Tell whether the database and the file beside it say the same, and no erasure was cut off."""
    return not files.forgotten_next.exists() and text_beside(files) == text_in(connection)


def remembered(connection: Connection, cafe: str) -> Tombstones:
    """Return the tombstones the database holds."""
    return from_text(cafe, text_in(connection))


def remember(connection: Connection, cafe: str, tombstones: Tombstones) -> None:
    """Have the database hold these, and no id of theirs be given again. Belongs in a transaction."""
    highest = max((one.regular_id for one in tombstones), default=0)
    for key, value in ((SETTING, to_text(cafe, tombstones)), (HIGHEST, str(highest))):
        connection.execute(
            "INSERT INTO settings (key, value) VALUES (?, ?) ON CONFLICT (key) DO UPDATE SET value = excluded.value",
            (key, value),
        )


# Beside it.


def text_beside(files: CafeFiles) -> str:
    """Return the lines beside a café or in a copy; none where they cannot be read."""
    return _read(files.forgotten)


def beside(files: CafeFiles, cafe: str) -> Tombstones:
    """Return the tombstones beside a café or in a copy."""
    return from_text(cafe, _read(files.forgotten))


def told_around(files: CafeFiles, copy: Path, cafe: str) -> Tombstones:
    """Return every tombstone known where a copy is to be gone back to: here, in it, and in the copies beside it.

    An erasure that was cut off counts here: it was asked for.
    """
    told = [files.forgotten, files.forgotten_next]
    for place in (copy.parent, files.backups):
        with suppress(OSError):
            told += [CafeFiles(folder).forgotten for folder in place.iterdir()]
    told.append(CafeFiles(copy).forgotten)
    return NOBODY.union(*(from_text(cafe, _read(path)) for path in told))


def keep(files: CafeFiles, cafe: str, tombstones: Tombstones) -> None:
    """Write the tombstones beside a café, or into a copy, whole or not at all. Raises the disk's troubles."""
    write_private(files.forgotten, to_text(cafe, tombstones).encode())


def intend(files: CafeFiles, cafe: str, tombstones: Tombstones) -> None:
    """Write what will stand beside the café once the transaction that is open is committed."""
    write_private(files.forgotten_next, to_text(cafe, tombstones).encode())


def settle(files: CafeFiles, cafe: str, in_database: Tombstones) -> None:
    """Bring an erasure that was cut off to its end, or have it not have been, as the database says."""
    upcoming = files.forgotten_next
    with writing_to(files.folder):
        upcoming.with_name(upcoming.name + ".new").unlink(missing_ok=True)
        if not upcoming.exists():
            return
        if from_text(cafe, _read(upcoming)) <= in_database:
            upcoming.replace(files.forgotten)
        else:
            upcoming.unlink()
        sync_folder(files.folder)


def _read(path: Path) -> str:
    try:
        return path.read_text("utf-8", errors="replace")
    except OSError:
        return ""


def _joined(cafe: str, regular_id: int, joined_at: int) -> str:
    return hashlib.blake2b(f"{regular_id} {joined_at}".encode(), digest_size=8, key=cafe.encode()).hexdigest()


def _check(cafe: str, body: str) -> str:
    return hashlib.blake2b(f"tombstone {body}".encode(), digest_size=4, key=cafe.encode()).hexdigest()
