"""The proof of races in its short form."""

import os

import pytest
from proof import proved


@pytest.mark.skipif(os.name != "posix", reason="the processes of a race are forked")
def test_of_two_instances_one_writes() -> None:
    """Of two that open or make one café at once, one does and the other says so; without locks that is noticed."""
    figures = proved("races")["figures"]
    assert figures["wrong"] == {}
    assert figures["opened_by_one"] == figures["made_by_one"] > 0
