"""Work off the screen's thread, of which the newest counts."""

import threading
from collections.abc import Iterator

import pytest
from pytestqt.qtbot import QtBot

from cafememo.devices.newest import Newest


class Bench:
    """Work that waits until it may go on, and its outcomes."""

    def __init__(self) -> None:
        self.begun, self.go_on = threading.Event(), threading.Event()
        self.done: list[tuple[int, threading.Thread]] = []
        self.newest: Newest[int, int] = Newest("bench", self._work, self._done)

    def _work(self, thing: int) -> int:
        self.begun.set()
        self.go_on.wait(10)
        if thing < 0:
            raise ZeroDivisionError(thing)
        return thing * 2

    def _done(self, made: int) -> None:
        self.done.append((made, threading.current_thread()))


@pytest.fixture
def bench(qtbot: QtBot) -> Iterator[Bench]:
    """Give a bench that is put away."""
    bench = Bench()
    yield bench
    bench.go_on.set()
    bench.newest.stop()
    bench.newest.stop()


def test_what_waits_is_replaced(qtbot: QtBot, bench: Bench) -> None:
    """The thing in hand is finished, of those that wait the last is worked on, and outcomes come to our thread."""
    bench.newest.give(1)
    assert bench.begun.wait(10)
    for thing in (2, 3, 4):
        bench.newest.give(thing)
    bench.go_on.set()
    qtbot.waitUntil(lambda: len(bench.done) == 2)
    assert bench.done == [(2, threading.main_thread()), (8, threading.main_thread())]


def test_what_is_forgotten_has_no_outcome(qtbot: QtBot, bench: Bench) -> None:
    """Neither the thing in hand nor one that waits is delivered after it was forgotten."""
    bench.newest.give(1)
    assert bench.begun.wait(10)
    bench.newest.give(2)
    bench.newest.forget()
    bench.newest.give(3)
    bench.go_on.set()
    qtbot.waitUntil(lambda: bool(bench.done))
    assert [made for made, _ in bench.done] == [6]


def test_a_bug_is_raised_here_once_and_the_work_goes_on(qtbot: QtBot, bench: Bench) -> None:
    """A bug in the work reaches the one handler of the program, not once a frame, and what comes next is done."""
    bench.go_on.set()
    with qtbot.captureExceptions() as bugs:
        bench.newest.give(-1)
        qtbot.waitUntil(lambda: len(bugs) == 1)
        bench.newest.give(-2)
        qtbot.waitUntil(lambda: not bench.newest._waiting)
        bench.newest.give(5)
        qtbot.waitUntil(lambda: bool(bench.done))
    assert [kind for kind, _, _ in bugs] == [ZeroDivisionError]
    assert [made for made, _ in bench.done] == [10]
