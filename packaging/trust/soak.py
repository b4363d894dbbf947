"""Mornings at the counter, one after another, by real keys into the real window: memory and descriptors stay flat.

A morning is a hundred and twenty guests: a card is typed key by key as a scanner does, greeted, and noted with Enter.
Now and then a visit is taken back, somebody is found by name, an unknown code is scanned, an order is changed, today's
visits, the help, and what somebody avoids are opened and left, the counter is locked and unlocked, and the owner's
window is opened and put away. After the mornings of warm-up, in which pages are built and what is kept ready to be
painted is filled, memory, descriptors and widgets are written down at the end of each. What holds is judged on the
later half against the one before it: the least of its figures is taken, since only what is never given back is a leak.

What a flat program may still take is known, and bounded: the letters of names (256 pictures), the words of menus (2,048
lines), pictures of icons, chips and buttons (10 MB, kept by Qt), the pages of the café's file (2 MB). Each fills with
people and orders that were not seen before, and more and more slowly. In 240 mornings of twelve guests that was 1.5 MB
from the one half to the other, in the full form 0.4 MB, since everybody was there in the warm-up; MORE_KB leaves room
for a name in letters of another script, and tells a leak of 1 kB a guest. In the short form few people come again and
again, all pages are built before the first morning, and the halves differ by 0.1 MB, at most 0.4 MB.

The control goes on where the mornings ended, and leaks in each guest some memory and a widget, and a descriptor in
five: all three are told, by the same judgement.
"""

import json
import os
import random
import subprocess
import sys
import time
from dataclasses import asdict, dataclass, field
from pathlib import Path

from _cafe import SmallCafe, small_cafe, thrown_away
from _figures import arguments, descriptors, give_back, resident_kb, tell

sys.path.append(str(Path(__file__).parents[1] / "bench"))

GUESTS, FEW = 120, 10
"""Guests of a morning, and of one in the short form."""
FULL, SHORT = 60, 5
"""Mornings; a fifth of them, and one more, warms up."""
LEAKY = 2
"""Mornings of the control, after those."""
REGULARS, VISITS = 300, 2_000
FEW_REGULARS, FEW_VISITS = 12, 120
"""In the short form: everybody has been there once the warm-up is over."""
MORE_KB, MORE_SHORT_KB = 1_536, 1_024
"""How much more memory a half may have at its least than the half before it, see above."""
MORE_DESCRIPTORS = 1
MORE_WIDGETS = 4
"""A result more than ever before was found by a name, each a tile."""
LEAK_KB, LEAK_EVERY = 256, 5
_kept: list[object] = []


@dataclass
class Found:
    """What was written down at the end of each morning, those of the control last, and what was done."""

    memory: list[int] = field(default_factory=list)
    descriptors: list[int] = field(default_factory=list)
    widgets: list[int] = field(default_factory=list)
    keys: int = 0
    noted: int = 0

    @property
    def halves(self) -> tuple[slice, slice]:
        """Return where the halves are of what comes after the warm-up."""
        count = len(self.memory) - LEAKY
        warm = count // 5 + 1
        return slice(warm, (warm + count) // 2), slice((warm + count) // 2, count)

    def flat(self, more_kb: int, before: slice, after: slice) -> dict[str, bool]:
        """Return for each figure whether its least in the mornings after is hardly above its least in those before."""
        most = {"memory": more_kb, "descriptors": MORE_DESCRIPTORS, "widgets": MORE_WIDGETS}
        kept = {name: getattr(self, name) for name in most}
        return {name: min(kept[name][after]) - min(kept[name][before]) <= most[name] for name in most}


def leak(guest: int) -> None:
    """Keep what is never given back: the control."""
    from PySide6.QtWidgets import QWidget  # noqa: PLC0415 - the parent has no window

    _kept.extend((os.urandom(LEAK_KB * 1024), QWidget()))
    if guest % LEAK_EVERY == 0:
        _kept.append(os.open(os.devnull, os.O_RDONLY))


def mornings(cafe: SmallCafe, count: int, guests: int, seed: int) -> Found:
    """Live through so many mornings in this process, and through those of the control; return what was written down."""
    from _counter_days import Calendar, Day  # noqa: PLC0415 - the parent has no window
    from _windows import counter_on  # noqa: PLC0415 - likewise
    from PySide6.QtWidgets import QApplication  # noqa: PLC0415 - likewise

    found = Found()
    calendar = Calendar()
    dice = random.Random(f"soak {seed}")  # noqa: S311 - the same mornings for the same seed
    with counter_on(cafe.folder, eyes=False, clock=calendar) as program:
        day = Day(program, cafe.payloads, dice)
        day.see_everything()
        for morning in range(count + LEAKY):
            leaks = morning >= count
            for number in range(FEW if leaks else guests):
                day.guest(number)
                if leaks:
                    leak(number)
            day.look_around()
            calendar.days += 1
            give_back()
            found.memory.append(resident_kb())
            found.descriptors.append(descriptors())
            found.widgets.append(len(QApplication.allWidgets()))
            if not leaks:
                found.keys, found.noted = day.keys, len(day.noted)
            if os.environ.get("CAFEMEMO_SOAK_TELLS"):
                told = f"{found.memory[-1]} kB, {found.descriptors[-1]} descriptors, {found.widgets[-1]} widgets"
                print(f"morning {morning + 1}: {told}", file=sys.stderr)
    return found


def in_child(place: Path, count: int, guests: int, seed: int) -> Found | None:
    """Live through the mornings in a process of its own; None where it ended badly."""
    screen = {} if os.environ.get("DISPLAY") else {"QT_QPA_PLATFORM": "offscreen"}
    words = ["--child", str(place), "--mornings", str(count), "--guests", str(guests), "--seed", str(seed)]
    done = subprocess.run(
        [sys.executable, __file__, *words],
        stdout=subprocess.PIPE,
        encoding="utf-8",
        env={**os.environ, **screen},
        check=False,
    )
    return Found(**json.loads(done.stdout)) if done.returncode == 0 else None


def main() -> int:
    """Live and tell."""
    parser = arguments(__doc__)
    parser.add_argument("--mornings", type=int, help=f"how many (default: {FULL}, {SHORT} with --short)")
    parser.add_argument("--guests", type=int, help=f"guests of each (default: {GUESTS}, {FEW} with --short)")
    parser.add_argument("--child", type=Path)
    words = parser.parse_args()
    count = words.mornings or (SHORT if words.short else FULL)
    guests = words.guests or (FEW if words.short else GUESTS)
    if words.child is not None:
        payloads = tuple(json.loads((words.child / "payloads.json").read_text("utf-8")))
        cafe = SmallCafe(words.child / "cafe", payloads)
        print(json.dumps(asdict(mornings(cafe, count, guests, words.seed))))
        return 0
    begin = time.perf_counter()
    regulars, visits = (FEW_REGULARS, FEW_VISITS) if words.short else (REGULARS, VISITS)
    with thrown_away() as place:
        cafe = small_cafe(place / "cafe", regulars=regulars, visits=visits)
        (place / "payloads.json").write_text(json.dumps(cafe.payloads), "utf-8")
        found = in_child(place, count, guests, words.seed)
    figures: dict[str, object] = {"mornings": count, "seconds": round(time.perf_counter() - begin)}
    holds = caught = False
    if found is not None:
        more_kb = MORE_SHORT_KB if words.short else MORE_KB
        before, after = found.halves
        flat = found.flat(more_kb, before, after)
        # The first morning of the control is its warm-up.
        told = found.flat(more_kb, after, slice(count + 1, None))
        holds, caught = all(flat.values()) and found.noted > 0, not any(told.values())
        figures |= {
            "guests": count * guests,
            "keys": found.keys,
            "noted": found.noted,
            "memory_kb": min(found.memory[before]),
            "memory_later_kb": min(found.memory[after]),
            "memory_leaking_kb": min(found.memory[count + 1 :]),
            "descriptors": min(found.descriptors[before]),
            "descriptors_later": min(found.descriptors[after]),
            "widgets": min(found.widgets[before]),
            "widgets_later": min(found.widgets[after]),
        }
    return tell(
        figures,
        holds=holds,
        control="a planted leak of memory, one of descriptors, and one of widgets",
        caught=caught,
        as_json=words.json,
    )


if __name__ == "__main__":
    sys.exit(main())
