"""A demo café that is thrown away: where it is, and the cards to try in it."""

import shutil
import tempfile
from collections.abc import Callable
from pathlib import Path

from cafememo.services.clock import Clock
from cafememo.services.demo import DemoCard, make_demo

REGULARS, VISITS, SEED = 200, 6_000, 1


class ThrowawayDemo:
    """Made anew each time it is opened; nothing of it is left when it is thrown away."""

    def __init__(self) -> None:
        self.cards: tuple[DemoCard, ...] = ()
        self._folder: Path | None = None

    @property
    def is_there(self) -> bool:
        """Tell whether a folder of it is on the disk."""
        return self._folder is not None

    def make(self, language: str, clock: Clock, progress: Callable[[int, int], None]) -> Path:
        """Make it in a folder of its own, and return that. Raises what `make_demo` raises."""
        self.throw_away()
        self._folder = Path(tempfile.mkdtemp(prefix="cafememo-demo-"))
        self.cards = make_demo(
            self._folder,
            regulars=REGULARS,
            visit_count=VISITS,
            seed=SEED,
            language=language,
            clock=clock,
            progress=progress,
        )
        return self._folder

    def throw_away(self) -> None:
        """Leave nothing of it, once it is closed."""
        folder, self._folder, self.cards = self._folder, None, ()
        if folder is not None:
            shutil.rmtree(folder, ignore_errors=True)
