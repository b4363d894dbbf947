"""Making this machine ready for one command: system libraries, tools, .venv; nothing where all is there."""

from __future__ import annotations

import os
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import Mapping

from dev_steps import environment, libraries, packages
from dev_steps.libraries import Tool
from dev_steps.pythons import find_python
from dev_steps.speech import SetUpTroubleError, say


@dataclass(frozen=True)
class Needs:
    """What a command needs: developer tools in .venv, a window on a screen, programs it can do without."""

    dev: bool = False
    window: bool = False
    tools: tuple[Tool, ...] = ()


@dataclass(frozen=True)
class Ready:
    """A machine made ready: the Python to run with, and the tools that could not be had."""

    python: Path
    missing: tuple[Tool, ...] = ()


def has_display(env: Mapping[str, str]) -> bool:
    """Return whether a window can be seen. Linux: with a display server, or a Qt platform that needs none."""
    if not sys.platform.startswith("linux"):
        return True
    if env.get("QT_QPA_PLATFORM", "").split(":")[0] in {"offscreen", "minimal"}:
        return False
    return any(env.get(name) for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"))


def prepare(needs: Needs) -> Ready:
    """Make the machine ready for `needs`; SetUpTroubleError, with what to type, where that cannot be done."""
    wanted = {**libraries.BASE, **(libraries.WINDOW if needs.window else {})}
    lacking = set(libraries.missing_libraries(wanted).values())
    tools = libraries.missing_tools(needs.tools)
    version = environment.usable_venv()
    python = None if version else find_python(environment.ROOT)
    if python and environment.lacks_venv_module(python):
        lacking.add("python{}.{}-venv".format(*python.version))
    if lacking or tools:
        _bring(lacking, {tool.package for tool in tools})
        tools = libraries.missing_tools(tools)
    if python:
        environment.make(python)
        version = environment.usable_venv()
    if version is None:
        raise SetUpTroubleError("Python made .venv, and the Python in it does not run.")
    return Ready(environment.bring_up_to_date(version, dev=needs.dev), tools)


def _bring(lacking: set[str], optional: set[str]) -> None:
    """Install both. Without `lacking` nothing runs; without `optional` some tests are left out."""
    before = packages.may_install()
    if before is not None:
        try:
            packages.install(lacking | optional, before, environment.ROOT)
        except SetUpTroubleError as trouble:
            if lacking:
                raise
            say(str(trouble))
    elif lacking:
        raise SetUpTroubleError(f"Some system packages are missing. {packages.how_to_get(lacking | optional)}")
    else:
        say(f"Some system packages for tests are missing. {packages.how_to_get(optional)}")


def child_environment(**more: str) -> dict[str, str]:
    """Return the environment for a program of .venv: this one and `more`, less what misleads Python."""
    kept = {name: value for name, value in os.environ.items() if name not in {"PYTHONHOME", "PYTHONPATH"}}
    return {**kept, **more}
