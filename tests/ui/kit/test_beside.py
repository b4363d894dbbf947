"""Work done beside everything else."""

import gc
import threading

import pytest
from PySide6.QtCore import QObject
from pytestqt.exceptions import capture_exceptions
from pytestqt.qtbot import QtBot

from cafememo.domain.trouble import DiskFull, Trouble
from cafememo.ui.kit.beside import beside


class _Ear(QObject):
    """Hears outcomes."""

    def __init__(self) -> None:
        super().__init__()
        self.heard: list[object] = []

    def done(self, result: object) -> None:
        """Take a result."""
        self.heard += [result, threading.current_thread() is threading.main_thread()]

    def failed(self, reason: Trouble) -> None:
        """Take a trouble."""
        self.heard.append(reason)


def test_the_outcome_comes_back_to_this_thread(qtbot: QtBot) -> None:
    """The work is done on another thread, its result is delivered on the screens'."""
    ear = _Ear()
    beside(threading.current_thread, ear.done, ear.failed)
    qtbot.waitUntil(lambda: bool(ear.heard))
    assert ear.heard[0] is not threading.main_thread()
    assert ear.heard[1] is True


def test_a_trouble_is_told(qtbot: QtBot) -> None:
    """What the world refuses is told to whom it is for."""
    ear = _Ear()

    def refuse() -> None:
        raise DiskFull

    beside(refuse, ear.done, ear.failed)
    qtbot.waitUntil(lambda: bool(ear.heard))
    assert isinstance(ear.heard[0], DiskFull)


def test_a_bug_is_raised_where_it_is_told(qtbot: QtBot) -> None:
    """An error that is no trouble reaches the one handler of the program."""
    ear = _Ear()

    def stumble() -> None:
        raise ZeroDivisionError

    with capture_exceptions() as caught:
        beside(stumble, ear.done, ear.failed)
        qtbot.waitUntil(lambda: bool(caught))
    assert caught[0][0] is ZeroDivisionError
    assert ear.heard == []


def test_nobody_is_told_who_is_gone(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    """What belongs to a deleted object is not delivered."""
    gone, here = _Ear(), _Ear()
    go_on = threading.Event()
    beside(go_on.wait, gone.done, gone.failed)
    gone.deleteLater()
    qtbot.waitUntil(lambda: not _alive(gone))
    go_on.set()
    beside(lambda: 1, here.done, here.failed)
    qtbot.waitUntil(lambda: bool(here.heard))
    assert gone.heard == []


def test_nothing_is_lost_to_the_collector(qtbot: QtBot) -> None:
    """The outcome comes even where nobody holds the work, and what is held by nobody is collected meanwhile."""
    ear = _Ear()
    over = threading.Event()

    def work() -> int:
        over.set()
        return 41

    beside(work, ear.done, ear.failed)
    over.wait()
    gc.collect()
    qtbot.waitUntil(lambda: bool(ear.heard))
    assert ear.heard[0] == 41


def _alive(thing: QObject) -> bool:
    import shiboken6

    return bool(shiboken6.isValid(thing))
