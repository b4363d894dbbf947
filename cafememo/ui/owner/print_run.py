"""One batch of blank cards on its way: into the register, then onto paper or into a file, or nowhere at all.

A batch of which nothing left the program is taken back, so that no card is lost. What was sent to a printer may be on
paper: it stays, and is not finished until somebody says what came out. Until then its tokens are kept here, in memory,
so that sheets that did not come out can be printed again; nobody else can ever print a card a second time.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer
from PySide6.QtGui import QImage

from cafememo.codes.qr import matrices
from cafememo.devices.printers import PrinterState, print_each_once, state_of
from cafememo.devices.signals import Emits, signal, signal_as_annotated
from cafememo.domain.trouble import Trouble
from cafememo.services import cards as register
from cafememo.services.history import Changed
from cafememo.ui.cards.face import Faces, Own
from cafememo.ui.cards.making import sheets_title
from cafememo.ui.cards.page_painting import PagePainter
from cafememo.ui.cards.sheet_pages import SheetPages, set_up
from cafememo.ui.kit.lane import ignore
from cafememo.ui.owner.memory import OwnerMemory
from cafememo.ui.owner.print_files import FileWork
from cafememo.ui.owner.print_order import End, Order, PrintFacts, Stage, print_facts

if TYPE_CHECKING:
    from PySide6.QtPrintSupport import QPrinter

    from cafememo.services.clock import Clock
    from cafememo.store.store import Store

A_TURN = 25
"""Codes drawn between two turns of the event loop: some six milliseconds."""


@dataclass(frozen=True)
class _Batch:
    """A batch in the register, whose tokens are still here."""

    made: register.Made
    facts: PrintFacts

    @property
    def numbers(self) -> tuple[int, int]:
        """Return the first number and the last."""
        return self.made.cards[0].number, self.made.cards[-1].number


class PrintRun(QObject):
    """Makes one batch at a time."""

    progressed = signal(int, int)
    sent: Emits[PrinterState] = signal_as_annotated()
    """Everything was handed to the printer, which is in this state now; what came out is to be asked."""
    refused: Emits[PrinterState] = signal_as_annotated()
    """The printer is in this state, so that nothing was sent."""
    ended: Emits[End] = signal_as_annotated()
    failed: Emits[Trouble] = signal_as_annotated()
    """The world stood in the way, and no card was made; or, while asking, the answer was not kept."""

    def __init__(self, memory: OwnerMemory, parent: QObject) -> None:
        super().__init__(parent)
        self._memory = memory
        self.stage = Stage.NOTHING
        self.order: Order | None = None
        self.first = self.last = 0
        """The numbers of the batch that was made last."""
        self.path = Path()
        self.pages: SheetPages | None = None
        """What was painted last."""
        self._batch: _Batch | None = None
        self._own: list[Own] = []
        self._file: FileWork | None = None
        self._painter: PagePainter | None = None
        self._printer: QPrinter | None = None
        self._run = 0
        self._forgotten = False
        self._out = False
        """Whether a printer took something of the batch: then it stays in the register, whatever follows."""
        self._turn = QTimer(self)
        self._turn.setInterval(0)
        self._turn.timeout.connect(self._draw_some)

    # What is asked for.

    def to_file(self, order: Order, path: Path) -> None:
        """Make cards and put them into a PDF; nothing while a run is on."""
        if self.stage is Stage.NOTHING:
            self._printer, self.path = None, path
            self._begin(order)

    def to_printer(self, order: Order, printer: "QPrinter") -> None:
        """Make cards and send them to a printer, unless it stands still or is gone; nothing while a run is on."""
        if self.stage is not Stage.NOTHING:
            return
        state = state_of(printer.printerName())
        print_each_once(printer, both_sides=False)
        if state is PrinterState.READY and not set_up(printer, order.layout.sheet.paper):
            state = PrinterState.OTHER_PAPER
        if state is not PrinterState.READY:
            self.refused.emit(state)
            return
        self._printer = printer
        self._begin(order)

    def cancel(self) -> None:
        """Take everything back, where nothing left the program."""
        if self.stage is not Stage.MAKING or (self._file is not None and not self._file.cancel()):
            return
        self._turn.stop()
        self._take_back()
        self._end(End.CANCELLED)

    def forget(self) -> None:
        """Keep no token any more: the window is closed or locked."""
        if self.stage is Stage.MAKING:
            self.cancel()
        elif self.stage is Stage.ASKING:
            self._end(End.UNANSWERED)
        elif self.stage is Stage.PRINTING:
            self._forgotten = True
            if self._painter is not None:
                self._painter.finish()  # what the printer has begun it prints

    def all_came_out(self) -> None:
        """Take note that everything is on paper."""
        if self.stage is Stage.ASKING and self._batch is not None:
            batch_id = self._batch.made.batch_id
            self._memory.ask(lambda store: register.finish(store, batch_id), self._finished_well, self.failed.emit)

    def put_away(self, sheets: Sequence[int]) -> None:
        """Take note that these sheets did not come out: their cards are dead, all others are on paper."""
        if self.stage is Stage.ASKING and self._batch is not None:
            numbers, batch_id, clock = self._numbers(sheets), self._batch.made.batch_id, self._memory.clock
            self._memory.ask(
                lambda store: register.finish_without(store, clock, batch_id, numbers),
                self._finished_without,
                self.failed.emit,
            )

    def print_again(self, sheets: Sequence[int]) -> None:
        """Send these sheets once more, the same cards: they did not come out. Cards somebody has are left out."""
        if self.stage is not Stage.ASKING or self._printer is None:
            return
        state = state_of(self._printer.printerName())
        if state is not PrinterState.READY:
            self.refused.emit(state)
            return
        self.stage = Stage.PRINTING
        numbers = self._numbers(sheets)
        self._memory.ask(
            lambda store: (tuple(sheets), register.used(store, numbers)), self._paint_again, self._not_looked_up
        )

    # How.

    def _begin(self, order: Order) -> None:
        self._out = False
        self.stage, self.order, self._forgotten = Stage.MAKING, order, False
        self._run += 1
        run, clock = self._run, self._memory.clock
        self._memory.ask(lambda store: (run, _begin(store, clock, order)), self._made, ignore)

    def _made(self, told: tuple[int, _Batch | Trouble]) -> None:
        """Draw the codes, unless it was cancelled meanwhile."""
        run, batch = told
        wanted = run == self._run and self.stage is Stage.MAKING
        if isinstance(batch, Trouble):
            if wanted:
                self._fail(batch)
            return
        if not wanted:
            self._withdraw(batch)
            return
        self._batch = batch
        self.first, self.last = batch.numbers
        self._own = []
        self._turn.start()

    def _draw_some(self) -> None:
        """Draw some codes, and when all are there the first page."""
        batch = self._batch
        assert batch is not None  # noqa: S101 - it was made
        cards, done = batch.made.cards, len(self._own)
        some = cards[done : done + A_TURN]
        drawn = matrices(card.payload for card in some)
        self._own += [Own(card.number, matrix) for card, matrix in zip(some, drawn, strict=True)]
        self.progressed.emit(len(self._own), 4 * len(cards))
        if len(self._own) == len(cards):
            self._turn.stop()
            self.pages = self._laid_out()
            self._paint()

    def _laid_out(self, only: Sequence[int] | None = None, without: frozenset[int] = frozenset()) -> SheetPages:
        """Return the pages, or those of some sheets."""
        assert self._batch is not None  # noqa: S101 - it was made
        assert self.order is not None  # noqa: S101 - it was asked for
        facts, layout = self._batch.facts, self.order.layout
        logo = QImage.fromData(facts.logo) if facts.logo is not None else None
        faces = Faces(facts.design, facts.cafe, layout.sheet.card, None if logo is None or logo.isNull() else logo)
        return SheetPages(layout, faces, self._own, only, without)

    def _paint(self) -> None:
        """Paint all pages."""
        assert self.order is not None  # noqa: S101 - it was asked for
        assert self._batch is not None  # noqa: S101 - it was made
        assert self.pages is not None  # noqa: S101 - they were laid out
        paper, title = self.order.layout.sheet.paper, sheets_title(self._batch.made.cards)
        if self._printer is None:
            self._file = FileWork(self.path, paper, title, self.pages, self)
            self._file.progressed.connect(self._tell_painted)
            self._file.written.connect(self._written)
            self._file.failed.connect(self._not_written)
            self._file.begin()
            return
        self.stage = Stage.PRINTING
        print_each_once(self._printer, both_sides=self._batch.facts.design.with_back)
        set_up(self._printer, paper)
        self._printer.setDocName(title)
        self._painter = PagePainter(self._printer, self.pages, self)
        self._painter.progressed.connect(self._tell_painted)
        self._painter.painted.connect(self._sent)
        self._painter.failed.connect(self._not_printed)
        self._painter.begin()

    def _tell_painted(self, done: int, of: int) -> None:
        self.progressed.emit(of + 3 * done, 4 * of)

    # Into a file.

    def _written(self, _path: Path) -> None:
        """Take note that everything is in the file."""
        self._file = None
        assert self._batch is not None  # noqa: S101 - it was made
        batch_id = self._batch.made.batch_id
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
        self.stage = Stage.ASKING
        if self._forgotten or self._printer is None:
            self._end(End.UNANSWERED)
            return
        self.sent.emit(state_of(self._printer.printerName()))

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
        pages = self._laid_out(sheets, used)
        if not pages.count:  # somebody has every one of them
            self._sent()
            return
        self.pages = pages
        self._paint()

    def _not_looked_up(self, reason: Trouble) -> None:
        self.stage = Stage.ASKING
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

    def _withdraw(self, batch: _Batch) -> None:
        """Have the register be as if it had never been asked."""
        self._memory.ask(lambda store: register.withdraw(store, batch.made.batch_id), self._withdrawn, ignore)

    def _withdrawn(self, _done: object) -> None:
        self._tell_changed()

    def _tell_changed(self) -> None:
        self._memory.changed.emit(Changed(frozenset(("cards",))))

    def _fail(self, reason: Trouble) -> None:
        self._drop()
        self.failed.emit(reason)

    def _end(self, how: End) -> None:
        self._drop()
        self._tell_changed()
        self.ended.emit(how)

    def _drop(self) -> None:
        """Keep no token and no code."""
        self.stage = Stage.NOTHING
        self._batch = self.pages = self._printer = None
        self._own = []


def _begin(store: "Store", clock: "Clock", order: Order) -> _Batch | Trouble:
    """Have cards be in the register, or return what stands in the way; on the lane."""
    try:
        facts = print_facts(store)
        return _Batch(register.begin_batch(store, clock, order.count, order.layout.sheet.key), facts)
    except Trouble as reason:
        return reason
