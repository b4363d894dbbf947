"""The store lane: the one thread that touches the database, and the way its results come back."""

import queue
import threading
from collections.abc import Callable
from typing import Any, NamedTuple, TypeVar

import shiboken6
from PySide6.QtCore import QObject, Qt

from cafememo.devices.signals import signal
from cafememo.domain.trouble import Trouble

T = TypeVar("T")


class _Job(NamedTuple):
    """Work for the lane, and the bound methods its outcome is for."""

    work: Callable[[], Any]
    done: Callable[[Any], object]
    failed: Callable[[Trouble], object]
    topic: str
    number: int


class Lane(QObject):
    """Runs jobs one after another on a thread of its own; outcomes arrive on the thread the lane was made on.

    `done` and `failed` are bound methods; what belongs to a deleted object is not delivered. Of jobs with the
    same topic only the newest counts: an older one not yet begun is left out, and its result is dropped. A
    job that fails by a bug rather than by the world is told to `crashed`, with the exception.
    """

    crashed = signal(BaseException)
    _finished = signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._jobs: queue.SimpleQueue[_Job | None] = queue.SimpleQueue()
        # Outcomes wait here, and the signal only says so: Python objects in a signal between threads are copied,
        # each under the interpreter's lock.
        self._outcomes: queue.SimpleQueue[tuple[_Job, Any, BaseException | None]] = queue.SimpleQueue()
        self._newest: dict[str, int] = {}
        self._number = 0
        self._done = 0
        self._finished.connect(self._deliver, Qt.ConnectionType.QueuedConnection)
        self._thread = threading.Thread(target=self._work, name="store lane", daemon=True)
        self._thread.start()

    def run(
        self,
        work: Callable[[], T],
        done: Callable[[T], object],
        failed: Callable[[Trouble], object],
        topic: str = "",
    ) -> None:
        """Do `work` on the lane, then call `done` with what it returned or `failed` with the trouble it met."""
        self._number += 1
        if topic:
            self._newest[topic] = self._number
        self._jobs.put(_Job(work, done, failed, topic, self._number))

    def forget(self, topic: str) -> None:
        """Want no outcome any more of what was asked about a topic until now."""
        self._newest.pop(topic, None)

    def progress(self) -> tuple[int, int]:
        """Return how many jobs are over, and how many more were handed over."""
        done = self._done
        return done, self._number - done

    def stop(self) -> None:
        """Finish what was handed over, then end the thread; nothing is delivered any more."""
        self._jobs.put(None)
        self._thread.join()

    def _work(self) -> None:
        """Take jobs until told to stop."""
        while (job := self._jobs.get()) is not None:
            if self._stale(job):
                self._done += 1
                continue
            result: Any = None
            error: BaseException | None = None
            try:
                result = job.work()
            except BaseException as raised:  # noqa: BLE001 - carried to the other thread, where it is told
                error = raised
            self._done += 1
            self._outcomes.put((job, result, error))
            result = error = None  # it may be a card's secret, and the next job may be long in coming
            self._finished.emit()

    def _stale(self, job: _Job) -> bool:
        """Tell whether a newer job of the same topic has been handed over."""
        return bool(job.topic) and self._newest.get(job.topic) != job.number

    def _deliver(self) -> None:
        """Hand the next outcome to whom it is for, if they are still there and still want it."""
        job, result, error = self._outcomes.get_nowait()
        if self._stale(job) or not is_there(job.done):
            return
        if isinstance(error, Trouble):
            job.failed(error)
        elif error is not None:
            self.crashed.emit(error)
        else:
            job.done(result)


def is_there(done: Callable[..., object]) -> bool:
    """Tell whether whom an outcome is for is still there: not a deleted object's method."""
    owner = getattr(done, "__self__", None)
    return not isinstance(owner, QObject) or shiboken6.isValid(owner)


def ignore(_outcome: object) -> None:
    """Take an outcome nobody waits for, or a trouble nothing is left to be said about."""
