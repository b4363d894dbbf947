"""A damaged café shows what can be done and what each way keeps; keys lead back to an open café."""

import shutil
from collections.abc import Callable
from datetime import datetime
from pathlib import Path

import pytest
from counter_driver import Driver
from PySide6.QtCore import QRect, Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from cafememo.domain.copies import Kind, Why
from cafememo.services import backups
from cafememo.services.counter import Counter
from cafememo.services.damage import Choice, Way
from cafememo.store import heads
from cafememo.store.files import CafeFiles
from cafememo.store.quarantine import listed
from cafememo.store.store import Store
from cafememo.ui.counter.damaged import DamagedPage, keeps_text
from cafememo.ui.counter.look import Look
from cafememo.ui.counter.measure import Measure
from cafememo.ui.kit import words
from cafememo.ui.kit.theme import Theme
from cafememo.ui.owner.restore_sheet import RestoreSheet
from support import Handed, StandingClock, hand_out_card

NOON = datetime(2026, 11, 23, 12, 0)  # noqa: DTZ001 - the café's wall clock
WAYS = (
    Choice(Way.COPY, 12_345, 987_654, NOON, place=Path()),
    Choice(Way.SALVAGED, 12_346, 987_655, NOON, nameless=123, lost_entries=87, cards_lost=True, place=Path()),
    Choice(Way.LEAVE),
)


def spoil(folder: Path, page: int) -> None:
    """Change one byte of a page, numbered from 1."""
    with CafeFiles(folder).database.open("r+b") as file:
        file.seek((page - 1) * 4096 + 99)
        byte = file.read(1)
        file.seek(-1, 1)
        file.write(bytes([byte[0] ^ 1]))


@pytest.fixture
def closed(store: Store, counter: Counter, hand_out: Callable[..., Handed], clock: StandingClock) -> Path:
    """Give a closed café with a regular and three visits, its head beside it."""
    regular = hand_out("Camille").regular_id or 0
    for _ in range(3):
        clock.pass_minutes(300)
        counter.note(regular, None)
    heads.keep(CafeFiles(store.folder), heads.head_of(store.connection))
    store.close()
    return store.folder


def test_a_cafe_that_does_not_open_is_salvaged_by_a_key(drive: Callable[..., Driver], closed: Path) -> None:
    """The first page is damaged: what reads is offered, F2 takes it, and the café is open again with everybody."""
    spoil(closed, 1)
    driver = drive(closed, ready=False)
    screen = driver.program.screen
    driver.qtbot.waitUntil(lambda: screen.pages.damaged is not None and screen.pages.damaged.buttons[1].isVisible())
    page = screen.pages.damaged_page()
    assert page.buttons[0].text() == "Go on with what can be read"
    assert "Nothing is changed." in page.announcement()
    driver.qtbot.keyClick(screen, Qt.Key.Key_Return)
    assert screen.page is page
    driver.qtbot.keyClick(screen, Qt.Key.Key_F2)
    driver.qtbot.waitUntil(lambda: screen.header.state_label.text() == "Scanner ready")
    assert len(listed(CafeFiles(closed))) == 1
    assert screen.page is screen.idle_page


def test_leaving_it_can_be_thought_over(drive: Callable[..., Driver], closed: Path) -> None:
    """Whoever leaves it as it is finds the ways again with Enter, and nothing was changed."""
    spoil(closed, 1)
    before = CafeFiles(closed).database.read_bytes()
    driver = drive(closed, ready=False)
    screen = driver.program.screen
    driver.qtbot.waitUntil(lambda: screen.pages.damaged is not None and screen.pages.damaged.buttons[1].isVisible())
    driver.qtbot.keyClick(screen, Qt.Key.Key_F3)
    assert screen.page is screen.pages.notice
    driver.qtbot.keyClick(screen, Qt.Key.Key_Return)
    driver.qtbot.waitUntil(lambda: screen.page is screen.pages.damaged and screen.pages.damaged.buttons[1].isVisible())
    assert CafeFiles(closed).database.read_bytes() == before


def test_a_copy_in_another_folder_is_gone_back_to(
    drive: Callable[..., Driver], store: Store, clock: StandingClock, tmp_path: Path
) -> None:
    """F5 looks for a copy elsewhere; meanwhile no key and no scan is the counter's. Ctrl+Enter puts it in place."""
    stick = tmp_path / "stick"
    stick.mkdir()
    hand_out_card(store, clock.at, "Camille")
    backups.choose(store, Kind.STICK, stick)
    backups.make_now(store, clock, Why.BY_HAND)
    store.close()
    shutil.rmtree(CafeFiles(store.folder).backups)
    spoil(store.folder, 1)
    driver = drive(store.folder, ready=False)
    screen = driver.program.screen
    driver.qtbot.waitUntil(lambda: screen.pages.damaged is not None and screen.pages.damaged.buttons[1].isVisible())
    for _ in range(2):
        driver.press(Qt.Key.Key_F5)
        sheet = screen.findChildren(RestoreSheet)[-1]
        assert sheet.isVisible()
        assert sheet.folder_button.hasFocus()
        driver.press(Qt.Key.Key_F2)
        driver.scan("HTTPSEXAMPLE")
        assert sheet.isVisible()
        assert screen.page is screen.pages.damaged
        driver.press(Qt.Key.Key_Escape)
        assert not screen.covered
        assert screen.page is screen.pages.damaged
    driver.press(Qt.Key.Key_F5)
    sheet = screen.findChildren(RestoreSheet)[-1]
    driver.press(Qt.Key.Key_O, Qt.KeyboardModifier.ControlModifier)
    assert sheet.dialog is not None
    sheet.dialog.fileSelected.emit(str(stick / backups.IN_PLACE))
    driver.qtbot.waitUntil(lambda: sheet.stack.currentWidget() is sheet.compare_page)
    sheet.dialog.close()
    driver.program.window.activateWindow()
    driver.qtbot.waitUntil(sheet.leave_button.hasFocus)
    driver.press(Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    program = driver.program
    driver.qtbot.waitUntil(lambda: program.screen.header.state_label.text() == "Scanner ready")
    driver.wait_for_page("notice_page")
    assert program.screen.pages.notice_page().title_label.text() == "The café is back as it was in the copy"
    assert not program.screen.covered


def test_damage_the_checks_find_is_told_beside_the_counter(drive: Callable[..., Driver], closed: Path) -> None:
    """A page further back is damaged: the counter opens, says so, goes on with Enter or shows the ways with F2."""
    head = heads.read(CafeFiles(closed))
    assert head is not None
    spoil(closed, head.tables["merges"])
    driver = drive(closed)
    program, screen = driver.program, driver.program.screen
    program._start_checking()  # it would begin by itself some seconds later
    assert program._checking is not None
    program._checking.begin(0)
    driver.qtbot.waitUntil(lambda: screen.pages.notice is not None and screen.page is screen.pages.notice)
    assert screen.pages.notice_page().title_label.text() == "A part of the café’s memory cannot be read"
    driver.qtbot.keyClick(screen, Qt.Key.Key_F2)
    driver.qtbot.waitUntil(lambda: screen.pages.damaged is not None and screen.pages.damaged.buttons[1].isVisible())
    driver.qtbot.keyClick(screen, Qt.Key.Key_F2)
    driver.qtbot.waitUntil(lambda: screen.header.state_label.text() == "Scanner ready")


def test_an_older_file_is_asked_about(drive: Callable[..., Driver], closed: Path) -> None:
    """Who has put back a copy says so, and is not asked again."""
    files = CafeFiles(closed)
    heads.keep(files, heads.Head(9, bytes(16)))
    driver = drive(closed)
    program, screen = driver.program, driver.program.screen
    program._start_checking()
    assert program._checking is not None
    program._checking.begin(0)
    driver.qtbot.waitUntil(lambda: screen.pages.notice is not None and screen.page is screen.pages.notice)
    assert "At least 6" in screen.pages.notice_page().sentence_label.text()
    driver.qtbot.keyClick(screen, Qt.Key.Key_Return)
    driver.qtbot.waitUntil(lambda: heads.read(files) is None)
    assert screen.page is screen.idle_page


@pytest.mark.parametrize("language", ["en", "fr"])
@pytest.mark.parametrize("size", [(1024, 520), (1280, 720), (800, 500)])
def test_everything_fits(qtbot: QtBot, language: str, size: tuple[int, int]) -> None:
    """On a small screen too, every way and all it keeps are seen whole, and nothing lies on anything else."""
    words.use(language)
    parent = QWidget()
    qtbot.addWidget(parent)
    parent.resize(*size)
    look = Look(Theme(), Measure.of(parent.size()))
    page = DamagedPage(look, parent)
    page.set_look(look)
    page.resize(*size)
    parent.show()
    page.offer(WAYS)
    parts = [page.title_label, page.sentence_label, *page.buttons, *page.keeps_labels, page.other_button]
    for part in parts:
        assert page.rect().contains(part.geometry()), part.objectName()
        assert not any(part.geometry().intersects(other.geometry()) for other in parts if other is not part)
    for label in page.keeps_labels:
        room = QRect(0, 0, label.width(), 10_000)
        needed = label.fontMetrics().boundingRect(room, int(Qt.TextFlag.TextWordWrap), label.text())
        # A third more room, for other languages.
        assert needed.height() * 4 // 3 <= label.height(), label.text()


def test_what_a_way_keeps_is_said_in_numbers() -> None:
    """People, entries, the newest, and what is missing."""
    said = keeps_text(WAYS[1])
    for number in ("12,346", "987,655", "123", "87"):
        assert number in said
    assert "All cards have to be given out anew." in said


def test_it_is_drawn(qtbot: QtBot, tmp_path: Path) -> None:
    """The page can be drawn in every size without a warning."""
    parent = QWidget()
    qtbot.addWidget(parent)
    parent.resize(1024, 530)
    look = Look(Theme(), Measure.of(parent.size()))
    page = DamagedPage(look, parent)
    page.set_look(look)
    page.resize(parent.size())
    parent.show()
    page.wait()
    page.offer(WAYS)
    assert page.grab().toImage().save(str(tmp_path / "page.png"))
