"""Kills and power cuts while visits are noted: no visit that was said to be noted is lost.

A child notes visits and writes a line for each that the program told as noted. It is killed at a random moment, 1,000
times; the café must open, be sound, and hold every visit there was a line for.

A kill alone loses nothing that reached the system, whatever the pragmas. So the same child is watched by strace, and
its writes are replayed to cuts of the power (`_power`): at each, what was not synced is lost, wholly or in part. With
the program's pragmas nothing may be missing; the control, the same child with WAL and synchronous = NORMAL, must lose
some.
"""

import os
import random
import shutil
import signal
import subprocess
import tempfile
import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from _figures import arguments, tell
from _injecting import may_trace
from _power import STRACE, Disk, calls
from _works import StandingClock, cafe_with_ana

from cafememo.domain.portion import Portion
from cafememo.services.counter import Counter
from cafememo.store.check import check
from cafememo.store.connection import Connection
from cafememo.store.store import open_store

KILLS, SHORT_KILLS = 1_000, 20
VISITS, SHORT_VISITS = 200, 25
"""Visits noted while the child is watched."""
CUTS, SHORT_CUTS = 500, 40
ANEW = 50
"""After so many kills a café begins anew: to check a long ledger takes long."""
LONGEST = 0.12
"""Seconds from the first visit to the kill, at most."""
CONTROL = "WAL with synchronous = NORMAL, at a cut of the power"


def _as_it_is(_connection: Connection) -> None:
    """Leave the program's pragmas."""


def _careless(connection: Connection) -> None:
    """Do as is often done: quicker, and the last commits are lost when the power goes."""
    connection.execute("PRAGMA journal_mode = WAL")
    connection.execute("PRAGMA synchronous = NORMAL")


@dataclass
class Child:
    """A process that notes visits in a café, and what it says: a line for each one noted."""

    pid: int
    said: int
    go: int

    @classmethod
    def begin(cls, folder: Path, pragmas: Callable[[Connection], None], most: int) -> "Child":
        """Fork one; it waits, with the café open, until it is told to go."""
        said, saying = os.pipe()
        heard, go = os.pipe()
        pid = os.fork()
        if not pid:
            try:
                store = open_store(folder)
                pragmas(store.connection)
                counter = Counter(store, StandingClock())
                os.write(saying, b"ready\n")
                os.read(heard, 1)
                for _ in range(most):
                    if counter.note_round((Portion(1, store.favourite_ids[0]),)) is None:
                        os._exit(3)
                    os.write(saying, b"noted\n")
            except BaseException:  # noqa: BLE001 - a child says all by its exit code
                os._exit(2)
            os._exit(0)
        os.close(saying)
        os.close(heard)
        os.read(said, 6)
        return cls(pid, said, go)

    def start(self) -> None:
        """Let it note."""
        os.write(self.go, b"g")

    def lines(self) -> int:
        """Return how many visits it said were noted, once it has ended."""
        held = b""
        while piece := os.read(self.said, 65_536):
            held += piece
        os.waitpid(self.pid, 0)
        os.close(self.said)
        os.close(self.go)
        return held.count(b"\n")


def noted(folder: Path) -> int:
    """Return how many entries a café's ledger has, having proved it sound; -1 where it is not."""
    store = open_store(folder)
    try:
        if not check(store).sound:
            return -1
        return int(store.connection.execute("SELECT count(*) FROM ledger").fetchone()[0])
    finally:
        store.close()


def kill_often(folder: Path, kills: int, draw: random.Random) -> tuple[int, int, int]:
    """Kill so many children at random moments; return visits acknowledged, lost, and cafés that were not sound."""
    told = lost = unsound = 0
    place, there = folder / "cafe", 0
    for number in range(kills):
        if number % ANEW == 0:
            shutil.rmtree(place, ignore_errors=True)
            cafe_with_ana(place)
            there = noted(place)
        child = Child.begin(place, _as_it_is, 1_000_000)
        child.start()
        time.sleep(draw.uniform(0, LONGEST))
        os.kill(child.pid, signal.SIGKILL)
        acknowledged = child.lines()
        told += acknowledged
        found = noted(place)
        if found < 0:
            unsound += 1
        lost += max(0, there + acknowledged - found)
        there = max(found, 0)
    return told, lost, unsound


def cut_often(
    folder: Path, pragmas: Callable[[Connection], None], visits: int, cuts: int, draw: random.Random
) -> tuple[int, int, int, int]:
    """Watch a child and cut its power so often; return cuts, those that lost a visit, visits lost, and not sound."""
    place, world, log = folder / "cafe", folder / "world", folder / "log"
    cafe_with_ana(place)
    there = noted(place)
    child = Child.begin(place, pragmas, visits)
    disk = Disk(place)
    tracer = subprocess.Popen([*STRACE, "-o", str(log), "-p", str(child.pid)], stderr=subprocess.PIPE)
    assert tracer.stderr is not None  # noqa: S101 - asked for
    tracer.stderr.readline()
    child.start()
    acknowledged = child.lines()
    tracer.wait(60)
    tracer.stderr.close()
    done = list(calls(log))
    at = sorted(draw.sample(range(len(done)), min(cuts, len(done))))
    made = losing = lost = unsound = 0
    for number, step in enumerate(done):
        if made < len(at) and number == at[made]:
            shutil.rmtree(world, ignore_errors=True)
            world.mkdir(mode=0o700)
            disk.cut(world, draw if made % 2 else None)
            missing = _missing(world, there + disk.acknowledged)
            unsound += missing < 0
            losing += missing > 0
            lost += max(0, missing)
            made += 1
        disk.do(*step)
    if disk.acknowledged != acknowledged:
        raise SystemExit(f"the model saw {disk.acknowledged} of {acknowledged} visits")
    return made, losing, lost, unsound


def _missing(world: Path, told: int) -> int:
    """Return how many of the visits told are not in what a cut left; -1 where that is not a sound café."""
    try:
        found = noted(world)
    except Exception:  # noqa: BLE001 - whatever it is, the café does not open
        return -1
    return -1 if found < 0 else max(0, told - found)


def main() -> int:
    """Kill and cut, and tell."""
    given = arguments(__doc__).parse_args()
    draw = random.Random(given.seed)  # noqa: S311 - moments, no secrets
    short = given.short
    not_run = ["a real power cut: the cuts are a model's", "Windows and macOS: strace is of Linux"]
    figures: dict[str, object] = {}
    caught = False
    with tempfile.TemporaryDirectory(prefix="cafememo-trust-") as made:
        folder = Path(made)
        for name in ("kills", "cuts", "control"):
            (folder / name).mkdir()
        told, lost, unsound = kill_often(folder / "kills", SHORT_KILLS if short else KILLS, draw)
        figures |= {"kills": SHORT_KILLS if short else KILLS, "acknowledged": told, "lost": lost, "not_sound": unsound}
        holds = told > 0 and not lost and not unsound
        if may_trace():
            visits, cuts = (SHORT_VISITS, SHORT_CUTS) if short else (VISITS, CUTS)
            count, losing, lost, unsound = cut_often(folder / "cuts", _as_it_is, visits, cuts, draw)
            figures |= {
                "power_cuts": count,
                "cuts_that_lost": losing,
                "lost_by_cuts": lost,
                "not_sound_by_cuts": unsound,
            }
            holds = holds and not losing and not unsound
            count, losing, lost, unsound = cut_often(folder / "control", _careless, visits, cuts, draw)
            figures |= {"control_cuts": count, "control_lost": lost, "control_not_sound": unsound}
            caught = losing > 0
        else:
            not_run.append("cuts of the power: no strace, or no right to trace")
    return tell(figures, holds=holds, control=CONTROL, caught=caught, not_run=not_run, as_json=given.json)


if __name__ == "__main__":
    raise SystemExit(main())
