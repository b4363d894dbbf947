"""Notes visits in FOLDER while whoever started it makes the disk fail, and well again.

Says "well" before the disk is to fail and "failing" before it is to be well again, waits for a line after each, and
prints in the end what the screen said, as one line of JSON.
"""

import json
import os
import sys
from pathlib import Path

os.environ["QT_QPA_PLATFORM"] = "offscreen"
sys.path.append(str(Path(__file__).parents[1] / "full_disk"))

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from cafememo.app import make_application
from cafememo.codes.payload import encode
from cafememo.options import Options
from cafememo.program import Program
from cafememo.services.clock import SystemClock
from cafememo.services.demo import demo_tokens, make_demo
from cafememo.store.check import check
from cafememo.store.store import open_store
from patience import until


def wait_for_outside(what: str) -> None:
    """Say what is to change, and wait until it has."""
    sys.stdout.write(f"{what}\n")
    sys.stdout.flush()
    sys.stdin.readline()


def main(folder: Path) -> None:  # noqa: PLR0915 - one morning, told in its order
    """Serve three people, the second of them on a failing disk, and tell what the counter said."""
    make_demo(folder, regulars=12, visit_count=200, seed=1, language="en", clock=SystemClock())
    tokens = list(demo_tokens(12, 1))
    program = Program(make_application(), Options(folder, language="en", theme="light"), SystemClock())
    program.window.show()
    screen, rounds, mending = program.screen, program.desk.rounds, program.desk.mending
    until(lambda: screen.header.state_label.text() == "Scanner ready", "the café opens")
    name = screen.header.cafe_label.accessibleName()
    noted: list[int] = []
    rounds.noted.connect(lambda notes: noted.extend(note.entry_id for note in notes))
    rounds.noted_late.connect(lambda notes: noted.extend(note.entry_id for note in notes))
    reopened: list[bool] = []
    program.desk.reopened.connect(lambda: reopened.append(True))
    said: dict[str, object] = {}

    def greet(token: bytes) -> None:
        """Scan a card by its keys."""
        window = program.window.windowHandle()
        screen.scans._scanned.clear()  # as if some seconds had gone by
        for letter in encode(token):
            QTest.keyClick(window, Qt.Key(ord(letter)))
        QTest.keyClick(window, Qt.Key.Key_Return)
        until(lambda: screen.page is screen.pages.greeting, "the greeting")

    def note() -> None:
        """Press Enter, twice where that is asked for."""
        window = program.window.windowHandle()
        program.scanner.stop()
        QTest.keyClick(window, Qt.Key.Key_Return)
        page = screen.pages.greeting_page()
        if page.usual_button.text().startswith("Press again"):
            QTest.keyClick(window, Qt.Key.Key_Return)
        program.scanner.start()
        until(lambda: screen.page is screen.idle_page, "rest")

    greet(tokens[0])
    note()
    until(lambda: len(noted) == 1, "the first visit")
    greet(tokens[1])
    small: list[object] = []
    # Nothing of the file is kept in memory, as in a café that is larger than it.
    words = ("cache_size = 1", "shrink_memory")
    program.desk.ask_store(
        lambda store: [store.connection.execute(f"PRAGMA {word}").fetchall() for word in words],
        small.append,
        small.append,
    )
    until(lambda: bool(small), "a small memory")
    wait_for_outside("well")
    note()
    until(lambda: rounds.count() == 1, "a visit that waits")
    said["noted while failing"] = len(noted)
    said["toast"] = screen.pages.shown_toast().accessibleName()
    said["banner"] = screen.header.cafe_label.accessibleName()
    wait_for_outside("failing")
    mending.look()
    until(lambda: rounds.count() == 0, "the visit that waited")
    until(lambda: mending.reason is None, "all to be well")
    greet(tokens[2])
    note()
    until(lambda: len(noted) == 3, "the third visit")
    said["banner is gone"] = screen.header.cafe_label.accessibleName() == name
    said["reopened"] = bool(reopened)
    program.close()
    store = open_store(folder)
    said["sound"] = check(store).sound
    said["after the first"] = store.connection.execute(
        "SELECT count(DISTINCT regular_id) FROM ledger WHERE id >= ?", (noted[0],)
    ).fetchone()[0]
    said["visits"] = store.connection.execute(
        "SELECT count(*) FROM ledger WHERE id >= ? AND kind = 1", (noted[0],)
    ).fetchone()[0]
    store.close()
    sys.stdout.write(json.dumps(said) + "\n")


main(Path(sys.argv[1]))
