"""The power cut in every phase of every work: what the disk holds then is the old state or the new one.

Each work (`_works.WORKS` and `_works_of_copies.COPY_WORKS`) is watched by strace once, and its calls are replayed to a
cut after each of them (`_power`): once with nothing of what was not synced, and once with some of it, drawn at random.
What is left must open, be sound, and hold exactly what the café held before or exactly what the work leaves; after the
last call, when the work was told as done, the latter.

The control notes the same visit with `synchronous = OFF`, and must be caught.
"""

import random
import shutil
import tempfile
from pathlib import Path

from _figures import arguments, tell
from _injecting import End, may_trace, run
from _power import STRACE, Disk, calls
from _works import CARELESS, WORKS, Work, copied, is_sound, state_at
from _works_of_copies import COPY_WORKS

SHORT = 12
"""Cuts of each work in the short form, spread over its calls."""


def prove(work: Work, folder: Path, short: int | None, draw: random.Random) -> tuple[int, list[str]]:
    """Return how many cuts were made in a work, and what went wrong."""
    place, log, world = folder / "cafe", folder / "log", folder / "world"
    work.before(place)
    before = (state_at(place, folder), work.outside(place))
    disk = Disk(place)
    end = run(lambda: work.ready(place), None, log, STRACE)
    if end is not End.DONE:
        raise SystemExit(f"{work.name} itself ended as {end}")
    after = (state_at(place, folder), work.outside(place))
    whole = {before, after, (before[0], after[1])} if work.beside_first else {before, after}
    done = list(calls(log))
    last = len(done)
    at = range(last + 1) if short is None else sorted({last, *(number * last // short for number in range(short))})
    wrong: list[str] = []
    made = 0
    for number in range(last + 1):
        if number in at:
            for drawn in (None, draw):
                made += 1
                said = f"{work.name}, call {number} of {last}, {'drawn' if drawn else 'bare'}"
                shutil.rmtree(world, ignore_errors=True)
                world.mkdir(mode=0o700)
                disk.cut(world, drawn)
                wrong += [f"{said}: {what}" for what in _look(work, world, folder, after if number == last else whole)]
        if number < last:
            disk.do(*done[number])
    return made, wrong


def _look(
    work: Work, world: Path, folder: Path, may_be: "tuple[str, str] | set[tuple[str, str]]"
) -> "tuple[str, ...] | list[str]":
    """Return what is wrong with what a cut left."""
    allowed = may_be if isinstance(may_be, set) else {may_be}
    try:
        found = (state_at(world, folder), work.outside(world))
        sound = is_sound(copied(world, folder))
    except Exception as error:  # noqa: BLE001 - whatever it is, the café did not open
        return [f"{type(error).__name__}"]
    if not sound:
        return ["not sound"]
    return [] if found in allowed else ["a state between, or one that was told as done and is not there"]


def main() -> int:
    """Cut the power everywhere, and tell."""
    words = arguments(__doc__)
    words.add_argument("--work", help="one work only")
    given = words.parse_args()
    not_run = ["a real power cut: the cuts are a model's", "Windows and macOS: strace is of Linux"]
    if not may_trace():
        return tell({}, holds=False, control=CARELESS.name, caught=False, not_run=["no strace"], as_json=given.json)
    short = SHORT if given.short else None
    draw = random.Random(given.seed)  # noqa: S311 - worlds, no secrets
    figures: dict[str, object] = {}
    wrong: list[str] = []
    total = 0
    with tempfile.TemporaryDirectory(prefix="cafememo-trust-") as made:
        works = [work for work in (*WORKS, *COPY_WORKS) if given.work in {None, work.name}]
        for number, work in enumerate((*works, CARELESS)):
            folder = Path(made).resolve() / str(number)
            folder.mkdir()
            count, found = prove(work, folder, short, draw)
            if work is CARELESS:
                caught = bool(found)
                continue
            figures[work.name] = f"{count} cuts, {len(found)} wrong"
            wrong += found
            total += count
    figures |= {"cuts": total, "wrong": len(wrong), "first wrong": wrong[:9]}
    return tell(figures, holds=not wrong, control=CARELESS.name, caught=caught, not_run=not_run, as_json=given.json)


if __name__ == "__main__":
    raise SystemExit(main())
