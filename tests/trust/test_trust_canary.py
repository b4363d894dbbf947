"""The proof of the canary in its short form."""

import pytest
from proof import proved


@pytest.mark.display
def test_nothing_planted_is_in_any_file() -> None:
    """A name, an allergy and a word are in no file through a session and a crash; planted leaks are found."""
    figures = proved("canary", "--rounds", "1")["figures"]
    assert (figures["found"], figures["core_files"]) == (0, 0)
    assert figures["in_the_cafe"]
    assert figures["faults_logged"]
