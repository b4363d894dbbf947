"""What a person avoids: remembered when they agree, erased when they do not any more."""

from dataclasses import dataclass
from datetime import datetime

from cafememo.domain.clock import to_local
from cafememo.domain.consent import Purpose
from cafememo.domain.menu import Content
from cafememo.services.clock import Clock
from cafememo.store import consents, merges, people
from cafememo.store.store import Store


@dataclass(frozen=True, slots=True)
class Agreed:
    """Since when a person agrees, by the clock on the café's wall, and who of the staff heard it; "" for nobody."""

    since: datetime
    heard_by: str = ""


def remember_avoids(
    store: Store, clock: Clock, regular_id: int, contents: frozenset[Content], staff_id: int | None = None
) -> frozenset[Content] | None:
    """Remember what a person avoids, to which they have just said yes, and nothing else they said before.

    Without contents the consent is withdrawn, and everything it was for is erased. Returns what was remembered
    before: called with that, it takes this back, dated now, since the record says what happened and when. None where
    there is no such regular; nothing is written then.
    """

    def write() -> frozenset[Content] | None:
        facts = people.by_regular(store.connection, regular_id)
        if facts is None or facts.regular_id is None:
            return None
        # Whom they were merged into, where they were.
        keep_agreed(store, clock, facts.regular_id, contents, staff_id)
        return facts.avoids()

    return store.once(("avoid", regular_id, contents), write)


def keep_agreed(
    store: Store, clock: Clock, regular_id: int, contents: frozenset[Content], staff_id: int | None = None
) -> None:
    """Do the same for a regular who is there and merged into nobody, in the bin or not. Belongs in a transaction.

    What is not avoided any more is erased in the entries merged into theirs as well.
    """
    now, connection = clock.now(), store.connection
    if contents:
        consents.give(connection, regular_id, Purpose.DIET, consents.Consent(now.at, now.offset, staff_id))
    else:
        merged = [entry.regular_id for entry in merges.merged_into(connection, regular_id)]
        for entry_id in (regular_id, *merged):
            consents.withdraw(connection, entry_id, Purpose.DIET, now.at, now.offset)
    consents.keep_avoids(connection, regular_id, contents)
    merges.erase_avoided(connection, regular_id, contents)


def consent_of(store: Store, regular_id: int) -> Agreed | None:
    """Return since when a person agrees to have remembered what they avoid; None where they do not."""
    with store.reading():
        person_id = people.person_of(store.connection, regular_id)
        consent = consents.standing(store.connection, person_id, Purpose.DIET)
    if consent is None:
        return None
    heard_by = store.facts.staff_name(consent.staff_id)
    return Agreed(to_local(consent.given_at, consent.given_offset), heard_by)
