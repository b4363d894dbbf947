"""Filling a new café with a whole history at once: for the demo, and for measuring at size."""

from array import array
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass

from cafememo.domain import loyalty
from cafememo.domain.balance import Balance, pack_balances
from cafememo.domain.clock import cafe_day
from cafememo.domain.ledger import FIRST_LINK, Kind, digest_of, link
from cafememo.domain.loyalty import Movement, StampCard
from cafememo.domain.names import sort_name
from cafememo.domain.order import Order
from cafememo.domain.past import HISTORY_KEPT, Noted
from cafememo.domain.summary import pack_recent
from cafememo.store.connection import Connection
from cafememo.store.people import token_hash
from cafememo.store.store import Store

BATCH = 20_000
_INSERT = (
    "INSERT INTO ledger (id, kind, at, utc_offset, regular_id, order_id, staff_id, programme_id, stamps, "
    "rewards, before_id, link) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
)


@dataclass(frozen=True, slots=True)
class NewCard:
    """A card to make: `person` is the index of its regular, None for a blank one."""

    token: bytes
    person: int | None
    replaced_at: int | None = None


def fill(
    store: Store,
    *,
    names: Sequence[str],
    cards: Iterable[NewCard],
    orders: Sequence[Order],
    visits: Iterator[tuple[int, int, int]],
    offset: int,
    joined_at: int,
    progress: Callable[[int], None],
) -> None:
    """Write people, cards and visits (local minute, person, order index; in time order) into an empty store.

    Person n becomes regular n + 1. A waiting reward is redeemed at the second visit after it was earned, as
    people do. `progress` is told how many visits are written, every BATCH.
    """
    connection = store.connection
    card_key = store.facts.card_key
    with store.reading():
        # The file is not a café until all of it is there: nothing here needs to survive a power cut.
        connection.execute("PRAGMA secure_delete = OFF")
        connection.execute("PRAGMA cache_size = -262144")
    with store.transaction():
        order_ids = [store.orders.keep(order) for order in orders]
        connection.executemany(
            "INSERT INTO regulars (id, name, sort_name, joined_at) VALUES (?, ?, ?, ?)",
            ((place, name, sort_name(name), joined_at) for place, name in enumerate(names, 1)),
        )
        connection.executemany(
            "INSERT INTO cards (token_hash, regular_id, made_at, replaced_at, replaced_offset) VALUES (?, ?, ?, ?, ?)",
            (
                (
                    token_hash(card_key, card.token),
                    None if card.person is None else card.person + 1,
                    joined_at,
                    card.replaced_at,
                    offset,
                )
                for card in cards
            ),
        )
        stamped = [any(store.menu.item(line.item_id).stamped for line in order.lines) for order in orders]
        history = _History(len(names), store)
        history.write(connection, visits, order_ids, stamped, offset, progress)
        connection.executemany(
            "INSERT INTO summaries (regular_id, visits, last_at, last_offset, balances, newest_id, recent) "
            "VALUES (?, ?, ?, ?, ?, ?, ?)",
            history.summaries(offset),
        )
        # Whoever came before today joined when they first came, and their card is as old.
        connection.executemany("UPDATE regulars SET joined_at = ? WHERE id = ?", history.beginnings())
        connection.executemany(
            "UPDATE cards SET made_at = min(?, coalesce(replaced_at, made_at)) WHERE regular_id = ?",
            history.beginnings(),
        )


class _History:
    """The running summaries of everybody, in flat arrays: 10 million visits fit in little memory."""

    def __init__(self, people: int, store: Store) -> None:
        self._programme = store.facts.programmes[0]
        self._staff_id = store.facts.staff[0].id if store.facts.staff else None
        self._visits = array("l", bytes(8 * people))
        self._first_at = array("q", bytes(8 * people))
        self._last_at = array("q", bytes(8 * people))
        self._stamps = array("l", bytes(8 * people))
        self._waiting: dict[int, tuple[int, ...]] = {}
        self._earned_minute = array("q", bytes(8 * people))
        self._earned_orders = array("l", bytes(8 * people))
        self._newest = array("q", bytes(8 * people))
        self._waited = array("b", bytes(people))
        self._minutes = array("q", bytes(8 * people * HISTORY_KEPT))
        self._orders = array("q", bytes(8 * people * HISTORY_KEPT))

    def beginnings(self) -> Iterator[tuple[int, int]]:
        """Yield when each who was ever here first was, in seconds since 1970, and their id."""
        return ((at, person) for person, at in enumerate(self._first_at, 1) if at)

    def write(
        self,
        connection: Connection,
        visits: Iterator[tuple[int, int, int]],
        order_ids: list[int],
        stamped: list[bool],
        offset: int,
        progress: Callable[[int], None],
    ) -> None:
        """Stream the visits into the ledger, chained, keeping the running summaries."""
        programme_id, staff_id = self._programme.id, self._staff_id
        previous, entry_id, rows = FIRST_LINK, 0, []
        for minute, person, index in visits:
            entry_id += 1
            at, order_id = (minute - offset) * 60, order_ids[index]
            kind, movement = self._movement(person, minute, at, earns=stamped[index])
            before_id = self._newest[person] or None
            self._newest[person] = entry_id
            hashed = digest_of(
                kind,
                at,
                offset,
                person + 1,
                order_id,
                staff_id,
                programme_id,
                movement.stamps,
                movement.rewards,
                None,
                before_id,
            )
            previous = link(previous, hashed)
            rows.append(
                (
                    entry_id,
                    kind,
                    at,
                    offset,
                    person + 1,
                    order_id,
                    staff_id,
                    programme_id,
                    movement.stamps,
                    movement.rewards,
                    before_id,
                    previous,
                )
            )
            place = person * HISTORY_KEPT + self._visits[person] % HISTORY_KEPT
            self._minutes[place], self._orders[place] = minute, order_id
            self._visits[person] += 1
            self._first_at[person] = self._first_at[person] or at
            self._last_at[person] = at
            if len(rows) == BATCH:
                connection.executemany(_INSERT, rows)
                rows.clear()
                progress(entry_id)
        connection.executemany(_INSERT, rows)
        progress(entry_id)

    def _movement(self, person: int, minute: int, at: int, *, earns: bool) -> tuple[int, Movement]:
        """Return the kind of a person's next entry and how it moves their stamps, and move them."""
        kind, movement = int(Kind.VISIT), loyalty.NOTHING
        waiting = self._waiting.get(person, ())
        if waiting and self._waited[person]:
            kind, movement = int(Kind.REDEEM), _REDEEMED
            self._waited[person] = 0
            waiting = self._waiting[person] = waiting[1:]
        elif earns:
            again = self._earned_orders[person] and cafe_day(minute) == cafe_day(self._earned_minute[person])
            self._earned_orders[person] = self._earned_orders[person] + 1 if again else 1
            self._earned_minute[person] = minute
            have = self._stamps[person]
            full = have + 1 >= self._programme.of
            movement = loyalty.earn(StampCard(have, self._programme.of, 0)) if full else _STAMPED
            if movement.rewards:
                waiting = self._waiting[person] = (*waiting, at)
        if waiting:
            self._waited[person] = 1
        self._stamps[person] += movement.stamps
        return kind, movement

    def summaries(self, offset: int) -> Iterator[tuple[int, int, int, int, bytes, int, bytes]]:
        """Yield the summary row of everybody who has been here."""
        for person, visits in enumerate(self._visits):
            if not visits:
                continue
            kept = min(visits, HISTORY_KEPT)
            base = person * HISTORY_KEPT
            recent = tuple(
                Noted(self._minutes[base + place], self._orders[base + place])
                for place in (when % HISTORY_KEPT for when in range(visits - kept, visits))
            )
            yield (
                person + 1,
                visits,
                self._last_at[person],
                offset,
                pack_balances(self._balances(person, offset)),
                self._newest[person],
                pack_recent(recent),
            )

    def _balances(self, person: int, offset: int) -> tuple[Balance, ...]:
        """Return what somebody has in the one programme; nothing where no order of theirs ever earned."""
        minute = self._earned_minute[person]
        if not self._earned_orders[person]:
            return ()
        waiting = self._waiting.get(person, ())
        return (
            Balance(
                self._programme.id,
                self._stamps[person],
                len(waiting),
                waiting,
                (minute - offset) * 60,
                cafe_day(minute),
                self._earned_orders[person],
            ),
        )


_STAMPED = Movement(1, 0)
_REDEEMED = Movement(0, -1)
