"""The demo café: made-up people with habits of their own, and cards to try."""

import random
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

from cafememo.codes.payload import encode, new_token
from cafememo.services.cafe import STAMPS_OF, programme_name
from cafememo.services.clock import Clock
from cafememo.services.demo_extras import add_extras
from cafememo.services.demo_habits import distinct_orders, people, visits
from cafememo.services.sample_menu import load
from cafememo.store.bulk import NewCard, fill
from cafememo.store.store import new_store

CAFE_NAME = "Café du Coin"
BLANK = 8
REPLACED = 8
LISTED = 24
"""Cards listed of regulars; with the blank and the replaced ones that is 40."""
FEWEST = 32
"""Cards made even in a café with next to no regulars: blank ones fill up."""


@dataclass(frozen=True, slots=True)
class DemoCard:
    """A card of the demo café. `name` is None on a blank one."""

    payload: str
    name: str | None
    state: str
    """"active", "blank" or "replaced"."""


def make_demo(
    folder: Path,
    *,
    regulars: int,
    visit_count: int,
    seed: int,
    language: str,
    clock: Clock,
    progress: Callable[[int, int], None] = lambda _done, _of: None,
) -> tuple[DemoCard, ...]:
    """Make a demo café in an empty folder and return cards to try: the same ones for the same seed.

    A few lunches and a reward come on top of the visits asked for (`demo_extras`), where there are people to have
    them. `progress` is told visits written and their total. Raises what `new_store` raises, and ValueError for visits
    without regulars.
    """
    if regulars < 0 or visit_count < 0 or (visit_count and not regulars):
        raise ValueError("visits need regulars")
    now = clock.now()
    menu = load(language)
    names = tuple(people(regulars, seed, language))
    orders = distinct_orders(menu, seed)
    cards = tuple(_cards(regulars, seed, now.at))
    with new_store(
        folder,
        menu,
        name=CAFE_NAME,
        language=language,
        programme=programme_name(language),
        stamps_of=STAMPS_OF,
        staff=("Léa", "Sam"),
        demo=True,
        use_keyring=False,
    ) as store:
        fill(
            store,
            names=names,
            cards=cards,
            orders=orders,
            visits=visits(regulars, visit_count, seed, now.minute, menu, orders),
            offset=now.offset,
            joined_at=now.at,
            progress=lambda done: progress(done, visit_count),
        )
        add_extras(store, clock, min(regulars, LISTED), language, orders)
    return tuple(_listed(cards, names))


def demo_tokens(regulars: int, seed: int) -> Iterator[bytes]:
    """Yield the token of everybody's card in the demo café of that seed, person by person."""
    for card in _cards(regulars, seed, 0):
        if card.person is not None and card.replaced_at is None:
            yield card.token


def _cards(regulars: int, seed: int, now_at: int) -> Iterator[NewCard]:
    """Yield a card for everybody, then blank ones, then dead ones of the first regulars."""
    source = random.Random(f"cards {seed}")  # noqa: S311 - made-up cards, the same ones for the same seed
    for person in range(regulars):
        yield NewCard(new_token(source.randbytes), person)
    for _ in range(max(BLANK, FEWEST - REPLACED - regulars)):
        yield NewCard(new_token(source.randbytes), None)
    for place in range(REPLACED):
        # A dead card belongs to a regular who has a newer one; a café without regulars has dead blank ones.
        owner = place % regulars if regulars else None
        yield NewCard(new_token(source.randbytes), owner, replaced_at=now_at - (place + 3) * 9 * 86_400)


def _listed(cards: tuple[NewCard, ...], names: tuple[str, ...]) -> Iterator[DemoCard]:
    """Yield the cards worth listing: some of each state."""
    regulars = len(names)
    for card in (*cards[: min(regulars, LISTED)], *cards[regulars:]):
        name = None if card.person is None else names[card.person]
        state = "replaced" if card.replaced_at is not None else "blank" if name is None else "active"
        yield DemoCard(encode(card.token), name, state)
