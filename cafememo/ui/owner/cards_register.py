"""The register of cards: every card the café ever made, what a scan of it comes to, and what can be done to it."""

from collections.abc import Sequence
from datetime import date
from functools import partial
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QFocusEvent, QGuiApplication, QKeyEvent, QKeySequence, QResizeEvent, QShortcut, QShowEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from cafememo.domain.cards import Batch, Card, State
from cafememo.domain.clock import to_local
from cafememo.domain.trouble import Trouble
from cafememo.services.card_batches import BatchReader
from cafememo.services.history import Changed
from cafememo.ui.kit.theme import Theme
from cafememo.ui.kit.words import translate
from cafememo.ui.owner.card_acts import CardActs
from cafememo.ui.owner.card_words import filter_title, number_in
from cafememo.ui.owner.cards_model import COLUMNS, LOOKS_OF_COLUMNS, CardsModel, column_title
from cafememo.ui.owner.cards_pane import CardsPane
from cafememo.ui.owner.cards_views import PRINT, CardsView, there_is
from cafememo.ui.owner.chip_row import ChipRow
from cafememo.ui.owner.list_table import ListTable
from cafememo.ui.owner.parts import ANY_WIDTH, EmptyState, OwnerButton, paragraph, scrolling, small
from cafememo.ui.owner.search_field import SearchField
from cafememo.ui.owner.sliced import SlicedWork
from cafememo.ui.owner.state_page import LOADING_AFTER_MS, TroubleState
from cafememo.ui.owner.table_look import TableFrame

if TYPE_CHECKING:
    from cafememo.store.store import Store
    from cafememo.ui.owner.memory import OwnerMemory

PAGE = 100
"""Cards read at a time: some milliseconds of the store lane, which a scan may have to wait for."""
TYPED_MS = 60
"""After a letter, cards are looked for once no other came for so long."""
MOST_FOUND = 60
"""Regulars looked at for a name."""
BESIDE_FROM = 640
"""Pixels of the drawing from which on the chosen card stands beside the list."""
ROOMY_FROM = 780
"""Pixels of the drawing from which on it does so even where the list is empty, and says why in large letters."""
LOWEST_LIST = 220
"""Pixels of the drawing; where there is less room all of it is scrolled."""
_ALL = "all"


class Wanted(NamedTuple):
    """Which cards are listed: in a state, of a batch, one by its number, or those of some regulars."""

    state: State | None = None
    batch_id: int | None = None
    number: int | None = None
    regular_ids: tuple[int, ...] | None = None


class _Read(NamedTuple):
    """A page of cards; the first one comes with how many there are."""

    asked: int
    cards: tuple[Card, ...]
    more: bool
    counts: dict[State, int] | None = None


class RegisterView(CardsView):
    """Filters, a search and a table; beside it what is chosen, and the batches."""

    def __init__(self, memory: "OwnerMemory", theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(memory, theme, parent)
        self.setObjectName("register_view")
        self._wanted = Wanted()
        self._asked = 0
        self._reread: list[Card] = []
        """What was read anew of cards that are listed already, while more of them are being read."""
        self._to_read = 0
        self._sought: int | None = None
        """The card that is to be chosen once it is listed."""
        self._known = False
        self._whole = 0
        self.batches: tuple[Batch, ...] = ()
        self._counting: SlicedWork | None = None
        self.acts = CardActs(memory, self)
        self.acts.said.connect(self.said)
        px = theme.px
        content = QWidget()
        column = QVBoxLayout(content)
        column.setContentsMargins(px(26), px(6), px(26), px(22))
        column.setSpacing(px(12))
        self._head = QHBoxLayout()
        self._head.setSpacing(px(20))
        column.addLayout(self._head)
        self._lines = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._lines.setSpacing(px(20))
        column.addLayout(self._lines, 1)
        self.list_side = QWidget()
        self.list_side.setMinimumHeight(px(LOWEST_LIST))
        self._lines.addWidget(self.list_side, 1)
        self.pane = CardsPane(theme)
        self._lines.addWidget(self.pane)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(scrolling(theme, content))  # in a window where even a short list has no room
        self.model = CardsModel(self._today, self)
        self._build_list()
        self._typed = QTimer(self)
        self._typed.setSingleShot(True)
        self._typed.setInterval(TYPED_MS)
        self._typed.timeout.connect(self._look)
        self._late = QTimer(self)
        self._late.setSingleShot(True)
        self._late.setInterval(LOADING_AFTER_MS)
        self._late.timeout.connect(self._say_reading)
        self._wire()
        self._show_titles({})

    def _build_list(self) -> None:
        """Build the side with the list."""
        theme, px = self.theme, self.theme.px
        self.filters = ChipRow(theme, translate("cards", "Which cards are listed"), [_ALL, *map(str, State)])
        self.filters.choose(_ALL)
        self._head.addWidget(self.filters, 1, Qt.AlignmentFlag.AlignTop)
        self.search_field = SearchField(theme, translate("cards", "Search by number or name"))
        self.search_field.setPlaceholderText(translate("cards", "Search (Ctrl+F)"))
        self._head.addWidget(self.search_field, alignment=Qt.AlignmentFlag.AlignTop)
        left = QVBoxLayout(self.list_side)
        left.setContentsMargins(0, 0, 0, 0)
        left.setSpacing(px(8))
        self.batch_row = QWidget()
        row = QHBoxLayout(self.batch_row)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(px(12))
        self.batch_label = small(theme, "", "ink")
        row.addWidget(self.batch_label, 1)
        self.all_button = OwnerButton(theme, translate("cards", "Show all cards"), object_name="all_button")
        row.addWidget(self.all_button)
        self.batch_row.hide()
        left.addWidget(self.batch_row)
        looks = [LOOKS_OF_COLUMNS[column] for column in COLUMNS]
        self.table = ListTable(self.model, theme, looks, translate("cards", "Cards"), object_name="cards_table")
        self.stack = QStackedWidget()
        self.stack.setMinimumWidth(px(240))  # what says that nothing is listed is wider, and has the pane's room too
        self.stack.addWidget(TableFrame(theme, self.table))
        self.loading_label = paragraph(theme, "")
        self.loading_label.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.stack.addWidget(self.loading_label)
        self.trouble = TroubleState(theme, translate("cards", "The cards cannot be read"))
        self.trouble.again_button.clicked.connect(self.refresh)
        self.stack.addWidget(self.trouble)
        self.nothing: EmptyState | None = None
        left.addWidget(self.stack, 1)

    def _wire(self) -> None:
        """Connect the parts."""
        self.filters.chosen.connect(self._filter)
        self.search_field.textEdited.connect(self._type)
        self.search_field.returnPressed.connect(self._to_table)
        self.all_button.clicked.connect(self._show_all)
        self.model.more_wanted.connect(self._read_more)
        self.table.selection_grew.connect(self._show_chosen)
        self.table.current_moved.connect(self._show_chosen)
        self.table.removed.connect(self.kill)
        self.table.opened.connect(self.open_regular)
        card = self.pane.card
        card.kill_button.clicked.connect(self.kill)
        card.turn_button.clicked.connect(self.turn)
        card.replace_button.clicked.connect(self.replace)
        card.open_button.clicked.connect(self.open_regular)
        card.copy_button.clicked.connect(self.copy)
        self.pane.batches.show_wanted.connect(self.show_batch)
        self.pane.batches.away_wanted.connect(self.acts.put_away)
        for key, act in (("Ctrl+S", self.turn), ("Ctrl+R", self.replace)):
            shortcut = QShortcut(QKeySequence(key), self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(act)
        copied = QShortcut(QKeySequence("Ctrl+C"), self.table)
        copied.setContext(Qt.ShortcutContext.WidgetShortcut)
        copied.activated.connect(self.copy)

    # What every view has.

    def search(self) -> None:
        """Put the keyboard into the search."""
        self.search_field.setFocus()
        self.search_field.selectAll()

    def add(self) -> None:
        """Go to where new cards are made."""
        if there_is(PRINT):
            self.view_wanted.emit(PRINT)

    def take_change(self, changed: Changed) -> None:
        """Read anew what is listed, where it is about cards or who has them."""
        if self.isVisible() and changed.tables & {"cards", "card_batches", "regulars"}:
            self.refresh()

    def show_number(self, number: int) -> None:
        """Show a card by its number, whatever was listed; the keyboard goes to it."""
        row = self.model.row_of(number)
        if row is not None:
            self._choose(row)
            return
        self._sought = number
        self.search_field.setText(str(number))
        self.filters.choose(_ALL)
        self._want(Wanted(number=number))

    def show_batch(self, batch_id: object) -> None:
        """List the cards of one batch by its id, or for None of all."""
        self.search_field.clear()
        self._want(Wanted(self._wanted.state, batch_id if isinstance(batch_id, int) else None))

    # What is done.

    def chosen(self) -> list[Card]:
        """Return the cards that are chosen, in the list's order."""
        cards = self.model.cards()
        return [card for rows in self.table.chosen_rows() for card in cards[rows.start : rows.stop]]

    def kill(self) -> None:
        """Have the chosen be dead at once."""
        if some := self.chosen():
            self.acts.kill(some)

    def turn(self) -> None:
        """Suspend the chosen, or have them be of use again."""
        if some := self.chosen():
            self.acts.turn(some)

    def replace(self) -> None:
        """Have the chosen card be dead, and say how the next one is given."""
        some = self.chosen()
        if len(some) == 1 and some[0].regular_id is not None:
            self.acts.replace(some[0])

    def open_regular(self) -> None:
        """Turn to whose card the chosen one is."""
        some = self.chosen()
        if len(some) == 1 and some[0].regular_id is not None:
            self.page_wanted.emit("regulars", some[0].regular_id)

    def copy(self) -> None:
        """Copy the chosen rows as a table that a spreadsheet takes."""
        from cafememo.ui.owner.regulars_actions import plain_cell  # noqa: PLC0415 - seldom wanted

        some = self.chosen() or self.model.cards()
        lines = ["\t".join(map(column_title, COLUMNS))]
        lines += ["\t".join(plain_cell(self.model.text(card, column)) for column in COLUMNS) for card in some]
        QGuiApplication.clipboard().setText("\n".join(lines))
        self.said.emit(translate("cards", "%n cards copied", "", len(some)))

    # What is listed.

    def _type(self, _text: str) -> None:
        self._typed.start()

    def _look(self) -> None:
        """List what is looked for."""
        text = self.search_field.text().strip()
        number = number_in(text)
        state = self._wanted.state
        if not text:
            self._want(Wanted(state, self._wanted.batch_id))
        elif number is not None:
            self._want(Wanted(state, number=number))
        else:
            self.memory.find(text, MOST_FOUND, self._found)

    def _found(self, regular_ids: list[int]) -> None:
        """List the cards of those who are so called."""
        self._want(Wanted(self._wanted.state, regular_ids=tuple(regular_ids)))

    def _filter(self, key: str) -> None:
        """List the cards in a state; no longer the one that was looked for by its number, which may be in another."""
        state = None if key == _ALL else State(key)
        if self._wanted.number is not None:
            self.search_field.clear()
        self._want(self._wanted._replace(state=state, number=None))

    def _show_all(self) -> None:
        """List the cards of all batches."""
        self.show_batch(None)
        self.table.setFocus()

    def _want(self, wanted: Wanted) -> None:
        """List other cards, from the newest on."""
        if wanted != self._wanted:
            self._wanted = wanted
            self._begin(PAGE)

    def refresh(self) -> None:
        """Read anew as many cards as are listed, and keep what is chosen."""
        self._begin(max(PAGE, len(self.model.cards())))

    def _begin(self, count: int) -> None:
        """Read so many of the wanted cards, a page at a time; what is listed stays until then."""
        self._asked += 1
        self._reread, self._to_read = [], count
        self._late.start()
        self._ask(None, first=True)
        self._read_batches()

    def _ask(self, before: int | None, *, first: bool = False) -> None:
        self.memory.ask(partial(_read, self._asked, self._wanted, before, first), self._take, self._fail)

    def _read_more(self) -> None:
        """Read the page below the last card listed."""
        cards = self.model.cards()
        if cards:
            self._to_read = 0
            self._ask(cards[-1].number)

    def _take(self, read: _Read) -> None:
        """List what was read, unless other cards are wanted by now."""
        if read.asked != self._asked:
            return
        if read.counts is not None:
            self._whole = sum(read.counts.values())
            self._show_titles(read.counts)
        if not self._to_read:
            self.model.add_cards(read.cards, more=read.more)
            return
        self._reread += read.cards
        if read.more and len(self._reread) < self._to_read:
            self._ask(self._reread[-1].number)
            return
        cards, self._reread, self._to_read = self._reread, [], 0
        self._show(cards, more=read.more)

    def _read_batches(self) -> None:
        """Read the batches, one after the other: a scan may come in between."""
        if self._counting is not None:
            self._counting.give_up()
        reader = BatchReader()
        work = self._counting = SlicedWork(self.memory, reader, self)
        work.over.connect(lambda: self._take_batches(reader.batches, reader.older))
        work.failed.connect(self.memory.troubled)
        work.start()

    def _take_batches(self, batches: tuple[Batch, ...], older: int) -> None:
        """Show the batches, and which of them is listed alone."""
        self._counting = None
        self.batches = batches
        self.pane.show_batches(batches, older, self._today(), self._wanted.batch_id)
        self._show_batch_row()

    def _show_batch_row(self) -> None:
        """Say that the cards of one batch alone are listed, where that is so."""
        batch = next((one for one in self.batches if one.id == self._wanted.batch_id), None)
        self.batch_row.setVisible(batch is not None)
        if batch is not None:
            said = translate("cards", "Only batch {number}: cards {first} to {last}")
            self.batch_label.setText(said.format(number=batch.id, first=batch.first, last=batch.last))

    def _show(self, cards: Sequence[Card], *, more: bool) -> None:
        """List these cards, those that were chosen still so."""
        self._late.stop()
        chosen = {card.number for card in self.chosen()}
        current = self.model.key_at(self.table.currentIndex().row())
        had_keyboard = self.table.hasFocus() or not self._known
        before = self.table.currentIndex().row()
        self._known = True
        if self.model.show_cards(cards, more=more):
            rows = [row for number in chosen if (row := self.model.row_of(number)) is not None]
            if current is not None and (row := self.model.row_of(current)) is not None:
                self.table.choose_row(row)
            elif had_keyboard and before >= 0:
                self.table.stay_near(before)
            if len(rows) > 1:
                self.table.choose_rows(rows)
        self._show_chosen()
        if not cards:
            self._show_nothing()
            return
        at_nothing = self.stack.currentIndex() != 0
        self.stack.setCurrentIndex(0)
        sought, self._sought = self._sought, None
        if sought is not None and (row := self.model.row_of(sought)) is not None:
            self._choose(row)
        elif at_nothing and self.hasFocus():
            self._hand_on()

    def _choose(self, row: int) -> None:
        """Put the keyboard on a card."""
        self.stack.setCurrentIndex(0)
        self.table.choose_row(row)
        self.table.setFocus()

    def _show_nothing(self) -> None:
        """Say that nothing is listed, and what to do."""
        if self.nothing is not None:
            self.stack.removeWidget(self.nothing)
            self.nothing.deleteLater()
        button = None
        if not self._whole:
            title = translate("cards", "No cards yet")
            sentence = translate(
                "cards", "Print a sheet of cards, or put one on a phone. Each is given at the counter."
            )
            if there_is(PRINT):
                button = OwnerButton(
                    self.theme, translate("cards", "Print cards"), "primary", key="Ctrl+N", object_name="print_button"
                )
                button.clicked.connect(self.add)
        elif self._wanted.number is not None or self._wanted.regular_ids is not None:
            title = translate("cards", "No such card")
            sentence = translate("cards", "Look for the number on the card, or for the name of whoever has it.")
        else:
            title = translate("cards", "No card like that")
            sentence = translate("cards", "There is none in this list. “All” shows the others.")
        self.nothing = EmptyState(self.theme, "credit-card", title, sentence, button)
        self.stack.addWidget(self.nothing)
        had_keyboard = self.table.hasFocus()
        self.stack.setCurrentWidget(self.nothing)
        self._show_pane()
        if had_keyboard or self.hasFocus():
            self._hand_on()

    def _show_titles(self, counts: dict[State, int]) -> None:
        """Say what the filters are called."""
        self.filters.set_text(_ALL, filter_title(None, sum(counts.values())))
        for state in State:
            self.filters.set_text(str(state), filter_title(state, counts.get(state)))

    def _show_chosen(self, _key: object = None) -> None:
        """Show what is chosen beside the list."""
        self._show_pane()
        self.pane.card.show_cards(self.chosen(), self._today())

    def _show_pane(self) -> None:
        """Show what is beside the list, where there are cards, and room for both."""
        roomy = self.width() >= self.theme.px(ROOMY_FROM)
        self.pane.setVisible(self._whole > 0 and (roomy or bool(self.model.cards())))

    def _say_reading(self) -> None:
        """Say that the first cards are being read, where that takes longer than a blink."""
        if not self._known:
            self.loading_label.setText(translate("cards", "Reading the cards…"))
            self.stack.setCurrentWidget(self.loading_label)

    def _fail(self, reason: Trouble) -> None:
        """Say why the cards cannot be read; what is listed stays."""
        self._late.stop()
        if self._known and self.model.cards():
            self.memory.troubled.emit(reason)
            return
        self.trouble.show_reason(reason)
        self.stack.setCurrentWidget(self.trouble)

    # The keyboard, and Qt's own.

    def _to_table(self) -> None:
        """Go from the search to the first card found."""
        if self.model.cards():
            self.table.setFocus()
            if not self.table.chosen_count():
                self.table.choose_row(0)

    def _hand_on(self) -> None:
        """Give the keyboard to the list, or where that is empty to what can be pressed."""
        if self.stack.currentIndex() == 0 and self.model.cards():
            self.table.setFocus()
        elif self.stack.currentWidget() is self.trouble:
            self.trouble.again_button.setFocus()
        elif self.nothing is not None and (button := self.nothing.findChild(OwnerButton)) is not None:
            button.setFocus()
        else:
            self.filters.focus_chosen()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Hand the keyboard on."""
        super().focusInEvent(event)
        self._hand_on()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go from the search into the list by the arrow down."""
        if self.search_field.hasFocus() and event.key() == Qt.Key.Key_Down:
            self._to_table()
        else:
            super().keyPressEvent(event)

    def showEvent(self, event: QShowEvent) -> None:
        """Read what was made or done meanwhile: not all of it is told."""
        super().showEvent(event)
        self.refresh()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the pane beside the list, or below it."""
        super().resizeEvent(event)
        px, width = self.theme.px, self.width()
        beside = width >= px(BESIDE_FROM)
        self._lines.setDirection(QBoxLayout.Direction.LeftToRight if beside else QBoxLayout.Direction.TopToBottom)
        wide = px(344 if width >= px(1000) else 300 if width >= px(ROOMY_FROM) else 256)
        self.search_field.setFixedWidth(wide if beside else px(190))
        self.filters.set_cramped(cramped=width < px(1000))
        if beside:
            self.pane.setFixedWidth(wide)
            self.pane.setMinimumHeight(0)
            self.pane.setMaximumHeight(ANY_WIDTH)
        else:
            self.pane.setMinimumWidth(0)
            self.pane.setMaximumWidth(ANY_WIDTH)
            self.pane.setFixedHeight(px(LOWEST_LIST))
        self._show_pane()

    def _today(self) -> date:
        """Return the day on the café's wall."""
        return to_local(*self.memory.clock.now()).date()


def _read(asked: int, wanted: Wanted, before: int | None, first: bool, store: "Store") -> _Read:
    """Read a page of cards; on the lane."""
    from cafememo.services import cards  # noqa: PLC0415 - it imports the driver

    with store.reading():
        if wanted.number is not None:
            one = cards.card(store, wanted.number)
            found: tuple[Card, ...] = () if one is None else (one,)
        elif wanted.regular_ids is not None:
            found = cards.of_regulars(store, wanted.regular_ids, wanted.state)
        else:
            found = cards.listed(store, wanted.state, before, PAGE, wanted.batch_id)
        paged = wanted.number is None and wanted.regular_ids is None
        more = paged and len(found) == PAGE
        if not first:
            return _Read(asked, found, more)
        return _Read(asked, found, more, cards.counts(store))
