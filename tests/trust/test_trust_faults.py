"""The proof of faults in its short form."""

import pytest
from proof import proved
from tracing import may_trace


@pytest.mark.skipif(not may_trace(), reason="faults are put in by strace, of Linux, which needs the right to trace")
@pytest.mark.parametrize("work", ["visit", "erasure", "erasure in copies"])
def test_a_fault_leaves_one_state_or_the_other(work: str) -> None:
    """A full disk, a failing one or a kill at some writes and syncs leaves the café before or after, never between."""
    figures = proved("faults", "--work", work)["figures"]
    assert figures["faults"] > 0
    assert figures["wrong"] == 0, figures["first wrong"]
