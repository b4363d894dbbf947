"""The README is true: every command in it is run, and what it shows is there."""

import os
import re
import select
import shlex
import subprocess
import sys
import time
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
README = (ROOT / "README.md").read_text(encoding="utf-8")
COMMANDS = [line for block in re.findall(r"```sh\n(.*?)```", README, re.DOTALL) for line in block.splitlines() if line]
RUN, TEST = "python3 packaging/dev.py run", "python3 packaging/dev.py test"
CARDS = ".venv/bin/cafememo cards --count 20 --sheet avery-c32011 --out cards.pdf"
NEW, OPEN, CHECK = '.venv/bin/cafememo new --name "Café du Coin"', ".venv/bin/cafememo", ".venv/bin/cafememo check"


@pytest.fixture
def environment(tmp_path: Path) -> dict[str, str]:
    """Give an environment of a person with nothing yet, without a screen and without a keyring."""
    gone = {"DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM", "DBUS_SESSION_BUS_ADDRESS", "LC_ALL", "PYTHONPATH"}
    kept = {name: value for name, value in os.environ.items() if name not in gone}
    return kept | {"XDG_DATA_HOME": str(tmp_path), "LANG": "C.UTF-8"}


def _words(command: str) -> list[str]:
    """Return a command of the README for this Python, wherever it was installed."""
    first, *rest = shlex.split(command)
    return [sys.executable, "-m", "cafememo", *rest] if first.endswith("cafememo") else [sys.executable, *rest]


def test_every_command_is_known_here() -> None:
    """No command stands in the README that the tests below do not run."""
    assert COMMANDS == [RUN, TEST, OPEN, NEW, CARDS, CHECK]


def test_run_draws_the_counter_where_there_is_no_screen(environment: dict[str, str]) -> None:
    """The first command greets a demo card in a picture, says who it is, and says where the picture is."""
    done = subprocess.run(
        _words(RUN), cwd=ROOT, env=environment, capture_output=True, text=True, timeout=600, check=False
    )
    assert done.returncode == 0, done.stderr
    picture = Path(done.stdout.strip().splitlines()[-1].removeprefix("The picture is "))
    assert picture.read_bytes().startswith(b"\x89PNG")
    assert "stamps" in done.stdout


def test_test_is_what_integration_runs() -> None:
    """The second command is the one that runs these tests."""
    assert (ROOT / ".ci" / "run").read_text().strip().splitlines()[-1] == f"exec {TEST}"


def test_a_cafe_of_ones_own(environment: dict[str, str], tmp_path: Path) -> None:
    """The café is made, its counter opens on it, and it reads back as it was written."""
    made = subprocess.run(_words(NEW), cwd=ROOT, env=environment, capture_output=True, text=True, check=False)
    assert made.returncode == 0, made.stderr
    folder = tmp_path / "cafememo"
    counter = subprocess.Popen(
        _words(OPEN), cwd=ROOT, env={**environment, "QT_QPA_PLATFORM": "offscreen"}, stderr=subprocess.DEVNULL
    )
    # The open counter watches this file for a second start.
    end = time.monotonic() + 30
    while not (folder / "raise").exists() and time.monotonic() < end:
        select.select([], [], [], 0.05)
    opened = (folder / "raise").exists()
    counter.terminate()
    counter.wait()
    assert opened
    environment["PYTHONPATH"] = str(ROOT)
    cards = subprocess.run(_words(CARDS), cwd=tmp_path, env=environment, capture_output=True, text=True, check=False)
    assert cards.returncode == 0, cards.stderr
    assert (tmp_path / "cards.pdf").read_bytes().startswith(b"%PDF")
    check = subprocess.run(_words(CHECK), cwd=ROOT, env=environment, capture_output=True, text=True, check=False)
    assert (check.returncode, check.stderr) == (0, "")


def test_its_pictures_are_there() -> None:
    """Every picture and folder the README names exists."""
    for path in re.findall(r"!\[[^]]*\]\(([^)]+)\)", README):
        assert (ROOT / path).is_file(), path
    for path in re.findall(r"\| `([a-z/]+)` \|", README):
        assert (ROOT / path).is_dir(), path
