"""A full disk, a failing one and a kill in every write and sync of what changes a café: the old state or the new one.

For each work (`_works.WORKS` and `_works_of_copies.COPY_WORKS`) every write and sync it makes is counted first; then
the work is done anew once for each of them and for each of ENOSPC, EIO and SIGKILL put into it by strace. Afterwards
the café must open, be sound, and hold exactly what it held before or exactly what the work leaves: the latter wherever
the work was told as done. Where the work was told as failed it is done once more, and must then be there once.

The control writes without a transaction, and must be caught between two states.
"""

import shutil
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path

from _figures import arguments, tell
from _injecting import SYNCS, WRITES, End, Fault, calls_of, may_trace, run
from _works import CONTROL, WORKS, Work, copied, is_sound, state_at
from _works_of_copies import COPY_WORKS

KINDS = ("EIO", "ENOSPC", "SIGKILL")
SHORT = 6
"""Faults of each work and kind in the short form, spread over its calls."""


def faults_of(calls: dict[str, int], short: int | None) -> Iterator[Fault]:
    """Return every fault there is to be put in, or so many of each kind."""
    places = [(name, number + 1) for name in (*WRITES, *SYNCS) for number in range(calls.get(name, 0))]
    if short is not None and len(places) > short:
        places = [places[place * len(places) // short] for place in range(short)]
    for kind in KINDS:
        for name, number in places:
            yield Fault(name, number, kind)


def prove(work: Work, folder: Path, short: int | None) -> tuple[int, int, list[str]]:
    """Return how many calls a work makes, how many faults were put into it, and what went wrong."""
    before, place, log = folder / "before", folder / "cafe", folder / "calls"
    work.before(before)
    old = (state_at(before, folder), work.outside(before))

    def begin() -> None:
        shutil.rmtree(place, ignore_errors=True)
        shutil.copytree(before, place)

    begin()
    calls = calls_of(lambda: work.ready(place), log)
    new = (state_at(place, folder), work.outside(place))
    whole = {old, new, (old[0], new[1])} if work.beside_first else {old, new}
    wrong: list[str] = []
    if old == new:
        wrong.append(f"{work.name}: changes nothing")
    done = 0
    for fault in faults_of(calls, short):
        begin()
        end = run(lambda: work.ready(place), fault)
        done += 1
        said = f"{work.name}, {fault}: {end}"
        try:
            found = (state_at(place, folder), work.outside(place))
            sound = is_sound(copied(place, folder))
        except Exception as error:  # noqa: BLE001 - whatever it is, the café did not open
            wrong.append(f"{said}, and then {type(error).__name__}")
            continue
        if end is End.BUG:
            wrong.append(f"{said}: not in the program's words")
        if not sound or found not in whole:
            wrong.append(f"{said}: {'a state between' if sound else 'not sound'}")
        elif end is End.DONE and found != new:
            wrong.append(f"{said}: told as done, and is not")
    if work.again:
        done += _again(work, folder, [fault for fault in faults_of(calls, short) if fault.what == "EIO"], new, wrong)
    return sum(calls.values()), done, wrong


def _again(work: Work, folder: Path, faults: list[Fault], new: tuple[str, str], wrong: list[str]) -> int:
    """Do a work that was told as failed once more in the same process: it must be there once. Return how often."""
    place = folder / "cafe"

    def ready() -> Callable[[], object]:
        job = work.ready(place)

        def twice() -> None:
            from cafememo.domain.trouble import Trouble  # noqa: PLC0415 - in the child

            try:
                job()
            except Trouble:
                job()

        return twice

    for fault in faults:
        shutil.rmtree(place, ignore_errors=True)
        shutil.copytree(folder / "before", place)
        end = run(ready, fault)
        try:
            found = (state_at(place, folder), work.outside(place))
        except Exception as error:  # noqa: BLE001 - whatever it is, the café did not open
            wrong.append(f"{work.name}, {fault}, then again: {end}, and then {type(error).__name__}")
            continue
        if end is not End.DONE or found != new:
            wrong.append(f"{work.name}, {fault}, then again: {end}, {'there' if found == new else 'not there once'}")
    return len(faults)


def main() -> int:
    """Put every fault in, and tell."""
    words = arguments(__doc__)
    words.add_argument("--work", help="one work only")
    given = words.parse_args()
    if not may_trace():
        return tell(
            {},
            holds=False,
            control=CONTROL.name,
            caught=False,
            not_run=["no strace, or no right to trace"],
            as_json=given.json,
        )
    short = SHORT if given.short else None
    figures: dict[str, object] = {}
    wrong: list[str] = []
    total = 0
    works = [work for work in (*WORKS, *COPY_WORKS) if given.work in {None, work.name}]
    with tempfile.TemporaryDirectory(prefix="cafememo-trust-") as made:
        for number, work in enumerate(works):
            folder = Path(made) / str(number)
            folder.mkdir()
            calls, done, found = prove(work, folder, short)
            figures[work.name] = f"{done} faults in {calls} writes and syncs, {len(found)} wrong"
            wrong += found
            total += done
        control = Path(made) / "control"
        control.mkdir()
        caught = any("a state between" in one for one in prove(CONTROL, control, short)[2])
    figures |= {"faults": total, "wrong": len(wrong), "first wrong": wrong[:9]}
    return tell(
        figures,
        holds=not wrong,
        control=CONTROL.name,
        caught=caught,
        not_run=["Windows and macOS: strace is of Linux"],
        as_json=given.json,
    )


if __name__ == "__main__":
    raise SystemExit(main())
