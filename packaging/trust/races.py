"""Two instances at once: 100 times two processes open one café and write, and 100 times two make one in one folder.

Of two that open, exactly one may get in while the other says that the café is open already; of two that make, one makes
it and the other says that it is there. Afterwards the café is whole and holds what the one that got in wrote, and
nothing else.

The control takes the locks away, the one of the open café and the one of the maker: two that write, or a café that is
not whole, must be noticed.
"""

import os
import shutil
import tempfile
from collections import Counter
from collections.abc import Callable
from contextlib import nullcontext
from pathlib import Path
from unittest import mock

from _figures import arguments, tell
from _works import cafe_with_ana

from cafememo.domain.trouble import AlreadyOpen, CafeExists, Trouble
from cafememo.services.cafe import make_cafe
from cafememo.store import connection as connecting
from cafememo.store import files as making
from cafememo.store.check import check
from cafememo.store.settings import read_settings, write_settings
from cafememo.store.store import open_store

RACES, SHORT_RACES = 100, 3
MOST_WITHOUT_LOCKS = 40
"""Races of the control, at most: two processes do not meet in every one of them."""
CONTROL = "the locks taken away"
WON, TOLD, TROUBLE, BUG = 0, 10, 11, 12


def race(runners: list[Callable[[], object]]) -> list[int]:
    """Have processes do what is given at the same moment; return how each ended."""
    waiting, starting = os.pipe()
    children = []
    for run in runners:
        child = os.fork()
        if not child:
            code = BUG
            try:
                os.close(starting)
                os.read(waiting, 1)  # ends for all of them at once, when the other end is closed
                run()
                code = WON
            except (AlreadyOpen, CafeExists):
                code = TOLD
            except Trouble:
                code = TROUBLE
            finally:
                os._exit(code)
        children.append(child)
    os.close(waiting)
    os.close(starting)
    return [os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]) for child in children]


def open_together(folder: Path) -> str:
    """Have two processes open a café and write their names; each keeps it open until the other has tried. Say how."""
    first_tried, first_tells = os.pipe()
    second_tried, second_tells = os.pipe()

    def of(name: str, tells: int, other: int) -> Callable[[], None]:
        def run() -> None:
            try:
                store = open_store(folder)
            finally:
                os.write(tells, b"t")
            os.read(other, 1)
            try:
                with store.transaction():
                    write_settings(store.connection, "race.", {name: "here"})
            except AlreadyOpen as reason:
                raise Trouble from reason  # too late to say so: it was let in
            store.close()

        return run

    ends = race([of("one", first_tells, second_tried), of("other", second_tells, first_tried)])
    for descriptor in (first_tried, first_tells, second_tried, second_tells):
        os.close(descriptor)
    if sorted(ends) != [WON, TOLD]:
        return f"ended as {sorted(ends)}"
    store = open_store(folder)
    try:
        wrote = set(read_settings(store.connection, "race."))
        if wrote != {"one" if ends[0] == WON else "other"}:
            return "not what the winner wrote"
        return "" if check(store).sound else "not sound"
    finally:
        store.close()


def make_together(folder: Path) -> str:
    """Have two processes make a café in one folder; say what is wrong with what came of it."""
    names = ("One", "Other")
    ends = race([lambda name=name: make_cafe(folder, name, "en", use_keyring=False) for name in names])  # type: ignore[misc]
    if sorted(ends) != [WON, TOLD]:
        return f"ended as {sorted(ends)}"
    there = {path.name for path in folder.iterdir()}
    if there != {"cafe.db", "cafe.key", "cafe.keys", "cafe.keys.bak"}:
        return f"left {sorted(there)}"
    store = open_store(folder)
    try:
        if store.facts.name != names[ends.index(WON)]:
            return "not the winner's"
        return "" if check(store).sound else "not sound"
    finally:
        store.close()


def run_all(folder: Path, races: int) -> tuple[Counter[str], Counter[str]]:
    """Run so many races of each kind; return what went wrong, by what it was."""
    cafe_with_ana(folder / "cafe")
    opened: Counter[str] = Counter()
    made: Counter[str] = Counter()
    for number in range(races):
        place = folder / f"open{number}"
        shutil.copytree(folder / "cafe", place)
        opened[_said(open_together, place)] += 1
        shutil.rmtree(place)
        place = folder / f"make{number}"
        made[_said(make_together, place)] += 1
        shutil.rmtree(place, ignore_errors=True)
    return opened, made


def _said(what: Callable[[Path], str], place: Path) -> str:
    """Return what is wrong; also where what came of it does not open."""
    try:
        return what(place)
    except Trouble as reason:
        return type(reason).__name__


def without_locks(folder: Path) -> bool:
    """Run races without the locks until both kinds were noticed; tell whether they were."""
    pragmas = tuple(one.replace("EXCLUSIVE", "NORMAL") for one in connecting._PRAGMAS)  # noqa: SLF001 - the control
    opened = made = False
    with (
        mock.patch.object(connecting, "_PRAGMAS", pragmas),
        mock.patch.object(making, "one_maker", return_value=nullcontext()),
    ):
        for number in range(MOST_WITHOUT_LOCKS):
            place = folder / str(number)
            place.mkdir()
            wrong = run_all(place, 1)
            opened |= not wrong[0][""]
            made |= not wrong[1][""]
            if opened and made:
                return True
    return False


def main() -> int:
    """Race, and tell."""
    given = arguments(__doc__).parse_args()
    races = SHORT_RACES if given.short else RACES
    if not hasattr(os, "fork"):
        return tell({}, holds=False, control=CONTROL, caught=False, not_run=["no fork"], as_json=given.json)
    with tempfile.TemporaryDirectory(prefix="cafememo-trust-") as made_in:
        for name in ("real", "control"):
            (Path(made_in) / name).mkdir()
        opened, made = run_all(Path(made_in) / "real", races)
        caught = without_locks(Path(made_in) / "control")
    wrong = {f"open: {what}": count for what, count in opened.items() if what}
    wrong |= {f"make: {what}": count for what, count in made.items() if what}
    figures = {"opened_by_one": opened[""], "made_by_one": made[""], "races": 2 * races, "wrong": wrong}
    return tell(
        figures,
        holds=not wrong,
        control=CONTROL,
        caught=caught,
        not_run=["Windows and macOS: the processes are forked"],
        as_json=given.json,
    )


if __name__ == "__main__":
    raise SystemExit(main())
