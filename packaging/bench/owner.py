"""The owner's window on a large café: how soon its list of regulars is there, and whether the screen ever stands still.

Opening: from the wish for the window until the first page of the list was painted and flushed with names in it, in
fresh processes, on the large café and on one of a hundredth of its regulars. `growth` is the one by the other.

Standing still: a heartbeat of the screens' thread, due every 2 ms, while the list is read (`read_ms`), paged and
scrolled through (`scroll_ms`), sorted by every column (`sort_ms`), and searched letter by letter (`type_ms`). Each
figure is the longest the heart was late: for so long nothing could have been painted or pressed. `beat_ms` is the
same while nothing is done: what the machine itself takes.
"""

import argparse
import json
import statistics
import subprocess
import sys
import time
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from _measuring import arguments, cafe, child_environment, tell

if TYPE_CHECKING:
    from cafememo.ui.owner.regulars import RegularsPage
    from cafememo.ui.owner.window import OwnerWindow

ROUNDS = 3
SMALLER = 100
VISITS_EACH = 100
PAGES, LINES = 80, 120
TEXTS = ("marie", "jean du", "lea", "zoe m", "benoit")


def open_once(folder: Path) -> dict[str, float]:
    """Return how long the opening took, and how late the heart was at its worst in each part, in seconds."""
    from _windows import counter_on, settle, until  # noqa: PLC0415 - the runner has no window

    with counter_on(folder, eyes=False) as program:
        program.desk.get_ready_to_find()
        settle()
        begin = time.perf_counter()
        program.open_owner()
        owner = program.owner
        page = owner.pages.get("regulars") if owner is not None else None
        if page is None:
            raise SystemExit("The owner's window did not open.")
        until(lambda: _first_name(page) not in {"", "…"})
        owner.repaint()
        opened = time.perf_counter() - begin
        return {"open": opened, **_stand_still(owner, page)}


def _first_name(page: "RegularsPage") -> str:
    """Return the name in the first row, "" where there is none yet."""
    model = page.model
    return str(model.data(model.index(0, 0))) if model.rowCount() else ""


def _stand_still(owner: "OwnerWindow", page: "RegularsPage") -> dict[str, float]:
    """Return how late the heart was at its worst while the list was read, scrolled, sorted and searched."""
    from _windows import Heart, let_pass, show_to_keys, until  # noqa: PLC0415 - see `open_once`

    show_to_keys(owner)
    heart = Heart()
    worst = {"read": heart.listen(lambda: until(lambda: page.source.complete))}
    let_pass(0.5)
    worst["beat"] = heart.listen(lambda: let_pass(1.0))
    for name, work in (("scroll", _scroll), ("sort", _sort), ("type", _search)):
        worst[name] = heart.listen(partial(work, page))
    return worst


def _scroll(page: "RegularsPage") -> None:
    """Go through the list by keys, and drag its bar."""
    from _windows import let_pass, press_and_let_go  # noqa: PLC0415 - see `open_once`
    from PySide6.QtCore import Qt  # noqa: PLC0415 - likewise

    table, keys = page.table, Qt.Key
    table.setFocus()
    for key, times in ((keys.Key_PageDown, PAGES), (keys.Key_Down, LINES), (keys.Key_End, 1), (keys.Key_PageUp, PAGES)):
        for _ in range(times):
            press_and_let_go(table, key)
            let_pass(0.02)
    bar = table.verticalScrollBar()
    for step in range(PAGES):
        bar.setValue(bar.maximum() * step // PAGES)
        let_pass(0.02)


def _sort(page: "RegularsPage") -> None:
    """Sort by each column, both ways round."""
    from _windows import let_pass, press_and_let_go  # noqa: PLC0415 - see `open_once`
    from PySide6.QtCore import Qt  # noqa: PLC0415 - likewise

    page.table.setFocus()
    for digit in (1, 2, 2, 3, 3, 4, 4, 1):
        key = Qt.Key(Qt.Key.Key_0.value + digit)
        press_and_let_go(page.table, key, str(digit), Qt.KeyboardModifier.AltModifier)
        let_pass(0.6)


def _search(page: "RegularsPage") -> None:
    """Type names, a letter at a time."""
    from _windows import let_pass, press_and_let_go  # noqa: PLC0415 - see `open_once`
    from PySide6.QtCore import Qt  # noqa: PLC0415 - likewise

    for text in TEXTS:
        page.search()
        page.head.search_field.clear()
        for letter in text:
            press_and_let_go(page.head.search_field, Qt.Key(ord(letter.upper())), letter)
            let_pass(0.12)
        let_pass(0.4)
        if page.head.search_field.text() != text:
            raise SystemExit("Not every key arrived.")


def measure(asked: argparse.Namespace, folder: Path, small: Path) -> dict[str, float]:
    """Let both cafés take turns, and return the figures."""
    large: list[dict[str, float]] = []
    few: list[dict[str, float]] = []
    for _ in range(asked.rounds):
        few.append(_in_a_process(small))
        large.append(_in_a_process(folder))
    opened, opened_few = (statistics.median(one["open"] for one in some) for some in (large, few))
    figures = {
        "open_ms": round(1000 * opened, 1),
        "small_open_ms": round(1000 * opened_few, 1),
        "growth": round(opened / opened_few, 3),
    }
    for name in ("beat", "read", "scroll", "sort", "type"):
        figures[f"{name}_ms"] = round(1000 * statistics.median(one[name] for one in large), 1)
    return {**figures, "regulars": asked.regulars, "visits": asked.visits}


def _in_a_process(folder: Path) -> dict[str, float]:
    """Open once in a fresh process."""
    words = [sys.executable, str(Path(sys.argv[0]).resolve()), "--once", "--folder", str(folder)]
    done = subprocess.run(words, stdout=subprocess.PIPE, encoding="utf-8", check=False, env=child_environment())
    if done.returncode:
        raise SystemExit(done.returncode)
    return {str(name): float(value) for name, value in json.loads(done.stdout).items()}


def main() -> int:
    """Measure and print the figures; 0."""
    parser = arguments(__doc__)
    parser.add_argument("--rounds", type=int, default=ROUNDS, help="openings of each café")
    parser.add_argument("--once", action="store_true", help=argparse.SUPPRESS)
    asked = parser.parse_args()
    if asked.once:
        print(json.dumps(open_once(asked.folder)))
        return 0
    few = max(1, asked.regulars // SMALLER)
    with (
        cafe(asked.folder, asked.regulars, asked.visits, asked.seed) as folder,
        cafe(None, few, VISITS_EACH * few, asked.seed) as small,
    ):
        tell(measure(asked, folder.resolve(), small), as_json=asked.json)
    return 0


if __name__ == "__main__":
    sys.exit(main())
