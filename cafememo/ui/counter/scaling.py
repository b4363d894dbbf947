"""How large the counter is drawn: the owner's wish, kept with the café, and the keys that change it."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from cafememo.devices.signals import signal
from cafememo.domain.preferences import LARGEST, SCALE_STEP, SMALLEST, USUAL_SCALE
from cafememo.domain.trouble import Trouble
from cafememo.ui.counter.measure import Measure
from cafememo.ui.kit.words import translate

if TYPE_CHECKING:
    from cafememo.ui.counter.desk import Desk
    from cafememo.ui.counter.screen import CounterScreen


class Scaling(QObject):
    """Draws as large as the owner wishes, and changes the wish a step at a time."""

    wanted = signal(float)
    """The scale to draw at, 0.8 to 1.6; whoever dresses the program draws everything anew."""

    def __init__(self, screen: "CounterScreen", desk: "Desk") -> None:
        super().__init__(screen)
        self._screen = screen
        self._desk = desk
        self.percent = USUAL_SCALE
        self._being_kept = 0
        """Sizes chosen by a key that the memory has not kept yet: what it says of the size is older than that."""

    def take(self, percent: int) -> None:
        """Draw as large as the café wants it, unless a key asked for another size that is not kept yet."""
        if not self._being_kept:
            self._use(percent)

    def larger(self) -> None:
        """Draw everything a step larger, as long as the window holds it."""
        self._change(self.percent + SCALE_STEP)

    def smaller(self) -> None:
        """Draw everything a step smaller."""
        self._change(self.percent - SCALE_STEP)

    def as_drawn(self) -> None:
        """Draw everything in the size it was made for."""
        self._change(USUAL_SCALE)

    def _change(self, percent: int) -> None:
        """Draw at a scale, keep it with the café where one is open, and say so."""
        percent = max(SMALLEST, min(LARGEST, percent))
        if percent > self.percent and self._measure(percent) == self._measure(self.percent):
            self._screen.tell(
                translate("counter", "Size {percent}%. This window holds no more.").format(percent=self.percent)
            )
            return
        if self._screen.cafe is not None:
            from cafememo.services.preferences import prefer_scale  # noqa: PLC0415 - it imports the database driver

            self._being_kept += 1  # before it is drawn so: pages made anew ask the memory how large that is
            self._desk.ask_store(lambda store: prefer_scale(store, percent), self._kept, self._not_kept)
        self._use(percent)
        self._screen.tell(translate("counter", "Size {percent}%").format(percent=percent))

    def _kept(self, _percent: object) -> None:
        """Go by what the memory says again."""
        self._being_kept -= 1

    def _not_kept(self, reason: Trouble) -> None:
        """Say why a size is not kept; it is drawn so until the café closes."""
        self._being_kept -= 1
        self._screen.show_trouble(reason)

    def _use(self, percent: int) -> None:
        """Draw at a scale."""
        if percent != self.percent:
            self.percent = percent
            self.wanted.emit(percent / 100)

    def _measure(self, percent: int) -> Measure:
        """Return how large things are at a scale in the window as it is."""
        return Measure.of(self._screen.size(), percent / 100)
