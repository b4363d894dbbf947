"""Something that may take its time and has nothing to do with the store: done beside, on a thread of its own."""

import threading
from collections.abc import Callable
from typing import Any, TypeVar

from PySide6.QtCore import QCoreApplication, QObject, Qt

from cafememo.devices.signals import signal
from cafememo.domain.trouble import Trouble
from cafememo.ui.kit.lane import is_there

T = TypeVar("T")


class _Beside(QObject):
    """One piece of work; the application keeps it until its outcome is delivered, on the thread it was made on."""

    _over = signal()

    def __init__(
        self, work: Callable[[], Any], done: Callable[[Any], object], failed: Callable[[Trouble], object]
    ) -> None:
        super().__init__(QCoreApplication.instance())
        self._work, self._done, self._failed = work, done, failed
        self._result: Any = None
        self._error: BaseException | None = None
        self._over.connect(self._deliver, Qt.ConnectionType.QueuedConnection)
        self._thread = threading.Thread(target=self._run, name="beside", daemon=True)
        self._thread.start()

    def _run(self) -> None:
        """Do it; on the other thread."""
        try:
            self._result = self._work()
        except BaseException as error:  # noqa: BLE001 - carried to the other thread, where it is told
            self._error = error
        self._over.emit()

    def _deliver(self) -> None:
        """Hand the outcome to whom it is for, if they are still there; a bug is raised here."""
        self.deleteLater()
        self._thread.join()  # which has nothing more to do: whom this is for must not be let go of there last
        done, failed = self._done, self._failed
        if isinstance(self._error, Trouble):
            if is_there(failed):
                failed(self._error)
        elif self._error is not None:
            raise self._error
        elif is_there(done):
            done(self._result)


def beside(work: Callable[[], T], done: Callable[[T], object], failed: Callable[[Trouble], object]) -> None:
    """Do `work` beside, then call `done` with what it returned or `failed` with the trouble it met, on this thread.

    `done` and `failed` are bound methods of QObjects: nothing is delivered to one that is gone.
    """
    _Beside(work, done, failed)
