"""A café set up from outside, by keyboard and screen reader alone, and killed after every answer."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from outside import PATIENCE, Running, cafememo, wait_until

pytestmark = pytest.mark.display

PIN = "246810"
Start = Callable[..., Running]


def kill(running: Running) -> None:
    """Kill the program as a power cut would, but for the disk."""
    running.process.kill()
    running.process.wait(PATIENCE)


def test_a_cafe_is_set_up_though_the_program_is_killed_after_every_answer(start_anew: Start, tmp_path: Path) -> None:
    """Each start goes on with the next question; in the end the counter is open on all that was answered."""
    running = start_anew()
    running.reader.wait_for("Welcome")
    assert "Step 1 of 5" in running.reader.names()
    assert "Try the demo" in running.reader.names()
    assert not (tmp_path / "cafememo").exists()
    running.screen.write("Chez Zoe")
    running.screen.press("Return")
    running.reader.wait_for("Your PIN")
    kill(running)

    running = start_anew()
    running.reader.wait_for("Your PIN")
    for _ in range(2):
        running.screen.write(PIN)
        running.screen.press("Return")
    running.reader.wait_for("The recovery sheet")
    kill(running)

    running = start_anew()
    running.reader.wait_for("The recovery sheet")
    running.screen.press("ctrl+Return")
    running.reader.wait_for("The menu")
    kill(running)

    running = start_anew()
    running.reader.wait_for("The menu")
    running.reader.wait_for("A sample menu of")
    running.screen.press("Down")
    running.screen.press("Return")
    running.reader.wait_for("Try your scanner")
    kill(running)

    running = start_anew()
    running.reader.wait_for("Waiting for a scan")
    letters = next(name for name in running.reader.names() if name.startswith("CFX "))
    running.screen.type(letters.replace(" ", "") + "\r")
    running.reader.wait_for("The card arrived")
    running.screen.press("Return")
    running.reader.wait_for("The owner’s window")  # it was to be gone through: the door of the Menu page
    kill(running)

    running = start_anew()
    running.reader.wait_for("Scanner ready")
    assert "Chez Zoe" in running.reader.names()
    assert running.leave() == 0
    check = cafememo("check", "--json", XDG_DATA_HOME=str(tmp_path))
    assert json.loads(check.stdout)["sound"]


def test_the_demo_is_tried_and_left_again(start_anew: Start, tmp_path: Path) -> None:
    """F9 shows the demo under its strip, Ctrl+O comes back to the question that was asked; no café was made."""
    running = start_anew()
    running.reader.wait_for("Welcome")
    running.screen.press("F9")
    running.reader.wait_for("Demo café: everyone here is made up.")
    running.reader.wait_for("Scanner ready")
    assert "Set up my café" in running.reader.names()
    running.screen.press("ctrl+o")
    running.reader.wait_for("Welcome")
    assert not (tmp_path / "cafememo").exists()
    assert running.leave() == 0


def test_the_owner_word_opens_the_window_of_the_program_that_runs(start_anew: Start, tmp_path: Path) -> None:
    """A second start with `owner` leaves with 2, and the first one's owner's window is there; it asks for a PIN."""
    made = cafememo("new", "--name", "Chez Zoe", XDG_DATA_HOME=str(tmp_path))
    assert made.returncode == 0, made.stderr
    running = start_anew()
    running.reader.wait_for("Scanner ready")
    environment = running.screen.environment | {"XDG_DATA_HOME": str(tmp_path)}
    second = cafememo("owner", **environment)
    assert second.returncode == 2
    running.reader.wait_for("Choose a PIN of 6 to 12 digits.")
    wait_until(lambda: running.process.poll() is None, "the first one, still open")
    running.focus()
    assert running.process.poll() is None
