"""Find by first name: from each key until the list that answers it is on the screen, in the real window.

Names of people drawn evenly from all regulars are typed key by key, each with one typo where it has four letters or
more (one letter too many, too few, wrong, or two swapped) and half of them without their accents. From the second
letter on, the time runs from just before each key until the list of people was painted and flushed (see `_windows`).
The café is prepared for finding first, as it is shortly after its opening. `hit10` is the share, in percent, of the
names with a typo that were among the first ten when the last letter was typed.

`shown` is the share of them on the screen by then, which has room for fewer.

The floor is taken in processes of its own that take turns with the program's: rapidfuzz over the same folded names of
all regulars for the same texts, ten best by edit distance; nothing is ranked by hour there, and nothing painted.
`lookup` is the same as the floor for the program: the answer without the window.
"""

import argparse
import json
import random
import subprocess
import sys
import time
from pathlib import Path
from typing import TYPE_CHECKING

from _measuring import arguments, cafe, child_environment, percentile, tell

if TYPE_CHECKING:
    from PySide6.QtCore import Qt

    from cafememo.services.finding import Found

ROUNDS = 4
"""Processes of each kind; what disturbs the machine for a while then disturbs all kinds."""
WARM_UP = 20
"""Names typed before those that are timed."""
FEWEST_LETTERS = 2
FEWEST_FOR_TYPO = 4
LETTERS = "abcdefghijklmnopqrstuvwxyz"


def texts(folder: Path, number: int, seed: int, part: int) -> list[tuple[str, str]]:
    """Return (name, what is typed for it) of so many people, drawn evenly; another part draws others."""
    from cafememo.domain.names import folded  # noqa: PLC0415 - the runner needs none of this
    from cafememo.store.store import open_store  # noqa: PLC0415 - likewise

    store = open_store(folder)
    names = [str(row[0]) for row in store.connection.execute("SELECT name FROM regulars ORDER BY id")]
    store.close()
    source = random.Random(f"names {seed} {part}")  # noqa: S311 - the same people for program and floor
    drawn = [source.choice(names) for _ in range(number)]
    return [(name, slipped(name.lower() if source.random() < 0.5 else folded(name), source)) for name in drawn]


def slipped(name: str, source: random.Random) -> str:
    """Return a name with one typo, where it is long enough for one."""
    if len(name) < FEWEST_FOR_TYPO:
        return name
    place, letter = source.randrange(len(name)), source.choice(LETTERS)
    swapped = source.randrange(len(name) - 1)
    return source.choice(
        (
            name[:place] + letter + name[place:],
            name[:place] + name[place + 1 :],
            name[:place] + letter + name[place + 1 :],
            name[:swapped] + name[swapped + 1] + name[swapped] + name[swapped + 2 :],
        )
    )


def show(folder: Path, typed: list[tuple[str, str]], warm_up: int) -> dict[str, list[float]]:
    """Return the seconds from each key to its list on the screen, and for each typo 1 where the name was there."""
    from _windows import Eye, counter_on, post_key, settle, wait_for  # noqa: PLC0415 - the floor has no window

    from cafememo.domain.names import folded  # noqa: PLC0415 - see `texts`
    from cafememo.ui.counter.results import ResultList  # noqa: PLC0415 - likewise

    times: list[float] = []
    hits: list[float] = []
    with counter_on(folder) as program:
        prepare(program)
        screen, page = program.screen, program.screen.idle_page
        found: list[tuple[str, ...]] = []
        program.desk.found.connect(lambda people: found.append(tuple(one.name for one in people)))
        page.start_search()
        page.search_field.setText("zz")  # the list is built when it is first needed
        settle_until(found, 1)
        results = page.findChild(ResultList)
        listed = Eye(results, *results.tiles, results.more_label, results.none_label, results.newcomer_tile)
        # Only what is painted after the answer counts.
        program.desk.found.connect(lambda _people: listed.look())
        for number, (name, text) in enumerate(typed):
            page.clear_search()
            page.start_search()
            settle()
            for place, letter in enumerate(text, 1):
                listed.look()
                begin = time.perf_counter()
                post_key(screen, key_of(letter), letter, down=True)
                if place >= FEWEST_LETTERS:
                    taken = wait_for(listed) - begin
                    if number >= warm_up:
                        times.append(taken)
                post_key(screen, key_of(letter), letter, down=False)
                settle()
            if page.search_field.text() != text:
                raise SystemExit("Not every key arrived.")
            if number >= warm_up and len(folded(name)) >= FEWEST_FOR_TYPO:
                hits.append(float(folded(name) in {folded(one) for one in found[-1]}))
        page.clear_search()
    return {"times": times, "shown": hits}


def prepare(program: object) -> None:
    """Let the café get ready to find, to the end."""
    from _windows import until  # noqa: PLC0415 - see `show`

    left: list[bool] = []
    desk = program.desk  # type: ignore[attr-defined]
    while not left or left[-1]:
        before = len(left)
        desk.ask(lambda counter: counter.get_ready_to_find(), left.append, left.append)
        until(lambda before=before: len(left) > before)


def settle_until(answers: list[tuple[str, ...]], number: int) -> None:
    """Let the program run until so many answers have come."""
    from _windows import settle, until  # noqa: PLC0415 - see `show`

    until(lambda: len(answers) >= number)
    settle()


def key_of(letter: str) -> "Qt.Key":
    """Return the key a letter is on; one with a mark has none of its own."""
    from PySide6.QtCore import Qt  # noqa: PLC0415 - see `show`

    return Qt.Key(ord(letter.upper())) if letter.isascii() else Qt.Key.Key_unknown


def look_up(folder: Path, typed: list[tuple[str, str]], warm_up: int) -> dict[str, list[float]]:
    """Return the seconds each answer takes without the window."""
    from cafememo.domain.names import folded  # noqa: PLC0415 - see `texts`
    from cafememo.services.clock import SystemClock  # noqa: PLC0415 - likewise
    from cafememo.services.counter import Counter  # noqa: PLC0415 - likewise
    from cafememo.store.store import open_store  # noqa: PLC0415 - likewise

    store = open_store(folder)
    counter = Counter(store, SystemClock())
    while counter.get_ready_to_find():
        pass
    times = []
    hits: list[float] = []
    for number, (name, text) in enumerate(typed):
        found: tuple[Found, ...] = ()
        for end in range(FEWEST_LETTERS, len(text) + 1):
            begin = time.perf_counter()
            found = counter.find(text[:end])
            if number >= warm_up:
                times.append(time.perf_counter() - begin)
        if number >= warm_up and len(folded(name)) >= FEWEST_FOR_TYPO:
            hits.append(float(folded(name) in {folded(one.name) for one in found[:10]}))
    store.close()
    return {"times": times, "hits": hits}


def compare_all(folder: Path, typed: list[tuple[str, str]], warm_up: int) -> dict[str, list[float]]:
    """Return the seconds rapidfuzz takes for each text, over the folded names of all regulars."""
    from rapidfuzz import process  # noqa: PLC0415 - see `texts`
    from rapidfuzz.distance import OSA  # noqa: PLC0415 - likewise

    from cafememo.domain.names import folded  # noqa: PLC0415 - likewise
    from cafememo.store.store import open_store  # noqa: PLC0415 - likewise

    store = open_store(folder)
    names = [folded(row[0]) for row in store.connection.execute("SELECT name FROM regulars ORDER BY id")]
    store.close()
    times = []
    for number, (_, text) in enumerate(typed):
        for end in range(FEWEST_LETTERS, len(text) + 1):
            begin = time.perf_counter()
            process.extract(folded(text[:end]), names, scorer=OSA.distance, limit=10)
            if number >= warm_up:
                times.append(time.perf_counter() - begin)
    return {"times": times}


KINDS = {"counter": show, "lookup": look_up, "floor": compare_all}


def measure(asked: argparse.Namespace, folder: Path) -> dict[str, float]:
    """Let the program, its lookups and the floor take turns, and return the figures."""
    times: dict[str, list[float]] = {kind: [] for kind in KINDS}
    hits: list[float] = []
    shown: list[float] = []
    each = -(-asked.names // asked.rounds)
    for part in range(asked.rounds):
        for kind in KINDS:
            words = ["--only", kind, "--folder", str(folder), "--seed", str(asked.seed), "--part", str(part)]
            told = child(*words, "--names", str(each), "--warm-up", str(asked.warm_up))
            times[kind] += told["times"]
            hits += told.get("hits", [])
            shown += told.get("shown", [])
    return {
        "p50_ms": percentile(times["counter"], 0.5),
        "floor_p50_ms": percentile(times["floor"], 0.5),
        "p99_ms": percentile(times["counter"], 0.99),
        "floor_p99_ms": percentile(times["floor"], 0.99),
        "hit10": round(100 * sum(hits) / len(hits), 2) if hits else 0.0,
        "shown": round(100 * sum(shown) / len(shown), 2) if shown else 0.0,
        "lookup_p50_ms": percentile(times["lookup"], 0.5),
        "lookup_p99_ms": percentile(times["lookup"], 0.99),
        "typos": len(hits),
        "keys": len(times["counter"]),
        "regulars": asked.regulars,
    }


def child(*words: str) -> dict[str, list[float]]:
    """Run this bench once more in a fresh process and return what it prints as JSON; SystemExit where it fails."""
    done = subprocess.run(
        [sys.executable, str(Path(sys.argv[0]).resolve()), *words],
        stdout=subprocess.PIPE,
        encoding="utf-8",
        check=False,
        env=child_environment(),
    )
    if done.returncode:
        raise SystemExit(done.returncode)  # it has said why
    told: dict[str, list[float]] = json.loads(done.stdout)
    return told


def main() -> int:
    """Measure and print the figures; 0."""
    parser = arguments(__doc__)
    parser.add_argument("--names", type=int, default=400, help="names that are typed and timed (default: %(default)s)")
    parser.add_argument("--warm-up", type=int, default=WARM_UP, help="names before (default: %(default)s)")
    parser.add_argument("--rounds", type=int, default=ROUNDS, help="processes of each kind they are spread over")
    parser.add_argument("--only", choices=tuple(KINDS), help=argparse.SUPPRESS)
    parser.add_argument("--part", type=int, default=0, help=argparse.SUPPRESS)
    asked = parser.parse_args()
    if asked.only:
        typed = texts(asked.folder, asked.warm_up + asked.names, asked.seed, asked.part)
        print(json.dumps(KINDS[asked.only](asked.folder, typed, asked.warm_up)))
        return 0
    with cafe(asked.folder, asked.regulars, asked.visits, asked.seed) as folder:
        tell(measure(asked, folder.resolve()), as_json=asked.json)
    return 0


if __name__ == "__main__":
    sys.exit(main())
