"""A morning at the counter: what the barista and the scanners do, what is seen of it, and what must come of it."""

import random
from collections import Counter as Tally
from collections import deque
from dataclasses import dataclass, field

from guests import SPOKEN, Guest
from hands import Hands, SerialPort
from opened_cafe import MorningCafe
from seen import Onlooker, Seen

from cafememo.domain.order import Order

LATELY = 20
"""Guests who do not come again at once: the same card within three seconds is the scanner's doing."""


@dataclass
class Morning:
    """Everything a scene needs: the café and its books, hands, a port, eyes, and chance."""

    cafe: MorningCafe
    hands: Hands
    port: SerialPort
    eyes: Onlooker
    chance: random.Random
    people: int = 0
    """Guests served so far, noted or sent away."""
    presses: list[float] = field(default_factory=list)
    """Keys a person pressed for each regular who showed their card."""
    happened: Tally[str] = field(default_factory=Tally)
    _lately: deque[Guest] = field(default_factory=lambda: deque(maxlen=LATELY))

    def somebody(self, *, warned: bool = False, pinned: bool = False, rewarded: bool = False) -> Guest:
        """Choose a regular with a card, of whom is known what they will be offered.

        Their initial is not that of the last four: the line at the bottom tells them apart.
        """
        last = {guest.initial for guest in list(self._lately)[-4:]}
        able = [
            guest
            for guest in self.cafe.regulars
            if guest.payload and guest.usual is not None and guest not in self._lately and guest.initial not in last
            if guest.is_warned == warned and (guest.pinned is not None or not pinned)
            if not rewarded or self.cafe.books.rewards(guest.id)
        ]
        chosen = self.chance.choice(able)
        self._lately.append(chosen)
        return chosen

    def scan(self, guest: Guest) -> None:
        """Scan a card by one of the scanners, at one of their paces."""
        self.scan_code(guest.payload)

    def scan_code(self, payload: str) -> None:
        """Scan a code by one of the scanners; what keys are still to be pressed must be seen before by the caller."""
        if self.chance.random() < 0.3:
            self.port.scan(payload)
        else:
            self.type_code(payload)

    def type_code(self, payload: str) -> None:
        """Scan a code by the scanner that types, so that it keeps its place among other keys."""
        self.hands.scan(payload, self.chance.choice((5, 5, 5, 6, 8, 13)))

    def greeted(self, guest: Guest, **words: str) -> Seen:
        """Wait until somebody is greeted by name."""
        return self.eyes.until("greeting_page", name_label=guest.name, **words)

    def at_rest(self, told: str = "") -> None:
        """Wait until the counter rests, and the line at the bottom begins so."""
        self.eyes.until("idle_page", search_field="", **({"toast": told} if told else {}))

    def noted(self, guest: Guest, order: Order | None) -> int:
        """Wait until somebody's visit is told and the counter rests; expect it in the books, and return its row."""
        what = "Visit" if order is None else SPOKEN[order]
        self.at_rest(f"{what} noted for {guest.initial}.")
        guest.remember(order)
        return self.cafe.books.visit(guest.id, order)

    def served(self, what: str, guests: int, pressed: int | None = None) -> None:
        """Count guests served; `pressed` are the keys it took, where they showed their cards."""
        self.people += guests
        self.happened[what] += guests
        if pressed is not None:
            self.presses += [pressed / guests] * guests
