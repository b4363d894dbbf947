"""The café of the morning, on disk: its people, their history, and the cards in their pockets."""

import random
import time
from dataclasses import dataclass
from pathlib import Path

from books import STAFF_ID, STAMPS_OF, Books
from guests import ESPRESSO, FLAT_WHITE, FLAT_WHITE_OAT, Guest, first_names

from cafememo.codes.payload import encode
from cafememo.domain.menu import Content, Menu
from cafememo.domain.portion import Portion
from cafememo.domain.preferences import DevicePreferences
from cafememo.services.clock import Instant, SystemClock
from cafememo.services.counter import Counter
from cafememo.services.preferences import prefer_devices
from cafememo.store.bulk_people import Told, remember
from cafememo.store.store import Store
from support import hand_out_card, new_cafe

REGULARS, BLANK, DEAD = 120, 60, 4
DAY = 24 * 60 * 60


@dataclass(frozen=True)
class MorningCafe:
    """The café before the doors open, and what its ledger holds so far."""

    folder: Path
    regulars: list[Guest]
    blank: list[str]
    """The payloads of cards nobody has yet."""
    dead: list[str]
    names: list[str]
    """First names of those who will be new."""
    books: Books


def open_for_business(folder: Path, menu: Menu, source: random.Random, serial_port: str) -> MorningCafe:
    """Make the café: half of its people have their usual set by hand, some avoid milk, some have a reward waiting."""
    names = first_names(source)
    with new_cafe(folder, menu, stamps_of=STAMPS_OF) as store:
        regulars = [_regular(store, source, place, next(names)) for place in range(REGULARS)]
        books = _history(store, regulars)
        kept = {guest: store.orders.find(guest.pinned) for guest in regulars if guest.pinned is not None}
        told = [
            Told(guest.id, avoids=tuple(guest.avoids), pinned=[found] if (found := kept.get(guest)) else [])
            for guest in regulars
        ]
        remember(store, told, at=int(time.time()) - DAY, offset=0, staff_id=STAFF_ID)
        blank = [_card(store, source) for _ in range(BLANK)]
        dead = [_card(store, source, replaced_at=int(time.time()) - DAY) for _ in range(DEAD)]
        prefer_devices(store, DevicePreferences(serial=True, serial_port=serial_port, muted=True))
    return MorningCafe(folder, regulars, blank, dead, [next(names) for _ in range(BLANK)], books)


def _regular(store: Store, source: random.Random, place: int, name: str) -> Guest:
    """Add somebody with a card, one drink, and perhaps something they avoid."""
    drink = FLAT_WHITE if place % 10 == 0 else source.choice((FLAT_WHITE, FLAT_WHITE_OAT, ESPRESSO))
    avoids = frozenset({Content.MILK}) if place % 10 == 0 else frozenset[Content]()
    handed = hand_out_card(store, int(time.time()) - 100 * DAY, name, token=source.randbytes(10))
    assert handed.regular_id is not None
    return Guest(handed.regular_id, name, encode(handed.token), drink if place % 2 == 0 else None, avoids, [drink])


def _card(store: Store, source: random.Random, *, replaced_at: int | None = None) -> str:
    """Hand out a card nobody has yet, or a dead one, and return its payload."""
    return encode(hand_out_card(store, 0, replaced_at=replaced_at, token=source.randbytes(10)).token)


def _history(store: Store, regulars: list[Guest]) -> Books:
    """Note everybody's last weeks: two to six visits each, of every tenth so many that a reward waits."""
    books, counter, now = Books(), Counter(store, SystemClock()), SystemClock().now()
    visits = [
        (days, guest)
        for place, guest in enumerate(regulars)
        for days in range(1, 13 if place % 10 == 4 else 3 + place % 5)
    ]
    for days, guest in sorted(visits, key=lambda visit: (-visit[0], visit[1].id)):
        when = Instant(now.at - days * DAY, now.offset)
        noted = counter.note_round([Portion(guest.id, guest.had[0])], STAFF_ID, when)
        assert noted is not None
        books.visit(guest.id, guest.had[0])
    return books
