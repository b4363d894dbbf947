"""What happens at the counter: a card is scanned, an order noted, a visit undone, a newcomer named."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING, NamedTuple

from cafememo.codes.payload import Misread, decode
from cafememo.domain import loyalty, usual
from cafememo.domain.clock import cafe_day, to_local
from cafememo.domain.ledger import Entry, Kind, Summary, add, derive
from cafememo.domain.loyalty import Movement, StampCard
from cafememo.domain.order import SpokenLine, spoken
from cafememo.domain.reading import (
    Blank,
    Foreign,
    Greeting,
    Reading,
    Replaced,
    ShownUsual,
    Unreadable,
)
from cafememo.domain.text import clean_name
from cafememo.services.clock import Clock, Instant
from cafememo.store import ledger, people
from cafememo.store.store import Store

if TYPE_CHECKING:
    from cafememo.services.finding import Finder, FoundPeople
    from cafememo.services.finding import Found as Found  # noqa: PLC0414 - of the counter for who asks it

WORDS_KEPT = 4096
"""Orders whose words are kept in memory; a café's regulars have a few hundred between them."""


@dataclass(frozen=True, slots=True)
class Note:
    """A visit on the disk: its ledger entry, what was had, and the ledger's sums after it."""

    entry_id: int
    name: str
    lines: tuple[SpokenLine, ...]
    sums: StampCard
    redeemed: bool

    @property
    def stamps(self) -> StampCard:
        """Return the stamp card after the visit."""
        return loyalty.shown(self.sums)


class _Ready(NamedTuple):
    """What noting a visit takes, as it was after `at` changes of the store."""

    facts: people.CardFacts
    summary: Summary
    earned: Movement
    end: ledger.Tail
    at: int


class Counter:
    """The counter's use cases, on an open store; each is one transaction."""

    def __init__(self, store: Store, clock: Clock) -> None:
        self._store = store
        self._clock = clock
        self._ready: _Ready | None = None
        self._said: dict[int, tuple[SpokenLine, ...]] = {}
        self._said_of = store.menu

    def read(self, text: str) -> Reading:
        """Say what a scanned text is. Reads only, and keeps nothing of the text."""
        read = decode(text)
        if isinstance(read, Misread):
            return Unreadable() if read is Misread.UNREADABLE else Foreign()
        return self.scanned(read.token)

    def scanned(self, token: bytes) -> Reading:
        """Say whose card a token is: a greeting, a blank card, a dead one, or none of this café's."""
        store = self._store
        with store.reading():
            facts = people.by_card(store.connection, people.token_hash(store.facts.card_key, token))
            if facts is None or facts.card_id is None:
                return Foreign()
            if facts.replaced_at is not None:
                return Replaced(to_local(facts.replaced_at, facts.replaced_offset or 0))
            return Blank(facts.card_id) if facts.regular_id is None else self._greeting(facts)

    def greet(self, regular_id: int) -> Greeting | None:
        """Greet a regular who has no card at hand; None where there is none of that id."""
        with self._store.reading():
            facts = people.by_regular(self._store.connection, regular_id)
            return None if facts is None else self._greeting(facts)

    def note(
        self, regular_id: int, order_id: int | None, *, redeem: bool = False, staff_id: int | None = None
    ) -> Note | None:
        """Write a visit: what was ordered, or with None just a visit; `redeem` gives it for a full card.

        When this returns, the visit and its stamp are on the disk. None where the regular or the reward is not
        there any more; nothing is written then, nor where it raises the store's troubles.
        """
        store, now = self._store, self._clock.now()
        with store.transaction():
            ready = self._ready_for(regular_id)
            if ready is None:
                return None
            summary = ready.summary
            if redeem:
                try:
                    movement = loyalty.redeem(self._sums(summary))
                except loyalty.NothingToRedeem:
                    return None
            elif self._earns(order_id):
                movement = ready.earned
            else:
                movement = loyalty.NOTHING
            entry = Entry(
                id=ready.end.entry_id + 1,
                kind=Kind.REDEEM if redeem else Kind.VISIT,
                at=now.at,
                offset=now.offset,
                regular_id=regular_id,
                order_id=order_id,
                staff_id=staff_id,
                programme_id=store.facts.programme.id,
                stamps=movement.stamps,
                rewards=movement.rewards,
                before_id=summary.newest_id,
            )
            entry = ledger.append(store.connection, entry, ready.end)
            summary = add(summary, entry)
            ledger.keep_summary(store.connection, regular_id, summary)
        return Note(entry.id, ready.facts.name or "", self._spoken(order_id), self._sums(summary), redeem)

    def undo(self, entry_id: int, *, staff_id: int | None = None) -> bool:
        """Take a visit back by a further entry; False where it is not there or already taken back."""
        store, now = self._store, self._clock.now()
        with store.transaction():
            undone = ledger.entry(store.connection, entry_id)
            if undone is None or undone.regular_id is None or undone.kind is Kind.UNDO:
                return False
            newest_id = ledger.summary_of(store.connection, undone.regular_id).newest_id
            entries = ledger.entries_back_from(store.connection, newest_id)
            if any(entry.refers_to == entry_id for entry in entries):
                return False
            before = derive(entries)
            movement = loyalty.reverse(loyalty.Movement(undone.stamps, undone.rewards), self._sums(before))
            entry = Entry(
                id=0,
                kind=Kind.UNDO,
                at=now.at,
                offset=now.offset,
                regular_id=undone.regular_id,
                order_id=None,
                staff_id=staff_id,
                programme_id=undone.programme_id,
                stamps=movement.stamps,
                rewards=movement.rewards,
                refers_to=entry_id,
                before_id=before.newest_id,
            )
            entry = ledger.append(store.connection, entry)
            summary = derive((*entries, entry))
            ledger.keep_summary(store.connection, undone.regular_id, summary)
        return True

    def join(self, name: str, card_id: int | None = None) -> Greeting | None:
        """Remember a newcomer by first name, with a blank card or none, and greet them.

        None where the name holds nothing to call a person by, or the card is blank no more.
        """
        store, now, name = self._store, self._clock.now(), clean_name(name)
        if not name:
            return None
        with store.transaction():
            if card_id is not None and not people.is_blank(store.connection, card_id):
                return None
            regular_id = people.add_regular(store.connection, name, now.at)
            if card_id is not None:
                people.bind_card(store.connection, card_id, regular_id)
        return self.greet(regular_id)

    @cached_property
    def finder(self) -> "Finder":
        """Return what finds regulars by name, made when it is first needed; call its `prepare` while nobody waits."""
        from cafememo.services.finding import Finder  # noqa: PLC0415 - neither the start nor a scan needs it

        return Finder(self._store, cafe_day(self._clock.now().minute))

    def get_ready_to_find(self) -> bool:
        """Read a little more, two or three milliseconds, of what finding takes; False where all is read."""
        with self._store.reading():
            return self.finder.prepare()

    def find(self, text: str, limit: int = 10) -> "FoundPeople":
        """Return who may be meant by the first letters of a name, or by all of them with a typo, the likeliest first.

        How that is ranked is told by `finding.Finder.meant`.
        """
        from cafememo.services.finding import FoundPeople  # noqa: PLC0415 - see `finder`

        minute = self._clock.now().minute
        with self._store.reading():
            meant = self.finder.meant(text, minute, limit)
            found = FoundPeople(self.finder.told(meant.regular_ids, minute, self._found))
        found.more = meant.more
        return found

    def others_called(self, name: str) -> "tuple[Found, ...]":
        """Return at most three regulars with this name, whatever its accents, the likeliest to be here first."""
        with self._store.reading():
            return tuple(self._found(self.finder.called(name, self._clock.now().minute, 3)))

    def _found(self, regular_ids: "Iterable[int]") -> "Iterator[Found]":
        """Yield who people are, each with the drink they are likely to want now."""
        from cafememo.domain.guess import by_likelihood  # noqa: PLC0415 - see `finder`
        from cafememo.domain.past import look_back  # noqa: PLC0415 - likewise
        from cafememo.services.finding import Found  # noqa: PLC0415 - likewise

        minute = self._clock.now().minute
        for regular_id in regular_ids:
            facts = people.by_regular(self._store.connection, regular_id)
            if facts is not None:
                summary = ledger.summary_in(facts)
                orders = facts.pinned_ids() or by_likelihood(look_back(summary.recent), minute)
                yield Found(
                    regular_id,
                    facts.name or "",
                    self._spoken(orders[0]) if orders else (),
                    to_local(summary.last_at, summary.last_offset) if summary.visits else None,
                    tuple(noted.minute for noted in summary.recent),
                )

    def get_ready(self, regular_id: int) -> None:
        """Read ahead what noting a visit of this regular takes, while nobody waits."""
        connection = self._store.connection
        with self._store.reading():
            facts = people.by_regular(connection, regular_id)
            if facts is not None:
                summary = ledger.summary_in(facts)
                earned = loyalty.earn(self._sums(summary))
                self._ready = _Ready(facts, summary, earned, ledger.tail(connection), connection.total_changes)

    def _ready_for(self, regular_id: int) -> "_Ready | None":
        """Return what noting a visit takes, None where there is no such regular.

        What was read ahead holds where nothing was written since: the café is this process's alone.
        """
        ready = self._ready
        if ready is None or ready.facts.regular_id != regular_id or ready.at != self._store.connection.total_changes:
            self._ready = None
            self.get_ready(regular_id)
        return self._ready

    def _greeting(self, facts: people.CardFacts) -> Greeting:
        """Put together what the counter shows of a regular."""
        summary = ledger.summary_in(facts)
        return Greeting(
            regular_id=facts.regular_id or 0,
            name=facts.name or "",
            usuals=self._usuals(facts, summary, self._clock.now()),
            stamps=self._stamps(summary),
            visits=summary.visits,
            last_visit=to_local(summary.last_at, summary.last_offset) if summary.visits else None,
        )

    def _usuals(self, facts: people.CardFacts, summary: Summary, now: Instant) -> tuple[ShownUsual, ...]:
        """Rank what this person is likely to want now, and put it into the menu's words."""
        ranked = usual.rank(
            summary.recent,
            now.minute,
            pinned=facts.pinned_ids(),
            favourites=self._store.favourite_ids,
        )
        return tuple(ShownUsual(one.order_id, self._spoken(one.order_id), one.reason) for one in ranked)

    def _spoken(self, order_id: int | None) -> tuple[SpokenLine, ...]:
        """Return an order in the menu's words; nothing for just a visit."""
        if order_id is None:
            return ()
        if self._said_of is not self._store.menu or len(self._said) >= WORDS_KEPT:
            self._said_of, self._said = self._store.menu, {}
        words = self._said.get(order_id)
        if words is None:
            words = self._said[order_id] = spoken(self._store.orders.order(order_id), self._store.menu)
        return words

    def _sums(self, summary: Summary) -> StampCard:
        """Return the sums of the ledger, which may hold a debt, at today's size of the card."""
        return StampCard(summary.stamps, self._store.facts.programme.of, summary.rewards)

    def _stamps(self, summary: Summary) -> StampCard:
        """Return the stamp card a summary stands for."""
        return loyalty.shown(self._sums(summary))

    def _earns(self, order_id: int | None) -> bool:
        """Tell whether an order earns a stamp: just a visit does, an order does by what is in it."""
        if order_id is None:
            return True
        menu = self._store.menu
        return any(menu.item(line.item_id).stamped for line in self._store.orders.order(order_id).lines)
