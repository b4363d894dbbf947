"""The store lane: one thread, in order, nothing to whom is gone."""

import threading
from functools import partial

import pytest
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from cafememo.domain.trouble import DiskFull, Trouble
from cafememo.ui.kit.beside import beside
from cafememo.ui.kit.lane import Lane


class Listener(QObject):
    """Keeps what it is told, and on which thread."""

    def __init__(self) -> None:
        super().__init__()
        self.told: list[object] = []
        self.threads: set[int] = set()

    def take(self, result: object) -> None:
        """Keep a result."""
        self.told.append(result)
        self.threads.add(threading.get_ident())

    def fail(self, reason: Trouble) -> None:
        """Keep a trouble."""
        self.take(reason)


@pytest.fixture
def listener(qapp: object) -> Listener:
    """Give a listener."""
    return Listener()


def test_results_come_back_in_order_on_this_thread(qtbot: QtBot, listener: Listener) -> None:
    """Work is done elsewhere, one after another; outcomes arrive here."""
    lane, worked = Lane(), set()

    def work(number: int) -> int:
        worked.add(threading.get_ident())
        return number

    for number in range(20):
        lane.run(lambda number=number: work(number), listener.take, listener.fail)
    qtbot.waitUntil(lambda: len(listener.told) == 20)
    assert listener.told == list(range(20))
    assert listener.threads == {threading.get_ident()}
    assert len(worked) == 1
    assert worked != listener.threads
    lane.stop()


def test_only_the_newest_of_a_topic_counts(qtbot: QtBot, listener: Listener) -> None:
    """Of questions asked while the first one was still being answered, only the last is answered."""
    lane, gate, asked = Lane(), threading.Event(), []

    def work(number: int) -> int:
        gate.wait(10)
        asked.append(number)
        return number

    for number in range(5):
        lane.run(lambda number=number: work(number), listener.take, listener.fail, "find")
    gate.set()
    qtbot.waitUntil(lambda: listener.told == [4])
    lane.stop()
    assert asked[-1] == 4
    assert len(asked) <= 2  # the one that had begun, and the newest


def test_troubles_and_bugs_go_to_different_ears(qtbot: QtBot, listener: Listener) -> None:
    """A failure of the world goes to who asked; a bug goes to the one handler, and the lane goes on."""
    lane, bugs = Lane(), Listener()
    lane.crashed.connect(bugs.take)

    def full() -> None:
        raise DiskFull

    def broken() -> None:
        raise KeyError

    lane.run(full, listener.take, listener.fail)
    lane.run(broken, listener.take, listener.fail)
    lane.run(lambda: "still here", listener.take, listener.fail)
    qtbot.waitUntil(lambda: "still here" in listener.told)
    assert isinstance(listener.told[0], DiskFull)
    assert [type(bug) for bug in bugs.told] == [KeyError]
    lane.stop()


def test_nothing_is_delivered_to_the_deleted(qtbot: QtBot, listener: Listener) -> None:
    """A result for a widget that is gone is dropped, and the next one arrives."""
    lane, gone = Lane(), Listener()
    gate = threading.Event()
    lane.run(lambda: gate.wait(10), gone.take, gone.fail)
    lane.run(lambda: "next", listener.take, listener.fail)
    import shiboken6

    shiboken6.delete(gone)
    gate.set()
    qtbot.waitUntil(lambda: listener.told == ["next"])
    assert gone.told == []
    lane.stop()


def test_stopping_finishes_what_was_handed_over(qapp: object, listener: Listener) -> None:
    """Nothing asked before the stop is left undone."""
    lane, done = Lane(), []
    for number in range(50):
        lane.run(lambda number=number: done.append(number), listener.take, listener.fail)
    lane.stop()
    assert done == list(range(50))


class _LetGo:
    """Keeps on which thread it was let go of last."""

    def __init__(self, threads: list[int]) -> None:
        self._threads = threads

    def __del__(self) -> None:
        self._threads.append(threading.get_ident())


@pytest.mark.parametrize("topic", ["", "same"])
def test_what_a_job_is_about_is_put_away_on_this_thread(qtbot: QtBot, listener: Listener, topic: str) -> None:
    """A widget whose last holder were the lane would be put away there, and take the program with it."""
    lane = Lane()
    threads: list[int] = []
    for _ in range(200):
        lane.run(partial(str, _LetGo(threads)), listener.take, listener.fail, topic)
    qtbot.waitUntil(lambda: lane.progress()[1] == 0 and lane._outcomes.empty())
    lane.stop()
    qtbot.waitUntil(lambda: len(threads) == 200)
    assert set(threads) == {threading.get_ident()}


def test_what_is_done_beside_is_put_away_on_this_thread(qtbot: QtBot, listener: Listener) -> None:
    """The same of work that has a thread of its own."""
    threads: list[int] = []
    for _ in range(50):
        beside(partial(str, _LetGo(threads)), listener.take, listener.fail)
    qtbot.waitUntil(lambda: len(threads) == 50)
    assert set(threads) == {threading.get_ident()}
