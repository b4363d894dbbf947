"""Two entries of one person made one, and made two again at any time later.

The other entry stays as it was: its name, what was told, its rows of the ledger. It is pointed at the one that is
kept, whose summary is then derived from both; visits noted from then on are of the one that is kept, and stay so.
"""

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial

from cafememo.domain.audit import OWNER, What
from cafememo.domain.consent import Purpose
from cafememo.domain.menu import Content
from cafememo.domain.merging import united, united_pins
from cafememo.domain.person import Contact, Field
from cafememo.domain.reading import ShownProgramme
from cafememo.domain.summary import derive, derive_of
from cafememo.services import audit, person
from cafememo.services.clock import Clock
from cafememo.services.counter import programmes_shown
from cafememo.services.person import Person, PersonUsual
from cafememo.services.taking_back import Also
from cafememo.store import consents, ledger, merges, usuals
from cafememo.store import person as kept
from cafememo.store.merges import Record
from cafememo.store.store import Store


@dataclass(frozen=True, slots=True)
class Together:
    """What two entries make together."""

    contact: Contact
    visits: int
    cards: int
    """Those in use."""
    usuals: tuple[PersonUsual, ...]
    """What they have, pinned ones first, then the likeliest."""
    avoids: frozenset[Content]
    programmes: tuple[ShownProgramme, ...]


@dataclass(frozen=True, slots=True)
class Preview:
    """Two entries side by side, and what they make together: nothing is changed yet."""

    keep: Person
    other: Person
    together: Together


def preview(store: Store, clock: Clock, keep_id: int, other_id: int, *, others_name: bool = False) -> Preview | None:
    """Return what a merge would make, called as the other where so wished; None where it cannot be."""
    with store.reading():
        if _both(store, keep_id, other_id) is None:
            return None
        rows = sorted((*ledger.entries_of(store.connection, keep_id), *ledger.entries_of(store.connection, other_id)))
    keep, other = person.person(store, clock, keep_id), person.person(store, clock, other_id)
    if keep is None or other is None:
        return None
    summary = derive(rows)
    pins = united_pins(keep.pinned_ids, other.pinned_ids)
    together = Together(
        united(keep.contact, other.contact, other.contact.name if others_name else None),
        summary.visits,
        len(keep.live_cards) + len(other.live_cards),
        person.usuals_of(store, summary, pins, clock.now()),
        keep.avoids | other.avoids,
        programmes_shown(store, summary, clock.now()),
    )
    return Preview(keep, other, together)


def merge(store: Store, clock: Clock, keep_id: int, other_id: int, also: Also, *, others_name: bool = False) -> bool:
    """Make two entries one, called as the other where so wished; False where one is gone, binned or merged already.

    Belongs in a transaction.
    """
    both = _both(store, keep_id, other_id)
    if both is None:
        return False
    keep, other = both
    connection, now = store.connection, clock.now()
    entries = tuple(one.regular_id for one in merges.merged_into(connection, other_id))
    cards = tuple(card.card_id for card in kept.cards_of(connection, other_id))
    pins, declined = usuals.pinned(connection, keep_id), usuals.declined(connection, keep_id)
    others_declined = tuple(sorted(usuals.declined(connection, other_id) - declined))
    added = _agreed_avoids(store, other_id) - _agreed_avoids(store, keep_id)
    given = _consents_only_of(store, other_id, keep_id)
    name = other.contact.name if others_name else keep.contact.name
    record = Record(tuple(keep.contact), name, pins, others_declined, tuple(given), cards, entries)

    merges.point_to(connection, (other_id, *entries), keep_id)
    merges.touch(connection, keep_id)
    merges.give_cards(connection, cards, other_id, keep_id)
    _keep_contact(store, keep, united(keep.contact, other.contact, name))
    usuals.pin(connection, keep_id, united_pins(pins, usuals.pinned(connection, other_id)))
    for order_id in others_declined:
        usuals.decline(connection, keep_id, order_id)
    for purpose, consent in given.items():
        consents.give(connection, keep_id, purpose, consent)
    if added:
        consents.keep_avoids(connection, keep_id, consents.avoids_of(connection, keep_id) | added)
    merges.keep_record(connection, other_id, now.at, now.offset, record, added)
    derive_again(store, (keep_id, other_id), also)
    audit.note_at(store, now, What.REGULARS_MERGED, OWNER, f"regulars {keep_id} {other_id}")
    return True


def separate(store: Store, regular_id: int, also: Also) -> bool:
    """Make a merged entry one of its own again; False where it is none. Belongs in a transaction.

    What the one who was kept had from it goes, where it was not changed since; what was noted since stays with them.
    """
    other = kept.details(store.connection, regular_id)
    if other is None or other.merged_into is None:
        return False
    connection, keep_id = store.connection, other.merged_into
    keep, known = kept.details(connection, keep_id), merges.record_of(connection, regular_id)
    merges.point_to(connection, (regular_id,), None)
    merges.touch(connection, keep_id)
    if keep is not None and known is not None:
        record, added = known
        still = {one.regular_id for one in merges.merged_into(connection, keep_id)}
        merges.point_to(connection, [one for one in record.entries if one in still], regular_id)
        merges.give_cards(connection, record.cards, keep_id, regular_id)
        _take_contact_back(store, keep, other.contact, record)
        _take_usuals_back(store, keep_id, regular_id, record)
        _take_consents_back(store, keep_id, regular_id, record, added)
        merges.forget_record(connection, regular_id)
    derive_again(store, (keep_id, regular_id), also)
    return True


def derive_again(store: Store, regular_ids: tuple[int, ...], also: Also) -> None:
    """Derive summaries anew, now and whenever the action this belongs to is taken back or done again."""
    for regular_id in regular_ids:
        entries = ledger.entries_of(store.connection, regular_id)
        ledger.keep_summary(store.connection, regular_id, derive_of(regular_id, entries))
    also(partial(derive_again, store, regular_ids, also))


def _both(store: Store, keep_id: int, other_id: int) -> tuple[kept.Details, kept.Details] | None:
    """Return the details of two regulars who can be merged."""
    keep, other = kept.details(store.connection, keep_id), kept.details(store.connection, other_id)
    if keep is None or other is None or keep_id == other_id:
        return None
    if any(one.merged_into is not None or one.binned_at is not None for one in (keep, other)):
        return None
    return keep, other


def _keep_contact(store: Store, keep: kept.Details, contact: Contact) -> None:
    """Keep what is known of somebody, where it is something else than before."""
    for field, before, after in zip(Field, keep.contact, contact, strict=True):
        if before != after:
            kept.keep(store.connection, keep.regular_id, field, after)


def _take_contact_back(store: Store, keep: kept.Details, other: Contact, record: Record) -> None:
    """Have what somebody told be as before the merge, where it was not changed since."""
    before = Contact(record.before[0] or "", *record.before[1:])
    merged = united(before, other, record.name)
    for field, was, then, now in zip(Field, before, merged, keep.contact, strict=True):
        if now == then != was:
            kept.keep(store.connection, keep.regular_id, field, was)


def _take_usuals_back(store: Store, keep_id: int, other_id: int, record: Record) -> None:
    """Have usuals be as before the merge, where they were not changed since."""
    connection = store.connection
    then = united_pins(record.pins, usuals.pinned(connection, other_id))
    if then != record.pins and usuals.pinned(connection, keep_id) == then:
        usuals.pin(connection, keep_id, record.pins)
    for order_id in record.declined:
        usuals.ask_again(connection, keep_id, order_id)


def _take_consents_back(store: Store, keep_id: int, other_id: int, record: Record, added: frozenset[Content]) -> None:
    """Erase what only the other avoided, and the consents that were only theirs."""
    connection = store.connection
    if added:
        consents.keep_avoids(connection, keep_id, consents.avoids_of(connection, keep_id) - added)
    for purpose in map(Purpose, record.consents):
        if purpose is Purpose.DIET and consents.avoids_of(connection, keep_id):
            continue  # something they told since was agreed to as well
        consent = consents.standing(connection, keep_id, purpose)
        if consent is not None and consent == consents.standing(connection, other_id, purpose):
            consents.take_away(connection, keep_id, purpose)


def _agreed_avoids(store: Store, regular_id: int) -> frozenset[Content]:
    """Return what somebody avoids and agreed to have remembered."""
    if consents.standing(store.connection, regular_id, Purpose.DIET) is None:
        return frozenset()
    return consents.avoids_of(store.connection, regular_id)


def _consents_only_of(store: Store, other_id: int, keep_id: int) -> dict[Purpose, consents.Consent]:
    """Return the consents one gave and the other did not."""
    standing: Callable[[int, Purpose], consents.Consent | None] = partial(consents.standing, store.connection)
    return {
        purpose: consent
        for purpose in Purpose
        if (consent := standing(other_id, purpose)) is not None and standing(keep_id, purpose) is None
    }
