"""What the counter shows, looked at from outside while a morning goes on."""

import json
from collections import deque
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

from outside import Assistant, Screen, wait_until

PAUSE = 0.003
"""Seconds between two looks: the program shares the machine with whoever looks at it."""
PAST = 6
"""Different looks kept, to tell of them when something did not come."""


@dataclass(frozen=True)
class Seen:
    """One look: how many windows there are, the page, "" while it changes, and the words of its parts."""

    windows: int
    page: str
    parts: dict[str, str] = field(default_factory=dict)

    def says(self, part: str) -> str:
        """Return the words of a part; "" where it is not seen."""
        return self.parts.get(part, "")


class Onlooker:
    """Looks at the counter as a screen reader does, and remembers the most windows it ever saw."""

    def __init__(self, screen: Screen) -> None:
        self.most_windows = 0
        self.looks = 0
        self._past: deque[Seen] = deque(maxlen=PAST)
        self._assistant = Assistant(screen, Path(__file__).with_name("counter_reader.py"))

    def look(self) -> Seen:
        """Return what is seen now."""
        told = json.loads(self._assistant.ask() or '{"windows": 0, "pages": []}')
        windows, pages = told.pop("windows"), told.pop("pages")
        self.looks += 1
        self.most_windows = max(self.most_windows, windows)
        seen = Seen(windows, pages[0] if len(pages) == 1 else "", told)
        if not self._past or seen != self._past[-1]:
            self._past.append(seen)
        return seen

    def until(self, page: str, **words: str) -> Seen:
        """Wait until a page is seen whose parts begin with these words, a part that is "" not being there."""
        return self.wait(lambda seen: seen.page == page and _fits(seen, words), f"{page} with {words}")

    def wait(self, happened: Callable[[Seen], bool], what: str) -> Seen:
        """Wait until what is seen is as it should be; fail, naming it, when it never is."""

        def there() -> Seen | None:
            seen = self.look()
            return seen if happened(seen) else None

        found = wait_until(there, lambda: f"{what}, of which there was only {list(self._past)},", PAUSE)
        assert found is not None
        return found

    def close(self) -> None:
        """Look no more."""
        self._assistant.close()


def _fits(seen: Seen, words: dict[str, str]) -> bool:
    """Tell whether parts begin with the words they should."""
    return all(seen.says(part).startswith(text) if text else not seen.says(part) for part, text in words.items())
