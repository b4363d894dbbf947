"""The store lane: the one thread that touches the database, and the way its results come back."""

import queue
import threading
from collections.abc import Callable
from typing import Any, NamedTuple, TypeVar

import shiboken6
from PySide6.QtCore import QObject, Qt

from cafememo.devices.signals import signal
from cafememo.domain.trouble import Trouble
from cafememo.ui.kit.garbage import GarbageWatch

T = TypeVar("T")


_END = 0
"""The number of no job: the first one is 1."""


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
        self._garbage = GarbageWatch(self)
        self._jobs: queue.SimpleQueue[int] = queue.SimpleQueue()
        # Whoever lets go of an object last puts it away, on their own thread: a widget put away on the lane's would
        # take the program with it. So the lane is given numbers, and this thread keeps what they stand for.
        self._handed: dict[int, _Job] = {}
        # Outcomes wait here, and the signal only says so: Python objects in a signal between threads are copied,
        # each under the interpreter's lock.
        self._outcomes: queue.SimpleQueue[tuple[int, Any, BaseException | None]] = queue.SimpleQueue()
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
        self._handed[self._number] = _Job(work, done, failed, topic, self._number)
        self._jobs.put(self._number)

    def forget(self, topic: str) -> None:
        """Want no outcome any more of what was asked about a topic until now."""
        self._newest.pop(topic, None)

    def progress(self) -> tuple[int, int]:
        """Return how many jobs are over, and how many more were handed over."""
        done = self._done
        return done, self._number - done

    def stop(self) -> None:
        """Finish what was handed over, then end the thread; nothing is delivered any more."""
        self._jobs.put(_END)
        self._thread.join()
        self._handed.clear()

    def _work(self) -> None:
        """Take jobs until told to stop."""
        while (number := self._jobs.get()) != _END:
            result, error = self._do(number)
            self._done += 1
            self._outcomes.put((number, result, error))
            result = error = None  # it may be a card's secret, and the next job may be long in coming
            self._finished.emit()

    def _do(self, number: int) -> tuple[Any, BaseException | None]:
        """Do a job, unless it is stale; nothing of it is held here afterwards."""
        job = self._handed[number]
        if self._stale(job):
            return None, None
        try:
            return job.work(), None
        except BaseException as raised:  # noqa: BLE001 - carried to the other thread, where it is told
            return None, raised

    def _stale(self, job: _Job) -> bool:
        """Tell whether a newer job of the same topic has been handed over."""
        return bool(job.topic) and self._newest.get(job.topic) != job.number

    def _deliver(self) -> None:
        """Hand the next outcome to whom it is for, if they are still there and still want it."""
        number, result, error = self._outcomes.get_nowait()
        job = self._handed.pop(number, None)
        if job is None:  # it was stopped meanwhile
            return
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
