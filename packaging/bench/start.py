"""Start: from the start of a process to the counter on the screen, and to the first scan answered.

The café is there already. Each start is a fresh process that goes through the command line as a person's does. The
times are taken from outside, from just before the process is made until the line arrives that it writes right after
its first paint, and right after it has painted the greeting of a card. The card is typed into the window as soon as
there is something behind it that can hear a scan, so while the café is still being opened.

The floor is a fresh process that paints one label in a bare QApplication. The two take turns; medians are told.
"""

import subprocess
import sys
import time
from pathlib import Path

from _measuring import arguments, cafe, child_environment, percentile, tell

from cafememo.codes.payload import encode
from cafememo.services.demo import demo_tokens

PAINTED, ANSWERED = "painted", "answered"

# In both a timer of nothing fires in the first turn of the event loop after the paint was flushed.
_FLOOR = """
import os
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QLabel

class Label(QLabel):
    def paintEvent(self, event):
        super().paintEvent(event)
        QTimer.singleShot(0, painted)

def painted():
    os.write(1, b"painted\\n")
    application.quit()

application = QApplication([])
label = Label("A label")
label.show()
application.exec()
"""

# Nothing of the program is imported here that the command line would not have imported at that moment: the window's
# class is exchanged for one that tells when the program itself has just imported it.
_COUNTER = """
import importlib.util
import os
import sys
from cafememo import cli

class Exchange:
    def find_spec(self, name, path, target=None):
        if name != "cafememo.app":
            return None
        sys.meta_path.remove(self)
        spec = importlib.util.find_spec(name)
        plain = spec.loader.exec_module

        def exchanged(module):
            plain(module)
            module.CounterWindow = telling(module.CounterWindow)

        spec.loader.exec_module = exchanged
        return spec

def telling(kind):
    class Window(kind):
        def __init__(self, *given):
            super().__init__(*given)
            self.painted.connect(self.note_paint)

        def note_paint(self):
            os.write(1, b"painted\\n")
            self.activateWindow()  # a window manager's part

        def furnish(self, screen):
            super().furnish(screen)
            watch(self, screen)

    return Window

def watch(window, screen):
    # Imported by the program just before.
    from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt, QTimer
    from PySide6.QtGui import QKeyEvent

    class Eye(QObject):
        def eventFilter(self, watched, event):
            if event.type() == QEvent.Type.Paint:
                watched.removeEventFilter(self)
                QTimer.singleShot(0, answered)
            return False

    def scan():
        application, handle = QCoreApplication.instance(), window.windowHandle()
        if application.focusWindow() is not handle:
            QTimer.singleShot(1, scan)
            return
        for letter in card + "\\r":
            key = Qt.Key.Key_Return if letter == "\\r" else Qt.Key(ord(letter))
            for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
                QCoreApplication.sendEvent(handle, QKeyEvent(kind, key, Qt.KeyboardModifier.NoModifier, letter))

    def read(_reading):
        screen.pages.greeting_page().installEventFilter(eye)

    def answered():
        if screen.pages.greeting_page().name_label.text():
            os.write(1, b"answered\\n")
        window.close()

    eye = Eye(window)
    screen._desk.read.connect(read)
    QTimer.singleShot(0, scan)

folder, card = sys.argv[1:]
sys.meta_path.insert(0, Exchange())
sys.argv[1:] = ["--data-dir", folder, "--language", "en", "--theme", "light"]
sys.exit(cli.start())
"""


def times_of(script: str, *words: str) -> dict[str, float]:
    """Run a fresh process and return, in seconds from its start, when it wrote which line."""
    begin = time.perf_counter()
    process = subprocess.Popen(
        [sys.executable, "-c", script, *words], stdout=subprocess.PIPE, encoding="utf-8", env=child_environment()
    )
    assert process.stdout is not None  # noqa: S101 - a pipe was asked for
    with process:
        times = {line.strip(): time.perf_counter() - begin for line in process.stdout}
    if process.returncode:
        raise SystemExit(f"A start ended with {process.returncode}.")
    return times


def measure(folder: Path, card: str, starts: int) -> dict[str, float]:
    """Let floor and counter take turns, and return the medians."""
    floors, counters = [], []
    for number in range(starts + 1):
        floor, counter = times_of(_FLOOR), times_of(_COUNTER, str(folder), card)
        if number:  # the first ones compile what is not compiled yet
            floors.append(floor[PAINTED])
            counters.append(counter)
    least = percentile(floors, 0.5)
    return {
        "paint_ms": percentile([times[PAINTED] for times in counters], 0.5),
        "floor_paint_ms": least,
        "answer_ms": percentile([times[ANSWERED] for times in counters], 0.5),
        "floor_answer_ms": least,
        "starts": starts,
    }


def main() -> int:
    """Measure and print the figures; 0."""
    parser = arguments(__doc__)
    parser.add_argument("--starts", type=int, default=21, help="starts of each kind (default: %(default)s)")
    asked = parser.parse_args()
    card = encode(next(demo_tokens(asked.regulars, asked.seed)))
    with cafe(asked.folder, asked.regulars, asked.visits, asked.seed) as folder:
        figures = measure(folder.resolve(), card, asked.starts)
    tell({**figures, "regulars": asked.regulars, "visits": asked.visits}, as_json=asked.json)
    return 0


if __name__ == "__main__":
    sys.exit(main())
