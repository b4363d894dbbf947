"""One programme: what it does in words, above the fields of its rules."""

from dataclasses import replace
from itertools import pairwise
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from cafememo.devices.signals import signal
from cafememo.domain.counted import counted, lack
from cafememo.domain.loyalty import Collects, Programme
from cafememo.domain.programme_rules import Refusal, State, largest
from cafememo.domain.resizing import effect
from cafememo.services.history import Changed
from cafememo.ui.kit.theme import Theme
from cafememo.ui.kit.words import translate
from cafememo.ui.owner.memory import OwnerMemory
from cafememo.ui.owner.parts import OwnerButton
from cafememo.ui.owner.programme_actions import ProgrammeActions
from cafememo.ui.owner.programme_fields import aligned
from cafememo.ui.owner.programme_head import Preview, ProgrammeHead
from cafememo.ui.owner.programme_items import ItemsSection
from cafememo.ui.owner.programme_period import PeriodSection
from cafememo.ui.owner.programme_rules import CollectSection, LimitsSection
from cafememo.ui.owner.programme_size import SizeProposal
from cafememo.ui.owner.programme_standing import Standing
from cafememo.ui.owner.programme_trial import TrialSection
from cafememo.ui.programme_figures import people_sentence
from cafememo.ui.programme_words import preview, refusal_sentence

if TYPE_CHECKING:
    from cafememo.services.programmes import Listed

TWO_COLUMNS_FROM = 1_240
"""Pixels of the drawing; in a wider editor the sections stand in two columns."""
STACKED_BELOW = 540
"""Pixels of the drawing; in a narrower one fields stand below what they ask."""
LEFT, RIGHT = 9, 11
"""Shares of the width; days, with a choice before them, want the most."""
BETWEEN = 48
"""Pixels of the drawing between two columns."""
ROOM = 390
"""Pixels of the drawing; where the words would leave less to all else, they scroll with the fields."""


class ProgrammeEditor(QFrame):
    """Shows a programme and has it changed; every field saves itself."""

    menu_wanted = signal()

    def __init__(
        self, memory: OwnerMemory, actions: ProgrammeActions, theme: Theme, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setObjectName("pane")
        self._memory = memory
        self._actions = actions
        self._theme = theme
        self.shown: Listed | None = None
        self._day = self._asked_size = 0
        self.head = ProgrammeHead(theme)
        self.preview = Preview(theme)
        self.collect_section = CollectSection(theme)
        self.size_proposal = SizeProposal(memory, theme)
        self.items_section = ItemsSection(theme)
        self.limits_section = LimitsSection(theme)
        self.period_section = PeriodSection(theme)
        self.trial_section = TrialSection(memory, theme)
        self.away_button = OwnerButton(theme, "", object_name="away_button")
        self.away_button.under = "surface"
        self._rows = {
            "of": self.collect_section.of_row,
            "collects": self.collect_section.collects_row,
            "starts": self.period_section.starts_row,
            "ends": self.period_section.ends_row,
            "items": self.items_section.which_row,
        }
        self.standing = Standing(memory, self)
        self._lay_out()
        self._connect()
        self._order_tabs()

    def show_programme(self, listed: "Listed", day: int) -> None:
        """Show a programme as it is kept; what is being typed into a field stays."""
        same = self.shown is not None and self.shown.programme.id == listed.programme.id
        if not same:
            self._finish_typing()
            self.head.begin()
        if self.size_proposal.open and not (same and self._still_asked(listed.programme)):
            self.size_proposal.close_quietly()
        if not same:
            self.scroll_area.verticalScrollBar().setValue(0)
        self._forget_refusals()
        self.shown, self._day = listed, day
        self._actions.about(listed.programme)
        self.standing.look_at(listed.programme.id)
        self._show_kept()

    def search(self) -> None:
        """Put the keyboard where an item is looked for, if items are chosen, else into the name."""
        if not self.items_section.search():
            self.head.name_field.setFocus()

    def refuse(self, field: str, refusal: Refusal) -> None:
        """Say beside the field why what was entered is not kept, and show what is."""
        if self.shown is None:
            return
        if field == "of" and refusal is Refusal.IN_USE:
            self.standing.look_again()  # somebody came just now
            self._propose_size(self._asked_size)
            return
        self.period_section.put_back()
        self._show_kept()
        sentence = refusal_sentence(refusal, self.shown.programme.collects)
        if field in self._rows:
            self._rows[field].refuse(sentence)
        else:
            self.head.tell(sentence)

    def _forget_refusals(self) -> None:
        """Say no more why something was not kept: something else has been since, or is shown."""
        self.head.tell("")
        for row in self._rows.values():
            row.refuse("")

    def put_back(self) -> None:
        """Show what is kept: what was entered could not be."""
        if self.shown is not None:
            self.size_proposal.close_quietly()
            self.period_section.put_back()
            self._show_kept()

    def put_away_or_delete(self) -> None:
        """Delete the programme where nothing was ever noted in it, else put it away."""
        if self.shown is None or self.shown.state is State.AWAY:
            return
        if self.standing.never_used:
            self._actions.remove(self.standing.use)
        else:
            self._actions.put_away()

    def switch(self) -> None:
        """Switch the programme on or off, or bring it back."""
        if self.shown is None:
            return
        if self.shown.state is State.AWAY:
            self._actions.bring_back()
        elif self.shown.state is State.OFF:
            self._actions.switch_on()
        else:
            self._actions.switch_off()

    # What is shown.

    def _show_kept(self) -> None:
        """Show in every field what is kept."""
        listed = self.shown
        if listed is None:
            return
        programme, away = listed.programme, listed.state is State.AWAY
        self.head.show_programme(listed, self._day)
        fixed = not self.standing.never_used
        self.collect_section.show_programme(programme, fixed=fixed, sizing=self.size_proposal.open)
        self.items_section.show_programme(programme, self._memory.menu)
        self.limits_section.show_programme(programme)
        self.period_section.show_programme(programme, self._day)
        for part in (self.collect_section, self.items_section, self.limits_section, self.period_section):
            part.setEnabled(not away)
        self._show_standing()
        self._say()

    def _show_standing(self) -> None:
        """Show what is known of who has something in it."""
        if self.shown is None:
            return
        programme = self.shown.programme
        people = effect(self.standing.people, programme.of, programme.of)
        ends = self.shown.state is not State.RUNNING
        self.head.show_people(people_sentence(people, programme.collects, still=ends))
        never_used = self.standing.never_used
        self.away_button.setText(translate("programme", "Delete") if never_used else translate("programme", "Archive"))
        self.away_button.set_icon("trash-2" if never_used else "archive")
        self.away_button.set_kind("danger" if never_used else "plain")
        self.away_button.setVisible(self.shown.state is not State.AWAY)

    def _learn(self) -> None:
        """Show what was found out about it."""
        if self.shown is not None:
            programme = self.shown.programme
            self.collect_section.show_programme(
                programme, fixed=not self.standing.never_used, sizing=self.size_proposal.open
            )
            self._show_standing()
            self._say()

    def _say(self) -> None:
        """Say what the programme does by what stands in the fields."""
        if self.shown is None:
            return
        draft = self._draft(self.shown.programme)
        missing = lack(draft, self._memory.menu)
        words = preview(draft, counted(draft, self._memory.menu), missing, self._day)
        self.preview.say(words, lacks=missing is not None)
        self._give_room()
        self.trial_section.show_programme(draft, lacks=missing is not None)
        waiting = effect(self.standing.people, draft.of, draft.of).waiting > 0
        self.limits_section.foretell(self.shown.programme.expires_days, waiting, self._day)

    def _draft(self, programme: Programme) -> Programme:
        """Return the programme as the fields have it, saved or not."""
        return self.limits_section.draft(self.collect_section.draft(replace(programme, on=True)))

    def _still_asked(self, kept: Programme) -> bool:
        """Tell whether the other size that is asked about still is another."""
        return self.shown is not None and kept.of == self.shown.programme.of

    def _take_change(self, changed: Changed) -> None:
        """Look again whether a programme is still unused when something was noted."""
        if "ledger" in changed.tables and self.standing.never_used:
            self.standing.look_again()

    # What is done.

    def _finish_typing(self) -> None:
        """Keep what was typed of the programme shown till now: another one comes into the fields."""
        if self.shown is not None:
            self.head.name_field.save()
            self.collect_section.points_field.save()
            for section in (self.limits_section, self.period_section):
                section.finish_typing()

    def _resize_card(self, of: int) -> None:
        """Keep another size: at once where nobody has anything in it, else after saying what it would do."""
        if self.shown is None:
            return
        if of < 1 or of > largest(self.shown.programme.collects):
            self._actions.resize(of)  # refused, and why
        elif self.standing.never_used:
            self._asked_size = of
            self._actions.resize(of, self.standing.use)
        else:
            self._propose_size(of)

    def _propose_size(self, of: int) -> None:
        """Tell what another size would do, and ask."""
        if self.shown is not None:
            self.size_proposal.propose(self.shown.programme, of)
            QTimer.singleShot(0, self._show_proposal)

    def _show_proposal(self) -> None:
        """Bring what is asked into sight, now that it has its place."""
        self.scroll_area.ensureWidgetVisible(self.size_proposal)

    def _keep_size(self, of: int) -> None:
        """Keep the size that was agreed to."""
        self.collect_section.of_field.setFocus()
        self._actions.resize(of)

    def _leave_size(self) -> None:
        """Show the size that is kept."""
        self.collect_section.of_field.setFocus()
        self._show_kept()

    def _size_typed(self, of: int) -> None:
        """Ask no more about another size where the field holds the one that is kept."""
        if self.size_proposal.open and self.shown is not None and of == self.shown.programme.of:
            self.size_proposal.drop()

    def _collect(self, collects: Collects) -> None:
        """Collect something else, where nothing was ever noted in it."""
        self._actions.collect(collects, self.standing.use)

    # How it is made.

    def _lay_out(self) -> None:
        px = self._theme.px
        column = QVBoxLayout(self)
        column.setContentsMargins(px(24), px(18), px(8), 0)
        column.setSpacing(px(12))
        self._top = QVBoxLayout()
        self._top.setContentsMargins(0, 0, px(16), 0)
        self._top.setSpacing(px(12))
        self._top.addWidget(self.head)
        column.addLayout(self._top)
        content = QFrame()
        content.setObjectName("scrolled")
        self._inside = QVBoxLayout(content)
        self._inside.setContentsMargins(0, px(6), px(16), px(28))
        self._inside.setSpacing(px(18))
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(px(BETWEEN))
        self._grid.setVerticalSpacing(px(26))
        self._inside.addLayout(self._grid)
        self._left, self._right = QVBoxLayout(), QVBoxLayout()
        for side in (self._left, self._right):
            side.setSpacing(px(26))
        self._left.addWidget(self.collect_section)
        self._left.addWidget(self.items_section)
        self.collect_section.column.insertWidget(3, self.size_proposal)
        self._right.addWidget(self.limits_section)
        self._right.addWidget(self.period_section)
        self._right.addWidget(self.trial_section)
        foot = QHBoxLayout()
        foot.addWidget(self.away_button)
        foot.addStretch(1)
        self._right.addLayout(foot)
        for side in (self._left, self._right):
            side.addStretch(1)
        self._inside.addStretch(1)
        self.scroll_area = QScrollArea()
        self.scroll_area.setWidgetResizable(True)
        self.scroll_area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.scroll_area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.scroll_area.setWidget(content)
        self.scroll_area.verticalScrollBar().rangeChanged.connect(self._keep_edge)
        column.addWidget(self.scroll_area, 1)
        self._stacked = False
        self._arrange(columns=1)
        self._place_preview(low=False)

    def _arrange(self, *, columns: int) -> None:
        """Put the sections into one column or two."""
        self._columns = columns
        for side in (self._left, self._right):
            self._grid.removeItem(side)
        self._grid.addLayout(self._left, 0, 0)
        self._grid.addLayout(self._right, 0 if columns == 2 else 1, 1 if columns == 2 else 0)
        self._grid.setColumnStretch(0, LEFT)
        self._grid.setColumnStretch(1, RIGHT if columns == 2 else 0)

    def _align(self) -> None:
        """Have the fields of a column begin below each other, and what is asked in one line where there is room."""
        px = self._theme.px
        room = self.width() - px(24) - px(8) - px(16)
        left = self.collect_section.rows + self.items_section.rows
        right = self.limits_section.rows + self.period_section.rows
        columns = [(left + right, room)]
        if self._columns == 2:
            shared = room - px(BETWEEN)
            columns = [(left, shared * LEFT // (LEFT + RIGHT)), (right, shared * RIGHT // (LEFT + RIGHT))]
        for rows, width in columns:
            asked = aligned(self._theme, rows, width)
            for row in rows:
                row.align(asked)

    def _keep_edge(self, _least: int, most: int) -> None:
        """Have all that is scrolled end where the name above it does, with a scroll bar beside it or without."""
        bar = self.scroll_area.verticalScrollBar().sizeHint().width() if most > 0 else 0
        margins = self._inside.contentsMargins()
        margins.setRight(max(0, self._theme.px(16) - bar))
        self._inside.setContentsMargins(margins)

    def _place_preview(self, *, low: bool) -> None:
        """Keep the words in sight, or have them scroll with the fields."""
        self._low = low
        self._top.removeWidget(self.preview)
        self._inside.removeWidget(self.preview)
        if low:
            self._inside.insertWidget(0, self.preview)
        else:
            self._top.addWidget(self.preview)

    def _give_room(self) -> None:
        """Keep the words in sight where enough is left for the fields."""
        words = self.preview.heightForWidth(max(1, self.width() - self._theme.px(48)))
        low = self.height() - words < self._theme.px(ROOM)
        if low != self._low:
            self._place_preview(low=low)

    def _connect(self) -> None:
        actions, collect, limits = self._actions, self.collect_section, self.limits_section
        self.head.renamed.connect(actions.rename)
        self.head.switch_wanted.connect(self.switch)
        collect.collects_chosen.connect(self._collect)
        collect.per_chosen.connect(actions.count_per)
        collect.points_wanted.connect(actions.give_points)
        collect.size_wanted.connect(self._resize_card)
        collect.of_field.valueChanged.connect(self._size_typed)
        self.size_proposal.accepted.connect(self._keep_size)
        self.size_proposal.dropped.connect(self._leave_size)
        self.items_section.chosen.connect(actions.count_items)
        self.items_section.ticked.connect(actions.tick)
        self.items_section.menu_wanted.connect(self.menu_wanted)
        limits.expiry_wanted.connect(actions.expire)
        limits.cooldown_wanted.connect(actions.pause)
        limits.cap_wanted.connect(actions.cap)
        self.period_section.start_wanted.connect(actions.start_on)
        self.period_section.end_wanted.connect(actions.end_on)
        for section in (collect, limits):
            section.touched.connect(self._say)
        self.away_button.clicked.connect(self.put_away_or_delete)
        self.standing.known.connect(self._learn)
        self._memory.changed.connect(self._take_change)

    def _order_tabs(self) -> None:
        """Have Tab go through the fields as they stand on the page."""
        head, collect, size, items = self.head, self.collect_section, self.size_proposal, self.items_section
        limits, period, trial = self.limits_section, self.period_section, self.trial_section
        order = (
            *(head.name_field, head.switch_button, collect.collects_choice, collect.of_field),
            *(size.accept_button, size.drop_button, collect.per_choice, collect.points_field),
            *(items.which_choice, items.menu_button, items.search_field, items.card_list),
            *(limits.expires_field, limits.cooldown_field, limits.cap_field),
            *(period.start_choice, period.start_field, period.end_choice, period.end_field),
            *(trial.try_button, trial.cancel_button, self.away_button),
        )
        for before, after in pairwise(order):
            QWidget.setTabOrder(before, after)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Use the room there is."""
        super().resizeEvent(event)
        columns = 2 if self.width() >= self._theme.px(TWO_COLUMNS_FROM) else 1
        if columns != self._columns:
            self._arrange(columns=columns)
        stacked = self.width() < self._theme.px(STACKED_BELOW)
        if stacked != self._stacked:
            self._stacked = stacked
            for section in (self.collect_section, self.items_section, self.limits_section, self.period_section):
                section.stack(on=stacked)
        self._align()
        self._give_room()
