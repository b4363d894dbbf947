"""When a programme runs: from which day, and until which, if any."""

from PySide6.QtWidgets import QWidget

from cafememo.devices.signals import Emits, signal_as_annotated
from cafememo.domain.loyalty import Programme
from cafememo.ui.kit.theme import Theme
from cafememo.ui.kit.words import translate
from cafememo.ui.owner.parts import Choice
from cafememo.ui.owner.programme_fields import DayField, FieldRow
from cafememo.ui.owner.programme_rules import Section

_NO, _ON_A_DAY = 0, 1
_FIRST_END = 90
"""Days from now, or from the beginning, that are offered first as an end."""


class PeriodSection(Section):
    """Begins at once or on a day, ends never or with a day."""

    start_wanted: "Emits[int | None]" = signal_as_annotated()
    end_wanted: "Emits[int | None]" = signal_as_annotated()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, translate("programme", "When it runs"), parent)
        self.setObjectName("period_section")
        self._programme: Programme | None = None
        self._day = 0
        asked = translate("programme", "It begins")
        self.start_choice, self.start_field = self._fields(theme, asked, "start")
        self.start_choice.addItem(translate("programme", "at once"), _NO)
        self.start_choice.addItem(translate("programme", "on a day"), _ON_A_DAY)
        self.start_choice.activated.connect(self._choose_start)
        self.start_field.saved.connect(self.start_wanted)
        self.starts_row: FieldRow = self.row(asked, self.start_choice, self.start_field)
        asked = translate("programme", "It ends")
        self.end_choice, self.end_field = self._fields(theme, asked, "end")
        self.end_choice.addItem(translate("programme", "without an end"), _NO)
        self.end_choice.addItem(translate("programme", "with a day"), _ON_A_DAY)
        self.end_choice.activated.connect(self._choose_end)
        self.end_field.saved.connect(self.end_wanted)
        self.ends_row: FieldRow = self.row(asked, self.end_choice, self.end_field)
        for choice in (self.start_choice, self.end_choice):
            choice.setFixedWidth(theme.px(176))  # so that the days stand below each other

    def show_programme(self, programme: Programme, day: int) -> None:
        """Show the days kept."""
        other = self._programme is None or self._programme.id != programme.id
        self._programme, self._day = programme, day
        choices = (self.start_choice, self.start_field), (self.end_choice, self.end_field)
        for (choice, field), kept in zip(choices, (programme.starts_on, programme.ends_on), strict=True):
            choice.setCurrentIndex(_NO if kept is None else _ON_A_DAY)
            field.setVisible(kept is not None)
            if kept is not None:
                field.put_back(kept) if other else field.show_day(kept)

    def finish_typing(self) -> None:
        """Tell at once what was typed and not told yet."""
        for field in (self.start_field, self.end_field):
            if not field.isHidden():
                field.save()

    def put_back(self) -> None:
        """Show what is kept: what was entered was refused."""
        if self._programme is not None:
            for field, kept in (
                (self.start_field, self._programme.starts_on),
                (self.end_field, self._programme.ends_on),
            ):
                if kept is not None:
                    field.put_back(kept)
            self.show_programme(self._programme, self._day)

    def _fields(self, theme: Theme, asked: str, name: str) -> tuple[Choice, DayField]:
        """Return a choice, and the day it may ask for."""
        choice = Choice(theme, asked, object_name=f"{name}_choice")
        return choice, DayField(theme, asked, object_name=f"{name}_field")

    def _choose_start(self, _index: int) -> None:
        """Begin today, to begin with, or whenever it is on."""
        if self._programme is None or self.start_choice.currentData() == _NO:
            self.start_wanted.emit(None)
        elif self._programme.starts_on is None:
            end = self._programme.ends_on
            self.start_wanted.emit(self._day if end is None else min(self._day, end))

    def _choose_end(self, _index: int) -> None:
        """End in three months, to begin with, or never."""
        if self._programme is None or self.end_choice.currentData() == _NO:
            self.end_wanted.emit(None)
        elif self._programme.ends_on is None:
            self.end_wanted.emit(max(self._day, self._programme.starts_on or 0) + _FIRST_END)
