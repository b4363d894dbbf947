"""Work on a thread of its own of which only the newest counts: what waits is replaced by what comes."""

import threading
from collections.abc import Callable
from queue import SimpleQueue
from typing import Any, Generic, TypeVar

import shiboken6
from PySide6.QtCore import QObject, Qt

from cafememo.devices.signals import signal

Given = TypeVar("Given")
Made = TypeVar("Made")


class _Bell(QObject):
    """Brings outcomes back to the thread it was made on."""

    rung = signal()

    def __init__(self, done: Callable[[Any], object], parent: QObject | None) -> None:
        super().__init__(parent)
        self.outcomes: SimpleQueue[tuple[int, Any, Exception | None]] = SimpleQueue()
        self.epoch = 0
        self._done = done
        self.rung.connect(self._deliver, Qt.ConnectionType.QueuedConnection)

    def _deliver(self) -> None:
        while not self.outcomes.empty():
            epoch, made, bug = self.outcomes.get()
            if epoch != self.epoch:
                continue
            if bug is not None:
                raise bug
            self._done(made)


class Newest(Generic[Given, Made]):
    """Calls `work` on its thread with the newest thing given, and `done` with the outcome on the thread it was made on.

    At most one thing waits. A bug in `work` is raised on that thread too, once for each kind: sixty frames a
    second must not tell it sixty times. The thread begins with the first thing given.
    """

    def __init__(
        self, name: str, work: Callable[[Given], Made], done: Callable[[Made], object], parent: QObject | None = None
    ) -> None:
        self._name = name
        self._work = work
        self._bell = _Bell(done, parent)
        self._turn = threading.Condition()
        self._waiting: list[Given] = []
        self._ended = False
        self._told: set[type] = set()
        self._thread: threading.Thread | None = None

    def give(self, thing: Given) -> None:
        """Have this worked on next, instead of what is still waiting."""
        with self._turn:
            self._waiting[:] = [thing]
            self._turn.notify()
        if self._thread is None:
            self._thread = threading.Thread(target=self._run, name=self._name, daemon=True)
            self._thread.start()

    def forget(self) -> None:
        """Drop what waits, and the outcome of what is in hand."""
        with self._turn:
            self._waiting.clear()
            self._bell.epoch += 1

    def stop(self) -> None:
        """End the thread, waiting for what it has in hand; nothing is delivered any more. Harmless when ended."""
        self.forget()
        with self._turn:
            self._ended = True
            self._turn.notify()
        if self._thread is not None:
            self._thread.join()

    def _run(self) -> None:
        while self._work_once():
            pass

    def _work_once(self) -> bool:
        """Wait for a thing and work on it; whether to go on. Nothing of it outlives the call."""
        with self._turn:
            while not self._waiting and not self._ended:
                self._turn.wait()
            if self._ended:
                return False
            thing, epoch = self._waiting.pop(), self._bell.epoch
        try:
            self._bell.outcomes.put((epoch, self._work(thing), None))
        except Exception as bug:  # noqa: BLE001 - raised again where the program's one handler sees it
            if type(bug) in self._told:
                return True
            self._told.add(type(bug))
            self._bell.outcomes.put((epoch, None, bug))
        if shiboken6.isValid(self._bell):
            self._bell.rung.emit()
        return True
