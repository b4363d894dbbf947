"""The page of the owner's window that lists everybody the café remembers."""

from array import array
from datetime import datetime

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QFocusEvent, QKeyEvent, QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QApplication, QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from cafememo.domain.clock import to_local
from cafememo.domain.names import words_of
from cafememo.domain.roll import NOT_SEEN_DAYS, Column, Filter, Roll, Wanted
from cafememo.services.history import Changed
from cafememo.ui.kit.theme import Theme
from cafememo.ui.kit.words import translate
from cafememo.ui.owner.memory import OwnerMemory
from cafememo.ui.owner.page import OwnerPage
from cafememo.ui.owner.parts import ANY_WIDTH, EmptyState, small
from cafememo.ui.owner.person import PersonPane
from cafememo.ui.owner.regular_words import nobody_text
from cafememo.ui.owner.regulars_actions import RegularsActions
from cafememo.ui.owner.regulars_erasing import RegularsErasing
from cafememo.ui.owner.regulars_head import RegularsHead
from cafememo.ui.owner.regulars_merging import RegularsMerging
from cafememo.ui.owner.regulars_model import RegularsModel
from cafememo.ui.owner.regulars_rows import ChosenRow, NewcomerRow
from cafememo.ui.owner.regulars_table import RegularsTable
from cafememo.ui.owner.table_look import TableFrame
from cafememo.ui.owner.work_bar import WorkBar

MOST_KEPT_CHOSEN = 2_000
"""Of so many chosen, all stay chosen when the list is put in order anew; of more, the one the keyboard is on."""
TYPED_MS = 60
"""After a letter, the list is asked for once no other came for so long."""
REST_MS = 80
"""Somebody is shown once the keyboard rests on them for so long."""
BESIDE_FROM, WIDE_FROM = 820, 1_000
"""Pixels of the drawing from which on a page shows list and regular side by side, and the regular in full width."""
LOW_BELOW = 640
"""Pixels of the drawing; on a page less high each row of the table counts."""
FALLING_FIRST = frozenset((Column.LAST_VISIT, Column.STAMPS, Column.VISITS, Column.JOINED))
"""Columns whose largest is what one looks for."""


class RegularsPage(OwnerPage):
    """A search, filters, and a table; whoever is chosen in it is shown beside it."""

    def __init__(self, memory: OwnerMemory, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(memory, theme, parent)
        self.setObjectName("regulars_page")
        self._wanted = Wanted()
        self._days = NOT_SEEN_DAYS
        self._kept: int | None = None
        self._alone = False
        self._others_wanted = False
        """Whether others are looked for than were listed last."""
        self._shown = QTimer(self)
        self._shown.setSingleShot(True)
        self._shown.setInterval(REST_MS)
        self._shown.timeout.connect(self._show_kept)
        self.source = memory.regulars
        self.model = RegularsModel(self._now)
        self.model.setParent(self)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(0)
        self.list_side = QWidget()
        left = self._left = QVBoxLayout(self.list_side)
        px = theme.px
        left.setContentsMargins(px(26), px(18), px(26), px(22))
        left.setSpacing(px(12))
        self._row.addWidget(self.list_side, 1)
        self.head = RegularsHead(theme, self.title_label(translate("owner", "Regulars")))
        left.addWidget(self.head)
        self._build_above(left)
        self.table = RegularsTable(self.model, theme)
        self.nobody = QStackedWidget()
        self.nobody.addWidget(TableFrame(theme, self.table))
        left.addWidget(self.nobody, 1)
        self._typed = QTimer(self)
        self._typed.setSingleShot(True)
        self._typed.setInterval(TYPED_MS)
        self.bar = WorkBar(theme)
        left.addWidget(self.bar)
        self.deeds = RegularsActions(memory, self.model, self.table, self.bar, self)
        self.pane = PersonPane(memory, theme)
        self._row.addWidget(self.pane)
        self.merging = RegularsMerging(memory, theme, self)
        self.erasing = RegularsErasing(memory, theme, self)
        left.addWidget(self.erasing.bar)
        self._wire()
        self._wire_pane()
        self.head.show_titles({}, self._days)

    def _build_above(self, left: QVBoxLayout) -> None:
        """Build what stands between the filters and the list, where there is cause."""
        self.newcomer = NewcomerRow(self.memory, self.theme)
        self.newcomer.added.connect(self._take_newcomer)
        self.newcomer.left.connect(self.setFocus)
        self.newcomer.said.connect(self.said)
        left.addWidget(self.newcomer)
        self.told_label = small(self.theme, "")
        self.told_label.setObjectName("told_label")
        self.told_label.hide()
        left.addWidget(self.told_label)
        self.chosen_row = ChosenRow(self.theme)
        left.addWidget(self.chosen_row)

    def _wire(self) -> None:
        """Connect the parts."""
        self._typed.timeout.connect(self._look)
        self.head.search_field.textEdited.connect(self._type)
        self.head.search_field.returnPressed.connect(self._to_table)
        self.head.filters.chosen.connect(self._filter)
        self.head.days_field.saved.connect(self._set_days)
        self.head.add_button.clicked.connect(self.add)
        self.model.rows_wanted.connect(self.source.read_rows)
        self.source.rows_read.connect(self.model.take_rows)
        self.source.first_listed.connect(self._show_first)
        self.source.listed.connect(self._show_roll)
        self.table.sort_wanted.connect(self._sort)
        self.table.current_moved.connect(self._show_person)
        self.table.show_order(Column.NAME, falling=False)
        self.table.selection_grew.connect(self._show_chosen)
        self.table.verticalScrollBar().valueChanged.connect(self._let_scroll)
        self.table.removed.connect(self.deeds.to_bin)
        self.table.actions_wanted.connect(self.deeds.open_menu)
        self.deeds.said.connect(self.said)
        self.deeds.troubled.connect(self.memory.troubled)
        self.deeds.sort_wanted.connect(self._sort)
        row = self.chosen_row
        row.copy_button.clicked.connect(self.deeds.copy)
        row.print_button.clicked.connect(self.deeds.print)
        row.merge_button.clicked.connect(self.deeds.merge)
        row.bin_button.clicked.connect(self.deeds.to_bin)
        row.erase_button.clicked.connect(self.deeds.erase)
        for key, act in (
            ("Ctrl+C", self.deeds.copy), ("Ctrl+P", self.deeds.print), ("Shift+Del", self.deeds.erase),
        ):  # fmt: skip
            shortcut = QShortcut(QKeySequence(key), self.table)
            shortcut.setContext(Qt.ShortcutContext.WidgetShortcut)
            shortcut.activated.connect(act)
        by_key = QShortcut(QKeySequence("Ctrl+D"), self)
        by_key.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        by_key.activated.connect(self.merging.list_duplicates)

    def _wire_pane(self) -> None:
        """Connect who is shown beside the list."""
        self.table.opened.connect(self._open_person)
        self.pane.said.connect(self.said)
        self.pane.closed.connect(self._close_person)
        self.pane.merge_wanted.connect(self._merge_one)
        self.pane.show_regular(None)
        self.deeds.merge_wanted.connect(self._merge_two)
        self.deeds.duplicates_wanted.connect(self.merging.list_duplicates)
        self.head.duplicates_button.clicked.connect(self.merging.list_duplicates)
        self.merging.said.connect(self.said)
        self.merging.merged.connect(self._go_to_person)
        self.deeds.erase_wanted.connect(self._ask_to_erase)
        self.pane.erase_wanted.connect(self._ask_to_erase)
        self.erasing.said.connect(self.said)

    # What every page has.

    def refresh(self) -> None:
        """List everybody as they are by now."""
        self.source.begin()

    def concerns(self, changed: Changed) -> bool:
        """Read rows anew; the source puts the list in order itself."""
        if changed.of_the_cafe:
            self.model.forget_all()
        elif changed.regular_ids:
            self.model.forget(changed.regular_ids)
        return False

    def search(self) -> None:
        """Put the keyboard into the search."""
        self._close_sheets()
        self.head.search_field.setFocus()
        self.head.search_field.selectAll()

    def add(self) -> None:
        """Ask for the first name of somebody new."""
        self._close_sheets()
        self.newcomer.ask()

    def take_card(self, regular_id: int) -> bool:
        """Show whose card was scanned."""
        self.go_to(regular_id)
        return True

    def go_to(self, told: object) -> None:
        """Show somebody, by their id, or a filter."""
        self._close_sheets()
        if isinstance(told, Filter):
            self._go_to_filter(told)
        elif isinstance(told, int):
            self._go_to_person(told)

    def _close_sheets(self) -> None:
        """Show the page itself: something on it was asked for."""
        self.merging.close_sheets()
        self.erasing.close_sheet()

    def _go_to_filter(self, shown: Filter) -> None:
        """List all whom a filter shows, whatever was looked for here before; the keyboard goes to the list."""
        self.head.search_field.clear()
        self._days = NOT_SEEN_DAYS
        self.head.days_field.show_number(self._days)
        self.head.filters.choose(shown.value)
        self._filter(shown.value, text=())
        self.nobody.setCurrentIndex(0)
        self.table.setFocus()

    def _go_to_person(self, regular_id: int) -> None:
        """Show somebody beside the list."""
        self._kept = regular_id
        self._others_wanted = False
        self._choose_kept()
        self._show_person(regular_id)

    def _take_newcomer(self, regular_id: object) -> None:
        """Show somebody new; the keyboard goes to their row, also where there was no list before them."""
        self.go_to(regular_id)
        self.nobody.setCurrentIndex(0)
        self.table.setFocus()
        self.newcomer.leave()

    # Who is listed.

    def _type(self, _text: str) -> None:
        self._typed.start()

    def _look(self) -> None:
        """List who is looked for."""
        self._want(text=words_of(self.head.search_field.text()))

    def _filter(self, key: str, text: tuple[str, ...] | None = None) -> None:
        """List whom a filter shows."""
        shown = Filter(key)
        self.head.days_field.setVisible(shown is Filter.NOT_SEEN)
        self.deeds.shown = shown
        self.chosen_row.set_bin(in_bin=shown is Filter.BIN)
        self._want(text=text, shown=shown)

    def _set_days(self, days: int) -> None:
        """List who was not seen for another number of days."""
        self._days = days
        self._others_wanted = True
        self._want()

    def _sort(self, column: object) -> None:
        """Sort by a column; by the same one again, the other way round."""
        assert isinstance(column, Column)  # noqa: S101 - as the table tells it
        again = column is self._wanted.column
        falling = not self._wanted.falling if again else column in FALLING_FIRST
        self.table.show_order(column, falling=falling)
        self._want(column=column, falling=falling)

    def _want(
        self,
        *,
        text: tuple[str, ...] | None = None,
        shown: Filter | None = None,
        column: Column | None = None,
        falling: bool | None = None,
    ) -> None:
        """Ask for another list; what is not said stays."""
        before = self._wanted
        self._wanted = Wanted(
            text if text is not None else before.text,
            shown or before.shown,
            column or before.column,
            falling if falling is not None else before.falling,
        )
        if (before.text, before.shown) != (self._wanted.text, self._wanted.shown):
            self._others_wanted = True
        self.source.want(self._wanted, self._days)

    def _show_first(self, ids: "array[int]") -> None:
        """Show the first of the alphabet, while the others are being read."""
        if not self.model.ids():
            self._show_ids(ids)

    def _show_roll(self, roll: Roll) -> None:
        """Show who is wanted, and how many each filter would show."""
        self._show_ids(roll.ids)
        self._let_go_of_others()
        self.head.show_titles(roll.counts, self._days)
        if roll.counts:
            self.head.show_count(len(roll.ids), roll.counts[Filter.ALL], self._wanted)
        near = roll.near and bool(roll.ids)
        self.told_label.setVisible(near)
        if near:
            self.told_label.setText(translate("regulars", "Nobody by just that name. These come close."))
        self.pane.ask_to_choose(listed=bool(roll.ids))
        if not roll.ids:
            self._show_nobody(roll)
        else:
            self.nobody.setCurrentIndex(0)

    def _show_ids(self, ids: "array[int]") -> None:
        """List these, keeping whoever was chosen in sight."""
        chosen = self.deeds.chosen() if 1 < self.table.chosen_count() <= MOST_KEPT_CHOSEN else []
        before = self.table.currentIndex().row()
        if self.model.show_ids(ids):
            self.table.forget_choice()
            self._choose_kept()
            if self._others_wanted and not self.table.chosen_count():
                self.table.scrollToTop()
            elif self.table.hasFocus():
                self.table.stay_near(before)
            if chosen:
                self.table.choose_rows(self.model.rows_of(chosen))

    def _let_go_of_others(self) -> None:
        """Show nobody beside a list somebody is not in, where others were looked for; listed again, they are back.

        Who leaves the list because of what is changed about them stays shown, and so does who is being typed about.
        """
        wanted, self._others_wanted = self._others_wanted, False
        at = QApplication.focusWidget()
        typed_about = at is not None and self.pane.isAncestorOf(at)
        if wanted and self._kept is not None and not typed_about and self.model.row_of(self._kept) is None:
            self._shown.stop()
            self.pane.show_regular(None)

    def _choose_kept(self) -> None:
        """Put the keyboard on whom it was on, where they are still listed."""
        row = self.model.row_of(self._kept) if self._kept is not None else None
        if row is not None:
            self.table.choose_row(row)

    def _show_nobody(self, roll: Roll) -> None:
        """Say that nobody is listed, and what to do."""
        if roll.wanted.text:
            title = translate("regulars", "Nobody by that name")
            sentence = translate("regulars", "Look for another part of the name, or fewer letters.")
        else:
            title, sentence = nobody_text(roll.wanted.shown, self._days)
        old = self.nobody.widget(1)
        if old is not None:
            self.nobody.removeWidget(old)
            old.deleteLater()
        self.nobody.addWidget(EmptyState(self.theme, "users", title, sentence))
        had_keyboard = self.table.hasFocus()
        self.nobody.setCurrentIndex(1)
        if had_keyboard:
            self.setFocus()
        self._hand_on()

    def _show_chosen(self) -> None:
        """Offer what can be done with several, where several are chosen."""
        count = self.table.chosen_count()
        self.chosen_row.show_count(count)
        if count > 1:
            self._shown.stop()
            self.pane.show_several(count)
        elif self.pane.shows_several:
            self._shown.start()

    # Who is shown.

    def _show_person(self, regular_id: object) -> None:
        """Show who is chosen."""
        if isinstance(regular_id, int):
            self._kept = regular_id
            self._shown.start()

    def _let_scroll(self, _value: int) -> None:
        """Show nobody while the list is being scrolled: both at once is more than a frame has time for."""
        if self._shown.isActive():
            self._shown.start()
        self.pane.wait_for(REST_MS)

    def _show_kept(self) -> None:
        """Show whom the keyboard rests on: of those it passes over, nobody is read."""
        if self.table.chosen_count() <= 1:
            self.pane.show_regular(self._kept)

    def _open_person(self) -> None:
        """Go from the list to who is chosen in it."""
        if self._kept is None:
            return
        self._shown.stop()
        self.pane.show_regular(self._kept)
        self._alone = True
        self._fit()
        self.pane.focus_name()

    def _close_person(self) -> None:
        """Go back to the list."""
        self._alone = False
        self._fit()
        self.table.setFocus()

    def _merge_one(self, regular_id: int) -> None:
        """Ask with whom somebody is to be merged."""
        row = self.model.row(regular_id)
        self.merging.ask_other(regular_id, row.name if row is not None else "")

    def _ask_to_erase(self, regular_ids: tuple[int, ...]) -> None:
        """Ask before somebody is erased for good."""
        row = self.model.row(regular_ids[0])
        self.erasing.ask(regular_ids, row.name if row is not None else "")

    def _merge_two(self, both: tuple[int, int]) -> None:
        """Compare two."""
        self.merging.compare(*both)

    def _fit(self) -> None:
        """Give list and pane their places: side by side, or one over the other where there is too little room."""
        drawn = self.width() / self.theme.scale
        beside = drawn >= BESIDE_FROM
        self.pane.set_closable(closable=not beside)
        self.pane.setVisible(beside or self._alone)
        self.list_side.setVisible(beside or not self._alone)
        if beside:
            self.pane.setFixedWidth(self.theme.px(380 if drawn >= WIDE_FROM else 320))
        else:
            self.pane.setMinimumWidth(0)
            self.pane.setMaximumWidth(ANY_WIDTH)

    def _to_table(self) -> None:
        """Go from the search to the first who was found."""
        if self.model.ids():
            self.table.setFocus()
            if not self.table.currentIndex().isValid():
                self.table.choose_row(0)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Hand the keyboard on: on the page itself nothing shows where it is."""
        super().focusInEvent(event)
        self._hand_on()

    def _hand_on(self) -> None:
        """Give the keyboard to the list, or where nobody is remembered yet to what adds somebody."""
        if not self.hasFocus():  # a sheet over the page may have taken it
            return
        if self.model.ids() and self.table.isVisible():
            self.table.setFocus()
        elif self.source.complete and not self.model.ids():
            anybody_wanted = self._wanted.shown is Filter.ALL and not self._wanted.text
            self.head.add_button.setFocus() if anybody_wanted else self.head.filters.focus_chosen()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go from the search into the list by the arrow down."""
        if self.head.search_field.hasFocus() and event.key() == Qt.Key.Key_Down:
            self._to_table()
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Give the list the room there is, in a narrow page that of the air beside it."""
        super().resizeEvent(event)
        px, wide = self.theme.px, self.width() > self.theme.px(1000)
        self._left.setContentsMargins(px(26), px(18), px(26 if wide else 18), px(22))
        self.head.filters.set_cramped(cramped=self.height() < self.theme.px(LOW_BELOW))
        self._fit()

    def _now(self) -> datetime:
        """Return the time on the café's wall."""
        return to_local(*self.memory.clock.now())
