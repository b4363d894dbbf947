"""Everything the owner's window shows of one regular, put together from the store."""

from dataclasses import dataclass
from datetime import date, datetime

from cafememo.domain import usual
from cafememo.domain.cards import Kind, State
from cafememo.domain.clock import ROUND_MINUTES, to_local
from cafememo.domain.guess import by_likelihood
from cafememo.domain.habit import usual_minute
from cafememo.domain.menu import Content
from cafememo.domain.order import Order, SpokenLine
from cafememo.domain.past import look_back
from cafememo.domain.person import Contact
from cafememo.domain.reading import ShownProgramme
from cafememo.domain.retention import forget_on
from cafememo.domain.summary import Summary
from cafememo.domain.usual import Reason
from cafememo.services.clock import Clock, Instant
from cafememo.services.consents import Agreed, consent_of
from cafememo.services.counter import programmes_shown
from cafememo.services.visits import Place
from cafememo.services.wording import Wording
from cafememo.store import consents, ledger, merges, usuals
from cafememo.store import person as kept
from cafememo.store.store import Store

MOST_OTHERS = 12
"""Further orders of somebody's that may be pinned."""
_WEEK = 7 * 24 * 60


@dataclass(frozen=True, slots=True)
class PersonUsual:
    """An order of somebody's: pinned as their usual or learned, and what speaks for it; None where nothing does."""

    order_id: int
    lines: tuple[SpokenLine, ...]
    pinned: bool
    reason: Reason | None
    order: Order | None = None


@dataclass(frozen=True, slots=True)
class PersonCard:
    """A card of somebody's; `dead_since` is local time, None while it lives, and so is `suspended_since`."""

    card_id: int
    made: date
    dead_since: datetime | None = None
    suspended_since: datetime | None = None
    kind: Kind = Kind.PRINTED

    @property
    def state(self) -> State:
        """Return what a scan of it comes to."""
        if self.dead_since is not None:
            return State.DEAD
        return State.BOUND if self.suspended_since is None else State.SUSPENDED


@dataclass(frozen=True, slots=True)
class MergedEntry:
    """A further entry of the same person, which was merged into theirs: what it was called, and when that was."""

    regular_id: int
    name: str
    when: datetime | None


@dataclass(frozen=True, slots=True)
class Person:
    """A regular as the owner sees them."""

    regular_id: int
    contact: Contact
    since: date
    visits: int
    last_visit: datetime | None
    usuals: tuple[PersonUsual, ...]
    """Three at the most, pinned ones first and in their order."""
    others: tuple[PersonUsual, ...]
    """What else they have, the likeliest first."""
    avoids: frozenset[Content]
    agreed: Agreed | None
    cards: tuple[PersonCard, ...]
    """The newest first."""
    programmes: tuple[ShownProgramme, ...]
    merged: tuple[MergedEntry, ...]
    binned: date | None
    """Since when they are in the bin."""
    forgotten_on: date
    begin: Place
    """Where their rows of the ledger begin, for `visits.page`."""

    @property
    def pinned_ids(self) -> tuple[int, ...]:
        """Return the orders pinned as their usuals, in their order."""
        return tuple(one.order_id for one in self.usuals if one.pinned)

    @property
    def live_cards(self) -> tuple[PersonCard, ...]:
        """Return the cards that can be used."""
        return tuple(card for card in self.cards if card.dead_since is None)


def person(store: Store, clock: Clock, regular_id: int) -> Person | None:
    """Return a regular, or whom they were merged into; None where there is nobody of that id."""
    now, connection = clock.now(), store.connection
    with store.reading():
        details = kept.details(connection, regular_id)
        if details is not None and details.merged_into is not None:
            details = kept.details(connection, details.merged_into)
        if details is None:
            return None
        person_id = details.regular_id
        summary = ledger.summary_of(connection, person_id)
        entries = merges.merged_into(connection, person_id)
        heads = [summary.newest_id, *(ledger.summary_of(connection, one.regular_id).newest_id for one in entries)]
        cards = kept.cards_of(connection, person_id)
        pinned = usuals.pinned(connection, person_id)
        agreed = consent_of(store, person_id)
        avoids = consents.avoids_of(connection, person_id) if agreed is not None else frozenset()
        orders = usuals_of(store, summary, pinned, now)
    shown = max(3, len(pinned))
    last = to_local(summary.last_at, summary.last_offset) if summary.visits else None
    return Person(
        regular_id=person_id,
        contact=details.contact,
        since=to_local(min([details.joined_at, *(one.joined_at for one in entries)]), now.offset).date(),
        visits=summary.visits,
        last_visit=last,
        usuals=orders[:shown],
        others=orders[shown:],
        avoids=avoids,
        agreed=agreed,
        cards=tuple(_card(card, now) for card in cards),
        programmes=programmes_shown(store, summary, now),
        merged=tuple(_merged(one) for one in entries),
        binned=_day(details.binned_at, details.binned_offset),
        forgotten_on=forget_on(
            summary.last_at if summary.visits else None, details.joined_at, now.at, offset=now.offset
        ),
        begin=Place(tuple(sorted((head for head in heads if head is not None), reverse=True))),
    )


def usuals_of(store: Store, summary: Summary, pinned: tuple[int, ...], now: Instant) -> tuple[PersonUsual, ...]:
    """Return somebody's orders, pinned ones first, with the reasons that hold when they usually come.

    The owner looks in the evening; what somebody has in the mornings is still their usual.
    """
    minutes = [noted.minute for noted in summary.recent]
    at = usual_minute(minutes) if minutes else now.minute
    at += max(0, -(-(max(minutes, default=at) + ROUND_MINUTES + 1 - at) // _WEEK)) * _WEEK
    ranked = usual.rank(summary.recent, at, limit=MOST_OTHERS + 3)
    reasons = {one.order_id: one.reason for one in ranked}
    own = [one for one in by_likelihood(look_back(summary.recent), at) if one not in pinned]
    wording, order = Wording(store), store.orders.order
    return tuple(
        PersonUsual(one, wording.say(one), one in pinned, reasons.get(one), order(one))
        for one in (*pinned, *own[:MOST_OTHERS])
    )


def _card(card: kept.Card, now: Instant) -> PersonCard:
    dead = None if card.replaced_at is None else to_local(card.replaced_at, card.replaced_offset)
    suspended = None if card.suspended_at is None else to_local(card.suspended_at, card.suspended_offset)
    return PersonCard(card.card_id, to_local(card.made_at, now.offset).date(), dead, suspended, Kind(card.kind))


def _merged(entry: merges.Merged) -> MergedEntry:
    when = None if entry.at is None else to_local(entry.at, entry.offset)
    return MergedEntry(entry.regular_id, entry.name, when)


def _day(at: int | None, offset: int) -> date | None:
    return None if at is None else to_local(at, offset).date()
