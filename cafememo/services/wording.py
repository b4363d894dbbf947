"""Orders in the menu's words, put into them once."""

from cafememo.domain.order import SpokenLine, spoken
from cafememo.store.store import Store

WORDS_KEPT = 4096
"""Orders whose words are kept in memory; a café's regulars have a few hundred between them."""


class Wording:
    """Says orders of one store by their ids; a changed menu is noticed, and an order that was not kept after all."""

    def __init__(self, store: Store) -> None:
        self._store = store
        self._said: dict[int, tuple[SpokenLine, ...]] = {}
        self._said_of = (store.menu, store.rollbacks)

    def say(self, order_id: int | None) -> tuple[SpokenLine, ...]:
        """Return an order in the menu's words; nothing for just a visit."""
        if order_id is None:
            return ()
        said_of = (self._store.menu, self._store.rollbacks)
        if self._said_of[0] is not said_of[0] or self._said_of[1] != said_of[1] or len(self._said) >= WORDS_KEPT:
            self._said_of, self._said = said_of, {}
        words = self._said.get(order_id)
        if words is None:
            words = self._said[order_id] = spoken(self._store.orders.order(order_id), self._store.menu)
        return words
