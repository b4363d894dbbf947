"""What a café is asked when it is opened for the first time, in its order."""

from enum import StrEnum


class Step(StrEnum):
    """One thing a café is asked; each is kept on the disk as soon as it is answered."""

    CAFE = "cafe"
    """The language and the café's name; the café is made by the answer."""
    PIN = "pin"
    """The owner's PIN, or that it is chosen later."""
    RECOVERY = "recovery"
    """The recovery sheet, its code typed back, or that it is made later."""
    MENU = "menu"
    SCAN = "scan"
    """A scan to try; nothing is kept of it but that the set-up is over."""

    @property
    def number(self) -> int:
        """Return its place, from 1."""
        return STEPS.index(self) + 1

    def after(self) -> "Step":
        """Return what is asked next; the last step is followed by none, and returns itself."""
        return STEPS[min(self.number, len(STEPS) - 1)]

    def before(self) -> "Step":
        """Return what was asked before; the first step returns itself."""
        return STEPS[max(0, self.number - 2)]


STEPS = tuple(Step)


class MenuChoice(StrEnum):
    """What becomes of the sample menu."""

    KEEP = "keep"
    EDIT = "edit"
    """It is kept, and the owner goes through it as soon as the counter is open."""
    EMPTY = "empty"


def step_from_text(text: str) -> Step:
    """Return a step from what is kept as text; what makes no sense is the first one asked of a café that is there."""
    return Step(text) if text in set(STEPS) - {Step.CAFE} else Step.PIN
