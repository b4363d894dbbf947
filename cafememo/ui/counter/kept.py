"""Rounds that were pressed and could not be written: kept in their order, and written when the disk lets them."""

from collections import deque
from collections.abc import Callable
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QObject, QTimer

from cafememo.devices.signals import Emits, signal, signal_as_annotated
from cafememo.domain.trouble import Trouble
from cafememo.ui.kit.lane import ignore

if TYPE_CHECKING:
    from cafememo.domain.portion import Portion
    from cafememo.services.clock import Instant
    from cafememo.services.counter import Note

RETRY_MS = 3_000
"""How long the disk is left alone between two tries."""


class Pressed(NamedTuple):
    """A round as it was pressed: what, by whom, and when; written later, it is noted for that moment."""

    portions: "tuple[Portion, ...]"
    staff_id: int | None
    when: "Instant"


Writer = Callable[
    [Pressed, Callable[["tuple[Note, ...] | None"], object], Callable[[Trouble], object]],
    None,
]
"""Writes a round on the lane and tells the notes, None where somebody is gone meanwhile, or the trouble."""


class KeptRounds(QObject):
    """Writes rounds one after another; what the disk refuses waits, and whatever is pressed later waits behind it."""

    noted: "Emits[tuple[Note, ...]]" = signal_as_annotated()
    noted_late: "Emits[tuple[Note, ...]]" = signal_as_annotated()
    """A round that had to wait is on the disk."""
    gone: "Emits[tuple[Portion, ...]]" = signal_as_annotated()
    """A round just pressed that cannot be written: somebody, an order or a reward is not there any more."""
    gone_late: "Emits[tuple[Portion, ...]]" = signal_as_annotated()
    """The same of one that had to wait."""
    kept: Emits[Trouble] = signal_as_annotated()
    """A round just pressed has to wait."""
    waiting = signal(int)
    """How many rounds wait; 0 when the last of them is written."""

    def __init__(self, write: Writer, parent: QObject) -> None:
        super().__init__(parent)
        self._write = write
        self._rounds: deque[Pressed] = deque()
        self._late = 0
        self._busy = False
        self._handed_over = False
        self._reason: Trouble | None = None
        self._retry = QTimer(self)
        self._retry.setSingleShot(True)
        self._retry.setInterval(RETRY_MS)
        self._retry.timeout.connect(self._try_first)

    def count(self) -> int:
        """Return how many rounds wait for the disk."""
        return self._late

    def press(self, pressed: Pressed) -> None:
        """Write a round, or keep it where others wait already."""
        self._rounds.append(pressed)
        if self._reason is not None:
            self._keep_last(self._reason)
        else:
            self._try_first()

    def go_on(self) -> None:
        """Try at once what waits: the disk takes writes again."""
        if self._reason is not None:
            self._try_first()

    def hand_over(self) -> None:
        """Have every round that is not written yet written, in its order, since nothing will be told any more."""
        self._retry.stop()
        for pressed in list(self._rounds)[1 if self._busy else 0 :]:
            self._write(pressed, ignore, ignore)
        self._handed_over = True

    def _try_first(self) -> None:
        """Write the round that was pressed first."""
        if self._rounds and not self._busy and not self._handed_over:
            self._busy = True
            if self._reason is not None:
                self._retry.stop()
            self._write(self._rounds[0], self._written, self._refused)

    def _written(self, notes: "tuple[Note, ...] | None") -> None:
        """Tell what became of a round, and write the next."""
        self._busy = False
        done = self._rounds.popleft()
        late = self._late > 0
        self._reason = None
        if late:
            self._late -= 1
        if notes is None:
            (self.gone_late if late else self.gone).emit(done.portions)
        elif late:
            self.noted_late.emit(notes)
        else:
            self.noted.emit(notes)
        if late:
            self.waiting.emit(self._late)
        self._try_first()

    def _refused(self, reason: Trouble) -> None:
        """Keep every round there is, and try again later."""
        self._busy = False
        self._reason = reason
        for _ in range(len(self._rounds) - self._late):
            self._keep_last(reason)
        self._retry.start()

    def _keep_last(self, reason: Trouble) -> None:
        """Say that one more round has to wait."""
        self._late += 1
        self.kept.emit(reason)
        self.waiting.emit(self._late)
