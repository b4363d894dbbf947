"""Work done piece by piece: in order, with whatever else is due in between."""

from functools import partial

from PySide6.QtCore import QObject, QTimer
from pytestqt.qtbot import QtBot

from cafememo.ui.kit.turns import Turns


def test_each_piece_has_a_turn_of_its_own(qtbot: QtBot, qapp: QObject) -> None:
    """What a piece asks for comes before the next piece."""
    done: list[str] = []

    def first() -> None:
        done.append("first")
        QTimer.singleShot(0, partial(done.append, "asked for"))

    turns = Turns(qapp)
    turns.take(first, partial(done.append, "second"))
    assert turns.busy
    assert not done
    qtbot.waitUntil(lambda: not turns.busy)
    assert done == ["first", "asked for", "second"]


def test_what_is_put_off_is_done_all_the_same(qtbot: QtBot, qapp: QObject) -> None:
    """Put off, the next piece waits, and no piece is lost; with nothing left there is nothing to put off."""
    done: list[str] = []
    turns = Turns(qapp)
    turns.put_off(0)
    turns.take(partial(done.append, "first"), partial(done.append, "second"))
    turns.put_off(60)
    QTimer.singleShot(30, partial(done.append, "meanwhile"))
    qtbot.waitUntil(lambda: not turns.busy)
    assert done == ["meanwhile", "first", "second"]


def test_other_work_takes_the_place_of_what_is_left(qtbot: QtBot, qapp: QObject) -> None:
    """What was begun before is not finished; given up, nothing more is done."""
    done: list[str] = []
    turns = Turns(qapp)
    turns.take(partial(turns.take, partial(done.append, "new")), partial(done.append, "old"))
    qtbot.waitUntil(lambda: not turns.busy)
    assert done == ["new"]
    turns.take(turns.give_up, partial(done.append, "given up"))
    qtbot.waitUntil(lambda: not turns.busy)
    qtbot.wait(20)
    assert done == ["new"]
