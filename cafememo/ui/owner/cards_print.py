"""Printing blank cards: how many, on which sheet, onto paper or into a PDF, and what came out of the printer."""

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QShowEvent
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from cafememo.devices.printers import PrinterState
from cafememo.domain.sheets import SINGLE
from cafememo.domain.trouble import Trouble
from cafememo.services.history import Changed
from cafememo.ui.cards.sheet_pages import Layout
from cafememo.ui.kit.theme import Theme
from cafememo.ui.kit.words import translate
from cafememo.ui.owner.door_watch import DoorWatch
from cafememo.ui.owner.memory import OwnerMemory
from cafememo.ui.owner.page_view import PageView
from cafememo.ui.owner.parts import scrolling
from cafememo.ui.owner.print_asking import CameOut
from cafememo.ui.owner.print_foot import PrintFoot
from cafememo.ui.owner.print_form import AmountCard, SheetCard
from cafememo.ui.owner.print_offset import OffsetCard
from cafememo.ui.owner.print_order import End, Order, PrintFacts, Stage, print_facts
from cafememo.ui.owner.print_test import TestPrinting
from cafememo.ui.owner.print_where import WhereTo
from cafememo.ui.owner.print_words import (
    end_sentence,
    left_over_sentence,
    not_made_sentence,
    not_written_sentence,
    off_the_sheet_sentence,
    silent_sentence,
    state_words,
)
from cafememo.ui.owner.rows import CardColumns

if TYPE_CHECKING:
    from PySide6.QtPrintSupport import QPrinter


class PrintView(PageView):
    """Makes blank cards. Nothing of them can be printed a second time, except sheets that did not come out."""

    def __init__(self, memory: OwnerMemory, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(memory, theme, parent)
        self.setObjectName("print_view")
        self._facts = PrintFacts()
        self._off_the_sheet = False
        self.door_watch = DoorWatch(self)
        self.door_watch.shut.connect(self.forget)
        self.run = memory.printing
        self.testing = TestPrinting(self)
        self.where = WhereTo(self)
        self._build()
        self.run.staged.connect(self._show_stage)
        self.run.progressed.connect(self.foot.work_bar.step)
        self.run.sent.connect(self._ask_what_came_out)
        self.run.refused.connect(self._refused)
        self.run.ended.connect(self._ended)
        self.run.failed.connect(self._failed)
        self.run.left_over.connect(self._tell_left_over)
        self.testing.sent.connect(self._test_sent)
        self.testing.refused.connect(self._test_refused)
        self.testing.written.connect(self._test_written)
        self.testing.failed.connect(self._test_failed)
        self.where.path_chosen.connect(self._take_path)
        self.where.printer_chosen.connect(self._take_printer)
        self.where.left.connect(self._leave_question)
        self.where.none_there.connect(self._no_printer)
        self._take_up()

    def _build(self) -> None:
        px = self.theme.px
        column = QVBoxLayout(self)
        column.setContentsMargins(px(26), px(6), px(26), px(20))
        self.stack = QStackedWidget()
        column.addWidget(self.stack)
        self.form = QWidget()
        form = QVBoxLayout(self.form)
        form.setContentsMargins(0, 0, 0, 0)
        form.setSpacing(px(12))
        self.amount_card = AmountCard(self.memory, self.theme)
        self.sheet_card = SheetCard(self.memory, self.theme)
        self.offset_card = OffsetCard(self.memory, self.theme)
        cards = CardColumns(self.theme)
        cards.add(self.amount_card, 0)
        cards.add(self.sheet_card, 1)
        cards.add(self.offset_card, 0)
        self.area = scrolling(self.theme, cards)
        form.addWidget(self.area, 1)
        self.foot = PrintFoot(self.theme, self)
        self.foot.work_bar.cancelled.connect(self.run.cancel)
        self.foot.print_button.clicked.connect(self.print)
        self.foot.pdf_button.clicked.connect(self.save_pdf)
        form.addWidget(self.foot)
        self.question = CameOut(self.theme)
        self.question.all_came_out.connect(self.run.all_came_out)
        self.question.again_wanted.connect(self._print_again)
        self.question.away_wanted.connect(self._put_away)
        self.asking = scrolling(self.theme, self.question)
        self.stack.addWidget(self.form)
        self.stack.addWidget(self.asking)
        self.amount_card.changed.connect(self._show_amount)
        self.sheet_card.changed.connect(self._show_amount)
        self.offset_card.changed.connect(self._show_amount)
        self.offset_card.test_wanted.connect(self._want_test)
        self.setFocusProxy(self.amount_card.count_number)
        self._show_amount()

    def _take_up(self) -> None:
        """Show what a view in another theme or language began, or how it ended while nobody looked."""
        self._show_stage(self.run.stage)
        if self.run.stage is Stage.ASKING and not self.run.looking:
            self._ask_what_came_out(self.run.printer_state)
        elif isinstance(self.run.outcome, End):
            self._ended(self.run.outcome)
        elif self.run.outcome is not None:
            self._failed(self.run.outcome)

    # What the page asks of a view.

    def search(self) -> None:
        """Put the keyboard where a sheet is chosen."""
        self.sheet_card.sheet_choice.setFocus()

    def add(self) -> None:
        """Put the keyboard where it is said how many cards are wanted."""
        self.amount_card.count_number.setFocus()
        self.amount_card.count_number.selectAll()

    def take_change(self, changed: Changed) -> None:
        """Read anew what is wanted and how cards look, where settings changed."""
        if changed.tables - {"cards", "ledger", "regulars"}:
            self.refresh()

    def refresh(self) -> None:
        """Ask how cards look, and what is wanted of sheet and printer."""
        self.memory.ask(print_facts, self._show_facts, topic="print")

    def _show_facts(self, facts: PrintFacts) -> None:
        self._facts = facts
        self.sheet_card.show_wishes(facts.wishes)
        self.offset_card.show_wishes(facts.wishes)
        self._show_amount()

    def _show_amount(self) -> None:
        """Show what is wanted, and let it be printed where nothing speaks against it."""
        sheet = self.sheet_card.sheet
        wanted = self.layout_wanted
        self.sheet_card.show_amount(self.amount_card.count, wanted.x, wanted.y)
        start = self.sheet_card.place_picture.start  # which is the first of another sheet
        self.amount_card.show_amount(sheet, start, with_back=self._facts.design.with_back)
        self.offset_card.setVisible(sheet != SINGLE)
        self._show_busy()

    @property
    def layout_wanted(self) -> Layout:
        """Return how cards go onto the sheet chosen; a page of one card is printed as it is."""
        if self.sheet_card.sheet == SINGLE:
            return Layout(SINGLE)
        start = self.sheet_card.place_picture.start
        return Layout(self.sheet_card.sheet, start, self.offset_card.right, self.offset_card.down)

    @property
    def holds(self) -> bool:
        """Tell whether every card is on the paper."""
        wanted = self.layout_wanted
        return wanted.sheet.holds(wanted.x, wanted.y, backs=self._facts.design.with_back)

    @property
    def busy(self) -> bool:
        """Tell whether something is being made or asked."""
        return self.where.on or self.testing.on or self.run.stage is not Stage.NOTHING

    def _show_busy(self) -> None:
        holds = self.holds
        may = not self.busy and holds
        self.offset_card.show_amount(holds=holds, may=may)
        if not holds:  # beside the buttons that cannot be pressed: the card that says so may be scrolled away
            self.foot.say(off_the_sheet_sentence(), "amber")
        elif self._off_the_sheet:
            self.foot.say("")
        self._off_the_sheet = not holds
        self.foot.let_press(may=may)

    # What is pressed.

    def print(self) -> None:
        """Choose a printer, then make cards and print them."""
        self._choose(on_paper=True, for_test=False)

    def save_pdf(self) -> None:
        """Choose a place, then make cards and put them there."""
        self._choose(on_paper=False, for_test=False)

    def _want_test(self, on_paper: bool) -> None:
        self._choose(on_paper=on_paper, for_test=True)

    def print_on(self, printer: "QPrinter") -> None:
        """Make cards and print them on a printer that was chosen."""
        if self._may_begin():
            self.run.to_printer(self._order(), printer, with_back=self._facts.design.with_back)

    def save_to(self, path: Path) -> None:
        """Make cards and put them into a PDF at a place that was chosen."""
        if self._may_begin():
            self.run.to_file(self._order(), path)

    def _order(self) -> Order:
        return Order(self.amount_card.count, self.layout_wanted)

    def _choose(self, *, on_paper: bool, for_test: bool) -> None:
        """Begin to ask where to, unless something is going on."""
        if not self._may_begin():
            return
        if on_paper:
            self.foot.say(translate("print", "Looking for printers…"))
            self.where.ask_printer(self._facts.wishes.printer, for_test=for_test)
        else:
            self.foot.say("")
            self.where.ask_file(for_test=for_test)
        self._show_busy()

    def _may_begin(self) -> bool:
        if self.busy:
            return False
        if not self.holds:
            self.foot.say(off_the_sheet_sentence(), "amber")
            return False
        return True

    # Where to.

    def _take_path(self, path: Path) -> None:
        if self.where.for_test:
            self.testing.to_file(self.layout_wanted, path, with_back=self._facts.design.with_back)
            self._show_busy()
        else:
            self.save_to(path)

    def _take_printer(self, printer: object) -> None:
        from PySide6.QtPrintSupport import QPrinter  # noqa: PLC0415 - it was loaded where a printer was chosen

        assert isinstance(printer, QPrinter)  # noqa: S101 - as the question tells
        self.foot.say("")
        if self.where.for_test:
            self.testing.to_printer(self.layout_wanted, printer, with_back=self._facts.design.with_back)
        else:
            self.print_on(printer)
        self._show_busy()

    def _leave_question(self) -> None:
        self.foot.say("")
        self._show_busy()

    def _no_printer(self, silent: bool) -> None:
        none = translate(
            "print", "No printer is set up on this computer. “PDF…” makes a file that can be printed elsewhere."
        )
        self.foot.say(silent_sentence() if silent else none, "amber")
        self._show_busy()

    # What became of it.

    def _show_stage(self, stage: Stage) -> None:
        """Show what goes on; the question what came out is shown once it can be asked."""
        if stage is not Stage.ASKING:
            self.foot.show_stage(stage, self.run.progress)
            self.stack.setCurrentWidget(self.form)
        self._show_busy()

    def _ask_what_came_out(self, state: PrinterState) -> None:
        self.foot.work_bar.end()
        assert self.run.pages is not None  # noqa: S101 - they were just painted
        name = self.run.printer_name
        self.question.ask(self.run.pages, name, state_words(state, name))
        self.stack.setCurrentWidget(self.asking)
        self.question.yes_button.setFocus()

    def _print_again(self, sheets: object) -> None:
        assert isinstance(sheets, tuple)  # noqa: S101 - as the question tells
        self.run.print_again(sheets)

    def _put_away(self, sheets: object) -> None:
        assert isinstance(sheets, tuple)  # noqa: S101 - as the question tells
        self.run.put_away(sheets)

    def _refused(self, state: PrinterState) -> None:
        sentence = state_words(state, self.run.printer_name)
        if self.run.stage is Stage.ASKING:
            self.question.printer_line.say(sentence, "amber")
            self.question.printer_line.show()
            return
        said = translate("print", "{trouble} Nothing was printed, and no card was made.")
        self.foot.say(said.format(trouble=sentence), "amber")
        self._show_busy()

    def _told(self) -> None:
        """Take note that the outcome was seen; where it was not, a view made anew says it again."""
        if self.isVisible():
            self.run.outcome = None

    def _ended(self, how: End) -> None:
        self._told()
        self.question.forget()
        self.stack.setCurrentWidget(self.form)
        self.foot.say(*end_sentence(how, self.run.first, self.run.last, self.run.path))
        if how in {End.IN_FILE, End.WELL, End.PUT_AWAY}:
            self.sheet_card.place_picture.begin_at(0)  # the sheet it began on is used up now
        self._show_amount()
        self._focus_form()

    def _failed(self, reason: Trouble) -> None:
        if self.run.stage is Stage.ASKING:
            self.memory.troubled.emit(reason)
            return
        self._told()
        self.foot.say(not_made_sentence(reason) if self.run.in_store else not_written_sentence(reason), "amber")
        self._show_busy()
        self._focus_form()

    def _tell_left_over(self, first: int, last: int) -> None:
        self.foot.say(left_over_sentence(first, last), "amber")

    def _focus_form(self) -> None:
        """Give the keyboard back to what was pressed, which nothing had while it could not be pressed."""
        focused: QWidget | None = self.window().focusWidget()
        if self.isVisible() and (focused is None or self.isAncestorOf(focused)):
            self.foot.print_button.setFocus()

    def _test_sent(self, state: PrinterState) -> None:
        trouble = state_words(state, self.testing.printer_name)
        if trouble:
            self.foot.say(trouble, "amber")
        else:
            self.foot.say(
                translate("print", "The test page was sent to the printer “{printer}”.").format(
                    printer=self.testing.printer_name
                ),
                "sage",
            )
        self._show_busy()

    def _test_refused(self, state: PrinterState) -> None:
        self.foot.say(state_words(state, self.testing.printer_name), "amber")
        self._show_busy()

    def _test_written(self, path: Path) -> None:
        self.foot.say(translate("print", "The test page is in {file}.").format(file=path.name), "sage")
        self._show_busy()

    def _test_failed(self, reason: Trouble) -> None:
        self.foot.say(not_written_sentence(reason), "amber")
        self._show_busy()

    # The window.

    def forget(self) -> None:
        """Ask nothing any more: the window is closed or locked, or made anew. What is being made is not this view's."""
        self.where.close()
        self._show_busy()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Cancel by Escape what goes on."""
        if event.key() == Qt.Key.Key_Escape and not self.foot.work_bar.isHidden():
            self.foot.work_bar.cancel()
        else:
            super().keyPressEvent(event)

    def showEvent(self, event: QShowEvent) -> None:
        """Read anew what may have changed, and watch the door."""
        super().showEvent(event)
        self._told()
        self.door_watch.look()
        self.refresh()
