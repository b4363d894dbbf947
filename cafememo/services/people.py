"""What the owner changes about regulars. Each belongs in a transaction, see `services.history`.

Whoever is gone meanwhile, or was merged into somebody, is not changed: what is returned says so.
"""

from collections.abc import Sequence

from cafememo.domain.audit import OWNER, What
from cafememo.domain.menu import Content
from cafememo.domain.person import Field, fit_to_keep
from cafememo.services import audit, consents
from cafememo.services.clock import Clock, Instant
from cafememo.store import person as kept
from cafememo.store import usuals
from cafememo.store.people import add_regular as add_to_store
from cafememo.store.store import Store


def add_regular(store: Store, clock: Clock, name: str) -> int:
    """Remember somebody new, without a card, and return their id. Raises `person.NotKept` for no name."""
    return add_to_store(store.connection, fit_to_keep(Field.NAME, name) or "", clock.now().at)


def tell(store: Store, regular_id: int, field: Field, text: str) -> bool:
    """Keep something a regular told; False where they are gone. Raises `person.NotKept`, and nothing is changed."""
    value = fit_to_keep(field, text)
    if not is_there(store, regular_id):
        return False
    kept.keep(store.connection, regular_id, field, value)
    return True


def pin(store: Store, regular_id: int, order_ids: Sequence[int]) -> bool:
    """Make these orders a regular's usuals, the first shown first; False where they are gone."""
    if not is_there(store, regular_id):
        return False
    usuals.pin(store.connection, regular_id, tuple(dict.fromkeys(order_ids))[: usuals.MOST])
    return True


def avoid(
    store: Store, clock: Clock, regular_id: int, contents: frozenset[Content], staff_id: int | None = None
) -> bool:
    """Remember what a regular avoids and agreed to, or with nothing erase it all; False where they are gone."""
    if not is_there(store, regular_id):
        return False
    consents.keep_agreed(store, clock, regular_id, contents, staff_id)
    return True


def put_in_bin(store: Store, regular_ids: Sequence[int], now: Instant) -> int:
    """Put regulars into the bin, with all that is remembered of them; return how many were not there already."""
    binned = kept.put_in_bin(store.connection, regular_ids, now.at, now.offset)
    if binned:
        audit.note_at(store, now, What.REGULAR_BINNED, OWNER, audit.regulars(binned))
    return len(binned)


def bring_back(store: Store, regular_ids: Sequence[int], now: Instant) -> int:
    """Take regulars out of the bin; return how many were in it."""
    back = kept.take_out_of_bin(store.connection, regular_ids)
    if back:
        audit.note_at(store, now, What.REGULAR_BACK, OWNER, audit.regulars(back))
    return len(back)


def is_there(store: Store, regular_id: int) -> bool:
    """Tell whether there is such a regular, who was not merged into anybody."""
    details = kept.details(store.connection, regular_id)
    return details is not None and details.merged_into is None
