"""What a made-up café remembers of its people beside their visits, and a further programme for them."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from cafememo.domain.consent import Purpose
from cafememo.domain.loyalty import Programme
from cafememo.domain.menu import Content
from cafememo.store import consents, usuals
from cafememo.store.settings import add_programme, read_facts
from cafememo.store.store import Store


@dataclass(frozen=True, slots=True)
class Told:
    """What one regular told: `birthday` is MM-DD, `pinned` are order ids."""

    regular_id: int
    birthday: str | None = None
    avoids: Sequence[Content] = ()
    pinned: Sequence[int] = ()


def remember(store: Store, people: Iterable[Told], *, at: int, offset: int, staff_id: int | None) -> None:
    """Write what people told. What one avoids is written with their consent, given to `staff_id` at that instant."""
    connection = store.connection
    with store.transaction():
        for told in people:
            if told.birthday is not None:
                connection.execute("UPDATE regulars SET birthday = ? WHERE id = ?", (told.birthday, told.regular_id))
            if told.avoids:
                consents.give(connection, told.regular_id, Purpose.DIET, consents.Consent(at, offset, staff_id))
                consents.keep_avoids(connection, told.regular_id, frozenset(told.avoids))
            if told.pinned:
                usuals.pin(connection, told.regular_id, told.pinned)


def add_to_cafe(store: Store, programme: Programme) -> int:
    """Add a programme to an open café, which runs it from then on, and return its id."""
    with store.transaction():
        programme_id = add_programme(store.connection, programme)
    with store.reading():
        store.facts = read_facts(store.connection)
    return programme_id
