"""What of the running program the owner's pages may use besides the café's memory."""

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from cafememo.devices.wedge import WedgeScanner
    from cafememo.store.restore import Rehearsed
    from cafememo.ui.copying import Copying
    from cafememo.ui.counter.instruments import Instruments


class Around(NamedTuple):
    """The devices at the counter, and how this start differs from what the café prefers."""

    scanner: "WedgeScanner"
    instruments: "Callable[[], Instruments]"
    """The other devices; making them is not for the moment a window is opened."""
    folder: Path
    """Where this start keeps a café by itself, with its logs; the demo's is elsewhere."""
    show_phone_card: "Callable[[str, str], bool] | None" = None
    """Shows a card's code on the counter's screen, by its payload and its link ("" for none), and puts that in front.

    False, and nothing is put in front, where the counter is locked.
    """
    copying: "Callable[[], Copying] | None" = None
    """What makes copies of the café; None in the demo, which has none."""
    go_back: "Callable[[Rehearsed], object] | None" = None
    """Puts the café away, a copy that was rehearsed in its place, and opens that."""
    given_theme: bool = False
    given_language: bool = False
    """Whether the command line asked for a theme, or a language, which is stronger than the café's wish."""
