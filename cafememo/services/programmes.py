"""What the owner does with loyalty programmes. Each action belongs in a transaction, its caller's."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from typing import NamedTuple

from cafememo.domain.counted import Lack, gone_ids, lack
from cafememo.domain.loyalty import Collects, Programme
from cafememo.domain.programme_rules import (
    USUAL_SIZE,
    Refusal,
    State,
    free_name,
    refusal,
    same_name,
    sooner,
    state,
)
from cafememo.domain.text import clean_name
from cafememo.services.programme_census import Use
from cafememo.store import names, programme_rows, programme_writes
from cafememo.store.programme_rows import Kept
from cafememo.store.store import Store
from cafememo.store.undo_log import Conflict

Wish = Callable[[Programme], Programme]
"""What the owner wants of a programme: given it as it is, returns it as it shall be. ValueError for no stamp."""


@dataclass(frozen=True, slots=True)
class Listed:
    """A programme as the page lists it."""

    programme: Programme
    state: State
    lack: Lack | None = None
    """Why it collects nothing whatever is ordered, if so."""
    gone: int = 0
    """Chosen items that are not on the menu any more."""


@dataclass(frozen=True, slots=True)
class Rewritten:
    """What became of a wish: the programme as it is now, and why it was refused, if it was."""

    programme: Programme | None
    refusal: Refusal | None = None


class Made(NamedTuple):
    """A programme that was made, and the ledger's last row by then."""

    programme_id: int
    made_after: int


def listed(store: Store, day: int) -> tuple[Listed, ...]:
    """Return every programme in the order shown, as it is on a café day; the archived come last."""
    with store.reading():
        kept = programme_rows.read_all(store.connection)
    found = [
        Listed(
            one.programme,
            state(one.programme, day, away=one.away),
            lack(one.programme, store.menu),
            len(gone_ids(one.programme, store.menu)),
        )
        for one in kept
    ]
    return tuple(sorted(found, key=lambda one: one.state is State.AWAY))


def add(store: Store, name: str) -> Made:
    """Make a stamp card, switched off, under this name or the next that is free."""
    connection = store.connection
    name = free_name(clean_name(name), _names(programme_rows.read_all(connection)))
    made_after = names.last_entry(connection)
    programme = Programme(0, name, USUAL_SIZE[Collects.STAMPS], on=False)
    return Made(programme_writes.insert(connection, programme, made_after), made_after)


def refuse_to_lose(store: Store, made: Made) -> None:
    """Raise Conflict where the ledger speaks of a programme: for an undo that would take it out of the store.

    What was earned in it would be nobody's, and the next programme that is made would be taken for it.
    """
    newest = names.last_entry(store.connection)
    if programme_rows.speaks_of(store.connection, made.programme_id, made.made_after, newest):
        raise Conflict


def rewrite(store: Store, programme_id: int, wish: Wish, now_at: int, unused: Use | None = None) -> Rewritten:
    """Change the rules of a programme as the owner wishes, or refuse to.

    `unused` is what is known of its use: what a programme collects changes only where the ledger does not speak of
    it. Where rewards would go sooner from now on, those that wait count as having come `now_at` (UTC seconds).
    """
    kept = programme_rows.read_one(store.connection, programme_id)
    if kept is None:
        return Rewritten(None, Refusal.GONE)
    before = kept.programme
    try:
        after = wish(before)
    except ValueError:
        return Rewritten(before, Refusal.TOO_FEW)
    after = replace(after, name=clean_name(after.name))
    others = _names(one for one in programme_rows.read_all(store.connection) if one.programme.id != programme_id)
    collects_other = after.collects is not before.collects
    refused = refusal(before, after, others, used=collects_other and not _still_unused(store, programme_id, unused))
    if refused is not None:
        return Rewritten(before, refused)
    if sooner(before.expires_days, after.expires_days):
        after = replace(after, expires_since=now_at)
    if after != before:
        programme_writes.rewrite(store.connection, after)
    return Rewritten(after)


def resize(store: Store, programme_id: int, of: int, now_at: int, unused: Use | None = None) -> Rewritten:
    """Have so many make a reward.

    With `unused`, only where nothing was noted in it up to now: else what a change would do is to be told first, and
    what it needs written (`programme_census.Settling`), and it is refused as IN_USE.
    """
    if unused is not None and not _still_unused(store, programme_id, unused):
        kept = programme_rows.read_one(store.connection, programme_id)
        return Rewritten(kept.programme if kept else None, Refusal.IN_USE)
    return rewrite(store, programme_id, lambda one: replace(one, of=of), now_at)


def collect(store: Store, programme_id: int, collects: Collects, now_at: int, unused: Use | None) -> Rewritten:
    """Have a programme that was never used collect something else, with the usual size of card for that."""
    return rewrite(
        store, programme_id, lambda one: replace(one, collects=collects, of=USUAL_SIZE[collects]), now_at, unused
    )


def switch_on(store: Store, programme_id: int, day: int) -> Refusal | None:
    """Have a programme earn from now on, or from its first day; refused where it would collect nothing."""
    kept = programme_rows.read_one(store.connection, programme_id)
    if kept is None:
        return Refusal.GONE
    missing = lack(kept.programme, store.menu)
    if missing is not None:
        return Refusal.NO_ITEM if missing is Lack.NO_ITEM else Refusal.NO_PRICE
    if kept.programme.ends_on is not None and kept.programme.ends_on < day:
        return Refusal.OVER
    programme_writes.switch(store.connection, programme_id, on=True)
    return None


def switch_off(store: Store, programme_id: int) -> None:
    """Have a programme earn nothing from now on; stamps are kept, and what waits can still be had."""
    programme_writes.switch(store.connection, programme_id, on=False)


def put_away(store: Store, programme_id: int) -> None:
    """Switch a programme off and take it from the list; its history is kept."""
    programme_writes.switch(store.connection, programme_id, on=False)
    programme_writes.put_away(store.connection, programme_id, away=True)


def bring_back(store: Store, programme_id: int) -> Refusal | None:
    """Put a programme that was archived back into the list, switched off, under a name that is free."""
    kept = programme_rows.read_one(store.connection, programme_id)
    if kept is None:
        return Refusal.GONE
    others = _names(one for one in programme_rows.read_all(store.connection) if one.programme.id != programme_id)
    name = free_name(kept.programme.name, others)
    if name != kept.programme.name:
        programme_writes.rewrite(store.connection, replace(kept.programme, name=name))
    programme_writes.put_away(store.connection, programme_id, away=False)
    return None


def remove(store: Store, programme_id: int, unused: Use | None) -> Refusal | None:
    """Take a programme out of the store for good; refused where the ledger speaks of it, or may."""
    if not _still_unused(store, programme_id, unused):
        return Refusal.IN_USE
    programme_writes.remove(store.connection, programme_id)
    return None


def move(store: Store, programme_id: int, place: int) -> None:
    """Put a programme at a place in the list, from 0; the first that runs is drawn as a card at the counter."""
    kept = sorted(programme_rows.read_all(store.connection), key=lambda one: one.away)
    ids = [one.programme.id for one in kept]
    if programme_id in ids:
        ids.remove(programme_id)
        ids.insert(max(0, place), programme_id)
        programme_writes.arrange(store.connection, ids)


def _still_unused(store: Store, programme_id: int, use: Use | None) -> bool:
    """Tell whether it is sure that the ledger does not speak of a programme, up to its last row."""
    if use is None or use.programme_id != programme_id or use.used is not False:
        return False
    newest = names.last_entry(store.connection)
    return not programme_rows.speaks_of(store.connection, programme_id, use.up_to, newest)


def _names(kept: Iterable[Kept]) -> frozenset[str]:
    """Return the names of programmes in the list, as a barista would tell them apart."""
    return frozenset(same_name(one.programme.name) for one in kept if not one.away)
