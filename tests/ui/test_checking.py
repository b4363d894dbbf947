"""The café is proved while the counter is in use, and its head is kept."""

from pathlib import Path

from pytestqt.qtbot import QtBot

from cafememo.services.cafe import open_cafe
from cafememo.store import heads, marks
from cafememo.store.files import CafeFiles
from cafememo.ui.checking import Checking
from cafememo.ui.counter.desk import Desk
from cafememo.ui.kit.lane import Lane
from support import StandingClock


def test_it_checks_marks_and_keeps_the_head(qtbot: QtBot, cafe_folder: Path, clock: StandingClock) -> None:
    """After the opening the café is proved, and at its closing the head is beside it."""
    lane = Lane()
    desk = Desk(lane, clock)
    checking = Checking(desk)
    with qtbot.waitSignal(desk.opened):
        desk.open(lambda _progress: cafe_folder)
    with qtbot.assertNotEmitted(checking.damage_found), qtbot.waitSignal(checking.over):
        checking.begin(0)
    checking.close()
    desk.close()
    assert heads.read(CafeFiles(cafe_folder)) is not None
    store = open_cafe(cafe_folder)
    try:
        assert marks.read(store.connection) is not None
    finally:
        store.close()


def test_it_tells_damage_once(qtbot: QtBot, cafe_folder: Path, clock: StandingClock) -> None:
    """A file that is older than its head says is told, and the head that says so stays as it is."""
    files = CafeFiles(cafe_folder)
    heads.keep(files, heads.Head(7, bytes(16)))
    lane = Lane()
    desk = Desk(lane, clock)
    checking = Checking(desk)
    with qtbot.waitSignal(desk.opened):
        desk.open(lambda _progress: cafe_folder)
    with qtbot.waitSignal(checking.damage_found) as told:
        checking.begin(0)
    assert told.args is not None
    assert told.args[0].missing == 7
    checking.close()
    desk.close()
    assert heads.read(files) == heads.Head(7, bytes(16))
