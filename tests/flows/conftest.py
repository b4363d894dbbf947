"""A virtual screen, a session bus with accessibility, and a demo café of one's own."""

import json
import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

import pytest
from outside import ROOT, Demo, Reader, Running, Screen, cafememo, clean_environment


@pytest.fixture(scope="session")
def screen(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Screen]:
    """Give a virtual screen with a session bus that carries accessibility."""
    folder = tmp_path_factory.mktemp("screen")
    read, write = os.pipe()
    server = subprocess.Popen(
        ["Xvfb", "-displayfd", str(write), "-screen", "0", "1280x800x24", "-nolisten", "tcp"],
        pass_fds=[write],
        stderr=subprocess.DEVNULL,
    )
    os.close(write)
    with os.fdopen(read) as told:
        display = f":{told.readline().strip()}"
    environment = clean_environment() | {
        "DISPLAY": display,
        "QT_QPA_PLATFORM": "xcb",
        "QT_IM_MODULE": "none",
        "QT_LINUX_ACCESSIBILITY_ALWAYS_ON": "1",
        "HOME": str(folder),
        "XDG_RUNTIME_DIR": str(folder),
    }
    bus = subprocess.Popen(
        ["dbus-daemon", "--session", "--nofork", "--print-address=1"],
        env=environment,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        text=True,
    )
    assert bus.stdout is not None
    environment["DBUS_SESSION_BUS_ADDRESS"] = bus.stdout.readline().strip()
    made = Screen(environment)
    # A program looks for the accessibility bus once, when it starts: it must be there before.
    reader = Reader(made)
    reader.names()
    yield made
    reader.close()
    bus.terminate()
    bus.communicate()
    server.terminate()
    server.wait()


@pytest.fixture
def open_counter(screen: Screen) -> Iterator[Callable[..., Running]]:
    """Give a function that opens the counter on a café, ready to scan."""
    opened: list[Running] = []

    def start(folder: Path, *words: str, before: Sequence[str] = ()) -> Running:
        process = subprocess.Popen(
            [*before, sys.executable, "-m", "cafememo", "--data-dir", str(folder), *words],
            cwd=ROOT,
            env=screen.environment,
            stderr=subprocess.PIPE,
            text=True,
        )
        running = Running(process, screen, Reader(screen))
        opened.append(running)
        running.focus()
        running.reader.wait_for("Scanner ready")
        return running

    yield start
    _end(opened)


WITHOUT_KEYRING = (
    "import sys; from cafememo.store import keyrings; keyrings.put = lambda _account, _secret: False; "
    "from cafememo.cli import start; sys.exit(start())"
)
"""The program where no keyring is to be had: the bus of the tests would start one that asks nobody for a password."""


@pytest.fixture
def start_anew(screen: Screen, tmp_path: Path) -> Iterator[Callable[..., Running]]:
    """Give a function that starts the program for somebody who never had it, as a desktop does."""
    opened: list[Running] = []

    def begin(*words: str) -> Running:
        process = subprocess.Popen(
            [sys.executable, "-c", WITHOUT_KEYRING, *words],
            cwd=ROOT,
            env=screen.environment | {"XDG_DATA_HOME": str(tmp_path)},
            stderr=subprocess.DEVNULL,
            text=True,
        )
        running = Running(process, screen, Reader(screen))
        opened.append(running)
        running.focus()
        return running

    yield begin
    _end(opened)


def _end(opened: list[Running]) -> None:
    """End what still runs."""
    for running in opened:
        running.reader.close()
        if running.process.poll() is None:
            running.process.kill()
        running.process.communicate()


@pytest.fixture(scope="session")
def _made_demo(tmp_path_factory: pytest.TempPathFactory) -> Demo:
    """Make one demo café for all flows to copy."""
    folder = tmp_path_factory.mktemp("demo") / "cafe"
    made = cafememo("--data-dir", str(folder), "demo", "--regulars", "30", "--visits", "900", "--seed", "3", "--json")
    assert made.returncode == 0, made.stderr
    return Demo(folder, json.loads(made.stdout)["cards"])


@pytest.fixture
def demo(_made_demo: Demo, tmp_path: Path) -> Demo:
    """Give a demo café of one's own."""
    folder = tmp_path / "cafe"
    shutil.copytree(_made_demo.folder, folder)
    return Demo(folder, _made_demo.cards)
