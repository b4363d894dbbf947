"""The proof of faults in its short form."""

import shutil
import subprocess
import sys

import pytest
from proof import proved


def _may_trace() -> bool:
    """Tell whether this person may look at a process of their own."""
    return (
        sys.platform == "linux"
        and shutil.which("strace") is not None
        and not subprocess.run(["strace", "-o", "/dev/null", "true"], capture_output=True, check=False).returncode
    )


@pytest.mark.skipif(not _may_trace(), reason="faults are put in by strace, of Linux, which needs the right to trace")
@pytest.mark.parametrize("work", ["visit", "erasure", "erasure in copies"])
def test_a_fault_leaves_one_state_or_the_other(work: str) -> None:
    """A full disk, a failing one or a kill at some writes and syncs leaves the café before or after, never between."""
    figures = proved("faults", "--work", work)["figures"]
    assert figures["faults"] > 0
    assert figures["wrong"] == 0, figures["first wrong"]
