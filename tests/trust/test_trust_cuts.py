"""The proof of power cuts in its short form."""

import pytest
from proof import proved
from tracing import may_trace


@pytest.mark.skipif(not may_trace(), reason="cuts are replayed from what strace, of Linux, saw, if it may trace")
def test_a_power_cut_leaves_one_state_or_the_other() -> None:
    """Wherever the power goes while a copy takes a café's place, the café is the old or the new one, and both last."""
    figures = proved("cuts", "--work", "going back")["figures"]
    assert figures["cuts"] > 0
    assert figures["wrong"] == 0, figures["first wrong"]
