"""What this program is, and where the café's data lies."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from cafememo.ui.kit.theme import Theme
from cafememo.ui.kit.words import translate
from cafememo.ui.owner.memory import OwnerMemory
from cafememo.ui.owner.page import OwnerPage
from cafememo.ui.owner.parts import paragraph


class AboutPage(OwnerPage):
    """Names the version."""

    def __init__(self, memory: OwnerMemory, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(memory, theme, parent)
        self.setObjectName("about_page")
        column: QVBoxLayout = self.column()
        column.addLayout(self.header_row(translate("owner", "About")))
        column.addWidget(paragraph(theme, translate("about", "Cafémémo remembers a café’s regulars.")))
        column.addStretch(1)
