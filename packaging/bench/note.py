"""Note the usual: from Enter on a greeting to the visit committed to the disk and the screen saying so.

The floor is one durable commit of one row with the same pragmas, in an encrypted database on the same disk.
"""

import random
import sys
from pathlib import Path
from time import perf_counter

from _measuring import SEED, Watch, arguments, cafe, percentile, press_enter, program_on, settle, tell

from cafememo.services.demo import demo_tokens
from cafememo.store import keys
from cafememo.store.connection import connect
from cafememo.store.files import CafeFiles

WARM_UP = 20


def note(folder: Path, tokens: list[bytes]) -> list[float]:
    """Return the seconds each note took."""
    times = []
    with program_on(folder) as program:
        greeted = Watch(program.screen.pages.greeting_page())
        told = Watch(program.screen.pages.shown_toast())
        program.scanner.stop()  # what is measured begins at the barista's Enter
        for place, token in enumerate(tokens):
            greeted.painted = False
            program.screen.take_card(token)
            greeted.wait()
            settle()
            told.painted = False
            begin = perf_counter()
            press_enter(program)
            told.wait()
            if place >= WARM_UP:
                times.append(perf_counter() - begin)
    return times


def floor(folder: Path, number: int) -> list[float]:
    """Return the seconds one durable commit takes."""
    files = CafeFiles(folder)
    connection = connect(folder / "floor.db", keys.unlock(files), create=True)
    connection.execute("CREATE TABLE one (id INTEGER PRIMARY KEY, what BLOB)")
    times = []
    for place in range(WARM_UP + number):
        begin = perf_counter()
        connection.execute("BEGIN IMMEDIATE")
        connection.execute("INSERT INTO one (what) VALUES (?)", (bytes(64),))
        connection.execute("COMMIT")
        if place >= WARM_UP:
            times.append(perf_counter() - begin)
    connection.close()
    return times


def main() -> int:
    """Measure and print; floor and program take turns, so that both meet the same disk."""
    parser = arguments(__doc__ or "")
    parser.add_argument("--notes", type=int, default=300)
    given = parser.parse_args()
    source = random.Random(7)
    with cafe(given.folder, given.regulars, given.visits, copy=True) as folder:
        everybody = list(demo_tokens(given.regulars, SEED))
        tokens = source.sample(everybody, min(len(everybody), WARM_UP + given.notes))
        least = floor(folder, given.notes // 2)
        (folder / "floor.db").unlink()
        times = note(folder, tokens)
        least += floor(folder, given.notes // 2)
    tell(
        {
            "p50_ms": percentile(times, 0.5),
            "floor_p50_ms": percentile(least, 0.5),
            "p99_ms": percentile(times, 0.99),
            "floor_p99_ms": percentile(least, 0.99),
            "regulars": given.regulars,
            "visits": given.visits,
            "notes": len(times),
        },
        as_json=given.json,
    )
    return 0


if __name__ == "__main__":
    sys.exit(main())
