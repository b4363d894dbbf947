"""The pages of the owner's window, in their order; each is imported and built when it is first turned to."""

from collections.abc import Callable
from importlib import import_module
from typing import NamedTuple

from cafememo.ui.kit.words import translate
from cafememo.ui.owner.page import OwnerPage


class PageSpec(NamedTuple):
    """A page: its key, its sign, its class within ui.owner, and what it is called in the language now spoken."""

    key: str
    icon: str
    place: str
    title: Callable[[], str]
    key_press: str
    """The keys that turn to it; About is where help is looked for."""

    def make(self) -> type[OwnerPage]:
        """Return the page's class. TypeError where it is no page."""
        module, _, name = self.place.partition(":")
        found = getattr(import_module(f"cafememo.ui.owner.{module}"), name)
        if not (isinstance(found, type) and issubclass(found, OwnerPage)):
            raise TypeError(f"{self.place} is no page")
        return found


PAGES = (
    PageSpec("regulars", "users", "regulars:RegularsPage", lambda: translate("owner", "Regulars"), "Ctrl+1"),
    PageSpec("cards", "credit-card", "cards:CardsPage", lambda: translate("owner", "Cards"), "Ctrl+2"),
    PageSpec("menu", "coffee", "menu:MenuPage", lambda: translate("owner", "Menu"), "Ctrl+3"),
    PageSpec("programme", "stamp", "programme:ProgrammePage", lambda: translate("owner", "Programme"), "Ctrl+4"),
    PageSpec("insights", "chart-column", "insights:InsightsPage", lambda: translate("owner", "Insights"), "Ctrl+5"),
    PageSpec("devices", "scan-line", "devices:DevicesPage", lambda: translate("owner", "Devices"), "Ctrl+6"),
    PageSpec("staff", "user-cog", "staff:StaffPage", lambda: translate("owner", "Staff"), "Ctrl+7"),
    PageSpec(
        "preferences",
        "sliders-horizontal",
        "preferences:PreferencesPage",
        lambda: translate("owner", "Preferences"),
        "Ctrl+8",
    ),
    PageSpec("backups", "hard-drive", "backups:BackupsPage", lambda: translate("owner", "Backups"), "Ctrl+9"),
    PageSpec("about", "info", "about:AboutPage", lambda: translate("owner", "About"), "F1"),
)
