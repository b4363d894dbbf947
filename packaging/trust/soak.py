"""Mornings at the counter, one after another, by real keys into the real window: memory and descriptors stay flat.

A morning is a hundred and twenty guests: a card is typed key by key as a scanner does, greeted, and noted with Enter.
Now and then a visit is taken back, somebody is found by name, an unknown code is scanned, an order is changed, today's
visits, the help, and what somebody avoids are opened and left, the counter is locked and unlocked, and the owner's
window is opened and put away. After the mornings of warm-up, in which pages are built and caches filled, memory and
descriptors are written down at the end of each. What holds is judged on the later half against the one before it: the
least of its figures is taken, since only what is never given back is a leak. The control leaks two MB of memory a guest
and one descriptor in five guests; both are told, by the same judgement.
"""

import json
import os
import random
import subprocess
import sys
import time
from collections.abc import Sequence
from pathlib import Path

from _cafe import SmallCafe, small_cafe, thrown_away
from _figures import arguments, descriptors, give_back, resident_kb, tell

sys.path.append(str(Path(__file__).parents[1] / "bench"))

GUESTS, FEW = 120, 10
"""Guests of a morning, and of one in the short form."""
FULL, SHORT = 60, 5
"""Mornings; a fifth of them, and one more, warms up."""
REGULARS = 300
MORE_KB = 3 * 1_024
"""How much more memory a half may have at its least than the half before it: the pages of a café that grows, and what
is kept of people who had not come before. In the full form that is about 1 kB a guest."""
MORE_SHORT_KB = 16 * 1_024
"""The same in the short form, which is over before pages and caches are warm: it tells a gross leak alone."""
MORE_DESCRIPTORS = 1
LEAK_KB, LEAK_EVERY = 2_048, 5
_kept: list[object] = []


def leak(plant: str, guest: int) -> None:
    """Keep what is never given back, where that is asked for."""
    if plant:
        _kept.append(os.urandom(LEAK_KB * 1024))
    if plant and guest % LEAK_EVERY == 0:
        _kept.append(os.open(os.devnull, os.O_RDONLY))


def flat(before: Sequence[int], after: Sequence[int], most: int) -> bool:
    """Tell whether the least of the later figures is at most so much above the least of the earlier ones."""
    return min(after) - min(before) <= most


def mornings(cafe: SmallCafe, count: int, guests: int, seed: int, plant: str) -> dict[str, object]:
    """Live through so many mornings in this process; return memory and descriptors after each, and what was done."""
    from _counter_days import Calendar, Day  # noqa: PLC0415 - the parent has no window
    from _windows import counter_on  # noqa: PLC0415 - likewise

    memory: list[int] = []
    opened: list[int] = []
    calendar = Calendar()
    dice = random.Random(f"soak {seed}")  # noqa: S311 - the same mornings for the same seed
    with counter_on(cafe.folder, eyes=False, clock=calendar) as program:
        day = Day(program, cafe.payloads, dice)
        for morning in range(count):
            for number in range(guests):
                day.guest(number)
                leak(plant, number)
            day.look_around()
            calendar.days += 1
            give_back()
            memory.append(resident_kb())
            opened.append(descriptors())
            if os.environ.get("CAFEMEMO_SOAK_TELLS"):
                print(f"morning {morning + 1}: {memory[-1]} kB, {opened[-1]} descriptors", file=sys.stderr)
        return {"memory": memory, "descriptors": opened, "keys": day.keys, "noted": len(day.noted)}


def in_child(place: Path, count: int, guests: int, seed: int, plant: str = "") -> dict[str, object]:
    """Live through the mornings in a process of its own."""
    screen = {} if os.environ.get("DISPLAY") else {"QT_QPA_PLATFORM": "offscreen"}
    words = ["--child", str(place), "--mornings", str(count), "--guests", str(guests), "--seed", str(seed)]
    done = subprocess.run(
        [sys.executable, __file__, *words, "--plant", plant],
        stdout=subprocess.PIPE,
        encoding="utf-8",
        env={**os.environ, **screen},
        check=False,
    )
    return dict(json.loads(done.stdout)) if done.returncode == 0 else {}


def halves(figures: Sequence[int]) -> tuple[Sequence[int], Sequence[int]]:
    """Return the earlier and the later half of what comes after the warm-up."""
    warm = figures[len(figures) // 5 + 1 :]
    return warm[: len(warm) // 2], warm[len(warm) // 2 :]


def judged(found: dict[str, object], more_kb: int) -> tuple[bool, bool]:
    """Return whether memory is flat, and whether descriptors are."""
    if not found:
        return False, False
    memory, opened = found["memory"], found["descriptors"]
    return flat(*halves(memory), more_kb), flat(*halves(opened), MORE_DESCRIPTORS)


def main() -> int:
    """Live and tell."""
    parser = arguments(__doc__)
    parser.add_argument("--mornings", type=int, help=f"how many (default: {FULL}, {SHORT} with --short)")
    parser.add_argument("--guests", type=int, help=f"guests of each (default: {GUESTS}, {FEW} with --short)")
    parser.add_argument("--child", type=Path)
    parser.add_argument("--plant", default="", help="anything: leak memory and descriptors")
    words = parser.parse_args()
    count = words.mornings or (SHORT if words.short else FULL)
    guests = words.guests or (FEW if words.short else GUESTS)
    if words.child is not None:
        payloads = tuple(json.loads((words.child / "payloads.json").read_text("utf-8")))
        cafe = SmallCafe(words.child / "cafe", payloads)
        print(json.dumps(mornings(cafe, count, guests, words.seed, words.plant)))
        return 0
    begin = time.perf_counter()
    results = {}
    for plant, length in (("", count), ("leaks", SHORT)):
        with thrown_away() as place:
            cafe = small_cafe(place / "cafe", regulars=REGULARS, visits=2_000)
            (place / "payloads.json").write_text(json.dumps(cafe.payloads), "utf-8")
            results[plant] = in_child(place, min(length, count), FEW if plant else guests, words.seed, plant)
    found = results[""]
    memory_flat, descriptors_flat = judged(found, MORE_SHORT_KB if words.short else MORE_KB)
    figures: dict[str, object] = {"mornings": count, "seconds": round(time.perf_counter() - begin)}
    if found:
        (before, after), (few, many) = halves(found["memory"]), halves(found["descriptors"])
        figures |= {
            "guests": count * guests,
            "keys": found["keys"],
            "noted": found["noted"],
            "memory_kb": min(before),
            "memory_later_kb": min(after),
            "descriptors": min(few),
            "descriptors_later": min(many),
        }
    told = judged(results["leaks"], MORE_SHORT_KB)
    caught = bool(results["leaks"]) and not any(told)
    return tell(
        figures,
        holds=memory_flat and descriptors_flat and bool(found.get("noted")),
        control="a planted leak of memory, and one of descriptors",
        caught=caught,
        as_json=words.json,
    )


if __name__ == "__main__":
    sys.exit(main())
