"""A disk that fills up under an open counter: nothing pressed is lost."""

import json
import os
import shlex
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from outside import ROOT

SCRIPT = Path(__file__).with_name("counter_on_small_disk.py")


def _only_where_disks_can_be_mounted() -> None:
    """Leave a test out where nobody may mount a disk of their own."""
    if os.name != "posix" or os.geteuid() != 0 or shutil.which("unshare") is None:
        pytest.skip("only root may mount a disk that is full or may not be written")
    if subprocess.run(["unshare", "-m", "true"], capture_output=True, check=False).returncode:
        pytest.skip("this system gives no mounts of one's own, as in a changed root that is no mount itself")


def _run_on_disk(disk: Path, size: str, script: Path, given: Path) -> dict[str, Any]:
    """Run a script where a folder is a small disk of its own; return what its last line says."""
    run = (
        f"mount -t tmpfs -o size={size} none {shlex.quote(str(disk))} && "
        f"exec {shlex.quote(sys.executable)} {shlex.quote(str(script))} {shlex.quote(str(given))}"
    )
    done = subprocess.run(
        ["unshare", "-m", "sh", "-c", run],
        cwd=ROOT,
        env={**os.environ, "PYTHONPATH": str(ROOT)},
        capture_output=True,
        text=True,
        timeout=180,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    said: dict[str, Any] = json.loads(done.stdout.strip().splitlines()[-1])
    return said


def test_what_is_pressed_on_a_full_disk_is_written_when_there_is_room(tmp_path: Path) -> None:
    """On a real full disk the counter says so, goes on greeting, and writes every order once when there is room."""
    _only_where_disks_can_be_mounted()
    said = _run_on_disk(tmp_path, "2m", SCRIPT, tmp_path)
    assert said["full"].startswith("Kept for ")
    assert said["full"].endswith("not noted yet: the disk is full. Free some space.")
    assert said["full state"].endswith("waiting for the disk")
    assert said["room"] in {"Scanner ready", "Click here to scan"}
    assert said["sound"] == "True"
    assert said["noted"] == said["told"] == said["pressed"]


def test_cards_that_find_no_room_are_not_made(tmp_path: Path) -> None:
    """On a real full disk the page says so: no file, not a part of one, no card; elsewhere the same cards are made."""
    _only_where_disks_can_be_mounted()
    small = tmp_path / "small"
    small.mkdir()
    told = _run_on_disk(small, "128k", Path(__file__).with_name("cards_on_small_disk.py"), tmp_path)
    assert told["full"] == "There is no room left at that place. No file is there, and no card was made."
    assert (told["on the disk"], told["batches"]) == ([], 0)
    assert str(told["elsewhere"]).endswith("are in cards.pdf. Print it once: each card is there once.")
    assert told["batches then"] == 1
