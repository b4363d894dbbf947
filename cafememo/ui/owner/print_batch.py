"""A batch of blank cards that is in the register, and whose codes are still here: they are drawn in small turns."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer
from PySide6.QtGui import QImage

from cafememo.codes.qr import matrices
from cafememo.devices.signals import signal
from cafememo.domain.trouble import Trouble
from cafememo.services import cards as register
from cafememo.ui.cards.face import Faces, Own
from cafememo.ui.cards.sheet_pages import SheetPages
from cafememo.ui.owner.print_order import Order, PrintFacts, print_facts

if TYPE_CHECKING:
    from cafememo.services.clock import Clock
    from cafememo.store.store import Store

A_TURN = 25
"""Codes drawn between two turns of the event loop: some six milliseconds."""


@dataclass(frozen=True)
class Batch:
    """What was made, and what of the café is on each card."""

    made: register.Made
    facts: PrintFacts
    order: Order

    @property
    def batch_id(self) -> int:
        """Return what the register knows it by."""
        return self.made.batch_id

    @property
    def numbers(self) -> tuple[int, int]:
        """Return the first number and the last."""
        return self.made.cards[0].number, self.made.cards[-1].number


def begin(store: "Store", clock: "Clock", order: Order) -> Batch | Trouble:
    """Have cards be in the register, or return what stands in the way; on the lane."""
    try:
        facts = print_facts(store)
        return Batch(register.begin_batch(store, clock, order.count, order.layout.sheet.key), facts, order)
    except Trouble as reason:
        return reason


class CodeDrawing(QObject):
    """Draws the codes of a batch; `drawn` follows `begin`, unless it is forgotten before."""

    progressed = signal(int, int)
    drawn = signal()

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.own: list[Own] = []
        """The codes drawn so far, in the order of the cards."""
        self._batch: Batch | None = None
        self._turn = QTimer(self)
        self._turn.setInterval(0)
        self._turn.timeout.connect(self._draw_some)

    def begin(self, batch: Batch) -> None:
        """Begin with the first card."""
        self.own, self._batch = [], batch
        self._turn.start()

    def forget(self) -> None:
        """Draw no further one, and keep none."""
        self._turn.stop()
        self.own, self._batch = [], None

    def _draw_some(self) -> None:
        batch = self._batch
        assert batch is not None  # noqa: S101 - it is forgotten where the turns end
        cards, done = batch.made.cards, len(self.own)
        some = cards[done : done + A_TURN]
        codes = matrices(card.payload for card in some)
        self.own += [Own(card.number, matrix) for card, matrix in zip(some, codes, strict=True)]
        self.progressed.emit(len(self.own), len(cards))
        if len(self.own) == len(cards):
            self._turn.stop()
            self.drawn.emit()


def laid_out(
    batch: Batch, own: Sequence[Own], only: Sequence[int] | None = None, without: frozenset[int] = frozenset()
) -> SheetPages:
    """Return the pages, or those of some sheets, without the cards of some numbers."""
    facts, layout = batch.facts, batch.order.layout
    logo = QImage.fromData(facts.logo) if facts.logo is not None else None
    faces = Faces(facts.design, facts.cafe, layout.sheet.card, None if logo is None or logo.isNull() else logo)
    return SheetPages(layout, faces, own, only, without)
