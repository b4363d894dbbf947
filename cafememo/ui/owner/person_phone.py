"""A card for somebody's phone: made at the press of a button, and handed over before the sheet is closed."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from cafememo.services.person import Person
from cafememo.ui.kit.theme import Theme
from cafememo.ui.kit.words import translate
from cafememo.ui.owner.page import OwnerPage
from cafememo.ui.owner.person_acts import PersonActs
from cafememo.ui.owner.person_parts import INSET, SmallButton, show_if

if TYPE_CHECKING:
    from cafememo.ui.owner.phone_sheet import PhoneSheet


class PhoneCardSection(QWidget):
    """The button that makes a card for a phone; its sheet lies over the page the section is on."""

    def __init__(self, theme: Theme, acts: PersonActs, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("phone_section")
        self._theme = theme
        self._acts = acts
        self._person: Person | None = None
        self.sheet: PhoneSheet | None = None
        """Made when it is first opened."""
        column = QVBoxLayout(self)
        column.setContentsMargins(INSET, 0, INSET, 0)
        self.make_button = SmallButton(
            theme, translate("phone card", "Card for the phone…"), icon="qr-code", object_name="make_phone_card_button"
        )
        self.make_button.clicked.connect(self.open)
        column.addWidget(self.make_button, alignment=Qt.AlignmentFlag.AlignLeading)

    def show_person(self, person: Person) -> None:
        """Offer a card to somebody who is not in the bin."""
        self._person = person
        show_if(self.make_button, person.binned is None)

    def open(self) -> None:
        """Make a card, and show it."""
        if self._person is None:
            return
        if self.sheet is None:
            from cafememo.ui.owner.phone_sheet import PhoneSheet  # noqa: PLC0415 - hardly ever asked for

            self.sheet = PhoneSheet(self._acts.memory, self._theme, self._page())
            self.sheet.said.connect(self._acts.said)
        self.sheet.open_for(self._person.regular_id, self._person.contact.name)

    def _page(self) -> QWidget:
        """Return the page the section is on, or its window."""
        above = self.parentWidget()
        while above is not None and not isinstance(above, OwnerPage):
            above = above.parentWidget()
        return above or self.window()
