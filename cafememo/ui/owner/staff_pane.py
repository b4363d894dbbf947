"""One of the staff: name, role, PIN, and leaving."""

from datetime import datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QHBoxLayout, QWidget

from cafememo.devices.signals import signal
from cafememo.domain.names import folded
from cafememo.domain.pin import OWNER_DIGITS, staff_member
from cafememo.domain.staff import Role
from cafememo.domain.text import LONGEST_NAME
from cafememo.services.team import Team
from cafememo.ui.kit.figures import whole_date
from cafememo.ui.kit.theme import Theme
from cafememo.ui.kit.words import translate
from cafememo.ui.kit.wrapped_label import WrappedLabel
from cafememo.ui.owner.choices import SavingChoice
from cafememo.ui.owner.fields import SavingField
from cafememo.ui.owner.parts import Card, OwnerButton, small
from cafememo.ui.owner.pin_form import PinForm
from cafememo.ui.owner.rows import SettingRow
from cafememo.ui.owner.state_line import StateLine
from cafememo.ui.role_sentences import role_name

if TYPE_CHECKING:
    from cafememo.store.settings import Staff


class StaffPane(Card):
    """Shows somebody, and tells what of them is to be changed."""

    renamed = signal(str)
    role_chosen = signal(str)
    pin_given = signal(str)
    pin_removed = signal()
    left = signal()
    came_back = signal()
    said = signal(str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent=parent)
        self._theme = theme
        self._member: Staff | None = None
        self._here = True
        self.title_label = WrappedLabel("", theme.font(26, voice=True), "ink")
        self.title_label.setObjectName("person_title_label")
        self.column.addWidget(self.title_label)
        self._name = translate("staff page", "Name")
        self.name_field = SavingField(
            self._name, limit=LONGEST_NAME, may_be_empty=False, object_name="staff_name_field"
        )
        self.name_field.saved.connect(self.renamed)
        self.name_field.too_long.connect(self._tell_too_long)
        self.name_field.refused_empty.connect(self._tell_empty)
        self.name_row = SettingRow(theme, self._name, self.name_field, wide=True)
        self.column.addWidget(self.name_row)
        self.same_line = StateLine(theme, "same_name_line")
        self.column.addWidget(self.same_line)
        role = translate("staff page", "Role")
        self.role_choice = SavingChoice(theme, role, object_name="role_choice")
        self.role_choice.offer((one, role_name(one)) for one in Role)
        self.role_choice.saved.connect(self.role_chosen)
        self.role_row = SettingRow(theme, role, self.role_choice)
        self.column.addWidget(self.role_row)
        self.pin_label = small(theme, "")
        self.pin_label.setObjectName("pin_label")
        self.column.addWidget(self.pin_label)
        self._build_buttons(theme)
        self.form: PinForm | None = None

    def _build_buttons(self, theme: Theme) -> None:
        """Add what is pressed, each in the row it belongs to."""
        self.set_pin_button = OwnerButton(theme, "", icon="lock-keyhole", object_name="set_pin_button")
        self.no_pin_button = OwnerButton(theme, translate("staff page", "No PIN any more"), object_name="no_pin_button")
        self.leave_button = OwnerButton(
            theme, "", "danger", icon="user-minus", key=translate("keys", "Del"), object_name="leave_button"
        )
        self.back_button = OwnerButton(theme, "", icon="undo-2", object_name="come_back_button")
        self.pin_buttons, self.place_buttons = QWidget(self), QWidget(self)
        for holder, buttons in (
            (self.pin_buttons, (self.set_pin_button, self.no_pin_button)),
            (self.place_buttons, (self.leave_button, self.back_button)),
        ):
            row = QHBoxLayout(holder)
            row.setContentsMargins(0, 0, 0, 0)
            row.setSpacing(theme.px(10))
            for button in buttons:
                button.under = "surface"
                row.addWidget(button)
            row.addStretch(1)
            self.column.addWidget(holder)
        self.set_pin_button.clicked.connect(self.ask_pin)
        self.no_pin_button.clicked.connect(self.pin_removed)
        self.leave_button.clicked.connect(self.left)
        self.back_button.clicked.connect(self.came_back)

    def show_member(self, member: "Staff", team: Team) -> None:
        """Show somebody of the team."""
        if self._member is None or self._member.id != member.id:
            self._end_form()
        self._member, self._here = member, team.works_here(member.id)
        here = self._here
        self.title_label.setText(member.name)
        self.title_label.setAccessibleName(member.name)
        self.name_field.show_text(member.name)
        self.role_choice.show_value(member.role)
        self.pin_label.setText(self._pin_sentence(member, team))
        self.set_pin_button.setText(
            translate("staff page", "Change the PIN") if member.asks_pin else translate("staff page", "Set a PIN")
        )
        for button, words in (
            (self.leave_button, translate("staff page", "{name} leaves")),
            (self.back_button, translate("staff page", "{name} comes back")),
        ):
            button.setText(words.format(name=self._shortened(member.name)))
            button.setAccessibleName(words.format(name=member.name))
        self._show_same(member, team)
        for part in (self.name_row, self.role_row, self.leave_button):
            part.setVisible(here)
        self.no_pin_button.setVisible(member.asks_pin)
        self.pin_buttons.setVisible(here and self.form is None)
        self.back_button.setVisible(not here)

    def _shortened(self, name: str) -> str:
        """Return a name as a button has room for it."""
        metrics = QFontMetrics(self._theme.font(17, 600))
        return metrics.elidedText(name, Qt.TextElideMode.ElideRight, self._theme.px(190))

    def ask_pin(self) -> None:
        """Ask for a new PIN; who opens the owner's window with theirs needs as many digits as the owner."""
        if self._member is None or self.form is not None:
            return
        fewest = OWNER_DIGITS.start if self._member.role is Role.OWNER else 0
        self.form = PinForm(self._theme, staff_member(self._member.id), self, fewest=fewest)
        self.form.given.connect(self._given)
        self.form.left.connect(self._leave_form)
        self.column.insertWidget(self.column.indexOf(self.pin_buttons), self.form)
        self.pin_buttons.hide()
        self.form.show()
        self.form.ask(present=False)

    def _given(self, _present: str, pin: str) -> None:
        self._end_form()
        self.set_pin_button.setFocus()
        self.pin_given.emit(pin)

    def _leave_form(self) -> None:
        self._end_form()
        self.set_pin_button.setFocus()

    def _end_form(self) -> None:
        """Leave no digit behind."""
        if self.form is not None:
            self.form.clear()
            self.form.hide()
            self.form.deleteLater()
            self.form = None
            self.pin_buttons.setVisible(self._here)

    def _pin_sentence(self, member: "Staff", team: Team) -> str:
        """Say what a PIN of theirs does, or since when they are gone."""
        if not self._here:
            at = (team.left_at or {}).get(member.id)
            if at is None:
                return translate("staff page", "Left. What they noted keeps their name.")
            day = datetime.fromtimestamp(at).date()  # noqa: DTZ006 - the day on this computer's calendar
            return translate("staff page", "Left on {day}. What they noted keeps their name.").format(
                day=whole_date(day)
            )
        if member.role is Role.OWNER:
            if member.asks_pin:
                return translate(
                    "staff page", "Has a PIN. With {fewest} digits or more it opens this window, too."
                ).format(fewest=OWNER_DIGITS.start)
            return translate("staff page", "With a PIN of {fewest} digits or more they open this window, too.").format(
                fewest=OWNER_DIGITS.start
            )
        if member.asks_pin:
            return translate("staff page", "Has a PIN, which is asked at the counter.")
        return translate("staff page", "No PIN: whoever presses the tile is taken at their word.")

    def _show_same(self, member: "Staff", team: Team) -> None:
        """Say that another one is called the same, which is allowed."""
        named = [one for one in team.staff if folded(one.name) == folded(member.name)]
        same = self._here and len(named) > 1
        self.same_line.setVisible(same)
        if same:
            self.same_line.say(
                translate("staff page", "%n people here are called that; their tiles look alike.", "", len(named)),
                "amber",
            )

    def _tell_too_long(self, limit: int) -> None:
        self.said.emit(translate("staff page", "A name has %n characters at the most.", "", limit))

    def _tell_empty(self) -> None:
        self.said.emit(translate("staff page", "Everybody needs a name; it stays as it was."))
