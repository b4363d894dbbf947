"""The rules of a programme as fields: what it collects and for how much, and its limits."""

from dataclasses import replace

from PySide6.QtWidgets import QVBoxLayout, QWidget

from cafememo.devices.signals import Emits, signal, signal_as_annotated
from cafememo.domain.loyalty import Collects, Per, Programme
from cafememo.domain.programme_rules import MOST_DAYS, MOST_MINUTES, MOST_ORDERS_A_DAY, MOST_POINTS_EACH, sooner
from cafememo.ui.kit.theme import Theme
from cafememo.ui.kit.words import price, translate
from cafememo.ui.owner.fields import SavingNumber
from cafememo.ui.owner.parts import Choice, heading
from cafememo.ui.owner.programme_fields import FieldRow
from cafememo.ui.programme_words import date_text

_MOST_TYPED = 999_999
"""More can be typed than is kept: who types it is told why it is not."""


class Section(QWidget):
    """A part of the editor under its heading."""

    touched = signal()
    """Something else stands in a field than before, saved or not."""

    def __init__(self, theme: Theme, title: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.theme = theme
        self.rows: list[FieldRow] = []
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(theme.px(10))
        self.column.addWidget(heading(theme, title))

    def row(self, asked: str, *fields: QWidget, hint: str = "") -> FieldRow:
        """Add a line of the form."""
        made = FieldRow(self.theme, asked, *fields, hint=hint)
        self.rows.append(made)
        self.column.addWidget(made)
        return made

    def stack(self, *, on: bool) -> None:
        """Put fields below what is asked, or beside it."""
        for row in self.rows:
            row.stack(on=on)

    def _touch(self, _value: object = None) -> None:
        self.touched.emit()


class CollectSection(Section):
    """What is collected, how many make a reward, and what one is for."""

    collects_chosen: Emits[Collects] = signal_as_annotated()
    per_chosen: Emits[Per] = signal_as_annotated()
    size_wanted = signal(int)
    points_wanted = signal(int)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, translate("programme", "What it collects"), parent)
        self.setObjectName("collect_section")
        asked = translate("programme", "It collects")
        self.collects_choice = Choice(theme, asked, object_name="collects_choice")
        self.collects_choice.addItem(translate("programme", "stamps"), Collects.STAMPS)
        self.collects_choice.addItem(translate("programme", "points, by the amount"), Collects.POINTS)
        self.collects_choice.addItem(translate("programme", "nothing: rewards by hand"), Collects.VOUCHER)
        self.collects_choice.activated.connect(self._choose_collects)
        self.collects_row = self.row(asked, self.collects_choice)
        asked = translate("programme", "A reward after")
        self.of_field = SavingNumber(theme, asked, 0, _MOST_TYPED, object_name="of_field")
        self.of_field.saved.connect(self.size_wanted)
        self.of_row = self.row(asked, self.of_field)
        asked = translate("programme", "One stamp for")
        self.per_choice = Choice(theme, asked, object_name="per_choice")
        self.per_choice.addItem(translate("programme", "a visit, whatever is ordered"), Per.VISIT)
        self.per_choice.addItem(translate("programme", "each item that counts"), Per.ITEM)
        self.per_choice.activated.connect(self._choose_per)
        self.per_row = self.row(asked, self.per_choice)
        asked = translate("programme", "For each {unit} spent").format(unit=price(100))
        self.points_field = SavingNumber(theme, asked, 1, MOST_POINTS_EACH, object_name="points_field")
        self.points_field.saved.connect(self.points_wanted)
        self.points_row = self.row(asked, self.points_field)
        for field in (self.of_field, self.points_field):
            field.valueChanged.connect(self._touch)

    def show_programme(self, programme: Programme, *, fixed: bool, sizing: bool) -> None:
        """Show the rules kept; `fixed` where what it collects cannot change, `sizing` while another size is asked."""
        self.collects_choice.setCurrentIndex(self.collects_choice.findData(programme.collects))
        self.collects_choice.setEnabled(not fixed)
        self.collects_row.set_hint(
            translate("programme", "People have collected in it: for something else, make another programme.")
            if fixed
            else ""
        )
        self.per_choice.setCurrentIndex(self.per_choice.findData(programme.per))
        if not sizing:
            self.of_field.show_number(programme.of)
        self.points_field.show_number(programme.points_each)
        self.of_row.setVisible(programme.collects is not Collects.VOUCHER)
        self.per_row.setVisible(programme.collects is Collects.STAMPS)
        self.points_row.setVisible(programme.collects is Collects.POINTS)
        self._say_units(programme)

    def draft(self, programme: Programme) -> Programme:
        """Return a programme by what stands in the fields."""
        self._say_units(programme)
        return replace(programme, of=self.of_field.value() or programme.of, points_each=self.points_field.value())

    def _say_units(self, programme: Programme) -> None:
        """Say what the numbers count."""
        of, each = self.of_field.value(), self.points_field.value()
        if programme.collects is Collects.POINTS:
            self.of_row.set_unit(translate("programme", "%n points", "", of), of)
        else:
            self.of_row.set_unit(translate("programme", "%n stamps", "", of), of)
        self.points_row.set_unit(translate("programme", "%n points", "", each), each)

    def _choose_collects(self, _index: int) -> None:
        self.collects_chosen.emit(self.collects_choice.currentData())

    def _choose_per(self, _index: int) -> None:
        self.per_chosen.emit(self.per_choice.currentData())


class LimitsSection(Section):
    """How long rewards wait, and what keeps somebody from collecting too quickly."""

    expiry_wanted = signal(int)
    cooldown_wanted = signal(int)
    cap_wanted = signal(int)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, translate("programme", "Limits"), parent)
        self.setObjectName("limits_section")
        never, none = translate("programme", "never"), translate("programme", "no limit")
        asked = translate("programme", "A waiting reward expires after")
        self.expires_field = SavingNumber(theme, asked, 0, MOST_DAYS, object_name="expires_field")
        self.expires_field.setSpecialValueText(never)
        self.expires_row = self.row(asked, self.expires_field)
        asked = translate("programme", "Between two visits that count")
        self.cooldown_field = SavingNumber(theme, asked, 0, MOST_MINUTES, object_name="cooldown_field")
        self.cooldown_field.setSpecialValueText(none)
        self.cooldown_row = self.row(asked, self.cooldown_field)
        asked = translate("programme", "Orders a day that count")
        self.cap_field = SavingNumber(theme, asked, 0, MOST_ORDERS_A_DAY, object_name="cap_field")
        self.cap_field.setSpecialValueText(none)
        self.cap_row = self.row(asked, self.cap_field)
        self.expires_field.saved.connect(self.expiry_wanted)
        self.cooldown_field.saved.connect(self.cooldown_wanted)
        self.cap_field.saved.connect(self.cap_wanted)
        for field in (self.expires_field, self.cooldown_field, self.cap_field):
            field.setMinimumWidth(theme.px(156))  # one width, whatever each says for none
            field.valueChanged.connect(self._touch)

    def show_programme(self, programme: Programme) -> None:
        """Show the rules kept."""
        self.expires_field.show_number(programme.expires_days)
        self.cooldown_field.show_number(programme.cooldown_minutes)
        self.cap_field.show_number(programme.daily_cap)
        counted = programme.collects is not Collects.VOUCHER
        self.cooldown_row.setVisible(counted)
        self.cap_row.setVisible(counted)
        self._say_units()

    def draft(self, programme: Programme) -> Programme:
        """Return a programme by what stands in the fields."""
        self._say_units()
        return replace(
            programme,
            expires_days=self.expires_field.value(),
            cooldown_minutes=self.cooldown_field.value(),
            daily_cap=self.cap_field.value(),
        )

    def finish_typing(self) -> None:
        """Tell at once what was typed and not told yet."""
        for field in (self.expires_field, self.cooldown_field, self.cap_field):
            field.save()

    def foretell(self, before: int, waiting: bool, day: int) -> None:
        """Say beforehand that no reward that waits goes at once, where they would go sooner."""
        days = self.expires_field.value()
        if waiting and sooner(before, days):
            self.expires_row.set_hint(
                translate("programme", "Rewards that wait today count as new: none of them goes before {day}.").format(
                    day=date_text(day + days, day)
                )
            )

    def _say_units(self) -> None:
        """Say what the numbers count; a word in the place of none says it itself."""
        days, minutes = self.expires_field.value(), self.cooldown_field.value()
        self.expires_row.set_unit(translate("programme", "%n days", "", days) if days else "", days)
        self.cooldown_row.set_unit(translate("programme", "%n minutes", "", minutes) if minutes else "", minutes)
