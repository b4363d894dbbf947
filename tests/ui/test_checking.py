"""The café is proved while the counter is in use, and its head is kept."""

from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from cafememo.services.cafe import open_cafe
from cafememo.services.demo import make_demo
from cafememo.store import heads, marks
from cafememo.store.files import CafeFiles
from cafememo.store.ledger import tail
from cafememo.store.store import Store
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


def test_how_far_it_came_is_kept_at_the_closing(
    qtbot: QtBot, tmp_path: Path, clock: StandingClock, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A café closed in the middle of its proof goes on from there; so does one that is killed a while later."""
    monkeypatch.setattr("cafememo.services.checks.SLICE_SECONDS", 0.0)
    monkeypatch.setattr("cafememo.services.checks.KEEP_EVERY", 3)
    folder = tmp_path / "cafe"
    make_demo(folder, regulars=20, visit_count=2_000, seed=1, language="en", clock=clock)
    lane = Lane()
    desk = Desk(lane, clock)
    checking = Checking(desk)
    checking.quiet_seconds = 0
    seen: list[int] = []

    def look(store: Store) -> int:
        mark = marks.read(store.connection)
        return 0 if mark is None else mark.entry_id

    with qtbot.waitSignal(desk.opened):
        desk.open(lambda _progress: folder)
    checking.begin(0)

    def kept_twice() -> bool:
        desk.ask_store(look, seen.append, seen.append, "seen")
        return len({entry_id for entry_id in seen if entry_id}) > 1

    qtbot.waitUntil(kept_twice)
    checking.close()
    desk.close()
    store = open_cafe(folder)
    try:
        mark = marks.read(store.connection)
        assert mark is not None
        assert max(seen) <= mark.entry_id < tail(store.connection).entry_id
    finally:
        store.close()
