"""A dead card at the counter: a blank one takes its place, and nobody is named before it has.

Somebody else may have found the dead card: whose it was is told only to who holds the new one, which the barista gave.
"""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from cafememo.ui.kit.words import day_and_month, translate

if TYPE_CHECKING:
    from cafememo.domain.reading import Binned, Greeting, Reading, Replaced
    from cafememo.ui.counter.desk import Desk
    from cafememo.ui.counter.screen import CounterScreen

WAITING_MS = 60_000
"""A new card that nobody scans is awaited no more after this."""


class Replacing(QObject):
    """Offers a new card instead of a dead one, and waits for it to be scanned."""

    def __init__(self, screen: "CounterScreen", desk: "Desk") -> None:
        super().__init__(screen)
        self._screen = screen
        self._desk = desk
        self._dead: int | None = None
        """The dead card whose successor is awaited."""
        desk.replaced.connect(self._replaced)

    def tell(self, reading: "Replaced") -> None:
        """Say that a card is dead, and offer a new one where somebody had it."""
        card_id = reading.card_id
        self._screen.notice(
            translate("counter", "This card was replaced on {day}.").format(day=day_and_month(reading.on)),
            translate("counter", "Ask for the new one."),
            "credit-card",
            other=translate("counter", "Give a new card") if reading.held else "",
            other_icon="plus",
            other_act=lambda: self._await(card_id),
        )

    def takes(self, reading: "Reading") -> bool:
        """Take a blank card for the new one, where one is awaited; tell whether it was."""
        from cafememo.domain.reading import Blank  # noqa: PLC0415 - not at the first paint

        if self._dead is None or not isinstance(reading, Blank):
            return False
        dead, self._dead = self._dead, None
        self._desk.replace_card(dead, reading.card_id)
        return True

    def takes_sentence(self, sentence: str) -> bool:
        """Say what is wrong with a scan without waiting less for the new card; False where none is awaited."""
        if self._dead is None:
            return False
        self._await(self._dead, sentence)
        return True

    def forget(self) -> None:
        """Wait for no card any more: something else is shown."""
        self._dead = None

    def _await(self, dead: int, sentence: str = "") -> None:
        """Ask for the new card."""
        self._screen.notice(
            translate("counter", "Scan the new card"),
            sentence or translate("counter", "It takes the old one’s place."),
            "scan-line",
            "crema",
            stays=True,
            action=translate("counter", "Not now"),
            action_icon="x",
            act=self._screen.go_back,
        )
        self._screen.hide_after(WAITING_MS)
        self._dead = dead

    def _replaced(self, told: "Greeting | Binned | None") -> None:
        """Greet whose card it is now, or say why it is nobody's."""
        from cafememo.domain.reading import Binned, Greeting  # noqa: PLC0415 - not at the first paint

        if isinstance(told, Greeting):
            self._screen.ordering.welcome(told)
        elif isinstance(told, Binned):
            self._screen.scans.show_reading(told)
        else:
            self._screen.notice(
                translate("counter", "The new card was not given"),
                translate("counter", "This has changed meanwhile. Scan the old card once more."),
                "credit-card",
            )
