"""How much a slice of long work holds, so that each takes about as long as the counter can wait."""

from time import perf_counter

from cafememo.services.slices import SLICE_SECONDS


class Pace:
    """How much goes into a slice, by how long the last one took."""

    def __init__(self, size: int, most: int) -> None:
        self.size = size
        self._most = most
        self._began = 0.0

    def begin(self) -> None:
        """Look at the time."""
        self._began = perf_counter()

    def end(self) -> None:
        """Take more or less the next time."""
        took = max(perf_counter() - self._began, 1e-5)
        wanted = int(self.size * min(2.0, max(0.25, SLICE_SECONDS / took)))
        self.size = max(1, min(self._most, wanted))
