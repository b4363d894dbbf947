"""What is known of a programme's use: whether it ever was, and how many people have something in it."""

from collections.abc import Mapping

from PySide6.QtCore import QObject

from cafememo.devices.signals import signal
from cafememo.domain.resizing import Sums
from cafememo.services.programme_census import Census, Use
from cafememo.ui.owner.memory import OwnerMemory
from cafememo.ui.owner.sliced import SlicedWork


class Standing(QObject):
    """Finds it out slice by slice for the programme that is shown; until it is known, it counts as used."""

    known = signal()
    """More is known than before."""

    def __init__(self, memory: OwnerMemory, parent: QObject) -> None:
        super().__init__(parent)
        self._memory = memory
        self._programme_id = 0
        self._work: SlicedWork | None = None
        self._census: Census | None = None
        self.use: Use | None = None
        self.people: Mapping[Sums, int] = {}
        """How many people have which sums, as far as that was counted."""

    @property
    def never_used(self) -> bool:
        """Tell whether it is sure that nothing was ever noted in it."""
        return self.use is not None and self.use.used is False

    @property
    def idle(self) -> bool:
        """Tell whether all is known by now."""
        return self._work is None

    def look_at(self, programme_id: int) -> None:
        """Find out about another programme; what is known of the one before is forgotten."""
        if programme_id != self._programme_id:
            self._programme_id = programme_id
            self.people = {}
            self.look_again()

    def look_again(self) -> None:
        """Find out anew about the same programme; what was known holds until then."""
        self._give_up()
        self.use = Use(self._programme_id)
        self._begin(self.use)

    def _begin(self, work: Use | Census) -> None:
        self._work = SlicedWork(self._memory, work, self)
        self._work.over.connect(self._take)
        self._work.start()

    def _take(self) -> None:
        """Count people next, where it is used; then all is known."""
        self._work = None
        if self._census is not None:
            self.people, self._census = self._census.people, None
        elif self.use is not None and self.use.used:
            self._census = Census(self._programme_id)
            self._begin(self._census)
        self.known.emit()

    def _give_up(self) -> None:
        if self._work is not None:
            self._work.give_up()
        self._work = self._census = None
