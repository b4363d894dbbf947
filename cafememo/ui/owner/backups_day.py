"""The copies of a day on the page: what each holds, and what can be done with it."""

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from cafememo.devices.signals import Emits, signal_as_annotated
from cafememo.domain.clock import to_local
from cafememo.domain.copies import MadeCopy
from cafememo.services.backups import Lying
from cafememo.ui.copy_sentences import kind_name, moment_at, size_text
from cafememo.ui.kit.figures import whole_date
from cafememo.ui.kit.flow import FlowRow
from cafememo.ui.kit.theme import Theme
from cafememo.ui.kit.words import clock, translate
from cafememo.ui.kit.wrapped_label import WrappedLabel
from cafememo.ui.owner.parts import small
from cafememo.ui.owner.person_parts import SmallButton
from cafememo.ui.owner.state_line import StateLine


class CopyRow(QWidget):
    """One copy."""

    verify_wanted: Emits[MadeCopy] = signal_as_annotated()
    restore_wanted: Emits[Lying] = signal_as_annotated()

    def __init__(self, theme: Theme, lying: Lying, place: int, parent: QWidget | None = None) -> None:
        """`place` is which one of the day's it is, from 0: names of parts end in it."""
        super().__init__(parent)
        self.lying = lying
        made = lying.made
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(4))
        when = clock(to_local(lying.minute * 60, 0))
        name = kind_name(lying.kind)
        title = translate("copies", "{time}, {place}").format(time=when, place=name[:1].lower() + name[1:])
        column.addWidget(WrappedLabel(title, theme.font(17, 600), "ink"))
        column.addWidget(small(theme, _held_text(lying)))
        self.proved_line = StateLine(theme, f"proved_line_{place}", size=15)
        self._show_proved(made)
        column.addWidget(self.proved_line)
        buttons = FlowRow(theme.px(8))
        self.verify_button = SmallButton(
            theme, translate("copies", "Check it now"), icon="shield-check", object_name=f"verify_button_{place}"
        )
        self.verify_button.setAccessibleName(translate("copies", "Check now: {copy}").format(copy=title))
        self.verify_button.setVisible(made is not None)
        self.restore_button = SmallButton(
            theme, translate("copies", "Go back to it…"), icon="archive-restore", object_name=f"restore_button_{place}"
        )
        self.restore_button.setAccessibleName(translate("copies", "Go back to: {copy}").format(copy=title))
        for button in (self.verify_button, self.restore_button):
            buttons.add(button)
        column.addWidget(buttons)
        self.verify_button.clicked.connect(self._verify)
        self.restore_button.clicked.connect(self._restore)

    def _show_proved(self, made: MadeCopy | None) -> None:
        if made is None or made.verified_at is None:
            self.proved_line.say(translate("copies", "Not checked by this café yet."), "muted")
            return
        when = moment_at(made.verified_at, made.offset)
        self.proved_line.say(translate("copies", "Proved on {moment}").format(moment=when), "sage")

    def _verify(self) -> None:
        if self.lying.made is not None:
            self.verify_wanted.emit(self.lying.made)

    def _restore(self) -> None:
        self.restore_wanted.emit(self.lying)


class DayCopies(QWidget):
    """The day that is chosen, and its copies below each other."""

    verify_wanted: Emits[MadeCopy] = signal_as_annotated()
    restore_wanted: Emits[Lying] = signal_as_annotated()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.rows: list[CopyRow] = []
        self._shown: tuple[date, tuple[Lying, ...]] | None = None
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(theme.px(12))
        self.day_label = WrappedLabel("", theme.font(18, 600), "ink")
        self.day_label.setObjectName("day_label")
        self._column.addWidget(self.day_label)
        self.nothing_label = small(theme, translate("copies", "No copy of this day."))
        self._column.addWidget(self.nothing_label)

    def show_day(self, day: date, copies: Sequence[Lying]) -> None:
        """Show the copies of a day, newest first; nothing moves where they are the same."""
        if (day, tuple(copies)) == self._shown:
            return
        self._shown = (day, tuple(copies))
        focused: QWidget | None = self.focusWidget()
        name = focused.objectName() if focused is not None and focused.hasFocus() else ""
        self.day_label.setText(whole_date(day))
        self.nothing_label.setVisible(not copies)
        for row in self.rows:
            self._column.removeWidget(row)
            row.hide()
            row.deleteLater()
        self.rows = [CopyRow(self._theme, one, place) for place, one in enumerate(copies)]
        for row in self.rows:
            row.verify_wanted.connect(self.verify_wanted)
            row.restore_wanted.connect(self.restore_wanted)
            self._column.addWidget(row)
        for row in self.rows:
            for button in (row.verify_button, row.restore_button):
                if name and button.objectName() == name:
                    button.setFocus(Qt.FocusReason.OtherFocusReason)

    def let(self, *, verify: bool) -> None:
        """Let copies be checked, or not while something else goes on."""
        for row in self.rows:
            row.verify_button.setEnabled(verify)


def _held_text(lying: Lying) -> str:
    """Say how large a copy is, and what is in it as far as that is known."""
    size = size_text(lying.size)
    made = lying.made
    if made is None:
        return translate("copies", "{size}. What is in it shows when it is opened.").format(size=size)
    people = translate("copies", "%n people", "", made.people)
    if made.newest_at is None:
        return translate("copies", "{size}, {people}, nothing noted yet").format(size=size, people=people)
    newest = moment_at(made.newest_at, made.offset)
    return translate("copies", "{size}, {people}, last noted {moment}").format(size=size, people=people, moment=newest)
