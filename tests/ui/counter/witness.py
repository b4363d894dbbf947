"""What is heard of a day at the counter, on the way in and on the way out: what the ledger is held against."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from unittest.mock import patch

from cafememo.domain.foreign import ForeignHash
from cafememo.domain.portion import Portion
from cafememo.domain.reading import Greeting, Reading
from cafememo.domain.trouble import StoreUnavailable
from cafememo.services.clock import Instant
from cafememo.services.counter import Counter, Note
from cafememo.ui.counter.kept import KeptRounds, Pressed


@dataclass
class Witness:
    """Hears what is pressed at the counter, and what the services answered; `told` is what the screen heard of it."""

    pressed: list[Pressed] = field(default_factory=list)
    answered: list[tuple[Pressed, tuple[Note, ...] | None]] = field(default_factory=list)
    told: list[tuple[Note, ...]] = field(default_factory=list)
    told_gone: list[tuple[Portion, ...]] = field(default_factory=list)
    undone: list[tuple[tuple[int, ...], int]] = field(default_factory=list)
    told_undone: list[int] = field(default_factory=list)
    moved: list[tuple[int, Note]] = field(default_factory=list)
    joins_asked: int = 0
    joined: list[tuple[str, int]] = field(default_factory=list)
    reading_fails: bool = False

    @contextmanager
    def listening(self) -> Iterator[None]:
        """Give a context in which every counter that is opened is listened to."""
        witness, press = self, KeptRounds.press

        def hear(rounds: KeptRounds, pressed: Pressed) -> None:
            witness.pressed.append(pressed)
            press(rounds, pressed)

        class Heard(Counter):
            """The counter, with somebody beside it who writes down what it says."""

            def scanned(self, token: bytes) -> Reading:
                if witness.reading_fails:
                    raise StoreUnavailable
                return super().scanned(token)

            def note_round(
                self, portions: Sequence[Portion], staff_id: int | None = None, when: Instant | None = None
            ) -> tuple[Note, ...] | None:
                notes = super().note_round(portions, staff_id, when)
                assert when is not None
                witness.answered.append((Pressed(tuple(portions), staff_id, when), notes))
                return notes

            def undo_all(self, entry_ids: Sequence[int], staff_id: int | None = None) -> int:
                undone = super().undo_all(entry_ids, staff_id)
                witness.undone.append((tuple(entry_ids), undone))
                return undone

            def move(self, entry_id: int, regular_id: int, staff_id: int | None = None) -> Note | None:
                note = super().move(entry_id, regular_id, staff_id)
                if note is not None:
                    witness.moved.append((entry_id, note))
                return note

            def join(self, name: str, card: int | ForeignHash | None = None) -> Greeting | None:
                greeting = super().join(name, card)
                if greeting is not None:
                    witness.joined.append((name, greeting.regular_id))
                return greeting

        with patch.object(KeptRounds, "press", hear), patch("cafememo.services.counter.Counter", Heard):
            yield
