"""The head of the ledger, kept in a small file beside the database: what was in it once, the database must hold.

Every page of an older database, and every link of its chain, is as it should be; only from outside can it be seen that
it is an older one. The file is written when the café closes and every few minutes, never while somebody waits: it may
be behind the ledger by what was noted since, and it is never ahead of it. So an older database is noticed unless it is
older by a few minutes only. Putting back a copy is rightful, and forgets the file.

It also says on which page each table begins, by which a database with a damaged first page is salvaged. It holds
nothing about anyone: `{"format": 1, "entry": id, "link": hex, "tables": {name: page}, "sum": hex}`.
"""

import hashlib
import json
from contextlib import suppress
from dataclasses import dataclass, field
from typing import Any

from cafememo.domain.trouble import Trouble
from cafememo.store import slots
from cafememo.store.connection import Connection
from cafememo.store.files import CafeFiles, write_private, writing_to
from cafememo.store.ledger import tail
from cafememo.store.marks import link_of

FORMAT = 1
NAME = "cafe.head"
_LONGEST_KEY = 64
"""Bytes that BLAKE2b takes as a key."""


@dataclass(frozen=True, slots=True)
class Head:
    """An entry the database had, with its link, and where its tables began then."""

    entry_id: int
    link: bytes
    tables: dict[str, int] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Older:
    """The database is not the one that was here last: at least `missing` entries that were in it are not."""

    missing: int


def head_of(connection: Connection) -> Head:
    """Return the head of the ledger, on the thread that uses the connection; writing it may be done on another."""
    last = tail(connection)
    roots = connection.execute("SELECT name, rootpage FROM sqlite_master WHERE type = 'table' AND rootpage > 0")
    return Head(last.entry_id, last.link, dict(roots.fetchall()))


def keep(files: CafeFiles, head: Head) -> None:
    """Write the head beside the database, whole or not at all. Raises `DiskFull`, `FolderNotWritable` and the like."""
    content: dict[str, Any] = {
        "format": FORMAT,
        "entry": head.entry_id,
        "link": head.link.hex(),
        "tables": head.tables,
    }
    content["sum"] = _sum(files, content)
    write_private(files.folder / NAME, json.dumps(content).encode() + b"\n")


def read(files: CafeFiles) -> Head | None:
    """Return the head kept beside the database; None where there is none, or none of this café that is whole."""
    try:
        content = json.loads((files.folder / NAME).read_bytes())
        if content.pop("sum") != _sum(files, content) or content["format"] != FORMAT:
            return None
        return Head(int(content["entry"]), bytes.fromhex(content["link"]), dict(content["tables"]))
    except (OSError, ValueError, KeyError, TypeError, AttributeError):
        return None


def forget(files: CafeFiles) -> None:
    """Take what the database holds now as right, as after a copy was put back: the next head is a new one."""
    with writing_to(files.folder):
        (files.folder / NAME).unlink(missing_ok=True)


def compare(connection: Connection, files: CafeFiles) -> Older | None:
    """Tell whether the database lacks what was in it when its head was kept; None where it does not, or none was."""
    head = read(files)
    if head is None or link_of(connection, head.entry_id) == head.link:
        return None
    return Older(max(head.entry_id - tail(connection).entry_id, 1))


def _sum(files: CafeFiles, content: dict[str, Any]) -> str:
    """Return a sum over what the file holds and the café it is of, by its number in the file of slots."""
    cafe = ""
    with suppress(Trouble):
        cafe = slots.read(files).cafe
    content_bytes = json.dumps(content, sort_keys=True).encode()
    return hashlib.blake2b(content_bytes, digest_size=16, key=cafe.encode()[:_LONGEST_KEY]).hexdigest()
