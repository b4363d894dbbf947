"""What the line at the bottom tells: what was noted, for whom by an initial, and what went with it."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from cafememo.domain.earning import Withheld
from cafememo.ui.kit.words import translate
from cafememo.ui.sentences import initial_of

if TYPE_CHECKING:
    from cafememo.services.counter import Note


def noted_text(notes: "Sequence[Note]") -> str:
    """Say what was noted: the order of one, or for whom a round was."""
    if len(notes) > 1:
        initials = initials_of([note.name for note in notes])
        return translate("counter", "%n orders noted: {initials}.", "", len(notes)).format(initials=initials)
    note = notes[0]
    initial = initial_of(note.name)
    if note.redeemed:
        return translate("counter", "Free today for {initial}.").format(initial=initial)
    if not note.lines:
        text = translate("counter", "Visit noted for {initial}.").format(initial=initial)
    else:
        text = translate("counter", "{order} noted for {initial}.").format(order=note.lines[0].name, initial=initial)
    return f"{text} {withheld_text(note.withheld)}".rstrip()


def withheld_text(withheld: Withheld | None) -> str:
    """Say why an order earned no stamp, or nothing."""
    match withheld:
        case Withheld.COOLDOWN:
            return translate("counter", "No stamp: the last one is too recent.")
        case Withheld.CAP:
            return translate("counter", "No stamp: today’s are all there.")
        case None:
            return ""


def initials_of(names: Sequence[str]) -> str:
    """Return the initials of some people, each once: "C, M"."""
    return ", ".join(dict.fromkeys(map(initial_of, names)))
