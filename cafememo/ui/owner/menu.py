"""The page of the owner's window called Menu."""

from PySide6.QtWidgets import QWidget

from cafememo.ui.kit.theme import Theme
from cafememo.ui.kit.words import translate
from cafememo.ui.owner.memory import OwnerMemory
from cafememo.ui.owner.page import OwnerPage


class MenuPage(OwnerPage):
    """Menu."""

    def __init__(self, memory: OwnerMemory, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(memory, theme, parent)
        self.setObjectName("menu_page")
        column = self.column()
        column.addLayout(self.header_row(translate("owner", "Menu")))
        column.addStretch(1)
