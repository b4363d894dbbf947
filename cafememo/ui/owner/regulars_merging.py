"""What lies over the list of regulars where two entries may be one person's: the possible pairs, and the comparing."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from cafememo.devices.signals import signal
from cafememo.ui.kit.theme import Theme
from cafememo.ui.owner.merge import MergeSheet
from cafememo.ui.owner.merge_duplicates import DuplicatesSheet

if TYPE_CHECKING:
    from cafememo.ui.owner.memory import OwnerMemory


class RegularsMerging(QObject):
    """Opens both sheets over a page. Whoever is compared from the list is back in it afterwards, merged or not."""

    said = signal(str)
    merged = signal(int)
    """Two were merged: the id of who was kept."""

    def __init__(self, memory: "OwnerMemory", theme: Theme, page: QWidget) -> None:
        super().__init__(page)
        self.duplicates_sheet = DuplicatesSheet(memory, theme, page)
        self.merge_sheet = MergeSheet(memory, theme, page)
        self.duplicates_sheet.compare_wanted.connect(self.compare)
        self.merge_sheet.said.connect(self.said)
        self.merge_sheet.merged.connect(self.merged)
        self.merge_sheet.closed.connect(self._to_list)

    def list_duplicates(self) -> None:
        """Look for who may be two entries of one person; nothing while two are being compared."""
        if self.merge_sheet.isHidden() and self.duplicates_sheet.isHidden():
            self.duplicates_sheet.open_list()

    def compare(self, keep_id: int, other_id: int) -> None:
        """Compare two, the one to keep first."""
        self.merge_sheet.open_for(keep_id, other_id)

    def ask_other(self, regular_id: int, name: str) -> None:
        """Ask which other entry is somebody's as well."""
        self.merge_sheet.open_for(regular_id, None, name)

    def close_sheets(self) -> None:
        """Show the page again: something on it was asked for."""
        self.merge_sheet.close_sheet()
        self.duplicates_sheet.close_sheet()

    def _to_list(self) -> None:
        """Go on with the list of duplicates, where it lies below; the pair compared may be gone from it."""
        if not self.duplicates_sheet.isHidden():
            self.duplicates_sheet.take_keyboard()
