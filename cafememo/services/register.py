"""The owner's list of regulars: what it is sorted by, read slice by slice, and its rows in the café's words."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from cafememo.domain.balance import unpack_balances
from cafememo.domain.clock import to_local
from cafememo.domain.loyalty import Programme, StampCard, shown
from cafememo.domain.names import folded, words_of
from cafememo.domain.order import SpokenLine, spoken
from cafememo.domain.retention import SOON, last_day_for
from cafememo.domain.roll import Entry, Wanted, mostly
from cafememo.domain.summary import unpack_columns
from cafememo.services.clock import Instant
from cafememo.store import listing
from cafememo.store.listing import Facts
from cafememo.store.store import Store

ENTRIES_A_SLICE = 200
CARDS_A_SLICE = 2_000
"""Read in one go: some milliseconds, and a scan that comes meanwhile waits no longer."""


@dataclass(frozen=True, slots=True)
class ListedRegular:
    """One row of the list. `lines` are what they mostly have, `card` is the first programme's, None without one."""

    regular_id: int
    name: str
    surname: str
    lines: tuple[SpokenLine, ...]
    last_visit: datetime | None
    visits: int
    card: StampCard | None
    rewards: int
    joined: datetime
    binned: datetime | None


class Registry:
    """Reads entries and rows of an open store, on its thread; keeps what the drinks are called."""

    def __init__(self, store: Store) -> None:
        self._store = store
        self._drinks: dict[int, str] = {}
        self._menu = store.menu

    def first(self, limit: int) -> list[int]:
        """Return the first ids of the alphabet, which need no list in memory."""
        with self._store.reading():
            return listing.first_by_name(self._store.connection, limit)

    def entries_after(self, regular_id: int) -> list[Entry]:
        """Return the next slice of entries; an empty one is the end."""
        with self._store.reading():
            return [
                self._entry(one) for one in listing.facts_after(self._store.connection, regular_id, ENTRIES_A_SLICE)
            ]

    def entries_of(self, regular_ids: Sequence[int]) -> tuple[list[Entry], frozenset[int]]:
        """Return the entries of some regulars as they are now, and who of them has a card."""
        with self._store.reading():
            facts = listing.facts_of(self._store.connection, regular_ids)
            holders = listing.holders_among(self._store.connection, regular_ids)
        return [self._entry(one) for one in facts], holders

    def holders_after(self, card_id: int) -> list[tuple[int, int | None]]:
        """Return the next slice of (card id, regular id)."""
        with self._store.reading():
            return listing.holders_after(self._store.connection, card_id, CARDS_A_SLICE)

    def rows(self, regular_ids: Sequence[int], offset: int) -> dict[int, ListedRegular]:
        """Return the rows of some regulars, by id; those that are gone are missing. Local times are at `offset`."""
        store = self._store
        with store.reading():
            facts = listing.facts_of(store.connection, regular_ids)
            return {one.regular_id: self._row(one, offset) for one in facts}

    def _row(self, facts: Facts, offset: int) -> ListedRegular:
        order_id = mostly(unpack_columns(facts.recent or b"")[1], facts.pinned)
        programmes = self._store.facts.programmes
        card, rewards = _card(facts, programmes)
        return ListedRegular(
            regular_id=facts.regular_id,
            name=facts.name,
            surname=facts.surname or "",
            lines=spoken(self._store.orders.order(order_id), self._store.menu) if order_id is not None else (),
            last_visit=to_local(facts.last_at, facts.last_offset or 0) if facts.last_at else None,
            visits=facts.visits or 0,
            card=card,
            rewards=rewards,
            joined=to_local(facts.joined_at, offset),
            binned=to_local(facts.binned_at, offset) if facts.binned_at is not None else None,
        )

    def _entry(self, facts: Facts) -> Entry:
        order_id = mostly(unpack_columns(facts.recent or b"")[1], facts.pinned)
        card, rewards = _card(facts, self._store.facts.programmes)
        return Entry(
            regular_id=facts.regular_id,
            sort_name=facts.sort_name,
            words=_words(facts),
            drink=self._drink(order_id) if order_id is not None else "",
            last_at=facts.last_at or 0,
            visits=facts.visits or 0,
            stamps=card.have if card is not None else 0,
            rewards=rewards,
            joined_at=facts.joined_at,
            birth_month=int(facts.birthday[:2]) if facts.birthday else 0,
            binned=facts.binned_at is not None,
        )

    def _drink(self, order_id: int) -> str:
        """Return the folded words an order is sorted by."""
        if self._menu is not self._store.menu:
            self._menu, self._drinks = self._store.menu, {}
        drink = self._drinks.get(order_id)
        if drink is None:
            lines = spoken(self._store.orders.order(order_id), self._store.menu)
            drink = " ".join(folded(word) for line in lines for word in (line.name, *line.options))
            self._drinks[order_id] = drink
        return drink


def wanted_by(now: Instant, wanted: Wanted, not_seen_days: int) -> Wanted:
    """Return what is wanted with the instants its filters mean at this moment."""
    today = to_local(*now).date()
    soon = last_day_for(today + SOON) + timedelta(days=1)
    return Wanted(
        wanted.text,
        wanted.shown,
        wanted.column,
        wanted.falling,
        # Whoever was here on the first of these days counts as not seen for all of them, as in the insights.
        not_seen_since=_instant(today - timedelta(days=not_seen_days - 1), now.offset),
        forget_before=_instant(soon, now.offset),
        month=today.month,
    )


def _instant(day: date, offset: int) -> int:
    """Return when a local day begins, in UTC seconds."""
    return (day.toordinal() - _FIRST_DAY) * 86_400 - offset * 60


_FIRST_DAY = date(1970, 1, 1).toordinal()


def _words(facts: Facts) -> str:
    """Return what somebody is looked for by: the words of names and address, and the digits of a telephone number."""
    words = (*words_of(facts.name), *words_of(facts.surname or ""), *words_of(facts.email or ""))
    digits = "".join(sign for sign in facts.phone or "" if sign.isdecimal())
    return "".join(f" {word}" for word in (*words, digits) if word)


def _card(facts: Facts, programmes: tuple[Programme, ...]) -> tuple[StampCard | None, int]:
    """Return the card of the first programme, and the rewards that wait in all of them."""
    balances = {one.programme_id: one for one in unpack_balances(facts.balances or b"")}
    cards = [
        shown(balances[one.id].card(one.of)) if one.id in balances else StampCard(0, one.of, 0) for one in programmes
    ]
    return (cards[0] if cards and programmes[0].on else None), sum(card.rewards for card in cards)
