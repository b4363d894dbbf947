"""The barista's hands and the two scanners: keys into a real window, and bytes at a serial port."""

import os
import select
import subprocess
import tty
from pathlib import Path

from outside import KEY_CODES, Screen

LETTER_MS = 65
"""A quick typist's pace. No scanner is as slow, so the letters of a name are nobody's scan."""
MOMENT_MS = 90
"""The least between a scanner's Enter and a person's."""


class Hands:
    """Presses keys in the order asked for, and counts those a person presses."""

    def __init__(self, screen: Screen) -> None:
        self.pressed = 0
        # One program that is told line by line: to start one for each key would take longer than the key.
        self._keys = subprocess.Popen(["xdotool", "-"], env=screen.environment, stdin=subprocess.PIPE, text=True)

    def scan(self, text: str, pace: int = 6) -> None:
        """Type a code as a scanner does, `pace` milliseconds a key, and its Enter."""
        self._do("key", "--delay", str(pace), *(str(KEY_CODES[letter]) for letter in (text + "\r").lower()))

    def press(self, *keys: str) -> None:
        """Press keys one after another, as a person does, a moment after what came before."""
        self.pressed += len(keys)
        for key in keys:
            self._do("sleep", f"{MOMENT_MS / 1000}")
            self._do("key", key)

    def write(self, text: str) -> None:
        """Type a word, as a quick person does."""
        self.pressed += len(text)
        self._do("sleep", f"{MOMENT_MS / 1000}")
        # Not by its word "type", whose letters come twice as fast as it is told to in some versions.
        self._do("key", "--delay", str(LETTER_MS), *text)

    def wait_for_keys(self, count: int) -> None:
        """Wait about as long as so many keys of a scan take: what is to happen meanwhile happens in its midst."""
        select.select([], [], [], count * 0.01)

    def rest(self) -> None:
        """Press no more; everything asked for has been pressed when this returns. Harmless when done already."""
        if self._keys.returncode is None:
            self._keys.communicate()

    def _do(self, *words: str) -> None:
        """Ask for something."""
        assert self._keys.stdin is not None
        self._keys.stdin.write(" ".join(words) + "\n")
        self._keys.stdin.flush()


class SerialPort:
    """A serial scanner at a port of this machine: a pseudo-terminal."""

    def __init__(self) -> None:
        self._far, self._near = os.openpty()
        tty.setraw(self._near)
        self.path = os.ttyname(self._near)

    def heard_by(self, process_id: int) -> bool:
        """Tell whether a program has the port open."""
        return any(_target(link) == self.path for link in Path(f"/proc/{process_id}/fd").iterdir())

    def scan(self, text: str) -> None:
        """Send a code and the line's end."""
        os.write(self._far, f"{text}\r".encode())

    def close(self) -> None:
        """Unplug it."""
        os.close(self._far)
        os.close(self._near)


def _target(link: Path) -> str:
    """Return what a link of /proc leads to; "" where it is gone meanwhile."""
    try:
        return str(link.readlink())
    except OSError:
        return ""
