"""Note the usual: from Enter on a greeting until the visit is on the disk and the screen says so.

In the whole program's window, on a copy of the café: a regular is greeted, then the Enter that notes the usual goes in;
the time runs from just before it until the button that says "Noted" was painted and flushed, which happens after the
commit; the way back to rest, with the line that offers to take it back, comes after that. After each note the floor is
taken: the durable commit of one row, by the same connection code with the same pragmas, in an encrypted database of its
own beside the copy.

The button is painted and flushed within one call, so the time is taken when that returns, and nothing else looks on
while it runs: an eye on the window and on the button costs a few percent of what is measured. That the call paints is
seen in the warm-up, and that everything is on the disk when all is over.
"""

import argparse
import random
import sys
import time
from collections.abc import Callable, Iterator
from functools import partial
from itertools import cycle, islice
from pathlib import Path

from _measuring import arguments, cafe, copy_to_write, percentile, tell
from _windows import Qt, counter_on, let_go, let_pass, press, until, wait_for
from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QWidget

from cafememo.domain.summary import ORDERS
from cafememo.program import Program
from cafememo.services.demo import demo_tokens
from cafememo.store import keys, ledger
from cafememo.store.connection import Connection, connect
from cafememo.store.files import CafeFiles
from cafememo.store.store import Store
from cafememo.ui.kit.lane import ignore

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
    with counter_on(folder, eyes=False) as program:
        screen = program.screen
        page = screen.pages.greeting_page()
        told = Told(page.usual_button)
        before = answer_of(program, last_entry)
        for number in range(WARM_UP + asked.notes):
            if number == WARM_UP:
                told.trust()
            greet_somebody(program, cards)
            told.look()
            begin = press(screen, Qt.Key.Key_Return)
            notes.append(wait_for(told) - begin)
            until(screen.idle_page.isVisible)
            let_go(screen, Qt.Key.Key_Return)
            let_pass(REACTION)  # the floor, too, is taken from a program that was at rest
            commits.append(commit(beside, number))
        written = answer_of(program, partial(orders_since, before))
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


def greet_somebody(program: Program, cards: Iterator[bytes]) -> None:
    """Scan the next card, and let pass what nobody is quicker than.

    Whoever avoids something is left out: their order may ask for a second press.
    """
    screen = program.screen
    while True:
        screen.take_card(next(cards))
        until(lambda: bool(screen.ordering.round))
        let_pass(REACTION)
        if not screen.ordering.round.seat.greeting.avoids:
            return
        screen.show_idle()
        until(screen.idle_page.isVisible)


class Told(QObject):
    """Takes the time at which a button that is painted at once has been painted and flushed."""

    def __init__(self, button: QWidget) -> None:
        super().__init__(button)
        self._button = button
        self.at = 0.0
        """When it last was, in seconds by `time.perf_counter`; 0 since `look` until it is."""
        self._painted = False
        self._trusted = False
        self._repaint = button.repaint
        button.installEventFilter(self)
        button.repaint = self._look_at_repaint

    def trust(self) -> None:
        """Look at the time alone from here on; until then, a call that did not paint ends the measurement."""
        self._trusted = True
        self._button.removeEventFilter(self)

    def look(self) -> None:
        """Look for the next time from here on."""
        self.at = 0.0

    def _look_at_repaint(self, *area: object) -> None:
        """Paint and flush, and take the time."""
        self._painted = False
        self._repaint(*area)
        self.at = time.perf_counter()
        if not (self._trusted or self._painted):
            raise SystemExit("The button was not painted when it should have been.")

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """Take note that the button is painted."""
        if event.type() == QEvent.Type.Paint:
            self._painted = True
        return False


def answer_of(program: Program, question: Callable[[Store], int]) -> int:
    """Return what the open store answers."""
    told: list[int] = []
    program.desk.ask_store(question, told.append, ignore)
    until(lambda: bool(told))
    return told[0]


def last_entry(store: Store) -> int:
    """Return the id of the ledger's last entry."""
    return ledger.tail(store.connection).entry_id


def orders_since(entry_id: int, store: Store) -> int:
    """Return how many of the entries after one note an order or a visit; the others go with one of them."""
    written = ledger.newest(store.connection, last_entry(store) - entry_id)
    return sum(entry.kind in ORDERS for entry, _ in written)


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
