"""What the command line asks of the window."""

from pathlib import Path
from typing import NamedTuple


class Options(NamedTuple):
    """What the command line asked for."""

    folder: Path
    demo: bool = False
    demo_if_none: bool = False
    """Open the demo café where the folder holds no café, instead of setting one up."""
    kiosk: bool = False
    owner: bool = False
    """Open the owner's window as soon as the café is open."""
    language: str | None = None
    theme: str | None = None
    """One of `tokens.THEMES`, instead of the system's choice."""
