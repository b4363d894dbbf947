"""Something secret that is copied to be pasted at once: it does not stay in the clipboard."""

import hashlib

from PySide6.QtCore import QCoreApplication, QMimeData, QObject, QTimer
from PySide6.QtGui import QGuiApplication

STAYS_MS = 60_000
"""As long as programs that keep passwords leave one in the clipboard, or somewhat longer."""
_KEEP_OUT = (
    ("x-kde-passwordManagerHint", b"secret"),
    ('application/x-qt-windows-mime;value="ExcludeClipboardContentFromMonitorProcessing"', b"\x01"),
)
"""What asks the lists of things copied of KDE and of Windows to leave this out; nothing else is harmed by it."""


class BriefCopy(QObject):
    """Copies a text, and takes it out of the clipboard again where it is still there: after a minute, or sooner.

    It belongs to the application, outlives the page it was copied on, and does not keep the text itself.
    """

    def __init__(self, text: str) -> None:
        app = QCoreApplication.instance()
        super().__init__(app)
        self._digest = _digest(text)
        given = QMimeData()
        given.setText(text)
        for kind, content in _KEEP_OUT:
            given.setData(kind, content)
        QGuiApplication.clipboard().setMimeData(given)
        self.timer = QTimer(self)
        self.timer.setSingleShot(True)
        self.timer.timeout.connect(self.take_back)
        self.timer.start(STAYS_MS)
        if app is not None:
            app.aboutToQuit.connect(self.take_back)

    def take_back(self) -> None:
        """Empty the clipboard, unless something else was copied meanwhile."""
        self.timer.stop()
        clipboard = QGuiApplication.clipboard()
        if _digest(clipboard.text()) == self._digest:
            clipboard.clear()
        self.deleteLater()


def _digest(text: str) -> bytes:
    return hashlib.sha256(text.encode()).digest()
