"""The proof of kills and power cuts in its short form."""

import sys

import pytest
from proof import proved


@pytest.mark.skipif(sys.platform != "linux", reason="power cuts are replayed from what strace, of Linux, saw")
def test_no_visit_is_lost() -> None:
    """Some kills and replayed power cuts lose no visit that was told as noted; with other pragmas some are missed."""
    figures = proved("kills")["figures"]
    assert figures["acknowledged"] > 0
    assert (figures["lost"], figures["not_sound"]) == (0, 0)
    assert (figures["lost_by_cuts"], figures["not_sound_by_cuts"]) == (0, 0)
    assert figures["control_lost"] > 0
