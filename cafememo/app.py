"""The start: a window on the screen first, and behind it the program that fills it.

Only what the first paint needs is imported here; `cafememo.program` and what it brings come after it.
"""

import gc
import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import QEventLoop, QTimer
from PySide6.QtWidgets import QApplication

from cafememo import confine, crashes
from cafememo.options import Options
from cafememo.services.clock import SystemClock
from cafememo.ui.counter.window import CounterWindow
from cafememo.ui.kit import resources
from cafememo.ui.kit.theme import Theme, system_tokens
from cafememo.ui.kit.tokens import THEMES
from cafememo.ui.kit.whole import show_whole

if TYPE_CHECKING:
    from cafememo.devices.signals import Bound
    from cafememo.program import Program

T = TypeVar("T")

TROUBLE = 2
BUILT_AFTER_MS = 3_000
"""How long after the window is built everything else is, too."""
PATIENCE_MS, SCANS = 120_000, 12
"""How long a drawing waits for the demo café, and how often it scans the card until it is read."""


def run(options: Options) -> int:
    """Open the counter and stay until it is closed; 2 where the café did not open."""
    application = make_application()
    clock = SystemClock()
    tokens = THEMES[options.theme] if options.theme else system_tokens(application)
    window = CounterWindow(Theme(tokens), clock.now().minute_of_day)
    built: list[Program] = []

    def build() -> None:
        """Build the program behind the window, now that the window is seen."""
        confine.refuse_sockets()
        from cafememo.program import Program  # noqa: PLC0415 - the first paint does without all of it

        program = Program(application, options, clock, window)
        # Told through the lane's signal, which brings a fault of any thread to this one.
        crashes.hear_everything(program.lane.crashed.emit)
        built.append(program)
        QTimer.singleShot(BUILT_AFTER_MS, keep_what_is_built)
        QTimer.singleShot(BUILT_AFTER_MS, program.watch_native_crashes)

    window.painted.connect(build)
    window.showFullScreen() if options.kiosk else show_whole(window)
    # While the window system makes room for the window.
    resources.register()
    resources.add_fonts()
    window.prepare()
    application.exec()
    for program in built:
        program.close()
        return program.exit_code
    return 0


def keep_what_is_built() -> None:
    """Look for garbage, which the start did without, and never again among what it made.

    All of that stays until the end; to look through it again and again would cost a scan 10 ms now and then. What
    comes later is looked through by `ui.kit.garbage`.
    """
    gc.collect()
    gc.freeze()


def draw(options: Options, picture: Path) -> int:
    """Draw the counter after a demo card was scanned, where there is no screen; say what is on it.

    The card is typed as a scanner types it, key by key into the window.
    """
    from cafememo.program import Program  # noqa: PLC0415 - see the module

    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    application = make_application()
    program = Program(application, options._replace(demo=True), SystemClock())
    program.window.show()
    try:
        if not _heard(program.desk.opened, PATIENCE_MS):
            return TROUBLE
        # As at a real counter: on a machine busy with its first start a scan may be torn apart, and is repeated.
        for _ in range(SCANS):
            _type(program, program.demo_cards[0].payload + "\r")
            if _heard(program.desk.read, PATIENCE_MS // SCANS):
                break
        else:
            return TROUBLE
        application.processEvents()
        if not program.window.grab().save(str(picture)):
            print(picture, file=sys.stderr)  # noqa: T201
            return TROUBLE
        page = program.screen.pages.greeting_page()
        for line in (
            page.person.name,
            page.usual_tile.accessibleName(),
            page.stamps_view.accessibleName(),
        ):
            print(line)  # noqa: T201 - this is what the command is for
    finally:
        program.close()
    return 0


def _heard(signal: "Bound[T]", milliseconds: int) -> bool:
    """Let the program run until a signal comes; False where it does not come in time."""
    loop, told = QEventLoop(), []

    def leave(value: T) -> None:
        told.append(value)
        loop.quit()

    signal.connect(leave)
    QTimer.singleShot(milliseconds, loop.quit)
    loop.exec()
    signal.disconnect(leave)
    return bool(told)


def _type(program: "Program", text: str) -> None:
    """Type into the counter's window as a scanner does."""
    from PySide6.QtCore import Qt  # noqa: PLC0415 - see `cafememo.ui.counter.measure`
    from PySide6.QtTest import QTest  # noqa: PLC0415 - only a drawing types by itself

    program.window.activateWindow()
    window = program.window.windowHandle()
    for letter in text:
        QTest.keyClick(window, Qt.Key.Key_Return if letter == "\r" else Qt.Key(ord(letter)))


def make_application() -> QApplication:
    """Return the Qt application, named for the desktop.

    The interpreter's lock changes hands every half millisecond, where it is five by default: the screens' thread gives
    it away in every call into Qt, and waits that long for it each time while the store lane is at work.
    """
    sys.setswitchinterval(0.0005)
    application = QApplication(sys.argv[:1])
    application.setApplicationName("cafememo")
    application.setApplicationDisplayName("Cafémémo")
    application.setDesktopFileName("cafememo")
    return application
