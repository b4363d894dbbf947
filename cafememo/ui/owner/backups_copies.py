"""Copies of the café: where they go, when they were made, what is in them, and the way back to one."""

from collections import Counter as Tally
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QFocusEvent, QHideEvent, QKeyEvent, QShowEvent
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QScrollArea, QStackedWidget, QVBoxLayout, QWidget

from cafememo.domain.clock import cafe_date
from cafememo.domain.copies import DAILY, MONTHLY, WEEKLY, Kind, MadeCopy
from cafememo.domain.trouble import FolderGone, Stopped, Trouble
from cafememo.services import backups
from cafememo.services.backups import Lying
from cafememo.services.history import Changed
from cafememo.ui.copy_sentences import copy_trouble_sentence, kind_name, moment_at, not_copied_sentence
from cafememo.ui.copying import Copying, Ended
from cafememo.ui.kit.theme import Theme
from cafememo.ui.kit.words import translate
from cafememo.ui.owner.backups_aside import AsideCard
from cafememo.ui.owner.backups_calendar import CopiesCalendar
from cafememo.ui.owner.backups_day import DayCopies
from cafememo.ui.owner.backups_places import PlaceRow
from cafememo.ui.owner.backups_work import Copies, CopiesWork
from cafememo.ui.owner.page_view import PageView
from cafememo.ui.owner.parts import Card, EmptyState, OwnerButton, Switch, scrolling, small
from cafememo.ui.owner.restore_sheet import RestoreSheet, folder_dialog
from cafememo.ui.owner.rows import CardColumns
from cafememo.ui.owner.state_line import StateLine
from cafememo.ui.owner.state_page import TroubleState
from cafememo.ui.owner.work_bar import WorkBar
from cafememo.ui.sentences import trouble_sentence

if TYPE_CHECKING:
    from cafememo.domain.copies import Held
    from cafememo.store.quarantine import Kept
    from cafememo.ui.owner.memory import OwnerMemory


class CopiesView(PageView):
    """Shows the places and a calendar of the copies; Ctrl+N makes one."""

    def __init__(self, memory: "OwnerMemory", theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(memory, theme, parent)
        self.setObjectName("copies_view")
        px = theme.px
        around = memory.around
        self._copying: Copying | None = None if around.copying is None else around.copying()
        self.work = CopiesWork(memory, self)
        self._copies: Copies | None = None
        self._choosing = Kind.OWN
        self.dialog: QFileDialog | None = None
        self.sheet: RestoreSheet | None = None
        column = QVBoxLayout(self)
        column.setContentsMargins(px(26), px(6), px(18), px(12))
        column.setSpacing(px(12))
        column.addLayout(self._head())
        self.work_bar = WorkBar(theme)
        self.work_bar.cancelled.connect(self._cancel)
        column.addWidget(self.work_bar)
        self.stack = QStackedWidget()
        self.cards = CardColumns(theme)
        self.cards.add(self._places_card(), 0)
        self.cards.add(self._days_card(), 1)
        self.aside_card = AsideCard(theme)
        self.aside_card.erase_wanted.connect(self._erase_aside)
        self.cards.add(self.aside_card, 0)
        self.area: QScrollArea = scrolling(theme, self.cards)
        self.demo = EmptyState(
            theme,
            "hard-drive",
            translate("copies", "The demo is not copied"),
            translate("copies", "Its people are made up. A café of your own is copied every day, by itself."),
        )
        self.trouble = TroubleState(theme, translate("copies", "The copies cannot be listed"))
        self.trouble.again_button.clicked.connect(self.refresh)
        for state in (self.area, self.demo, self.trouble):
            self.stack.addWidget(state)
        column.addWidget(self.stack, 1)
        self.work.found.connect(self._show)
        self.work.troubled.connect(self._fail)
        self.work.refused.connect(self._refuse)
        self.work.chosen.connect(self._look_for_due)
        self.work.progressed.connect(self.work_bar.step)
        self.work.proved.connect(self._tell_proved)
        self.work.erased.connect(self._tell_erased)
        if self._copying is None:
            self.copy_button.hide()
            self.state_line.hide()
            self.stack.setCurrentWidget(self.demo)
        else:
            self._copying.changed.connect(self._copying_changed)
            self._copying.progressed.connect(self._show_progress)
            self._copying.ended.connect(self._tell_ended)
            self._copying_changed()

    # What it is made of.

    def _head(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(self.theme.px(16))
        self.state_line = StateLine(self.theme, "copies_state_line", size=17)
        row.addWidget(self.state_line, 1, Qt.AlignmentFlag.AlignVCenter)
        self.copy_button = OwnerButton(
            self.theme,
            translate("copies", "Copy now"),
            "primary",
            icon="hard-drive-download",
            key="Ctrl+N",
            object_name="copy_now_button",
        )
        self.copy_button.under = "paper"
        self.copy_button.clicked.connect(self.add)
        row.addWidget(self.copy_button)
        return row

    def _places_card(self) -> Card:
        card = Card(self.theme, translate("copies", "Where copies go"))
        self.daily_switch = Switch(self.theme, translate("copies", "A copy every day"), object_name="daily_switch")
        self.daily_switch.clicked.connect(self._make_daily)
        card.column.addWidget(self.daily_switch)
        self.place_rows: dict[Kind, PlaceRow] = {}
        for kind in Kind:
            row = self.place_rows[kind] = PlaceRow(self.theme, kind)
            row.choose_wanted.connect(self._ask_place)
            row.forget_wanted.connect(self._forget_place)
            card.column.addWidget(row)
        self.elsewhere_line = StateLine(self.theme, "elsewhere_line", size=15)
        card.column.addWidget(self.elsewhere_line)
        card.column.addWidget(
            small(
                self.theme,
                translate(
                    "copies",
                    "A copy is encrypted as the café is, and opens with the same keys. Keep the recovery code apart.",
                ),
            )
        )
        return card

    def _days_card(self) -> Card:
        card = Card(self.theme)
        self.calendar = CopiesCalendar(self.theme, self._today)
        card.column.addWidget(self.calendar)
        self.day_copies = DayCopies(self.theme)
        self.calendar.day_chosen.connect(self._show_day)
        self.day_copies.verify_wanted.connect(self._verify)
        self.day_copies.restore_wanted.connect(self._restore)
        card.column.addWidget(self.day_copies)
        self.folder_button = OwnerButton(
            self.theme,
            translate("copies", "Go back to a copy in another folder…"),
            icon="folder-open",
            object_name="other_folder_button",
        )
        self.folder_button.under = "surface"
        self.folder_button.clicked.connect(self._restore_from_folder)
        card.column.addWidget(self.folder_button)
        card.column.addWidget(
            small(
                self.theme,
                translate(
                    "copies",
                    "Kept is the newest copy of each of the last {days} days, {weeks} weeks and {months} months.",
                ).format(days=DAILY, weeks=WEEKLY, months=MONTHLY),
            )
        )
        return card

    # What is asked and shown.

    def add(self) -> None:
        """Make a copy now."""
        if self._copying is not None and not self._copying.busy and not self.work.proving:
            self._copying.copy_now()

    def take_change(self, changed: Changed) -> None:
        """Look anew where settings changed; what is noted at the counter changes no copy."""
        if self.isVisible() and "settings" in changed.tables:
            self.refresh()

    def refresh(self) -> None:
        """Ask what there is."""
        if self._copying is not None:
            self.work.look()

    def _show(self, copies: Copies) -> None:
        """Show the places and the days; the newest day with a copy is chosen at first."""
        first, self._copies = self._copies is None, copies
        refused = {} if self._copying is None else self._copying.refused
        by_kind = {place.kind: place for place in copies.places}
        cafe = copies.sought.cafe
        for kind, row in self.place_rows.items():
            place = by_kind.get(kind)
            newest = None if place is None else copies.newest_in(place.folder)
            told = None if place is None else refused.get(place.folder)
            row.show_place(place, newest, None if told is None else told[0], cafe)
        self.daily_switch.setChecked(copies.sought.daily)
        self._show_elsewhere(copies)
        self.aside_card.show_kept(copies.aside)
        self.calendar.show_copies(Tally(cafe_date(one.minute) for one in copies.lying))
        if first and copies.lying:
            self.calendar.choose(cafe_date(copies.lying[0].minute))
        self._show_day(self.calendar.day)
        self._show_state()
        self.stack.setCurrentWidget(self.area)

    def _show_elsewhere(self, copies: Copies) -> None:
        """Say whether the café outlives this computer."""
        away = [place for place in copies.places if place.elsewhere]
        if any(copies.newest_in(place.folder) is not None for place in away):
            self.elsewhere_line.hide()
            return
        self.elsewhere_line.show()
        self.elsewhere_line.say(
            translate(
                "copies", "All copies are in the café’s own folder. Choose a second one, or a stick: disks break."
            ),
            "amber",
        )

    def _show_state(self) -> None:
        """Say how it stands with the newest copy."""
        copies = self._copies
        if copies is None:
            return
        newest = next((made for made in copies.sought.known if made.verified_at is not None), None)
        if newest is None:
            self.state_line.say(translate("copies", "There is no copy of the café yet."), "amber")
        else:
            when = moment_at(newest.made_at, newest.offset)
            self.state_line.say(translate("copies", "Newest proved copy: {moment}").format(moment=when), "sage")

    def _show_day(self, day: date) -> None:
        copies = () if self._copies is None else self._copies.lying
        self.day_copies.show_day(day, [one for one in copies if cafe_date(one.minute) == day])
        self.day_copies.let(verify=not self._is_busy())

    def _fail(self, reason: Trouble) -> None:
        self.trouble.show_reason(reason)
        self.stack.setCurrentWidget(self.trouble)

    # Places.

    def _ask_place(self, kind: Kind) -> None:
        """Ask for a folder."""
        self._close_dialog()
        self._choosing = kind
        title = translate("copies", "A folder for copies: {place}").format(place=kind_name(kind))
        self.dialog = folder_dialog(self.window(), title)
        self.dialog.fileSelected.connect(self.take_folder)
        self.dialog.show()

    def take_folder(self, folder: str) -> None:
        """Have copies go to the folder that was chosen."""
        self.work.choose(self._choosing, Path(folder))

    def _forget_place(self, kind: Kind) -> None:
        self.work.choose(kind, None)
        self.said.emit(translate("copies", "No copy goes there any more. Those that are there stay."))

    def _refuse(self, reason: Trouble) -> None:
        self.said.emit(copy_trouble_sentence(reason))
        self.refresh()

    def _make_daily(self) -> None:
        self.work.make_daily(daily=self.daily_switch.isChecked())

    def _look_for_due(self) -> None:
        if self._copying is not None:
            self._copying.look()

    def _close_dialog(self) -> None:
        if self.dialog is not None:
            self.dialog.close()
            self.dialog.deleteLater()
            self.dialog = None

    # What goes on.

    def _is_busy(self) -> bool:
        return self.work.proving or (self._copying is not None and self._copying.busy)

    def _copying_changed(self) -> None:
        """Show whether a copy is being made, and look anew once it is."""
        copying = self._copying
        if copying is None:
            return
        if copying.busy:
            if self.work_bar.isHidden():
                self.work_bar.begin(translate("copies", "Copying the café…"))
            self.work_bar.step(copying.progress, 100)
        elif not self.work.proving:
            self.work_bar.end()
        self._let()
        if not copying.busy and self.isVisible():
            self.refresh()

    def _let(self) -> None:
        busy = self._is_busy()
        if busy and self.copy_button.hasFocus():
            self.work_bar.cancel_button.setFocus()
        elif not busy and not self.copy_button.isEnabled() and self._has_lost_keyboard():
            self.copy_button.setEnabled(True)
            self.copy_button.setFocus()
        self.copy_button.setEnabled(not busy)
        self.day_copies.let(verify=not busy)

    def _has_lost_keyboard(self) -> bool:
        """Tell whether the keyboard is on nothing that is seen: it was on Cancel."""
        focused: QWidget | None = self.focusWidget()
        return self.isVisible() and (focused is None or not focused.isVisible())

    def _show_progress(self, done: int, of: int) -> None:
        self.work_bar.step(done, of)

    def _tell_ended(self, ended: Ended) -> None:
        """Tell what came of a copy that was asked for."""
        if not ended.by_hand:
            return
        cafe = None if self._copies is None else self._copies.sought.cafe
        if ended.reason is not None:
            self.said.emit(
                copy_trouble_sentence(ended.reason)
                if isinstance(ended.reason, Stopped)
                else not_copied_sentence(ended.reason, cafe)
            )
        elif ended.outcome.missed:
            reason = copy_trouble_sentence(ended.outcome.missed[0][1], cafe)
            self.said.emit(
                translate("copies", "A copy was made and proved, but not everywhere. {reason}").format(reason=reason)
            )
        else:
            self.said.emit(translate("copies", "%n copies were made and proved.", "", len(ended.outcome.made)))

    def _cancel(self) -> None:
        """Stop what goes on."""
        if self.work.proving:
            self.work.cancel()
        elif self._copying is not None:
            self._copying.cancel()

    def _verify(self, made: MadeCopy) -> None:
        """Open a copy once more, and read all of it."""
        if not self._is_busy():
            self.work_bar.begin(translate("copies", "Checking a copy…"))
            self.work.prove(made)
            self._let()

    def _tell_proved(self, reason: Trouble | None) -> None:
        self.work_bar.end()
        self._let()
        match reason:
            case None:
                self.said.emit(translate("copies", "The copy reads back as it was written."))
            case Stopped():
                self.said.emit(translate("copies", "Stopped. The copy was not checked to its end."))
            case FolderGone():
                self.said.emit(translate("copies", "The copy is not there any more."))
            case _:
                self.said.emit(
                    translate("copies", "This copy does not read back as it was written. Make a new one elsewhere.")
                )

    def _erase_aside(self, kept: "Kept") -> None:
        """Erase what the owner does not need any more."""
        if self._copies is not None:
            self.copy_button.setFocus()  # the row goes
            self.work.erase(self._copies.sought.cafe, kept)

    def _tell_erased(self, reason: Trouble | None) -> None:
        if reason is None or isinstance(reason, FolderGone):
            self.said.emit(translate("copies", "Erased. Nothing of it is left here."))
        else:
            self.said.emit(
                translate("copies", "It could not be erased. {reason}").format(reason=trouble_sentence(reason))
            )

    # The way back.

    def _sheet(self) -> RestoreSheet | None:
        """Return the sheet, made anew: nothing of another copy is in it."""
        around = self.memory.around
        if around.go_back is None:
            return None
        if self.sheet is not None:
            self.sheet.close_sheet()
            self.sheet.deleteLater()
        offset = self.memory.clock.now().offset
        self.sheet = RestoreSheet(self.theme, self, around.folder, self._ask_here, offset, around.go_back)
        return self.sheet

    def _ask_here(self, done: Callable[["Held"], object], failed: Callable[[Trouble], object]) -> None:
        self.memory.ask(backups.held, done, failed)

    def _restore(self, lying: Lying) -> None:
        sheet = self._sheet()
        if sheet is not None:
            sheet.open_copy(lying.folder)

    def _restore_from_folder(self) -> None:
        sheet = self._sheet()
        if sheet is not None:
            sheet.open_from_folder()

    # Qt's own.

    def _today(self) -> date:
        return cafe_date(self.memory.clock.now().minute)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Stop what goes on at Escape, wherever the keyboard is."""
        if event.key() == Qt.Key.Key_Escape and not self.work_bar.isHidden():
            self.work_bar.cancel()
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Hand the keyboard to the calendar, or to the sheet that lies over the view."""
        super().focusInEvent(event)
        if self.sheet is not None and self.sheet.isVisible():
            return  # it takes the keyboard itself
        if self._copying is not None:
            self.calendar.setFocus()

    def showEvent(self, event: QShowEvent) -> None:
        """Look anew: a stick may have come or gone."""
        super().showEvent(event)
        self.refresh()

    def hideEvent(self, event: QHideEvent) -> None:
        """Ask for nothing any more."""
        super().hideEvent(event)
        self._close_dialog()
