"""The page of the owner's window called Backups: copies, what protects the café, and the log of its keeping."""

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from cafememo.ui.kit.theme import Theme
from cafememo.ui.kit.words import translate
from cafememo.ui.owner.page_view import ViewSpec
from cafememo.ui.owner.views_page import ViewsPage

if TYPE_CHECKING:
    from cafememo.ui.owner.memory import OwnerMemory

VIEWS = (
    ViewSpec("copies", "backups_copies:CopiesView", lambda: translate("backups", "Copies")),
    ViewSpec("keys", "backups_keys:KeysView", lambda: translate("backups", "Protection")),
    ViewSpec("log", "log_view:LogView", lambda: translate("backups", "Log")),
)


class BackupsPage(ViewsPage):
    """Begins with the copies."""

    def __init__(self, memory: "OwnerMemory", theme: Theme, parent: QWidget | None = None) -> None:
        described = translate("backups", "What is shown of the café’s keeping")
        super().__init__(memory, theme, translate("owner", "Backups"), described, VIEWS, VIEWS[0].key, parent)
        self.setObjectName("backups_page")
