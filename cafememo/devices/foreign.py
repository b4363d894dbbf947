"""The text of a code of somebody else's, held for the moment in which it may turn out to be only its first line.

A scanner that types or sends lines cannot tell where a code of several lines ends. The first line of one is often
the same for everybody, and must not stand for a person: where another line follows on its heels, nothing is told.
"""

from PySide6.QtCore import QObject, QTimer

from cafememo.devices.signals import signal

HELD_MS = 60
"""How long a text is held: the next line begins within a few milliseconds, at any scanner's pace."""


class HeldText(QObject):
    """Holds one text, and tells it once nothing has followed it. It is a secret as a card's token is."""

    told = signal(str)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._text = ""
        self._moment = QTimer(self)
        self._moment.setSingleShot(True)
        self._moment.setInterval(HELD_MS)
        self._moment.timeout.connect(self._whole)

    def take(self, text: str) -> bool:
        """Hold a text, which is told in a moment if nothing follows; False where it follows another one itself."""
        follows = self._moment.isActive()
        self._text = "" if follows else text
        self._moment.start()
        return not follows

    def follow(self) -> bool:
        """Take note that more is coming: if it is on the heels of a text, that is forgotten; whether one was."""
        if not self._moment.isActive():
            return False
        held, self._text = bool(self._text), ""
        self._moment.start()
        return held

    def forget(self) -> None:
        """Hold nothing any more."""
        self._text = ""
        self._moment.stop()

    def _whole(self) -> None:
        text, self._text = self._text, ""
        if text:
            self.told.emit(text)
