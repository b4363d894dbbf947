"""Work done piece by piece, each in a turn of its own of the event loop, so that no key waits for all of it."""

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer

BETWEEN_MS = 5
"""Between two pieces; a timer of no time would come before others that are due."""


class Turns(QObject):
    """Does one thing after another; whatever else is due comes in between, a layout that one of them asks for too."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._steps: list[Callable[[], object]] = []
        self._next = QTimer(self)
        self._next.setSingleShot(True)
        self._next.timeout.connect(self._step)

    @property
    def busy(self) -> bool:
        """Tell whether something is left to do."""
        return bool(self._steps)

    def take(self, *steps: Callable[[], object]) -> None:
        """Do these, beginning in the next turn; what was left to do before is not done any more."""
        self._steps = list(steps)
        self._next.start(BETWEEN_MS)

    def put_off(self, milliseconds: int) -> None:
        """Do what is left no sooner than after so long; nothing where nothing is left."""
        if self._steps:
            self._next.start(milliseconds)

    def give_up(self) -> None:
        """Do no more."""
        self._steps.clear()
        self._next.stop()

    def _step(self) -> None:
        """Do the next thing; the one after it comes some time after this one has ended, however long it takes."""
        if self._steps:
            self._steps.pop(0)()
        if self._steps:
            self._next.start(BETWEEN_MS)
