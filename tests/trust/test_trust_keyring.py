"""The proof of keyrings in its short form."""

import shutil

import pytest
from proof import proved


@pytest.mark.skipif(
    any(shutil.which(tool) is None for tool in ("gnome-keyring-daemon", "dbus-daemon", "dbus-send")),
    reason="gnome-keyring and dbus are not installed",
)
def test_whatever_the_keyring_does_the_cafe_opens_or_asks_plainly() -> None:
    """In each state of a real keyring no data is touched and the code opens; programs unprotected are noticed."""
    figures = proved("keyring")["figures"]
    assert figures["wrong"] == {}
    assert (figures["opened"], figures["asked"], figures["by_code"], figures["built_anew"]) == (4, 7, 9, 5)
    assert figures["asked_in_vain"] > 0
