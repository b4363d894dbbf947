"""Start: from the process's start to the counter painted, and to a scan answered, on an existing café.

The floor is a process that paints one label in a bare QApplication. Fresh processes take turns; the time is taken
from outside, to the line each prints when it is there.
"""

import os
import subprocess
import sys
from pathlib import Path
from time import perf_counter

from _measuring import SEED, arguments, cafe, percentile, tell

from cafememo.services.demo import demo_tokens

_FLOOR = """
from PySide6.QtWidgets import QApplication, QLabel
class Label(QLabel):
    def paintEvent(self, event):
        super().paintEvent(event)
        print("painted", flush=True)
application = QApplication([])
label = Label("label")
label.resize(1280, 800)
label.show()
application.processEvents()
"""

# Types nothing before the first paint; what it adds is a connected signal.
_PROGRAM = """
import sys
from cafememo import cli
import cafememo.app as app
from PySide6.QtCore import QEvent, QObject
class Watch(QObject):
    def eventFilter(self, watched, event):
        if event.type() == QEvent.Type.Paint and program.screen.pages.greeting_page().name_label.text():
            print("answered", flush=True)
            program.screen.close()
        return False
watch = Watch()
show = app.Program.show
def shown(self):
    global program
    program = self
    self.screen.painted.connect(painted)
    show(self)
def painted():
    print("painted", flush=True)
    program.screen.take_card(bytes.fromhex(sys.argv[2]))
    program.screen.pages.greeting_page().installEventFilter(watch)
app.Program.show = shown
sys.exit(cli.main(["--data-dir", sys.argv[1], "--language", "en", "--theme", "light"]))
"""


def one(script: str, *words: str) -> dict[str, float]:
    """Run one process and return when, in seconds from its start, it printed which line."""
    environment = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    begin = perf_counter()
    process = subprocess.Popen(
        [sys.executable, "-c", script, *words], stdout=subprocess.PIPE, text=True, env=environment
    )
    times = {}
    assert process.stdout is not None
    for line in process.stdout:
        times[line.strip()] = perf_counter() - begin
    process.wait()
    return times


def main() -> int:
    """Measure and print."""
    parser = arguments(__doc__ or "")
    parser.add_argument("--starts", type=int, default=21)
    given = parser.parse_args()
    with cafe(given.folder, given.regulars, given.visits) as folder:
        token = next(demo_tokens(given.regulars, SEED)).hex()
        words = (str(Path(folder).resolve()), token)
        one(_FLOOR)
        one(_PROGRAM, *words)  # compiles what is not compiled yet
        floors, starts = [], []
        for _ in range(given.starts):
            floors.append(one(_FLOOR))
            starts.append(one(_PROGRAM, *words))
    least = percentile([times["painted"] for times in floors], 0.5)
    tell(
        {
            "paint_ms": percentile([times["painted"] for times in starts], 0.5),
            "floor_paint_ms": least,
            "answer_ms": percentile([times["answered"] for times in starts], 0.5),
            "floor_answer_ms": least,
            "starts": given.starts,
            "regulars": given.regulars,
            "visits": given.visits,
        },
        as_json=given.json,
    )
    return 0


if __name__ == "__main__":
    sys.exit(main())
