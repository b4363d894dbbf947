"""The proof of sockets in its short form."""

import shutil

import pytest
from proof import proved


@pytest.mark.display
@pytest.mark.skipif(shutil.which("strace") is None, reason="strace is not installed")
def test_a_whole_session_makes_no_socket_to_anywhere() -> None:
    """A day at the counter, the owner's window and every job stay within the machine; planted sockets are told."""
    figures = proved("sockets")["figures"]
    assert figures["others"] == 0
    assert figures["within_the_machine"] > 0
