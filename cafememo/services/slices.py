"""Long work on the store in slices of a few milliseconds: a scan that comes meanwhile waits for one of them."""

from time import perf_counter
from typing import NamedTuple, Protocol

from cafememo.store.store import Store

SLICE_SECONDS = 0.002
"""What one slice should take: a scan that comes meanwhile waits no longer."""


class Progress(NamedTuple):
    """How far the work is; `over` when there is no more to do."""

    done: int
    of: int
    over: bool = False


class Sliced(Protocol):
    """Work that is done by calling `step` until it is over; between two calls it can be given up."""

    def step(self, store: Store) -> Progress:
        """Do about SLICE_SECONDS of it. Raises the store's troubles."""
        ...


class Slice:
    """The time one step may take."""

    def __init__(self, seconds: float = SLICE_SECONDS) -> None:
        self._until = perf_counter() + seconds

    @property
    def over(self) -> bool:
        """Tell whether the step has taken its time."""
        return perf_counter() >= self._until
