"""A small café to prove things on: made anew, its key in a file beside it, thrown away afterwards."""

import hashlib
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from cafememo.codes.payload import encode
from cafememo.services import cards, keeping
from cafememo.services.cafe import make_cafe
from cafememo.services.clock import SystemClock
from cafememo.services.counter import Counter
from cafememo.services.demo import demo_tokens, make_demo
from cafememo.store.settings import read_facts
from cafememo.store.store import Store, open_store

REGULARS, VISITS, SEED = 30, 300, 7


@dataclass(frozen=True)
class SmallCafe:
    """A closed café and what its cards say; the first card is the first regular's."""

    folder: Path
    payloads: tuple[str, ...]

    def contents(self) -> dict[str, str]:
        """Return a digest of each file, to tell later whether anything was changed."""
        return {
            str(path.relative_to(self.folder)): hashlib.blake2b(path.read_bytes()).hexdigest()
            for path in sorted(self.folder.rglob("*"))
            if path.is_file()
        }


def small_cafe(folder: Path, *, regulars: int = REGULARS, visits: int = VISITS, seed: int = SEED) -> SmallCafe:
    """Make a demo café in an empty folder: about 300 kB, in under a second."""
    make_demo(folder, regulars=regulars, visit_count=visits, seed=seed, language="en", clock=SystemClock())
    return SmallCafe(folder, tuple(map(encode, demo_tokens(regulars, seed))))


def empty_cafe(folder: Path) -> None:
    """Make a café with the sample menu and nobody in it, its recovery code typed back, where there is no keyring."""
    make_cafe(folder, "Café du Coin", "en", use_keyring=False)
    store = open_store(folder)
    try:
        code = keeping.new_code()
        keeping.keep_code(store, code)
        keeping.confirm_code(store, code)
    finally:
        store.close()


@contextmanager
def thrown_away(prefix: str = "cafememo-trust-") -> Iterator[Path]:
    """Give a folder for the length of the block."""
    with tempfile.TemporaryDirectory(prefix=prefix) as folder:
        yield Path(folder)


@contextmanager
def counter_of(cafe: SmallCafe, *, foreign: bool = False) -> Iterator[tuple[Store, Counter]]:
    """Give the open café and its counter; `foreign` lets codes of others be linked to regulars."""
    store = open_store(cafe.folder)
    try:
        if foreign:
            with store.transaction():
                cards.allow_foreign(store, allowed=True)
            store.facts = read_facts(store.connection)
        yield store, Counter(store, SystemClock())
    finally:
        store.close()
