"""What one regular told: surname, phone, e-mail, birthday and notes, each in a field that saves itself."""

from datetime import date

from PySide6.QtWidgets import QHBoxLayout, QWidget

from cafememo.devices.signals import signal
from cafememo.domain.person import LONGEST, LONGEST_NOTES, Field, NotKept, birthday
from cafememo.services.person import Person
from cafememo.ui.kit.label import plain_label
from cafememo.ui.kit.theme import Theme
from cafememo.ui.kit.words import date_order, month_name, translate
from cafememo.ui.owner.fields import SavingField
from cafememo.ui.owner.parts import Choice, small
from cafememo.ui.owner.person_acts import PersonActs
from cafememo.ui.owner.person_parts import GrowingText, Section, show_if
from cafememo.ui.owner.person_words import capital


class BirthdayField(QWidget):
    """A day and a month, no year; a day that no year has is refused, and said to be."""

    saved = signal(str)
    """The birthday as it is kept, "" for none."""
    refused = signal(str)
    """The month in words, and the day, make no birthday."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.setObjectName("birthday_field")
        self._saved = ""
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.px(8))
        self.day_choice = Choice(theme, translate("person", "Day of the birthday"), object_name="day_choice")
        self.day_choice.addItems(["–", *map(str, range(1, 32))])
        self.month_choice = Choice(theme, translate("person", "Month of the birthday"), object_name="month_choice")
        self.month_choice.addItems(["–", *(_month(month) for month in range(1, 13))])
        halves = [(self.day_choice, 1), (self.month_choice, 2)]
        for choice, share in halves if date_order() == "dmy" else reversed(halves):
            row.addWidget(choice, share)
        for choice in (self.day_choice, self.month_choice):
            choice.setMaxVisibleItems(13)
            choice.activated.connect(self._choose)

    def show_birthday(self, text: str | None) -> None:
        """Show what is kept; while only one half is chosen, that stays."""
        text = text or ""
        if text == self._saved and bool(self.day_choice.currentIndex()) != bool(self.month_choice.currentIndex()):
            return
        self.put(text)

    def put(self, text: str) -> None:
        """Show a birthday, whatever is chosen."""
        self._saved = text
        month, day = (int(text[:2]), int(text[3:])) if text else (0, 0)
        self.day_choice.setCurrentIndex(day)
        self.month_choice.setCurrentIndex(month)

    def _choose(self, _place: int) -> None:
        """Tell a whole birthday, or none; refuse a day that no year has."""
        day, month = self.day_choice.currentIndex(), self.month_choice.currentIndex()
        if bool(day) != bool(month):
            return  # the other half is still to come
        try:
            text = birthday(month, day) if day else ""
        except NotKept:
            self.refused.emit(
                translate("person", "{month} has no day {day}. The birthday was not changed.").format(
                    month=_month(month), day=day
                )
            )
            self.put(self._saved)
            return
        if text != self._saved:
            self._saved = text
            self.saved.emit(text)


def _month(month: int) -> str:
    """Return what a month from 1 to 12 is called where it stands alone."""
    return capital(month_name(date(2024, month, 1)))


class DetailsSection(Section):
    """Shows and keeps what somebody told."""

    said = signal(str)

    def __init__(self, theme: Theme, acts: PersonActs, parent: QWidget | None = None) -> None:
        super().__init__(theme, translate("person", "About"), parent)
        self.setObjectName("details_section")
        self._acts = acts
        self._person: Person | None = None
        self.surname_field = SavingField(
            translate("person", "Surname"), limit=LONGEST[Field.SURNAME], object_name="surname_field"
        )
        self.phone_field = SavingField(
            translate("person", "Phone"), limit=LONGEST[Field.PHONE], object_name="phone_field"
        )
        self.email_field = SavingField(
            translate("person", "E-mail"), limit=LONGEST[Field.EMAIL], object_name="email_field"
        )
        self.birthday_field = BirthdayField(theme)
        self.notes_field = GrowingText(
            translate("person", "Notes"), lines=3, limit=LONGEST_NOTES, object_name="notes_field"
        )
        self.notes_field.setFont(theme.font(17))
        for field in (self.surname_field, self.phone_field, self.email_field):
            field.setFont(theme.font(17))
            field.too_long.connect(self._too_long)
            self._add(field.accessibleName(), field)
        self._add(translate("person", "Birthday"), self.birthday_field)
        self._add(self.notes_field.accessibleName(), self.notes_field)
        self.surname_field.saved.connect(self._keep_surname)
        self.phone_field.saved.connect(self._keep_phone)
        self.email_field.saved.connect(self._keep_email)
        self.birthday_field.saved.connect(self._keep_birthday)
        self.birthday_field.refused.connect(self.said)
        self.notes_field.saved.connect(self._keep_notes)
        self.email_hint = small(theme, translate("person", "This does not look like an e-mail address."), "amber")
        self.email_hint.hide()
        self.column.insertWidget(self.column.indexOf(self.email_field) + 1, self.email_hint)

    def show_person(self, person: Person) -> None:
        """Show what somebody told; letters being typed about the same person stay."""
        same = self._person is not None and self._person.regular_id == person.regular_id
        self._person = person
        contact = person.contact
        for field, text in (
            (self.surname_field, contact.surname),
            (self.phone_field, contact.phone),
            (self.email_field, contact.email),
        ):
            if not same:
                field.setModified(False)
            field.show_text(text or "")
            if not field.hasFocus():
                field.setCursorPosition(0)
        self.notes_field.show_text(contact.notes or "")
        if same:
            self.birthday_field.show_birthday(contact.birthday)
        else:
            self.birthday_field.put(contact.birthday or "")
        show_if(self.email_hint, bool(contact.email) and "@" not in (contact.email or ""))

    def flush(self) -> None:
        """Save what was typed, before somebody else is shown."""
        for field in (self.surname_field, self.phone_field, self.email_field, self.notes_field):
            field.save()

    def _add(self, title: str, field: QWidget) -> None:
        """Add a field under its title."""
        label = plain_label(title, role="muted")
        label.setFont(self.theme.font(15))
        label.setBuddy(field)
        self.column.addWidget(label)
        self.column.addWidget(field)

    def _too_long(self, limit: int) -> None:
        self.said.emit(translate("person", "Only %n characters fit here.", "", limit))

    def _keep_surname(self, text: str) -> None:
        self._keep(Field.SURNAME, text)

    def _keep_phone(self, text: str) -> None:
        self._keep(Field.PHONE, text)

    def _keep_email(self, text: str) -> None:
        self._keep(Field.EMAIL, text)

    def _keep_birthday(self, text: str) -> None:
        self._keep(Field.BIRTHDAY, text)

    def _keep_notes(self, text: str) -> None:
        if len(self.notes_field.toPlainText()) > LONGEST_NOTES:
            self._too_long(LONGEST_NOTES)
        self._keep(Field.NOTES, text)

    def _keep(self, field: Field, text: str) -> None:
        if self._person is not None:
            self._acts.tell(self._person, field, text)
