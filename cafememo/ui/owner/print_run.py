"""One batch of blank cards on its way: into the register, then onto paper or into a file, or nowhere at all.

A batch of which nothing left the program is taken back, so that no card is lost. What was sent to a printer may be on
paper: it stays, and is not finished until somebody says what came out. Until then its tokens are kept here, in memory,
so that sheets that did not come out can be printed again; nobody else can ever print a card a second time.
"""

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from cafememo.devices.printers import PrinterFacts, PrinterState, print_each_once
from cafememo.devices.signals import Emits, signal, signal_as_annotated
from cafememo.domain.trouble import Trouble
from cafememo.services import cards as register
from cafememo.services.history import Changed
from cafememo.ui.cards.making import sheets_title
from cafememo.ui.cards.page_painting import PagePainter
from cafememo.ui.cards.sheet_pages import SheetPages, set_up
from cafememo.ui.kit.lane import ignore
from cafememo.ui.owner.print_batch import Batch, CodeDrawing, begin, laid_out
from cafememo.ui.owner.print_files import FileWork
from cafememo.ui.owner.print_look import PrinterLook, wrong_with
from cafememo.ui.owner.print_order import End, Order, Stage

if TYPE_CHECKING:
    from PySide6.QtPrintSupport import QPrinter

    from cafememo.store.store import Store
    from cafememo.ui.owner.memory import OwnerMemory


class PrintRun(QObject):
    """Makes one batch at a time.

    It is the café's, not the page's: the page is made anew in another theme or language, and takes up what is going
    on by `stage`, `progress` and `outcome`.
    """

    staged: Emits[Stage] = signal_as_annotated()
    """How far it is by now."""
    progressed = signal(int, int)
    sent: Emits[PrinterState] = signal_as_annotated()
    """Everything was handed to the printer, which is in this state now; what came out is to be asked."""
    refused: Emits[PrinterState] = signal_as_annotated()
    """The printer is in this state, so that nothing was sent."""
    ended: Emits[End] = signal_as_annotated()
    left_over = signal(int, int)
    """Nothing was made of these cards, by their first number and their last, but the register still has them."""
    failed: Emits[Trouble] = signal_as_annotated()
    """The world stood in the way, and no card was made; or, while asking, the answer was not kept."""

    def __init__(self, memory: "OwnerMemory") -> None:
        super().__init__(memory)
        self._memory = memory
        self.stage = Stage.NOTHING
        self.progress = (0, 1)
        self.printer_state = PrinterState.READY
        """How the printer was when everything was sent."""
        self.outcome: End | Trouble | None = None
        """How the last run ended, until somebody was told and sets it back."""
        self.in_store = False
        """Whether it was the café's own disk that stood in the way, and not that of the file."""
        self.first = self.last = 0
        """The numbers of the batch that was made last."""
        self.path = Path()
        self.printer_name = ""
        self.pages: SheetPages | None = None
        """What was painted last."""
        self._batch: Batch | None = None
        self._drawing = CodeDrawing(self)
        self._file: FileWork | None = None
        self._painter: PagePainter | None = None
        self._printer: QPrinter | None = None
        self._look = PrinterLook(self)
        self._then: Callable[[PrinterFacts], object] | None = None
        self._order: Order | None = None
        self._run = 0
        self._forgotten = False
        self._out = False
        """Whether a printer took something of the batch: then it stays in the register, whatever follows."""
        self._drawing.progressed.connect(self._tell_drawn)
        self._drawing.drawn.connect(self._paint_all)
        self._look.seen.connect(self._seen)

    @property
    def looking(self) -> bool:
        """Tell whether the printer is being looked at."""
        return self._then is not None

    # What is asked for.

    def to_file(self, order: Order, path: Path) -> None:
        """Make cards and put them into a PDF; nothing while a run is on."""
        if self.stage is Stage.NOTHING:
            self._printer, self.path = None, path
            self._begin(order)

    def to_printer(self, order: Order, printer: "QPrinter", *, with_back: bool) -> None:
        """Make cards and send them to a printer, unless it stands still or is gone; nothing while a run is on."""
        if self.stage is not Stage.NOTHING:
            return
        self._printer, self._order, self.printer_name = printer, order, printer.printerName()
        self._ask_printer(lambda facts: self._begin_on(facts, order, with_back=with_back))
        self._turn_to(Stage.LOOKING)

    def cancel(self) -> None:
        """Take everything back, where nothing left the program."""
        if self.stage not in {Stage.LOOKING, Stage.MAKING} or (self._file is not None and not self._file.cancel()):
            return
        self._take_back()
        self._end(End.CANCELLED)

    def forget(self) -> None:
        """Keep no token any more: the window is closed or locked. What the printer has begun it prints."""
        self.cancel()
        if self.stage is Stage.ASKING:
            self._end(End.UNANSWERED)
        elif self.stage is Stage.PRINTING:
            self._forgotten = True

    def close(self) -> None:
        """Come to an end at once: nobody can wait for the event loop any more."""
        self.forget()
        if self._painter is not None:
            self._painter.finish()

    def all_came_out(self) -> None:
        """Take note that everything is on paper."""
        if self.stage is Stage.ASKING and self._batch is not None:
            self._ask_printer(None)
            batch_id = self._batch.batch_id
            self._memory.ask(lambda store: register.finish(store, batch_id), self._finished_well, self.failed.emit)

    def put_away(self, sheets: Sequence[int]) -> None:
        """Take note that these sheets did not come out: their cards are dead, all others are on paper."""
        if self.stage is Stage.ASKING and self._batch is not None:
            self._ask_printer(None)
            numbers, batch_id, clock = self._numbers(sheets), self._batch.batch_id, self._memory.clock
            self._memory.ask(
                lambda store: register.finish_without(store, clock, batch_id, numbers),
                self._finished_without,
                self.failed.emit,
            )

    def print_again(self, sheets: Sequence[int]) -> None:
        """Send these sheets once more, the same cards: they did not come out. Cards somebody has are left out."""
        if self.stage is Stage.ASKING and self._printer is not None:
            self._ask_printer(lambda facts: self._begin_again(facts, tuple(sheets)))

    # The printer is looked at first.

    def _ask_printer(self, then: Callable[[PrinterFacts], object] | None) -> None:
        """Go on once it is known how the printer is; None for nowhere."""
        self._then = then
        if then is None:
            self._look.forget()
        else:
            self._look.ask(self.printer_name)

    def _seen(self, facts: PrinterFacts) -> None:
        then, self._then = self._then, None
        if then is not None:
            then(facts)

    def _begin_on(self, facts: PrinterFacts, order: Order, *, with_back: bool) -> None:
        state = self._state(facts, order, with_back=with_back)
        if state is PrinterState.READY:
            self._begin(order)
            return
        self._drop()
        self.refused.emit(state)

    def _begin_again(self, facts: PrinterFacts, sheets: tuple[int, ...]) -> None:
        batch = self._batch
        assert batch is not None  # noqa: S101 - it is asked about
        state = self._state(facts, batch.order, with_back=batch.facts.design.with_back)
        if state is not PrinterState.READY:
            self.refused.emit(state)
            return
        self._turn_to(Stage.PRINTING)
        numbers = self._numbers(sheets)
        self._memory.ask(lambda store: (sheets, register.used(store, numbers)), self._paint_again, self._not_looked_up)

    def _state(self, facts: PrinterFacts, order: Order, *, with_back: bool) -> PrinterState:
        """Return what speaks against sending this order to the printer."""
        assert self._printer is not None  # noqa: S101 - it was looked at
        print_each_once(self._printer, both_sides=with_back)
        state = wrong_with(facts, with_back=with_back)
        if state is PrinterState.READY and not set_up(self._printer, order.layout.sheet.paper):
            return PrinterState.OTHER_PAPER
        return state

    # How.

    def _begin(self, order: Order) -> None:
        self._out, self._order, self._forgotten, self.progress = False, order, False, (0, 1)
        self.outcome, self.in_store = None, False
        self._run += 1
        run, clock = self._run, self._memory.clock
        self._turn_to(Stage.MAKING)
        self._memory.ask(lambda store: (run, begin(store, clock, order)), self._made, ignore)

    def _made(self, told: tuple[int, Batch | Trouble]) -> None:
        """Draw the codes, unless it was cancelled meanwhile."""
        run, batch = told
        wanted = run == self._run and self.stage is Stage.MAKING
        if isinstance(batch, Trouble):
            if wanted:
                self.in_store = True
                self._fail(batch)
            return
        if not wanted:
            self._withdraw(batch)
            return
        self._batch = batch
        self.first, self.last = batch.numbers
        self._drawing.begin(batch)

    def _paint_all(self) -> None:
        assert self._batch is not None  # noqa: S101 - its codes were drawn
        self.pages = laid_out(self._batch, self._drawing.own)
        self._paint(self._batch, self.pages)

    def _paint(self, batch: Batch, pages: SheetPages) -> None:
        """Paint these pages."""
        paper, title = batch.order.layout.sheet.paper, sheets_title(batch.made.cards)
        if self._printer is None:
            self._file = FileWork(self.path, paper, title, pages, self)
            self._file.progressed.connect(self._tell_painted)
            self._file.written.connect(self._written)
            self._file.failed.connect(self._not_written)
            self._file.begin()
            return
        self._turn_to(Stage.PRINTING)
        print_each_once(self._printer, both_sides=batch.facts.design.with_back)
        set_up(self._printer, paper)
        self._printer.setDocName(title)
        self._painter = PagePainter(self._printer, pages, self)
        self._painter.progressed.connect(self._tell_painted)
        self._painter.painted.connect(self._sent)
        self._painter.failed.connect(self._not_printed)
        self._painter.begin()

    def _tell_drawn(self, done: int, of: int) -> None:
        self._tell(done, 4 * of)

    def _tell_painted(self, done: int, of: int) -> None:
        self._tell(of + 3 * done, 4 * of)

    def _tell(self, done: int, of: int) -> None:
        self.progress = done, of
        self.progressed.emit(done, of)

    # Into a file.

    def _written(self, _path: Path) -> None:
        """Take note that everything is in the file."""
        self._file = None
        assert self._batch is not None  # noqa: S101 - it was made
        batch_id = self._batch.batch_id
        # The file is there: a batch that cannot be said to be finished is still one.
        self._memory.ask(
            lambda store: register.finish(store, batch_id), self._finished_file, self._memory.troubled.emit
        )
        self._end(End.IN_FILE)

    def _finished_file(self, _done: object) -> None:
        self._tell_changed()

    def _not_written(self, reason: Trouble) -> None:
        self._file = None
        self._take_back()
        self._fail(reason)

    # Onto paper.

    def _sent(self) -> None:
        """Ask what came out, unless nobody is there any more."""
        self._painter = None
        self._out = True
        self._turn_to(Stage.ASKING)
        if self._forgotten or self._printer is None:
            self._end(End.UNANSWERED)
            return
        self._ask_printer(self._tell_sent)

    def _tell_sent(self, facts: PrinterFacts) -> None:
        self.printer_state = facts.state
        self.sent.emit(facts.state)

    def _not_printed(self) -> None:
        """Take everything back where the printer took no page; where it took some, ask."""
        painter, self._painter = self._painter, None
        if self._out or (painter is not None and painter.begun):
            self._sent()
            return
        self._take_back()
        self._end(End.NO_ANSWER)

    def _paint_again(self, told: tuple[tuple[int, ...], frozenset[int]]) -> None:
        """Paint some sheets once more."""
        sheets, used = told
        if self._forgotten or self._batch is None:
            self._sent()
            return
        pages = laid_out(self._batch, self._drawing.own, sheets, used)
        if not pages.count:  # somebody has every one of them
            self._sent()
            return
        self.pages = pages
        self._paint(self._batch, pages)

    def _not_looked_up(self, reason: Trouble) -> None:
        self._turn_to(Stage.ASKING)
        self.failed.emit(reason)

    def _numbers(self, sheets: Sequence[int]) -> tuple[int, ...]:
        assert self.pages is not None  # noqa: S101 - they were painted
        return tuple(number for sheet in sheets for number in self.pages.numbers_on(sheet))

    def _finished_well(self, _done: object) -> None:
        self._tell_changed()
        self._end(End.WELL)

    def _finished_without(self, _count: int) -> None:
        self._tell_changed()
        self._end(End.PUT_AWAY)

    # Its end.

    def _take_back(self) -> None:
        if self._batch is not None:
            self._withdraw(self._batch)

    def _withdraw(self, batch: Batch) -> None:
        """Have the register be as if it had never been asked."""
        first, last = batch.numbers
        self._memory.ask(
            lambda store: None if _is_withdrawn(store, batch.batch_id) else (first, last), self._withdrawn, ignore
        )

    def _withdrawn(self, left: tuple[int, int] | None) -> None:
        """Say where cards nobody has are still in the register."""
        self._tell_changed()
        if left is not None:
            self.left_over.emit(*left)

    def _tell_changed(self) -> None:
        self._memory.changed.emit(Changed(frozenset(("cards",))))

    def _fail(self, reason: Trouble) -> None:
        self._drop()
        self.outcome = reason
        self.failed.emit(reason)

    def _end(self, how: End) -> None:
        self._drop()
        self.outcome = how
        self._tell_changed()
        self.ended.emit(how)

    def _turn_to(self, stage: Stage) -> None:
        self.stage = stage
        self.staged.emit(stage)

    def _drop(self) -> None:
        """Keep no token and no code."""
        self._ask_printer(None)
        self._drawing.forget()
        self._batch = self.pages = self._printer = None
        self._turn_to(Stage.NOTHING)


def _is_withdrawn(store: "Store", batch_id: int) -> bool:
    """Take a batch out of the register; False where the disk refuses or a card is somebody's by now. On the lane."""
    try:
        return register.withdraw(store, batch_id)
    except Trouble:
        return False
