"""The log of the café's keeping: what was done about keys, copies, PINs and people, by whom, never by name."""

from collections.abc import Sequence
from datetime import UTC, datetime, timedelta, timezone

from cafememo.domain.audit import PROGRAM, Logged, What
from cafememo.services.clock import Clock, Instant
from cafememo.store import audit as kept
from cafememo.store.store import Store


def note(store: Store, clock: Clock, what: What, who: str = PROGRAM, about: str = "") -> None:
    """Log something in the transaction that is open, or in one of its own.

    `who` is `domain.audit.OWNER`, PROGRAM or "staff" and an id; `about` "" or a kind and an opaque id: "regular 41".
    """
    note_at(store, clock.now(), what, who, about)


def note_at(store: Store, now: Instant, what: What, who: str = PROGRAM, about: str = "") -> None:
    """Log something at a moment that is known; see `note`."""
    if store.connection.in_transaction:
        kept.add(store.connection, now.at, now.offset, what, who, about)
    else:
        with store.transaction():
            kept.add(store.connection, now.at, now.offset, what, who, about)


def regulars(regular_ids: Sequence[int]) -> str:
    """Return what an entry is about: a regular by their id, of several how many."""
    return f"regular {regular_ids[0]}" if len(regular_ids) == 1 else f"regulars {len(regular_ids)}"


def entries(store: Store, limit: int = 200, before: int | None = None) -> tuple[Logged, ...]:
    """Return what was logged, newest first, at the café's own time; those older than the entry `before`."""
    with store.reading():
        rows = kept.newest(store.connection, limit, before)
    return tuple(
        Logged(entry_id, _local(at, offset), str(what), str(who), str(about))
        for entry_id, at, offset, what, who, about in rows
    )


def _local(at: int, offset: int) -> datetime:
    return datetime.fromtimestamp(at, UTC).astimezone(timezone(timedelta(minutes=offset))).replace(tzinfo=None)
