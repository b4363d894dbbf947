"""The states of a damaged café that are drawn."""

from collections.abc import Callable
from datetime import datetime
from pathlib import Path

from pictures_of_stage import Stage

from cafememo.services.checks import Checks, Found
from cafememo.services.clock import SystemClock
from cafememo.services.damage import Choice, Way

NOON = datetime(2026, 5, 3, 12, 0)  # noqa: DTZ001 - the café's own time
FOLDER = Path("/home/lea/.local/share/cafememo")
WAYS = (
    Choice(Way.COPY, 12_345, 987_654, NOON, place=FOLDER),
    Choice(Way.SALVAGED, 12_346, 987_655, NOON, nameless=123, lost_entries=87, cards_lost=True, place=FOLDER),
    Choice(Way.LEAVE),
)


class DamageStates:
    """Puts the counter into each state in which something of the café does not read."""

    def __init__(self, stage: Stage) -> None:
        self.screen = stage.screen

    def offer(self, *, waiting: bool = False, ways: tuple[Choice, ...] = WAYS) -> None:
        """Show what can be done, or that it is looked for."""
        self.screen.set_cafe(None)
        page = self.screen.pages.damaged_page()
        page.wait()
        self.screen.turn_to(page)
        if not waiting:
            page.offer(ways)

    def tell(self, found: Found) -> None:
        """Say what a check found while the counter is in use."""
        checks = Checks(SystemClock())
        checks.found = {found}
        checks.missing = 3
        self.screen.opening.damage.tell(checks, FOLDER)

    def states(self) -> dict[str, Callable[[], object]]:
        """Return how to put each state on the screen."""
        return {
            "damaged": self.offer,
            "damaged_without_copy": lambda: self.offer(ways=WAYS[1:]),
            "damaged_looking": lambda: self.offer(waiting=True),
            "damage_found": lambda: self.tell(Found.PAGES),
            "damage_older": lambda: self.tell(Found.OLDER),
            "damage_journal": lambda: self.tell(Found.JOURNAL),
            "updating": lambda: self.screen.opening._tell_updating(43),  # noqa: SLF001 - as if it came
        }
