"""What the benches of the counter share: their words, the café they measure on, and how figures are told."""

import argparse
import json
import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path

from cafememo.services.clock import SystemClock
from cafememo.services.demo import make_demo


def arguments(description: str | None) -> argparse.ArgumentParser:
    """Return a parser of the words every bench of the counter takes."""
    parser = argparse.ArgumentParser(description=description)
    parser.add_argument("--json", action="store_true", help="print the figures as one JSON object")
    parser.add_argument("--regulars", type=int, default=100_000, help="people in the café (default: %(default)s)")
    parser.add_argument("--visits", type=int, default=10_000_000, help="visits in the café (default: %(default)s)")
    parser.add_argument("--seed", type=int, default=1, help="seed of the café (default: %(default)s)")
    parser.add_argument(
        "--folder",
        type=Path,
        help="a demo café of that size and seed that is there already: filling a large one takes minutes",
    )
    return parser


@contextmanager
def cafe(folder: Path | None, regulars: int, visits: int, seed: int) -> Iterator[Path]:
    """Give the café in `folder`, which is only read, or without one a demo café that is thrown away."""
    if folder is not None:
        yield folder
        return
    with tempfile.TemporaryDirectory(prefix="cafememo-bench-") as made:
        place = Path(made) / "cafe"
        print(f"Making a café of {regulars} regulars and {visits} visits.", file=sys.stderr)
        make_demo(place, regulars=regulars, visit_count=visits, seed=seed, language="en", clock=SystemClock())
        yield place


@contextmanager
def copy_to_write(folder: Path) -> Iterator[Path]:
    """Give a copy of a café, on the same disk, that may be written to and is thrown away."""
    with tempfile.TemporaryDirectory(prefix="cafememo-bench-", dir=folder.parent) as made:
        place = Path(made) / "cafe"
        shutil.copytree(folder, place)
        yield place


def child_environment() -> dict[str, str]:
    """Return the environment of a measured process: compiled files are kept, as on a user's machine."""
    return {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}


def times_of(*words: str) -> list[float]:
    """Run this bench once more in a fresh process with `words` and return the seconds it prints as JSON.

    SystemExit where it fails.
    """
    script = str(Path(sys.argv[0]).resolve())
    done = subprocess.run(
        [sys.executable, script, *words], stdout=subprocess.PIPE, encoding="utf-8", check=False, env=child_environment()
    )
    if done.returncode:
        raise SystemExit(done.returncode)  # it has said why
    return [float(time) for time in json.loads(done.stdout)]


def percentile(times: Sequence[float], share: float) -> float:
    """Return, in milliseconds, the time of `times` (in seconds) that this share of them does not exceed."""
    ordered = sorted(times)
    return round(1000 * ordered[min(len(ordered) - 1, int(share * len(ordered)))], 3)


def tell(figures: Mapping[str, float], *, as_json: bool) -> None:
    """Print what was measured: as JSON, or each figure on a line, beside its floor where it has one."""
    if as_json:
        print(json.dumps(figures))
        return
    for name, figure in figures.items():
        if not name.startswith("floor_"):
            floor = figures.get(f"floor_{name}")
            print(f"{name:12} {figure:>12g}" + (f"   floor {floor:g}, ratio {figure / floor:.2f}" if floor else ""))
