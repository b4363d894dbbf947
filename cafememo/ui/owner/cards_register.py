"""The register of cards: every card the café ever made, what a scan of it comes to, and what can be done to it."""

from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QFocusEvent, QKeyEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QVBoxLayout, QWidget

from cafememo.domain.cards import Batch, Card, State
from cafememo.domain.clock import to_local
from cafememo.domain.trouble import Trouble
from cafememo.services.card_batches import BatchReader
from cafememo.services.history import Changed
from cafememo.ui.kit.theme import Theme
from cafememo.ui.owner.cards_chosen import ChosenCards
from cafememo.ui.owner.cards_list import LOWEST_LIST, CardsList
from cafememo.ui.owner.cards_model import CardsModel
from cafememo.ui.owner.cards_order import NEWEST_FIRST, Order, Wanted, in_order
from cafememo.ui.owner.cards_pane import CardsPane
from cafememo.ui.owner.cards_reader import PAGE, CardsReader, Listed
from cafememo.ui.owner.cards_search import CardsSearch
from cafememo.ui.owner.cards_views import PRINT, there_is
from cafememo.ui.owner.page_view import PageView
from cafememo.ui.owner.parts import ANY_WIDTH, scrolling
from cafememo.ui.owner.sliced import SlicedWork
from cafememo.ui.owner.state_page import LOADING_AFTER_MS

if TYPE_CHECKING:
    from cafememo.ui.owner.memory import OwnerMemory

BESIDE_FROM = 640
"""Pixels of the drawing from which on the chosen card stands beside the list."""
ROOMY_FROM = 780
"""Pixels of the drawing from which on it does so even where the list is empty, and says why in large letters."""


class RegisterView(PageView):
    """Filters, a search and a table; beside it what is chosen, and the batches."""

    def __init__(self, memory: "OwnerMemory", theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(memory, theme, parent)
        self.setObjectName("register_view")
        self._order = NEWEST_FIRST
        self._choosing_all = False
        """All are to be chosen, as soon as all are read."""
        self._sought: int | None = None
        """The card that is to be chosen once it is listed."""
        self._known = False
        self._whole = 0
        self.batches: tuple[Batch, ...] = ()
        self._counting: SlicedWork | None = None
        px = theme.px
        content = QWidget()
        column = QVBoxLayout(content)
        column.setContentsMargins(px(26), px(6), px(26), px(22))
        column.setSpacing(px(12))
        head = QHBoxLayout()
        head.setSpacing(px(20))
        column.addLayout(head)
        self.search_for = CardsSearch(memory, theme, self)
        self.filters, self.search_field = self.search_for.filters, self.search_for.search_field
        head.addWidget(self.filters, 1, Qt.AlignmentFlag.AlignTop)
        head.addWidget(self.search_field, alignment=Qt.AlignmentFlag.AlignTop)
        self._lines = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._lines.setSpacing(px(20))
        column.addLayout(self._lines, 1)
        self.model = CardsModel(self._today, self)
        self.list = CardsList(self.model, theme)
        self.table = self.list.table
        self._lines.addWidget(self.list, 1)
        self.pane = CardsPane(theme)
        self._lines.addWidget(self.pane)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(scrolling(theme, content))  # in a window where even a short list has no room
        self.reader = CardsReader(memory, self)
        self.deeds = ChosenCards(memory, self.table, self.model, self.pane, self)
        self._late = QTimer(self)
        self._late.setSingleShot(True)
        self._late.setInterval(LOADING_AFTER_MS)
        self._late.timeout.connect(self._say_reading)
        self._wire()
        self._show_titles({})

    def _wire(self) -> None:
        """Connect the parts."""
        self.search_for.wanted_changed.connect(self._want)
        self.search_field.returnPressed.connect(self._to_table)
        self.list.all_button.clicked.connect(self._show_all)
        self.list.trouble.again_button.clicked.connect(self.refresh)
        self.list.print_wanted.connect(self.add)
        self.reader.listed.connect(self._show)
        self.reader.added.connect(self._add)
        self.reader.counted.connect(self._show_titles)
        self.reader.failed.connect(self._fail)
        self.table.order_wanted.connect(self._sort)
        self.table.all_wanted.connect(self.choose_all)
        self.model.more_wanted.connect(self._read_more)
        self.table.selection_grew.connect(self._show_chosen)
        self.table.current_moved.connect(self._show_chosen)
        self.deeds.said.connect(self.said)
        self.deeds.page_wanted.connect(self.page_wanted)
        self.pane.batches.show_wanted.connect(self.show_batch)
        self.pane.batches.away_wanted.connect(self.deeds.acts.put_away)

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
        self.search_for.only_number(number)

    def show_batch(self, batch_id: object) -> None:
        """List the cards of one batch by its id, or for None of all."""
        self.search_for.only_batch(batch_id if isinstance(batch_id, int) else None)

    # What is listed, and chosen of it.

    def chosen(self) -> list[Card]:
        """Return the cards that are chosen, in the list's order."""
        return self.deeds.chosen()

    def choose_all(self) -> None:
        """Choose every card of those that are listed; where some are not read yet, read them first."""
        self._choosing_all = True
        self.refresh()

    def _show_all(self) -> None:
        """List the cards of all batches."""
        self.show_batch(None)
        self.table.setFocus()

    def _want(self, _wanted: Wanted) -> None:
        """List other cards, from the first on."""
        self._choosing_all = False
        self._begin(PAGE)

    def _sort(self, order: Order) -> None:
        """List the cards in another order."""
        self._order = order
        if self.model.whole:  # nothing is to be read for that
            self._show(Listed(tuple(sorted(self.model.cards(), key=_newest_first)), more=False))
        else:
            self._begin(PAGE)

    def refresh(self) -> None:
        """Read anew as many cards as are listed, and keep what is chosen."""
        self._begin(max(PAGE, len(self.model.cards())))

    def _begin(self, count: int) -> None:
        """Read so many of the wanted cards, or all where they are sorted or chosen; what is listed stays until then."""
        self._late.start()
        self.reader.begin(self.search_for.wanted, None if self._choosing_all or self._order != NEWEST_FIRST else count)
        self._read_batches()

    def _read_more(self) -> None:
        """Read the page below the last card listed."""
        if cards := self.model.cards():
            self.reader.read_more(cards[-1].number)

    def _add(self, read: Listed) -> None:
        """List a further page."""
        self.model.add_cards(read.cards, more=read.more)

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
        self.pane.show_batches(batches, older, self._today(), self.search_for.wanted.batch_id)
        self.list.show_batch(batches, self.search_for.wanted.batch_id)

    def _show(self, read: Listed) -> None:
        """List these cards in the order that is wanted, those that were chosen still so."""
        if read.more and self._order != NEWEST_FIRST:  # asked for before that was wanted, or more were made since
            self._begin(PAGE)
            return
        self._late.stop()
        cards = in_order(read.cards, self._order)
        chosen = {card.number for card in self.chosen()}
        current = self.model.key_at(self.table.currentIndex().row())
        had_keyboard = self.table.hasFocus() or not self._known
        before = self.table.currentIndex().row()
        self._known = True
        if self.model.show_cards(cards, more=read.more):
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
        at_nothing = not self.list.at_table
        self.list.show_table()
        choosing_all, self._choosing_all = self._choosing_all, False
        if choosing_all:
            self.table.selectAll()
        sought, self._sought = self._sought, None
        if sought is not None and (row := self.model.row_of(sought)) is not None:
            self._choose(row)
        elif at_nothing and self.hasFocus():
            self._hand_on()

    def _choose(self, row: int) -> None:
        """Put the keyboard on a card."""
        self.list.show_table()
        self.table.choose_row(row)
        self.table.setFocus()

    def _show_nothing(self) -> None:
        """Say that nothing is listed, and what to do."""
        had_keyboard = self.table.hasFocus()
        self._choosing_all = False
        self.list.show_nothing(self.search_for.wanted, any_cards=self._whole > 0)
        self._show_pane()
        if had_keyboard or self.hasFocus():
            self._hand_on()

    def _show_titles(self, counts: dict[State, int]) -> None:
        """Say what the filters are called, and know how many cards there are."""
        self._whole = sum(counts.values())
        self.search_for.show_counts(counts)

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
            self.list.say_reading()

    def _fail(self, reason: Trouble) -> None:
        """Say why the cards cannot be read; what is listed stays."""
        self._late.stop()
        self._choosing_all = False
        if self._known and self.model.cards():
            self.memory.troubled.emit(reason)
            return
        self.list.show_trouble(reason)

    # The keyboard, and Qt's own.

    def _to_table(self) -> None:
        """Go from the search to the first card found."""
        if self.model.cards():
            self.table.setFocus()
            if not self.table.chosen_count():
                self.table.choose_row(0)

    def _hand_on(self) -> None:
        """Give the keyboard to the list, or where that is empty to what can be pressed."""
        if self.list.at_table and self.model.cards():
            self.table.setFocus()
        elif not self.list.hand_on():
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


def _newest_first(card: Card) -> int:
    return -card.number
