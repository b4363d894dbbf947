"""The keys that move a row of a list, as every page of the owner's window names them."""

from cafememo.ui.kit.keycap import key_text

UP, DOWN = "Alt+↑", "Alt+↓"
"""As `key_text` takes them."""


def move_keys() -> str:
    """Return both keys for a sentence: "Alt+↑ ↓"."""
    return f"{key_text(UP)}\N{NO-BREAK SPACE}↓"
