"""How every proof is asked and answers: its words, the object it prints, and what a child process of it may take."""

import argparse
import ctypes
import gc
import json
import os
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path


def arguments(description: str | None) -> argparse.ArgumentParser:
    """Return a parser of the words every proof takes."""
    parser = argparse.ArgumentParser(description=description)
    parser.add_argument("--json", action="store_true", help="print the figures as one JSON object")
    parser.add_argument("--short", action="store_true", help="the form that takes seconds, as the tests run it")
    parser.add_argument("--seed", type=int, default=1, help="seed of what is drawn (default: %(default)s)")
    return parser


def tell(
    figures: Mapping[str, object],
    *,
    holds: bool,
    control: str,
    caught: bool,
    not_run: Sequence[str] = (),
    as_json: bool = False,
) -> int:
    """Print what was found and return the exit code: 0 where it holds and the control was caught."""
    facts = {
        "figures": dict(figures),
        "holds": holds,
        "control": {"name": control, "caught": caught},
        "not_run": list(not_run),
    }
    if as_json:
        print(json.dumps(facts, ensure_ascii=False))
    else:
        for name, figure in figures.items():
            print(f"{name:22} {figure}")
        print(f"{'holds':22} {'yes' if holds else 'NO'}")
        print(f"{'control':22} {control}: {'caught' if caught else 'NOT CAUGHT'}")
        for left_out in not_run:
            print(f"{'not run':22} {left_out}")
    return 0 if holds and caught else 1


def resident_kb(process: int | None = None) -> int:
    """Return how much memory a process, this one unless told, has in kB now; 0 where the system does not say."""
    try:
        status = Path(f"/proc/{process or 'self'}/status").read_text("ascii", "replace")
    except OSError:
        return 0
    return next((int(line.split()[1]) for line in status.splitlines() if line.startswith("VmRSS:")), 0)


def give_back() -> None:
    """Have the memory that is free in this process handed back to the system, so that what is left is really held."""
    gc.collect()
    trim = getattr(ctypes.CDLL(None), "malloc_trim", None) if sys.platform == "linux" else None
    if trim is not None:
        trim(0)


def descriptors(process: int | None = None) -> int:
    """Return how many files, sockets and pipes a process has open; 0 where the system does not say."""
    try:
        return len(os.listdir(f"/proc/{process or 'self'}/fd"))  # noqa: PTH208 - names alone are wanted
    except OSError:
        return 0


def limit_memory(mb: int) -> bool:
    """Have this process refused more than so much memory beyond what it has; False where the system has no limit."""
    if sys.platform != "linux":
        return False
    import resource  # noqa: PLC0415 - not on every system

    pages = int(Path("/proc/self/statm").read_text("ascii").split()[0])
    most = pages * os.sysconf("SC_PAGE_SIZE") + mb * 1024**2
    resource.setrlimit(resource.RLIMIT_AS, (most, most))
    return True
