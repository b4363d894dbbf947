"""Where what nobody holds any more is put away."""

import gc
import threading
import weakref

from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from cafememo.domain.trouble import Trouble
from cafememo.ui.kit.lane import Lane


class Circle(QObject):
    """An object that holds itself, as widgets with their connections do."""

    def __init__(self) -> None:
        super().__init__()
        self.myself = self


class Asker(QObject):
    """Waits for what the lane did."""

    def __init__(self) -> None:
        super().__init__()
        self.made = 0

    def take(self, made: int) -> None:
        """Take what was made."""
        self.made = made

    def fail(self, trouble: Trouble) -> None:
        """Never happens here."""
        raise AssertionError(trouble)


def _make_much() -> int:
    """Make so much that Python would look for garbage, also among what is old."""
    kept = []
    for _ in range(200):
        kept += [[number] for number in range(2_000)]
    return len(kept)


def test_what_is_the_screens_is_never_put_away_on_the_lane(qtbot: QtBot) -> None:
    """An object that nobody holds waits for the screens' thread, however much the lane makes meanwhile."""
    gc.collect()
    gc.enable()
    lane, asker, threads = Lane(), Asker(), list[threading.Thread]()
    weakref.finalize(Circle(), lambda: threads.append(threading.current_thread()))
    lane.run(_make_much, asker.take, asker.fail)
    qtbot.waitUntil(lambda: asker.made > 0)
    assert all(one is threading.current_thread() for one in threads)
    made = [[number] for number in range(2_000)]
    qtbot.waitUntil(lambda: bool(threads))
    assert threads == [threading.current_thread()]
    assert made
    lane.stop()
