"""A look at a printer before something is sent to it: its print service is asked beside everything else."""

from functools import partial

from PySide6.QtCore import QObject

from cafememo.devices.printers import PrinterFacts, PrinterState, facts_of
from cafememo.devices.signals import Emits, signal_as_annotated
from cafememo.ui.kit.beside import beside
from cafememo.ui.kit.lane import ignore


class PrinterLook(QObject):
    """Looks at one printer at a time; `seen` follows `ask`, once, unless somebody asks anew or forgets it."""

    seen: Emits[PrinterFacts] = signal_as_annotated()

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._asked = 0

    def ask(self, name: str) -> None:
        """Look at the printer of that name."""
        self._asked += 1
        beside(partial(_look, self._asked, name), self._take, ignore)

    def forget(self) -> None:
        """Tell nothing of what was asked."""
        self._asked += 1

    def _take(self, told: tuple[int, PrinterFacts]) -> None:
        asked, facts = told
        if asked == self._asked:
            self.seen.emit(facts)


def wrong_with(facts: PrinterFacts, *, with_back: bool) -> PrinterState:
    """Return what speaks against printing there; READY for nothing."""
    if facts.state is PrinterState.READY and with_back and not facts.turns_sheets:
        return PrinterState.ONE_SIDED
    return facts.state


def _look(asked: int, name: str) -> tuple[int, PrinterFacts]:
    return asked, facts_of(name)
