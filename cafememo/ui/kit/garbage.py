"""Looking for garbage on the screens' thread alone.

Python looks for what nobody holds any more on whatever thread happens to make something. On the lane's it would put
away widgets and timers that went out of use on the screens', and Qt ends a program for that.
"""

import gc

from PySide6.QtCore import QObject, QTimer

EVERY_MS = 1_000


class GarbageWatch(QObject):
    """Looks for garbage every second on the thread it was made on, from then on the only one that does."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        gc.disable()
        self._timer = QTimer(self)
        self._timer.setInterval(EVERY_MS)
        self._timer.timeout.connect(put_away)
        self._timer.start()


def put_away() -> None:
    """Put away what nobody holds, as far back as Python itself would look by now: most often only what is new."""
    for generation in (2, 1, 0):
        if gc.get_count()[generation] > gc.get_threshold()[generation] > 0:
            gc.collect(generation)
            return
