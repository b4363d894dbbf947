"""Note the usual: from Enter on a greeting until the visit is on the disk and the screen says so.

In the whole program's window, on a copy of the café: a regular is greeted, then the Enter that notes the usual goes in;
the time runs from just before it until the button that says "Noted" was painted and flushed (see `_windows`), which
happens after the commit; the way back to rest, with the line that offers to take it back, comes after that. After each
note the floor is taken: the durable commit of one row, by the same connection code with the same pragmas, in an
encrypted database of its own beside the copy.
"""

import argparse
import random
import sys
import time
from functools import partial
from itertools import cycle, islice
from pathlib import Path

from _measuring import arguments, cafe, copy_to_write, percentile, tell
from _windows import Eye, Qt, counter_on, let_go, let_pass, press, until, wait_for

from cafememo.services.demo import demo_tokens
from cafememo.store import keys
from cafememo.store.connection import Connection, connect
from cafememo.store.files import CafeFiles

WARM_UP = 20
REACTION = 0.05
"""Seconds from a greeting to the Enter; nobody is faster."""


def measure(asked: argparse.Namespace, folder: Path) -> dict[str, float]:
    """Let notes and bare commits take turns, and return the figures."""
    everybody = list(islice(demo_tokens(asked.regulars, asked.seed), asked.regulars))
    random.Random(f"notes {asked.seed}").shuffle(everybody)  # noqa: S311 - the same people every time
    # One after the other: the same card twice in three seconds would be the scanner's doing, and not noted.
    cards = cycle(everybody)
    notes: list[float] = []
    commits: list[float] = []
    beside = connect(folder / "floor.db", keys.unlock(CafeFiles(folder)), create=True)
    beside.execute("CREATE TABLE rows (id INTEGER PRIMARY KEY, content BLOB)")
    with counter_on(folder) as program:
        screen = program.screen
        page = screen.pages.greeting_page()
        greeted, told = Eye(page, page.painted_ahead), Eye(page.usual_button)
        entries: list[int] = []
        button = screen.pages.greeting_page().usual_button
        repaint = button.repaint

        def repaint_and_look(*area: object) -> None:
            """Take the time at which the button was painted and flushed, which is before this returns."""
            told.look()
            repaint(*area)
            told.flushed()

        button.repaint = repaint_and_look
        program.desk.noted.connect(lambda notes: entries.append(notes[0].entry_id))
        for number in range(WARM_UP + asked.notes):
            greeted.look()
            screen.take_card(next(cards))
            wait_for(greeted)
            let_pass(REACTION)
            begin = press(screen, Qt.Key.Key_Return)
            told.look()
            notes.append(wait_for(told) - begin)
            until(partial(holds_more_than, entries, number))
            until(screen.idle_page.isVisible)
            let_go(screen, Qt.Key.Key_Return)
            let_pass(REACTION)  # the floor, too, is taken from a program that was at rest
            commits.append(commit(beside, number))
        written = len(set(entries))
    beside.close()
    if written != len(notes):
        raise SystemExit("Not every Enter was noted.")
    return {
        "p50_ms": percentile(notes[WARM_UP:], 0.5),
        "floor_p50_ms": percentile(commits[WARM_UP:], 0.5),
        "p99_ms": percentile(notes[WARM_UP:], 0.99),
        "floor_p99_ms": percentile(commits[WARM_UP:], 0.99),
        "notes": len(notes) - WARM_UP,
        "regulars": asked.regulars,
        "visits": asked.visits,
    }


def holds_more_than(entries: list[int], number: int) -> bool:
    """Tell whether more than so many notes have come back from the disk."""
    return len(entries) > number


def commit(connection: Connection, number: int) -> float:
    """Commit one row, and return the seconds it took to be on the disk."""
    begin = time.perf_counter()
    connection.execute("BEGIN IMMEDIATE")
    connection.execute("INSERT INTO rows (content) VALUES (?)", (number.to_bytes(64, "big"),))
    connection.execute("COMMIT")
    return time.perf_counter() - begin


def main() -> int:
    """Measure and print the figures; 0."""
    parser = arguments(__doc__)
    parser.add_argument("--notes", type=int, default=300, help="notes that are timed (default: %(default)s)")
    asked = parser.parse_args()
    with (
        cafe(asked.folder, asked.regulars, asked.visits, asked.seed) as folder,
        copy_to_write(folder.resolve()) as copy,
    ):
        tell(measure(asked, copy), as_json=asked.json)
    return 0


if __name__ == "__main__":
    sys.exit(main())
