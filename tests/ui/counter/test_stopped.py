"""Writes that stopped at the counter: it says so in one line, goes on greeting, and goes on writing by itself."""

import os
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from counter_driver import Driver
from PySide6.QtCore import Qt

from cafememo.domain.trouble import DiskFull, FolderGone, StoreMoved, StoreUnavailable, Trouble
from cafememo.store import reserve
from cafememo.store.check import check
from cafememo.store.files import CafeFiles
from cafememo.store.settings import read_settings, write_settings
from cafememo.store.store import Store, open_store
from cafememo.store.transaction import Doubt, Mark, number_of
from support import Handed

Drive = Callable[..., Driver]
pytestmark = pytest.mark.skipif(os.name != "posix", reason="Windows lets nobody move a file that is open")


@pytest.fixture
def people(store: Store, hand_out: Callable[..., Handed]) -> list[Handed]:
    """Hand out three cards, and close the café."""
    made = [hand_out(name) for name in ("Camille", "Malik", "Noor")]
    store.close()
    return made


def note(driver: Driver, handed: Handed) -> None:
    """Scan somebody's card and press Enter."""
    driver.program.screen.scans._scanned.clear()  # as if some seconds had gone by
    driver.scan_card(handed)
    driver.wait_for_page("greeting_page")
    driver.press(Qt.Key.Key_Return)
    driver.wait_for_page("idle_page")


def look(driver: Driver) -> None:
    """Have the café looked at again now rather than in some seconds, and wait until it was."""
    mending = driver.program.desk.mending
    told: list[object] = []
    take, refuse = mending._mended, mending.hit_again
    driver.program.desk._look_again(lambda room: told.append(take(room)), lambda reason: told.append(refuse(reason)))
    driver.qtbot.waitUntil(lambda: bool(told))


def banner(driver: Driver) -> str:
    """Return what the header says in the place of the café's name."""
    return driver.program.screen.header.cafe_label.accessibleName()


def visits(folder: Path) -> int:
    """Return how many visits whoever opens the café next finds in it."""
    store = open_store(folder)
    try:
        assert check(store).sound
        return int(store.connection.execute("SELECT count(*) FROM ledger").fetchone()[0])
    finally:
        store.close()


def test_a_folder_that_goes_and_comes_back(drive: Drive, people: list[Handed], cafe_folder: Path) -> None:
    """While the folder is away what is pressed waits and greeting goes on; once it is back it is written, once."""
    driver = drive()
    desk, away = driver.program.desk, cafe_folder.with_name("away")
    note(driver, people[0])
    driver.qtbot.waitUntil(lambda: desk.rounds.count() == 0)
    cafe_folder.rename(away)
    note(driver, people[1])
    driver.qtbot.waitUntil(lambda: desk.rounds.count() == 1)
    assert banner(driver) == "Nothing is written: the folder is gone. Plug it in again."
    assert (
        driver.program.screen.pages.shown_toast().accessibleName()
        == "Kept for M, not noted yet: the café’s folder is not there."
    )
    look(driver)
    assert desk.rounds.count() == 1
    away.rename(cafe_folder)
    look(driver)
    driver.qtbot.waitUntil(lambda: desk.rounds.count() == 0)
    assert banner(driver) == "Café du Coin"
    driver.program.close()
    assert visits(cafe_folder) == 2


def test_a_folder_that_comes_back_from_another_disk(drive: Drive, people: list[Handed], cafe_folder: Path) -> None:
    """The same café under another device, as a stick plugged in again, is opened anew by itself and written to."""
    driver = drive()
    desk, away = driver.program.desk, cafe_folder.with_name("away")
    note(driver, people[0])
    driver.qtbot.waitUntil(lambda: desk.rounds.count() == 0)
    cafe_folder.rename(away)
    note(driver, people[1])
    driver.qtbot.waitUntil(lambda: desk.rounds.count() == 1)
    shutil.copytree(away, cafe_folder)  # another file, with all that was noted
    with driver.qtbot.waitSignal(desk.reopened):
        look(driver)
    driver.qtbot.waitUntil(lambda: desk.rounds.count() == 0)
    note(driver, people[2])
    driver.qtbot.waitUntil(lambda: banner(driver) == "Café du Coin")
    driver.program.close()
    assert visits(cafe_folder) == 3


def test_an_older_file_put_in_the_place_is_not_written_to(
    drive: Drive, people: list[Handed], cafe_folder: Path
) -> None:
    """A file without the last visit is not taken for the café: it stays as it is, and the order waits."""
    driver = drive()
    desk, database = driver.program.desk, cafe_folder / "cafe.db"
    older = database.read_bytes()
    note(driver, people[0])
    driver.qtbot.waitUntil(lambda: desk.rounds.count() == 0)
    kept = cafe_folder.with_name("kept")
    database.rename(kept)
    database.write_bytes(older)
    note(driver, people[1])
    driver.qtbot.waitUntil(lambda: desk.rounds.count() == 1)
    look(driver)
    assert banner(driver) == "Nothing is written: the café’s file was moved. Put it back."
    assert desk.rounds.count() == 1
    assert database.read_bytes() == older
    kept.replace(database)
    look(driver)
    driver.qtbot.waitUntil(lambda: desk.rounds.count() == 0)
    driver.program.close()
    assert visits(cafe_folder) == 2


@pytest.mark.parametrize("what", ["join", "give", "undo"])
def test_nothing_else_is_told_as_done_either(drive: Drive, people: list[Handed], cafe_folder: Path, what: str) -> None:
    """Joining, giving a card and taking back say what stands in the way, and nothing of them is shown as done."""
    driver = drive()
    desk, database = driver.program.desk, cafe_folder / "cafe.db"
    note(driver, people[0])
    driver.qtbot.waitUntil(lambda: desk.rounds.count() == 0)
    told: list[object] = []
    desk.joined.connect(told.append)
    desk.undone.connect(told.append)
    database.rename(cafe_folder.with_name("kept"))
    ask = {"join": lambda: desk.join("Zoé", None), "give": lambda: desk.give_card(1, 1), "undo": lambda: desk.undo([1])}
    with driver.qtbot.waitSignal(desk.troubled):
        ask[what]()
    driver.wait_for_page("notice_page")
    assert (
        driver.program.screen.pages.notice_page()
        .sentence_label.text()
        .startswith("The café’s file was moved, deleted or replaced while it was open. Nothing is written any more")
    )
    assert banner(driver).startswith("Nothing is written: the café’s file was moved.")
    assert told == []


@pytest.mark.parametrize(
    ("reason", "sentence"),
    [
        (StoreUnavailable, "Nobody can be greeted: the disk fails. Note orders on paper."),
        (FolderGone, "Nobody can be greeted: the folder is gone. Plug it in again."),
        (StoreMoved, "Nobody can be greeted: the café’s file was moved. Put it back."),
    ],
)
def test_where_reading_fails_too_nobody_is_promised_a_greeting(
    drive: Drive, people: list[Handed], cafe_folder: Path, reason: type[Trouble], sentence: str
) -> None:
    """The line says so from the first reading that fails to the first that does not, and then that writing fails."""
    driver = drive()
    desk = driver.program.desk
    failed: list[Trouble] = []

    def fail(_what: object) -> None:
        raise reason(cafe_folder)

    desk.write(fail, failed.append, failed.append)
    driver.qtbot.waitUntil(lambda: len(failed) == 1)
    written = banner(driver)
    assert written.startswith("Nothing is written: ")
    desk.ask(fail, failed.append, failed.append)
    driver.qtbot.waitUntil(lambda: len(failed) == 2)
    assert banner(driver) == sentence
    desk.look_at_clock()
    driver.qtbot.waitUntil(lambda: banner(driver) == written)
    desk.ask(fail, failed.append, failed.append)
    driver.qtbot.waitUntil(lambda: banner(driver) == sentence)
    look(driver)
    assert banner(driver) == "Café du Coin"
    desk.ask(fail, failed.append, failed.append)
    driver.qtbot.waitUntil(lambda: banner(driver) == sentence)


def test_the_line_moves_nothing(drive: Drive, people: list[Handed], cafe_folder: Path) -> None:
    """On the smallest screen the line takes the place of the café's name; every other part stays where it was."""
    driver = drive()
    screen = driver.program.screen
    driver.program.window.resize(1024, 600)
    driver.qtbot.waitUntil(lambda: screen.width() == 1024)
    parts = [screen.idle_page, *screen.header.findChildren(type(screen.header.state_label)), screen.header.lock_button]
    parts.remove(screen.header.cafe_label)
    before = [part.geometry() for part in parts]
    driver.program.desk.mending.hit(DiskFull(cafe_folder))
    assert banner(driver) == "Nothing is written: the disk is full. Greeting goes on."
    assert [part.geometry() for part in parts] == before
    assert screen.header.cafe_label.text().startswith("Nothing is written: the disk is full.")


def test_the_reserve_is_made_while_nobody_waits(drive: Drive, people: list[Handed], cafe_folder: Path) -> None:
    """Some room is kept for a full disk, for real and for its owner only; it is no part of the café."""
    driver, files = drive(), CafeFiles(cafe_folder)
    driver.program.desk._keep_reserve()
    driver.qtbot.waitUntil(lambda: reserve.is_there(files))
    there = files.reserve.stat()
    assert there.st_blocks * 512 >= reserve.SIZE
    assert there.st_mode & 0o777 == 0o600
    driver.program.close()
    assert visits(cafe_folder) == 0


def leave_in_doubt(driver: Driver, *, kept: bool) -> None:
    """Have the last change of the café be one of which the disk did not tell whether it is kept."""
    left: list[object] = []

    def leave(store: Store) -> None:
        number = number_of(store.connection)
        mark = Mark(None, number ^ 1, number) if kept else Mark(None, number, number ^ 1)
        store.connection.doubt = Doubt(mark, None, None, again=False, kept=None, touched=[])

    driver.program.desk.ask_store(leave, left.append, left.append)
    driver.qtbot.waitUntil(lambda: bool(left))


def test_what_was_not_sure_is_told_once_the_disk_answers(drive: Drive, people: list[Handed]) -> None:
    """The next look at the disk says whether it was kept, at the counter and in the owner's window, and only once."""
    driver = drive()
    program = driver.program
    program.open_owner()
    driver.qtbot.waitUntil(lambda: program.owner is not None)
    assert program.owner is not None
    for kept, said in (
        (True, "The disk answers again: what was not sure was kept."),
        (False, "The disk answers again: what was not sure was not kept. Do it again."),
    ):
        leave_in_doubt(driver, kept=kept)
        look(driver)
        driver.qtbot.waitUntil(lambda said=said: program.screen.pages.shown_toast().accessibleName() == said)
        driver.qtbot.waitUntil(lambda said=said: program.owner.told.sentence_label.text() == said)
    found_out: list[bool] = []
    program.desk.found_out.connect(found_out.append)
    look(driver)
    assert found_out == []


def test_what_is_asked_again_while_it_is_not_sure_is_not_done_twice(drive: Drive, people: list[Handed]) -> None:
    """An owner's act after one that proves to be kept is not done, and the window says to look before."""
    driver = drive()
    driver.program.open_owner()
    owner = driver.program.owner
    assert owner is not None
    leave_in_doubt(driver, kept=True)
    owner.memory.act("again", lambda store: write_settings(store.connection, "", {"again": "yes"}))
    said = "What was not sure before was kept after all. Look at it before you do it again."
    driver.qtbot.waitUntil(lambda: owner.told.sentence_label.text() == said)
    told: list[object] = []
    driver.program.desk.ask_store(lambda store: read_settings(store.connection, "again"), told.append, told.append)
    driver.qtbot.waitUntil(lambda: told == [{}])
