"""The owner's door: real keys into the real window, a real store behind it, restarts, kills and clocks put wrong."""

import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from owner_driver import OwnerDriver
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from cafememo.codes.payload import encode
from cafememo.domain.pin import OWNER, Right
from cafememo.domain.trouble import DiskFull
from cafememo.options import Options
from cafememo.program import Program
from cafememo.services import keeping
from cafememo.services.pins import Pins
from cafememo.store import pins as stored
from cafememo.store.store import Store, open_store
from cafememo.ui.counter.window import CounterWindow
from cafememo.ui.owner.memory import OwnerMemory
from cafememo.ui.second_start import raise_the_first
from support import QUICK, Handed, Running, StandingClock

ROOT = Path(__file__).parents[3]
PIN = "246810"
Own = Callable[..., OwnerDriver]


@pytest.fixture
def running(monkeypatch: pytest.MonkeyPatch) -> Running:
    """Give the running time by which the door waits, and have it hash quickly."""
    made = Running()

    def quick(self: OwnerMemory, store: Store) -> Pins:
        if self._pins is None:
            self._pins = Pins(store, self._desk.clock, running=made, hasher=QUICK)
        return self._pins

    monkeypatch.setattr(OwnerMemory, "pins", quick)
    return made


@pytest.fixture
def with_pin(cafe_folder: Path, clock: StandingClock) -> None:
    """Give the owner a PIN."""
    store = open_store(cafe_folder)
    assert Pins(store, clock, hasher=QUICK).set_pin(OWNER, PIN)
    store.close()


def failures(folder: Path) -> int:
    """Return how many wrong ones in a row the disk has; the café must be closed."""
    store = open_store(folder)
    found = stored.guesses_of(store.connection, OWNER).failures
    store.close()
    return found


def enter(driver: OwnerDriver, digits: str, key: Qt.Key = Qt.Key.Key_Return) -> None:
    """Type digits and Enter, as a hand does: no scan."""
    door = driver.owner.door
    driver.until(lambda: door.open_button.isEnabled() and bool(door.sentence_label.text()))
    driver.program.scanner.stop()
    QTest.keyClicks(door.pin_field, digits)
    QTest.keyClick(door.pin_field, key)
    driver.program.scanner.start()


def told(driver: OwnerDriver) -> str:
    """Return what the door says below its field."""
    return driver.owner.door.told_label.text()


def wait_for_told(driver: OwnerDriver, text: str) -> None:
    """Wait until the door says this at the start."""
    driver.until(lambda: told(driver).startswith(text))


def end(driver: OwnerDriver) -> None:
    """End the program, so that its café can be opened again, and leave no window of it that takes the keyboard."""
    driver.program.close()
    QCoreApplication.sendPostedEvents(None, int(QEvent.Type.DeferredDelete))


def seen(driver: OwnerDriver) -> str:
    """Return every word in the owner's window."""
    parts = [part for part in driver.owner.findChildren(QWidget) if part.isVisible()]
    return " ".join([part.accessibleName() for part in parts] + [p.text() for p in parts if isinstance(p, QLabel)])


@pytest.mark.usefixtures("with_pin")
def test_the_right_pin_opens_and_a_wrong_one_is_waited_for(own: Own, cafe_folder: Path, running: Running) -> None:
    """A wrong PIN is gone from the field and counted down; during the wait none is looked at; the right one opens."""
    driver = own(locked=True)
    enter(driver, "111111")
    wait_for_told(driver, "That is not the PIN. Try again in 1 second.")
    door = driver.owner.door
    assert door.pin_field.text() == ""
    assert not door.open_button.isEnabled()
    door.pin_field.setText(PIN)
    driver.press(Qt.Key.Key_Return, on=door.pin_field)
    assert driver.owner.locked
    door.pin_field.clear()
    running.seconds += 1
    driver.until(door.open_button.isEnabled)
    enter(driver, PIN)
    driver.until(lambda: not driver.owner.locked)
    assert driver.owner.page is not None
    assert door.pin_field.text() == ""
    end(driver)
    assert failures(cafe_folder) == 0


@pytest.mark.usefixtures("with_pin", "running")
@pytest.mark.parametrize(("wrong", "said"), [(4, "8 seconds"), (8, "3 minutes"), (20, "15 minutes")])
def test_each_wrong_pin_is_waited_for_longer(own: Own, cafe_folder: Path, wrong: int, said: str) -> None:
    """The wait doubles up to a quarter of an hour, told in seconds and from a minute and a half on in minutes."""
    store = open_store(cafe_folder)
    with store.transaction():
        for _ in range(wrong - 1):
            stored.count_guess(store.connection, OWNER, 0)
    store.close()
    driver = own(locked=True)
    running = Running()
    driver.owner.memory.ask(lambda opened: _has_run(driver.owner.memory.pins(opened), running), print)
    enter(driver, "111111")
    wait_for_told(driver, f"That is not the PIN. Try again in {said}.")


def _has_run(pins: Pins, running: Running) -> None:
    """Have the program run for an hour already when the wrong ones are looked at."""
    pins._opened = running.seconds - 3_600


@pytest.mark.usefixtures("with_pin")
@pytest.mark.parametrize("moved", [0, -86_400, 3])
def test_a_restart_and_a_clock_put_wrong_shorten_no_wait(
    own: Own, cafe_folder: Path, clock: StandingClock, running: Running, moved: int
) -> None:
    """Closed and opened again, with the clock as it was, a day back or ahead, the right PIN has to wait as well."""
    driver = own(locked=True)
    for number, seconds in enumerate((1, 2, 4, 8), 1):
        enter(driver, "111111")
        wait_for_told(driver, f"That is not the PIN. Try again in {seconds} second")
        running.seconds += seconds if number < 4 else 0
        driver.owner.door._wait(0, wrong=False)
    end(driver)
    assert failures(cafe_folder) == 4
    clock.at += moved
    driver = own(locked=True)
    enter(driver, PIN)
    wait_for_told(driver, f"Try again in {8 - max(0, min(moved, 0))} seconds." if moved <= 0 else "Try again in ")
    assert driver.owner.locked
    running.seconds += 8
    driver.owner.door._wait(0, wrong=False)
    enter(driver, PIN)
    driver.until(lambda: not driver.owner.locked)


KILLED = """
import os, signal, sys
from pathlib import Path
from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from cafememo.options import Options
from cafememo.program import Program
from cafememo.services.clock import SystemClock
from cafememo.services.pins import Pins

Pins._is = lambda *_given: os.kill(os.getpid(), signal.SIGKILL)
application = QApplication([])
program = Program(application, Options(Path(sys.argv[1]), owner=True, language="en", theme="light"), SystemClock())
program.window.show()

def look():
    if program.owner is not None and program.owner.door.sentence_label.text():
        looking.stop()
        program.scanner.stop()
        QTest.keyClicks(program.owner.door.pin_field, "246810")
        QTest.keyClick(program.owner.door.pin_field, Qt.Key.Key_Return)

looking = QTimer()
looking.timeout.connect(look)
looking.start(20)
QTimer.singleShot(30_000, application.quit)
application.exec()
"""


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such signal")
@pytest.mark.usefixtures("with_pin")
def test_a_kill_between_the_count_and_the_look_uses_the_guess_up(cafe_folder: Path) -> None:
    """The whole program, killed where it is about to look at the right PIN: the guess is on the disk."""
    done = subprocess.run(
        [sys.executable, "-c", KILLED, str(cafe_folder)], cwd=ROOT, check=False, capture_output=True, text=True
    )
    assert done.returncode == -9, done.stderr
    assert failures(cafe_folder) == 1


@pytest.mark.usefixtures("running")
def test_the_first_who_comes_chooses_a_pin_of_six_digits_or_more(own: Own, cafe_folder: Path) -> None:
    """Without a PIN one is chosen, typed twice alike; five digits and another second are refused in words."""
    driver = own(locked=True)
    door = driver.owner.door
    driver.until(lambda: door.sentence_label.text().startswith("Choose a PIN of 6 to 12 digits."))
    assert door.again_field.isVisible()
    enter(driver, "12345")
    assert told(driver) == "A PIN has 6 to 12 digits."
    enter(driver, "6")
    assert door.again_field.hasFocus()
    driver.program.scanner.stop()
    driver.type("123457", on=door.again_field)
    driver.press(Qt.Key.Key_Return, on=door.again_field)
    assert told(driver) == "The two are not the same. Type the PIN once more."
    driver.type("123456", on=door.again_field)
    driver.press(Qt.Key.Key_Return, on=door.again_field)
    driver.until(lambda: not driver.owner.locked)
    end(driver)
    store = open_store(cafe_folder)
    hashed = stored.pin_hash(store.connection, OWNER)
    assert hashed is not None
    assert hashed.startswith("$argon2id$")
    assert Pins(store, StandingClock()).check(OWNER, "123456") == Right()
    store.close()


@pytest.mark.usefixtures("with_pin", "running")
def test_digits_of_another_writing_are_the_same_digits(own: Own) -> None:
    """A keyboard that writes Arabic digits opens the door too."""
    driver = own(locked=True)
    driver.until(lambda: bool(driver.owner.door.sentence_label.text()))
    driver.owner.door.pin_field.setText("٢٤٦٨١٠")
    driver.press(Qt.Key.Key_Return, on=driver.owner.door.pin_field)
    driver.until(lambda: not driver.owner.locked)


@pytest.mark.usefixtures("with_pin", "running")
@pytest.mark.parametrize("scanned", ["3017620422003", "24681012", PIN])
def test_what_a_scanner_types_is_no_pin(own: Own, cafe_folder: Path, scanned: str) -> None:
    """A product's number, or the PIN itself on a printed code: the field is as it was, and no guess is used up."""
    driver = own(locked=True)
    door = driver.owner.door
    driver.until(lambda: bool(door.sentence_label.text()))
    door.pin_field.setFocus()
    driver.program.scanner.stop()
    driver.type("24", on=door.pin_field)
    driver.program.scanner.start()
    scan(driver, scanned)
    assert door.pin_field.text() == "24"
    assert driver.owner.locked
    assert told(driver) == ""
    end(driver)
    assert failures(cafe_folder) == 0


@pytest.mark.usefixtures("with_pin", "running")
def test_a_card_scanned_at_the_locked_door_shows_nothing_there(
    own: Own, store: Store, hand_out: Callable[..., Handed]
) -> None:
    """The window says nothing of whose card it is; the counter beside it greets, as it would."""
    camille = hand_out("Camille")
    store.close()
    driver = own(locked=True)
    scan(driver, encode(camille.token))
    counter = driver.program.screen
    driver.until(lambda: counter.page is counter.pages.greeting)
    assert counter.pages.greeting_page().name_label.text() == "Camille"
    assert "Camille" not in seen(driver)
    assert driver.owner.page is None


def scan(driver: OwnerDriver, text: str) -> None:
    """Type as a scanner does, into the owner's window, eight milliseconds apart."""
    at = 1_000_000
    for letter in text + "\r":
        at += 8
        key = Qt.Key.Key_Return if letter == "\r" else Qt.Key(ord(letter))
        for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
            event = QKeyEvent(kind, key, Qt.KeyboardModifier.NoModifier, letter)
            event.setTimestamp(at)
            QCoreApplication.sendEvent(driver.owner.windowHandle(), event)


@pytest.mark.usefixtures("with_pin", "running")
def test_left_alone_and_with_the_desktop_it_locks_itself(own: Own) -> None:
    """After some minutes without a touch, and when the desktop is locked, the door is there and the page is gone."""
    driver = own(locked=True)
    driver.until(lambda: driver.program.locks.session_lock is not None)
    for told_by in ("absence", "desktop"):
        enter(driver, PIN)
        driver.until(lambda: not driver.owner.locked)
        watch = driver.owner._absence
        assert watch is not None
        if told_by == "absence":
            watch.idle_too_long.emit()
        else:
            driver.program.locks.desktop_locked.emit()
        assert driver.owner.locked
        assert driver.owner.door.isVisible()
        assert not driver.owner.body.isVisible()


@pytest.mark.usefixtures("with_pin", "running")
def test_what_a_page_opened_on_top_is_gone_when_it_locks(own: Own) -> None:
    """A window over a page, such as a preview, tells as much as the page: it closes with the lock."""
    driver = own()
    preview = QWidget(driver.owner.pages["regulars"], Qt.WindowType.Dialog)
    preview.show()
    driver.owner.lock()
    assert not preview.isVisible()


@pytest.mark.usefixtures("with_pin", "running")
def test_an_answer_that_comes_after_the_window_was_closed_opens_nothing(own: Own) -> None:
    """The right PIN entered, and the window closed before it was looked at: the next one is asked again."""
    driver = own(locked=True)
    enter(driver, PIN)
    driver.owner.close()
    asked: list[bool] = []
    driver.owner.memory.ask(lambda _store: True, asked.append)
    driver.until(lambda: bool(asked))
    assert driver.owner.locked
    driver.program.open_owner()
    assert driver.owner.door.isVisible()


@pytest.mark.usefixtures("with_pin", "running")
def test_a_pin_that_cannot_be_counted_is_not_looked_at(own: Own, monkeypatch: pytest.MonkeyPatch) -> None:
    """On a full disk nobody comes in, and it is said."""

    def refused(*_given: object) -> None:
        raise DiskFull

    monkeypatch.setattr(stored, "count_guess", refused)
    driver = own(locked=True)
    enter(driver, PIN)
    wait_for_told(driver, "The disk is full.")
    assert driver.owner.locked


@pytest.mark.usefixtures("with_pin", "running")
def test_a_forgotten_pin_is_taken_away_with_the_recovery_code(own: Own, cafe_folder: Path) -> None:
    """A typo and another café's code are each said; the right code has a new PIN chosen, which opens the window."""
    store = open_store(cafe_folder)
    code = keeping.new_code()
    keeping.keep_code(store, code)
    assert keeping.confirm_code(store, code)
    store.close()
    driver = own(locked=True)
    driver.program.scanner.stop()
    door = driver.owner.door
    driver.until(door.forgotten_button.isVisible)
    driver.qtbot.mouseClick(door.forgotten_button, Qt.MouseButton.LeftButton)
    assert "recovery sheet" in door.forgotten_label.text()
    assert door.code_field.hasFocus()
    driver.type(code[:12])
    driver.press(Qt.Key.Key_Return)
    assert door.told_label.text() == "Letters are missing: a recovery code has thirty."
    door.code_field.clear()
    driver.type(keeping.new_code())
    driver.press(Qt.Key.Key_Return)
    wait_for_told(driver, "This does not open the café.")
    assert driver.owner.locked
    door.code_field.clear()
    driver.type(code.lower())
    driver.press(Qt.Key.Key_Return)
    driver.until(door.again_field.isVisible)
    assert door.code_field.text() == ""
    driver.type("135791")
    driver.press(Qt.Key.Key_Return)
    driver.type("135791")
    driver.press(Qt.Key.Key_Return)
    driver.until(lambda: not driver.owner.locked)


@pytest.mark.usefixtures("with_pin", "running")
def test_the_field_of_the_code_is_put_away_empty(own: Own) -> None:
    """Asked a second time, the field is put away again, and holds nothing that was typed."""
    driver = own(locked=True)
    driver.program.scanner.stop()
    door = driver.owner.door
    driver.until(door.forgotten_button.isVisible)
    driver.qtbot.mouseClick(door.forgotten_button, Qt.MouseButton.LeftButton)
    driver.type("ABC")
    driver.qtbot.mouseClick(door.forgotten_button, Qt.MouseButton.LeftButton)
    assert door.code_field.text() == ""
    assert door.pin_field.hasFocus()


@pytest.mark.usefixtures("with_pin", "running")
def test_the_window_opens_by_key_by_button_and_by_a_second_start(own: Own, cafe_folder: Path) -> None:
    """Ctrl+comma at the counter, the button at its top, `cafememo owner` of another process: each shows the door."""
    driver = own(locked=True)
    program = driver.program
    for open_it in (
        lambda: QTest.keyClick(program.window.windowHandle(), Qt.Key.Key_Comma, Qt.KeyboardModifier.ControlModifier),
        lambda: QTest.mouseClick(program.screen.header.owner_button, Qt.MouseButton.LeftButton),
        lambda: raise_the_first(cafe_folder, owner=True),
    ):
        driver.owner.close()
        assert not driver.owner.isVisible()
        assert program.screen.header.owner_button.isVisible()
        open_it()
        driver.until(driver.owner.isVisible)
        assert driver.owner.door.isVisible()


@pytest.mark.usefixtures("with_pin", "running")
def test_it_fills_the_screen_where_the_counter_does(own: Own) -> None:
    """At a counter that fills the screen the door does too, and Ctrl+W leads back to a counter that still does."""
    driver = own(locked=True)
    driver.owner.close()
    counter: CounterWindow = driver.program.window
    counter.toggle_full_screen()
    driver.program.open_owner()
    driver.until(lambda: driver.owner.isFullScreen() and driver.owner.isActiveWindow())
    driver.press(Qt.Key.Key_W, Qt.KeyboardModifier.ControlModifier, on=driver.owner)
    driver.until(lambda: not driver.owner.isVisible())
    assert counter.isFullScreen()


@pytest.mark.usefixtures("with_pin", "running")
def test_the_owner_word_opens_it_at_the_start(
    qapp: QApplication, qtbot: QtBot, cafe_folder: Path, clock: StandingClock
) -> None:
    """Started with `owner`, the window is there as soon as the café is open, locked, the counter behind it."""
    program = Program(qapp, Options(cafe_folder, owner=True, language="en", theme="light"), clock)
    program.window.show()
    qtbot.waitUntil(lambda: program.owner is not None and program.owner.isVisible())
    assert program.owner is not None
    assert program.owner.locked
    assert program.window.isVisible()
    program.close()
    for part in (program.window, program):
        part.deleteLater()
