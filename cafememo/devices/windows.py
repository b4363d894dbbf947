"""Events looked at before the windows of this program get them.

A filter on the application would bring every event of every widget into Python; one on the windows brings only what
the system sends them, which is where keys, pointers and fingers come in.
"""

from PySide6.QtCore import QObject
from PySide6.QtGui import QGuiApplication, QWindow


class WindowWatch(QObject):
    """Sits as an event filter on every window that gets the focus; who derives from it has the `eventFilter`."""

    def _watch_windows(self) -> None:
        """Sit on the window with the focus, and on each that gets it from now on. TypeError without an application."""
        application = _application()
        application.focusWindowChanged.connect(self._watch)
        self._watch(application.focusWindow())

    def _leave_windows(self) -> None:
        """Sit on none any more."""
        application = _application()
        application.focusWindowChanged.disconnect(self._watch)
        for window in application.allWindows():
            window.removeEventFilter(self)

    def _watch(self, window: QWindow | None) -> None:
        if window is not None:
            window.installEventFilter(self)  # once however often it is called


def _application() -> QGuiApplication:
    application = QGuiApplication.instance()
    if not isinstance(application, QGuiApplication):
        raise TypeError("to watch windows needs a QGuiApplication")
    return application
