"""Runs where FOLDER is a small disk of its own: fills it under an open counter, then makes room.

Prints what the screen says, step by step, as one line of JSON.
"""

import json
import os
import sys
from pathlib import Path

os.environ["QT_QPA_PLATFORM"] = "offscreen"

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from cafememo.app import make_application
from cafememo.codes.payload import encode
from cafememo.domain.ledger import Kind
from cafememo.options import Options
from cafememo.program import Program
from cafememo.services.clock import SystemClock
from cafememo.services.demo import demo_tokens, make_demo
from cafememo.store.check import check
from cafememo.store.store import open_store
from patience import until


def fill(ballast: Path) -> None:
    """Fill the disk to the last byte."""
    with ballast.open("wb") as file:
        try:
            while True:
                os.write(file.fileno(), bytes(4096))
        except OSError:
            pass


def main(folder: Path) -> None:
    """Fill the disk and empty it, and tell what the counter said."""
    cafe, ballast = folder / "cafe", folder / "ballast"
    make_demo(cafe, regulars=12, visit_count=200, seed=1, language="en", clock=SystemClock())
    tokens = list(demo_tokens(12, 1))
    program = Program(make_application(), Options(cafe, language="en", theme="light"), SystemClock())
    program.window.show()
    screen, rounds = program.screen, program.desk.rounds
    until(lambda: screen.header.state_label.text() == "Scanner ready", "the café opens")
    rounds._retry.setInterval(200)
    told: list[int] = []
    program.desk.rounds.noted.connect(lambda notes: told.extend(note.entry_id for note in notes))
    rounds.noted_late.connect(lambda notes: told.extend(note.entry_id for note in notes))
    said: dict[str, str] = {}

    def serve(token: bytes) -> None:
        """Scan a card by its keys, and press Enter, twice where that is asked for."""
        screen.scans._scanned.clear()  # as if some seconds had gone by
        window = program.window.windowHandle()
        for letter in encode(token):
            QTest.keyClick(window, Qt.Key(ord(letter)))
        QTest.keyClick(window, Qt.Key.Key_Return)
        until(lambda: screen.page is screen.pages.greeting, "the greeting")
        program.scanner.stop()
        QTest.keyClick(window, Qt.Key.Key_Return)
        if screen.pages.greeting.usual_button.text().startswith("Press again"):
            # What somebody in the demo has lately, they may avoid: which of them that is changes with the day.
            QTest.keyClick(window, Qt.Key.Key_Return)
        program.scanner.start()
        until(lambda: screen.page is screen.idle_page, "rest")

    serve(tokens[0])
    fill(ballast)
    # The file has some room of its own, and so has its journal; then it has to grow.
    served = 1
    while not rounds.count() and served < 600:
        serve(tokens[served % 10])
        served += 1
    until(lambda: rounds.count() > 0, "an order that waits")
    said["full"] = screen.pages.shown_toast().accessibleName()
    said["full state"] = screen.header.state_label.text()
    serve(tokens[11])  # greeting goes on
    ballast.unlink()
    until(lambda: rounds.count() == 0, "the disk has room again")
    said["room"] = screen.header.state_label.text()
    program.close()
    store = open_store(cafe)
    said["sound"] = str(check(store).sound)
    said["noted"] = str(
        # Visits alone: at some hours an order earns in a second programme, which is a row of its own.
        store.connection.execute(
            "SELECT count(*) FROM ledger WHERE id > ? AND kind = ?", (min(told) - 1, Kind.VISIT)
        ).fetchone()[0]
    )
    store.close()
    said["told"] = str(len(set(told)))
    said["pressed"] = str(served + 1)
    sys.stdout.write(json.dumps(said) + "\n")


main(Path(sys.argv[1]))
