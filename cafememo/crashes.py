"""Where the program itself is at fault: what is told of it, and by whom it is heard, whichever thread it was on.

A fault's message is never kept: it could hold a name. Its kind and the places it came through are enough to mend it.
"""

import sys
import threading
from collections.abc import Callable
from pathlib import Path


def details_of(error: BaseException) -> str:
    """Return the kind of an error and the places it came through: no values, no message, no data."""
    import traceback  # noqa: PLC0415 - the first paint waits for this module, and most starts have no fault

    places = [
        f"  {Path(frame.filename).name}:{frame.lineno} {frame.name}"
        for frame in traceback.extract_tb(error.__traceback__)
    ]
    return "\n".join((type(error).__name__, *places))


def hear_everything(tell: Callable[[BaseException], object]) -> None:
    """Have `tell` called with every fault nobody caught, on the thread it struck: on this one, on another, at the end.

    Without it Python prints the message and every line, into whatever the desktop keeps of a program's words.
    """

    def heard(error: BaseException | None) -> None:
        if error is not None and not isinstance(error, (KeyboardInterrupt, SystemExit)):
            tell(error)

    sys.excepthook = lambda _kind, error, _trace: heard(error)
    threading.excepthook = lambda struck: heard(struck.exc_value)
    sys.unraisablehook = lambda struck: heard(struck.exc_value)
