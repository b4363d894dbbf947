"""Scan to greeting: from the Enter at the end of a scan to the greeting on the screen, warm, in the real window.

Cards of people drawn evenly from all regulars are typed key by key into the window of the whole program; the time
runs from when the Enter comes until the greeting was painted and flushed (see `_windows`). The letters of the check and
the Enter follow the token 5 ms apart, as from a fast scanner. The program uses that time: it looks the card up and
paints its greeting as soon as the token is in. Where that takes longer, the Enter waits, and the wait counts. Each
greeting is put away with Esc before the next scan, so that each is a fresh one.

The floor is taken in processes of its own that take turns with the program's: the same people's facts by
hand-written SQL through the driver, on the same file with the same key and cache, put into a plain window of the
same size with a label for each fact, repainted once and timed the same way. `growth` is the p50 at the size asked for
over the p50 in a café of 1,000 regulars, whose processes take turns too.
"""

import argparse
import json
import random
import sys
import time
from collections.abc import Sequence
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING

from _measuring import arguments, cafe, percentile, tell, times_of

from cafememo.services.demo import demo_tokens

if TYPE_CHECKING:
    from cafememo.store.connection import Connection

SMALL_REGULARS = 1_000
VISITS_EACH = 100
"""Visits of each regular in the small café."""
ROUNDS = 8
"""Processes of each kind; what disturbs the machine for a while then disturbs all kinds."""
WARM_UP = 300
"""Scans before those that are timed: enough to fill most of the page cache."""
LABELS = 14
"""Facts on a greeting: the name, the visits, the heading, its reason, the order, three options, two other orders with
their reasons, the stamps, what is missing."""
ANOTHER_CAFE = "A card is not greeted: the café is not of the size and seed named."

_PERSON = (
    "SELECT r.name, s.visits, s.last_at, s.balances, s.recent FROM cards c "
    "JOIN regulars r ON r.id = c.regular_id LEFT JOIN summaries s ON s.regular_id = r.id WHERE c.token_hash = ?"
)
_ORDER = (
    "SELECT i.name, o.name FROM order_lines l JOIN items i ON i.id = l.item_id "
    "LEFT JOIN order_options c ON c.order_id = l.order_id AND c.line = l.position "
    "LEFT JOIN options o ON o.id = c.option_id WHERE l.order_id = ?"
)


def people(regulars: int, seed: int, number: int, part: int) -> list[bytes]:
    """Return the cards of so many people, drawn evenly; another part draws others."""
    everybody = list(islice(demo_tokens(regulars, seed), regulars))
    source = random.Random(f"scans {seed} {part}")  # noqa: S311 - the same people for program and floor
    return [source.choice(everybody) for _ in range(number)]


def greet(folder: Path, tokens: Sequence[bytes]) -> list[float]:
    """Return the seconds each scan took to be a greeting on the screen."""
    from _windows import Eye, Qt, counter_on, let_go, press, scan_card, settle, wait_for  # noqa: PLC0415

    times = []
    with counter_on(folder) as program:
        screen = program.screen
        page = screen.pages.greeting_page()
        greeted, rested = Eye(page, page.painted_ahead), Eye(screen.idle_page)
        names: list[str] = []
        program.desk.read.connect(lambda reading: names.append(getattr(reading, "name", "")))
        for token in tokens:
            greeted.look()
            begin = scan_card(screen, token)
            times.append(wait_for(greeted) - begin)
            let_go(screen, Qt.Key.Key_Return)
            if not page.isVisible() or page.name_label.text() != names[-1]:
                raise SystemExit(ANOTHER_CAFE)
            rested.look()
            press(screen, Qt.Key.Key_Escape)
            wait_for(rested)
            let_go(screen, Qt.Key.Key_Escape)
            settle()
        if len(names) != len(tokens):
            raise SystemExit("Not every scan was read.")
    return times


def show_by_hand(folder: Path, tokens: Sequence[bytes]) -> list[float]:
    """Return the seconds the least takes that shows the same facts."""
    from _windows import Eye, Qt, press, settle, show_to_keys, wait_for, watched  # noqa: PLC0415
    from PySide6.QtWidgets import QApplication, QLabel, QVBoxLayout, QWidget  # noqa: PLC0415

    from cafememo.store import keys, settings  # noqa: PLC0415
    from cafememo.store.connection import connect  # noqa: PLC0415
    from cafememo.store.files import CafeFiles  # noqa: PLC0415
    from cafememo.store.people import token_hash  # noqa: PLC0415

    _application = QApplication(sys.argv[:1])
    files = CafeFiles(folder)
    connection = connect(files.database, keys.unlock(files))
    card_key = settings.read_facts(connection).card_key
    wanted: list[bytes] = []

    class Plain(watched(QWidget)):  # type: ignore[misc]
        def keyPressEvent(self, _event: object) -> None:
            words = _facts(connection, token_hash(card_key, wanted[-1]))
            for label, word in zip(labels, words, strict=False):
                label.setText(word)
            self.update()

    window = Plain()
    window.resize(1280, 800)
    column = QVBoxLayout(window)
    labels = [QLabel("…") for _ in range(LABELS)]
    for label in labels:
        column.addWidget(label)
    window.show()
    show_to_keys(window)
    shown = Eye(window)
    times = []
    for token in tokens:
        wanted.append(token)
        settle()
        shown.look()
        begin = press(window, Qt.Key.Key_Return)
        times.append(wait_for(shown) - begin)
    window.close()
    connection.close()
    return times


def _facts(connection: "Connection", hashed: bytes) -> list[str]:
    """Return what a greeting tells, as texts: the person, their latest order, then two others of theirs."""
    from cafememo.domain.balance import unpack_balances  # noqa: PLC0415
    from cafememo.domain.summary import unpack_recent  # noqa: PLC0415

    row = connection.execute(_PERSON, (hashed,)).fetchone()
    if row is None:
        raise SystemExit(ANOTHER_CAFE)
    name, visits, last_at, balances, recent = row
    card = next(iter(unpack_balances(balances or b"")), None)
    words = [name, f"{time.ctime(last_at or 0)} {visits}", str(card and card.stamps), str(card and card.rewards)]
    latest = dict.fromkeys(noted.order_id for noted in reversed(unpack_recent(recent or b"")))
    for place, order_id in enumerate(islice(latest, 3)):
        rows = connection.execute(_ORDER, (order_id,)).fetchall()
        parts = [rows[0][0], *(option for _, option in rows if option)]
        words += parts if place == 0 else [", ".join(parts)]
    return words


def measure(asked: argparse.Namespace, folder: Path, small: Path, small_regulars: int) -> dict[str, float]:
    """Let the program, its floor and the program on the small café take turns, and return the figures."""
    times: dict[str, list[float]] = {"counter": [], "floor": [], "small": []}
    each = -(-asked.scans // asked.rounds)
    for part in range(asked.rounds):
        common = ["--scans", str(each), "--warm-up", str(asked.warm_up), "--seed", str(asked.seed), "--part", str(part)]
        large = ["--folder", str(folder), "--regulars", str(asked.regulars), *common]
        times["floor"] += times_of("--only", "floor", *large)
        times["counter"] += times_of("--only", "counter", *large)
        few = ["--folder", str(small), "--regulars", str(small_regulars), *common]
        times["small"] += times_of("--only", "counter", *few)
    p50, small_p50 = percentile(times["counter"], 0.5), percentile(times["small"], 0.5)
    return {
        "p50_ms": p50,
        "floor_p50_ms": percentile(times["floor"], 0.5),
        "p99_ms": percentile(times["counter"], 0.99),
        "floor_p99_ms": percentile(times["floor"], 0.99),
        "growth": round(p50 / small_p50, 3),
        "small_p50_ms": small_p50,
        "scans": len(times["counter"]),
        "regulars": asked.regulars,
        "visits": asked.visits,
    }


def main() -> int:
    """Measure and print the figures; 0."""
    parser = arguments(__doc__)
    parser.add_argument("--scans", type=int, default=1_000, help="scans that are timed (default: %(default)s)")
    parser.add_argument("--warm-up", type=int, default=WARM_UP, help="scans before (default: %(default)s)")
    parser.add_argument("--rounds", type=int, default=ROUNDS, help="processes they are spread over")
    parser.add_argument("--only", choices=("counter", "floor"), help=argparse.SUPPRESS)
    parser.add_argument("--part", type=int, default=0, help=argparse.SUPPRESS)
    asked = parser.parse_args()
    if asked.only:
        tokens = people(asked.regulars, asked.seed, asked.warm_up + asked.scans, asked.part)
        take = greet if asked.only == "counter" else show_by_hand
        print(json.dumps(take(asked.folder, tokens)[asked.warm_up :]))
        return 0
    few = min(SMALL_REGULARS, asked.regulars)
    with (
        cafe(asked.folder, asked.regulars, asked.visits, asked.seed) as folder,
        cafe(None, few, VISITS_EACH * few, asked.seed) as small,
    ):
        tell(measure(asked, folder.resolve(), small, few), as_json=asked.json)
    return 0


if __name__ == "__main__":
    sys.exit(main())
