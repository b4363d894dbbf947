"""What comes from scanners, in its order: cards, codes that are none, and an Enter that was quicker than the memory."""

import time
from collections import deque
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import QObject

from cafememo.devices.signals import signal
from cafememo.ui.kit.words import day_and_month, translate

if TYPE_CHECKING:
    from cafememo.codes.payload import Misread
    from cafememo.domain.reading import Reading
    from cafememo.domain.trouble import Trouble
    from cafememo.ui.counter.desk import Desk
    from cafememo.ui.counter.screen import CounterScreen

SAME_CARD_SECONDS = 3.0
"""The same card again within this is the scanner's doing, not a second visit."""
REMEMBERED = 16
"""Cards whose last scan is remembered: as many as come within those seconds."""

What = TypeVar("What")


class Scans(QObject):
    """Takes scans, has them looked up, and hands each answer to whom it concerns."""

    misread = signal()
    """What was scanned is no card of this café, several at once, or not all of one; it was told."""

    def __init__(self, screen: "CounterScreen", desk: "Desk") -> None:
        super().__init__(screen)
        self._screen = screen
        self._desk = desk
        self._scanned: dict[bytes, float] = {}
        self._tried: dict[int, float] = {}
        """When dead and suspended cards were shown last."""
        self._pending: deque[bytes | None] = deque()
        """Cards not answered yet, and None for each Enter pressed meanwhile, as they came."""
        desk.read.connect(self._answer)
        desk.not_read.connect(self._fail)

    def take_card(self, token: bytes) -> None:
        """Take a card that was read whole and right."""
        self._screen.phoning.forget()
        again = _again(self._scanned, token) and not self._screen.reviewing.moving()
        if again and (token in self._pending or self._screen.ordering.scanned_again(token)):
            return
        self._pending.append(token)
        self._desk.scan(token)

    def foresee_card(self, token: bytes) -> None:
        """Have a card looked up whose scan is nearly over."""
        self._desk.foresee(token)

    def awaited(self) -> bool:
        """Tell whether a card is being looked up."""
        return bool(self._pending)

    def hold_enter(self) -> bool:
        """Keep an Enter for the card that is still being looked up; False where none is."""
        if self.awaited():
            self._pending.append(None)
            return True
        return False

    def take_foreign(self, text: str) -> None:
        """Take a code of somebody else's: its hash is looked up as a card is, and its text goes no further."""
        from cafememo.codes.foreign import NoCard  # noqa: PLC0415 - few cafés allow it
        from cafememo.codes.payload import Misread  # noqa: PLC0415 - not at the first paint
        from cafememo.services.cards import foreign_hash_by  # noqa: PLC0415 - few cafés allow it

        cafe = self._screen.cafe
        if cafe is None or not cafe.foreign_allowed:
            self.take_misread(Misread.FOREIGN)
            return
        hashed = foreign_hash_by(cafe.card_key, text)
        if not isinstance(hashed, NoCard):
            self.take_card(hashed)
        elif hashed is NoCard.PAYMENT:
            self.misread.emit()
            self._screen.notice(
                translate("counter", "This looks like a payment card."),
                translate("counter", "It is not kept."),
                "ban",
            )
        else:
            self.take_misread(Misread.UNREADABLE if hashed is NoCard.OURS else Misread.FOREIGN)

    def take_misread(self, misread: "Misread") -> None:
        """Take a scan that is no card of this café, several at once, or not all of one."""
        if self._screen.cafe is None:
            return
        self._screen.phoning.forget()
        self.misread.emit()
        if misread == "several":
            self._screen.notice(
                translate("counter", "Two cards at once"),
                translate("counter", "Show one card alone."),
                "credit-card",
            )
        elif misread == "unreadable":
            if self._screen.replacing.takes_sentence(
                translate("counter", "Not read completely. Scan the card once more, a little slower.")
            ):
                return
            self._screen.notice(
                translate("counter", "Not read completely"),
                translate("counter", "Scan the card once more, a little slower."),
                "scan-line",
            )
        else:
            self._screen.notice(
                translate("counter", "Not one of our cards"),
                translate("counter", "This code is from somewhere else. Nothing of it was kept."),
                "qr-code",
            )

    def _answer(self, reading: "Reading") -> None:
        """Show what the card scanned first turned out to be, then do what was pressed after it."""
        token = self._pending.popleft() if self._pending else None
        self.show_reading(reading, token)
        self._note_try(reading)
        while self._pending and self._pending[0] is None:
            self._pending.popleft()
            # It was meant to note: a notice that came instead is still to be read.
            if self._screen.page is not self._screen.pages.notice:
                self._screen.do_enter()

    def _note_try(self, reading: "Reading") -> None:
        """Have it noted that a card was shown that is of no use, now that it was said; not twice within a moment."""
        from cafememo.domain.reading import Replaced, Suspended  # noqa: PLC0415 - not at the first paint

        if isinstance(reading, Replaced | Suspended) and not _again(self._tried, reading.card_id):
            self._desk.note_try(reading.card_id)

    def _fail(self, reason: "Trouble") -> None:
        """Say why a card cannot be looked up; an Enter meant for it does nothing."""
        if self._pending:
            self._pending.popleft()
        while self._pending and self._pending[0] is None:
            self._pending.popleft()
        self._screen.show_trouble(reason)

    def show_reading(self, reading: "Reading", token: bytes | None = None) -> None:
        """Show what a scan turned out to be."""
        from cafememo.codes.payload import Misread  # noqa: PLC0415 - not at the first paint
        from cafememo.domain.reading import (  # noqa: PLC0415 - likewise
            Binned,
            Blank,
            Foreign,
            Greeting,
            Replaced,
            Suspended,
        )

        if self._screen.replacing.takes(reading):
            return
        match reading:
            case Greeting():
                if not self._screen.reviewing.takes_card(reading):
                    self._screen.ordering.welcome(reading, token)
            case Blank():
                self._screen.newcomers.ask(reading)
            case Replaced():
                self._screen.replacing.tell(reading)
            case Suspended(since):
                self._screen.notice(
                    translate("counter", "This card is suspended since {day}.").format(day=day_and_month(since)),
                    translate("counter", "The owner can open it again."),
                    "credit-card",
                )
            case Binned():
                self._screen.notice(
                    translate("counter", "This card’s regular is in the bin."),
                    translate("counter", "The owner can bring them back."),
                    "credit-card",
                )
            case Foreign(linkable) if linkable is not None and not self._screen.reviewing.moving():
                self._screen.newcomers.offer_link(linkable)
            case Foreign():
                self.take_misread(Misread.FOREIGN)
            case _:
                self.take_misread(Misread.UNREADABLE)


def _again(when: dict[What, float], what: What) -> bool:
    """Tell whether something came within the last moment already, and remember that it came now."""
    now = time.monotonic()
    last = when.pop(what, now - 2 * SAME_CARD_SECONDS)
    when[what] = now
    if len(when) > REMEMBERED:
        del when[next(iter(when))]
    return now - last < SAME_CARD_SECONDS
