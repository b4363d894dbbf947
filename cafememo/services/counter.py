"""What happens at the counter: a card is scanned, an order noted, a visit undone, a newcomer named."""

from collections.abc import Iterable, Iterator, Sequence
from datetime import date, timedelta
from functools import cached_property
from typing import TYPE_CHECKING

from cafememo.codes.payload import Misread, decode
from cafememo.domain import loyalty, usual
from cafememo.domain.clock import cafe_date, cafe_day, is_doubtful, local_minute, to_local
from cafememo.domain.cue import cue
from cafememo.domain.foreign import ForeignHash
from cafememo.domain.loyalty import Collects, Programme, StampCard
from cafememo.domain.portion import Portion
from cafememo.domain.reading import (
    Binned,
    Blank,
    Foreign,
    Greeting,
    Reading,
    Replaced,
    ShownProgramme,
    ShownUsual,
    Suspended,
    Unreadable,
)
from cafememo.domain.summary import Summary
from cafememo.domain.text import clean_name
from cafememo.services.clock import Clock, Instant
from cafememo.services.noting import Given, Note, Noting
from cafememo.services.today import NotedToday, noted_today
from cafememo.services.wording import Wording
from cafememo.store import ledger, people, usuals
from cafememo.store.store import Store

if TYPE_CHECKING:
    from cafememo.domain.menu import Content
    from cafememo.services.cards import PhoneCard
    from cafememo.services.consents import Agreed
    from cafememo.services.finding import Finder, Found, FoundPeople

__all__ = ["Counter", "Given", "Note"]

CLOCK_TOLD_BY = 30
"""The newest rows the clock is held against: one note by a wrong clock silences no doubt, and some dozens end it."""


class Counter:
    """The counter's use cases, on an open store; each is one transaction."""

    def __init__(self, store: Store, clock: Clock) -> None:
        self._store = store
        self._clock = clock
        self._wording = Wording(store)
        self._noting = Noting(store, clock, self._wording)

    def read(self, text: str) -> Reading:
        """Say what a scanned text is. Reads only, and keeps nothing of the text."""
        read = decode(text)
        if isinstance(read, Misread):
            return Unreadable() if read is Misread.UNREADABLE else self._foreign(text)
        return self.scanned(read.token)

    def _foreign(self, text: str) -> Reading:
        """Say whose a code of somebody else's is, where such codes are linked to regulars."""
        if not self._store.facts.foreign_allowed:
            return Foreign()
        from cafememo.codes.foreign import NoCard  # noqa: PLC0415 - few cafés allow it
        from cafememo.services.cards import foreign_hash  # noqa: PLC0415 - likewise

        hashed = foreign_hash(self._store, text)
        return Foreign(payment=hashed is NoCard.PAYMENT) if isinstance(hashed, NoCard) else self.scanned(hashed)

    def scanned(self, token: bytes) -> Reading:
        """Say whose card a token is, or the hash of a foreign code.

        That is a greeting, a blank card, a dead or suspended one, or none of this café's.
        """
        store = self._store
        foreign = token if isinstance(token, ForeignHash) else None
        if foreign is not None and not store.facts.foreign_allowed:
            return Foreign()
        with store.reading():
            facts = people.by_card(store.connection, foreign or people.token_hash(store.facts.card_key, token))
            if facts is None or facts.card_id is None:
                return Foreign(foreign)
            if facts.replaced_at is not None or facts.suspended_at is not None:
                return _of_no_use(facts, foreign)
            if facts.regular_id is None:
                return Blank(facts.card_id)
            if facts.binned_at is None and facts.merged_into is None:
                return self._greeting(facts)
            here = people.by_regular(store.connection, facts.regular_id)
            return Binned() if here is None else self._greeting(here)

    def holder(self, token: bytes) -> int | None:
        """Return whose card a token or the hash of a foreign code is; None where nobody's, or none of this café."""
        store = self._store
        hashed = token if isinstance(token, ForeignHash) else people.token_hash(store.facts.card_key, token)
        with store.reading():
            facts = people.by_card(store.connection, hashed)
        return None if facts is None else facts.regular_id

    def holder_by(self, text: str) -> int | None:
        """Return the same of a foreign code's text; None also where codes of others are not linked here."""
        read = self._foreign(text)
        return read.regular_id if isinstance(read, Greeting) else None

    def note_try(self, card_id: int) -> None:
        """Take note that a dead or suspended card was shown."""
        from cafememo.services import cards  # noqa: PLC0415 - such cards are few

        with self._store.transaction():
            cards.note_try(self._store, self._clock, card_id)

    def greet(self, regular_id: int) -> Greeting | None:
        """Greet a regular who has no card at hand; None where there is none of that id, or they are in the bin."""
        with self._store.reading():
            facts = people.by_regular(self._store.connection, regular_id)
            return None if facts is None else self._greeting(facts)

    def note(
        self, regular_id: int, order_id: int | None, *, redeem: bool = False, staff_id: int | None = None
    ) -> Note | None:
        """Write one visit; `redeem` gives it for a reward of the first programme. See `note_round`."""
        programmes = loyalty.with_ended(self._store.facts.programmes, cafe_day(self._clock.now().minute))
        if redeem and not programmes:
            return None
        reward_of = programmes[0].id if redeem else None
        notes = self.note_round([Portion(regular_id, order_id, reward_of)], staff_id)
        return notes[0] if notes else None

    def note_round(
        self, portions: Sequence[Portion], staff_id: int | None = None, when: Instant | None = None
    ) -> tuple[Note, ...] | None:
        """Write what several people have, all of it or nothing; see `Noting.note`."""
        return self._noting.note(portions, staff_id, when)

    def undo(self, entry_id: int, *, staff_id: int | None = None) -> bool:
        """Take one visit back; False where it is not there or already taken back."""
        return self.undo_all([entry_id], staff_id) == 1

    def undo_all(self, entry_ids: Sequence[int], staff_id: int | None = None) -> int:
        """Take visits back; see `Noting.undo`."""
        return self._noting.undo(entry_ids, staff_id)

    def move(self, entry_id: int, regular_id: int, staff_id: int | None = None) -> Note | None:
        """Give a visit to whom it belongs; see `Noting.move`."""
        return self._noting.move(entry_id, regular_id, staff_id)

    def give(self, regular_id: int, programme_id: int, staff_id: int | None = None) -> Given | None:
        """Give somebody a reward outright; see `Noting.give`."""
        return self._noting.give(regular_id, programme_id, staff_id)

    def get_ready(self, regular_id: int) -> None:
        """Read ahead what noting a visit of this regular takes, while nobody waits."""
        self._noting.get_ready(regular_id)

    def clock_is_doubtful(self) -> bool:
        """Tell whether something was noted lately at a time that is still to come."""
        with self._store.reading():
            latest = ledger.latest_at(self._store.connection, CLOCK_TOLD_BY)
        return is_doubtful(self._clock.now().at, latest)

    def today(self) -> tuple[NotedToday, ...]:
        """Return what was noted today, newest first."""
        return noted_today(self._store, self._clock, self._wording)

    def proposal(self, regular_id: int) -> ShownUsual | None:
        """Return an order worth asking about, "make it the usual?"; None where there is none, or nobody."""
        connection = self._store.connection
        with self._store.reading():
            facts = people.by_regular(connection, regular_id)
            if facts is None:
                return None
            recent = ledger.summary_in(facts).recent
            proposed = usual.propose(recent, facts.pinned_ids(), self._clock.now().minute)
            person_id = facts.regular_id or 0
            if proposed is None or proposed.order_id in usuals.declined(connection, person_id):
                return None
        return ShownUsual(proposed.order_id, self._wording.say(proposed.order_id), proposed.reason)

    def answer_proposal(self, regular_id: int, order_id: int, *, accepted: bool) -> bool:
        """Make an order the usual as proposed, or never propose it again; False where the regular is gone."""
        connection = self._store.connection

        def write() -> bool:
            facts = people.by_regular(connection, regular_id)
            if facts is None or facts.regular_id is None:
                return False
            if accepted:
                usuals.pin_first(connection, facts.regular_id, order_id, facts.pinned_ids())
            else:
                usuals.decline(connection, facts.regular_id, order_id)
            return True

        return self._store.once(("propose", regular_id, order_id, accepted), write)

    def join(self, name: str, card: "int | ForeignHash | None" = None) -> Greeting | None:
        """Remember a newcomer by first name, with a blank card, a foreign code or neither, and greet them.

        None where the name holds nothing to call a person by, or the card or code cannot be theirs any more.
        """
        store, now, name = self._store, self._clock.now(), clean_name(name)
        if not name:
            return None
        if store.facts.code_asked:
            from cafememo.services.keeping import welcome_newcomers  # noqa: PLC0415 - not for a scan

            welcome_newcomers(store)

        def write() -> Greeting | None:
            if card is not None and not self._is_free(card):
                return None
            regular_id = people.add_regular(store.connection, name, now.at)
            if card is not None:
                self._give(card, regular_id)
            return self.greet(regular_id)

        return store.once(("join", name, card), write)

    def give_card(self, regular_id: int, card: "int | ForeignHash") -> Greeting | None:
        """Give a blank card or a foreign code to a regular who is known, and greet them.

        None where the card is blank no more, or the code somebody's.
        """

        def write() -> Greeting | None:
            facts = people.by_regular(self._store.connection, regular_id)
            if facts is None or facts.regular_id is None or not self._give(card, facts.regular_id):
                return None
            return self.greet(regular_id)

        return self._store.once(("give card", regular_id, card), write)

    def replace_card(self, dead_id: int, blank_id: int) -> Greeting | Binned | None:
        """Give a blank card to whoever had one that is dead, and greet them.

        None where the one is dead no more or was nobody's, or the other blank no more.
        """
        from cafememo.domain.cards import State  # noqa: PLC0415 - neither the start nor a scan needs it
        from cafememo.store import cards as kept  # noqa: PLC0415 - likewise

        connection = self._store.connection

        def write() -> Greeting | Binned | None:
            dead = kept.card(connection, dead_id)
            if dead is None or dead.state is not State.DEAD or dead.regular_id is None:
                return None
            holder = people.by_regular(connection, dead.regular_id)
            if holder is None or holder.regular_id is None:
                return Binned()
            if not people.bind_card(connection, blank_id, holder.regular_id):
                return None
            return self.greet(holder.regular_id)

        return self._store.once(("replace card", dead_id, blank_id), write)

    def phone_card(self, regular_id: int) -> "PhoneCard | None":
        """Make a card for a regular's phone; None where they are gone."""
        from cafememo.services import cards  # noqa: PLC0415 - neither the start nor a scan needs it

        store = self._store
        return store.once(("phone card", regular_id), lambda: cards.phone_card(store, self._clock, regular_id))

    def drop_card(self, number: int) -> None:
        """Have a card be dead that was made and that nobody got to see."""
        from cafememo.services import cards  # noqa: PLC0415 - neither the start nor a scan needs it

        with self._store.transaction():
            cards.kill(self._store, self._clock, number)

    def _is_free(self, card: "int | ForeignHash") -> bool:
        """Tell whether a card is blank, or a foreign code nobody's."""
        if not isinstance(card, ForeignHash):
            return people.is_blank(self._store.connection, card)
        from cafememo.store import cards as kept  # noqa: PLC0415 - neither the start nor a scan needs it

        return self._store.facts.foreign_allowed and kept.is_linkable(self._store.connection, card)

    def _give(self, card: "int | ForeignHash", regular_id: int) -> bool:
        """Have a blank card or a foreign code be somebody's; False where it cannot be."""
        if not isinstance(card, ForeignHash):
            return people.bind_card(self._store.connection, card, regular_id)
        from cafememo.services import cards  # noqa: PLC0415 - neither the start nor a scan needs it

        return cards.link_foreign(self._store, self._clock, card, regular_id) is not None

    def remember_avoids(
        self, regular_id: int, contents: "frozenset[Content]", staff_id: int | None = None
    ) -> "frozenset[Content] | None":
        """Remember what a person avoids and agreed to, or with nothing forget all of it; see `consents`."""
        from cafememo.services import consents  # noqa: PLC0415 - neither the start nor a scan needs it

        return consents.remember_avoids(self._store, self._clock, regular_id, contents, staff_id)

    def consent_of(self, regular_id: int) -> "Agreed | None":
        """Return since when a person agrees to have remembered what they avoid; None where they do not."""
        from cafememo.services import consents  # noqa: PLC0415 - likewise

        return consents.consent_of(self._store, regular_id)

    @cached_property
    def finder(self) -> "Finder":
        """Return what finds regulars by name, made when it is first needed; call its `prepare` while nobody waits."""
        from cafememo.services.finding import Finder  # noqa: PLC0415 - neither the start nor a scan needs it

        return Finder(self._store, cafe_day(self._clock.now().minute))

    def get_ready_to_find(self) -> bool:
        """Read a little more, two or three milliseconds, of what finding takes; False where all is read."""
        with self._store.reading():
            return self.finder.prepare(self._clock.now().minute)

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
        from cafememo.domain.past import laid_out  # noqa: PLC0415 - likewise
        from cafememo.domain.summary import unpack_columns  # noqa: PLC0415 - likewise
        from cafememo.services.finding import Found  # noqa: PLC0415 - likewise

        minute = self._clock.now().minute
        for facts in people.listed(self._store.connection, tuple(regular_ids)):
            minutes, order_ids = unpack_columns(facts.recent or b"")
            orders = facts.pinned_ids() or by_likelihood(laid_out(minutes, order_ids), minute)
            yield Found(
                facts.regular_id,
                facts.name,
                self._wording.say(orders[0]) if orders else (),
                to_local(facts.last_at or 0, facts.last_offset or 0) if facts.visits else None,
                minutes,
            )

    def _greeting(self, facts: people.CardFacts) -> Greeting:
        """Put together what the counter shows of a regular."""
        summary, now = ledger.summary_in(facts), self._clock.now()
        last = to_local(summary.last_at, summary.last_offset) if summary.visits else None
        programmes = programmes_shown(self._store, summary, now)
        return Greeting(
            regular_id=facts.regular_id or 0,
            name=facts.name or "",
            usuals=self._usuals(facts, summary, now),
            programmes=programmes,
            visits=summary.visits,
            last_visit=last,
            cue=cue(
                visits=summary.visits,
                last=cafe_date(local_minute(summary.last_at, summary.last_offset)) if last else None,
                today=cafe_date(now.minute),
                birthday=facts.birthday,
                expires_on=min((one.expires_on for one in programmes if one.expires_on), default=None),
            ),
            avoids=facts.avoids(),
        )

    def _usuals(self, facts: people.CardFacts, summary: Summary, now: Instant) -> tuple[ShownUsual, ...]:
        """Rank what this person is likely to want now, and put it into the menu's words."""
        ranked = usual.rank(
            summary.recent,
            now.minute,
            pinned=facts.pinned_ids(),
            favourites=self._store.favourite_ids,
        )
        order = self._store.orders.order
        return tuple(
            ShownUsual(one.order_id, self._wording.say(one.order_id), one.reason, order(one.order_id)) for one in ranked
        )


def _of_no_use(facts: people.CardFacts, foreign: ForeignHash | None) -> Reading:
    """Say of a card that is dead or suspended which it is; of a foreign code that was unlinked, that it can be anew."""
    card_id = facts.card_id or 0
    if facts.replaced_at is None:
        return Suspended(to_local(facts.suspended_at or 0, facts.suspended_offset or 0), card_id)
    if foreign is not None:
        return Foreign(foreign)
    return Replaced(to_local(facts.replaced_at, facts.replaced_offset or 0), card_id, facts.regular_id is not None)


def programmes_shown(store: Store, summary: Summary, now: Instant) -> tuple[ShownProgramme, ...]:
    """Return what somebody has in each programme: those that run, then what waits of others, see `Greeting`."""
    day = cafe_day(now.minute)
    return tuple(
        shown
        for one in loyalty.with_ended(store.facts.programmes, day)
        if (shown := _shown(one, summary, now, ended=not one.runs_on(day))) is not None
    )


def _shown(programme: Programme, summary: Summary, now: Instant, *, ended: bool) -> ShownProgramme | None:
    """Return what somebody has in a programme as a card to look at; None for a voucher they have not.

    What waits of a programme that ended is as good as vouchers.
    """
    balance = summary.balance(programme.id)
    expired = balance.expired(programme.expires_days, now.at, now.offset, programme.expires_since)
    sums = balance.card(programme.of)
    if expired:
        gone = loyalty.take(sums, expired)
        sums = StampCard(sums.have + gone.stamps, sums.of, sums.rewards + gone.rewards)
    card = loyalty.shown(sums)
    collects = Collects.VOUCHER if ended else programme.collects
    if collects is Collects.VOUCHER and not card.rewards:
        return None
    expires_on: date | None = None
    if programme.expires_days and card.rewards and len(balance.waiting) > expired:
        first = cafe_date(local_minute(max(balance.waiting[expired], programme.expires_since), now.offset))
        expires_on = first + timedelta(days=programme.expires_days)
    return ShownProgramme(programme.id, programme.name, collects, card, expires_on)
