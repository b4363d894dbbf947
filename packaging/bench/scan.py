"""Scan to greeting: from the Enter of a scan to the greeting painted and flushed, in the real window.

The floor is hand-written SQL through the driver for the same facts (same file, key and cache, warm) and a repaint of
a plain window with as many labels, measured the same way in the same run. `growth` is p50 over p50 at 1,000 regulars.
"""

import random
import sys
from pathlib import Path
from time import perf_counter

from _measuring import (
    SEED,
    Watch,
    arguments,
    cafe,
    percentile,
    plain_window,
    press_enter,
    program_on,
    settle,
    tell,
    type_token,
)

from cafememo.domain.ledger import unpack_recent
from cafememo.services.demo import demo_tokens
from cafememo.store import keys
from cafememo.store.connection import connect
from cafememo.store.files import CafeFiles
from cafememo.store.people import token_hash
from cafememo.store.settings import read_facts

LABELS = 20
"""Words a greeting shows: name, meta, heading, items, chips, two others with reasons, stamps, buttons."""
WARM_UP = 100


def greet(folder: Path, tokens: list[bytes]) -> list[float]:
    """Return the seconds each scan took."""
    times = []
    with program_on(folder) as program:
        watch = Watch(program.screen.pages.greeting_page())
        for place, token in enumerate(tokens):
            program.screen.show_idle()
            settle()
            type_token(program, token)
            settle()
            watch.painted = False
            begin = perf_counter()
            press_enter(program)
            watch.wait()
            if place >= WARM_UP:
                times.append(perf_counter() - begin)
    return times


def floor(folder: Path, tokens: list[bytes]) -> list[float]:
    """Return the seconds the same facts take at the least."""
    files = CafeFiles(folder)
    connection = connect(files.database, keys.unlock(files))
    card_key = read_facts(connection).card_key
    window, labels = plain_window(LABELS)
    watch = Watch(window)
    times = []
    for place, token in enumerate(tokens):
        settle()
        watch.painted = False
        begin = perf_counter()
        row = connection.execute(
            "SELECT r.name, s.visits, s.last_at, s.stamps, s.rewards, s.recent FROM cards c "
            "JOIN regulars r ON r.id = c.regular_id LEFT JOIN summaries s ON s.regular_id = r.id "
            "WHERE c.token_hash = ?",
            (token_hash(card_key, token),),
        ).fetchone()
        words = [str(value) for value in row[:5]]
        orders = list(dict.fromkeys(noted.order_id for noted in reversed(unpack_recent(row[5] or b""))))[:3]
        for order_id in orders:
            for item, option in connection.execute(
                "SELECT i.name, o.name FROM order_lines l JOIN items i ON i.id = l.item_id "
                "LEFT JOIN order_options c ON c.order_id = l.order_id AND c.line = l.position "
                "LEFT JOIN options o ON o.id = c.option_id WHERE l.order_id = ?",
                (order_id,),
            ):
                words += [item, option or ""]
        for number, label in enumerate(labels):
            label.setText(words[number % len(words)])
        window.update()
        watch.wait()
        if place >= WARM_UP:
            times.append(perf_counter() - begin)
    window.close()
    connection.close()
    return times


def main() -> int:
    """Measure and print."""
    parser = arguments(__doc__ or "")
    parser.add_argument("--scans", type=int, default=1000)
    parser.add_argument("--small", type=Path, help="a demo café of 1,000 regulars, made before with --seed 1")
    given = parser.parse_args()
    source = random.Random(7)

    def some(regulars: int) -> list[bytes]:
        everybody = list(demo_tokens(regulars, SEED))
        return [source.choice(everybody) for _ in range(WARM_UP + given.scans)]

    with cafe(given.folder, given.regulars, given.visits) as folder:
        tokens = some(given.regulars)
        least = floor(folder, tokens)
        times = greet(folder, tokens)
    few = min(1000, given.regulars)
    with cafe(given.small, few, min(100 * few, given.visits)) as folder:
        small = greet(folder, some(few))
    tell(
        {
            "p50_ms": percentile(times, 0.5),
            "floor_p50_ms": percentile(least, 0.5),
            "p99_ms": percentile(times, 0.99),
            "floor_p99_ms": percentile(least, 0.99),
            "growth": round(percentile(times, 0.5) / percentile(small, 0.5), 2),
            "small_p50_ms": percentile(small, 0.5),
            "regulars": given.regulars,
            "visits": given.visits,
            "scans": given.scans,
        },
        as_json=given.json,
    )
    return 0


if __name__ == "__main__":
    sys.exit(main())
