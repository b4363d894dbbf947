"""Windows that say when they are on the screen, and keys that go into them as a keyboard's do.

Where a measurement ends: Qt paints what changed and hands it to the window system within one event of the window,
the update request. When the window has handled the update request in which the awaited widget was painted, its pixels
have left this process; that is the moment taken. It is the same for the program and for its floor.
"""

import math
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, Protocol

from PySide6.QtCore import QCoreApplication, QEvent, QEventLoop, QObject, Qt, QTimer
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QWidget

import cafememo.program
from cafememo.app import keep_what_is_built, make_application
from cafememo.codes.payload import UNCHECKED_AT, encode
from cafememo.options import Options
from cafememo.program import Program
from cafememo.services.clock import Clock, SystemClock

UNCHECKED = min(UNCHECKED_AT)
"""Letters of a card without its check."""
KEY_GAP = 0.005
"""Seconds between the keys of a fast scanner; practically none is faster."""
BEAT_MS = 2
"""Milliseconds between two beats of the `Heart`."""
TIMER_STEP = 0.001
"""Seconds by which a timer may be late."""
DEADLINE = 60.0
"""Seconds after which what was waited for counts as not coming."""


class Eye(QObject):
    """Sees when a widget of a `watched` window, or a picture that lies on it, was painted and flushed."""

    def __init__(self, widget: QWidget, *on_it: QWidget) -> None:
        super().__init__(widget)
        self.at = 0.0
        """When it last was, in seconds by `time.perf_counter`; 0 since `look` until it is."""
        self._painted = False
        for seen in (widget, *on_it):
            seen.installEventFilter(self)
        widget.window().eyes.append(self)

    def look(self) -> None:
        """Look for the next time from here on."""
        self.at, self._painted = 0.0, False

    def flushed(self) -> None:
        """Take the time where the widget was painted in the update that has just ended."""
        if self._painted:
            self.at, self._painted = time.perf_counter(), False

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """Note that the widget is about to be painted."""
        if event.type() == QEvent.Type.Paint:
            self._painted = True
        return False


def watched(kind: type[QWidget]) -> Any:  # noqa: ANN401 - a subclass of whatever came in
    """Return the class of window with eyes on it; nothing else of it is different."""

    class Watched(kind):  # type: ignore[valid-type,misc]
        def __init__(self, *given: object) -> None:
            self.eyes: list[Eye] = []
            super().__init__(*given)

        def event(self, event: QEvent) -> bool:
            done = super().event(event)
            if event.type() == QEvent.Type.UpdateRequest:
                for eye in self.eyes:
                    eye.flushed()
            return bool(done)

    return Watched


@contextmanager
def counter_on(folder: Path, *, eyes: bool = True, clock: Clock | None = None) -> Iterator[Program]:
    """Give the whole program, wired as the command line does, with its window on an open café; with `eyes`, watched.

    Its clock is the system's unless another one is given.
    """
    application = QApplication.instance() or make_application()
    if eyes:
        cafememo.program.CounterWindow = watched(cafememo.program.CounterWindow)
    program = Program(application, Options(folder, language="en", theme="light"), clock or SystemClock())
    opened: list[object] = []
    program.desk.opened.connect(opened.append)
    program.desk.not_opened.connect(opened.append)
    program.window.show()
    show_to_keys(program.window)
    until(lambda: bool(opened))
    if program.exit_code:
        raise SystemExit(program.exit_code)
    # Warm: what is built and looked for in the first moments of a day is there.
    until(lambda: program.screen.pages.notice is not None)
    settle()
    keep_what_is_built()
    try:
        yield program
    finally:
        program.close()


def show_to_keys(window: QWidget) -> None:
    """Give a window the keyboard, as a window manager would, and wait until it has it."""
    window.activateWindow()
    until(lambda: QApplication.focusWindow() is window.windowHandle())


def until(came: Callable[[], bool]) -> None:
    """Run the program until something has come; SystemExit where it does not."""
    end = time.monotonic() + DEADLINE
    while not came():
        QCoreApplication.processEvents(QEventLoop.ProcessEventsFlag.AllEvents, 100)
        if time.monotonic() > end:
            raise SystemExit("What was measured never happened.")


class Seeing(Protocol):
    """What tells when something was seen."""

    at: float


def wait_for(eye: Seeing) -> float:
    """Run the program until an eye has seen what it looks for, and return when that was."""
    end = time.monotonic() + DEADLINE
    while not eye.at:
        QCoreApplication.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents)
        if time.monotonic() > end:
            raise SystemExit("What was measured never reached the screen.")
    return eye.at


def settle() -> None:
    """Let everything happen that is due already."""
    for _ in range(3):
        QCoreApplication.processEvents()


def scan_card(window: QWidget, token: bytes) -> float:
    """Type a card as a scanner does, and have the Enter follow that ends it; return when that comes.

    While nothing happens between them the letters follow each other at once. The program may begin when all of the
    token is in: from there on they are KEY_GAP apart, and the Enter is that far behind the last one. It comes then, in
    seconds by `time.perf_counter`, whatever the program is busy with: it may be past already when this returns.
    """
    code = encode(token)
    last = 0.0
    for place, letter in enumerate(code, 1):
        key = Qt.Key(ord(letter))
        if place > UNCHECKED:
            last = _let_pass_until(last + KEY_GAP)
        post_key(window, key, letter, down=True)
        post_key(window, key, letter, down=False)
        if place == UNCHECKED:
            last = time.perf_counter()
        QCoreApplication.processEvents()
    due = _let_pass_until(last + KEY_GAP)
    press(window, Qt.Key.Key_Return)
    return due


def _let_pass_until(due: float) -> float:
    """Let the program run until a moment, which may be past, and return it; timers are a millisecond late at times."""
    left = due - time.perf_counter() - 2 * TIMER_STEP
    if left > 0:
        let_pass(left)
    while time.perf_counter() < due:
        QCoreApplication.processEvents()
    return due


def let_pass(seconds: float) -> None:
    """Let the program run for so long, or up to a millisecond longer, as it does while nobody presses anything."""
    passed: list[bool] = []
    timer = QTimer()
    timer.setTimerType(Qt.TimerType.PreciseTimer)
    timer.setSingleShot(True)
    timer.timeout.connect(lambda: passed.append(True))
    timer.start(math.ceil(1000 * seconds))
    while not passed:
        QCoreApplication.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents)


def press(window: QWidget, key: Qt.Key) -> float:
    """Press a key in a window and return when, in seconds by `time.perf_counter`; letting go is for `let_go`."""
    at = time.perf_counter()
    post_key(window, key, "", down=True)
    return at


def let_go(window: QWidget, key: Qt.Key) -> None:
    """Let a key go."""
    post_key(window, key, "", down=False)
    QCoreApplication.processEvents()


def press_and_let_go(
    window: QWidget, key: Qt.Key, text: str = "", modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier
) -> None:
    """Press a key and let it go, as the window system tells it."""
    post_key(window, key, text, down=True, modifiers=modifiers)
    post_key(window, key, text, down=False, modifiers=modifiers)


def post_key(
    window: QWidget,
    key: Qt.Key,
    text: str,
    *,
    down: bool,
    modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier,
) -> None:
    """Give a window a key event as the window system does: the event loop takes it, and Python is not in its way.

    QTest hands its keys over while it holds the interpreter's lock, so that no other thread of the program begins
    before all of the key's work is done: up to a millisecond that no keyboard costs.
    """
    handle = window.window().windowHandle()
    kinds = (QEvent.Type.ShortcutOverride, QEvent.Type.KeyPress) if down else (QEvent.Type.KeyRelease,)
    for kind in kinds:
        QCoreApplication.postEvent(handle, QKeyEvent(kind, key, modifiers, text))


class Heart(QObject):
    """Beats in the screens' thread every BEAT_MS, and remembers how late its worst beat was, in seconds."""

    def __init__(self) -> None:
        super().__init__()
        self.worst = 0.0
        self._due = 0.0
        self._timer = QTimer(self)
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.setInterval(BEAT_MS)
        self._timer.timeout.connect(self._beat)
        self._timer.start()

    def listen(self, work: Callable[[], object]) -> float:
        """Do some work, and return how late the worst beat was meanwhile."""
        self.worst, self._due = 0.0, 0.0
        work()
        return self.worst

    def _beat(self) -> None:
        now = time.perf_counter()
        if self._due:
            self.worst = max(self.worst, now - self._due)
        self._due = now + BEAT_MS / 1000
