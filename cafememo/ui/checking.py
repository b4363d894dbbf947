"""The café is proved while the counter is in use: begun some seconds after the opening, in slices on the lane.

How far that came is written now and then, when nobody has asked for anything for a moment, and when the café closes.
"""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer

from cafememo.devices.signals import Emits, signal, signal_as_annotated
from cafememo.domain.trouble import Trouble
from cafememo.ui.kit.lane import Lane, ignore

if TYPE_CHECKING:
    from cafememo.services.checks import Checks, HeadToKeep
    from cafememo.services.slices import Progress
    from cafememo.ui.counter.desk import Desk

BEGIN_MS = 5_000
"""How long after the opening it begins: devices, reading ahead and the first scans come first."""
REST_MS = 10
"""How long the lane is left alone between two slices: whoever scans waits for one slice at the most."""
QUIET_SECONDS = 3.0
"""How long nobody must have asked for anything before something is written: writing takes longer than a slice."""
HEAD_MS = 300_000
"""How often the head of the ledger is kept beside the database; it is behind by no more."""


class Checking(QObject):
    """Runs the checks of the open café, then keeps the head of its ledger; tells what damage was found."""

    damage_found: "Emits[Checks]" = signal_as_annotated()
    """Something is wrong; told once for an opening."""
    over = signal()
    """Everything was looked at, or damage was found."""

    def __init__(self, desk: "Desk", parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._checks: Checks | None = None
        self.quiet_seconds = QUIET_SECONDS
        # Writing the head waits for the disk, and takes nothing of the database: not on the lane that scans wait for.
        self._aside: Lane | None = None
        self._next = QTimer(self)
        self._next.setSingleShot(True)
        self._next.timeout.connect(self._step)
        self._heads = QTimer(self)
        self._heads.setInterval(HEAD_MS)
        self._heads.timeout.connect(self.keep_head)

    def begin(self, after_ms: int = BEGIN_MS) -> None:
        """Check the café that was just opened, after a while."""
        from cafememo.services.checks import Checks, HeadKeeper  # noqa: PLC0415 - a start does not wait for it

        self._checks = Checks(self._desk.clock)
        self._keeper = HeadKeeper()
        self._heads.stop()
        self._next.start(after_ms)

    def close(self) -> None:
        """Stop; the head is kept once more by the lane before it closes the café."""
        self._next.stop()
        self._heads.stop()
        checks, self._checks = self._checks, None
        if checks is not None and not checks.found:
            from cafememo.services.checks import keep_head  # noqa: PLC0415 - likewise

            self._desk.ask_store(checks.keep, ignore, ignore)
            self._desk.ask_store(keep_head, ignore, ignore)
        if self._aside is not None:
            self._aside.stop()
            self._aside.deleteLater()
            self._aside = None

    def keep_head(self) -> None:
        """Keep the head of the ledger as it is now, if there is anything new."""
        if self._checks is not None and not self._checks.found:
            self._desk.ask_store(self._keeper.look, self._write_head, ignore, "head")

    def _step(self) -> None:
        """Have the next slice done; or what came of them kept, where that is due and nobody waits."""
        if self._checks is None:
            return
        if self._checks.due and self._desk.is_quiet_for(self.quiet_seconds):
            self._desk.ask_store(self._checks.keep, self._kept, self._halted, "checks")
        else:
            self._desk.ask_store(self._checks.step, self._stepped, self._halted, "checks")

    def _kept(self, _nothing: object) -> None:
        """Go on after a rest."""
        if self._checks is not None:
            self._next.start(REST_MS)

    def _stepped(self, progress: "Progress") -> None:
        """Go on after a rest; or tell what was found."""
        checks = self._checks
        if checks is None:
            return
        if not progress.over and not checks.found:
            self._next.start(REST_MS)
            return
        if checks.found:
            self.damage_found.emit(checks)
        else:
            self._heads.start()
            self._keep_all()
        self.over.emit()

    def _keep_all(self) -> None:
        """Have it kept that everything was looked at, as soon as nobody waits."""
        if self._checks is None:
            return
        if self._desk.is_quiet_for(self.quiet_seconds):
            self._desk.ask_store(self._checks.keep, ignore, ignore)
        else:
            QTimer.singleShot(int(self.quiet_seconds * 1_000), self, self._keep_all)

    def _halted(self, _reason: Trouble) -> None:
        """Try no more: the disk does not answer, which the counter says when it needs it."""
        self._next.stop()

    def _write_head(self, to_keep: "HeadToKeep | None") -> None:
        """Write the head, elsewhere."""
        if to_keep is None or self._checks is None:
            return
        if self._aside is None:
            self._aside = Lane(self)
        self._aside.run(to_keep.write, ignore, ignore)
