"""The café's cards: making them, what becomes of them, and how they look.

What is made is in the register before it is on paper, so that no card can leave the printer that the café does not
know. A token is drawn here and handed on; only its keyed hash is kept, so that nobody can print a card a second time.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial

from cafememo.codes.foreign import NoCard, foreign_key
from cafememo.codes.payload import encode, new_token
from cafememo.domain.card_design import CardDesign, design_from_text, design_to_text
from cafememo.domain.cards import LARGEST_BATCH, Batch, Card, Kind, State
from cafememo.domain.clock import to_local
from cafememo.domain.foreign import ForeignHash
from cafememo.services.clock import Clock
from cafememo.store import cards as kept
from cafememo.store import people, settings, undo_log
from cafememo.store.store import Store

DESIGN = "cards.design."
LOGO = "logo"
Also = Callable[[Callable[[], object]], object]


@dataclass(frozen=True, slots=True)
class NewCard:
    """A card that was just made: its number, and its payload, which is a secret until it is on the card."""

    number: int
    payload: str

    def __repr__(self) -> str:
        return f"NewCard({self.number}, …)"


@dataclass(frozen=True, slots=True)
class PhoneCard:
    """A card to be shown on a screen and taken along on a phone; payload and link are secrets."""

    number: int
    payload: str
    link: str = ""
    """The same card as a link that Catima opens, "" for none."""

    def __repr__(self) -> str:
        return f"PhoneCard({self.number}, …)"


@dataclass(frozen=True, slots=True)
class Made:
    """A batch that is in the register and not on paper yet: `finish` or `withdraw` it."""

    batch_id: int
    cards: tuple[NewCard, ...]


def begin_batch(store: Store, clock: Clock, count: int, sheet: str = "") -> Made:
    """Make blank cards, in a transaction of their own. ValueError for none, or more than LARGEST_BATCH.

    No action to take back: what an undo takes out of the register may be in somebody's pocket.
    """
    if not 1 <= count <= LARGEST_BATCH:
        raise ValueError(count)
    tokens = [new_token() for _ in range(count)]
    now = clock.now()
    with store.transaction():
        hashes = [people.token_hash(store.facts.card_key, token) for token in tokens]
        batch_id, first = kept.add_batch(store.connection, hashes, sheet, now.at, now.offset)
    return Made(batch_id, tuple(NewCard(first + place, encode(token)) for place, token in enumerate(tokens)))


def finish(store: Store, batch_id: int) -> None:
    """Take note that a batch is wholly on paper, or in a file."""
    with store.transaction():
        kept.finish_batch(store.connection, batch_id)


def finish_without(store: Store, clock: Clock, batch_id: int, numbers: Sequence[int]) -> int:
    """Take note that of a batch all is on paper but these cards: those that are nobody's are dead; return how many.

    As where a whole batch is put away, it makes no difference whether one of them is suspended.
    """
    now = clock.now()
    with store.transaction():
        kept.finish_batch(store.connection, batch_id)
        return kept.put_away(store.connection, numbers, now.at, now.offset)


def used(store: Store, numbers: Sequence[int]) -> frozenset[int]:
    """Return which of these cards are somebody's, were put away or are suspended: none of them is to be printed."""
    return frozenset(number for number in numbers if not _is_free(store, number))


def _is_free(store: Store, number: int) -> bool:
    row = kept.card(store.connection, number)
    return row is not None and row.state is State.FREE


def withdraw(store: Store, batch_id: int) -> bool:
    """Take a batch back of which nothing left the program; False where one of its cards was used after all."""
    with store.transaction():
        return kept.withdraw_batch(store.connection, batch_id)


def make_for(store: Store, clock: Clock, regular_id: int, kind: Kind = Kind.PHONE) -> NewCard | None:
    """Make one card that is a regular's from the start; None where they are gone. Belongs in a transaction."""
    facts = people.by_regular(store.connection, regular_id)
    if facts is None or facts.regular_id is None:
        return None
    token = new_token()
    hashed = people.token_hash(store.facts.card_key, token)
    return NewCard(kept.add_card(store.connection, hashed, kind, facts.regular_id, clock.now().at), encode(token))


def phone_card(store: Store, clock: Clock, regular_id: int) -> PhoneCard | None:
    """Make a card for a regular's phone, with its link; None where they are gone. Belongs in a transaction."""
    made = make_for(store, clock, regular_id)
    if made is None:
        return None
    return PhoneCard(made.number, made.payload, phone_link(made.payload, store.facts.name, design(store)))


def phone_link(payload: str, cafe: str, drawn: CardDesign) -> str:
    """Return the link by which the app Catima keeps a card; nothing of it goes to a server."""
    from cafememo.codes.catima import share_link  # noqa: PLC0415 - few cards are for a phone

    return share_link(payload, cafe, ground=drawn.palette.deep)


def hand_over(store: Store, clock: Clock, regular_id: int, also: Also, kind: Kind = Kind.PHONE) -> NewCard | None:
    """Make a card that is a regular's, as an action; None where they are gone.

    Taken back, the card is dead and not gone from the register: it may be on a phone by then, and a scan of it is to
    say what became of it. `also` is that of the history.
    """
    with undo_log.aside(store.connection):
        made = make_for(store, clock, regular_id, kind)
    if made is not None:
        also(partial(kill, store, clock, made.number))
    return made


def kill(store: Store, clock: Clock, number: int) -> bool:
    """Have a card be dead at once; False where it is already. Belongs in a transaction."""
    now = clock.now()
    return kept.kill(store.connection, number, now.at, now.offset)


def suspend(store: Store, clock: Clock, number: int) -> bool:
    """Have a card be of no use until `resume`; False where it is already. Belongs in a transaction."""
    now = clock.now()
    return kept.suspend(store.connection, number, now.at, now.offset)


def resume(store: Store, number: int) -> bool:
    """Have a suspended card be of use again; False where it is not suspended. Belongs in a transaction."""
    return kept.resume(store.connection, number)


def note_try(store: Store, clock: Clock, number: int) -> None:
    """Take note that a card was shown that is dead or suspended. Belongs in a transaction."""
    kept.note_try(store.connection, number, clock.now().at)


def put_batch_away(store: Store, clock: Clock, batch_id: int) -> int:
    """Have the cards of a batch that nobody has be dead, suspended or not; return how many. In a transaction."""
    now = clock.now()
    return kept.put_batch_away(store.connection, batch_id, now.at, now.offset)


# Foreign codes.


def foreign_allowed(store: Store) -> bool:
    """Tell whether the owner lets codes of others be linked to regulars."""
    return settings.read_settings(store.connection, settings.FOREIGN_ALLOWED).get("") == "yes"


def allow_foreign(store: Store, *, allowed: bool) -> None:
    """Let codes of others be linked to regulars, or not. Belongs in a transaction.

    Those that are linked already stay so, and greet as before only while it is allowed. The counter goes by the
    café's facts: have them read anew.
    """
    settings.write_settings(store.connection, settings.FOREIGN_ALLOWED, {"": "yes" if allowed else "no"})


def foreign_hash(store: Store, text: str) -> ForeignHash | NoCard:
    """Return what the register keeps of a foreign code, or why it is none that could be linked."""
    return foreign_hash_by(store.facts.card_key, text)


def foreign_hash_by(card_key: bytes, text: str) -> ForeignHash | NoCard:
    """Return the same by the café's key alone, on any thread, so that the text itself need not travel."""
    key = foreign_key(text)
    if isinstance(key, NoCard):
        return key
    return ForeignHash(people.token_hash(card_key, kept.NAMED_FOREIGN + key))


def link_foreign(store: Store, clock: Clock, hashed: bytes, regular_id: int) -> int | None:
    """Have a foreign code be a regular's card; None where they are gone, or it is somebody's. In a transaction."""
    facts = people.by_regular(store.connection, regular_id)
    if facts is None or facts.regular_id is None or not foreign_allowed(store):
        return None
    return kept.link_foreign(store.connection, hashed, facts.regular_id, clock.now().at)


# The register. `offset` is how many minutes clocks show more than UTC now: only of the cards of a batch it is kept
# what they showed when the card was made.


def card(store: Store, number: int, *, offset: int = 0) -> Card | None:
    """Return a card of the register; None where there is none of that number."""
    row = kept.card(store.connection, number)
    return None if row is None else _card(row, offset)


def number_of(store: Store, token: bytes) -> int | None:
    """Return the number of the card that has a token; None where it is no card of this café."""
    facts = people.by_card(store.connection, people.token_hash(store.facts.card_key, token))
    return None if facts is None else facts.card_id


def listed(
    store: Store,
    state: State | None,
    before: int | None,
    limit: int,
    batch_id: int | None = None,
    *,
    offset: int = 0,
) -> tuple[Card, ...]:
    """Return cards of the register, the newest first, from those before a number on."""
    rows = kept.listed(store.connection, state, before, limit, batch_id)
    return tuple(_card(row, offset) for row in rows)


def of_regulars(
    store: Store, regular_ids: Sequence[int], state: State | None = None, *, offset: int = 0
) -> tuple[Card, ...]:
    """Return the cards some regulars hold or held, the newest first."""
    return tuple(_card(row, offset) for row in kept.of_regulars(store.connection, regular_ids, state))


def counts(store: Store) -> dict[State, int]:
    """Return how many cards are in each state."""
    return kept.counts(store.connection)


def batch_ids(store: Store) -> tuple[int, ...]:
    """Return which batches there are, the newest first."""
    return tuple(kept.batch_ids(store.connection))


def batches(store: Store, batch_id: int | None = None) -> tuple[Batch, ...]:
    """Return the batches there are, the newest first, or one alone.

    All of a café's cards are looked at for all of them: where a scan may wait, ask for one after the other.
    """
    return tuple(
        Batch(
            one.id,
            to_local(one.made_at, one.made_offset),
            one.first,
            one.last,
            one.sheet,
            one.finished,
            one.free,
            one.bound,
            one.dead,
        )
        for one in kept.batches(store.connection, batch_id)
    )


def _card(row: kept.Row, offset: int) -> Card:
    """Return a row as the café speaks of it."""
    since: tuple[int, int] | None = None
    if row.replaced_at is not None:
        since = (row.replaced_at, row.replaced_offset)
    elif row.suspended_at is not None:
        since = (row.suspended_at, row.suspended_offset)
    return Card(
        number=row.number,
        kind=Kind(row.kind),
        state=row.state,
        made_on=to_local(row.made_at, offset if row.made_offset is None else row.made_offset),
        batch_id=row.batch_id,
        regular_id=row.regular_id,
        name=row.name or "",
        surname=row.surname or "",
        sort_name=row.sort_name or "",
        since=None if since is None else to_local(*since),
        tries=row.tries,
    )


# How they look.


def design(store: Store) -> CardDesign:
    """Return how the café's cards look."""
    return design_from_text(settings.read_settings(store.connection, DESIGN))


def keep_design(store: Store, wanted: CardDesign) -> None:
    """Have the café's cards look otherwise. Belongs in a transaction."""
    settings.write_settings(store.connection, DESIGN, design_to_text(wanted))


def logo(store: Store) -> bytes | None:
    """Return the café's logo as PNG, as it was checked and made anew; None where there is none."""
    return kept.picture(store.connection, LOGO)


def keep_logo(store: Store, png: bytes | None) -> None:
    """Keep the café's logo, a PNG that was checked and made anew, or none. Belongs in a transaction."""
    kept.keep_picture(store.connection, LOGO, png)
