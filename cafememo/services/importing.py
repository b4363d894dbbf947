"""Regulars out of a file: what would be done, and doing it, all of it or nothing.

Somebody who is here by the same name, however it is written, is not remembered a second time: the same file twice adds
nobody.
"""

import os
import stat
from collections.abc import Iterable, Iterator
from contextlib import nullcontext
from dataclasses import dataclass
from pathlib import Path

from cafememo.domain.audit import OWNER, What
from cafememo.domain.imports.file import MOST_BYTES, read
from cafememo.domain.imports.found import Found, Named
from cafememo.domain.names import folded
from cafememo.domain.trouble import ImportMissing, ImportTooLarge
from cafememo.services import audit
from cafememo.services.clock import Instant
from cafememo.services.keeping import welcome_newcomers
from cafememo.store import names
from cafememo.store.people import add_regular
from cafememo.store.store import Store

__all__ = ["Plan", "carry_out", "contents_of", "plan", "read"]


@dataclass(frozen=True, slots=True)
class Plan:
    """What an import would do, in the order of the file.

    `new` would be remembered. `there` are here already by the same name, in the bin and as an entry that was merged
    into another too: who was put away is not brought back by a list. `doubles` stand in the file a second time.
    `unusable` are the lines without a name that can be used.
    """

    new: tuple[Named, ...]
    there: tuple[Named, ...]
    doubles: tuple[Named, ...]
    unusable: tuple[int, ...]


def contents_of(path: Path) -> bytes:
    """Return a file's bytes, to be read by `read`. Raises `ImportMissing` or `ImportTooLarge`."""
    try:
        # Without waiting: a pipe or a device would be read for ever.
        flags = os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0)
        with os.fdopen(os.open(path, flags), "rb") as opened:
            if not stat.S_ISREG(os.fstat(opened.fileno()).st_mode):
                raise ImportMissing
            content = opened.read(MOST_BYTES + 1)
    except (OSError, ValueError):
        raise ImportMissing from None  # the reason given by the system names the file
    if len(content) > MOST_BYTES:
        raise ImportTooLarge
    return content


def plan(store: Store, found: Found) -> Plan:
    """Return what an import of what was found would do. Reads only."""
    with store.reading():
        known = {*map(folded, names.everybodys(store.connection))}
    new: dict[str, Named] = {}
    there, doubles = [], []
    for one in found.names:
        key = folded(one.name)
        if key in known:
            there.append(one)
        elif key in new:
            doubles.append(one)
        else:
            new[key] = one
    return Plan(tuple(new.values()), tuple(there), tuple(doubles), found.unusable)


def carry_out(store: Store, wanted: Plan, now: Instant, who: str = OWNER) -> tuple[int, ...]:
    """Remember everybody new in a plan and return their ids; in the transaction that is open, or in one of its own.

    Who came to be here by the same name since it was made is left out. An action of `services.history` can take it
    back. Raises `CodeDue` where nobody more is remembered for now, and what stands in the way of writing; nobody is
    remembered then.
    """
    welcome_newcomers(store)
    with nullcontext() if store.connection.in_transaction else store.transaction():
        known = {*map(folded, names.everybodys(store.connection))}
        added = tuple(add_regular(store.connection, one.name, now.at) for one in _others(wanted.new, known))
        if added:
            audit.note_at(store, now, What.IMPORTED, who, audit.regulars(added))
    return added


def _others(people: Iterable[Named], known: set[str]) -> Iterator[Named]:
    """Yield who is not among those known by their folded names."""
    return (one for one in people if folded(one.name) not in known)
