"""A disk that fills up under an open counter: nothing pressed is lost."""

import json
import os
import shlex
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from outside import ROOT

SCRIPT = Path(__file__).with_name("counter_on_small_disk.py")


def test_what_is_pressed_on_a_full_disk_is_written_when_there_is_room(tmp_path: Path) -> None:
    """On a real full disk the counter says so, goes on greeting, and writes every order once when there is room."""
    if os.name != "posix" or os.geteuid() != 0 or shutil.which("unshare") is None:
        pytest.skip("only root may mount a disk that is full or may not be written")
    if subprocess.run(["unshare", "-m", "true"], capture_output=True, check=False).returncode:
        pytest.skip("this system gives no mounts of one's own, as in a changed root that is no mount itself")
    disk = shlex.quote(str(tmp_path))
    run = (
        f"mount -t tmpfs -o size=2m none {disk} && exec {shlex.quote(sys.executable)} {shlex.quote(str(SCRIPT))} {disk}"
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
    said = json.loads(done.stdout.strip().splitlines()[-1])
    assert said["full"].startswith("Kept for ")
    assert said["full"].endswith("not noted yet: the disk is full. Free some space.")
    assert said["full state"].endswith("waiting for the disk")
    assert said["room"] in {"Scanner ready", "Click here to scan"}
    assert said["sound"] == "True"
    assert said["noted"] == said["told"] == said["pressed"]
