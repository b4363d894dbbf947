"""The rows of the ledger that one person is being given: each chained, counted, and right by the programmes' rules."""

from cafememo.domain import loyalty
from cafememo.domain.earning import Earned, earned, worth_of
from cafememo.domain.ledger import Entry, Kind
from cafememo.domain.loyalty import Collects, Movement, Per, Programme, StampCard
from cafememo.domain.order import Order
from cafememo.domain.summary import Summary, add
from cafememo.services.clock import Instant
from cafememo.store import ledger
from cafememo.store.store import Store


class Gone(Exception):
    """The regular, the order or the reward is not there any more: nothing of what was asked is written."""


class Rows:
    """The rows one person is being given, in a transaction: the running summary and the end of the ledger."""

    def __init__(
        self,
        store: Store,
        regular_id: int,
        summary: Summary,
        end: ledger.Tail,
        now: Instant,
        staff_id: int | None,
    ) -> None:
        self._store = store
        self._regular_id = regular_id
        self.summary = summary
        self._newest_id = summary.newest_id
        self._end = end
        self._now = now
        self._staff_id = staff_id

    def card(self, programme: Programme) -> StampCard:
        """Return the sums of a programme, as they are by now."""
        return self.summary.balance(programme.id).card(programme.of)

    def earned(self, programme: Programme, order: Order | None, *, further: bool) -> Earned:
        """Return what an order earns in a programme."""
        worth = worth_of(programme, order, self._store.menu, further=further)
        balance = self.summary.balance(programme.id)
        return earned(programme, worth, balance, self._now.at, self._now.offset, further=further)

    def redeemed(self, programme: Programme) -> Movement:
        """Return the movement of a reward had. Raises Gone where none waits."""
        try:
            return loyalty.redeem(self.card(programme))
        except loyalty.NothingToRedeem:
            raise Gone from None

    def expire(self, programme: Programme) -> None:
        """Take waiting rewards that came too long ago; none where the programme's never expire."""
        if not programme.expires_days:
            return
        balance = self.summary.balance(programme.id)
        gone = balance.expired(programme.expires_days, self._now.at, self._now.offset, programme.expires_since)
        movement = loyalty.take(self.card(programme), gone)
        if movement != loyalty.NOTHING:
            self.append(Kind.EXPIRE, None, programme, movement)

    def append(
        self,
        kind: Kind,
        order_id: int | None,
        programme: Programme | None,
        movement: Movement,
        refers_to: int | None = None,
    ) -> Entry:
        """Write one row and count it."""
        entry = self._append(kind, order_id, programme.id if programme else None, movement, refers_to)
        self.summary = add(self.summary, entry)
        return entry

    def give(self, programme: Programme) -> Entry:
        """Write a reward given outright."""
        self.expire(programme)
        return self.append(Kind.GIVE, None, programme, loyalty.give(self.card(programme)))

    def undo(self, undone: Entry) -> Entry:
        """Write the row that takes another back. The summary is then derived anew; only the chain goes on here."""
        movement = loyalty.NOTHING
        if undone.programme_id is not None:
            card = self.card(self._rules(undone.programme_id))
            movement = loyalty.reverse(Movement(undone.stamps, undone.rewards), card, self._earned(undone))
        return self._append(Kind.UNDO, None, undone.programme_id, movement, undone.id)

    def undo_undo(self, undo: Entry, undone: Entry) -> Entry:
        """Write the row that takes an undo back, so that what it undid stands again; see `undo`."""
        movement = loyalty.NOTHING
        if undone.programme_id is not None:
            card = self.card(self._rules(undone.programme_id))
            movement = loyalty.again(Movement(undone.stamps, undone.rewards), card, self._earned(undone))
        return self._append(Kind.UNDO, None, undone.programme_id, movement, undo.id)

    def _earned(self, undone: Entry) -> int:
        """Return how many stamps a row earned, where its programme tells; 0 where only the row does."""
        programme = self._rules(undone.programme_id or 0)
        one_a_visit = programme.collects is Collects.STAMPS and programme.per is Per.VISIT
        return 1 if one_a_visit and undone.kind is not Kind.GIVE else 0

    def _rules(self, programme_id: int) -> Programme:
        """Return the rules of a programme, be it one that runs no more."""
        facts = self._store.facts
        return next(one for one in (*facts.programmes, *facts.former) if one.id == programme_id)

    def _append(
        self, kind: Kind, order_id: int | None, programme_id: int | None, movement: Movement, refers_to: int | None
    ) -> Entry:
        """Write one row, chained to the person's last one and to the ledger's."""
        entry = Entry(
            id=self._end.entry_id + 1,
            kind=kind,
            at=self._now.at,
            offset=self._now.offset,
            regular_id=self._regular_id,
            order_id=order_id,
            staff_id=self._staff_id,
            programme_id=programme_id,
            stamps=movement.stamps,
            rewards=movement.rewards,
            refers_to=refers_to,
            before_id=self._newest_id,
        )
        self._end = ledger.append(self._store.connection, entry, self._end)
        self._newest_id = entry.id
        return entry
