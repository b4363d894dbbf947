"""A counter that is driven at random: what can be done at it, and what must be so whatever was done."""

import shutil
import sys
import threading
import time
from contextlib import ExitStack
from pathlib import Path
from types import TracebackType

from counter_driver import Driver
from PySide6.QtCore import QEvent, QEventLoop, Qt
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QLineEdit, QWidget
from pytestqt.qtbot import QtBot
from random_cafe import NAMES, RandomCafe
from witness import Witness

from cafememo.domain.order import Order
from cafememo.options import Options
from cafememo.program import Program
from cafememo.services.counter import Counter
from support import StandingClock

CTRL = Qt.KeyboardModifier.ControlModifier
PATIENCE_SECONDS = 20
NEWCOMERS = ("ines", "wim", "rosa")
"""Whole names, unlike some letters that joined because Enter was pressed after them, which any sentence may hold."""
NEVER_MS = 10_000_000


class RandomCounter:
    """The whole program on a copy of the café, its keys and scans, and what is looked at after each of them."""

    def __init__(self, cafe: RandomCafe, folder: Path, qapp: QApplication, qtbot: QtBot) -> None:
        self.cafe = cafe
        self.folder = folder
        shutil.copytree(cafe.folder, folder)
        self.clock = StandingClock()
        self.witness = Witness()
        self.faults: list[str] = []
        self.disk_refuses = False
        self._qapp, self._qtbot = qapp, qtbot
        self._stands: threading.Event | None = None
        self._stack = ExitStack()
        self._stack.enter_context(self.witness.listening())
        self._hook, sys.excepthook = sys.excepthook, self._fault
        self.start()

    # The day's frame.

    def start(self) -> None:
        """Build the program as a start does, and wait until a scan would be answered."""
        self._running = True
        self.program = Program(self._qapp, Options(self.folder, language="en", theme="light"), self.clock)
        self.program.lane.crashed.connect(self._crashed)
        program, witness = self.program, self.witness
        self._answered_before, self._undone_before = len(witness.answered), len(witness.undone)
        for told in (witness.told, witness.told_gone, witness.told_undone):
            told.clear()
        program.desk.rounds.noted.connect(witness.told.append)
        program.desk.rounds.noted_late.connect(witness.told.append)
        program.desk.rounds.gone.connect(witness.told_gone.append)
        program.desk.rounds.gone_late.connect(witness.told_gone.append)
        program.desk.undone.connect(witness.told_undone.append)
        program.desk.rounds._retry.setInterval(NEVER_MS)
        program.window.show()
        self.driver = Driver(program, self._qtbot)
        self._qtbot.waitUntil(lambda: self._qapp.focusWindow() is program.window.windowHandle())
        self._qtbot.waitUntil(lambda: program.screen.cafe is not None)
        program._devices_later.stop()
        self.settle()

    def close(self) -> None:
        """Close the program, and hold what was pressed against what was written."""
        self._put_away()
        if not self.disk_refuses:
            self.nothing_was_lost()
        self.witness.pressed.clear()
        self.disk_refuses = self.witness.reading_fails = False

    def _put_away(self) -> None:
        """Close the program; what was asked of a lane that stands is asked still."""
        if self._stands is not None:
            self._stands.set()
            self._stands = None
        self._running = False
        self.program.close()
        self.program.window.deleteLater()
        self.program.deleteLater()
        # Gone before the next start, as with the process: it would come forward when that one touches its file.
        self._qapp.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)

    def finish(self) -> None:
        """Close the program where it still runs, and listen no more."""
        if self._running:
            self._put_away()
        self._stack.close()
        sys.excepthook = self._hook

    def settle(self) -> None:
        """Wait until all that was asked is answered and shown; while the lane stands, until all else is."""
        end = time.monotonic() + PATIENCE_SECONDS
        while True:
            asked: list[object] = []
            if self._stands is None:
                self.program.lane.run(lambda: None, asked.append, asked.append)
            while self._stands is None and not asked:
                self._turn(end)
            self._turn(end)
            if not self._follows():
                return

    def _follows(self) -> bool:
        """Tell whether something is still to come by itself."""
        screen, desk = self.program.screen, self.program.desk
        shown = screen._follow.isActive() or screen.ordering.rest.isActive()
        shown = shown or self.program.scanner._held._moment.isActive()
        # A code of others is asked about a moment after its scan, which may be since the lane was waited for last.
        awaited = self.program.lane.progress()[1] > 0 or screen.scans.awaited()
        asked = self._stands is None and (awaited or desk.rounds._busy)
        return shown or asked

    def _turn(self, end: float) -> None:
        """Let the event loop go round once."""
        assert time.monotonic() < end, "the counter does not come to rest"
        self._qapp.processEvents(QEventLoop.ProcessEventsFlag.AllEvents, 5)

    def _fault(self, _kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        """Take note of what went wrong in a slot or an event."""
        while trace is not None and trace.tb_next is not None:
            trace = trace.tb_next
        where = f"{Path(trace.tb_frame.f_code.co_filename).name}:{trace.tb_lineno}" if trace is not None else "?"
        self.faults.append(f"{type(error).__name__}: {error} at {where}")

    def _crashed(self, error: BaseException) -> None:
        self._fault(type(error), error, error.__traceback__)

    # What can be done.

    def scan(self, card: str) -> None:
        """Type what is on a card."""
        self.driver.scan(self.cafe.scans[card])

    def seconds_pass(self, _nothing: str) -> None:
        """Let a card be scanned again as one that was put down meanwhile."""
        self.program.screen.scans._scanned.clear()

    def serve(self, card: str) -> None:
        """Scan a card and press Enter before anything was answered."""
        self.program.screen.scans._scanned.clear()
        self.scan(card)
        self.driver.press(Qt.Key.Key_Return)

    def serial_scan(self, card: str) -> None:
        """Have a card read by a scanner that does not type."""
        self.program.screen.take_card(self.cafe.tokens[card])

    def half_typed(self, card: str) -> None:
        """Have a card foreseen whose last key has not come yet, so that another scanner is quicker."""
        self.program.screen.foresee_card(self.cafe.tokens[card])

    def key(self, name: str) -> None:
        """Press a key, with Ctrl where its name begins with it."""
        modifier = CTRL if name.startswith("Ctrl+") else Qt.KeyboardModifier.NoModifier
        self.driver.press(Qt.Key[f"Key_{name.removeprefix('Ctrl+')}"], modifier)

    def keys(self, names: str) -> None:
        """Press some keys, one right after another."""
        for name in names.split():
            self.key(name)

    def visit(self, card_and_keys: str) -> None:
        """Scan a card that was put down meanwhile, and press some keys once it was answered."""
        card = next(name for name in NAMES if card_and_keys.startswith(name))
        self.program.screen.scans._scanned.clear()
        self.scan(card)
        self.settle()
        self.keys(card_and_keys.removeprefix(card))

    def press_on_notice(self, card: str) -> None:
        """Scan what is of no use, do what the notice offers, and show a blank card."""
        self.scan(card)
        self.settle()
        self.key("F2")
        self.scan("another blank")

    def letters(self, text: str) -> None:
        """Type as a person does."""
        for letter in text:
            self.driver.press(Qt.Key(ord(letter.upper())))

    def find(self, text: str) -> None:
        """Look for somebody by name, and take the first of the list."""
        self.key("Ctrl+F")
        self.letters(text)
        self.key("Return")

    def newcomer(self, text: str) -> None:
        """Give the name of somebody without a card."""
        self.key("Ctrl+N")
        self.letters(text)
        self.key("Return")

    def name(self, text: str) -> None:
        """Give a name where one may be asked for."""
        self.letters(text)
        self.key("Return")

    def time_is_up(self, _nothing: str) -> None:
        """Have nobody touch the screen for as long as what is shown waits."""
        if self.program.screen._hide.isActive():
            self.program.screen._hide.stop()
            self.program.screen._time_is_up()

    def toast_goes(self, _nothing: str) -> None:
        """Let the line at the bottom count down to its end."""
        toast = self.program.screen.pages.toast
        if toast is not None and toast.isVisible():
            toast.dismiss()

    def eye(self, _nothing: str) -> None:
        """Press the button that hides who is shown, where it is shown."""
        button = self.program.screen.header.hide_button
        if button.isVisible():
            button.click()

    def press_toast(self, _nothing: str) -> None:
        """Press the line at the bottom."""
        toast = self.program.screen.pages.toast
        if toast is not None and toast.isVisible():
            toast.click()

    def pass_minutes(self, minutes: int) -> None:
        """Move the clock, back where it is less than nothing."""
        self.clock.pass_minutes(minutes)

    def change_offset(self, offset: int) -> None:
        """Have summer time begin or end, or the machine put into another zone."""
        self.clock.offset = offset

    def disk(self, how: str) -> None:
        """Have the disk refuse what is written or read, or take it again; kept rounds are then tried again."""
        desk = self.program.desk
        if how == "reads not":
            self.witness.reading_fails = True
            return
        self.disk_refuses = how == "writes not"
        words = f"query_only = {'ON' if self.disk_refuses else 'OFF'}"

        def say(_counter: Counter) -> None:
            assert desk._open is not None
            desk._open.store.connection.execute(f"PRAGMA {words}").fetchall()

        desk.ask(say, _ignore, _ignore)
        if how == "well":
            self.witness.reading_fails = False
            desk.rounds._try_first()

    def lane(self, how: str) -> None:
        """Have the lane stand, or go on."""
        if how == "stands" and self._stands is None:
            event = self._stands = threading.Event()
            self.program.desk.ask(lambda _counter: event.wait(PATIENCE_SECONDS), _ignore, _ignore)
        elif how == "goes on" and self._stands is not None:
            self._stands.set()
            self._stands = None

    def move(self, number: int) -> None:
        """Give an order noted today to somebody else."""
        if self.witness.told:
            notes = self.witness.told[number % len(self.witness.told)]
            people = list(self.cafe.regulars.values())
            self.program.desk.move(notes[0].entry_id, people[number % len(people)])

    def restart(self, _nothing: str) -> None:
        """Close the program and start it again."""
        self.close()
        self.start()

    # What must be so.

    def draft(self) -> Order | None:
        """Return the order that is being put together, if one is that is not what was there without it."""
        screen = self.program.screen
        page, built = screen.pages.change, screen.ordering.round
        if page is None or screen.page is not page or not built:
            return None
        order = page.draft().finish()
        return order if screen.changing._further or order != built.seat.order() else None

    def held(self) -> set[int]:
        """Return who is in a round that hiding would be a loss of."""
        built = self.program.screen.ordering.round
        return {seat.greeting.regular_id for seat in built.seats} if built.worth_keeping() else set()

    def rests(self) -> bool:
        """Tell whether the next card is that of the first guest in a while, and will be looked up at once."""
        screen = self.program.screen
        well = self._stands is None and not self.witness.reading_fails and not self._follows()
        return well and screen.page is screen.idle_page and not screen.ordering.round and not screen.scans._pending

    def check(self, *, settled: bool) -> None:
        """Look at everything that must be so at any moment."""
        assert not self.faults, self.faults
        screen = self.program.screen
        windows = [window for window in self._qapp.topLevelWidgets() if window.isVisible()]
        assert windows == [self.program.window]
        if settled:
            pages = (screen.idle_page, *screen.pages.built())
            assert [page for page in pages if page.isVisible()] == [screen.page]
            self._nobody_is_named_at_rest()
        if not screen.gate.open:
            assert screen.page in {screen.pages.lock, screen.pages.staff}
        toast = screen.pages.toast
        if toast is not None and toast.isVisible():
            assert screen.gate.open
            assert not self._named(toast.accessibleName())
        if settled and self._stands is None:
            answered = self.witness.answered[self._answered_before :]
            assert self.witness.told == [notes for _, notes in answered if notes is not None]
            assert self.witness.told_gone == [one.portions for one, notes in answered if notes is None]
            assert self.witness.told_undone == [number for _, number in self.witness.undone[self._undone_before :]]
            assert not screen.scans._pending

    def nothing_was_lost(self) -> None:
        """Hold what was pressed since the start against what was written: all of it, in its order, once."""
        written = (
            [one for one, _ in self.witness.answered[-len(self.witness.pressed) :]] if self.witness.pressed else []
        )
        assert written == self.witness.pressed

    def _nobody_is_named_at_rest(self) -> None:
        """Look for names where none may be."""
        screen = self.program.screen
        if screen.page is screen.idle_page and screen.idle_page._searching():
            return
        if screen.page not in {screen.idle_page, screen.pages.lock, screen.pages.staff}:
            return
        for part in screen.findChildren(QWidget):
            if part.isVisible():
                words = [part.accessibleName(), part.accessibleDescription(), part.toolTip()]
                if isinstance(part, QLabel | QAbstractButton | QLineEdit):
                    words.append(part.text())
                assert not any(map(self._named, words)), (part.objectName(), words)
        for page in screen.pages.built():
            for field in page.findChildren(QLineEdit):
                assert not self._named(field.text()), field.objectName()

    def _named(self, text: str) -> list[str]:
        """Return who is named in a text."""
        joined = [name for name, _ in self.witness.joined if any(given in name for given in NEWCOMERS)]
        return [name for name in (*NAMES, *joined) if name in text]


def _ignore(_outcome: object) -> None:
    """Nothing is left to be done."""
