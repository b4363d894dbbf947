"""Erasing a regular: everything of theirs, in the café that is open, for good.

It is one transaction, in no history of the owner's, and nothing takes it back; `tidy` then writes the file anew, on
which SQLite may have left something. What goes and what is left of each table
is told by `store.erasing`; how it is known in an older copy who was erased by `store.forgotten`; `services.old_copies`
does the same to the copies there are. Whoever keeps something of the café in memory is told by the ids erased: the
owner's history (`History.forget`), what insights counted (`Counting.start_over`); the finder of names and whatever
listens to changes notice by themselves.
"""

from collections.abc import Sequence
from contextlib import suppress
from dataclasses import dataclass, replace
from pathlib import Path

from cafememo.domain.audit import OWNER, PROGRAM, What
from cafememo.domain.trouble import Trouble
from cafememo.services import audit
from cafememo.services.clock import Clock, Instant
from cafememo.store import erasing as rows
from cafememo.store import forgotten, heads, slots
from cafememo.store.files import CafeFiles
from cafememo.store.forgotten import Tombstones
from cafememo.store.store import Store


@dataclass(frozen=True, slots=True)
class Erased:
    """What was erased: entries of the register by id, people, and what there was of them."""

    regular_ids: tuple[int, ...] = ()
    people: int = 0
    """Entries that were merged are one person."""
    entries: int = 0
    cards: int = 0


def erase(store: Store, regular_ids: Sequence[int], now: Instant) -> Erased:
    """Erase some people, with every entry merged into theirs, whoever was merged into whom.

    When this returns it is on the disk, and so are their tombstones; nothing is done where it raises the store's
    troubles. Those who are gone already are not missed.
    """
    connection, files = store.connection, CafeFiles(store.folder)
    with store.reading():
        ids = rows.whole(connection, regular_ids)
        people = rows.count_people(connection, ids)
    if not ids:
        return Erased()
    cafe = slots.read(files).cafe
    known = forgotten.remembered(connection, cafe)
    try:
        with rows.leaving_no_journal(connection), store.transaction():
            emptied = _erase(store, cafe, ids, known, now, OWNER)
            known |= emptied.tombstones
            forgotten.intend(files, cafe, known)
    except BaseException:
        _settle(store, cafe)
        raise
    store.orders.forget()
    _settle(store, cafe)
    return Erased(ids, people, emptied.entries, emptied.cards)


def tidy(store: Store) -> bool:
    """Leave not a byte of whom was erased in the file, see `store.erasing.tidy`; not on the way of a scan.

    An erasure is done without it, and it is tried again after the next opening where it fails. Raises the store's
    troubles.
    """
    files = CafeFiles(store.folder)
    with store.reading():
        if not rows.tidy(store.connection):
            return False
        head = heads.read(files)
        if head is not None:  # tables begin on other pages now
            heads.keep(files, replace(head, tables=heads.head_of(store.connection).tables))
    return True


def catch_up(store: Store, clock: Clock) -> Erased:
    """Erase whom an older café brought back, and bring an erasure to its end that was cut off.

    Belongs to the opening of a café that is not `forgotten.is_settled`.

    Raises the store's troubles where somebody is there who must not be, and cannot be erased.
    """
    connection, files = store.connection, CafeFiles(store.folder)
    cafe = slots.read(files).cafe
    with store.reading():
        known = forgotten.remembered(connection, cafe)
    with suppress(Trouble):
        forgotten.settle(files, cafe, known)
    beside = forgotten.beside(files, cafe)
    done = erase_known(store, beside, clock.now()) if beside - known else Erased()
    if known - beside:
        with suppress(Trouble):
            forgotten.keep(files, cafe, known | beside)
    return done


def erase_all_told(files: CafeFiles, copy: Path, clock: Clock, store: Store) -> Erased:
    """Erase from the staged copy `store` whoever was erased since, as told by the café in `files` and around `copy`."""
    cafe = slots.read(CafeFiles(store.folder)).cafe
    told = forgotten.told_around(files, copy, cafe)
    with store.reading():
        is_news = not told <= forgotten.remembered(store.connection, cafe)
    if not is_news:
        return Erased()
    done = erase_known(store, told, clock.now())
    tidy(store)
    return done


def erase_known(store: Store, tombstones: Tombstones, now: Instant) -> Erased:
    """Erase from an open café, be it a copy, those of whom there is a tombstone; remember the tombstones in it.

    Entries merged since or then, of which only some were erased, are parted first: nobody goes with another.
    """
    from cafememo.services import merging  # noqa: PLC0415 - an older copy is rare

    connection, cafe = store.connection, slots.read(CafeFiles(store.folder)).cafe
    known = forgotten.remembered(connection, cafe)
    with rows.leaving_no_journal(connection), store.transaction():
        ids = forgotten.found_among(connection, cafe, tombstones)
        people = rows.count_people(connection, ids)
        for regular_id in rows.merged_across(connection, ids):
            merging.separate(store, regular_id, _never)
        emptied = _erase(store, cafe, ids, known | tombstones, now, PROGRAM)
    store.orders.forget()
    return Erased(ids, people, emptied.entries, emptied.cards)


def _erase(store: Store, cafe: str, ids: Sequence[int], known: Tombstones, now: Instant, who: str) -> rows.Emptied:
    """Do it, write it into the log, and remember the tombstones."""
    connection = store.connection
    emptied = rows.empty(connection, cafe, ids, store.favourite_ids, (now.at, now.offset))
    forgotten.remember(connection, cafe, known | emptied.tombstones)
    for regular_id in ids:
        audit.note_at(store, now, What.REGULAR_ERASED, who, audit.regulars((regular_id,)))
    return emptied


def _settle(store: Store, cafe: str) -> None:
    """Have the file beside the café say what the database does; what fails here is done at the next opening."""
    if store.connection.is_ill:
        return
    with suppress(Trouble), store.reading():
        forgotten.settle(CafeFiles(store.folder), cafe, forgotten.remembered(store.connection, cafe))


def _never(_undo: object) -> None:
    """Keep nothing that would take it back."""
