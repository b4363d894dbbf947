"""The page of keys: there on F1, complete, and gone on Enter or Esc."""

from collections.abc import Callable

import pytest
from counter_driver import Driver
from PySide6.QtCore import Qt

from cafememo.ui.counter.help import key_lines
from support import Handed

CTRL = Qt.KeyboardModifier.ControlModifier


def test_f1_shows_what_every_key_does(drive: Callable[..., Driver], cards: dict[str, Handed]) -> None:
    """Every key that does something at the counter stands on the page, each once."""
    driver = drive()
    screen = driver.program.screen
    driver.scan_card(cards["camille"])
    driver.wait_for_page("greeting_page")
    listed = [key for keys, _ in key_lines() for key in keys]
    assert len(listed) == len(set(listed))
    names = {Qt.Key.Key_Return: "Enter", Qt.Key.Key_Enter: "Enter", Qt.Key.Key_Escape: "Esc", Qt.Key.Key_Delete: "Del",
             Qt.Key.Key_PageUp: "PgUp", Qt.Key.Key_PageDown: "PgDn"}  # fmt: skip
    signs = {"Equal": "+", "Plus": "+", "Minus": "-", "Comma": ","}
    bare = {names.get(key, key.name.removeprefix("Key_")) for key in screen.keys.bare()}
    held = {f"Ctrl+{signs.get(name := key.name.removeprefix('Key_'), name)}" for key in screen.keys.commands()}
    # The page itself, the demo's cards, and the set-up that is offered in the demo alone.
    assert bare | held <= {*listed, "F1", "F9", "Ctrl+O"}


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Escape])
def test_the_page_is_left_by_key(drive: Callable[..., Driver], cards: dict[str, Handed], key: Qt.Key) -> None:
    """Enter and Esc lead back to rest."""
    driver = drive()
    driver.press(Qt.Key.Key_F1)
    driver.wait_for_page("help_page")
    assert "Ctrl+Z: take the last one back" in driver.program.screen.pages.help_page().accessibleDescription()
    driver.press(key)
    driver.wait_for_page("idle_page")
