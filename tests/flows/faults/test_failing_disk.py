"""A disk that fails under an open counter, for real: nothing is shown as noted, and all of it is noted later, once."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest
from outside import ROOT
from tracing import may_trace

SCRIPT = Path(__file__).with_name("counter_on_failing_disk.py")


@pytest.mark.skipif(
    not may_trace(), reason="the disk is made to fail by strace, of Linux, which needs the right to trace"
)
@pytest.mark.parametrize(
    ("calls", "of", "reopens", "banner"),
    [
        (
            "pwrite64,fsync,fdatasync,ftruncate",
            "",
            False,
            "Nothing is written: the disk fails. Greeting goes on.",
        ),
        ("pread64", "cafe.db", True, "Nobody can be greeted: the disk fails. Note orders on paper."),
    ],
)
def test_what_a_failing_disk_refuses_is_noted_once_it_is_well(
    tmp_path: Path, calls: str, of: str, reopens: bool, banner: str
) -> None:
    """While the disk fails an order waits and the screen says so; then it is noted, once.

    Where only writes fail, the connection goes on; where reading fails, it says for ever that all is damaged, which
    is not said to anybody, and the café is opened anew.
    """
    program = subprocess.Popen(
        [sys.executable, str(SCRIPT), str(tmp_path / "cafe")],
        cwd=ROOT,
        env={**os.environ, "PYTHONPATH": str(ROOT)},
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )
    assert program.stdin is not None
    assert program.stdout is not None
    assert program.stdout.readline() == "well\n", program.communicate()
    words = ["strace", "-f", "-p", str(program.pid), "-e", f"trace={calls}", "-e", f"inject={calls}:error=EIO"]
    if of:
        words += ["-P", str(tmp_path / "cafe" / of)]
    fault = subprocess.Popen([*words, "-o", os.devnull], stderr=subprocess.PIPE, text=True)
    assert fault.stderr is not None
    assert "attached" in fault.stderr.readline()
    program.stdin.write("failing\n")
    program.stdin.flush()
    assert program.stdout.readline() == "failing\n", program.communicate()
    fault.terminate()
    fault.communicate(timeout=30)
    rest, errors = program.communicate("well\n", timeout=120)
    assert program.returncode == 0, errors
    said = json.loads(rest.splitlines()[-1])
    assert said["noted while failing"] == 1
    assert said["toast"].startswith("Kept for ")
    assert said["toast"].endswith("not noted yet: the disk does not answer.")
    assert said["banner"] == banner
    assert said["banner is gone"]
    assert said["reopened"] is reopens
    assert said["sound"]
    assert said["visits"] == said["after the first"] == 3
