"""The program as a person runs it, on a screen and in folders of its own, driven from outside by keys."""

import os
import shutil
import subprocess
import sys
from collections.abc import Iterator, Sequence
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).parents[2]
sys.path += [str(ROOT / "packaging"), str(ROOT / "tests" / "flows")]

import pytest  # noqa: E402
from dev_steps.screen import virtual_screen  # noqa: E402
from outside import Reader, Running, Screen, clean_environment  # noqa: E402

TOOLS = ("Xvfb", "xdotool", "dbus-daemon")
Never = pytest.fail.Exception
"""What is raised where something awaited did not come."""


def missing(*more: str) -> list[str]:
    """Return the tools a session needs that this machine has not."""
    lacking = [tool for tool in (*TOOLS, *more) if shutil.which(tool) is None]
    if not Path("/usr/lib/python3/dist-packages/pyatspi").exists():
        lacking.append("python3-pyatspi")
    return lacking if sys.platform == "linux" else [*lacking, "Linux"]


@dataclass(frozen=True)
class Room:
    """Where sessions run: everything a program may write to is in one folder."""

    folder: Path
    screen: Screen

    @property
    def cafe(self) -> Path:
        """Return the café's folder."""
        return self.folder / "cafe"

    @property
    def said(self) -> Path:
        """Return the file that has what the programs print."""
        return self.folder / "said.txt"

    @contextmanager
    def running(self, *words: str, before: Sequence[str] = (), code: str = "") -> Iterator[Running]:
        """Give the program, its counter ready to scan; it is ended with the block. `code` starts it in place of -m."""
        program = ["-c", code] if code else ["-m", "cafememo"]
        with self.said.open("ab") as said:
            process = subprocess.Popen(
                [*before, sys.executable, *program, "--data-dir", str(self.cafe), *words],
                cwd=self.folder,
                env=self.screen.environment,
                stdout=said,
                stderr=said,
                text=True,
            )
        running = Running(process, self.screen, Reader(self.screen))
        try:
            running.focus()
            running.reader.wait_for("Scanner ready")
            yield running
        finally:
            running.reader.close()
            if process.poll() is None:
                process.kill()
            process.communicate()

    def job(self, *words: str, before: Sequence[str] = ()) -> str:
        """Run the command line to its end, and return what it printed; RuntimeError where it failed."""
        done = subprocess.run(
            [*before, sys.executable, "-m", "cafememo", "--data-dir", str(self.cafe), *words],
            cwd=self.folder,
            env=self.screen.environment,
            capture_output=True,
            encoding="utf-8",
            check=False,
        )
        with self.said.open("a", encoding="utf-8") as said:
            said.write(done.stderr)
        if done.returncode != 0:
            raise RuntimeError(f"{words[0]} ended with {done.returncode}: {done.stderr}")
        return done.stdout


@contextmanager
def room(folder: Path) -> Iterator[Room]:
    """Give a room in an empty folder: a virtual screen, a desktop bus, and folders to write to."""
    places = {
        "HOME": folder / "home",
        "TMPDIR": folder / "tmp",
        "XDG_CONFIG_HOME": folder / "home" / ".config",
        "XDG_CACHE_HOME": folder / "home" / ".cache",
        "XDG_DATA_HOME": folder / "home" / ".local" / "share",
        "XDG_STATE_HOME": folder / "home" / ".local" / "state",
        "XDG_RUNTIME_DIR": folder / "run",
    }
    for place in places.values():
        place.mkdir(mode=0o700, parents=True, exist_ok=True)
    with ExitStack() as stack:
        environment = clean_environment() | {
            "DISPLAY": stack.enter_context(virtual_screen()),
            "QT_QPA_PLATFORM": "xcb",
            "QT_IM_MODULE": "none",
            "QT_LINUX_ACCESSIBILITY_ALWAYS_ON": "1",
            **{name: str(place) for name, place in places.items()},
        }
        bus = subprocess.Popen(
            ["dbus-daemon", "--session", "--nofork", "--print-address=1"],
            env=environment,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            text=True,
        )
        stack.callback(_end, bus)
        if bus.stdout is None:
            raise RuntimeError("The desktop bus says nothing.")
        environment["DBUS_SESSION_BUS_ADDRESS"] = bus.stdout.readline().strip()
        screen = Screen(environment)
        # A program looks for the accessibility bus once, when it starts: it must be there before.
        reader = Reader(screen)
        stack.callback(reader.close)
        reader.names()
        yield Room(folder, screen)


def opened_files(process: int) -> list[Path]:
    """Return what a process, and those it started, hold open, whether it is deleted or not."""
    found = []
    for link in Path(f"/proc/{process}/fd").iterdir():
        try:
            if (link.is_file() and os.path.realpath(link).startswith("/")) or "(deleted)" in os.readlink(link):  # noqa: PTH115
                found.append(link)
        except OSError:
            continue
    return found


def _end(process: "subprocess.Popen[str]") -> None:
    process.terminate()
    process.communicate()
