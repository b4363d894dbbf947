"""Reads what has become of the newest batches of cards, one batch at a time: a scan may come in between."""

from cafememo.domain.cards import Batch
from cafememo.services import cards
from cafememo.services.slices import Progress
from cafememo.store.store import Store

MOST = 20
"""Batches that are read; there may be older ones."""


class BatchReader:
    """Reads them when `step` is called until it is over (`slices.Sliced`)."""

    def __init__(self) -> None:
        self._ids: tuple[int, ...] | None = None
        self._read: list[Batch] = []
        self.older = 0
        """How many there are besides."""

    @property
    def batches(self) -> tuple[Batch, ...]:
        """Return what was read, the newest first."""
        return tuple(self._read)

    def step(self, store: Store) -> Progress:
        """Read one more. Raises the store's troubles."""
        with store.reading():
            if self._ids is None:
                ids = cards.batch_ids(store)
                self._ids, self.older = ids[:MOST], len(ids[MOST:])
                self._read.clear()
            done = len(self._read)
            if done < len(self._ids):
                self._read += cards.batches(store, self._ids[done])
                if len(self._read) == done:  # withdrawn meanwhile
                    self._ids = self._ids[:done] + self._ids[done + 1 :]
        return Progress(len(self._read), len(self._ids), over=len(self._read) >= len(self._ids))
