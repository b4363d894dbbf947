"""The host's keyboard layout reaches the window: the control for scans being read under any of them."""

from collections.abc import Callable

import pytest
from outside import Demo, Running

pytestmark = pytest.mark.display

A, Z, B = "38", "52", "56"
"""The keys that bear these letters on a US keyboard."""


@pytest.mark.parametrize(("layout", "letters"), [("us", "azb"), ("fr", "qwb"), ("de", "ayb"), ("gr", "αζβ")])
def test_keys_write_what_the_host_makes_of_them(
    demo: Demo, open_counter: Callable[..., Running], layout: str, letters: str
) -> None:
    """The card is read by its keys, and a name typed right after it has the letters of the host's layout."""
    running = open_counter(demo.folder)
    screen = running.screen
    try:
        screen.run("setxkbmap", layout)
        screen.type(demo.of("blank")[0]["payload"] + "\r")
        running.reader.wait_for("New card. Who is it?")
        screen.run("xdotool", "key", "--delay", "60", A, Z, B)
        screen.press("Return")
        running.reader.wait_for("A favourite here")
        assert letters in running.reader.names()
    finally:
        screen.run("setxkbmap", "us")
    assert running.leave() == 0
