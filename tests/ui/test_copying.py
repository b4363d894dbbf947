"""Copies are made while the counter works, are given up with the café, and tell of what stands in the way once."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from cafememo.domain.audit import What
from cafememo.domain.copies import Kind
from cafememo.domain.trouble import FolderGone
from cafememo.options import Options
from cafememo.program import Program
from cafememo.services import audit, backups
from cafememo.store.store import Store, open_store
from support import Handed, StandingClock

DAY = 24 * 60


@pytest.fixture
def start(qapp: QApplication, qtbot: QtBot, cafe_folder: Path, clock: StandingClock) -> Iterator[Callable[[], Program]]:
    """Give a function that opens the test's café at the counter."""
    programs: list[Program] = []

    def open_counter() -> Program:
        program = Program(qapp, Options(cafe_folder, language="en", theme="light"), clock)
        programs.append(program)
        program.window.show()
        qtbot.waitUntil(lambda: program.screen.cafe is not None)
        return program

    yield open_counter
    for program in programs:
        program.close()
        program.window.deleteLater()
        program.deleteLater()
    qapp.processEvents()


def _logged(folder: Path) -> list[str]:
    opened = open_store(folder)
    try:
        return [one.what for one in audit.entries(opened)]
    finally:
        opened.close()


def _choose(folder: Path, kind: Kind, place: Path) -> Path:
    opened = open_store(folder)
    try:
        chosen = backups.choose(opened, kind, place)
    finally:
        opened.close()
    assert chosen is not None
    return chosen.folder


def _copies(place: Path) -> list[Path]:
    return sorted(place.glob("cafememo-*"))


def test_the_copy_of_the_day_is_made_once(
    start: Callable[[], Program], qtbot: QtBot, cafe_folder: Path, clock: StandingClock
) -> None:
    """The day's copy is there a while after the opening, proved and logged; the next one on the next day."""
    program = start()
    assert program._copies_later.isActive()
    with qtbot.waitSignal(program.copying.ended) as ended:
        program.copying.begin()
    assert [made.verified_at for made in ended.args[0].outcome.made] == [clock.at]
    qtbot.waitUntil(lambda: not program.copying._looking)
    program.copying.look()
    qtbot.waitUntil(lambda: not program.copying._looking)
    assert not program.copying.busy
    clock.pass_minutes(DAY)
    with qtbot.waitSignal(program.copying.ended):
        program.copying.look()
    program.close()
    assert len(_copies(cafe_folder / "backups")) == 2
    assert _logged(cafe_folder) == [What.COPY_MADE, What.COPY_MADE]


def test_a_stick_that_comes_back_gets_its_copy(
    start: Callable[[], Program], qtbot: QtBot, cafe_folder: Path, tmp_path: Path
) -> None:
    """A stick that was away when the day's copy was made gets one within the minute after it is plugged in."""
    stick, away = tmp_path / "stick", tmp_path / "away"
    stick.mkdir()
    place = _choose(cafe_folder, Kind.STICK, stick)
    stick.rename(away)
    program = start()
    with qtbot.waitSignal(program.copying.ended):
        program.copying.begin()
    assert not program.copying.refused  # a stick that is away is no failure
    away.rename(stick)
    qtbot.waitUntil(lambda: not program.copying._looking)
    with qtbot.waitSignal(program.copying.ended) as ended:
        program.copying.look()
    assert [made.place for made in ended.args[0].outcome.made] == [place]
    assert len(_copies(cafe_folder / "backups")) == 1


def test_a_place_that_refuses_is_told_and_logged_once(
    start: Callable[[], Program], qtbot: QtBot, cafe_folder: Path, tmp_path: Path, clock: StandingClock
) -> None:
    """A place that cannot be written is told and logged once, and keeps no copy from the other places."""
    second = tmp_path / "second"
    second.mkdir()
    place = _choose(cafe_folder, Kind.SECOND, second)
    opened = open_store(cafe_folder)
    unfinished = place / f".unfinished-{backups.backup.cafe_number(cafe_folder / 'cafe.keys')}"
    opened.close()
    unfinished.write_bytes(b"in the way")
    program = start()
    failures: list[object] = []
    program.copying.failed.connect(failures.append)
    with qtbot.waitSignal(program.copying.ended) as ended:
        program.copying.begin()
    assert len(ended.args[0].outcome.made) == 1
    assert len(failures) == 1
    for minutes in (1, 61):
        qtbot.waitUntil(lambda: not program.copying._looking and not program.copying.busy)
        clock.pass_minutes(minutes)
        program.copying.look()
    qtbot.waitUntil(lambda: not program.copying._looking and not program.copying.busy)
    assert len(failures) == 1
    program.close()
    assert _logged(cafe_folder).count(What.COPY_FAILED) == 1


def test_what_is_cancelled_leaves_nothing(start: Callable[[], Program], qtbot: QtBot, cafe_folder: Path) -> None:
    """A copy that is cancelled leaves no file, is no failure in the log, and is made anew when asked for."""
    program = start()
    program.copying.copy_now()
    with qtbot.waitSignal(program.copying.ended) as ended:
        program.copying.cancel()
    assert ended.args[0].reason is not None
    qtbot.waitUntil(lambda: not program.copying._looking)
    assert not program.copying.busy  # nor is the day's copy begun right after
    with qtbot.waitSignal(program.copying.ended) as ended:
        program.copying.copy_now()
    assert ended.args[0].reason is None
    program.close()
    assert len(list((cafe_folder / "backups").iterdir())) == 1
    assert _logged(cafe_folder) == [What.COPY_MADE]


def test_closing_gives_up_what_goes_on(start: Callable[[], Program], qtbot: QtBot, cafe_folder: Path) -> None:
    """The café closed in the middle of a copy opens again, and nothing has the name of a copy that is none."""
    program = start()
    program.copying.copy_now()
    qtbot.waitUntil(lambda: program.copying._making is not None or not program.copying.busy)
    program.close()
    opened = open_store(cafe_folder)
    assert all(one.made is not None or one.size > 0 for one in backups.lying(opened))
    opened.close()


def test_a_place_that_is_gone_for_good_is_said_when_asked(
    start: Callable[[], Program], qtbot: QtBot, cafe_folder: Path, tmp_path: Path
) -> None:
    """Where the only place is not there, a copy asked for is refused with that reason."""
    own = tmp_path / "own"
    own.mkdir()
    place = _choose(cafe_folder, Kind.OWN, own)
    place.rmdir()
    program = start()
    with qtbot.waitSignal(program.copying.ended) as ended:
        program.copying.copy_now()
    assert isinstance(ended.args[0].reason, FolderGone)


def test_the_counter_reminds_quietly(
    start: Callable[[], Program],
    qtbot: QtBot,
    store: Store,
    hand_out: Callable[..., Handed],
    clock: StandingClock,
    tmp_path: Path,
) -> None:
    """A café of more than a week without a copy elsewhere is reminded at rest, and no more once there is one."""
    from cafememo.services.counter import Counter

    handed = hand_out("Camille")
    assert handed.regular_id is not None
    Counter(store, clock).note(handed.regular_id, None)
    store.close()
    clock.pass_minutes(8 * DAY)
    program = start()
    label = program.screen.idle_page.care_label
    assert label.isHidden()
    with qtbot.waitSignal(program.copying.ended):
        program.copying.begin()
    qtbot.waitUntil(label.isVisible)
    assert "outside this computer" in label.text()
    stick = tmp_path / "stick"
    stick.mkdir()
    program.desk.ask_store(lambda opened: backups.choose(opened, Kind.STICK, stick), print, print)
    qtbot.waitUntil(lambda: not program.copying._looking and not program.copying.busy)
    with qtbot.waitSignal(program.copying.ended):
        program.copying.copy_now()
    qtbot.waitUntil(label.isHidden)
