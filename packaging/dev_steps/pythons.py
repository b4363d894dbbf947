"""Finding a Python that can run Cafémémo: 3.11 or newer, one that really executes."""

from __future__ import annotations

import shutil
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import Callable, Iterable, Optional, Tuple

from dev_steps.speech import SetUpTroubleError, run_quietly, say

OLDEST = (3, 11)
NAMES = ("python3.13", "python3.12", "python3.11", "python3.14", "python3", "python")
FETCHED = "3.13"  # what uv is asked to bring where nothing usable is installed

Version = Tuple[int, int]
Ask = Callable[[str], Optional[Version]]


@dataclass(frozen=True)
class Python:
    """An interpreter: the path to run, and its version as (major, minor)."""

    path: str
    version: Version


def version_of(path: str) -> Version | None:
    """Return the version of the interpreter at `path`, or None where it is missing or does not execute.

    A name on PATH proves nothing: version switchers put a stand-in there that only prints an error.
    """
    words = [path, "-c", "import sys; print(*sys.version_info[:2])"]
    try:
        done = subprocess.run(words, stdin=subprocess.DEVNULL, capture_output=True, text=True, timeout=30, check=False)
        major, minor = done.stdout.split()
        return int(major), int(minor)
    except (OSError, ValueError, subprocess.TimeoutExpired):
        return None


def choose(candidates: Iterable[str], ask: Ask = version_of) -> Python | None:
    """Return the first candidate that executes and is new enough, or None."""
    for path in candidates:
        version = ask(path)
        if version is not None and version >= OLDEST:
            return Python(path, version)
    return None


def candidates() -> list[str]:
    """Return the interpreters to try: the running one (not its virtual environment), then those on PATH."""
    running = getattr(sys, "_base_executable", sys.executable) or sys.executable
    found = [running, *(shutil.which(name) for name in NAMES)]
    return [path for path in found if path]


def find_python(root: Path) -> Python:
    """Return a usable Python: from PATH, else known to uv or fetched by it; else SetUpTroubleError."""
    python = choose(candidates())
    uv = shutil.which("uv")
    if python is None and uv:
        python = choose(_known_to_uv(uv))
        if python is None:
            say(f"No Python 3.11 or newer here; uv fetches Python {FETCHED}.")
            run_quietly(f"fetch Python {FETCHED}", [uv, "python", "install", FETCHED], root)
            python = choose(_known_to_uv(uv))
    if python is None:
        here = ".".join(str(part) for part in sys.version_info[:2])
        raise SetUpTroubleError(
            f"Cafémémo needs Python 3.11 or newer, and only {here} was found. Install a newer one beside it "
            "(your system's packages, python.org or uv), then type the same command again."
        )
    return python


def _known_to_uv(uv: str) -> list[str]:
    words = [uv, "python", "find", f">={OLDEST[0]}.{OLDEST[1]}"]
    done = subprocess.run(words, stdin=subprocess.DEVNULL, capture_output=True, text=True, check=False)
    return done.stdout.split("\n")[:1] if done.returncode == 0 else []
