"""What a US keyboard would have typed: the repair for scans on hosts with Greek, Dvorak or any other layout.

Scanners leave the factory as US keyboards: they press the keys where a US keyboard has the letters, and the
host's layout turns those into something else. The positions of the keys are the same on every layout.
"""

from enum import Enum

UNKNOWN = "\N{REPLACEMENT CHARACTER}"
"""Stands for a key that types no character on a US keyboard, so that what is around it does not close up."""


class Numbering(Enum):
    """How a platform numbers the positions of its keys."""

    SET_1 = "set 1"
    """PC scan codes, which Linux's evdev codes equal here (1 is Escape). Qt on Windows: nativeScanCode."""
    X11 = "x11"
    """evdev codes and 8. Qt on X11, Wayland and bare Linux: nativeScanCode."""
    MAC = "mac"
    """kVK_ANSI_* of Carbon's Events.h. Qt on macOS: nativeVirtualKey."""


_X11_OFFSET = 8
_SET_1_ROWS = (
    (2, "1234567890-="),
    (16, "qwertyuiop[]"),
    (30, "asdfghjkl;'`"),
    (43, "\\zxcvbnm,./"),
    (57, " "),
)
_SET_1 = {first + place: key for first, row in _SET_1_ROWS for place, key in enumerate(row)}
# Code 10 is the extra key of ISO keyboards, 36, 48 and 52 are Return, Tab and what never existed.
_MAC_IN_ORDER = "asdfhgzxcv\0bqweryt123465=97-80]ou[ip\0lj'k;\\,/nm.\0 `"
_MAC = {code: key for code, key in enumerate(_MAC_IN_ORDER) if key != "\0"}


def us_character(code: int, numbering: Numbering) -> str:
    """Give the character a US keyboard types, without Shift, at position `code`; UNKNOWN if none."""
    if numbering is Numbering.MAC:
        return _MAC.get(code, UNKNOWN)
    return _SET_1.get(code - _X11_OFFSET if numbering is Numbering.X11 else code, UNKNOWN)
