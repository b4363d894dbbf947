"""The program run as a person runs it, and seen as a screen reader sees it."""

import json
import os
import select
import subprocess
import sys
import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import NamedTuple, TypeVar

import pytest

ROOT = Path(__file__).parents[2]
PATIENCE = 30
"""Seconds a flow waits for what must come; it ends the wait as soon as it is there."""

# X11 key codes of a US keyboard: what a scanner presses, whatever the host makes of it.
KEY_CODES = {
    letter: code + place
    for code, row in ((24, "qwertyuiop"), (38, "asdfghjkl"), (52, "zxcvbnm"), (10, "1234567890"))
    for place, letter in enumerate(row)
} | {".": 60, "/": 61, "-": 20, "\r": 36}


T = TypeVar("T")


def wait_until(happened: Callable[[], T], what: str | Callable[[], str], pause: float = 0.03) -> T:
    """Return what `happened` gives as soon as it gives something; fail, naming it, when it never does.

    `pause` is how many seconds there are between two tries.
    """
    end = time.monotonic() + PATIENCE
    while time.monotonic() < end:
        result = happened()
        if result:
            return result
        select.select([], [], [], pause)
    pytest.fail(f"{what if isinstance(what, str) else what()} did not come within {PATIENCE} s")


def cafememo(*words: str, **environment: str) -> subprocess.CompletedProcess[str]:
    """Run the command line to its end."""
    return subprocess.run(
        [sys.executable, "-m", "cafememo", *words],
        cwd=ROOT,
        env={**clean_environment(), **environment},
        capture_output=True,
        text=True,
        timeout=300,
        check=False,
    )


def clean_environment() -> dict[str, str]:
    """Return this environment without a screen, speaking English."""
    kept = {
        name: value
        for name, value in os.environ.items()
        if name not in {"DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM", "LC_ALL", "LC_MESSAGES"}
    }
    return kept | {"LANG": "C.UTF-8", "PYTHONPATH": str(ROOT)}


@dataclass(frozen=True)
class Screen:
    """A virtual screen with a session bus; `environment` brings a program to it."""

    environment: dict[str, str]

    def run(self, *words: str) -> str:
        """Run an X tool and return what it printed."""
        done = subprocess.run(words, env=self.environment, capture_output=True, text=True, check=True, timeout=60)
        return done.stdout

    def type(self, text: str, *, delay: int = 8) -> None:
        """Press the keys of a US keyboard for a text, as a scanner does, `delay` milliseconds apart."""
        codes = [str(KEY_CODES[letter]) for letter in text.lower()]
        self.run("xdotool", "key", "--delay", str(delay), *codes)

    def press(self, key: str) -> None:
        """Press a key by its name, as a person does."""
        self.run("xdotool", "key", key)

    def write(self, text: str) -> None:
        """Write a text at a person's pace: no scanner is as slow."""
        self.run("xdotool", "type", "--delay", "80", text)


class Assistant:
    """A script that looks at a screen as a screen reader does, by the system's Python: it answers line by line."""

    def __init__(self, screen: Screen, script: Path) -> None:
        self._process = subprocess.Popen(
            ["/usr/bin/python3", str(script)],
            env={name: value for name, value in screen.environment.items() if name != "PYTHONPATH"},
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            text=True,
        )

    def ask(self, line: str = "") -> str:
        """Return its answer; "" where it is gone."""
        assert self._process.stdin is not None
        assert self._process.stdout is not None
        self._process.stdin.write(f"{line}\n")
        self._process.stdin.flush()
        return self._process.stdout.readline()

    def close(self) -> None:
        """End it."""
        self._process.kill()
        self._process.communicate()


class Focus(NamedTuple):
    """What has the keyboard, as a screen reader says it; all "" where nothing has."""

    role: str = ""
    name: str = ""
    description: str = ""
    written: str = ""
    """What is written in a field."""
    path: str = ""
    """Where it is in the tree: two buttons may be called the same."""


class Reader:
    """What a screen reader sees of the program."""

    def __init__(self, screen: Screen) -> None:
        self._assistant = Assistant(screen, Path(__file__).with_name("tree_reader.py"))

    def names(self) -> list[str]:
        """Return the names of everything seen now."""
        return [name for _, name, _ in json.loads(self._assistant.ask("cafememo") or "[]")]

    def wait_for(self, name: str) -> None:
        """Wait until something of exactly this name, or with this at its start, is seen."""
        seen: list[str] = []

        def there() -> bool:
            seen[:] = self.names()
            return any(one.startswith(name) for one in seen)

        wait_until(there, lambda: f"“{name}” in the tree; there is {seen}")

    def wait_for_both(self, name: str, description: str) -> None:
        """Wait until something of this name, described so, is seen."""
        wait_until(
            lambda: [name, description] in (node[1:] for node in json.loads(self._assistant.ask("cafememo") or "[]")),
            f"“{name}”, described as “{description}”",
        )

    def wait_for_end(self, name: str) -> None:
        """Wait until nothing of exactly this name, or with this at its start, is seen."""
        wait_until(lambda: not any(one.startswith(name) for one in self.names()), f"the end of “{name}”")

    def focus(self) -> Focus:
        """Return what has the keyboard now."""
        return Focus(*json.loads(self._assistant.ask("focus cafememo") or "[]"))

    def wait_for_focus(self, name: str) -> Focus:
        """Return what has the keyboard as soon as it is something with this at the start of its name."""
        seen = [Focus()]

        def there() -> bool:
            seen[0] = self.focus()
            return seen[0].name.startswith(name)

        wait_until(there, lambda: f"the keyboard at “{name}”, now at {seen[0]}")
        return seen[0]

    def close(self) -> None:
        """End the reader."""
        self._assistant.close()


@dataclass(frozen=True)
class Running:
    """The counter, open as a program of its own."""

    process: subprocess.Popen[str]
    screen: Screen
    reader: Reader

    def focus(self) -> None:
        """Give its window the keyboard, as a window manager would."""
        window = wait_until(self._window, "the window").split()[-1]
        self.screen.run("xdotool", "windowfocus", "--sync", window)

    def _window(self) -> str:
        """Return the ids of the program's windows."""
        done = subprocess.run(
            ["xdotool", "search", "--onlyvisible", "--name", "Caf"],
            env=self.screen.environment,
            capture_output=True,
            text=True,
            check=False,
        )
        return done.stdout.strip()

    def leave(self) -> int:
        """Close it by its key and return its exit code."""
        self.screen.press("ctrl+q")
        return self.process.wait(PATIENCE)


@dataclass(frozen=True)
class Demo:
    """A demo café on disk, closed, and its cards by state."""

    folder: Path
    cards: list[dict[str, str]]

    def of(self, state: str) -> list[dict[str, str]]:
        """Return the cards of a state."""
        return [card for card in self.cards if card["state"] == state]
