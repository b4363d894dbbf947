"""Which keyboard layouts a scan shows: the one the scanner was set to, and the one of this computer. No Qt.

A card alone shows little, since its letters are on the same keys on most layouts. The prefix ]Q1, which many
scanners send, shows more: its characters are on other keys on each layout.
"""

from enum import StrEnum


class Layout(StrEnum):
    """A keyboard layout, as far as a scan can tell layouts apart."""

    US = "us"
    FRENCH = "french"
    GERMAN = "german"
    DVORAK = "dvorak"
    BEPO = "bepo"
    GREEK = "greek"
    CYRILLIC = "cyrillic"
    ARABIC = "arabic"
    HEBREW = "hebrew"
    OTHER = "other"


# The keys a scanner presses for "]Q1", by what is on them on a US keyboard.
_AIM_KEYS = {"]q1": Layout.US, "-a1": Layout.FRENCH, "9q1": Layout.GERMAN}
_SCRIPTS = (
    ("Ͱ", "Ͽ", Layout.GREEK),
    ("Ѐ", "ӿ", Layout.CYRILLIC),
    ("\u0590", "\u05ff", Layout.HEBREW),
    ("\u0600", "\u06ff", Layout.ARABIC),
)
# What the keys C, F and X of a US keyboard type elsewhere: every card begins with them.
_LATIN = {"juq": Layout.DVORAK, "xey": Layout.BEPO}
# What the key with Q types: only the prefix ]Q1 has it. A US keyboard types the same letter, Germany's too.
_Q_TYPES = {"a": Layout.FRENCH, "q": Layout.US}
_A_TYPES = {"q": Layout.FRENCH, "a": Layout.US}


def scanner_layout(aim_keys: str, *, by_position: bool) -> Layout | None:
    """Tell the scanner's layout by the three keys before a card, or by the card being right by its keys alone."""
    if aim_keys.lower() in _AIM_KEYS:
        return _AIM_KEYS[aim_keys.lower()]
    return Layout.US if by_position else None


def host_layout(typed: str, pressed: str) -> Layout | None:
    """Tell this computer's layout by what keys typed; `pressed` is what each types on a US keyboard.

    Both are three characters before a card, if there are, and the card. None where nothing tells.
    """
    for character in typed:
        for first, last, layout in _SCRIPTS:
            if first <= character <= last:
                return layout
    typed, pressed = typed.lower(), pressed.lower()
    pairs = dict(zip(pressed, typed, strict=False))
    begin = "".join(pairs.get(key, "") for key in "cfx")
    if begin in _LATIN:
        return _LATIN[begin]
    if begin != "cfx":
        return Layout.OTHER if begin else None
    for key, types in (("q", _Q_TYPES), ("a", _A_TYPES)):
        if key in pairs:
            return types.get(pairs[key], Layout.OTHER)
    return None
