"""Installing Debian packages where this account may, and saying the exact line to type where it may not."""

from __future__ import annotations

import os
import shutil
import subprocess
from pathlib import Path
from typing import Iterable, Sequence

from dev_steps.speech import SetUpTroubleError, run_quietly, say

_INSTALL = ("apt-get", "install", "--yes", "--no-install-recommends")
_UNATTENDED = ("env", "DEBIAN_FRONTEND=noninteractive")
_PATIENT = ("-o", "DPkg::Lock::Timeout=120")  # seconds to wait for another installer


def line_to_type(packages: Iterable[str], *, root: bool) -> str:
    """Return the line a person types to install `packages`."""
    return " ".join([*([] if root else ["sudo"]), *_INSTALL, *sorted(set(packages))])


def may_install() -> Sequence[str] | None:
    """Return the words to put before apt-get, or None where only a person may use it."""
    if shutil.which("apt-get") is None:
        return None
    if _is_root():
        return _UNATTENDED
    sudo = shutil.which("sudo")
    if sudo is None:
        return None
    asked = subprocess.run([sudo, "-n", "true"], stdin=subprocess.DEVNULL, capture_output=True, check=False)
    return (sudo, "-n", *_UNATTENDED) if asked.returncode == 0 else None


def how_to_get(packages: Iterable[str]) -> str:
    """Return what a person does to install `packages` on this machine, as a sentence."""
    if shutil.which("apt-get"):
        return f"Type this line, then the same command again:\n\n    {line_to_type(packages, root=_is_root())}\n"
    names = ", ".join(sorted(set(packages)))
    return f"Install what your system calls these Debian packages, then type the same command again: {names}."


def install(packages: Iterable[str], before: Sequence[str], cwd: Path) -> None:
    """Install `packages` with apt-get, its words preceded by `before`; SetUpTroubleError where that fails."""
    names = sorted(set(packages))
    say(f"Installing system packages: {' '.join(names)}")
    words = [*before, "apt-get", *_PATIENT]
    try:
        run_quietly("refresh the list of system packages", [*words, "update"], cwd)
    except SetUpTroubleError as trouble:
        say(f"{trouble} Trying with the old list.")  # one dead third-party source must not stop the rest
    run_quietly("install system packages", [*before, _INSTALL[0], *_PATIENT, *_INSTALL[1:], *names], cwd)


def _is_root() -> bool:
    return hasattr(os, "geteuid") and os.geteuid() == 0
